"""Requests are read leniently from drafts and strictly from files."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.reading import FILE_LIMIT, load_request, parse_request, read_request
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.domain.request import Request

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def test_a_file_gives_the_request_it_was_made_from(example, tmp_path):
    request = example("mla")
    file = tmp_path / "request.json"
    file.write_text(request.model_dump_json(), encoding="utf-8")
    assert load_request(file) == request
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert load_request(file) == request


def test_a_file_of_just_the_right_size_is_read():
    body = b'{"channel": "mla"}'
    assert parse_request(body.ljust(FILE_LIMIT), "x").channel == "mla"
    with pytest.raises(InputError, match="too large"):
        parse_request(body.ljust(FILE_LIMIT + 1), "x")


def test_allowed_values_are_listed_without_english_words():
    with pytest.raises(InputError) as error:
        parse_request(b'{"channel": "mla", "letter_languages": ["de"]}', "x")
    problem = error.value.message.params["problem"]
    assert problem.params["allowed"] == "kk, ru, en"


def test_the_first_problem_is_told_with_its_field():
    with pytest.raises(InputError) as error:
        parse_request(b'{"channel": "mla", "case": {"facts": {"de": "x"}}}', "x")
    assert error.value.message.params["field"] == "case.facts.de"
    assert error.value.exit_code == 2


@given(st.binary(max_size=60))
def test_no_bytes_surprise_the_reader(data):
    try:
        parse_request(data, "x")
    except InputError as error:
        assert error.message.text  # noqa: PT017 - most bytes are refused, a few might be a request


def test_a_draft_keeps_what_can_be_read(example):
    body = example().model_dump(mode="json")
    body["letter"]["day"] = "23.11.2026"
    body["identifiers"].append({"kind": "telepathy", "value": "x"})
    body["period"]["start"] = "2026-11-01T00:00:00"
    body["nonsense"] = 1
    request, findings = read_request(body)
    assert request.letter.day is None
    assert request.letter.number == "2-14/1"
    assert len(request.identifiers) == len(body["identifiers"]) - 1
    assert {finding.field for finding in findings} == {
        "letter.day",
        f"identifiers.{len(body['identifiers']) - 1}.kind",
        "period.start",
        "nonsense",
    }
    assert {finding.severity for finding in findings} == {Severity.BLOCKS}


def test_an_empty_draft_is_a_request_without_a_channel():
    request, findings = read_request({})
    assert request.channel == ""
    assert [finding.field for finding in findings] == ["channel"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(data=st.data())
def test_a_draft_can_always_be_read(bench, data):
    body = example_request(bench, "emergency").model_dump(mode="json")
    for _ in range(data.draw(st.integers(1, 3))):
        place = body
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = data.draw(st.sampled_from(keys))
            if isinstance(place[key], dict | list) and data.draw(st.booleans()):
                place = place[key]
                continue
            place[key] = data.draw(JSON)
            break
    before = copy.deepcopy(body)
    request, findings = read_request(body)
    assert isinstance(request, Request)
    assert body == before
    assert bool(findings) == (not _is_valid(body))


def _is_valid(body):
    try:
        Request.model_validate(body)
    except ValueError:
        return False
    return True


@settings(deadline=None)
@given(text=st.text(alphabet=st.characters(codec="utf-8"), max_size=30))
def test_what_was_read_stays_the_same_when_read_again(text):
    body = {"channel": "mla", "case": {"facts": {"kk": text}, "number": text[:20]}}
    request = parse_request(json.dumps(body).encode(), "x")
    assert parse_request(request.model_dump_json().encode(), "x") == request
