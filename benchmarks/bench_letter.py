"""One letter against the raw reportlab canvas: warm, and in a fresh process.

Run: .venv/bin/python -m benchmarks.bench_letter
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import in_turn, report

ROOT = Path(__file__).resolve().parent.parent
FLOOR = "canvas (floor)"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def canvas_letter(lines: list[str]) -> bytes:
    """Write the same lines on A4 pages with the raw canvas, broken beforehand: the floor."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    from eevidence_desktop.letters.fonts import SERIF, load_fonts

    load_fonts()
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for start in range(0, len(lines), 50):
        canvas.setFont(SERIF, 10.5)
        for row, line in enumerate(lines[start : start + 50]):
            canvas.drawString(70, 780 - 14 * row, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def program(home: Path) -> tuple[Callable[[], object], list[str]]:
    """Return the program's own job and the letter's text as lines for the floor."""
    from eevidence_desktop.desk.composing import preview
    from eevidence_desktop.desk.examples import example_request
    from eevidence_desktop.desk.workbench import Workbench
    from eevidence_desktop.i18n.language import Language
    from eevidence_desktop.letters.compose import compose
    from eevidence_desktop.letters.text import write_text

    bench = Workbench(home, clock=lambda: NOW)
    request = example_request(bench, "preservation")
    lines = write_text(compose(request, bench.knowledge, bench.translator(Language.RU))).splitlines()
    return partial(preview, bench, request, Language.RU), lines


def main() -> None:
    """Print both tables."""
    with TemporaryDirectory() as folder:
        ours, lines = program(Path(folder))
        jobs = {FLOOR: partial(canvas_letter, lines), "letter": ours}
        print(report("One letter, warm", in_turn(jobs, 30, 3), FLOOR))
        text = Path(folder) / "lines.txt"
        text.write_text("\n".join(lines), encoding="utf-8")
        fresh = {FLOOR: partial(in_process, "floor", str(text)), "letter": partial(in_process, "letter", folder)}
        print()
        print(report("First letter, whole process", in_turn(fresh, 9), FLOOR))


def in_process(*arguments: str) -> None:
    """Start a process that makes one letter."""
    subprocess.run([sys.executable, "-m", "benchmarks.bench_letter", *arguments], cwd=ROOT, check=True)


def once(job: str, path: str) -> None:
    """Make one letter in this fresh process."""
    if job == "floor":
        canvas_letter(Path(path).read_text(encoding="utf-8").splitlines())
    else:
        program(Path(path))[0]()


if __name__ == "__main__":
    once(sys.argv[1], sys.argv[2]) if len(sys.argv) > 1 else main()
