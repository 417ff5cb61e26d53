"""A strip of fixed height that tells where a value comes from, so that nothing moves under the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

LINES = 4
_TALL = "▲ Ққ"
"""Letters and signs as high as any that are shown, to measure a line by."""


class ProofStrip(QLabel):
    """Shows lines, each cut where it is too long; screen readers hear the whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty strip."""
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show as many lines as there is room for."""
        self._lines = tuple(lines)
        self.setAccessibleDescription("\n".join(self._lines))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.setText("\n".join(_TALL for _ in range(LINES)))
        self.setFixedHeight(self.sizeHint().height())
        width = max(0, self.contentsRect().width() - metrics.averageCharWidth() * 2)
        cut = (metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in self._lines[:LINES])
        self.setText("\n".join(cut))
