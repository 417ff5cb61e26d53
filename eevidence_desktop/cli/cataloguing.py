"""The catalogue of providers: list, show."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from eevidence_desktop.cli.arguments import Operand, Syntax
from eevidence_desktop.cli.command import DONE, Call, Command
from eevidence_desktop.cli.output import Output
from eevidence_desktop.desk.cataloguing import count_records
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provenance import Fact
from eevidence_desktop.domain.provider import Contact, Entity, Provider
from eevidence_desktop.i18n.message import N_, message

_NO_PROVIDER = N_("There is no provider «{provider}» in the catalogue. See the command «catalogue list».")
_SERVICES = N_("Services: {services}")
_CHECKED = N_("Last checked: {day}")
_ENTITIES = N_("Who answers:")
_NAMELESS = N_("The name is not known")
_HOLDER_IN = N_("account holder in: {places}")
_HOLDER_NOT_IN = N_("account holder not in: {places}")
_REQUESTER_IN = N_("requester in: {places}")
_PRODUCTS = N_("for: {products}")
_CONTACTS = N_("Contacts:")
_NO_ADDRESS = N_("address not known")
_TERMS = N_("Terms:")
_PRESERVES = N_("Keeps data on request: {answer}")
_DAYS = N_("Days: {count}")
_DISCLOSES = N_("Gives to foreign authorities directly: {answer}")
_EMERGENCY = N_("Answers in an emergency: {answer}")
_CONTENT = N_("Content of communications: {answer}")
_NOTIFIES = N_("The user: {answer}")
_YES = N_("yes")
_NO = N_("no")
_UNKNOWN = N_("not known")
_WARNINGS = N_("Take care:")
_SOURCES = N_("Sources:")


def _list(call: Call) -> int:
    providers = call.bench.knowledge.providers.values()
    document = [
        {
            "id": item.id,
            "name": item.name,
            "status": item.status.value,
            "services": list(item.services),
            "checked": item.checked.isoformat(),
        }
        for item in providers
    ]
    lines = (f"{item.id:<16}  {item.name}: {', '.join(item.services)}" for item in providers)
    call.output.show({"providers": document, "counts": _counts(call) if call.output.as_json else {}}, lines)
    return DONE


def _counts(call: Call) -> dict[str, Any]:
    """Return the catalogue in figures; every record is read for them, so people are not kept waiting."""
    counts = count_records(call.bench)
    return {**asdict(counts), "values": {**asdict(counts.values), "share": round(counts.values.share, 4)}}


def _show(call: Call) -> int:
    named = call.given.operands[0]
    provider = call.bench.knowledge.providers.get(named)
    if provider is None:
        raise InputError(message(_NO_PROVIDER, provider=named))
    card = _Card(provider, call.bench.knowledge, call.output)
    call.output.show(provider.model_dump(mode="json"), card.lines())
    return DONE


class _Card:
    """A provider's record for people."""

    def __init__(self, provider: Provider, knowledge: KnowledgeBase, output: Output) -> None:
        self._provider = provider
        self._knowledge = knowledge
        self._output = output

    def lines(self) -> Iterator[str]:
        provider, fill = self._provider, self._output.fill
        yield f"{provider.name} ({provider.id}): {self._named('status', provider.status)}"
        yield fill(_SERVICES, services=", ".join(provider.services))
        yield fill(_CHECKED, day=provider.checked)
        yield from self._section(_ENTITIES, map(self._entity, provider.entities))
        yield from self._section(_CONTACTS, map(self._contact, provider.contacts))
        yield from self._section(_TERMS, self._terms())
        yield from self._section(_WARNINGS, (text.any(self._output.translator.language) for text in provider.warnings))
        sources = (f"{source.id}: {source.url} {source.source_date}".rstrip() for source in provider.sources)
        yield from self._section(_SOURCES, sources)

    def _section(self, title: str, lines: Iterable[str]) -> Iterator[str]:
        kept = list(lines)
        if kept:
            yield self._output.say(title)
            yield from (f"  {line}" for line in kept)

    def _entity(self, entity: Entity) -> str:
        name = entity.name or self._output.say(_NAMELESS)
        when, places = entity.when, self._places
        conditions = (
            (_HOLDER_IN, "places", places(when.account_holder_in)),
            (_HOLDER_NOT_IN, "places", places(when.account_holder_not_in)),
            (_REQUESTER_IN, "places", places(when.requester_in)),
            (_PRODUCTS, "products", ", ".join(when.products)),
        )
        told = [self._output.fill(text, **{field: value}) for text, field, value in conditions if value]
        country = self._places((entity.country,)) if entity.country else ""
        return "; ".join((f"{name}, {country}" if country else name, *told))

    def _places(self, codes: Iterable[str]) -> str:
        """Name countries; a group such as EEA is named by its id."""
        known = self._knowledge.countries
        return ", ".join(self._output.say(known[code]) if code in known else code for code in codes)

    def _contact(self, contact: Contact) -> str:
        purposes = ", ".join(self._named("purpose", purpose) for purpose in contact.purposes)
        value = contact.value or self._output.say(_NO_ADDRESS)
        return f"{self._named('medium', contact.medium)}: {value} ({purposes})"

    def _terms(self) -> Iterator[str]:
        provider, fill = self._provider, self._output.fill
        yield fill(_PRESERVES, answer=self._answer(provider.preservation.accepted))
        if provider.preservation.days.value is not None:
            yield fill(_DAYS, count=provider.preservation.days.value)
        yield fill(_DISCLOSES, answer=self._choice("disclosure_level", provider.disclosure.level.value))
        yield fill(_EMERGENCY, answer=self._answer(provider.emergency.accepted))
        yield fill(_CONTENT, answer=self._choice("content_route", provider.content.value))
        yield fill(_NOTIFIES, answer=self._choice("notification_policy", provider.notification.policy.value))

    def _answer(self, fact: Fact[bool]) -> str:
        """Say yes or no, and never no for what is not known."""
        return self._output.say(_UNKNOWN if fact.value is None else _YES if fact.value else _NO)

    def _choice(self, table: str, value: StrEnum | None) -> str:
        return self._output.say(_UNKNOWN) if value is None else self._named(table, value)

    def _named(self, table: str, value: StrEnum) -> str:
        return self._output.say(self._knowledge.names[table][value.value])


COMMANDS = (
    Command(Syntax("catalogue list", N_("List the providers of the catalogue")), _list),
    Command(
        Syntax(
            "catalogue show",
            N_("Show what the catalogue knows of a provider"),
            Operand("ID", N_("Id of the provider, such as google")),
        ),
        _show,
    ),
)
