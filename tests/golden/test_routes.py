"""The adviser gives the routes of ``situations.yaml``; they cover every row of the table and every modifier."""

from dataclasses import replace

import pytest

from eevidence_desktop.knowledge.advising import advise
from eevidence_desktop.knowledge.yaml_source import read_yaml
from tools.golden import FOLDER, _situation, compare_route

DOCUMENT = read_yaml(FOLDER / "situations.yaml")
CASES = DOCUMENT["situations"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_route_is_the_one_expected(knowledge, case):
    compared = compare_route(case, knowledge, DOCUMENT["today"])
    assert compared.got == compared.expected


def test_there_are_enough_situations_and_none_twice():
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names)) >= 40


def test_every_row_of_the_table_is_covered(knowledge):
    assert {case["rule"] for case in CASES} == {rule.number for rule in knowledge.rules}


@pytest.mark.parametrize("row", [18, 20, 24])
def test_rows_that_depend_on_answers_are_reached_from_a_request(row):
    assert row in {case["rule"] for case in CASES if "request" in case}


def test_every_modifier_changes_a_situation(knowledge):
    idle = set()
    for modifier in knowledge.modifiers:
        others = replace(knowledge, modifiers=tuple(item for item in knowledge.modifiers if item is not modifier))
        inputs = [_situation(case, knowledge, DOCUMENT["today"]) for case in CASES]
        if all(
            advise(given, knowledge, DOCUMENT["today"]) == advise(given, others, DOCUMENT["today"]) for given in inputs
        ):
            idle.add(modifier.id)
    assert not idle
