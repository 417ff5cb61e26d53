"""Sizes, styles and colours of the printed page. Lengths in points."""

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from eevidence_desktop.letters import fonts

PAGE = A4
LEFT, RIGHT, TOP, BOTTOM = 25 * mm, 15 * mm, 16 * mm, 24 * mm
TEXT_WIDTH = PAGE[0] - LEFT - RIGHT
NUMBER_INDENT = 9 * mm

INK = HexColor("#000000")
SOFT = HexColor("#444444")
RULE = HexColor("#5B6770")
TABLE_LINE = HexColor("#9AA3AA")
HEADER_FILL = HexColor("#EEF1F3")
ALERT = HexColor("#A4161A")


def _style(name: str, font: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, textColor=INK, **more)


AUTHORITY = _style("authority", fonts.SERIF_BOLD, 13, 16, alignment=TA_CENTER)
UNIT = _style("unit", fonts.SERIF, 11, 14, alignment=TA_CENTER)
REACH = _style("reach", fonts.SANS, 8.5, 11, alignment=TA_CENTER, spaceBefore=1)
NOTICE = ParagraphStyle(
    "notice",
    fontName=fonts.SANS_BOLD,
    fontSize=11,
    leading=14,
    textColor=ALERT,
    alignment=TA_CENTER,
    spaceAfter=6,
)
PLAIN = _style("plain", fonts.SERIF, 10.5, 14)
ADDRESSEE = _style("addressee", fonts.SERIF_BOLD, 10.5, 14)
TITLE = _style("title", fonts.SERIF_BOLD, 13, 17, alignment=TA_CENTER, spaceBefore=14)
SUBJECT = _style("subject", fonts.SERIF_ITALIC, 10.5, 14, alignment=TA_CENTER, spaceAfter=6)
HEADING = _style("heading", fonts.SERIF_BOLD, 11, 15, spaceBefore=9, spaceAfter=2, keepWithNext=1)
NUMBERED = _style(
    "numbered",
    fonts.SERIF,
    10.5,
    14.5,
    leftIndent=NUMBER_INDENT,
    bulletIndent=0,
    bulletFontName=fonts.SERIF,
    bulletFontSize=10.5,
    spaceBefore=3,
    spaceAfter=2,
    splitLongWords=1,
)
INTRO = ParagraphStyle("intro", parent=NUMBERED, keepWithNext=1)
BULLET = _style(
    "bullet",
    fonts.SERIF,
    10.5,
    14,
    leftIndent=NUMBER_INDENT + 5 * mm,
    bulletIndent=NUMBER_INDENT,
    bulletFontName=fonts.SERIF,
    bulletFontSize=10.5,
)
LABEL = _style("label", fonts.SANS, 9, 12.5)
VALUE = _style("value", fonts.SERIF, 10, 13)
CELL = _style("cell", fonts.SERIF, 9.5, 12)
CELL_HEAD = _style("cell head", fonts.SANS_BOLD, 8.5, 11)
CELL_FIXED = _style("cell fixed", fonts.MONO, 9, 12, splitLongWords=1)
SMALL = _style("small", fonts.SANS, 8.5, 11)
FOOTER_SIZE = 7.5
