"""Asks for the reason by which a warning is overruled, and who decides it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from eevidence_desktop.desk.overruling import REASON_LEAST
from eevidence_desktop.domain.base import LINE_LIMIT
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.keys import PRIMARY, press_by
from eevidence_desktop.gui.widgets.text_inputs import TextBox
from eevidence_desktop.i18n.message import N_, message

_TITLE = N_("Overrule a warning")
_WARNING = N_("The warning:")
_REASON = N_("Why the letter may go all the same, in the words of this case")
_NAME = N_("Name of the official who decides")
_KEPT = N_("Reason, name and time are recorded and cannot be altered unseen. They are never printed in the letter.")
_COUNT = N_("Characters: {count}. Needed: {least} at least.")
_OVERRULE = N_("Overrule")


class OverruleDialog(QDialog):
    """Shows the warning and takes reason and name."""

    def __init__(self, interface: Interface, text: str, name: str, parent: QWidget) -> None:
        """Take the words, the warning and the name to propose."""
        super().__init__(parent)
        self._interface = interface
        self.setWindowTitle(interface.say(_TITLE))
        self.setMinimumWidth(520)
        self.reason = TextBox(self)
        self.reason.setAccessibleName(interface.say(_REASON))
        self.name = QLineEdit(name, self)
        self.name.setMaxLength(LINE_LIMIT)
        self.name.setAccessibleName(interface.say(_NAME))
        self._count = self._line("", role="muted")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(interface.say(_OVERRULE))
        press_by(self.ok, *PRIMARY)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._line(interface.say(_WARNING)))
        layout.addWidget(self._line(text, role="quote"))
        self._add(layout, _REASON, self.reason)
        layout.addWidget(self._count)
        self._add(layout, _NAME, self.name)
        layout.addWidget(self._line(interface.say(_KEPT), role="muted"))
        layout.addWidget(self.buttons)
        self.reason.changed.connect(self._typed)
        self.name.textChanged.connect(self._typed)
        self.reason.setFocus()
        self._typed()

    @property
    def complete(self) -> bool:
        """Tell whether the reason is long enough and somebody answers for it."""
        return len(self.reason.toPlainText().strip()) >= REASON_LEAST and bool(self.name.text().strip())

    def _add(self, layout: QVBoxLayout, words: str, part: QWidget) -> None:
        label = self._line(self._interface.say(words), role="field")
        label.setBuddy(part)
        layout.addWidget(label)
        layout.addWidget(part)

    def _line(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    @Slot()
    def _typed(self) -> None:
        count = len(self.reason.toPlainText().strip())
        self._count.setText(self._interface.render(message(_COUNT, count=count, least=REASON_LEAST)))
        self.ok.setEnabled(self.complete)
