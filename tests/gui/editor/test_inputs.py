import json

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from eevidence_desktop.desk.editing import FieldState
from eevidence_desktop.domain.channel import FieldKind
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.gui.presenters.editor_presenter import EditorPresenter
from eevidence_desktop.gui.widgets.field_input import World
from eevidence_desktop.gui.widgets.field_widget import INPUTS, FieldWidget
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import message

WORDS = {"kk": "бір", "ru": "один", "en": "one"}


@pytest.fixture
def world(bench, interface, sendable):
    presenter = EditorPresenter(bench)
    presenter.open(sendable.id)
    return World(interface, presenter)


@pytest.fixture
def make(qtbot, world, heard):
    """Make the widget of a field; what it emits is heard."""

    def made(path, kind=None, required=True):
        spec = world.presenter.lists.field(path)
        spec = spec if kind is None else spec.model_copy(update={"kind": kind})
        widget = FieldWidget(world, FieldState(spec, required, None, ()))
        widget.edited.connect(lambda path, value: heard.said.append((path, value)))
        qtbot.addWidget(widget)
        widget.resize(500, 400)
        widget.show()
        return widget

    return made


def type_text(widget, text):
    """Type letters of any alphabet at the end; QTest knows Latin keys only."""
    if isinstance(widget, QLineEdit):
        widget.end(False)
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


VALUES = {
    "case.number": "000000000000000",
    "case.title": WORDS,
    "case.facts": WORDS,
    "letter.day": "2026-11-23",
    "emergency.expected_at": "2026-11-23T14:05:00+05:00",
    "confidentiality.ask": True,
    "case.stage": "trial",
    "account_holder_country": "KZ",
    "data": ["subscriber_name"],
    "sender.officer": {"name": WORDS, "rank": WORDS, "position": WORDS, "badge": "1", "phone": "2", "email": "3"},
    "period": {"start": "2026-11-01T00:00:00+05:00", "end": "2026-11-09T23:00:00+05:00"},
    "identifiers": [{"kind": "email", "value": "a@example.org"}, {"kind": "ip", "value": "192.0.2.1", "port": 80}],
    "case.offences": [{"article": "190", "part": "2", "penalty": WORDS}],
    "basis.documents": [{"title": WORDS, "number": "1", "day": "2026-11-01", "issued_by": WORDS}],
    "basis.references": ["cpc-122-2"],
}


def test_every_kind_has_an_input():
    assert set(INPUTS) == set(FieldKind)


@pytest.mark.parametrize("path", VALUES)
def test_showing_a_value_tells_nobody(make, heard, path):
    widget = make(path)
    widget.show_value(VALUES[path])
    widget.retranslate()
    widget.show_value(None)
    widget.show_value(VALUES[path])
    assert heard.said == []


@pytest.mark.parametrize("path", VALUES)
def test_every_part_has_a_name_for_screen_readers(make, path):
    widget = make(path)
    widget.show_value(VALUES[path])
    widget.focus_part(path)
    parts = [*widget.findChildren(QLineEdit), *widget.findChildren(QPlainTextEdit)]
    assert all(part.accessibleName() or _in_combo(part) for part in parts)


def _in_combo(part):
    return type(part.parentWidget()).__name__ == "QuietCombo" and part.parentWidget().accessibleName()


@pytest.mark.parametrize("path", VALUES)
def test_what_was_shown_can_be_kept_as_json(make, heard, path):
    widget = make(path)
    widget.show_value(VALUES[path])
    for said in heard.said:
        json.dumps(said)


def test_a_line(qtbot, make, heard):
    widget = make("case.number")
    type_text(widget.input.line, "12")
    assert heard.said == [("case.number", "1"), ("case.number", "12")]
    assert widget.input.line.placeholderText() == "e.g. 000000000000000"
    assert "required" in widget.input.line.accessibleName()


def test_several_lines(qtbot, make, heard):
    widget = make("case.facts", FieldKind.TEXT)
    widget.show_value("one")
    widget.input.box.setPlainText("two")
    assert heard.said == [("case.facts", "two")]


def test_three_languages_in_lines(qtbot, make, heard):
    widget = make("case.title")
    widget.show_value(WORDS)
    type_text(widget.input.lines[Language.RU], "!")
    assert heard.said == [("case.title", {**WORDS, "ru": "один!"})]
    assert widget.input.lines[Language.KK].placeholderText().startswith("e.g. Интернет")
    widget.focus_part("case.title.en")
    assert QApplication.focusWidget() in {widget.input.lines[Language.EN], None}


def test_three_languages_in_boxes(qtbot, make, heard):
    widget = make("case.facts")
    widget.show_value({**WORDS, "kk": ""})
    tabs = widget.input.tabs
    assert [tabs.tabText(place) for place in range(3)] == ["Қазақша: empty", "Русский", "English"]
    widget.focus_part("case.facts.kk")
    assert tabs.currentIndex() == 0
    type_text(widget.input.boxes[Language.KK], "бір")
    assert heard.said[-1] == ("case.facts", WORDS)
    assert tabs.tabText(0) == "Қазақша"
    assert "3" in widget.input._count.text()


def test_the_cursor_stays_while_the_same_value_is_shown(qtbot, make):
    widget = make("case.number")
    widget.show_value("12345")
    widget.input.line.setCursorPosition(2)
    widget.show_value("12345")
    assert widget.input.line.cursorPosition() == 2


def test_a_day(qtbot, make, heard):
    widget = make("letter.day")
    type_text(widget.input.day.line, "23.11.2026")
    assert heard.said[-1] == ("letter.day", "2026-11-23")
    assert heard.said[-2] == ("letter.day", "23.11.202")
    assert widget.input._long.text() == "23\u00a0November\u00a02026"
    widget.input.day.line.clear()
    type_text(widget.input.day.line, "03/04/2026")
    assert heard.said[-1] == ("letter.day", "03/04/2026")
    assert "two different days" in widget._problem.text()
    widget.input.day._chosen(QDate(2026, 12, 1))
    assert heard.said[-1] == ("letter.day", "2026-12-01")
    widget.show_value("2026-01-02")
    assert widget.input.day.line.text() == "02.01.2026"
    widget.show_value("03/04/2026")
    assert widget.input.day.line.text() == "03/04/2026"


def test_an_emptied_day_is_nothing(qtbot, make, heard):
    widget = make("letter.day")
    widget.show_value("2026-11-23")
    widget.input.day.line.selectAll()
    qtbot.keyClick(widget.input.day.line, Qt.Key.Key_Delete)
    assert heard.said == [("letter.day", None)]


def test_an_instant(qtbot, make, heard):
    widget = make("emergency.expected_at")
    type_text(widget.input.day.line, "29.02.2024")
    assert "time as well" in widget._problem.text()
    type_text(widget.input.time, "12:00")
    assert heard.said[-1] == ("emergency.expected_at", "2024-02-29T12:00:00+06:00")
    assert "29.02.2024 06:00:00 UTC" in widget.input._hint.text()
    assert not widget._problem.isVisible()
    widget.show_value("23.11. noon")
    assert (widget.input.day.line.text(), widget.input.time.text()) == ("23.11.", "noon")


def test_a_period(qtbot, make, heard):
    widget = make("period")
    widget.show_value(VALUES["period"])
    assert "8 days, 23 hours" in widget.input._length.text()
    end = widget.input.ends["end"]
    end.day.line.setText("")
    type_text(end.day.line, "01.10.2026")
    assert heard.said[-1][1]["end"] == "2026-10-01T23:00:00+05:00"
    assert "ends before" in widget.input._length.text()
    widget.focus_part("period.end")


def test_yes_or_no(qtbot, make, heard):
    widget = make("confidentiality.ask")
    widget.show_value(False)
    widget.input.box.click()
    assert heard.said == [("confidentiality.ask", True)]
    qtbot.mouseClick(widget.input.text, Qt.MouseButton.LeftButton)
    assert heard.said[-1] == ("confidentiality.ask", False)


def test_a_choice(qtbot, make, heard):
    widget = make("case.stage")
    combo = widget.input.combo
    assert not combo.isEditable()
    assert combo.itemText(1)[0].isupper()
    combo.setCurrentIndex(combo.findData("trial"))
    combo.setCurrentIndex(0)
    assert heard.said == [("case.stage", "trial"), ("case.stage", None)]
    widget.show_value("a value of long ago")
    assert combo.currentText() == "a value of long ago"


def test_a_text_choice_becomes_an_empty_text(make, heard):
    widget = make("provider")
    widget.show_value("google")
    widget.input.combo.setCurrentIndex(0)
    assert heard.said == [("provider", "")]


def test_a_long_list_can_be_searched(qtbot, make, heard):
    widget = make("account_holder_country")
    combo = widget.input.combo
    assert combo.isEditable()
    assert combo.completer().filterMode() == Qt.MatchFlag.MatchContains
    combo.setFocus()
    combo.lineEdit().setText("no such country")
    combo.clearFocus()
    combo._show_beginning()
    assert combo.currentText() == "Not chosen"
    assert heard.said == []


def test_choosing_a_channel_says_when_to_use_it(make):
    widget = make("channel")
    widget.show_value("mla")
    assert "central authority" in widget.input._summary.text()


def test_categories_by_level(qtbot, make, heard, world):
    world.presenter.set_value("channel", "voluntary_disclosure")
    widget = make("data")
    widget.show_value(["subscriber_name", "messages"])
    ticks = widget.input.ticks
    assert ticks["messages"].box.isEnabled()  # it can still be taken away
    ticks["messages"].box.click()
    assert heard.said == [("data", ["subscriber_name"])]
    assert not ticks["messages"].box.isEnabled()
    assert "Cannot be asked for" in ticks["messages"].box.toolTip()


def test_what_the_tables_do_not_know_is_kept(make, heard):
    widget = make("data")
    widget.show_value(["strange"])
    widget.input.ticks["subscriber_name"].box.click()
    assert heard.said == [("data", ["subscriber_name", "strange"])]


def test_citations_say_whether_they_were_confirmed(make, world):
    widget = make("basis.references")
    name = world.presenter.value("basis.references")[0]
    unverified = {item.id for item in world.presenter.lists.citations(Language.EN, "preservation") if item.unverified}
    assert name in unverified
    notes = widget.input.ticks[name].box.accessibleDescription()
    assert "Confirmed by an official" in notes
    world.presenter.set_value("confirmations", [])
    widget.show_value([name])
    assert "Not verified" in widget.input.ticks[name].box.accessibleDescription()


def test_a_person(qtbot, make, heard):
    widget = make("sender.officer")
    widget.show_value(VALUES["sender.officer"])
    assert widget.input.fold.text() == "one, one, one"
    assert not widget.input.parts
    widget.focus_part("sender.officer.email")
    type_text(widget.input.parts["email"].line, "4")
    assert heard.said == [("sender.officer", {**VALUES["sender.officer"], "email": "34"})]
    widget.show_value(None)
    assert "Nobody" in widget.input.fold.text()


def test_identifiers_come_and_go(qtbot, make, heard):
    widget = make("identifiers")
    widget.show_value(VALUES["identifiers"])
    first, second = widget.input.rows
    assert first.parts["port"].isHidden()
    assert not second.parts["port"].isHidden()
    assert "a@example.org" in first._normal.text()
    assert "exact time" in second._normal.text()
    type_text(second.parts["port"].line, "80x")
    assert heard.said[-1][1][1]["port"] == "8080x"
    qtbot.mouseClick(widget.input.add, Qt.MouseButton.LeftButton)
    assert heard.said[-1][1][2] == {"kind": "email", "value": ""}
    qtbot.mouseClick(first.remove, Qt.MouseButton.LeftButton)
    assert [entry["kind"] for entry in heard.said[-1][1]] == ["ip", "email"]
    assert widget.input.rows[0] is second
    type_text(second.parts["value"].line, "9")
    assert heard.said[-1][1][0]["value"] == "192.0.2.19"


@pytest.fixture
def critical(world):
    """The same draft as an emergency request, where slips weigh more."""
    world.presenter.set_value("channel", "emergency")


def test_what_has_no_checksum_is_typed_twice(critical, qtbot, make, heard):
    widget = make("identifiers")
    widget.activateWindow()
    widget.show_value(
        [{"kind": "phone", "value": "+15550123"}, {"kind": "content_url", "value": "https://example.org/1"}]
    )
    first, second = widget.input.rows
    qtbot.waitUntil(first.parts["again"].isVisible)
    assert not second.parts["again"].isVisible()
    line = first.parts["again"].line
    line.setFocus()
    assert first.parts["value"].line.echoMode() is QLineEdit.EchoMode.Password
    assert not first._normal.isVisible()
    qtbot.keyClicks(line, "+155")
    assert heard.said[-1][1][0]["again"] == "+155"
    assert "Nothing can be pasted" in first.parts["again"].said.text()
    qtbot.keyClicks(line, "9")
    assert first.parts["again"].said.text().startswith("Not the same")
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.keyClicks(line, "50123")
    assert first.parts["again"].said.text() == "Both entries are the same."
    widget.input.add.setFocus()
    assert first.parts["value"].line.echoMode() is QLineEdit.EchoMode.Normal
    first.parts["value"].line.setFocus()
    qtbot.keyClicks(first.parts["value"].line, "9")
    assert first.parts["again"].said.text().startswith("Not the same")


def test_nothing_can_be_pasted_the_second_time(critical, qtbot, make):
    widget = make("identifiers")
    widget.show_value([{"kind": "phone", "value": "+15550123"}])
    line = widget.input.rows[0].parts["again"].line
    QApplication.clipboard().setText("+15550123")
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(line, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(line, Qt.MouseButton.MiddleButton)
    assert line.text() == ""
    assert not line.acceptDrops()
    assert line.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def test_elsewhere_nothing_is_typed_twice(make):
    widget = make("identifiers")
    widget.show_value([{"kind": "phone", "value": "+15550123"}])
    assert widget.input.rows[0].parts["again"].isHidden()
    widget.show_value([{"kind": "phone", "value": "+15550123", "again": "+1"}])
    assert not widget.input.rows[0].parts["again"].isHidden()


def test_a_role_fills_an_empty_position_only(make, heard, world, monkeypatch):
    names = {"prosecutor": {code: f"{code.value} prosecutor" for code in Language}}
    monkeypatch.setattr(world.presenter.lists, "role_names", lambda role: names.get(role, dict.fromkeys(Language, "")))
    widget = make("sender.officer")
    widget.show_value(None)
    widget.focus_part("sender.officer.role")
    role, position = widget.input.parts["role"].combo, widget.input.parts["position"]
    role.setCurrentIndex(role.findData("prosecutor"))
    assert heard.said[-1][1]["role"] == "prosecutor"
    assert heard.said[-1][1]["position"] == {code.value: f"{code.value} prosecutor" for code in Language}
    assert position.lines[Language.KK].text() == "kk prosecutor"
    role.setCurrentIndex(role.findData("other"))
    assert position.lines[Language.KK].text() == ""
    type_text(position.lines[Language.EN], "Senior Prosecutor")
    role.setCurrentIndex(role.findData("prosecutor"))
    assert heard.said[-1][1]["position"]["en"] == "Senior Prosecutor"
    assert heard.said[-1][1]["position"]["kk"] == ""
    role.setCurrentIndex(0)
    assert heard.said[-1][1]["role"] == ""


def test_a_role_without_a_word_in_a_language_leaves_it_empty(bench):
    class Dumb:
        find = staticmethod(lambda _text, _context=None: None)

    lists = EditorPresenter(bench).lists
    lists._bench = type("Bench", (), {"knowledge": bench.knowledge, "translator": lambda *_: Dumb()})()
    assert lists.role_names("prosecutor") == dict.fromkeys(Language, "")
    assert EditorPresenter(bench).lists.role_names("prosecutor")[Language.EN] == "Prosecutor"
    assert EditorPresenter(bench).lists.role_names("other") == dict.fromkeys(Language, "")


def test_a_wrong_identifier_says_why(make):
    widget = make("identifiers")
    widget.show_value([{"kind": "email", "value": "nobody"}])
    row = widget.input.rows[0]
    assert row._normal.property("severity") == "blocks"
    row.parts["kind"].combo.setCurrentIndex(row.parts["kind"].combo.findData("username"))
    assert row.value["kind"] == "username"
    assert row._normal.property("severity") == ""


def test_offences_from_the_table_or_typed(qtbot, make, heard, world):
    widget = make("case.offences")
    widget.show_value(VALUES["case.offences"])
    row = widget.input.rows[0]
    assert row.parts["title"].isHidden()
    assert row.parts["full_text"].isHidden()
    combo = row.parts["article"].combo
    combo.lineEdit().setText("999-9")
    combo.lineEdit().editingFinished.emit()
    assert heard.said[-1][1][0]["article"] == "999-9"
    assert not row.parts["title"].isHidden()
    world.presenter.set_value("channel", "mla")
    row.tell()
    assert not row.parts["full_text"].isHidden()


def test_documents(qtbot, make, heard):
    widget = make("basis.documents")
    qtbot.mouseClick(widget.input.add, Qt.MouseButton.LeftButton)
    widget.focus_part("basis.documents.0.number")
    type_text(widget.input.rows[0].parts["number"].line, "7")
    assert heard.said[-1] == ("basis.documents", [{"number": "7"}])
    widget.focus_part("basis.documents.5.number")


def test_the_first_finding_stands_beneath_in_words(make):
    widget = make("case.number")
    widget.set_findings((Finding("a", Severity.WARNS, "case.number", message("Look twice.")),))
    assert widget._problem.text() == "Warning: Look twice."
    assert widget._problem.property("severity") == "warns"
    widget.set_findings(())
    assert not widget._problem.isVisible()


def test_officer_text_is_never_markup(make):
    widget = make("sender.officer")
    evil = "<b>x</b><img src='http://example.org/'>"
    widget.show_value({"name": {"en": evil}})
    assert evil in widget.input.fold.text()
    rows = make("identifiers")
    rows.show_value([{"kind": "other", "value": evil}])
    assert rows.input.rows[0]._normal.textFormat() is Qt.TextFormat.PlainText


def test_another_language_keeps_what_was_typed(qtbot, make, interface):
    widget = make("case.title")
    type_text(widget.input.lines[Language.KK], "бір")
    interface.set_language(Language.RU)
    widget.retranslate()
    assert widget._label.text().startswith("ru:")
    assert widget.input.lines[Language.KK].text() == "бір"
