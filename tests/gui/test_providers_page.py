import json
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from eevidence_desktop.desk.browsing import Browser, Query, Trait
from eevidence_desktop.desk.card_parts import UNKNOWN
from eevidence_desktop.domain.provider import Category
from eevidence_desktop.gui import work
from eevidence_desktop.gui.dialogs.channel_dialog import ChannelDialog
from eevidence_desktop.gui.pages.providers_page import ProvidersPage
from eevidence_desktop.gui.presenters import providers
from eevidence_desktop.gui.presenters.sheets import Tone
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import Message


@pytest.fixture
def page(qtbot, bench, interface, heard):
    made = ProvidersPage(bench, interface)
    made.draft_opened.connect(heard.hear)
    qtbot.addWidget(made)
    made.resize(1052, 610)
    made.show()
    qtbot.waitUntil(lambda: made._listing is not None)
    yield made
    work.finish()


@pytest.fixture
def browser(bench):
    return Browser(bench)


def look_for(qtbot, page, words):
    page._ui.search.setText(words)
    qtbot.waitUntil(lambda: not page._pause.isActive())


def rows(sheet):
    return [sheet._model.row(number) for number in range(sheet._model.rowCount())]


def listed(page):
    return [row.key for row in rows(page._ui.results)]


def choose_row(page, key):
    sheet = page._ui.card
    sheet.setCurrentIndex(sheet._model.index(sheet._model.place_of(key)))


def spoken(page, key):
    sheet = page._ui.card
    return sheet._model.row(sheet._model.place_of(key))


# ------------------------------------------------------------------------------------------- the list


def test_begins_with_everybody_and_the_first_card(page, bench):
    assert page._ui.search.hasFocus()
    assert len(listed(page)) == len(bench.knowledge.providers)
    assert page._ui.stack.currentWidget() is page._ui.card_pane
    assert page._ui.name.text() == rows(page._ui.results)[0].cells[0][0].text


@pytest.mark.parametrize("words, provider", [("goog", "google"), ("телеграм", "telegram"), ("инстаграмда", "meta")])
def test_search_as_you_type(qtbot, page, words, provider):
    look_for(qtbot, page, words)
    assert listed(page)[0] == provider
    assert page._card.provider == provider
    assert page._ui.count.text().startswith("Providers found: ")


def test_filters_narrow_the_list(qtbot, page, browser):
    page._ui.trait.setCurrentIndex(page._ui.trait.findData(Trait.FREEZE))
    assert listed(page) == [entry.id for entry in browser.find(Query(traits=frozenset({Trait.FREEZE}))).entries]
    look_for(qtbot, page, "zzzzqqq")
    assert listed(page) == []
    assert page._ui.stack.currentWidget() is page._ui.empty_pane
    assert page._ui.empty.text().startswith("No provider of ")
    page._ui.trait.setCurrentIndex(0)
    look_for(qtbot, page, "")
    assert page._ui.stack.currentWidget() is page._ui.card_pane


def test_category_narrows_the_list(page, browser):
    page._ui.category.setCurrentIndex(page._ui.category.findData(Category.EXCHANGE))
    assert listed(page) == [entry.id for entry in browser.find(Query(category=Category.EXCHANGE)).entries]
    assert "binance" in listed(page)


def test_arrows_in_the_box_move_the_list_and_enter_reads_the_card(qtbot, page):
    first = page._card.provider
    qtbot.keyClick(page._ui.search, Qt.Key.Key_Down)
    assert page._card.provider == listed(page)[1] != first
    qtbot.keyClick(page._ui.search, Qt.Key.Key_Return)
    assert page._ui.card.hasFocus()
    qtbot.keyClick(page._ui.card, Qt.Key.Key_Escape)
    assert page._ui.search.hasFocus()


def test_staleness_is_a_word_and_a_tone(bench, browser):
    from datetime import timedelta

    tones = {}
    for days in (0, 120, 200):
        later = bench.clock() + timedelta(days=days)
        bench.clock = lambda later=later: later
        (row,) = providers.list_rows(Browser(bench).find(Query("google llc")))
        tones[days] = (row.cells[0][-1].said.text[0], row.cells[0][-1].tone)
        bench.clock = lambda back=later - timedelta(days=days): back
    assert tones == {0: ("✔", Tone.MUTED), 120: ("▲", Tone.WARNING), 200: ("✖", Tone.DANGER)}


# ------------------------------------------------------------------------------------------- the card


def test_notification_is_one_loud_line(qtbot, page):
    look_for(qtbot, page, "google")
    assert page._ui.loud.isVisible()
    assert page._ui.loud.text().startswith("▲ It tells the user")
    assert page._ui.loud.property("alarm") is True


def test_every_row_of_every_card_tells_where_it_comes_from(browser, bench):
    for provider in bench.knowledge.providers:
        for row in providers.card_rows(browser.card(provider)):
            assert row.heading or len(row.proof) >= 2, f"{provider}: {row.key}"
            assert row.heading or row.copied


def test_the_strip_follows_keys_and_mouse(qtbot, page):
    look_for(qtbot, page, "google")
    page._ui.card.setFocus()
    choose_row(page, "disclosure.level")
    assert page._ui.proof.text().splitlines()[0] == "✔ Official page • Medium confidence"
    assert "policies.google.com" in page._ui.proof.text()
    choose_row(page, "preservation.days")
    assert "To be confirmed before use" in page._ui.proof.text()
    index = page._ui.card._model.index(page._ui.card._model.place_of("disclosure.level"))
    page._ui.card.entered.emit(index)  # the mouse is over another row
    assert "To be confirmed" not in page._ui.proof.text()
    QApplication.sendEvent(page._ui.card, _leave())
    assert "To be confirmed" in page._ui.proof.text()


def _leave():
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def test_unknown_says_that_no_source_says_it(browser, bench):
    told = [
        row
        for provider in bench.knowledge.providers
        for row in browser.card(provider).rows()
        if row.value == (UNKNOWN,) and not row.proof.sources
    ]
    assert told
    assert all(providers.proof_lines(row)[0].text.startswith("Unknown") for row in told)


def test_arrows_pass_over_headings(qtbot, page):
    look_for(qtbot, page, "google")
    page._ui.card.setFocus()
    seen = set()
    for _ in range(len(rows(page._ui.card))):
        seen.add(page._ui.card.key())
        qtbot.keyClick(page._ui.card, Qt.Key.Key_Down)
    assert seen == {row.key for row in rows(page._ui.card) if not row.heading}


def test_enter_and_ctrl_c_copy_the_value(qtbot, page):
    look_for(qtbot, page, "google")
    page._ui.card.setFocus()
    choose_row(page, "contacts.requests.0")
    qtbot.keyClick(page._ui.card, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "https://lers.google.com"
    assert page._ui.proof.text() == "Copied: https://lers.google.com"
    choose_row(page, "entities.home")
    qtbot.keyClick(page._ui.card, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().startswith("Google LLC\n")


def test_another_provider_is_read_from_the_top(qtbot, page):
    look_for(qtbot, page, "google")
    choose_row(page, "held.0")
    look_for(qtbot, page, "telegram")
    assert page._ui.card.currentIndex().row() == 1  # below its heading


def test_rows_are_as_high_as_their_text(qtbot, page):
    for words in ("google", "telegram"):
        look_for(qtbot, page, words)
        sheet = page._ui.card
        QApplication.processEvents()
        boxes = [sheet.visualRect(sheet._model.index(number)) for number in range(sheet._model.rowCount())]
        for above, below in pairwise(boxes):
            assert below.top() == above.bottom() + 1
        assert all(box.width() == sheet.viewport().width() for box in boxes)


# ------------------------------------------------------------------------------------------- comparing


def test_compare_two_providers(qtbot, page):
    look_for(qtbot, page, "google")
    page._ui.compare_button.click()
    assert page._ui.hint_bar.isVisible()
    assert page._ui.hint.text() == "Choose in the list the provider to compare with Google."
    assert page._ui.search.hasFocus()
    look_for(qtbot, page, "telegram")
    assert page._ui.name.text() == "Google and Telegram"
    assert not page._ui.hint_bar.isVisible()
    assert not page._ui.start_button.isVisible()
    same, other = spoken(page, "status"), spoken(page, "services")
    assert [ink.text for ink in same.cells[0]] == ["State", "= The same"]
    assert [ink.text for ink in other.cells[0]] == ["Services", "≠ Different"]
    assert [cell[0].text for cell in other.cells[1:]][1] == "Telegram"
    assert other.copied.startswith("Google: Gmail")
    assert [line.split(":")[0] for line in spoken(page, "disclosure.level").proof[::2]] == ["Google", "Telegram"]


def test_only_what_differs_and_the_way_back(qtbot, page):
    look_for(qtbot, page, "google")
    page._ui.compare_button.click()
    look_for(qtbot, page, "telegram")
    page._ui.differences.setChecked(True)
    assert page._ui.card._model.place_of("status") < 0
    assert page._ui.card._model.place_of("services") >= 0
    page._ui.card.setFocus()
    qtbot.keyClick(page._ui.card, Qt.Key.Key_Escape)
    assert page._ui.name.text() == "Telegram"
    assert page._ui.start_button.isVisible()
    assert not page._ui.differences.isVisible()


def test_ending_the_comparison_by_its_button(qtbot, page):
    page._ui.compare_button.click()
    assert page._ui.compare_button.text() == "End the comparison"
    page._ui.compare_button.click()
    assert page._ui.compare_button.text() == "Compare…"
    assert not page._ui.hint_bar.isVisible()


# ------------------------------------------------------------------------------------------- starting


def start(qtbot, page):
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = page.findChildren(ChannelDialog)
    qtbot.waitUntil(dialog._ui.start_button.isEnabled)
    return dialog


def test_start_a_request_to_this_provider(qtbot, page, bench, heard):
    look_for(qtbot, page, "telegram")
    dialog = start(qtbot, page)
    assert dialog._ui.chosen.text() == "For Telegram"
    assert dialog._model.card(dialog._ui.channels.currentIndex().row()).key == "preservation"
    qtbot.keyClick(dialog._ui.channels, Qt.Key.Key_Return)
    body = json.loads(bench.store.get(heard.said[0]).body)
    assert (body["provider"], body["channel"], body["identifiers"]) == ("telegram", "preservation", [])


def test_cancel_starts_nothing(qtbot, page, bench, heard):
    dialog = start(qtbot, page)
    dialog._ui.cancel_button.click()
    assert heard.said == []
    assert bench.store.count() == 0


# ------------------------------------------------------------------------------------------- languages and looks


def test_language_changes_everything_at_once(qtbot, page, interface, bench):
    look_for(qtbot, page, "google")
    page._ui.trait.setCurrentIndex(1)
    choose_row(page, "disclosure.level")
    interface.set_language(Language.KK)
    QApplication.processEvents()
    entry = rows(page._ui.results)[0].cells[0]
    told = bench.knowledge.providers["google"].notification.note.kk
    shown = [
        page._ui.title.text(),
        page._ui.search.placeholderText(),
        page._ui.category.currentText(),
        page._ui.trait.currentText(),
        page._ui.count.text(),
        page._ui.loud.text(),
        page._ui.compare_button.text(),
        page._ui.start_button.text(),
        page._ui.keys.text(),
        page._ui.proof.text(),
        entry[1].text,
        spoken(page, "status").cells[1][0].text,
    ]
    assert [text for text in shown if not text.startswith("kk:")] == []
    assert told in spoken(page, "notification.note").cells[1][0].text
    assert page._ui.card.key() == "disclosure.level"
    assert page._ui.trait.currentData() == Trait.DIRECT


def test_dialog_speaks_the_language(qtbot, page, interface):
    dialog = start(qtbot, page)
    interface.set_language(Language.RU)
    QApplication.processEvents()
    assert dialog._ui.title.text() == "ru:Which channel?"
    assert dialog._model.card(0).title.startswith("ru:")


def test_everything_is_plain_text_and_has_a_name(page):
    labels = page.findChildren(QLabel)
    assert [label.objectName() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []
    named = ("search", "category", "trait", "results", "card", "proof")
    assert [name for name in named if not page.findChild(QWidget, name).accessibleName()] == []
    index = page._ui.card.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_wider_than_the_smallest_window(qtbot, page, interface, language):
    interface.set_language(language)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 1052
    assert page.minimumSizeHint().height() <= 610
    for name in ("compare_button", "start_button", "keys", "proof", "loud"):
        widget = page.findChild(QWidget, name)
        corner = widget.mapTo(page, QPoint(0, 0))
        assert page.rect().contains(corner), name
        assert page.rect().contains(corner + widget.rect().bottomRight()), name


def test_a_hostile_record_stays_text(qtbot, page, browser):
    from dataclasses import replace

    card = browser.card("google")
    section = card.sections[0]
    row = replace(section.rows[0], value=("<img src=x>", Message("{_}", {"_": "<b>x</b>"})))
    hostile = replace(card, name="<b>Google</b>", sections=(replace(section, rows=(row,)),))
    page._show_card(hostile, "")
    assert page._ui.name.text() == "<b>Google</b>"
    assert [ink.text for ink in spoken(page, row.key).cells[1]][:2] == ["<img src=x>", "<b>x</b>"]


# ------------------------------------------------------------------------------------------- in the window


def test_the_window_makes_the_page_on_the_first_visit(qtbot, bench, interface):
    from eevidence_desktop.gui.main_window import MainWindow

    window = MainWindow(bench, interface)
    with qtbot.waitSignal(window.ready, timeout=20_000):
        window.show()
    assert window._providers is None
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window._ui.stack.currentWidget() is window._providers
    assert window._ui.providers_button.isChecked()
    qtbot.waitUntil(lambda: window._providers._listing is not None)
    dialog = start(qtbot, window._providers)
    dialog._ui.start_button.click()
    assert window._editor is not None
    assert window._ui.stack.currentWidget() is window._editor
    window.close()
    work.finish()
    window.deleteLater()
