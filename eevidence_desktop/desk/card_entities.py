"""The rows of a card that say which company answers, and when; or whom to ask instead."""

from collections.abc import Iterator
from dataclasses import replace

from eevidence_desktop.desk.card_parts import Mark, Row, Teller, Text, joined, marked, notes
from eevidence_desktop.desk.drafts import HOME_COUNTRY
from eevidence_desktop.domain.addressing import entity_for
from eevidence_desktop.domain.provenance import Fact
from eevidence_desktop.domain.provider import Condition, Entity
from eevidence_desktop.i18n.message import N_, Message, message

_FOR_US = N_("For Kazakhstan")
_COMPANY = N_("Company {number}")
_NAMELESS = N_("The name is not known")
_ALWAYS = N_("Answers in all cases")
_OTHERWISE = N_("Answers in all other cases")
_OURS = N_("◀ Answers for an account holder in Kazakhstan")
_NOBODY = N_("The company that answers Kazakhstan is not known")


def entities(tell: Teller) -> Iterator[Row]:
    """Yield the companies in order; the one for Kazakhstan is marked, and it is said where there is none."""
    provider = tell.provider
    ours = entity_for(provider, HOME_COUNTRY, tell.known.groups)
    if ours is None:
        row = tell.row("entities.home", Message(_FOR_US), (), Fact[str](), Message(_NOBODY))
        yield marked(row, Mark.CAUTION)
    other = 0
    for number, entity in enumerate(provider.entities):
        is_ours, path = entity is ours, f"entities.{number}"
        other += not is_ours
        row = _entity(tell, f"entities.{other}", entity, is_only=len(provider.entities) == 1)
        if is_ours:
            yield replace(
                row,
                key="entities.home",
                path=path,
                label=Message(_FOR_US),
                mark=Mark.CHOSEN,
                details=(Message(_OURS), *row.details),
            )
        else:
            yield replace(row, path=path, label=message(_COMPANY, number=number + 1))


def another_route(tell: Teller) -> Iterator[Row]:
    """Yield whom to ask instead of the provider, where the record says so."""
    for row in tell.text("domestic", Message(N_("Within Kazakhstan")), tell.provider.domestic):
        yield marked(row, Mark.CHOSEN)
    yield from tell.text("next_hop", Message(N_("Who to ask next")), tell.provider.next_hop)


def _entity(tell: Teller, key: str, entity: Entity, *, is_only: bool) -> Row:
    name = entity.addressed_as or entity.name
    lines = (name or Message(_NAMELESS), *entity.address)
    value = (*lines, tell.country(entity.country)) if entity.country else lines
    row = tell.row(key, "", value, entity, *_details(tell, entity, is_only=is_only))
    return row if name else marked(row, Mark.UNKNOWN)


def _details(tell: Teller, entity: Entity, *, is_only: bool) -> Iterator[Text]:
    if entity.addressed_as and entity.name:
        yield message(N_("The company itself: {name}"), name=entity.name)
    if entity.when.is_default:
        yield Message(_ALWAYS if is_only else _OTHERWISE)
    yield from _conditions(tell, entity.when)
    if not entity.country:
        yield Message(N_("Country unknown"))
    if not entity.address:
        yield Message(N_("Postal address unknown"))
    if entity.mla_country:
        yield message(
            N_("Mutual legal assistance for content goes to: {country}"),
            country=joined([tell.country(entity.mla_country)]),
        )
    yield from notes(entity.note)


def _conditions(tell: Teller, when: Condition) -> Iterator[Text]:
    """Yield when a company answers; all of it must hold."""
    given = (
        (N_("When the account holder is in: {places}"), when.account_holder_in),
        (N_("When the account holder is not in: {places}"), when.account_holder_not_in),
        (N_("When the authority that asks is in: {places}"), when.requester_in),
        (N_("When the server is in: {places}"), when.server_in),
    )
    for text, codes in given:
        if codes:
            yield message(text, places=joined(tell.country(code) for code in codes))
    if when.products:
        yield message(N_("For: {products}"), products=", ".join(when.products))
    if when.contract:
        yield message(N_("By contract: {contract}"), contract=when.contract)
