"""What is asked for fits the channel, the provider and the purpose."""

import re
from collections.abc import Iterator
from itertools import filterfalse

from eevidence_desktop.checks.findings import blocks, demands_reason, fix, warns
from eevidence_desktop.checks.rule_sources import CATALOGUE, act, mistake, safeguard, table_row
from eevidence_desktop.checks.subject import EMERGENCY, MLA, POLICE, VOLUNTARY, Rule, Subject
from eevidence_desktop.domain.data_category import DataCategory, DataLevel
from eevidence_desktop.domain.finding import Finding, Fix
from eevidence_desktop.domain.provider import ContentRoute
from eevidence_desktop.i18n.message import N_, Message

EMERGENCY_MOST = 5
_MISTAKE_1 = mistake(1)
_MISTAKE_3 = mistake(3)
_MISTAKE_4 = mistake(4)
_EVERYTHING = re.compile(
    r"\b(all|any and all)( available)? (data|information|records)\b"
    r"|\b(вся|всю|все|всех|всей)( имеющ\w+)? (информаци|данны|сведени)"
    r"|\bбарлық( \w+)? (ақпарат|мәлімет|дерек)",
    re.IGNORECASE,
)
_FREE = frozenset({"mla.evidence_sought", "police.questions"})


def _without(subject: Subject, *gone: DataCategory) -> Fix:
    names = {category.id for category in gone}
    kept = list(filterfalse(names.__contains__, subject.request.data))
    return fix(N_("Leave out what cannot be asked for here"), ("data", kept))


def ticked(subject: Subject) -> Iterator[Finding]:
    """Yield a request that names no data, and categories that do not exist."""
    if subject.requires("data") and not subject.request.data:
        text = N_("No data are chosen. Tick exactly what is needed; «everything» is always refused.")
        yield blocks("data.empty", "data", text, _MISTAKE_1)
    for name in subject.request.data:
        if name not in subject.kb.categories:
            text = N_("The category of data is not in the catalogue. Choose one from the list. Category: {category}.")
            yield blocks("data.unknown", "data", text, _MISTAKE_1, category=name)


def allowed(subject: Subject) -> Iterator[Finding]:
    """Yield categories above what the channel can bring."""
    for category in subject.categories if subject.uses("data") else ():
        if category.level is DataLevel.REAL_TIME and subject.kind != MLA:
            yield _real_time(subject, category)
        elif category.level is DataLevel.CONTENT and subject.kind == VOLUNTARY:
            yield _content_asked_directly(subject, category)
        elif category.level.value not in subject.channel.levels:
            yield _level(subject, category)


def _of_level(subject: Subject, level: DataLevel) -> tuple[DataCategory, ...]:
    return tuple(category for category in subject.categories if category.level is level)


def _real_time(subject: Subject, category: DataCategory) -> Finding:
    text = N_(
        "Data can be collected in real time only by mutual legal assistance. Ask for stored data instead. "
        "Category: {category}."
    )
    change = _without(subject, *_of_level(subject, category.level))
    return blocks("data.real_time", "data", text, safeguard(30), fix=change, category=Message(category.label))


def _content_asked_directly(subject: Subject, category: DataCategory) -> Finding:
    label = Message(category.label)
    route = subject.provider.content.value if subject.provider else None
    if route is ContentRoute.COURT_ORDER_OR_MLA:
        text = N_(
            "The provider gives content only on a court order or by mutual legal assistance. Attach the "
            "court's decision. Category: {category}."
        )
        return warns("data.content_by_order", "data", text, CATALOGUE, category=label)
    text = N_(
        "Content is not given to a foreign authority that asks directly. Ask for its preservation now and "
        "use mutual legal assistance (MLA). Category: {category}."
    )
    change = _without(subject, *_of_level(subject, DataLevel.CONTENT))
    return blocks("data.content_needs_mla", "data", text, act("18 USC 2702(a)"), fix=change, category=label)


def _level(subject: Subject, category: DataCategory) -> Finding:
    text = N_("This channel cannot bring data of this level. Choose another channel for it. Category: {category}.")
    change = _without(subject, *_of_level(subject, category.level))
    return blocks("data.level", "data", text, _MISTAKE_4, fix=change, category=Message(category.label))


def emergency_limits(subject: Subject) -> Iterator[Finding]:
    """Yield an emergency request for more than can avert the harm, or for content from the United States."""
    if subject.kind != EMERGENCY:
        return
    count = len(subject.request.data)
    if count > EMERGENCY_MOST:
        text = N_(
            "In an emergency ask only for what can avert the harm: five categories at most. Untick the "
            "others. Categories chosen: {count}."
        )
        yield blocks("data.emergency_many", "data", text, act("18 USC 2702(b)(8)"), count=count)
    if DataLevel.CONTENT in subject.levels and subject.entity and subject.entity.country == "US":
        text = N_(
            "A provider in the United States gives a foreign authority no content, even in an emergency. "
            "Send this request for the other data, and ask for the content through the FBI attaché or the "
            "24/7 network at once."
        )
        change = _without(subject, *_of_level(subject, DataLevel.CONTENT))
        yield warns("data.emergency_content", "data", text, table_row(2), fix=change)


def offered(subject: Subject) -> Iterator[Finding]:
    """Yield categories that the provider is known not to give to those who ask directly."""
    known = subject.provider.disclosure.categories.value if subject.provider else None
    if not known or subject.kind != VOLUNTARY:
        return
    for category in subject.categories:
        if category.id not in known and category.level.rank < DataLevel.CONTENT.rank:
            text = N_(
                "The provider is not known to give this on a direct request. Leave it out or use mutual "
                "legal assistance (MLA). Category: {category}."
            )
            change = _without(subject, category)
            label = Message(category.label)
            yield warns("data.not_offered", "data", text, CATALOGUE, fix=change, category=label)


def exists(subject: Subject) -> Iterator[Finding]:
    """Yield data that the provider cannot have: content it cannot read, records it deletes before."""
    provider = subject.provider
    if provider is None or subject.kind == POLICE:
        return
    if DataLevel.CONTENT in subject.levels and provider.content.value is ContentRoute.NEVER_AVAILABLE:
        text = N_("The provider cannot give content by any route. Ask for other data. Provider: {provider}.")
        change = _without(subject, *_of_level(subject, DataLevel.CONTENT))
        yield warns("data.never_available", "data", text, _MISTAKE_3, fix=change, provider=provider.name)
    for category in subject.categories:
        if category.id in (provider.not_held.value or ()):
            text = N_(
                "The provider says that it does not hold this or cannot read it. Leave it out. Category: {category}."
            )
            change = _without(subject, category)
            yield warns("data.not_held", "data", text, _MISTAKE_3, fix=change, category=Message(category.label))
    yield from _expired(subject)


def _expired(subject: Subject) -> Iterator[Finding]:
    end = subject.request.period.end
    if subject.provider is None or end is None or subject.request.delivery.preservation_ticket:
        return
    age = (subject.now - end).days
    for category in subject.categories:
        terms = [held.retention_days for held in subject.provider.held if category.id in held.categories]
        longest = max((days for days in terms if days is not None), default=None)
        if longest is not None and None not in terms and age > longest:
            text = N_(
                "The provider keeps this for a shorter time, so that for the whole period it is likely gone. "
                "Leave it out or say why it should still be there. Category: {category}. Days kept: {days}."
            )
            label = Message(category.label)
            change = _without(subject, category)
            yield warns("data.expired", "data", text, _MISTAKE_3, fix=change, category=label, days=longest)


def ladder(subject: Subject) -> Iterator[Finding]:
    """Yield content that is to be disclosed without subscriber information; keeping it discloses nothing."""
    told = subject.kind in {VOLUNTARY, EMERGENCY, MLA}
    if told and DataLevel.CONTENT in subject.levels and DataLevel.BSI not in subject.levels:
        text = N_(
            "Content is asked for without subscriber information. Ask for that as well, or say that it is known "
            "already."
        )
        yield demands_reason("data.content_without_subscriber", "data", text, safeguard(5))


def everything(subject: Subject) -> Iterator[Finding]:
    """Yield free text that asks for all there is."""
    for path, text in subject.printed_texts():
        found = _EVERYTHING.search(f"{text.kk}\n{text.ru}\n{text.en}") if path in _FREE else None
        if found:
            note = N_(
                "A request for all information is refused as too broad. Name each kind of data and its "
                "period. Words found: «{words}»."
            )
            yield warns("data.everything", path, note, _MISTAKE_1, words=found.group())


RULES: tuple[Rule, ...] = (ticked, allowed, emergency_limits, offered, exists, ladder, everything)
