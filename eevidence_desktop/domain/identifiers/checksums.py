"""Check digits and checksums by which a mistyped character is found.

python-stdnum has them too, but imports ``ssl``, which the packaged program does not carry.
"""

import base64
import binascii
import hashlib
from collections.abc import Sequence

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_ENDS = {1, 0x2BC830A3}
"""What the checksum leaves: BIP-173 (version 0) and BIP-350 (later versions)."""
_CHECKSUM_BYTES = 4
_PAYLOAD_BYTES = 21
_CRC_BYTES = 2
_HALF = 7
_RATE = 136
"""Bytes that Keccak-256 takes in at a time."""


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


def eip55(text: str) -> bool:
    """Tell whether the capitals of an Ethereum address are its checksum (EIP-55); text is ``0x`` and 40 digits."""
    digits = text.removeprefix("0x")
    digest = keccak256(digits.lower().encode()).hex()
    return all(
        not char.isalpha() or char.isupper() == (int(nibble, 16) > _HALF)
        for char, nibble in zip(digits, digest, strict=False)
    )


def ton(text: str) -> bool:
    """Tell whether a user-friendly TON address ends in its right CRC16 (TEP-2)."""
    raw = base64.urlsafe_b64decode(text)
    return binascii.crc_hqx(raw[:-_CRC_BYTES], 0) == int.from_bytes(raw[-_CRC_BYTES:], "big")


def base58_size(text: str) -> int:
    """Return the number of bytes that a Base58 text stands for, 0 where it is none."""
    if any(char not in _BASE58 for char in text):
        return 0
    number = 0
    for char in text:
        number = number * 58 + _BASE58.index(char)
    return (number.bit_length() + 7) // 8 + len(text) - len(text.lstrip("1"))


def keccak256(data: bytes) -> bytes:
    """Return the Keccak-256 hash, as Ethereum uses it; SHA-3 of the standard library pads differently."""
    padded = data + b"\x01" + b"\x00" * (_RATE - len(data) % _RATE - 1)
    padded = padded[:-1] + bytes([padded[-1] | 0x80])
    lanes = [[0] * 5 for _ in range(5)]
    for start in range(0, len(padded), _RATE):
        for at in range(_RATE // 8):
            lanes[at % 5][at // 5] ^= int.from_bytes(padded[start + 8 * at : start + 8 * at + 8], "little")
        lanes = _keccak_f(lanes)
    return b"".join(lanes[at % 5][at // 5].to_bytes(8, "little") for at in range(4))


def _keccak_f(lanes: list[list[int]]) -> list[list[int]]:
    """Permute the state of 5 × 5 words of 64 bits (FIPS 202, section 3.3)."""
    register = 1
    for _ in range(24):
        parity = [column[0] ^ column[1] ^ column[2] ^ column[3] ^ column[4] for column in lanes]
        mixed = [parity[(x + 4) % 5] ^ _turned(parity[(x + 1) % 5], 1) for x in range(5)]
        lanes = [[lanes[x][y] ^ mixed[x] for y in range(5)] for x in range(5)]
        x, y, current = 1, 0, lanes[1][0]
        for step in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            current, lanes[x][y] = lanes[x][y], _turned(current, (step + 1) * (step + 2) // 2)
        lanes = [[lanes[x][y] ^ (~lanes[(x + 1) % 5][y] & lanes[(x + 2) % 5][y]) for y in range(5)] for x in range(5)]
        for bit in range(7):
            register = (register << 1 ^ (register >> 7) * 0x71) % 256
            if register & 2:
                lanes[0][0] ^= 1 << ((1 << bit) - 1)
    return lanes


def _turned(word: int, bits: int) -> int:
    """Rotate a word of 64 bits to the left."""
    bits %= 64
    return (word << bits | word >> (64 - bits)) & 0xFFFFFFFFFFFFFFFF


def _polymod(values: Sequence[int]) -> int:
    checksum = 1
    for value in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            checksum ^= generator if top >> bit & 1 else 0
    return checksum
