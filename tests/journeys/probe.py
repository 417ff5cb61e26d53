"""Runs the program's own window and answers questions about what is on the screen; it never acts on it.

Lines on standard input: ``page``, ``focus``, ``finding``, ``widget NAME``, ``quit``. Answers are one JSON
line each; rectangles are in pixels of the screen. Mouse and keys are the driver's, through the X server.
"""

import json
import os
import sys
from typing import Any

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

import eevidence_desktop.gui  # noqa: F401
from eevidence_desktop.gui import main_window
from eevidence_desktop.gui.theme import Theme


def rect(widget: QWidget) -> list[int] | None:
    """Return left, top, width and height of a visible widget."""
    if not widget.isVisible():
        return None
    corner = widget.mapToGlobal(widget.rect().topLeft())
    return [corner.x(), corner.y(), widget.width(), widget.height()]


def path_of(widget: QWidget | None) -> str:
    """Return the path of the field that a widget belongs to."""
    while widget is not None:
        if isinstance(getattr(widget, "path", None), str):
            return widget.path
        widget = widget.parentWidget()
    return ""


class Probe:
    """Answers for one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._asked)

    def _asked(self) -> None:
        line = sys.stdin.readline().split(maxsplit=1)
        if not line:
            self._notifier.setEnabled(False)
            return
        answer = getattr(self, f"answer_{line[0]}")(line[1].strip() if len(line) > 1 else "")
        print(json.dumps(answer, ensure_ascii=False), flush=True)

    def answer_page(self, _: str) -> Any:
        """Name the page in front."""
        names = ("HomePage", "EditorPage", "ResultPage", "RegisterPage", "ProvidersPage", "ExportDialog")
        shown = [type(widget).__name__ for widget in QApplication.allWidgets() if widget.isVisible()]
        return next((name for name in reversed(names) if name in shown), "")

    def answer_focus(self, _: str) -> Any:
        """Tell which field has the cursor, and what kind of widget."""
        widget = QApplication.focusWidget()
        return {"path": path_of(widget), "widget": type(widget).__name__, "rect": rect(widget) if widget else None}

    def answer_finding(self, _: str) -> Any:
        """Return path and place of the first finding that blocks, None when none does."""
        from eevidence_desktop.domain.finding import Severity
        from eevidence_desktop.gui.widgets.findings_list import FindingRow

        rows = [row for row in self._window.findChildren(FindingRow) if row.isVisible()]
        for row in sorted(rows, key=lambda row: row.mapToGlobal(row.rect().topLeft()).y()):
            finding = row.finding
            if finding is not None and finding.severity is Severity.BLOCKS:
                return {"path": finding.field, "code": finding.code, "rect": rect(row)}
        return None

    def answer_widget(self, name: str) -> Any:
        """Return the place of a usable widget by its object name, in the front dialog first."""
        front = QApplication.activeModalWidget() or self._window
        found = front.findChildren(QWidget, name)
        return next((rect(widget) for widget in found if widget.isVisible() and widget.isEnabled()), None)

    def answer_quit(self, _: str) -> Any:
        """Close the window as its frame would."""
        self._window.close()
        return True


def main() -> int:
    """Run the program with the probe attached to its window."""
    made = main_window.MainWindow.__init__

    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        if os.environ.get("EEVIDENCE_SCHEME") == "dark":
            theme = QApplication.instance().findChild(Theme)  # a bare X server has no colour scheme to follow
            theme.apply(dark=True)
        made(self, *args, **kwargs)
        self._probe = Probe(self)

    main_window.MainWindow.__init__ = init
    from eevidence_desktop.bootstrap import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
