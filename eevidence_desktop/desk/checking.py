"""Everything that speaks against sending a request: the checks, and characters that cannot be printed."""

from collections.abc import Iterator
from typing import Any

from eevidence_desktop.checks.run import check as run_checks
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.letters.fonts import unprintable

_UNPRINTABLE = N_("The character «{character}» ({code}) cannot be printed in a letter: remove or replace it.")


def check_request(bench: Workbench, request: Request) -> list[Finding]:
    """Return the findings of a request, the gravest first."""
    findings = [*run_checks(request, bench.knowledge, bench.clock()), *_characters(request)]
    order = list(Severity)
    return sorted(findings, key=lambda finding: order.index(finding.severity))


def _characters(request: Request) -> Iterator[Finding]:
    for path, text in _texts(request.model_dump(mode="json"), ""):
        char = unprintable(text)
        if char is not None:
            yield Finding(
                "text.unprintable",
                Severity.BLOCKS,
                path,
                message(_UNPRINTABLE, character=char, code=f"U+{ord(char):04X}"),
            )


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, f"{path}.{index}")
