"""The rows of a sheet, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from eevidence_desktop.gui.presenters.sheets import Ink, SheetRow, Tone
from eevidence_desktop.gui.translator import Interface

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class SpokenInk:
    """A text in the window's language, and its tone."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class SpokenRow:
    """A row in the window's language."""

    key: str
    cells: tuple[tuple[SpokenInk, ...], ...]
    heading: bool
    copied: str
    proof: tuple[str, ...]

    def aloud(self) -> str:
        """Return all of it as one text, for screen readers."""
        return "\n".join(ink.text for cell in self.cells for ink in cell)


class SheetModel(QAbstractListModel):
    """Holds rows and speaks them in the window's language."""

    def __init__(self, interface: Interface, parent: QObject | None = None) -> None:
        """Take the language to speak."""
        super().__init__(parent)
        self._interface = interface
        self._rows: tuple[SpokenRow, ...] = ()

    def show_rows(self, rows: Sequence[SheetRow]) -> None:
        """Replace the sheet."""
        self.beginResetModel()
        self._rows = tuple(map(self._spoken, rows))
        self.endResetModel()

    def row(self, number: int) -> SpokenRow | None:
        """Return a row, None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place_of(self, key: str) -> int:
        """Return where a row is, -1 where it is not there."""
        return next((place for place, row in enumerate(self._rows) if row.key == key and not row.heading), -1)

    def first(self) -> int:
        """Return the first row that can be chosen, -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if not row.heading), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrow keys pass over headings."""
        row = self.row(index.row())
        return Qt.ItemFlag.NoItemFlags if row is None or row.heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view asks of a row."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        return {
            Qt.ItemDataRole.DisplayRole: row.cells[0][0].text,
            Qt.ItemDataRole.AccessibleTextRole: row.aloud(),
            Qt.ItemDataRole.AccessibleDescriptionRole: "\n".join(row.proof),
        }.get(Qt.ItemDataRole(role))

    def _spoken(self, row: SheetRow) -> SpokenRow:
        speak = self._interface.speak
        cells = tuple(tuple(filter(_says, map(self._ink, cell))) for cell in row.cells)
        copied, proof = (tuple(filter(None, map(speak, lines))) for lines in (row.copied, row.proof))
        return SpokenRow(row.key, cells, row.heading, "\n".join(copied), proof)

    def _ink(self, ink: Ink) -> SpokenInk:
        return SpokenInk(self._interface.speak(ink.said), ink.tone)


def _says(ink: SpokenInk) -> bool:
    return bool(ink.text)
