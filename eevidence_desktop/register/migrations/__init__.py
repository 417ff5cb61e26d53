"""Numbered steps from one schema to the next. A released step never changes; a new need is a new step.

A step is a module with ``VERSION`` and ``upgrade(connection)``. It runs inside a transaction that the caller
owns, so it must not use ``executescript``, which commits.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from eevidence_desktop.register.backup import write_backup
from eevidence_desktop.register.migrations import m0001_initial
from eevidence_desktop.register.transaction import transaction


class Step(Protocol):
    """One migration module."""

    VERSION: int

    def upgrade(self, connection: sqlite3.Connection) -> None:
        """Change the schema from the version before to VERSION."""


STEPS: tuple[Step, ...] = (m0001_initial,)
LATEST = STEPS[-1].VERSION


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Step] = STEPS) -> None:
    """Run the steps the database does not have yet, each in its own transaction.

    A database that holds something is first copied to a verified file beside it (``backup_path``). Foreign
    keys are switched off, as a step that rebuilds a table needs (https://www.sqlite.org/lang_altertable.html),
    and are checked before each step is committed; the caller switches them on.

    Raises:
        BackupError: the copy could not be verified; no step was run.
        sqlite3.Error: a step failed; the database is as the last complete step left it.
    """
    version = _version(connection)
    if 0 < version < steps[-1].VERSION:
        write_backup(connection, backup_path(path, version))
    connection.execute("PRAGMA foreign_keys = OFF")
    for step in steps:
        _run(connection, step)


def backup_path(path: Path, version: int) -> Path:
    """Return where the copy made before leaving schema ``version`` lies: beside the register."""
    return path.with_name(f"{path.stem}.before-upgrade-from-{version}{path.suffix}")


def _run(connection: sqlite3.Connection, step: Step) -> None:
    with transaction(connection):
        if _version(connection) >= step.VERSION:  # asked under the lock: another window may have upgraded
            return
        step.upgrade(connection)
        connection.execute(f"PRAGMA user_version = {step.VERSION}")
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(f"step {step.VERSION} breaks foreign keys: {broken[:5]}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
