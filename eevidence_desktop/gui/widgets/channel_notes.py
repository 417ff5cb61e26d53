"""What an officer should know of a channel: what happens after sending, and why such letters come back."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from eevidence_desktop.domain.channel import Refusal
from eevidence_desktop.gui.presenters.timers import counted
from eevidence_desktop.gui.widgets.field_input import World, hint_label
from eevidence_desktop.i18n.message import N_, Message, message

_NEXT = N_("What happens next")
_REFUSED = N_("Why such requests are refused")
_FOUND = N_("{text} The findings show it in this request.")
_DOT = "•  "


class Notes(QWidget):
    """A heading and lines beneath it; hidden while there are none."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._lines: list[QLabel] = []
        self._heading = QLabel(self)
        self._heading.setProperty("role", "group")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._heading)

    def tell(self, heading: str, lines: Iterable[tuple[str, str]]) -> None:
        """Say lines, each with the source that its tooltip names."""
        said = list(lines)
        self._heading.setText(heading)
        while len(self._lines) < len(said):
            self._lines.append(hint_label(self))
            self._layout.addWidget(self._lines[-1])
        for place, label in enumerate(self._lines):
            text, source = said[place] if place < len(said) else ("", "")
            label.setText(f"{_DOT}{text}")
            label.setToolTip(source)
            label.setVisible(bool(text))
        self.setAccessibleName(heading)
        self.setAccessibleDescription("\n".join(text for text, _ in said))
        self.setVisible(bool(said))


class ChannelNotes(QFrame):
    """A quiet panel under the fields of the channel."""

    def __init__(self, world: World, parent: QWidget) -> None:
        """Make the panel."""
        super().__init__(parent)
        self._world = world
        self.setProperty("role", "notes")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.next, self.refused = Notes(self), Notes(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(12)
        layout.addWidget(self.next)
        layout.addWidget(self.refused)
        self.show_state()

    def show_state(self) -> None:
        """Show what the presenter's state says of the chosen channel, in the window's language."""
        interface, presenter = self._world.interface, self._world.presenter
        timers, refusals = presenter.timers(), presenter.refusals()
        codes = {item.finding.code for item in presenter.weighed() if not item.overruled}
        self.next.tell(interface.say(_NEXT), [self._said(counted(item), item.source) for item in timers])
        reasons = [self._said(_reason(item, codes), item.source) for item in refusals]
        self.refused.tell(interface.say(_REFUSED), reasons)
        self.setVisible(bool(timers or refusals))

    def _said(self, text: Message, source: str) -> tuple[str, str]:
        interface = self._world.interface
        return interface.render(text), interface.say(source) if source else ""


def _reason(refusal: Refusal, codes: set[str]) -> Message:
    """Return why letters come back, and whether a finding shows that this one would."""
    text = Message(refusal.text)
    return message(_FOUND, text=text) if codes & set(refusal.prevented_by) else text
