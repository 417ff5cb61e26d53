from datetime import UTC, date, datetime

import pytest

from eevidence_desktop.domain.channel import Refusal, Timer
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.gui.presenters.editor_presenter import EditorPresenter
from eevidence_desktop.gui.presenters.timers import counted, dated, in_order
from eevidence_desktop.gui.widgets.channel_notes import ChannelNotes
from eevidence_desktop.gui.widgets.field_input import World
from eevidence_desktop.gui.widgets.paper_choice import PaperChoice
from eevidence_desktop.i18n.message import message

DAYS = Timer(id="d", days=90, text="Extend it.", source="Article 1")
HOURS = Timer(id="h", hours=6, text="Telephone again.")
MINUTES = Timer(id="m", minutes=30, text="Telephone.")


def test_terms_are_told_the_shortest_first():
    assert in_order([DAYS, HOURS, MINUTES]) == [MINUTES, HOURS, DAYS]
    said = [counted(item) for item in (DAYS, HOURS, MINUTES)]
    assert [item.text for item in said] == ["Day {day}: {text}", "Hour {hour}: {text}", "Minute {minute}: {text}"]
    assert [next(iter(item.params.values())) for item in said] == [90, 6, 30]


def test_terms_in_days_end_on_a_day_others_at_an_hour():
    sent = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    assert dated(DAYS, sent).params["moment"] == date(2027, 2, 22)
    assert dated(HOURS, sent).params["moment"] == "24.11.2026 15:30"


@pytest.fixture
def notes(qtbot, bench, interface, sendable, monkeypatch):
    presenter = EditorPresenter(bench)
    presenter.open(sendable.id)
    presenter.compute()
    monkeypatch.setattr(presenter, "timers", lambda: [MINUTES, DAYS])
    refusals = (Refusal(text="No basis.", prevented_by=("basis.none",)), Refusal(text="Too much.", source="Survey"))
    monkeypatch.setattr(presenter, "refusals", lambda: refusals)
    made = ChannelNotes(World(interface, presenter), None)
    qtbot.addWidget(made)
    return made


def lines(notes):
    return [label.text().removeprefix("•  ") for label in notes._lines if not label.isHidden()]


def test_what_follows_and_why_letters_come_back(notes, monkeypatch):
    notes.show_state()
    assert lines(notes.next) == ["Minute 30: Telephone.", "Day 90: Extend it."]
    assert lines(notes.refused) == ["No basis.", "Too much."]
    assert notes.refused._lines[1].toolTip() == "Survey"
    presenter = notes._world.presenter
    found = (Finding("basis.none", Severity.BLOCKS, "basis.kind", message("None.")),)
    monkeypatch.setattr(presenter, "weighed", lambda: EditorPresenter.weighed(presenter, found))
    notes.show_state()
    assert lines(notes.refused)[0] == "No basis. The findings show it in this request."
    monkeypatch.setattr(presenter, "timers", list)
    notes.show_state()
    assert notes.next.isHidden()


def test_the_letter_or_a_paper_is_shown(qtbot, interface, heard):
    choice = PaperChoice()
    qtbot.addWidget(choice)
    choice.settle(interface)
    choice.paper_chosen.connect(heard.hear)
    choice.show_papers((("script", "Call script"), ("cover", "Cover letter")))
    assert [choice.itemText(at) for at in range(choice.count())] == ["The letter", "Call script", "Cover letter"]
    choice.setCurrentIndex(2)
    assert (choice.paper, heard.said) == ("cover", ["cover"])
    choice.show_papers((("script", "Call script"),))
    assert choice.paper == ""
    assert choice.count() == 2
    choice.show_papers(())
    assert not choice.isVisibleTo(choice.parentWidget())
