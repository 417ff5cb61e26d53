"""The letter's own date and languages."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import blocks, fix, warns
from eevidence_desktop.checks.rule_sources import PROGRAM, field_list
from eevidence_desktop.checks.subject import Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.i18n.message import N_

OLD_DAYS = 30
_SOURCE = field_list("2.1")


def day(subject: Subject) -> Iterator[Finding]:
    """Yield a date in the future, or one long past."""
    given = subject.request.letter.day
    if given is None:
        return
    today = fix(N_("Date it today"), ("letter.day", subject.today.isoformat()))
    if given > subject.today:
        text = N_("The letter bears a date in the future. Give the date of its registration. Date: {day}.")
        yield blocks("letter.future", "letter.day", text, _SOURCE, fix=today, day=given)
    elif (subject.today - given).days > OLD_DAYS:
        text = N_("The letter bears a date more than 30 days old, and terms run from it. Check the date. Date: {day}.")
        yield warns("letter.old", "letter.day", text, _SOURCE, day=given)


def languages(subject: Subject) -> Iterator[Finding]:
    """Yield a request that gives no letter at all."""
    if not subject.request.letter_languages:
        text = N_("No language is chosen for the letter. Choose at least one.")
        english = fix(N_("Write it in Kazakh, Russian and English"), ("letter_languages", ["kk", "ru", "en"]))
        yield blocks("letter.no_language", "letter_languages", text, PROGRAM, fix=english)


RULES: tuple[Rule, ...] = (day, languages)
