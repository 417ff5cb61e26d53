"""What stays on one line on paper, beyond what holds in every format."""

import re

from eevidence_desktop.i18n.formats import NBSP
from eevidence_desktop.letters.typography import tie

_UNITS = (
    r"(?:тенге|теңге|тг|долл|рубл|евро|сом|час|мин|сек|дн|лет|год|сағ|күн|жыл|бет|адам|KZT|USD|EUR|RUB|USDT|BTC|ETH"
    r"|[КМГТ]Б|[kKMGT]i?B|[₸€$₽%])"
)
_CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
_BOUND = re.compile(
    rf"(?<=§) (?=\S)|(?<=\d) (?={_UNITS})|(?<=\b{_CAPITAL}\.) (?={_CAPITAL})"
    r"|(?<=\b(?:ст|пп|чч|гл)\.) (?=\d)|(?<=\b[пчгж]\.) (?=\d)|(?<=\b(?:Art|тел|стр)\.) (?=\d)"
)


def bind(text: str) -> str:
    """Tie for paper: also § and abbreviations with their number, numbers with their unit, initials with their name."""
    return _BOUND.sub(NBSP, tie(text))
