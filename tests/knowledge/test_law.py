"""The law tables: what may be cited, who may send, who receives."""

import re
from datetime import date, timedelta

import pytest

from eevidence_desktop.domain.law import Penalty, TreatyStatus, penalty_of
from eevidence_desktop.domain.provenance import Confidence

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("name", ["budapest", "budapest-2nd-protocol", "un-cybercrime", "kz-gb-2015", "kz-mn", "kz-tr"])
def test_what_does_not_bind_kazakhstan_or_is_unknown_cannot_be_cited(kb, name):
    assert not kb.treaties[name].is_citable_on(TODAY)


@pytest.mark.parametrize(
    "name, status",
    [
        ("budapest", TreatyStatus.INVITED),
        ("budapest-2nd-protocol", TreatyStatus.NOT_PARTY),
        ("un-cybercrime", TreatyStatus.SIGNED),
        ("kz-gb-2015", TreatyStatus.UNKNOWN),
        ("ets-030", TreatyStatus.INVITED),
        ("nassau-1992", TreatyStatus.IN_FORCE),
    ],
)
def test_the_status_of_a_treaty_is_the_honest_one(kb, name, status):
    assert kb.treaties[name].status is status


def test_the_treaty_with_the_united_states_needs_no_more_confirmation(kb):
    treaty = kb.treaties["kz-us-2015"]
    assert treaty.is_citable_on(TODAY)
    assert not treaty.verify
    assert treaty.in_force_from == date(2016, 12, 6)
    assert treaty.confidence is Confidence.HIGH
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


def test_only_articles_that_may_have_changed_wait_for_verification(kb):
    waiting = {name for name, row in kb.references.items() if row.verify}
    assert waiting == {
        "cpc-120-3",
        "cpc-122-2",
        "cpc-122-4",
        "cpc-187",
        "cpc-232-8",
        "cpc-immunities",
        "pdl-9",
    }


def test_every_reference_names_the_day_of_its_redaction(kb):
    assert all(re.search(r"\b\d{1,2} [A-Z][a-z]+ \d{4}$", row.redaction) for row in kb.references.values())


def test_every_reference_rests_on_a_dated_copy_of_a_commit(kb):
    for row in kb.references.values():
        read = [source for source in row.sources if not source.official]
        assert read, row.id
        assert all(re.search(r"/blob/[0-9a-f]{40}/", source.url) for source in read), row.id
        assert all(date.fromisoformat(source.source_date) for source in read), row.id


def test_the_constitution_is_cited_from_the_day_it_is_in_force(kb):
    row = kb.references["const-21"]
    assert not row.is_valid_on(date(2026, 6, 30))
    assert row.is_valid_on(date(2026, 7, 1))


def test_the_old_constitution_is_not_in_the_table(kb):
    for row in kb.references.values():
        assert "1995" not in f"{row.text} {row.says} {row.redaction} {row.sources}"
        assert not row.id.startswith("const-18")


def test_the_dissolved_agency_cannot_send_any_more(kb):
    assert kb.authorities["aca"].is_valid_on(date(2025, 6, 30))
    assert not kb.authorities["aca"].is_valid_on(date(2025, 7, 1))
    assert kb.authorities["knb-ac"].is_valid_on(TODAY)


@pytest.mark.parametrize(
    "name, channels",
    [
        ("pgo", {"preservation", "voluntary_disclosure", "emergency", "mla", "asset_freeze", "reminder", "police.cis"}),
        ("sc", {"mla", "reminder"}),
        ("mia-cyb", {"preservation", "voluntary_disclosure", "emergency", "police", "asset_freeze", "reminder"}),
        ("mpol", {"preservation", "voluntary_disclosure", "emergency", "asset_freeze", "reminder"}),
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
    assert speech == {"174", "179", "180", "182", "256", "274", "375"}
    assert {"255", "261", "273"} <= {row.article for row in kb.offences.values() if row.emergency}
    assert {row.article for row in kb.offences.values() if row.matter == "money"} == {"218", "258"}


def test_articles_that_were_excluded_from_the_code_are_not_offered(kb):
    assert not {"373", "374"} & set(kb.offences)


def test_every_offence_is_titled_dated_and_has_its_penalties(kb):
    for row in kb.offences.values():
        assert all((row.title.kk, row.title.ru, row.title.en)), row.article
        assert "…" not in f"{row.title}", row.article
        assert row.as_of == date(2025, 9, 16), row.article
        parts = [penalty.part for penalty in row.parts]
        assert parts, row.article
        assert len(parts) == len(set(parts)), row.article
        assert "" not in parts or parts == [""], row.article


def test_penalties_are_possible_ones(kb):
    for row in kb.offences.values():
        for penalty in row.parts:
            years = penalty.imprisonment_years
            assert penalty.life is (years == 99), row.article
            assert years is None or penalty.life or 1 <= years <= 20, row.article
            assert penalty.arrest_days is None or (30 <= penalty.arrest_days <= 50 and years is None), row.article


@pytest.mark.parametrize(
    "article, part, penalty",
    [
        ("205", "1", Penalty(part="1", arrest_days=40)),
        ("206", "2-1", Penalty(part="2-1", imprisonment_years=3)),
        ("190", "2", Penalty(part="2", imprisonment_years=4)),
        ("190", "4", Penalty(part="4", imprisonment_years=10)),
        ("255", "4", Penalty(part="4", imprisonment_years=99, life=True)),
        ("273", "", Penalty(part="", imprisonment_years=5)),
        ("190", "5", None),
        ("190", "", None),
    ],
)
def test_the_penalty_of_a_part_is_the_heaviest_it_allows(kb, article, part, penalty):
    assert penalty_of(kb.offences[article], part) == penalty


def test_what_officers_must_know_of_an_article_stands_in_its_note(kb):
    assert "physical" in kb.offences["269"].note.en
    assert "sub-paragraph 4" in kb.offences["190"].note.en
    assert all(kb.offences[article].note.kk for article in kb.offences if kb.offences[article].verify)


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
