"""Asks the official who compared a citation with its source for their name."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from eevidence_desktop.domain.base import LINE_LIMIT
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.i18n.message import N_

_TITLE = N_("Confirm a citation")
_ASK = N_("I have compared this with the text in force, and it is right:")
_NAME = N_("Name of the official who checked it")
_KEPT = N_("The name and the time are recorded and cannot be altered unseen.")


class ConfirmDialog(QDialog):
    """Shows what is confirmed and takes the name."""

    def __init__(self, interface: Interface, cited: str, name: str, parent: QWidget) -> None:
        """Take the words, the citation and the name to propose."""
        super().__init__(parent)
        self.setWindowTitle(interface.say(_TITLE))
        self.setMinimumWidth(460)
        self.name = QLineEdit(name, self)
        self.name.setMaxLength(LINE_LIMIT)
        self.name.setAccessibleName(interface.say(_NAME))
        self.name.textChanged.connect(self._typed)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._line(interface.say(_ASK)))
        layout.addWidget(self._line(cited, role="quote"))
        label = self._line(interface.say(_NAME))
        label.setBuddy(self.name)
        layout.addWidget(label)
        layout.addWidget(self.name)
        layout.addWidget(self._line(interface.say(_KEPT), role="muted"))
        layout.addWidget(self.buttons)
        self.name.selectAll()
        self.name.setFocus()
        self._typed()

    def _line(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    @Slot()
    def _typed(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name.text().strip()))
