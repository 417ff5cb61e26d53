"""What a page shows in a list: finished text and messages, still without a language."""

from dataclasses import dataclass

from eevidence_desktop.i18n.message import Message

Said = Message | str | tuple["Said", ...]
"""A message to translate, a name or value that is shown as it is, or several of them on one line."""


@dataclass(frozen=True, slots=True)
class Card:
    """One entry of a list."""

    key: str
    """What it stands for: an id, a path, a field."""
    title: Said
    lines: tuple[Said, ...] = ()
    badge: Said = ""
    """A word beside the title."""
    alarm: bool = False
    """Whether the badge tells of danger or of something that blocks."""
    heading: bool = False
    """Whether it only names the group of entries beneath it, and cannot be chosen."""
