"""Inputs for plain text: one line, several lines, and both in three languages."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from eevidence_desktop.domain.base import LINE_LIMIT, TEXT_LIMIT
from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.gui.presenters.editor_lists import text_of
from eevidence_desktop.gui.widgets.field_input import ORDER, FieldInput, World
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message

_IN_LANGUAGE = N_("{field}, in {language}")
_EMPTY_TAB = N_("{language}: empty")
_COUNT = N_("Characters: {count}")
_LINES = 4


class TextBox(QPlainTextEdit):
    """Plain text that grows with what is typed; Tab leaves it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty box of a few lines."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self.changed)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Page keys and Ctrl+Return to the page."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _PAGE_KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def sizeHint(self) -> QSize:
        """Ask for no more width than the form has."""
        return QSize(240, self.minimumHeight())

    @Slot()
    def _grow(self) -> None:
        rows = min(max(int(self.document().size().height()), _LINES), 14)
        margins = self.contentsMargins()
        frame = 2 * self.frameWidth() + 2 * int(self.document().documentMargin())
        height = rows * self.fontMetrics().lineSpacing() + frame + margins.top() + margins.bottom()
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


_PAGE_KEYS = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter})


def show_line(line: QLineEdit, text: str) -> None:
    """Show a text in a line without a signal; the cursor stays when the text is there already."""
    if line.text() != text:
        blocker = QSignalBlocker(line)
        line.setText(text)
        if not line.hasFocus():
            line.setCursorPosition(0)
        blocker.unblock()


def show_text(box: TextBox, text: str) -> None:
    """Show a text in a box without a signal; the cursor stays when the text is there already."""
    if box.toPlainText() != text:
        blocker = QSignalBlocker(box)
        box.setPlainText(text)
        blocker.unblock()
        box._grow()  # noqa: SLF001 - its own signal was blocked


class LineInput(FieldInput):
    """One line."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(world, spec, parent)
        self.line = QLineEdit(self)
        self.line.setMaxLength(LINE_LIMIT * 4)  # longer is refused by a finding, not cut in silence
        self.line.textEdited.connect(self.typed)
        self.main = self.line
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a text."""
        show_line(self.line, text_of(value))

    def retranslate(self) -> None:
        """Show the example."""
        if self.spec is not None:
            self.line.setPlaceholderText(self.world.example(self.spec.example))

    def name_parts(self, name: str) -> None:
        """Name the line."""
        self.line.setAccessibleName(name)

    @Slot(str)
    def typed(self, text: str) -> None:
        """Tell the new text; also for a text that a completer put in."""
        self.edited.emit(text)


class TextInput(FieldInput):
    """Several lines."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an empty box."""
        super().__init__(world, spec, parent)
        self.box = TextBox(self)
        self.box.changed.connect(self._typed)
        self.main = self.box
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a text."""
        show_text(self.box, text_of(value))

    def retranslate(self) -> None:
        """Show the example."""
        if self.spec is not None:
            self.box.setPlaceholderText(self.world.example(self.spec.example))

    def name_parts(self, name: str) -> None:
        """Name the box."""
        self.box.setAccessibleName(name)

    @Slot()
    def _typed(self) -> None:
        self.edited.emit(self.box.toPlainText())


class LocalizedLineInput(FieldInput):
    """One line for each language, one under the other."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make three empty lines."""
        super().__init__(world, spec, parent)
        self.lines: dict[Language, QLineEdit] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(4)
        for row, language in enumerate(ORDER):
            line = QLineEdit(self)
            line.textEdited.connect(self._typed)
            label = QLabel(language.own_name, self)
            label.setProperty("role", "muted")
            label.setBuddy(line)
            layout.addWidget(label, row, 0)
            layout.addWidget(line, row, 1)
            self.lines[language] = line
        self.main = self.lines[ORDER[0]]

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show the texts of a mapping from language to text."""
        for language, line in self.lines.items():
            show_line(line, localized(value, language))

    def retranslate(self) -> None:
        """Show the example, each in its language."""
        if self.spec is not None and self.spec.example:
            for language, line in self.lines.items():
                line.setPlaceholderText(self.world.example(self.spec.example, language))

    def name_parts(self, name: str) -> None:
        """Name the lines."""
        for language, line in self.lines.items():
            line.setAccessibleName(_in_language(self, name, language))

    def focus_part(self, path: str) -> None:
        """Put the cursor into the language that the path names, else into the first empty one."""
        empty = next((key for key, line in self.lines.items() if not line.text()), ORDER[0])
        self.lines[_language(path) or empty].setFocus()

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self.edited.emit({language.value: line.text() for language, line in self.lines.items()})


class LocalizedTextInput(FieldInput):
    """Several lines for each language, behind three tabs that say which of them is empty."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make three empty boxes."""
        super().__init__(world, spec, parent)
        self.tabs = QTabBar(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.boxes: dict[Language, TextBox] = {}
        self._stack = _Stack(self)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        for language in ORDER:
            box = TextBox(self._stack)
            box.changed.connect(self._typed)
            self.boxes[language] = box
            self._stack.addWidget(box)
            self.tabs.addTab(language.own_name)
        self.tabs.currentChanged.connect(self._turned)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack)
        layout.addWidget(self._count)
        self.main = self.boxes[ORDER[0]]
        self.tabs.setCurrentIndex(ORDER.index(world.interface.language))

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show the texts of a mapping from language to text."""
        for language, box in self.boxes.items():
            show_text(box, localized(value, language))
        self._tell()

    def retranslate(self) -> None:
        """Show the example, each in its language, and the marks of the tabs."""
        if self.spec is not None and self.spec.example:
            for language, box in self.boxes.items():
                box.setPlaceholderText(self.world.example(self.spec.example, language))
        self._tell()

    def name_parts(self, name: str) -> None:
        """Name tabs and boxes."""
        self.tabs.setAccessibleName(name)
        for language, box in self.boxes.items():
            box.setAccessibleName(_in_language(self, name, language))

    def focus_part(self, path: str) -> None:
        """Turn to the language that the path names and put the cursor there."""
        language = _language(path) or ORDER[self.tabs.currentIndex()]
        self.tabs.setCurrentIndex(ORDER.index(language))
        self.boxes[language].setFocus()

    @Slot()
    def _typed(self) -> None:
        self._tell()
        self.edited.emit({language.value: box.toPlainText() for language, box in self.boxes.items()})

    @Slot(int)
    def _turned(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.main = self.boxes[ORDER[index]]
        self._tell()

    def _tell(self) -> None:
        written = [language for language, box in self.boxes.items() if box.toPlainText().strip()]
        for index, language in enumerate(ORDER):
            lacks = bool(written) and language not in written
            name = language.own_name
            spoken = self.world.interface.render(message(_EMPTY_TAB, language=name)) if lacks else name
            self.tabs.setTabText(index, spoken)
        count = len(self.boxes[ORDER[self.tabs.currentIndex()]].toPlainText().strip())
        self._count.setText(self.world.interface.render(message(_COUNT, count=count)))
        over = count > TEXT_LIMIT
        self._count.setProperty("severity", "blocks" if over else "")


class _Stack(QStackedWidget):
    """As high as the page on top, not as the highest."""

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return super().sizeHint() if page is None else page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())


def localized(value: object, language: Language) -> str:
    """Return the text of a language in what a draft holds."""
    return text_of(value.get(language.value)) if isinstance(value, Mapping) else ""


def _language(path: str) -> Language | None:
    head = path.partition(".")[0]
    return Language(head) if head in set(Language) else None


def _in_language(owner: FieldInput, name: str, language: Language) -> str:
    return owner.world.interface.render(message(_IN_LANGUAGE, field=name, language=language.own_name))
