"""Human rights: the reasons are the officer's own, and no more personal data travel than must."""

import re
from collections.abc import Iterator

from eevidence_desktop.checks.case import longest
from eevidence_desktop.checks.findings import advises, warns
from eevidence_desktop.checks.rule_sources import field_list, safeguard
from eevidence_desktop.checks.subject import VOLUNTARY, Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_

REASON_LEAST = 150
_REASONS = ("justification.necessity", "justification.proportionality", "justification.less_intrusive")
# Individual identification number: date of birth, century and sex, serial number, check digit.
_PERSONAL_NUMBER = re.compile(r"(?<!\d)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[0-6]\d{5}(?!\d)")


def reasons(subject: Subject) -> Iterator[Finding]:
    """Yield reasons for a direct request that are too short to be weighed, or copied from one another."""
    if subject.kind != VOLUNTARY:
        return
    given = subject.request.justification
    written = (given.necessity, given.proportionality, given.less_intrusive)
    for path, text in zip(_REASONS, written, strict=True):
        if 0 < longest(text) < REASON_LEAST and subject.uses(path):
            note = N_(
                "The reason is too short to be weighed. Say it in the words of this case. Field: {field}. "
                "Characters written: {count}. Usual: {least} at least."
            )
            count, field = longest(text), subject.label(path)
            yield advises(
                "justification.short",
                path,
                note,
                field_list("3.1"),
                field=field,
                count=count,
                least=REASON_LEAST,
            )
    for code in Language:
        said = [text.get(code).casefold() for text in written if text.get(code)]
        if len(set(said)) < len(said):
            note = N_("Two of the three reasons are the same text. Answer each question for itself.")
            yield warns("justification.identical", "justification", note, field_list("3.1"))
            return


def personal_numbers(subject: Subject) -> Iterator[Finding]:
    """Yield personal numbers in texts that go to a company abroad."""
    if not subject.is_direct:
        return
    for path, text in subject.printed_texts():
        found = _PERSONAL_NUMBER.search(f"{text.kk}\n{text.ru}\n{text.en}")
        if found:
            note = N_(
                "The text seems to hold a personal number (IIN). Leave it out of a letter to a company "
                "abroad, or keep the last four digits. Number: {number}."
            )
            number = f"…{found.group()[-4:]}"
            yield warns("safeguard.personal_number", path, note, safeguard(20), number=number)


RULES: tuple[Rule, ...] = (reasons, personal_numbers)
