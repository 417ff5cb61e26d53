"""Draws the rows of a sheet: cells side by side, lines that wrap. Text is drawn as it is, never as markup."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from eevidence_desktop.gui.models.sheet import ROW_ROLE, SpokenInk, SpokenRow
from eevidence_desktop.gui.presenters.sheets import Tone
from eevidence_desktop.gui.widgets.laid_text import lay_out

Index = QModelIndex | QPersistentModelIndex
_SHARES = {1: (1.0,), 2: (0.28, 0.72), 3: (0.24, 0.38, 0.38)}
"""How cells share the width, by their number."""
_AIR = 0.1
"""Room between two texts, in line heights."""
_KEPT = 3_000
"""Rows whose lines are kept."""
_ROLES = {
    Tone.PLAIN: QPalette.ColorRole.Text,
    Tone.STRONG: QPalette.ColorRole.Text,
    Tone.MUTED: QPalette.ColorRole.PlaceholderText,
    Tone.ACCENT: QPalette.ColorRole.Link,
    Tone.DANGER: QPalette.ColorRole.BrightText,
}
_BOLD = frozenset({Tone.STRONG, Tone.ACCENT, Tone.DANGER})
_AMBER = {False: QColor("#8a5300"), True: QColor("#f0bd5c")}
"""By whether the look is dark; both are read well on a row and on a chosen row."""
_DARK = 128
_THIN = 70
"""Of 255: how much of the colour of borders lies behind a heading."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A text set in lines, where it stands in its row."""

    layout: QTextLayout
    tone: Tone
    place: QPointF


@dataclass(frozen=True, slots=True)
class _Set:
    """A row set in lines."""

    parts: tuple[_Part, ...]
    height: int


class SheetDelegate(QStyledItemDelegate):
    """Measures and paints one row. Distances follow the font, so that a larger font needs no other numbers."""

    def __init__(self, view: QListView) -> None:
        """Take the list, whose width decides where lines wrap."""
        super().__init__(view)
        self._view = view
        self._kept: dict[tuple[SpokenRow, str, int], _Set] = {}

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:  # noqa: ARG002 - Qt's signature
        """Leave the text to paint(); the style draws background, selection and focus only."""
        return ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the row's text needs at the list's width."""
        row, width = index.data(ROW_ROLE), self._view.viewport().width()
        if not isinstance(row, SpokenRow) or width <= 0:
            return super().sizeHint(option, index)
        return QSize(width, self._lines(row, option.font, width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the style paint its part, then the text."""
        row = index.data(ROW_ROLE)
        super().paint(painter, option, index)
        if not isinstance(row, SpokenRow):
            return
        palette = self._view.palette()
        if row.heading:
            painter.fillRect(option.rect, _shade(palette))
        for part in self._lines(row, option.font, option.rect.width()).parts:
            painter.setPen(colour(palette, part.tone))
            part.layout.draw(painter, part.place + QPointF(option.rect.topLeft()))

    def _lines(self, row: SpokenRow, font: QFont, width: int) -> _Set:
        """Return a row set in lines; views ask for the same again and again."""
        key = (row, font.key(), width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            found = self._kept[key] = _set(row, font, width)
        return found


def colour(palette: QPalette, tone: Tone) -> QColor:
    """Return the colour of a tone in the look that is on."""
    if tone is Tone.WARNING:
        return _AMBER[palette.color(QPalette.ColorRole.Base).lightness() < _DARK]
    return palette.color(QPalette.ColorGroup.Active, _ROLES[tone])


def _shade(palette: QPalette) -> QColor:
    """Return what lies behind a heading: the colour of borders, thinned."""
    shade = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Mid)
    shade.setAlpha(_THIN)
    return shade


def _set(row: SpokenRow, font: QFont, width: int) -> _Set:
    """Set every text of a row in lines, cell by cell."""
    metrics = QFontMetrics(font)
    gap = metrics.height() // 2
    above = gap if not row.heading else metrics.height() // 3
    shares = _SHARES[len(row.cells)]
    room = width - gap * (len(shares) + 1)
    parts: list[_Part] = []
    left, lowest = float(gap), 0.0
    for cell, share in zip(row.cells, shares, strict=True):
        y = float(above)
        for ink in cell:
            layout, height = _wrapped(ink, font, room * share)
            parts.append(_Part(layout, ink.tone, QPointF(left, y)))
            y += height + metrics.height() * _AIR
        lowest = max(lowest, y)
        left += room * share + gap
    return _Set(tuple(parts), ceil(lowest) + above)


def _wrapped(ink: SpokenInk, font: QFont, width: float) -> tuple[QTextLayout, float]:
    if ink.tone in _BOLD:
        font = QFont(font)
        font.setBold(True)
    return lay_out(ink.text, font, width)
