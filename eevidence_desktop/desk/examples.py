"""A complete, fictional, valid request for any channel and provider: for learning, tests and training."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import reduce
from typing import Any

from eevidence_desktop import paths
from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.routing import NOT_ADVISED
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.addressing import entity_for
from eevidence_desktop.domain.channel import Channel
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.identifiers.kinds import CRITICAL_CHANNELS, IdentifierKind, normalise
from eevidence_desktop.domain.instants import from_wall_clock
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provider import IdentifierRule, Provider
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.knowledge.yaml_source import read_yaml

_NO_CHANNEL = N_("There is no channel «{channel}». Channels: {channels}.")
_NO_PROVIDER = N_("There is no provider «{provider}» in the catalogue. Providers: {providers}.")
_CONFIRMED_BY = "A. Ulgibayev"
_DEFAULT_PROVIDER = "google"
_PROVIDERS = {"asset_freeze": "okx"}
"""What suits the channel better than the usual provider."""
_FIRST_AUTHORITY = "us-doj-oia"
_MLA = "mla"
_AUTHORITY_FIELD = "mla.requested_authority"
_FREEZE = "asset_freeze"
_ASSETS = (IdentifierRule(kind=IdentifierKind.WALLET), IdentifierRule(kind=IdentifierKind.TRANSACTION))
_NOW = "now"
_DAY = re.compile(r"(day|at):(-?\d+)(?:T(\d+))?")
_DAY_IN_TEXT = re.compile(r"«(day|dmy):(-?\d+)»")
_BEYOND_THE_REQUEST = frozenset({NOT_ADVISED, "provider.outdated"})
"""What the provider or the day of the clock raises, whatever the request says."""


def example_request(bench: Workbench, channel_id: str, provider_id: str = "") -> Request:
    """Return a fictional request that no check blocks on the day of the clock.

    Raises:
        InputError: there is no such channel or provider.
    """
    knowledge = bench.knowledge
    if channel_id not in knowledge.channels:
        raise InputError(message(_NO_CHANNEL, channel=channel_id, channels=", ".join(knowledge.channels)))
    provider_id = provider_id or _PROVIDERS.get(channel_id, _DEFAULT_PROVIDER)
    if provider_id not in knowledge.providers:
        raise InputError(message(_NO_PROVIDER, provider=provider_id, providers=", ".join(knowledge.providers)))
    builder = _Builder(knowledge, knowledge.channels[channel_id], knowledge.providers[provider_id], bench.clock())
    request = Request.model_validate(builder.body())
    weighty = [item for item in check_request(bench, request) if item.code in _BEYOND_THE_REQUEST]
    return Request.model_validate(builder.body() | builder.overruling(weighty)) if weighty else request


class _Builder:
    """Puts the pieces of ``resources/example.yaml`` together for one channel and provider."""

    def __init__(self, knowledge: KnowledgeBase, channel: Channel, provider: Provider, now: datetime) -> None:
        self._knowledge = knowledge
        self._channel = channel
        self._provider = provider
        self._now = now
        self._pieces: Mapping[str, Any] = read_yaml(paths.resources() / "example.yaml")

    def body(self) -> dict[str, Any]:
        parts = (self._pieces["common"], *(self._pieces["channels"].get(name, {}) for name in self._names()))
        body = self._dated(reduce(_laid_over, parts))
        cites, levels, used = body.pop("references", True), body.pop("levels"), body.pop("used")
        body |= {
            "channel": self._channel.id,
            "provider": self._provider.id,
            "data": body.get("data") or self._data(*levels),
        }
        body |= {"identifiers": self._identifiers(used), "safeguards": self._safeguards()}
        if self._channel.kind == _MLA:
            body["basis"] = self._mla_basis() | body.get("basis", {})
        if _AUTHORITY_FIELD in (item.field for item in self._channel.fields):
            body["mla"] = {**body.get("mla", {}), "requested_authority": self._authority()}
        if cites:
            named = cites if isinstance(cites, list) else []
            body["basis"] = {**body.get("basis", {}), "references": self._references(named)}
        return {**body, "confirmations": self._confirmations(body)}

    def overruling(self, findings: Sequence[Finding]) -> dict[str, Any]:
        """Return a written reason for each of the findings, and a second official's approval."""
        reasons, given = self._pieces["overruled"], {"by": _CONFIRMED_BY, "at": self._dated(_NOW)}
        overrides = [
            {"code": item.code, "field": item.field, "reason": reasons[item.code], **given} for item in findings
        ]
        return {"overrides": overrides, "review": self._dated(self._pieces["review"])}

    def _names(self) -> tuple[str, ...]:
        """Return the channel, and before it the one it is a variant of."""
        return tuple(dict.fromkeys((self._channel.kind, self._channel.id)))

    # ------------------------------------------------------------------ days

    @property
    def _today(self) -> date:
        return self._now.date()

    def _dated(self, value: Any) -> Any:  # noqa: ANN401 - YAML
        """Copy data with days and instants in place of «day:30», «at:-15T14» and «now»."""
        if isinstance(value, dict):
            return {name: self._dated(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [self._dated(inner) for inner in value]
        if not isinstance(value, str) or value == _NOW:
            return self._now.replace(microsecond=0).isoformat() if value == _NOW else value
        found = _DAY.fullmatch(value)
        if found:
            return self._instant(int(found[2]), int(found[3])) if found[3] else self._day(int(found[2]))
        return _DAY_IN_TEXT.sub(self._written_day, value)

    def _written_day(self, found: re.Match[str]) -> str:
        day = self._today + timedelta(days=int(found[2]))
        return f"{day:%d.%m.%Y}" if found[1] == "dmy" else day.isoformat()

    def _day(self, days: int) -> str:
        return (self._today + timedelta(days=days)).isoformat()

    def _instant(self, days: int, hour: int) -> str:
        wall = datetime.combine(self._today + timedelta(days=days), datetime.min.time()).replace(hour=hour)
        return from_wall_clock(wall).isoformat()

    # ------------------------------------------------------------------ pieces

    def _safeguards(self) -> list[dict[str, str]]:
        """Answer every question of the channel in the way that has no effect."""
        asked = (row for row in self._knowledge.safeguards.values() if self._channel.kind in row.channels)
        clear = ((row, next(item for item in row.answers if item.effect is None)) for row in asked if row.answers)
        note = self._pieces["note"]
        return [{"question": row.id, "answer": item.id, "note": note if item.note else ""} for row, item in clear]

    def _identifiers(self, used: str) -> list[dict[str, Any]]:
        """Identify by what the provider takes; where assets are frozen, by the wallet and the transaction first."""
        rules = [rule for rule in self._provider.identifiers if rule.kind is not IdentifierKind.OTHER]
        if self._channel.id == _FREEZE:
            rules = [*_ASSETS, *(rule for rule in rules if rule.kind not in {asset.kind for asset in _ASSETS})]
        named = [(rule, self._value(rule)) for rule in rules or [IdentifierRule(kind=IdentifierKind.EMAIL)]]
        return [self._identifier(rule, value, used) for rule, value in named if value][:2]

    def _value(self, rule: IdentifierRule) -> str | None:
        """Return a fictional value that the provider's pattern takes."""
        values: list[str] = self._pieces["identifiers"][rule.kind.value]
        fitting = (value for value in values if re.fullmatch(rule.pattern or ".*", normalise(rule.kind, value)))
        return next(fitting, None)

    def _identifier(self, rule: IdentifierRule, value: str, used: str) -> dict[str, Any]:
        entry = {
            "kind": rule.kind.value,
            "value": value,
            "service": rule.service,
            "relevance": self._dated(self._pieces["relevance"]),
            "again": value if self._channel.kind in CRITICAL_CHANNELS else "",
        }
        if rule.needs_instant or rule.kind is IdentifierKind.IP:
            entry |= {"at": used}
        return entry | ({"port": 51000} if rule.kind is IdentifierKind.IP else {})

    def _data(self, *levels: str) -> list[str]:
        """Choose categories of these levels, of what the provider gives where that is known."""
        given = self._provider.disclosure.categories.value
        names = [name for level in levels if level in self._channel.levels for name in self._pieces["data"][level]]
        if self._channel.kind == "voluntary_disclosure" and given:
            known = [name for name in given if self._knowledge.categories[name].level is not DataLevel.CONTENT]
            return list(known[:5])
        return names

    def _references(self, named: Sequence[str]) -> list[str]:
        """Return the named provisions that this channel may cite, the first ones where none is named."""
        fitting = (
            item
            for item in self._knowledge.references.values()
            if {self._channel.id, self._channel.kind} & {*item.channels}
        )
        valid = [item.id for item in fitting if item.is_valid_on(self._today)]
        return [name for name in valid if name in named] if named else valid[:4]

    def _country(self) -> str | None:
        entity = entity_for(self._provider, "KZ", self._knowledge.groups)
        return (entity.mla_country or entity.country) if entity else None

    def _authority(self) -> str:
        country = self._country()
        found = (item.id for item in self._knowledge.central_authorities.values() if item.country == country)
        return next(found, _FIRST_AUTHORITY)

    def _mla_basis(self) -> dict[str, Any]:
        if self._country() == "US":
            return {"kind": "bilateral_treaty", "treaty": "kz-us-2015"}
        return {"kind": "reciprocity", "reciprocity_guarantee": True}

    def _confirmations(self, body: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Confirm, in fiction, every unverified thing that the letter would print."""
        knowledge = self._knowledge
        cited = [knowledge.references[name] for name in body["basis"].get("references", [])]
        treaty = knowledge.treaties.get(body["basis"].get("treaty", ""))
        authority = knowledge.central_authorities.get(body.get("mla", {}).get("requested_authority", ""))
        unverified = [item.id for item in (*cited, treaty, authority) if item is not None and item.verify]
        articles = (knowledge.offences.get(item["article"]) for item in body.get("case", {}).get("offences", ()))
        unverified += [row.article for row in articles if row is not None and row.verify]
        at = self._now.replace(microsecond=0).isoformat()
        return [{"reference": name, "by": _CONFIRMED_BY, "at": at} for name in unverified]


def _laid_over(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``base`` with the values of ``over``, section by section."""
    merged = dict(base)
    for name, value in over.items():
        inner = merged.get(name)
        merged[name] = _laid_over(inner, value) if isinstance(inner, dict) and isinstance(value, dict) else value
    return merged
