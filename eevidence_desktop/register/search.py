"""Substring search that finds Kazakh and Russian words however they were typed.

Words are compared folded: without case, without the difference between compatible forms, and with the Kazakh
letters as people write them who have a Russian keyboard. Words of three characters and more go through the
trigram index; shorter ones it does not hold and LIKE on it is wrong before SQLite 3.45, so they are looked
for in the folded text itself.
"""

import json
import sqlite3
from collections.abc import Iterator

from eevidence_desktop.register.rows import Json, RequestRow, columns, storable

BATCH = 200
LONGEST_QUERY = 200  # a pasted page would be a phrase of a million trigrams, and gigabytes in SQLite
_TRIGRAM = 3
_LETTERS = str.maketrans("ёқңғүұөәһі", "екнгууоахи")
_COLUMNS = columns(RequestRow, "request")
_BY_INDEX = (
    "request_words.rowid",
    "request_words JOIN request_text ON request_text.number = request_words.rowid",
)
_BY_SCAN = "request_text.number", "request_text"


def fold(text: str) -> str:
    """Return text as it is compared: «ӘЛИЯ» and «алия» are the same."""
    from unicodedata import normalize  # its tables take a millisecond; the start-up path does not search

    return storable(normalize("NFKC", text).casefold().translate(_LETTERS).replace("\0", " "))


def pending(connection: sqlite3.Connection) -> bool:
    """Return whether requests were saved whose words the index does not hold yet."""
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM search_pending)").fetchone()[0])


def index_batch(connection: sqlite3.Connection) -> None:
    """Index up to BATCH waiting requests, inside the caller's transaction."""
    rows = connection.execute(
        "SELECT number, reference, title, body FROM request JOIN search_pending USING (number) LIMIT ?",
        (BATCH,),
    ).fetchall()
    for number, reference, title, body in rows:
        text = fold("\n".join((reference, title, *_leaves(json.loads(body)))))
        connection.execute(
            "INSERT INTO request_text (number, folded) VALUES (?, ?) "
            "ON CONFLICT (number) DO UPDATE SET folded = excluded.folded",
            (number, text),
        )
        connection.execute("DELETE FROM search_pending WHERE number = ?", (number,))


def find(connection: sqlite3.Connection, text: str, limit: int) -> tuple[RequestRow, ...]:
    """Return the requests that hold every word of ``text`` somewhere, the newest first.

    Args:
        connection: After index_batch has left nothing pending.
        text: Words apart by spaces; each may be any part of a word. Blank text finds nothing,
            and only the first LONGEST_QUERY characters count.
        limit: At most so many.
    """
    words = fold(text[:LONGEST_QUERY]).split()
    if not words:
        return ()
    query, values = build_query(words)
    return tuple(RequestRow(*row) for row in connection.execute(query, (*values, limit)))


def build_query(words: list[str]) -> tuple[str, list[str]]:
    """Return the SELECT for folded words, and what to bind before the limit."""
    long = [word for word in words if len(word) >= _TRIGRAM]
    short = [word for word in words if len(word) < _TRIGRAM]
    conditions = ["request.deleted_at IS NULL", *("instr(request_text.folded, ?)" for _ in short)]
    values = list(short)
    number, source = _BY_INDEX if long else _BY_SCAN
    if long:
        conditions.append("request_words MATCH ?")
        values.append(" AND ".join(f'"{word.replace(chr(34), chr(34) * 2)}"' for word in long))
    # CROSS JOIN keeps the order of the tables: the planner would otherwise visit all requests first.
    query = f"""
        SELECT {_COLUMNS} FROM {source} CROSS JOIN request ON request.number = {number}
        WHERE {" AND ".join(conditions)} ORDER BY {number} DESC LIMIT ?
    """  # noqa: S608 - our own names; the words are bound
    return query, values


def _leaves(value: Json) -> Iterator[str]:
    """Give every text and number of a JSON value; its keys are ours, not the officer's."""
    if isinstance(value, dict):
        for item in value.values():
            yield from _leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield str(value)
