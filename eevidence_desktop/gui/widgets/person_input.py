"""Input for an official: a line that says who it is, and the details behind it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QFormLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from eevidence_desktop.domain.channel import FieldKind, FieldSpec, Step
from eevidence_desktop.gui.presenters.editor_lists import text_of
from eevidence_desktop.gui.widgets.choice_inputs import ChoiceInput
from eevidence_desktop.gui.widgets.field_input import ORDER, FieldInput, World, chain, stops
from eevidence_desktop.gui.widgets.text_inputs import LineInput, LocalizedLineInput, localized
from eevidence_desktop.i18n.message import N_, message

_PARTS: Mapping[str, str] = {
    "name": N_("Name"),
    "rank": N_("Rank"),
    "role": N_("Role"),
    "position": N_("Position"),
    "badge": N_("Badge number"),
    "phone": N_("Telephone"),
    "email": N_("E-mail address"),
}
_ROLE = FieldSpec(id="role", kind=FieldKind.CHOICE, step=Step.CASE, label="", why="", options="role")
_LOCALIZED = ("name", "rank", "position")
_NOBODY = N_("Nobody named yet. Open to fill in.")
_OPEN = N_("{field}: show or hide the details")


class PersonInput(FieldInput):
    """Name, rank and position in three languages, badge, telephone and e-mail; folded until it is opened."""

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Make the folded line; the details are made when they are opened first."""
        super().__init__(world, spec, parent)
        self.fold = QToolButton(self)
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setArrowType(Qt.ArrowType.RightArrow)
        self.fold.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.setProperty("role", "fold")
        self.fold.toggled.connect(self._fold)
        self.main = self.fold
        self.parts: dict[str, FieldInput] = {}
        self._body: QWidget | None = None
        self._form: QFormLayout | None = None
        self._value: dict[str, Any] = {}
        self._name = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.fold)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a person."""
        self._value = dict(value) if isinstance(value, Mapping) else {}
        for name, part in self.parts.items():
            blocker = QSignalBlocker(part)
            part.show_value(self._value.get(name))
            blocker.unblock()
        self._tell()

    def retranslate(self) -> None:
        """Name the parts in the window's language."""
        for name, part in self.parts.items():
            part.retranslate()
            label = self._form.labelForField(part) if self._form else None
            if label is not None:
                label.setProperty("text", self.say(_PARTS[name]))
        self.name_parts(self._name)
        self._tell()

    def name_parts(self, name: str) -> None:
        """Name the fold and the parts."""
        self._name = name
        self.fold.setAccessibleName(self.world.interface.render(message(_OPEN, field=name)))
        for key, part in self.parts.items():
            part.name_parts(f"{name}, {self.say(_PARTS[key])}")

    def focus_part(self, path: str) -> None:
        """Open the details and put the cursor into the part that the path names."""
        self.fold.setChecked(True)
        name, _, rest = path.partition(".")
        self.parts.get(name, self.parts["name"]).focus_part(rest)

    @Slot(bool)
    def _fold(self, opened: bool) -> None:
        self.fold.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        if opened and self._body is None:
            self._make()
        if self._body is not None:
            self._body.setVisible(opened)
        self.updateGeometry()

    def _make(self) -> None:
        self._body = QWidget(self)
        self._form = QFormLayout(self._body)
        self._form.setContentsMargins(12, 2, 0, 2)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, label in _PARTS.items():
            part = self._part(name, self._body)
            part.setObjectName(name)
            part.edited.connect(self._typed)
            self.parts[name] = part
            self._form.addRow(self.say(label), part)
        self._layout.addWidget(self._body)
        chain([self.fold, *stops(self._body)])
        self.retranslate()
        self.show_value(self._value)

    def _part(self, name: str, body: QWidget) -> FieldInput:
        if name == _ROLE.id:
            return ChoiceInput(self.world, _ROLE, body)
        return (LocalizedLineInput if name in _LOCALIZED else LineInput)(self.world, parent=body)

    def _fill_position(self, before: object, role: object) -> None:
        """Write the role's name into a position that is empty, or that holds the name of the role before."""
        lists = self.world.presenter.lists
        given = self._value.get("position")
        written = {key: localized(given, key) for key in ORDER}
        if any(written.values()) and written != lists.role_names(text_of(before)):
            return
        names = lists.role_names(text_of(role))
        self._value["position"] = {key.value: text for key, text in names.items()}
        self.parts["position"].show_value(self._value["position"])

    @Slot(object)
    def _typed(self, value: object) -> None:
        sender = self.sender()
        if sender is not None:
            before = self._value.get(_ROLE.id)
            self._value = {**self._value, sender.objectName(): value}
            if sender.objectName() == _ROLE.id:
                self._value[_ROLE.id] = text_of(value)
                self._fill_position(before, value)
            self._tell()
            self.edited.emit(self._value)

    def _tell(self) -> None:
        languages = (self.language, *ORDER)
        said = ([localized(self._value.get(part), key) for key in languages] for part in _LOCALIZED)
        known = [next(text for text in texts if text) for texts in said if any(texts)]
        self.fold.setText(", ".join(known) or self.say(_NOBODY))
