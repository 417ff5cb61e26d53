"""Entities and terms: who answers, what is kept, given, held, and whether it fits together."""

from collections.abc import Iterator

from eevidence_desktop.domain.provider import DisclosureLevel, PreservationTerms, Purpose
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.knowledge.lint.fault import Check, Fault, Grade, Record, Rule
from eevidence_desktop.knowledge.lint.provenance import DAYS

ENTITY_HIDES = Rule(
    "C34",
    "entity-hides-others",
    Grade.ERROR,
    N_("The entity answers always, so those after it never do."),
    N_("Give it a condition, or put it last."),
)
NO_COUNTRY = Rule(
    "C35",
    "entity-without-country",
    Grade.WARNING,
    N_("The country of the entity is not known, so the route cannot tell which State to ask."),
    N_("Find the country, and say in the note where it was looked for."),
)
NO_ADDRESS = Rule(
    "C36",
    "entity-without-address",
    Grade.HINT,
    N_("The entity has a name but no postal address."),
    N_("Add the address where a source gives it."),
)
DAYS_ABSURD = Rule(
    "C37",
    "days-absurd",
    Grade.ERROR,
    N_("{days} days cannot be right."),
    N_("Look the number up in the source again."),
)
DAYS_REFUSED = Rule(
    "C38",
    "days-though-refused",
    Grade.ERROR,
    N_("Data are not kept on request, yet a number of days is given."),
    N_("Remove the days, or correct whether preservation is accepted."),
)
EXTENSION_LOOSE = Rule(
    "C39",
    "extension-not-extendable",
    Grade.ERROR,
    N_("Days of an extension are given, yet it is not said that the term can be extended."),
    N_("Say that it is extendable and who says so, or remove the days."),
)
EMERGENCY_NOWHERE = Rule(
    "C40",
    "emergency-without-contact",
    Grade.WARNING,
    N_("Emergency requests are accepted, yet no contact is for emergencies."),
    N_("Add the contact, without an address where that is not known, with a note that says so."),
)
LAW_FORBIDS = Rule(
    "C41",
    "contact-though-law-forbids",
    Grade.WARNING,
    N_("The law forbids direct disclosure, yet a contact for requests is offered."),
    N_("Say in the contact's note what it may be used for, or give it another purpose."),
)
NEVER_LISTS = Rule(
    "C42",
    "data-though-never-given",
    Grade.ERROR,
    N_("Nothing is ever disclosed directly, yet categories of data are listed."),
    N_("Remove the categories, or correct the level."),
)
HELD_AND_NOT = Rule(
    "C43",
    "held-and-not-held",
    Grade.ERROR,
    N_("The category «{name}» stands among the data held and among those not held."),
    N_("Decide which is right."),
)
RETENTION_BARE = Rule(
    "C44",
    "retention-without-note",
    Grade.WARNING,
    N_("The term of retention is given without the words of its source."),
    N_("Say in the note what the source says, such as «up to 12 months»."),
)
RULES = (
    ENTITY_HIDES,
    NO_COUNTRY,
    NO_ADDRESS,
    DAYS_ABSURD,
    DAYS_REFUSED,
    EXTENSION_LOOSE,
    EMERGENCY_NOWHERE,
    LAW_FORBIDS,
    NEVER_LISTS,
    HELD_AND_NOT,
    RETENTION_BARE,
)

_MOST_DAYS = 730
_MOST_RETENTION = 36_500
_NEVER = frozenset({DisclosureLevel.NEVER_BY_LAW, DisclosureLevel.NEVER_BY_POLICY})


def _entities(record: Record) -> Iterator[Fault]:
    last = len(record.provider.entities) - 1
    for at, entity in enumerate(record.provider.entities):
        path = f"entities.{at}"
        if entity.when.is_default and at < last:
            yield record.fault(ENTITY_HIDES, f"{path}.when")
        if entity.country is None:
            yield record.fault(NO_COUNTRY, f"{path}.country")
        if entity.name and not entity.address:
            yield record.fault(NO_ADDRESS, f"{path}.address")


def _numbers(terms: PreservationTerms) -> Iterator[tuple[str, int]]:
    for name in (*DAYS, "lead_days"):
        value = getattr(terms, name).value
        if value is not None:
            yield f"preservation.{name}", value


def _days(record: Record) -> Iterator[Fault]:
    for path, days in _numbers(record.provider.preservation):
        if not 0 < days <= _MOST_DAYS:
            yield record.fault(DAYS_ABSURD, path, days=days)
    for at, held in enumerate(record.provider.held):
        if held.retention_days is None:
            continue
        if not 0 <= held.retention_days <= _MOST_RETENTION:
            yield record.fault(DAYS_ABSURD, f"held.{at}.retention_days", days=held.retention_days)
        if held.note.is_empty:
            yield record.fault(RETENTION_BARE, f"held.{at}.note")


def _preservation(record: Record) -> Iterator[Fault]:
    terms = record.provider.preservation
    if terms.accepted.value is False:
        yield from (record.fault(DAYS_REFUSED, path) for path, _ in _numbers(terms))
    if terms.extension_days.known and terms.extendable.value is not True:
        yield record.fault(EXTENSION_LOOSE, "preservation.extension_days")


def _disclosure(record: Record) -> Iterator[Fault]:
    provider = record.provider
    level = provider.disclosure.level.value
    if level in _NEVER and provider.disclosure.categories.value:
        yield record.fault(NEVER_LISTS, "disclosure.categories")
    if level is DisclosureLevel.NEVER_BY_LAW:
        for at, contact in enumerate(provider.contacts):
            if Purpose.REQUESTS in contact.purposes:
                yield record.fault(LAW_FORBIDS, f"contacts.{at}.purposes")


def _emergency(record: Record) -> Iterator[Fault]:
    if record.provider.emergency.accepted.value and not record.provider.contacts_for(Purpose.EMERGENCY):
        yield record.fault(EMERGENCY_NOWHERE, "contacts")


def _held(record: Record) -> Iterator[Fault]:
    held = {name for item in record.provider.held for name in item.categories}
    for name in record.provider.not_held.value or ():
        if name in held:
            yield record.fault(HELD_AND_NOT, "not_held", name=name)


CHECKS: tuple[Check, ...] = (_entities, _days, _preservation, _disclosure, _emergency, _held)
