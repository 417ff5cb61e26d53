"""What the officer's own words may not say: conclusions for facts, lapsed law, bodies that are gone, money for danger.

Words only raise a question: they are looked for in the three languages, with the endings that they can take.
"""

import re
from collections.abc import Iterator
from datetime import date

from eevidence_desktop.checks.findings import advises, blocks, demands_reason, warns
from eevidence_desktop.checks.paths import plain
from eevidence_desktop.checks.rule_sources import mistake
from eevidence_desktop.checks.subject import EMERGENCY, Rule, Subject
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.law import Authority
from eevidence_desktop.i18n.message import N_

NEW_CONSTITUTION = date(2026, 7, 1)
"""First day of the Constitution adopted by the referendum of 15 March 2026."""
_MISTAKE_10 = mistake(10)
_MISTAKE_13 = mistake(13)
_MISTAKE_25 = mistake(25)
_MISTAKE_26 = mistake(26)
_TOLD = frozenset({"case.facts", "mla.evidence_sought", "identifiers.relevance"})
_CONCLUSION = re.compile(
    r"\bmembers? of an? (organi[sz]ed )?(criminal|crime) (group|gang|community)"
    r"|\boperational (information|data)\b"
    r"|\baccording to (intelligence|operative|reliable) (information|data|sources?)\b"
    r"|\b(confidential|anonymous) (source|informant)s?\b|\bundoubtedly\b|\bit is obvious that\b"
    r"|\b(участник|член)\w* (организованн\w+ )?(преступн\w+ (групп|сообществ)|ОПГ\b|ОПС\b)"
    r"|\bоперативн\w+ (информаци|данн|сведени)|\bагентурн\w+ (информаци|данн|сведени)"
    r"|\bпо имеющ\w+ (данным|сведениям|информации)|\bнесомненно\b|\bочевидно, что\b"
    r"|\b(ұйымдасқан )?(қылмыстық|қылмысты) топ\w* мүшес|\bжедел (ақпарат|мәлімет|дерек)"
    r"|\bқолда бар (ақпарат|мәлімет|дерек)\w* (бойынша|сәйкес)|\bкүмән\w* жоқ\b|\bсөзсіз\b",
    re.IGNORECASE,
)
_SAME_SENTENCE = r"(?:(?!(?<=\w\w)\. )[^;\n]){0,80}"
"""A stretch without the end of a sentence; «г.» and «ж.» after a year are no end."""
_OLD_CONSTITUTION = re.compile(
    rf"(?:constitution|конституци){_SAME_SENTENCE}\b1995|\b1995\b{_SAME_SENTENCE}(?:constitution|конституци)",
    re.IGNORECASE,
)
_ARTICLE_18 = re.compile(
    r"\b(article|art\.) ?18\b[^.;\n]{0,60}constitution|constitution[^.;\n]{0,60}\b(article|art\.) ?18\b"
    r"|\b(стать\w+|ст\.) ?18\b[^.;\n]{0,60}конституци|конституци[^.;\n]{0,80}\b(стать\w+|ст\.) ?18\b"
    r"|конституци[^.;\n]{0,60}\b18-?\s?ба[пб]|\b18-?\s?ба[пб][^.;\n]{0,60}конституци",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b(money|payments?|funds?|savings|transfers?|transferred|wallets?|bank|fraud|crypto\w*|property|tenge|dollars)\b"
    r"|\b(деньг|денег|денежн|платеж|средств|перевод|перевел|кошел|банк|мошеннич|крипто|имуществ|хищени|тенге)"
    r"|\b(ақша|төлем|қаражат|аудар|әмиян|банк|алаяқ|крипто|мүлік|мүлк|теңге)",
    re.IGNORECASE,
)
_DANGER = re.compile(
    r"\b(kill|murder|death|die\b|dying|life\b|lives\b|injur|explo|bomb|suicid|hostage|kidnap|abduct|child|weapon|shoot"
    r"|stab|attack|abuse|rape|missing|overdos|poison|terror|violen|harm (himself|herself|themsel))"
    r"|\b(уби[йтвл]|смерт|погиб|жизн|ранен|травм|взрыв|бомб|самоубий|суицид|заложник|похи[тщ]|ребен|ребён|дет[еяи]|оруж"
    r"|стрель|напад|насил|пропа[лв]|отрав|теракт|террор|телесн|увеч)"
    r"|\b(өлтір|өлім|өмір|қаза|жарал|жарақат|жарыл|бомба|суицид|кепіл|ұрла|бала|қару|атыс|шабуыл|зорлы|зорла|жоғал|улан"
    r"|террор|қол жұмса)",
    re.IGNORECASE,
)


def _all(text: LocalizedText) -> str:
    return f"{text.kk}\n{text.ru}\n{text.en}"


def conclusions(subject: Subject) -> Iterator[Finding]:
    """Yield conclusions and unnamed sources where the addressee needs facts with theirs."""
    for path, text in subject.printed_texts():
        found = _CONCLUSION.search(_all(text)) if plain(path) in _TOLD else None
        if found:
            note = N_(
                "The text gives a conclusion, or a source that cannot be checked. Say instead what happened, when, and "
                "who says so: a victim, a witness, a document, an inspection. Words found: «{words}»."
            )
            yield advises("facts.conclusion", path, note, _MISTAKE_10, words=found.group())


def constitution(subject: Subject) -> Iterator[Finding]:
    """Yield citations of the Constitution that is no longer in force."""
    if subject.letter_day < NEW_CONSTITUTION:
        return
    for path, text in subject.printed_texts():
        written = _all(text)
        old = _OLD_CONSTITUTION.search(written)
        if old:
            note = N_(
                "The text cites the Constitution of 1995, which is no longer in force. Cite the Constitution adopted "
                "on 15 March 2026: privacy and the secrecy of communications stand in its article 21. Words found: "
                "«{words}»."
            )
            yield blocks("citation.old_constitution", path, note, _MISTAKE_25, words=old.group())
            continue
        article = _ARTICLE_18.search(written)
        if article:
            note = N_(
                "The text cites article 18 of the Constitution. In the Constitution in force since 1 July 2026 privacy "
                "stands in article 21: correct the number, or say why article 18 is meant. Words found: «{words}»."
            )
            yield demands_reason("citation.constitution_article", path, note, _MISTAKE_25, words=article.group())


def bodies(subject: Subject) -> Iterator[Finding]:
    """Yield texts that name a body which no longer exists."""
    gone = [body for body in subject.kb.authorities.values() if body.valid_to and body.valid_to < subject.letter_day]
    for path, text in subject.printed_texts():
        for body in gone:
            found = _named(body, _all(text))
            if found:
                yield _gone(subject, path, body, found)


def _named(body: Authority, text: str) -> str:
    """Return the words that name the body, empty where it is not named."""
    names = [re.escape(name) for name in (body.name.kk, body.name.ru, body.name.en) if name]
    found = (re.search(pattern, text, re.IGNORECASE) for pattern in (*body.patterns, *names))
    return next((each.group() for each in found if each), "")


def _gone(subject: Subject, path: str, body: Authority, found: str) -> Finding:
    day = body.valid_to or subject.letter_day
    if path.startswith("sender."):
        note = N_(
            "The text names a body that no longer exists, so the letter would come from nobody. Write the name of its "
            "successor. Body: {body}. Last day: {day}."
        )
        return blocks("citation.abolished_sender", path, note, _MISTAKE_26, body=body.name, day=day)
    note = N_(
        "The text names a body that no longer exists. Write the name of its successor, or say that the body has been "
        "abolished. Words found: «{words}». Last day: {day}."
    )
    return warns("citation.abolished_body", path, note, _MISTAKE_26, words=found, day=day)


def only_money(subject: Subject) -> Iterator[Finding]:
    """Yield an emergency whose description speaks of money, and of no danger to anybody."""
    danger = subject.request.emergency
    told = "\n".join(map(_all, (danger.description, danger.persons_at_risk, danger.evidence)))
    if subject.kind != EMERGENCY or _DANGER.search(told):
        return
    found = _MONEY.search(_all(danger.description))
    if found:
        note = N_(
            "The description speaks of money and of no danger to life or limb. Loss of property is no emergency: use "
            "preservation and the usual way, or say who can be killed or seriously injured. Words found: «{words}»."
        )
        yield demands_reason("emergency.only_money", "emergency.description", note, _MISTAKE_13, words=found.group())


RULES: tuple[Rule, ...] = (conclusions, constitution, bodies, only_money)
