"""The one window: navigation, languages, pages, status line."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, QLocale, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.gui import work
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.forms.ui_main_window import Ui_MainWindow
from eevidence_desktop.gui.pages.home_page import HomePage
from eevidence_desktop.gui.pages.opening import Editor, make_editor
from eevidence_desktop.gui.presenters import remembered
from eevidence_desktop.gui.presenters.names import Names
from eevidence_desktop.gui.presenters.status import OFFLINE
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.keys import press_by
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import Message, message

if TYPE_CHECKING:
    from eevidence_desktop.gui.pages.providers_page import ProvidersPage
    from eevidence_desktop.gui.pages.register_page import RegisterPage
    from eevidence_desktop.gui.pages.result_page import ResultPage
    from eevidence_desktop.gui.presenters.result import ResultState
    from eevidence_desktop.gui.presenters.start import Started

MakeEditor = Callable[[Workbench, Interface, QWidget], Editor]
HOME = "home"
REGISTER = "register"
PROVIDERS = "providers"
_SIZE = (160, 48)
"""Characters across and lines down of a window that was never moved."""


class MainWindow(QMainWindow):
    """Holds the pages and takes the officer from one to the next.

    Signals:
        painted: the first frame is on the screen.
        ready: everything is loaded, and the draft that was open is open again.
    """

    painted = Signal()
    ready = Signal()

    def __init__(self, bench: Workbench, interface: Interface, make_editor: MakeEditor = make_editor) -> None:
        """Build the window with its home page only."""
        super().__init__()
        self._bench = bench
        self._interface = interface
        self._make_editor = make_editor
        self._editor: Editor | None = None
        self._register: RegisterPage | None = None
        self._providers: ProvidersPage | None = None
        self._result: ResultPage | None = None
        self._names = Names()
        self._catalogue: Message | None = None
        self._was_painted = False
        self._close_anyway = False
        self._ui = Ui_MainWindow()
        self._ui.setupUi(self)
        self._home = HomePage(bench, interface, self)
        self._ui.stack.addWidget(self._home)
        self._tabs = {
            HOME: self._ui.home_button,
            REGISTER: self._ui.register_button,
            PROVIDERS: self._ui.providers_button,
        }
        self._languages = {
            Language.KK: self._ui.kk_button,
            Language.RU: self._ui.ru_button,
            Language.EN: self._ui.en_button,
        }
        self._connect()
        self._restore()
        self.show_state()

    # ------------------------------------------------------------ showing

    def show_state(self) -> None:
        """Mark the page and the language, and fill the status line."""
        page = self._page()
        for name, button in self._tabs.items():
            button.setChecked(name == page)
        for language, button in self._languages.items():
            button.setChecked(language is self._interface.language)
        self._ui.status.setText(self._interface.render(self._catalogue or message(OFFLINE)))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self.setLocale(QLocale())
            self.show_state()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the first frame: only then are the slow parts loaded."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._begin)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and remember. What cannot be saved keeps the window open once."""
        try:
            self._save_editor()
        except ProgramError as error:
            if not self._close_anyway:
                self._close_anyway = True
                report(error)
                event.ignore()
                return
        self._remember()
        super().closeEvent(event)

    # ------------------------------------------------------------ going places

    @Slot()
    def show_home(self) -> None:
        """Go to the home page."""
        self._go(self._home)
        remembered.remember(self._bench, remembered.OPEN_DRAFT, None)

    @Slot()
    def show_register(self) -> None:
        """Go to the register."""
        if self._register is None:
            from eevidence_desktop.gui.pages.register_page import RegisterPage

            self._register = RegisterPage(self._bench, self._interface, self)
            self._register.set_names(self._names)
            self._register.request_opened.connect(self.open_draft)
            self._ui.stack.addWidget(self._register)
        self._go(self._register)

    @Slot()
    def show_providers(self) -> None:
        """Go to the catalogue of providers."""
        if self._providers is None:
            from eevidence_desktop.gui.pages.providers_page import ProvidersPage

            self._providers = ProvidersPage(self._bench, self._interface, self)
            self._providers.draft_opened.connect(self.open_draft)
            self._ui.stack.addWidget(self._providers)
        self._go(self._providers)

    @Slot(str)
    def open_draft(self, draft_id: str) -> None:
        """Open a request in the editor."""
        editor = self._editor_page()
        try:
            editor.open_draft(draft_id)
        except ProgramError as error:
            report(error)
            return
        self._go(cast("QWidget", editor))
        remembered.remember(self._bench, remembered.OPEN_DRAFT, draft_id)

    @Slot(str)
    def export(self, draft_id: str) -> None:
        """Ask how a request is to leave."""
        from eevidence_desktop.gui.dialogs.export_dialog import ExportDialog

        try:
            self._save_editor()
            dialog = ExportDialog(self._bench, self._interface, draft_id, self)
        except ProgramError as error:
            report(error)
            return
        dialog.exported.connect(self._show_result)
        dialog.open()

    @Slot()
    def start_emergency(self) -> None:
        """Start an emergency request from wherever the officer is."""
        self._home.start_emergency()

    @Slot(object)
    def _show_result(self, state: "ResultState") -> None:
        if self._result is None:
            from eevidence_desktop.gui.pages.result_page import ResultPage

            self._result = ResultPage(self._interface, self)
            self._result.home_requested.connect(self.show_home)
            self._result.back_requested.connect(self._back_to_request)
            self._ui.stack.addWidget(self._result)
        self._result.show_state(state)
        self._go(self._result)

    @Slot()
    def _back_to_request(self) -> None:
        draft_id = remembered.recall_text(self._bench, remembered.OPEN_DRAFT)
        if draft_id:
            self.open_draft(draft_id)

    def _go(self, page: QWidget) -> None:
        """Bring a page to the front, after what was typed is saved."""
        try:
            self._save_editor()
        except ProgramError as error:
            report(error)
            return
        self._ui.stack.setCurrentWidget(page)
        self.show_state()

    def _editor_page(self) -> Editor:
        if self._editor is None:
            self._editor = self._make_editor(self._bench, self._interface, self)
            self._editor.export_requested.connect(self.export)
            self._editor.home_requested.connect(self.show_home)
            self._ui.stack.addWidget(cast("QWidget", self._editor))
        return self._editor

    def _save_editor(self) -> None:
        if self._editor is not None and self._ui.stack.currentWidget() is self._editor:
            self._editor.save_now()

    def _page(self) -> str:
        current = self._ui.stack.currentWidget()
        pages = {HOME: self._home, REGISTER: self._register, PROVIDERS: self._providers}
        return next((name for name, page in pages.items() if page is not None and current is page), "")

    # ------------------------------------------------------------ beginning and end

    def _connect(self) -> None:
        self._ui.home_button.clicked.connect(self.show_home)
        self._ui.register_button.clicked.connect(self.show_register)
        self._ui.providers_button.clicked.connect(self.show_providers)
        for number, tab in enumerate(self._tabs.values(), start=1):
            press_by(tab, f"Alt+{number}")
        for button in self._languages.values():
            button.clicked.connect(self._switch_language)
        self._home.draft_opened.connect(self.open_draft)
        emergency = QShortcut(QKeySequence("Ctrl+E"), self)
        emergency.activated.connect(self.start_emergency)

    @Slot()
    def _switch_language(self) -> None:
        chosen = next(language for language, button in self._languages.items() if button is self.sender())
        self._interface.set_language(chosen)
        remembered.remember(self._bench, remembered.LANGUAGE, chosen.value)
        self.show_state()

    def _restore(self) -> None:
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _SIZE[0], metrics.height() * _SIZE[1])
        place = remembered.recall(self._bench, remembered.WINDOW)
        if not isinstance(place, dict):
            return
        self.restoreGeometry(QByteArray.fromBase64(str(place.get("geometry", "")).encode()))
        if place.get("page") == REGISTER:
            self.show_register()

    def _remember(self) -> None:
        geometry = self.saveGeometry().toBase64().toStdString()
        remembered.remember(self._bench, remembered.WINDOW, {"geometry": geometry, "page": self._page()})
        remembered.remember(self._bench, remembered.LANGUAGE, self._interface.language.value)

    @Slot()
    def _begin(self) -> None:
        self.painted.emit()
        from eevidence_desktop.gui.presenters.start import warm_up

        work.run(self, partial(warm_up, self._bench), self._started, self._not_started)

    def _started(self, started: "Started") -> None:
        self._names = started.names
        self._catalogue = started.catalogue
        self._home.finish(started.names)
        if self._register is not None:
            self._register.set_names(started.names)
        self.show_state()
        self._back_to_request()
        self.ready.emit()

    def _not_started(self, error: Exception) -> None:
        report(error)
        self.ready.emit()
