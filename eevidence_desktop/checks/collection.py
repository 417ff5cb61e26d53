"""Collection in real time lies in the future, is closed, and stays within what the investigating judge sanctioned."""

from collections.abc import Iterator
from datetime import timedelta

from eevidence_desktop.checks.findings import blocks, warns
from eevidence_desktop.checks.rule_sources import field_list, procedure
from eevidence_desktop.checks.subject import Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.instants import Period
from eevidence_desktop.i18n.message import N_

LONGEST = timedelta(days=30)
"""Longest span of a covert measure in Kazakhstan by the redaction that was read; a later one may say otherwise."""
_FIELD = "mla.collection"
_SANCTION = procedure("236")
_SOURCE = field_list("5.1")


def future(subject: Subject) -> Iterator[Finding]:
    """Yield a collection without both ends, that ends before it begins, or that should have begun already."""
    span = subject.request.mla.collection
    if not subject.uses(_FIELD):
        return
    if (span.start is None) is not (span.end is None):
        text = N_("Collection in real time needs its first and its last day. Give both.")
        yield blocks("mla.collection_open", _FIELD, text, _SOURCE)
    elif span.start and span.end and span.end <= span.start:
        text = N_("The collection ends before it begins. Check the two dates.")
        yield blocks("mla.collection_reversed", _FIELD, text, _SOURCE)
    elif span.start and span.start <= subject.now:
        text = N_(
            "The collection would begin in the past. What was stored until now is asked for by a request for stored "
            "data; let the collection begin when the request can have arrived."
        )
        yield blocks("mla.collection_past", f"{_FIELD}.start", text, _SOURCE)


def sanctioned(subject: Subject) -> Iterator[Finding]:
    """Yield a collection beyond the decision of the judge, or longer than a covert measure may last."""
    span, allowed = subject.request.mla.collection, subject.request.mla.sanctioned
    if not subject.uses("mla.sanctioned") or not (span.start and span.end):
        return
    if _goes_beyond(span, allowed):
        text = N_(
            "The collection goes beyond the period that the investigating judge sanctioned. Shorten it, or obtain a "
            "decision for the whole of it."
        )
        yield blocks("mla.collection_unsanctioned", _FIELD, text, _SANCTION)
    if span.end - span.start > LONGEST:
        text = N_(
            "The collection is longer than 30 days, the longest term of a covert measure by the text that this "
            "program knows. Check the decision and the law in force. Days: {days}."
        )
        yield warns("mla.collection_long", _FIELD, text, _SANCTION, days=(span.end - span.start).days)


def _goes_beyond(span: Period, allowed: Period) -> bool:
    early = span.start is not None and allowed.start is not None and span.start < allowed.start
    late = span.end is not None and allowed.end is not None and span.end > allowed.end
    return early or late


RULES: tuple[Rule, ...] = (future, sanctioned)
