"""Letters that left: what was written, from which input, and how to find it again."""

import json
import sqlite3
from dataclasses import astuple

from eevidence_desktop.i18n.message import N_, Message, message
from eevidence_desktop.register import audit, requests
from eevidence_desktop.register.rows import ExportRow, Json, NewExport, columns, storable

_COLUMNS = columns(ExportRow)
_RECORD = f"""
    INSERT INTO export (request_id, made_at, {columns(NewExport)})
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {_COLUMNS}
"""  # noqa: S608 - our own column names, here and below


def record(connection: sqlite3.Connection, request_id: str, export: NewExport, at: str, actor: str) -> ExportRow:
    """Keep an export, make a draft ``exported``, and seal the row in the audit chain.

    Raises:
        NoSuchRequestError: no request has this id.
    """
    request = requests.require(connection, request_id)
    given = (storable(value) if isinstance(value, str) else value for value in astuple(export))
    row = ExportRow(*connection.execute(_RECORD, (request_id, at, *given)).fetchone())
    if request.status == "draft":
        connection.execute("UPDATE request SET status = 'exported' WHERE id = ?", (request_id,))
    detail: dict[str, Json] = {"export": row.id, "sha256": row.sha256, "seal": _seal(row)}
    audit.append(connection, at, "exported", request_id=request_id, actor=actor, detail=detail)
    return row


def of_request(connection: sqlite3.Connection, request_id: str) -> tuple[ExportRow, ...]:
    """Return the exports of a request, the first one first."""
    return _select(connection, "request_id", request_id)


def with_hash(connection: sqlite3.Connection, sha256: str) -> ExportRow | None:
    """Return the last export of a file with this SHA-256, or None."""
    found = _select(connection, "sha256", sha256.lower())
    return found[-1] if found else None


def named(connection: sqlite3.Connection, file_name: str) -> tuple[ExportRow, ...]:
    """Return the exports under this file name, the first one first."""
    return _select(connection, "file_name", file_name)


def check(connection: sqlite3.Connection) -> tuple[Message, ...]:
    """Return one sentence for every export that is not as it was sealed, or is gone."""
    query = f"SELECT {_COLUMNS} FROM export ORDER BY id"  # noqa: S608
    found = {row[0]: _seal(ExportRow(*row)) for row in connection.execute(query)}
    links = connection.execute("SELECT request_id, detail FROM audit WHERE kind = 'exported' ORDER BY seq")
    sealed = {detail["export"]: detail["seal"] for detail in (json.loads(link[1]) for link in links)}
    text = N_("The record of export {id} is not as it was when the letter was exported.")
    differing = sorted(id_ for id_ in found.keys() | sealed.keys() if found.get(id_) != sealed.get(id_))
    return tuple(message(text, id=id_) for id_ in differing)


def _select(connection: sqlite3.Connection, column: str, value: str) -> tuple[ExportRow, ...]:
    query = f"SELECT {_COLUMNS} FROM export WHERE {column} = ? ORDER BY id"  # noqa: S608
    return tuple(ExportRow(*row) for row in connection.execute(query, (value,)))


def _seal(row: ExportRow) -> str:
    from hashlib import sha256  # loads OpenSSL; the start-up path only reads

    return sha256(json.dumps(astuple(row), ensure_ascii=False).encode("utf-8")).hexdigest()
