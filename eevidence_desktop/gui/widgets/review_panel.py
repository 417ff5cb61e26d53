"""The last step: is the letter ready, and in which languages is it written?"""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from eevidence_desktop.desk.editing import FieldState
from eevidence_desktop.desk.overruling import OVERRIDES
from eevidence_desktop.domain.channel import Step
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.gui.widgets.field_input import ORDER, World, hint_label
from eevidence_desktop.gui.widgets.field_widget import FieldWidget
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message

LANGUAGES = "letter_languages"
_READY = N_("Nothing blocks this letter. Read it once more on the right, then export it.")
_NOT_READY = N_("Findings that block the letter: {count}. They are listed beneath; Enter on one leads to its field.")
_WEIGH = N_("Warnings to weigh: {count}.")
_WHICH = N_("The letter is written in")
_WHY = N_("All letters come from the same data. Text of yours that a chosen language lacks blocks the export.")


class ReviewPanel(QScrollArea):
    """Sums the request up: whether it is ready, its languages, and the warnings that were overruled.

    Signals:
        edited: languages were chosen, or a reason was withdrawn; carries path and value like a field.
    """

    edited = Signal(str, object)

    def __init__(self, world: World, parent: QWidget | None = None) -> None:
        """Make the panel."""
        super().__init__(parent)
        self._world = world
        self.overrides: FieldWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        self._said = QLabel(page)
        self._said.setWordWrap(True)
        self._weigh = QLabel(page)
        self._weigh.setWordWrap(True)
        self._which = QLabel(page)
        self._which.setProperty("role", "field")
        self._why = hint_label(page)
        self.boxes: Mapping[Language, QCheckBox] = {item: QCheckBox(item.own_name, page) for item in ORDER}
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(16, 12, 16, 16)
        self._layout.setSpacing(8)
        for part in (self._said, self._weigh, self._which, *self.boxes.values(), self._why):
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        self.setWidget(page)
        for box in self.boxes.values():
            box.toggled.connect(self._toggled)
        self.retranslate()

    def show_state(self) -> None:
        """Say whether the letter is ready, and which warnings were overruled."""
        weighed = self._world.presenter.weighed()
        standing = [item.severity for item in weighed if not item.overruled]
        blocking, warning = standing.count(Severity.BLOCKS), standing.count(Severity.WARNS)
        render = self._world.interface.render
        self._said.setText(
            render(message(_NOT_READY, count=blocking)) if blocking else self._world.interface.say(_READY)
        )
        self._weigh.setText(render(message(_WEIGH, count=warning)))
        self._weigh.setVisible(warning > 0)
        fields = self._world.presenter.fields(Step.REVIEW)
        shown = next((state for state in fields if state.spec.id == OVERRIDES), None)
        if shown is not None and self.overrides is None:
            self._make_overrides(shown)
        self._show_overrides()

    def _make_overrides(self, state: FieldState) -> None:
        self.overrides = FieldWidget(self._world, state, self.widget())
        self.overrides.edited.connect(self.edited)
        self._layout.insertWidget(self._layout.count() - 1, self.overrides)

    def _show_overrides(self) -> None:
        """Show the list of overruled warnings where there are any."""
        if self.overrides is not None:
            entries = self._world.presenter.value(OVERRIDES)
            self.overrides.show_value(entries)
            self.overrides.show_state()
            self.overrides.setVisible(bool(entries))

    def show_values(self) -> None:
        """Show the chosen languages without telling anybody."""
        chosen = self._world.presenter.value(LANGUAGES) or []
        for language, box in self.boxes.items():
            blocker = QSignalBlocker(box)
            box.setChecked(language.value in chosen)
            blocker.unblock()
        self._show_overrides()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        say = self._world.interface.say
        self._which.setText(say(_WHICH))
        self._why.setText(say(_WHY))
        if self.overrides is not None:
            self.overrides.retranslate()
        self.show_state()

    def focus_path(self, path: str) -> bool:
        """Put the cursor on the languages; tells whether the path is theirs."""
        if path.startswith(OVERRIDES) and self.overrides is not None and self.overrides.isVisibleTo(self):
            self.overrides.focus_part(path)
            return True
        self.boxes[ORDER[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        return path.startswith(LANGUAGES)

    @Slot()
    def _toggled(self) -> None:
        self.edited.emit(LANGUAGES, [item.value for item, box in self.boxes.items() if box.isChecked()])
