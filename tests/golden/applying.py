"""Turns a row of the golden requests into a request, and says what the program finds in it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.drafts import with_value
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.request import Request
from tests.golden.requests import Defect

ANSWERS = "safeguards."
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def changed(body: Mapping[str, Any], changes: Mapping[str, Any]) -> Request:
    """Return the request with values at dotted paths; ``safeguards.political`` is the answer to that question."""
    for path, value in changes.items():
        if path.startswith(ANSWERS):
            others = [item for item in body["safeguards"] if item["question"] != path.removeprefix(ANSWERS)]
            answer = {"question": path.removeprefix(ANSWERS), "answer": value, "note": "Golden answer."}
            body = {**body, "safeguards": [*others, answer]}
        else:
            body = with_value(body, path, value)
    return Request.model_validate(body)


@cache
def example_of(bench: Workbench, channel: str, provider: str) -> dict[str, Any]:
    """Return the example of a channel and provider as plain data; made once for each workbench."""
    return example_request(bench, channel, provider).model_dump(mode="json")


def request_of(bench: Workbench, channel: str, provider: str, changes: Mapping[str, Any]) -> Request:
    """Return the example of a channel and provider with the changes of a row."""
    return changed(example_of(bench, channel, provider), changes)


def findings_of(bench: Workbench, channel: str, provider: str, changes: Mapping[str, Any]) -> list[Finding]:
    """Return what is found in the request of a row."""
    return check_request(bench, request_of(bench, channel, provider, changes))


def raises(found: list[Finding], row: Defect) -> bool:
    """Tell whether a finding of the row's code and severity points at its field."""
    return any(
        (item.code, item.severity.value) == (row.code, row.severity) and item.field.startswith(row.where)
        for item in found
    )


def open_bench(folder: Path) -> Workbench:
    """Return a workbench with a fixed clock, its data in the folder."""
    return Workbench(folder, clock=lambda: NOW)
