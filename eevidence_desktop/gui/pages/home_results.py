"""The home page's answer to what was typed: who may hold the data, and which channel."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui import work
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.forms.ui_results_pane import Ui_ResultsPane
from eevidence_desktop.gui.presenters import home
from eevidence_desktop.gui.presenters.home import Channels, Found
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.card_list import make_card_list
from eevidence_desktop.gui.widgets.keys import PRIMARY, press_by
from eevidence_desktop.i18n.message import message


class ResultsPane(QWidget):
    """Providers on the left, channels on the right once a provider is picked.

    Signals:
        chosen: channel id and the ``Found`` to start a request with.
    """

    chosen = Signal(str, object)

    def __init__(self, bench: Workbench, interface: Interface, parent: QWidget | None = None) -> None:
        """Take the use cases and the language to speak."""
        super().__init__(parent)
        self._bench = bench
        self._interface = interface
        self._text = ""
        self._found: tuple[Found, ...] | None = None
        self._picked: Found | None = None
        self._channels: Channels | None = None
        self._ui = Ui_ResultsPane()
        self._ui.setupUi(self)
        self._candidate_model = make_card_list(self._ui.candidates, interface)
        self._channel_model = make_card_list(self._ui.channels, interface)
        self._connect()
        self.show_state()

    @property
    def picked(self) -> Found | None:
        """What the channel is asked for, None while nothing is picked."""
        return self._picked

    def current(self) -> Found:
        """Return the provider under the cursor; without one, what was typed."""
        row = self._ui.candidates.currentIndex().row()
        return self._found[max(0, row)] if self._found else home.without_provider(self._text)

    def show_found(self, text: str, found: tuple[Found, ...]) -> None:
        """Show the answer to a text."""
        self._text, self._found = text, found
        self._picked, self._channels = None, None
        self._show_providers(0)
        self._show_channels()

    def show_waiting(self, text: str) -> None:
        """Say that the answer is on its way; the last one stays meanwhile, so that nothing flickers."""
        self._text, self._found = text, None
        self._ui.found.setText(self._interface.say(home.SEARCHING))

    def show_state(self) -> None:
        """Show everything in the window's language."""
        self._show_providers(max(0, self._ui.candidates.currentIndex().row()))
        self._show_channels()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self.show_state()

    def take_key(self, event: QEvent) -> None:
        """Move through the providers by a key that was pressed elsewhere."""
        QApplication.sendEvent(self._ui.candidates, event)

    @Slot()
    def pick_current(self) -> None:
        """Ask which channel for the provider under the cursor."""
        self._pick(self.current())

    def _connect(self) -> None:
        self._ui.candidates.clicked.connect(self.pick_current)
        self._ui.candidates.activated.connect(self.pick_current)
        self._ui.candidates.selectionModel().currentChanged.connect(self._moved)
        self._ui.without_button.clicked.connect(self._pick_none)
        self._ui.channels.activated.connect(self._choose)
        self._ui.start_button.clicked.connect(self._choose)
        press_by(self._ui.start_button, *PRIMARY)

    # ------------------------------------------------------------ providers

    def _show_providers(self, row: int) -> None:
        if self._found is None:
            self.show_waiting(self._text)
            return
        count = len(self._found)
        text = message(home.FOUND, count=count) if count else message(home.NOT_FOUND)
        self._ui.found.setText(self._interface.render(text))
        self._candidate_model.show_cards([item.card for item in self._found])
        self._ui.candidates.setVisible(bool(count))
        self._ui.candidates.setCurrentIndex(self._candidate_model.index(row))

    @Slot()
    def _pick_none(self) -> None:
        self._pick(home.without_provider(self._text))

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, index: QModelIndex, _: QModelIndex) -> None:
        if self._picked is None or not self._found or not index.isValid():
            return
        if self._found[index.row()] != self._picked:
            self._pick(self._found[index.row()], move_focus=False)

    # ------------------------------------------------------------ channels

    def _pick(self, found: Found, *, move_focus: bool = True) -> None:
        self._picked = found
        ready = partial(self._channels_ready, found, move_focus)
        work.run(self, partial(home.channels_for, self._bench, found), ready, report)

    def _channels_ready(self, found: Found, move_focus: bool, channels: Channels) -> None:
        if found is not self._picked:
            return  # another provider was picked meanwhile
        self._channels = channels
        self._show_channels()
        if move_focus:
            self._ui.channels.setFocus()

    def _show_channels(self) -> None:
        self._ui.channel_pane.setVisible(self._channels is not None)
        if self._channels is None or self._picked is None:
            return
        headline = self._picked.headline if self._picked.provider else self._picked.card.title
        self._ui.chosen.setText(self._interface.speak(headline))
        self._ui.advice.setText(self._interface.speak(self._channels.advice))
        self._ui.advice.setVisible(bool(self._channels.advice))
        self._channel_model.show_cards(self._channels.cards)
        row = self._channel_model.row_of(self._channels.chosen)
        self._ui.channels.setCurrentIndex(self._channel_model.index(row))

    @Slot()
    def _choose(self) -> None:
        card = self._channel_model.card(self._ui.channels.currentIndex().row())
        if card is not None and self._picked is not None:
            self.chosen.emit(card.key, self._picked)
