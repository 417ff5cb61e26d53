"""The fields of one step, one under the other. Fields come and go singly: the others keep cursor and text."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from eevidence_desktop.desk.editing import FieldState
from eevidence_desktop.domain.channel import FieldKind
from eevidence_desktop.gui.widgets.field_input import World, chain, stops
from eevidence_desktop.gui.widgets.field_widget import FieldWidget

SLICE = 12
"""Milliseconds of making widgets before the window gets its turn."""
_LEAST_WIDTH = 300


class FieldForm(QScrollArea):
    """A step's form.

    Signals:
        edited: a field was changed; carries path and whole value.
    """

    edited = Signal(str, object)

    def __init__(
        self, world: World, value: Callable[[str], Any], parent: QWidget | None = None, notes: QWidget | None = None
    ) -> None:
        """Take where fields find their words, where the form finds their values, and what stands beneath them."""
        super().__init__(parent)
        self._world = world
        self._value = value
        self.fields: dict[str, FieldWidget] = {}
        self._wanted: tuple[FieldState, ...] = ()
        self._channel = ""
        self._provider = ""
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._make_some)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(16, 12, 16, 16)
        self._layout.setSpacing(14)
        if notes is not None:
            self._layout.addWidget(notes)
        self._layout.addStretch(1)
        self.setWidget(page)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._aim = ""

    @property
    def complete(self) -> bool:
        """Tell whether all fields are made."""
        return not self._timer.isActive()

    def show_fields(self, fields: tuple[FieldState, ...]) -> None:
        """Show the fields of a state: new ones are made, others only updated."""
        self._drop_stale(fields)
        self._follow_provider()
        self._wanted = fields
        for state in fields:
            if state.spec.id in self.fields:
                self._update(state)
        if any(state.spec.id not in self.fields for state in fields):
            self._timer.start()

    def show_values(self) -> None:
        """Show all values again, after something other than typing changed them."""
        for path, field in self.fields.items():
            field.show_value(self._value(path))

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        for field in self.fields.values():
            field.retranslate()

    def focus_path(self, path: str) -> bool:
        """Put the cursor where a path points; tells whether the field is on this form."""
        name = next((state.spec.id for state in self._wanted if _belongs(path, state.spec.id)), None)
        if name is None:
            return False
        while name not in self.fields:
            self._make_next()
        self._activate_layouts()
        self.fields[name].focus_part(path)
        self._aim = name
        self._reveal()
        QTimer.singleShot(0, self._reveal)  # a form that just came to the front has its sizes only then
        return True

    @Slot()
    def _reveal(self) -> None:
        """Bring the field that was asked for into view, and the input that has the cursor."""
        if self._aim not in self.fields:
            return
        self._activate_layouts()
        self.ensureWidgetVisible(self.fields[self._aim], 0, 24)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 40)

    def _activate_layouts(self) -> None:
        page = self.widget()
        if page is not None:
            self._layout.activate()
            page.adjustSize()

    def _drop_stale(self, fields: tuple[FieldState, ...]) -> None:
        """Delete fields that are gone; a change of channel changes what options mean, so all of them."""
        channel, names = self._world.presenter.channel, {state.spec.id for state in fields}
        for path in list(self.fields):
            changed = channel != self._channel and path != "channel"
            if changed or path not in names:
                self.fields.pop(path).deleteLater()
        self._channel = channel

    def _follow_provider(self) -> None:
        """Offer the kinds of identifiers of another provider."""
        provider = self._world.presenter.provider
        if provider != self._provider:
            self._provider = provider
            for field in self.fields.values():
                if field.spec.kind is FieldKind.IDENTIFIERS:
                    field.retranslate()

    def _update(self, state: FieldState) -> None:
        field = self.fields[state.spec.id]
        field.set_required(required=state.required)
        field.show_state()
        field.set_findings(state.findings)

    @Slot()
    def _make_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._make_next() and clock.elapsed() < SLICE:
            pass
        if self.complete:
            self._reveal()
            self._aim = ""

    def _make_next(self) -> bool:
        """Make the next missing field; tells whether there may be more."""
        missing = next(((at, state) for at, state in enumerate(self._wanted) if state.spec.id not in self.fields), None)
        if missing is None:
            self._timer.stop()
            return False
        at, state = missing
        field = FieldWidget(self._world, state, self.widget())
        blocker = QSignalBlocker(field)
        field.show_value(self._value(state.spec.id))
        blocker.unblock()
        field.set_findings(state.findings)
        field.edited.connect(self.edited)
        self.fields[state.spec.id] = field
        self._layout.insertWidget(at, field)
        self._chain(at, field)
        return True

    def _chain(self, at: int, field: FieldWidget) -> None:
        """Put the field after the one above it in the order of Tab."""
        above = self.fields.get(self._wanted[at - 1].spec.id) if at > 0 else None
        chain([*(stops(above)[-1:] if above is not None else ()), *stops(field)])


def _belongs(path: str, field: str) -> bool:
    return path == field or path.startswith(f"{field}.")
