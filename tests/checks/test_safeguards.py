"""The thirty human-rights safeguards: each thing that must block or warn does, in the channels where it belongs.

The tables here are the project's list of safeguards (docs/rules.md) written down once more by hand, so that the data
cannot drift from it unseen. What is asked is put to the examples that ship, in which nothing is wrong.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from eevidence_desktop import paths
from eevidence_desktop.checks.answers import asked
from eevidence_desktop.checks.run import check
from eevidence_desktop.checks.subject import subject_of
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.domain.request import Request
from tests.checks.table import CASES
from tests.checks.world import merged, nested, words
from tests.conftest import NOW

P, V, E, M, I = "preservation", "voluntary_disclosure", "emergency", "mla", "police"  # noqa: E741 - informal
ALL = {P, V, E, M, I}
CHANNELS = {
    **dict.fromkeys((1, 2, 3, 6, 7, 10, 11, 13, 15, 16, 17, 19, 20, 25, 28), ALL),
    **{number: {V, E, M} for number in (4, 5, 23)},
    **{number: {V, M} for number in (18, 22, 27)},
    **{number: {M} for number in (12, 26, 30)},
    8: {V, M, E},
    9: {E},
    14: {M, E, I},
    21: {P, V, M},
    24: {V, E, I},
    29: {M, I},
}
# What a channel cannot be exported without. Legal assistance needs 1 to 16 and 21 to 28 as far as they are its matter:
# 9 is about emergencies and 24 about answers given without compulsion.
REQUIRED = {
    P: {1, 2, 6, 7, 10, 13},
    V: {*range(1, 9), 10, 11, 13, 16, 19, 21, 23},
    E: {1, 2, 6, 7, 9, 13},
    M: {*range(1, 17), 19, *range(21, 29)} - {9, 24},
    I: {1, 2, 6, 10, 13, 15, 25, 29},
}
# A freeze of assets is asked what a preservation is, and of a disclosure what concerns the judge and secrecy; it brings
# no data, so that it has no period and nothing to store.
FREEZE = {1, 2, 3, 6, 8, 10, 11, 13, 15, 16, 17, 20, 21, 25, 28}
FREEZE_REQUIRED = {1, 2, 6, 8, 10, 13}
LATER = {E: {3, 8, 24}}
BLOCKING = {*range(1, 14), 15, 16, 19, 20, 21, 23, 25, 26, 28, 29, 30}
# 3 warns where a text was used in another case: that is for the register, which the rules do not see.
WARNING = {*range(1, 25), 27, 29} - {3}

OLD = "2026-01-01"
FACTS = words("On 3 November the account asked for an advance payment and sent the details. " * 5)
SECRET = {
    "confidentiality__ask": True,
    "confidentiality__reason": words("The user could delete it"),
    "confidentiality__until": "2027-03-01",
}
NO_GUARANTEE = {"basis__kind": "reciprocity", "basis__treaty": "", "basis__reciprocity_guarantee": False}
UNLAWFUL = {"basis__references": [], "basis__documents": []}
TRAFFIC = {"data": ["subscriber_name", "login_history"]}
LONG = {"period__start": "2025-05-01T00:00:00+05:00", "period_reason": words("The fraud lasted so long")}
NOBODY = {"name": dict.fromkeys(("kk", "ru", "en"), "")}
EMPTY = dict.fromkeys(("kk", "ru", "en"), "")


def mails(count):
    kind = {"kind": "email", "relevance": words("The account")}
    return [kind | {"value": f"seller{number}@example.org"} for number in range(count)]


# (number, channel, what is changed in the example, code); «question=answer» is an answer, the rest paths with ``__``
BLOCKS = (
    (1, P, UNLAWFUL | {"legality": "none"}, "safeguard.legality"),
    (1, P, {"case__number": ""}, "required.missing"),
    (1, I, {"case__number": ""}, "required.missing"),
    (2, P, {"legitimate_aim": "other"}, "safeguard.legitimate_aim"),
    (3, V, {"justification__necessity": EMPTY}, "required.missing"),
    (4, V, {"justification__proportionality": EMPTY}, "required.missing"),
    (5, V, {"data": ["subscriber_name", "messages"]}, "data.content_needs_mla"),
    (6, P, {"identifiers": []}, "required.missing"),
    (6, P, {"identifiers": [{"kind": "display_name", "value": "Askar"}]}, "identifier.display_name"),
    (6, I, {"police__questions": words("Who are all users who searched for it?")}, "safeguard.dragnet"),
    (6, I, {"police__questions": words("Назовите всех пользователей, которые это искали")}, "safeguard.dragnet"),
    (6, I, {"police__questions": words("Барлық пайдаланушыны көрсетіңіз")}, "safeguard.dragnet"),
    (7, P, {"period": {"start": None, "end": None}}, "required.missing"),
    (7, P, {"period__end": None}, "period.no_end"),
    (7, P, {"period__end": "2026-12-24T00:00:00+05:00"}, "period.future_end"),
    (8, M, {"judicial_authorisation": "pending"}, "safeguard.judicial_authorisation"),
    (8, M, {"basis__documents": []}, "basis.no_decision"),
    (8, V, {"judicial_authorisation": "obtained", "basis__documents": []}, "safeguard.sanction_missing"),
    (9, E, {"emergency__nature": None}, "required.missing"),
    (9, E, {"emergency__approved_by": NOBODY}, "emergency.not_approved"),
    (10, E, {"political": "yes"}, "safeguard.political"),
    (11, P, {"expression": "only"}, "safeguard.expression"),
    (12, M, {"dual_criminality": "no"}, "safeguard.dual_criminality"),
    (13, I, {"discrimination": "yes"}, "safeguard.discrimination"),
    (15, M, {"ill_treatment": "yes"}, "safeguard.ill_treatment"),
    (16, V, {"privileged": "yes"}, "safeguard.no_note"),
    (19, V, {"custody__custodian": ""}, "required.missing"),
    (19, M, {"custody__retention_until": None}, "required.missing"),
    (20, P, {"transfer": "not_needed"}, "safeguard.transfer"),
    (21, V, SECRET | {"confidentiality__reason": EMPTY}, "confidentiality.no_reason"),
    (21, P, SECRET | {"confidentiality__until": None}, "confidentiality.no_end"),
    (23, M, {"custody__receiver": ""}, "required.missing"),
    (25, I, {"speciality": "elsewhere"}, "safeguard.speciality"),
    (26, M, NO_GUARANTEE, "basis.no_guarantee"),
    (28, M, {"mla__prosecutor": NOBODY}, "required.missing"),
    (29, I, {"refugees": "yes"}, "safeguard.refugees"),
    *((30, channel, {"data": ["subscriber_name", "real_time_content"]}, "data.real_time") for channel in (P, V, E, I)),
)
WARNS = (
    (1, P, {"case__offences": [{"article": "190", "text_as_of": OLD}]}, "case.redaction_old"),
    (2, M, {"mla__purpose": words("To prove it.")}, "safeguard.aim_short"),
    (4, V, {"third_parties": "bystanders"}, "safeguard.third_parties"),
    (5, M, {"data": ["messages"]}, "data.content_without_subscriber"),
    (6, P, {"identifiers": mails(6)}, "identifier.many"),
    (6, M, {"mla__evidence_sought": words("Data of all users who searched")}, "safeguard.dragnet_allowed"),
    (7, P, LONG, "period.long"),
    (7, P, {"case__offence_day": "2026-12-24"}, "safeguard.before_offence"),
    (8, V, {"judicial_authorisation": "pending"}, "safeguard.judicial_authorisation"),
    (8, V, TRAFFIC | {"judicial_authorisation": "not_needed"}, "safeguard.sanction_denied"),
    (8, M, {"judicial_authorisation": "not_needed"}, "safeguard.sanction_denied"),
    (8, E, {"judicial_authorisation": "pending", "emergency__follow_up": "mla"}, "safeguard.no_later_sanction"),
    (9, E, {"emergency__expected_at": "2026-12-01T00:00:00+05:00"}, "emergency.not_imminent"),
    (10, P, {"political": "unsure"}, "safeguard.political"),
    (10, P, {"case__offences": [{"article": "174"}]}, "case.speech"),
    (10, I, {"case__facts": {"ru": f"{FACTS['ru']} Это было на митинге."}}, "safeguard.political_words"),
    (10, I, {"case__facts": {"kk": f"{FACTS['kk']} Сайлау күні."}}, "safeguard.political_words"),
    (11, V, {"expression": "with_other"}, "safeguard.expression"),
    (12, M, {"dual_criminality": "doubtful"}, "safeguard.dual_criminality"),
    (12, M, {"dual_criminality": "no", "data": ["subscriber_name"]}, "safeguard.dual_criminality"),
    (13, P, {"discrimination": "description"}, "safeguard.discrimination"),
    (14, M, {"mla__assurances": False}, "safeguard.no_assurance"),
    (15, I, {"ill_treatment": "confession_only"}, "safeguard.ill_treatment"),
    (16, V, {"privileged": "contact"}, "safeguard.privileged"),
    (16, V, {"privileged": "yes: Order No. 5 of the Prosecutor General"}, "safeguard.privileged"),
    (17, P, {"children": "yes"}, "safeguard.children"),
    (18, M, {"third_parties": "no_consent"}, "safeguard.third_parties"),
    (19, V, {"retention": "longer"}, "safeguard.retention"),
    (20, P, {"case__facts": words("The number is 850315300123. " * 20)}, "safeguard.personal_number"),
    (21, M, SECRET | {"confidentiality__until": "2028-01-01"}, "confidentiality.long"),
    (21, M, SECRET | {"secrecy": "public"}, "safeguard.secrecy"),
    (22, M, {"later_notification": "not_scheduled"}, "safeguard.later_notification"),
    (23, V, {"delivery__hashes": False}, "custody.no_hash"),
    (23, M, {"custody__protocol": False}, "custody.no_protocol"),
    (24, V, {"admissibility": "no_plan"}, "safeguard.admissibility"),
    (24, I, {"case__number": "", "case__kui_number": "12345"}, "safeguard.unregistered"),
    (27, M, {"fair_trial": "incriminating"}, "safeguard.fair_trial"),
    (29, I, {"refugees": "unknown"}, "safeguard.refugees"),
)
BELIED = (
    (P, {"children": "no", "case__offences": [{"article": "144"}]}, "safeguard.child_denied"),
    (P, {"children": "no", "case__offences": [{"article": "134"}]}, "safeguard.child_denied"),
    (P, {"children": "no", "case__offences": [{"article": "312"}]}, "safeguard.child_denied"),
    (M, {"later_notification": "not_covert", "data": ["real_time_content"]}, "safeguard.covert_denied"),
)


@cache
def example(channel):
    """Return the example of a channel as plain data."""
    return example_request(bench(), channel).model_dump(mode="json")


@cache
def bench():
    """Return a workbench of which only the data that ship are read."""
    return Workbench(Path("/nonexistent/eevidence-home"), clock=lambda: NOW)


def shipped():
    return bench().knowledge


def changed(channel, changes):
    """Return the example with other answers and fields."""
    data, rows = example(channel), shipped().safeguards
    for name, value in changes.items():
        if name in rows and isinstance(value, str):
            answer, _, note = value.partition(": ")
            others = [item for item in data["safeguards"] if item["question"] != name]
            data = data | {"safeguards": [*others, {"question": name, "answer": answer, "note": note}]}
        else:
            data = merged(data, nested(name.replace("__", "."), value))
    return data


def findings(channel, changes):
    return check(Request.model_validate(changed(channel, changes)), shipped(), NOW)


def row(number):
    return next(item for item in shipped().safeguards.values() if item.number == number)


def names(table):
    return [f"{number}-{channel}-{code}" for number, channel, _, code in table]


# --------------------------------------------------------------------------------------------------- the lists


def test_there_are_thirty_in_order():
    assert [item.number for item in shipped().safeguards.values()] == list(range(1, 31))


def test_the_channels_are_those_of_the_list():
    assert {item.number: set(item.channels) & ALL for item in shipped().safeguards.values()} == CHANNELS


def test_a_freeze_of_assets_has_its_own():
    rows = shipped().safeguards.values()
    assert {item.number for item in rows if "asset_freeze" in item.channels} == FREEZE
    assert {item.number for item in rows if "asset_freeze" in item.required} == FREEZE_REQUIRED


@pytest.mark.parametrize("channel", REQUIRED)
def test_what_each_channel_cannot_go_without(channel):
    rows = shipped().safeguards.values()
    assert {item.number for item in rows if channel in item.required} == REQUIRED[channel]
    assert {item.number for item in rows if channel in item.later} == LATER.get(channel, set())


def test_each_cell_of_the_list_has_a_case():
    assert {number for number, *_ in BLOCKS} == BLOCKING
    assert {number for number, *_ in WARNS} == WARNING


def test_each_safeguard_is_asked_or_held_to_by_codes_that_exist():
    known = {case.code for case in CASES}
    for item in shipped().safeguards.values():
        assert item.answers or item.codes
        assert set(item.codes) <= known, item.id
        assert all(choice.message for choice in item.answers if choice.effect)
        assert all(choice.hint for choice in item.answers if choice.note)
        assert not item.answers or any(choice.effect is None for choice in item.answers)
        assert len(item.answers) in {0, 2, 3, 4}


def test_the_rules_written_down_for_people_are_those_of_the_data():
    written = (paths.resources().parent / "docs" / "rules.md").read_text(encoding="utf-8")
    lines = [line for line in written.splitlines() if "| officer |" in line or "| fields |" in line]
    rows = {line.split("|")[1].strip(): line for line in lines}
    assert len(lines) == len(shipped().safeguards)
    for item in shipped().safeguards.values():
        line = rows[str(item.number)]
        own = [f"safeguard.{item.id}"] if any(choice.effect for choice in item.answers) else []
        own += ["safeguard.no_note"] if any(choice.note for choice in item.answers) else []
        assert f"| {item.title} |" in line
        assert re.findall(r"`([a-z_.]+)`", line) == [*own, *item.codes]
        assert ("| officer |" in line) is bool(item.answers)


@pytest.mark.parametrize("number, channel, changes, code", [*BLOCKS, *WARNS], ids=names([*BLOCKS, *WARNS]))
def test_the_code_of_a_case_is_a_code_of_its_safeguard(number, channel, changes, code):
    item = row(number)
    assert code in {f"safeguard.{item.id}", "safeguard.no_note", *item.codes}
    assert channel in item.channels or code == "data.real_time"


# ------------------------------------------------------------------------------------------------ what they do


@pytest.mark.parametrize("number, channel, changes, code", BLOCKS, ids=names(BLOCKS))
def test_what_must_block_blocks(number, channel, changes, code):
    assert (code, Severity.BLOCKS) in [(item.code, item.severity) for item in findings(channel, changes)]


@pytest.mark.parametrize("number, channel, changes, code", WARNS, ids=names(WARNS))
def test_what_must_warn_warns_and_wants_a_reason(number, channel, changes, code):
    found = findings(channel, changes)
    raised = [item for item in found if item.code == code]
    assert {item.severity for item in raised} == {Severity.WARNS}
    if code != "period.long":  # its reason stands in a field of its own
        assert all(item.needs_reason for item in raised)
        assert ("override.no_reason", raised[0].field) in [(item.code, item.field) for item in found]


@pytest.mark.parametrize("number, channel, changes, code", WARNS, ids=names(WARNS))
def test_a_written_reason_overrules_the_warning(number, channel, changes, code):
    given = [
        {"code": item.code, "field": item.field, "reason": "Weighed in this case; see file."}
        for item in findings(channel, changes)
        if item.needs_reason
    ]
    after = findings(channel, changes | {"overrides": given})
    assert code in [item.code for item in after]
    before = findings(channel, changes)
    blocked = {item.code for item in after if item.severity is Severity.BLOCKS}
    assert blocked <= {item.code for item in before} - {"override.no_reason"}


@pytest.mark.parametrize("channel, changes, code", BELIED)
def test_answers_that_the_request_belies_block(channel, changes, code):
    assert (code, Severity.BLOCKS) in [(item.code, item.severity) for item in findings(channel, changes)]


@pytest.mark.parametrize("channel", [P, V, E, M, I])
def test_every_demanded_question_is_missed(channel):
    found = findings(channel, {"safeguards": []})
    missed = {item.source.params["number"] for item in found if item.code == "safeguard.unanswered"}
    subject = subject_of(Request.model_validate(example(channel)), shipped(), NOW, shipped().channels[channel])
    put = {item.number for item in asked(subject)}
    assert missed == put & REQUIRED[channel]
    waiting = {item.source.params["number"] for item in found if item.code == "safeguard.later"}
    assert waiting == put & LATER.get(channel, set())


def test_what_fields_answer_is_not_asked():
    put = {item.number for item in shipped().safeguards.values() if item.answers}
    assert put.isdisjoint({3, 4, 5, 6, 7, 9, 14, 23, 26, 28, 30})


@pytest.mark.parametrize("channel, code", [(V, "safeguard.judicial_authorisation"), (E, None)])
def test_a_pending_sanction_is_no_fault_of_an_emergency(channel, code):
    found = [item.code for item in findings(channel, {"judicial_authorisation": "pending"})]
    assert (code in found) if code else not [name for name in found if name.startswith("safeguard.")]


def test_the_law_is_asked_for_only_where_the_letter_cites_none():
    without = {"safeguards": [item for item in example(P)["safeguards"] if item["question"] != "legality"]}
    assert findings(P, without) == findings(P, {})
    codes = [item.code for item in findings(P, without | UNLAWFUL)]
    assert "safeguard.unanswered" in codes


def test_a_known_case_matters_only_where_secrecy_is_asked_for():
    open_case = {"confidentiality__ask": False, "secrecy": "public"}
    assert "safeguard.secrecy" not in [item.code for item in findings(M, open_case)]


def test_the_fix_for_a_child_changes_the_answer_alone():
    changes = {"children": "no", "case__offences": [{"article": "144"}]}
    finding = next(item for item in findings(P, changes) if item.code == "safeguard.child_denied")
    ((path, value),) = finding.fix.changes
    before = {item["question"]: item["answer"] for item in changed(P, changes)["safeguards"]}
    assert path == "safeguards"
    assert {item["question"]: item["answer"] for item in value} == before | {"children": "yes"}


@pytest.mark.parametrize(
    "text", ["the users named below", "все сведения о пользователе", "the party was fun", "протокол"]
)
def test_ordinary_words_raise_nothing(text):
    facts = {"case__facts": {"en": f"{FACTS['en']} {text}", "ru": f"{FACTS['ru']} {text}"}}
    codes = [item.code for item in findings(I, facts | {"police__questions": words(f"Who are {text}?")})]
    assert not [code for code in codes if code.startswith("safeguard.")]


def test_thirty_days_before_the_offence():
    start = example(P)["period"]["start"]
    assert start.startswith("2026-11-04")
    assert "safeguard.before_offence" not in [item.code for item in findings(P, {"case__offence_day": "2026-12-04"})]
    assert "safeguard.before_offence" in [item.code for item in findings(P, {"case__offence_day": "2026-12-05"})]


# ----------------------------------------------------------------------------------------------- the examples


def test_every_example_answers_every_question_and_is_not_warned():
    for name, channel in shipped().channels.items():
        request = Request.model_validate(example(name))
        found = check(request, shipped(), NOW)
        assert not [item.code for item in found if item.needs_reason], name
        assert not [item.code for item in found if item.code.startswith(("safeguard.", "custody.", "review."))], name
        put = {item.id for item in asked(subject_of(request, shipped(), NOW, channel))}
        assert put <= {item.question for item in request.safeguards}


# --------------------------------------------------------------------------------------------- second approval

REASONED = "Weighed in this case; see file."
SECOND = (
    (P, {"expression": "with_other"}),
    (P, {"privileged": "contact"}),
    (P, {"privileged": "yes: Order No. 5 of the Prosecutor General"}),
    (P, {"political": "unsure"}),
    (P, {"case__offences": [{"article": "174"}]}),
    (V, {"privileged": "contact"}),
    (V, {"retention": "longer"}),  # any warning there
    (I, {"refugees": "unknown"}),
    (I, {"case__offences": [{"article": "256"}, {"article": "190"}]}),
)
EACH_SECOND = pytest.mark.parametrize("channel, changes", SECOND)


def reasoned(channel, changes):
    """Return the codes once every warning that needs a reason has one."""
    needing = [item for item in findings(channel, changes) if item.needs_reason]
    overrides = [{"code": item.code, "field": item.field, "reason": REASONED} for item in needing]
    return [item.code for item in findings(channel, changes | {"overrides": overrides})]


@EACH_SECOND
def test_some_matters_need_a_second_official(channel, changes):
    assert "review.missing" in reasoned(channel, changes)


@EACH_SECOND
def test_the_second_official_is_somebody_else(channel, changes):
    review = {"review__at": "2026-11-24T08:00:00+00:00", "review__by": {"name": words("Q. Reviewer")}}
    assert not [code for code in reasoned(channel, changes | review) if code.startswith("review.")]
    officer = example(channel)["sender"]["officer"]
    assert "review.same_person" in reasoned(channel, changes | review | {"review__by": officer})


@pytest.mark.parametrize("changes", [{"children": "yes"}, {"discrimination": "description"}])
def test_a_preservation_needs_no_second_official_for_an_ordinary_warning(changes):
    assert "review.missing" not in reasoned(P, changes)


def test_legal_assistance_and_emergencies_always_have_one():
    assert "review.missing" in [item.code for item in findings(M, {"mla__prosecutor": NOBODY})]
    assert "review.missing" in [item.code for item in findings(E, {"emergency__approved_by": NOBODY})]
