from dataclasses import replace

import pytest

from eevidence_desktop.desk.drafts import open_draft, save_draft, value_in
from eevidence_desktop.domain.channel import Step
from eevidence_desktop.domain.errors import InputError, ProgramError
from eevidence_desktop.domain.finding import Finding, Fix, Severity
from eevidence_desktop.gui.presenters.editor_lists import normal_form
from eevidence_desktop.gui.presenters.editor_presenter import EditorPresenter, Saving, neighbour
from eevidence_desktop.gui.presenters.editor_words import counts, names, removed, why
from eevidence_desktop.gui.presenters.previewing import prepare
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import message
from eevidence_desktop.register.errors import DiskFullError


@pytest.fixture
def presenter(bench, sendable):
    made = EditorPresenter(bench)
    made.open(sendable.id)
    return made


def test_nothing_is_open_at_first(bench):
    made = EditorPresenter(bench)
    assert not made.is_open
    assert not made.dirty
    with pytest.raises(LookupError):
        _ = made.draft
    with pytest.raises(InputError):
        made.open("no such draft")


def test_a_value_is_kept_as_typed_and_saved(bench, presenter, sendable):
    assert presenter.set_value("letter.day", "23.11")
    assert presenter.saving is Saving.PENDING
    assert presenter.save().saving is Saving.SAVED
    assert value_in(open_draft(bench, sendable.id).body, "letter.day") == "23.11"
    assert presenter.value("letter.day") == "23.11"
    assert any(item.field == "letter.day" for item in presenter.compute().findings)


def test_the_same_value_changes_nothing(presenter):
    assert not presenter.set_value("provider", presenter.provider)
    assert not presenter.dirty


def test_what_was_never_typed_has_its_default(bench, new_draft):
    made = EditorPresenter(bench)
    made.open(new_draft().id)
    assert made.value("delivery.hashes") is True
    assert made.value("case.facts") == {"kk": "", "ru": "", "en": ""}
    assert made.default("letter.day") is None
    assert made.default("case.number") == ""
    assert made.zone == "Asia/Almaty"


def test_typing_on_is_one_step_and_rows_are_their_own(presenter):
    rows = presenter.value("identifiers")
    presenter.set_value("case.number", "1")
    presenter.set_value("case.number", "12")
    presenter.set_value("identifiers", rows[:1])
    presenter.set_value("identifiers", [])
    assert presenter.undo()
    assert presenter.value("identifiers") == rows[:1]
    assert presenter.undo()
    assert presenter.value("identifiers") == rows
    assert presenter.value("case.number") == "12"
    assert presenter.undo()
    assert presenter.value("case.number") == "000000000000000"
    assert not presenter.undo()
    assert presenter.redo()
    assert presenter.value("case.number") == "12"
    presenter.set_value("case.number", "3")
    assert not presenter.redo()


def test_a_fix_is_one_step(presenter):
    finding = Finding(
        "x", Severity.WARNS, "data", message("x"), fix=Fix(message("y"), (("data", ("ip",)), ("case.number", "7")))
    )
    before = presenter.body
    assert presenter.apply_fix(finding)
    assert presenter.value("data") == ["ip"]
    assert presenter.value("case.number") == "7"
    presenter.undo()
    assert presenter.body == before
    assert not presenter.apply_fix(Finding("x", Severity.WARNS, "data", message("x")))


def test_a_change_in_another_window_is_kept_as_a_copy(bench, presenter, sendable):
    other = open_draft(bench, sendable.id)
    save_draft(bench, replace(other, body={**other.body, "provider": "meta"}))
    presenter.set_value("case.number", "1")
    result = presenter.save()
    assert result.saving is Saving.COPIED
    assert result.notice.params["reference"] == presenter.draft.reference != sendable.reference
    assert presenter.value("id") == presenter.draft.reference
    assert presenter.value("case.number") == "1"
    assert open_draft(bench, sendable.id).body["provider"] == "meta"
    presenter.set_value("case.number", "2")
    assert presenter.save().saving is Saving.SAVED


def test_what_cannot_be_saved_stays_and_is_tried_again(bench, presenter, monkeypatch):
    def full(*_):
        raise DiskFullError(bench.home)

    presenter.set_value("case.number", "1")
    with monkeypatch.context() as patch:
        patch.setattr(bench.store, "save_request", full)
        assert presenter.save().saving is Saving.FAILED
        assert presenter.dirty
        with pytest.raises(ProgramError):
            presenter.raise_failure()
    assert presenter.save().saving is Saving.SAVED
    presenter.raise_failure()


def test_the_place_is_kept_with_the_draft(bench, presenter, sendable):
    presenter.keep_place(Step.BASIS, "basis.references", Language.KK)
    assert not presenter.dirty
    presenter.save()
    assert open_draft(bench, sendable.id).step == ""
    presenter.save(place=True)
    left = open_draft(bench, sendable.id)
    assert (left.step, left.field, left.language) == ("basis", "basis.references", "kk")


def test_steps_and_fields(presenter):
    presenter.compute()
    assert [item.spec.id for item in presenter.fields(Step.CHANNEL)] == ["channel"]
    assert presenter.step_of("case.facts.ru") is Step.CASE
    assert presenter.step_of("mla.purpose") is Step.REVIEW
    assert presenter.field_at("identifiers.0.value") == "identifiers"
    assert presenter.field_at("nothing") == ""
    assert neighbour(Step.PROVIDER, -1) is Step.PROVIDER
    assert neighbour(Step.PROVIDER, 1) is Step.CHANNEL
    assert neighbour(Step.REVIEW, 1) is Step.REVIEW
    assert presenter.refusal() is None
    presenter.set_value("case.number", "")
    presenter.compute()
    assert presenter.refusal().params["count"] == len(presenter.blockers()) == 1


def test_a_confirmation_is_recorded_and_survives_undo(bench, presenter, sendable):
    presenter.set_value("confirmations", [])
    presenter.set_value("case.number", "1")
    name = presenter.value("basis.references")[0]
    assert presenter.confirm(name, " A. Ulgibayev ").saving is Saving.SAVED
    assert presenter.value("confirmations")[-1]["by"] == "A. Ulgibayev"
    presenter.undo()
    assert presenter.value("confirmations")[-1]["reference"] == name
    assert any(event.kind == "confirmed" for event in bench.store.audit_events(sendable.id))
    assert presenter.official(Language.EN) == "A. Ulgibayev"


def test_the_sender_is_remembered_for_the_next_request(bench, presenter):
    presenter.set_value("sender.phone", "+1 555 0199")
    presenter.save()
    assert bench.store.get_setting("sender")["phone"] == "+1 555 0199"


def test_lists(presenter):
    lists = presenter.lists
    levels = {group.level.value: group for group in lists.categories("voluntary_disclosure")}
    assert levels["bsi"].refusal is None
    assert levels["content"].refusal is not None
    assert lists.identifier_kinds("google")[0].value == "email"
    assert len(lists.identifier_kinds("none")) == len(lists.identifier_kinds("google"))
    assert lists.options("no such list", Language.EN, "") == ()
    assert lists.options("stage", Language.EN, "")[0].value == "pre_registration"
    assert lists.field_label("identifiers.1.value").params["number"] == 2
    assert lists.field_label("case.facts.ru").text == "Summary of the facts"
    assert lists.field_label("unknown") is None
    assert lists.cited("cpc-122-2", Language.EN).startswith("Article 122")
    assert lists.cited("unknown", Language.EN) == "unknown"
    assert lists.example("EX-0001", Language.RU) == "EX-0001"
    assert lists.services("none") == ()


@pytest.mark.parametrize(
    "kind, value, normal, readable",
    [
        ("email", " A@Example.org", "A@example.org", True),
        ("phone", "12", "", False),
        ("no kind", "x", "", False),
        ("email", "", "", True),
    ],
)
def test_the_normal_form_or_why_there_is_none(kind, value, normal, readable):
    found, problem = normal_form(kind, value)
    assert found.casefold() == normal.casefold()
    assert (problem is None) == readable


def test_words(presenter):
    assert names(presenter).params["provider"] == "Google"
    spec = presenter.lists.field("identifiers")
    assert spec.source in str(why(spec).params["source"])
    assert removed(spec).params["field"].text == spec.label
    assert counts(()).params == {"blocks": 0, "warns": 0, "advises": 0}


def test_state_and_letter_are_made_without_a_window(bench, presenter):
    made = prepare(bench, presenter.order(Language.EN, Language.EN))
    assert made.pdf.data.startswith(b"%PDF")
    assert any(place.field == "case.facts" for place in made.pdf.places)
    presenter.set_value("channel", "no channel")
    made = prepare(bench, presenter.order(Language.EN, Language.EN))
    assert made.pdf is None
    assert "channel" in made.problem.text
