"""The three panes of the editor: steps, form above findings, letter. Only the letter can be folded away."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

_SHARES = (0, 5, 4)
_FIRST_SIZES = (190, 500, 410)
_FORM_WIDTH = 360


class EditorPanes(QSplitter):
    """Gives the panes their first sizes and lets the officer change them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty splitter."""
        super().__init__(parent)
        self._was_shown = False

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width, and the height of form and findings, before the first paint."""
        super().showEvent(event)
        if self._was_shown:
            return
        self._was_shown = True
        for place, share in enumerate(_SHARES):
            self.setStretchFactor(place, share)
            self.setCollapsible(place, place == len(_SHARES) - 1)
        self.setSizes(_FIRST_SIZES)
        middle = self.widget(1)
        if isinstance(middle, QSplitter):
            middle.setMinimumWidth(_FORM_WIDTH)
            middle.setStretchFactor(0, 3)
            middle.setStretchFactor(1, 1)
            middle.setSizes([self.height() * 2 // 3, self.height() // 3])
