"""The register against bare sqlite3: saving, opening, listing, searching. Prints medians and ratios.

Arguments: how many requests, default 10000 100000.
"""

import json
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from eevidence_desktop.register import requests, search
from eevidence_desktop.register.connection import open_database
from eevidence_desktop.register.rows import Draft
from eevidence_desktop.register.store import Store

TEXT = (
    "қылмыстық іс телефон нөмірі Алия Серікқызы сұрау салу деректер тергеуші прокурор абонент счёт кошелёк "
    "перевод переписка аккаунт свидетель почта вход журнал подписчик жалоба ұялы байланыс үкім сот шешім"
)
WORDS = TEXT.split()
SAVED_WORDS = 400  # about 4 000 characters: a request with facts, necessity and urgency in two languages
KEPT_WORDS = 60
CHANCE = random.Random(7)


def now() -> datetime:
    return datetime.now(UTC)


def draft(words: int, number: int = 0) -> Draft:
    text = " ".join(f"{CHANCE.choice(WORDS)}{CHANCE.randint(0, 99)}" for _ in range(words))
    body = json.dumps({"facts": text}, ensure_ascii=False)
    return Draft(body, "preservation", "google", f"Дело {number}", "kk", "case", "facts")


def compare(name: str, ours: Callable[[], object], bare: Callable[[], object], times: int) -> None:
    spans: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for work, kept in zip((ours, bare), spans, strict=True):  # in turns: both see the same machine
            start = perf_counter()
            work()
            kept.append((perf_counter() - start) * 1000)
    mine, floor = median(spans[0]), median(spans[1])
    print(f"{name:<44} {mine:9.3f} ms   bare {floor:9.3f} ms   ratio {mine / floor:5.2f}")


def fill(path: Path, count: int) -> None:
    database = open_database(path)
    with database.writing() as connection:
        for number in range(count):
            row = requests.make(connection, draft(KEPT_WORDS, number), now(), "officer")
            if number % 4 == 0:
                connection.execute("UPDATE request SET status = 'closed' WHERE id = ?", (row.id,))
    start = perf_counter()
    with database.writing() as connection:
        while search.pending(connection):
            search.index_batch(connection)
    print(f"  indexing {count} requests: {perf_counter() - start:.1f} s")
    database.close()
    print(f"  file: {path.stat().st_size / 1e6:.0f} MB")


def bare_connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def saving(folder: Path, path: Path) -> None:
    with Store(path, now) as store, closing(bare_connection(folder / "bare.sqlite")) as bare:
        bare.execute("CREATE TABLE one (id INTEGER PRIMARY KEY, body TEXT)")
        # Another text each time: SQLite writes nothing for an UPDATE that changes nothing.
        texts = [draft(SAVED_WORDS) for _ in range(1001)]
        ours, theirs = iter(texts), iter(texts)
        row = store.create_request(next(ours))
        bare.execute("INSERT INTO one VALUES (1, ?)", (next(theirs).body,))

        def save() -> None:
            nonlocal row
            row = store.save_request(row.id, next(ours), row.changed)

        def commit() -> None:
            bare.execute("UPDATE one SET body = ? WHERE id = 1", (next(theirs).body,))

        compare(f"  autosave, {len(texts[0].body)} characters", save, commit, 1000)


def reading(path: Path) -> None:
    columns = requests.COLUMNS

    def begin() -> None:
        with Store(path, now) as opened:
            opened.list("draft")

    def begin_bare() -> None:
        with closing(sqlite3.connect(path)) as opened:
            opened.execute(listed).fetchall()

    listed = (
        f"SELECT {columns} FROM request WHERE status = 'draft' AND deleted_at IS NULL "
        "ORDER BY changed DESC, number DESC LIMIT 50 OFFSET 0"
    )
    compare("  open, read 50 drafts, close", begin, begin_bare, 50)
    with Store(path, now) as store, closing(bare_connection(path)) as bare:
        compare("  first 50 drafts", lambda: store.list("draft"), lambda: bare.execute(listed).fetchall(), 300)
        for text in ("ҰЯЛЫ", "серікқызы7 кошелёк99", "көшелек", "ұя", "щщ"):
            query, values = search.build_query(search.fold(text).split())
            found = len(bare.execute(query, (*values, 50)).fetchall())
            compare(
                f"  search «{text}», {found} shown",
                lambda text=text: store.search(text),
                lambda query=query, values=values: bare.execute(query, (*values, 50)).fetchall(),
                300 if found else 10,
            )


def main() -> None:
    print(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}")
    for count in [int(text) for text in sys.argv[1:]] or [10_000, 100_000]:
        print(f"{count} requests")
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = folder / "register.sqlite"
            fill(path, count)
            saving(folder, path)
            reading(path)


if __name__ == "__main__":
    main()
