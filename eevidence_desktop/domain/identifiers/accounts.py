"""Account numbers, user names and names of channels or servers."""

import re

from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.i18n.message import N_

_ACCOUNT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{1,127}")
_HANDLE = re.compile(r"[\w.#-]{2,64}")


def account_id(text: str) -> str:
    """Return the provider's own account number or code."""
    if not _ACCOUNT.fullmatch(text):
        raise IdentifierError(N_("«{value}» is not an account number: Latin letters and digits only."), value=text)
    return text


def username(text: str) -> str:
    """Return a user name without its leading @; a display name with spaces is not one."""
    handle = text.removeprefix("@")
    if not _HANDLE.fullmatch(handle):
        raise IdentifierError(
            N_("«{value}» is not a user name: a display name or nickname is not enough to find an account."),
            value=text,
        )
    return handle


def free(text: str) -> str:
    """Return an identifier of another kind as it was given."""
    if not text:
        raise IdentifierError(N_("The identifier is empty."))
    return text
