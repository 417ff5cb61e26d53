"""All requests of this workstation."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.forms.ui_register_page import Ui_RegisterPage
from eevidence_desktop.gui.models.requests import RequestTableModel
from eevidence_desktop.gui.presenters.names import Names
from eevidence_desktop.gui.presenters.register import RegisterState, register_state
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.keys import PRIMARY, press_by

TYPING_PAUSE = 150
"""Milliseconds without a key before a search begins."""
_TITLE_COLUMN = 1


class RegisterPage(QWidget):
    """Table and search box.

    Signals:
        request_opened: id of the request that was chosen.
    """

    request_opened = Signal(str)

    def __init__(self, bench: Workbench, interface: Interface, parent: QWidget | None = None) -> None:
        """Take the use cases and the language to speak."""
        super().__init__(parent)
        self._bench = bench
        self._interface = interface
        self._names = Names()
        self._state: RegisterState | None = None
        self._ui = Ui_RegisterPage()
        self._ui.setupUi(self)
        self._model = RequestTableModel(interface, self)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._prepare_table()
        self._connect()

    def show_state(self, state: RegisterState) -> None:
        """Show rows and their count."""
        self._state = state
        self._model.show_rows(state.rows, self._names)
        self._ui.count.setText(self._interface.render(state.count))
        if state.rows:
            self._ui.table.selectRow(0)
        self._ui.open_button.setEnabled(bool(state.rows))

    def set_names(self, names: Names) -> None:
        """Take the names of channels and providers, once they are known."""
        self._names = names
        if self._state is not None:
            self.show_state(self._state)

    @Slot()
    def refresh(self) -> None:
        """Read the register again."""
        try:
            self.show_state(register_state(self._bench, self._ui.search.text()))
        except ProgramError as error:
            report(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Be up to date whenever the page comes to the front."""
        super().showEvent(event)
        self.refresh()
        self._ui.search.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            if self._state is not None:
                self.show_state(self._state)

    def _prepare_table(self) -> None:
        table = self._ui.table
        table.setModel(self._model)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE_COLUMN, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def _connect(self) -> None:
        self._ui.search.textChanged.connect(self._pause.start)
        self._ui.search.returnPressed.connect(self._ui.table.setFocus)
        self._pause.timeout.connect(self.refresh)
        self._ui.table.activated.connect(self._open_index)
        self._ui.open_button.clicked.connect(self._open_current)
        press_by(self._ui.open_button, *PRIMARY)

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        row = self._model.request_at(index.row())
        if row is not None:
            self.request_opened.emit(row.id)

    @Slot()
    def _open_current(self) -> None:
        self._open_index(self._ui.table.currentIndex())
