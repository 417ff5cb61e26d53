"""What the resolver looks at of a provider, read without validating the whole record (a tenth of the time)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from eevidence_desktop.domain.identifiers.kinds import IdentifierKind
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provider import Category, Status
from eevidence_desktop.knowledge.tables import plain_rows

_MOST_KINDS = 10
_ACCEPTED, _EXACTLY, _UNSURE, _NATURAL = 45.0, 10.0, 1.0, 8.0
_MOST_SPELLINGS = 20
_SPELLING = 0.04
_NATURAL_OF = {
    IdentifierKind.PHONE: {Category.MESSENGER, Category.TELECOM},
    IdentifierKind.WALLET: {Category.EXCHANGE},
    IdentifierKind.TRANSACTION: {Category.EXCHANGE},
    IdentifierKind.IMEI: {Category.DEVICE, Category.PLATFORM},
    IdentifierKind.DEVICE_SERIAL: {Category.DEVICE, Category.PLATFORM},
    IdentifierKind.USERNAME: {Category.SOCIAL},
    IdentifierKind.DOMAIN: {Category.REGISTRAR, Category.HOSTING},
    IdentifierKind.IP: {Category.HOSTING},
}
"""The kinds of service at which an identifier most often leads somewhere."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A kind of identifier that a provider searches by; ``points`` rank it among other providers."""

    provider: "Card"
    kind: IdentifierKind
    pattern: str
    points: float


@dataclass(frozen=True, slots=True)
class Card:
    """The part of a live provider that tells whether a pasted text is about it."""

    id: str
    name: str
    names: tuple[str, ...]
    apps: tuple[str, ...]
    domains: tuple[str, ...]
    mail_domains: tuple[str, ...]
    links: tuple[tuple[str, IdentifierKind], ...]
    """Pattern and kind, in order."""
    identifiers: tuple[dict[str, Any], ...]
    held: frozenset[str]
    is_exchange: bool
    category: str

    def likelihood(self, kind: IdentifierKind) -> float:
        """Return points for a service of the fitting kind, and a few for one that officers have many names for."""
        natural = _NATURAL if self.category in _NATURAL_OF.get(kind, ()) else 0.0
        return natural + _SPELLING * min(len(self.names), _MOST_SPELLINGS)

    def accepted(self) -> Iterator[Accepted]:
        """Yield what it searches by: more points the fewer kinds there are, and for an exact pattern."""
        for rule in self.identifiers:
            pattern = rule.get("pattern", "")
            points = _ACCEPTED - min(len(self.identifiers), _MOST_KINDS)
            points += (_EXACTLY if pattern else 0) - (_UNSURE if rule.get("verify") else 0)
            kind = IdentifierKind(rule["kind"])
            yield Accepted(self, kind, pattern, points + self.likelihood(kind))


def cards(kb: KnowledgeBase) -> Iterator[Card]:
    """Yield the cards of the providers that are in operation, in the order of the catalogue."""
    for row in plain_rows(kb.providers):
        if row.get("status", Status.LIVE.value) == Status.LIVE.value:
            yield _card(row)


def _card(row: dict[str, Any]) -> Card:
    companies = (entity.get("name", "") for entity in row["entities"])
    return Card(
        id=row["id"],
        name=row["name"],
        names=tuple(filter(None, (row["name"], *row.get("aliases", ()), *row["services"], *companies))),
        apps=tuple(row.get("apps", ())),
        domains=tuple(row.get("domains", ())),
        mail_domains=tuple(row.get("mail_domains", ())),
        links=tuple((link["pattern"], IdentifierKind(link["kind"])) for link in row.get("links", ())),
        identifiers=tuple(row.get("identifiers", ())),
        held=frozenset(category for item in row.get("held", ()) for category in item["categories"]),
        is_exchange=row.get("sector") == "vasp",
        category=row.get("category", Category.OTHER.value),
    )
