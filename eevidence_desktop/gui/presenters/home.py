"""The first screen: what was typed, who may hold the data, which channel, drafts to continue.

On the start-up path: the knowledge and everything that needs it is imported inside the functions that use it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from eevidence_desktop.desk.home import HomeState
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui.presenters.names import Names, local_time
from eevidence_desktop.gui.presenters.said import Card, Said
from eevidence_desktop.gui.presenters.words import LEVELS, checked_word
from eevidence_desktop.i18n.message import N_, Message, message

if TYPE_CHECKING:
    from eevidence_desktop.domain.channel import Channel
    from eevidence_desktop.domain.knowledge_base import KnowledgeBase
    from eevidence_desktop.domain.provider import Provider
    from eevidence_desktop.domain.request import Request
    from eevidence_desktop.domain.route import Candidate, Route

PRESERVATION = "preservation"
EMERGENCY = "emergency"
VALUE_LIMIT = 300
_LOOKS_LIKE_IDENTIFIER = re.compile(r"[\d@/:.]")

FOUND = N_("Who may hold the data: {count}")
NOT_FOUND = N_("No provider found: start without one, or type another name.")
SEARCHING = N_("Looking who holds the data…")
DELETED = N_("The draft {reference} is deleted.")
_UNTITLED = N_("Request {reference}")
_TITLED = N_("{reference} • {title}")
_CHANGED = N_("Changed on {time}")
_RECOGNISED = N_("{kind}: {value}")
_ENTITY = N_("{entity} • {country}")
_NO_ENTITY = N_("The company that answers Kazakhstan is not known")
_ADVISED = N_("Advised: step {number}")
_STEP = N_("Step {number}, {day}: {text}")
_TAKES = N_("Time until the answer: {span}")
_FOLLOW_UPS = N_("Follow-up letters, after one that was sent")
_RULED_OUT = N_("Not now: {reason}")
_NO_PROVIDER = N_("Without a provider: {text}")
_NOBODY_YET = N_("No provider can be named yet")
_FOR_PROVIDER = N_("For {provider}")


@dataclass(frozen=True, slots=True)
class Found:
    """A provider that may hold the data, with the identifier to begin the request with."""

    card: Card
    provider: str
    name: str
    identifiers: tuple[Mapping[str, Any], ...]

    @property
    def headline(self) -> Message:
        """Whom the request is for."""
        return message(_FOR_PROVIDER, provider=self.name)


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels to choose from, which one to begin with, and why the adviser says so."""

    cards: tuple[Card, ...]
    chosen: str
    advice: Said = ""


def find_providers(bench: Workbench, text: str) -> tuple[Found, ...]:
    """Return the providers that may hold the data, the likeliest first. For a worker thread."""
    from eevidence_desktop.desk.resolving import resolve_text

    known, today = bench.knowledge, bench.clock().date()
    candidates = resolve_text(bench, text)
    return tuple(
        _found(item, known, today) if item.provider in known.providers else _nobody_yet(item) for item in candidates
    )


def without_provider(text: str) -> Found:
    """Return what to begin with where no provider was found: what was typed, as an identifier if it looks like one."""
    value = " ".join(text.split())[:VALUE_LIMIT]
    identifiers = ({"kind": "other", "value": value, "service": ""},) if _LOOKS_LIKE_IDENTIFIER.search(value) else ()
    return Found(Card("", message(_NO_PROVIDER, text=value)), "", "", identifiers)


def channels_for(bench: Workbench, found: Found) -> Channels:
    """Return the channels with what the adviser says for what is known so far. For a worker thread."""
    known = bench.knowledge
    route = _advice(bench, found)
    advised = {step.channel: step.number for step in reversed(route.steps)} if route else {}
    order = sorted(known.channels.values(), key=lambda item: advised.get(item.id, len(advised) + 1))
    cards = [_channel_card(channel, route) for channel in order if not channel.follows]
    later = [_channel_card(channel, route) for channel in order if channel.follows]
    if later:
        cards += [Card("", message(_FOLLOW_UPS), heading=True), *later]
    first = min(advised, key=lambda name: advised[name], default=PRESERVATION)
    out = route is not None and route.exclusion_of(PRESERVATION) is not None
    chosen = PRESERVATION if PRESERVATION in known.channels and not out else first
    return Channels(tuple(cards), chosen, route.reason if route else "")


def _channel_card(channel: "Channel", route: "Route | None") -> Card:
    """Return a channel with the steps that the route takes through it, or why the route leaves it out."""
    steps = [step for step in route.steps if step.channel == channel.id] if route else []
    out = route.exclusion_of(channel.id) if route and not steps else None
    lines: list[Said] = [Message(channel.summary)]
    for step in steps:
        lines.append(message(_STEP, number=step.number, day=step.on, text=step.text))
        lines.append(message(_TAKES, span=step.expected.told))
    if out is not None:
        lines.append(message(_RULED_OUT, reason=out.reason))
    badge = message(_ADVISED, number=steps[0].number) if steps else ""
    return Card(channel.id, Message(channel.name), tuple(lines), badge)


def start_request(bench: Workbench, channel: str, found: Found) -> str:
    """Create the draft and return its id."""
    from eevidence_desktop.desk.drafts import NewRequest, create_draft

    return create_draft(bench, NewRequest(channel, found.provider, found.identifiers)).id


def draft_cards(state: HomeState, names: Names) -> tuple[Card, ...]:
    """Return the drafts to continue."""
    return tuple(
        Card(
            row.id,
            message(_TITLED, reference=row.reference, title=row.title)
            if row.title
            else message(_UNTITLED, reference=row.reference),
            (
                (
                    names.channel(row.channel),
                    names.provider(row.provider),
                    message(_CHANGED, time=local_time(row.changed)),
                ),
            ),
        )
        for row in state.drafts
    )


def _found(candidate: "Candidate", known: "KnowledgeBase", today: date) -> Found:
    provider = known.providers[candidate.provider]
    level = provider.disclosure.level.value
    lines = (
        _entity_line(provider, known),
        candidate.reason,
        (*_recognised(candidate), checked_word(provider.checked, today)),
    )
    badge = message(LEVELS[level.value if level else "unknown"])
    return Found(
        Card(provider.id, provider.name, lines, badge), provider.id, provider.name, _identifiers(candidate, provider)
    )


def _nobody_yet(candidate: "Candidate") -> Found:
    """Return an identifier that was recognised though nobody can be named for it."""
    card = Card("", message(_NOBODY_YET), (candidate.reason, *_recognised(candidate)))
    identifier = {"kind": candidate.kind, "value": candidate.value, "service": ""}
    return Found(card, "", "", (identifier,) if candidate.kind else ())


def _recognised(candidate: "Candidate") -> tuple[Message, ...]:
    from eevidence_desktop.domain.identifiers.kinds import NAMES, IdentifierKind

    if not candidate.kind:
        return ()
    kind = Message(NAMES[IdentifierKind(candidate.kind)])
    return (message(_RECOGNISED, kind=kind, value=candidate.value),)


def _identifiers(candidate: "Candidate", provider: "Provider") -> tuple[Mapping[str, Any], ...]:
    if not candidate.kind:
        return ()
    return ({"kind": candidate.kind, "value": candidate.value, "service": _service(candidate.kind, provider)},)


def _service(kind: str, provider: "Provider") -> str:
    """Return the service an identifier belongs to, where the record leaves no doubt."""
    named = {rule.service for rule in provider.identifiers if rule.kind.value == kind and rule.service}
    choice = named or set(provider.services)
    return choice.pop() if len(choice) == 1 else ""


def _entity_line(provider: "Provider", known: "KnowledgeBase") -> Said:
    from eevidence_desktop.desk.drafts import HOME_COUNTRY
    from eevidence_desktop.domain.addressing import entity_for

    entity = entity_for(provider, HOME_COUNTRY, known.groups)
    if entity is None or not entity.name:
        return message(_NO_ENTITY)
    country = known.countries.get(entity.country or "")
    if not country:
        return entity.name
    return message(_ENTITY, entity=entity.name, country=Message(country))


def _advice(bench: Workbench, found: Found) -> "Route | None":
    """Ask the adviser; without its table there is simply no advice."""
    from eevidence_desktop.desk.resolving import advise_request

    try:
        return advise_request(bench, _request(found))
    except LookupError:
        return None


def _request(found: Found) -> "Request":
    from eevidence_desktop.desk.drafts import HOME_COUNTRY
    from eevidence_desktop.desk.reading import read_request

    body = {
        "channel": PRESERVATION,
        "provider": found.provider,
        "account_holder_country": HOME_COUNTRY,
        "identifiers": [dict(item) for item in found.identifiers],
    }
    return read_request(body)[0]
