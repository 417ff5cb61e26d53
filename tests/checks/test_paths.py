"""Dotted paths."""

import pytest

from eevidence_desktop.checks.paths import covers, plain, texts, values
from tests.checks.world import request

REQUEST = request(
    "preservation",
    identifiers=[{"kind": "email", "value": "a@example.org"}, {"kind": "phone", "value": "+12025550123"}],
)


@pytest.mark.parametrize(
    "path, expected",
    [
        ("case.number", [("case.number", "250000000000001")]),
        ("identifiers.value", [("identifiers.0.value", "a@example.org"), ("identifiers.1.value", "+12025550123")]),
        ("identifiers.1.value", [("identifiers.1.value", "+12025550123")]),
        ("identifiers.2.value", [("identifiers.2.value", None)]),
        ("case.nothing.at.all", [("case.nothing.at.all", None)]),
        ("case.model_dump", [("case.model_dump", None)]),
        ("case.number.length", [("case.number.length", None)]),
        ("case.facts.title", [("case.facts.title", None)]),
        ("basis.documents.title", []),
    ],
)
def test_values(path, expected):
    assert list(values(REQUEST, path)) == expected


def test_texts_are_found_however_deep():
    found = [path for path, _ in texts("identifiers", REQUEST.identifiers)]
    assert found == ["identifiers.0.relevance", "identifiers.1.relevance"]
    assert [path for path, _ in texts("", REQUEST.sender.officer)] == ["name", "rank", "position"]
    assert list(texts("x", 5)) == []


@pytest.mark.parametrize(
    "field, path, expected",
    [
        ("case", "case.number", True),
        ("case.number", "case.number", True),
        ("case.number", "case", False),
        ("case.num", "case.number", False),
    ],
)
def test_covers(field, path, expected):
    assert covers(field, path) is expected


def test_plain():
    assert plain("case.offences.12.full_text") == "case.offences.full_text"
