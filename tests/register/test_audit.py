import json
import sqlite3
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eevidence_desktop.register import audit
from eevidence_desktop.register.errors import StoreBugError


@pytest.fixture
def tamper(path):
    """Change the file as somebody would who knows SQLite and drops the guards first."""

    def change(*statements):
        raw = sqlite3.connect(path, isolation_level=None)
        guards = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'")
        for (name,) in guards.fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
        raw.close()

    return change


@pytest.fixture
def chain(store):
    for number in range(6):
        store.record_event("confirmed", "r1", {"reason": f"Себебі {number}"})
    return store


def broken_link(store):
    (problem,) = store.check()
    assert problem.kind == "audit"
    return problem.message.params["seq"]


def test_each_link_is_sealed_with_the_one_before(chain):
    first, second = chain.audit_events()[:2]
    assert (first.seq, first.previous) == (1, "0" * 64)
    assert second.previous == first.hash
    fields = ("seq", "at", "kind", "request_id", "actor", "detail", "previous")
    named = {name: getattr(second, name) for name in fields}
    text = json.dumps(named, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert second.hash == sha256(text.encode()).hexdigest()
    assert (second.actor, json.loads(second.detail)) == ("officer", {"reason": "Себебі 1"})
    assert chain.check() == ()


def test_the_head_is_the_last_hash(store):
    assert store.audit_head() == audit.FIRST
    row = store.record_event("confirmed")
    assert store.audit_head() == row.hash


def test_events_of_one_request(chain):
    chain.record_event("doctor")
    assert len(chain.audit_events()) == 7
    assert len(chain.audit_events("r1")) == 6
    assert chain.audit_events("r2") == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'x' WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 2",
        "INSERT OR REPLACE INTO audit VALUES (2, '', '', '', '', '{}', '', '')",
        "INSERT INTO audit VALUES (99, '', '', '', '', '{}', '', '')",
    ],
)
def test_the_tables_refuse_everything_but_the_next_link(path, chain, statement):
    raw = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|only grows"):
        raw.execute(statement)
    raw.close()
    assert chain.check() == ()


@pytest.mark.parametrize(
    "column, value",
    [
        ("at", "'2026-11-23T09:05:00.000001Z'"),
        ("kind", "'Confirmed'"),
        ("request_id", "NULL"),
        ("actor", "'officeR'"),
        ("detail", "replace(detail, '3', '8')"),
        ("previous", "replace(previous, substr(previous, 1, 1), 'g')"),
        ("hash", "replace(hash, substr(hash, 1, 1), 'g')"),
    ],
)
def test_one_changed_byte_is_found(chain, tamper, column, value):
    tamper(f"UPDATE audit SET {column} = {value} WHERE seq = 4")
    assert broken_link(chain) == 4


@pytest.mark.parametrize("seq", [1, 3, 6])
def test_a_removed_row_is_found(chain, tamper, seq):
    tamper(f"DELETE FROM audit WHERE seq = {seq}")
    assert broken_link(chain) == seq


def test_a_removed_row_with_the_rest_moved_up_is_found(chain, tamper):
    tamper("DELETE FROM audit WHERE seq = 3", "UPDATE audit SET seq = seq - 1 WHERE seq > 3")
    assert broken_link(chain) == 3


def test_an_emptied_chain_is_found(chain, tamper):
    tamper("DELETE FROM audit")
    assert broken_link(chain) == 1


def test_swapped_rows_are_found(chain, tamper):
    tamper(
        "UPDATE audit SET seq = 100 WHERE seq = 2",
        "UPDATE audit SET seq = 2 WHERE seq = 5",
        "UPDATE audit SET seq = 5 WHERE seq = 100",
    )
    assert broken_link(chain) == 2


def test_an_inserted_row_is_found(chain, tamper):
    tamper(
        "UPDATE audit SET seq = -seq - 1 WHERE seq > 3",
        "UPDATE audit SET seq = -seq WHERE seq < 0",
        "INSERT INTO audit SELECT 4, at, kind, request_id, actor, detail, previous, hash FROM audit WHERE seq = 3",
    )
    assert broken_link(chain) == 4


def test_a_failed_change_leaves_no_link(store, monkeypatch):
    def fail(*_):
        raise sqlite3.OperationalError("planned")

    monkeypatch.setattr("eevidence_desktop.register.settings.put", fail)
    with pytest.raises(StoreBugError, match="planned"):
        store.set_setting("key", 1)
    assert store.audit_events() == ()


def test_typing_is_one_link_per_ten_minutes(store, clock, draft):
    row = store.create_request(draft())
    kinds = []
    for minutes in (0, 1, 9, 0, 1, 10, -30):
        clock.move(minutes=minutes)
        row = store.save_request(row.id, draft(), row.changed)
        kinds.append(len(store.audit_events(row.id)) - 1)
    assert kinds == [1, 1, 1, 1, 2, 2, 3]
    assert {event.kind for event in store.audit_events(row.id)[1:]} == {"changed"}


def test_another_event_begins_a_new_stretch(store, draft):
    row = store.create_request(draft())
    row = store.save_request(row.id, draft(), row.changed)
    store.record_event("confirmed", row.id)
    store.save_request(row.id, draft(), row.changed)
    assert [event.kind for event in store.audit_events(row.id)] == [
        "created",
        "changed",
        "confirmed",
        "changed",
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(), st.text(), st.dictionaries(st.text(), st.text() | st.integers() | st.none()))
def test_any_text_makes_a_sound_link(store, kind, actor, detail):
    store.actor = actor
    row = store.record_event(kind, None, detail)
    assert json.loads(row.detail) == detail
    assert store.audit_events()[-1] == row
    assert store.check() == ()


def test_half_characters_make_a_sound_link(store):
    store.actor = "\ud800"
    assert store.record_event("confirmed", None, {"reason": "\udfff"}).detail == '{"reason":"?"}'
    assert store.check() == ()
