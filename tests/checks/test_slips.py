"""Slips of hand and eye: what is noticed, what is offered, and what is left alone."""

import pytest

from eevidence_desktop.checks.slips import _one_slip
from tests.checks.table import ident, ids
from tests.checks.world import codes, findings

P, M = "preservation", "mla"


@pytest.mark.parametrize(
    "text, known, near",
    [
        ("gmial.com", "gmail.com", True),
        ("gmai.com", "gmail.com", True),
        ("gmaill.com", "gmail.com", True),
        ("gmail.con", "gmail.com", True),
        ("gmail.com", "gmail.com", False),
        ("example.org", "gmail.com", False),
        ("mgali.com", "gmail.com", False),
    ],
)
def test_one_slip(text, known, near):
    assert _one_slip(text, known) is near


def test_a_well_known_host_is_not_taken_for_another():
    assert codes(P, **ids(ident("email", "a@mail.ru"))) == []


def test_the_second_entry_may_be_written_otherwise():
    again = ident("phone", "+77015550123", again="+7 701 555-01-23")
    assert codes(M, **ids(again)) == []
    assert codes(P, **ids(ident("phone", "+77015550123"))) == []


def test_wallets_with_a_checksum_are_typed_once():
    plain, checked = "0x" + "ab" * 20, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    assert "identifier.again_missing" in codes(M, **ids(ident("wallet", plain)))
    assert "identifier.again_missing" not in codes(M, **ids(ident("wallet", checked)))


@pytest.mark.parametrize("kind, value, code", [("phone", "+7701555O123", True), ("account_id", "abc0O", False)])
def test_letters_for_digits(kind, value, code):
    assert ("identifier.letter_for_digit" in codes(P, **ids(ident(kind, value)))) is code


def test_a_number_with_a_letter_is_blocked_and_mended():
    changes = ids(ident("imei", "49O154203237518"))
    finding = next(item for item in findings(P, **changes) if item.code == "identifier.letter_for_digit")
    assert finding.severity.value == "blocks"
    assert finding.fix.changes == (("identifiers.0.value", "490154203237518"),)


def test_real_cyrillic_names_are_left_alone():
    assert "identifier.look_alike" not in codes(P, **ids(ident("username", "сосед", service="Example")))


@pytest.mark.parametrize(
    "start, code",
    [
        ("2024-02-10T14:00:00+06:00", False),
        ("2024-02-10T08:00:00+00:00", False),
        ("2024-02-10T14:00:00+03:00", False),
        ("2024-02-10T14:00:00+05:00", True),
        ("2024-03-02T14:00:00+05:00", False),
        ("2024-03-02T14:00:00+06:00", True),
    ],
)
def test_the_offset_of_the_day(start, code):
    changes = {"period__start": start, "period__end": "2024-04-01T00:00:00+05:00"}
    assert ("time.offset" in codes(P, **changes)) is code


def test_another_zone_has_its_own_history():
    at = {"period__start": "2024-02-10T14:00:00+05:00", "period__end": "2024-04-01T00:00:00+05:00"}
    assert "time.offset" not in codes(P, **at, sender__time_zone="Asia/Aqtau")
