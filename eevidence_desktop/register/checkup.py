"""Everything that can be wrong inside a register, found without changing it."""

import sqlite3
from collections.abc import Iterator

from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.register import audit, exports
from eevidence_desktop.register.connection import Database, faults
from eevidence_desktop.register.errors import DiskError
from eevidence_desktop.register.rows import Problem


def problems(database: Database, *, quick: bool) -> tuple[Problem, ...]:
    """Return what is wrong: the file, links between tables, the audit chain, the exports.

    Args:
        database: The open register.
        quick: Only look at the structure of the file.

    Raises:
        NewerStoreError: the register is of a newer program and has other tables.
    """
    text = N_("The register file is damaged ({detail}). Put a copy of it aside and restore the newest backup.")
    found = tuple(Problem("file", message(text, detail=detail)) for detail in faults(database, quick=quick))
    if quick or found:  # in a damaged file the other checks only stumble over the damage
        return found
    try:
        with database.reading() as connection:
            return tuple(_contents(connection))
    except DiskError as error:
        return (Problem("file", error.message),)


def _contents(connection: sqlite3.Connection) -> Iterator[Problem]:
    for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        text = N_("Row {row} of the table {table} points to a row of {parent} that is not there.")
        yield Problem("links", message(text, row=rowid, table=table, parent=parent))
    broken = audit.check(connection)
    if broken:
        yield Problem("audit", broken)
        return  # the exports are checked against the chain
    for changed in exports.check(connection):
        yield Problem("export", changed)
