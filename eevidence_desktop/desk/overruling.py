"""Warnings that are overruled with a written reason, recorded where it cannot be altered unseen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from eevidence_desktop.checks.overruling import REASON_LEAST, override_of
from eevidence_desktop.desk.drafts import OpenDraft, save_draft, value_in, with_value
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.request import Override, Request

__all__ = ["DEMANDS", "OVERRIDES", "REASON_LEAST", "Weighed", "overrule", "weigh", "withdraw"]

DEMANDS = frozenset({"override.no_reason", "override.reason_short"})
"""Codes of the findings that ask for the reason; each goes with the warning that its message repeats."""
OVERRIDES = "overrides"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding as the officer sees it: a warning stands together with the demand for a reason, or with the reason."""

    finding: Finding
    demand: Finding | None = None
    """The blocking finding that asks for a written reason."""
    override: Override | None = None
    """The reason that was given, whether or not it will do."""

    @property
    def overruled(self) -> bool:
        """Tell whether a reason was given and will do: none is asked for any more."""
        return self.override is not None and self.demand is None

    @property
    def severity(self) -> Severity:
        """How much it weighs now."""
        return self.demand.severity if self.demand else self.finding.severity


def weigh(request: Request, findings: Iterable[Finding]) -> tuple[Weighed, ...]:
    """Return findings for people: one entry for a warning and the demand for its reason, where the demand stood."""
    known = list(findings)
    demands = [item for item in known if item.code in DEMANDS]
    shown: list[Weighed] = []
    for item in known:
        warning = _warning_of(item, known) if item.code in DEMANDS else item
        if not any(entry.finding is warning for entry in shown):
            demand = next((other for other in demands if _warning_of(other, known) is warning), None)
            override = override_of(request, warning) if warning.needs_reason else None
            shown.append(Weighed(warning, demand, override))
    return tuple(shown)


def _warning_of(demand: Finding, findings: list[Finding]) -> Finding:
    """Return the warning that a demand for a reason repeats, the demand itself where there is none."""
    text = demand.message.params.get("text")
    return next(
        (item for item in findings if item.needs_reason and item.field == demand.field and item.message == text),
        demand,
    )


def overrule(bench: Workbench, draft: OpenDraft, finding: Finding, reason: str, by: str) -> OpenDraft:
    """Record why ``by`` overrules a warning, in place of what was written before; saves the draft."""
    at = bench.clock().replace(microsecond=0).isoformat()
    entry = {"code": finding.code, "field": finding.field, "reason": reason, "by": by, "at": at}
    return _keep(bench, draft, "overruled", entry, [*_others(draft.body, finding.code, finding.field), entry])


def withdraw(bench: Workbench, draft: OpenDraft, code: str, field: str) -> OpenDraft:
    """Let a warning stand again; saves the draft."""
    return _keep(bench, draft, "override_withdrawn", {"code": code, "field": field}, _others(draft.body, code, field))


def _keep(bench: Workbench, draft: OpenDraft, event: str, entry: Mapping[str, Any], overrides: list[Any]) -> OpenDraft:
    saved = save_draft(bench, replace(draft, body=with_value(draft.body, OVERRIDES, overrides)))
    bench.store.record_event(event, draft.id, dict(entry))
    return saved


def _others(body: Mapping[str, Any], code: str, field: str) -> list[Any]:
    given = value_in(body, OVERRIDES) or []
    return [item for item in given if (item.get("code"), item.get("field") or "") != (code, field)]
