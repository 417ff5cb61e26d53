"""Turns the blocks of a letter into reportlab flowables. Officer text is escaped: it is never markup."""

from collections.abc import Iterator
from html import escape
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Spacer
from reportlab.platypus import Paragraph as RLParagraph
from reportlab.platypus import Table as RLTable

from eevidence_desktop.domain.letter import Block, BulletList, FactTable, Heading, Letter, Paragraph, Table
from eevidence_desktop.i18n.formats import NBSP
from eevidence_desktop.letters import page_style as style
from eevidence_desktop.letters.typography import tie

Places = list[tuple[int, float, float, float, float, str]]
"""(page from 0, left, bottom, right, top in points from the bottom left, field path)"""


class Placed(RLParagraph):  # type: ignore[misc]
    """A paragraph that remembers where on the paper it was drawn, so that a click finds its field."""

    field = ""
    places: Places | None = None

    def split(self, available_width: float, available_height: float) -> list["Placed"]:
        """Split over pages; both halves belong to the same field."""
        halves: list[Placed] = super().split(available_width, available_height)
        for half in halves:
            half.field, half.places = self.field, self.places
        return halves

    def draw(self) -> None:
        """Draw and remember."""
        if self.field and self.places is not None:
            left, bottom = self.canv.absolutePosition(0, 0)
            page = self.canv.getPageNumber() - 1
            self.places.append((page, left, bottom, left + self.width, bottom + self.height, self.field))
        super().draw()


class Flow:
    """Builds the flowables of one letter."""

    def __init__(self, letter: Letter, places: Places) -> None:
        """Take the letter and the list that receives the places of its fields."""
        self._letter = letter
        self._places = places

    def build(self) -> list[Flowable]:
        """Return the whole letter in reading order."""
        return [
            *self._head(),
            *(flowable for block in self._letter.blocks for flowable in self._block(block)),
            *self._end(),
        ]

    def _text(self, text: str, look: ParagraphStyle, field: str = "", number: str | None = None) -> Placed:
        marked = escape(tie(text), quote=False).replace("\n", "<br/>")
        paragraph = Placed(marked, look, bulletText=number)
        paragraph.field, paragraph.places = field, self._places
        return paragraph

    def _head(self) -> Iterator[Flowable]:
        letter, head = self._letter, self._letter.letterhead
        for notice in letter.notices:
            yield self._text(notice, style.NOTICE)
        yield self._text(head.authority, style.AUTHORITY, "sender.authority")
        if head.unit:
            yield self._text(head.unit, style.UNIT, "sender.unit")
        for line in head.contact:
            yield self._text(line, style.REACH, "sender.address")
        yield HRFlowable(width="100%", thickness=1.1, color=style.RULE, spaceBefore=5, spaceAfter=8)
        yield self._number_and_addressee()
        yield self._text(letter.title, style.TITLE)
        yield self._text(letter.subject, style.SUBJECT)

    def _number_and_addressee(self) -> RLTable:
        first, *further = self._letter.addressee
        right = [
            self._text(first, style.ADDRESSEE, "provider"),
            *(self._text(line, style.PLAIN) for line in further),
        ]
        left = self._text(self._letter.number_line, style.PLAIN, "letter.number")
        return _bare_table([[left, right]], [style.TEXT_WIDTH * 0.46, style.TEXT_WIDTH * 0.54])

    def _block(self, block: Block) -> Iterator[Flowable]:
        match block:
            case Heading(text):
                yield self._text(text, style.HEADING)
            case Paragraph(number, text, field, typed):
                look = style.NUMBERED if typed or not text.endswith(":") else style.INTRO
                yield self._text(text, look, field, f"{number}.")
            case BulletList(items, field):
                for item in items:
                    yield self._text(item, style.BULLET, field, "–")
            case FactTable(rows):
                yield self._facts(rows)
            case Table():
                yield self._table(block)

    def _facts(self, rows: tuple[tuple[str, str, str], ...]) -> RLTable:
        cells = [
            [self._text(label, style.LABEL, field), self._text(value, style.VALUE, field)]
            for label, value, field in rows
        ]
        width = style.TEXT_WIDTH - style.NUMBER_INDENT
        return _bare_table(cells, [width * 0.38, width * 0.62], indent=True)

    def _table(self, table: Table) -> RLTable:
        """Build a table; dates may break over lines, since its columns are narrow."""
        head = [self._text(text, style.CELL_HEAD, table.field) for text in table.header]
        body = [
            [
                self._text(
                    text.replace(NBSP, " "),
                    style.CELL_FIXED if column in table.fixed else style.CELL,
                    table.field,
                )
                for column, text in enumerate(row)
            ]
            for row in table.rows
        ]
        width = style.TEXT_WIDTH - style.NUMBER_INDENT
        built = RLTable(
            [head, *body],
            colWidths=[share * width for share in table.widths],
            repeatRows=1,
            hAlign="RIGHT",
            spaceBefore=2,
            spaceAfter=5,
            splitInRow=1,
        )
        built.setStyle(_GRID)
        return built

    def _end(self) -> Iterator[Flowable]:
        signature, width = self._letter.signature, style.TEXT_WIDTH
        office = [
            self._text(text, style.PLAIN, "sender.signatory") for text in (signature.position, signature.rank) if text
        ]
        name = self._text(signature.name, style.ADDRESSEE, "sender.signatory")
        line = HRFlowable(width="88%", thickness=0.6, color=style.INK, spaceBefore=13, spaceAfter=1)
        row = _bare_table(
            [[office, [line, self._text(signature.seal, style.SMALL)], name]],
            [width * 0.40, width * 0.28, width * 0.32],
        )
        closing: list[Flowable] = [Spacer(1, 22), row]
        if self._letter.executor:
            closing += [Spacer(1, 14), self._text(self._letter.executor, style.SMALL, "sender.executor")]
        yield KeepTogether(closing)


def _bare_table(cells: list[list[Any]], widths: list[float], *, indent: bool = False) -> RLTable:
    built = RLTable(cells, colWidths=widths, hAlign="RIGHT" if indent else "LEFT", spaceAfter=4, splitInRow=1)
    built.setStyle(_BARE)
    return built


_BARE = [
    ("FONT", (0, 0), (-1, -1), style.PLAIN.fontName, 10),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
]
_GRID = [
    ("FONT", (0, 0), (-1, -1), style.CELL.fontName, 9.5),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("GRID", (0, 0), (-1, -1), 0.5, style.TABLE_LINE),
    ("BACKGROUND", (0, 0), (-1, 0), style.HEADER_FILL),
    ("LEFTPADDING", (0, 0), (-1, -1), 4),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
]
