"""The audit chain: append-only, each link sealed by the hash of the one before.

The chain has no key. It shows every change by whoever does not rebuild it from the changed link to its end;
``head`` on paper, or in a package that left the machine, shows that too.
"""

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta

from eevidence_desktop.i18n.message import N_, Message, message
from eevidence_desktop.register.rows import AuditRow, Json, columns, storable

FIRST = "0" * 64
STRETCH = timedelta(minutes=10)
_COLUMNS = columns(AuditRow)


def append(
    connection: sqlite3.Connection,
    at: str,
    kind: str,
    *,
    request_id: str | None = None,
    actor: str = "",
    detail: Mapping[str, Json] | None = None,
) -> AuditRow:
    """Add a link at the end of the chain, inside the caller's transaction.

    Args:
        connection: Inside the transaction of the change that is recorded.
        at: UTC instant as rows.stamp writes it.
        kind: What happened.
        request_id: The request it happened to.
        actor: Who did it.
        detail: What else is worth keeping.
    """
    last = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous = (last[0] + 1, last[1]) if last else (1, FIRST)
    text = storable(_canonical(detail or {}))
    actor = storable(actor)
    sealed = _seal(seq, at, kind, request_id, actor, text, previous)
    row = AuditRow(seq, at, kind, request_id, actor, text, previous, sealed)
    connection.execute(
        f"INSERT INTO audit ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - our own column names
        (seq, at, kind, request_id, actor, text, previous, sealed),
    )
    return row


def append_changed(connection: sqlite3.Connection, at: str, request_id: str, actor: str) -> None:
    """Record that a draft is being edited: one link per stretch of ten minutes, not one per keystroke."""
    last = connection.execute(
        "SELECT kind, at FROM audit WHERE request_id = ? ORDER BY seq DESC LIMIT 1", (request_id,)
    ).fetchone()
    if last and last[0] == "changed":
        passed = datetime.fromisoformat(at) - datetime.fromisoformat(last[1])
        if abs(passed) <= STRETCH:  # a clock set back by more begins a new stretch
            return
    append(connection, at, "changed", request_id=request_id, actor=actor)


def events(connection: sqlite3.Connection, request_id: str | None = None) -> tuple[AuditRow, ...]:
    """Return the links in their order, of one request or of all."""
    where, values = ("WHERE request_id = ?", (request_id,)) if request_id is not None else ("", ())
    query = f"SELECT {_COLUMNS} FROM audit {where} ORDER BY seq"  # noqa: S608 - our own column names
    return tuple(AuditRow(*row) for row in connection.execute(query, values))


def head(connection: sqlite3.Connection) -> str:
    """Return the hash of the last link, 64 zeros while there is none."""
    last = connection.execute("SELECT hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return str(last[0]) if last else FIRST


def check(connection: sqlite3.Connection) -> Message | None:
    """Name the first broken link of the chain, or return None when it is whole."""
    expected, previous = 1, FIRST
    for values in connection.execute(f"SELECT {_COLUMNS} FROM audit ORDER BY seq"):  # noqa: S608
        row = AuditRow(*values)
        if row.seq != expected:
            return _missing(expected)
        if row.previous != previous or row.hash != _seal(*values[:-1]):
            text = N_("The audit trail was changed: link {seq} ({kind}, {at}) does not match its seal.")
            return message(text, seq=row.seq, kind=row.kind, at=row.at)
        expected, previous = row.seq + 1, row.hash
    # SQLite itself remembers the highest number it gave: a cut end shows.
    given = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'audit'").fetchone()
    return _missing(expected) if given and given[0] >= expected else None


def _missing(seq: int) -> Message:
    return message(N_("The audit trail was changed: link {seq} is missing."), seq=seq)


def _seal(*fields: int | str | None) -> str:
    from hashlib import sha256  # loads OpenSSL; the start-up path only reads

    names = ("seq", "at", "kind", "request_id", "actor", "detail", "previous")
    named: dict[str, Json] = dict(zip(names, fields, strict=True))
    return sha256(_canonical(named).encode("utf-8")).hexdigest()


def _canonical(value: Mapping[str, Json]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
