"""The catalogue: find a provider, read its card and where each value comes from, compare it with another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from eevidence_desktop import paths
from eevidence_desktop.desk.browsing import Browser, Comparison, Listing, Query, Trait
from eevidence_desktop.desk.card_parts import ProviderCard
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.domain.provider import Category
from eevidence_desktop.gui import work
from eevidence_desktop.gui.dialogs.channel_dialog import ChannelDialog
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.forms.ui_providers_page import Ui_ProvidersPage
from eevidence_desktop.gui.models.sheet import SpokenRow
from eevidence_desktop.gui.presenters import home, providers
from eevidence_desktop.gui.presenters.home import Found
from eevidence_desktop.gui.presenters.providers import Head
from eevidence_desktop.gui.presenters.said import Said
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.keys import PRIMARY, press_by
from eevidence_desktop.i18n.message import Message, message

TYPING_PAUSE = 80
"""Milliseconds without a key before a search begins."""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_SHARES = (32, 68)
"""Of the width: the list and the card."""


class ProvidersPage(QWidget):
    """Browses the catalogue.

    Signals:
        draft_opened: id of the draft that was started.
    """

    draft_opened = Signal(str)

    def __init__(self, bench: Workbench, interface: Interface, parent: QWidget | None = None) -> None:
        """Take the use cases and the language to speak."""
        super().__init__(parent)
        self._bench = bench
        self._interface = interface
        self._browser: Browser | None = None
        self._listing: Listing | None = None
        self._card: ProviderCard | None = None
        self._base: ProviderCard | None = None
        """What another provider is compared with."""
        self._comparison: Comparison | None = None
        self._ui = Ui_ProvidersPage()
        self._ui.setupUi(self)
        self.setStyleSheet((paths.assets() / "ui" / "styles" / "providers.qss").read_text(encoding="utf-8"))
        self._ui.panes.setSizes([width * 10 for width in _SHARES])
        for place, share in enumerate(_SHARES):
            self._ui.panes.setStretchFactor(place, share)
        self._ui.results.settle(interface)
        self._ui.card.settle(interface)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._connect()
        self.show_state()
        work.run(self, self._open, self._opened, report)

    # ------------------------------------------------------------ showing

    def show_state(self) -> None:
        """Show everything in the window's language."""
        self._fill(self._ui.category, providers.category_choices(self._browser))
        self._fill(self._ui.trait, providers.trait_choices())
        if self._listing is None:
            self._show_empty(Message(providers.LOADING))
            return
        self._ui.count.setText(self._interface.render(providers.count_line(self._listing)))
        self._ui.results.show_rows(providers.list_rows(self._listing), self._ui.results.key())
        self._show_choice()

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to search whenever the page comes to the front."""
        super().showEvent(event)
        self._ui.search.setFocus()
        self._ui.search.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self.show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys in the search box move through the list below it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            QApplication.sendEvent(self._ui.results, event)
            return True
        return super().eventFilter(watched, event)

    def _show_empty(self, text: Message) -> None:
        self._ui.empty.setText(self._interface.render(text))
        self._ui.stack.setCurrentWidget(self._ui.empty_pane)

    def _show_choice(self) -> None:
        """Show the card of the chosen provider, or the comparison with it."""
        chosen = self._ui.results.key()
        if self._browser is None or self._listing is None:
            return
        if not chosen:
            self._card = None
            self._show_empty(providers.count_line(self._listing))
            return
        is_same = self._card is not None and self._card.provider == chosen
        self._card = self._browser.card(chosen)
        base = self._base
        self._comparison = self._browser.compare(base.provider, chosen) if base and base != self._card else None
        self._ui.stack.setCurrentWidget(self._ui.card_pane)
        self._show_card(self._card, self._ui.card.key() if is_same or base else "")

    def _show_card(self, card: ProviderCard, key: str) -> None:
        comparison, base = self._comparison, self._base
        if comparison is not None:
            only = self._ui.differences.isChecked()
            rows = providers.comparison_rows(comparison, differences_only=only)
            self._show_head(providers.comparison_head(comparison))
        else:
            rows = providers.card_rows(card)
            self._show_head(providers.card_head(card))
        self._ui.hint_bar.setVisible(base is not None and comparison is None)
        self._ui.hint.setText(self._interface.render(providers.compare_hint(card)))
        self._ui.differences.setVisible(comparison is not None)
        self._ui.keys.setVisible(comparison is None)
        self._ui.start_button.setVisible(base is None)
        word = providers.COMPARE if base is None else providers.END_COMPARISON
        self._ui.compare_button.setText(self._interface.say(word))
        self._ui.card.show_rows(rows, key)
        self._show_proof(self._ui.card.chosen())

    def _show_head(self, head: Head) -> None:
        ui, speak = self._ui, self._interface.speak
        ui.name.setText(speak(head.title))
        ui.subtitle.setText(speak(head.subtitle))
        ui.loud.setText(speak(head.loud))
        ui.loud.setVisible(bool(head.loud))
        if ui.loud.property("alarm") != head.alarm:
            ui.loud.setProperty("alarm", head.alarm)
            ui.loud.style().polish(ui.loud)

    def _fill(self, box: QComboBox, choices: Sequence[tuple[object, Said]]) -> None:
        """Fill a filter and keep what was chosen in it."""
        blocker = QSignalBlocker(box)
        place = max(0, box.currentIndex())
        box.clear()
        for value, said in choices:
            box.addItem(self._interface.speak(said), value)
        box.setCurrentIndex(place)
        blocker.unblock()

    @Slot(object)
    def _show_proof(self, row: SpokenRow | None) -> None:
        self._ui.proof.show_lines(row.proof if row is not None else ())

    @Slot(str)
    def _tell_copied(self, text: str) -> None:
        self._ui.proof.show_lines(self._interface.render(message(providers.COPIED, text=text)).splitlines())

    # ------------------------------------------------------------ finding

    def _open(self) -> Browser:
        return providers.open_browser(self._bench)

    def _opened(self, browser: Browser) -> None:
        self._browser = browser
        self._look()

    @Slot()
    def _look(self) -> None:
        """Search by what stands in the box and the filters."""
        self._pause.stop()
        if self._browser is None:
            return
        self._listing = self._browser.find(self._query())
        blocker = QSignalBlocker(self._ui.results)
        self.show_state()
        blocker.unblock()

    def _query(self) -> Query:
        """Return what is looked for; Qt keeps the values of the filters as plain texts."""
        category, trait = self._ui.category.currentData(), self._ui.trait.currentData()
        return Query(
            self._ui.search.text(),
            Category(category) if category else None,
            frozenset({Trait(trait)}) if trait else frozenset(),
        )

    @Slot()
    def _read(self) -> None:
        """Go from the search box to the card, with what was typed already answered."""
        if self._pause.isActive():
            self._look()
        self._ui.card.setFocus()

    @Slot(object)
    def _choose(self, row: SpokenRow | None) -> None:
        if row is not None and (self._card is None or row.key != self._card.provider) and self._is_current(row):
            self._show_choice()

    def _is_current(self, row: SpokenRow) -> bool:
        """Tell whether a row is the chosen one, not only under the mouse."""
        current: str = self._ui.results.key()
        return row.key == current

    # ------------------------------------------------------------ comparing and starting

    @Slot()
    def _compare(self) -> None:
        if self._base is None:
            self._base = self._card
            self._show_choice()
            self._ui.search.setFocus()
            self._ui.search.selectAll()
        else:
            self._end_comparison()

    @Slot()
    def _end_comparison(self) -> None:
        self._base = None
        self._show_choice()

    @Slot()
    def _escape(self) -> None:
        if self._base is not None:
            self._end_comparison()
        self._ui.search.setFocus()

    @Slot()
    def _start(self) -> None:
        if self._card is not None:
            dialog = ChannelDialog(self._bench, self._interface, providers.to_start(self._card), self)
            dialog.chosen.connect(self._create)
            dialog.open()

    @Slot(str, object)
    def _create(self, channel: str, found: Found) -> None:
        try:
            draft_id = home.start_request(self._bench, channel, found)
        except ProgramError as error:
            report(error)
            return
        self.draft_opened.emit(draft_id)

    def _connect(self) -> None:
        ui = self._ui
        ui.search.installEventFilter(self)
        ui.search.textChanged.connect(self._pause.start)
        ui.search.returnPressed.connect(self._read)
        self._pause.timeout.connect(self._look)
        ui.category.currentIndexChanged.connect(self._look)
        ui.trait.currentIndexChanged.connect(self._look)
        ui.results.pointed.connect(self._choose)
        ui.results.activated.connect(ui.card.setFocus)
        ui.card.pointed.connect(self._show_proof)
        ui.card.activated.connect(ui.card.copy)
        ui.card.copied.connect(self._tell_copied)
        ui.differences.toggled.connect(self._show_choice)
        ui.compare_button.clicked.connect(self._compare)
        ui.start_button.clicked.connect(self._start)
        press_by(ui.start_button, *PRIMARY)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._escape)
