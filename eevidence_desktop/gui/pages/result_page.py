"""After an export: what now."""

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QListView, QWidget

from eevidence_desktop.gui.forms.ui_result_page import Ui_ResultPage
from eevidence_desktop.gui.presenters.result import ResultState
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.card_list import make_card_list
from eevidence_desktop.gui.widgets.keys import PRIMARY, press_by


class ResultPage(QWidget):
    """Files, contacts and next steps.

    Signals:
        back_requested: the officer wants the request again.
        home_requested: the officer is done.
    """

    back_requested = Signal()
    home_requested = Signal()

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Take the language to speak."""
        super().__init__(parent)
        self._interface = interface
        self._state: ResultState | None = None
        self._ui = Ui_ResultPage()
        self._ui.setupUi(self)
        self._files = make_card_list(self._ui.files, interface)
        self._contacts = make_card_list(self._ui.contacts, interface)
        self._steps = make_card_list(self._ui.steps, interface)
        self._ui.steps.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._ui.folder_button.clicked.connect(self._open_folder)
        self._ui.copy_button.clicked.connect(self._copy)
        self._ui.back_button.clicked.connect(self.back_requested)
        self._ui.home_button.clicked.connect(self.home_requested)
        press_by(self._ui.home_button, *PRIMARY)

    def show_state(self, state: ResultState) -> None:
        """Show an export."""
        self._state = state
        self._ui.subject.setText(self._interface.speak(state.subject))
        self._ui.folder.setText(state.folder)
        self._ui.no_contacts.setText(self._interface.speak(state.no_contacts))
        self._ui.no_contacts.setVisible(not state.contacts)
        self._ui.contacts.setVisible(bool(state.contacts))
        self._files.show_cards(state.files)
        self._contacts.show_cards(state.contacts)
        self._steps.show_cards(state.steps)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            if self._state is not None:
                self.show_state(self._state)

    @Slot()
    def _open_folder(self) -> None:
        if self._state is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._state.folder))

    @Slot()
    def _copy(self) -> None:
        if self._state is not None:
            QGuiApplication.clipboard().setText(self._state.checksums)
