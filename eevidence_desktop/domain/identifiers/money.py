"""Wallet addresses, transaction hashes, orders and cards."""

import re

from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.i18n.message import N_

_EVM = re.compile(r"0x[0-9a-fA-F]{40}")
_TRON = re.compile(r"T[1-9A-HJ-NP-Za-km-z]{33}")
_TON = re.compile(r"[EU]Q[A-Za-z0-9_-]{46}")
_SOLANA = re.compile(r"[1-9A-HJ-NP-Za-km-z]{32,44}")
_HASH = re.compile(r"(0x)?[0-9a-fA-F]{64}")
_BITCOIN = re.compile(r"(bc1|[13])[0-9a-zA-Z]{20,90}")


def wallet(text: str) -> str:
    """Return a wallet address; Bitcoin addresses must carry a right checksum, others the right shape."""
    if _BITCOIN.fullmatch(text):
        return _bitcoin(text)
    if any(shape.fullmatch(text) for shape in (_EVM, _TRON, _TON, _SOLANA)):
        return text
    raise IdentifierError(N_("«{value}» is not a wallet address of a known network."), value=text)


def _bitcoin(text: str) -> str:
    from stdnum import bitcoin
    from stdnum.exceptions import ValidationError

    try:
        return str(bitcoin.validate(text))
    except ValidationError as error:
        raise IdentifierError(
            N_("«{value}» is not a Bitcoin address: its checksum is wrong, look for a mistyped character."),
            value=text,
        ) from error


def transaction(text: str) -> str:
    """Return a transaction hash: 64 hexadecimal digits, with or without 0x."""
    if not _HASH.fullmatch(text):
        raise IdentifierError(N_("«{value}» is not a transaction hash: 64 hexadecimal digits."), value=text)
    return text.lower()


def card_last_four(text: str) -> str:
    """Return the last four digits of a card; a full card number is refused because it must not travel."""
    if not re.fullmatch(r"\d{4}", text):
        raise IdentifierError(N_("Give only the last four digits of the card, not «{value}»."), value=text)
    return text
