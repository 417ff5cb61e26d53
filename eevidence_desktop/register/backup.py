"""A verified copy of the register, made while it is open."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from eevidence_desktop.register.errors import BackupError, CorruptError, explained


def write_backup(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the open database to ``target`` and check the copy before it gets that name.

    Args:
        connection: The open database, outside a transaction.
        target: The new file; one of that name is replaced, by a sound copy only.

    Raises:
        BackupError: the copy is not sound, or not of the same schema version.
        DiskError: the disk of the copy is at fault.
    """
    version = connection.execute("PRAGMA user_version").fetchone()
    unproven = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with explained(target):
            unproven.unlink(missing_ok=True)
            unproven.touch(mode=0o600)
            with closing(sqlite3.connect(unproven, isolation_level=None)) as copy:
                connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
                sound = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                same = copy.execute("PRAGMA user_version").fetchone() == version
            if not (sound and same):
                raise BackupError(target)
            unproven.replace(target)
    except CorruptError as error:
        raise BackupError(target, detail=error.detail) from error
    finally:
        unproven.unlink(missing_ok=True)
