"""Where a letter goes and how it gets there, said to the officer after an export and on the cover note of a package."""

from eevidence_desktop.domain.addressing import contacts_for_channel
from eevidence_desktop.domain.channel import Channel
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.law import CentralAuthority
from eevidence_desktop.domain.provider import Contact
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.message import N_, Message, message

UNCONFIRMED = N_("▲ Not confirmed on an official page: check before sending")
_SIGN = N_("Have the letter signed, and enter its outgoing number and date in the request.")
_CARRY = N_("Carry the files to a connected machine and compare the SHA-256 checksums there.")
_SEND = N_("Send the letter to the contact above only; other mailboxes of a company may warn its customer.")
_AUTHORITY = N_("Pass the request on through the central authority; it is not sent to the company.")
_POLICE = N_("Hand the message to the unit that keeps the police channel.")


def delivery_steps(channel: Channel | None) -> tuple[Message, ...]:
    """Return what to do with the files of a letter, in order."""
    addressee = channel.letter.addressee if channel else "provider"
    by_whom = {"central_authority": _AUTHORITY, "police_unit": _POLICE}.get(addressee, _SEND)
    return message(_SIGN), message(_CARRY), message(by_whom)


def authority_of(known: KnowledgeBase, request: Request) -> CentralAuthority | None:
    """Return the central authority that the letter goes to, None where it goes to nobody or to others."""
    channel = known.channels.get(request.channel)
    if channel is None or channel.letter.addressee != "central_authority":
        return None
    return known.central_authorities.get(request.mla.requested_authority)


def contacts_of(known: KnowledgeBase, request: Request) -> tuple[Contact, ...]:
    """Return the provider's contacts for this channel, nothing where the letter does not go to the provider."""
    channel, provider = known.channels.get(request.channel), known.providers.get(request.provider)
    if channel is None or provider is None or channel.letter.addressee != "provider":
        return ()
    return contacts_for_channel(provider, channel)
