import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eevidence_desktop.register.errors import (
    ConflictError,
    NoSuchRequestError,
    NotDraftError,
    StoreBugError,
)
from eevidence_desktop.register.rows import Draft, stamp, stamp_after
from eevidence_desktop.register.store import Store

INSTANTS = st.datetimes(
    min_value=datetime(1970, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def test_a_new_request_is_a_draft_with_id_and_reference(store, draft):
    row = store.create_request(draft("facts", title="Case 7", step="case", field="facts"))
    assert (row.reference, row.status, row.deleted_at) == ("2026-000001", "draft", None)
    assert len(row.id) == 32
    assert row.created == row.changed == "2026-11-23T09:05:00.000000Z"
    assert (row.title, row.step, row.field, row.language) == ("Case 7", "case", "facts", "kk")
    assert json.loads(row.body) == {"facts": "facts"}
    assert store.get(row.id) == store.by_reference("2026-000001") == row


def test_references_count_anew_each_year_of_the_wall_clock(store, clock, draft):
    assert store.create_request(draft()).reference == "2026-000001"
    assert store.create_request(draft()).reference == "2026-000002"
    # Half past midnight in Almaty is still the old year in UTC.
    clock.now = datetime(2027, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=5)))
    row = store.create_request(draft())
    assert (row.reference, row.created) == ("2027-000001", "2026-12-31T19:30:00.000000Z")


def test_what_is_not_there_is_none(store):
    assert store.get("nothing") is None
    assert store.by_reference("2026-000001") is None


def test_a_save_replaces_the_content_and_keeps_the_place(store, clock, draft):
    made = store.create_request(draft("one"))
    clock.move(seconds=1)
    saved = store.save_request(made.id, draft("two", title="New", step="review", field="urgency"), made.changed)
    assert (saved.title, saved.step, saved.field) == ("New", "review", "urgency")
    assert saved.created == made.created
    assert saved.changed == "2026-11-23T09:05:01.000000Z"
    assert store.get(made.id) == saved


def test_changed_grows_when_the_clock_stands_or_is_set_back(store, clock, draft):
    row = store.create_request(draft())
    for step in ({}, {"days": -400}, {}):
        clock.move(**step)
        saved = store.save_request(row.id, draft(), row.changed)
        assert saved.changed > row.changed
        row = saved


def test_two_windows_on_one_request_conflict_and_lose_nothing(path, clock, store, draft):
    made = store.create_request(draft("loaded"))
    with Store(path, clock, actor="second") as other:
        other.save_request(made.id, draft("theirs"), made.changed)
    with pytest.raises(ConflictError) as caught:
        store.save_request(made.id, draft("mine"), made.changed)
    assert json.loads(caught.value.current.body) == {"facts": "theirs"}
    assert store.get(made.id) == caught.value.current
    assert caught.value.message.params["reference"] == "2026-000001"
    assert caught.value.message.params["changed"].tzinfo is not None
    copy = store.create_request(draft("mine"))
    assert copy.id != made.id
    assert store.check() == ()


def test_a_save_after_a_deletion_conflicts(store, draft):
    made = store.create_request(draft())
    store.delete_draft(made.id)
    with pytest.raises(ConflictError) as caught:
        store.save_request(made.id, draft("late"), made.changed)
    assert caught.value.current.deleted_at is not None


@pytest.mark.parametrize(
    "act",
    [
        lambda store: store.save_request("none", Draft("{}"), "2026-11-23T09:05:00.000000Z"),
        lambda store: store.set_status("none", "closed"),
        lambda store: store.delete_draft("none"),
        lambda store: store.restore("none"),
    ],
)
def test_an_unknown_request_is_named(store, act):
    with pytest.raises(NoSuchRequestError, match="none"):
        act(store)


def test_a_deleted_draft_is_hidden_and_comes_back_as_it_was(store, clock, draft):
    made = store.create_request(draft("Алия"))
    clock.move(seconds=5)
    assert store.delete_draft(made.id).deleted_at == "2026-11-23T09:05:05.000000Z"
    assert (store.list(), store.count(), store.search("алия")) == ((), 0, ())
    assert store.restore(made.id) == made
    assert store.list() == store.search("алия") == (made,)
    # Its editor may still be open: it goes on saving with what it loaded.
    store.save_request(made.id, draft("Алия"), made.changed)


def test_deleting_and_restoring_twice_is_recorded_once(store, draft):
    made = store.create_request(draft())
    assert store.delete_draft(made.id) == store.delete_draft(made.id)
    assert store.restore(made.id) == store.restore(made.id)
    assert [event.kind for event in store.audit_events()] == ["created", "deleted", "restored"]


def test_only_drafts_are_deleted(store, draft, letter):
    made = store.create_request(draft())
    store.record_export(made.id, letter())
    with pytest.raises(NotDraftError, match="2026-000001"):
        store.delete_draft(made.id)


def test_the_list_shows_the_last_changed_first(store, clock, draft):
    rows = []
    for _ in range(5):
        rows.append(store.create_request(draft()))
        clock.move(minutes=1)
    store.save_request(rows[1].id, draft(), rows[1].changed)
    store.set_status(rows[0].id, "closed")
    assert [row.reference[-1] for row in store.list()] == ["2", "5", "4", "3", "1"]
    assert [row.reference[-1] for row in store.list(limit=2, offset=1)] == ["5", "4"]
    assert [row.reference[-1] for row in store.list("draft", limit=2, offset=2)] == ["4", "3"]
    assert (store.count(), store.count("draft"), store.count("closed"), store.count("exported")) == (
        5,
        4,
        1,
        0,
    )


def test_a_status_is_recorded_once(store, draft):
    made = store.create_request(draft())
    assert store.set_status(made.id, "closed").status == "closed"
    store.set_status(made.id, "closed")
    last = store.audit_events(made.id)[-1]
    assert (last.kind, json.loads(last.detail)) == ("status", {"from": "draft", "to": "closed"})
    assert len(store.audit_events(made.id)) == 2


def test_a_body_that_is_not_json_is_our_bug(store, draft):
    made = store.create_request(draft())
    with pytest.raises(StoreBugError, match="json_valid"):
        store.save_request(made.id, Draft("{"), made.changed)
    assert store.get(made.id) == made


@pytest.mark.parametrize("text", ["\ud800", "a\0b", "\N{RIGHT-TO-LEFT OVERRIDE}x", "🇰🇿", "x" * 1_000_000, "'\";--"])
def test_a_draft_always_saves(store, text):
    made = store.create_request(Draft(json.dumps({"facts": text}), title=text))
    saved = store.save_request(made.id, Draft(json.dumps({"facts": text}), title=text), made.changed)
    assert json.loads(saved.body) == {"facts": text}
    assert saved.title == text.replace("\ud800", "?")
    store.search(text)
    assert store.check() == ()


def test_raw_surrogates_in_a_body_do_not_stop_a_save(store):
    assert store.create_request(Draft('{"facts": "\udfff"}')).body == '{"facts": "?"}'


def test_a_clock_without_offset_is_a_bug(path):
    with Store(path, lambda: datetime(2026, 1, 1)) as store, pytest.raises(ValueError, match="aware"):  # noqa: DTZ001
        store.create_request(Draft("{}"))


@given(INSTANTS, INSTANTS)
def test_stamps_sort_as_time_does(one, other):
    assert (stamp(one) < stamp(other)) == (one < other)
    assert datetime.fromisoformat(stamp(one)) == one
    assert stamp_after(stamp(one), stamp(other)) > stamp(one)
