"""Starts a window in this fresh process, prints when it was painted and its peak memory, and leaves at once.

``bare`` is an empty QWidget, the floor; anything else is the data folder of the program itself.
"""

import os
import resource
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


def leave() -> None:
    """Print the moment (seconds of the system clock) and the peak memory (KiB), and end without teardown."""
    print(time.time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
    os._exit(0)


def leave_after_paint(window: type[QWidget]) -> None:
    """Make the window's class leave once its first paint is on the screen."""
    paint = window.paintEvent

    def painted(self: QWidget, event: QPaintEvent) -> None:
        paint(self, event)
        QTimer.singleShot(0, leave)

    window.paintEvent = painted  # type: ignore[method-assign]


def bare() -> None:
    """Show an empty window."""
    app = QApplication([])
    leave_after_paint(QWidget)
    window = QWidget()
    window.resize(1100, 700)
    window.show()
    app.exec()


def program(home: str) -> None:
    """Show the program's own window with the store of a data folder."""
    from eevidence_desktop.gui import main_window

    leave_after_paint(main_window.MainWindow)
    from eevidence_desktop.bootstrap import main

    main(["--home", home, "--lang", "ru"])


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else program(sys.argv[1])
