import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from eevidence_desktop.gui import work
from eevidence_desktop.gui.pages.home_page import HomePage
from eevidence_desktop.gui.presenters import home
from eevidence_desktop.gui.presenters.names import read_names
from eevidence_desktop.i18n.language import Language


@pytest.fixture
def page(qtbot, bench, interface, heard):
    made = HomePage(bench, interface)
    made.draft_opened.connect(heard.hear)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    yield made
    work.finish()


def type_in(qtbot, page, text):
    page._ui.query.setText(text)
    qtbot.waitUntil(lambda: page._answered == text.strip())


def body_of(bench, draft_id):
    import json

    return json.loads(bench.store.get(draft_id).body)


def test_begins_with_the_box_and_no_empty_table(page):
    assert page._ui.query.hasFocus()
    assert page._ui.no_drafts.isVisible()
    assert not page._ui.drafts.isVisible()
    assert not page._ui.undo_bar.isVisible()


def test_providers_appear_while_typing(qtbot, page):
    type_in(qtbot, page, "telegram")
    assert page._results()._candidate_model.card(0).title == "Telegram"
    assert page._results()._ui.candidates.isVisible()
    assert not page._results()._ui.channel_pane.isVisible()


def test_enter_picks_the_first_and_ctrl_enter_starts(qtbot, page, bench, heard):
    page._ui.query.setText("telegram")
    qtbot.keyClick(page._ui.query, Qt.Key.Key_Return)  # before the answer is there
    qtbot.waitUntil(page._results()._ui.channel_pane.isVisible)
    assert page._results()._ui.chosen.text() == "For Telegram"
    chosen = page._results()._channel_model.card(page._results()._ui.channels.currentIndex().row())
    assert chosen.key == home.PRESERVATION
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    body = body_of(bench, heard.said[0])
    assert (body["provider"], body["channel"]) == ("telegram", "preservation")
    assert page._ui.query.text() == ""


def test_arrow_keys_choose_another_provider(qtbot, page, bench, heard):
    type_in(qtbot, page, "+77011234567")
    qtbot.keyClick(page._ui.query, Qt.Key.Key_Down)
    second = page._results()._found[1]
    qtbot.keyClick(page._ui.query, Qt.Key.Key_Return)
    qtbot.waitUntil(page._results()._ui.channel_pane.isVisible)
    assert page._results()._picked is second
    page._results()._ui.start_button.click()
    body = body_of(bench, heard.said[0])
    assert body["provider"] == second.provider
    assert body["identifiers"][0]["value"] == "+77011234567"


def test_moving_on_with_the_channels_open_follows(qtbot, page):
    type_in(qtbot, page, "+77011234567")
    page._results().pick_current()
    qtbot.waitUntil(page._results()._ui.channel_pane.isVisible)
    page._results()._ui.candidates.setCurrentIndex(page._results()._candidate_model.index(2))
    qtbot.waitUntil(lambda: page._results()._ui.chosen.text() == f"For {page._results()._found[2].name}")


def test_escape_goes_back_and_loses_nothing(qtbot, page):
    type_in(qtbot, page, "telegram")
    page._results().pick_current()
    qtbot.waitUntil(page._results()._ui.channels.hasFocus)
    qtbot.keyClick(page._results()._ui.channels, Qt.Key.Key_Escape)
    assert page._ui.query.hasFocus()
    assert page._ui.query.text() == "telegram"


def test_nothing_found_starts_without_a_provider(qtbot, page, bench, heard, monkeypatch):
    monkeypatch.setattr(home, "find_providers", lambda bench, text: ())
    type_in(qtbot, page, "case 17/b")
    assert "No provider" in page._results()._ui.found.text()
    assert not page._results()._ui.candidates.isVisible()
    qtbot.keyClick(page._ui.query, Qt.Key.Key_Return)
    qtbot.waitUntil(page._results()._ui.channel_pane.isVisible)
    page._results()._ui.start_button.click()
    body = body_of(bench, heard.said[0])
    assert body["provider"] == ""
    assert body["identifiers"][0]["value"] == "case 17/b"


def test_late_answer_for_older_text_is_dropped(qtbot, page):
    type_in(qtbot, page, "telegram")
    shown = page._results()._found
    page._answer("something older", ())
    assert page._results()._found is shown


def test_emergency_takes_what_was_recognised(qtbot, page, bench, heard):
    page._ui.query.setText("telegram")
    page.start_emergency()  # at once, the answer is still on its way
    qtbot.waitUntil(lambda: bool(heard.said))
    body = body_of(bench, heard.said[0])
    assert (body["channel"], body["provider"]) == ("emergency", "telegram")


def test_emergency_with_nothing_typed(page, bench, heard):
    page._ui.emergency_button.click()
    assert body_of(bench, heard.said[0])["channel"] == "emergency"


def test_draft_is_continued_on_enter(qtbot, page, bench, new_draft, heard):
    draft = new_draft()
    page._drafts.refresh()
    qtbot.keyClick(page._ui.query, Qt.Key.Key_Return)
    assert page._ui.drafts.hasFocus()
    qtbot.keyClick(page._ui.drafts, Qt.Key.Key_Return)
    assert heard.said == [draft.id]
    page._ui.continue_button.click()
    assert heard.said == [draft.id] * 2


def test_deleted_draft_comes_back(qtbot, page, bench, new_draft):
    new_draft()
    page._drafts.refresh()
    page._ui.drafts.setFocus()
    qtbot.keyClick(page._ui.drafts, Qt.Key.Key_Delete)
    assert page._ui.undo_bar.isVisible()
    assert bench.store.count("draft") == 0
    page._ui.undo_button.click()
    assert bench.store.count("draft") == 1
    assert not page._ui.undo_bar.isVisible()
    assert page._ui.drafts.isVisible()


def test_language_changes_everything_at_once(qtbot, page, bench, new_draft, interface):
    new_draft()
    page.finish(read_names(bench))
    page._drafts.refresh()
    type_in(qtbot, page, "telegram")
    page._results().pick_current()
    qtbot.waitUntil(page._results()._ui.channel_pane.isVisible)
    interface.set_language(Language.KK)
    QApplication.processEvents()
    shown = [
        page._ui.title.text(),
        page._results()._ui.found.text(),
        page._results()._ui.chosen.text(),
        page._results()._ui.start_button.text(),
        page._results()._candidate_model.card(0).badge,
        page._results()._channel_model.card(0).title,
        page._drafts._model.card(0).title,
    ]
    assert all(text.startswith("kk:") for text in shown)


def test_officers_text_is_never_markup(qtbot, page, monkeypatch):
    monkeypatch.setattr(home, "find_providers", lambda bench, text: ())
    type_in(qtbot, page, "<b>x</b>")
    page._results()._pick_none()
    qtbot.waitUntil(page._results()._ui.channel_pane.isVisible)
    assert "<b>x</b>" in page._results()._ui.chosen.text()
    assert page._results()._ui.chosen.textFormat() is Qt.TextFormat.PlainText
