"""Opens the window and runs it to its end."""

import gc
import sys

from PySide6.QtCore import QEvent, QLocale, Slot
from PySide6.QtWidgets import QApplication

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui import work
from eevidence_desktop.gui.main_window import MainWindow
from eevidence_desktop.gui.presenters.remembered import recall_language
from eevidence_desktop.gui.reporter import Reporter
from eevidence_desktop.gui.theme import STYLE_ARGUMENTS, Theme
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.i18n.language import Language, language_of


def run_window(bench: Workbench, language: Language | None) -> int:
    """Open the window in ``language``, else in the one it had last, else in the system's; returns the exit code."""
    app = QApplication([*sys.argv[:1], *STYLE_ARGUMENTS])
    app.setApplicationName("eevidence-desktop")
    app.setDesktopFileName("eevidence-desktop")
    interface = Interface(bench.translator, language or recall_language(bench) or _system_language(), app)
    reporter = Reporter(bench.home, interface, app)
    reporter.install()
    Theme(app)
    window = MainWindow(bench, interface)
    window.painted.connect(_collect_again)
    window.show()
    code = app.exec()
    work.finish()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    reporter.remove()
    interface.remove()
    bench.close()
    return code


@Slot()
def _collect_again() -> None:
    """Let the collector run from the first paint on, and never over what the start has made."""
    gc.freeze()
    gc.enable()


def _system_language() -> Language:
    return language_of(QLocale.system().name())
