"""What all inputs of the editor have in common: a value in, edits out, names for screen readers."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.gui.presenters.editor_presenter import EditorPresenter
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message

_EXAMPLE = N_("e.g. {example}")
ORDER = (Language.KK, Language.RU, Language.EN)
"""In which order the three languages stand in every input."""


@dataclass(frozen=True, slots=True)
class World:
    """What inputs may ask: the words of the window, and the presenter of the draft."""

    interface: Interface
    presenter: EditorPresenter

    def example(self, text: str, language: Language | None = None) -> str:
        """Return "e.g. …" in the window's language with the example in the given one."""
        spoken = self.presenter.lists.example(text, language or self.interface.language)
        return self.interface.render(Message(_EXAMPLE, {"example": spoken})) if text else ""


class FieldInput(QWidget):
    """Base of the inputs.

    Signals:
        edited: the officer changed it; carries the whole new value as JSON data.
    """

    edited = Signal(object)

    def __init__(self, world: World, spec: FieldSpec | None = None, parent: QWidget | None = None) -> None:
        """Take the surroundings, and the field where the input shows one."""
        super().__init__(parent)
        self.world = world
        self.spec = spec
        self.main: QWidget = self
        """The part that takes the cursor. No focus proxy: Tab would jump to it from wherever the whole stands."""

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - JSON
        """Show a value without telling anybody; the cursor stays where the value is shown already."""
        raise NotImplementedError

    def show_findings(self, findings: tuple[Finding, ...], path: str) -> None:
        """Show what belongs to single parts; most inputs leave that to the line beneath them."""

    def show_state(self) -> None:
        """Show what depends on other fields; called after every new state of the draft."""

    def tells(self, finding: Finding) -> bool:  # noqa: ARG002 - for inputs that show findings themselves
        """Tell whether the input shows a finding itself, so that the line beneath it need not."""
        return False

    def retranslate(self) -> None:
        """Say everything in the window's language; also called once after the input was made."""

    def name_parts(self, name: str) -> None:
        """Give every part a name for screen readers, beginning with the field's."""
        self.setAccessibleName(name)

    def problem(self) -> Message | None:
        """Return why what was typed cannot be read, None when it can."""
        return None

    def focus_part(self, path: str) -> None:  # noqa: ARG002 - inputs of one part need no path
        """Put the cursor into the part that the rest of a path names."""
        self.main.setFocus()

    def say(self, text: str) -> str:
        """Return a marked sentence in the window's language."""
        return self.world.interface.say(text)

    @property
    def language(self) -> Language:
        """The window's language."""
        return self.world.interface.language


def set_severity(widget: QWidget, severity: str) -> None:
    """Give a widget the look of a severity."""
    if widget.property("severity") != severity:
        widget.setProperty("severity", severity)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def hint_label(parent: QWidget) -> QLabel:
    """Return a quiet line of plain text."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    return label


def stops(widget: QWidget) -> list[QWidget]:
    """Return the parts of a widget at which Tab stops, the lowest in the stack first; popups are none."""
    parts = (part for part in [widget, *widget.findChildren(QWidget)] if part.window() is widget.window())
    return [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None]


def chain(parts: Iterable[QWidget]) -> None:
    """Let Tab go from part to part."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)
