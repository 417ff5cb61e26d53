"""example, schema, resolve, advise, check, catalogue, doctor."""

import json
from datetime import date, timedelta

import pytest

from eevidence_desktop.cli.asking import _channel_name
from eevidence_desktop.cli.output import Output
from eevidence_desktop.desk import doctoring
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import message
from eevidence_desktop.i18n.translator import Translator

CHANNELS = ("preservation", "voluntary_disclosure", "emergency", "mla", "police")


@pytest.mark.parametrize("channel", CHANNELS)
def test_example_prints_a_request_that_nothing_blocks(run, request_file, channel):
    answer = run("example", "--channel", channel, "--provider", "telegram")
    assert answer.code == 0
    assert Request.model_validate(answer.json).channel == channel
    assert answer.json["provider"] == "telegram"
    assert "Қ" in answer.out or "қ" in answer.out
    assert run("check", request_file(channel)).code == 0


def test_example_without_options_asks_google_to_preserve(run):
    body = run("example").json
    assert (body["channel"], body["provider"]) == ("preservation", "google")
    assert set(run("example", "--json").json) == set(body)


def test_example_letters_of_every_channel(run, letters, home, knowledge):
    answer = run("example", "--out", letters, "--json")
    assert answer.code == 0
    files = answer.json["files"]
    assert len(files) == len(knowledge.channels) * len(Language)
    assert sorted(item["file"] for item in files) == sorted(map(str, letters.iterdir()))
    assert not home.exists()


def test_example_letters_of_one_channel(run, letters):
    answer = run("example", "--channel", "police", "--provider", "telegram", "--out", letters)
    lines = answer.out.splitlines()
    assert len(lines) == len(Language)
    assert all("_police_telegram_" in line and len(line.split()[0]) == 64 for line in lines)


@pytest.mark.parametrize("name", ["request", "provider", "channel"])
def test_schema(run, name):
    schema = run("schema", name).json
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["title"].lower() == name
    assert run("schema", name, "--json").json == schema


@pytest.mark.parametrize("language", Language)
def test_resolve(run, language):
    answer = run("resolve", "someone@gmail.com", language=language)
    assert answer.code == 0
    assert "google" in answer.out.splitlines()[0]
    first = run("resolve", "someone@gmail.com", "--json", language=language).json["candidates"][0]
    assert (first["provider"], first["kind"], first["value"]) == ("google", "email", "someone@gmail.com")
    assert first["message"]


def test_resolve_joins_words_and_takes_chats_with_negative_numbers(run):
    assert run("resolve", "+7", "701", "123", "45", "67", "--json").json["candidates"][0]["value"] == "+77011234567"
    assert run("resolve", "-1001234567890").code == 0


def test_resolve_says_when_it_knows_nothing(run):
    assert "No provider was recognised" in run("resolve", "?").out
    assert run("resolve", "?", "--json").json == {"candidates": []}


@pytest.mark.parametrize("language", Language)
def test_advise(run, request_file, bench, language):
    file = request_file("mla")
    answer = run("advise", file, language=language)
    assert answer.code == 0
    assert answer.out.startswith("1. ")
    route = run("advise", file, "--json", language=language).json
    assert route["rule"] > 0
    assert [step["number"] for step in route["steps"]] == list(range(1, len(route["steps"]) + 1))
    assert all(step["channel"] in bench.knowledge.channels and step["message"] for step in route["steps"])
    assert {item["channel"] for item in route["ruled_out"]} <= set(bench.knowledge.channels)


def test_advice_has_dates_spans_rule_and_sources(run, request_file):
    route = run("advise", request_file("mla"), "--json").json
    first = route["steps"][0]
    assert first["channel"] == "preservation"
    for step in route["steps"]:
        on = date.fromisoformat(first["date"]) + timedelta(days=step["day"] - first["day"])
        assert step["date"] == on.isoformat()
        assert step["rule"] == route["rule"]
        assert step["source"]
        assert set(step["expected"]) == {"least", "most", "unit", "message", "source"}
    assert all(item["source"] for item in (*route["ruled_out"], *route["notes"]))
    assert next(step for step in route["steps"] if step["silence"])["silence"]["channel"] == "mla"


def test_advice_is_one_line_a_step(run, request_file):
    file = request_file("mla")
    steps = run("advise", file, "--json").json["steps"]
    lines = run("advise", file).out.splitlines()
    for step, line in zip(steps, lines, strict=False):
        assert line.startswith(f"{step['number']}. ")
        assert step["message"] in line
        assert step["expected"]["message"] in line
        assert "Decision table, row " in line
    assert lines[len(steps)].startswith("Why: ")
    assert any(line.startswith("Note: ") for line in lines)
    assert any(line.startswith("Not by ") and line.endswith(")") for line in lines)


def test_advice_says_stop_and_who_must_approve(run, request_file):
    given = [{"question": "privileged", "answer": "yes"}, {"question": "political", "answer": "unsure"}]
    lines = run("advise", request_file("voluntary_disclosure", safeguards=given)).out.splitlines()
    assert any(line.startswith("Stop: ") for line in lines)
    assert any(line.endswith("A second official must approve.") for line in lines)


def test_advice_in_an_emergency_counts_hours(run, request_file):
    line = run("advise", request_file("emergency")).out.splitlines()[0]
    assert "Within 1 hours." in line
    assert "Without an answer after 6 hours: " in line


def test_check_of_a_request_that_can_go(run, request_file):
    file = request_file("mla")
    assert run("check", file).out == "Nothing speaks against sending this request.\n"
    assert run("check", file, "--json").json == {"findings": [], "blocking": 0, "sendable": True}


@pytest.mark.parametrize("language", Language)
def test_check_names_severity_field_remedy_and_rule(run, request_file, language):
    file = request_file(letter__day="2036-01-01", case__number="12")
    answer = run("check", file, language=language)
    assert answer.code == 3
    assert "  case.number  " in answer.out
    assert "  letter.day  " in answer.out
    document = run("check", file, "--json", language=language).json
    assert document["blocking"] >= 2
    assert document["sendable"] is False
    order = ["blocks", "warns", "advises"]
    severities = [order.index(item["severity"]) for item in document["findings"]]
    assert severities == sorted(severities)
    late = next(item for item in document["findings"] if item["code"] == "letter.future")
    assert late["field"] == "letter.day"
    assert late["params"] == {"day": "2036-01-01"}
    assert late["fix"] in answer.out
    assert late["source"] in answer.out


def test_severity_words_in_english(run, request_file):
    first = run("check", request_file(letter__day="2036-01-01")).out.splitlines()[0]
    assert first.startswith("blocks   letter.day  ")


def test_a_request_through_a_pipeline(run):
    request = run("example").out.encode()
    assert run("check", stdin=request).code == 0
    assert run("check", "-", stdin=request).code == 0
    assert run("advise", stdin=b"\xef\xbb\xbf" + request.replace(b"\n", b"\r\n")).code == 0


def test_catalogue_list(run):
    answer = run("catalogue", "list")
    assert any(line.startswith("google ") for line in answer.out.splitlines())
    document = run("catalogue", "list", "--json").json["providers"]
    assert len(document) == len(answer.out.splitlines())
    assert {"id", "name", "status", "services", "checked"} == set(document[0])


@pytest.mark.parametrize("language", Language)
def test_catalogue_show_every_provider(run, language):
    for item in run("catalogue", "list", "--json").json["providers"]:
        answer = run("catalogue", "show", item["id"], language=language)
        assert answer.code == 0
        assert answer.out.startswith(f"{item['name']} ({item['id']})")
        assert "://" in answer.out


def test_catalogue_show_as_json_is_the_record(run):
    record = run("catalogue", "show", "google", "--json").json
    assert record["id"] == "google"
    assert record["entities"]
    assert record["sources"]


@pytest.mark.parametrize("language", Language)
def test_doctor(run, language):
    answer = run("doctor", "--json", language=language)
    probes = answer.json["probes"]
    assert [probe["name"] for probe in probes] == [
        "versions", "offline", "languages", "fonts", "catalogue", "folder", "register"
    ]  # fmt: skip
    assert answer.json["good"] == all(probe["good"] for probe in probes)
    assert answer.code == (0 if answer.json["good"] else 4)
    text = run("doctor", language=language)
    assert len(text.out.splitlines()) == len(probes)


def test_doctor_is_content_with_a_sound_installation(run, monkeypatch):
    monkeypatch.setattr(doctoring, "_NETWORKING", ())  # what the tests themselves have loaded is not the program's
    assert run("doctor").code == 0


def test_doctor_reports_a_fault(run, monkeypatch):
    broken = doctoring.Probe("fonts", good=False, text=message("The font is broken"), detail={})
    monkeypatch.setattr(doctoring, "_fonts", lambda _bench: broken)
    answer = run("doctor")
    assert answer.code == 4
    assert "FAULT  fonts      The font is broken" in answer.out


def test_json_of_every_reading_command_is_one_document(run, request_file):
    file = request_file()
    for words in (("advise", file), ("check", file), ("register", "list"), ("catalogue", "list"), ("doctor",)):
        answer = run(*words, "--json")
        json.loads(answer.out)
        assert answer.err == ""


def test_every_channel_and_variant_that_a_route_may_name_has_a_name(knowledge):
    output = Output(Translator(Language.EN), as_json=False)
    channels = {item.channel for rule in knowledge.rules for item in (*rule.steps, *rule.ruled_out)}
    channels |= {item.adds.channel for item in knowledge.modifiers if item.adds}
    channels |= {item.silence.channel for item in knowledge.modifiers if item.silence}
    names = {_channel_name(output, knowledge, channel) for channel in channels}
    assert len(names) == len(channels)
    assert {"Message through INTERPOL", "Extension of a preservation"} <= names
