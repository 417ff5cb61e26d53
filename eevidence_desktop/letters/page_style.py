"""Sizes, styles and colours of the printed page. Lengths in points."""

from dataclasses import dataclass

from eevidence_desktop.letters import fonts

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT, TOP, BOTTOM = 25 * MM, 15 * MM, 16 * MM, 21 * MM
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
NUMBER_INDENT = 9 * MM
BULLET_INDENT = 5 * MM
CELL_PADDING = 4.0
FOOTER_RULE = BOTTOM - 7
FOOTER_LINE = BOTTOM - 16
SIGNATURE_GAP = 26.0
EXECUTOR_GAP = 14.0

Colour = str
"""Red, green and blue from 0 to 1, as a PDF page writes them."""

INK: Colour = "0 0 0"
SOFT: Colour = ".267 .267 .267"
RULE: Colour = ".357 .404 .439"
TABLE_LINE: Colour = ".604 .639 .667"
HEADER_FILL: Colour = ".933 .945 .953"
ALERT: Colour = ".643 .086 .102"


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set; ``before`` and ``after`` are the least room to its neighbours."""

    font: str
    size: float
    leading: float
    before: float = 0.0
    after: float = 0.0
    centred: bool = False
    colour: Colour = INK

    @property
    def baseline(self) -> float:
        """Distance from the top of a line to its baseline: capitals stand in the middle of the line."""
        return self.leading / 2 + 0.36 * self.size


NOTICE = Style(fonts.SANS_BOLD, 11, 14, after=6, centred=True, colour=ALERT)
AUTHORITY = Style(fonts.SERIF_BOLD, 13, 16, centred=True)
UNIT = Style(fonts.SERIF, 11, 14, centred=True)
REACH = Style(fonts.SANS, 8.5, 11, before=1, centred=True)
PLAIN = Style(fonts.SERIF, 10.5, 14)
ADDRESSEE = Style(fonts.SERIF_BOLD, 10.5, 14)
TITLE = Style(fonts.SERIF_BOLD, 13, 17, before=18, after=3, centred=True)
SUBJECT = Style(fonts.SERIF_ITALIC, 10.5, 14, after=6, centred=True)
HEADING = Style(fonts.SERIF_BOLD, 11, 15, before=10, after=3)
NUMBERED = Style(fonts.SERIF, 10.5, 13.5, before=3, after=3)
BULLET = Style(fonts.SERIF, 10.5, 13.5, before=1, after=1)
LABEL = Style(fonts.SANS, 9, 12.5)
VALUE = Style(fonts.SERIF, 10, 12.5)
CELL = Style(fonts.SERIF, 9.5, 12)
CELL_HEAD = Style(fonts.SANS_BOLD, 8.5, 12)
CELL_FIXED = Style(fonts.MONO, 9, 12)
SMALL = Style(fonts.SANS, 8.5, 11)
FOOTER = Style(fonts.SANS, 7.5, 10, colour=SOFT)
