"""Dates, instants, numbers and lists as official letters write them, by Babel.

The long date follows the pattern of Kazakhstan's acts in each language.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from eevidence_desktop.i18n.language import Language

NBSP = "\u00a0"
_LONG = {
    Language.KK: f"y{NBSP}'жылғы'{NBSP}d{NBSP}MMMM",
    Language.RU: f"d{NBSP}MMMM{NBSP}y{NBSP}'года'",
    Language.EN: f"d{NBSP}MMMM{NBSP}y",
}
_LOCALES = {Language.KK: "kk_KZ", Language.RU: "ru_KZ", Language.EN: "en_GB"}


class Formats:
    """Writes values for one language; 24-hour clock only."""

    def __init__(self, language: Language) -> None:
        """Take the language whose rules apply."""
        self._language = language
        self._locale = Locale.parse(_LOCALES[language])

    def date(self, value: date) -> str:
        """Return the long date: «2026 жылғы 23 қараша», «23 ноября 2026 года», "23 November 2026"."""
        return format_date(value, _LONG[self._language], locale=self._locale)

    def instant(self, value: datetime, zone: tzinfo = UTC) -> str:
        """Return date, time to the second and the offset that was in force in ``zone`` at that instant."""
        local = value.astimezone(zone)
        return f"{self.date(local.date())},{NBSP}{local:%H:%M:%S}{NBSP}({offset_name(local)})"

    def number(self, value: float) -> str:
        """Return a number with the language's separators."""
        return format_decimal(value, locale=self._locale)

    def listing(self, items: Sequence[str]) -> str:
        """Return "a, b and c" in the language."""
        return format_list(list(items), locale=self._locale)


def offset_name(value: datetime) -> str:
    """Return the offset of an aware datetime as ``UTC`` or ``UTC+05:00``."""
    offset = value.utcoffset() or timedelta(0)
    if not offset:
        return "UTC"
    sign = "+" if offset > timedelta(0) else "-"
    minutes = int(abs(offset).total_seconds()) // 60
    return f"UTC{sign}{minutes // 60:02}:{minutes % 60:02}"
