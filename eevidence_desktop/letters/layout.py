"""Puts lines of text on pages.

A letter is a sequence of strips, each as wide as the text: a line of a paragraph, a row of a table. A page takes strips
until the next one does not fit, and ends at the last place where a break is allowed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from eevidence_desktop.letters.breaking import Line
from eevidence_desktop.letters.page_style import Style
from eevidence_desktop.letters.tagging import Node


@dataclass(slots=True)
class Run:
    """A line of text in a strip: ``left`` from the edge of the paper, ``top`` from the top of the strip."""

    node: Node
    line: Line
    style: Style
    left: float
    top: float = 0.0


@dataclass(slots=True)
class Rule:
    """A line drawn in a strip from (``x0``, ``y0``) to (``x1``, ``y1``), y downwards from the top of the strip."""

    x0: float
    y0: float
    x1: float
    y1: float
    colour: str
    width: float = 0.5


@dataclass(slots=True)
class Strip:
    """What is never cut by the end of a page."""

    height: float
    gap: float = 0.0
    """Room above it; none at the top of a page."""
    runs: list[Run] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    closing: Rule | None = None
    """Drawn when the page ends with this strip."""
    fill: tuple[float, float, str] | None = None
    """Background from left to right, and its colour."""
    glued: bool = False
    """The next strip must be on the same page."""
    header: "Strip | None" = None
    """Row that is repeated when a page begins with this strip."""


@dataclass(slots=True)
class Placed:
    """A strip on a page; ``top`` in points from the top of the text. A repeated one is not read out again."""

    strip: Strip
    top: float
    repeated: bool = False
    ends_page: bool = False


def glue(strips: Sequence[Strip], *, first: int = 2, last: int = 2) -> None:
    """Keep at least so many strips together at the beginning and at the end."""
    for strip in (*strips[:-1][: first - 1], *strips[-last:-1]):
        strip.glued = True


def stack(blocks: Iterable[tuple[float, Sequence[Strip], float]]) -> list[Strip]:
    """Put blocks under each other; each comes as (room before, strips, room after), of two rooms the larger counts."""
    strips: list[Strip] = []
    room = 0.0
    for before, block, after in blocks:
        if block:
            block[0].gap = max(room, before)
            strips += block
            room = after
    return strips


def paginate(strips: Sequence[Strip], height: float) -> list[list[Placed]]:
    """Return the pages, each at most ``height`` points high."""
    pages: list[list[Placed]] = []
    start = 0
    while start < len(strips):
        end = _page_end(strips, start, height)
        pages.append(_page(strips[start:end]))
        start = end
    return pages


def _page_end(strips: Sequence[Strip], start: int, height: float) -> int:
    """Return the index after the last strip of the page; a chain of glued strips longer than a page is cut anyway."""
    used = _repeated_height(strips[start]) - strips[start].gap
    allowed = 0
    for index in range(start, len(strips)):
        strip = strips[index]
        used += strip.gap + strip.height
        if used > height:
            return allowed or max(index, start + 1)
        if not strip.glued:
            allowed = index + 1
    return len(strips)


def _page(strips: Sequence[Strip]) -> list[Placed]:
    placed: list[Placed] = []
    top = 0.0
    header = strips[0].header
    if header is not None:
        placed.append(Placed(header, 0.0, repeated=True))
        top = header.height
    for number, strip in enumerate(strips):
        top += strip.gap if number else 0.0
        placed.append(Placed(strip, top))
        top += strip.height
    placed[-1].ends_page = True
    return placed


def _repeated_height(strip: Strip) -> float:
    return strip.header.height if strip.header is not None else 0.0
