"""The criminal case: its number, the offence and the facts."""

from collections.abc import Iterator

from eevidence_desktop.checks.basis import unconfirmed
from eevidence_desktop.checks.findings import advises, blocks, demands_reason, warns
from eevidence_desktop.checks.rule_sources import OFFENCES, PROGRAM, field_list, interpol, mistake, procedure, safeguard
from eevidence_desktop.checks.subject import MLA, POLICE, Rule, Subject
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.law import OffenceArticle, code_text
from eevidence_desktop.domain.request import Offence
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_

NUMBER_LENGTH = 15
FACTS_LEAST = 300
FACTS_MOST = 2000
REDACTION_DAYS = 183
PHYSICAL_ATTACK = "269"


def longest(text: LocalizedText) -> int:
    """Return the length of the text in the language in which it is longest."""
    return max(len(text.get(code)) for code in Language)


def number(subject: Subject) -> Iterator[Finding]:
    """Yield a case number that is not one of the Register."""
    value = subject.request.case.number
    if not value or not subject.uses("case.number"):
        return
    if not (value.isascii() and value.isdigit()):
        text = N_(
            "The number in the Unified Register of Pre-trial Investigations consists of 15 digits only. "
            "Compare it with the Register. Number: {number}."
        )
        yield blocks("case.number_format", "case.number", text, field_list("2.1"), number=value)
    elif len(value) != NUMBER_LENGTH:
        text = N_(
            "The number in the Unified Register of Pre-trial Investigations has 15 digits. Compare it with "
            "the Register. Digits given: {count}."
        )
        yield warns("case.number_length", "case.number", text, field_list("2.1"), count=len(value))


def facts(subject: Subject) -> Iterator[Finding]:
    """Yield a summary too short to show the link or too long to be read."""
    count = longest(subject.request.case.facts)
    if not count or not subject.uses("case.facts"):
        return
    if count < FACTS_LEAST and subject.kind != POLICE and subject.requires("case.facts"):
        text = N_(
            "The facts are very short. Say what happened, when, and how each account was used. Characters "
            "written: {count}. Usual: {least} at least."
        )
        yield warns(
            "case.facts_short",
            "case.facts",
            text,
            mistake(10),
            count=count,
            least=FACTS_LEAST,
        )
    elif count > FACTS_MOST and subject.kind != MLA:
        text = N_(
            "The facts are long. Keep what ties the accounts to the offence. Characters written: {count}. "
            "Usual: {most} at most."
        )
        yield advises("case.facts_long", "case.facts", text, field_list("2.1"), count=count, most=FACTS_MOST)


def _offences(subject: Subject) -> Iterator[tuple[str, Offence, OffenceArticle | None]]:
    """Yield (path, offence, its row in the table of offences) where the channel has them."""
    if subject.uses("case.offences"):
        for at, item in enumerate(subject.request.case.offences):
            yield f"case.offences.{at}", item, subject.kb.offences.get(item.article)


def offence(subject: Subject) -> Iterator[Finding]:
    """Yield offences that cannot be named, and an article that is not about computers."""
    for path, item, row in _offences(subject):
        if not item.article:
            text = N_("The offence has no article. Give the number of the article of the Criminal Code.")
            yield blocks("case.no_article", f"{path}.article", text, procedure("565(1)(5)"))
        elif row is None and item.title.is_empty:
            text = N_(
                "The article is not in the table of offences. Check its number, or write its title yourself. "
                "Article: {article}."
            )
            yield blocks("case.offence_unknown", f"{path}.article", text, procedure("565(1)(5)"), article=item.article)
        elif item.article == PHYSICAL_ATTACK:
            text = N_(
                "Article 269 is about attacks on buildings and means of communication by force, not about "
                "computers. Check whether another article is meant."
            )
            yield advises("case.physical_attack", f"{path}.article", text, OFFENCES)


def unverified(subject: Subject) -> Iterator[Finding]:
    """Yield articles whose number, title or text must be compared with the official text before they are printed."""
    for path, item, row in _offences(subject):
        if row is None or not (row.verify or _is_from_library(subject, item)):
            continue
        doubt = unconfirmed(subject, f"{path}.article", item.article, row.title)
        if doubt:
            yield doubt


def _is_from_library(subject: Subject, item: Offence) -> bool:
    """Tell whether the full text is the library's, which was copied from an unofficial collection."""
    row = subject.kb.code.get(item.article)
    texts = ((code_text(row, "", language), item.full_text.get(language)) for language in Language) if row else ()
    return any(text and text == given for text, given in texts)


def title(subject: Subject) -> Iterator[Finding]:
    """Yield offences whose title neither the officer nor the table of offences gives in a language of the letter."""
    for path, item, row in _offences(subject):
        for code in subject.request.letter_languages:
            given = item.title.get(code) or (row.title.get(code) if row else "")
            if not given and item.article and (row or not item.title.is_empty):
                text = N_(
                    "The table of offences has no title of this article in a language of the letter. Write it "
                    "yourself. Article: {article}. Language: {language}."
                )
                at, language = f"{path}.title.{code.value}", code.own_name
                yield blocks("language.missing_title", at, text, PROGRAM, article=item.article, language=language)


def redaction(subject: Subject) -> Iterator[Finding]:
    """Yield the text of an article taken from an old redaction of the Code."""
    for path, item, _ in _offences(subject):
        if item.text_as_of and (subject.letter_day - item.text_as_of).days > REDACTION_DAYS:
            text = N_(
                "The text of the article was taken from a redaction more than six months old. Compare it "
                "with the one now in force. Redaction: {day}."
            )
            yield demands_reason("case.redaction_old", f"{path}.text_as_of", text, safeguard(1), day=item.text_as_of)


def speech(subject: Subject) -> Iterator[Finding]:
    """Yield offences of speech or politics: they need a second look, and INTERPOL takes none of them."""
    rows = list(_offences(subject))
    flagged = [(path, item) for path, item, row in rows if row and row.speech]
    for path, item in flagged:
        text = N_(
            "The article concerns speech or politics. Providers and States often refuse such requests and "
            "report them. Have a second official review the request. Article: {article}."
        )
        yield demands_reason("case.speech", f"{path}.article", text, mistake(24), article=item.article)
    if flagged and len(flagged) == len(rows) and "police.interpol" in subject.channel_names:
        text = N_("INTERPOL may not be used for a case that is only about politics, religion or opinion.")
        yield blocks("case.interpol_barred", "case.offences", text, interpol("3"))


RULES: tuple[Rule, ...] = (unverified, number, facts, offence, title, redaction, speech)
