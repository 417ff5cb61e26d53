"""The comparison that anyone can run."""

import pytest

from tools import golden
from tools.golden import Compared, main


def test_agreement_is_counted(monkeypatch, capsys):
    monkeypatch.setattr(golden, "SUBJECTS", {"routes": lambda: [Compared("one", "a", "a"), Compared("two", "b", "b")]})
    assert main(["routes"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "routes: 2 of 2 agree"


def test_a_miss_is_shown_and_fails(monkeypatch, capsys):
    monkeypatch.setattr(golden, "SUBJECTS", {"routes": lambda: [Compared("one", "a", "a"), Compared("two", "b", "c")]})
    assert main(["routes"]) == 1
    said = capsys.readouterr().out
    assert "ok    one" in said
    assert "MISS  two" in said
    assert said.splitlines()[-1] == "routes: 1 of 2 agree"


@pytest.mark.parametrize("arguments", [[], ["weather"]])
def test_bad_usage_names_what_there_is(arguments, capsys):
    assert main(arguments) == 2
    assert "routes" in capsys.readouterr().out


def test_a_wrong_expectation_is_a_miss(knowledge):
    from datetime import date

    case = {"name": "x", "situation": {}, "rule": 99, "steps": [], "out": [], "notes": [], "silent": [], "urgent": []}
    compared = golden.compare_route(case, knowledge, date(2026, 11, 24))
    assert not compared.ok
    assert compared.got.startswith("row 23: 0 preservation")
