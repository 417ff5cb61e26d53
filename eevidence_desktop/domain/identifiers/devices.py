"""Phone numbers and devices."""

import re

from eevidence_desktop.domain.identifiers.checksums import luhn
from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.i18n.message import N_

_IMEI = re.compile(r"[0-9]{15}")
_SERIAL = re.compile(r"[A-Z0-9-]{5,40}")


def phone(text: str) -> str:
    """Return a phone number in E.164; the leading + and country code are required (ITU-T E.164)."""
    import phonenumbers  # its tables are large: loaded when the first number is read

    if any(char.isalpha() for char in text):  # the library would read letters as the keys of a telephone
        raise IdentifierError(
            N_("«{value}» is not a phone number: it holds letters. Look for O and 0, l and 1."), value=text
        )
    try:
        parsed = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException as error:
        raise IdentifierError(
            N_("«{value}» is not an international phone number: write it with + and the country code."),
            value=text,
        ) from error
    if not phonenumbers.is_possible_number(parsed):
        raise IdentifierError(
            N_("«{value}» has the wrong number of digits for a phone number of its country."), value=text
        )
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def imei(text: str) -> str:
    """Return the 15 digits of an IMEI after checking its Luhn digit (3GPP TS 23.003)."""
    digits = re.sub(r"[\s-]", "", text)
    if not _IMEI.fullmatch(digits) or not luhn(digits):
        raise IdentifierError(N_("«{value}» is not an IMEI: 15 digits with a check digit."), value=text)
    return digits


def serial(text: str) -> str:
    """Return a device serial number in capitals."""
    compact = text.replace(" ", "").upper()
    if not _SERIAL.fullmatch(compact):
        raise IdentifierError(N_("«{value}» is not a serial number: Latin letters and digits only."), value=text)
    return compact
