"""What is known of a request becomes the inputs of the decision table."""

from datetime import date
from typing import Any

from eevidence_desktop.domain.addressing import entity_for
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.flags import highest_level
from eevidence_desktop.domain.instants import HOME_ZONE, zone
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.law import TreatyStatus
from eevidence_desktop.domain.provider import DisclosureLevel, Entity, Provider, Purpose, Status
from eevidence_desktop.domain.request import Request, SafeguardAnswer, Volatility, answer_to
from eevidence_desktop.domain.route import Situation, Threat

_EMERGENCY = "emergency"
_UNKNOWN = "unknown"
_HOME = "KZ"
_POLICIES = {
    DisclosureLevel.NEVER_BY_LAW: "refuses",
    DisclosureLevel.NEVER_BY_POLICY: "refuses",
    DisclosureLevel.MLA_ONLY: "mla_only",
    DisclosureLevel.LIMITED_NON_CONTENT: "answers",
    DisclosureLevel.CASE_BY_CASE: "answers",
}
_COERCED = frozenset({DataLevel.CONTENT, DataLevel.REAL_TIME})
_VOLATILE = frozenset({Volatility.USER_MAY_DELETE, Volatility.SHORT_RETENTION, Volatility.ACCOUNT_CLOSING})
_USES = {"lead_only": "lead", "mla_planned": "trial", "no_plan": "trial"}
_SPEECH = {"with_other": "part", "only": "only"}
IMMINENT_DAYS = 3
"""A harm expected later than that is possible, not imminent."""
SHORT_RETENTION_DAYS = 30
"""Data that the provider deletes within so many days are volatile."""


def situation_of(request: Request, kb: KnowledgeBase, today: date) -> Situation:
    """Return the inputs of the decision table as far as the request and the catalogue give them."""
    provider = kb.providers.get(request.provider)
    entity = entity_for(provider, request.account_holder_country, kb.groups) if provider else None
    level = highest_level(request, kb)
    country = _country(entity, level) if entity else ""
    return Situation(
        threat=_threat(request, today),
        data=level,
        jurisdiction=_jurisdiction(country, kb),
        caricc=country in kb.groups.get("CARICC", ()),
        treaty=_treaty(country, kb),
        sanction=_sanction(request, level),
        stage=request.case.stage.value if request.case.stage else "",
        damage=request.case.damage_amount,
        max_penalty=_max_penalty(request, kb),
        volatility=_volatility(request, provider, level),
        matter=_matter(request, kb),
        use=_USES.get(answer_to(request, "admissibility"), ""),
        dual_criminality=answer_to(request, "dual_criminality"),
        political=answer_to(request, "political"),
        expression=_expression(request, kb),
        privileged=_privileged(request),
        **(_terms(provider, entity) if provider else {"policy": _UNKNOWN}),
    )


# -------------------------------------------------------------------------------------------- the provider


def _terms(provider: Provider, entity: Entity | None) -> dict[str, Any]:
    """Return what the record says of the provider itself."""
    kept, freezes = provider.preservation, provider.freeze.value
    return {
        "domestic": _domestic(provider, entity),
        "policy": _policy(provider),
        "checked_on": provider.checked,
        "reachable": _reachable(provider),
        "freeze": "" if freezes is None else ("yes" if freezes else "no"),
        "preservation_days": kept.foreign_days.value or kept.days.value,
        "extension_days": kept.extension_days.value,
        "extendable": kept.extendable.value,
        "lead_days": kept.lead_days.value,
        "sector": provider.sector,
    }


def _domestic(provider: Provider, entity: Entity | None) -> str:
    if entity is not None and entity.country == _HOME:
        return "only"
    return "" if provider.domestic.is_empty else "also"


def _country(entity: Entity, level: DataLevel | None) -> str:
    """Return the State whose law holds the data: that of the entity, for content that of legal assistance."""
    return (entity.mla_country if level in _COERCED else None) or entity.country or ""


def _jurisdiction(country: str, kb: KnowledgeBase) -> str:
    if not country:
        return _UNKNOWN
    if country == "US":
        return country
    group = next((name for name in ("EU", "CIS") if country in kb.groups.get(name, ())), "")
    return group or ("no_treaty" if _treaty(country, kb) == "none" else "treaty")


def _treaty(country: str, kb: KnowledgeBase) -> str:
    """Return the kind of treaty on legal assistance that is in force with a State, bilateral before others."""
    if not country:
        return ""
    kinds = {
        treaty.kind
        for treaty in kb.treaties.values()
        if treaty.status is TreatyStatus.IN_FORCE and country in treaty.parties and "mla" in treaty.channels
    }
    return "bilateral" if "bilateral" in kinds else next(iter(kinds), "none")


def _policy(provider: Provider) -> str:
    level = provider.disclosure.level.value
    return _POLICIES.get(level, _UNKNOWN) if level else _UNKNOWN


def _reachable(provider: Provider) -> bool:
    """Tell whether an emergency request can reach the provider and may be answered."""
    if provider.status is Status.CLOSED or _policy(provider) == "refuses":
        return False
    if provider.emergency.accepted.known:
        return bool(provider.emergency.accepted.value)
    purposes = (Purpose.EMERGENCY, Purpose.REQUESTS)
    return any(contact.value for purpose in purposes for contact in provider.contacts_for(purpose))


def _volatility(request: Request, provider: Provider | None, level: DataLevel | None) -> str:
    if request.preservation.volatility in _VOLATILE or (provider and _short_lived(provider, request)):
        return "high"
    logs = level is DataLevel.TRAFFIC or request.preservation.volatility is Volatility.OTHER
    return "medium" if logs else "low"


def _short_lived(provider: Provider, request: Request) -> bool:
    terms = (
        held.retention_days for held in provider.held if held.retention_days and set(held.categories) & {*request.data}
    )
    return any(days <= SHORT_RETENTION_DAYS for days in terms)


# ------------------------------------------------------------------------------------ the case and answers


def _threat(request: Request, today: date) -> Threat:
    danger = request.emergency
    if request.channel.partition(".")[0] != _EMERGENCY and danger.nature is None:
        return Threat.NONE
    if danger.expected_at is None or danger.ongoing:
        return Threat.LIFE_NOW
    expected = danger.expected_at.astimezone(zone(HOME_ZONE)).date()
    return Threat.LIFE_POSSIBLE if (expected - today).days > IMMINENT_DAYS else Threat.LIFE_NOW


def _sanction(request: Request, level: DataLevel | None) -> str:
    """Return the state of the domestic sanction as answered, else as the papers show it."""
    answered = answer_to(request, "judicial_authorisation")
    if answered:
        return answered
    if level is None or level is DataLevel.BSI:
        return "not_needed"
    return "obtained" if request.basis.documents else "pending"


def _matter(request: Request, kb: KnowledgeBase) -> str:
    articles = (offence.article for offence in request.case.offences)
    matters = (kb.offences[article].matter for article in articles if article in kb.offences)
    return next(filter(None, matters), "")


def _max_penalty(request: Request, kb: KnowledgeBase) -> int | None:
    """Return the longest imprisonment of the parts named, of all parts where none is; None when one is not known."""
    years: list[int] = []
    for offence in request.case.offences:
        row = kb.offences.get(offence.article)
        named = [item for item in (row.parts if row else ()) if offence.part in {"", item.part}]
        if not named:
            return None
        years += [item.imprisonment_years or 0 for item in named]
    return max(years, default=None)


def _expression(request: Request, kb: KnowledgeBase) -> str:
    answered = _SPEECH.get(answer_to(request, "expression"), "")
    rows = (kb.offences.get(offence.article) for offence in request.case.offences)
    return answered or ("listed" if any(row is not None and row.speech for row in rows) else "")


def _privileged(request: Request) -> str:
    given = next((item for item in request.safeguards if item.question == "privileged"), SafeguardAnswer(question="-"))
    if given.answer == "yes":
        return "authorised" if given.note else "open"
    return given.answer if given.answer == "contact" else ""
