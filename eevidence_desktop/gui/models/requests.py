"""The table of the register."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from eevidence_desktop.gui.presenters.names import Names
from eevidence_desktop.gui.presenters.register import COLUMNS, cells
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.register.rows import RequestRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RequestTableModel(QAbstractTableModel):
    """Holds rows of the register and speaks them in the window's language."""

    def __init__(self, interface: Interface, parent: QObject | None = None) -> None:
        """Take the language to speak."""
        super().__init__(parent)
        self._interface = interface
        self._rows: tuple[RequestRow, ...] = ()
        self._texts: list[tuple[str, ...]] = []

    def show_rows(self, rows: Sequence[RequestRow], names: Names) -> None:
        """Replace the table."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._texts = [self._spoken(row, names) for row in rows]
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def request_at(self, row: int) -> RequestRow | None:
        """Return the request of a row, None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of requests."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell; its tool tip is the same, for columns too narrow for it."""
        if index.isValid() and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._texts[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._interface.say(COLUMNS[section])
        return None

    def _spoken(self, row: RequestRow, names: Names) -> tuple[str, ...]:
        return tuple(map(self._interface.speak, cells(row, names)))
