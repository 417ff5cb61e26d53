"""The advised route for a request, and what it says of the channel that the officer chose."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.instants import local_day
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.route import ROW, Route, RuledOut, kind_of
from eevidence_desktop.i18n.message import N_, Message, message
from eevidence_desktop.knowledge.advising import advise
from eevidence_desktop.knowledge.situations import situation_of

NOT_ADVISED = "channel.not_advised"
_FREE = frozenset({"preservation", "reminder"})
_NOT_ADVISED = N_(
    "The adviser does not choose this channel here. Reason: {reason} First step advised: {step}. Take the advised "
    "channel, or write down why you take this one all the same."
)
_NOTHING_ADVISED = N_(
    "The adviser chooses no channel to another State here. Reason: {reason} Leave the letter unsent, or write down why "
    "you send it all the same."
)


class Standing(StrEnum):
    """What the route says of the channel of a request."""

    ADVISED = "advised"
    RULED_OUT = "ruled_out"
    OPEN = "open"
    """Neither a step nor ruled out, such as a cancellation."""


@dataclass(frozen=True, slots=True)
class RouteState:
    """All there is to show of a route: itself, names of its channels (msgids by id), and where the request stands."""

    route: Route
    names: Mapping[str, str]
    today: date
    standing: Standing


def day_of(now: datetime, request: Request) -> date:
    """Return the day on the officer's wall calendar."""
    return local_day(now, request.sender.time_zone)


def route_for(request: Request, knowledge: KnowledgeBase, today: date) -> Route:
    """Return the route for a request, counted from ``today``."""
    return advise(situation_of(request, knowledge, today), knowledge, today)


def route_state(bench: Workbench, request: Request) -> RouteState:
    """Return the route of a request as of today, with the names of its channels."""
    knowledge, today = bench.knowledge, day_of(bench.clock(), request)
    route = route_for(request, knowledge, today)
    named = {step.channel for step in route.steps} | {item.channel for item in route.ruled_out}
    named |= {step.silence.channel for step in route.steps if step.silence}
    names = {channel: knowledge.channels[channel].name for channel in sorted(named)}
    return RouteState(route, names, today, _standing(request, route, knowledge))


def not_advised(request: Request, knowledge: KnowledgeBase, today: date) -> Finding | None:
    """Return the warning that the chosen channel is ruled out, which needs a written reason; None where it is not."""
    route = route_for(request, knowledge, today)
    out = _exclusion(request, route, knowledge)
    if out is None:
        return None
    source = message(ROW, number=route.rule)
    return Finding(NOT_ADVISED, Severity.WARNS, "channel", _said(route, out, knowledge), source, needs_reason=True)


def _said(route: Route, out: RuledOut, knowledge: KnowledgeBase) -> Message:
    if not route.steps:
        return message(_NOTHING_ADVISED, reason=out.reason)
    first = Message(knowledge.channels[route.steps[0].channel].name)
    return message(_NOT_ADVISED, reason=out.reason, step=first)


def _exclusion(request: Request, route: Route, knowledge: KnowledgeBase) -> RuledOut | None:
    """Return why the channel is out. What keeps data safe and what follows an earlier letter is never out."""
    channel = knowledge.channels.get(request.channel)
    free = kind_of(request.channel) in _FREE or channel is None or bool(channel.follows)
    if free or _follows(request, route):
        return None
    return route.exclusion_of(request.channel)


def _follows(request: Request, route: Route) -> bool:
    """Tell whether the request is what the route advises when an earlier letter had no answer."""
    earlier = kind_of(request.previous.channel)
    silences = (step.silence for step in route.steps if earlier and kind_of(step.channel) == earlier)
    return any(item is not None and kind_of(item.channel) == kind_of(request.channel) for item in silences)


def _standing(request: Request, route: Route, knowledge: KnowledgeBase) -> Standing:
    kinds = {kind_of(step.channel) for step in route.steps}
    if _exclusion(request, route, knowledge) is not None:
        return Standing.RULED_OUT
    return Standing.ADVISED if kind_of(request.channel) in kinds else Standing.OPEN
