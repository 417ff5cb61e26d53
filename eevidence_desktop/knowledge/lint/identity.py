"""Identity: ids, aliases and what became of a record, each alone and beside the others."""

import re
from collections.abc import Iterator, Mapping

from eevidence_desktop.domain.provider import Provider, Status
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.knowledge.common_words import COMMON_WORDS
from eevidence_desktop.knowledge.lint.fault import Check, CrossCheck, Fault, Grade, Record, Rule
from eevidence_desktop.knowledge.lint.links import shared
from eevidence_desktop.knowledge.names import folded

ID_FILE = Rule(
    "C50",
    "id-not-file-name",
    Grade.ERROR,
    N_("The id «{name}» is not the name of the file."),
    N_("Name the file by the id."),
)
ID_SHAPE = Rule(
    "C51",
    "id-not-kebab-case",
    Grade.ERROR,
    N_("The id «{name}» is not written in small Latin letters, digits and single hyphens."),
    N_("Write it as crypto-com."),
)
ALIAS_SHARED = Rule(
    "C52",
    "alias-shared",
    Grade.WARNING,
    N_("«{name}» is a name of «{other}» too."),
    N_("Leave the alias with the record that officers mean by it."),
)
ALIAS_SHORT = Rule(
    "C53",
    "alias-short",
    Grade.HINT,
    N_("The alias «{name}» is very short and may stand in a text by chance."),
    N_("Keep it only where officers really write it."),
)
ALIAS_COMMON = Rule(
    "C54",
    "alias-common-word",
    Grade.WARNING,
    N_("The alias «{name}» is a common word and will come up in texts about something else."),
    N_("Put it together with a word that tells it apart, such as «line messenger»."),
)
ALIAS_MIXED = Rule(
    "C55",
    "alias-mixed-alphabets",
    Grade.ERROR,
    N_("In «{name}» one word mixes Latin and Cyrillic letters."),
    N_("Type the word in one alphabet."),
)
ALIAS_TWICE = Rule(
    "C56",
    "alias-twice",
    Grade.HINT,
    N_("The alias «{name}» stands in the record twice."),
    N_("Remove one; case, ё and signs make no difference."),
)
REDIRECT_CYCLE = Rule(
    "C57",
    "redirect-cycle",
    Grade.ERROR,
    N_("The records lead to each other in a circle: {names}."),
    N_("Let the last of them be in operation."),
)
REDIRECT_MISSING = Rule(
    "C58",
    "moved-without-redirect",
    Grade.ERROR,
    N_("The provider was renamed or merged, but the record does not say who took over."),
    N_("Name the id of the record that took over."),
)
REDIRECT_LIVE = Rule(
    "C59",
    "live-with-redirect",
    Grade.ERROR,
    N_("The provider is in operation, yet the record leads to another one."),
    N_("Remove the redirect, or correct the status."),
)
RULES = (
    ID_FILE,
    ID_SHAPE,
    ALIAS_SHARED,
    ALIAS_SHORT,
    ALIAS_COMMON,
    ALIAS_MIXED,
    ALIAS_TWICE,
    REDIRECT_CYCLE,
    REDIRECT_MISSING,
    REDIRECT_LIVE,
)

_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MIXED = re.compile(r"[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]")
_SHORT = 2


def _id(record: Record) -> Iterator[Fault]:
    name = record.provider.id
    if name != record.file:
        yield record.fault(ID_FILE, "id", name=name)
    if not _KEBAB.fullmatch(name):
        yield record.fault(ID_SHAPE, "id", name=name)


def _aliases(record: Record) -> Iterator[Fault]:
    seen: set[str] = set()
    for at, alias in enumerate(record.provider.aliases):
        path, key = f"aliases.{at}", folded(alias)
        if len(key) <= _SHORT:
            yield record.fault(ALIAS_SHORT, path, name=alias)
        if key in COMMON_WORDS:
            yield record.fault(ALIAS_COMMON, path, name=alias)
        if _MIXED.search(alias):
            yield record.fault(ALIAS_MIXED, path, name=alias)
        if key in seen:
            yield record.fault(ALIAS_TWICE, path, name=alias)
        seen.add(key)


def _status(record: Record) -> Iterator[Fault]:
    status, redirect = record.provider.status, record.provider.redirect
    if status in {Status.RENAMED, Status.MERGED} and not redirect:
        yield record.fault(REDIRECT_MISSING, "redirect")
    if status is Status.LIVE and redirect:
        yield record.fault(REDIRECT_LIVE, "redirect")


def _shared_aliases(records: Mapping[str, Provider]) -> Iterator[Fault]:
    owners: dict[str, list[str]] = {}
    for file, provider in records.items():
        for key in {folded(name) for name in (provider.name, *provider.aliases)}:
            owners.setdefault(key, []).append(file)
    for file, provider in records.items():
        for at, alias in enumerate(provider.aliases):
            other = next((name for name in owners[folded(alias)] if name != file), None)
            if other is not None:
                yield Fault(file, ALIAS_SHARED, f"aliases.{at}", {"name": alias, "other": other})


def _shared_mail(records: Mapping[str, Provider]) -> Iterator[Fault]:
    return shared(records, "mail_domains")


def _cycles(records: Mapping[str, Provider]) -> Iterator[Fault]:
    leads = {provider.id: provider.redirect for provider in records.values() if provider.redirect}
    for file, provider in records.items():
        way = [provider.id]
        while leads.get(way[-1]) and len(way) <= len(leads):
            way.append(leads[way[-1]])
            if way[-1] == provider.id:
                yield Fault(file, REDIRECT_CYCLE, "redirect", {"names": " → ".join(way)})
                break


CHECKS: tuple[Check, ...] = (_id, _aliases, _status)
CROSS_CHECKS: tuple[CrossCheck, ...] = (_shared_aliases, _shared_mail, _cycles)
