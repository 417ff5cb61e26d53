"""Takes every error that nobody else took: the log for IT staff, a calm panel for the user."""

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from eevidence_desktop.gui.translator import Interface

if TYPE_CHECKING:
    from eevidence_desktop.gui.dialogs.error_dialog import ErrorDialog


class Reporter(QObject):
    """Takes every error that nobody else took, from any thread."""

    arrived = Signal(object)

    def __init__(self, home: Path, interface: Interface, parent: QObject | None = None) -> None:
        """Take the data folder, which holds the log, and the language to speak."""
        super().__init__(parent)
        self._home = home
        self._interface = interface
        self._open: ErrorDialog | None = None
        self.arrived.connect(self.show_error, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take errors from now on."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread

    def remove(self) -> None:
        """Leave errors to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def take(self, kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        """Post an error to the window's thread; Ctrl+C at a terminal ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.arrived.emit(error)

    @Slot(object)
    def show_error(self, error: BaseException) -> None:
        """Write an error into the log and show its panel; one panel at a time."""
        from eevidence_desktop.gui.dialogs.error_dialog import ErrorDialog
        from eevidence_desktop.gui.log_file import log_path, write_error
        from eevidence_desktop.gui.presenters.trouble import explain, new_reference

        reference = new_reference()
        write_error(self._home, reference, error)
        if self._open is not None:
            return
        trouble = explain(error, reference, log_path(self._home))
        self._open = ErrorDialog(trouble, self._interface, QApplication.activeWindow())
        self._open.finished.connect(self._closed)
        self._open.open()

    @Slot()
    def _closed(self) -> None:
        self._open = None

    def _take_from_thread(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            self.take(failure.exc_type, failure.exc_value, failure.exc_traceback)
