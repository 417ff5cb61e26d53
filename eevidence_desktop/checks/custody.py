"""Who receives and keeps the answer, and how it is fixed (safeguards 19 and 23)."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import blocks, demands_reason, fix
from eevidence_desktop.checks.rule_sources import safeguard
from eevidence_desktop.checks.subject import Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.i18n.message import N_


def retention(subject: Subject) -> Iterator[Finding]:
    """Yield an answer that would have to be destroyed before it comes."""
    day, path = subject.request.custody.retention_until, "custody.retention_until"
    if day and day <= subject.letter_day and subject.uses(path):
        text = N_("The day until which the answer is kept comes before the answer. Give a later one. Day: {day}.")
        yield blocks("custody.retention_past", path, text, safeguard(19), day=day)


def fixed(subject: Subject) -> Iterator[Finding]:
    """Yield an answer without hash values, or one that no protocol will fix."""
    if subject.uses("delivery.hashes") and not subject.request.delivery.hashes:
        text = N_("No hash values are asked for. Ask for them, or say how it will be shown that no file was changed.")
        change = fix(N_("Ask for hash values"), ("delivery.hashes", True))
        yield demands_reason("custody.no_hash", "delivery.hashes", text, safeguard(23), fix=change)
    if subject.uses("custody.protocol") and not subject.request.custody.protocol:
        text = N_("The answer is not to be fixed in a protocol. Plan one, or say why the answer will not be used.")
        change = fix(N_("Plan a protocol"), ("custody.protocol", True))
        yield demands_reason("custody.no_protocol", "custody.protocol", text, safeguard(23), fix=change)


RULES: tuple[Rule, ...] = (retention, fixed)
