"""Chooses what is shown beside the form: the letter, or one of the papers that go with it."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.choice_inputs import QuietCombo
from eevidence_desktop.i18n.message import N_

_LETTER = N_("The letter")


class PaperChoice(QuietCombo):
    """The letter first, then the papers; hidden where there are none.

    Signals:
        paper_chosen: something else is to be shown; carries the paper's id, empty for the letter.
    """

    paper_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._interface: Interface | None = None
        self._papers: tuple[tuple[str, str], ...] = ()
        self.currentIndexChanged.connect(self._changed)
        self.hide()

    def settle(self, interface: Interface) -> None:
        """Take the language to speak; called once, since Designer's widgets are made without."""
        self._interface = interface

    @property
    def paper(self) -> str:
        """Id of the chosen paper, empty for the letter."""
        return str(self.currentData() or "")

    def show_papers(self, papers: tuple[tuple[str, str], ...]) -> None:
        """Offer papers by id and msgid; a choice that is gone becomes the letter, without a signal."""
        self._papers = papers
        if self.paper not in dict(papers):
            blocker = QSignalBlocker(self)
            self.setCurrentIndex(min(self.count() - 1, 0))
            blocker.unblock()
        self.retranslate()
        self.setVisible(bool(papers))

    def retranslate(self) -> None:
        """Name the papers in the window's language."""
        if self._interface is not None:
            say = self._interface.say
            self.fill([("", say(_LETTER)), *((paper, say(name)) for paper, name in self._papers)])

    @Slot(int)
    def _changed(self, _row: int) -> None:
        self.paper_chosen.emit(self.paper)
