"""The decision table gives the route, and says why the other channels are out."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.law import Penalty
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.route import Expected, Rule, RuleStep, Situation, Threat, Unit, kind_of
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import Translator
from eevidence_desktop.knowledge.advising import advise
from eevidence_desktop.knowledge.situations import situation_of

TODAY = date(2026, 11, 24)
US_BSI = {"data": "bsi", "jurisdiction": "US", "policy": "answers"}


def route(kb, **given):
    return advise(Situation(**given), kb, TODAY)


def channels(found):
    return [step.channel for step in found.steps]


ALL = tuple(
    Situation(threat=threat, data=data, jurisdiction=place, policy=policy, reachable=reachable, stage=stage, use=use)
    for threat, data, place, policy, reachable, stage, use in product(
        Threat,
        (None, *DataLevel),
        ("US", "EU", "CIS", "treaty", "no_treaty", "unknown"),
        ("answers", "mla_only", "refuses", "unknown"),
        (True, False),
        ("", "trial"),
        ("", "lead", "trial"),
    )
) + tuple(
    Situation(sector=sector, matter=matter, caricc=caricc, jurisdiction=place, policy=policy, data=DataLevel.BSI)
    for sector, matter, caricc, place, policy in product(
        ("", "vasp", "domain"),
        ("", "drugs", "money"),
        (True, False),
        ("US", "CIS", "no_treaty"),
        ("answers", "mla_only"),
    )
)


def test_every_kind_of_channel_is_a_step_or_is_ruled_out_with_reason_and_source(kb):
    kinds = {channel.kind for channel in kb.channels.values() if not channel.follows}
    for given in ALL:
        found = advise(given, kb, TODAY)
        used = {kind_of(channel) for channel in channels(found)} - {"reminder"}
        out = {item.channel for item in found.ruled_out}
        assert used | out == kinds, given
        assert not used & out, given
        assert all(item.reason.text and item.source.text for item in found.ruled_out)


def test_every_step_has_a_date_a_source_and_waits_for_earlier_ones_only(kb):
    for given in ALL:
        for step in advise(given, kb, TODAY).steps:
            assert step.on == TODAY + timedelta(days=step.day)
            assert step.source.text
            assert all(first < step.number for first in step.after)


def test_every_step_says_how_long_it_takes(kb):
    for given in ALL:
        for step in advise(given, kb, TODAY).steps:
            known = step.expected.least is not None or step.expected.most is not None
            assert known is bool(step.expected.source), step.channel


def test_the_same_situation_and_day_give_the_same_route(kb):
    assert route(kb, **US_BSI) == route(kb, **US_BSI)


def test_the_chain_for_content(kb):
    found = route(kb, data="content", jurisdiction="US", policy="answers")
    assert [(step.channel, step.day, step.after) for step in found.steps] == [
        ("preservation", 0, ()),
        ("voluntary_disclosure", 1, (1,)),
        ("mla", 14, (1, 2)),
        ("preservation.extension", 75, (1,)),
        ("reminder.mla", 104, (3,)),
    ]
    assert found.steps[3].on == date(2027, 2, 7)
    (note,) = [note for note in found.notes if note.modifier == "preservation_ends"]
    assert note.text.params == {"end": date(2027, 5, 23)}


@pytest.mark.parametrize(
    "terms, day, end",
    [
        ({}, 75, 180),
        ({"preservation_days": 60}, 45, 120),
        ({"preservation_days": 365, "extension_days": 90}, 350, 455),
        ({"lead_days": 7}, 75, 180),
        ({"lead_days": 30}, 60, 180),
        ({"preservation_days": 10}, 0, 20),
    ],
)
def test_the_extension_follows_the_providers_own_terms(kb, terms, day, end):
    found = route(kb, data="content", jurisdiction="US", policy="answers", **terms)
    assert next(step.day for step in found.steps if step.channel == "preservation.extension") == day
    note = next(note for note in found.notes if note.modifier == "preservation_ends")
    assert note.text.params["end"] == TODAY + timedelta(days=end)


def test_where_nothing_can_be_extended_a_new_preservation_is_asked_for(kb):
    found = route(kb, data="content", jurisdiction="US", policy="answers", extendable=False)
    assert ("preservation", 75) in [(step.channel, step.day) for step in found.steps]
    assert "preservation.extension" not in channels(found)


def test_without_legal_assistance_nothing_is_extended(kb):
    assert channels(route(kb, **US_BSI)) == ["voluntary_disclosure", "preservation"]


def test_emergency_and_preservation_wait_for_nothing(kb):
    found = route(kb, threat="life_now", data="bsi")
    assert [(step.channel, step.after, step.day) for step in found.steps[:2]] == [
        ("emergency", (), 0),
        ("preservation", (), 0),
    ]
    assert found.steps[0].silence.hours == 6
    assert found.steps[0].silence.channel == "police.interpol"


def test_a_step_that_is_left_out_hands_on_what_it_waited_for(kb):
    first = RuleStep(channel="preservation", text="a")
    second = RuleStep(channel="voluntary_disclosure", text="b", after=(1,), when={"policy": "answers"})
    third = RuleStep(channel="mla", text="c", after=(2,))
    rules = (Rule(number=1, when={}, reason="r", steps=(first, second, third)),)
    found = advise(Situation(policy="refuses"), replace(kb, rules=rules, modifiers=()), TODAY)
    assert [(step.channel, step.after) for step in found.steps] == [("preservation", ()), ("mla", (1,))]
    assert found.steps[0].expected.told.text == "not known"


def test_a_channel_ruled_out_by_a_modifier_takes_its_steps_along(kb):
    found = route(kb, threat="life_now", data="bsi", reachable=False, political="yes")
    assert channels(found) == ["police.liaison", "mla", "reminder.mla"]
    assert found.exclusion_of("police.interpol").source.text.startswith("Constitution of INTERPOL")
    assert found.exclusion_of("police.liaison") is None
    assert [step.after for step in found.steps] == [(), (), (2,)]


def test_interpol_is_no_way_out_of_silence_where_it_is_barred(kb):
    found = route(kb, threat="life_now", data="bsi", political="yes")
    assert found.steps[0].silence.channel == "police.liaison"


@pytest.mark.parametrize("years, noted", [(None, False), (0, True), (1, False), (5, False)])
def test_less_than_one_year_of_imprisonment(kb, years, noted):
    found = route(kb, data="content", jurisdiction="US", policy="answers", max_penalty=years)
    assert ("minor_offence" in [note.modifier for note in found.notes]) is noted


@pytest.mark.parametrize("age, noted", [(180, False), (181, True)])
def test_a_policy_is_stale_after_180_days(kb, age, noted):
    found = route(kb, **US_BSI, checked_on=TODAY - timedelta(days=age))
    assert ("policy_stale" in [note.modifier for note in found.notes]) is noted


def test_what_may_not_be_done_is_marked(kb):
    blocked = {note.modifier for note in route(kb, **US_BSI, privileged="open").notes if note.blocks}
    reviewed = {note.modifier for note in route(kb, **US_BSI, political="unsure").notes if note.review}
    assert (blocked, reviewed) == ({"privileged"}, {"political"})


def test_only_what_is_due_at_once_is_urgent(kb):
    found = route(kb, data="content", jurisdiction="US", policy="answers", volatility="high")
    assert [step.urgent_hours for step in found.steps] == [24, None, None, None, None]


def test_the_end_of_the_calendar_is_survived(kb):
    found = advise(Situation(data=DataLevel.CONTENT, jurisdiction="US", policy="answers"), kb, date(9999, 12, 1))
    assert found.steps[-1].on == date.max


@pytest.mark.parametrize(
    "span, text",
    [
        (Expected(), "not known"),
        (Expected(least=90), "90 days or longer, without a limit"),
        (Expected(least=10, most=35), "10 to 35 days"),
        (Expected(most=3), "up to 3 days"),
        (Expected(most=6, unit=Unit.HOURS), "up to 6 hours"),
        (Expected(least=1, most=6, unit=Unit.HOURS), "1 to 6 hours"),
    ],
)
def test_spans_in_words(span, text):
    assert Translator(Language.EN).render(span.told) == text


def test_a_table_without_a_last_word_is_an_error(kb):
    with pytest.raises(LookupError):
        advise(Situation(), replace(kb, rules=kb.rules[1:2]), TODAY)


# ------------------------------------------------------------------------------------------- from a request


def situation(kb, **fields):
    return situation_of(Request(**({"channel": "voluntary_disclosure"} | fields)), kb, TODAY)


def test_the_data_level_is_the_highest_one_asked_for(kb):
    assert situation(kb, data=("subscriber_name", "messages", "ip_log")).data is DataLevel.CONTENT
    assert situation(kb, data=()).data is None


@pytest.mark.parametrize(
    "provider, country, data, expected",
    [
        ("google", "KZ", "subscriber_name", "US"),
        ("google", "DE", "subscriber_name", "EU"),
        ("apple", "KZ", "subscriber_name", "EU"),
        ("apple", "KZ", "backups", "US"),
        ("discord", "DE", "messages", "US"),
        ("proton", "KZ", "stored_mail", "no_treaty"),
        ("tiktok", "KZ", "messages", "no_treaty"),
        ("telegram", "KZ", "ip_log", "unknown"),
        ("binance", "KZ", "kyc_identity", "unknown"),
        ("", "KZ", "ip_log", "unknown"),
    ],
)
def test_the_jurisdiction_is_that_of_the_company_or_of_assistance(kb, provider, country, data, expected):
    found = situation(kb, provider=provider, account_holder_country=country, data=(data,))
    assert found.jurisdiction == expected


@pytest.mark.parametrize(
    "provider, expected",
    [("google", "answers"), ("okx", "answers"), ("github", "mla_only"), ("proton", "refuses"), ("", "unknown")],
)
def test_the_policy_is_the_providers(kb, provider, expected):
    assert situation(kb, provider=provider).policy == expected


@pytest.mark.parametrize(
    "provider, expected",
    [("google", True), ("github", True), ("telegram", False), ("proton", False), ("binance", True), ("", True)],
)
def test_who_can_be_reached_in_an_emergency(kb, provider, expected):
    assert situation(kb, provider=provider).reachable is expected


def test_danger_comes_from_the_channel_or_from_its_nature(kb):
    assert situation(kb, channel="emergency").threat is Threat.LIFE_NOW
    assert situation(kb, emergency={"nature": "suicide"}).threat is Threat.LIFE_NOW
    assert situation(kb).threat is Threat.NONE


def test_subscriber_information_needs_no_sanction_and_papers_show_one(kb):
    assert situation(kb, data=("subscriber_name",)).sanction == "not_needed"
    assert situation(kb, data=("ip_log",)).sanction == "pending"
    assert situation(kb, data=("ip_log",), basis={"documents": [{"number": "1"}]}).sanction == "obtained"


def test_offences_and_stage_are_carried_over(kb):
    found = situation(kb, case={"stage": "trial", "offences": [{"article": "190"}, {"article": "297"}]})
    assert (found.stage, found.matter) == ("trial", "drugs")
    assert situation(kb, case={"offences": [{"article": "999"}]}).matter == ""


@pytest.mark.parametrize(
    "fields, rule",
    [
        ({"provider": "google", "data": ("subscriber_name",)}, 9),
        ({"provider": "google", "data": ("login_history",)}, 11),
        ({"provider": "google", "data": ("stored_mail",)}, 7),
        ({"provider": "github", "data": ("subscriber_name",)}, 12),
        ({"provider": "proton", "data": ("user_identifiers",)}, 12),
        ({"provider": "telegram", "data": ("ip_log",)}, 6),
        ({"provider": "tiktok", "data": ("messages",)}, 21),
        ({"provider": "okx", "data": ("kyc_identity",)}, 14),
        ({"provider": "cloudflare", "data": ("hosting_customer",)}, 19),
        ({"provider": "telegram", "data": ("ip_log",), "channel": "emergency"}, 3),
        ({"provider": "meta", "data": ("messages",), "channel": "emergency"}, 2),
    ],
)
def test_a_request_gets_its_rule(kb, fields, rule):
    request = Request(**({"channel": "voluntary_disclosure", "account_holder_country": "KZ"} | fields))
    assert advise(situation_of(request, kb, TODAY), kb, TODAY).rule == rule


def answered(**given):
    return tuple({"question": question, "answer": answer} for question, answer in given.items())


@pytest.mark.parametrize("answer", ["not_needed", "obtained", "pending"])
def test_the_officers_answer_on_the_sanction_counts_before_the_papers(kb, answer):
    given = answered(judicial_authorisation=answer)
    assert situation(kb, data=("ip_log",), safeguards=given).sanction == answer
    assert situation(kb, data=("ip_log",), basis={"documents": [{"number": "1"}]}, safeguards=given).sanction == answer


@pytest.mark.parametrize(
    "answer, use", [("lead_only", "lead"), ("mla_planned", "trial"), ("no_plan", "trial"), ("", "")]
)
def test_for_what_the_answer_will_be_used(kb, answer, use):
    assert situation(kb, safeguards=answered(admissibility=answer)).use == use


def test_answers_on_rights_are_carried_over(kb):
    found = situation(kb, safeguards=answered(dual_criminality="no", political="unsure", expression="with_other"))
    assert (found.dual_criminality, found.political, found.expression) == ("no", "unsure", "part")


def test_an_offence_of_speech_is_one_without_any_answer(kb):
    assert situation(kb, case={"offences": [{"article": "274"}]}).expression == "listed"
    assert situation(kb, case={"offences": [{"article": "190"}]}).expression == ""


@pytest.mark.parametrize(
    "answer, note, expected",
    [("yes", "", "open"), ("yes", "Decision No. 1", "authorised"), ("contact", "", "contact"), ("no", "", "")],
)
def test_a_privileged_user_needs_a_recorded_authority(kb, answer, note, expected):
    given = ({"question": "privileged", "answer": answer, "note": note},)
    assert situation(kb, safeguards=given).privileged == expected


@pytest.mark.parametrize(
    "provider, data, reason, expected",
    [
        ("google", "subscriber_name", None, "low"),
        ("google", "ip_log", None, "medium"),
        ("google", "subscriber_name", "other", "medium"),
        ("google", "subscriber_name", "user_may_delete", "high"),
        ("google", "subscriber_name", "account_closing", "high"),
        ("google", "subscriber_name", "short_retention", "high"),
        ("wechat", "messages", None, "high"),
        ("reddit", "ip_log", None, "medium"),
    ],
)
def test_how_soon_the_data_may_be_gone(kb, provider, data, reason, expected):
    assert situation(kb, provider=provider, data=(data,), preservation={"volatility": reason}).volatility == expected


def test_terms_of_the_record_are_carried_over(kb):
    found = situation(kb, provider="snap")
    record = kb.providers["snap"]
    assert (found.preservation_days, found.extension_days, found.checked_on) == (365, 90, record.checked)
    assert situation(kb, provider="okx").freeze == "yes"
    assert situation(kb, provider="circle").freeze == "no"
    assert situation(kb, provider="google").freeze == ""


@pytest.mark.parametrize("provider, expected", [("kolesa", "only"), ("booking", "also"), ("google", "")])
def test_what_can_be_had_in_kazakhstan(kb, provider, expected):
    assert situation(kb, provider=provider, account_holder_country="KZ").domestic == expected


@pytest.mark.parametrize(
    "expected_at, ongoing, threat",
    [
        ("2026-11-27T23:00:00+05:00", False, Threat.LIFE_NOW),
        ("2026-11-28T01:00:00+05:00", False, Threat.LIFE_POSSIBLE),
        ("2026-11-28T01:00:00+05:00", True, Threat.LIFE_NOW),
        (None, False, Threat.LIFE_NOW),
    ],
)
def test_a_harm_that_is_days_away_is_possible_only(kb, expected_at, ongoing, threat):
    danger = {"nature": "suicide", "expected_at": expected_at, "ongoing": ongoing}
    assert situation(kb, channel="emergency", emergency=danger).threat is threat


def test_the_kind_of_treaty(kb):
    assert situation(kb, provider="google", account_holder_country="KZ").treaty == "bilateral"
    assert situation(kb, provider="proton", account_holder_country="KZ").treaty == "none"
    assert situation(kb, provider="").treaty == ""


@pytest.mark.parametrize(
    "offences, years",
    [
        ([], None),
        ([{"article": "190", "part": "1"}], 1),
        ([{"article": "190"}], 10),
        ([{"article": "190", "part": "99"}], None),
        ([{"article": "115"}], 0),
        ([{"article": "190", "part": "1"}, {"article": "999"}], None),
    ],
)
def test_the_heaviest_penalty_is_that_of_the_parts_named(kb, offences, years):
    named = (
        Penalty(part="1", imprisonment_years=1),
        Penalty(part="4", imprisonment_years=10),
    )
    rows = {
        "190": kb.offences["190"].model_copy(update={"parts": named}),
        "115": kb.offences["115"].model_copy(update={"parts": (Penalty(part="", arrest_days=30),)}),
    }
    assert situation(replace(kb, offences=rows), case={"offences": offences}).max_penalty == years
