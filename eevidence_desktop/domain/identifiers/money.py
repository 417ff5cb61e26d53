"""Wallet addresses, transaction hashes, orders and cards."""

import re

from eevidence_desktop.domain.identifiers.checksums import base58_size, base58check, bech32, eip55, ton
from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.i18n.message import N_

_BITCOIN = re.compile(r"[13][1-9A-HJ-NP-Za-km-z]{25,34}")
_KIN = re.compile(r"[LMDA9X][1-9A-HJ-NP-Za-km-z]{25,34}")
_SEGWIT = re.compile(r"(bc1|BC1|ltc1|LTC1)[0-9a-zA-Z]{11,87}")
_TRON = re.compile(r"T[1-9A-HJ-NP-Za-km-z]{33}")
_EVM = re.compile(r"0x[0-9a-fA-F]{40}")
_TON = re.compile(r"[EU]Q[A-Za-z0-9_-]{46}")
_SOLANA = re.compile(r"[1-9A-HJ-NP-Za-km-z]{40,44}")
_SOLANA_BYTES = 32
_HASH = re.compile(r"(0x)?[0-9a-fA-F]{64}")
_WRONG = N_("The checksum of the wallet address «{value}» is wrong: look for a mistyped character.")


def wallet(text: str) -> str:
    """Return a wallet address; where its network has a plain checksum it must be right, else the shape must."""
    if _SEGWIT.fullmatch(text):
        return _checked(text.lower(), text, right=bech32(text))
    if _BITCOIN.fullmatch(text) or _TRON.fullmatch(text):
        return _checked(text, text, right=base58check(text))
    if _KIN.fullmatch(text) and base58check(text):  # the shape alone says too little: Litecoin, Dogecoin, Dash
        return text
    if _EVM.fullmatch(text):
        return _checked(text, text, right=not _has_capitals(text) or eip55(text))
    if _TON.fullmatch(text):
        return _checked(text, text, right=ton(text))
    if _SOLANA.fullmatch(text) and base58_size(text) == _SOLANA_BYTES:
        return text
    raise IdentifierError(N_("«{value}» is not a wallet address of a known network."), value=text)


def has_checksum(text: str) -> bool:
    """Tell whether a slip in this wallet address would show.

    It does not in Solana addresses, nor in EVM addresses without capitals.
    """
    plain = _EVM.fullmatch(text) and not _has_capitals(text)
    return not plain and not _SOLANA.fullmatch(text)


def _has_capitals(text: str) -> bool:
    """Tell whether upper and lower case stand side by side, so that the case is a checksum (EIP-55)."""
    letters = [char for char in text.removeprefix("0x") if char.isalpha()]
    return len({char.isupper() for char in letters}) > 1


def _checked(normal: str, text: str, *, right: bool) -> str:
    if not right:
        raise IdentifierError(_WRONG, value=text)
    return normal


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
