"""Contacts and web addresses: only the right mailbox is offered, and only on the provider's own ground."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind, normalise
from eevidence_desktop.domain.provider import Contact, Medium, Provider, Purpose
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.knowledge.lint.fault import Check, Fault, Grade, Record, Rule
from eevidence_desktop.knowledge.shapes import subdomains

TIPS_OFF = Rule(
    "C23",
    "tips-off-customer",
    Grade.ERROR,
    N_("«{value}» takes complaints of abuse and may pass them on to the customer; it is offered for requests."),
    N_("Give the contact for legal requests, or leave this one out and warn of it."),
)
MAIL_FOREIGN = Rule(
    "C24",
    "mailbox-on-foreign-domain",
    Grade.WARNING,
    N_("The mailbox «{value}» lies on a domain that is not the provider's own."),
    N_("Correct the address, add the domain to the record, or name the shared portal it belongs to."),
)
HOST_FOREIGN = Rule(
    "C25",
    "page-on-foreign-domain",
    Grade.WARNING,
    N_("The page «{value}» lies on a domain that is neither the provider's own nor a known shared portal."),
    N_("Correct the address, add the domain to the record, or name the shared portal it belongs to."),
)
PURPOSE_MISSING = Rule(
    "C26",
    "contact-without-purpose",
    Grade.ERROR,
    N_("The contact does not say what it is for, so no channel will ever offer it."),
    N_("Name its purposes, or remove it."),
)
CONTACT_BLANK = Rule(
    "C27",
    "contact-says-nothing",
    Grade.ERROR,
    N_("The contact has neither an address nor a note."),
    N_("Give the address, or say in a note what is known of the contact."),
)
MEDIUM_MISMATCH = Rule(
    "C28",
    "address-not-of-its-medium",
    Grade.ERROR,
    N_("«{value}» cannot be the address of a contact of this kind."),
    N_("Correct the address or the kind of contact."),
)
PHONE_SHAPE = Rule(
    "C29",
    "phone-not-international",
    Grade.ERROR,
    N_("The telephone number «{value}» is not written internationally: +, country code, digits only."),
    N_("Write it as +15550100, without spaces or brackets."),
)
URL_HTTP = Rule(
    "C30",
    "url-not-encrypted",
    Grade.WARNING,
    N_("The address «{value}» is not encrypted."),
    N_("Write https where the site has it."),
)
URL_CREDENTIALS = Rule(
    "C31",
    "url-with-credentials",
    Grade.ERROR,
    N_("The address «{value}» holds a user name, password or key."),
    N_("Remove them; the catalogue goes to many hands."),
)
URL_TRACKING = Rule(
    "C32",
    "url-with-tracking",
    Grade.WARNING,
    N_("The address «{value}» holds the tracking parameter «{name}»."),
    N_("Remove the parameter; the page opens without it."),
)
URL_BAD = Rule(
    "C33",
    "url-invalid",
    Grade.ERROR,
    N_("«{value}» is not a web address."),
    N_("Correct the address."),
)
RULES = (
    TIPS_OFF,
    MAIL_FOREIGN,
    HOST_FOREIGN,
    PURPOSE_MISSING,
    CONTACT_BLANK,
    MEDIUM_MISMATCH,
    PHONE_SHAPE,
    URL_HTTP,
    URL_CREDENTIALS,
    URL_TRACKING,
    URL_BAD,
)

SHARED_PORTALS = frozenset({"kodex.us", "kodexglobal.com"})
"""Sites on which many providers take requests; a record declares its own in ``shared``."""
_INTAKE = frozenset({Purpose.REQUESTS, Purpose.PRESERVATION, Purpose.EMERGENCY})
_ABUSE = re.compile(
    r"(?<![a-z])(?:reports?-?|report_)?abuse(?:[-_]?(?:reports?|forms?|desk|team))?(?![a-z])", re.IGNORECASE
)
_PAGES = frozenset({Medium.PORTAL, Medium.WEB_FORM})
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|yclid|igshid|mc_[ce]id|msclkid|_hsenc|_hsmi)", re.IGNORECASE)
_SECRET = re.compile(r"(?:access_?token|token|api_?key|password|passwd|pwd|secret|sessionid|auth)", re.IGNORECASE)
_E164 = re.compile(r"\+[1-9]\d{6,14}")


def _contacts(record: Record) -> Iterator[Fault]:
    for at, contact in enumerate(record.provider.contacts):
        path = f"contacts.{at}"
        if not contact.purposes:
            yield record.fault(PURPOSE_MISSING, f"{path}.purposes")
        if contact.value is None or not contact.value:
            if contact.note.is_empty:
                yield record.fault(CONTACT_BLANK, path)
        else:
            yield from _address(record, contact, contact.value, f"{path}.value")


def _address(record: Record, contact: Contact, value: str, path: str) -> Iterator[Fault]:
    if _INTAKE & set(contact.purposes) and _ABUSE.search(value):
        yield record.fault(TIPS_OFF, path, value=value)
    if contact.medium is Medium.PHONE and not _E164.fullmatch(value):
        yield record.fault(PHONE_SHAPE, path, value=value)
    elif contact.medium is Medium.EMAIL:
        yield from _mailbox(record, contact, value, path)
    elif contact.medium in _PAGES and "://" not in value:
        yield record.fault(MEDIUM_MISMATCH, path, value=value)


def _mailbox(record: Record, contact: Contact, value: str, path: str) -> Iterator[Fault]:
    try:
        address = normalise(IdentifierKind.EMAIL, value)
    except IdentifierError:
        yield record.fault(MEDIUM_MISMATCH, path, value=value)
        return
    if not contact.shared and not _is_own(record.provider, address.rpartition("@")[2]):
        yield record.fault(MAIL_FOREIGN, path, value=value)


def _is_own(provider: Provider, host: str) -> bool:
    own = {domain.lower() for domain in (*provider.domains, *provider.mail_domains)}
    return any(name in own for name in subdomains(host))


def _pages(record: Record) -> Iterator[Fault]:
    """Look at the hosts of pages where the officer is sent."""
    provider = record.provider
    pages = [(f"contacts.{at}.value", item.value or "") for at, item in enumerate(provider.contacts) if not item.shared]
    pages += [(name, getattr(provider, name).value or "") for name in ("guidelines", "transparency")]
    for path, value in pages:
        host = _host(value)
        if host and not _is_own(provider, host) and SHARED_PORTALS.isdisjoint(subdomains(host)):
            yield record.fault(HOST_FOREIGN, path, value=value)


def _host(value: str) -> str:
    """Return the host of a web address, empty for other text and for a broken address."""
    try:
        return (urlsplit(value).hostname or "").lower() if "://" in value else ""
    except ValueError:
        return ""


def urls(provider: Provider) -> Iterator[tuple[str, str]]:
    """Yield every web address of a record with its path."""
    named = [(f"contacts.{at}.value", item.value or "") for at, item in enumerate(provider.contacts)]
    named += [(name, getattr(provider, name).value or "") for name in ("guidelines", "transparency")]
    named += [(f"sources.{at}.url", source.url) for at, source in enumerate(provider.sources)]
    yield from ((path, value) for path, value in named if "://" in value)


def _urls(record: Record) -> Iterator[Fault]:
    for path, value in urls(record.provider):
        if not _host(value):
            yield record.fault(URL_BAD, path, value=value)
            continue
        parts = urlsplit(value)
        if parts.scheme == "http":
            yield record.fault(URL_HTTP, path, value=value)
        names = [name for name, _ in parse_qsl(parts.query, keep_blank_values=True)]
        if parts.username or any(_SECRET.fullmatch(name) for name in names):
            yield record.fault(URL_CREDENTIALS, path, value=value)
        for name in filter(_TRACKING.fullmatch, names):
            yield record.fault(URL_TRACKING, path, value=value, name=name)


CHECKS: tuple[Check, ...] = (_contacts, _pages, _urls)
