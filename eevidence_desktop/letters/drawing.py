"""Draws pages: content streams in reading order, all decoration marked as artifacts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from eevidence_desktop.i18n.formats import NBSP
from eevidence_desktop.letters import page_style as style
from eevidence_desktop.letters.fonts import Subset, advance, subset
from eevidence_desktop.letters.layout import Placed, Run
from eevidence_desktop.letters.page_style import Style
from eevidence_desktop.letters.pdf_file import PdfFile, text_string
from eevidence_desktop.letters.tagging import Node

_FRAME_TOP = style.PAGE_HEIGHT - style.TOP

Writing = tuple[Run, float]
"""A run and the height of its top edge above the lower edge of the paper."""
Piece = tuple[Run, float | None, str]
"""A run, its top edge or None where it goes on from the piece before, and the text shown."""
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the bottom left of the paper."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart: its text by element in reading order, its decoration, its footer."""

    texts: dict[Node, list[Writing]]
    repeated: list[Writing]
    decoration: list[str]
    footer: tuple[str, str]

    def boxes(self) -> Iterable[tuple[Node, Box]]:
        """Yield the elements that show a field, and where they are."""
        for node, writings in self.texts.items():
            if node.shows:
                (last, low), high = writings[-1], writings[0][1]
                yield node, (node.left, low - last.style.leading, node.right, high)


def take_apart(placed: Sequence[Placed], footer: tuple[str, str]) -> Page:
    """Sort what is on a page; ``footer`` is the text on its left and on its right."""
    page = Page({}, [], [], footer)
    for item in placed:
        top = _FRAME_TOP - item.top
        page.decoration.extend(_decoration(item, top))
        for run in item.strip.runs:
            if run.line.text.isspace():
                continue
            writings = page.repeated if item.repeated else page.texts.setdefault(run.node, [])
            writings.append((run, top - run.top))
    return page


def _decoration(item: Placed, top: float) -> Iterable[str]:
    strip = item.strip
    if strip.fill:
        left, right, colour = strip.fill
        yield f"{colour} rg {left:.2f} {top - strip.height:.2f} {right - left:.2f} {strip.height:.2f} re f"
    closing = [strip.closing] if item.ends_page and strip.closing else []
    for rule in (*strip.rules, *closing):
        yield (
            f"{rule.colour} RG {rule.width:g} w {rule.x0:.2f} {top - rule.y0:.2f} m "
            f"{rule.x1:.2f} {top - rule.y1:.2f} l S"
        )


class Pen:
    """Writes content streams with the fonts of one file."""

    def __init__(self, pages: Sequence[Page]) -> None:
        """Cut the fonts to what the pages show."""
        shown: dict[str, set[str]] = {style.FOOTER.font: set()}
        for page in pages:
            for writings in (*page.texts.values(), page.repeated):
                for run, _ in writings:
                    shown.setdefault(run.style.font, set()).update(run.line.text)
            shown[style.FOOTER.font].update(*page.footer)
        self._fonts = {
            font: (f"/F{number}", subset(font, "".join(sorted({*characters, " "} - {NBSP}))))
            for number, (font, characters) in enumerate(sorted(shown.items()), start=1)
        }

    def content(self, page: Page) -> tuple[bytes, list[Node]]:
        """Return the content stream, and the element of each marked content in it by number."""
        rule = (
            f"{style.LEFT:.2f} {style.FOOTER_RULE:.2f} m {style.LEFT + style.TEXT_WIDTH:.2f} {style.FOOTER_RULE:.2f} l"
        )
        lines = [*page.decoration, f"{style.TABLE_LINE} RG .5 w {rule} S"]
        parts = [b"/Artifact<</Type/Layout>>BDC", "\n".join(lines).encode("ascii"), b"EMC"]
        marked: list[Node] = []
        for node, writings in page.texts.items():
            parts.append(b"BT")
            for whole, pieces in _sequences(writings):
                actual = f"/ActualText{text_string(whole)}" if whole else ""
                tag = "Span" if whole else node.tag
                parts.append(f"/{tag}<</MCID {len(marked)}{actual}>>BDC".encode("ascii"))
                parts += [*self._shown(pieces), b"EMC"]
                marked.append(node)
            parts.append(b"ET")
        if page.repeated:
            pieces = [(run, top, run.line.text) for run, top in page.repeated]
            parts += [b"/Artifact<</Type/Pagination>>BDC", b"BT", *self._shown(pieces), b"ET", b"EMC"]
        parts += [b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC", *self._footer(page.footer), b"EMC"]
        return b"\n".join(parts), marked

    def write_fonts(self, file: PdfFile) -> str:
        """Write the fonts and return the dictionary that names them."""
        named = (f"{name} {_write_font(file, cut)} 0 R" for name, cut in self._fonts.values())
        return "<<" + "".join(named) + ">>"

    def _shown(self, pieces: Iterable[Piece]) -> Iterator[bytes]:
        look = None
        for run, top, text in pieces:
            if run.style is not look:
                look = run.style
                yield self._look(look)
            if top is not None:
                yield b"1 0 0 1 %.2f %.2f Tm" % (run.left, top - look.baseline)
            yield self._show(text, look)

    def _footer(self, footer: tuple[str, str]) -> list[bytes]:
        look = style.FOOTER
        left, right = footer
        edge = style.LEFT + style.TEXT_WIDTH - advance(look.font, right) * look.size
        parts = [b"BT", self._look(look)]
        for start, text in ((style.LEFT, left), (edge, right)):
            parts += [b"1 0 0 1 %.2f %.2f Tm" % (start, style.FOOTER_LINE), self._show(text + " ", look)]
        return [*parts, b"ET"]

    def _look(self, look: Style) -> bytes:
        return f"{self._fonts[look.font][0]} {look.size:g} Tf {look.colour} rg".encode("ascii")

    def _show(self, text: str, look: Style) -> bytes:
        """Return the operator that shows a text; a no-break space is copied from the page as a space."""
        data = text.replace(NBSP, " ").translate(self._fonts[look.font][1].codes).encode("utf-16-be")
        return b"(%b)Tj" % _escaped(data)


def _sequences(writings: Sequence[Writing]) -> Iterator[tuple[str, list[Piece]]]:
    """Part the text of an element: a word broken over lines stands alone, with the whole word beside it.

    A reader that copies the page then takes the word and not its pieces.
    """
    plain: list[Piece] = []
    broken: list[Piece] = []
    for position, (run, top) in enumerate(writings, start=1):
        text, part = run.line.text, run.line.part
        if part:
            broken.append((run, top, text[:part]))
            if run.line.goes_on and position < len(writings):
                continue
            if len(broken) > 1:
                if plain:
                    yield "", plain
                yield "".join(piece for _, _, piece in broken), broken
                plain = []
            else:
                plain += broken
            broken = []
        if text[part:]:
            plain.append((run, None if part else top, text[part:]))
    if plain:
        yield "", plain


def _escaped(data: bytes) -> bytes:
    data = data.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return data.replace(b"\r", rb"\r")


def _write_font(file: PdfFile, cut: Subset) -> int:
    program = file.add_stream(cut.program, f"/Length1 {cut.program_length}", compressed=True)
    descriptor = file.add(f"<</Type/FontDescriptor/FontName/{cut.name}{cut.metrics}/FontFile2 {program} 0 R>>")
    glyphs = file.add_stream(cut.glyphs, compressed=True)
    letters = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{cut.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/FontDescriptor {descriptor} 0 R/W[1[{cut.widths}]]/CIDToGIDMap {glyphs} 0 R>>"
    )
    unicode = file.add_stream(cut.to_unicode, compressed=True)
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{cut.name}/Encoding/Identity-H/DescendantFonts[{letters} 0 R]"
        f"/ToUnicode {unicode} 0 R>>"
    )
