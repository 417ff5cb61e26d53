"""Inputs in which several things are ticked: categories of data by level, and citations with what they say."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.gui.presenters.editor_lists import Citation
from eevidence_desktop.gui.widgets.choice_inputs import ClickLabel
from eevidence_desktop.gui.widgets.field_input import FieldInput, World, hint_label
from eevidence_desktop.i18n.message import N_

_UNVERIFIED = N_("Not verified: an official must confirm it before it is printed.")
_CONFIRMED = N_("Confirmed by an official.")
_NONE = N_("There is nothing to choose from for this channel.")


class Tick(QWidget):
    """A box with a sentence, and smaller lines beneath it."""

    def __init__(self, value: str, parent: QWidget) -> None:
        """Take what the tick stands for."""
        super().__init__(parent)
        self.value = value
        self.box = QCheckBox(self)
        self.text = ClickLabel(self.box, self)
        self._notes: list[QLabel] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setVerticalSpacing(1)
        self._layout.setColumnStretch(1, 1)
        self._layout.addWidget(self.box, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self.text, 0, 1)

    def tell(self, text: str, *notes: str) -> None:
        """Say what the tick means, and in smaller lines what is to be known of it."""
        self.text.setText(text)
        while len(self._notes) < len(notes):
            self._notes.append(hint_label(self))
            self._layout.addWidget(self._notes[-1], len(self._notes), 1)
        for label, note in zip(self._notes, notes, strict=True):
            label.setText(note)
            label.setVisible(bool(note))
        self.box.setAccessibleName(text)
        self.box.setAccessibleDescription(" ".join(note for note in notes if note))


class TicksInput(FieldInput):
    """Base: the value is the list of what is ticked, in the order in which it stands; strange values are kept."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(world, spec, parent)
        self.ticks: dict[str, Tick] = {}
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(4)
        self._value: list[Any] = []

    def add_tick(self, value: str) -> Tick:
        """Add a row."""
        tick = Tick(value, self)
        tick.box.toggled.connect(self._toggled)
        self.ticks[value] = tick
        self.rows.addWidget(tick)
        return tick

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Tick what a list names."""
        self._value = list(value) if isinstance(value, list | tuple) else []
        for name, tick in self.ticks.items():
            blocker = QSignalBlocker(tick.box)
            tick.box.setChecked(name in self._value)
            blocker.unblock()
        self.tell()

    def tell(self) -> None:
        """Say what depends on the value; called after every change of it."""

    def focus_part(self, path: str) -> None:
        """Put the cursor on the entry of that number, else on the first."""
        number = path.partition(".")[0]
        named = self._value[int(number)] if number.isdecimal() and int(number) < len(self._value) else ""
        first = next((tick for tick in self.ticks.values() if tick.box.isEnabled()), None)
        chosen = self.ticks.get(str(named), first)
        if chosen is not None:
            chosen.box.setFocus()

    @Slot()
    def _toggled(self) -> None:
        ticked = [name for name, tick in self.ticks.items() if tick.box.isChecked()]
        strange = [item for item in self._value if item not in self.ticks]
        self._value = [*ticked, *strange]
        self.tell()
        self.edited.emit(list(self._value))


class ChoicesInput(TicksInput):
    """Categories of data under the headings of their levels; what the channel cannot ask for says why."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make a tick for each category."""
        super().__init__(world, spec, parent)
        self._headings: dict[str, tuple[QLabel, QLabel]] = {}
        for group in world.presenter.lists.categories(world.presenter.channel):
            heading = QLabel(self)
            heading.setProperty("role", "group")
            reason = hint_label(self)
            self.rows.addWidget(heading)
            self.rows.addWidget(reason)
            self._headings[group.level.value] = (heading, reason)
            for option in group.options:
                self.add_tick(option.value)

    def retranslate(self) -> None:
        """Name levels and categories."""
        presenter = self.world.presenter
        for group in presenter.lists.categories(presenter.channel):
            heading, reason = self._headings[group.level.value]
            heading.setText(self.say(group.label))
            refusal = self.world.interface.render(group.refusal) if group.refusal else ""
            reason.setText(refusal)
            reason.setVisible(bool(refusal))
            for option in group.options:
                self.ticks[option.value].tell(self.say(option.label))
                self.ticks[option.value].box.setToolTip(refusal)
        self.tell()

    def name_parts(self, name: str) -> None:
        """Name the group; each tick bears the name of its category."""
        self.setAccessibleName(name)

    def tell(self) -> None:
        """Disable what this channel cannot ask for, unless it is ticked and must be taken away."""
        presenter = self.world.presenter
        for group in presenter.lists.categories(presenter.channel):
            for option in group.options:
                tick = self.ticks[option.value]
                usable = group.refusal is None or tick.box.isChecked()
                tick.box.setEnabled(usable)
                tick.text.setEnabled(usable)


class ReferencesInput(TicksInput):
    """Citations to tick: their wording, what they say, and whether an official must confirm them."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make a tick for each citation."""
        super().__init__(world, spec, parent)
        self._nothing = hint_label(self)
        self.rows.addWidget(self._nothing)
        for citation in self._citations():
            self.add_tick(citation.id)

    def _citations(self) -> tuple[Citation, ...]:
        presenter = self.world.presenter
        return presenter.lists.citations(self.language, presenter.channel)

    def retranslate(self) -> None:
        """Say the citations in the window's language."""
        self._nothing.setText(self.say(_NONE))
        self._nothing.setVisible(not self.ticks)
        self.tell()

    def name_parts(self, name: str) -> None:
        """Name the group; each tick bears its citation."""
        self.setAccessibleName(name)

    def tell(self) -> None:
        """Mark what must be confirmed, in words."""
        confirmations = self.world.presenter.value("confirmations") or []
        confirmed = {item.get("reference") for item in confirmations if isinstance(item, dict)}
        for citation in self._citations():
            mark = _CONFIRMED if citation.id in confirmed else _UNVERIFIED
            tick = self.ticks.get(citation.id)
            if tick is not None:
                tick.tell(citation.text, citation.says, self.say(mark) if citation.unverified else "")


def line(parent: QWidget) -> QFrame:
    """Return a thin line between rows."""
    frame = QFrame(parent)
    frame.setFrameShape(QFrame.Shape.HLine)
    frame.setFrameShadow(QFrame.Shadow.Plain)
    frame.setProperty("role", "line")
    return frame
