"""Characters that cannot be printed block a letter wherever they stand."""

import pytest

from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.drafts import with_value
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.domain.request import Request


@pytest.mark.parametrize("path", ["case.facts.kk", "identifiers.0.service", "sender.officer.name.ru", "letter.number"])
def test_an_unprintable_character_is_found_at_its_field(bench, example, path):
    body = with_value(example().model_dump(mode="json"), path, "a 😀 b")
    findings = check_request(bench, Request.model_validate(body))
    (found,) = [item for item in findings if item.code == "text.unprintable"]
    assert found.field == path
    assert found.severity is Severity.BLOCKS
    assert found.message.params == {"character": "😀", "code": "U+1F600"}


def test_the_gravest_findings_come_first(bench, example):
    body = with_value(example().model_dump(mode="json"), "case.facts.kk", "😀")
    order = [list(Severity).index(item.severity) for item in check_request(bench, Request.model_validate(body))]
    assert order == sorted(order)
    assert order[0] == 0
