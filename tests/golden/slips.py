"""Two hundred seeded slips in identifiers and times, as officers make them, and what the program does with each."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from eevidence_desktop.checks.run import check
from eevidence_desktop.desk.reading import read_request
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.identifiers.checksums import eip55
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.gui.presenters.wall_clock import read_day, read_moment

SEED = 20260301
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ZONE = "Asia/Almaty"
BTC = ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "3P14159f73E4gFr7JterCCQh9QjiTjiZrG")
TRON = ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",)
EVM = ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")
IMEI = ("490154203237518", "356938035643809")
CYRILLIC = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip. ``typed`` is what was entered, ``right`` what the source says; ``answer`` tells what became of it."""

    sort: str
    typed: str
    right: str
    answer: Callable[[KnowledgeBase], str]
    """«stopped», «corrected» or «missed»."""


def slips() -> list[Slip]:
    """Return the slips, the same at every run."""
    pick = random.Random(SEED)
    return [*_transposed(pick), *_letters(pick), *_look_alikes(pick), *_days(pick), *_instants(pick), *_bare(pick)]


# ------------------------------------------------------------------------------------------------ identifiers


def _body(kind: str, value: str, **more: Any) -> dict[str, Any]:
    return {"channel": "mla", "identifiers": [{"kind": kind, "value": value, **more}]}


def judge(body: dict[str, Any], right: str) -> Callable[[KnowledgeBase], str]:
    """Judge by the findings on identifiers and times: a block stops, a fix that gives the right value corrects."""

    def answer(kb: KnowledgeBase) -> str:
        request, unreadable = read_request(body)
        found = [*unreadable, *check(request, kb, NOW)]
        about = [item for item in found if item.field.startswith(("identifiers.", "period."))]
        if any(item.severity is Severity.BLOCKS for item in about):
            return "stopped"
        return "corrected" if any(_gives(item, right) for item in about) else "missed"

    return answer


def _gives(finding: Finding, right: str) -> bool:
    return finding.fix is not None and right in {str(value) for _, value in finding.fix.changes}


def _slip(sort: str, kind: str, typed: str, right: str, **more: Any) -> Slip:
    return Slip(sort, typed, right, judge(_body(kind, typed, **more), right))


def _digits(pick: random.Random, length: int) -> str:
    return str(pick.randint(1, 9)) + "".join(pick.choice("0123456789") for _ in range(length - 1))


def _exchanged(pick: random.Random, text: str, start: int = 0) -> str:
    """Exchange two neighbours that differ."""
    places = [at for at in range(start, len(text) - 1) if text[at] != text[at + 1]]
    at = pick.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _transposed(pick: random.Random) -> Iterator[Slip]:
    for at in range(12):
        right = IMEI[at % 2]
        yield _slip("transposed digits, IMEI", "imei", _exchanged(pick, right), right, again=right)
    for _ in range(12):
        right = f"+770{_digits(pick, 1)}555{_digits(pick, 4)}"
        yield _slip("transposed digits, phone", "phone", _exchanged(pick, right, 3), right, again=right)
    for _ in range(12):
        right = _digits(pick, 15)
        yield _slip("transposed digits, account number", "account_id", _exchanged(pick, right), right, again=right)
    yield from _transposed_wallets(pick)
    for _ in range(4):
        right = f"203.0.113.{pick.randint(101, 199)}"
        wrong = right[:-2] + str((int(right[-2:]) + 9) % 100).zfill(2)
        more = {"again": right, "port": 51000, "at": "2026-10-01T10:00:00+05:00"}
        yield _slip("wrong digits, IP address", "ip", wrong, right, **more)
    for _ in range(2):  # nothing can show this slip, and hashes are copied, not typed: a miss that is known
        right = "".join(pick.choice("0123456789abcdef") for _ in range(64))
        yield _slip("transposed characters, transaction hash", "transaction", _exchanged(pick, right), right)


def _transposed_wallets(pick: random.Random) -> Iterator[Slip]:
    for at in range(10):
        right = (*BTC, *TRON)[at % 3]
        yield _slip("transposed characters, wallet", "wallet", _exchanged(pick, right, 1), right)
    for at in range(6):
        right = EVM[at % 2]
        wrong = _exchanged(pick, right, 2)
        while wrong.lower() == right.lower() or eip55(wrong):
            wrong = _exchanged(pick, right, 2)
        yield _slip("transposed characters, wallet (EVM)", "wallet", wrong, right)


def _letters(pick: random.Random) -> Iterator[Slip]:
    for _ in range(8):
        right = f"+770{_digits(pick, 1)}5550{_digits(pick, 3)}"
        yield _slip("O for 0, phone", "phone", right[:8] + right[8:].replace("0", "O", 1), right)
    for at in range(8):
        right = IMEI[at % 2]
        letters = ("O", "о", "o", "О")
        yield _slip("O for 0, IMEI", "imei", right.replace("0", letters[at % 4], 1), right)
    for _ in range(10):
        right = f"1{_digits(pick, 6)}0{_digits(pick, 8)}"
        wrong = right.replace("0", "O", 1) if pick.random() < 0.5 else right.replace("1", "l", 1)
        yield _slip("O for 0 or l for 1, account number", "account_id", wrong, right)
    for _ in range(5):
        right = f"1{pick.randint(0, 9)}0.51.100.{pick.randint(1, 200)}"
        wrong = right.replace("0", "O", 1)
        yield _slip("O for 0, IP address", "ip", wrong, right, port=51000, at="2026-10-01T10:00:00+05:00")
    for at in range(6):
        right = (*BTC, *TRON)[at % 3]
        yield _slip("0 or l in a wallet", "wallet", right[:9] + "0lOI"[at % 4] + right[10:], right)
    for _ in range(4):
        right = "0" + "".join(pick.choice("0123456789abcdef") for _ in range(63))
        yield _slip("O for 0, transaction hash", "transaction", "O" + right[1:], right)


def _look_alikes(pick: random.Random) -> Iterator[Slip]:
    names = ("seller_example", "example.shop", "pay_example", "exchange-example", "support.example")
    for at in range(10):
        right = f"{names[at % 5]}{pick.randint(10, 99)}"
        yield _slip("Cyrillic letter in a user name", "username", _disguised(pick, right), right)
    for at in range(8):
        right = f"{names[at % 5]}@example.org"
        yield _slip("Cyrillic letter in an e-mail address", "email", _disguised(pick, right), right)
    for at in range(8):
        right = f"https://www.example.org/{names[at % 5]}"
        yield _slip("Cyrillic letter in a link", "profile_url", _disguised(pick, right, len("https://www.")), right)
    for right in ("cope", "paper", "coxa", "expo"):
        disguised = right.translate(CYRILLIC)
        yield _slip("user name wholly in look-alikes", "username", disguised, right)


def _disguised(pick: random.Random, text: str, start: int = 0) -> str:
    """Exchange one Latin letter for the Cyrillic one that looks the same."""
    places = [at for at in range(start, len(text)) if text[at].translate(CYRILLIC) != text[at]]
    at = pick.choice(places)
    return text[:at] + text[at].translate(CYRILLIC) + text[at + 1 :]


# ----------------------------------------------------------------------------------------------- days and times


def _days(pick: random.Random) -> Iterator[Slip]:
    for _ in range(10):
        day, month = pick.sample(range(1, 13), 2)
        typed = f"{day:02}/{month:02}/2026"
        yield Slip("ambiguous date", typed, "", _refused(read_day(typed).problem))
    for _ in range(5):
        typed = f"{pick.randint(1, 28):02}.{pick.randint(1, 12):02}.26"
        yield Slip("year of two digits", typed, "", _refused(read_day(typed).problem))
    for _ in range(9):
        typed = f"{pick.randint(1, 12)}:{pick.randint(0, 59):02} {pick.choice(('AM', 'PM', 'pm', 'a.m.'))}"
        yield Slip("12-hour time", typed, "", _refused(read_moment("01.10.2026", typed, ZONE).problem))


def _refused(problem: object) -> Callable[[KnowledgeBase], str]:
    """Return the answer of a field that did or did not take what was typed."""
    return lambda _kb: "stopped" if problem else "missed"


def _instants(pick: random.Random) -> Iterator[Slip]:
    for _ in range(10):
        hour, minute = pick.randint(6, 23), pick.randint(0, 59)
        day = pick.randint(1, 28)
        right = datetime(2024, 2, day, hour - 6, minute, tzinfo=UTC)
        typed = f"{day:02}.02.2024 {hour:02}:{minute:02}"
        yield Slip("wall clock of Almaty in February 2024", typed, right.isoformat(), _wall_clock(typed, right))
    for _ in range(8):
        day, hour = pick.randint(1, 28), pick.randint(6, 23)
        typed = f"2024-02-{day:02}T{hour:02}:00:00+05:00"
        yield _timed("offset of today on a day of 2024", typed, f"2024-02-{day:02}T{hour:02}:00:00+06:00")
    for _ in range(5):
        day, hour = pick.randint(1, 28), pick.randint(6, 23)
        typed = f"2026-10-{day:02}T{hour:02}:00:00+06:00"
        yield _timed("offset of 2023 on a day of 2026", typed, f"2026-10-{day:02}T{hour:02}:00:00+05:00")
    for _ in range(8):
        typed = f"2026-10-{pick.randint(1, 28):02}T{pick.randint(0, 23):02}:00:00"
        yield _timed("no offset", typed, typed + "+05:00")


def _wall_clock(typed: str, right: datetime) -> Callable[[KnowledgeBase], str]:
    day, _, clock = typed.partition(" ")

    def answer(_kb: KnowledgeBase) -> str:
        return "corrected" if read_moment(day, clock, ZONE).value == right else "missed"

    return answer


def _timed(sort: str, typed: str, right: str) -> Slip:
    return Slip(sort, typed, right, judge(_body("ip", "203.0.113.7", port=51000, at=typed), right))


def _bare(pick: random.Random) -> Iterator[Slip]:
    at = "2026-10-01T10:00:00+05:00"
    for _ in range(10):
        value = f"198.51.100.{pick.randint(1, 254)}"
        yield _slip("port missing", "ip", value, value, at=at)
    for _ in range(3):
        value = f"198.51.100.{pick.randint(1, 254)}"
        yield _slip("time missing", "ip", value, value, port=51000)
    for _ in range(3):
        value = f"198.51.{pick.randint(256, 299)}.1"
        yield _slip("number above 255 in an IP address", "ip", value, value, at=at, port=51000)
