import json
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from eevidence_desktop.desk.drafts import open_draft, save_draft
from eevidence_desktop.domain.channel import Step
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.domain.finding import Finding, Fix, Severity
from eevidence_desktop.gui import work
from eevidence_desktop.gui.pages import editor_page
from eevidence_desktop.gui.pages.editor_page import EditorPage
from eevidence_desktop.gui.widgets.letter_view import LetterView
from eevidence_desktop.gui.widgets.pdf_pages import Pages
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import message
from eevidence_desktop.register.errors import DiskFullError


@pytest.fixture
def page(qtbot, bench, interface, heard):
    made = EditorPage(bench, interface)
    made.export_requested.connect(heard.hear)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.activateWindow()
    yield made
    work.finish()


def opened(qtbot, page, draft):
    page.open_draft(draft.id)
    qtbot.waitUntil(lambda: not page._fresh and page._ui.forms.complete)
    settle(qtbot, page)
    return page


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page._maker._busy and not page._maker._timer.isActive())


def body_of(bench, draft):
    return json.loads(bench.store.get(draft.id).body)


def number_of(page):
    line = page._ui.forms.field("case.number").input.line
    line.end(False)
    return line


def type_text(widget, text):
    """Type letters of any alphabet; QTest knows Latin keys only."""
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def go(qtbot, page, step):
    page._go(step)
    qtbot.waitUntil(lambda: page._ui.forms.complete)
    qtbot.wait(10)  # what was made last is shown with the next events


def test_typing_is_saved_within_a_second(qtbot, page, bench, sendable):
    opened(qtbot, page, sendable)
    go(qtbot, page, Step.CASE)
    line = number_of(page)
    began = time.monotonic()
    qtbot.keyClick(line, "7")
    assert page._ui.saved_label.text() == "Saving…"
    while body_of(bench, sendable)["case"]["number"] != "0000000000000007":
        assert time.monotonic() - began < 1
        qtbot.keyClick(page._ui.forms.field("letter.number").input.line, "1")
        qtbot.wait(50)
    assert time.monotonic() - began < 1


def test_opens_again_at_the_same_field(qtbot, page, bench, sendable):
    opened(qtbot, page, sendable)
    page._ui.letter_tabs.setCurrentIndex(1)
    page.go_to("case.facts.en")
    page.save_now()
    left = open_draft(bench, sendable.id)
    assert (left.step, left.field, left.language) == ("case", "case.facts", "ru")
    opened(qtbot, page, sendable)
    assert page._ui.forms.step is Step.CASE
    assert page._ui.letter_tabs.language is Language.RU
    assert page._focused.path == "case.facts"
    assert page._ui.step_list.currentRow() == 2


def test_the_letter_follows_the_typing(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    go(qtbot, page, Step.CASE)
    view = page._ui.letter_view
    assert isinstance(view._pages.images[0], QImage)
    before = view.data
    qtbot.keyClicks(page._ui.forms.field("letter.number").input.line, "99")
    qtbot.waitUntil(lambda: view.data != before)
    assert page._ui.letter_view.has_pages


def test_the_form_is_not_made_anew_while_typing(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    go(qtbot, page, Step.ASK)
    flag, period = page._ui.forms.field("confidentiality.ask"), page._ui.forms.field("period")
    period.input.ends["start"].day.line.setCursorPosition(3)
    flag.input.box.click()
    qtbot.waitUntil(lambda: page._ui.forms.field("confidentiality.reason") is None)
    assert page._ui.forms.field("period") is period
    assert period.input.ends["start"].day.line.cursorPosition() == 3
    names = [state.spec.id for state in page._presenter.fields(Step.ASK)]
    form = page._ui.forms._forms[Step.ASK]
    shown = [form._layout.itemAt(place).widget().path for place in range(form._layout.count() - 1)]
    assert shown == names


def test_a_click_on_a_place_leads_to_its_field(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    view = page._ui.letter_view
    place = next(place for place in view.places if place.field == "case.facts")
    view._reveal(view._rect(place))
    spot = view.place_rect(place).center().toPoint()
    assert view.place_at(spot).field == "case.facts"
    assert view.place_at(QPoint(1, 1)) is None
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page._ui.forms.step is Step.CASE
    assert page._ui.forms.field("case.facts").isAncestorOf(QApplication.focusWidget())
    assert page._focused.path == "case.facts"
    assert view._field == "case.facts"
    assert "Dates, actions" in page._ui.help_label.text()


def test_places_by_keyboard(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    view = page._ui.letter_view
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    chosen = view.places[view._current].field
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page._ui.forms.step is page._presenter.step_of(chosen)


def test_pages_are_drawn_when_they_come_into_view(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    view = page._ui.letter_view
    view._pages.images.clear()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(view._pages.sizes) - 1 in view._pages.images)
    page.resize(1400, 800)
    qtbot.waitUntil(lambda: view._pages.width == view.pixel_width)


def test_a_fix_clears_its_finding(qtbot, page, bench, sendable):
    twice = [{"kind": "email", "value": "a@example.org"}] * 2
    save_draft(bench, replace(sendable, body={**sendable.body, "identifiers": twice}))
    opened(qtbot, page, sendable)
    row = next(row for row in page._ui.findings.rows if row.finding.code == "identifier.duplicate")
    assert not row.fix.isHidden()
    row.fix.click()
    qtbot.waitUntil(lambda: all(row.finding.code != "identifier.duplicate" for row in page._ui.findings.rows))
    assert len(page._presenter.value("identifiers")) == 1
    page._undo()
    assert len(page._presenter.value("identifiers")) == 2


def test_an_official_confirms_a_citation(qtbot, page, bench, sendable, monkeypatch):
    save_draft(bench, replace(sendable, body={**sendable.body, "confirmations": []}))
    opened(qtbot, page, sendable)
    asked = []

    class Answer(editor_page.ConfirmDialog):
        def exec(self):
            asked.append(self.name.text())
            self.name.setText("B. Synakov")
            return 1

    monkeypatch.setattr(editor_page, "ConfirmDialog", Answer)
    count = len(page._presenter.blockers())
    row = next(row for row in page._ui.findings.rows if row.finding.code == "basis.unconfirmed")
    row.confirm.click()
    assert asked == ["A. Ulgibayev"]
    qtbot.waitUntil(lambda: len(page._presenter.blockers()) < count)
    assert body_of(bench, sendable)["confirmations"][0]["by"] == "B. Synakov"


def test_a_name_is_needed_to_confirm(qtbot, interface, page):
    dialog = editor_page.ConfirmDialog(interface, "Article 1", "", page)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.name.setText("A. Ulgibayev")
    assert ok.isEnabled()


def test_a_finding_leads_to_its_field(qtbot, page, bench, sendable):
    body = {**sendable.body, "case": {**sendable.body["case"], "facts": {"kk": "", "ru": "x", "en": "y"}}}
    save_draft(bench, replace(sendable, body=body))
    opened(qtbot, page, sendable)
    row = next(row for row in page._ui.findings.rows if row.finding.field == "case.facts.kk")
    assert row.accessibleName().startswith("Blocks. ")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    field = page._ui.forms.field("case.facts")
    assert field.input.tabs.currentIndex() == 0
    assert page._ui.step_list.item(2).text().startswith("Case\n! To fix: ")


def test_another_language_keeps_what_was_typed(qtbot, page, interface, sendable):
    opened(qtbot, page, sendable)
    go(qtbot, page, Step.CASE)
    line = page._ui.forms.field("case.title").input.lines[Language.KK]
    line.clear()
    type_text(line, "жаңа атау")
    interface.set_language(Language.KK)
    qtbot.waitUntil(lambda: page._ui.step_title.text() == "kk:Case")
    assert page._ui.forms.field("case.title").input.lines[Language.KK] is line
    assert line.text() == "жаңа атау"
    assert page._ui.export_button.text().startswith("kk:")
    assert page._ui.step_list.item(0).text().startswith("kk:Provider")
    go(qtbot, page, Step.PROVIDER)
    go(qtbot, page, Step.ASK)
    interface.set_language(Language.EN)
    go(qtbot, page, Step.CASE)
    assert page._ui.forms.field("case.title")._label.text() == "Name of the criminal case"


def test_export_goes_to_the_first_blocker_and_counts(qtbot, page, heard, bench, sendable):
    save_draft(bench, replace(sendable, body={**sendable.body, "case": {**sendable.body["case"], "number": ""}}))
    opened(qtbot, page, sendable)
    assert page._ui.export_button.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard.said == []
    assert "block it: 1" in page._ui.notice.label.text()
    assert page._focused.path == "case.number"
    page._ui.notice.close_button.click()
    assert not page._ui.notice.isVisible()


def test_export_of_a_letter_that_nothing_blocks(qtbot, page, heard, sendable):
    opened(qtbot, page, sendable)
    page._ui.export_button.click()
    assert heard.said == [sendable.id]


def test_steps_by_keyboard(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page._ui.forms.step is Step.CHANNEL
    assert page._focused.path == "channel"
    for _ in range(9):
        qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page._ui.forms.step is Step.REVIEW
    assert not page._ui.next_button.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page._ui.forms.step is Step.SAFEGUARDS
    page._ui.step_list.setCurrentRow(0)
    assert page._ui.forms.step is Step.PROVIDER


def test_a_removed_entry_can_be_brought_back(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    go(qtbot, page, Step.ASK)
    field = page._ui.forms.field("identifiers")
    count = len(field.input.rows)
    field.input.rows[0].remove.click()
    assert page._ui.notice.isVisible()
    assert len(page._presenter.value("identifiers")) == count - 1
    page._ui.notice.undo.click()
    assert len(field.input.rows) == count
    assert not page._ui.notice.isVisible()
    page._redo()
    assert len(field.input.rows) == count - 1


def test_another_channel_brings_its_own_fields(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    go(qtbot, page, Step.CHANNEL)
    combo = page._ui.forms.field("channel").input.combo
    combo.setCurrentIndex(combo.findData("mla"))
    qtbot.waitUntil(lambda: page._ui.forms.field("mla.requested_authority") is not None)
    assert page._ui.names_label.text() == "Google: Request for mutual legal assistance"


def test_languages_of_the_letter_are_chosen_at_the_end(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    go(qtbot, page, Step.REVIEW)
    page._ui.forms._review.boxes[Language.KK].click()
    assert page._presenter.value("letter_languages") == ["ru", "en"]


def test_a_change_in_another_window_is_told_calmly(qtbot, page, bench, sendable):
    opened(qtbot, page, sendable)
    go(qtbot, page, Step.CASE)
    page.save_now()
    other = open_draft(bench, sendable.id)
    save_draft(bench, replace(other, body={**other.body, "provider": "meta"}))
    qtbot.keyClicks(number_of(page), "5")
    page.save_now()
    assert "kept as a copy" in page._ui.notice.label.text()
    assert page._ui.reference_label.text() != sendable.reference
    assert page._ui.saved_label.text() == "Saved as a copy"
    settle(qtbot, page)


def test_a_full_disk_keeps_the_page_open(qtbot, page, bench, sendable, monkeypatch):
    def full(*_):
        raise DiskFullError(bench.home)

    opened(qtbot, page, sendable)
    go(qtbot, page, Step.CASE)
    with monkeypatch.context() as patch:
        patch.setattr(bench.store, "save_request", full)
        qtbot.keyClicks(number_of(page), "5")
        with pytest.raises(ProgramError):
            page.save_now()
        assert page._ui.saved_label.text() == "Not saved yet"
        assert "disk is full" in page._ui.notice.label.text()
    page.hide()
    assert body_of(bench, sendable)["case"]["number"].endswith("5")


def test_help_is_shown_for_the_focused_field(qtbot, page, sendable, monkeypatch, heard):
    class Tip:
        showText = staticmethod(lambda _where, text, _owner: heard.hear(text))  # noqa: N815 - Qt's name

    monkeypatch.setattr(editor_page, "QToolTip", Tip)
    opened(qtbot, page, sendable)
    page.go_to("letter.number")
    assert "Ties the answer" in page._ui.help_label.text()
    qtbot.keyClick(page, Qt.Key.Key_F1)
    assert "Ties the answer" in heard.said[0]


def test_a_letter_that_cannot_be_made_says_why(qtbot, page, bench, sendable):
    save_draft(bench, replace(sendable, body={**sendable.body, "channel": ""}))
    opened(qtbot, page, sendable)
    assert not page._ui.letter_view.has_pages
    assert "channel" in page._ui.letter_view._sentence
    page.grab()
    go(qtbot, page, Step.CHANNEL)
    assert page._ui.forms.field("channel") is not None


def test_findings_keep_their_rows(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    fix = Fix(message("Do it"), (("case.number", "1"),))
    many = [Finding(f"c{place}", Severity.ADVISES, "case.number", message("Say"), fix=fix) for place in range(3)]
    page._ui.findings.show_findings(many)
    first = page._ui.findings.rows[0]
    first.setFocus()
    page._ui.findings.show_findings(many[:2])
    assert page._ui.findings.rows[0] is first
    qtbot.keyClick(first, Qt.Key.Key_Down)
    page._ui.findings.show_findings(())
    assert page._ui.findings._nothing.isVisible()


def tab(page):
    widget = QApplication.focusWidget()
    widget.focusNextPrevChild(True)
    return QApplication.focusWidget()


@pytest.mark.parametrize("step", [Step.CASE, Step.ASK])
def test_tab_goes_through_all_fields_in_their_order(qtbot, page, sendable, step):
    opened(qtbot, page, sendable)
    go(qtbot, page, step)
    page._ui.forms.focus_first()
    met = [page._focused.path]
    while (field := page._ui.forms.field_of(tab(page))) is not None:
        if field.path != met[-1]:
            met.append(field.path)
        assert len(met) < 60
    assert met == [state.spec.id for state in page._presenter.fields(step)]


def test_leaving_by_the_home_button(qtbot, page, sendable):
    opened(qtbot, page, sendable)
    with qtbot.waitSignal(page.home_requested):
        page._ui.home_button.click()


@pytest.mark.parametrize("channel", ["preservation", "voluntary_disclosure", "emergency", "mla", "police"])
def test_every_step_of_every_channel_can_be_shown(qtbot, page, new_draft, channel):
    opened(qtbot, page, new_draft(channel))
    for step in Step:
        go(qtbot, page, step)
        page.grab()


def test_pages_drawn_for_another_width_are_drawn_again(qtbot):
    """A letter that was made while the view was still hidden came out blurred."""
    view = LetterView()
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    with qtbot.waitSignal(view.pages_missing):
        view.show_pages(Pages(b"%PDF", ((595.0, 842.0),), 40, {0: QImage(40, 57, QImage.Format.Format_RGB32)}), ())
