"""The first screen: one box, who may hold the data, which channel, drafts to continue."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.gui import work
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.forms.ui_home_page import Ui_HomePage
from eevidence_desktop.gui.pages.home_drafts import HomeDrafts
from eevidence_desktop.gui.presenters import home
from eevidence_desktop.gui.presenters.home import Found
from eevidence_desktop.gui.presenters.names import Names
from eevidence_desktop.gui.translator import Interface

if TYPE_CHECKING:
    from eevidence_desktop.gui.pages.home_results import ResultsPane

TYPING_PAUSE = 120
"""Milliseconds without a key before the text is looked at."""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class HomePage(QWidget):
    """Asks what the officer has, and starts requests.

    Signals:
        draft_opened: id of the draft to go on with, new or old.
    """

    draft_opened = Signal(str)

    def __init__(self, bench: Workbench, interface: Interface, parent: QWidget | None = None) -> None:
        """Take the use cases and the language to speak."""
        super().__init__(parent)
        self._bench = bench
        self._interface = interface
        self._answered: str | None = None
        self._then: Callable[[], None] | None = None
        self._made: ResultsPane | None = None
        self._ui = Ui_HomePage()
        self._ui.setupUi(self)
        self._drafts = HomeDrafts(self._ui, bench, interface, self)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._connect()

    def finish(self, names: Names) -> None:
        """Take the names of channels and providers, and make what the first paint did without."""
        self._drafts.set_names(names)
        self._ui.query.setClearButtonEnabled(True)
        self._results()

    @Slot()
    def start_emergency(self) -> None:
        """Start an emergency request at once, with whatever was recognised."""
        self._after_answer(self._create_emergency)

    def showEvent(self, event: QShowEvent) -> None:
        """Be up to date whenever the page comes to the front."""
        super().showEvent(event)
        self._drafts.refresh()
        self._ui.query.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self._drafts.show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys in the box move through the list below it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            if self._text():
                self._results().take_key(event)
            else:
                QApplication.sendEvent(self._ui.drafts, event)
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self._ui.query.installEventFilter(self)
        self._ui.query.textChanged.connect(self._typed)
        self._ui.query.returnPressed.connect(self._enter)
        self._pause.timeout.connect(self._look)
        self._ui.emergency_button.clicked.connect(self.start_emergency)
        self._drafts.opened.connect(self._leave_for)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._ui.query.setFocus)

    def _results(self) -> "ResultsPane":
        """Return the pane of results, made when it is first needed."""
        if self._made is None:
            from eevidence_desktop.gui.pages.home_results import ResultsPane

            self._made = ResultsPane(self._bench, self._interface, self)
            self._made.chosen.connect(self._create)
            self._ui.panes.addWidget(self._made)
        return self._made

    # ------------------------------------------------------------ the box

    def _text(self) -> str:
        typed: str = self._ui.query.text()
        return typed.strip()

    @Slot()
    def _typed(self) -> None:
        self._then = None
        self._drafts.forget_undo()
        text = self._text()
        if not text:
            self._pause.stop()
            self._answered = None
            self._ui.panes.setCurrentWidget(self._ui.drafts_pane)
            return
        self._ui.panes.setCurrentWidget(self._results())
        if text != self._answered:
            self._results().show_waiting(text)
            self._pause.start()

    @Slot()
    def _look(self) -> None:
        self._pause.stop()
        text = self._text()
        look = partial(home.find_providers, self._bench, text)
        work.run(self, look, partial(self._answer, text), partial(self._no_answer, text))

    def _answer(self, text: str, found: tuple[Found, ...]) -> None:
        if not text or text != self._text():
            return  # typed on meanwhile: another answer is on its way
        self._answered = text
        self._results().show_found(text, found)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _no_answer(self, text: str, error: Exception) -> None:
        report(error)
        self._answer(text, ())

    def _after_answer(self, action: Callable[[], None]) -> None:
        """Do something with the answer to what stands in the box now, waiting for it if need be."""
        if not self._text() or self._answered == self._text():
            action()
            return
        self._then = action
        self._look()

    @Slot()
    def _enter(self) -> None:
        if self._text():
            self._after_answer(self._results().pick_current)
        elif self._ui.drafts.isVisible():
            self._ui.drafts.setFocus()

    # ------------------------------------------------------------ the request

    def _create_emergency(self) -> None:
        self._create(home.EMERGENCY, self._at_hand() if self._text() else home.without_provider(""))

    def _at_hand(self) -> Found:
        return self._results().picked or self._results().current()

    @Slot(str, object)
    def _create(self, channel: str, found: Found) -> None:
        try:
            draft_id = home.start_request(self._bench, channel, found)
        except ProgramError as error:
            report(error)
            return
        self._leave_for(draft_id)

    @Slot(str)
    def _leave_for(self, draft_id: str) -> None:
        self._ui.query.clear()
        self._drafts.forget_undo()
        self.draft_opened.emit(draft_id)
