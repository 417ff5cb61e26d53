"""The steps of the editor with what is left to do in each, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from eevidence_desktop.desk.editing import StepState
from eevidence_desktop.domain.channel import Step
from eevidence_desktop.gui.presenters.editor_lists import STEP_NAMES
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.i18n.message import N_, message

_TO_FIX = N_("To fix: {count}")
_DONE = N_("Nothing to fix")
_ROOM = 40
"""Pixels beside the longest line: marks, padding, and what a style adds."""
_FREE, _BAD, _GOOD = "", "!", "✓"


class StepList(QListWidget):
    """The steps.

    Signals:
        step_chosen: the officer wants to go there.
    """

    step_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the list with its steps."""
        super().__init__(parent)
        self._steps: tuple[StepState, ...] = ()
        self._interface: Interface | None = None
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        for step in Step:
            item = QListWidgetItem(self)
            item.setData(Qt.ItemDataRole.UserRole, step.value)
        self.currentRowChanged.connect(self._changed)

    def settle(self, interface: Interface) -> None:
        """Take the words; called once, since Designer's widgets are made without."""
        self._interface = interface

    def show_steps(self, steps: Sequence[StepState]) -> None:
        """Show what is left to do in each step."""
        self._steps = tuple(steps)
        self.retranslate()

    def select(self, step: Step) -> None:
        """Mark a step as the open one without a signal."""
        blocker = QSignalBlocker(self)
        self.setCurrentRow(list(Step).index(step))
        blocker.unblock()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        if self._interface is None:
            return
        total = sum(item.blocking for item in self._steps)
        for row, step in enumerate(Step):
            state = next((item for item in self._steps if item.step is step), None)
            count = total if step is Step.REVIEW else state.blocking if state else 0
            self._tell(self.item(row), step, count)
        lines = (line for row in range(self.count()) for line in self.item(row).text().splitlines())
        self.setMinimumWidth(max(self.fontMetrics().horizontalAdvance(line) for line in lines) + _ROOM)

    def _tell(self, item: QListWidgetItem, step: Step, count: int) -> None:
        if self._interface is None:
            return
        words = self._interface.render(message(_TO_FIX, count=count)) if count else self._interface.say(_DONE)
        mark = (_BAD if count else _GOOD) if self._steps else _FREE
        name = self._interface.say(STEP_NAMES[step])
        text = f"{name}\n{mark} {words}" if self._steps else name
        if item.text() != text:
            item.setText(text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}. {words}")

    @Slot(int)
    def _changed(self, row: int) -> None:
        if row >= 0:
            self.step_chosen.emit(list(Step)[row].value)
