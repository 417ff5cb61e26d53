"""Prints the golden requests and the golden slips with what the program says of them (``python -m tools.golden``)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from eevidence_desktop import paths
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.knowledge.loading import load_knowledge
from tests.golden.applying import findings_of, open_bench, raises
from tests.golden.clean_requests import CLEAN, FACTS
from tests.golden.requests import DEFECTS
from tests.golden.slips import slips

FALSE_WARNINGS = 3
"""How many warnings all clean requests together may raise, facts of the record apart."""
SLIPS_CAUGHT = 0.99


def requests() -> int:
    """Print the defective requests, then the clean ones; return how many answers are wrong."""
    with TemporaryDirectory() as folder:
        bench = open_bench(Path(folder))
        try:
            return _defective(bench) + _clean(bench)
        finally:
            bench.close()


def _defective(bench: Workbench) -> int:
    rows, missed = [("No.", "channel", "provider", "what is wrong", "refused for", "code", "severity", "raised")], 0
    for number, row in enumerate(DEFECTS, 1):
        raised = raises(findings_of(bench, row.channel, row.provider, row.changes), row)
        missed += not raised
        answer = "yes" if raised else "NO"
        rows.append(
            (str(number), row.channel, row.provider, row.wrong, row.why, row.code, row.severity, answer),
        )
    _print(rows)
    families = Counter(row.family for row in DEFECTS)
    print(f"defective requests: {len(DEFECTS) - missed} of {len(DEFECTS)} found")
    print("by family: " + ", ".join(f"{name} {count}" for name, count in families.items()) + "\n")
    return missed


def _clean(bench: Workbench) -> int:
    rows, blocked, warned = [("No.", "channel", "provider", "what it is", "findings")], 0, 0
    for number, row in enumerate(CLEAN, 1):
        found = findings_of(bench, row.channel, row.provider, row.changes)
        blocked += any(item.severity is Severity.BLOCKS for item in found)
        warned += sum(_is_false(item) for item in found)
        rows.append((str(number), row.channel, row.provider, row.what, ", ".join(_told(found)) or "none"))
    _print(rows)
    print(f"clean requests: {len(CLEAN)}, blocked {blocked}, warnings {warned} of at most {FALSE_WARNINGS}")
    print("not counted, since they state what the record holds:")
    print("\n".join(f"  {code}: {why}" for code, why in FACTS.items()))
    return blocked + max(0, warned - FALSE_WARNINGS)


def _is_false(finding: Finding) -> bool:
    return finding.severity is Severity.WARNS and finding.code not in FACTS


def _told(found: Iterable[Finding]) -> Iterator[str]:
    """Yield each code once, marked where it is a block or a warning that counts."""
    for finding in found:
        mark = "BLOCKS " if finding.severity is Severity.BLOCKS else "warns " if _is_false(finding) else ""
        yield f"{mark}{finding.code}"


def identifiers() -> int:
    """Print what became of the slips by sort, and the misses by name; return 0 where enough were caught."""
    knowledge = load_knowledge(paths.compiled(), paths.resources())
    answers = [(slip, slip.answer(knowledge)) for slip in slips()]
    counts = Counter((slip.sort, answer) for slip, answer in answers)
    names = ("stopped", "corrected", "missed")
    rows: list[Sequence[str]] = [("sort", "count", *names)]
    for sort in dict.fromkeys(slip.sort for slip, _ in answers):
        given = [counts[sort, name] for name in names]
        rows.append((sort, str(sum(given)), *map(str, given)))
    _print(rows)
    missed = [slip for slip, answer in answers if answer == "missed"]
    print("\n".join(f"missed: {slip.sort}: typed {slip.typed}, right {slip.right}" for slip in missed))
    print(f"slips: {len(answers) - len(missed)} of {len(answers)} stopped or corrected")
    return 0 if len(missed) <= (1 - SLIPS_CAUGHT) * len(answers) else len(missed)


def _print(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
