"""Saves the open draft shortly after the first change, and whenever the officer turns to something else."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from eevidence_desktop.gui.presenters.editor_presenter import EditorPresenter

SAVE_WITHIN = 700
"""Milliseconds after the first change until the draft is saved; later changes do not put it off."""


class Autosaver(QObject):
    """Decides when to save.

    Signals:
        saved: saving was tried; carries the SaveResult.
    """

    saved = Signal(object)

    def __init__(self, presenter: EditorPresenter, keep_place: Callable[[], None], parent: QObject) -> None:
        """Take the presenter, and what notes the place where the officer is."""
        super().__init__(parent)
        self._presenter = presenter
        self._keep_place = keep_place
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_WITHIN)
        self._timer.timeout.connect(self.now)

    def soon(self) -> None:
        """Save before a second has passed."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def now(self) -> None:
        """Save what was typed; what cannot be saved is tried again."""
        self._timer.stop()
        if self._presenter.is_open and self._presenter.dirty:
            self._keep_place()
            self.saved.emit(self._presenter.save())
            if self._presenter.dirty:
                self._timer.start()

    def must(self) -> None:
        """Save what was typed, and the place even if nothing was.

        Raises:
            ProgramError: it cannot be saved.
        """
        if self._presenter.is_open:
            self._timer.stop()
            self._keep_place()
            self.saved.emit(self._presenter.save(place=True))
            self._presenter.raise_failure()
