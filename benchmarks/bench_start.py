"""Process start to the first painted window, against a bare QWidget, with 10 000 requests in the store.

Run under a display: xvfb-run -a .venv/bin/python -m benchmarks.bench_start
"""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from eevidence_desktop.desk.workbench import STORE_NAME, now
from eevidence_desktop.register.rows import Draft
from eevidence_desktop.register.store import Store

ROOT = Path(__file__).resolve().parent.parent
REQUESTS = 10_000
ROUNDS = 11


def fill(home: Path, count: int) -> None:
    """Put fictional drafts into a new store."""
    with Store(home / STORE_NAME, now) as store:
        for number in range(count):
            body = {"channel": "preservation", "provider": "google", "case": {"number": f"{number:015}"}}
            store.create_request(Draft(json.dumps(body), "preservation", "google", f"Draft {number}"))


def start(what: str) -> tuple[float, float]:
    """Return seconds from process start to the painted window, and peak MiB."""
    began = time.time()
    command = [sys.executable, "-m", "benchmarks.first_paint", what]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    painted, memory = said.split()[-2:]
    return float(painted) - began, int(memory) / 1024


def main() -> None:
    """Print the table."""
    with TemporaryDirectory() as folder:
        fill(Path(folder), REQUESTS)
        seen: dict[str, list[tuple[float, float]]] = {"bare": [], folder: []}
        for number in range(ROUNDS + 2):
            for what, samples in seen.items():
                sample = start(what)
                if number > 1:
                    samples.append(sample)
    print("| window | painted ms (median) | × bare (median of pairs) | peak MiB |\n|---|---|---|---|")
    for name, samples in zip(("bare QWidget", "the program"), seen.values(), strict=True):
        ratio = statistics.median(a[0] / b[0] for a, b in zip(samples, seen["bare"], strict=True))
        memory = statistics.median(sample[1] for sample in samples)
        print(f"| {name} | {statistics.median(s[0] for s in samples) * 1000:.0f} | {ratio:.2f} | {memory:.0f} |")


if __name__ == "__main__":
    main()
