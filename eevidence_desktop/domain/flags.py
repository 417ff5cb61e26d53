"""Yes-or-no facts about a request by which channels switch fields and paragraphs on (``when`` in the data)."""

from collections.abc import Callable, Mapping

from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.request import BasisKind, Request, Volatility

_SIMPLE: Mapping[str, Callable[[Request], bool]] = {
    "extension": lambda request: request.preservation.extension,
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
    "needed_by": lambda request: request.mla.needed_by is not None,
}
_LEVELS = {"traffic": DataLevel.TRAFFIC, "content": DataLevel.CONTENT, "real_time": DataLevel.REAL_TIME}

NAMES = frozenset(_SIMPLE) | frozenset(_LEVELS)


def highest_level(request: Request, knowledge: KnowledgeBase) -> DataLevel | None:
    """Return the most intrusive data level that the request asks for, None while it asks for nothing known."""
    levels = [knowledge.categories[name].level for name in request.data if name in knowledge.categories]
    return max(levels, key=lambda level: level.rank, default=None)


def flags(request: Request, knowledge: KnowledgeBase) -> frozenset[str]:
    """Return the names of the facts that are true of the request."""
    level = highest_level(request, knowledge)
    reached = {name for name, step in _LEVELS.items() if level is not None and level.rank >= step.rank}
    return frozenset(name for name, holds in _SIMPLE.items() if holds(request)) | reached


def holds(when: str, true: frozenset[str]) -> bool:
    """Evaluate a ``when``: empty is always true, ``not name`` negates."""
    if when.startswith("not "):
        return when.removeprefix("not ") not in true
    return not when or when in true
