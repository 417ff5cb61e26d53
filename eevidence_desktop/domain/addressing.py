"""Whom a letter goes to: the entity that answers, and the contacts that a channel may use."""

from collections.abc import Mapping

from eevidence_desktop.domain.channel import Channel
from eevidence_desktop.domain.provider import Condition, Contact, Entity, Provider


def entity_for(
    provider: Provider,
    account_holder_country: str,
    groups: Mapping[str, frozenset[str]],
    requester: str = "KZ",
) -> Entity | None:
    """Return the first entity whose condition is known to hold.

    Args:
        provider: The record with its entities in order.
        account_holder_country: ISO code of the account holder's country, empty when it is not known.
        groups: Group name such as ``EEA`` to ISO codes.
        requester: ISO code of the country that asks.

    Returns:
        The entity, or None when nothing that is known decides for one of them. A product, a contract or the
        place of a server is never known here, so an entity that depends on one is passed over.
    """
    holder = _places(account_holder_country, groups)
    asking = _places(requester, groups)
    return next((entity for entity in provider.entities if _holds(entity.when, holder, asking)), None)


def contacts_for_channel(provider: Provider, channel: Channel) -> tuple[Contact, ...]:
    """Return the contacts with the channel's own purpose, in the record's order; others are never offered."""
    return provider.contacts_for(channel.purpose)


def _places(country: str, groups: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the country's code and the names of its groups; nothing for an unknown country."""
    if not country:
        return frozenset()
    return frozenset({country, *(name for name, members in groups.items() if country in members)})


def _holds(when: Condition, holder: frozenset[str], requester: frozenset[str]) -> bool:
    if when.products or when.contract or when.server_in:
        return False
    if when.account_holder_in and holder.isdisjoint(when.account_holder_in):
        return False
    if when.account_holder_not_in and (not holder or not holder.isdisjoint(when.account_holder_not_in)):
        return False
    return not when.requester_in or not requester.isdisjoint(when.requester_in)
