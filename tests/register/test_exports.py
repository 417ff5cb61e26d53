import json
import sqlite3

import pytest

from eevidence_desktop.register.errors import NoSuchRequestError, StoreBugError


def test_an_export_is_kept_whole_and_sealed(store, clock, draft, letter):
    made = store.create_request(draft())
    clock.move(seconds=3)
    row = store.record_export(made.id, letter(input='{"request": {"title": "Ә"}}'))
    assert (row.request_id, row.made_at) == (made.id, "2026-11-23T09:05:03.000000Z")
    assert (row.size, row.knowledge_version, row.input) == (40_000, "2026.11", '{"request": {"title": "Ә"}}')
    assert store.exports_of(made.id) == (row,)
    last = store.audit_events(made.id)[-1]
    assert (last.kind, json.loads(last.detail)["sha256"]) == ("exported", "a" * 64)


def test_an_export_makes_a_draft_exported_and_leaves_the_editor_in_peace(store, draft, letter):
    made = store.create_request(draft())
    store.record_export(made.id, letter())
    assert store.get(made.id).status == "exported"
    store.save_request(made.id, draft("more"), made.changed)
    store.set_status(made.id, "closed")
    store.record_export(made.id, letter())
    assert store.get(made.id).status == "closed"


def test_exports_are_found_by_hash_and_by_name(store, draft, letter):
    first, second = (store.create_request(draft()) for _ in range(2))
    old = store.record_export(first.id, letter("b" * 64))
    new = store.record_export(second.id, letter("b" * 64, file_name="other.pdf"))
    assert store.export_by_hash("B" * 64) == new
    assert store.export_by_hash("c" * 64) is None
    assert store.exports_named("2026-000001.kk.pdf") == (old,)
    assert store.exports_named("none.pdf") == ()


def test_an_export_of_nothing_is_refused(store, letter):
    with pytest.raises(NoSuchRequestError):
        store.record_export("none", letter())
    assert store.audit_events() == ()


@pytest.mark.parametrize("fault", [{"sha256": "short"}, {"input": "{"}])
def test_a_failed_export_leaves_no_trace(store, draft, letter, fault):
    made = store.create_request(draft())
    with pytest.raises(StoreBugError, match="CHECK"):
        store.record_export(made.id, letter(**fault))
    assert store.get(made.id).status == "draft"
    assert [event.kind for event in store.audit_events()] == ["created"]


@pytest.mark.parametrize("change", ["UPDATE export SET size = 1", "DELETE FROM export"])
def test_exports_are_append_only_and_a_change_behind_our_back_shows(path, store, draft, letter, change):
    row = store.record_export(store.create_request(draft()).id, letter())
    raw = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw.execute(change)
    raw.execute("DROP TRIGGER export_no_update")
    raw.execute("DROP TRIGGER export_no_delete")
    raw.execute(change)
    raw.close()
    (problem,) = store.check()
    assert (problem.kind, problem.message.params) == ("export", {"id": row.id})
