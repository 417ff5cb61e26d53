import errno
import os
import sqlite3
import stat
import string
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from eevidence_desktop.register import connection as module
from eevidence_desktop.register import errors
from eevidence_desktop.register.connection import open_database
from eevidence_desktop.register.errors import (
    BusyError,
    CannotOpenError,
    CorruptError,
    DiskError,
    DiskFaultError,
    DiskFullError,
    ForeignFileError,
    ReadOnlyError,
    StoreBugError,
    explain,
    explained,
)
from eevidence_desktop.register.store import Store


def kinds(base):
    return [base, *(kind for child in base.__subclasses__() for kind in kinds(child))]


@pytest.mark.parametrize(
    "pragma, value",
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("application_id", module.APPLICATION_ID),
    ],
)
def test_the_connection_is_set_up(path, pragma, value):
    database = open_database(path)
    with database.reading() as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    database.close()


def test_all_tables_are_strict(store, path):
    raw = sqlite3.connect(path)
    lax = raw.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    raw.close()
    assert lax == []


def test_the_register_is_for_its_owner_only(tmp_path, clock):
    if os.name == "nt":
        pytest.skip("Windows has no mode bits")
    path = tmp_path / "new" / "deep" / "register.sqlite"
    with Store(path, clock):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_it_opens_in_a_process_without_the_heavy_libraries():
    code = (
        "import sys, eevidence_desktop.register.store as _; "
        "heavy = {'pydantic', 'babel', 'reportlab', 'PySide6', 'uuid', 'hashlib', 'unicodedata'}; "
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_eight_windows_may_make_the_register_at_once(path, clock, draft):
    def begin(_):
        with Store(path, clock) as store:
            return store.create_request(draft()).reference

    with ThreadPoolExecutor(8) as pool:
        references = list(pool.map(begin, range(8)))
    assert sorted(references) == [f"2026-{number:06}" for number in range(1, 9)]
    with Store(path, clock) as store:
        assert store.check() == ()


@pytest.mark.parametrize("content", [b"not a database at all " * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_corrupt_file_is_named(path, clock, content):
    path.write_bytes(content)
    with pytest.raises(CorruptError, match="damaged") as caught:
        Store(path, clock)
    assert (caught.value.exit_code, caught.value.message.params) == (4, {"path": str(path)})
    assert path.read_bytes() == content


def test_damage_in_the_middle_is_found_by_both_checks(path, clock, draft):
    with Store(path, clock) as store:
        for number in range(300):
            store.create_request(draft(f"{number} " * 100))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 40_960] = os.urandom(40_960)
    path.write_bytes(content)
    with Store(path, clock) as store:
        for quick in (True, False):
            problems = store.check(quick=quick)
            assert {problem.kind for problem in problems} == {"file"}
            assert all(problem.message.params["detail"] for problem in problems)


def test_text_that_is_not_text_is_damage(path, clock, store):
    store.record_event("confirmed")
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("DROP TRIGGER audit_no_update")
    raw.execute("UPDATE audit SET actor = CAST(x'ff' AS TEXT)")
    raw.close()
    with pytest.raises(CorruptError):
        store.audit_events()
    assert {problem.kind for problem in store.check()} == {"file"}


def test_a_dangling_link_is_found(path, store, draft, letter):
    store.record_export(store.create_request(draft()).id, letter())
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("DELETE FROM request")
    raw.close()
    (problem,) = store.check()
    assert problem.kind == "links"
    assert problem.message.params == {"row": 1, "table": "export", "parent": "request"}


def test_the_database_of_another_program_is_left_alone(path, clock):
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE album (title TEXT)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(ForeignFileError, match="another program"):
        Store(path, clock)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_register(path, clock):
    path.touch()
    with Store(path, clock) as store:
        assert store.check() == ()


def test_a_path_under_a_file_cannot_be_opened(tmp_path, clock):
    (tmp_path / "file").touch()
    with pytest.raises(CannotOpenError, match="cannot be opened"):
        Store(tmp_path / "file" / "register.sqlite", clock)


def test_a_folder_is_no_register(tmp_path, clock):
    with pytest.raises(CannotOpenError):
        Store(tmp_path, clock)


def test_a_read_only_folder_is_named(read_only_folder, clock, draft):
    with pytest.raises(ReadOnlyError, match="read-only"):
        Store(read_only_folder / "new.sqlite", clock)
    with (
        pytest.raises(ReadOnlyError, match="read-only"),
        Store(read_only_folder / "register.sqlite", clock) as store,
    ):
        store.create_request(draft())


def test_a_full_disk_is_named_and_loses_nothing(path, clock, draft):
    with Store(path, clock) as store:
        made = store.create_request(draft("short"))
        with store._database.reading() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFullError, match="disk is full"):
            store.save_request(made.id, draft("long " * 20_000), made.changed)
        assert store.get(made.id) == made
        store.save_request(made.id, draft("small"), made.changed)
        assert store.check() == ()


def test_a_held_register_is_named(path, clock, draft):
    with Store(path, clock), Store(path, clock, busy_seconds=0.05) as store:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError, match="holding"):
            store.create_request(draft())
        assert store.list() == ()  # reading goes on
        holder.close()
        store.create_request(draft())


def test_a_store_used_from_another_thread_is_our_bug(store):
    with ThreadPoolExecutor(1) as pool, pytest.raises(StoreBugError, match="thread"):
        pool.submit(store.list).result()


@pytest.mark.parametrize(
    "code, kind",
    [
        (sqlite3.SQLITE_FULL, DiskFullError),
        (sqlite3.SQLITE_READONLY_DBMOVED, ReadOnlyError),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, CannotOpenError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, BusyError),
        (sqlite3.SQLITE_CORRUPT_VTAB, CorruptError),
        (sqlite3.SQLITE_IOERR_FSYNC, DiskFaultError),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, StoreBugError),
        (sqlite3.SQLITE_ERROR, StoreBugError),
    ],
)
def test_every_code_is_the_disk_or_ours(code, kind):
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode, error.sqlite_errorname = code, "SQLITE_NAME"
    told = explain(error, Path("register.sqlite"))
    assert type(told) is kind
    assert "what SQLite says" in (told.detail if isinstance(told, DiskError) else str(told))


@pytest.mark.parametrize(
    "number, kind",
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EROFS, ReadOnlyError),
        (errno.EIO, DiskFaultError),
        (errno.ENOENT, CannotOpenError),
    ],
)
def test_errors_of_the_system_are_told_alike(number, kind):
    with pytest.raises(kind), explained(Path("register.sqlite")):
        raise OSError(number, os.strerror(number))


def test_every_sentence_names_the_file_and_what_to_do():
    for kind in kinds(DiskError)[1:]:
        fields = {name for _, name, _, _ in string.Formatter().parse(kind.sentence) if name}
        assert fields == {"path"}
        assert len(kind.sentence.split(".")) > 2, kind
        assert kind(Path("x")).message.text == kind.sentence
    assert len({kind.sentence for kind in kinds(errors.DiskError)}) == len(kinds(errors.DiskError))


def test_an_exception_inside_a_transaction_undoes_it(store, draft):
    def fail():
        with store._database.writing() as connection:
            connection.execute("INSERT INTO setting (key, value) VALUES ('key', '1')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.get_setting("key") is None
    store.create_request(draft())
