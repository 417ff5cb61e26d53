"""Runs every rule over a request."""

from collections.abc import Sequence
from datetime import datetime

from eevidence_desktop.checks import (
    answers,
    basis,
    case,
    collection,
    custody,
    data,
    emergency,
    following,
    freeze,
    identifiers,
    instruments,
    keeping,
    languages,
    letter,
    mla,
    nexus,
    period,
    police,
    preservation,
    provider,
    required,
    safeguards,
    sender,
    slips,
    wording,
)
from eevidence_desktop.checks.findings import blocks
from eevidence_desktop.checks.overruling import demands
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
    *slips.RULES,
    *period.RULES,
    *data.RULES,
    *keeping.RULES,
    *nexus.RULES,
    *wording.RULES,
    *languages.RULES,
    *basis.RULES,
    *instruments.RULES,
    *preservation.RULES,
    *following.RULES,
    *freeze.RULES,
    *emergency.RULES,
    *mla.RULES,
    *collection.RULES,
    *police.RULES,
    *custody.RULES,
    *safeguards.RULES,
    *answers.RULES,
    *letter.RULES,
)

_SEVERITIES = tuple(Severity)
_NOT_ADVISED = "channel.not_advised"
_SAME_AS_NOT_ADVISED = frozenset(
    {"provider.mla_only", "provider.no_emergency", "provider.emergency_unknown", "provider.domestic"}
    | {"provider.no_entity", "emergency.not_imminent", "data.emergency_content"}
)
_CHOICES = frozenset({"provider", "channel", "data"})


def check(request: Request, kb: KnowledgeBase, now: datetime, also: Sequence[Finding] = ()) -> list[Finding]:
    """Return what would get the request refused and what to weigh, the gravest first, then in field order.

    Args:
        request: The request, however incomplete.
        kb: What the program knows.
        now: The present instant, with its offset.
        also: What others found in it, to be weighed together with the rest.
    """
    channel = kb.channels.get(request.channel)
    if channel is None:
        text = N_("The channel is not in the catalogue: choose one from the list. Channel: {channel}.")
        return [blocks("channel.unknown", "channel", text, PROGRAM, channel=request.channel), *also]
    subject = subject_of(request, kb, now, channel)
    found = _without_echoes([*(finding for rule in RULES for finding in rule(subject)), *also])
    found += demands(request, kb, found)
    return sorted(found, key=lambda finding: _order(subject, finding))


def _without_echoes(found: list[Finding]) -> list[Finding]:
    """Drop "missing" and "not advised" where another finding says more about the same."""
    said = {item.field for item in found if item.severity is Severity.BLOCKS and item.code != required.MISSING}
    chosen = any(item.severity is Severity.BLOCKS and item.field in _CHOICES for item in found)
    advised = chosen or any(item.code in _SAME_AS_NOT_ADVISED for item in found)
    return [
        item
        for item in found
        if not (item.code == required.MISSING and item.field in said) and not (item.code == _NOT_ADVISED and advised)
    ]


def _order(subject: Subject, finding: Finding) -> tuple[int, int, list[tuple[int, str]], str]:
    fields = subject.channel.fields
    name = plain(finding.field)
    place = next((at for at, item in enumerate(fields) if covers(item.field, name)), len(fields))
    return _SEVERITIES.index(finding.severity), place, _natural(finding.field), finding.code


def _natural(path: str) -> list[tuple[int, str]]:
    """Return a sort key that puts item 2 before item 10."""
    return [(int(name) if name.isdecimal() else -1, name) for name in path.split(".")]
