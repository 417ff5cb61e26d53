"""Input for accounts, devices and addresses: what is typed, and how the letter will print it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind
from eevidence_desktop.gui.presenters.editor_lists import asks_again, normal_form, text_of
from eevidence_desktop.gui.widgets.blind_input import BlindInput
from eevidence_desktop.gui.widgets.choice_inputs import QuietCombo
from eevidence_desktop.gui.widgets.date_inputs import InstantInput
from eevidence_desktop.gui.widgets.field_input import FieldInput, World, hint_label, set_severity
from eevidence_desktop.gui.widgets.rows_input import Row, RowsInput
from eevidence_desktop.gui.widgets.text_inputs import LineInput, LocalizedTextInput
from eevidence_desktop.i18n.message import N_, message

_PRINTED = N_("Printed in the letter as: {value}")
_IP_HINT = N_("An IP address leads to a person only together with the exact time of use and the port.")


class KindInput(FieldInput):
    """What an identifier is; kinds by which the provider searches stand first."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make the list."""
        super().__init__(world, spec, parent)
        self.combo = QuietCombo(self)
        self.combo.currentIndexChanged.connect(self._chosen)
        self._value = ""
        self.main = self.combo
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a kind."""
        self._value = text_of(value)
        self.combo.choose(self._value)

    def retranslate(self) -> None:
        """Name the kinds."""
        kinds = self.world.presenter.lists.identifier_kinds(self.world.presenter.provider)
        self.combo.fill([(kind.value, self.say(kind.label)) for kind in kinds])
        self.combo.choose(self._value or kinds[0].value)

    def name_parts(self, name: str) -> None:
        """Name the list."""
        self.combo.setAccessibleName(name)

    @Slot(int)
    def _chosen(self, _row: int) -> None:
        self._value = text_of(self.combo.currentData())
        self.edited.emit(self._value)


class IdentifierRow(Row):
    """One identifier."""

    PARTS: ClassVar[Mapping[str, str]] = {
        "kind": N_("Kind of identifier"),
        "value": N_("Identifier"),
        "again": N_("Type it again without looking"),
        "at": N_("Instant of use"),
        "service": N_("Service or chain"),
        "port": N_("Port"),
        "relevance": N_("How it is tied to the facts"),
    }

    def build(self) -> None:
        """Add the inputs."""
        self.add_part("kind", KindInput(self.world, parent=self))
        service = LineInput(self.world, parent=self)
        self._services = QStringListModel(self)
        completer = QCompleter(self._services, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        service.line.setCompleter(completer)
        completer.activated.connect(service.typed)
        self._first = LineInput(self.world, parent=self)
        self.add_part("value", self._first)
        self._normal = hint_label(self)
        self.grid.addWidget(self._normal, self.grid.rowCount(), 0, 1, 2)
        self._second = BlindInput(self.world, parent=self)
        self._second.line.entered.connect(self.tell)
        self._second.line.left.connect(self.tell)
        self.add_part("again", self._second)
        self.add_part("at", InstantInput(self.world, parent=self))
        self.add_part("service", service, 0)
        self.add_part("port", LineInput(self.world, parent=self), 1)
        self.add_part("relevance", LocalizedTextInput(self.world, parent=self))

    def focus_part(self, path: str) -> None:
        """Put the cursor into the part that the path names, else into the identifier itself."""
        super().focus_part(path if path.partition(".")[0] in self.parts else "value")

    def stored(self, name: str, value: Any) -> Any:  # noqa: ANN401 - JSON
        """Keep a port as a number where it is one, an emptied one as nothing."""
        if name != "port":
            return value
        typed = str(value or "").strip()
        return int(typed) if typed.isdecimal() else typed or None

    @Slot()
    def tell(self) -> None:
        """Say how the letter prints the value, or why it cannot be read."""
        self._tell_second()
        normal, problem = normal_form(self.value.get("kind"), text_of(self.value.get("value")))
        render = self.world.interface.render
        said = render(problem) if problem else render(message(_PRINTED, value=normal)) if normal else ""
        is_ip = self.value.get("kind") == IdentifierKind.IP
        hint = self.world.interface.say(_IP_HINT) if is_ip and not self.value.get("at") else ""
        self._normal.setText("\n".join(line for line in (said, hint) if line))
        self._normal.setVisible(bool(said or hint) and not self._second.line.hasFocus())
        set_severity(self._normal, "blocks" if problem else "")
        self.show_part("port", is_ip or bool(self.value.get("port")))
        self._services.setStringList(self.world.presenter.lists.services(self.world.presenter.provider))

    def _tell_second(self) -> None:
        """Ask for the second entry where a slip would not show, and hide the first while it is typed."""
        kind, first = self.value.get("kind"), text_of(self.value.get("value"))
        again = text_of(self.value.get("again"))
        self.show_part("again", bool(again) or asks_again(kind, self.world.presenter.channel, first))
        typing = self._second.line.hasFocus()
        self._first.line.setEchoMode(QLineEdit.EchoMode.Password if typing else QLineEdit.EchoMode.Normal)
        self._second.compare(kind, first)


class IdentifiersInput(RowsInput):
    """All identifiers of a request."""

    row_class = IdentifierRow
    ADD = N_("Add an identifier")

    def new_entry(self) -> dict[str, Any]:
        """Return an empty identifier of the kind by which the provider searches first."""
        kinds = self.world.presenter.lists.identifier_kinds(self.world.presenter.provider)
        return {"kind": kinds[0].value, "value": ""}
