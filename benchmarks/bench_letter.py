"""One letter against the raw reportlab canvas: warm, and in a fresh process.

Run: .venv/bin/python -m benchmarks.bench_letter
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, partial
from io import BytesIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import in_turn, report

ROOT = Path(__file__).resolve().parent.parent
FLOOR = "canvas (floor)"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@cache
def floor_font() -> str:
    """Register the body font of the letters with reportlab and return its name."""
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    from eevidence_desktop.paths import resources

    rl_config.useA85 = 0
    pdfmetrics.registerFont(TTFont("body", str(resources() / "fonts" / "NotoSerif-Regular.ttf")))
    return "body"


def canvas_letter(lines: list[str]) -> bytes:
    """Write the same lines on A4 pages with the raw canvas, broken beforehand: the floor."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    font = floor_font()
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for start in range(0, len(lines), 50):
        canvas.setFont(font, 10.5)
        for row, line in enumerate(lines[start : start + 50]):
            canvas.drawString(70, 780 - 14 * row, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def program(home: Path) -> tuple[Callable[[], object], Callable[[], object], list[str]]:
    """Return our job with the same letter again and with other facts each time, and the text as lines for the floor."""
    from eevidence_desktop.desk.composing import preview
    from eevidence_desktop.desk.examples import example_request
    from eevidence_desktop.desk.workbench import Workbench
    from eevidence_desktop.domain.base import LocalizedText
    from eevidence_desktop.i18n.language import Language
    from eevidence_desktop.letters.compose import compose
    from eevidence_desktop.letters.text import write_text

    bench = Workbench(home, clock=lambda: NOW)
    request = example_request(bench, "preservation")
    lines = write_text(compose(request, bench.knowledge, bench.translator(Language.RU))).splitlines()
    rounds = count()

    def with_other_facts() -> object:
        facts = LocalizedText(ru=request.case.facts.ru.replace("телефон", f"телефон {next(rounds)}"))
        case = request.case.model_copy(update={"facts": facts})
        return preview(bench, request.model_copy(update={"case": case}), Language.RU)

    return partial(preview, bench, request, Language.RU), with_other_facts, lines


def cold() -> None:
    """Forget the lines and fonts of letters made before, as for a letter unlike any other."""
    from eevidence_desktop.letters import breaking, fonts

    breaking.break_lines.cache_clear()
    fonts.advance.cache_clear()
    fonts.subset.cache_clear()


def main() -> None:
    """Print both tables."""
    with TemporaryDirectory() as folder:
        same, other, lines = program(Path(folder))

        def unlike() -> None:
            cold()
            same()

        jobs = {
            FLOOR: partial(canvas_letter, lines),
            "letter, facts typed on": other,
            "letter, nothing kept": unlike,
            "letter, same again": same,
        }
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
