"""Rows of columns: tables with and without lines, and texts side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from eevidence_desktop.letters import page_style as style
from eevidence_desktop.letters.breaking import break_lines
from eevidence_desktop.letters.layout import Rule, Run, Strip, glue
from eevidence_desktop.letters.page_style import Style
from eevidence_desktop.letters.tagging import Node

_WHOLE_LINES = 8
"""A row of so many lines is never cut; a higher one may be, or it would leave half a page empty."""
_ROW_PADDING = (2.0, 3.0)


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and its element."""

    node: Node
    text: str
    look: Style


@dataclass(frozen=True, slots=True)
class Column:
    """Texts under each other between ``left`` and ``left + width``, the first ``top`` points below the row's top."""

    left: float
    width: float
    cells: Sequence[Cell]
    top: float = 0.0


def widths_of(shares: Sequence[float], width: float) -> list[float]:
    """Return the widths of columns in points."""
    return [share * width for share in shares]


def columns(parts: Sequence[Column], padding: tuple[float, float] = (0.0, 0.0), *, whole: bool = False) -> list[Strip]:
    """Return one row, cut into lines where it is too high to be kept whole; ``padding`` is above and below.

    A row that may be cut has one leading in all of its columns.
    """
    above, below = padding
    runs, ends = [], [above]
    for part in parts:
        placed, end = _set_column(part, above)
        runs += placed
        ends.append(end)
    height = max(ends) + below
    leading = runs[0].style.leading
    if whole or height <= _WHOLE_LINES * leading + above + below:
        return [Strip(height, runs=runs)]
    return _cut(runs, leading, padding)


def _set_column(part: Column, above: float) -> tuple[list[Run], float]:
    """Return the lines of a column and where they end."""
    runs, top = [], above + part.top
    for cell in part.cells:
        look = cell.look
        cell.node.left, cell.node.right = part.left, part.left + part.width
        for line in break_lines(cell.text, look.font, look.size, part.width):
            runs.append(Run(cell.node, line, look, part.left, top))
            top += look.leading
    return runs, top


def _cut(runs: Sequence[Run], leading: float, padding: tuple[float, float]) -> list[Strip]:
    above, below = padding
    lines: dict[int, list[Run]] = {}
    for run in runs:
        lines.setdefault(round((run.top - above) / leading), []).append(run)
    strips = []
    for number in sorted(lines):
        room = 0.0 if number else above
        for run in lines[number]:
            run.top = room
        strips.append(Strip(leading + room, runs=lines[number]))
    strips[-1].height += below
    glue(strips)
    return strips


def ruled_row(left: float, widths: Sequence[float], cells: Sequence[Cell], *, whole: bool = False) -> list[Strip]:
    """Return one row of a table with lines at its sides and below it."""
    parts, start = [], left
    edges = [left]
    for width, cell in zip(widths, cells, strict=True):
        parts.append(Column(start + style.CELL_PADDING, width - 2 * style.CELL_PADDING, [cell]))
        start += width
        edges.append(start)
    strips = columns(parts, _ROW_PADDING, whole=whole)
    for strip in strips:
        strip.rules = [Rule(edge, 0, edge, strip.height, style.TABLE_LINE) for edge in edges]
        strip.closing = Rule(left, strip.height, start, strip.height, style.TABLE_LINE)
    strips[-1].rules.append(Rule(left, strips[-1].height, start, strips[-1].height, style.TABLE_LINE))
    return strips


def grid(rows: Sequence[list[Strip]]) -> list[Strip]:
    """Put rows under each other; neither the first nor the last of several stays alone on a page."""
    for row in (rows[0], rows[-2]) if len(rows) > 1 else ():
        row[-1].glued = True
    return [strip for row in rows for strip in row]
