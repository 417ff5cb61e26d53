"""What the checks say of a request."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from eevidence_desktop.i18n.message import Message


class Severity(StrEnum):
    """How much a finding weighs, the gravest first."""

    BLOCKS = "blocks"
    WARNS = "warns"
    ADVISES = "advises"


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that clears a finding when the officer accepts it."""

    label: Message
    changes: tuple[tuple[str, Any], ...]
    """Pairs of field path and new value (plain JSON data)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that would get the letter refused, or that the officer should weigh."""

    code: str
    """Stable code such as ``identifier.no_instant``; never reused for another meaning."""
    severity: Severity
    field: str
    """Path of the field it points at, such as ``case.number`` or ``identifiers.0.at``."""
    message: Message
    source: Message | None = None
    """Where the rule comes from."""
    fix: Fix | None = None
    needs_reason: bool = False
    """A warning that can be overruled only with a written reason."""


def blockers(findings: list[Finding]) -> list[Finding]:
    """Return the findings that forbid an export."""
    return [finding for finding in findings if finding.severity is Severity.BLOCKS]
