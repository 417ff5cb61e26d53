"""One transaction, from its lock to its commit."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Run the block as one transaction that holds the write lock from its start; any exception undoes it.

    IMMEDIATE, because a transaction that reads first and locks later can fail half way when two windows write
    (https://www.sqlite.org/lang_transaction.html).

    Raises:
        sqlite3.Error: the lock was not to be had, or the commit failed; nothing was written.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk may have rolled back already
            with suppress(sqlite3.Error):  # the error of the block is the one to tell
                connection.execute("ROLLBACK")
        raise
