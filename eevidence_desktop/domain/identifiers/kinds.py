"""The kinds of identifier a request can name, what each is called and how it is normalised."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from eevidence_desktop.domain.identifiers import accounts, devices, internet, money
from eevidence_desktop.i18n.message import N_


class IdentifierKind(StrEnum):
    """What an identifier is."""

    ACCOUNT_ID = "account_id"
    USERNAME = "username"
    PROFILE_URL = "profile_url"
    CONTENT_URL = "content_url"
    EMAIL = "email"
    PHONE = "phone"
    IMEI = "imei"
    DEVICE_SERIAL = "device_serial"
    IP = "ip"
    DOMAIN = "domain"
    WALLET = "wallet"
    TRANSACTION = "transaction"
    ORDER = "order"
    CARD_LAST_FOUR = "card_last_four"
    SERVER_ID = "server_id"
    MESSAGE_ID = "message_id"
    DISPLAY_NAME = "display_name"
    OTHER = "other"


NAMES: Mapping[IdentifierKind, str] = {
    IdentifierKind.ACCOUNT_ID: N_("Account number (user ID)"),
    IdentifierKind.USERNAME: N_("User name"),
    IdentifierKind.PROFILE_URL: N_("Link to the account"),
    IdentifierKind.CONTENT_URL: N_("Link to a post, video or file"),
    IdentifierKind.EMAIL: N_("E-mail address"),
    IdentifierKind.PHONE: N_("Phone number"),
    IdentifierKind.IMEI: N_("IMEI"),
    IdentifierKind.DEVICE_SERIAL: N_("Device serial number"),
    IdentifierKind.IP: N_("IP address"),
    IdentifierKind.DOMAIN: N_("Domain name"),
    IdentifierKind.WALLET: N_("Wallet address"),
    IdentifierKind.TRANSACTION: N_("Transaction hash"),
    IdentifierKind.ORDER: N_("Order or payment number"),
    IdentifierKind.CARD_LAST_FOUR: N_("Last four digits of a card"),
    IdentifierKind.SERVER_ID: N_("Server, group or channel ID"),
    IdentifierKind.MESSAGE_ID: N_("Message ID"),
    IdentifierKind.DISPLAY_NAME: N_("Display name"),
    IdentifierKind.OTHER: N_("Other identifier"),
}

_NORMALISERS: Mapping[IdentifierKind, Callable[[str], str]] = {
    IdentifierKind.ACCOUNT_ID: accounts.account_id,
    IdentifierKind.USERNAME: accounts.username,
    IdentifierKind.PROFILE_URL: internet.url,
    IdentifierKind.CONTENT_URL: internet.url,
    IdentifierKind.EMAIL: internet.email,
    IdentifierKind.PHONE: devices.phone,
    IdentifierKind.IMEI: devices.imei,
    IdentifierKind.DEVICE_SERIAL: devices.serial,
    IdentifierKind.IP: internet.ip,
    IdentifierKind.DOMAIN: internet.domain_name,
    IdentifierKind.WALLET: money.wallet,
    IdentifierKind.TRANSACTION: money.transaction,
    IdentifierKind.CARD_LAST_FOUR: money.card_last_four,
    IdentifierKind.SERVER_ID: accounts.account_id,
    IdentifierKind.MESSAGE_ID: accounts.account_id,
}


CRITICAL_CHANNELS = frozenset({"emergency", "mla", "asset_freeze"})
"""Kinds of channels in which an identifier without a checksum is typed a second time without sight of the first."""
_NEVER_TWICE = frozenset(
    {IdentifierKind.DISPLAY_NAME, IdentifierKind.OTHER, IdentifierKind.EMAIL, IdentifierKind.DOMAIN}
)
_LONG_COPIED = frozenset({IdentifierKind.PROFILE_URL, IdentifierKind.CONTENT_URL, IdentifierKind.TRANSACTION})


def needs_second_entry(kind: IdentifierKind, channel: str, value: str = "") -> bool:
    """Tell whether an identifier is to be typed twice: a slip in it would not show, and the letter weighs much.

    Args:
        kind: What it is. Links and hashes are copied, never typed, and addresses made of words are read at a glance,
            so they are not asked for again; the check digit of an IMEI does not show 09 typed as 90.
        channel: Id of the channel, with or without its variant.
        value: The identifier, for kinds of which some have a checksum.
    """
    if channel.partition(".")[0] not in CRITICAL_CHANNELS or kind in _NEVER_TWICE | _LONG_COPIED:
        return False
    return kind is not IdentifierKind.WALLET or not money.has_checksum(value)


def normalise(kind: IdentifierKind, text: str) -> str:
    """Return the identifier in the form the letter prints.

    Raises:
        IdentifierError: the text is not an identifier of that kind.
    """
    return _NORMALISERS.get(kind, accounts.free)(text.strip())
