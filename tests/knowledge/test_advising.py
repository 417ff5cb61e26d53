"""The decision table gives the route, and says why the other channels are out."""

import pytest

from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.route import Situation, Threat
from eevidence_desktop.knowledge.advising import advise, situation_of

CHANNELS = {"preservation", "voluntary_disclosure", "emergency", "mla", "police"}
US_BSI = {"data": "bsi", "jurisdiction": "US", "policy": "answers"}


@pytest.mark.parametrize(
    "given, rule, channels",
    [
        ({**US_BSI, "threat": "life_now"}, 1, ["emergency", "preservation", "voluntary_disclosure", "mla"]),
        ({"threat": "life_now", "data": "traffic"}, 1, ["emergency", "preservation", "voluntary_disclosure", "mla"]),
        (
            {"threat": "life_now", "data": "content", "jurisdiction": "US"},
            2,
            ["emergency", "preservation", "police.liaison", "mla"],
        ),
        ({**US_BSI, "threat": "life_now", "reachable": False}, 3, ["police.interpol", "mla"]),
        ({**US_BSI, "threat": "life_possible"}, 4, ["preservation", "voluntary_disclosure", "mla"]),
        ({"data": "real_time", "jurisdiction": "US"}, 5, ["mla"]),
        ({"data": "bsi", "jurisdiction": "unknown"}, 6, ["police.interpol", "preservation"]),
        ({"data": "content", "jurisdiction": "US"}, 7, ["preservation", "mla", "preservation.extension"]),
        ({"data": "content", "jurisdiction": "EU"}, 8, ["preservation", "mla", "preservation.extension"]),
        (US_BSI, 9, ["voluntary_disclosure", "preservation"]),
        (
            {**US_BSI, "data": "traffic", "sanction": "obtained"},
            10,
            ["preservation", "voluntary_disclosure", "mla"],
        ),
        ({**US_BSI, "data": "traffic", "sanction": "pending"}, 11, ["preservation", "voluntary_disclosure", "mla"]),
        (
            {"data": "bsi", "jurisdiction": "US", "policy": "mla_only"},
            12,
            ["preservation", "mla", "preservation.extension"],
        ),
        (
            {"data": "bsi", "jurisdiction": "no_treaty", "policy": "refuses"},
            12,
            ["preservation", "mla", "preservation.extension"],
        ),
        ({"data": "content", "jurisdiction": "CIS", "policy": "unknown"}, 13, ["police.cis", "mla"]),
        ({**US_BSI, "sector": "vasp"}, 14, ["preservation", "voluntary_disclosure", "police.fiu", "mla"]),
        ({"data": "bsi", "jurisdiction": "CIS", "matter": "drugs"}, 15, ["police.cis", "mla"]),
        ({"data": "bsi", "jurisdiction": "US", "policy": "unknown", "matter": "money"}, 16, ["police.fiu", "mla"]),
        ({**US_BSI, "stage": "trial"}, 17, ["preservation", "mla"]),
        ({**US_BSI, "use": "lead"}, 18, ["voluntary_disclosure", "police"]),
        ({**US_BSI, "sector": "domain"}, 19, ["voluntary_disclosure", "mla"]),
        ({"jurisdiction": "no_treaty", "dual_criminality": "no", "data": "bsi", "policy": "answers"}, 20, []),
        ({"data": "content", "jurisdiction": "no_treaty"}, 21, ["preservation", "mla", "preservation.extension"]),
        (
            {"threat": "life_now", "data": "content", "jurisdiction": "EU"},
            22,
            ["emergency", "preservation", "police.interpol", "mla"],
        ),
        ({"threat": "life_now"}, 22, ["emergency", "preservation", "police.interpol", "mla"]),
        ({}, 23, ["preservation", "voluntary_disclosure", "mla"]),
    ],
)
def test_each_row_of_the_table_gives_its_route(kb, given, rule, channels):
    route = advise(Situation(**given), kb)
    assert route.rule == rule
    assert [step.channel for step in route.steps] == channels
    assert [step.number for step in route.steps] == list(range(1, len(channels) + 1))


def test_every_row_has_its_test(kb):
    assert {rule.number for rule in kb.rules} == set(range(1, 24))


def test_every_rule_speaks_of_every_channel_exactly_once(kb):
    for rule in kb.rules:
        used = {step.channel.partition(".")[0] for step in rule.steps}
        out = {item.channel for item in rule.ruled_out}
        assert used | out == CHANNELS, rule.number
        assert not used & out, rule.number
        assert rule.number


def test_emergency_and_preservation_wait_for_nothing(kb):
    route = advise(Situation(threat=Threat.LIFE_NOW, data=DataLevel.BSI), kb)
    assert [step.after for step in route.steps[:2]] == [(), ()]
    assert all(step.day == 0 for step in route.steps[:2])


def test_the_extension_is_due_before_ninety_days(kb):
    route = advise(Situation(data=DataLevel.CONTENT, jurisdiction="US"), kb)
    assert route.steps[2].day == 75


def test_a_table_without_a_last_word_is_an_error(kb):
    from dataclasses import replace

    with pytest.raises(LookupError):
        advise(Situation(), replace(kb, rules=kb.rules[:1]))


# ------------------------------------------------------------------------------------------- from a request


def situation(kb, **fields):
    return situation_of(Request(**({"channel": "voluntary_disclosure"} | fields)), kb)


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
    assert advise(situation_of(request, kb), kb).rule == rule
