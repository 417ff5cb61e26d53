"""Advises a route: what is known of a request becomes the inputs of the decision table."""

from collections.abc import Iterable
from typing import Any

from eevidence_desktop.domain.addressing import entity_for
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.flags import highest_level
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.law import TreatyStatus
from eevidence_desktop.domain.provider import DisclosureLevel, Entity, Provider, Purpose, Status
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.route import Route, RouteStep, RuledOut, Situation, Threat
from eevidence_desktop.i18n.message import message

_EMERGENCY = "emergency"
_UNKNOWN = "unknown"
_POLICIES = {
    DisclosureLevel.NEVER_BY_LAW: "refuses",
    DisclosureLevel.NEVER_BY_POLICY: "refuses",
    DisclosureLevel.MLA_ONLY: "mla_only",
    DisclosureLevel.LIMITED_NON_CONTENT: "answers",
    DisclosureLevel.CASE_BY_CASE: "answers",
}
_COERCED = frozenset({DataLevel.CONTENT, DataLevel.REAL_TIME})


def advise(situation: Situation, kb: KnowledgeBase) -> Route:
    """Return the route of the first rule of the decision table that fits the situation.

    Raises:
        LookupError: no rule fits; compiled knowledge always ends in a rule without a condition.
    """
    rule = next((rule for rule in kb.rules if _fits(rule.when, situation)), None)
    if rule is None:
        raise LookupError("the decision table has no rule for every situation")
    steps = (
        RouteStep(number, step.channel, message(step.text), step.after, step.day)
        for number, step in enumerate(rule.steps, start=1)
    )
    out = (RuledOut(item.channel, message(item.reason)) for item in rule.ruled_out)
    return Route(
        rule.number, message(rule.reason), message(rule.source) if rule.source else None, tuple(steps), tuple(out)
    )


def situation_of(request: Request, kb: KnowledgeBase) -> Situation:
    """Return the inputs of the decision table as far as the request and the catalogue give them."""
    provider = kb.providers.get(request.provider)
    level = highest_level(request, kb)
    return Situation(
        threat=_threat(request),
        data=level,
        jurisdiction=_jurisdiction(provider, request.account_holder_country, level, kb),
        policy=_policy(provider),
        reachable=provider is None or _reachable(provider),
        sanction=_sanction(request, level),
        stage=request.case.stage.value if request.case.stage else "",
        sector=provider.sector if provider else "",
        matter=_matter(request, kb),
    )


def _fits(when: dict[str, Any], situation: Situation) -> bool:
    """Tell whether every given input has the value, or one of the values, that the rule wants."""
    for name, wanted in when.items():
        values: Iterable[Any] = wanted if isinstance(wanted, list) else (wanted,)
        if getattr(situation, name) not in values:
            return False
    return True


def _threat(request: Request) -> Threat:
    emergency = request.channel.partition(".")[0] == _EMERGENCY or request.emergency.nature is not None
    return Threat.LIFE_NOW if emergency else Threat.NONE


def _jurisdiction(provider: Provider | None, holder: str, level: DataLevel | None, kb: KnowledgeBase) -> str:
    """Return the kind of State whose law holds the data: that of the entity, for content that of MLA."""
    entity = entity_for(provider, holder, kb.groups) if provider else None
    country = _country(entity, level) if entity else None
    if not country:
        return _UNKNOWN
    if country == "US":
        return country
    group = next((name for name in ("EU", "CIS") if country in kb.groups.get(name, ())), "")
    return group or ("treaty" if _has_treaty(country, kb) else "no_treaty")


def _country(entity: Entity, level: DataLevel | None) -> str | None:
    return (entity.mla_country or entity.country) if level in _COERCED else entity.country


def _has_treaty(country: str, kb: KnowledgeBase) -> bool:
    return any(treaty.status is TreatyStatus.IN_FORCE and country in treaty.parties for treaty in kb.treaties.values())


def _policy(provider: Provider | None) -> str:
    level = provider.disclosure.level.value if provider else None
    return _POLICIES.get(level, _UNKNOWN) if level else _UNKNOWN


def _reachable(provider: Provider) -> bool:
    """Tell whether an emergency request can reach the provider and may be answered."""
    if provider.status is Status.CLOSED or _policy(provider) == "refuses":
        return False
    if provider.emergency.accepted.known:
        return bool(provider.emergency.accepted.value)
    purposes = (Purpose.EMERGENCY, Purpose.REQUESTS)
    return any(contact.value for purpose in purposes for contact in provider.contacts_for(purpose))


def _sanction(request: Request, level: DataLevel | None) -> str:
    """Return the state of the domestic sanction: subscriber information needs none, else a paper shows it."""
    if level is None or level is DataLevel.BSI:
        return "not_needed"
    return "obtained" if request.basis.documents else "pending"


def _matter(request: Request, kb: KnowledgeBase) -> str:
    articles = (offence.article for offence in request.case.offences)
    matters = (kb.offences[article].matter for article in articles if article in kb.offences)
    return next(filter(None, matters), "")
