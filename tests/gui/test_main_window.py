import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.gui import main_window, work
from eevidence_desktop.gui.dialogs.export_dialog import ExportDialog
from eevidence_desktop.gui.main_window import MainWindow
from eevidence_desktop.gui.presenters import start
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import message


class StubEditor(QWidget):
    export_requested = Signal(str)
    home_requested = Signal()

    def __init__(self, bench, interface, parent):
        super().__init__(parent)
        self.opened = []
        self.saved = 0
        self.fault = None

    def open_draft(self, draft_id):
        self.opened.append(draft_id)

    def save_now(self):
        if self.fault:
            raise self.fault
        self.saved += 1


@pytest.fixture
def reported(monkeypatch):
    errors = []
    monkeypatch.setattr(main_window, "report", errors.append)
    return errors


@pytest.fixture
def open_window(qtbot, bench, interface, reported):
    made = []

    def opened():
        window = MainWindow(bench, interface, StubEditor)
        made.append(window)
        with qtbot.waitSignal(window.ready, timeout=20_000):
            window.show()
        return window

    yield opened
    for window in made:
        window.close()
        window.deleteLater()
    work.finish()


def test_status_line_comes_after_the_first_paint(qtbot, bench, interface, open_window):
    window = MainWindow(bench, interface, StubEditor)
    assert window._ui.status.text() == "Offline"
    window.deleteLater()
    assert "catalogue of" in open_window()._ui.status.text()


def test_navigation(qtbot, open_window):
    window = open_window()
    assert window._ui.home_button.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window._ui.stack.currentWidget() is window._register
    assert (window._ui.home_button.isChecked(), window._ui.register_button.isChecked()) == (False, True)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window._ui.stack.currentWidget() is window._home


def test_emergency_from_anywhere(qtbot, open_window, bench):
    window = open_window()
    window.show_register()
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert bench.store.list()[0].channel == "emergency"
    assert window._ui.stack.currentWidget() is window._editor


def test_language_is_switched_and_remembered(qtbot, open_window, bench, interface):
    window = open_window()
    window._ui.kk_button.click()
    assert interface.language is Language.KK
    qtbot.waitUntil(lambda: window.windowTitle().startswith("kk:"))
    assert window._ui.kk_button.isChecked()
    assert not window._ui.en_button.isChecked()
    assert window._ui.ru_button.text() == "Русский"
    assert window._ui.status.text().startswith("kk:")
    assert bench.store.get_setting("language") == "kk"


def test_page_and_place_come_back(qtbot, open_window):
    window = open_window()
    window.resize(720, 560)
    window.show_register()
    window.close()
    again = open_window()
    assert again._ui.stack.currentWidget() is again._register
    assert (again.width(), again.height()) == (720, 560)


def test_damaged_settings_do_no_harm(open_window, bench):
    bench.store.set_setting("window", {"geometry": "%%%", "page": 7})
    bench.store.set_setting("open_draft", 12)
    assert open_window().isVisible()


def test_open_draft_comes_back_after_a_crash(open_window, new_draft):
    draft = new_draft()
    first = open_window()
    first.open_draft(draft.id)
    again = open_window()  # the first never closed
    assert again._editor.opened == [draft.id]
    assert again._ui.stack.currentWidget() is again._editor


def test_home_forgets_the_draft(open_window, new_draft):
    window = open_window()
    window.open_draft(new_draft().id)
    window._editor.home_requested.emit()
    assert window._editor.saved == 1
    assert open_window()._editor is None


def test_export_saves_first_and_ends_on_the_result(qtbot, open_window, sendable, tmp_path):
    window = open_window()
    window.open_draft(sendable.id)
    window._editor.export_requested.emit(sendable.id)
    assert window._editor.saved == 1
    (dialog,) = window.findChildren(ExportDialog)
    dialog._ui.kk_box.setChecked(False)
    dialog._ui.ru_box.setChecked(False)
    dialog._ui.folder.setText(str(tmp_path / "out"))
    qtbot.waitUntil(lambda: dialog._weighed is not None, timeout=20_000)
    dialog._ui.read_box.setChecked(True)
    qtbot.waitUntil(dialog._ui.export_button.isEnabled, timeout=20_000)
    dialog._ui.export_button.click()
    qtbot.waitUntil(lambda: window._result is not None, timeout=20_000)
    assert window._ui.stack.currentWidget() is window._result
    window._result.back_requested.emit()
    assert window._editor.opened == [sendable.id, sendable.id]


def test_draft_that_cannot_be_saved_keeps_the_window_open_once(open_window, new_draft, reported):
    window = open_window()
    window.open_draft(new_draft().id)
    window._editor.fault = InputError(message("The disk is full."))
    assert not window.close()
    assert len(reported) == 1
    assert window.isVisible()
    assert window.close()


def test_page_is_kept_when_saving_fails(open_window, new_draft, reported):
    window = open_window()
    window.open_draft(new_draft().id)
    window._editor.fault = InputError(message("The disk is full."))
    window.show_home()
    assert window._ui.stack.currentWidget() is window._editor
    assert reported
    window._editor.fault = None


def test_window_opens_without_a_catalogue(qtbot, open_window, reported, monkeypatch):
    def fail(_):
        raise InputError(message("The catalogue is damaged."))

    monkeypatch.setattr(start, "warm_up", fail)
    window = open_window()
    assert window._ui.status.text() == "Offline"
    assert len(reported) == 1


def test_every_input_has_a_name_and_labels_are_plain_text(qtbot, open_window):
    from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit

    window = open_window()
    window.show_register()
    inputs = [*window.findChildren(QLineEdit), *window.findChildren(QAbstractItemView)]
    named = [item for item in inputs if item.objectName() and not item.objectName().startswith("qt_")]
    assert len(named) >= 5
    assert [item.objectName() for item in named if not item.accessibleName()] == []
    plain = Qt.TextFormat.PlainText
    assert [item.objectName() for item in window.findChildren(QLabel) if item.textFormat() is not plain] == []
