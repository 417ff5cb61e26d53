"""The rows of treaties and authorities: nothing contradicts, nothing is citable without a source."""

from datetime import date, timedelta
from itertools import groupby

import pytest

from eevidence_desktop.domain.law import Treaty, TreatyStatus
from eevidence_desktop.domain.provenance import Confidence
from eevidence_desktop.i18n.language import Language

TODAY = date(2026, 11, 24)
NEVER_CITABLE = ("budapest", "budapest-2nd-protocol", "un-cybercrime", "ets-030")
VERIFIED = {
    "kz-us-2015": date(2016, 12, 6),
    "kz-in": date(2000, 12, 22),
    "kz-kr": date(2012, 9, 10),
    "kz-pk-1995": date(2001, 2, 9),
    "kz-bg-2014": date(2015, 11, 5),
    "cis-aml-2007": date(2014, 7, 9),
    "nassau-1992": date(2015, 12, 6),
}


def _in_force(kb):
    return [row for row in kb.treaties.values() if row.status is TreatyStatus.IN_FORCE]


@pytest.mark.parametrize("name", NEVER_CITABLE)
def test_what_kazakhstan_has_not_joined_is_never_citable(kb, name):
    row = kb.treaties[name]
    assert row.status in {TreatyStatus.INVITED, TreatyStatus.SIGNED, TreatyStatus.NOT_PARTY}
    assert row.in_force_from is None
    assert row.verify
    assert not any(row.is_citable_on(day) for day in (date(2001, 1, 1), TODAY, TODAY + timedelta(days=36500)))


def test_only_a_status_of_in_force_makes_a_treaty_citable(kb):
    citable = {row.id for row in kb.treaties.values() if row.is_citable_on(TODAY)}
    assert citable == {row.id for row in _in_force(kb)}


def test_no_two_bilateral_rows_speak_of_the_same_states(kb):
    pairs = sorted((row.parties, row.id) for row in kb.treaties.values() if row.kind == "bilateral")
    twice = [[name for _, name in rows] for rows in (list(found) for _, found in groupby(pairs, lambda it: it[0]))]
    assert all(len(names) == 1 for names in twice)


def test_a_row_names_each_state_once_and_never_kazakhstan(kb):
    for row in kb.treaties.values():
        assert len(row.parties) == len(set(row.parties)), row.id
        assert "KZ" not in row.parties, row.id


@pytest.mark.parametrize("kind, fewest", [("bilateral", 1), ("multilateral", 0)])
def test_the_number_of_states_fits_the_kind(kb, kind, fewest):
    rows = [row for row in kb.treaties.values() if row.kind == kind]
    assert rows
    assert all(len(row.parties) == 1 if kind == "bilateral" else len(row.parties) >= fewest for row in rows)


def test_titles_stand_there_once_and_in_every_language(kb):
    for language in Language:
        titles = [row.name.get(language) for row in kb.treaties.values()]
        assert all(titles)
        assert len(titles) == len(set(titles))


def test_a_treaty_in_force_has_a_source(kb):
    assert [row.id for row in _in_force(kb) if not row.sources] == []


def test_a_day_of_entry_into_force_stands_only_at_a_treaty_in_force(kb):
    days = [row.id for row in kb.treaties.values() if row.in_force_from and row.status is not TreatyStatus.IN_FORCE]
    assert days == []
    assert all(row.in_force_from <= TODAY for row in _in_force(kb) if row.in_force_from)


def test_a_row_without_a_mark_rests_on_an_official_source_with_a_day(kb):
    settled = {row.id: row.in_force_from for row in kb.treaties.values() if not row.verify}
    assert settled == VERIFIED
    for name in settled:
        row = kb.treaties[name]
        assert row.status is TreatyStatus.IN_FORCE
        assert row.confidence is Confidence.HIGH
        assert any(source.official for source in row.sources)


def test_a_treaty_signed_only_says_why_it_may_not_be_cited(kb):
    waiting = [row for row in kb.treaties.values() if row.status is TreatyStatus.SIGNED]
    assert {"kz-pe", "kz-ma-2024", "kz-qa"} <= {row.id for row in waiting}
    assert all("not be cited" in row.note.en and row.note.ru and row.note.kk for row in waiting)


@pytest.mark.parametrize("country", ["US", "CA", "PA", "BR", "CZ"])
def test_the_inter_american_convention_binds_states_of_its_depositary_table(kb, country):
    assert country in kb.treaties["nassau-1992"].parties


@pytest.mark.parametrize("name", ["untoc", "uncac", "ets-141"])
def test_a_convention_for_some_offences_only_claims_no_state(kb, name):
    row = kb.treaties[name]
    assert row.parties == ()
    assert row.scope
    assert row.verify


def test_articles_and_languages_of_a_treaty_may_be_left_out():
    row = Treaty.model_validate(
        {
            "id": "x",
            "name": {"en": "X"},
            "kind": "bilateral",
            "status": "unknown",
            "confidence": "low",
            "checked": TODAY,
        }
    )
    assert (row.languages, row.contents_article, row.central_authority_article) == ((), "", "")
    assert row.language_note.en == ""


@pytest.mark.parametrize(
    "name, contents, authorities",
    [("untoc", "18(15)", "18(13)"), ("nassau-1992", "26", ""), ("kz-ae", "", "1"), ("kz-rs-2016", "", "2")],
)
def test_articles_that_were_read_are_kept(kb, name, contents, authorities):
    row = kb.treaties[name]
    assert (row.contents_article, row.central_authority_article) == (contents, authorities)


def test_a_body_whose_time_is_over_cannot_send(kb):
    ended = [row for row in kb.authorities.values() if row.valid_to and row.valid_to < TODAY]
    assert [row.id for row in ended] == ["aca"]
    assert not any(row.is_valid_on(TODAY) for row in ended)
    assert all(row.note.en and row.note.ru and row.note.kk for row in ended)


def test_the_successor_begins_where_the_agency_ends(kb):
    assert kb.authorities["knb-ac"].valid_from == kb.authorities["aca"].valid_to


def test_no_parliament_is_among_the_bodies(kb):
    names = [text for row in kb.authorities.values() for text in (row.name.kk, row.name.ru, row.name.en)]
    assert names
    assert not any(word in text for text in names for word in ("Құрылтай", "Курултай", "Kurultai", "Парламент"))


@pytest.mark.parametrize("name", ["hk-sj", "lu-pg", "mt-ag", "se-ju", "tr-moj", "il-moj", "ae-moj"])
def test_a_new_central_authority_waits_for_a_confirmation(kb, name):
    row = kb.central_authorities[name]
    assert row.verify
    assert row.sources
    assert all((row.note.en, row.note.ru, row.note.kk))
