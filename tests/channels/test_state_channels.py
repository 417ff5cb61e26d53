"""What goes from authority to authority: the fields of each channel, its letter in three languages, its papers."""

import json

import pytest

from eevidence_desktop.checks.paths import values
from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.composing import LetterFormat, papers_of, write_letters
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.channel import Form, Need
from eevidence_desktop.domain.finding import Severity, blockers
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import Translator
from eevidence_desktop.letters.compose import ADDRESSEES, LETTERHEADS, compose
from eevidence_desktop.letters.tables import LISTS, TABLES
from eevidence_desktop.letters.text import PAGE_LINES, lines_of, write_text
from eevidence_desktop.letters.values import Values
from eevidence_desktop.letters.voice import BLANK, Voice
from tests.checks.table import CASES
from tests.conftest import NOW

LEGAL = ("mla", "mla.real_time", "mla.supplementary")
POLICE = ("police", "police.interpol", "police.cis", "police.caricc", "police.fiu", "police.liaison")
STATE = LEGAL + POLICE
LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=[code.value for code in Language])
CHANNELS = pytest.mark.parametrize("channel", STATE)

# The field lists of the channels; what must be given, and what may.
SENDER = (
    "sender.authority sender.address sender.email sender.phone sender.officer sender.signatory letter.number letter.day"
)
MLA = (
    f"provider mla.requested_authority {SENDER} mla.contact mla.prosecutor mla.submitted_by case.number case.title "
    "case.investigated_by basis.kind"
)
FULL = (
    "case.stage case.offences mla.limitation case.facts case.suspicion case.persons identifiers data "
    "mla.evidence_sought mla.purpose mla.dual_criminality basis.references justification.necessity "
    "justification.proportionality justification.less_intrusive"
)
SWITCHED = {
    "basis.treaty": "not reciprocity",
    "basis.reciprocity_guarantee": "reciprocity",
    "mla.guarantor": "reciprocity",
    "mla.translator": "translated",
    "mla.urgency": "needed_by",
    "mla.urgency_ground": "needed_by",
    "confidentiality.reason": "confidential",
    "confidentiality.until": "confidential",
}
MAY = (
    "sender.unit sender.hours sender.confirming sender.executor case.supervised_by case.companies case.damage "
    "mla.attendance mla.translation_language mla.needed_by confidentiality.ask safeguards overrides"
)
MESSAGE = (
    f"police.to_unit {SENDER} case.offences case.facts police.priority police.handling police.purpose "
    "police.questions police.use_conditions justification.necessity"
)
REQUIRED = {
    "mla": f"{MLA} {FULL} period",
    "mla.real_time": (
        f"{MLA} {FULL} mla.collection mla.sanctioned mla.stored_not_enough mla.technical_delivery basis.documents"
    ),
    "mla.supplementary": f"{MLA} previous.channel previous.number previous.day previous.note",
    "police": f"{MESSAGE} identifiers",
    "police.interpol": f"{MESSAGE} identifiers police.country",
    "police.cis": f"{MESSAGE} identifiers police.country basis.kind basis.treaty",
    "police.caricc": f"{MESSAGE} identifiers police.country",
    "police.fiu": f"{MESSAGE} identifiers police.country police.known period data",
    "police.liaison": f"{MESSAGE} police.country police.help",
}
OPTIONAL = {
    "mla": f"{MAY} period_reason delivery.preservation_ticket mla.procedure mla.assurances mla.previous_requests",
    "mla.real_time": f"{MAY} mla.procedure mla.assurances mla.previous_requests",
    "mla.supplementary": (
        f"{MAY} previous.ticket case.offences case.facts case.suspicion case.persons identifiers data "
        "mla.evidence_sought mla.purpose"
    ),
    **dict.fromkeys(
        POLICE,
        "provider sender.unit sender.confirming police.deadline police.answer_language basis.references "
        "review.by review.at safeguards overrides",
    ),
}
NEVER = (
    "justification.necessity",
    "justification.proportionality",
    "justification.less_intrusive",
    "identifiers.0.again",
    "review.note",
    "custody.custodian",
    "custody.receiver",
)
MARK = "ZQXJ7"


def example(bench, channel, provider="google", **changes):
    """Return the example of a channel with some fields changed; a change is a dotted path with ``__`` for its dots."""
    data = example_request(bench, channel, provider).model_dump(mode="json")
    for path, value in changes.items():
        put(data, path.replace("__", "."), value)
    return Request.model_validate(data)


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    """One workbench for all tests of the file: none of them writes anything."""
    opened = Workbench(tmp_path_factory.mktemp("home"), clock=lambda: NOW)
    yield opened
    opened.close()


class Untranslated(Translator):
    """Speaks every language in English words: what differs then is what the request says, not how."""

    def find(self, text, context=None):
        return text


def put(data, path, value):
    """Set a dotted path in plain data."""
    *parents, last = path.split(".")
    for name in parents:
        data = data[int(name) if name.isdecimal() else name]
    data[last] = value


def text_of(bench, request, language, paper=""):
    """Return the text of a letter on one line."""
    return " ".join(write_text(compose(request, bench.knowledge, bench.translator(language), paper)).split())


def marked(bench, request, language):
    """Return the letter with every line of the letter's text joined, for a search across line ends."""
    return text_of(bench, request, language).replace(" ", "")


def codes(bench, request):
    return [finding.code for finding in check_request(bench, request)]


# ------------------------------------------------------------------------------------------------- fields


@CHANNELS
def test_the_demanded_fields_are_those_of_the_list(bench, channel):
    fields = bench.knowledge.channels[channel].fields
    always = {item.field for item in fields if item.need is Need.REQUIRED and not item.when}
    assert always >= set(REQUIRED[channel].split())


@CHANNELS
def test_every_other_field_of_the_list_can_be_given(bench, channel):
    fields = {item.field for item in bench.knowledge.channels[channel].fields}
    assert fields >= set(OPTIONAL[channel].split())


@pytest.mark.parametrize("channel", LEGAL)
@pytest.mark.parametrize("name, when", SWITCHED.items())
def test_some_fields_are_demanded_where_a_fact_switches_them_on(bench, channel, name, when):
    found = next(item for item in bench.knowledge.channels[channel].fields if item.field == name)
    assert (found.need, found.when) == (Need.REQUIRED, when)


@CHANNELS
def test_a_field_stands_once(bench, channel):
    fields = [item.field for item in bench.knowledge.channels[channel].fields]
    assert len(fields) == len(set(fields))


@CHANNELS
def test_each_field_is_in_the_schema_of_a_request(bench, channel):
    schema = Request.model_json_schema()
    for item in bench.knowledge.channels[channel].fields:
        place = schema
        for name in item.field.split("."):
            place = resolved(schema, place)["properties"][name]


def resolved(schema, place):
    """Follow a reference of a JSON schema to what it names."""
    while "$ref" in place:
        place = schema["$defs"][place["$ref"].rpartition("/")[2]]
    return place


@pytest.mark.parametrize("channel", LEGAL)
def test_a_prosecutor_approves_every_request_for_assistance(bench, channel):
    found = bench.knowledge.channels[channel]
    assert (found.approval, found.approver) == ("always", "mla.prosecutor")
    assert set(found.signers) == {"pgo_official", "supreme_court_official"}


def test_channels_that_kazakhstan_cannot_use_do_not_exist(bench):
    names = {name.partition(".")[2] for name in bench.knowledge.channels if name.startswith("police")}
    assert names == {"", "interpol", "cis", "caricc", "fiu", "liaison"}


# ----------------------------------------------------------------------------------------------- examples


@CHANNELS
def test_nothing_is_found_in_the_example(bench, channel):
    assert codes(bench, example(bench, channel)) == []


@CHANNELS
@LANGUAGES
def test_the_letter_of_the_example_has_no_blank(bench, channel, language):
    assert BLANK not in text_of(bench, example(bench, channel), language).replace("____________________", "")


@CHANNELS
@LANGUAGES
def test_every_demanded_text_is_printed(bench, channel, language):
    request = example(bench, channel)
    letter = marked(bench, request, language)
    for item in bench.knowledge.channels[channel].fields:
        if item.need is Need.REQUIRED and not item.field.startswith("justification."):
            for path, value in values(request, item.field):
                if isinstance(value, LocalizedText) and not value.is_empty:
                    if path == "sender.address" and channel == "police.interpol":
                        continue  # a message says its sender, not where the sender has its office
                    for line in value.get(language).splitlines():
                        assert "".join(line.split()) in letter, path


@CHANNELS
@LANGUAGES
def test_what_is_kept_for_the_file_is_never_printed(bench, channel, language):
    hidden = example(bench, channel).model_dump(mode="json")
    for path in NEVER:
        text = path.startswith("justification.")
        put(hidden, path, {code.value: MARK for code in Language} if text else MARK)
    hidden["safeguards"] = [{"question": MARK, "answer": MARK, "note": MARK}]
    hidden["overrides"] = [{"code": MARK, "field": MARK, "reason": MARK, "by": MARK}]
    hidden["confirmations"] = [{"reference": MARK, "by": MARK, "at": "2026-11-24T12:00:00+05:00"}]
    request = Request.model_validate(hidden)
    for paper in ("", *(item.id for item in papers_of(bench, request))):
        assert MARK not in text_of(bench, request, language, paper)


@CHANNELS
def test_the_letter_follows_the_language_of_nothing_but_itself(bench, channel):
    """Paragraphs and annexes bear the same numbers in all languages."""
    numbered = [shape_of(bench, example(bench, channel), language) for language in Language]
    assert numbered[0] == numbered[1] == numbered[2]


def shape_of(bench, request, language):
    """Return (number of blocks, paragraph numbers) of the letter and of each annex."""
    letter = compose(request, bench.knowledge, Untranslated(language))
    parts = (letter.blocks, *(annex.blocks for annex in letter.annexes))
    return [(len(part), [getattr(block, "number", None) for block in part]) for part in parts]


# ------------------------------------------------------------------------------- mutual legal assistance

ORDER = (
    "sender.authority",
    "mla.requested_authority",
    "basis.treaty",
    "case.number",
    "case.offences",
    "case.facts",
    "case.suspicion",
    "case.persons",
    "identifiers",
    "mla.evidence_sought",
    "mla.attendance",
)


@pytest.mark.parametrize("channel", ["mla", "mla.real_time"])
def test_the_request_follows_the_order_of_the_code(bench, channel):
    parts = [part.field or part.free for part in bench.knowledge.channels[channel].letter.parts]
    places = [parts.index(name) for name in ORDER]
    assert places == sorted(places)


def test_the_full_text_and_the_documents_are_annexes(bench):
    letter = compose(example(bench, "mla"), bench.knowledge, bench.translator(Language.EN))
    assert [annex.title for annex in letter.annexes] == [
        "Annex 1. Full text of the articles of the Criminal Code",
        "Annex 2. Documents attached",
    ]
    assert "The full official text of the article" in str(letter.annexes[0].blocks)
    assert "Order sanctioned by the investigating judge" in str(letter.annexes[1].blocks)


def test_a_supplement_says_what_is_new_only(bench):
    text = text_of(bench, example(bench, "mla.supplementary"), Language.EN)
    assert "EX-OIA-0001" in text
    assert "New facts:" in text
    for old in ("Punishability", "death penalty", "Suspicion or charge", "Annex 2"):
        assert old.casefold() not in text.casefold()


def test_a_supplement_may_add_no_data(bench):
    request = example(bench, "mla.supplementary", identifiers=[], data=[], period={}, mla__evidence_sought={})
    assert blockers(check_request(bench, request)) == []
    assert "Service provider that holds the data" not in text_of(bench, request, Language.EN)


def test_a_short_supplement_is_no_fault(bench):
    assert "case.facts_short" not in codes(bench, example(bench, "mla.supplementary"))


def test_a_certified_translation_is_a_language_too(bench):
    assert "mla.language" not in codes(bench, example(bench, "mla", letter_languages=["kk", "ru"]))
    untranslated = example(bench, "mla", letter_languages=["kk", "ru"], mla__translation_language="")
    assert "mla.language" in codes(bench, untranslated)


def test_urgency_without_its_reason_is_blocked(bench):
    request = example(bench, "mla", mla__urgency={}, mla__urgency_ground=None)
    assert {item.field for item in blockers(check_request(bench, request))} == {"mla.urgency", "mla.urgency_ground"}


def test_real_time_data_are_no_matter_of_a_request_for_stored_data(bench):
    assert "data.level" in codes(bench, example(bench, "mla", data=["real_time_traffic"]))
    assert "data.level" in codes(bench, example(bench, "mla.real_time", data=["messages"]))


# --------------------------------------------------------------------------------------------------- papers


def test_the_papers_of_a_request_under_a_treaty(bench):
    assert ids(bench, example(bench, "mla")) == ["cover", "translator_certificate", "checklist"]


def test_the_papers_of_a_request_on_reciprocity(bench):
    found = ids(bench, example(bench, "mla", "telegram"))
    assert found == ["cover", "guarantee", "translator_certificate", "checklist", "diplomatic_note"]


def test_without_a_translation_nobody_certifies_one(bench):
    assert "translator_certificate" not in ids(bench, example(bench, "mla", mla__translation_language=""))


def ids(bench, request):
    return [paper.id for paper in papers_of(bench, request)]


@CHANNELS
@LANGUAGES
@pytest.mark.parametrize("provider", ["google", "telegram"])
def test_the_papers_compose_without_a_blank(bench, channel, language, provider):
    request = example(bench, channel, provider)
    for paper in papers_of(bench, request):
        blanks = text_of(bench, request, language, paper.id).replace("____________________", "").count(BLANK)
        assert blanks == (2 if paper.letter.own_number else 0), paper.id


@CHANNELS
def test_the_papers_are_written_in_their_own_languages(bench, channel):
    request = example(bench, channel, "telegram")
    for paper in papers_of(bench, request):
        written = write_letters(bench, request, [Language.EN], [LetterFormat.TXT], [paper.id])
        assert {item.language.value for item in written} == set(paper.languages or ["en"])


def test_the_guarantee_binds_the_central_authority(bench):
    request = example(bench, "mla", "telegram")
    letter = compose(request, bench.knowledge, bench.translator(Language.EN), "guarantee")
    assert letter.signature.name == request.mla.guarantor.name.en
    assert letter.letterhead.authority == bench.knowledge.authorities["pgo"].name.en
    assert "a request of the requested state for legal assistance of the same kind" in str(letter.blocks)


def test_the_cover_letter_comes_from_the_body_that_investigates(bench):
    request = example(bench, "mla")
    letter = compose(request, bench.knowledge, bench.translator(Language.EN), "cover")
    assert letter.letterhead.authority == request.case.investigated_by.en
    assert letter.addressee == (bench.knowledge.authorities["pgo"].name.en,)
    assert letter.signature.name == request.mla.submitted_by.name.en
    assert request.letter.number not in letter.number_line


def test_the_translator_signs_a_statement_without_letterhead(bench):
    request = example(bench, "mla")
    letter = compose(request, bench.knowledge, bench.translator(Language.EN), "translator_certificate")
    assert (letter.letterhead, letter.number_line, letter.addressee) == (None, "", ())
    assert letter.signature.name == request.mla.translator.name.en


@pytest.mark.parametrize(
    "must",
    ["560(2)", "seal with the State emblem", "560(3)", "565(3)", "565(1)(5)", "within three days", "560(4)"],
)
def test_the_checklist_names_what_the_envelope_holds(bench, must):
    assert must in text_of(bench, example(bench, "mla"), Language.EN, "checklist")


def test_the_checklist_of_a_request_on_reciprocity_names_the_diplomatic_channel(bench):
    text = text_of(bench, example(bench, "mla", "telegram"), Language.EN, "checklist")
    assert "558(2)" in text
    assert "558(5)" in text


# --------------------------------------------------------------------------------------------------- police


def test_a_message_is_plain_and_short(bench):
    letter = compose(example(bench, "police.interpol"), bench.knowledge, bench.translator(Language.EN))
    assert (letter.letterhead, letter.signature, letter.number_line) == (None, None, "")
    assert lines_of(letter) <= PAGE_LINES
    text = write_text(letter)
    for label in ("Priority:", "Sent by:", "Sent to:", "Our reference:", "Date:"):
        assert label in text


def test_a_message_of_more_than_a_page_is_blocked(bench):
    facts = {code.value: "The seller wrote again and asked for more money. " * 60 for code in Language}
    request = example(bench, "police.interpol", case__facts=facts, letter_languages=["en"])
    found = next(item for item in check_request(bench, request) if item.code == "police.too_long")
    assert (found.severity, found.field) == (Severity.BLOCKS, "case.facts")
    assert found.message.params["count"] > found.message.params["most"] == PAGE_LINES


def test_only_messages_are_limited_to_a_page(bench):
    facts = {code.value: "The seller wrote again and asked for more money. " * 60 for code in Language}
    assert "police.too_long" not in codes(bench, example(bench, "police", case__facts=facts))


def test_a_line_of_a_message_is_counted_at_its_width(bench):
    letter = compose(example(bench, "police.interpol"), bench.knowledge, bench.translator(Language.EN))
    assert lines_of(letter, 40) > lines_of(letter, 80) > lines_of(letter, 160)


@pytest.mark.parametrize(
    "channel, changes, code",
    [
        ("police.cis", {"letter_languages": ["en"]}, "police.language"),
        ("police.cis", {"police__country": "US"}, "police.not_member"),
        ("police.caricc", {"police__country": "CN"}, "police.not_member"),
        ("police.caricc", {"case__offences": [{"article": "190"}]}, "police.no_drug_offence"),
        ("police.fiu", {"sender__authority": "mia"}, "sender.authority_channel"),
        ("police.cis", {"sender__authority": "afm"}, "sender.authority_channel"),
        ("police.interpol", {"letter_languages": ["kk"]}, "police.language"),
    ],
)
def test_the_rules_of_a_network(bench, channel, changes, code):
    assert code in codes(bench, example(bench, channel, **changes))


def test_the_members_of_the_centre_for_drug_cases(bench):
    assert bench.knowledge.groups["CARICC"] == {"AZ", "KG", "KZ", "RU", "TJ", "TM", "UZ"}


def test_financial_intelligence_is_used_with_consent_only(bench):
    assert "only with the prior consent of your unit" in text_of(bench, example(bench, "police.fiu"), Language.EN)


def test_a_liaison_officer_passes_content_on_in_an_emergency(bench):
    way = "pass the request on at once"
    assert way not in text_of(bench, example(bench, "police.liaison"), Language.EN)
    assert way in text_of(bench, example(bench, "police.liaison", data=["messages"]), Language.EN)


@pytest.mark.parametrize("channel", POLICE)
def test_the_caveats_are_printed(bench, channel):
    text = text_of(bench, example(bench, channel), Language.EN)
    assert "mutual legal assistance" in text
    assert "religious" in text or "articles 2 and 3 of the Constitution of INTERPOL" in text


# --------------------------------------------------------------------------------------------------- the data


@CHANNELS
def test_shapes_name_only_what_the_composer_knows(bench, channel):
    found = bench.knowledge.channels[channel]
    known = Values(example(bench, channel), bench.knowledge, Voice(bench.translator(Language.EN), bench.knowledge), "")
    for shape in (found.letter, *(paper.letter for paper in found.papers)):
        parts = (*shape.parts, *(part for annex in shape.annexes for part in annex.parts))
        assert {part.table for part in parts if part.table} <= TABLES.keys()
        assert {part.list for part in parts if part.list} <= LISTS.keys()
        assert {name for part in parts for _, name in part.facts or ()} <= known.names
        assert shape.letterhead in LETTERHEADS
        assert shape.addressee in ADDRESSEES or shape.form is not Form.LETTER


@CHANNELS
def test_there_are_timers_and_refusals(bench, channel):
    found = bench.knowledge.channels[channel]
    assert found.timers
    assert found.refusals
    assert len({timer.id for timer in found.timers}) == len(found.timers)


@pytest.mark.parametrize("channel", LEGAL)
def test_assistance_is_reminded_of_each_month_and_the_original_follows(bench, channel):
    timers = {timer.id: timer.days for timer in bench.knowledge.channels[channel].timers}
    assert timers["original"] == 3
    assert (timers["first_reminder"], timers["second_reminder"], timers["third_reminder"]) == (30, 60, 90)
    assert timers["questions"] == 30


@pytest.mark.parametrize("channel", POLICE)
def test_an_urgent_message_is_followed_up_in_a_day(bench, channel):
    timers = {timer.id: (timer.hours, timer.days, timer.when) for timer in bench.knowledge.channels[channel].timers}
    assert timers["urgent"] == (24, 0, "urgent")
    assert timers["reminder"] == (0, 10, "not urgent")
    assert timers["decide"] == (0, 30, "")


@CHANNELS
def test_a_refusal_names_findings_that_exist(bench, channel):
    known = {case.code for case in CASES} | {"police.too_long"}
    for refusal in bench.knowledge.channels[channel].refusals:
        assert set(refusal.prevented_by) <= known


def test_the_example_reads_back_the_same(bench):
    for channel in STATE:
        request = example(bench, channel)
        assert Request.model_validate(json.loads(request.model_dump_json())) == request
