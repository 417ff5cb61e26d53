"""A line in which something is typed a second time without sight of the first: nothing can be pasted or dropped."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.gui.presenters.editor_lists import same_identifier, text_of
from eevidence_desktop.gui.widgets.field_input import FieldInput, World, hint_label, set_severity
from eevidence_desktop.gui.widgets.text_inputs import show_line
from eevidence_desktop.i18n.message import N_

_DIFFERENT = N_("Not the same as the first entry. Compare both with the source.")
_SAME = N_("Both entries are the same.")
_HOW = N_("Type it from the source. Nothing can be pasted here, and the first entry is hidden meanwhile.")


class BlindLine(QLineEdit):
    """Takes keys only.

    Signals:
        entered: the cursor came here.
        left: it went away.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take everything but pasting."""
        if not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take everything but the middle button, which pastes under X11."""
        if event.button() is not Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the second entry begins."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it is over."""
        super().focusOutEvent(event)
        self.left.emit()

    def sizeHint(self) -> QSize:
        """Ask for no more width than the form has."""
        return QSize(160, super().sizeHint().height())


class BlindInput(FieldInput):
    """The second entry of an identifier."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an empty line and the word on whether both are the same."""
        super().__init__(world, spec, parent)
        self.line = BlindLine(self)
        self.line.textEdited.connect(self._typed)
        self.said = hint_label(self)
        self.main = self.line
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self.said)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show what was typed the second time."""
        show_line(self.line, text_of(value))

    def name_parts(self, name: str) -> None:
        """Name the line."""
        self.line.setAccessibleName(name)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.edited.emit(text)

    def compare(self, kind: object, first: str) -> None:
        """Say at once whether both entries are the same; while typing, a beginning that is right is not wrong yet."""
        second = self.line.text().strip()
        same = same_identifier(kind, first, second)
        beginning = self.line.hasFocus() and first.strip().startswith(second)
        wrong = bool(second) and not same and not beginning
        self.said.setText(self.say(_DIFFERENT if wrong else _SAME if second and same else _HOW))
        set_severity(self.said, "blocks" if wrong else "")
