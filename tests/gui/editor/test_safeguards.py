from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from eevidence_desktop.desk.drafts import save_draft
from eevidence_desktop.desk.editing import FieldState
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.safeguard import Safeguard, SafeguardChoice
from eevidence_desktop.gui.presenters.editor_presenter import EditorPresenter
from eevidence_desktop.gui.widgets.field_input import World
from eevidence_desktop.gui.widgets.field_widget import FieldWidget
from eevidence_desktop.i18n.message import Message, message


def row(number, name, **more):
    return Safeguard(
        id=name,
        number=number,
        title=f"Title {number}",
        question=f"Question {number}?",
        source=f"Article {number}",
        channels=("preservation",),
        answers=(
            SafeguardChoice(id="yes", label="Yes", note=True, hint="Who, and when"),
            SafeguardChoice(id="no", label="No"),
        ),
        **more,
    )


ROWS = (row(1, "first", required=("preservation",)), row(2, "second"), row(7, "third"))


@pytest.fixture
def world(bench, interface, sendable):
    presenter = EditorPresenter(bench)
    body = {**sendable.body, "safeguards": [{"question": "gone", "answer": "x", "note": ""}]}
    presenter.open(save_draft(bench, replace(sendable, body=body)).id)
    presenter.state = replace(presenter.compute(), questions=ROWS)
    return World(interface, presenter)


@pytest.fixture
def field(qtbot, world, heard):
    spec = world.presenter.lists.field("safeguards")
    made = FieldWidget(world, FieldState(spec, True, None, ()))
    made.edited.connect(lambda _path, value: heard.said.append(value))
    made.show_value(world.presenter.value("safeguards"))
    qtbot.addWidget(made)
    made.resize(480, 400)
    made.show()
    made.activateWindow()
    return made


def question(field, name):
    return field.input.questions[name]


def test_questions_are_one_line_each_until_they_are_opened(qtbot, field):
    assert [item.row.number for item in field.input.questions.values()] == [1, 2, 7]
    assert not any(item.is_open for item in field.input.questions.values())
    assert question(field, "first").head.accessibleName() == "1. Title 1. Not answered yet, required"
    assert question(field, "second").head.accessibleName() == "2. Title 2. Not answered yet"
    qtbot.mouseClick(question(field, "first").head, Qt.MouseButton.LeftButton)
    assert question(field, "first").is_open
    qtbot.keyClick(question(field, "second").head, Qt.Key.Key_Space)
    assert question(field, "second").is_open
    assert not question(field, "first").is_open
    assert question(field, "second").head.toolTip() == "Article 2"


def test_answers_by_keyboard_and_a_note_where_one_is_needed(qtbot, field, heard):
    field.input.focus_part("")
    assert QApplication.focusWidget() is question(field, "first").radios["yes"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert heard.said[-1][1:] == [{"question": "first", "answer": "yes", "note": ""}]
    note = question(field, "first").note
    assert note.isVisible()
    assert note.placeholderText() == "Who, and when"
    qtbot.keyClicks(note, "Head of unit")
    assert heard.said[-1][1] == {"question": "first", "answer": "yes", "note": "Head of unit"}
    assert heard.said[-1][0]["question"] == "gone"  # what this channel does not ask is kept
    qtbot.keyClick(question(field, "first").radios["yes"], Qt.Key.Key_Down)
    assert heard.said[-1][1]["answer"] == "no"
    assert not note.isVisible()
    assert question(field, "first").head.accessibleName() == "1. Title 1. No"


def test_tab_opens_what_is_not_answered(field):
    question(field, "third").head.setFocus(Qt.FocusReason.TabFocusReason)
    assert question(field, "third").is_open


def test_taken_back_answers_are_taken_away(field):
    field.show_value([{"question": "first", "answer": "no", "note": ""}])
    assert question(field, "first").radios["no"].isChecked()
    field.show_value([])
    assert not any(radio.isChecked() for radio in question(field, "first").radios.values())


def test_findings_stand_with_their_question(field):
    field.show_value([{"question": "second", "answer": "yes", "note": ""}])
    missing = Finding(
        "safeguard.unanswered", Severity.BLOCKS, "safeguards", message("Q: {q}", q=Message("Question 1?"))
    )
    second = Finding("safeguard.second", Severity.WARNS, "safeguards", message("Weigh it."), needs_reason=True)
    placed = Finding("x.y", Severity.ADVISES, "safeguards.0.note", message("Longer."))
    field.set_findings((missing, second, placed))
    assert question(field, "first").finding == missing
    assert question(field, "second").finding == second
    assert question(field, "second")._problem.text() == "Needs a reason: Weigh it."
    assert not question(field, "first")._problem.isVisible()  # not answered and folded: the line above says it
    question(field, "first").fold(folded=False)
    assert question(field, "first")._problem.text() == "Blocks: Q: Question 1?"
    assert field._problem.text() == "Advice: Longer."


def test_questions_come_and_go_with_other_fields(field, world, qtbot):
    note = question(field, "second").note
    world.presenter.state = replace(world.presenter.state, questions=ROWS[1:])
    field.show_state()
    assert list(field.input.questions) == ["second", "third"]
    assert question(field, "second").note is note
    world.presenter.state = replace(world.presenter.state, questions=())
    field.show_state()
    assert field.input._nothing.isVisible()
    world.presenter.state = replace(world.presenter.state, questions=ROWS)
    field.show_state()
    assert list(field.input.questions) == ["first", "second", "third"]


def test_another_language(field, interface):
    from eevidence_desktop.i18n.language import Language

    interface.set_language(Language.RU)
    field.retranslate()
    assert question(field, "first").head.accessibleName().startswith("ru:")


def test_only_questions_with_answers_for_the_channel_are_asked(bench):
    from eevidence_desktop.desk.editing import questions_for

    known = replace(
        bench.knowledge,
        safeguards={
            item.id: item
            for item in (
                *reversed(ROWS),
                row(3, "elsewhere").model_copy(update={"channels": ("mla",)}),
                row(4, "fields").model_copy(update={"answers": ()}),
                row(5, "flagged", when="confidential"),
            )
        },
    )
    request = Request(channel="preservation.extension")
    assert [item.number for item in questions_for(request, known)] == [1, 2, 7]
    assert questions_for(Request(channel="nowhere"), known) == ()
