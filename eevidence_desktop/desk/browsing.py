"""Browsing the catalogue: providers by words and filters, the card of one, two cards side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from eevidence_desktop.desk.card_parts import UNKNOWN, ProviderCard, Row, Teller, Text
from eevidence_desktop.desk.card_sections import SOURCES, make_card
from eevidence_desktop.desk.drafts import HOME_COUNTRY
from eevidence_desktop.desk.resolving import resolve_text
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.addressing import entity_for
from eevidence_desktop.domain.provenance import Staleness, staleness
from eevidence_desktop.domain.provider import Category, DisclosureLevel, Provider
from eevidence_desktop.knowledge.names import folded

_DIRECT = frozenset({DisclosureLevel.LIMITED_NON_CONTENT, DisclosureLevel.CASE_BY_CASE})
_FULL, _START, _WORD, _INSIDE, _NOT = range(5)


class Trait(StrEnum):
    """What a provider can be filtered by, besides its category."""

    DIRECT = "direct"
    EMERGENCY = "emergency"
    MLA_ONLY = "mla_only"
    FREEZE = "freeze"
    SHARED = "shared"
    DOMESTIC = "domestic"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: words, and what must hold besides."""

    words: str = ""
    category: Category | None = None
    traits: frozenset[Trait] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """A provider in the list."""

    id: str
    name: str
    entity: str
    """The company that answers for an account holder in Kazakhstan, empty where it is not known."""
    country: Text
    """Its country, empty where it is not known."""
    level: str
    category: Category
    kind: Text
    """What the category is called."""
    checked: date
    staleness: Staleness
    traits: frozenset[Trait]


@dataclass(frozen=True, slots=True)
class Listing:
    """The providers that were found, of how many."""

    entries: tuple[Entry, ...]
    total: int


class Difference(StrEnum):
    """How two cards differ in a row."""

    SAME = "same"
    DIFFERENT = "different"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of two cards; one of them may lack it."""

    left: Row | None
    right: Row | None
    difference: Difference

    @property
    def row(self) -> Row:
        """Return the row that is there, the left one where both are."""
        found = self.left or self.right
        assert found is not None, "a pair has a row"  # noqa: S101 - pairs are only made of rows
        return found


@dataclass(frozen=True, slots=True)
class PairSection:
    """Pairs under one title (a msgid)."""

    key: str
    title: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two cards side by side. Their sources are left out: each row tells its own."""

    left: ProviderCard
    right: ProviderCard
    sections: tuple[PairSection, ...]


class Browser:
    """Looks through the catalogue. Reads every record once, in some 20 ms; a search then takes less than one."""

    def __init__(self, bench: Workbench) -> None:
        """Read the catalogue. May be called in a worker thread."""
        self._bench = bench
        self._known = bench.knowledge
        self._today = bench.clock().date()
        providers = sorted(self._known.providers.values(), key=_by_name)
        self._entries = {provider.id: self._entry(provider) for provider in providers}
        self._names = {provider.id: tuple(_names(provider)) for provider in providers}
        resolve_text(bench, "-")  # builds its index now, so that no keystroke waits for it

    def find(self, query: Query) -> Listing:
        """Return the providers with the words in one of their names; where there are none, who may hold the data."""
        fitting = [entry for entry in self._entries.values() if _fits(entry, query)]
        return Listing(tuple(self._search(query.words, fitting)), len(self._entries))

    def categories(self) -> dict[Category, Text]:
        """Return the categories that occur with what they are called, in the order of their kinds."""
        kinds = {entry.category: entry.kind for entry in self._entries.values()}
        return {category: kinds[category] for category in Category if category in kinds}

    def card(self, provider_id: str) -> ProviderCard:
        """Return the card of a provider; raises KeyError where there is none."""
        return make_card(self._known.providers[provider_id], self._known, self._today)

    def compare(self, left_id: str, right_id: str) -> Comparison:
        """Return two cards row by row."""
        left, right = self.card(left_id), self.card(right_id)
        sections = [section for section in (*left.sections, *right.sections) if section.key != SOURCES]
        titles = {section.key: section.title for section in sections}
        ours, theirs = _rows(left), _rows(right)
        parts = (
            PairSection(key, titles[key], tuple(_pairs(ours.get(key, ()), theirs.get(key, ()))))
            for key in merged(list(ours), list(theirs))
            if key in titles
        )
        return Comparison(left, right, tuple(parts))

    def _search(self, words: str, entries: list[Entry]) -> Iterable[Entry]:
        sought = folded(words)
        if not sought:
            return entries
        ranked = sorted((self._rank(entry.id, sought), number) for number, entry in enumerate(entries))
        found = [entries[number] for rank, number in ranked if rank < _NOT]
        return found or self._resolved(words, entries)

    def _rank(self, provider_id: str, sought: str) -> int:
        names = self._names[provider_id]
        if sought in names:
            return _FULL
        if any(name.startswith(sought) for name in names):
            return _START
        if any(f" {sought}" in name for name in names):
            return _WORD
        return _INSIDE if any(sought in name for name in names) else _NOT

    def _resolved(self, words: str, entries: list[Entry]) -> Iterator[Entry]:
        """Yield whom the resolver takes the words for: misspelt, with an ending, a link, an address."""
        fitting = {entry.id: entry for entry in entries}
        for candidate in resolve_text(self._bench, words):
            if candidate.provider in fitting:
                yield fitting[candidate.provider]

    def _entry(self, provider: Provider) -> Entry:
        entity = entity_for(provider, HOME_COUNTRY, self._known.groups)
        tell = Teller(provider, self._known, self._today)
        return Entry(
            provider.id,
            provider.name,
            entity.name if entity else "",
            tell.country(entity.country) if entity and entity.country else "",
            (provider.disclosure.level.value or DisclosureLevel.UNKNOWN).value,
            provider.category,
            tell.named("category", provider.category.value),
            provider.checked,
            staleness(provider.checked, self._today),
            frozenset(_traits(provider)),
        )


def merged(left: list[str], right: list[str]) -> list[str]:
    """Return the keys of both, each once; one that only the right has stands behind its neighbour there."""
    keys = list(left)
    for number, key in enumerate(right):
        if key not in keys:
            before = right[number - 1] if number else None
            keys.insert(keys.index(before) + 1 if before is not None else 0, key)
    return keys


def _rows(card: ProviderCard) -> dict[str, tuple[Row, ...]]:
    return {section.key: section.rows for section in card.sections}


def _pairs(left: tuple[Row, ...], right: tuple[Row, ...]) -> Iterator[Pair]:
    ours, theirs = {row.key: row for row in left}, {row.key: row for row in right}
    for key in merged(list(ours), list(theirs)):
        yield _pair(ours.get(key), theirs.get(key))


def _pair(left: Row | None, right: Row | None) -> Pair:
    ours, theirs = _texts(left), _texts(right)
    if ours == theirs:
        return Pair(left, right, Difference.SAME)
    if ours and theirs:
        return Pair(left, right, Difference.DIFFERENT)
    return Pair(left, right, Difference.ONLY_LEFT if ours else Difference.ONLY_RIGHT)


def _texts(row: Row | None) -> tuple[object, ...]:
    """Return what a row says, without who says it; nothing for what is unknown."""
    if row is None or (row.value == (UNKNOWN,) and not row.details):
        return ()
    return row.value, row.alerts, row.details


def _by_name(provider: Provider) -> str:
    return folded(provider.name)


def _names(provider: Provider) -> Iterator[str]:
    """Yield every name of a provider as it is compared; its domains too, since they are typed as names."""
    companies = (entity.name for entity in provider.entities)
    for name in (provider.name, *provider.aliases, *provider.services, *companies, *provider.domains):
        yield folded(name)


def _fits(entry: Entry, query: Query) -> bool:
    return (query.category is None or entry.category is query.category) and query.traits <= entry.traits


def _traits(provider: Provider) -> Iterator[Trait]:
    level = provider.disclosure.level.value
    holds = {
        Trait.DIRECT: level in _DIRECT,
        Trait.EMERGENCY: provider.emergency.accepted.value is True,
        Trait.MLA_ONLY: level is DisclosureLevel.MLA_ONLY,
        Trait.FREEZE: provider.freeze.value is True,
        Trait.SHARED: any(contact.shared for contact in provider.contacts),
        Trait.DOMESTIC: not provider.domestic.is_empty,
    }
    return (trait for trait, is_so in holds.items() if is_so)
