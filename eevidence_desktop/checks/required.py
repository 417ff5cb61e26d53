"""What the channel demands is there, and every language of the letter has its own text."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import blocks
from eevidence_desktop.checks.paths import plain, values
from eevidence_desktop.checks.rule_sources import PROGRAM
from eevidence_desktop.checks.subject import Rule, Subject
from eevidence_desktop.domain.channel import Need
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.paths import is_empty
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_

MISSING = "required.missing"
_TABLED = "case.offences.title"  # what is not written here stands in the table of offences


def missing(subject: Subject) -> Iterator[Finding]:
    """Yield each demanded field that is empty."""
    for item in subject.fields:
        if item.need is not Need.REQUIRED:
            continue
        for path, value in values(subject.request, item.field):
            if is_empty(value):
                text = N_("This channel needs a field that is still empty. Please fill it in. Field: {field}.")
                yield blocks(MISSING, path, text, PROGRAM, field=subject.label(path))


def untranslated(subject: Subject) -> Iterator[Finding]:
    """Yield each printed text that a language of the letter lacks; empty fields are not its matter."""
    for path, text in subject.printed_texts():
        if text.is_empty or plain(path) == _TABLED:
            continue
        for language in subject.languages_of(path):
            if not text.get(language):
                yield _lacking(subject, path, language)


def _lacking(subject: Subject, path: str, language: Language) -> Finding:
    text = N_(
        "A letter is to be written in this language, but the field has no text in it. Write the text or "
        "leave the language out of the letter. Field: {field}. Language: {language}."
    )
    return blocks(
        "language.missing_text",
        f"{path}.{language.value}",
        text,
        PROGRAM,
        field=subject.label(path),
        language=language.own_name,
    )


RULES: tuple[Rule, ...] = (missing, untranslated)
