"""Asks by which channel a request to a chosen provider goes, with what the adviser says, as the first screen does."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui import work
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.forms.ui_channel_dialog import Ui_ChannelDialog
from eevidence_desktop.gui.presenters import home
from eevidence_desktop.gui.presenters.home import Channels, Found
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.card_list import make_card_list
from eevidence_desktop.gui.widgets.keys import PRIMARY, press_by


class ChannelDialog(QDialog):
    """The channels for one provider.

    Signals:
        chosen: channel id and the ``Found`` to start a request with.
    """

    chosen = Signal(str, object)

    def __init__(self, bench: Workbench, interface: Interface, found: Found, parent: QWidget | None = None) -> None:
        """Take whom the request is for."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._interface = interface
        self._found = found
        self._channels: Channels | None = None
        self._ui = Ui_ChannelDialog()
        self._ui.setupUi(self)
        self._model = make_card_list(self._ui.channels, interface)
        self._ui.channels.activated.connect(self._choose)
        self._ui.start_button.clicked.connect(self._choose)
        self._ui.cancel_button.clicked.connect(self.reject)
        press_by(self._ui.start_button, *PRIMARY)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 90, metrics.height() * 38)
        self.show_state()
        work.run(self, partial(home.channels_for, bench, found), self._ready, report)

    def show_state(self) -> None:
        """Show everything in the window's language."""
        self._ui.chosen.setText(self._interface.render(self._found.headline))
        self._ui.start_button.setEnabled(self._channels is not None)
        self._ui.advice.setVisible(bool(self._channels and self._channels.advice))
        if self._channels is None:
            return
        self._ui.advice.setText(self._interface.speak(self._channels.advice))
        self._model.show_cards(self._channels.cards)
        self._ui.channels.setCurrentIndex(self._model.index(self._model.row_of(self._channels.chosen)))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self.show_state()

    def _ready(self, channels: Channels) -> None:
        self._channels = channels
        self.show_state()
        self._ui.channels.setFocus()

    @Slot()
    def _choose(self) -> None:
        card = self._model.card(self._ui.channels.currentIndex().row())
        if card is not None:
            self.chosen.emit(card.key, self._found)
            self.accept()
