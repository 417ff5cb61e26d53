"""Every text is written in the language of its letter (common mistake 9)."""

import unicodedata
from collections.abc import Iterator

from eevidence_desktop.checks.findings import blocks, warns
from eevidence_desktop.checks.rule_sources import mistake, procedure
from eevidence_desktop.checks.subject import MLA, Rule, Subject
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_

LEAST_LETTERS = 40
"""A shorter text may be a name or a brand in another alphabet."""
SURELY_KAZAKH = 80
"""No Kazakh text of so many letters does without a letter of its own."""
LEAST_SAME = 30
_KAZAKH = frozenset("әғқңөұүһі")
_MISTAKE_9 = mistake(9)
_QUOTED = frozenset({"emergency.evidence"})
"""A threat is quoted in the words in which it was made."""
_ALPHABETS = {Language.KK: "CYRILLIC", Language.RU: "CYRILLIC", Language.EN: "LATIN"}


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalpha())


def _is_of(letter: str, alphabet: str) -> bool:
    return unicodedata.name(letter, "").startswith(alphabet)


def _texts(subject: Subject) -> Iterator[tuple[str, LocalizedText]]:
    for path, text in subject.printed_texts():
        if path not in _QUOTED and not path.endswith(".name"):
            yield path, text


def script(subject: Subject) -> Iterator[Finding]:
    """Yield texts most letters of which are of another alphabet than the language's."""
    for path, text in _texts(subject):
        for language in subject.request.letter_languages:
            letters = _letters(text.get(language))
            own = sum(_is_of(letter, _ALPHABETS[language]) for letter in letters)
            if len(letters) >= LEAST_LETTERS and own * 2 < len(letters):
                note = N_(
                    "The text is written in the alphabet of another language, so the letter would be returned. Write "
                    "it in the language of the letter. Field: {field}. Language: {language}."
                )
                field, at = subject.label(path), f"{path}.{language.value}"
                yield blocks("language.wrong_script", at, note, _MISTAKE_9, field=field, language=language.own_name)


def kazakh(subject: Subject) -> Iterator[Finding]:
    """Yield Kazakh texts that hold no Kazakh letter, and texts that are the same in Kazakh and in Russian."""
    chosen = {Language.KK, Language.RU} & set(subject.request.letter_languages)
    for path, text in _texts(subject) if chosen else ():
        letters = _letters(text.kk)
        strange = Language.KK in chosen and len(letters) >= SURELY_KAZAKH and _KAZAKH.isdisjoint(letters)
        if strange and sum(_is_of(letter, "CYRILLIC") for letter in letters) * 2 >= len(letters):
            note = N_(
                "The Kazakh text holds none of the letters ә, ғ, қ, ң, ө, ұ, ү, һ, і: it seems to be in Russian, or "
                "typed without the Kazakh keyboard. Write it in Kazakh. Field: {field}."
            )
            yield blocks("language.not_kazakh", f"{path}.kk", note, _MISTAKE_9, field=subject.label(path))
        elif len(letters) >= LEAST_SAME and letters == _letters(text.ru):
            note = N_(
                "The Kazakh and the Russian text are the same. Write each in its own language, or leave one of the two "
                "languages out of the letter. Field: {field}."
            )
            yield warns("language.same_text", f"{path}.kk", note, _MISTAKE_9, field=subject.label(path))


def of_the_treaty(subject: Subject) -> Iterator[Finding]:
    """Yield a request in none of the languages that its treaty names, and without a translation into one."""
    request = subject.request
    row = subject.kb.treaties.get(request.basis.treaty)
    if subject.kind != MLA or not subject.uses("basis.treaty") or row is None or not row.languages:
        return
    given = {code.value for code in request.letter_languages}
    if given and {*given, request.mla.translation_language}.isdisjoint(row.languages):
        note = N_(
            "The treaty names the languages of requests, and the request is in none of them. Add a certified "
            "translation. Treaty: {treaty}. Codes of the languages: {languages}."
        )
        source, names = procedure("560(3)"), ", ".join(row.languages)
        yield warns("mla.treaty_language", "letter_languages", note, source, treaty=row.name, languages=names)


RULES: tuple[Rule, ...] = (script, kazakh, of_the_treaty)
