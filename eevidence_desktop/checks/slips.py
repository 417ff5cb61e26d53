"""Slips of hand and eye: look-alike letters, letters for digits, the wrong offset, a second entry that differs."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from eevidence_desktop.checks.findings import advises, blocks, fix, warns
from eevidence_desktop.checks.identifiers import listed
from eevidence_desktop.checks.rule_sources import act, mistake
from eevidence_desktop.checks.subject import Rule, Subject, normal_of, zone_exists
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind, needs_second_entry
from eevidence_desktop.domain.instants import zone
from eevidence_desktop.i18n.formats import offset_name
from eevidence_desktop.i18n.message import N_, message

_MISTAKE_2 = mistake(2)
_MISTAKE_7 = mistake(7)
_TWINS = str.maketrans("аеорсухкіѕјһАВЕКМНОРСТХУІЅЈҺ", "aeopcyxkisjhABEKMHOPCTXYISJH")
"""Cyrillic letters to the Latin ones that look the same."""
_DIGITS = str.maketrans("OoОоIlІіЗ", "000011113")
"""Letters of both alphabets that are taken for digits."""
_LATIN_KINDS = frozenset(
    {IdentifierKind.USERNAME, IdentifierKind.EMAIL, IdentifierKind.DOMAIN}
    | {IdentifierKind.PROFILE_URL, IdentifierKind.CONTENT_URL}
)
_NUMBER_KINDS = frozenset(
    {IdentifierKind.PHONE, IdentifierKind.IMEI, IdentifierKind.IP, IdentifierKind.CARD_LAST_FOUR}
    | {IdentifierKind.TRANSACTION}
)
_CODE_KINDS = frozenset(
    {IdentifierKind.ACCOUNT_ID, IdentifierKind.SERVER_ID, IdentifierKind.MESSAGE_ID, IdentifierKind.ORDER}
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_DIGITS_LEAST = 4
_MAIL_HOSTS = (
    "gmail.com",
    "mail.ru",
    "yandex.ru",
    "yandex.kz",
    "outlook.com",
    "hotmail.com",
    "icloud.com",
    "yahoo.com",
)
_HOME_OFFSETS = frozenset({timedelta(hours=5), timedelta(hours=6)})


def second_entry(subject: Subject) -> Iterator[Finding]:
    """Yield identifiers of which the second entry differs from the first, or is still to come."""
    for path, item, normal in listed(subject):
        if item.again and (normal_of(item.kind, item.again) or item.again) != (normal or item.value):
            text = N_(
                "The two entries of this identifier differ. Compare both with the source and correct the wrong one. "
                "First: {first}. Second: {second}."
            )
            yield blocks(
                "identifier.again_differs", f"{path}.again", text, _MISTAKE_2, first=item.value, second=item.again
            )
        elif not item.again and item.value and needs_second_entry(item.kind, subject.channel.id, item.value):
            text = N_(
                "A slip in this identifier would not show. Type it a second time from the source, without looking at "
                "the first entry. Identifier: {value}."
            )
            yield advises("identifier.again_missing", f"{path}.again", text, _MISTAKE_2, value=item.value)


def letters_for_digits(subject: Subject) -> Iterator[Finding]:
    """Yield numbers in which letters stand for digits."""
    for path, item, _ in listed(subject):
        meant = item.value.translate(_DIGITS)
        if meant == item.value or item.kind not in _NUMBER_KINDS | _CODE_KINDS or not _is_number(item.kind, meant):
            continue
        change = fix(N_("Put digits in their place: {value}"), (f"{path}.value", meant), value=meant)
        text = message(
            N_("Letters seem to stand for digits in «{value}». Compare it with the source. Meant, it seems: {meant}."),
            value=item.value,
            meant=meant,
        )
        severity = Severity.BLOCKS if item.kind in _NUMBER_KINDS else Severity.WARNS
        yield Finding("identifier.letter_for_digit", severity, f"{path}.value", text, _MISTAKE_2, change)


def _is_number(kind: IdentifierKind, text: str) -> bool:
    """Tell whether a text is right for a kind made of digits; codes that may hold letters count when none is left."""
    if kind in _CODE_KINDS:
        return text.isdigit() and len(text) >= _DIGITS_LEAST
    return bool(normal_of(kind, text))


def look_alikes(subject: Subject) -> Iterator[Finding]:
    """Yield words written wholly in Cyrillic letters that look Latin, where identifiers are Latin as a rule."""
    for path, item, _ in listed(subject):
        meant = item.value.translate(_TWINS)
        words = _WORD.findall(item.value)
        if item.kind not in _LATIN_KINDS or not any(_is_disguised(word) for word in words):
            continue
        text = N_(
            "«{value}» holds Cyrillic letters that look like Latin ones, so the provider would find nothing. Compare "
            "it with the source."
        )
        change = fix(N_("Write it in Latin letters: {value}"), (f"{path}.value", meant), value=meant)
        yield warns("identifier.look_alike", f"{path}.value", text, _MISTAKE_2, fix=change, value=item.value)


def _is_disguised(word: str) -> bool:
    return not word.isascii() and word.translate(_TWINS).isascii()


def mail_host(subject: Subject) -> Iterator[Finding]:
    """Yield mailboxes on a domain that is one character away from a well-known one."""
    for path, item, _ in listed(subject):
        local, _, host = item.value.rpartition("@")
        if item.kind is not IdentifierKind.EMAIL or not local:
            continue
        near = next((known for known in _MAIL_HOSTS if known != host.lower() and _one_slip(host.lower(), known)), None)
        if near and host.lower() not in _MAIL_HOSTS:
            meant = f"{local}@{near}"
            change = fix(N_("Correct it to {value}"), (f"{path}.value", meant), value=meant)
            text = N_(
                "The domain of «{value}» is one character away from a well-known one. Compare it with the source."
            )
            yield warns("identifier.mail_host", f"{path}.value", text, _MISTAKE_2, fix=change, value=item.value)


def _one_slip(text: str, known: str) -> bool:
    """Tell whether a text comes from a known one by one missing, extra, wrong or exchanged character."""
    if len(text) == len(known):
        wrong = [at for at, (one, other) in enumerate(zip(text, known, strict=True)) if one != other]
        exchanged = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and text[wrong[0]] == known[wrong[1]]  # noqa: PLR2004
        return len(wrong) == 1 or (exchanged and text[wrong[1]] == known[wrong[0]])
    short, long = sorted((text, known), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def offset(subject: Subject) -> Iterator[Finding]:
    """Yield instants whose offset is one of Kazakhstan's, but not the one in force on that day (tz database 2024a)."""
    name = subject.request.sender.time_zone
    if not zone_exists(name):
        return
    for path, value in _instants(subject):
        given = value.utcoffset()
        right = value.replace(tzinfo=zone(name))
        if given in _HOME_OFFSETS and right.utcoffset() in _HOME_OFFSETS and given != right.utcoffset():
            meant = datetime.fromisoformat(right.isoformat())
            text = N_(
                "On that day the wall clocks of {zone} showed {right}, not {given}. Check whether the time was read "
                "from such a clock: an hour's error leads to another subscriber."
            )
            change = fix(
                N_("Read it as wall-clock time of that day ({right})"),
                (path, meant.isoformat()),
                right=offset_name(meant),
            )
            yield warns(
                "time.offset",
                path,
                text,
                act("tz database 2024a"),
                fix=change,
                zone=name,
                right=offset_name(meant),
                given=offset_name(value),
            )


def _instants(subject: Subject) -> Iterator[tuple[str, datetime]]:
    request = subject.request
    times = {
        "period.start": request.period.start,
        "period.end": request.period.end,
        "emergency.expected_at": request.emergency.expected_at,
        "emergency.approved_at": request.emergency.approved_at,
    }
    times |= {f"{path}.at": item.at for path, item, _ in listed(subject)}
    yield from ((path, value) for path, value in times.items() if value is not None and subject.uses(path))


RULES: tuple[Rule, ...] = (second_entry, letters_for_digits, look_alikes, mail_host, offset)
