"""Check digits and checksums by which a mistyped character is found.

python-stdnum has them too, but imports ``ssl``, which the packaged program does not carry.
"""

import hashlib
from collections.abc import Sequence

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_ENDS = {1, 0x2BC830A3}
"""What the checksum leaves: BIP-173 (version 0) and BIP-350 (later versions)."""
_CHECKSUM_BYTES = 4
_PAYLOAD_BYTES = 21


def luhn(digits: str) -> bool:
    """Tell whether a string of digits ends in its right Luhn digit (ISO/IEC 7812-1, annex B)."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(doubled) + sum(int(digit) for digit in digits[::-2])) % 10 == 0


def base58check(text: str) -> bool:
    """Tell whether text is a version byte and 20 bytes in Base58Check, as Bitcoin and TRON addresses are."""
    if not text or any(char not in _BASE58 for char in text):
        return False
    number = 0
    for char in text:
        number = number * 58 + _BASE58.index(char)
    size = _PAYLOAD_BYTES + _CHECKSUM_BYTES
    if number.bit_length() > 8 * size:
        return False
    raw = number.to_bytes(size, "big")
    payload, checksum = raw[:-_CHECKSUM_BYTES], raw[-_CHECKSUM_BYTES:]
    return hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:_CHECKSUM_BYTES] == checksum


def bech32(text: str) -> bool:
    """Tell whether a segwit address has a right checksum (BIP-173, BIP-350)."""
    if text not in {text.lower(), text.upper()}:
        return False
    prefix, separator, data = text.lower().rpartition("1")
    if not separator or not prefix or any(char not in _BECH32 for char in data):
        return False
    expanded = [*(ord(char) >> 5 for char in prefix), 0, *(ord(char) & 31 for char in prefix)]
    return _polymod([*expanded, *(_BECH32.index(char) for char in data)]) in _BECH32_ENDS


def _polymod(values: Sequence[int]) -> int:
    checksum = 1
    for value in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            checksum ^= generator if top >> bit & 1 else 0
    return checksum
