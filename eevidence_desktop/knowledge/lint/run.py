"""Runs every rule over the records."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.knowledge.lint import contacts, identifiers, identity, links, provenance, terms, texts
from eevidence_desktop.knowledge.lint.fault import Check, CrossCheck, Fault, Grade, Record, Rule

UNREADABLE = Rule(
    "C00",
    "record-unreadable",
    Grade.ERROR,
    N_("The record cannot be read: {reason}"),
    N_("Correct the field; «schema provider» shows what a record may hold."),
)
RULES: tuple[Rule, ...] = (
    UNREADABLE,
    *links.RULES,
    *provenance.RULES,
    *contacts.RULES,
    *terms.RULES,
    *texts.RULES,
    *identity.RULES,
    *identifiers.RULES,
)
"""All rules, by code."""
_CHECKS: tuple[Check, ...] = (
    *links.CHECKS,
    *provenance.CHECKS,
    *contacts.CHECKS,
    *terms.CHECKS,
    *texts.CHECKS,
    *identity.CHECKS,
    *identifiers.CHECKS,
)
_CROSS_CHECKS: tuple[CrossCheck, ...] = (*links.CROSS_CHECKS, *identity.CROSS_CHECKS)


def lint(
    records: Mapping[str, Provider], raw: Mapping[str, Mapping[str, Any]], knowledge: KnowledgeBase, today: date
) -> tuple[Fault, ...]:
    """Return everything that is wrong with the records, by record, the gravest first.

    Args:
        records: The records that fit the schema, keyed by the names of their files without ending.
        raw: The same records as they stand in their files, before texts were cleaned; may be empty.
        knowledge: The lists of categories, requirements, countries and groups; its providers are not looked at.
        today: The day on which dates are judged.
    """
    found = list(_found(records, raw, knowledge, today))
    return tuple(sorted(found, key=_order))


def _found(
    records: Mapping[str, Provider], raw: Mapping[str, Mapping[str, Any]], knowledge: KnowledgeBase, today: date
) -> Iterator[Fault]:
    for file, provider in records.items():
        record = Record(file, provider, raw.get(file, {}), knowledge, today)
        for check in _CHECKS:
            yield from check(record)
    for cross_check in _CROSS_CHECKS:
        yield from cross_check(records)


def unreadable(file: str, path: str, reason: str) -> Fault:
    """Return the fault of a record that does not fit the schema at all."""
    return Fault(file, UNREADABLE, path, {"reason": reason})


def _order(fault: Fault) -> tuple[str, int, str, str]:
    return fault.record, fault.rule.grade.rank, fault.rule.code, fault.path


def errors(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Return the faults with which a catalogue may not ship."""
    return tuple(fault for fault in faults if fault.rule.grade is Grade.ERROR)
