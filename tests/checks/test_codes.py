"""Every code can be raised, is absent where nothing is wrong, and says what it means once and well."""

import ast
import string
from pathlib import Path

import pytest

from eevidence_desktop import checks
from eevidence_desktop.checks.paths import values
from eevidence_desktop.checks.run import check
from eevidence_desktop.domain.base import Frozen
from eevidence_desktop.i18n.message import Message
from tests.checks.table import CASES, FROM_DATA
from tests.checks.world import FIELDS, NOW, findings, fixed, knowledge, request

NAMES = [case.code for case in CASES]
MAKERS = {"blocks", "warns", "demands_reason", "advises", "Finding"}
EACH = pytest.mark.parametrize("case", CASES, ids=NAMES)


def found(case):
    return findings(case.channel, case.kb, **case.changes)


def raised(case):
    return next(finding for finding in found(case) if finding.code == case.code)


FIXABLE = [case for case in CASES if raised(case).fix]


@pytest.mark.parametrize("channel", FIELDS)
def test_a_clean_request_has_no_findings(channel):
    assert check(request(channel), knowledge(), NOW) == []


@EACH
def test_the_code_is_raised_with_its_severity_at_its_field(case):
    same = [finding for finding in found(case) if finding.code == case.code]
    assert case.field in [finding.field for finding in same]
    assert {finding.severity.value for finding in same} == {case.severity}
    assert all(finding.source for finding in same)


@EACH
def test_the_fields_of_the_message_are_its_parameters(case):
    finding = raised(case)
    for message in (finding.message, *([finding.fix.label] if finding.fix else [])):
        named = {name for _, name, _, _ in string.Formatter().parse(message.text) if name is not None}
        assert named == set(message.params)
        assert all(value != "" for value in message.params.values())


@pytest.mark.parametrize("case", FIXABLE, ids=[case.code for case in FIXABLE])
def test_the_fix_clears_the_finding(case):
    finding = raised(case)
    after = check(fixed(case.channel, finding, **case.changes), case.kb or knowledge(), NOW)
    assert (finding.code, finding.field) not in [(other.code, other.field) for other in after]


@EACH
def test_the_field_exists(case):
    assert exists(request(case.channel, **case.changes), raised(case).field)


def exists(root, path):
    """Tell whether a path leads somewhere in the request, without the forgiveness of ``values``."""
    parent, _, name = path.rpartition(".")
    holder = values(root, parent)[0][1] if parent else root
    if isinstance(holder, tuple):
        return int(name) < len(holder)
    return isinstance(holder, Frozen) and name in type(holder).model_fields


def literals():
    """Yield (code, file) of every finding that the code can make; those of answers come from data."""
    for path in sorted(Path(checks.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield first.value, path.name
                elif first.id == "MISSING":
                    yield "required.missing", path.name


def test_every_code_stands_in_the_table_once():
    assert len(NAMES) == len(set(NAMES))
    assert {code for code, _ in literals()} | {case.code for case in FROM_DATA} == set(NAMES)


def test_a_code_is_made_in_one_place():
    made = sorted(code for code, _ in literals())
    twice = {code for code in made if made.count(code) > 1}
    assert twice == {"provider.not_live"}  # with and without a successor


def test_a_sentence_belongs_to_one_code():
    texts = {}
    for case in CASES:
        for finding in found(case):
            if finding.code not in {"identifier.invalid", "sender.mail_invalid"}:
                texts.setdefault(finding.message.text, set()).add(finding.code)
    assert [codes for codes in texts.values() if len(codes) > 1] == []


def test_a_label_is_a_message_of_its_own():
    finding = findings("preservation", case__number="")[0]
    assert (finding.code, finding.field) == ("required.missing", "case.number")
    assert finding.message.params == {"field": Message("Label of case.number")}
