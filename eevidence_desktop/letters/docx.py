"""Writes a letter as DOCX, for whoever must paste it or go on writing. The same letter gives the same bytes.

What an officer wrote is text and nothing else; the only fields of the file are the numbers of its pages. Imported
when the first such letter is written.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from string import Formatter
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table as DocxTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as DocxParagraph

from eevidence_desktop.domain.letter import (
    Annex,
    Block,
    BulletList,
    FactTable,
    Heading,
    Letter,
    Letterhead,
    Paragraph,
    Signature,
    Table,
)
from eevidence_desktop.i18n.formats import NBSP
from eevidence_desktop.letters import page_style as page
from eevidence_desktop.letters.binding import bind
from eevidence_desktop.letters.docx_styles import LOCALES, TABLE_STYLE, template
from eevidence_desktop.letters.text import content_check
from eevidence_desktop.letters.zipping import write_zip

_PROPERTY_LENGTH = 255
"""Characters of a core property, a limit of python-docx."""
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
_TWENTIETHS = 20


def write_docx(letter: Letter) -> bytes:
    """Return the letter as a DOCX file."""
    document = docx.Document(io.BytesIO(template(letter.language)))
    _prepare(document, letter)
    _footer(document, letter)
    _head(document, letter)
    _blocks(document, letter.blocks, "Heading 1")
    _end(document, letter)
    for annex in letter.annexes:
        _annex(document, annex)
    if _ends_in_table(document):  # a document must end in a paragraph
        _write(document, "", "Gap")
    return _packed(document)


# ---------------------------------------------------------------- the document


def _prepare(document: Document, letter: Letter) -> None:
    """Set the page, and what the file says of itself; no day and no name of the machine are in it."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = _points(page.LEFT), _points(page.RIGHT)
    section.top_margin, section.bottom_margin = _points(page.TOP), _points(page.BOTTOM)
    section.header_distance = section.footer_distance = Mm(9)
    told = document.core_properties
    told.title = letter.title[:_PROPERTY_LENGTH]
    told.subject = (letter.subject or letter.reference)[:_PROPERTY_LENGTH]
    told.author = (letter.letterhead.authority if letter.letterhead else "")[:_PROPERTY_LENGTH]
    told.identifier = letter.reference[:_PROPERTY_LENGTH]
    told.language = LOCALES[letter.language]


def _packed(document: Document) -> bytes:
    """Return the file, its parts in order and without the time of writing."""
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as archive:
        names = sorted(archive.namelist(), key=_reading_order)
        return write_zip({name: archive.read(name) for name in names}, compressed=True)


def _reading_order(name: str) -> tuple[bool, bool, str]:
    return name != "[Content_Types].xml", name != "_rels/.rels", name


def _footer(document: Document, letter: Letter) -> None:
    """Print reference and content check on the left, the page on the right; the page numbers are fields."""
    line = document.sections[0].footer.paragraphs[0]
    _dress(line, "Footer")
    line.paragraph_format.tab_stops.add_tab_stop(_points(page.TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(letter.reference_label.format(reference=letter.reference, check=content_check(letter)))
    line.add_run("\t")
    for text, name, _, _ in Formatter().parse(letter.page_label):
        if text:
            line.add_run(text)
        if name:
            _add_field(line, _FIELDS[name])


def _add_field(line: DocxParagraph, instruction: str) -> None:
    for kind in ("begin", "", "separate", "1", "end"):
        run = line.add_run(kind if kind == "1" else "")
        if kind == "":
            code = OxmlElement("w:instrText")
            code.text = instruction
            run._r.append(code)  # noqa: SLF001 - python-docx knows no fields
        elif kind != "1":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)  # noqa: SLF001


def _write(owner: Document | _Cell, text: str, style: str) -> DocxParagraph:
    """Add a paragraph of plain text."""
    return _dress(owner.add_paragraph(bind(text)), style)


def _dress(line: DocxParagraph, style: str) -> DocxParagraph:
    """Name the style by its id; to look it up by its name would take half of the time."""
    line._p.style = style.replace(" ", "")  # noqa: SLF001
    return line


# ---------------------------------------------------------------- parts of the letter


def _head(document: Document, letter: Letter) -> None:
    for notice in letter.notices:
        _write(document, notice, "Notice")
    if letter.letterhead is not None:
        _letterhead(document, letter.letterhead)
    if letter.number_line or letter.addressee:
        [row] = _grid(document, (0.46, 0.54), 1, page.TEXT_WIDTH).rows
        _fill(row.cells[0], [letter.number_line], "Normal")
        _fill(row.cells[1], letter.addressee[:1], "Addressee")
        for line in letter.addressee[1:]:
            _write(row.cells[1], line, "Normal")
    _write(document, letter.title, "Title")
    if letter.subject:
        _write(document, letter.subject, "Subtitle")


def _letterhead(document: Document, head: Letterhead) -> None:
    _write(document, head.authority, "Letterhead Authority")
    if head.unit:
        _write(document, head.unit, "Letterhead Unit")
    for line in head.contact:
        _write(document, line, "Letterhead Contact")
    _write(document, "", "Letterhead Rule")


def _blocks(document: Document, blocks: Iterable[Block], heading: str) -> None:
    for block in blocks:
        match block:
            case Heading(text):
                _write(document, text, heading)
            case Paragraph(number, text):
                line = _write(document, f"{number}.\t{text}", "Numbered Paragraph")
                # One of ours that ends in a colon stays with what it announces.
                line.paragraph_format.keep_with_next = (not block.typed and text.endswith(":")) or None
            case BulletList(items):
                _bullets(document, items)
            case FactTable(rows) if rows:
                _facts(document, rows)
            case Table() if block.rows:
                _table(document, block)


def _bullets(document: Document, items: Iterable[str]) -> None:
    for item in items:
        _write(document, item, "List Bullet")


def _facts(document: Document, rows: Sequence[tuple[str, str, str]]) -> None:
    table = _grid(document, (0.38, 0.62), len(rows), page.TEXT_WIDTH - page.NUMBER_INDENT, page.NUMBER_INDENT)
    for row, (label, value, _) in zip(table.rows, rows, strict=True):
        name, fact = row.cells
        _fill(name, [label], "Fact Label")
        _fill(fact, [value], "Fact Value")


def _table(document: Document, block: Table) -> None:
    """Build a table whose header stands on each of its pages; dates may break, since its columns are narrow."""
    width = page.TEXT_WIDTH - page.NUMBER_INDENT
    table = _grid(document, block.widths, len(block.rows) + 1, width, page.NUMBER_INDENT)
    table.style = TABLE_STYLE
    header, *rows = table.rows
    _mark(header, "w:tblHeader")
    for cell, text in zip(header.cells, block.header, strict=True):
        _fill(cell, [text], "Table Header")
    for row, texts in zip(rows, block.rows, strict=True):
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            _fill(cell, [text.replace(NBSP, " ")], "Table Identifier" if column in block.fixed else "Table Text")


def _end(document: Document, letter: Letter) -> None:
    """Write signature and executor, kept together and with the last lines of the letter."""
    if letter.signature is not None:
        _keep_last(document)
        _signature(document, letter.signature, followed=bool(letter.executor))
    if letter.executor:
        _write(document, letter.executor, "Executor")


def _signature(document: Document, signature: Signature, *, followed: bool) -> None:
    gap = _write(document, "", "Gap").paragraph_format
    gap.space_before, gap.keep_with_next = _points(page.SIGNATURE_GAP), True
    [row] = _grid(document, (0.40, 0.28, 0.32), 1, page.TEXT_WIDTH).rows
    office, seal, name = row.cells
    _fill(office, [text for text in (signature.position, signature.rank) if text], "Normal")
    _fill(seal, ["_" * 20], "Normal")
    _write(seal, signature.seal, "Small")
    _fill(name, [signature.name], "Addressee")
    for cell in row.cells if followed else ():
        for line in cell.paragraphs:
            line.paragraph_format.keep_with_next = True


def _annex(document: Document, annex: Annex) -> None:
    _write(document, annex.title, "Annex Title")
    _blocks(document, annex.blocks, "Heading 2")


# ---------------------------------------------------------------- tables


def _grid(document: Document, shares: Sequence[float], count: int, width: float, left: float = 0) -> DocxTable:
    """Return a table of empty cells in fixed columns, whose rows do not break over pages.

    Args:
        document: Where it is added.
        shares: Share of the width that each column takes.
        count: Rows.
        width: Of the table, in points.
        left: How far it is indented, in points.
    """
    if _ends_in_table(document):  # two tables with nothing between them would be one
        _write(document, "", "Gap").paragraph_format.keep_with_next = True
    table: DocxTable = document.add_table(0, len(shares))
    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx knows no indent of tables
    for kind, value in (("w:tblW", width), ("w:tblInd", left)):
        for old in properties.findall(qn(kind)):
            properties.remove(old)
        measure = OxmlElement(kind)
        measure.set(qn("w:w"), str(round(value * _TWENTIETHS)))
        measure.set(qn("w:type"), "dxa")
        properties.find(qn("w:tblLayout")).addprevious(measure)
    for column, share in zip(table.columns, shares, strict=True):
        column.width = _points(share * width)
    for _ in range(count):
        _mark(table.add_row(), "w:cantSplit")  # type: ignore[no-untyped-call]
    return table


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - python-docx does not know these marks


def _fill(cell: _Cell, lines: Sequence[str], style: str) -> None:
    """Write into an empty cell, a paragraph for each line; a cell is never without a paragraph."""
    first, *further = lines or ("",)
    _dress(cell.paragraphs[0], style).add_run(bind(first))
    for line in further:
        _write(cell, line, style)


def _keep_last(document: Document) -> None:
    """Keep the last paragraph, or the last row of the last table, with what follows."""
    last = _last(document)
    rows = last.findall(qn("w:tr"))
    for element in rows[-1].iter(qn("w:p")) if rows else (last,):
        DocxParagraph(element, document).paragraph_format.keep_with_next = True


def _ends_in_table(document: Document) -> bool:
    return bool(_last(document).tag == qn("w:tbl"))


def _last(document: Document) -> Any:  # noqa: ANN401 - an element of lxml
    """Return the last paragraph or table of the body; its very last element describes the pages."""
    body = document.element.body
    return body[-2] if len(body) > 1 else body[-1]


def _points(value: float) -> Length:
    return Pt(round(value, 1))
