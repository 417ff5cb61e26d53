"""Days and times as officers type them: day first with points, or ISO; 24-hour clock; nothing is guessed."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from eevidence_desktop.domain.instants import HOME_ZONE, from_wall_clock, zone
from eevidence_desktop.i18n.formats import offset_name
from eevidence_desktop.i18n.message import N_, Message, message

_POINTS = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_SHORT_YEAR = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?")

_AMBIGUOUS = N_("«{value}» can be read as two different days. Write the day first, with points: 23.11.2026.")
_NO_CENTURY = N_("Write the year with four digits: 23.11.2026.")
_NO_DATE = N_("«{value}» is not a date. Write it as 23.11.2026 or 2026-11-23.")
_NO_SUCH_DAY = N_("There is no such day in the calendar: «{value}».")
_NO_TIME = N_("«{value}» is not a time. Write hours, minutes and seconds of the 24-hour clock: 14:05:00.")
_TIME_MISSING = N_("Give the time as well, on the 24-hour clock: 14:05:00.")
_DAY_MISSING = N_("Give the date as well: 23.11.2026.")
_TWICE = N_("The clocks were changed at this time, so it occurred twice or never. It is read with {offset}.")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as typed: what it means, or what is wrong with it; both None when nothing was typed."""

    value: date | None = None
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant as typed. ``note`` is something to know although the instant can be read."""

    value: datetime | None = None
    problem: Message | None = None
    note: Message | None = None


def read_day(text: str) -> Day:
    """Read a day such as 23.11.2026 or 2026-11-23; a day that can be read in two ways is refused."""
    typed = text.strip()
    if not typed:
        return Day()
    if points := _POINTS.fullmatch(typed):
        return _calendar(typed, points[3], points[2], points[1])
    if iso := _ISO.fullmatch(typed):
        return _calendar(typed, iso[1], iso[2], iso[3])
    if slashes := _SLASHES.fullmatch(typed):
        return _slashed(typed, int(slashes[1]), int(slashes[2]), int(slashes[3]))
    return Day(problem=message(_NO_CENTURY if _SHORT_YEAR.fullmatch(typed) else _NO_DATE, value=typed[:60]))


def _calendar(typed: str, year: str, month: str, day: str) -> Day:
    try:
        return Day(date(int(year), int(month), int(day)))
    except ValueError:
        return Day(problem=message(_NO_SUCH_DAY, value=typed))


def _slashed(typed: str, first: int, second: int, year: int) -> Day:
    readings = {
        _calendar(typed, str(year), str(month), str(day)).value for day, month in ((first, second), (second, first))
    }
    meant = readings - {None}
    if not meant:
        return Day(problem=message(_NO_SUCH_DAY, value=typed))
    return Day(meant.pop()) if len(meant) == 1 else Day(problem=message(_AMBIGUOUS, value=typed))


def write_day(value: date) -> str:
    """Return the day as officers write it: 23.11.2026."""
    return f"{value:%d.%m.}{value.year:04}"


def read_moment(day_text: str, time_text: str, zone_name: str) -> Moment:
    """Read a day and a wall-clock time with the offset that was in force in the zone on that day."""
    day = read_day(day_text)
    if day.problem or not (day_text.strip() or time_text.strip()):
        return Moment(problem=day.problem)
    if day.value is None:
        return Moment(problem=message(_DAY_MISSING))
    if not time_text.strip():
        return Moment(problem=message(_TIME_MISSING))
    clock = _clock(time_text.strip())
    if clock is None:
        return Moment(problem=message(_NO_TIME, value=time_text.strip()[:60]))
    wall = datetime.combine(day.value, clock)
    return Moment(from_wall_clock(wall, zone_name), note=_doubt(wall, zone_name))


def _clock(text: str) -> time | None:
    found = _TIME.fullmatch(text)
    try:
        return time(int(found[1]), int(found[2]), int(found[3] or 0)) if found else None
    except ValueError:
        return None


def _doubt(wall: datetime, zone_name: str) -> Message | None:
    here = wall.replace(tzinfo=zone(zone_name))
    if here.utcoffset() == here.replace(fold=1).utcoffset():
        return None
    return message(_TWICE, offset=offset_name(here))


def known_zone(name: object) -> str:
    """Return the zone's name, the home zone where there is no such zone."""
    try:
        zone(str(name or HOME_ZONE))
    except ValueError:
        return HOME_ZONE
    return str(name or HOME_ZONE)


def stored_moment(value: object) -> datetime | None:
    """Return the instant of a stored text with offset, None for anything else."""
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def stored_day(value: object) -> date | None:
    """Return the day of a stored ISO date, None for anything else."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def split_moment(value: object, zone_name: str) -> tuple[str, str]:
    """Return day and time to show for a stored instant, or for half of one as it was typed."""
    found = stored_moment(value)
    if found is None:
        day, _, clock = str(value or "").partition(" ")
        return day, clock
    wall = found.astimezone(zone(zone_name))
    return write_day(wall.date()), f"{wall:%H:%M:%S}"


def join_moment(day_text: str, time_text: str, zone_name: str) -> str | None:
    """Return what the draft keeps: the instant with its offset, the texts as typed where they are not one yet."""
    found = read_moment(day_text, time_text, zone_name)
    if found.value is not None:
        return found.value.isoformat()
    return f"{day_text.strip()} {time_text.strip()}" if day_text.strip() or time_text.strip() else None


def utc_text(value: datetime) -> str:
    """Return an instant in UTC, short."""
    there = value.astimezone(UTC)
    return f"{write_day(there.date())} {there:%H:%M:%S} UTC"
