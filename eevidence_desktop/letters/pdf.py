"""Writes a letter as PDF/A-2a and PDF/UA-1 in one file. The same letter gives the same bytes."""

from collections.abc import Iterator
from dataclasses import dataclass

from eevidence_desktop.domain.letter import Block, BulletList, FactTable, Heading, Letter, Paragraph, Table
from eevidence_desktop.letters import fonts
from eevidence_desktop.letters import page_style as style
from eevidence_desktop.letters.archive import About, write_catalogue
from eevidence_desktop.letters.drawing import Page, Pen, take_apart
from eevidence_desktop.letters.flow import flow
from eevidence_desktop.letters.layout import paginate
from eevidence_desktop.letters.pdf_file import PdfFile
from eevidence_desktop.letters.tagging import Node, write_tree
from eevidence_desktop.letters.text import content_check


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field is on the paper: page from 0, points from the bottom left."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    field: str


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """The file and the places of the request's fields in it."""

    data: bytes
    places: tuple[Place, ...]


def write_pdf(letter: Letter) -> RenderedPdf:
    """Return the letter as a PDF file.

    Raises:
        MissingGlyphError: a character cannot be printed.
    """
    fonts.require_printable(texts_of(letter))
    parts, root = flow(letter)
    sheets = [sheet for strips in parts for sheet in paginate(strips, style.TEXT_HEIGHT)]
    reference = letter.reference_label.format(reference=letter.reference, check=content_check(letter))
    labels = (letter.page_label.format(page=number, pages=len(sheets)) for number in range(1, len(sheets) + 1))
    pages = [take_apart(placed, (reference, label)) for placed, label in zip(sheets, labels, strict=True)]
    places = (Place(number, *box, node.shows) for number, page in enumerate(pages) for node, box in page.boxes())
    return RenderedPdf(_file(letter, pages, root), tuple(places))


def texts_of(letter: Letter) -> Iterator[str]:
    """Yield every text that the letter prints."""
    head, signature = letter.letterhead, letter.signature
    yield from letter.notices
    if head is not None:
        yield from (head.authority, head.unit, *head.contact)
    yield from (letter.number_line, *letter.addressee)
    yield from (letter.title, letter.subject, letter.executor, letter.page_label, letter.reference_label)
    if signature is not None:
        yield from (signature.position, signature.rank, signature.name, signature.seal)
    for block in letter.blocks:
        yield from _texts_of_block(block)
    for annex in letter.annexes:
        yield annex.title
        for block in annex.blocks:
            yield from _texts_of_block(block)


def _texts_of_block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text) | Paragraph(_, text):
            yield text
        case BulletList(items):
            yield from items
        case FactTable(rows):
            yield from (text for label, value, _ in rows for text in (label, value))
        case Table(header, rows):
            yield from header
            yield from (cell for row in rows for cell in row)


def _file(letter: Letter, pages: list[Page], root: Node) -> bytes:
    file, pen = PdfFile(), Pen(pages)
    parent = file.reserve()
    numbers = [file.reserve() for _ in pages]
    named = pen.write_fonts(file)
    size = f"{style.PAGE_WIDTH:.2f} {style.PAGE_HEIGHT:.2f}"
    marked = []
    for position, (number, page) in enumerate(zip(numbers, pages, strict=True)):
        content, nodes = pen.content(page)
        stream = file.add_stream(content)
        file.put(
            number,
            f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {size}]/Resources<</Font{named}>>/Contents {stream} 0 R"
            f"/StructParents {position}/Tabs/S>>",
        )
        for mark, node in enumerate(nodes):
            node.marks.append((position, mark))
        marked.append(nodes)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    file.put(parent, f"<</Type/Pages/Count {len(numbers)}/Kids[{kids}]>>")
    tree = write_tree(file, root, numbers, marked)
    author = letter.letterhead.authority if letter.letterhead is not None else ""
    about = About(letter.title, author, letter.reference, letter.language.value)
    return file.finish(*write_catalogue(file, about, parent, tree))
