"""The catalogue as an officer browses it: filters, search, cards, comparison."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from eevidence_desktop.desk.browsing import Browser, Difference, Query, Trait, merged
from eevidence_desktop.desk.card_parts import UNKNOWN, Mark, joined
from eevidence_desktop.desk.card_sections import make_card, source_day
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.provenance import Fact, Staleness
from eevidence_desktop.domain.provider import (
    Category,
    Condition,
    Contact,
    DisclosureLevel,
    Entity,
    Medium,
    NotificationPolicy,
    Purpose,
)
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import Message, message
from eevidence_desktop.i18n.translator import Translator
from eevidence_desktop.knowledge.parts import said

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MAIN = (
    "services",
    "status",
    "notification.policy",
    "entities.home",
    "contacts.requests.0",
    "contacts.preservation.0",
    "contacts.emergency.0",
    "preservation.accepted",
    "preservation.days",
    "disclosure.level",
    "disclosure.categories",
    "emergency.accepted",
    "content",
    "requirements",
    "languages",
    "costs",
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    opened = Workbench(tmp_path_factory.mktemp("browsing"), clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def browser(shared):
    return Browser(shared)


@pytest.fixture(scope="module")
def records(shared):
    return list(shared.knowledge.providers.values())


def found(browser, *given, **query):
    return [entry.id for entry in browser.find(Query(*given, **query)).entries]


def speak(translator, text):
    if isinstance(text, Message):
        return translator.render(text)
    return text if isinstance(text, str) else " • ".join(speak(translator, part) for part in text)


def row_of(card, key):
    return next(row for row in card.rows() if row.key == key)


def sample(shared, **changes):
    return shared.knowledge.providers["google"].model_copy(update=changes)


def card_of(shared, **changes):
    return make_card(sample(shared, **changes), shared.knowledge, NOW.date())


# ------------------------------------------------------------------------------------------- the list


def test_without_a_query_everybody_is_there_by_name(browser, records):
    listing = browser.find(Query())
    assert len(listing.entries) == listing.total == len(records)
    names = [entry.name.casefold() for entry in listing.entries]
    assert names.index("adobe") < names.index("google") < names.index("zoom")


@pytest.mark.parametrize(
    "words, provider",
    [
        ("Telegram", "telegram"),
        ("телеграм", "telegram"),
        ("гугл", "google"),
        ("GMAIL", "google"),
        ("инстаграм", "meta"),
        ("инстаграмда", "meta"),  # a Kazakh ending
        ("телеграме", "telegram"),  # a Russian one
        ("ntktuhfv", "telegram"),  # typed with the keyboard in the other layout
        ("telegarm", "telegram"),
        ("google ireland", "google"),
        ("t.me", "telegram"),
        ("https://t.me/someone_here", "telegram"),
    ],
)
def test_search_in_three_languages(browser, words, provider):
    assert provider in found(browser, words)[:3]


def test_the_exact_name_comes_first(browser):
    assert found(browser, "x")[0] == "x"
    assert found(browser, "telegram")[0] == "telegram"


def test_what_nobody_is_called_finds_nobody(browser):
    assert found(browser, "zzzzqqq") == []
    assert found(browser, "  ") == found(browser)


HOLDS = {
    Trait.DIRECT: lambda record: (
        record.disclosure.level.value in {DisclosureLevel.LIMITED_NON_CONTENT, DisclosureLevel.CASE_BY_CASE}
    ),
    Trait.EMERGENCY: lambda record: record.emergency.accepted.value is True,
    Trait.MLA_ONLY: lambda record: record.disclosure.level.value is DisclosureLevel.MLA_ONLY,
    Trait.FREEZE: lambda record: record.freeze.value is True,
    Trait.SHARED: lambda record: any(contact.shared for contact in record.contacts),
    Trait.DOMESTIC: lambda record: not record.domestic.is_empty,
}


@pytest.mark.parametrize("trait", list(Trait))
def test_every_filter_keeps_exactly_those_it_names(browser, records, trait):
    kept = set(found(browser, traits=frozenset({trait})))
    assert kept == {record.id for record in records if HOLDS[trait](record)}
    assert kept


def test_category_filter(browser, records):
    for category in browser.categories():
        kept = set(found(browser, category=category))
        assert kept == {record.id for record in records if record.category is category}


def test_filters_hold_together(browser):
    both = set(found(browser, category=Category.EXCHANGE, traits=frozenset({Trait.FREEZE, Trait.EMERGENCY})))
    assert both == set(found(browser, category=Category.EXCHANGE)) & set(
        found(browser, traits=frozenset({Trait.FREEZE}))
    ) & set(found(browser, traits=frozenset({Trait.EMERGENCY})))
    assert found(browser, "telegram", category=Category.EXCHANGE) == []


@pytest.mark.parametrize("days, word", [(0, Staleness.FRESH), (120, Staleness.AMBER), (200, Staleness.RED)])
def test_staleness_follows_the_clock(shared, days, word):
    later = Workbench(shared.home, clock=lambda: NOW + timedelta(days=days))
    later.__dict__["_knowledge"] = shared.knowledge
    browser = Browser(later)
    assert browser.find(Query("google")).entries[0].staleness is word
    assert browser.card("google").staleness is word
    assert {row.proof.staleness for row in browser.card("google").rows()} == {word}


# ------------------------------------------------------------------------------------------- the cards


def test_main_facts_are_on_every_card_known_or_not(browser, records):
    for record in records:
        keys = [row.key for row in browser.card(record.id).rows()]
        assert not set(MAIN) - set(keys), record.id
        assert len(keys) == len(set(keys)), record.id
        assert any(key.startswith("identifiers") for key in keys), record.id
        assert any(key.startswith("held") for key in keys), record.id


def test_every_value_of_every_record_is_shown_with_its_provenance(browser, records):
    for record in records:
        rows = {row.path: row for row in browser.card(record.id).rows() if row.path}
        for path, value in said(record):
            row = rows.get(path)
            assert row is not None, f"{record.id}: {path}"
            assert tuple(source.id for source in row.proof.sources) == value.sources, f"{record.id}: {path}"
            assert row.proof.official is record.is_official(value.sources)
            assert row.proof.verify is value.verify
            assert row.proof.confidence is (value.confidence or record.confidence)
            assert row.proof.checked == record.checked


def test_values_of_the_record_itself_name_its_sources(browser, records):
    for record in records:
        for row in browser.card(record.id).rows():
            unknown = row.value == (UNKNOWN,)
            assert row.proof.sources or unknown, f"{record.id}: {row.key}"


@pytest.mark.parametrize("language", list(Language))
def test_every_record_can_be_shown_in_every_language(browser, records, language):
    class Translated(Translator):
        def find(self, text, context=None):
            return text  # whatever the catalogues hold: they are filled later than a sentence is written

    translator = Translated(language)
    for record in records:
        card = browser.card(record.id)
        for row in card.rows():
            texts = [row.label, *row.value, *row.alerts, *row.details]
            shown = [speak(translator, text) for text in texts]
            assert all(text.strip() for text in shown), f"{record.id}: {row.key}"
            assert not [text for text in shown if "⟦" in text or "{_" in text], f"{record.id}: {row.key}"


def test_names_of_countries_and_option_lists_are_never_codes(browser, records):
    for record in records:
        card = browser.card(record.id)
        assert isinstance(card.kind, Message)
        assert isinstance(card.state, Message)
    assert all(isinstance(kind, Message) for kind in browser.categories().values())


def test_the_company_for_kazakhstan_is_marked_and_the_others_stay_in_order(shared):
    elsewhere = Entity(name="Elsewhere Ltd", country="IE", when=Condition(account_holder_in=("EEA",)))
    home = Entity(name="Home Inc.", country="US", mla_country="GB")
    rows = [row for row in card_of(shared, entities=(elsewhere, home)).rows() if row.key.startswith("entities")]
    assert [row.value[0] for row in rows] == ["Elsewhere Ltd", "Home Inc."]
    assert [row.mark for row in rows] == [Mark.PLAIN, Mark.CHOSEN]
    english = Translator(Language.EN)
    details = [speak(english, text) for text in rows[0].details]
    assert "When the account holder is in: European Economic Area" in details
    assert "Mutual legal assistance for content goes to: United Kingdom" in [
        speak(english, text) for text in rows[1].details
    ]


def test_nobody_for_kazakhstan_is_said_aloud(shared):
    abroad = Entity(name="Abroad Ltd", when=Condition(requester_in=("US",)))
    row = row_of(card_of(shared, entities=(abroad,)), "entities.home")
    assert (row.value, row.mark) == ((UNKNOWN,), Mark.CAUTION)


def test_a_contact_for_several_purposes_is_described_once(shared):
    portal = Contact(
        purposes=(Purpose.REQUESTS, Purpose.EMERGENCY),
        medium=Medium.PORTAL,
        value="https://portal.example",
        account_needed=True,
        shared="Kodex",
    )
    card = card_of(shared, contacts=(portal,))
    english = Translator(Language.EN)
    first, again = row_of(card, "contacts.requests.0"), row_of(card, "contacts.emergency.0")
    assert first.value == again.value == ("https://portal.example",)
    told = [speak(english, text) for text in first.details]
    assert {"An account there is needed", "A portal shared by several providers: Kodex"} <= set(told)
    assert [speak(english, text) for text in again.details] == ["Portal"]
    assert first.alerts == again.alerts != ()
    assert row_of(card, "contacts.preservation.0").mark is Mark.UNKNOWN


def test_a_contact_on_an_official_page_is_confirmed(shared):
    official = next(source.id for source in sample(shared).sources if source.official)
    contact = Contact(purposes=(Purpose.REQUESTS,), medium=Medium.EMAIL, value="a@example.org", sources=(official,))
    assert row_of(card_of(shared, contacts=(contact,)), "contacts.requests.0").alerts == ()
    doubtful = contact.model_copy(update={"verify": True})
    assert row_of(card_of(shared, contacts=(doubtful,)), "contacts.requests.0").alerts


def test_unknown_notification_is_not_taken_for_silence(shared):
    told = sample(shared).notification.model_copy(update={"policy": Fact[NotificationPolicy]()})
    assert card_of(shared, notification=told).notification is NotificationPolicy.UNKNOWN


def test_no_is_no_and_unknown_is_unknown(shared):
    terms = sample(shared).preservation
    refuses = terms.model_copy(update={"accepted": Fact[bool](value=False)})
    silent = terms.model_copy(update={"accepted": Fact[bool]()})
    assert row_of(card_of(shared, preservation=refuses), "preservation.accepted").value == (Message("No"),)
    assert row_of(card_of(shared, preservation=silent), "preservation.accepted").value == (UNKNOWN,)


@pytest.mark.parametrize(
    "words, shown",
    [
        ("", "The source bears no date"),
        ("stored copy, not dated", "The source bears no date"),
        ("2026-08-22", "Date of the source: 22\u00a0August\u00a02026"),
        ("2022", "Date of the source: 2022"),
        ("archived 2025-03-25", "Archived copy of 25\u00a0March\u00a02025"),
        ("about 2019", "Date of the source: about 2019"),
    ],
)
def test_dates_of_sources_in_words(words, shown):
    assert speak(Translator(Language.EN), source_day(words)) == shown


# ------------------------------------------------------------------------------------------- two cards


def test_a_provider_does_not_differ_from_itself(browser):
    comparison = browser.compare("google", "google")
    assert {pair.difference for section in comparison.sections for pair in section.pairs} == {Difference.SAME}


def test_two_providers_row_by_row(browser):
    comparison = browser.compare("google", "telegram")
    pairs = {pair.row.key: pair for section in comparison.sections for pair in section.pairs}
    assert set(MAIN) <= set(pairs)
    assert "sources" not in {section.key for section in comparison.sections}
    for pair in pairs.values():
        assert pair.left or pair.right
        if pair.difference is Difference.DIFFERENT:
            assert pair.left
            assert pair.right
    assert pairs["status"].difference is Difference.SAME
    assert pairs["services"].difference is Difference.DIFFERENT


def test_unknown_on_one_side_is_said(shared, browser, monkeypatch):
    def card(provider_id):
        known = Fact[int](value=90) if provider_id == "google" else Fact[int]()
        terms = sample(shared).preservation.model_copy(update={"days": known})
        return replace(card_of(shared, preservation=terms), provider=provider_id)

    monkeypatch.setattr(browser, "card", card)
    pairs = [pair for section in browser.compare("google", "telegram").sections for pair in section.pairs]
    (days,) = [pair for pair in pairs if pair.row.key == "preservation.days"]
    assert days.difference is Difference.ONLY_LEFT
    pairs = [pair for section in browser.compare("telegram", "google").sections for pair in section.pairs]
    assert [pair.difference for pair in pairs if pair.row.key == "preservation.days"] == [Difference.ONLY_RIGHT]


def test_every_pair_of_neighbours_can_be_compared(browser, records):
    for left, right in pairwise(records):
        comparison = browser.compare(left.id, right.id)
        keys = [pair.row.key for section in comparison.sections for pair in section.pairs]
        both = {row.key for id_ in (left.id, right.id) for row in browser.card(id_).rows()}
        assert set(keys) == {key for key in both if not key.startswith("sources.")}
        assert len(keys) == len(set(keys))


def test_merged_keeps_both_orders():
    assert merged(["a", "c"], ["a", "b", "c", "d"]) == ["a", "b", "c", "d"]
    assert merged([], ["a"]) == ["a"]
    assert merged(["b"], ["a", "b"]) == ["a", "b"]


def test_joined_texts_are_translated_one_by_one():
    class Shouting(Translator):
        def find(self, text, context=None):
            return f"!{text}"

    text = message("In: {places}", places=joined([Message("Ireland"), "XX"]))
    assert Shouting(Language.KK).render(text) == "!In: !!Ireland, XX"
