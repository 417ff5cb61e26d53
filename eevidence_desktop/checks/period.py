"""The span of time is closed, past and no longer than needed."""

from collections.abc import Iterator
from datetime import timedelta

from eevidence_desktop.checks.findings import blocks, fix, warns
from eevidence_desktop.checks.rule_sources import act, mistake, safeguard
from eevidence_desktop.checks.subject import EMERGENCY, Rule, Subject
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.finding import Finding, Fix
from eevidence_desktop.i18n.message import N_

LONG = timedelta(days=366)
EMERGENCY_LONG = timedelta(days=7)
EMERGENCY_USUAL = timedelta(days=3)
_MISTAKE_6 = mistake(6)
_MISTAKE_12 = mistake(12)


def _end_now(subject: Subject) -> Fix:
    return fix(N_("End the period now"), ("period.end", subject.now.replace(microsecond=0).isoformat()))


def closed(subject: Subject) -> Iterator[Finding]:
    """Yield the end that a period lacks while the other one is given."""
    start, end = subject.request.period.start, subject.request.period.end
    if not subject.uses("period") or (start is None) is (end is None):
        return
    if start is None:
        text = N_("The period has no beginning. Give the day from which the data are needed.")
        yield blocks("period.no_start", "period.start", text, _MISTAKE_6)
    else:
        text = N_("The period has no end. Give the day up to which the data are needed.")
        yield blocks("period.no_end", "period.end", text, _MISTAKE_6, fix=_end_now(subject))


def order(subject: Subject) -> Iterator[Finding]:
    """Yield a period that ends before it begins."""
    start, end = subject.request.period.start, subject.request.period.end
    if start and end and start > end and subject.uses("period"):
        swap = fix(N_("Exchange the two"), ("period.start", end.isoformat()), ("period.end", start.isoformat()))
        text = N_("The period ends before it begins. Check the two dates.")
        yield blocks("period.reversed", "period", text, _MISTAKE_6, fix=swap)


def past(subject: Subject) -> Iterator[Finding]:
    """Yield a period that reaches into the future: only data that already exist can be kept or given."""
    start, end = subject.request.period.start, subject.request.period.end
    if not subject.uses("period") or DataLevel.REAL_TIME in subject.levels:
        return
    if start and start > subject.now:
        text = N_("The period begins in the future. Only data that already exist can be asked for. Check the date.")
        yield blocks("period.future_start", "period.start", text, _MISTAKE_12)
    elif end and end > subject.now:
        text = N_(
            "The period ends in the future. Only data that already exist can be kept or given: a "
            "preservation is not prospective. Set the end to the present or earlier."
        )
        yield blocks("period.future_end", "period.end", text, _MISTAKE_12, fix=_end_now(subject))


def length(subject: Subject) -> Iterator[Finding]:
    """Yield a period of more than twelve months."""
    period, span = subject.request.period, subject.request.period.length
    if not span or not period.end or span <= LONG or not subject.uses("period"):
        return
    shorter = fix(N_("Keep the last twelve months"), ("period.start", (period.end - timedelta(days=365)).isoformat()))
    if subject.request.period_reason.is_empty:
        text = N_(
            "The period is longer than twelve months and no reason is given. Shorten it or say why the whole "
            "of it is needed. Length in days: {days}."
        )
        yield blocks("period.unexplained", "period_reason", text, safeguard(7), fix=shorter, days=span.days)
    else:
        text = N_(
            "The period is longer than twelve months. Providers answer short periods sooner. Shorten it if "
            "the purpose allows. Length in days: {days}."
        )
        yield warns("period.long", "period", text, safeguard(7), fix=shorter, days=span.days)


def emergency_length(subject: Subject) -> Iterator[Finding]:
    """Yield a period too long for an emergency."""
    period, span = subject.request.period, subject.request.period.length
    if subject.kind != EMERGENCY or not span or not period.end or span <= EMERGENCY_LONG:
        return
    shorter = fix(N_("Keep the last 72 hours"), ("period.start", (period.end - EMERGENCY_USUAL).isoformat()))
    text = N_(
        "The period is longer than seven days. In an emergency only the data that can avert the harm are "
        "given, as a rule those of the last 72 hours. Length in days: {days}."
    )
    yield warns("period.emergency_long", "period", text, act("18 USC 2702(b)(8)"), fix=shorter, days=span.days)


def stale(subject: Subject) -> Iterator[Finding]:
    """Yield content that is asked for although the newest trace of the account is more than a year old."""
    end = subject.request.period.end
    if end is None or DataLevel.CONTENT not in subject.levels or not subject.uses("period"):
        return
    seen = max((item.at for item in subject.request.identifiers if item.at), default=end)
    if subject.now - min(seen, end) > LONG:
        text = N_(
            "The newest trace of the account is more than twelve months old. Say in the facts why the content is "
            "likely still to be in it. Newest trace: {day}."
        )
        yield warns("period.stale", "period.end", text, mistake(21), day=min(seen, end).date())


RULES: tuple[Rule, ...] = (closed, order, past, length, emergency_length, stale)
