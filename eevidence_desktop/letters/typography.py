"""Small rules of setting text that hold in every language and format."""

import re

from eevidence_desktop.i18n.formats import NBSP

_TIED = re.compile(r"(?<=№) (?=\S)|(?<=No\.) (?=\d)|(?<=\d) (?=\d)")


def tie(text: str) -> str:
    """Keep № with its number, and groups of digits (sums, telephone numbers) on one line."""
    return _TIED.sub(NBSP, text)
