"""Identifiers: what is taken, in which form, and what is refused with a sentence that says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eevidence_desktop.domain.identifiers.checksums import base58_size, base58check, bech32, eip55, keccak256, luhn, ton
from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.domain.identifiers.kinds import NAMES, IdentifierKind, normalise

K = IdentifierKind
# Addresses of published test vectors: the first Bitcoin block, BIP-173, BIP-350 and the TRON documentation.
GENESIS = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
SEGWIT = "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"
TAPROOT = "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
TRON = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"


@pytest.mark.parametrize(
    "kind, text, normal",
    [
        (K.EMAIL, "Some.One@Example.ORG", "Some.One@example.org"),
        (K.EMAIL, "user@пример.example", "user@xn--e1afmkfd.example"),
        (K.PHONE, "+1 202 555 0123", "+12025550123"),
        (K.PHONE, "+7 (701) 555-01-23", "+77015550123"),
        (K.IMEI, "49-015420-323751-8", "490154203237518"),
        (K.DEVICE_SERIAL, "example 0001", "EXAMPLE0001"),
        (K.IP, "2001:DB8:0:0::1", "2001:db8::1"),
        (K.IP, "192.0.2.45", "192.0.2.45"),
        (K.DOMAIN, "Shop.Example.COM.", "shop.example.com"),
        (K.PROFILE_URL, "example.org/Seller", "https://example.org/Seller"),
        (K.PROFILE_URL, "HTTP://Example.org:8080/x?y=1", "http://example.org:8080/x?y=1"),
        (K.USERNAME, "@example_seller", "example_seller"),
        (K.ACCOUNT_ID, "100000000000001", "100000000000001"),
        (K.WALLET, GENESIS, GENESIS),
        (K.WALLET, SEGWIT, SEGWIT.lower()),
        (K.WALLET, TAPROOT, TAPROOT),
        (K.WALLET, TRON, TRON),
        (K.WALLET, "0x" + "0" * 39 + "1", "0x" + "0" * 39 + "1"),
        (K.TRANSACTION, "A" * 64, "a" * 64),
        (K.CARD_LAST_FOUR, "0000", "0000"),
        (K.OTHER, " anything ", "anything"),
    ],
)
def test_a_right_identifier_is_normalised(kind, text, normal):
    assert normalise(kind, text) == normal


@pytest.mark.parametrize(
    "kind, text",
    [
        (K.EMAIL, "example.org"),
        (K.EMAIL, "a b@example.org"),
        (K.EMAIL, "user@localhost"),
        (K.PHONE, "8 701 555 01 23"),
        (K.PHONE, "+7 701 555"),
        (K.PHONE, "phone"),
        (K.IMEI, "490154203237519"),
        (K.IMEI, "49015420323751"),
        (K.IP, "192.0.2.256"),
        (K.IP, "192.0.2"),
        (K.DOMAIN, "example"),
        (K.DOMAIN, "-bad-.example"),
        (K.DOMAIN, "a..example"),
        (K.PROFILE_URL, "ftp://example.org/x"),
        (K.PROFILE_URL, "http://["),
        (K.PROFILE_URL, "http://example.org:99999/"),
        (K.PROFILE_URL, "two words"),
        (K.USERNAME, "Иван Иванов"),
        (K.ACCOUNT_ID, "номер"),
        (K.WALLET, GENESIS.replace("zP", "zQ")),
        (K.WALLET, GENESIS.replace("1eP", "1Pe")),
        (K.WALLET, TAPROOT.replace("xlx", "lxx")),
        (K.WALLET, TRON[:-1] + "u"),
        (K.WALLET, "wallet"),
        (K.TRANSACTION, "A" * 63),
        (K.CARD_LAST_FOUR, "4000000000000000"),
        (K.OTHER, "  "),
    ],
)
def test_a_wrong_identifier_is_refused_with_its_own_sentence(kind, text):
    with pytest.raises(IdentifierError) as caught:
        normalise(kind, text)
    assert caught.value.message.text
    assert set(caught.value.message.params) <= {"value"}


def test_every_kind_has_a_name():
    assert set(NAMES) == set(IdentifierKind)


@given(st.sampled_from(list(IdentifierKind)), st.text(max_size=60))
def test_any_text_is_normalised_for_good_or_refused(kind, text):
    try:
        normal = normalise(kind, text)
    except IdentifierError:
        return
    assert normalise(kind, normal) == normal


@given(st.text(alphabet="0123456789", min_size=1, max_size=20))
def test_exactly_one_luhn_digit_fits(digits):
    assert sum(luhn(digits + str(last)) for last in range(10)) == 1


@pytest.mark.parametrize("address", [SEGWIT, TAPROOT])
def test_every_changed_character_of_a_segwit_address_is_found(address):
    lower = address.lower()
    for place in range(4, len(lower)):
        changed = lower[:place] + ("q" if lower[place] != "q" else "p") + lower[place + 1 :]
        assert not bech32(changed)


def test_every_transposition_in_a_base58_address_is_found():
    for place in range(len(GENESIS) - 1):
        swapped = GENESIS[:place] + GENESIS[place + 1] + GENESIS[place] + GENESIS[place + 2 :]
        assert swapped == GENESIS or not base58check(swapped)


@pytest.mark.parametrize(
    "data, digest",
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
        (b"a" * 200, "96ea54061def936c4be90b518992fdc6f12f535068a256229aca54267b4d084d"),
    ],
)
def test_keccak(data, digest):
    assert keccak256(data).hex() == digest


def test_the_case_of_an_ethereum_address_is_its_checksum():
    # from EIP-55
    right = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
    assert eip55(right)
    assert normalise(K.WALLET, right) == right
    with pytest.raises(IdentifierError, match="checksum"):
        normalise(K.WALLET, right.replace("fB", "fb"))
    assert normalise(K.WALLET, right.lower()) == right.lower()


def test_ton_and_solana():
    ton_address = "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N"  # from TEP-2
    assert ton(ton_address)
    with pytest.raises(IdentifierError, match="checksum"):
        normalise(K.WALLET, ton_address.replace("39", "93"))
    solana = "So11111111111111111111111111111111111111112"
    assert base58_size(solana) == 32
    assert normalise(K.WALLET, solana) == solana
    with pytest.raises(IdentifierError, match="known network"):
        normalise(K.WALLET, "z" * 44)


def test_letters_in_a_phone_number_are_not_read_as_keys():
    with pytest.raises(IdentifierError, match="letters"):
        normalise(K.PHONE, "+7 7O1 555 01 23")
