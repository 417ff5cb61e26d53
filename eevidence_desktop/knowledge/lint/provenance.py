"""Sources and dates: who says it, when it was said, when it was last looked at."""

import re
from collections.abc import Iterator
from datetime import date

from eevidence_desktop.domain.provenance import Confidence, Staleness, staleness
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.knowledge.lint.fault import Check, Fault, Grade, Record, Rule

SOURCE_UNUSED = Rule(
    "C12",
    "source-unused",
    Grade.WARNING,
    N_("No value of the record uses the source «{name}»."),
    N_("Name it beside the values it supports, or remove it."),
)
SOURCE_FUTURE = Rule(
    "C13",
    "source-in-future",
    Grade.ERROR,
    N_("The date of the source, {day}, lies in the future."),
    N_("Correct the date."),
)
SOURCE_WITHOUT_URL = Rule(
    "C14",
    "official-source-without-url",
    Grade.ERROR,
    N_("An official source must say where it can be read."),
    N_("Give its address, or mark it as not official."),
)
SOURCE_TWICE = Rule(
    "C15",
    "source-id-twice",
    Grade.ERROR,
    N_("Two sources have the id «{name}»."),
    N_("Give each source an id of its own."),
)
CHECKED_FUTURE = Rule(
    "C16",
    "checked-in-future",
    Grade.ERROR,
    N_("The day of the last check, {day}, lies in the future."),
    N_("Correct the date."),
)
CHECKED_RED = Rule(
    "C17",
    "check-out-of-date",
    Grade.WARNING,
    N_("The record was last checked {days} days ago; after 180 it is out of date."),
    N_("Compare the record with its sources and write the day of the check."),
)
CHECKED_AMBER = Rule(
    "C18",
    "check-getting-old",
    Grade.HINT,
    N_("The record was last checked {days} days ago; after 90 it is getting old."),
    N_("Compare the record with its sources and write the day of the check."),
)
UNOFFICIAL = Rule(
    "C19",
    "unofficial-unverified",
    Grade.WARNING,
    N_("Only unofficial sources say so, and nobody is asked to verify it."),
    N_("Add an official source, or mark the value for verification."),
)
LOW_VALUE = Rule(
    "C20",
    "low-confidence-unverified",
    Grade.WARNING,
    N_("Confidence in the value is low, and nobody is asked to verify it."),
    N_("Mark the value for verification."),
)
LOW_RECORD = Rule(
    "C21",
    "low-record-unverified",
    Grade.HINT,
    N_("Confidence in the record is low, but this value is not marked for verification."),
    N_("Mark the value for verification, or raise the confidence in the record with better sources."),
)
DAYS_UNPROVEN = Rule(
    "C22",
    "days-unproven",
    Grade.ERROR,
    N_("A term in days rests on unofficial sources alone, and nobody is asked to verify it."),
    N_("Name the official source that gives the days, or mark the value for verification."),
)
RULES = (
    SOURCE_UNUSED,
    SOURCE_FUTURE,
    SOURCE_WITHOUT_URL,
    SOURCE_TWICE,
    CHECKED_FUTURE,
    CHECKED_RED,
    CHECKED_AMBER,
    UNOFFICIAL,
    LOW_VALUE,
    LOW_RECORD,
    DAYS_UNPROVEN,
)

DAYS = ("days", "extension_days", "foreign_days")
"""Fields of the preservation terms that deadlines are counted from."""
_DAY_PATHS = frozenset(f"preservation.{name}" for name in DAYS)
_DATE = re.compile(r"(?<!\d)(20\d\d|19\d\d)(?:-(\d\d))?(?:-(\d\d))?(?!\d)")


def _sources(record: Record) -> Iterator[Fault]:
    used = {name for _, value in record.sourced for name in value.sources}
    seen: set[str] = set()
    for at, source in enumerate(record.provider.sources):
        path = f"sources.{at}"
        if source.id not in used:
            yield record.fault(SOURCE_UNUSED, path, name=source.id)
        if source.id in seen:
            yield record.fault(SOURCE_TWICE, f"{path}.id", name=source.id)
        if source.official and not source.url:
            yield record.fault(SOURCE_WITHOUT_URL, f"{path}.url")
        seen.add(source.id)


def _source_dates(record: Record) -> Iterator[Fault]:
    for at, source in enumerate(record.provider.sources):
        if any(day > record.today for day in _dates(source.source_date)):
            yield record.fault(SOURCE_FUTURE, f"sources.{at}.source_date", day=source.source_date)


def _dates(text: str) -> Iterator[date]:
    """Yield the first day of each date, month or year in a text."""
    for year, month, day in _DATE.findall(text):
        try:
            yield date(int(year), int(month or 1), int(day or 1))
        except ValueError:  # a number that is no date, such as 2026-77
            continue


def _checked(record: Record) -> Iterator[Fault]:
    checked = record.provider.checked
    age = (record.today - checked).days
    if age < 0:
        yield record.fault(CHECKED_FUTURE, "checked", day=checked)
        return
    rule = {Staleness.RED: CHECKED_RED, Staleness.AMBER: CHECKED_AMBER}.get(staleness(checked, record.today))
    if rule:
        yield record.fault(rule, "checked", days=age)


def _unverified(record: Record) -> Iterator[Fault]:
    for path, value in record.said:
        if value.verify:
            continue
        if value.sources and not record.provider.is_official(value.sources):
            yield record.fault(DAYS_UNPROVEN if path in _DAY_PATHS else UNOFFICIAL, path)
        if value.confidence is Confidence.LOW:
            yield record.fault(LOW_VALUE, path)
        elif record.provider.confidence is Confidence.LOW:
            yield record.fault(LOW_RECORD, path)


CHECKS: tuple[Check, ...] = (_sources, _source_dates, _checked, _unverified)
