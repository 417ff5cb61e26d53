"""Letters to providers, and reminders: the field list of each channel against the data, the schema and the letter."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta

import pytest

from eevidence_desktop.checks.paths import covers, values
from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.schemas import json_schema
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.channel import Need
from eevidence_desktop.domain.finding import Severity, blockers
from eevidence_desktop.domain.identifiers.kinds import normalise
from eevidence_desktop.domain.instants import Period
from eevidence_desktop.domain.paths import is_empty
from eevidence_desktop.domain.request import Document, Identifier, Offence, Person, Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import Translator
from eevidence_desktop.letters.compose import compose, reference_of
from eevidence_desktop.letters.values import Values
from eevidence_desktop.letters.voice import BLANK, Voice
from tests.checks.table import CASES

MARK = "Zqx-kept"
KEPT_DAY = date(2019, 7, 13)
KEPT_INSTANT = "2019-07-13T04:05:06+05:00"

SENDER = (
    "sender.authority sender.address sender.email sender.phone sender.hours sender.officer sender.signatory "
    "letter.number letter.day"
)
DAY_AND_NIGHT = SENDER.replace(" sender.hours", "")
SENDER_MAY = "sender.unit sender.confirming sender.executor"
CASE = "case.number case.offences case.facts"
CASE_MAY = "case.title case.stage case.investigated_by case.supervised_by"
SECRECY = "confidentiality.ask confidentiality.reason confidentiality.until"
PRESERVATION = (
    f"provider {SENDER} {CASE} identifiers period data preservation.volatility preservation.follow_up "
    "preservation.follow_up_day justification.necessity"
)
PRESERVATION_MAY = (
    f"{SENDER_MAY} {CASE_MAY} {SECRECY} account_holder_country period_reason preservation.custodian "
    "preservation.volatility_note delivery.means basis.references basis.documents"
)
EARLIER = "previous.number previous.day"
REMINDER = f"{SENDER} {EARLIER} previous.channel case.number"
REMINDER_MAY = f"{SENDER_MAY} previous.due previous.note case.kui_number"
REQUIRED = {
    "preservation": PRESERVATION,
    "preservation.extension": f"{PRESERVATION} {EARLIER} previous.ticket previous.note",
    "preservation.cancellation": f"provider {SENDER} {EARLIER} previous.ticket previous.note case.number identifiers",
    "voluntary_disclosure": (
        f"provider {SENDER} {CASE} identifiers identifiers.relevance period data basis.references basis.documents "
        "justification.necessity justification.proportionality justification.less_intrusive"
    ),
    "emergency": (
        f"provider {DAY_AND_NIGHT} sender.switchboard case.number identifiers period data emergency.nature "
        "emergency.description emergency.persons_at_risk emergency.expected_at emergency.evidence emergency.link "
        "emergency.too_slow emergency.approved_by emergency.approved_at emergency.statement_of_truth "
        "emergency.use_limited emergency.follow_up emergency.follow_up_day"
    ),
    "asset_freeze": (
        f"provider {SENDER} {CASE} case.damage identifiers identifiers.relevance freeze.assets freeze.reason "
        "freeze.until freeze.follow_up freeze.follow_up_day basis.references justification.necessity"
    ),
    "reminder": f"provider {REMINDER} previous.step delivery.deadline",
    "reminder.status": f"provider {REMINDER} previous.ticket",
    "reminder.mla": f"mla.requested_authority {REMINDER} previous.step delivery.deadline",
    "reminder.police": f"police.to_unit {REMINDER} previous.step delivery.deadline",
}
OPTIONAL = {
    "preservation": PRESERVATION_MAY,
    "preservation.extension": PRESERVATION_MAY,
    "preservation.cancellation": f"{SENDER_MAY} {SECRECY}",
    "voluntary_disclosure": (
        f"{SENDER_MAY} {CASE_MAY} {SECRECY} account_holder_country period_reason case.damage delivery.means "
        "delivery.file_format delivery.hashes delivery.certificate delivery.deadline delivery.preservation_ticket"
    ),
    "emergency": (
        f"{SENDER_MAY} {SECRECY} case.kui_number case.offences emergency.ongoing emergency.approved_orally "
        "emergency.content_way basis.references basis.documents"
    ),
    "asset_freeze": f"{SENDER_MAY} {CASE_MAY} {SECRECY} basis.documents delivery.preservation_ticket",
    "reminder": f"{REMINDER_MAY} previous.ticket",
    "reminder.status": f"{REMINDER_MAY} delivery.deadline",
    "reminder.mla": f"{REMINDER_MAY} previous.ticket",
    "reminder.police": f"{REMINDER_MAY} previous.ticket",
}
KEPT = ("justification.", "safeguards", "overrides", "review.", "custody.", "case.offence_day", "confirmations")
"""Never printed, in any channel."""
REPORTED = tuple(f"emergency.{name}" for name in ("answered_at", "resolved_at", "outcome", "sanction", "process"))
"""Printed in the report to the prosecutor alone."""
SWITCHES = {
    "confidentiality.ask",
    "emergency.ongoing",
    "delivery.hashes",
    "delivery.certificate",
    "emergency.statement_of_truth",
    "emergency.use_limited",
}
"""They stand in the letter as a sentence: see ``test_a_switch_adds_its_sentence``."""
UNSAID = SWITCHES | {"account_holder_country"}
# What the example leaves out; its value for the test.
FURTHER = {
    "case.investigated_by": {"kk": "Тергеу басқармасы", "ru": "Следственное управление", "en": "Investigation office"},
    "case.supervised_by": {"kk": "Қала прокуратурасы", "ru": "Прокуратура города", "en": "City prosecutor"},
    "period_reason": {"kk": "Үш эпизод", "ru": "Три эпизода", "en": "Three episodes"},
    "delivery.means": "portal",
    "delivery.preservation_ticket": "EX-0009",
}
CHANNELS = pytest.mark.parametrize("channel", REQUIRED)
LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=[code.value for code in Language])


@pytest.fixture(autouse=True)
def every_language(monkeypatch):
    """Let letters be written in every language while translators are still at work."""
    found = Translator.find
    monkeypatch.setattr(Translator, "find", lambda self, text, context=None: found(self, text, context) or text)


# ------------------------------------------------------------------------------------------------- the data


def paths_of(channel: str) -> list[str]:
    return f"{REQUIRED[channel]} {OPTIONAL[channel]}".split()


@CHANNELS
def test_the_channel_has_each_field_and_demands_what_must_be_given(knowledge, channel):
    own = knowledge.channels[channel].fields
    assert not [path for path in paths_of(channel) if not any(covers(item.field, path) for item in own)]
    demanded = {item.field for item in own if item.need is Need.REQUIRED}
    assert not {*REQUIRED[channel].split()} - demanded


@CHANNELS
def test_each_field_stands_in_the_schema_and_has_a_label(knowledge, channel):
    schema = json_schema("request")
    for path in paths_of(channel):
        assert in_schema(schema, path), path
        assert any(covers(name, path) for name in knowledge.fields), path


def in_schema(schema, path):
    part = schema
    for name in path.split("."):
        part = properties(schema, part).get(name)
        if part is None:
            return False
    return True


def properties(schema, part):
    """Return the properties of a part of a schema, of a list's items where it is a list."""
    for given in (part, part.get("items", {}), *part.get("anyOf", ())):
        found = schema["$defs"][given["$ref"].rpartition("/")[2]] if "$ref" in given else given
        if "properties" in found:
            return found["properties"]
    return {}


@CHANNELS
def test_the_rules_around_the_letter_are_there(knowledge, channel):
    own = knowledge.channels[channel]
    known = {case.code for case in CASES} | {f"safeguard.{name}" for name in knowledge.safeguards}
    assert own.timers
    assert own.refusals
    assert own.signers
    assert not [code for item in own.refusals for code in item.prevented_by if code not in known]
    assert len({item.id for item in own.timers}) == len(own.timers)


@pytest.mark.parametrize(
    "channel, terms",
    [
        ("preservation", [3, 60, 75, 90]),
        ("voluntary_disclosure", [10, 21, 35]),
        ("emergency", [0.5 / 24, 2 / 24, 6 / 24, 1, 3]),
    ],
)
def test_the_terms(knowledge, channel, terms):
    own = [
        timedelta(days=item.days, hours=item.hours, minutes=item.minutes) for item in knowledge.channels[channel].timers
    ]
    assert {timedelta(days=days) for days in terms} == set(own)
    assert own == sorted(own)


# ----------------------------------------------------------------------------------------------- the letter


def example(bench, channel):
    """Return the example with what it leaves out of the channel's fields."""
    data = example_request(bench, channel).model_dump(mode="json")
    for path, value in FURTHER.items():
        if path in paths_of(channel) and is_empty(values(Request.model_validate(data), path)[0][1]):
            put(data, path, value)
    return Request.model_validate(data)


def put(data, path, value):
    *parents, name = path.split(".")
    for parent in parents:
        data = data[parent]
    data[name] = value


def words(letter) -> str:
    """Return all that stands in a letter, each run of spaces as one."""
    return " ".join(" ".join(_strings(letter)).split())


def _strings(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif is_dataclass(value):
        for item in fields(value):
            if item.name not in {"field", "channel", "paper"}:
                yield from _strings(getattr(value, item.name))


class Said:
    """What a letter in one language must say of a field."""

    def __init__(self, bench, request, language):
        self.request = request
        self.knowledge = bench.knowledge
        self.voice = Voice(bench.translator(language), bench.knowledge)
        self.values = Values(request, bench.knowledge, self.voice, reference_of(request))
        own, voice = self.voice.own, self.voice
        self._ways = {
            LocalizedText: lambda value: [own(value)],
            Person: lambda value: [own(value.name), own(value.rank), own(value.position)],
            Identifier: lambda value: [normalise(value.kind, value.value)],
            Offence: lambda value: [value.article, own(self.knowledge.offences[value.article].title)],
            Document: lambda value: [own(value.title), value.number, voice.day(value.day), own(value.issued_by)],
            Period: lambda value: [voice.utc(instant) for instant in (value.start, value.end) if instant],
            datetime: lambda value: [voice.utc(value)],
            date: lambda value: [voice.day(value)],
        }

    def of(self, path) -> list[str]:
        named = {
            "provider": "entity",
            "sender.authority": "authority",
            "mla.requested_authority": "requested_authority",
            "previous.channel": "previous_channel",
            "emergency.approved_orally": "approval_form",
        }
        if path in named:
            return [self.values.get(named[path])]
        return [text for _, value in values(self.request, path) for text in self._texts(path, value) if text]

    def _texts(self, path, value) -> list[str]:
        if path == "data":
            return [self.voice.say(self.knowledge.categories[name].label) for name in value]
        if path == "basis.references":
            return [self.voice.own(self.knowledge.references[name].text) for name in value]
        if isinstance(value, tuple):
            return [text for item in value for text in self._texts(path, item)]
        kind = next((name for name in self._ways if isinstance(value, name)), None)
        return self._ways[kind](value) if kind else self._option(path, value)

    def _option(self, path, value) -> list[str]:
        spec = self.knowledge.fields.get(path)
        listed = spec is not None and spec.options in self.knowledge.names
        return [] if not value else [self.voice.option(spec.options, value) if listed else str(value)]


UNPRINTED = {
    # the tone of the letter says which reminder it is, and a status enquiry has none
    "previous.step",
    # printed only where the volatility is "another reason", and only while the case has no number
    "preservation.volatility_note",
    "case.kui_number",
}


@CHANNELS
@LANGUAGES
def test_the_letter_says_each_field(bench, channel, language):
    request = example(bench, channel)
    text = words(compose(request, bench.knowledge, bench.translator(language)))
    said = Said(bench, request, language)
    silent = []
    for path in paths_of(channel):
        if path.startswith(KEPT) or path in UNSAID | UNPRINTED:
            continue
        wanted = said.of(path)
        if not wanted and path not in {"basis.references", "basis.documents"}:
            silent.append(f"{path}: no value in the example")
        silent += [f"{path}: {item}" for item in wanted if " ".join(item.split()) not in text]
    assert not silent


@pytest.mark.parametrize(
    "channel, path, changes",
    [
        ("preservation", "preservation.volatility_note", {"preservation.volatility": "other"}),
        ("emergency", "case.kui_number", {"case.number": "", "case.kui_number": "0077"}),
        ("reminder", "case.kui_number", {"case.number": "", "case.kui_number": "0077"}),
    ],
)
@LANGUAGES
def test_a_field_of_some_cases_is_said_in_them(bench, channel, path, changes, language):
    data = example_request(bench, channel).model_dump(mode="json")
    for name, value in ({path: {"kk": "Себеп", "ru": "Причина", "en": "Cause"}} | changes).items():
        put(data, name, value)
    request = Request.model_validate(data)
    text = words(compose(request, bench.knowledge, bench.translator(language)))
    assert all(item in text for item in Said(bench, request, language).of(path))


@pytest.mark.parametrize(
    "channel, path",
    [
        *((channel, "confidentiality.ask") for channel in REQUIRED if "confidentiality.ask" in paths_of(channel)),
        *(("voluntary_disclosure", path) for path in ("delivery.hashes", "delivery.certificate")),
        *(("emergency", path) for path in ("emergency.statement_of_truth", "emergency.use_limited")),
    ],
)
@LANGUAGES
def test_a_switch_adds_its_sentence(bench, channel, path, language):
    data = example_request(bench, channel).model_dump(mode="json")
    counted = {}
    for answer in (True, False):
        put(data, path, answer)
        letter = compose(Request.model_validate(data), bench.knowledge, bench.translator(language))
        counted[answer] = len(words(letter))
    assert counted[True] > counted[False]


@pytest.mark.parametrize("step", ["first", "second", "last"])
@pytest.mark.parametrize("channel", ["reminder", "reminder.mla", "reminder.police"])
def test_each_reminder_has_its_own_tone(bench, channel, step):
    data = example_request(bench, channel).model_dump(mode="json")
    tones = {}
    for name in ("first", "second", "last"):
        put(data, "previous.step", name)
        letter = compose(Request.model_validate(data), bench.knowledge, bench.translator(Language.EN))
        tones[name] = words(letter.blocks)
    assert [name for name, text in tones.items() if text == tones[step]] == [step]


# ------------------------------------------------------------------------------------------ never printed


def secret(bench, channel):
    """Return the example with a mark in all that is kept for the file."""
    data = example_request(bench, channel).model_dump(mode="json")
    marked = dict.fromkeys(("kk", "ru", "en"), MARK)
    put(data, "justification", dict.fromkeys(("necessity", "proportionality", "less_intrusive"), marked))
    put(data, "safeguards", [{"question": "legality", "answer": MARK, "note": MARK}])
    put(data, "overrides", [{"code": MARK, "field": MARK, "reason": MARK, "by": MARK}])
    put(data, "review", {"by": {"name": marked, "position": marked}, "note": MARK, "at": KEPT_INSTANT})
    put(data, "custody", {"custodian": MARK, "receiver": MARK, "retention_until": KEPT_DAY.isoformat()})
    put(data, "case.offence_day", KEPT_DAY.isoformat())
    put(data, "case.damage_amount", 7131913)
    put(data, "confirmations", [{"reference": MARK, "by": MARK, "at": KEPT_INSTANT}])
    if channel == "emergency":
        for path in REPORTED:
            put(data, path, KEPT_INSTANT if path.endswith("_at") else marked)
    return Request.model_validate(data)


@CHANNELS
@LANGUAGES
def test_what_is_kept_for_the_file_is_never_printed(bench, channel, language):
    request = secret(bench, channel)
    papers = [item.id for item in bench.knowledge.channels[channel].papers if item.id != "report"]
    for paper in ("", *papers):
        text = words(compose(request, bench.knowledge, bench.translator(language), paper))
        for trace in (MARK, "7131913", "2019"):
            assert trace not in text, (paper, trace)


# ----------------------------------------------------------------------------------------- emergency papers


def test_the_papers_of_an_emergency(knowledge):
    papers = {item.id: item for item in knowledge.channels["emergency"].papers}
    assert [*papers] == ["call_script", "verification", "report"]
    assert papers["report"].languages == ("kk", "ru")
    assert papers["report"].letter.addressee == "prosecutor"


@LANGUAGES
def test_the_call_script_keeps_the_secrets_of_the_case(bench, language):
    request = example_request(bench, "emergency")
    text = words(compose(request, bench.knowledge, bench.translator(language), "call_script"))
    said = Said(bench, request, language)
    for path in ("emergency.description", "emergency.evidence", "emergency.persons_at_risk", "case.number"):
        assert not [item for item in said.of(path) if item in text], path
    assert not [item.value for item in request.identifiers if item.value in text]
    for path in ("sender.switchboard", "letter.number", "emergency.approved_by", "provider"):
        assert all(item in text for item in said.of(path)), path
    assert reference_of(request) in text


@LANGUAGES
def test_the_verification_page_names_who_can_confirm(bench, language):
    request = example_request(bench, "emergency")
    text = words(compose(request, bench.knowledge, bench.translator(language), "verification"))
    said = Said(bench, request, language)
    for path in ("sender.authority", "sender.address", "sender.officer", "sender.confirming", "emergency.approved_by"):
        assert all(item in text for item in said.of(path)), path
    assert reference_of(request) in text
    assert not [item.value for item in request.identifiers if item.value in text]


@pytest.mark.parametrize("language", [Language.KK, Language.RU], ids=["kk", "ru"])
def test_the_report_says_how_it_ended_and_has_a_number_of_its_own(bench, language):
    request = secret(bench, "emergency")
    letter = compose(request, bench.knowledge, bench.translator(language), "report")
    text, said = words(letter), Said(bench, request, language)
    for path in (*REPORTED, "mla.prosecutor", "emergency.follow_up", "emergency.follow_up_day", "letter.day"):
        assert all(" ".join(item.split()) in text for item in said.of(path)), path
    assert request.letter.number not in letter.number_line
    assert BLANK in letter.number_line


def test_a_report_needs_no_english_text(bench):
    data = example_request(bench, "emergency").model_dump(mode="json")
    put(data, "emergency.outcome", {"kk": "Табылды", "ru": "Найдены"})
    assert not blockers(check_request(bench, Request.model_validate(data)))
    put(data, "emergency.outcome", {"kk": "Табылды"})
    found = blockers(check_request(bench, Request.model_validate(data)))
    assert [item.field for item in found] == ["emergency.outcome.ru"]


@pytest.mark.parametrize(
    "data, way, sentences",
    [
        (["login_history"], None, 1),
        (["login_history"], "liaison", 1),
        (["messages"], None, 0),
        (["messages"], "liaison", 0),
    ],
)
def test_a_letter_says_that_content_is_not_asked_for(bench, data, way, sentences):
    body = example_request(bench, "emergency").model_dump(mode="json") | {"data": data}
    put(body, "emergency.content_way", way)
    text = words(compose(Request.model_validate(body), bench.knowledge, bench.translator(Language.EN)))
    assert text.count("the content of communications") == sentences


# ------------------------------------------------------------------------------------------------ examples


@pytest.mark.parametrize("provider", ["google", "meta", "telegram", "binance", "vk"])
@pytest.mark.parametrize("channel", [name for name in REQUIRED if name != "voluntary_disclosure"])
def test_an_example_is_blocked_by_nothing(bench, channel, provider):
    found = check_request(bench, example_request(bench, channel, provider))
    assert not [(item.code, item.field) for item in found if item.severity is Severity.BLOCKS]


def test_every_reminder_goes_to_the_addressee_of_the_letters_it_follows(knowledge):
    for name in ("preservation.extension", "preservation.cancellation", *(n for n in REQUIRED if "reminder" in n)):
        own = knowledge.channels[name]
        assert {knowledge.channels[earlier].letter.addressee for earlier in own.follows} == {own.letter.addressee}
