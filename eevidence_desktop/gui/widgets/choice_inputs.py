"""Inputs for a choice from a list, and for yes or no."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eevidence_desktop.desk.editing import Option
from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.gui.presenters.editor_lists import text_of
from eevidence_desktop.gui.widgets.field_input import FieldInput, World, hint_label
from eevidence_desktop.i18n.message import N_

FILTERED_FROM = 12
"""Lists of this length can be searched by typing any part of a name."""
_NOTHING = N_("Not chosen")
_YES = N_("Yes")
_FIND = N_("Type any part of the name")


class QuietCombo(QComboBox):
    """A list that the mouse wheel does not change by accident; long ones can be searched by typing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fill(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer (value, name) pairs in place of what was offered; the choice stays. Nothing is emitted."""
        if entries == [(self.itemData(row), self.itemText(row)) for row in range(self.count())]:
            return
        blocker = QSignalBlocker(self)
        chosen = self.currentData()
        self.clear()
        for value, name in entries:
            self.addItem(name, value)
            self.setItemData(self.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self._make_searchable(len(entries) >= FILTERED_FROM)
        blocker.unblock()
        self.choose(chosen)

    def choose(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a value without a signal; a value that is not offered is shown as it is."""
        blocker = QSignalBlocker(self)
        row = self.findData(text_of(value))
        if row < 0:
            self.addItem(text_of(value), text_of(value))
            row = self.count() - 1
        self.setCurrentIndex(row)
        self._show_beginning()
        blocker.unblock()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what stands there, so that the first key replaces it instead of mixing with it."""
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            QTimer.singleShot(0, line.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the chosen name back where something else was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._show_beginning()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    def _show_beginning(self) -> None:
        """Show the chosen name from its first letter; the whole of a long one is in the tooltip."""
        line, name = self.lineEdit(), self.itemText(self.currentIndex())
        self.setToolTip(name)
        if line is not None:
            line.setText(name)
            line.setCursorPosition(0)

    def _make_searchable(self, searchable: bool) -> None:
        if searchable == self.isEditable():
            return
        self.setEditable(searchable)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.completer()
        if isinstance(completer, QCompleter):
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)


class ChoiceInput(FieldInput):
    """One value of a list."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make the list of the field's options."""
        super().__init__(world, spec, parent)
        self.combo = QuietCombo(self)
        self.combo.currentIndexChanged.connect(self._chosen)
        self._summary = hint_label(self)
        self._summary.setVisible(False)
        self.main = self.combo
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.combo)
        layout.addWidget(self._summary)
        self._value = ""

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a choice."""
        self._value = text_of(value)
        self.combo.choose(self._value)
        self._tell()

    def retranslate(self) -> None:
        """Name the options in the window's language."""
        lists, spec = self.world.presenter.lists, self.spec
        found = lists.options(spec.options, self.language, self.world.presenter.channel) if spec else ()
        named = [(option.value, self._name(option)) for option in found]
        if spec is not None and spec.options == "countries":
            named.sort(key=_by_name)
        self.combo.fill([("", self.say(_NOTHING)), *named])
        self.combo.choose(self._value)
        line = self.combo.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.say(_FIND))
        self._tell()

    def name_parts(self, name: str) -> None:
        """Name the list."""
        self.combo.setAccessibleName(name)

    def _name(self, option: Option) -> str:
        name = option.label if option.finished else self.say(option.label)
        return name[:1].upper() + name[1:]

    @Slot(int)
    def _chosen(self, _row: int) -> None:
        self._value = text_of(self.combo.currentData())
        self._tell()
        empty = self.world.presenter.default(self.spec.id) if self.spec else ""
        self.edited.emit(self._value or (None if empty is None else ""))

    def _tell(self) -> None:
        channels = self.spec is not None and self.spec.options == "channels"
        summary = self.world.presenter.lists.channel_summary(self._value) if channels else ""
        self._summary.setVisible(bool(summary))
        self._summary.setText(self.say(summary) if summary else "")


class FlagInput(FieldInput):
    """Yes or no. The sentence stands beside the box, so that the whole line can be clicked."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an empty box."""
        super().__init__(world, spec, parent)
        self.box = QCheckBox(self)
        self.text = ClickLabel(self.box, self)
        self.box.toggled.connect(self._toggled)
        self.main = self.box
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 1)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show yes or no."""
        blocker = QSignalBlocker(self.box)
        self.box.setChecked(value is True)
        blocker.unblock()

    def retranslate(self) -> None:
        """Say the field's own sentence."""
        self.text.setText(self.say(self.spec.label) if self.spec else self.say(_YES))

    def name_parts(self, name: str) -> None:
        """Name the box."""
        self.box.setAccessibleName(name)

    @Slot(bool)
    def _toggled(self, checked: bool) -> None:
        self.edited.emit(checked)


class ClickLabel(QLabel):
    """A sentence of several lines that belongs to a box: a click on it is a click on the box."""

    def __init__(self, box: QAbstractButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setBuddy(box)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Click the box."""
        if self._box.isEnabled():
            self._box.setFocus()
            self._box.click()


def _by_name(entry: tuple[str, str]) -> str:
    return entry[1].casefold()
