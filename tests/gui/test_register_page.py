import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from eevidence_desktop.gui.pages.register_page import RegisterPage
from eevidence_desktop.gui.presenters.names import read_names
from eevidence_desktop.i18n.language import Language


@pytest.fixture
def page(qtbot, bench, interface, new_draft, heard):
    new_draft(value="first@example.org")
    new_draft(value="second@example.org")
    made = RegisterPage(bench, interface)
    made.request_opened.connect(heard.hear)
    qtbot.addWidget(made)
    made.show()
    return made


def column(page, number):
    model = page._model
    return [model.data(model.index(row, number)) for row in range(model.rowCount())]


def test_all_requests_the_last_changed_first(page):
    assert column(page, 1) == ["second@example.org", "first@example.org"]
    assert page._ui.search.hasFocus()


def test_names_come_when_they_are_known(page, bench):
    assert column(page, 2) == ["", ""]
    page.set_names(read_names(bench))
    assert column(page, 2) == ["Google", "Google"]


def test_search_narrows(qtbot, page):
    page._ui.search.setText("first")
    qtbot.waitUntil(lambda: column(page, 1) == ["first@example.org"])
    page._ui.search.setText("nowhere")
    qtbot.waitUntil(lambda: column(page, 1) == [])
    assert not page._ui.open_button.isEnabled()


def test_enter_opens(qtbot, page, bench, heard):
    qtbot.keyClick(page._ui.search, Qt.Key.Key_Return)
    assert page._ui.table.hasFocus()
    qtbot.keyClick(page._ui.table, Qt.Key.Key_Return)
    assert [bench.store.get(item).title for item in heard.said] == ["second@example.org"]
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(heard.said) == 2


def test_language_changes_at_once(page, interface):
    interface.set_language(Language.RU)
    QApplication.processEvents()
    header = page._model.headerData(0, Qt.Orientation.Horizontal)
    assert header == "ru:Number"
    assert column(page, 4) == ["ru:Draft", "ru:Draft"]
    assert page._ui.count.text() == "ru:Requests in the register: 2"
