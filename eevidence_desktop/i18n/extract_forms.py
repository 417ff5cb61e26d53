"""Babel extractor for Qt Designer forms.

``<string>`` is a message; its attribute ``comment`` is the context, ``extracomment`` the note for
translators, ``notr="true"`` keeps it out. A ``<stringlist>`` hands its attributes down to its strings.
"""

from collections.abc import Generator, Iterable, Mapping
from typing import IO, Any
from xml.parsers import expat

Extracted = tuple[int, str | None, str | tuple[str, str], list[str]]


class _FormReader:
    """Collects the translatable strings of one form while it is parsed."""

    def __init__(self) -> None:
        self.found: list[Extracted] = []
        self._lists: list[dict[str, str]] = []
        self._attributes: dict[str, str] | None = None
        self._line = 0
        self._text: list[str] = []
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text.append

    def read(self, stream: IO[bytes]) -> list[Extracted]:
        """Parse a form and return its strings in the order of the file."""
        self._parser.Parse(stream.read(), True)  # noqa: FBT003 - expat takes it by position
        return self.found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "stringlist":
            self._lists.append(attributes)
        elif name == "string":
            self._attributes = {**(self._lists[-1] if self._lists else {}), **attributes}
            self._line = self._parser.CurrentLineNumber
            self._text.clear()

    def _end(self, name: str) -> None:
        if name == "stringlist":
            self._lists.pop()
        elif name == "string" and self._attributes is not None:
            self._keep("".join(self._text), self._attributes)
            self._attributes = None

    def _keep(self, text: str, attributes: Mapping[str, str]) -> None:
        if attributes.get("notr") == "true" or not any(char.isalpha() for char in text):
            return
        note = attributes.get("extracomment")
        notes = [f"Translators: {note}"] if note else []
        context = attributes.get("comment")
        if context:
            self.found.append((self._line, "pgettext", (context, text), notes))
        else:
            self.found.append((self._line, None, text, notes))


def extract_forms(
    fileobj: IO[bytes],
    keywords: Iterable[str],  # noqa: ARG001 - Babel's signature
    comment_tags: Iterable[str],  # noqa: ARG001
    options: Mapping[str, Any],  # noqa: ARG001
) -> Generator[Extracted, None, None]:
    """Yield the translatable strings of a form as Babel wants them.

    Args:
        fileobj: The .ui file, opened in binary mode.
        keywords: Not used; a form has no functions.
        comment_tags: Not used; ``extracomment`` is always for translators.
        options: Not used.

    Yields:
        (line, function name or None, message or (context, message), notes).
    """
    yield from _FormReader().read(fileobj)
