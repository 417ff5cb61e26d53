"""A sheet to read row by row, with the arrow keys or the mouse; Enter takes a row's value."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QWidget

from eevidence_desktop.gui.models.sheet import SheetModel, SpokenRow
from eevidence_desktop.gui.presenters.sheets import SheetRow
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.sheet_delegate import SheetDelegate


class SheetView(QListView):
    """Rows of cells.

    Signals:
        pointed: the row under the mouse, else the chosen one; None where there is neither.
        copied: the text that was put on the clipboard.
    """

    pointed = Signal(object)
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty sheet."""
        super().__init__(parent)
        self._model: SheetModel | None = None
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        # A bar that comes and goes changes the width, and with it every height, in the middle of the layout.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.entered.connect(self._entered)

    def settle(self, interface: Interface) -> None:
        """Take the language to speak; called once, since Designer's widgets are made without."""
        self._model = SheetModel(interface, self)
        self.setModel(self._model)
        self.setItemDelegate(SheetDelegate(self))
        self.selectionModel().currentChanged.connect(self._moved)

    def show_rows(self, rows: Sequence[SheetRow], key: str = "") -> None:
        """Replace the sheet and choose the row of a key, the first where it is not there."""
        if self._model is None:
            return
        self._model.show_rows(rows)
        place = self._model.place_of(key)
        found = place >= 0
        self.setCurrentIndex(self._model.index(place if found else self._model.first()))
        if not found:
            self.scrollToTop()

    def chosen(self) -> SpokenRow | None:
        """Return the row that has the cursor."""
        return self._row(self.currentIndex())

    def key(self) -> str:
        """Return the key of the row that has the cursor, empty without one."""
        row = self.chosen()
        return row.key if row else ""

    def copy(self) -> None:
        """Put the value of the chosen row on the clipboard."""
        row = self.chosen()
        if row and row.copied:
            QGuiApplication.clipboard().setText(row.copied)
            self.copied.emit(row.copied)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by the keys for it; a list would copy the label."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to the chosen row when the mouse is gone."""
        super().leaveEvent(event)
        self.pointed.emit(self.chosen())

    @Slot(QModelIndex)
    def _entered(self, index: QModelIndex) -> None:
        row = self._row(index)
        self.pointed.emit(self.chosen() if row is None or row.heading else row)

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, index: QModelIndex, _: QModelIndex) -> None:
        self.pointed.emit(self._row(index))

    def _row(self, index: QModelIndex) -> SpokenRow | None:
        return self._model.row(index.row()) if self._model is not None else None
