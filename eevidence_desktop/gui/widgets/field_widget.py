"""One field of the form: label, input, and the first finding beneath it in words."""

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eevidence_desktop.desk.editing import FieldState
from eevidence_desktop.domain.channel import FieldKind
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.gui.presenters import editor_words as words
from eevidence_desktop.gui.widgets.check_inputs import ChoicesInput, ReferencesInput
from eevidence_desktop.gui.widgets.choice_inputs import ChoiceInput, FlagInput
from eevidence_desktop.gui.widgets.date_inputs import DateInput, InstantInput, PeriodInput
from eevidence_desktop.gui.widgets.field_input import FieldInput, World, hint_label, set_severity
from eevidence_desktop.gui.widgets.identifiers_input import IdentifiersInput
from eevidence_desktop.gui.widgets.legal_inputs import DocumentsInput, OffencesInput
from eevidence_desktop.gui.widgets.overrides_input import OverridesInput
from eevidence_desktop.gui.widgets.person_input import PersonInput
from eevidence_desktop.gui.widgets.safeguards_input import SafeguardsInput
from eevidence_desktop.gui.widgets.text_inputs import LineInput, LocalizedLineInput, LocalizedTextInput, TextInput
from eevidence_desktop.i18n.message import N_, message

INPUTS: Mapping[FieldKind, type[FieldInput]] = {
    FieldKind.LINE: LineInput,
    FieldKind.TEXT: TextInput,
    FieldKind.LOCALIZED_LINE: LocalizedLineInput,
    FieldKind.LOCALIZED_TEXT: LocalizedTextInput,
    FieldKind.DATE: DateInput,
    FieldKind.INSTANT: InstantInput,
    FieldKind.FLAG: FlagInput,
    FieldKind.CHOICE: ChoiceInput,
    FieldKind.CHOICES: ChoicesInput,
    FieldKind.PERSON: PersonInput,
    FieldKind.PERIOD: PeriodInput,
    FieldKind.IDENTIFIERS: IdentifiersInput,
    FieldKind.OFFENCES: OffencesInput,
    FieldKind.DOCUMENTS: DocumentsInput,
    FieldKind.REFERENCES: ReferencesInput,
    FieldKind.SAFEGUARDS: SafeguardsInput,
    FieldKind.OVERRIDES: OverridesInput,
}
_MANDATORY = N_("required")
_MANDATORY_FIELD = N_("{field} (required)")
_SAID = N_("{severity}: {text}")


class FieldWidget(QWidget):
    """A field with everything around it.

    Signals:
        edited: the officer changed it; carries the field's path and its whole new value.
    """

    edited = Signal(str, object)

    def __init__(self, world: World, state: FieldState, parent: QWidget | None = None) -> None:
        """Make the widget of a field; its value is shown with ``show_value``."""
        super().__init__(parent)
        self.path = state.spec.id
        self.spec = state.spec
        self._world = world
        self._required = state.required
        self._findings: tuple[Finding, ...] = ()
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setProperty("role", "field")
        self._mark = QLabel(self)
        self._mark.setProperty("role", "muted")
        self._problem = hint_label(self)
        self._problem.setProperty("role", "finding")
        self._problem.hide()
        self.input = INPUTS[state.spec.kind](world, state.spec, self)
        self.input.edited.connect(self._edited)
        self._label.setBuddy(self.input.main)
        self._arrange(bare=state.spec.kind is FieldKind.FLAG)
        self.retranslate()

    def _arrange(self, *, bare: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.input if bare else self._label, 1)
        head.addWidget(self._mark)
        layout.addLayout(head)
        self._label.setVisible(not bare)
        if not bare:
            layout.addWidget(self.input)
        layout.addWidget(self._problem)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a value without telling anybody."""
        blocker = QSignalBlocker(self.input)
        self.input.show_value(value)
        blocker.unblock()
        self._tell()

    def set_required(self, *, required: bool) -> None:
        """Mark the field as required, in a word."""
        if required != self._required:
            self._required = required
            self.retranslate()

    def show_state(self) -> None:
        """Show what depends on other fields."""
        self.input.show_state()
        self._tell()

    def set_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show the first of the field's findings beneath it."""
        if findings != self._findings:
            self._findings = findings
            self.input.show_findings(findings, self.path)
            self._tell()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        interface = self._world.interface
        name = interface.say(self.spec.label)
        self._label.setText(name)
        self._mark.setText(interface.say(_MANDATORY))
        self._mark.setVisible(self._required)
        self.input.retranslate()
        self.input.name_parts(interface.render(message(_MANDATORY_FIELD, field=name)) if self._required else name)
        why = interface.say(self.spec.why)
        self._label.setToolTip(why)
        self.input.setToolTip(why)
        self.input.setAccessibleDescription(why)
        self._tell()

    def focus_part(self, path: str) -> None:
        """Put the cursor where a path of this field points."""
        self.input.focus_part(path.removeprefix(self.path).removeprefix("."))

    @Slot(object)
    def _edited(self, value: object) -> None:
        self._tell()
        self.edited.emit(self.path, value)

    def _tell(self) -> None:
        render = self._world.interface.render
        own = self.input.problem()
        told = self._world.presenter.weighed(item for item in self._findings if not self.input.tells(item))
        first = min(told, key=attrgetter("overruled"), default=None)  # what still stands says more
        text, severity = "", ""
        if own is not None:
            text, severity = render(own), "blocks"
        elif first is not None:
            word, said = self._world.interface.say(words.word(first)), render(first.finding.message)
            text = render(message(_SAID, severity=word, text=said))
            severity = "" if first.overruled else first.severity.value
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        set_severity(self._problem, severity)
