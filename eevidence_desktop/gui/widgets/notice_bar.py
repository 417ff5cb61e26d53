"""A calm sentence above the page that stays until it is closed, perhaps with a way back."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.i18n.message import N_, Message

_UNDO = N_("Undo")
_CLOSE = N_("Close this notice")


class NoticeBar(QFrame):
    """Hidden while there is nothing to say.

    Signals:
        undo_asked: take back what the sentence tells.
    """

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the hidden bar."""
        super().__init__(parent)
        self._interface: Interface | None = None
        self._notice: Message | None = None
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.undo = QPushButton(self)
        self.undo.clicked.connect(self.undo_asked)
        self.close_button = QPushButton(self)
        self.close_button.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.undo)
        layout.addWidget(self.close_button)
        self.hide()

    def settle(self, interface: Interface) -> None:
        """Take the words; called once, since Designer's widgets are made without."""
        self._interface = interface
        self.retranslate()

    def say(self, notice: Message, *, undo: bool = False) -> None:
        """Show a sentence, with a button to undo where that is possible."""
        self._notice = notice
        self.undo.setVisible(undo)
        self.retranslate()
        self.show()

    @Slot()
    def clear(self) -> None:
        """Say nothing any more."""
        self._notice = None
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        if self._interface is not None:
            self.undo.setText(self._interface.say(_UNDO))
            self.close_button.setText(self._interface.say(_CLOSE))
            self.label.setText(self._interface.render(self._notice) if self._notice else "")
