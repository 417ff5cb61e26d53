"""Which rows the card of a provider has. The main facts are always there: what is not known is said to be unknown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from eevidence_desktop.desk.card_entities import another_route, entities
from eevidence_desktop.desk.card_parts import Mark, ProviderCard, Row, Section, Teller, Text, marked, notes, said
from eevidence_desktop.domain.identifiers.kinds import NAMES
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provenance import Fact
from eevidence_desktop.domain.provider import (
    CautionKind,
    Contact,
    HeldData,
    IdentifierRule,
    NotificationPolicy,
    Provider,
    Purpose,
    Status,
)
from eevidence_desktop.i18n.message import N_, Message, message

T = TypeVar("T")
SOURCES = "sources"
_ASSETS = "vasp"
_YES, _NO = Message(N_("Yes")), Message(N_("No"))
_CONFIRMED = N_("✔ Confirmed on an official page")
_UNCONFIRMED = N_("▲ Not confirmed on an official page: check before sending")
_MAIN_PURPOSES = (Purpose.REQUESTS, Purpose.PRESERVATION, Purpose.EMERGENCY)
_ACCOUNT = {True: Message(N_("An account there is needed")), False: Message(N_("No account there is needed"))}
_MARKS = {CautionKind.TIP_OFF: Mark.DANGER, CautionKind.FALSE_ADDRESS: Mark.DANGER}


def make_card(provider: Provider, known: KnowledgeBase, today: date) -> ProviderCard:
    """Return the card of a record; sections without a row are left out."""
    tell = Teller(provider, known, today)
    parts = (Section(key, title, tuple(rows(tell))) for key, title, rows in _SECTIONS)
    policy = provider.notification.policy.value or NotificationPolicy.UNKNOWN
    return ProviderCard(
        provider.id,
        provider.name,
        tell.named("category", provider.category.value),
        tell.named("status", provider.status.value),
        policy,
        provider.checked,
        tell.staleness,
        tuple(section for section in parts if section.rows),
    )


def _fact(
    tell: Teller, key: str, label: str, fact: Fact[T], value: Callable[[T], Sequence[Text]], *, always: bool = False
) -> tuple[Row, ...]:
    """Return the row of a fact; one that is not known only where it is a main fact or has a remark."""
    if fact.value is None and not always and fact.note.is_empty:
        return ()
    shown = value(fact.value) if fact.value is not None else ()
    return (tell.row(key, Message(label), shown, fact, *notes(fact.note)),)


def _answer(value: bool) -> tuple[Text, ...]:  # noqa: FBT001 - the value of a fact
    return (_YES if value else _NO,)


def _number(value: int) -> tuple[Text, ...]:
    return (str(value),)


def _line(value: str) -> tuple[Text, ...]:
    return (value,)


def _listed(values: Sequence[str]) -> tuple[Text, ...]:
    return (tuple(values),)


# ------------------------------------------------------------------------------------------- the provider


def _cautions(tell: Teller) -> Iterator[Row]:
    for number, caution in enumerate(tell.provider.warnings):
        row = tell.row(f"warnings.{number}", tell.named("caution", caution.kind.value), (said(caution),), caution)
        yield marked(row, _MARKS.get(caution.kind, Mark.CAUTION))


def _identity(tell: Teller) -> Iterator[Row]:
    provider = tell.provider
    yield tell.own("services", Message(N_("Services")), provider.services)
    yield tell.own("category", Message(N_("Kind of service")), tell.named("category", provider.category.value))
    yield _status(tell)
    yield from _fact(tell, "guidelines", N_("Its page for authorities"), provider.guidelines, _line, always=True)
    yield from _fact(tell, "transparency", N_("Its transparency report"), provider.transparency, _line)


def _aliases(tell: Teller) -> Iterator[Row]:
    if tell.provider.aliases:
        yield tell.own("aliases", Message(N_("Other names")), tell.provider.aliases)


def _status(tell: Teller) -> Row:
    provider = tell.provider
    heir = tell.known.providers.get(provider.redirect)
    details = (message(N_("Now: {provider}"), provider=heir.name),) if heir else ()
    row = tell.own("status", Message(N_("State")), tell.named("status", provider.status.value))
    if not provider.status_note.is_empty:
        row = replace(row, proof=tell.proof(provider.status_note), path="status_note")
    mark = Mark.PLAIN if provider.status is Status.LIVE else Mark.CAUTION
    return replace(row, details=(*details, *notes(provider.status_note)), mark=mark)


def _notification(tell: Teller) -> Iterator[Row]:
    told = tell.provider.notification

    def policy(value: NotificationPolicy) -> Sequence[Text]:
        return (tell.named("notification_policy", value.value),)

    (row,) = _fact(tell, "notification.policy", N_("The user"), told.policy, policy, always=True)
    yield row if told.policy.value is NotificationPolicy.DOES_NOT_NOTIFY else marked(row, Mark.CAUTION)
    yield from tell.text("notification.note", Message(N_("How and when")), told.note)
    label = Message(N_("What keeps it silent"))
    yield from tell.text("notification.non_disclosure", label, told.non_disclosure)


# ------------------------------------------------------------------------------------------- the contacts


def _contacts(tell: Teller) -> Iterator[Row]:
    """Yield the contacts by purpose; one that serves several is described once."""
    told: list[Contact] = []
    for purpose in (*_MAIN_PURPOSES, *(item for item in Purpose if item not in _MAIN_PURPOSES)):
        label = tell.named("purpose", purpose.value)
        found = tell.provider.contacts_for(purpose)
        for number, contact in enumerate(found):
            yield _contact(tell, f"contacts.{purpose.value}.{number}", label, contact, brief=contact in told)
            told.append(contact)
        if not found and purpose in _MAIN_PURPOSES:
            yield tell.row(f"contacts.{purpose.value}.0", label, (), Fact[str]())


def _contact(tell: Teller, key: str, label: Text, contact: Contact, *, brief: bool) -> Row:
    medium = tell.named("medium", contact.medium.value)
    value = contact.value or Message(N_("Address unknown"))
    confirmed = not contact.verify and tell.provider.is_official(contact.sources)
    about = (medium, contact.name) if contact.name else medium
    good = (Message(_CONFIRMED),) if confirmed else ()
    full = () if brief else _contact_details(contact)
    row = tell.row(key, label, (value,), contact, about, *good, *full)
    alerts = () if confirmed else (Message(_UNCONFIRMED),)
    mark = Mark.UNKNOWN if contact.value is None else Mark.PLAIN
    return replace(row, mark=mark, alerts=alerts, path=f"contacts.{tell.provider.contacts.index(contact)}")


def _contact_details(contact: Contact) -> Iterator[Text]:
    if contact.account_needed is not None:
        yield _ACCOUNT[contact.account_needed]
    if contact.shared:
        yield message(N_("A portal shared by several providers: {portal}"), portal=contact.shared)
    yield from notes(contact.note)


# ------------------------------------------------------------------------------------------- the terms


def _preservation(tell: Teller) -> Iterator[Row]:
    terms = tell.provider.preservation
    yield from _fact(tell, "preservation.accepted", N_("Keeps data on request"), terms.accepted, _answer, always=True)
    yield from _fact(tell, "preservation.days", N_("For how many days"), terms.days, _number, always=True)
    yield from _fact(tell, "preservation.foreign_days", N_("Days for foreign authorities"), terms.foreign_days, _number)
    yield from _fact(tell, "preservation.extendable", N_("Can be extended"), terms.extendable, _answer)
    yield from _fact(tell, "preservation.extension_days", N_("Days of an extension"), terms.extension_days, _number)
    yield from _fact(tell, "preservation.extensions", N_("Number of extensions"), terms.extensions, _number)
    label = N_("Days before the end to ask for an extension")
    yield from _fact(tell, "preservation.lead_days", label, terms.lead_days, _number)
    yield from tell.text("preservation.note", Message(N_("About keeping data")), terms.note)
    frozen, always = tell.provider.freeze, tell.provider.sector == _ASSETS
    yield from _fact(tell, "freeze", N_("Freezes assets on request"), frozen, _answer, always=always)


def _disclosure(tell: Teller) -> Iterator[Row]:
    terms = tell.provider.disclosure

    def level(value: str) -> Sequence[Text]:
        return (tell.named("disclosure_level", value),)

    yield from _fact(tell, "disclosure.level", N_("Gives data directly"), terms.level, level, always=True)
    yield from _fact(tell, "disclosure.categories", N_("Which data"), terms.categories, tell.categories, always=True)
    yield from tell.text("disclosure.conditions", Message(N_("Conditions")), terms.conditions)


def _emergency(tell: Teller) -> Iterator[Row]:
    terms = tell.provider.emergency
    yield from _fact(tell, "emergency.accepted", N_("Answers in an emergency"), terms.accepted, _answer, always=True)
    yield from tell.text("emergency.criterion", Message(N_("What counts as an emergency")), terms.criterion)
    yield from _fact(tell, "emergency.categories", N_("Data in an emergency"), terms.categories, tell.categories)
    yield from tell.text("emergency.note", Message(N_("About emergencies")), terms.note)


def _content(tell: Teller) -> Iterator[Row]:
    def route(value: str) -> Sequence[Text]:
        return (tell.named("content_route", value),)

    yield from _fact(tell, "content", N_("What it takes"), tell.provider.content, route, always=True)


# ------------------------------------------------------------------------------------------- the request


def _identifiers(tell: Teller) -> Iterator[Row]:
    provider, counted = tell.provider, dict[str, int]()
    for number, rule in enumerate(provider.identifiers):
        counted[rule.kind.value] = at = counted.get(rule.kind.value, -1) + 1
        row = _identifier(tell, f"identifiers.{rule.kind.value}.{at}", rule)
        yield replace(row, path=f"identifiers.{number}")
    if not provider.identifiers:
        yield tell.row("identifiers", Message(N_("Identifiers")), (), Fact[str]())
    for kind in provider.refused_identifiers:
        row = tell.row(
            f"refused.{kind.value}", Message(NAMES[kind]), (Message(N_("Not accepted")),), provider.refused_note
        )
        yield marked(row, Mark.CAUTION)
    yield from tell.text("refused_note", Message(N_("About what is not accepted")), provider.refused_note)


def _identifier(tell: Teller, key: str, rule: IdentifierRule) -> Row:
    needs = {
        N_("Needs the exact time with its offset"): rule.needs_instant,
        N_("Needs the link beside it"): rule.needs_link,
        N_("Only in the form that the record gives"): bool(rule.pattern),
    }
    value = message(N_("Accepted for {service}"), service=rule.service) if rule.service else Message(N_("Accepted"))
    details = (Message(text) for text, holds in needs.items() if holds)
    return tell.row(key, Message(NAMES[rule.kind]), (value,), rule, *details, *notes(rule.note))


def _request(tell: Teller) -> Iterator[Row]:
    provider, known = tell.provider, tell.known.requirements

    def needs(ids: Sequence[str]) -> Sequence[Text]:
        return tuple(Message(known[name]) if name in known else name for name in ids)

    def languages(codes: Sequence[str]) -> Sequence[Text]:
        return (tuple(_language(code) for code in codes),)

    yield from _fact(tell, "requirements", N_("Wants to see"), provider.requirements, needs, always=True)
    yield from _fact(tell, "languages", N_("Languages"), provider.languages, languages, always=True)
    yield from _fact(tell, "formats", N_("File formats"), provider.formats, _listed)
    yield from _fact(tell, "costs", N_("Costs"), provider.costs, notes, always=True)


_LANGUAGES = {
    "en": N_("English"),
    "ru": N_("Russian"),
    "kk": N_("Kazakh"),
    "fr": N_("French"),
    "de": N_("German"),
    "zh": N_("Chinese"),
    "es": N_("Spanish"),
}


def _language(code: str) -> Text:
    return Message(_LANGUAGES[code]) if code in _LANGUAGES else code


def _held(tell: Teller) -> Iterator[Row]:
    for number, item in enumerate(tell.provider.held):
        yield _held_row(tell, f"held.{number}", item)
    if not tell.provider.held:
        yield tell.row("held", Message(N_("Data")), (), Fact[str]())
    yield from _fact(tell, "not_held", N_("Does not hold or cannot read"), tell.provider.not_held, tell.categories)


def _held_row(tell: Teller, key: str, item: HeldData) -> Row:
    kept = message(N_("Days kept: {count}"), count=item.retention_days) if item.retention_days else None
    label = kept or Message(N_("Time kept: unknown"))
    return tell.row(key, label, tell.categories(item.categories), item, *notes(item.note))


def _sources(tell: Teller) -> Iterator[Row]:
    for source in tell.provider.sources:
        official = Message(N_("✔ Official page") if source.official else N_("▲ Not an official page"))
        value = source.url or source.supports or source.id
        proof = replace(tell.record_proof(), sources=(source,), official=source.official, is_record=False)
        yield Row(f"{SOURCES}.{source.id}", official, (value,), proof, (source_day(source.source_date),))


def source_day(words: str) -> Text:
    """Return the date of a source; a day is written out, other words of the record stay as they are."""
    if not words or "not dated" in words or words == "undated":
        return Message(N_("The source bears no date"))
    head, day = words[:-10], words[-10:]
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return message(N_("Date of the source: {day}"), day=words)
    archived = N_("Archived copy of {day}")
    return message(archived if head.startswith(("arch", "stored")) else N_("Date of the source: {day}"), day=found)


_SECTIONS: tuple[tuple[str, str, Callable[[Teller], Iterator[Row]]], ...] = (
    ("warnings", N_("Take care"), _cautions),
    ("routes", N_("Another route"), another_route),
    ("identity", N_("Who it is"), _identity),
    ("notification", N_("Is the user told?"), _notification),
    ("entities", N_("Which company answers"), entities),
    ("contacts", N_("Contacts"), _contacts),
    ("preservation", N_("Keeping data"), _preservation),
    ("disclosure", N_("Without mutual legal assistance"), _disclosure),
    ("emergency", N_("Danger to life"), _emergency),
    ("content", N_("Content of communications"), _content),
    ("identifiers", N_("What it can search by"), _identifiers),
    ("requirements", N_("What a request needs"), _request),
    ("held", N_("Data held"), _held),
    ("aliases", N_("As people call it"), _aliases),
    (SOURCES, N_("Sources"), _sources),
)
