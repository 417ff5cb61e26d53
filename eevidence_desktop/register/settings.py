"""Small values the program remembers, as JSON under a key."""

import json
import sqlite3
from typing import cast

from eevidence_desktop.register.rows import Json


def get(connection: sqlite3.Connection, key: str, default: Json = None) -> Json:
    """Return the value stored under ``key``, or ``default``."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return cast("Json", json.loads(row[0])) if row else default


def put(connection: sqlite3.Connection, key: str, value: Json) -> None:
    """Store ``value`` under ``key`` in place of what was there.

    Raises:
        ValueError: the value holds a NaN or an infinity, which JSON has not.
    """
    text = json.dumps(value, allow_nan=False)
    connection.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, text),
    )
