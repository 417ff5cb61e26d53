"""The home page's list of drafts: continue, delete, undo."""

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from eevidence_desktop.desk.home import HomeState, home_state
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.forms.ui_home_page import Ui_HomePage
from eevidence_desktop.gui.presenters.home import DELETED, draft_cards
from eevidence_desktop.gui.presenters.names import Names
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.card_list import make_card_list
from eevidence_desktop.gui.widgets.keys import PRIMARY, press_by
from eevidence_desktop.i18n.message import message
from eevidence_desktop.register.rows import RequestRow


class HomeDrafts(QObject):
    """Runs the drafts' part of the home form.

    Signals:
        opened: id of the draft to continue.
    """

    opened = Signal(str)

    def __init__(self, form: Ui_HomePage, bench: Workbench, interface: Interface, parent: QObject) -> None:
        """Take the form of the home page."""
        super().__init__(parent)
        self._ui = form
        self._bench = bench
        self._interface = interface
        self._names = Names()
        self._state = HomeState((), 0, 0)
        self._deleted: RequestRow | None = None
        self._model = make_card_list(form.drafts, interface)
        form.drafts.activated.connect(self._open_index)
        form.continue_button.clicked.connect(self._open_current)
        press_by(form.continue_button, *PRIMARY)
        form.delete_button.clicked.connect(self._delete_current)
        form.undo_button.clicked.connect(self._undo)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), form.drafts)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete_current)

    def show_state(self) -> None:
        """Show the drafts, and what was deleted, in the window's language."""
        cards = draft_cards(self._state, self._names)
        self._model.show_cards(cards)
        for widget in (self._ui.drafts, self._ui.continue_button, self._ui.delete_button):
            widget.setVisible(bool(cards))
        self._ui.drafts_title.setVisible(bool(cards))
        self._ui.no_drafts.setVisible(not cards)
        self._ui.undo_bar.setVisible(self._deleted is not None)
        if self._deleted is not None:
            text = message(DELETED, reference=self._deleted.reference)
            self._ui.undo_text.setText(self._interface.render(text))
        if cards:
            self._ui.drafts.setCurrentIndex(self._model.index(0))

    def set_names(self, names: Names) -> None:
        """Take the names of channels and providers, once they are known."""
        self._names = names
        self.show_state()

    def refresh(self) -> None:
        """Read the drafts again."""
        try:
            self._state = home_state(self._bench)
        except ProgramError as error:
            report(error)
        self.show_state()

    def forget_undo(self) -> None:
        """Put the undo bar away."""
        self._deleted = None
        self._ui.undo_bar.hide()

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        card = self._model.card(index.row())
        if card is not None:
            self.opened.emit(card.key)

    @Slot()
    def _open_current(self) -> None:
        self._open_index(self._ui.drafts.currentIndex())

    @Slot()
    def _delete_current(self) -> None:
        card = self._model.card(self._ui.drafts.currentIndex().row())
        if card is None:
            return
        try:
            self._deleted = self._bench.store.delete_draft(card.key)
        except ProgramError as error:
            report(error)
        self.refresh()

    @Slot()
    def _undo(self) -> None:
        if self._deleted is None:
            return
        try:
            self._bench.store.restore(self._deleted.id)
        except ProgramError as error:
            report(error)
            return
        self._deleted = None
        self.refresh()
        self._ui.drafts.setFocus()
