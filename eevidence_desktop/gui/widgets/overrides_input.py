"""The warnings that were overruled with a written reason, to read and to withdraw."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.gui.presenters.editor_lists import text_of
from eevidence_desktop.gui.presenters.wall_clock import split_moment
from eevidence_desktop.gui.widgets.field_input import FieldInput, World, hint_label
from eevidence_desktop.i18n.message import N_, message

_NOTHING = N_("No warning was overruled.")
_GONE = N_("The warning does not apply any more. Its code: {code}.")
_REASON = N_("Reason: {reason}")
_BY = N_("Overruled by {by}, {at}")
_WITHDRAW = N_("Withdraw")
_WITHDRAW_OF = N_("Withdraw the reason given for: {text}")


class OverrideRow(QFrame):
    """One overruled warning.

    Signals:
        withdrawn: the warning is to stand again.
    """

    withdrawn = Signal()

    def __init__(self, world: World, entry: Mapping[str, Any], parent: QWidget) -> None:
        """Take what the draft holds of it."""
        super().__init__(parent)
        self.entry = entry
        self._world = world
        self.setProperty("role", "card")
        self._text, self._reason, self._by = (hint_label(self) for _ in range(3))
        self._text.setProperty("role", "")
        self._reason.setProperty("role", "")
        self.withdraw = QPushButton(self)
        self.withdraw.setAutoDefault(False)
        self.withdraw.clicked.connect(self.withdrawn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(3)
        for part in (self._text, self._reason, self._by):
            layout.addWidget(part)
        layout.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignLeft)
        self.tell()

    def tell(self) -> None:
        """Say everything in the window's language."""
        interface = self._world.interface
        code, field = text_of(self.entry.get("code")), text_of(self.entry.get("field"))
        state = self._world.presenter.state
        found = next(
            (
                item
                for item in (state.findings if state else ())
                if (item.code, item.field, item.severity) == (code, field, Severity.WARNS)
            ),
            None,
        )
        text = interface.render(found.message if found else message(_GONE, code=code))
        at = " ".join(split_moment(self.entry.get("at"), self._world.presenter.zone))
        self._text.setText(text)
        self._reason.setText(interface.render(message(_REASON, reason=text_of(self.entry.get("reason")))))
        self._by.setText(interface.render(message(_BY, by=text_of(self.entry.get("by")), at=at)))
        self.withdraw.setText(interface.say(_WITHDRAW))
        self.withdraw.setAccessibleName(interface.render(message(_WITHDRAW_OF, text=text)))


class OverridesInput(FieldInput):
    """All overruled warnings; withdrawing one gives the list without it."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(world, spec, parent)
        self.rows: list[OverrideRow] = []
        self._value: list[Any] = []
        self._nothing = hint_label(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._nothing)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show what was overruled."""
        entries = list(value) if isinstance(value, list | tuple) else []
        if entries != self._value:
            self._value = entries
            self._make()
        self._nothing.setVisible(not self.rows)

    def _make(self) -> None:
        for row in self.rows:
            row.hide()
            self._layout.removeWidget(row)
            row.deleteLater()
        readable = [entry for entry in self._value if isinstance(entry, Mapping)]
        self.rows = [OverrideRow(self.world, entry, self) for entry in readable]
        for row in self.rows:
            row.withdrawn.connect(self._withdraw)
            self._layout.addWidget(row)
        self.main = self.rows[0].withdraw if self.rows else self

    def show_state(self) -> None:
        """Say whether the warnings still apply."""
        for row in self.rows:
            row.tell()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self._nothing.setText(self.say(_NOTHING))
        self.show_state()

    def focus_part(self, path: str) -> None:
        """Put the cursor on the entry of that number, else on the first."""
        number = path.partition(".")[0]
        if self.rows:
            place = int(number) if number.isdecimal() and int(number) < len(self.rows) else 0
            self.rows[place].withdraw.setFocus()

    @Slot()
    def _withdraw(self) -> None:
        row = self.sender()
        if isinstance(row, OverrideRow):
            self.edited.emit([entry for entry in self._value if entry is not row.entry])
