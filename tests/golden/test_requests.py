"""What would be refused is found, and what would not is left alone."""

import re
from collections import Counter

import pytest

from eevidence_desktop.domain.finding import Severity
from tests.checks.table import CASES
from tests.golden.applying import findings_of, open_bench, raises
from tests.golden.clean_requests import CLEAN, FACTS
from tests.golden.requests import DEFECTS, FAMILIES

LEAST = 60
FALSE_WARNINGS = 3
MISTAKES = 26
OF_THE_DESK = {"channel.not_advised", "police.too_long", "text.unprintable"}
"""Codes of findings that need the adviser or the letter itself."""
CHANGED = [row for row in DEFECTS if row.changes]
# Refusal reasons of the channels that are common mistakes in other words.
SAME = {"preservation: future data": 12, "mla: stale information": 21, "mla: de minimis": 22}


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    """One workbench for all rows: nothing is written to it."""
    opened = open_bench(tmp_path_factory.mktemp("golden"))
    yield opened
    opened.close()


def mistakes_of(row):
    return {int(number) for number in re.findall(r"mistake (\d+)", row.why)} | {SAME.get(row.why, 0)}


def test_the_set_covers_what_it_should(bench):
    assert len(DEFECTS) >= LEAST <= len(CLEAN)
    assert {number for row in DEFECTS for number in mistakes_of(row)} >= set(range(1, MISTAKES + 1))
    assert {row.family for row in DEFECTS} == set(FAMILIES)
    assert {row.severity for row in DEFECTS} == set(Severity)
    kinds = {channel.kind for channel in bench.knowledge.channels.values()}
    for rows in (DEFECTS, CLEAN):
        assert {row.channel.partition(".")[0] for row in rows} == kinds
        assert max(Counter(row.channel for row in rows).values()) < len(rows) / 2
    assert len({(row.channel, row.provider, row.what) for row in CLEAN}) == len(CLEAN)


@pytest.mark.parametrize(
    "row", DEFECTS, ids=[f"{number} {row.channel} {row.code}" for number, row in enumerate(DEFECTS, 1)]
)
def test_a_defect_is_found(bench, row):
    found = findings_of(bench, row.channel, row.provider, row.changes)
    assert raises(found, row), [(item.code, item.severity.value, item.field) for item in found]


@pytest.mark.parametrize("row", CHANGED, ids=[f"{row.channel} {row.code}" for row in CHANGED])
def test_the_example_itself_has_no_such_defect(bench, row):
    if row.code != "provider.mla_only":  # the company's own rule; the change takes the officer's reason away
        assert not raises(findings_of(bench, row.channel, row.provider, {}), row)


@pytest.mark.parametrize("row", CLEAN, ids=[f"{row.channel} {row.provider} {row.what}" for row in CLEAN])
def test_what_is_clean_is_not_blocked(bench, row):
    found = findings_of(bench, row.channel, row.provider, row.changes)
    assert [(item.code, item.field) for item in found if item.severity is Severity.BLOCKS] == []


def test_what_is_clean_is_hardly_warned_of(bench):
    found = [item for row in CLEAN for item in findings_of(bench, row.channel, row.provider, row.changes)]
    false = [item.code for item in found if item.severity is Severity.WARNS and item.code not in FACTS]
    assert len(false) <= FALSE_WARNINGS, false


def test_the_example_of_every_channel_is_clean(bench):
    for channel in bench.knowledge.channels:
        found = findings_of(bench, channel, "google", {})
        assert [(channel, item.code) for item in found if item.severity is Severity.BLOCKS] == []


def test_the_reasons_of_refusal_name_codes_that_exist(bench):
    """A channel that says which finding prevents a refusal names one that the checks can make."""
    known = {case.code for case in CASES} | OF_THE_DESK
    named = {
        (channel.id, code)
        for channel in bench.knowledge.channels.values()
        for refusal in channel.refusals
        for code in refusal.prevented_by
    }
    assert [(channel, code) for channel, code in sorted(named) if code not in known] == []
