"""A complete, fictional, valid request for any channel and provider: for learning, tests and training."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from eevidence_desktop import paths
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.addressing import entity_for
from eevidence_desktop.domain.channel import Channel
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind, normalise
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
_FIRST_AUTHORITY = "us-doj-oia"


def example_request(bench: Workbench, channel_id: str, provider_id: str = _DEFAULT_PROVIDER) -> Request:
    """Return a fictional request that no check blocks on the day of the clock.

    Raises:
        InputError: there is no such channel or provider.
    """
    knowledge = bench.knowledge
    if channel_id not in knowledge.channels:
        raise InputError(message(_NO_CHANNEL, channel=channel_id, channels=", ".join(knowledge.channels)))
    if provider_id not in knowledge.providers:
        raise InputError(message(_NO_PROVIDER, provider=provider_id, providers=", ".join(knowledge.providers)))
    builder = _Builder(knowledge, knowledge.channels[channel_id], knowledge.providers[provider_id], bench.clock())
    return Request.model_validate(builder.body())


class _Builder:
    """Puts the pieces of ``resources/example.yaml`` together for one channel and provider."""

    def __init__(self, knowledge: KnowledgeBase, channel: Channel, provider: Provider, now: datetime) -> None:
        self._knowledge = knowledge
        self._channel = channel
        self._provider = provider
        self._now = now
        self._pieces: Mapping[str, Any] = read_yaml(paths.resources() / "example.yaml")

    def body(self) -> dict[str, Any]:
        special: Mapping[str, Callable[[], dict[str, Any]]] = {
            "preservation": self._preservation,
            "voluntary_disclosure": self._voluntary_disclosure,
            "emergency": self._emergency,
            "mla": self._mla,
            "police": self._police,
        }
        body = self._common() | special[self._channel.id]()
        body["confirmations"] = self._confirmations(body)
        return body

    def _day(self, days: int) -> str:
        return (self._today + timedelta(days=days)).isoformat()

    @property
    def _today(self) -> date:
        return self._now.date()

    def _instant(self, days: int, hour: int) -> str:
        wall = datetime.combine(self._today + timedelta(days=days), datetime.min.time()).replace(hour=hour)
        return from_wall_clock(wall).isoformat()

    def _common(self) -> dict[str, Any]:
        pieces = self._pieces
        return {
            "channel": self._channel.id,
            "provider": self._provider.id,
            "account_holder_country": "KZ",
            "sender": pieces["sender"],
            "letter": {"number": "2-14/1", "day": self._day(0)},
            "case": pieces["case"],
            "identifiers": self._identifiers(),
            "period": {"start": self._instant(-20, 0), "end": self._instant(-11, 23)},
            "data": self._data("bsi", "traffic"),
            "basis": {"references": self._references()},
            "confidentiality": {"ask": True, "reason": pieces["confidentiality"], "until": self._day(90)},
            "justification": pieces["justification"],
        }

    def _preservation(self) -> dict[str, Any]:
        return {
            "preservation": {
                "volatility": "user_may_delete",
                "follow_up": "mla",
                "follow_up_day": self._day(60),
            },
        }

    def _voluntary_disclosure(self) -> dict[str, Any]:
        document = {**self._pieces["document"], "day": self._day(-14)}
        return {
            "basis": {"kind": "provider_policy", "references": self._references(), "documents": [document]},
            "delivery": {"means": "portal", "file_format": "csv", "deadline": self._day(30)},
        }

    def _emergency(self) -> dict[str, Any]:
        person = self._pieces["approved_by"]
        return {
            "case": {**self._pieces["case"], "offences": self._pieces["emergency_offences"]},
            "basis": {},  # who reads it has minutes: nothing that the provider does not need
            "period": {"start": self._instant(-3, 0), "end": self._instant(-1, 23)},
            "emergency": {
                **self._pieces["emergency"],
                "nature": "bomb_threat",
                "expected_at": self._instant(1, 8),
                "approved_by": person,
                "approved_at": self._now.replace(microsecond=0).isoformat(),
                "statement_of_truth": True,
                "use_limited": True,
                "follow_up": "legal_process",
                "follow_up_day": self._day(2),
            },
        }

    def _mla(self) -> dict[str, Any]:
        sanction = {**self._pieces["sanction"], "day": self._day(-7)}
        return {
            "case": {**self._pieces["case"], "offences": self._dated_offences()},
            "data": self._data("bsi", "traffic", "content"),
            "basis": self._mla_basis() | {"references": self._references(), "documents": [sanction]},
            "mla": {
                **self._pieces["mla"],
                "requested_authority": self._authority(),
                "prosecutor": self._pieces["prosecutor"],
            },
            "delivery": {"preservation_ticket": "EX-0001", "preservation_expires": self._day(80)},
            "sender": {**self._pieces["sender"], "authority": "pgo"},
        }

    def _police(self) -> dict[str, Any]:
        return {
            "basis": {"kind": "police_channel", "references": self._references()},
            "police": {
                **self._pieces["police"],
                "variant": "interpol",
                "priority": "routine",
                "deadline": self._day(30),
            },
            "confidentiality": {},
        }

    # ------------------------------------------------------------------ pieces

    def _dated_offences(self) -> list[dict[str, Any]]:
        return [{**item, "text_as_of": self._day(-30)} for item in self._pieces["case"]["offences"]]

    def _identifiers(self) -> list[dict[str, Any]]:
        rules = [rule for rule in self._provider.identifiers if rule.kind is not IdentifierKind.OTHER]
        named = [(rule, self._value(rule)) for rule in rules or [IdentifierRule(kind=IdentifierKind.EMAIL)]]
        return [self._identifier(rule, value) for rule, value in named if value][:2]

    def _value(self, rule: IdentifierRule) -> str | None:
        """Return a fictional value that the provider's pattern takes."""
        values: list[str] = self._pieces["identifiers"][rule.kind.value]
        fitting = (value for value in values if re.fullmatch(rule.pattern or ".*", normalise(rule.kind, value)))
        return next(fitting, None)

    def _identifier(self, rule: IdentifierRule, value: str) -> dict[str, Any]:
        entry = {
            "kind": rule.kind.value,
            "value": value,
            "service": rule.service,
            "relevance": self._pieces["relevance"],
        }
        if rule.needs_instant or rule.kind is IdentifierKind.IP:
            entry |= {"at": self._instant(-15, 14)}
        return entry | ({"port": 51000} if rule.kind is IdentifierKind.IP else {})

    def _data(self, *levels: str) -> list[str]:
        """Choose categories of these levels, of what the provider gives where that is known."""
        given = self._provider.disclosure.categories.value
        names = [name for level in levels if level in self._channel.levels for name in self._pieces["data"][level]]
        if self._channel.id == "voluntary_disclosure" and given:
            known = [name for name in given if self._knowledge.categories[name].level is not DataLevel.CONTENT]
            return list(known[:5])
        return names

    def _references(self) -> list[str]:
        fitting = (item for item in self._knowledge.references.values() if self._channel.id in item.channels)
        return [item.id for item in fitting if item.is_valid_on(self._today)][:4]

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
        at = self._now.replace(microsecond=0).isoformat()
        return [{"reference": name, "by": _CONFIRMED_BY, "at": at} for name in unverified]
