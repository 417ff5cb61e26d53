import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.gui.dialogs.error_dialog import ErrorDialog
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.log_file import CappedFileHandler, describe, log_path, write_error
from eevidence_desktop.gui.presenters.trouble import explain
from eevidence_desktop.gui.reporter import Reporter
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import message


@pytest.fixture
def reporter(tmp_path, interface):
    hooks = sys.excepthook, threading.excepthook
    made = Reporter(tmp_path, interface)
    made.install()
    yield made
    sys.excepthook, threading.excepthook = hooks


def panels():
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ErrorDialog)]


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def test_unexpected_error_becomes_a_panel_with_a_reference(qtbot, tmp_path, reporter):
    report(raised(ValueError("the secret of the case")))
    qtbot.waitUntil(lambda: bool(panels()))
    (panel,) = panels()
    log = log_path(tmp_path).read_text(encoding="utf-8")
    reference = panel._trouble.reference
    assert reference in panel._ui.reference.text()
    assert reference in log
    assert "ValueError" in log
    assert "secret" not in log + panel._ui.what.text()
    panel._ui.copy_button.click()
    assert QApplication.clipboard().text() == reference
    panel.accept()
    qtbot.waitUntil(lambda: not panels())


def test_only_one_panel_at_a_time(qtbot, reporter):
    for _ in range(3):
        report(raised(ValueError("x")))
    qtbot.waitUntil(lambda: bool(panels()))
    qtbot.wait(30)
    assert len(panels()) == 1
    panels()[0].accept()
    qtbot.waitUntil(lambda: not panels())


def test_error_in_another_thread_arrives(qtbot, reporter):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(panels()))
    panels()[0].accept()
    qtbot.waitUntil(lambda: not panels())


def test_panel_speaks_the_new_language(qtbot, interface):
    error = InputError(message("The folder {folder} is gone.", folder="/x"))
    dialog = ErrorDialog(explain(error, "E-1", log_path(Path("/x"))), interface)
    qtbot.addWidget(dialog)
    assert dialog._ui.what.text() == "The folder /x is gone."
    interface.set_language(Language.RU)
    QApplication.processEvents()
    assert dialog._ui.what.text() == "ru:The folder /x is gone."
    assert dialog._ui.close_button.text().startswith("ru:")


def test_log_never_grows_past_its_limit(tmp_path):
    path = tmp_path / "logs" / "eevidence.log"
    for number in range(4):
        write_error(tmp_path, f"E-{number}", ValueError())
        path.write_text(path.read_text(encoding="utf-8") + "x" * 1_000_001, encoding="utf-8")
    kept = sorted(item.name for item in path.parent.iterdir())
    assert kept == ["eevidence.log", "eevidence.log.1"]
    assert path.read_text(encoding="utf-8").count("E-") == 1


def test_log_that_cannot_be_written_is_no_second_error(tmp_path):
    (tmp_path / "logs").write_text("a file in the way")
    write_error(tmp_path, "E-1", ValueError())


def test_log_names_code_and_details_but_no_data(tmp_path):
    assert "no attribute" in describe(raised(AttributeError("no attribute x")))
    assert "disk says no" in describe(InputError(message("Secret {a}", a="b"), detail="disk says no"))
    assert "28" in describe(OSError(28, "No space left", "secret-name"))
    assert "secret-name" not in describe(OSError(28, "No space left", "secret-name"))
    assert CappedFileHandler(tmp_path / "x.log").stream is None
