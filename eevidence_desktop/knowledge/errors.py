"""The refusal of data that the program cannot use."""

from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.i18n.message import N_, message

_FAULT = N_("The data file cannot be used. Place: {place}. Fault: {fault}")


class DataError(InputError):
    """A data file is not what the program needs; names the file and the line or record."""

    def __init__(self, place: str, fault: str) -> None:
        """Take the place and what is wrong there (technical, in English)."""
        super().__init__(message(_FAULT, place=place, fault=fault))
        self.place = place
        self.fault = fault
