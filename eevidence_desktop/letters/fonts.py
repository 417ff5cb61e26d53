"""The embedded fonts, and the gate that lets no unprintable character through.

A character that a font lacks would be a blank box on the paper and missing from the text layer too, so every text is
compared with the fonts before it is set.
"""

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock

from reportlab.pdfbase.ttfonts import TTFontFace

from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.paths import resources

SERIF = "Noto Serif"
SERIF_BOLD = "Noto Serif Bold"
SERIF_ITALIC = "Noto Serif Italic"
SANS = "Noto Sans"
SANS_BOLD = "Noto Sans Bold"
MONO = "Noto Sans Mono"

_FILES = {
    SERIF: "NotoSerif-Regular.ttf",
    SERIF_BOLD: "NotoSerif-Bold.ttf",
    SERIF_ITALIC: "NotoSerif-Italic.ttf",
    SANS: "NotoSans-Regular.ttf",
    SANS_BOLD: "NotoSans-Bold.ttf",
    MONO: "NotoSansMono-Regular.ttf",
}
_THOUSANDTHS = 1000
_CUTTING = Lock()
"""A face reads its file at a place that it remembers, and previews are made in a thread of their own."""
_BFCHAR_LIMIT = 100
"""Lines of one ``beginbfchar`` section, a limit of the CMap format."""


class MissingGlyphError(InputError):
    """A text holds a character that the letter's font cannot print."""

    def __init__(self, character: str) -> None:
        """Name the character and its code point."""
        super().__init__(
            message(
                N_("The character «{character}» ({code}) cannot be printed in a letter: remove or replace it."),
                character=character,
                code=f"U+{ord(character):04X}",
            )
        )
        self.character = character


@dataclass(frozen=True, slots=True)
class Font:
    """One font: reportlab's face, and the advance of each character in thousandths of its size."""

    face: TTFontFace
    advances: dict[str, float]


@dataclass(frozen=True, slots=True)
class Subset:
    """What a file holds of one font; the streams are compressed, ``metrics`` is text of a font descriptor."""

    codes: dict[int, int]
    """Code point -> number of the character in the file."""
    name: str
    program: bytes
    program_length: int
    widths: str
    metrics: str
    glyphs: bytes
    to_unicode: bytes


@cache
def load_fonts() -> dict[str, Font]:
    """Read the fonts once a process and return them by name."""
    folder: Path = resources() / "fonts"
    faces = {name: TTFontFace(str(folder / file)) for name, file in _FILES.items()}
    return {
        name: Font(face, {chr(code): face.getCharWidth(code) for code in face.charToGlyph})
        for name, face in faces.items()
    }


@cache
def printable() -> frozenset[int]:
    """Return the code points that every font of the letters has."""
    return frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in load_fonts().values()))


def unprintable(text: str) -> str | None:
    """Return the first character of the text that cannot be printed, None when all can."""
    known = printable()
    return next((char for char in text if char != "\n" and ord(char) not in known), None)


def require_printable(texts: Iterable[str]) -> None:
    """Check all texts of a letter.

    Raises:
        MissingGlyphError: a character is in no font of the letters.
    """
    for text in texts:
        char = unprintable(text)
        if char is not None:
            raise MissingGlyphError(char)


@lru_cache(maxsize=16384)
def advance(font: str, text: str) -> float:
    """Return the width of a text set in size 1; one word at a time, words come again and again."""
    return sum(map(load_fonts()[font].advances.__getitem__, text)) / _THOUSANDTHS


@lru_cache(maxsize=48)
def subset(font: str, characters: str) -> Subset:
    """Cut a font to these characters, given in order of code points; letters that differ little share the result."""
    face = load_fonts()[font].face
    points = [ord(char) for char in characters]
    with _CUTTING:
        data = face.makeSubset(points)
    tag = hashlib.sha256(characters.encode()).digest()[:6]
    return Subset(
        codes={point: number for number, point in enumerate(points, start=1)},
        name="".join(chr(ord("A") + byte % 26) for byte in tag) + "+" + face.name.decode("ascii"),
        program=zlib.compress(data),
        program_length=len(data),
        widths=" ".join(f"{face.getCharWidth(point):g}" for point in points),
        metrics=_metrics(face),
        glyphs=zlib.compress(_glyph_numbers(face, points)),
        to_unicode=zlib.compress(_to_unicode(points)),
    )


def _metrics(face: TTFontFace) -> str:
    box = " ".join(f"{edge:g}" for edge in face.bbox)
    symbolic = face.flags & ~(1 << 5) | 1 << 2  # glyphs are reached by number and not by a standard encoding
    return (
        f"/Flags {symbolic}/FontBBox[{box}]/ItalicAngle {face.italicAngle:g}/Ascent {face.ascent:g}"
        f"/Descent {face.descent:g}/CapHeight {face.capHeight:g}/StemV {face.stemV:g}"
    )


def _glyph_numbers(face: TTFontFace, points: list[int]) -> bytes:
    """Return the glyph of each character in the cut font: characters that look alike may share one, in first order."""
    order: dict[int, int] = {0: 0}
    glyphs = [0, *(order.setdefault(face.charToGlyph[point], len(order)) for point in points)]
    return b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)


def _to_unicode(points: list[int]) -> bytes:
    pairs = [f"<{number:04X}> <{point:04X}>" for number, point in enumerate(points, start=1)]
    sections = (pairs[start : start + _BFCHAR_LIMIT] for start in range(0, len(pairs), _BFCHAR_LIMIT))
    body = "\n".join(f"{len(rows)} beginbfchar\n" + "\n".join(rows) + "\nendbfchar" for rows in sections)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
