"""The law tables: what may be cited, who may send, who receives."""

from datetime import date, timedelta

import pytest

from eevidence_desktop.domain.law import TreatyStatus
from eevidence_desktop.domain.provenance import Confidence

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("name", ["budapest", "budapest-2nd-protocol", "un-cybercrime", "kz-gb-2015", "kz-mn", "kz-cn"])
def test_what_does_not_bind_kazakhstan_or_is_unknown_cannot_be_cited(kb, name):
    assert not kb.treaties[name].is_citable_on(TODAY)


@pytest.mark.parametrize(
    "name, status",
    [
        ("budapest", TreatyStatus.INVITED),
        ("budapest-2nd-protocol", TreatyStatus.NOT_PARTY),
        ("un-cybercrime", TreatyStatus.SIGNED),
        ("kz-gb-2015", TreatyStatus.UNKNOWN),
        ("nassau-1992", TreatyStatus.UNKNOWN),
    ],
)
def test_the_status_of_a_treaty_is_the_honest_one(kb, name, status):
    assert kb.treaties[name].status is status


def test_the_treaty_with_the_united_states_waits_for_a_confirmation(kb):
    treaty = kb.treaties["kz-us-2015"]
    assert treaty.is_citable_on(TODAY)
    assert treaty.verify
    assert treaty.in_force_from is None
    assert treaty.confidence is Confidence.MEDIUM
    assert treaty.parties == ("US",)


@pytest.mark.parametrize(
    "name, first",
    [("kz-kg-1996", date(1998, 12, 18)), ("kz-uz-1997", date(1998, 11, 29)), ("csto-2014", date(2016, 12, 2))],
)
def test_a_treaty_counts_from_its_day(kb, name, first):
    assert kb.treaties[name].is_citable_on(first)
    assert not kb.treaties[name].is_citable_on(first - timedelta(days=1))


def test_the_agreement_on_information_technology_is_for_police_only(kb):
    assert kb.treaties["cis-it-2018"].channels == ("police",)
    assert "mla" in kb.treaties["minsk-1993"].channels


def test_every_treaty_in_force_that_was_not_verified_says_so(kb):
    assert all(row.verify for row in kb.treaties.values())


@pytest.mark.parametrize(
    "name",
    [
        "cpc-120-3",
        "cpc-122-2",
        "cpc-122-4",
        "cpc-123-1",
        "cpc-558",
        "cpc-559",
        "cpc-560",
        "cpc-565",
        "cpc-568",
        "cpc-577",
        "const-17-3",
        "const-20-2",
        "const-21",
    ],
)
def test_the_references_are_printed_in_all_languages(kb, name):
    row = kb.references[name]
    assert all((row.text.kk, row.text.ru, row.text.en, row.says.kk, row.says.ru, row.says.en))
    assert name.split("-")[1] in row.text.kk
    assert row.sources


def test_articles_read_in_an_old_redaction_wait_for_verification(kb):
    assert all(row.verify for name, row in kb.references.items() if name.startswith("cpc"))
    assert not any(row.verify for name, row in kb.references.items() if name.startswith("const"))


def test_the_constitution_is_cited_from_the_day_it_is_in_force(kb):
    row = kb.references["const-21"]
    assert not row.is_valid_on(date(2026, 6, 30))
    assert row.is_valid_on(date(2026, 7, 1))


def test_the_old_constitution_is_not_in_the_table(kb):
    assert not any("1995" in row.text.ru for row in kb.references.values())


def test_the_dissolved_agency_cannot_send_any_more(kb):
    assert kb.authorities["aca"].is_valid_on(date(2025, 6, 30))
    assert not kb.authorities["aca"].is_valid_on(date(2025, 7, 1))
    assert kb.authorities["knb-ac"].is_valid_on(TODAY)


@pytest.mark.parametrize(
    "name, channels",
    [
        ("pgo", {"preservation", "voluntary_disclosure", "emergency", "mla"}),
        ("sc", {"mla"}),
        ("mia-cyb", {"preservation", "voluntary_disclosure", "emergency", "police"}),
        ("mpol", {"preservation", "voluntary_disclosure", "emergency"}),
        ("lea", set()),
        ("mfa", set()),
    ],
)
def test_which_body_may_use_which_channel(kb, name, channels):
    assert set(kb.authorities[name].may_send) == channels


def test_central_authorities_have_no_address_without_a_source(kb):
    countries = [row.country for row in kb.central_authorities.values()]
    assert {"US", "IE", "SG", "CH", "GB", "NL", "CY", "FR", "DE", "AU", "CA", "JP", "VG", "SC"} <= set(countries)
    assert len(countries) == len(set(countries))
    assert all(row.sources for row in kb.central_authorities.values())
    assert all(row.verify for row in kb.central_authorities.values() if row.address)
    assert kb.central_authorities["ie-central-authority"].verify


def test_offences_of_speech_and_danger_are_flagged(kb):
    speech = {row.article for row in kb.offences.values() if row.speech}
    assert speech == {"174", "179", "182", "256", "274", "373", "374", "375"}
    assert {"255", "261", "273"} <= {row.article for row in kb.offences.values() if row.emergency}
    assert {row.article for row in kb.offences.values() if row.matter == "money"} == {"218", "258"}


def test_titles_that_were_not_read_are_left_out(kb):
    assert kb.offences["134"].title.kk == ""
    assert kb.offences["232-1"].title.ru == ""
    assert "physical" in kb.offences["269"].note.en


def test_groups_have_their_members(kb):
    assert len(kb.groups["EU"]) == 27
    assert kb.groups["EEA"] - kb.groups["EU"] == {"IS", "LI", "NO"}
    assert "KZ" in kb.groups["CIS"]
    assert not kb.groups["EEA"] & {"GB", "CH"}


@pytest.mark.parametrize(
    "category, level",
    [
        ("subscriber_name", "bsi"),
        ("kyc_identity", "bsi"),
        ("hosting_customer", "bsi"),
        ("login_history", "traffic"),
        ("message_headers", "traffic"),
        ("transaction_history", "traffic"),
        ("messages", "content"),
        ("backups", "content"),
        ("real_time_content", "real_time"),
    ],
)
def test_data_categories_stand_on_their_step_of_the_ladder(kb, category, level):
    assert kb.categories[category].level.value == level
