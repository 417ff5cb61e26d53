"""Sets plain text in lines of a given width, for delegates that draw it themselves."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption


def lay_out(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    """Return the text in lines and their height in pixels.

    Lines break between words, inside a word only where it is longer than a line, such as an address or a checksum.
    """
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height
