"""Instants and periods. Every instant has an offset; wall clocks follow the zone history of tzdata.

Kazakhstan has been one zone (UTC+5) since 1 March 2024; most of it was UTC+6 before, so a wall clock must be
read with the rules of its own day.
"""

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, reset_tzpath

from pydantic import AfterValidator, AwareDatetime, BeforeValidator
from pydantic_core import PydanticCustomError

from eevidence_desktop.domain.base import Frozen
from eevidence_desktop.i18n.message import N_

# The pinned tzdata package decides, not the machine: a letter must come out the same everywhere.
reset_tzpath(to=())

HOME_ZONE = "Asia/Almaty"
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})")
PROBLEMS = {
    "instant_offset": N_("«{value}» has no UTC offset: write the instant as 2026-11-23T14:05:00+05:00."),
    "instant_year": N_("«{value}» is not a plausible instant: look at the year."),
}
"""Sentences for the validation errors of instants, by error type."""
_YEARS = range(1970, 2101)


def _with_offset(value: object) -> object:
    if isinstance(value, str) and not _ISO.fullmatch(value.strip()):
        raise PydanticCustomError("instant_offset", PROBLEMS["instant_offset"], {"value": value[:60]})
    return value.strip() if isinstance(value, str) else value


def _plausible(value: datetime) -> datetime:
    if value.year not in _YEARS:
        raise PydanticCustomError("instant_year", PROBLEMS["instant_year"], {"value": value.isoformat()})
    return value


Instant = Annotated[AwareDatetime, BeforeValidator(_with_offset), AfterValidator(_plausible)]
"""An aware datetime; as text only ISO 8601 with an explicit offset, 24-hour clock."""


class Period(Frozen):
    """A closed span of time. An end that is not given stays None and is found by the checks."""

    start: Instant | None = None
    end: Instant | None = None

    @property
    def length(self) -> timedelta | None:
        """Return the length of the period, None while an end is missing."""
        return self.end - self.start if self.start and self.end else None


@cache
def zone(name: str) -> ZoneInfo:
    """Return a zone by its tz database name.

    Raises:
        ValueError: there is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(name) from error


def local_day(now: datetime, zone_name: str) -> date:
    """Return the day on the wall calendar of a zone; on that of Kazakhstan where the zone does not exist."""
    try:
        place = zone(zone_name)
    except ValueError:
        place = zone(HOME_ZONE)
    return now.astimezone(place).date()


def utc(value: datetime) -> datetime:
    """Return the instant in UTC."""
    return value.astimezone(UTC)


def from_wall_clock(value: datetime, zone_name: str = HOME_ZONE) -> datetime:
    """Give a naive wall-clock time the offset that was in force in the zone on that day."""
    local = value.replace(tzinfo=zone(zone_name))
    return datetime.fromisoformat(local.isoformat())
