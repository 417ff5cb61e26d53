"""Saves in a loop until it is killed and prints what is confirmed: ``id number``, one line per save."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from eevidence_desktop.register.rows import Draft
from eevidence_desktop.register.store import Store


def now():
    return datetime.now(UTC)


def main(path):
    store = Store(path, now)
    number = 0
    while True:
        row = store.create_request(Draft(f'{{"number": {number}, "facts": "Алия"}}'))
        print(row.id, number, flush=True)
        for _ in range(7):
            number += 1
            row = store.save_request(row.id, Draft(f'{{"number": {number}, "facts": "Алия"}}'), row.changed)
            print(row.id, number, flush=True)
        store.search("алия")


main(Path(sys.argv[1]))
