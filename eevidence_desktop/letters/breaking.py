"""Breaks text into lines. Nothing is ever put into a text: what is copied from the page is what was written.

A line breaks at a space, or after a hyphen inside a word of letters. A word longer than the line (a hash, an address)
begins on a line of its own and breaks where it must, after a sign such as «/» or «.» if one is near.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from eevidence_desktop.letters.fonts import advance

_COMPOUND = re.compile(r"[«(„“\"]*[^\W\d_]{2,}(?:[-–][^\W\d_]{2,})+[»)”\".,;:!?]*")
_INSIDE = re.compile(r"(?<=[-–])")
_SLACK = 0.01
_NEAR = 0.6
"""A sign ends a piece of a long word if it stands in the last two fifths of the line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text with the space it ends in, and its width in points without that space.

    ``part`` characters at its start belong to a word that was broken; ``goes_on`` says that the word continues below.
    """

    text: str
    width: float
    part: int = 0
    goes_on: bool = False


@lru_cache(maxsize=8192)
def break_lines(text: str, font: str, size: float, width: float) -> tuple[Line, ...]:
    """Break a text into lines of at most ``width`` points; a newline in the text always begins a line.

    Paragraphs are kept: while an officer types, all others of the letter stay as they are.
    """
    return tuple(line for part in text.split("\n") for line in _fill(part, font, size, width + _SLACK))


def balanced_lines(text: str, font: str, size: float, width: float) -> tuple[Line, ...]:
    """Break a centred text into no more lines than needed, but into lines of like length: no last word on its own."""
    lines = break_lines(text, font, size, width)
    if len(lines) == 1:
        return lines
    tries = (break_lines(text, font, size, width * share / 10) for share in range(5, 10))
    return next((narrower for narrower in tries if len(narrower) == len(lines)), lines)


def _fill(text: str, font: str, size: float, limit: float) -> Iterator[Line]:
    gap = advance(font, " ") * size
    line, used, part = "", 0.0, 0
    for piece, spaced in _pieces(text):
        length = advance(font, piece) * size
        room = gap if spaced and line else 0.0
        if used + room + length <= limit:
            line, used = f"{line} {piece}" if room else line + piece, used + room + length
            continue
        if line:
            yield Line(line + " " if spaced else line, used, part)
        rest = piece
        while length > limit:
            cut = _cut(rest, font, size, limit)
            yield Line(rest[:cut], advance(font, rest[:cut]) * size, cut, goes_on=True)
            rest = rest[cut:]
            length = advance(font, rest) * size
        line, used, part = rest, length, len(rest) if rest != piece else 0
    yield Line(line + " ", used, part)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield what must stay on one line, and whether a space comes before it."""
    for word in text.split(" "):
        if not word:
            continue
        first, *further = _INSIDE.split(word) if _COMPOUND.fullmatch(word) else (word,)
        yield first, True
        yield from ((piece, False) for piece in further)


def _cut(word: str, font: str, size: float, limit: float) -> int:
    """Return how many characters of a too long word fit; at least one."""
    ends = list(accumulate(advance(font, char) * size for char in word))
    fitting = max(1, bisect_right(ends, limit))
    near = int(fitting * _NEAR)
    signs = [place for place in range(near, fitting) if not word[place].isalnum()]
    return signs[-1] + 1 if signs and signs[-1] + 1 < len(word) else fitting
