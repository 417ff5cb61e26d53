"""Recognises identifiers in pasted text by their shape: addresses, links, numbers, hashes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind, normalise

_PHONE = re.compile(r"(?<![\w.@/=:&#?%-])\+?\d[\d\s()\-\u2013]{8,20}\d(?![\w.@/-])")
_IP_PORT = re.compile(r"(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?|\[([0-9A-Fa-f:.]+)\](?::\d{1,5})?")
_LINK = re.compile(r"(?:https?://)?([\w-]+\.)+[a-z\u0430-\u044f-]{2,}(:\d+)?[/?#]\S*|https?://\S+", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_NUMBER = re.compile(r"\d{5,20}")
_HOST = re.compile(r"([\w-]+\.)+[^\W\d_]{2,}\.?")
_MAC = re.compile(r"([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}")
_EDGES = "\"'«»“”„(){}<>,;!?"
_KZ_TRUNK = re.compile(r"8(7\d{9})")
_KZ_BARE = re.compile(r"7\d{10}")


@dataclass(frozen=True, slots=True)
class Shape:
    """An identifier found in the text: its kind, the normalised value, and the words it was."""

    kind: IdentifierKind
    value: str
    text: str


def find_shapes(text: str) -> tuple[list[Shape], str]:
    """Return the identifiers in a text, in order, and what is left of the text without them.

    Args:
        text: One line; longer texts only cost time.
    """
    found: list[Shape] = []
    rest: list[str] = []
    for word in _without_phones(text, found).split():
        shape = shape_of(word.strip(_EDGES).rstrip(".:"))
        if shape:
            found.append(shape)
        else:
            rest.append(word)
    return found, " ".join(rest)


def _without_phones(text: str, found: list[Shape]) -> str:
    """Take numbers written with spaces or brackets out of the text and put them among the found."""
    for match in _PHONE.finditer(text):
        shape = _number(re.sub(r"[^\d+]", "", match.group()))
        if shape:
            found.append(shape)
            text = text.replace(match.group(), " ", 1)
    return text


def shape_of(word: str) -> Shape | None:
    """Return what a single word is by its shape, None for a plain word."""
    for recognise in _RECOGNISERS:
        shape = recognise(word)
        if shape:
            return shape
    return None


def _made(kind: IdentifierKind, value: str, text: str) -> Shape | None:
    try:
        return Shape(kind, normalise(kind, value), text)
    except IdentifierError:
        return None


def _link(word: str) -> Shape | None:
    return _made(IdentifierKind.PROFILE_URL, word, word) if _LINK.fullmatch(word) else None


def _email(word: str) -> Shape | None:
    is_address = "@" in word[1:] and not word.startswith("@")
    return _made(IdentifierKind.EMAIL, word.removeprefix("mailto:"), word) if is_address else None


def _handle(word: str) -> Shape | None:
    return _made(IdentifierKind.USERNAME, word, word) if word.startswith("@") else None


def _ip(word: str) -> Shape | None:
    match = _IP_PORT.fullmatch(word)
    bare = (match.group(1) or match.group(2)) if match else word
    return _made(IdentifierKind.IP, bare, word) if match or word.count(":") > 1 else None


def _other(word: str) -> Shape | None:
    return _made(IdentifierKind.OTHER, word.upper(), word) if _MAC.fullmatch(word) else None


def _transaction(word: str) -> Shape | None:
    return _made(IdentifierKind.TRANSACTION, word, word)


def _wallet(word: str) -> Shape | None:
    has_digit = any(char.isdigit() for char in word)
    return _made(IdentifierKind.WALLET, word, word) if has_digit and word.isascii() else None


def _uuid(word: str) -> Shape | None:
    return _made(IdentifierKind.ACCOUNT_ID, word.lower(), word) if _UUID.fullmatch(word) else None


def _number(word: str) -> Shape | None:
    if word.startswith("+"):
        return _made(IdentifierKind.PHONE, word, word)
    if not _NUMBER.fullmatch(word):
        return None
    home = _KZ_TRUNK.fullmatch(word)
    if home or _KZ_BARE.fullmatch(word):
        return _made(IdentifierKind.PHONE, f"+7{home.group(1)}" if home else f"+{word}", word)
    imei = _made(IdentifierKind.IMEI, word, word) if len(word) == _IMEI_LENGTH else None
    return imei or _made(IdentifierKind.ACCOUNT_ID, word, word)


def _host(word: str) -> Shape | None:
    return _made(IdentifierKind.DOMAIN, word, word) if _HOST.fullmatch(word) else None


_IMEI_LENGTH = 15
_RECOGNISERS: tuple[Callable[[str], Shape | None], ...] = (
    _link,
    _email,
    _handle,
    _ip,
    _other,
    _transaction,
    _wallet,
    _uuid,
    _number,
    _host,
)


def chain_of(wallet: str) -> str:
    """Return the network to which a wallet address belongs by its shape."""
    starts = (("0x", "Ethereum (EVM)"), ("bc1", "Bitcoin"), ("ltc1", "Litecoin"), ("EQ", "TON"), ("UQ", "TON"))
    named = next((name for start, name in starts if wallet.startswith(start)), "")
    if named:
        return named
    if wallet.startswith("T") and len(wallet) == _TRON_LENGTH:
        return "Tron"
    if len(wallet) <= _BITCOIN_LENGTH and wallet[0] in _KIN:
        return _KIN[wallet[0]]
    return "Bitcoin" if wallet[0] in "13" and len(wallet) <= _BITCOIN_LENGTH else "Solana"


_TRON_LENGTH = 34
_BITCOIN_LENGTH = 35
_KIN = {"L": "Litecoin", "M": "Litecoin", "D": "Dogecoin", "A": "Dogecoin", "9": "Dogecoin", "X": "Dash"}
"""First letters of addresses that are built like those of Bitcoin."""


def subdomains(host: str) -> Iterator[str]:
    """Yield a host and each domain above it: ``a.b.com``, ``b.com``."""
    labels = host.split(".")
    for start in range(len(labels) - 1):
        yield ".".join(labels[start:])
