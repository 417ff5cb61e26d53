"""An emergency is one: danger to life, shown, approved and answered for."""

from collections.abc import Iterator
from datetime import timedelta

from eevidence_desktop.checks.case import longest
from eevidence_desktop.checks.findings import advises, blocks, demands_reason, warns
from eevidence_desktop.checks.rule_sources import act, field_list, mistake, procedure
from eevidence_desktop.checks.subject import EMERGENCY, Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.i18n.message import N_

LEAST = 100
SOON = timedelta(hours=72)
_LAW = act("18 USC 2702(b)(8)")
_MISTAKE_14 = mistake(14)
_FIELDS = field_list("4.1")


def approval(subject: Subject) -> Iterator[Finding]:
    """Yield an emergency request that no superior has approved."""
    danger = subject.request.emergency
    if danger.approved_by.name.is_empty:
        text = N_("Name the superior who approved the request. An oral approval will do.")
        yield blocks("emergency.not_approved", "emergency.approved_by", text, _FIELDS)
    if danger.approved_at is None:
        text = N_("Give the time at which the request was approved.")
        yield blocks("emergency.no_approval_time", "emergency.approved_at", text, _FIELDS)
    elif danger.approved_at > subject.now:
        text = N_("The time of the approval is still to come. Check the date and the clock.")
        yield blocks("emergency.approval_future", "emergency.approved_at", text, _FIELDS)


def promises(subject: Subject) -> Iterator[Finding]:
    """Yield the statements that the officer has not made."""
    danger = subject.request.emergency
    if not danger.statement_of_truth:
        text = N_("State that the facts are true to your knowledge. The provider relies on it.")
        yield blocks("emergency.no_statement", "emergency.statement_of_truth", text, _FIELDS)
    if not danger.use_limited:
        text = N_("State that the data will be used only to avert the harm, unless a later decision allows more.")
        yield blocks("emergency.no_use_limit", "emergency.use_limited", text, _FIELDS)


def reasons(subject: Subject) -> Iterator[Finding]:
    """Yield a danger that is not shown or hardly described."""
    danger = subject.request.emergency
    if danger.evidence.is_empty:
        text = N_("Show how the danger is known: quote the threat word for word, or describe the picture or message.")
        yield blocks("emergency.no_evidence", "emergency.evidence", text, _MISTAKE_14)
    if 0 < longest(danger.description) < LEAST:
        text = N_("The danger is described in few words. Say who is in danger, of what, where and when.")
        yield warns("emergency.description_short", "emergency.description", text, _MISTAKE_14)
    if 0 < longest(danger.link) < LEAST:
        text = N_("Say more exactly how the data will help to avert the harm.")
        yield warns("emergency.link_short", "emergency.link", text, _MISTAKE_14)


def timing(subject: Subject) -> Iterator[Finding]:
    """Yield a harm that is too far away, and a case still to be registered."""
    expected = subject.request.emergency.expected_at
    if expected is not None and expected - subject.now > SOON:
        text = N_(
            "The harm is expected later than in 72 hours, so the provider may not see an emergency. Ask for "
            "preservation and take the usual way, marked urgent."
        )
        yield demands_reason("emergency.not_imminent", "emergency.expected_at", text, _LAW)
    case = subject.request.case
    if case.kui_number and not case.number:
        text = N_("The case is not yet in the Unified Register. Add its number within 24 hours.")
        yield advises("emergency.case_pending", "case.number", text, procedure("179"))


def _only_emergency(rule: Rule) -> Rule:
    def limited(subject: Subject) -> Iterator[Finding]:
        if subject.kind == EMERGENCY:
            yield from rule(subject)

    return limited


RULES: tuple[Rule, ...] = tuple(map(_only_emergency, (approval, promises, reasons, timing)))
