"""Where a fact comes from and how far it can be trusted."""

from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from eevidence_desktop.domain.base import Frozen, Line, LocalizedText

AMBER_DAYS = 90
RED_DAYS = 180

T = TypeVar("T")


class Confidence(StrEnum):
    """How sure the record's author was (read in a primary source, in a secondary one, or neither)."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Staleness(StrEnum):
    """Age of the last check of a fact, as a word."""

    FRESH = "fresh"
    AMBER = "amber"
    RED = "red"


class Source(Frozen):
    """A published page or act that facts of a record refer to by ``id``."""

    id: Line
    url: Line
    supports: Line = ""
    source_date: Line = ""
    """The date of the source as it is known: a day, a year, or words; empty when unknown."""
    official: bool


class Fact(Frozen, Generic[T]):
    """One value with its provenance. ``value`` None means unknown, never "no"."""

    value: T | None = None
    sources: tuple[Line, ...] = ()
    """Ids of the record's sources that say so."""
    confidence: Confidence | None = None
    verify: bool = False
    """It must be checked before use."""
    note: LocalizedText = LocalizedText()

    @property
    def known(self) -> bool:
        """Tell whether there is a value."""
        return self.value is not None


class SourcedText(LocalizedText):
    """A remark in each language, with the sources that say so."""

    sources: tuple[Line, ...] = ()
    confidence: Confidence | None = None
    verify: bool = False


def staleness(checked: date, today: date, amber: int = AMBER_DAYS, red: int = RED_DAYS) -> Staleness:
    """Return how stale a fact last checked on ``checked`` is today (thresholds in days)."""
    age = (today - checked).days
    if age > red:
        return Staleness.RED
    return Staleness.AMBER if age > amber else Staleness.FRESH
