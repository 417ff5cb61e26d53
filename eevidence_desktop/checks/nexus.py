"""Each account is tied to the offence by facts, and the matter is worth the other State's effort."""

import re
from collections.abc import Iterator

from eevidence_desktop.checks.findings import advises, blocks
from eevidence_desktop.checks.rule_sources import mistake
from eevidence_desktop.checks.subject import EMERGENCY, MLA, Rule, Subject
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.law import OffenceArticle
from eevidence_desktop.i18n.message import N_

SMALL_DAMAGE = 500_000
"""Tenge. A loss below it is small for a foreign prosecutor; no State publishes a figure, so this only advises."""
MINOR_YEARS = 2
"""An offence with no longer imprisonment is minor in the same sense."""
_MISTAKE_10 = mistake(10)
_DAY = re.compile(
    r"\b\d{1,2}\.\d{1,2}\.(\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b"
    r"|\b\d{1,2} (январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)"
    r"|\b\d{1,2}[ -]?(қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)",
    re.IGNORECASE,
)


def _intrusive(subject: Subject) -> bool:
    """Tell whether the request is one for legal assistance in more than subscriber information."""
    return subject.kind == MLA and any(level.rank >= DataLevel.TRAFFIC.rank for level in subject.levels)


def tied(subject: Subject) -> Iterator[Finding]:
    """Yield accounts that nothing ties to the offence: neither a text of their own nor the facts."""
    if not subject.uses("identifiers") or not subject.uses("case.facts") or subject.kind == EMERGENCY:
        return
    content = subject.kind == MLA and DataLevel.CONTENT in subject.levels
    facts = subject.request.case.facts
    told = f"{facts.kk}\n{facts.ru}\n{facts.en}".casefold()
    for at, item in enumerate(subject.request.identifiers):
        if not item.value or not item.relevance.is_empty:
            continue
        path, named = f"identifiers.{at}.relevance", item.value.casefold() in told
        if content:
            text = N_(
                "Content is given only where facts tie this very account to the offence. Say who used it, when and for "
                "what, and how that is known. Identifier: {value}."
            )
            yield blocks("identifier.no_nexus", path, text, _MISTAKE_10, value=item.value)
        elif not named and not subject.requires("identifiers.relevance"):
            text = N_(
                "Neither the facts nor a text of its own say what this account has to do with the offence. Add a line "
                "on it. Identifier: {value}."
            )
            yield advises("identifier.untold", path, text, _MISTAKE_10, value=item.value)


def dated(subject: Subject) -> Iterator[Finding]:
    """Yield facts without a single day in a request that must show probable cause."""
    if not _intrusive(subject) or subject.request.case.facts.is_empty:
        return
    written = (subject.request.case.facts, *(item.relevance for item in subject.request.identifiers))
    if not any(_DAY.search(f"{text.kk}\n{text.ru}\n{text.en}") for text in written):
        text = N_("The facts name no day. Say when each account was used: a court abroad must see that it is recent.")
        yield advises("facts.no_day", "case.facts", text, _MISTAKE_10)


def minor(subject: Subject) -> Iterator[Finding]:
    """Yield a small loss by an offence that is not grave: some States decline trifles."""
    if not _intrusive(subject) or not subject.uses("case.damage"):
        return
    damage, years = subject.request.case.damage_amount, _years(subject)
    if damage is not None and damage < SMALL_DAMAGE and (years is None or years <= MINOR_YEARS):
        text = N_(
            "The loss is small and the offence is not grave. Some States decline such requests: say what makes the "
            "case weigh more, such as other victims or a continuing danger. Damage in tenge: {amount}."
        )
        yield advises("case.minor", "case.damage", text, mistake(22), amount=damage)


def _years(subject: Subject) -> int | None:
    """Return the longest imprisonment of the offences, None where it is not known of all of them."""
    rows = [(subject.kb.offences.get(item.article), item.part) for item in subject.request.case.offences]
    years = [longest_imprisonment(row, part) for row, part in rows]
    known = [count for count in years if count is not None]
    return max(known) if known and len(known) == len(years) else None


def longest_imprisonment(offence: OffenceArticle | None, part: str) -> int | None:
    """Return the longest imprisonment in years, 0 without any; None where the table does not have it."""
    if offence is None:
        return None
    named = [row for row in offence.parts if not part or row.part == part]
    return max((row.imprisonment_years or 0 for row in named), default=None)


RULES: tuple[Rule, ...] = (tied, dated, minor)
