"""Texts: all three languages are there and differ, white space is plain, codes of languages exist."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.knowledge.lint.fault import Check, Fault, Grade, Record, Rule

LANGUAGE_MISSING = Rule(
    "C45",
    "text-not-in-every-language",
    Grade.ERROR,
    N_("The text is missing in a language: {language}."),
    N_("Write it in Kazakh, Russian and English."),
)
LANGUAGE_SAME = Rule(
    "C46",
    "text-not-translated",
    Grade.WARNING,
    N_("The text is the same in two languages: {first} and {second}."),
    N_("Translate it."),
)
SPACES = Rule(
    "C47",
    "odd-white-space",
    Grade.WARNING,
    N_("The text holds odd white space: at an edge, doubled, before a sign, or invisible."),
    N_("Leave single plain spaces between words."),
)
NAME_END = Rule(
    "C48",
    "name-ends-in-sign",
    Grade.WARNING,
    N_("The name «{name}» ends in a punctuation mark."),
    N_("Remove the mark."),
)
LANGUAGE_CODE = Rule(
    "C49",
    "language-code-unknown",
    Grade.ERROR,
    N_("«{name}» is not a code of a language (ISO 639-1)."),
    N_("Write the two small letters of the language, such as en."),
)
RULES = (LANGUAGE_MISSING, LANGUAGE_SAME, SPACES, NAME_END, LANGUAGE_CODE)

_ODD = re.compile(
    r"^\s|\s$|[^\S\n]{2,}|\t|[\u00a0\u00ad\u200b-\u200f\u202a-\u202f\u2060\ufeff]|(?<=\w) [,.;:!?](?=\s|$)"
)
_END = re.compile(r"[,;:\-–—/]$")
_COMPANY_WORDS = "inc ltd co corp llc gmbh pte pty bv nv sa sas sarl ag oy ab pc plc lp spa srl kk sdn bhd intl dept"
_ABBREVIATIONS = frozenset(_COMPANY_WORDS.split())
_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj
kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv
ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_ISO_639_1 = frozenset(_CODES.split())
_NAME_WORDS = 2
"""Texts of so few Latin words, the same everywhere, are names such as «Xbox gamertag»."""


def _languages(record: Record) -> Iterator[Fault]:
    for path, text in record.parts:
        if not isinstance(text, LocalizedText) or text.is_empty:
            continue
        for language in Language:
            if not text.get(language):
                yield record.fault(LANGUAGE_MISSING, path, language=language.value)
        yield from _same(record, path, text)


def _same(record: Record, path: str, text: LocalizedText) -> Iterator[Fault]:
    if len(text.en.split()) <= _NAME_WORDS and text.kk == text.ru == text.en:
        return
    for first, second in combinations(Language, 2):
        words = text.get(first)
        if words and words == text.get(second):
            yield record.fault(LANGUAGE_SAME, path, first=first.value, second=second.value)


def _spaces(record: Record) -> Iterator[Fault]:
    for path, text in _strings(record.raw, ""):
        if not path.endswith("pattern") and _ODD.search(text.removesuffix("\n")):
            yield record.fault(SPACES, path)


def _strings(value: Any, path: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    """Yield every text of a record's plain data with its dotted path."""
    if isinstance(value, str):
        yield path, value
        return
    inner = value.items() if hasattr(value, "items") else enumerate(value) if isinstance(value, list) else ()
    for name, item in inner:
        yield from _strings(item, f"{path}.{name}" if path else str(name))


def _names(record: Record) -> Iterator[Fault]:
    provider = record.provider
    named = [("name", provider.name)]
    named += [(f"{field}.{at}", name) for field in ("services", "aliases") for at, name in _all(provider, field)]
    for at, entity in enumerate(provider.entities):
        named += [(f"entities.{at}.name", entity.name), (f"entities.{at}.addressed_as", entity.addressed_as)]
    yield from (record.fault(NAME_END, path, name=name) for path, name in named if _ends_badly(name))


def _all(provider: Any, field: str) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - a record
    return enumerate(getattr(provider, field))


def _ends_badly(name: str) -> bool:
    """Tell whether a name ends in a mark; the point of «Inc.», «B.V.» or «S.à r.l.» belongs to it."""
    if not name.endswith("."):
        return bool(_END.search(name))
    last = name.rsplit(maxsplit=1)[-1].removesuffix(".")
    return "." not in last and last.lower() not in _ABBREVIATIONS and len(last) > 1


def _codes(record: Record) -> Iterator[Fault]:
    for name in record.provider.languages.value or ():
        if name not in _ISO_639_1:
            yield record.fault(LANGUAGE_CODE, "languages", name=name)


CHECKS: tuple[Check, ...] = (_languages, _spaces, _names, _codes)
