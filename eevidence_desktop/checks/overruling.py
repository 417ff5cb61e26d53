"""Some warnings may be overruled only with a written reason, and some requests need a second official."""

from collections.abc import Iterator, Sequence

from eevidence_desktop.checks.findings import blocks
from eevidence_desktop.checks.rule_sources import PROGRAM, safeguard
from eevidence_desktop.checks.sender import same_person
from eevidence_desktop.domain.channel import Approval, Channel
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.paths import is_empty, value_at
from eevidence_desktop.domain.request import Override, Request, answer_to
from eevidence_desktop.i18n.message import N_

REASON_LEAST = 15
_REASON = N_(
    "This warning can be overruled only with a written reason, which is kept and never printed. Warning: {text}"
)
_SHORT = N_("The reason for overruling the warning is too short. Say it in the words of this case. Warning: {text}")
_REVIEW = N_(
    "This request needs the approval of a second official: an answer to the human-rights questions, the offence or an "
    "overruled warning demands it. Enter who approved it and when."
)
_SAME = N_("The second official must be somebody other than the officer in charge. Enter another person.")


def demands(request: Request, kb: KnowledgeBase, findings: Sequence[Finding]) -> list[Finding]:
    """Return blocking findings for warnings without the written reason they need, and for a missing second approval.

    Args:
        request: The request that was checked.
        kb: What the program knows.
        findings: Everything the checks found in it.
    """
    weighty = [item for item in findings if item.needs_reason]
    found = [problem for item in weighty for problem in _reason(request, item)]
    channel = kb.channels.get(request.channel)
    if channel is not None and _needs_review(request, kb, channel, weighty):
        found += _review(request, channel)
    return found


def override_of(request: Request, finding: Finding) -> Override | None:
    """Return the written reason for overruling a finding, None where there is none."""
    return next((item for item in request.overrides if (item.code, item.field) == (finding.code, finding.field)), None)


def _reason(request: Request, finding: Finding) -> Iterator[Finding]:
    given = override_of(request, finding)
    if given is None or not given.reason:
        yield blocks("override.no_reason", finding.field, _REASON, PROGRAM, text=finding.message)
    elif len(given.reason) < REASON_LEAST:
        yield blocks("override.reason_short", finding.field, _SHORT, PROGRAM, text=finding.message)


def _needs_review(request: Request, kb: KnowledgeBase, channel: Channel, weighty: list[Finding]) -> bool:
    """Tell whether a second official must approve: by the channel, by an answer, or for a speech offence."""
    if channel.approval is Approval.ALWAYS or (weighty and channel.approval is Approval.IF_WARNED):
        return True
    answers = (answer_to(request, row.id) in row.second_approval for row in kb.safeguards.values())
    rows = (kb.offences.get(offence.article) for offence in request.case.offences)
    return any(answers) or any(row is not None and row.speech for row in rows)


def _review(request: Request, channel: Channel) -> Iterator[Finding]:
    path, approver = channel.approver, value_at(request, channel.approver)
    undated = path == "review.by" and request.review.at is None
    if is_empty(approver) or undated:
        yield blocks("review.missing", path, _REVIEW, safeguard(10))
    elif same_person(approver, request.sender.officer):
        yield blocks("review.same_person", path, _SAME, safeguard(10))
