"""Links of a record: every id it names exists, every value says its source, the last entity always answers.

The compiler refuses knowledge that breaks one of these rules.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provider import Entity, Provider
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.knowledge.lint.fault import Check, CrossCheck, Fault, Grade, Record, Rule

NO_SOURCE = Rule(
    "C01",
    "no-source",
    Grade.ERROR,
    N_("The value names no source."),
    N_("Name the source that says so, or remove the value: unknown is better than unproven."),
)
SOURCE_UNKNOWN = Rule(
    "C02",
    "source-unknown",
    Grade.ERROR,
    N_("The source «{name}» does not exist."),
    N_("Add the source to the record, or correct its id."),
)
NO_CONFIDENCE = Rule(
    "C03",
    "no-confidence",
    Grade.ERROR,
    N_("The value does not say how sure it is."),
    N_("Write high, medium or low."),
)
CATEGORY_UNKNOWN = Rule(
    "C04",
    "category-unknown",
    Grade.ERROR,
    N_("The category of data «{name}» does not exist."),
    N_("Use a category of the list of data, or add it there first."),
)
REQUIREMENT_UNKNOWN = Rule(
    "C05",
    "requirement-unknown",
    Grade.ERROR,
    N_("The requirement «{name}» does not exist."),
    N_("Use a requirement of the list, or add it there first."),
)
PLACE_UNKNOWN = Rule(
    "C06",
    "place-unknown",
    Grade.ERROR,
    N_("The country or group «{name}» does not exist."),
    N_("Write the ISO code in capitals, or add the country to the list first."),
)
LAST_CONDITIONAL = Rule(
    "C07",
    "last-entity-conditional",
    Grade.ERROR,
    N_("The last entity must answer without a condition."),
    N_("Remove its condition, or add an entity without a name at the end."),
)
PATTERN_BAD = Rule(
    "C08",
    "pattern-invalid",
    Grade.ERROR,
    N_("The pattern «{pattern}» cannot be used: {reason}"),
    N_("Correct the regular expression."),
)
PATTERN_GROUP = Rule(
    "C09",
    "pattern-without-value",
    Grade.ERROR,
    N_("The pattern «{pattern}» of a link has no group «value»."),
    N_("Put the part that is the identifier into (?P<value>…)."),
)
REDIRECT_UNKNOWN = Rule(
    "C10",
    "redirect-unknown",
    Grade.ERROR,
    N_("The record «{name}» to which this one leads does not exist."),
    N_("Name the id of a record in the catalogue."),
)
DOMAIN_SHARED = Rule(
    "C11",
    "domain-shared",
    Grade.ERROR,
    N_("The domain «{name}» belongs to «{other}» too."),
    N_("Leave the domain with the record that answers for it."),
)
RULES = (
    NO_SOURCE,
    SOURCE_UNKNOWN,
    NO_CONFIDENCE,
    CATEGORY_UNKNOWN,
    REQUIREMENT_UNKNOWN,
    PLACE_UNKNOWN,
    LAST_CONDITIONAL,
    PATTERN_BAD,
    PATTERN_GROUP,
    REDIRECT_UNKNOWN,
    DOMAIN_SHARED,
)


def broken_links(knowledge: KnowledgeBase) -> Iterator[Fault]:
    """Yield what the compiler refuses in the records of the knowledge."""
    for name, provider in knowledge.providers.items():
        record = Record(name, provider, {}, knowledge, knowledge.day)
        yield from chain.from_iterable(check(record) for check in CHECKS)
    yield from chain.from_iterable(check(knowledge.providers) for check in CROSS_CHECKS)


def _provenance(record: Record) -> Iterator[Fault]:
    known = {source.id for source in record.provider.sources}
    for path, value in record.sourced:
        for name in value.sources:
            if name not in known:
                yield record.fault(SOURCE_UNKNOWN, path, name=name)
    for path, value in record.said:
        if not value.sources:
            yield record.fault(NO_SOURCE, path)
        if value.confidence is None:
            yield record.fault(NO_CONFIDENCE, path)


def _categories(record: Record) -> Iterator[Fault]:
    provider = record.provider
    yield from _unknown(record, CATEGORY_UNKNOWN, categories_of(provider), record.knowledge.categories)
    required = [("requirements", name) for name in provider.requirements.value or ()]
    yield from _unknown(record, REQUIREMENT_UNKNOWN, required, record.knowledge.requirements)


def categories_of(provider: Provider) -> Iterator[tuple[str, str]]:
    """Yield every category of data that a record names, after the path where it stands."""
    for at, held in enumerate(provider.held):
        yield from ((f"held.{at}.categories", name) for name in held.categories)
    for path, fact in (
        ("disclosure.categories", provider.disclosure.categories),
        ("emergency.categories", provider.emergency.categories),
        ("not_held", provider.not_held),
    ):
        yield from ((path, name) for name in fact.value or ())


def _places(record: Record) -> Iterator[Fault]:
    known = frozenset((*record.knowledge.countries, *record.knowledge.groups))
    for at, entity in enumerate(record.provider.entities):
        named = [(f"entities.{at}.{path}", place) for path, place in _named_places(entity)]
        yield from _unknown(record, PLACE_UNKNOWN, named, known)


def _named_places(entity: Entity) -> Iterator[tuple[str, str]]:
    if entity.country:
        yield "country", entity.country
    if entity.mla_country:
        yield "mla_country", entity.mla_country
    for field in ("account_holder_in", "account_holder_not_in", "requester_in", "server_in"):
        yield from ((f"when.{field}", place) for place in getattr(entity.when, field))


def _unknown(record: Record, rule: Rule, named: Iterable[tuple[str, str]], known: Iterable[str]) -> Iterator[Fault]:
    have = frozenset(known)
    yield from (record.fault(rule, path, name=name) for path, name in named if name not in have)


def _last_entity(record: Record) -> Iterator[Fault]:
    entities = record.provider.entities
    if not entities or not entities[-1].when.is_default:
        yield record.fault(LAST_CONDITIONAL, "entities")


def _patterns(record: Record) -> Iterator[Fault]:
    links = [(f"links.{at}.pattern", rule.pattern) for at, rule in enumerate(record.provider.links)]
    rules = [(f"identifiers.{at}.pattern", rule.pattern) for at, rule in enumerate(record.provider.identifiers)]
    for path, pattern in (*links, *rules):
        try:
            re.compile(pattern)
        except re.error as error:
            yield record.fault(PATTERN_BAD, path, pattern=pattern, reason=str(error))
    for path, pattern in links:
        if "(?P<value>" not in pattern:
            yield record.fault(PATTERN_GROUP, path, pattern=pattern)


def _redirects(records: Mapping[str, Provider]) -> Iterator[Fault]:
    known = {provider.id for provider in records.values()}
    for file, provider in records.items():
        if provider.redirect and provider.redirect not in known:
            yield Fault(file, REDIRECT_UNKNOWN, "redirect", {"name": provider.redirect})


def _domains(records: Mapping[str, Provider]) -> Iterator[Fault]:
    return shared(records, "domains")


def shared(records: Mapping[str, Provider], field: str) -> Iterator[Fault]:
    """Yield each domain that stands in a field twice, in two records or in one."""
    owners: dict[str, list[str]] = {}
    for file, provider in records.items():
        for domain in getattr(provider, field):
            owners.setdefault(domain.lower(), []).append(file)
    for domain, files in owners.items():
        for file in files if len(files) > 1 else ():
            other = next((name for name in files if name != file), file)
            yield Fault(file, DOMAIN_SHARED, field, {"name": domain, "other": other})


CHECKS: tuple[Check, ...] = (_provenance, _categories, _places, _last_entity, _patterns)
CROSS_CHECKS: tuple[CrossCheck, ...] = (_redirects, _domains)
