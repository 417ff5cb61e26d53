"""A preservation has its end in view: what follows it, when it lapses, how long it stays secret."""

from collections.abc import Iterator
from datetime import timedelta

from eevidence_desktop.checks.findings import blocks, demands_reason, fix, later, warns
from eevidence_desktop.checks.rule_sources import CATALOGUE, field_list, mistake, safeguard
from eevidence_desktop.checks.subject import EXTENSION, Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.i18n.message import N_

FOLLOW_UP_DAYS = 80
USUAL_DAYS = 90
_SOURCE = field_list("2.1")
_MISTAKE_11 = mistake(11)
_MISTAKE_23 = mistake(23)
_SECRET_DAYS = timedelta(days=366)


def follow_up(subject: Subject) -> Iterator[Finding]:
    """Yield a preservation that nothing follows in time."""
    if not subject.uses("preservation.follow_up_day"):
        return
    planned, path = subject.request.preservation.follow_up_day, "preservation.follow_up_day"
    change = fix(N_("Plan it 80 days after the letter"), (path, later(subject.letter_day, FOLLOW_UP_DAYS).isoformat()))
    if planned is None:
        text = N_("Give the day on which the follow-up request is planned. Without one the data are released again.")
        yield blocks("preservation.no_follow_up_day", path, text, _SOURCE, fix=change)
    elif planned < subject.letter_day:
        text = N_("The follow-up request is planned before the day of the letter. Check the date.")
        yield blocks("preservation.follow_up_past", path, text, _SOURCE, fix=change)
    elif (planned - subject.letter_day).days > FOLLOW_UP_DAYS:
        text = N_(
            "The follow-up request is planned too late: as a rule data are kept for 90 days. Plan it within "
            "80 days, or extend the preservation in time."
        )
        yield warns("preservation.follow_up_late", path, text, _MISTAKE_11, fix=change)


def extension(subject: Subject) -> Iterator[Finding]:
    """Yield an extension that does not say of what, or comes too late."""
    asked = subject.request.previous
    if subject.channel.id != EXTENSION:
        return
    if not asked.ticket:
        text = N_("An extension needs the provider's number of the first preservation. Enter it.")
        yield blocks(
            "preservation.no_ticket",
            "previous.ticket",
            text,
            field_list("3, T-CY"),
        )
    if asked.day is None:
        text = N_("An extension needs the day of the first preservation. Enter it.")
        yield blocks(
            "preservation.no_previous_day",
            "previous.day",
            text,
            field_list("3, T-CY"),
        )
    elif (subject.letter_day - asked.day).days > _kept_days(subject):
        text = N_(
            "The first preservation has lapsed before the day of this letter. The data may be gone: ask for "
            "a new preservation and for an answer by telephone. Days kept: {days}."
        )
        yield warns("preservation.lapsed", "previous.day", text, _MISTAKE_11, days=_kept_days(subject))


def _kept_days(subject: Subject) -> int:
    """Return for how many days the provider keeps data for a foreign authority."""
    if subject.provider is None:
        return USUAL_DAYS
    terms = subject.provider.preservation
    return terms.foreign_days.value or terms.days.value or USUAL_DAYS


def extendable(subject: Subject) -> Iterator[Finding]:
    """Yield an extension that the provider is known not to grant."""
    provider = subject.provider
    if subject.channel.id != EXTENSION or provider is None:
        return
    if provider.preservation.extendable.value is False:
        text = N_("The provider does not extend a preservation. Ask for a new one. Provider: {provider}.")
        yield warns(
            "preservation.not_extendable",
            "channel",
            text,
            CATALOGUE,
            provider=provider.name,
        )


def secrecy(subject: Subject) -> Iterator[Finding]:
    """Yield a wish for secrecy without reason or end."""
    wish = subject.request.confidentiality
    if not wish.ask or not subject.uses("confidentiality.ask"):
        return
    if wish.reason.is_empty:
        text = N_("Say why the user must not be told. Without a reason providers tell the user all the same.")
        yield blocks("confidentiality.no_reason", "confidentiality.reason", text, _MISTAKE_23)
    path = "confidentiality.until"
    half_year = fix(N_("Six months from the letter"), (path, later(subject.letter_day, 180).isoformat()))
    if wish.until is None:
        text = N_("Say until when the user must not be told. Secrecy without an end is not accepted.")
        yield blocks("confidentiality.no_end", path, text, _MISTAKE_23, fix=half_year)
    elif wish.until < subject.letter_day:
        text = N_("The secrecy ends before the day of the letter. Check the date.")
        yield blocks("confidentiality.ended", path, text, _MISTAKE_23, fix=half_year)
    elif wish.until - subject.letter_day > _SECRET_DAYS:
        text = N_("The secrecy lasts longer than twelve months. Choose a nearer day and extend it when needed.")
        yield demands_reason("confidentiality.long", path, text, safeguard(21), fix=half_year)


RULES: tuple[Rule, ...] = (follow_up, extension, extendable, secrecy)
