"""Compares the program with recorded answers: ``python -m tools.golden routes requests identifiers``.

Prints for every case what is expected, what the program gives and whether they agree, then how many do. Exits with 1
when one does not.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from eevidence_desktop import paths
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.route import Fallback, Situation
from eevidence_desktop.knowledge.advising import advise
from eevidence_desktop.knowledge.loading import load_knowledge
from eevidence_desktop.knowledge.situations import situation_of
from eevidence_desktop.knowledge.yaml_source import read_yaml
from tools import golden_requests

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "golden"
USAGE = 2


@dataclass(frozen=True)
class Compared:
    """One case: its name, what is expected and what the program gives, each in one line."""

    name: str
    expected: str
    got: str

    @property
    def ok(self) -> bool:
        """Tell whether they agree."""
        return self.expected == self.got


# ------------------------------------------------------------------------------------------------- routes


def routes() -> list[Compared]:
    """Compare the adviser with the situations of ``tests/golden/situations.yaml``."""
    knowledge = load_knowledge(paths.compiled(), paths.resources())
    document = read_yaml(FOLDER / "situations.yaml")
    return [compare_route(case, knowledge, document["today"]) for case in document["situations"]]


def compare_route(case: dict[str, Any], knowledge: KnowledgeBase, today: date) -> Compared:
    """Compare one situation: rule, steps by day and channel, what cannot wait, channels ruled out, remarks."""
    got = advise(_situation(case, knowledge, today), knowledge, today)
    given = {
        "rule": got.rule,
        "steps": [f"{step.day} {step.channel}" for step in got.steps],
        "out": [item.channel for item in got.ruled_out],
        "notes": [note.modifier for note in got.notes],
        "silent": [f"{step.number} {_silence(step.silence)}" for step in got.steps if step.silence],
        "urgent": [f"{step.number} {step.urgent_hours}h" for step in got.steps if step.urgent_hours],
    }
    return Compared(case["name"], _route_line(case), _route_line(given))


def _silence(silence: Fallback) -> str:
    """Return the date, or the hours where those count, and the channel to go over to."""
    return f"{silence.on if silence.hours is None else f'{silence.hours}h'} {silence.channel}"


def _situation(case: dict[str, Any], knowledge: KnowledgeBase, today: date) -> Situation:
    """Return the inputs of a case: given one by one, or worked out from a request."""
    if "request" in case:
        return situation_of(Request.model_validate(case["request"]), knowledge, today)
    return Situation.model_validate(case["situation"])


def _route_line(route: Mapping[str, Any]) -> str:
    """Return a route on one line; the order counts for steps only."""
    parts = [f"row {route['rule']}: {' > '.join(route['steps'])}"]
    parts += [
        f"{name} {', '.join(sorted(route[name]))}" for name in ("out", "notes", "silent", "urgent") if route[name]
    ]
    return " | ".join(parts)


# ---------------------------------------------------------------------------------------------- the command

SUBJECTS: dict[str, Callable[[], list[Compared]]] = {"routes": routes}
"""What can be compared line by line, by name."""
TABLES: dict[str, Callable[[], int]] = {
    "requests": golden_requests.requests,
    "identifiers": golden_requests.identifiers,
}
"""What prints a table of its own and returns how many answers are wrong, by name."""


def main(arguments: Sequence[str]) -> int:
    """Print the comparison of every subject named; return 0 when all agree, 1 when one does not, 2 on bad usage."""
    if not arguments or not set(arguments) <= {*SUBJECTS, *TABLES}:
        print(f"Say what to compare: {' '.join([*SUBJECTS, *TABLES])}")
        return USAGE
    missed = sum(TABLES[name]() for name in arguments if name in TABLES)
    for name in filter(SUBJECTS.__contains__, arguments):
        compared = SUBJECTS[name]()
        for item in compared:
            print(f"{'ok  ' if item.ok else 'MISS'}  {item.name}\n      expected  {item.expected}")
            print(f"      got       {item.got}")
        bad = sum(not item.ok for item in compared)
        print(f"{name}: {len(compared) - bad} of {len(compared)} agree")
        missed += bad
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
