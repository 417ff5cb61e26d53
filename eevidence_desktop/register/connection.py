"""Opening the register's file, and the two ways to use it: reading and writing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eevidence_desktop.register.errors import (
    CorruptError,
    ForeignFileError,
    NewerStoreError,
    StoreBugError,
    explained,
)
from eevidence_desktop.register.migrations import LATEST, migrate
from eevidence_desktop.register.transaction import transaction

APPLICATION_ID = 0x65455644  # "eEVD" in the file header, https://www.sqlite.org/pragma.html#pragma_application_id
BUSY_SECONDS = 5.0


class Database:
    """An open register file.

    Attributes:
        path: The file.
        newer: Why the file can only be read, or None when it can be written.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, newer: NewerStoreError | None) -> None:
        self.path = path
        self.newer = newer
        self._connection = connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for SELECTs; errors come out explained.

        Raises:
            DiskError: the disk or the file is at fault.
            NewerStoreError: a newer file has not the columns this program reads.
        """
        try:
            with explained(self.path):
                yield self._connection
        except StoreBugError as error:
            if self.newer is not None:
                raise self.newer from error
            raise

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside one transaction: committed at the end, undone by any exception.

        Raises:
            DiskError: the disk or the file is at fault; nothing was written.
            NewerStoreError: the file can only be read.
        """
        if self.newer is not None:
            raise self.newer
        with explained(self.path), transaction(self._connection):
            yield self._connection

    def close(self) -> None:
        """Close the file. The last one to close it folds the write-ahead log into it."""
        with explained(self.path):
            self._connection.close()


def open_database(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Open the register at ``path``; make it when it is not there, upgrade it when it is older.

    Args:
        path: The file; missing folders are made, readable by their owner only.
        busy_seconds: How long to wait for another process that writes.

    Raises:
        DiskError: the disk or the file is at fault; CorruptError and ForeignFileError among others.
    """
    with explained(path):
        if not path.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
        connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)
        try:
            newer = _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return Database(path, connection, newer)


def _prepare(connection: sqlite3.Connection, path: Path) -> NewerStoreError | None:
    """Set up the connection and bring the schema up to date; returns why it is read-only, if it is."""
    # Emptiness first: another window may be making the tables just now, and it names the file before it does.
    if not _is_empty(connection) and _number(connection, "application_id") != APPLICATION_ID:
        raise ForeignFileError(path)
    version = _number(connection, "user_version")
    if version > LATEST:
        connection.execute("PRAGMA query_only = ON")
        return NewerStoreError(path, version, LATEST)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    if version < LATEST:
        with transaction(connection):
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection, path)
    connection.execute("PRAGMA foreign_keys = ON")
    return None


def _is_empty(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is None


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def faults(database: Database, *, quick: bool) -> tuple[str, ...]:
    """Return what SQLite's own check says about the file, empty when it is sound.

    Args:
        database: The open register.
        quick: Leave out comparing indexes with their tables; several times faster on a large file.
    """
    check = "quick_check" if quick else "integrity_check"
    try:
        with database.reading() as connection:
            found = tuple(str(row[0]) for row in connection.execute(f"PRAGMA {check}"))
    except CorruptError as error:
        return (error.detail,)
    return () if found == ("ok",) else found
