"""Human rights, as far as the fields of a request answer: what the officer is asked besides is in ``answers``.

Whether a reason was copied from another case is a matter of the register, which these rules do not see.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from eevidence_desktop.checks.case import longest
from eevidence_desktop.checks.findings import advises, blocks, demands_reason, fix, warns
from eevidence_desktop.checks.rule_sources import field_list, safeguard
from eevidence_desktop.checks.subject import EMERGENCY, MLA, POLICE, VOLUNTARY, Rule, Subject
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.finding import Finding, Fix
from eevidence_desktop.domain.instants import from_wall_clock
from eevidence_desktop.domain.law import Penalty, penalty_of
from eevidence_desktop.domain.request import Offence, answer_to
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_

REASON_LEAST = 150
AIM_LEAST = 100
BEFORE_OFFENCE = timedelta(days=30)
LIGHT_YEARS = 1
_AIMS = ("mla.purpose", "police.purpose")
_ASKED_IN_WORDS = frozenset({"mla.evidence_sought", "police.questions"})
_TOLD = frozenset({"case.title", "case.facts", "emergency.description"})
_DRAGNET = re.compile(
    r"\b(all|every|each)( the)? (user|subscriber|account|customer|device|person)s? (who|that|which|within|near)\b"
    r"|\b(everybody|everyone|anybody|anyone) who\b"
    r"|\b(все|всех|всем|каждый|каждого)( \w+)? (пользовател|абонент|клиент|устройств|лиц)\w*,? "
    r"(котор|кто|наход|искав|посе)"
    r"|\b(барлық|кез келген|әрбір) (пайдаланушы|абонент|клиент|құрылғы|адам)",
    re.IGNORECASE,
)
_POLITICS = re.compile(
    r"\b(political part(y|ies)|elections?|opposition|protests?|protesters?|rally|rallies|NGOs?|activists?)\b"
    r"|\b(политическ\w+ парти|выборы|выборов|выборах|оппозици|митинг|протест|НПО\b|активист)"
    r"|\b(саяси партия|сайлау|оппозиция|митинг|наразылық акция|үкіметтік емес ұйым|ҮЕҰ\b)",
    re.IGNORECASE,
)
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
            number, source = f"…{found.group()[-4:]}", safeguard(20)
            yield demands_reason(
                "safeguard.personal_number", path, note, source, fix=_masked(path, text), number=number
            )


def _masked(path: str, text: LocalizedText) -> Fix:
    """Return the fix that leaves the last four digits of each personal number."""
    given = ((code.value, text.get(code)) for code in Language)
    hidden = ((code, _PERSONAL_NUMBER.sub(_last_four, written)) for code, written in given if written)
    return fix(N_("Hide all but the last four digits"), *((f"{path}.{code}", written) for code, written in hidden))


def _last_four(found: re.Match[str]) -> str:
    return f"********{found.group()[-4:]}"


def aim(subject: Subject) -> Iterator[Finding]:
    """Yield an aim in so few words that it cannot be weighed."""
    request = subject.request
    for path, text in zip(_AIMS, (request.mla.purpose, request.police.purpose), strict=True):
        if 0 < longest(text) < AIM_LEAST and subject.uses(path):
            note = N_(
                "The purpose is described in few words. Say which fact of the case the data will show. Characters "
                "written: {count}. Usual: {least} at least."
            )
            count = longest(text)
            yield demands_reason("safeguard.aim_short", path, note, safeguard(2), count=count, least=AIM_LEAST)


def gravity(subject: Subject) -> Iterator[Finding]:
    """Yield content asked for where the law threatens no imprisonment, or one year at most.

    Nothing is said while the penalty of any offence is not known.
    """
    discloses = subject.kind in {VOLUNTARY, EMERGENCY, MLA} and DataLevel.CONTENT in subject.levels
    penalties = [_penalty(subject, item) for item in subject.request.case.offences]
    known = [item for item in penalties if item is not None]
    if not discloses or not known or len(known) < len(penalties) or any(item.life for item in known):
        return
    years = max((item.imprisonment_years or 0 for item in known), default=0)
    if years == 0:
        note = N_(
            "Content is asked for, but the offence is not punished by imprisonment, so that the step into privacy is "
            "out of proportion. Ask for less intrusive data."
        )
        yield blocks("safeguard.no_imprisonment", "data", note, safeguard(4))
    elif years <= LIGHT_YEARS:
        note = N_(
            "Content is asked for, but the offence is punished by one year of imprisonment at most, and the request is "
            "likely to be refused. Ask for less intrusive data, or say why content is needed all the same."
        )
        yield demands_reason("safeguard.light_penalty", "data", note, safeguard(4))


def _penalty(subject: Subject, offence: Offence) -> Penalty | None:
    row = subject.kb.offences.get(offence.article)
    return penalty_of(row, offence.part) if row else None


def dragnet(subject: Subject) -> Iterator[Finding]:
    """Yield free text that asks for whoever fits a description, instead of for named accounts."""
    for path, text in subject.printed_texts():
        found = _DRAGNET.search(f"{text.kk}\n{text.ru}\n{text.en}") if path in _ASKED_IN_WORDS else None
        if found is None:
            continue
        if subject.request.basis.documents:
            note = N_(
                "The text asks for everybody who fits a description. Check that the attached decision allows "
                "exactly this, and say so. Words found: «{words}»."
            )
            yield demands_reason("safeguard.dragnet_allowed", path, note, safeguard(6), words=found.group())
        else:
            note = N_(
                "The text asks for everybody who fits a description. Name each account, or attach the decision of "
                "the judge that allows it. Words found: «{words}»."
            )
            yield blocks("safeguard.dragnet", path, note, safeguard(6), words=found.group())


def before_offence(subject: Subject) -> Iterator[Finding]:
    """Yield a period that begins more than thirty days before the offence."""
    start, day = subject.request.period.start, subject.request.case.offence_day
    if start is None or day is None or not subject.uses("period"):
        return
    if day - start.date() > BEFORE_OFFENCE:
        note = N_(
            "The period begins more than thirty days before the offence. Shorten it, or say what the earlier data are "
            "needed for. First day of the offence: {day}."
        )
        first = from_wall_clock(datetime.combine(day - BEFORE_OFFENCE, datetime.min.time()))
        change = fix(N_("Begin thirty days before the offence"), ("period.start", first.isoformat()))
        yield demands_reason("safeguard.before_offence", "period.start", note, safeguard(7), fix=change, day=day)


def politics(subject: Subject) -> Iterator[Finding]:
    """Yield facts that speak of politics where the question about it was not answered so."""
    answered = answer_to(subject.request, "political") in {"unsure", "yes"}
    for path, text in subject.printed_texts():
        found = _POLITICS.search(f"{text.kk}\n{text.ru}\n{text.en}") if path in _TOLD and not answered else None
        if found:
            note = N_(
                "The text speaks of politics, protest or a non-governmental organisation. Answer the question on "
                "political offences with that in mind, or say why the act is an ordinary offence. Words found: "
                "«{words}»."
            )
            yield demands_reason("safeguard.political_words", path, note, safeguard(10), words=found.group())


def assurance(subject: Subject) -> Iterator[Finding]:
    """Yield a request for legal assistance that does not assure that there is no death penalty and no torture."""
    if subject.uses("mla.assurances") and not subject.request.mla.assurances:
        note = N_(
            "The request does not state that the death penalty and torture are prohibited. Other States ask for it: "
            "print it, or say why it can be left out."
        )
        change = fix(N_("State it"), ("mla.assurances", True))
        yield demands_reason("safeguard.no_assurance", "mla.assurances", note, safeguard(14), fix=change)


def unregistered(subject: Subject) -> Iterator[Finding]:
    """Yield a police message in a case that is not yet in the Register."""
    case = subject.request.case
    if subject.kind == POLICE and case.kui_number and not case.number:
        note = N_(
            "The case is not yet in the Unified Register, and what is received before may not be admissible. Register "
            "it first, or say why the message cannot wait."
        )
        yield demands_reason("safeguard.unregistered", "case.number", note, safeguard(24))


RULES: tuple[Rule, ...] = (
    reasons,
    personal_numbers,
    aim,
    gravity,
    dragnet,
    before_offence,
    politics,
    assurance,
    unregistered,
)
