"""Base of inputs with rows that are added and removed; each row is a card with its own small inputs."""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.gui.widgets.field_input import FieldInput, World, chain, stops
from eevidence_desktop.i18n.message import N_, message

_ENTRY = N_("Entry {number}")
_ENTRY_OF = N_("{field}, entry {number}")
_REMOVE = N_("Remove")
_REMOVE_OF = N_("{field}, entry {number}: remove")


class Row(QFrame):
    """One entry. Subclasses add inputs with ``add_part`` and name them in ``PARTS``."""

    PARTS: ClassVar[Mapping[str, str]] = {}
    edited = Signal()
    removed = Signal()

    def __init__(self, world: World, parent: QWidget) -> None:
        """Make the frame, the number and the button to remove it."""
        super().__init__(parent)
        self.world = world
        self.parts: dict[str, FieldInput] = {}
        self.value: dict[str, Any] = {}
        self.setProperty("role", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._labels: dict[str, QLabel] = {}
        self._title = QLabel(self)
        self._title.setProperty("role", "group")
        self.remove = QPushButton(self)
        self.remove.setFlat(True)
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self.removed)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(10, 6, 10, 10)
        self.grid.setVerticalSpacing(3)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.remove)
        self.grid.addLayout(head, 0, 0, 1, 2)
        self.build()
        self.remove.raise_()  # the last in the order of Tab

    def build(self) -> None:
        """Add the inputs of this kind of row."""
        raise NotImplementedError

    def add_part(self, name: str, part: FieldInput, column: int | None = None) -> None:
        """Add an input over the whole width, or into the left (0) or right (1) half of the last line."""
        label = QLabel(self)
        label.setBuddy(part.main)
        label.setProperty("role", "muted")
        self._labels[name] = label
        self.parts[name] = part
        part.setObjectName(name)
        part.edited.connect(self._typed)
        line = self.grid.rowCount() if column != 1 else self.grid.rowCount() - 2
        span = 2 if column is None else 1
        self.grid.addWidget(label, line, column or 0, 1, span)
        self.grid.addWidget(part, line + 1, column or 0, 1, span, Qt.AlignmentFlag.AlignTop)

    def show_value(self, value: object) -> None:
        """Show an entry without emitting."""
        self.value = dict(value) if isinstance(value, Mapping) else {}
        for name, part in self.parts.items():
            blocker = QSignalBlocker(part)
            part.show_value(self.value.get(name))
            blocker.unblock()
        self.tell()

    def retranslate(self) -> None:
        """Name the parts in the window's language."""
        self.remove.setText(self.world.interface.say(_REMOVE))
        for name, part in self.parts.items():
            self._labels[name].setText(self.world.interface.say(self.PARTS[name]))
            part.retranslate()
        self.tell()

    def number(self, field: str, number: int) -> None:
        """Tell the row its place in the list."""
        render = self.world.interface.render
        self._title.setText(render(message(_ENTRY, number=number)))
        self.remove.setAccessibleName(render(message(_REMOVE_OF, field=field, number=number)))
        entry = render(message(_ENTRY_OF, field=field, number=number))
        for name, part in self.parts.items():
            part.name_parts(f"{entry}, {self._labels[name].text()}")

    def tell(self) -> None:
        """Say what depends on the value; called after every change of it."""

    def show_part(self, name: str, visible: bool) -> None:
        """Show or hide one part with its label."""
        self._labels[name].setVisible(visible)
        self.parts[name].setVisible(visible)

    @Slot(object)
    def _typed(self, value: object) -> None:
        sender = self.sender()
        if sender is not None:
            self.value = {**self.value, sender.objectName(): self.stored(sender.objectName(), value)}
            self.tell()
            self.edited.emit()

    def stored(self, name: str, value: Any) -> Any:  # noqa: ANN401, ARG002 - JSON; the name is for subclasses
        """Return a part's value as the draft keeps it."""
        return value

    def focus_part(self, path: str) -> None:
        """Put the cursor into the part that the path names, else into the first."""
        name, _, rest = path.partition(".")
        self.parts.get(name, next(iter(self.parts.values()))).focus_part(rest)


class RowsInput(FieldInput):
    """A list of rows. Only rows that come or go are made or deleted; the others keep cursor and text."""

    row_class: type[Row]
    ADD = N_("Add")

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an empty list with its button."""
        super().__init__(world, spec, parent)
        self.rows: list[Row] = []
        self._value: list[Any] = []
        self._name = ""
        self.add = QPushButton(self)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.main = self.add

    def new_entry(self) -> dict[str, Any]:
        """Return what a new row holds."""
        return {}

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show the entries."""
        self._value = list(value) if isinstance(value, list | tuple) else []
        while len(self.rows) > len(self._value):
            self._drop(self.rows.pop())
        while len(self.rows) < len(self._value):
            self._append()
        for row, entry in zip(self.rows, self._value, strict=True):
            row.show_value(entry)

    def show_findings(self, findings: tuple[Finding, ...], path: str) -> None:
        """Leave findings to the line beneath the field."""

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.add.setText(self.say(self.ADD))
        for row in self.rows:
            row.retranslate()
        self.name_parts(self._name)

    def name_parts(self, name: str) -> None:
        """Name the rows."""
        self._name = name
        self.add.setAccessibleName(f"{name}: {self.say(self.ADD)}")
        for number, row in enumerate(self.rows, start=1):
            row.number(name, number)

    def focus_part(self, path: str) -> None:
        """Put the cursor into the row and part that the path names."""
        number, _, rest = path.partition(".")
        if number.isdecimal() and int(number) < len(self.rows):
            self.rows[int(number)].focus_part(rest)
        elif self.rows:
            self.rows[0].focus_part("")
        else:
            self.add.setFocus()

    def _append(self) -> None:
        before = self.add.previousInFocusChain()
        row = self.row_class(self.world, self)
        row.edited.connect(self._typed)
        row.removed.connect(self._removed)
        self.rows.append(row)
        self._layout.insertWidget(len(self.rows) - 1, row)
        row.retranslate()
        row.number(self._name, len(self.rows))
        self.add.raise_()  # the last in the order of Tab
        chain([*([before] if before is not None else []), *stops(row), self.add])

    def _drop(self, row: Row) -> None:
        row.hide()
        self._layout.removeWidget(row)
        row.deleteLater()

    @Slot()
    def _add(self) -> None:
        self._append()
        self._value.append(self.new_entry())
        self.rows[-1].show_value(self._value[-1])
        self.edited.emit(list(self._value))
        self.rows[-1].focus_part("")

    @Slot()
    def _removed(self) -> None:
        row = self.sender()
        if not isinstance(row, Row) or row not in self.rows:
            return
        place = self.rows.index(row)
        self.rows.pop(place)
        self._value.pop(place)
        self._drop(row)
        self.name_parts(self._name)
        (self.rows[min(place, len(self.rows) - 1)].remove if self.rows else self.add).setFocus()
        self.edited.emit(list(self._value))

    @Slot()
    def _typed(self) -> None:
        row = self.sender()
        if isinstance(row, Row) and row in self.rows:
            self._value[self.rows.index(row)] = row.value
            self.edited.emit(list(self._value))
