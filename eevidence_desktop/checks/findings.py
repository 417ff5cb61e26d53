"""Short ways to make a finding. The arguments before ``/`` leave their names free for message parameters."""

from datetime import date
from typing import Any

from eevidence_desktop.domain.finding import Finding, Fix, Severity
from eevidence_desktop.i18n.message import Message, Param


def blocks(code: str, path: str, text: str, source: Message, /, fix: Fix | None = None, **params: Param) -> Finding:
    """Return a finding that forbids the export."""
    return Finding(code, Severity.BLOCKS, path, Message(text, params), source, fix)


def warns(code: str, path: str, text: str, source: Message, /, fix: Fix | None = None, **params: Param) -> Finding:
    """Return a warning: the officer reads it and decides."""
    return Finding(code, Severity.WARNS, path, Message(text, params), source, fix)


def demands_reason(
    code: str, path: str, text: str, source: Message, /, fix: Fix | None = None, **params: Param
) -> Finding:
    """Return a warning that may be overruled only with a written reason."""
    return Finding(code, Severity.WARNS, path, Message(text, params), source, fix, needs_reason=True)


def advises(code: str, path: str, text: str, source: Message, /, fix: Fix | None = None, **params: Param) -> Finding:
    """Return a finding to consider."""
    return Finding(code, Severity.ADVISES, path, Message(text, params), source, fix)


def fix(label: str, /, *changes: tuple[str, Any], **params: Param) -> Fix:
    """Return a fix that sets the given fields."""
    return Fix(Message(label, params), changes)


def later(day: date, days: int) -> date:
    """Return the day so many days later; the calendar's last day where it ends before."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
