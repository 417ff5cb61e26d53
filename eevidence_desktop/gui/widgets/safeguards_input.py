"""Input for the human-rights questions: one line each, opened one at a time, so that many of them stay calm."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.safeguard import Safeguard, SafeguardChoice
from eevidence_desktop.gui.presenters import editor_words as words
from eevidence_desktop.gui.presenters.editor_lists import text_of
from eevidence_desktop.gui.widgets.choice_inputs import ClickLabel
from eevidence_desktop.gui.widgets.field_input import FieldInput, World, chain, hint_label, set_severity, stops
from eevidence_desktop.gui.widgets.text_inputs import show_line
from eevidence_desktop.i18n.message import N_, Message, message

_HEAD = N_("{number}. {title}")
_UNANSWERED = N_("Not answered yet")
_REQUIRED = N_("Not answered yet, required")
_NOTE = N_("Explain the answer in the words of this case")
_SAID = N_("{severity}: {text}")
_NOTHING = N_("There is no question to answer for this channel.")
_TABBED = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_OPENERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
NOTE_LIMIT = 4000


class OneLine(QLabel):
    """A text that is cut to one line; the whole of it is in the tooltip."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Head(QFrame):
    """The line of a question: title, and the answer or that there is none. A click, Enter or Space opens it."""

    pressed = Signal()
    reached = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "question")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._arrow = QLabel(self)
        self._arrow.setProperty("role", "muted")
        self._title = _plain(self)
        self._title.setProperty("role", "field")
        self._answer = OneLine(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(6, 4, 8, 4)
        layout.setHorizontalSpacing(6)
        layout.setVerticalSpacing(0)
        layout.setColumnStretch(1, 3)
        layout.setColumnStretch(2, 2)
        layout.addWidget(self._arrow, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._title, 0, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._answer, 0, 2, Qt.AlignmentFlag.AlignTop)

    def tell(self, title: str, answer: str, *, answered: bool, opened: bool) -> None:
        """Say title and answer."""
        self._arrow.setText("▾" if opened else "▸")
        self._title.setText(title)
        self._answer.say(answer)
        set_severity(self._answer, "answered" if answered else "open")
        self.setAccessibleName(f"{title}. {answer}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or fold with Enter or Space, leave other keys to the form."""
        if event.key() in _OPENERS and not event.modifiers():
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open or fold with a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that Tab came here; a mouse must not move what it is about to click."""
        super().focusInEvent(event)
        if event.reason() in _TABBED:
            self.reached.emit()


class Question(QFrame):
    """One question with its answers.

    Signals:
        edited: another answer, or another note.
        opened: it was unfolded.
    """

    edited = Signal()
    opened = Signal()

    def __init__(self, world: World, row: Safeguard, parent: QWidget) -> None:
        """Make the folded question."""
        super().__init__(parent)
        self.row = row
        self.finding: Finding | None = None
        self._world = world
        self._answer = ""
        self.head = Head(self)
        self.head.pressed.connect(self._toggle)
        self.head.reached.connect(self._reach)
        self._body = QWidget(self)
        self._ask = hint_label(self._body)
        self._ask.setProperty("role", "")
        self._problem = hint_label(self)
        self._problem.setProperty("role", "finding")
        self.note = QLineEdit(self._body)
        self.note.setMaxLength(NOTE_LIMIT)
        self.note.textEdited.connect(self.edited)
        self._group = QButtonGroup(self)
        self.radios: dict[str, QRadioButton] = {}
        self._labels: dict[str, ClickLabel] = {}
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(26, 0, 8, 2)
        inner.setSpacing(4)
        inner.addWidget(self._ask)
        for choice in row.answers:
            inner.addLayout(self._radio(choice))
        inner.addWidget(self.note)
        self._group.idToggled.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.head, self._body, self._problem):
            layout.addWidget(part)
        self._problem.setContentsMargins(26, 0, 8, 4)
        self._body.hide()
        chain(stops(self))

    def _radio(self, choice: SafeguardChoice) -> QHBoxLayout:
        radio = QRadioButton(self._body)
        self._group.addButton(radio)
        self.radios[choice.id] = radio
        label = self._labels[choice.id] = ClickLabel(radio, self._body)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        return line

    @property
    def is_open(self) -> bool:
        """Tell whether the answers are shown."""
        return not self._body.isHidden()

    @property
    def answered(self) -> bool:
        """Tell whether one of the answers was chosen."""
        return self._answer in self.radios

    def entry(self) -> dict[str, str]:
        """Return the answer as the draft keeps it."""
        return {"question": self.row.id, "answer": self._answer, "note": self.note.text()}

    def show_entry(self, entry: Mapping[str, Any]) -> None:
        """Show an answer without telling anybody."""
        blocker = QSignalBlocker(self._group)
        self._answer = text_of(entry.get("answer"))
        self._group.setExclusive(False)  # or the last answer could not be taken away
        for name, radio in self.radios.items():
            radio.setChecked(name == self._answer)
        self._group.setExclusive(True)
        blocker.unblock()
        show_line(self.note, text_of(entry.get("note")))
        self.tell()

    def show_finding(self, finding: Finding | None) -> None:
        """Show what the checks say of the answer."""
        if finding != self.finding:
            self.finding = finding
            self.tell()

    def fold(self, *, folded: bool) -> None:
        """Hide or show the answers."""
        if folded is self.is_open:
            self._body.setVisible(not folded)
            self.tell()
            if not folded:
                self.opened.emit()

    def focus_answer(self, *, note: bool = False) -> None:
        """Open the question and put the cursor on its answer, or where the answer is explained."""
        self.fold(folded=False)
        if note and not self.note.isHidden():
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next(iter(self.radios.values()))
        self.radios.get(self._answer, first).setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self) -> None:
        """Say everything in the window's language."""
        interface, row = self._world.interface, self.row
        title = interface.render(message(_HEAD, number=row.number, title=Message(row.title)))
        chosen = next((choice for choice in row.answers if choice.id == self._answer), None)
        needed = self._world.presenter.channel.partition(".")[0] in row.required
        lacking = interface.say(_REQUIRED if needed else _UNANSWERED)
        answer = interface.say(chosen.label) if chosen else lacking
        self.head.tell(title, answer, answered=chosen is not None, opened=self.is_open)
        self._ask.setText(interface.say(row.question))
        for choice in row.answers:
            name = interface.say(choice.label)
            self._labels[choice.id].setText(name)
            self.radios[choice.id].setAccessibleName(f"{title}: {name}")
        self.note.setVisible(chosen is not None and chosen.note)
        note = interface.say(chosen.hint if chosen and chosen.hint else _NOTE)
        self.note.setPlaceholderText(note)
        self.note.setToolTip(note)
        self.note.setAccessibleName(f"{title}: {note}")
        for part in (self.head, self._ask):
            part.setToolTip(interface.say(row.source))
        self.head.setAccessibleDescription(interface.say(row.question))
        self._tell_finding()

    def _tell_finding(self) -> None:
        """Show the finding of an answer always, that of a missing answer only while the question is open."""
        finding, render = self.finding, self._world.interface.render
        shown = finding is not None and (self.is_open or self.answered)
        if finding is not None:
            weighed = self._world.presenter.weighed([finding])[0]
            word = self._world.interface.say(words.word(weighed))
            self._problem.setText(render(message(_SAID, severity=word, text=render(finding.message))))
            set_severity(self._problem, "blocks" if finding.severity is Severity.BLOCKS else "")
        self._problem.setVisible(shown)

    @Slot()
    def _toggle(self) -> None:
        self.fold(folded=self.is_open)

    @Slot()
    def _reach(self) -> None:
        """Open an unanswered question when Tab comes to it."""
        if not self.answered:
            self.fold(folded=False)

    @Slot(int, bool)
    def _chosen(self, _number: int, checked: bool) -> None:
        if checked:
            self._answer = next(name for name, radio in self.radios.items() if radio.isChecked())
            self.tell()
            self.edited.emit()


class SafeguardsInput(FieldInput):
    """All questions of the channel. The value is a list of answers; answers to other questions are kept."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make the questions that apply now."""
        super().__init__(world, spec, parent)
        self.questions: dict[str, Question] = {}
        self._value: list[Any] = []
        self._findings: tuple[Finding, ...] = ()
        self._nothing = hint_label(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._nothing)
        self.show_state()

    def show_state(self) -> None:
        """Add and drop questions as other fields decide; those that stay keep cursor and text."""
        state = self.world.presenter.state
        rows = {row.id: row for row in state.questions} if state else {}
        for name in [name for name in self.questions if name not in rows]:
            gone = self.questions.pop(name)
            gone.hide()
            self._layout.removeWidget(gone)
            gone.deleteLater()
        fresh = [row for row in rows.values() if row.id not in self.questions]
        for row in fresh:
            self._append(row)
        if fresh:
            self._arrange(list(rows))
        self._nothing.setVisible(not self.questions)

    def _append(self, row: Safeguard) -> None:
        question = Question(self.world, row, self)
        question.show_entry(self._entry(row.id))
        question.edited.connect(self._edited)
        question.opened.connect(self._opened)
        self.questions[row.id] = question

    def _arrange(self, names: list[str]) -> None:
        """Put the questions in the order of their numbers, for the eye and for Tab."""
        self.questions = {name: self.questions[name] for name in names}
        for place, question in enumerate(self.questions.values()):
            self._layout.insertWidget(place, question)
        chain([part for question in self.questions.values() for part in stops(question)])
        self.main = next(iter(self.questions.values())).head

    def _entry(self, question: str) -> Mapping[str, Any]:
        entries = (item for item in self._value if isinstance(item, Mapping))
        return next((item for item in entries if item.get("question") == question), {})

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show the answers."""
        self._value = list(value) if isinstance(value, list | tuple) else []
        for name, question in self.questions.items():
            question.show_entry(self._entry(name))

    def show_findings(self, findings: tuple[Finding, ...], path: str) -> None:
        """Give every question the first finding that concerns it."""
        self._findings = findings
        for name, question in self.questions.items():
            question.show_finding(
                next((item for item in findings if self._concerned(item, path) == name), None),
            )

    def _concerned(self, finding: Finding, path: str) -> str:
        """Return the id of the question that a finding is about, empty where it is about none that is shown."""
        number = finding.field.removeprefix(path).strip(".").partition(".")[0]
        entry = self._value[int(number)] if number.isdecimal() and int(number) < len(self._value) else None
        if isinstance(entry, Mapping):
            return text_of(entry.get("question"))
        said = [item.text for item in finding.message.params.values() if isinstance(item, Message)]
        return next((name for name, item in self.questions.items() if _is_about(item.row, finding.code, said)), "")

    def tells(self, finding: Finding) -> bool:
        """Tell whether a question shows the finding."""
        return any(question.finding == finding for question in self.questions.values())

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self._nothing.setText(self.say(_NOTHING))
        for question in self.questions.values():
            question.tell()

    def focus_part(self, path: str) -> None:
        """Open the question of that answer, else the first without one."""
        number = path.partition(".")[0]
        entry = self._value[int(number)] if number.isdecimal() and int(number) < len(self._value) else {}
        named = self.questions.get(text_of(entry.get("question"))) if isinstance(entry, Mapping) else None
        rows = list(self.questions.values())
        found = named or next((item for item in rows if not item.answered), rows[0] if rows else None)
        if found is not None:
            found.focus_answer(note=path.endswith(".note"))

    @Slot()
    def _opened(self) -> None:
        """Fold the others: one question at a time."""
        for question in self.questions.values():
            if question is not self.sender():
                question.fold(folded=True)

    @Slot()
    def _edited(self) -> None:
        question = self.sender()
        if not isinstance(question, Question):
            return
        entry = question.entry()
        places = [place for place, item in enumerate(self._value) if _answers(item, question.row.id)]
        if places:
            self._value[places[0]] = entry
        else:
            self._value.append(entry)
        self.edited.emit(list(self._value))


def _is_about(row: Safeguard, code: str, said: list[str]) -> bool:
    """Tell whether a finding is about a question: by its own code, the question it repeats, or the row's codes."""
    return code == f"safeguard.{row.id}" or row.question in said or code in row.codes


def _answers(item: object, question: str) -> bool:
    return isinstance(item, Mapping) and item.get("question") == question


def _plain(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
