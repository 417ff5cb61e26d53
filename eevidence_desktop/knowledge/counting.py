"""How much the catalogue knows: counts of records, of contacts for each channel, and of values with provenance."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from eevidence_desktop.domain.addressing import contacts_for_channel
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provenance import Confidence
from eevidence_desktop.domain.provider import Category, DisclosureLevel, Provider, Status
from eevidence_desktop.knowledge.parts import said


@dataclass(frozen=True, slots=True)
class Reach:
    """How many providers can be reached by a channel."""

    contact: int
    """With a contact of its purpose, an address or not."""
    address: int
    """With a contact whose address is known."""


@dataclass(frozen=True, slots=True)
class Values:
    """How many of the values that an officer is shown can say where they come from.

    A value is a fact, entity, contact, remark, row of data held or rule for identifiers that says something. Its
    date is that of a source, or else the day on which the record was checked.
    """

    shown: int
    sourced: int
    """With a source that exists, and therefore with a date."""
    dated_source: int
    """Of these, with a source that bears a date of its own."""
    official: int
    """Of these, with a source that is the provider's or a State's own page."""
    verify: int
    """Marked for a check before use."""

    @property
    def share(self) -> float:
        """Return the share of values with source and date, 0 to 1; 1 where nothing is shown."""
        return self.sourced / self.shown if self.shown else 1.0


@dataclass(frozen=True, slots=True)
class Counts:
    """The catalogue in figures."""

    providers: int
    status: Mapping[str, int]
    category: Mapping[str, int]
    confidence: Mapping[str, int]
    disclosure: Mapping[str, int]
    channels: Mapping[str, Reach]
    values: Values


def count_catalogue(knowledge: KnowledgeBase) -> Counts:
    """Count what the catalogue holds; every possible answer is counted, also where it is 0."""
    records = list(knowledge.providers.values())
    levels = (record.disclosure.level.value or DisclosureLevel.UNKNOWN for record in records)
    return Counts(
        providers=len(records),
        status=_tally(Status, (record.status for record in records)),
        category=_tally(Category, (record.category for record in records)),
        confidence=_tally(Confidence, (record.confidence for record in records)),
        disclosure=_tally(DisclosureLevel, levels),
        channels={name: _reach(knowledge, name, records) for name in knowledge.channels},
        values=_values(records),
    )


def _tally(answers: type[StrEnum], given: Iterable[StrEnum]) -> dict[str, int]:
    counted = Counter(given)
    return {answer.value: counted[answer] for answer in answers}


def _reach(knowledge: KnowledgeBase, channel: str, records: Iterable[Provider]) -> Reach:
    found = [contacts_for_channel(record, knowledge.channels[channel]) for record in records]
    return Reach(
        contact=sum(bool(contacts) for contacts in found),
        address=sum(any(contact.value for contact in contacts) for contacts in found),
    )


def _values(records: Iterable[Provider]) -> Values:
    traits = list(_traits(records))
    shown = len(traits)
    sourced, dated, official, verify = map(sum, zip(*traits, strict=True)) if traits else (0, 0, 0, 0)
    return Values(shown, sourced, dated, official, verify)


def _traits(records: Iterable[Provider]) -> Iterator[tuple[bool, bool, bool, bool]]:
    """Yield for each value whether it is sourced, by a dated source, by an official one, and to be verified."""
    for record in records:
        known = {source.id: source for source in record.sources}
        for _, value in said(record):
            yield _trait(record, value, [known[name] for name in value.sources if name in known])


def _trait(record: Provider, value: Any, sources: list[Any]) -> tuple[bool, bool, bool, bool]:  # noqa: ANN401
    dated = any(source.source_date for source in sources)
    return bool(sources), dated, record.is_official(value.sources), value.verify
