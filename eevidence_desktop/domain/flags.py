"""Yes-or-no facts about a request by which channels switch fields and paragraphs on (``when`` in the data)."""

from collections.abc import Callable, Mapping

from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.paths import is_empty
from eevidence_desktop.domain.request import BasisKind, Priority, ReminderStep, Request, Volatility, answer_to
from eevidence_desktop.domain.safeguard import SafeguardChoice


def _kind(request: Request) -> str:
    return request.channel.partition(".")[0]


_SIMPLE: Mapping[str, Callable[[Request], bool]] = {
    "case_registered": lambda request: bool(request.case.number),
    "case_pending": lambda request: not request.case.number and bool(request.case.kui_number),
    "confidential": lambda request: request.confidentiality.ask,
    "reciprocity": lambda request: request.basis.kind is BasisKind.RECIPROCITY,
    "treaty": lambda request: bool(request.basis.treaty),
    "ongoing": lambda request: request.emergency.ongoing,
    "volatility_other": lambda request: request.preservation.volatility is Volatility.OTHER,
    "court_document": lambda request: bool(request.basis.documents),
    "has_ip": lambda request: any(item.kind is IdentifierKind.IP for item in request.identifiers),
    "preserved": lambda request: bool(request.delivery.preservation_ticket),
    "preservation_dated": lambda request: request.delivery.preservation_expires is not None,
    "hashes": lambda request: request.delivery.hashes,
    "certificate": lambda request: request.delivery.certificate,
    "statement_of_truth": lambda request: request.emergency.statement_of_truth,
    "use_limited": lambda request: request.emergency.use_limited,
    "assurances": lambda request: request.mla.assurances,
    "offences_quoted": lambda request: any(not item.full_text.is_empty for item in request.case.offences),
    "supplemented": lambda request: bool(request.identifiers or request.data),
    "urgent": lambda request: request.police.priority is not Priority.ROUTINE,
    "needed_by": lambda request: request.mla.needed_by is not None,
    "translated": lambda request: bool(request.mla.translation_language),
    "reviewed": lambda request: not is_empty(request.review.by),
    "children": lambda request: answer_to(request, "children") == "yes",
    "previous": lambda request: not is_empty(request.previous),
    "previous_ticketed": lambda request: bool(request.previous.ticket),
    "previous_due": lambda request: request.previous.due is not None,
    "first_reminder": lambda request: request.previous.step in {None, ReminderStep.FIRST},
    "second_reminder": lambda request: request.previous.step is ReminderStep.SECOND,
    "last_reminder": lambda request: request.previous.step is ReminderStep.LAST,
    "answer_dated": lambda request: request.delivery.deadline is not None,
    "approved_orally": lambda request: request.emergency.approved_orally,
    "law_cited": lambda request: bool(request.basis.references or request.basis.documents),
    "in_mla": lambda request: _kind(request) == "mla",
    "in_emergency": lambda request: _kind(request) == "emergency",
}
_LEVELS = {"traffic": DataLevel.TRAFFIC, "content": DataLevel.CONTENT, "real_time": DataLevel.REAL_TIME}

_NO_CONTENT, _CONTENT_APART = "no_content", "content_apart"
"""Content is not asked for, or not by this letter."""

NAMES = frozenset(_SIMPLE) | frozenset(_LEVELS) | {_NO_CONTENT, _CONTENT_APART}


def highest_level(request: Request, knowledge: KnowledgeBase) -> DataLevel | None:
    """Return the most intrusive data level that the request asks for, None while it asks for nothing known."""
    levels = [knowledge.categories[name].level for name in request.data if name in knowledge.categories]
    return max(levels, key=lambda level: level.rank, default=None)


def flags(request: Request, knowledge: KnowledgeBase) -> frozenset[str]:
    """Return the names of the facts that are true of the request."""
    level = highest_level(request, knowledge)
    reached = {name for name, step in _LEVELS.items() if level is not None and level.rank >= step.rank}
    if "content" not in reached:
        reached.add(_CONTENT_APART if request.emergency.content_way else _NO_CONTENT)
    return frozenset(name for name, holds in _SIMPLE.items() if holds(request)) | reached


def effect_of(choice: SafeguardChoice, true: frozenset[str]) -> Severity | None:
    """Return what an answer to a human-rights question does to a request of which these facts are true."""
    if choice.clear_when and holds(choice.clear_when, true):
        return None
    return Severity.BLOCKS if choice.blocks_when and holds(choice.blocks_when, true) else choice.effect


def holds(when: str, true: frozenset[str]) -> bool:
    """Evaluate a ``when``: empty is always true, ``not name`` negates."""
    if when.startswith("not "):
        return when.removeprefix("not ") not in true
    return not when or when in true
