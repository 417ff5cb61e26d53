"""The last step: is the letter ready, and in which languages is it written?"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.gui.widgets.field_input import ORDER, World, hint_label
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message

LANGUAGES = "letter_languages"
_READY = N_("Nothing blocks this letter. Read it once more on the right, then export it.")
_NOT_READY = N_("Findings that block the letter: {count}. They are listed beneath; Enter on one leads to its field.")
_WEIGH = N_("Warnings to weigh: {count}.")
_WHICH = N_("The letter is written in")
_WHY = N_("All letters come from the same data. Text of yours that a chosen language lacks blocks the export.")


class ReviewPanel(QWidget):
    """Sums the request up.

    Signals:
        edited: languages were chosen; carries path and value like a field.
    """

    edited = Signal(str, object)

    def __init__(self, world: World, parent: QWidget | None = None) -> None:
        """Make the panel."""
        super().__init__(parent)
        self._world = world
        self._findings: Sequence[Finding] = ()
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._weigh = QLabel(self)
        self._weigh.setWordWrap(True)
        self._which = QLabel(self)
        self._which.setProperty("role", "field")
        self._why = hint_label(self)
        self.boxes: Mapping[Language, QCheckBox] = {item: QCheckBox(item.own_name, self) for item in ORDER}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        for part in (self._said, self._weigh, self._which, *self.boxes.values(), self._why):
            layout.addWidget(part)
        layout.addStretch(1)
        for box in self.boxes.values():
            box.toggled.connect(self._toggled)
        self.retranslate()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say whether the letter is ready."""
        self._findings = findings
        blocking = sum(item.severity is Severity.BLOCKS for item in findings)
        warning = sum(item.severity is Severity.WARNS for item in findings)
        render = self._world.interface.render
        self._said.setText(
            render(message(_NOT_READY, count=blocking)) if blocking else self._world.interface.say(_READY)
        )
        self._weigh.setText(render(message(_WEIGH, count=warning)))
        self._weigh.setVisible(warning > 0)

    def show_values(self) -> None:
        """Show the chosen languages without telling anybody."""
        chosen = self._world.presenter.value(LANGUAGES) or []
        for language, box in self.boxes.items():
            blocker = QSignalBlocker(box)
            box.setChecked(language.value in chosen)
            blocker.unblock()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        say = self._world.interface.say
        self._which.setText(say(_WHICH))
        self._why.setText(say(_WHY))
        self.show_findings(self._findings)

    def focus_path(self, path: str) -> bool:
        """Put the cursor on the languages; tells whether the path is theirs."""
        self.boxes[ORDER[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        return path.startswith(LANGUAGES)

    @Slot()
    def _toggled(self) -> None:
        self.edited.emit(LANGUAGES, [item.value for item, box in self.boxes.items() if box.isChecked()])
