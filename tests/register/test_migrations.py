import re
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from eevidence_desktop.register import migrations
from eevidence_desktop.register.backup import write_backup
from eevidence_desktop.register.errors import BackupError, DiskError, NewerStoreError, StoreBugError
from eevidence_desktop.register.migrations import LATEST, STEPS, backup_path, migrate
from eevidence_desktop.register.store import Store

RELEASED = Path(__file__).parent / "schemas"


def schema(path):
    """Return the schema without the tables FTS5 makes for itself."""
    raw = sqlite3.connect(path)
    rows = raw.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL AND name NOT LIKE 'request_words_%' "
        "AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name"
    ).fetchall()
    raw.close()
    return {name: re.sub(r"\s+", " ", sql).strip() for name, sql in rows}


def version(path):
    raw = sqlite3.connect(path)
    found = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.close()
    return found


def add_note(connection):
    connection.execute("ALTER TABLE request ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def fail_half_way(connection):
    add_note(connection)
    connection.execute("UPDATE nothing SET note = ''")


def break_a_link(connection):
    connection.execute("DELETE FROM request")


@pytest.fixture
def next_step(monkeypatch):
    """Make the program one schema version newer."""

    def use(upgrade):
        steps = (*STEPS, SimpleNamespace(VERSION=LATEST + 1, upgrade=upgrade))
        monkeypatch.setattr("eevidence_desktop.register.connection.LATEST", LATEST + 1)
        monkeypatch.setattr(
            "eevidence_desktop.register.connection.migrate", lambda *given: migrate(*given, steps=steps)
        )

    return use


def test_steps_are_numbered_without_gaps():
    assert [step.VERSION for step in STEPS] == list(range(1, LATEST + 1))


@pytest.mark.parametrize("released", range(1, LATEST + 1))
def test_a_fresh_schema_equals_a_migrated_one(tmp_path, clock, released):
    fresh, old = tmp_path / "fresh.sqlite", tmp_path / "old.sqlite"
    with Store(fresh, clock):
        pass
    raw = sqlite3.connect(old)
    raw.executescript((RELEASED / f"v{released:04}.sql").read_text(encoding="utf-8"))
    raw.close()
    with Store(old, clock) as store:
        assert store.check() == ()
    assert schema(old) == schema(fresh)
    assert version(old) == version(fresh) == LATEST


def test_a_fresh_register_makes_no_backup(path, store):
    assert [file.name for file in path.parent.glob("*backup*")] == []
    assert not backup_path(path, 0).exists()


def test_an_upgrade_leaves_a_verified_copy_of_what_was(path, clock, draft, next_step):
    with Store(path, clock) as store:
        made = store.create_request(draft("Алия"))
    before = schema(path)
    next_step(add_note)
    with Store(path, clock) as store:
        assert store.get(made.id) == made
    assert version(path) == LATEST + 1
    assert "note" in schema(path)["request"]
    copy = backup_path(path, LATEST)
    assert (version(copy), schema(copy)) == (LATEST, before)
    assert sorted(file.name for file in path.parent.iterdir()) == sorted([path.name, copy.name])


@pytest.mark.parametrize("upgrade, told", [(fail_half_way, "nothing"), (break_a_link, "foreign keys")])
def test_a_failed_step_leaves_the_register_as_it_was(path, clock, draft, letter, next_step, monkeypatch, upgrade, told):
    with Store(path, clock) as store:
        made = store.create_request(draft())
        store.record_export(made.id, letter())
    before = schema(path)
    with monkeypatch.context():
        next_step(upgrade)
        with pytest.raises(StoreBugError, match=told):
            Store(path, clock)
    assert (version(path), schema(path)) == (LATEST, before)
    monkeypatch.undo()
    with Store(path, clock) as store:
        assert store.get(made.id).status == "exported"
        assert store.check() == ()


def test_no_step_runs_without_a_verified_copy(path, clock, next_step, monkeypatch):
    with Store(path, clock):
        pass

    def refuse(connection, target):
        raise BackupError(target)

    next_step(add_note)
    monkeypatch.setattr(migrations, "write_backup", refuse)
    with pytest.raises(BackupError, match="could not be verified"):
        Store(path, clock)
    assert version(path) == LATEST


def test_a_step_another_window_ran_meanwhile_is_not_run_again(path, clock, store):
    def explode(connection):
        raise AssertionError

    raw = sqlite3.connect(path, isolation_level=None)
    migrate(raw, path, [SimpleNamespace(VERSION=LATEST, upgrade=explode)])
    raw.close()


def test_a_newer_register_is_read_and_never_written(path, clock, draft, letter):
    with Store(path, clock) as store:
        made = store.create_request(draft("Алия"))
        store.search("алия")
        store.set_setting("key", 1)
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {LATEST + 7}")
    raw.close()
    before = path.read_bytes()
    with Store(path, clock) as store:
        assert store.newer.message.params == {"path": str(path), "found": LATEST + 7, "known": LATEST}
        assert "newer version" in str(store.newer)
        assert store.list() == store.search("алия") == (made,)
        assert store.get_setting("key") == 1
        for write in (
            lambda: store.create_request(draft()),
            lambda: store.save_request(made.id, draft(), made.changed),
            lambda: store.record_export(made.id, letter()),
            lambda: store.set_setting("key", 2),
            lambda: store.record_event("confirmed"),
        ):
            with pytest.raises(NewerStoreError, match="reading only"):
                write()
    assert path.read_bytes() == before


def test_a_newer_register_with_other_columns_says_that_it_is_newer(path, clock):
    with Store(path, clock):
        pass
    raw = sqlite3.connect(path)
    raw.executescript(f"PRAGMA user_version = {LATEST + 1}; ALTER TABLE request RENAME title TO name")
    raw.close()
    with Store(path, clock) as store, pytest.raises(NewerStoreError):
        store.list()


def test_a_backup_is_a_whole_register(tmp_path, clock, store, draft):
    made = store.create_request(draft())
    target = tmp_path / "copy.sqlite"
    target.write_text("an older copy")
    store.backup(target)
    assert [file.name for file in tmp_path.glob("copy*")] == ["copy.sqlite"]
    with Store(target, clock) as copy:
        assert copy.list() == (made,)
        assert copy.check() == ()


def test_a_backup_that_fails_keeps_the_older_one(tmp_path, path, store, draft):
    for number in range(200):
        store.create_request(draft(f"{number} " * 100))
    target = tmp_path / "copy.sqlite"
    target.write_text("an older copy")
    store.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 20_000] = b"\xff" * 20_000
    path.write_bytes(content)
    raw = sqlite3.connect(path)
    with pytest.raises(BackupError):
        write_backup(raw, target)
    raw.close()
    assert target.read_text() == "an older copy"
    assert [file.name for file in tmp_path.glob("copy*")] == ["copy.sqlite"]


def test_a_backup_into_nowhere_says_so(tmp_path, store):
    with pytest.raises(DiskError, match="nowhere"):
        store.backup(tmp_path / "nowhere" / "copy.sqlite")
