"""Inputs for days, instants and periods, typed or chosen; time is the sender's wall clock, shown in UTC as well."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCalendarWidget,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.gui.presenters.editor_lists import text_of
from eevidence_desktop.gui.presenters.wall_clock import (
    Moment,
    join_moment,
    read_day,
    read_moment,
    split_moment,
    stored_day,
    stored_moment,
    utc_text,
    write_day,
)
from eevidence_desktop.gui.widgets.field_input import FieldInput, World, hint_label
from eevidence_desktop.gui.widgets.text_inputs import show_line
from eevidence_desktop.i18n.formats import offset_name
from eevidence_desktop.i18n.message import N_, Message, message

_DAY_EXAMPLE = "23.11.2026"
_TIME_EXAMPLE = "14:05:00"
_CALENDAR = N_("Choose in the calendar")
_CALENDAR_OF = N_("{field}: choose in the calendar")
_DATE_OF = N_("{field}: date")
_TIME_OF = N_("{field}: time, 24-hour clock")
_WALL = N_("By the clock of the sender: {zone}")
_IN_UTC = N_("By the clock of the sender: {zone}, {offset}. In UTC: {utc}")
_FROM = N_("From")
_TO = N_("To")
_LENGTH = N_("Length of the period: {days} days, {hours} hours")
_BACKWARDS = N_("The period ends before it begins.")


class DayLine(QWidget):
    """A line for a day with a button for the calendar."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_DAY_EXAMPLE)
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance("00.00.0000") + 28)
        self.line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.line.textEdited.connect(self.typed)
        self.button = QToolButton(self)
        self.button.setArrowType(Qt.ArrowType.DownArrow)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._open)
        self._calendar: QCalendarWidget | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self.button)

    @Slot()
    def _open(self) -> None:
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlags(Qt.WindowType.Popup)
            self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
            self._calendar.setGridVisible(False)
            self._calendar.clicked.connect(self._chosen)
            self._calendar.activated.connect(self._chosen)
        shown = read_day(self.line.text()).value
        self._calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day) if shown else QDate.currentDate())
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()
        self._calendar.setFocus()

    @Slot(QDate)
    def _chosen(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
        text = write_day(date(day.year(), day.month(), day.day()))
        if text != self.line.text():
            self.line.setText(text)
            self.typed.emit(text)
        self.line.setFocus()


class DateInput(FieldInput):
    """A day, with the long date in the window's language beside it."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an empty day."""
        super().__init__(world, spec, parent)
        self.day = DayLine(self)
        self.day.typed.connect(self._typed)
        self._long = hint_label(self)
        self.main = self.day.line
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.day)
        layout.addWidget(self._long, 1)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a stored day, or what was typed in its place."""
        stored = stored_day(value)
        if stored is None or read_day(self.day.line.text()).value != stored:
            show_line(self.day.line, write_day(stored) if stored else text_of(value))
        self._tell()

    def retranslate(self) -> None:
        """Write the long date in the window's language."""
        self.day.button.setToolTip(self.say(_CALENDAR))
        self._tell()

    def name_parts(self, name: str) -> None:
        """Name line and button."""
        self.day.line.setAccessibleName(name)
        self.day.button.setAccessibleName(self.world.interface.render(message(_CALENDAR_OF, field=name)))

    def problem(self) -> Message | None:
        """Return why the day cannot be read."""
        return read_day(self.day.line.text()).problem

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._tell()
        day = read_day(text)
        self.edited.emit(day.value.isoformat() if day.value else text.strip() or None)

    def _tell(self) -> None:
        day = read_day(self.day.line.text()).value
        self._long.setText(self.world.interface.translator.value(day) if day else "")


class InstantInput(FieldInput):
    """A day and a wall-clock time of the sender; beneath it the same instant in UTC."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an empty instant."""
        super().__init__(world, spec, parent)
        self.day = DayLine(self)
        self.time = QLineEdit(self)
        self.time.setPlaceholderText(_TIME_EXAMPLE)
        self.time.setMinimumWidth(self.time.fontMetrics().horizontalAdvance("00:00:00") + 28)
        self.time.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._hint = hint_label(self)
        self.day.typed.connect(self._typed)
        self.time.textEdited.connect(self._typed)
        self.main = self.day.line
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.addWidget(self.day, 0, 0)
        layout.addWidget(self.time, 0, 1)
        layout.setColumnStretch(2, 1)
        layout.addWidget(self._hint, 1, 0, 1, 3)

    def moment(self) -> Moment:
        """Return what is typed, read with the sender's zone."""
        return read_moment(self.day.line.text(), self.time.text(), self.world.presenter.zone)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a stored instant, or what was typed in its place."""
        stored = stored_moment(value)
        if stored is None or self.moment().value != stored:
            day, clock = split_moment(value, self.world.presenter.zone)
            if stored is not None or (day, clock) != (self.day.line.text().strip(), self.time.text().strip()):
                show_line(self.day.line, day)
                show_line(self.time, clock)
        self._tell()

    def retranslate(self) -> None:
        """Write the hint in the window's language."""
        self.day.button.setToolTip(self.say(_CALENDAR))
        self._tell()

    def name_parts(self, name: str) -> None:
        """Name day, button and time."""
        render = self.world.interface.render
        self.day.line.setAccessibleName(render(message(_DATE_OF, field=name)))
        self.day.button.setAccessibleName(render(message(_CALENDAR_OF, field=name)))
        self.time.setAccessibleName(render(message(_TIME_OF, field=name)))

    def problem(self) -> Message | None:
        """Return why the instant cannot be read."""
        return self.moment().problem

    def value(self) -> str | None:
        """Return what the draft keeps."""
        return join_moment(self.day.line.text(), self.time.text(), self.world.presenter.zone)

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self._tell()
        self.edited.emit(self.value())

    def _tell(self) -> None:
        found, render = self.moment(), self.world.interface.render
        lines = [render(message(_WALL, zone=self.world.presenter.zone))]
        if found.value is not None:
            offset = offset_name(found.value)
            lines = [render(message(_IN_UTC, zone=self.world.presenter.zone, offset=offset, utc=utc_text(found.value)))]
        if found.note is not None:
            lines.append(render(found.note))
        self._hint.setText("\n".join(lines))


class PeriodInput(FieldInput):
    """Two instants, with the length in words."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an open period."""
        super().__init__(world, spec, parent)
        self.ends = {"start": InstantInput(world, parent=self), "end": InstantInput(world, parent=self)}
        self._labels = {name: QLabel(self) for name in self.ends}
        self._length = hint_label(self)
        self._value: dict[str, Any] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(1, 1)
        for row, (name, end) in enumerate(self.ends.items()):
            self._labels[name].setBuddy(end.main)
            end.edited.connect(self._typed)
            layout.addWidget(self._labels[name], row, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(end, row, 1)
        layout.addWidget(self._length, 2, 1)
        self.main = self.ends["start"].main

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show both ends."""
        self._value = dict(value) if isinstance(value, dict) else {}
        for name, end in self.ends.items():
            blocker = QSignalBlocker(end)
            end.show_value(self._value.get(name))
            blocker.unblock()
        self._tell()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self._labels["start"].setText(self.say(_FROM))
        self._labels["end"].setText(self.say(_TO))
        for end in self.ends.values():
            end.retranslate()
        self._tell()

    def name_parts(self, name: str) -> None:
        """Name the ends."""
        for key, end in self.ends.items():
            end.name_parts(f"{name}, {self._labels[key].text()}")

    def problem(self) -> Message | None:
        """Return why an end cannot be read."""
        return next((end.problem() for end in self.ends.values() if end.problem()), None)

    def focus_part(self, path: str) -> None:
        """Put the cursor into the end that the path names."""
        self.ends.get(path, self.ends["start"]).day.line.setFocus()

    @Slot()
    def _typed(self) -> None:
        self._value = {**self._value, **{name: end.value() for name, end in self.ends.items()}}
        self._tell()
        self.edited.emit(self._value)

    def _tell(self) -> None:
        start, end = (item.moment().value for item in self.ends.values())
        if start is None or end is None:
            self._length.setText("")
            return
        length = end - start
        said = message(_LENGTH, days=length.days, hours=round(length.seconds / 3600))
        self._length.setText(self.world.interface.render(message(_BACKWARDS) if length.days < 0 else said))
