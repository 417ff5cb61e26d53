"""What speaks against sending: each finding with its severity in a word, the place, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from eevidence_desktop.desk.overruling import Weighed
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.gui.presenters import editor_words as words
from eevidence_desktop.gui.presenters.editor_lists import SEVERITY_NAMES
from eevidence_desktop.gui.presenters.editor_presenter import UNCONFIRMED
from eevidence_desktop.gui.widgets.field_input import World, set_severity
from eevidence_desktop.i18n.message import N_

_CHECKED = N_("I have checked it")
_OVERRULE = N_("Overrule with a reason…")
_CHANGE = N_("Change the reason…")
_NOTHING = N_("Nothing speaks against this letter.")


class FindingRow(QFrame):
    """One finding. Enter or a click leads to its field."""

    chosen = Signal()
    fix_asked = Signal()
    confirm_asked = Signal()
    overrule_asked = Signal()

    def __init__(self, world: World, parent: QWidget) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self.finding: Finding | None = None
        self._world = world
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "finding-row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._severity = _label(self)
        self._text = _label(self)
        self._text.setWordWrap(True)
        self._where = _label(self)
        self._where.setWordWrap(True)
        self._where.setProperty("role", "muted")
        self._remark = _label(self)
        self._remark.setWordWrap(True)
        self.fix = _button(self)
        self.fix.clicked.connect(self.fix_asked)
        self.confirm = _button(self)
        self.confirm.clicked.connect(self.confirm_asked)
        self.overrule = _button(self)
        self.overrule.clicked.connect(self.overrule_asked)
        layout = QGridLayout(self)
        layout.setContentsMargins(10, 5, 10, 5)
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self._severity, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 0, 1)
        layout.addWidget(self._where, 1, 1)
        layout.addWidget(self._remark, 2, 1)
        for line, button in enumerate((self.fix, self.confirm, self.overrule), start=3):
            layout.addWidget(button, line, 1, Qt.AlignmentFlag.AlignLeft)

    def show_finding(self, item: Weighed) -> None:
        """Show a finding in the window's language."""
        finding = self.finding = item.finding
        interface, lists = self._world.interface, self._world.presenter.lists
        severity = words.word(item) if item.overruled else SEVERITY_NAMES[item.severity]
        word, text = interface.say(severity), interface.render(finding.message)
        label, remark = lists.field_label(finding.field), words.remark(item)
        where, said = (interface.render(part) if part else "" for part in (label, remark))
        self._severity.setText(word)
        for part, line in ((self._text, text), (self._where, where), (self._remark, said)):
            part.setText(line)
            part.setVisible(bool(line))
        self.fix.setText(interface.render(finding.fix.label) if finding.fix else "")
        self.fix.setVisible(finding.fix is not None)
        self.confirm.setText(interface.say(_CHECKED))
        self.confirm.setVisible(finding.code == UNCONFIRMED)
        self.overrule.setText(interface.say(_CHANGE if item.override else _OVERRULE))
        self.overrule.setVisible(finding.needs_reason)
        self.overrule.setAccessibleDescription(text)
        self.setAccessibleName(". ".join(part.removesuffix(".") for part in (word, text, said, where) if part))
        set_severity(self._severity, "" if item.overruled else item.severity.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the field with Enter, to the neighbours with the arrows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not event.modifiers():
            self.chosen.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the field."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()


class FindingsList(QScrollArea):
    """All findings, the gravest first. Rows are used again, so that focus and scroll position stay.

    Signals:
        chosen: go to the field of this path.
        fix_asked: apply what the finding proposes.
        confirm_asked: an official says that the citation was checked.
        overrule_asked: a reason is to be written for a warning.
    """

    chosen = Signal(str)
    fix_asked = Signal(object)
    confirm_asked = Signal(object)
    overrule_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.rows: list[FindingRow] = []
        self._world: World | None = None
        self._findings: tuple[Weighed, ...] = ()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = self._page = QWidget(self)
        page.setProperty("role", "findings")
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._nothing = _label(page)
        self._nothing.setContentsMargins(10, 8, 10, 8)
        self._nothing.setWordWrap(True)
        self._layout.addWidget(self._nothing)
        self._layout.addStretch(1)
        self.setWidget(page)

    def settle(self, world: World) -> None:
        """Take the surroundings; called once, since Designer's widgets are made without."""
        self._world = world

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show findings; what is shown already is left alone."""
        weighed = self._world.presenter.weighed(findings) if self._world else ()
        if weighed != self._findings:
            self._findings = weighed
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        if self._world is None:
            return
        while len(self.rows) > len(self._findings):
            row = self.rows.pop()
            row.hide()
            self._layout.removeWidget(row)
            row.deleteLater()
        while len(self.rows) < len(self._findings):
            self._append(self._world)
        for row, finding in zip(self.rows, self._findings, strict=True):
            row.show_finding(finding)
        self._nothing.setText(self._world.interface.say(_NOTHING))
        self._nothing.setVisible(not self._findings)

    def _append(self, world: World) -> None:
        row = FindingRow(world, self._page)
        row.chosen.connect(self._chosen)
        row.fix_asked.connect(self._fix)
        row.confirm_asked.connect(self._confirm)
        row.overrule_asked.connect(self._overrule)
        self.rows.append(row)
        self._layout.insertWidget(len(self.rows) - 1, row)

    def _asked(self) -> Finding | None:
        row = self.sender()
        return row.finding if isinstance(row, FindingRow) else None

    @Slot()
    def _chosen(self) -> None:
        finding = self._asked()
        if finding is not None:
            self.chosen.emit(finding.field)

    @Slot()
    def _fix(self) -> None:
        self.fix_asked.emit(self._asked())

    @Slot()
    def _confirm(self) -> None:
        self.confirm_asked.emit(self._asked())

    @Slot()
    def _overrule(self) -> None:
        self.overrule_asked.emit(self._asked())


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button(parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.ArrowCursor)
    return button
