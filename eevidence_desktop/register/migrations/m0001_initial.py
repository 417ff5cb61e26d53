"""The first schema.

``number`` is the real primary key of a request, because the search index points at it and SQLite may renumber
a hidden rowid (https://www.sqlite.org/lang_vacuum.html). ``body`` stands last: a row of which only the other
columns are read is not read to its end.

The words of a request are indexed when somebody searches, not when it is saved: indexing four thousand
characters costs twice the commit. Until then its number stands in ``search_pending``.
"""

import sqlite3

VERSION = 1

_REQUEST = (
    """
    CREATE TABLE request (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        reference TEXT NOT NULL UNIQUE,
        created TEXT NOT NULL,
        changed TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('draft', 'exported', 'closed')),
        channel TEXT NOT NULL,
        provider TEXT NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        step TEXT NOT NULL,
        field TEXT NOT NULL,
        deleted_at TEXT,
        body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT
    """,
    "CREATE INDEX request_changed ON request (changed, number) WHERE deleted_at IS NULL",
    "CREATE INDEX request_status ON request (status, changed, number) WHERE deleted_at IS NULL",
    "CREATE TABLE counter (year INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT",
    """
    CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID
    """,
)

_EXPORT = (
    """
    CREATE TABLE export (
        id INTEGER PRIMARY KEY,
        request_id TEXT NOT NULL REFERENCES request (id),
        made_at TEXT NOT NULL,
        language TEXT NOT NULL,
        format TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size INTEGER NOT NULL,
        knowledge_version TEXT NOT NULL,
        template_version TEXT NOT NULL,
        program_version TEXT NOT NULL,
        input TEXT NOT NULL CHECK (json_valid(input))
    ) STRICT
    """,
    "CREATE INDEX export_request ON export (request_id)",
    "CREATE INDEX export_sha256 ON export (sha256)",
    "CREATE INDEX export_file_name ON export (file_name)",
)

_AUDIT = (
    """
    CREATE TABLE audit (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        request_id TEXT,
        actor TEXT NOT NULL,
        detail TEXT NOT NULL CHECK (json_valid(detail)),
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX audit_request ON audit (request_id, seq)",
    """
    CREATE TRIGGER audit_no_insert_between BEFORE INSERT ON audit
    WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM audit)
    BEGIN SELECT RAISE(ABORT, 'the audit only grows at its end'); END
    """,
)

_APPEND_ONLY = """
    CREATE TRIGGER {table}_no_{name} BEFORE {verb} ON {table}
    BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
    """

_SEARCH = (
    "CREATE TABLE search_pending (number INTEGER PRIMARY KEY) STRICT",
    """
    CREATE TRIGGER request_added AFTER INSERT ON request
    BEGIN INSERT INTO search_pending (number) VALUES (NEW.number); END
    """,
    # Asked first: OR IGNORE would dirty the page and make every autosave write it again.
    """
    CREATE TRIGGER request_edited AFTER UPDATE OF title, body ON request
    WHEN NOT EXISTS (SELECT 1 FROM search_pending WHERE number = NEW.number)
    BEGIN INSERT INTO search_pending (number) VALUES (NEW.number); END
    """,
    "CREATE TABLE request_text (number INTEGER PRIMARY KEY, folded TEXT NOT NULL) STRICT",
    """
    CREATE VIRTUAL TABLE request_words USING fts5 (
        folded, content = 'request_text', content_rowid = 'number', tokenize = 'trigram case_sensitive 1'
    )
    """,
    """
    CREATE TRIGGER request_text_added AFTER INSERT ON request_text
    BEGIN INSERT INTO request_words (rowid, folded) VALUES (NEW.number, NEW.folded); END
    """,
    """
    CREATE TRIGGER request_text_edited AFTER UPDATE ON request_text
    BEGIN
        INSERT INTO request_words (request_words, rowid, folded) VALUES ('delete', OLD.number, OLD.folded);
        INSERT INTO request_words (rowid, folded) VALUES (NEW.number, NEW.folded);
    END
    """,
)


def upgrade(connection: sqlite3.Connection) -> None:
    """Make all tables in an empty database."""
    guards = tuple(
        _APPEND_ONLY.format(table=table, name=verb.lower(), verb=verb)
        for table in ("audit", "export")
        for verb in ("UPDATE", "DELETE")
    )
    for statement in (*_REQUEST, *_EXPORT, *_AUDIT, *guards, *_SEARCH):
        connection.execute(statement)
