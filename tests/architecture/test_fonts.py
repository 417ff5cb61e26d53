"""The fonts of the letters hold every character that a letter of ours can need."""

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from tests.architecture import sources

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
ASCII = "".join(map(chr, range(0x20, 0x7F)))
SIGNS = "№₸₽€§©°·•×«»–—“”„‘’…"
SPACES = "\u00a0\u202f\u2009\u2011"
FACES = (
    "NotoSans-Bold",
    "NotoSans-Regular",
    "NotoSansMono-Bold",
    "NotoSansMono-Regular",
    "NotoSerif-Bold",
    "NotoSerif-BoldItalic",
    "NotoSerif-Italic",
    "NotoSerif-Regular",
)


@pytest.mark.parametrize("face", FACES)
def test_every_character_of_a_letter_is_there(face):
    font = TTFont(face, sources.ROOT / "resources" / "fonts" / f"{face}.ttf")
    wanted = KAZAKH + KAZAKH.lower() + ASCII + SIGNS + SPACES
    assert not [f"U+{ord(char):04X}" for char in wanted if ord(char) not in font.face.charToGlyph]


def test_the_licence_travels_with_the_fonts():
    text = (sources.ROOT / "resources" / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Copyright" in text
