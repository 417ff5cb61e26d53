"""Makes state and letter beside the window: after a pause in typing, one at a time, the newest wins."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui import work
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.presenters.previewing import Order, Prepared, prepare
from eevidence_desktop.gui.widgets.letter_view import LetterView
from eevidence_desktop.gui.widgets.pdf_pages import Pages, rasterise

PAUSE = 150
"""Milliseconds without a key before the letter is made again."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """State and letter with the images of the pages in view."""

    prepared: Prepared
    pages: Pages | None


class PreviewMaker(QObject):
    """Takes orders and hands out what was drawn.

    Signals:
        drawn: state and letter of the newest order.
    """

    drawn = Signal(object)

    def __init__(self, bench: Workbench, order: Callable[[], Order | None], view: LetterView, parent: QObject) -> None:
        """Take where orders come from and the view that shows the pages."""
        super().__init__(parent)
        self._bench = bench
        self._order = order
        self._view = view
        self._busy = False
        self._again = False
        self._redraw = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.now)
        view.pages_missing.connect(self._draw_missing)

    def soon(self) -> None:
        """Make the letter after a pause in typing."""
        self._timer.start()

    @Slot()
    def now(self) -> None:
        """Make the letter at once, or as soon as the one under way is finished."""
        self._timer.stop()
        order = self._order()
        if self._busy:
            self._again = True
        elif order is not None:
            self._busy = True
            job = partial(_draw, self._bench, order, self._view.pixel_width, self._view.visible_pages())
            work.run(self, job, self._done, self._failed)

    def _done(self, drawn: Drawn) -> None:
        self._busy = False
        self.drawn.emit(drawn)
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        report(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self.now()
        elif self._redraw:
            self._draw_missing()

    @Slot()
    def _draw_missing(self) -> None:
        """Draw further pages, or the same ones for another width, of the letter that is shown."""
        self._redraw = self._busy
        if not self._busy and self._view.has_pages:
            self._busy = True
            job = partial(rasterise, self._view.data, self._view.pixel_width, self._view.visible_pages())
            work.run(self, job, self._drawn_missing, self._failed)

    def _drawn_missing(self, pages: Pages) -> None:
        self._busy = False
        self._view.add_images(pages)
        self._go_on()


def _draw(bench: Workbench, order: Order, width: int, visible: tuple[int, ...]) -> Drawn:
    prepared = prepare(bench, order)
    pages = rasterise(prepared.pdf.data, width, visible) if prepared.pdf else None
    return Drawn(prepared, pages)
