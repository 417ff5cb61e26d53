"""The instrument that is cited serves this offence and satisfies this State."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import advises, warns
from eevidence_desktop.checks.nexus import longest_imprisonment
from eevidence_desktop.checks.rule_sources import mistake
from eevidence_desktop.checks.subject import MLA, Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.law import Treaty
from eevidence_desktop.domain.request import BasisKind
from eevidence_desktop.i18n.message import N_


def wanted(subject: Subject) -> Iterator[Finding]:
    """Yield reciprocity where the requested State wants an instrument that binds both."""
    row = subject.central_authority
    reciprocity = subject.request.basis.kind is BasisKind.RECIPROCITY
    if subject.kind == MLA and reciprocity and row is not None and row.wants_treaty:
        text = N_(
            "This State wants an international instrument that fits the offence, and takes reciprocity by way of "
            "exception only. Look for a treaty in the table, or ask the authority before sending. State: {country}."
        )
        yield warns("basis.instrument_wanted", "basis.kind", text, mistake(17), country=row.country)


def scope(subject: Subject) -> Iterator[Finding]:
    """Yield a treaty that serves other offences, or one that serves only some and must be shown to fit."""
    row = subject.kb.treaties.get(subject.request.basis.treaty)
    if row is None or not subject.uses("basis.treaty") or row.serves.is_empty:
        return
    if _is_outside(subject, row):
        text = N_(
            "The treaty does not serve the offences of this case. Choose another treaty or reciprocity. Treaty: "
            "{treaty}. It serves: {scope}."
        )
        yield warns("basis.treaty_scope", "basis.treaty", text, mistake(16), treaty=row.name, scope=row.serves)
    else:
        text = N_(
            "The treaty serves only certain offences. Say in the facts why this one is among them. Treaty: {treaty}. "
            "It serves: {scope}."
        )
        yield advises("basis.treaty_conditions", "case.facts", text, mistake(17), treaty=row.name, scope=row.serves)


def _is_outside(subject: Subject, treaty: Treaty) -> bool:
    """Tell whether the table of offences shows that none of the offences is one that the treaty serves."""
    rows = [(subject.kb.offences.get(item.article), item.part) for item in subject.request.case.offences]
    if not rows or any(row is None for row, _ in rows):
        return False
    if treaty.matter and all(row is not None and row.matter != treaty.matter for row, _ in rows):
        return True
    years = [longest_imprisonment(row, part) for row, part in rows]
    known = [count for count in years if count is not None]
    return treaty.least_years is not None and len(known) == len(years) and max(known) < treaty.least_years


RULES: tuple[Rule, ...] = (wanted, scope)
