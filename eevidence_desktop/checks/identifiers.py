"""Identifiers are exact, findable by the provider and complete."""

import ipaddress
import re
import unicodedata
from collections.abc import Iterator

from eevidence_desktop.checks.findings import advises, blocks, demands_reason, fix, warns
from eevidence_desktop.checks.rule_sources import CATALOGUE, act, mistake, safeguard
from eevidence_desktop.checks.subject import Rule, Subject
from eevidence_desktop.domain.finding import Finding, Fix, Severity
from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.domain.identifiers.kinds import NAMES, IdentifierKind, normalise
from eevidence_desktop.domain.provider import IdentifierRule, Provider
from eevidence_desktop.domain.request import Identifier
from eevidence_desktop.i18n.message import N_, Message

MANY = 5
_MISTAKE_2 = mistake(2)
_MISTAKE_7 = mistake(7)
_LINKS = frozenset({IdentifierKind.PROFILE_URL, IdentifierKind.CONTENT_URL})
_DOCUMENTATION = tuple(
    ipaddress.ip_network(net)
    for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)  # fmt: skip
# In these, parts of different scripts may stand side by side, so only one part at a time is looked at.
_COMPOUND = _LINKS | {IdentifierKind.EMAIL, IdentifierKind.DOMAIN, IdentifierKind.OTHER}


def listed(subject: Subject) -> Iterator[tuple[str, Identifier, str]]:
    """Yield (path, identifier, normalised value) of each identifier of a channel that has them."""
    if subject.uses("identifiers"):
        for at, item in enumerate(subject.request.identifiers):
            yield f"identifiers.{at}", item, subject.normal[at]


def _without(subject: Subject, path: str) -> Fix:
    """Return the fix that deletes one row."""
    gone = int(path.rpartition(".")[2])
    kept = [item.model_dump(mode="json") for at, item in enumerate(subject.request.identifiers) if at != gone]
    return fix(N_("Delete this identifier"), ("identifiers", kept))


def readable(subject: Subject) -> Iterator[Finding]:
    """Yield identifiers that are empty or not of their kind."""
    for path, item, normal in listed(subject):
        if not item.value:
            text = N_("The identifier has no value. Write it as the provider knows it, or delete the row.")
            yield blocks("identifier.empty", f"{path}.value", text, _MISTAKE_2)
        elif not normal:
            yield from _unreadable(path, item)


def _unreadable(path: str, item: Identifier) -> Iterator[Finding]:
    try:
        normalise(item.kind, item.value)
    except IdentifierError as error:
        yield Finding("identifier.invalid", Severity.BLOCKS, f"{path}.value", error.message, _MISTAKE_2)


def display_name(subject: Subject) -> Iterator[Finding]:
    """Yield display names: no provider finds an account by one."""
    for path, item, _ in listed(subject):
        if item.kind is IdentifierKind.DISPLAY_NAME:
            yield blocks(
                "identifier.display_name",
                f"{path}.kind",
                N_(
                    "A display name is not enough to find an account: many people can bear it. Give the "
                    "account number, the link, the user name, the e-mail address or the phone number instead "
                    "of «{value}»."
                ),
                _MISTAKE_2,
                fix=_without(subject, path) if len(subject.request.identifiers) > 1 else None,
                value=item.value,
            )


def instant(subject: Subject) -> Iterator[Finding]:
    """Yield IP addresses without an instant, and instants still to come."""
    for path, item, _ in listed(subject):
        if item.kind is IdentifierKind.IP and item.at is None:
            text = N_(
                "An IP address changes hands: without the exact time it can lead to the wrong person. Give "
                "the date, the time and the UTC offset. Address: {value}."
            )
            yield blocks("identifier.no_instant", f"{path}.at", text, _MISTAKE_7, value=item.value)
        elif item.at is not None and item.at > subject.now:
            text = N_("The time given for the identifier is still to come. Check the date. Identifier: {value}.")
            yield blocks("identifier.future", f"{path}.at", text, _MISTAKE_7, value=item.value)


def address(subject: Subject) -> Iterator[Finding]:
    """Yield IPv4 addresses without a port, and addresses that lead to nobody on the Internet."""
    for path, item, normal in listed(subject):
        if item.kind is not IdentifierKind.IP or not normal:
            continue
        ip = ipaddress.ip_address(normal)
        if ip.version == 4 and item.port is None:  # noqa: PLR2004 - the version of IP
            yield _without_port(path, item, normal)
        if any(ip in net for net in _DOCUMENTATION):
            text = N_("The address belongs to a range kept for examples. Address: {value}.")
            yield advises("identifier.example_address", f"{path}.value", text, act("RFC 5737, RFC 3849"), value=normal)
        elif not ip.is_global or ip.is_multicast:
            text = N_(
                "The address is private or reserved: it belongs to an inner network and leads to nobody on "
                "the Internet. Take the outer address from the log. Address: {value}."
            )
            yield warns("identifier.private_address", f"{path}.value", text, act("RFC 6890"), value=normal)


def _without_port(path: str, item: Identifier, normal: str) -> Finding:
    """Ask for the port, which tells the subscribers behind one shared address apart (RFC 6302)."""
    if item.port_unknown:
        text = N_(
            "Without the port the address may lead to many subscribers. Say so when you weigh the answer. "
            "Address: {value}."
        )
        return advises("identifier.port_unknown", f"{path}.port", text, _MISTAKE_7, value=normal)
    text = N_(
        "Many subscribers can share one address at the same time. Give the port from the log, or say that the "
        "log has none. Address: {value}."
    )
    change = fix(N_("The log has no port"), (f"{path}.port_unknown", True))
    return blocks("identifier.no_port", f"{path}.port", text, _MISTAKE_7, fix=change, value=normal)


def scripts(subject: Subject) -> Iterator[Finding]:
    """Yield identifiers in which Latin and Cyrillic letters are mixed."""
    for path, item, _ in listed(subject):
        odd = _odd_letters(item)
        if odd:
            yield blocks(
                "identifier.mixed_letters",
                f"{path}.value",
                N_(
                    "Latin and Cyrillic letters are mixed in «{value}», so that the provider will find "
                    "nothing. Type these characters again in the other alphabet: {letters}."
                ),
                _MISTAKE_2,
                value=item.value,
                letters=", ".join(f"«{letter}» (U+{ord(letter):04X})" for letter in odd),
            )


def _odd_letters(item: Identifier) -> tuple[str, ...]:
    """Return the letters of the rarer alphabet where one word has both."""
    words = re.findall(r"\w+", item.value) if item.kind in _COMPOUND else [item.value]
    for word in words:
        latin = [letter for letter in word if _is_of(letter, "LATIN")]
        cyrillic = [letter for letter in word if _is_of(letter, "CYRILLIC")]
        if latin and cyrillic:
            return tuple(dict.fromkeys(latin if len(latin) < len(cyrillic) else cyrillic))
    return ()


def _is_of(letter: str, alphabet: str) -> bool:
    return letter.isalpha() and unicodedata.name(letter, "").startswith(alphabet)


def searchable(subject: Subject) -> Iterator[Finding]:
    """Yield kinds by which the provider cannot search."""
    provider = subject.provider
    if provider is None:
        return
    for path, item, _ in listed(subject):
        if item.kind is IdentifierKind.DISPLAY_NAME:
            continue
        kind = Message(NAMES[item.kind])
        if item.kind in provider.refused_identifiers:
            if not _all_refused(subject, provider):
                continue  # beside another identifier it does no harm
            text = N_(
                "The provider does not find an account by this kind of identifier alone. Give another one as well. "
                "Provider: {provider}. Kind: {kind}."
            )
            yield blocks(
                "identifier.refused",
                f"{path}.kind",
                text,
                CATALOGUE,
                provider=provider.name,
                kind=kind,
            )
        elif provider.identifiers and not _rules(provider, item):
            text = N_(
                "This kind is not among the identifiers by which the provider is known to search. Give one "
                "of those if you have it. Provider: {provider}. Kind: {kind}."
            )
            yield warns(
                "identifier.not_listed",
                f"{path}.kind",
                text,
                CATALOGUE,
                provider=provider.name,
                kind=kind,
            )


def _rules(provider: Provider, item: Identifier) -> tuple[IdentifierRule, ...]:
    """Return the provider's rules for the kind, those of the named service where there are any."""
    rules = tuple(rule for rule in provider.identifiers if rule.kind is item.kind)
    service = item.service.casefold()
    return tuple(rule for rule in rules if not rule.service or rule.service.casefold() == service) or rules


def complete(subject: Subject) -> Iterator[Finding]:
    """Yield identifiers that lack what the provider needs beside them."""
    has_link = any(item.kind in _LINKS for item in subject.request.identifiers)
    for path, item, _ in listed(subject):
        rules = _rules(subject.provider, item) if subject.provider else ()
        if not rules:
            continue
        if item.at is None and item.kind is not IdentifierKind.IP and all(rule.needs_instant for rule in rules):
            text = N_(
                "The provider needs the date on which this identifier was in use, because it can change. "
                "Give the date and time. Identifier: {value}."
            )
            yield blocks("identifier.needs_instant", f"{path}.at", text, CATALOGUE, value=item.value)
        if not has_link and all(rule.needs_link for rule in rules):
            text = N_(
                "The provider asks for a link to the account or the post beside this identifier. Add the "
                "link as a further identifier. Identifier: {value}."
            )
            yield warns("identifier.needs_link", path, text, CATALOGUE, value=item.value)


def pattern(subject: Subject) -> Iterator[Finding]:
    """Yield identifiers that are not written as the provider writes its own."""
    for path, item, normal in listed(subject):
        patterns = [rule.pattern for rule in _rules(subject.provider, item)] if subject.provider else []
        if normal and all(patterns) and patterns and not any(re.fullmatch(each, normal) for each in patterns):
            text = N_(
                "«{value}» does not look like an identifier of this provider. Compare it with the source. "
                "Provider: {provider}."
            )
            name = subject.provider.name if subject.provider else ""
            yield warns("identifier.pattern", f"{path}.value", text, _MISTAKE_2, value=item.value, provider=name)


def _all_refused(subject: Subject, provider: Provider) -> bool:
    return all(item.kind in provider.refused_identifiers for item in subject.request.identifiers)


def repeated(subject: Subject) -> Iterator[Finding]:
    """Yield identifiers that were entered before."""
    seen = set()
    for path, item, normal in listed(subject):
        key = (item.kind, normal, item.service, item.at, item.port)
        if normal and key in seen:
            text = N_("The identifier stands in the list twice. Delete one of the rows. Identifier: {value}.")
            yield warns("identifier.duplicate", path, text, _MISTAKE_2, fix=_without(subject, path), value=item.value)
        seen.add(key)


def many(subject: Subject) -> Iterator[Finding]:
    """Yield a request that names many identifiers."""
    count = len(subject.request.identifiers)
    if count > MANY and subject.uses("identifiers"):
        text = N_(
            "The request names many identifiers. Keep those that are tied to the offence, or divide the "
            "request. Number of identifiers: {count}."
        )
        yield demands_reason("identifier.many", "identifiers", text, safeguard(6), count=count)


RULES: tuple[Rule, ...] = (
    readable,
    display_name,
    instant,
    address,
    scripts,
    searchable,
    complete,
    pattern,
    repeated,
    many,
)
