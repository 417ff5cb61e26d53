"""Draws cards: a bold title, a badge in words, lines that wrap. Text is drawn as it is, never as markup."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from eevidence_desktop.gui.models.cards import CARD_ROLE, CardModel, SpokenCard
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.laid_text import lay_out

_AIR = 0.12
"""Room between two texts, in line heights."""
_KEPT = 500
"""Cards whose lines are kept."""
Index = QModelIndex | QPersistentModelIndex


def make_card_list(view: QListView, interface: Interface) -> CardModel:
    """Turn a list of a form into a list of cards and return its model."""
    model = CardModel(interface, view)
    view.setModel(model)
    view.setItemDelegate(CardDelegate(view))
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setWordWrap(True)
    return model


class CardDelegate(QStyledItemDelegate):
    """Measures and paints one card. Distances follow the font, so that a larger font needs no other numbers."""

    def __init__(self, view: QListView) -> None:
        """Take the list, whose width decides where lines wrap."""
        super().__init__(view)
        self._view = view
        self._kept: dict[tuple[SpokenCard, str, int], list[_Part]] = {}

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:  # noqa: ARG002 - Qt's signature
        """Leave the text to paint(); the style draws background, selection and focus only."""
        return ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the card's text needs at the list's width."""
        card = index.data(CARD_ROLE)
        width = self._width()
        if not isinstance(card, SpokenCard) or width <= 0:
            return super().sizeHint(option, index)
        gap = _gap(option.font)
        return QSize(
            width, ceil(sum(part.height for part in self._parts(card, option.font, width - 2 * gap))) + 2 * gap
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the style paint its part, then the text."""
        card = index.data(CARD_ROLE)
        super().paint(painter, option, index)
        if not isinstance(card, SpokenCard):
            return
        gap = _gap(option.font)
        place = QPointF(option.rect.left() + gap, option.rect.top() + gap)
        for part in self._parts(card, option.font, option.rect.width() - 2 * gap):
            painter.setPen(option.palette.color(part.role))
            part.layout.draw(painter, place)
            place += QPointF(0, part.height)

    def _width(self) -> int:
        """Return the width of the viewport, without viewport(): its first call costs 6 ms of the start."""
        bar = self._view.verticalScrollBar()
        return self._view.maximumViewportSize().width() - (bar.width() if bar.isVisible() else 0)

    def _parts(self, card: SpokenCard, font: QFont, width: int) -> "list[_Part]":
        """Return the texts of a card set in lines; views ask for the same again and again."""
        key = (card, font.key(), width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            found = self._kept[key] = _set(card, font, width)
        return found


@dataclass(frozen=True, slots=True)
class _Part:
    """A text of a card, set in lines."""

    layout: QTextLayout
    role: QPalette.ColorRole
    height: float


def _set(card: SpokenCard, font: QFont, width: int) -> list[_Part]:
    """Set every text of a card in lines of a width."""
    bold = QFont(font)
    bold.setBold(True)
    roles = QPalette.ColorRole
    loud = card.lines or card.badge or card.heading
    role = roles.PlaceholderText if card.heading else roles.Text
    parts = [_wrapped(card.title, bold if loud else font, role, width)]
    if card.badge:
        parts.append(_wrapped(card.badge, bold, roles.BrightText if card.alarm else roles.Link, width))
    return parts + [_wrapped(line, font, roles.PlaceholderText, width) for line in card.lines]


def _wrapped(text: str, font: QFont, role: QPalette.ColorRole, width: int) -> _Part:
    layout, height = lay_out(text, font, width)
    return _Part(layout, role, height + QFontMetrics(font).height() * _AIR)


def _gap(font: QFont) -> int:
    return QFontMetrics(font).height() // 2
