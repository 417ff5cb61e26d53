"""What the provider can still have when the request arrives: encryption, retention, the end of a preservation."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from eevidence_desktop.checks.findings import advises, fix, warns
from eevidence_desktop.checks.rule_sources import mistake
from eevidence_desktop.checks.subject import MLA, POLICE, Rule, Subject
from eevidence_desktop.domain.data_category import DataCategory, DataLevel
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.instants import from_wall_clock
from eevidence_desktop.domain.provider import CautionKind, Provider
from eevidence_desktop.i18n.message import N_, Message

LEAST_LEFT = 30
"""Days of preservation that a request for legal assistance needs at the least to arrive in time."""
_MISTAKE_3 = mistake(3)
_MISTAKE_11 = mistake(11)


def encrypted(subject: Subject) -> Iterator[Finding]:
    """Yield content of a provider whose record warns of encryption."""
    if subject.provider is None or subject.kind == POLICE or DataLevel.CONTENT not in subject.levels:
        return
    for caution in subject.provider.warnings:
        if caution.kind is CautionKind.ENCRYPTION:
            text = N_(
                "The provider may not be able to read this content. Ask also for data that it can read, or for the "
                "device. Note in the record: {note}"
            )
            yield advises("data.encrypted", "data", text, _MISTAKE_3, note=caution)


def partly_expired(subject: Subject) -> Iterator[Finding]:
    """Yield data of which the provider has deleted those of the beginning of the period."""
    start, end = subject.request.period.start, subject.request.period.end
    if subject.provider is None or start is None or end is None or subject.request.delivery.preservation_ticket:
        return
    for category in subject.categories:
        days = _kept(subject.provider, category)
        if days is not None and (subject.now - end).days <= days < (subject.now - start).days:
            text = N_(
                "The provider keeps this for a shorter time, so that for the beginning of the period it is likely "
                "gone. Begin later, or say why it should still be there. Category: {category}. Days kept: {days}."
            )
            first = from_wall_clock(datetime.combine(subject.today - timedelta(days=days), datetime.min.time()))
            change = fix(N_("Begin with the first day that is still kept"), ("period.start", first.isoformat()))
            label = Message(category.label)
            yield advises(
                "data.partly_expired", "period.start", text, _MISTAKE_3, fix=change, category=label, days=days
            )


def _kept(provider: Provider, category: DataCategory) -> int | None:
    """Return for how many days the provider keeps it at the longest, None where that is not known."""
    terms = [held.retention_days for held in provider.held if category.id in held.categories]
    known = [days for days in terms if days is not None]
    return max(known) if known and len(known) == len(terms) else None


def preserved_long_enough(subject: Subject) -> Iterator[Finding]:
    """Yield a preservation that ends before a request for legal assistance can have arrived."""
    day, path = subject.request.delivery.preservation_expires, "delivery.preservation_expires"
    if subject.kind == MLA and day and subject.uses(path) and 0 <= (day - subject.letter_day).days < LEAST_LEFT:
        text = N_(
            "The preservation ends before this request can arrive. Ask the provider for an extension before it is "
            "sent. Last day: {day}."
        )
        yield warns("mla.preservation_short", path, text, _MISTAKE_11, day=day)


RULES: tuple[Rule, ...] = (encrypted, partly_expired, preserved_long_enough)
