"""A list of cards, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from eevidence_desktop.gui.presenters.said import Card
from eevidence_desktop.gui.translator import Interface

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class SpokenCard:
    """A card in the window's language."""

    key: str
    title: str
    lines: tuple[str, ...]
    badge: str
    alarm: bool
    heading: bool = False

    def aloud(self) -> str:
        """Return all of it as one text, for screen readers and the clipboard."""
        return "\n".join(filter(None, (self.title, self.badge, *self.lines)))


class CardModel(QAbstractListModel):
    """Holds cards and speaks them in the window's language."""

    def __init__(self, interface: Interface, parent: QObject | None = None) -> None:
        """Take the language to speak."""
        super().__init__(parent)
        self._interface = interface
        self._cards: tuple[SpokenCard, ...] = ()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Replace the list."""
        self.beginResetModel()
        self._cards = tuple(self._spoken(card) for card in cards)
        self.endResetModel()

    def card(self, row: int) -> SpokenCard | None:
        """Return the card of a row, None where there is none."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, key: str) -> int:
        """Return the row of a card, the first where it is not there."""
        return next((row for row, card in enumerate(self._cards) if card.key == key), 0)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._cards)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be chosen but headings; arrow keys pass over these."""
        card = self.card(index.row())
        return Qt.ItemFlag.NoItemFlags if card is not None and card.heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view asks of a card."""
        card = self.card(index.row())
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        return card.aloud() if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, card: Card) -> SpokenCard:
        speak = self._interface.speak
        lines = tuple(filter(None, map(speak, card.lines)))
        return SpokenCard(card.key, speak(card.title), lines, speak(card.badge), card.alarm, card.heading)
