"""The resolver: who holds the data behind a pasted handle, link, number, address or name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from eevidence_desktop.domain.base import clean_line
from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.domain.identifiers.kinds import NAMES, IdentifierKind, normalise
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.route import Candidate
from eevidence_desktop.i18n.message import N_, Message, message
from eevidence_desktop.knowledge.cards import Accepted, Card, cards
from eevidence_desktop.knowledge.names import NameIndex
from eevidence_desktop.knowledge.shapes import Shape, chain_of, find_shapes, shape_of, subdomains

MOST = 10
"""Candidates returned at most."""
_LINK, _MAIL, _APP, _DOMAIN = 100.0, 98.0, 97.0, 96.0
_HELD, _TRACED, _GUESS = 39.0, 30.0, 10.0
_CALLED, _LOOK_UP = 70.0, 65.0
_SURE = 80.0
_LENGTH = 500
_HANDLE_SIGN = re.compile(r"^[^\s]*[\d_.-][^\s]*$")

_ON_DOMAIN = N_("The link or domain name belongs to {provider}: {domain}.")
_MAIL_OF = N_("{provider} gives out e-mail addresses on this domain: {domain}.")
_APP_OF = N_("This is the package name of an application of {provider}: {name}.")
_NAMED = N_("This is a name or service of {provider}: {name}.")
_LOOKS_LIKE = N_("«{text}» looks like a name of {provider}: {name}.")
_SEARCHES = N_("{provider} can search by this kind of identifier, if it has such an account: {kind}.")
_MAY_HOLD = N_("{provider} may hold this; by what it can search is not known: {kind}.")
_EXCHANGE = N_("If tracing shows that the address belongs to an exchange, {provider} may be the one. Network: {chain}.")
_GUESSES = {
    IdentifierKind.IP: N_(
        "An IP address leads to the company that assigned it: look it up in RDAP or WHOIS, and note the exact "
        "time with its offset and the port."
    ),
    IdentifierKind.DOMAIN: N_("A domain name leads to its registrar and host: look it up in RDAP."),
    IdentifierKind.EMAIL: N_(
        "The mail domain is not in the catalogue: look up in RDAP and in its mail records who runs it."
    ),
    IdentifierKind.PROFILE_URL: N_("The site of the link is not in the catalogue: find the company that runs it."),
    IdentifierKind.WALLET: N_("A wallet address: trace the transactions to an exchange before anybody is asked."),
    IdentifierKind.TRANSACTION: N_("A transaction hash: trace it to an exchange before anybody is asked."),
    IdentifierKind.PHONE: N_("A telephone number: name the service in which it was used."),
    IdentifierKind.IMEI: N_("An IMEI: ask the maker of the device or the maker of its system."),
}
_OTHER_GUESS = N_("An identifier without its service: name the service in which it was used.")
_HELD_AS = {
    IdentifierKind.PHONE: "subscriber_phones",
    IdentifierKind.EMAIL: "subscriber_emails",
    IdentifierKind.USERNAME: "identifier_history",
}
_MONEY = frozenset({IdentifierKind.WALLET, IdentifierKind.TRANSACTION})
_LOOKED_UP = frozenset({IdentifierKind.IP, IdentifierKind.DOMAIN})
"""What belongs to exactly one company, which a register names: looking there goes before asking anybody."""
_MONEY_LEAST = 26
"""Characters of the shortest wallet address."""
_WEB = frozenset({IdentifierKind.PROFILE_URL, IdentifierKind.DOMAIN})


@dataclass(slots=True)
class _Index:
    """What the resolver looks things up in; built once for a knowledge base."""

    names: NameIndex = field(default_factory=NameIndex)
    cards: dict[str, Card] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    """Where in the catalogue a provider stands, to break ties."""
    apps: dict[str, Card] = field(default_factory=dict)
    domains: dict[str, Card] = field(default_factory=dict)
    mail: dict[str, Card] = field(default_factory=dict)
    exchanges: list[Card] = field(default_factory=list)
    accepting: dict[IdentifierKind, list[Accepted]] = field(default_factory=dict)
    """The likeliest first."""
    holding: dict[IdentifierKind, list[Card]] = field(default_factory=dict)

    def add(self, card: Card) -> None:
        """Add one provider."""
        self.cards[card.id] = card
        self.places[card.id] = len(self.places)
        self.names.add(card.id, card.names)
        self.apps |= dict.fromkeys((app.lower() for app in card.apps), card)
        self.domains |= dict.fromkeys(card.domains, card)
        self.mail |= dict.fromkeys(card.mail_domains, card)
        if card.is_exchange:
            self.exchanges.append(card)
        for accepted in card.accepted():
            self.accepting.setdefault(accepted.kind, []).append(accepted)
        for kind, category in _HELD_AS.items():
            if category in card.held and not card.identifiers:
                self.holding.setdefault(kind, []).append(card)

    def sort(self) -> None:
        """Put the likeliest providers of every kind of identifier first."""
        for accepted in self.accepting.values():
            accepted.sort(key=_fewest_points)
        for kind, holders in self.holding.items():
            holders.sort(key=lambda card: -card.likelihood(kind))


def _fewest_points(accepted: Accepted) -> float:
    return -accepted.points


_built: list[tuple[KnowledgeBase, _Index]] = []
"""The index of the knowledge base used last: at most one entry, since a program has one."""


def resolve(text: str, kb: KnowledgeBase) -> tuple[Candidate, ...]:
    """Return who may hold the data, the likeliest first, ten at most.

    Args:
        text: What the officer pasted: an identifier, a name, or both in a sentence.
        kb: The knowledge; its index is built on the first call.

    Returns:
        Candidates. One with an empty ``provider`` says only what kind of identifier the text is and where to
        look; it comes when nobody in the catalogue is a sure answer. Empty for text without a clue.
    """
    line = clean_line(text[:_LENGTH])
    index = _index_of(kb)
    app = index.apps.get(line.lower())
    if app:
        return (Candidate(app.id, _APP, message(_APP_OF, provider=app.name, name=line), "", ""),)
    found, rest = find_shapes(line)
    shapes = list(_traced(index, found))
    named = list(_named(index, rest))
    if not shapes and not named:
        shapes = list(_bare_name(rest))
    return _ranked(index, [*_attached(named, shapes), *_called(index, shapes), *_by_shapes(index, shapes)])


def _index_of(kb: KnowledgeBase) -> _Index:
    if not _built or _built[0][0] is not kb:
        index = _Index()
        for card in cards(kb):
            index.add(card)
        index.sort()
        _built[:] = [(kb, index)]
    return _built[0][1]


# ------------------------------------------------------------------------------------------------- names


def _named(index: _Index, text: str) -> Iterator[Candidate]:
    for item in index.names.find(text):
        name = index.cards[item.provider].name
        sure = item.score >= _SURE
        reason = message(_NAMED if sure else _LOOKS_LIKE, **_words(sure, name, item.name, item.text))
        yield Candidate(item.provider, item.score, reason, "", "")


def _words(sure: bool, provider: str, name: str, text: str) -> dict[str, str]:  # noqa: FBT001 - one caller
    words = {"provider": provider, "name": name}
    return words if sure else words | {"text": text}


def _attached(named: list[Candidate], shapes: list[Shape]) -> Iterator[Candidate]:
    """Give the providers that the text names the identifier that stands beside the name."""
    beside = next((shape for shape in shapes if shape.kind not in _WEB), None)
    for candidate in named:
        yield replace(candidate, kind=beside.kind.value, value=beside.value) if beside else candidate


def _called(index: _Index, shapes: list[Shape]) -> Iterator[Candidate]:
    """Take a handle for a name where it is one: bots and brands are called by their handles."""
    for shape in shapes:
        for item in index.names.called(shape.value) if shape.kind is IdentifierKind.USERNAME else ():
            name = index.cards[item.provider].name
            yield Candidate(item.provider, _CALLED, message(_NAMED, provider=name, name=item.name), "", "")


def _bare_name(text: str) -> Iterator[Shape]:
    """Take a single Latin word that names nobody for a user name if it is built like one: ``ivan_77``."""
    word = text.strip()
    if word.isascii() and _HANDLE_SIGN.search(word) and any(char.isalpha() for char in word):
        shape = shape_of(f"@{word}")
        if shape:
            yield shape


# ----------------------------------------------------------------------------------------------- shapes


def _by_shapes(index: _Index, shapes: list[Shape]) -> Iterator[Candidate]:
    for shape in shapes:
        if shape.kind in _WEB:
            yield from _by_host(index, shape)
        else:
            yield from _by_mail(index, shape)
            yield from _by_kind(index, shape)
        yield _guess(shape)


def _by_host(index: _Index, shape: Shape) -> Iterator[Candidate]:
    address = shape.value.partition("://")[2] or shape.value
    domain = _owner(index, _host_of(address))
    if domain:
        provider = index.domains[domain]
        kind, value = _read_link(provider, address.removeprefix("www."), shape)
        reason = message(_ON_DOMAIN, provider=provider.name, domain=domain)
        yield Candidate(provider.id, _LINK if value else _DOMAIN, reason, kind, value)
    elif shape.kind is IdentifierKind.DOMAIN:
        yield from _by_kind(index, shape)


def _traced(index: _Index, shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Yield the shapes; instead of a link to a site that explores blockchains, the address or hash in it."""
    for shape in shapes:
        inside = None
        if shape.kind is IdentifierKind.PROFILE_URL and not _owner(index, _host_of(shape.value)):
            parts = (shape_of(part) for part in re.split(r"[/?#=&]", shape.value) if len(part) >= _MONEY_LEAST)
            inside = next((part for part in parts if part and part.kind in _MONEY), None)
        yield inside or shape


def _host_of(address: str) -> str:
    return re.split(r"[/:?#]", address.partition("://")[2] or address, maxsplit=1)[0]


def _owner(index: _Index, host: str) -> str:
    """Return the domain of the catalogue to which a host belongs, empty for a strange host."""
    return next((name for name in subdomains(host) if name in index.domains), "")


def _read_link(card: Card, address: str, shape: Shape) -> tuple[str, str]:
    """Return kind and value of the identifier in a link; the whole link where no rule reads it."""
    for pattern, kind in card.links:
        match = re.search(pattern, address)
        if match:
            return kind.value, _value(kind, match.group("value"))
    path = address.partition("/")[2]
    return (shape.kind.value, shape.value) if path else ("", "")


def _value(kind: IdentifierKind, text: str) -> str:
    text = f"+{text}" if kind is IdentifierKind.PHONE else text
    try:
        return normalise(kind, text)
    except IdentifierError:
        return text


def _by_mail(index: _Index, shape: Shape) -> Iterator[Candidate]:
    domain = shape.value.rpartition("@")[2] if shape.kind is IdentifierKind.EMAIL else ""
    provider = index.mail.get(domain)
    if provider:
        reason = message(_MAIL_OF, provider=provider.name, domain=domain)
        yield Candidate(provider.id, _MAIL, reason, shape.kind.value, shape.value)


def _by_kind(index: _Index, shape: Shape) -> Iterator[Candidate]:
    kind = Message(NAMES[shape.kind])
    fitting = (item for item in index.accepting.get(shape.kind, ()) if _fits(item, shape))
    for item in islice(fitting, MOST):
        reason = message(_SEARCHES, provider=item.provider.name, kind=kind)
        yield Candidate(item.provider.id, item.points, reason, shape.kind.value, shape.value)
    for card in islice(index.holding.get(shape.kind, ()), MOST):
        reason = message(_MAY_HOLD, provider=card.name, kind=kind)
        yield Candidate(card.id, _HELD + card.likelihood(shape.kind), reason, shape.kind.value, shape.value)
    yield from _by_exchange(index, shape)


def _fits(item: Accepted, shape: Shape) -> bool:
    return not item.pattern or re.fullmatch(item.pattern, shape.value) is not None


def _by_exchange(index: _Index, shape: Shape) -> Iterator[Candidate]:
    chain = chain_of(shape.value) if shape.kind is IdentifierKind.WALLET else "—"
    for provider in islice(index.exchanges, MOST) if shape.kind in _MONEY else ():
        reason = message(_EXCHANGE, provider=provider.name, chain=chain)
        yield Candidate(provider.id, _TRACED, reason, shape.kind.value, shape.value)


def _guess(shape: Shape) -> Candidate:
    text = _GUESSES.get(shape.kind, _OTHER_GUESS)
    score = _LOOK_UP if shape.kind in _LOOKED_UP else _GUESS
    return Candidate("", score, message(text), shape.kind.value, shape.value)


# ----------------------------------------------------------------------------------------------- ranking


def _ranked(index: _Index, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return the best candidate of each provider; guesses only while nobody is a sure answer."""
    best: dict[str, Candidate] = {}
    for item in candidates:
        if item.provider not in best or best[item.provider].score < item.score:
            best[item.provider] = item
    if any(item.score >= _SURE for item in best.values()):
        best.pop("", None)
    last = len(index.places)
    ranked = sorted(best.values(), key=lambda item: (-item.score, index.places.get(item.provider, last)))
    kept = ranked[:MOST]
    if "" in best and best[""] not in kept:  # who is likeliest is never sure, so what to do comes along
        kept[-1] = best[""]
    return tuple(kept)
