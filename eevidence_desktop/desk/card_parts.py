"""What a provider's card is made of: sections of rows, each row with its text and where it comes from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provenance import Confidence, Source, SourcedText, Staleness, staleness
from eevidence_desktop.domain.provider import NotificationPolicy, Provider
from eevidence_desktop.i18n.message import N_, Message, Param

Text = Message | str | tuple["Text", ...]
"""A sentence to translate, a name or address that is shown as it is, or several of them on one line."""
UNKNOWN = Message(N_("Unknown"))
GROUPS = {
    "EU": N_("European Union"),
    "EEA": N_("European Economic Area"),
    "CIS": N_("Commonwealth of Independent States"),
    "CSTO": N_("Collective Security Treaty Organization"),
    "CARICC": N_("Members of the Central Asian Regional Information and Coordination Centre"),
    "CENTRAL_ASIA": N_("Central Asia"),
}


class Mark(StrEnum):
    """What stands out in a row; the row's words always say the same."""

    PLAIN = "plain"
    UNKNOWN = "unknown"
    CHOSEN = "chosen"
    CAUTION = "caution"
    DANGER = "danger"


class Sourced(Protocol):
    """A part of a record that says where it comes from."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the record's sources."""

    @property
    def confidence(self) -> Confidence | None:
        """How sure the author was, None where the record as a whole says it."""

    @property
    def verify(self) -> bool:
        """Whether it must be checked before use."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a value comes from and how far it can be trusted."""

    sources: tuple[Source, ...]
    official: bool
    confidence: Confidence
    verify: bool
    checked: date
    staleness: Staleness
    is_record: bool = False
    """Whether the value belongs to the record as a whole, whose sources are those of all its values."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card."""

    key: str
    """The same for the same thing in every card, so that cards can be laid side by side."""
    label: Text
    value: tuple[Text, ...]
    """Lines; what is copied."""
    proof: Proof
    details: tuple[Text, ...] = ()
    alerts: tuple[Text, ...] = ()
    """What speaks against using the value as it is."""
    mark: Mark = Mark.PLAIN
    path: str = ""
    """Where the value stands in the record."""


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under one title (a msgid)."""

    key: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ProviderCard:
    """A record, ready to be shown."""

    provider: str
    name: str
    kind: Text
    """What its category is called."""
    state: Text
    """Whether it is in operation."""
    notification: NotificationPolicy
    checked: date
    staleness: Staleness
    sections: tuple[Section, ...]

    def rows(self) -> tuple[Row, ...]:
        """Return the rows of all sections, in order."""
        return tuple(row for section in self.sections for row in section.rows)


class Teller:
    """Makes rows of the parts of one record."""

    def __init__(self, provider: Provider, known: KnowledgeBase, today: date) -> None:
        """Take the record, the names of what it refers to, and the day it is looked at."""
        self.provider = provider
        self.known = known
        self.staleness = staleness(provider.checked, today)
        self._sources = {source.id: source for source in provider.sources}

    def proof(self, part: Sourced) -> Proof:
        """Return where a part of the record comes from."""
        sources = tuple(self._sources[name] for name in part.sources if name in self._sources)
        confidence = part.confidence or self.provider.confidence
        official = self.provider.is_official(part.sources)
        return Proof(sources, official, confidence, part.verify, self.provider.checked, self.staleness)

    def record_proof(self) -> Proof:
        """Return where a value of the record as a whole comes from."""
        sources = self.provider.sources
        official = any(source.official for source in sources)
        confidence, checked = self.provider.confidence, self.provider.checked
        return Proof(
            sources, official, confidence, verify=False, checked=checked, staleness=self.staleness, is_record=True
        )

    def row(self, key: str, label: Text, value: Sequence[Text], part: Sourced, *details: Text) -> Row:
        """Return a row for a part of the record; without a value it says that this is unknown."""
        mark = Mark.PLAIN if value else Mark.UNKNOWN
        return Row(key, label, tuple(value) or (UNKNOWN,), self.proof(part), tuple(details), mark=mark, path=key)

    def text(self, key: str, label: Text, part: SourcedText) -> tuple[Row, ...]:
        """Return the row of a remark, none where it says nothing."""
        return () if part.is_empty else (self.row(key, label, (said(part),), part),)

    def own(self, key: str, label: Text, *value: Text) -> Row:
        """Return a row for something that the whole record says, such as its name."""
        return Row(key, label, value, self.record_proof())

    def named(self, table: str, value: str) -> Text:
        """Return what a value of an option list is called."""
        found = self.known.names.get(table, {}).get(value)
        return Message(found) if found else value

    def country(self, code: str) -> Text:
        """Return what a country or group of countries is called."""
        found = self.known.countries.get(code) or GROUPS.get(code)
        return Message(found) if found else code

    def categories(self, ids: Iterable[str]) -> tuple[Text, ...]:
        """Return what data categories are called."""
        known = self.known.categories
        return tuple(Message(known[name].label) if name in known else name for name in ids)


def joined(parts: Iterable[Text], between: str = ", ") -> Message:
    """Return several texts as one, so that they can stand inside a sentence."""
    fields = {f"_{number}": _param(part) for number, part in enumerate(parts)}
    return Message(between.join(f"{{{name}}}" for name in fields), fields)


def said(text: LocalizedText) -> Message:
    """Return a text that a record gives in each language."""
    return Message("{_}", {"_": text})


def notes(*texts: LocalizedText) -> tuple[Text, ...]:
    """Return the remarks that say something."""
    return tuple(said(text) for text in texts if not text.is_empty)


def marked(row: Row, mark: Mark) -> Row:
    """Return a row that stands out."""
    return replace(row, mark=mark)


def _param(part: Text) -> Param:
    return joined(part) if isinstance(part, tuple) else part
