"""The embedded fonts, and the gate that lets no unprintable character through.

reportlab prints a blank for a character that a font lacks and loses it from the text layer too, so every text is
compared with the font before it is set.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

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


@cache
def load_fonts() -> dict[str, TTFont]:
    """Register the fonts with reportlab once a process and return them by name."""
    rl_config.useA85 = 0  # streams stay binary: a fifth smaller and quicker than as letters
    folder: Path = resources() / "fonts"
    fonts = {name: TTFont(name, str(folder / file)) for name, file in _FILES.items()}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    return fonts


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
