"""What can be undone: the bodies a draft had, one entry for each thing the officer did."""

from collections.abc import Mapping
from typing import Any

LIMIT = 300
"""Steps kept; bodies share their parts, so that a step costs little."""

Body = Mapping[str, Any]


class History:
    """Remembers bodies. Typing on in one field is one step; a list that grows or shrinks is always its own."""

    def __init__(self) -> None:
        """Start with nothing to undo."""
        self._past: list[Body] = []
        self._future: list[Body] = []
        self._last = ""

    def remember(self, body: Body, place: str) -> None:
        """Keep the body as it was before a change at ``place``; an empty place is always a step of its own."""
        if not place or place != self._last:
            self._past = [*self._past[-LIMIT:], body]
        self._future.clear()
        self._last = place

    def back(self, body: Body) -> Body | None:
        """Return the body before the last step, None when there is none."""
        self._last = ""
        if not self._past:
            return None
        self._future.append(body)
        return self._past.pop()

    def forward(self, body: Body) -> Body | None:
        """Return the body that was undone last, None when there is none."""
        self._last = ""
        if not self._future:
            return None
        self._past.append(body)
        return self._future.pop()

    def clear(self) -> None:
        """Forget everything: another draft was opened."""
        self._past.clear()
        self._future.clear()
        self._last = ""
