"""Runs every rule over a request."""

from datetime import datetime

from eevidence_desktop.checks import (
    basis,
    case,
    data,
    emergency,
    identifiers,
    letter,
    mla,
    period,
    police,
    preservation,
    provider,
    required,
    safeguards,
    sender,
)
from eevidence_desktop.checks.findings import blocks
from eevidence_desktop.checks.paths import covers, plain
from eevidence_desktop.checks.rule_sources import PROGRAM
from eevidence_desktop.checks.subject import Rule, Subject, subject_of
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.message import N_

RULES: tuple[Rule, ...] = (
    *required.RULES,
    *provider.RULES,
    *sender.RULES,
    *case.RULES,
    *identifiers.RULES,
    *period.RULES,
    *data.RULES,
    *basis.RULES,
    *preservation.RULES,
    *emergency.RULES,
    *mla.RULES,
    *police.RULES,
    *safeguards.RULES,
    *letter.RULES,
)

_SEVERITIES = tuple(Severity)


def check(request: Request, kb: KnowledgeBase, now: datetime) -> list[Finding]:
    """Return what would get the request refused and what to weigh, the gravest first, then in field order.

    Args:
        request: The request, however incomplete.
        kb: What the program knows.
        now: The present instant, with its offset.
    """
    channel = kb.channels.get(request.channel)
    if channel is None:
        text = N_("The channel is not in the catalogue: choose one from the list. Channel: {channel}.")
        return [blocks("channel.unknown", "channel", text, PROGRAM, channel=request.channel)]
    subject = subject_of(request, kb, now, channel)
    found = _without_echoes([finding for rule in RULES for finding in rule(subject)])
    return sorted(found, key=lambda finding: _order(subject, finding))


def _without_echoes(found: list[Finding]) -> list[Finding]:
    """Drop "missing" where another blocking finding says more about the same field."""
    said = {item.field for item in found if item.severity is Severity.BLOCKS and item.code != required.MISSING}
    return [item for item in found if item.code != required.MISSING or item.field not in said]


def _order(subject: Subject, finding: Finding) -> tuple[int, int, list[tuple[int, str]], str]:
    fields = subject.channel.fields
    name = plain(finding.field)
    place = next((at for at, item in enumerate(fields) if covers(item.field, name)), len(fields))
    return _SEVERITIES.index(finding.severity), place, _natural(finding.field), finding.code


def _natural(path: str) -> list[tuple[int, str]]:
    """Return a sort key that puts item 2 before item 10."""
    return [(int(name) if name.isdecimal() else -1, name) for name in path.split(".")]
