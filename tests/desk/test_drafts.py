"""Drafts keep what was typed; requests from files find their row."""

import pytest

from eevidence_desktop.desk.confirming import confirm_reference
from eevidence_desktop.desk.drafts import (
    NewRequest,
    OpenDraft,
    create_draft,
    keep_request,
    open_draft,
    remember_sender,
    save_draft,
    title_of,
    value_in,
    with_value,
)
from eevidence_desktop.desk.home import home_state
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.register.errors import ConflictError


@pytest.fixture
def draft(bench):
    return create_draft(bench, NewRequest("mla", "google", ({"kind": "email", "value": "a@example.org"},)))


def changed(draft, path, value):
    body = with_value(draft.body, path, value)
    return OpenDraft(draft.id, draft.reference, body, draft.changed, step="case", field=path, language="kk")


def test_a_new_draft_is_kept_at_once(bench, draft):
    assert draft.body["id"] == draft.reference
    assert draft.body["letter"]["day"] == "2026-11-24"
    assert draft.body["identifiers"] == [{"kind": "email", "value": "a@example.org"}]
    assert open_draft(bench, draft.id) == open_draft(bench, draft.reference) == draft


def test_a_draft_opens_where_it_was_left(bench, draft):
    saved = save_draft(bench, changed(draft, "case.facts.kk", "мәтін"))
    assert open_draft(bench, draft.id) == saved
    assert (saved.step, saved.field, saved.language) == ("case", "case.facts.kk", "kk")


def test_nonsense_is_kept_as_typed(bench, draft):
    save_draft(bench, changed(draft, "period.start", "soon"))
    assert value_in(open_draft(bench, draft.id).body, "period.start") == "soon"


def test_two_windows_on_one_draft(bench, draft):
    save_draft(bench, changed(draft, "case.number", "1"))
    with pytest.raises(ConflictError):
        save_draft(bench, changed(draft, "case.number", "2"))


def test_an_unknown_draft(bench):
    with pytest.raises(InputError, match="2026-000009"):
        open_draft(bench, "2026-000009")


def test_the_sender_is_typed_once(bench, draft):
    remember_sender(bench, {"sender": {"phone": "+7 7172 000000"}})
    remember_sender(bench, {"sender": {}})
    assert create_draft(bench, NewRequest("mla")).body["sender"] == {"phone": "+7 7172 000000"}


def test_home_shows_drafts_last_changed_first(bench, draft):
    second = create_draft(bench, NewRequest("police"))
    state = home_state(bench)
    assert [row.reference for row in state.drafts] == [second.reference, draft.reference]
    assert (state.drafts_in_all, state.requests) == (2, 2)


def test_a_confirmation_replaces_an_earlier_one_and_is_audited(bench, draft):
    once = confirm_reference(bench, draft, "kz-cpc-122", "A. Ulgibayev")
    twice = confirm_reference(bench, once, "kz-cpc-122", "B. Synakov")
    assert [item["by"] for item in twice.body["confirmations"]] == ["B. Synakov"]
    assert [event.kind for event in bench.store.audit_events(draft.id)].count("confirmed") == 2


def test_a_request_from_a_file_finds_its_row(bench, example):
    row = keep_request(bench, example("mla"))
    assert keep_request(bench, example("mla").model_copy(update={"id": row.reference})).id == row.id


def test_a_request_of_another_workstation_with_the_same_reference_gets_a_row_of_its_own(bench, draft, example):
    request = example("mla").model_copy(update={"id": draft.reference})
    assert keep_request(bench, request).id != draft.id


def test_a_request_without_a_row_is_added_as_given(bench, example):
    request = example("mla")
    row = keep_request(bench, request)
    assert open_draft(bench, row.id).body == request.model_dump(mode="json")
    assert (row.channel, row.provider) == ("mla", "google")
    assert row.title == request.case.title.kk


def test_a_deleted_draft_comes_back_when_its_letter_leaves(bench, example):
    row = keep_request(bench, example("mla"))
    bench.store.delete_draft(row.id)
    keep_request(bench, example("mla").model_copy(update={"id": row.reference}))
    assert bench.store.list()[0].id == row.id


@pytest.mark.parametrize(
    "path, value, body",
    [
        ("channel", "mla", {"channel": "mla"}),
        ("case.facts.kk", "x", {"case": {"facts": {"kk": "x"}}}),
        ("list.1", 9, {"list": [1, 9]}),
        ("rows.0.name", "b", {"rows": [{"name": "b"}]}),
    ],
)
def test_a_value_is_put_at_its_path(path, value, body):
    before = {"list": [1, 2], "rows": [{"name": "a"}]}
    after = with_value(before, path, value)
    assert value_in(after, path) == value
    assert {**before, **body} == after
    assert before == {"list": [1, 2], "rows": [{"name": "a"}]}


@pytest.mark.parametrize("path", ["nowhere", "list.7", "list.x", "rows.0.name.deeper", "rows.0.other"])
def test_what_was_not_typed_is_none(path):
    assert value_in({"list": [1, 2], "rows": [{"name": "a"}]}, path) is None


@pytest.mark.parametrize(
    "body, title",
    [
        ({}, ""),
        ({"case": {"title": {"ru": "Дело"}}}, "Дело"),
        ({"case": {"title": "text"}}, ""),
        ({"case": {"title": {"kk": ""}}, "identifiers": [{"value": "a"}]}, "a"),
        ({"case": {"title": {"en": "x" * 500}}}, "x" * 120),
    ],
)
def test_titles_for_lists(body, title):
    assert title_of(body) == title
