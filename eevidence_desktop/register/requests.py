"""Requests: made, saved, listed, deleted and restored, always inside the caller's transaction."""

import sqlite3
from datetime import datetime

from eevidence_desktop.register import audit
from eevidence_desktop.register.errors import ConflictError, NoSuchRequestError, NotDraftError
from eevidence_desktop.register.rows import Draft, RequestRow, Status, columns, stamp, stamp_after, storable

COLUMNS = columns(RequestRow)
_VISIBLE = "deleted_at IS NULL"
_CONTENT = ("body", "channel", "provider", "title", "language", "step", "field")
_MAKE = f"""
    INSERT INTO request (id, reference, created, changed, status, {", ".join(_CONTENT)})
    VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?) RETURNING {COLUMNS}
"""  # noqa: S608 - our own column names, here and below
_SAVE = f"""
    UPDATE request SET changed = ?, {", ".join(f"{name} = ?" for name in _CONTENT)}
    WHERE id = ? AND changed = ? AND {_VISIBLE} RETURNING {COLUMNS}
"""  # noqa: S608


def make(connection: sqlite3.Connection, draft: Draft, now: datetime, actor: str) -> RequestRow:
    """Add a draft under the next reference of the year.

    Args:
        connection: Inside a transaction.
        draft: What the editor holds.
        now: Aware instant; its own wall clock decides the year of the reference.
        actor: Who made it.
    """
    from uuid import uuid4  # asks the platform on import; the start-up path only reads

    at = stamp(now)
    counted = connection.execute(
        "INSERT INTO counter (year, last) VALUES (?, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1 "
        "RETURNING last",
        (now.year,),
    ).fetchone()
    reference = f"{now.year:04d}-{counted[0]:06d}"
    values = (uuid4().hex, reference, at, at, *_values(draft))
    row = RequestRow(*connection.execute(_MAKE, values).fetchone())
    detail = {"reference": reference, "channel": row.channel, "provider": row.provider}
    audit.append(connection, at, "created", request_id=row.id, actor=actor, detail=detail)
    return row


def save(
    connection: sqlite3.Connection, request_id: str, draft: Draft, changed: str, at: str, actor: str
) -> RequestRow:
    """Put the editor's content in place of what was loaded.

    Args:
        connection: Inside a transaction.
        request_id: Which request.
        draft: All of the content.
        changed: The value the request was loaded with, or that the last save returned.
        at: UTC instant of now.
        actor: Who is typing.

    Raises:
        NoSuchRequestError: no request has this id.
        ConflictError: it was saved or deleted by somebody else meanwhile; nothing was written.
    """
    values = (stamp_after(changed, at), *_values(draft), request_id, changed)
    found = connection.execute(_SAVE, values).fetchone()
    if found is None:
        raise ConflictError(require(connection, request_id))
    audit.append_changed(connection, at, request_id, actor)
    return RequestRow(*found)


def set_status(connection: sqlite3.Connection, request_id: str, status: Status, at: str, actor: str) -> RequestRow:
    """Move a request to another status and record it; the same status again changes nothing.

    Raises:
        NoSuchRequestError: no request has this id.
    """
    before = require(connection, request_id)
    if before.status == status:
        return before
    connection.execute("UPDATE request SET status = ? WHERE id = ?", (status, request_id))
    detail = {"from": before.status, "to": status}
    audit.append(connection, at, "status", request_id=request_id, actor=actor, detail=detail)
    return require(connection, request_id)


def delete(connection: sqlite3.Connection, request_id: str, at: str, actor: str) -> RequestRow:
    """Hide a draft from lists and search until it is restored; hiding it again changes nothing.

    Raises:
        NoSuchRequestError: no request has this id.
        NotDraftError: it was exported or closed.
    """
    before = require(connection, request_id)
    if before.status != "draft":
        raise NotDraftError(before.reference)
    if before.deleted_at:
        return before
    return _mark(connection, request_id, at, audit_kind="deleted", at=at, actor=actor)


def restore(connection: sqlite3.Connection, request_id: str, at: str, actor: str) -> RequestRow:
    """Undo a deletion; a request that is not deleted stays as it is.

    Raises:
        NoSuchRequestError: no request has this id.
    """
    before = require(connection, request_id)
    if before.deleted_at is None:
        return before
    return _mark(connection, request_id, None, audit_kind="restored", at=at, actor=actor)


def _mark(
    connection: sqlite3.Connection,
    request_id: str,
    deleted_at: str | None,
    *,
    audit_kind: str,
    at: str,
    actor: str,
) -> RequestRow:
    connection.execute("UPDATE request SET deleted_at = ? WHERE id = ?", (deleted_at, request_id))
    audit.append(connection, at, audit_kind, request_id=request_id, actor=actor)
    return require(connection, request_id)


def find(connection: sqlite3.Connection, request_id: str) -> RequestRow | None:
    """Return a request, deleted or not, or None."""
    return _one(connection, "id", request_id)


def find_reference(connection: sqlite3.Connection, reference: str) -> RequestRow | None:
    """Return the request with this reference, deleted or not, or None."""
    return _one(connection, "reference", reference)


def require(connection: sqlite3.Connection, request_id: str) -> RequestRow:
    """Return a request, deleted or not.

    Raises:
        NoSuchRequestError: no request has this id.
    """
    found = find(connection, request_id)
    if found is None:
        raise NoSuchRequestError(request_id)
    return found


def page(connection: sqlite3.Connection, status: Status | None, limit: int, offset: int) -> tuple[RequestRow, ...]:
    """Return requests that are not deleted, the last changed first."""
    where, values = _where(status)
    query = f"SELECT {COLUMNS} FROM request WHERE {where} ORDER BY changed DESC, number DESC LIMIT ? OFFSET ?"  # noqa: S608
    return tuple(RequestRow(*row) for row in connection.execute(query, (*values, limit, offset)))


def count(connection: sqlite3.Connection, status: Status | None) -> int:
    """Return how many requests are not deleted."""
    where, values = _where(status)
    return int(connection.execute(f"SELECT count(*) FROM request WHERE {where}", values).fetchone()[0])  # noqa: S608


def _where(status: Status | None) -> tuple[str, tuple[str, ...]]:
    return (f"status = ? AND {_VISIBLE}", (status,)) if status else (_VISIBLE, ())


def _one(connection: sqlite3.Connection, column: str, value: str) -> RequestRow | None:
    row = connection.execute(f"SELECT {COLUMNS} FROM request WHERE {column} = ?", (value,)).fetchone()  # noqa: S608
    return RequestRow(*row) if row else None


def _values(draft: Draft) -> tuple[str, ...]:
    return tuple(storable(getattr(draft, name)) for name in _CONTENT)
