"""E-mail addresses, URLs, domain names and IP addresses."""

import ipaddress
import re
from urllib.parse import urlsplit, urlunsplit

from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.i18n.message import N_

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_LOCAL = re.compile(r"[^\s@\"(),:;<>\[\\\]]{1,64}")


def domain_name(text: str) -> str:
    """Return a domain name in lower case, non-ASCII labels in their IDNA form; a final dot is cut."""
    try:
        ascii_name = text.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise IdentifierError(N_("«{value}» is not a domain name."), value=text) from error
    labels = ascii_name.split(".")
    if len(labels) == 1 or labels[-1].isdigit() or not all(_LABEL.fullmatch(label) for label in labels):
        raise IdentifierError(N_("«{value}» is not a domain name."), value=text)
    return ascii_name


def email(text: str) -> str:
    """Return an e-mail address with its domain in lower case (the local part may be case-sensitive)."""
    local, at, host = text.rpartition("@")
    if not at or not _LOCAL.fullmatch(local):
        raise IdentifierError(N_("«{value}» is not an e-mail address."), value=text)
    return f"{local}@{domain_name(host)}"


def url(text: str) -> str:
    """Return a web address with scheme and host in lower case; a missing scheme becomes https."""
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, port = parts.hostname, parts.port
    except ValueError as error:  # a broken bracket, or a port that no port can be
        raise IdentifierError(N_("«{value}» is not a web address."), value=text) from error
    if parts.scheme not in {"http", "https"} or not host or " " in text:
        raise IdentifierError(N_("«{value}» is not a web address."), value=text)
    place = domain_name(host) + (f":{port}" if port else "")
    return urlunsplit((parts.scheme, place, parts.path, parts.query, parts.fragment))


def ip(text: str) -> str:
    """Return an IPv4 or IPv6 address in its canonical form."""
    try:
        return str(ipaddress.ip_address(text))
    except ValueError as error:
        raise IdentifierError(N_("«{value}» is not an IP address."), value=text) from error
