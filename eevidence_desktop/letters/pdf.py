"""Writes a letter as PDF. The same letter gives the same bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from eevidence_desktop.domain.letter import BulletList, FactTable, Heading, Letter, Paragraph, Table
from eevidence_desktop.letters import fonts
from eevidence_desktop.letters import page_style as style
from eevidence_desktop.letters.flow import Flow, Places
from eevidence_desktop.letters.text import content_check

_PRODUCER = "eevidence-desktop"


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
    fonts.load_fonts()
    fonts.require_printable(texts_of(letter))
    places: Places = []
    buffer = BytesIO()
    document = _document(letter, buffer)
    document.build(Flow(letter, places).build(), canvasmaker=_canvas_maker(letter))
    return RenderedPdf(buffer.getvalue(), tuple(Place(*place) for place in places))


def texts_of(letter: Letter) -> Iterator[str]:
    """Yield every text that the letter prints."""
    head, signature = letter.letterhead, letter.signature
    yield from letter.notices
    yield from (head.authority, head.unit, *head.contact, letter.number_line, *letter.addressee)
    yield from (letter.title, letter.subject, letter.executor, letter.page_label, letter.reference_label)
    yield from (signature.position, signature.rank, signature.name, signature.seal)
    for block in letter.blocks:
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


def _document(letter: Letter, target: BytesIO) -> BaseDocTemplate:
    frame = Frame(
        style.LEFT,
        style.BOTTOM,
        style.TEXT_WIDTH,
        style.PAGE[1] - style.TOP - style.BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return BaseDocTemplate(
        target,
        pagesize=style.PAGE,
        pageTemplates=[PageTemplate(frames=[frame])],
        title=letter.title,
        author=letter.letterhead.authority,
        subject=letter.reference,
        creator=_PRODUCER,
        producer=_PRODUCER,
        lang=letter.language.value,
        initialFontName=fonts.SERIF,
        invariant=1,
    )


def _canvas_maker(letter: Letter) -> type[Canvas]:
    """Return a canvas that writes the footer once the number of pages is known."""
    reference = letter.reference_label.format(reference=letter.reference, check=content_check(letter))

    class _Numbered(Canvas):  # type: ignore[misc]
        """Keeps each finished page until the last one is known."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - reportlab's own signature
            super().__init__(*args, **kwargs)
            self._pages: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - reportlab's name
            self._pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, state in enumerate(self._pages, start=1):
                self.__dict__.update(state)
                _footer(self, reference, letter.page_label.format(page=number, pages=len(self._pages)))
                super().showPage()
            super().save()

    return _Numbered


def _footer(canvas: Canvas, reference: str, page: str) -> None:
    line = style.BOTTOM - 16
    canvas.saveState()
    canvas.setStrokeColor(style.TABLE_LINE)
    canvas.setLineWidth(0.5)
    canvas.line(style.LEFT, line + 9, style.LEFT + style.TEXT_WIDTH, line + 9)
    canvas.setFillColor(style.SOFT)
    canvas.setFont(fonts.SANS, style.FOOTER_SIZE)
    canvas.drawString(style.LEFT, line, reference)
    canvas.drawRightString(style.LEFT + style.TEXT_WIDTH, line, page)
    canvas.restoreState()
