"""What happens after a letter was sent: terms as sentences, counted or with their dates."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from eevidence_desktop.domain.channel import Timer
from eevidence_desktop.gui.presenters.wall_clock import write_day
from eevidence_desktop.i18n.message import N_, Message, message

_DAY = N_("Day {day}: {text}")
_HOUR = N_("Hour {hour}: {text}")
_MINUTE = N_("Minute {minute}: {text}")
_DUE = N_("{moment}: {text}")


def in_order(timers: Iterable[Timer]) -> list[Timer]:
    """Return timers, the shortest first."""
    return sorted(timers, key=span)


def span(timer: Timer) -> timedelta:
    """Return how long after sending a timer is due."""
    return timedelta(days=timer.days, hours=timer.hours, minutes=timer.minutes)


def counted(timer: Timer) -> Message:
    """Return what to do, on which day, hour or minute after sending."""
    text = Message(timer.text)
    if timer.days:
        return message(_DAY, day=timer.days, text=text)
    return (
        message(_HOUR, hour=timer.hours, text=text)
        if timer.hours
        else message(_MINUTE, minute=timer.minutes, text=text)
    )


def dated(timer: Timer, sent: datetime) -> Message:
    """Return what to do and when, on the clock of the instant of sending; a term in days gives a day."""
    due = sent + span(timer)
    moment = f"{write_day(due.date())} {due:%H:%M}" if timer.hours or timer.minutes else due.date()
    return message(_DUE, moment=moment, text=Message(timer.text))
