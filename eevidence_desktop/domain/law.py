"""Dated legal data: treaties, references, authorities and offences."""

import re
from datetime import date
from enum import StrEnum

from eevidence_desktop.domain.base import Frozen, Line, LocalizedText
from eevidence_desktop.domain.provenance import Confidence, Source
from eevidence_desktop.i18n.language import Language

_PART = re.compile(r"(\d+(?:-\d+)?)\. ")
_NOTES = ("Примечани", "Ескерт")
"""How the note under an article begins, in Russian and Kazakh."""


class TreatyStatus(StrEnum):
    """Where Kazakhstan stands towards a treaty."""

    IN_FORCE = "in_force"
    SIGNED = "signed"
    INVITED = "invited"
    NOT_PARTY = "not_party"
    UNKNOWN = "unknown"


class Dated(Frozen):
    """Something that exists, or is in force, for a time."""

    valid_from: date | None = None
    valid_to: date | None = None

    def is_valid_on(self, day: date) -> bool:
        """Tell whether it exists or is in force on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class Treaty(Frozen):
    """An international instrument and whether a letter may cite it."""

    id: Line
    name: LocalizedText
    kind: Line
    """``bilateral`` or ``multilateral``."""
    status: TreatyStatus
    in_force_from: date | None = None
    """None when the date is not established."""
    parties: tuple[Line, ...] = ()
    """ISO codes known to be bound beside Kazakhstan; empty when the list is not established."""
    scope: Line = ""
    serves: LocalizedText = LocalizedText()
    """What it serves, where that is not every offence; empty where it is."""
    matter: Line = ""
    """Matter of the offences that it serves (``OffenceArticle.matter``); empty where the table cannot tell."""
    least_years: int | None = None
    """The least maximum imprisonment of the offences that it serves, in years."""
    channels: tuple[Line, ...] = ()
    """Channels in which it can be the basis."""
    languages: tuple[Line, ...] = ()
    """Codes of the languages in which requests under it are written; empty when not established."""
    language_note: LocalizedText = LocalizedText()
    contents_article: Line = ""
    """Article on the contents of a request, such as ``26``; empty when not read."""
    central_authority_article: Line = ""
    """Article that names the central authorities or the way of sending; empty when not read."""
    sources: tuple[Source, ...] = ()
    confidence: Confidence
    verify: bool = True
    checked: date
    note: LocalizedText = LocalizedText()

    def is_citable_on(self, day: date) -> bool:
        """Tell whether a letter of that day may rest on it; an unverified one still needs a confirmation."""
        begun = self.in_force_from is None or self.in_force_from <= day
        return self.status is TreatyStatus.IN_FORCE and begun


class Reference(Dated):
    """An article that a letter may cite, in the wording in which it is printed."""

    id: Line
    text: LocalizedText
    """The citation itself, such as «часть вторая статьи 122 …»."""
    says: LocalizedText
    """What it provides, in one sentence, for the officer."""
    channels: tuple[Line, ...]
    """Channels that may cite it."""
    redaction: Line = ""
    """Which redaction was read."""
    sources: tuple[Source, ...] = ()
    confidence: Confidence
    verify: bool = True


class Authority(Dated):
    """A body of Kazakhstan that may send letters, or whose name appears in them."""

    id: Line
    name: LocalizedText
    may_send: tuple[Line, ...] = ()
    """Channel ids."""
    patterns: tuple[Line, ...] = ()
    """Regular expressions for other ways of writing its name; only for a body that no longer exists."""
    sources: tuple[Source, ...] = ()
    confidence: Confidence
    verify: bool = False
    note: LocalizedText = LocalizedText()


class CentralAuthority(Frozen):
    """Who receives requests for mutual legal assistance in a country."""

    id: Line
    country: Line
    name: LocalizedText
    address: tuple[Line, ...] = ()
    languages: tuple[Line, ...] = ()
    wants_treaty: bool = False
    """It takes reciprocity by way of exception only."""
    sources: tuple[Source, ...] = ()
    confidence: Confidence
    verify: bool = True
    note: LocalizedText = LocalizedText()


class Penalty(Frozen):
    """The heaviest penalties that a part of an article of the Criminal Code allows."""

    part: Line
    """``2`` or ``2-1``; empty where the article has no parts."""
    imprisonment_years: int | None = None
    """The longest term of imprisonment, in years; None when the part has no imprisonment, 99 when it is for life."""
    life: bool = False
    arrest_days: int | None = None
    """The longest arrest, in days; None when the part has no arrest."""


class OffenceArticle(Frozen):
    """An article of the Criminal Code of Kazakhstan of 3 July 2014 No. 226-V."""

    article: Line
    title: LocalizedText
    as_of: date | None = None
    """Date of the redaction from which title and penalties were read."""
    parts: tuple[Penalty, ...] = ()
    """The penalties, in the order of the parts; empty when they were not read."""
    speech: bool = False
    """Speech or political offence: second review."""
    emergency: bool = False
    minors: bool = False
    """The victim is a child by the definition of the offence."""
    matter: Line = ""
    """``drugs`` or ``money`` where the decision table has a route of its own for it."""
    note: LocalizedText = LocalizedText()
    confidence: Confidence
    verify: bool = True


class CodeArticle(Frozen):
    """The whole official wording of an article of the Criminal Code in one redaction."""

    article: Line
    as_of: date
    """Date of the redaction."""
    text: LocalizedText
    """Heading, then parts, each on lines of its own; empty where there is no text in the language."""
    sources: tuple[Source, ...] = ()


def code_text(article: CodeArticle, part: str, language: Language) -> str:
    """Return the wording of an article, or its heading and one part, for the annex of a letter.

    Args:
        article: The article.
        part: ``2`` or ``2-1``; with an empty one, or one that the article does not have, the whole article.
        language: The language of the letter; the result is empty where the article has no text in it.
    """
    lines = article.text.get(language).splitlines()
    chosen = _lines_of_part(lines[1:], part) if part else []
    return "\n".join([*lines[:1], *(chosen or lines[1:])])


def _lines_of_part(lines: list[str], part: str) -> list[str]:
    """Return the lines from the number of a part to the next part or to the note under the article."""
    chosen: list[str] = []
    inside = False
    for line in lines:
        begun = _PART.match(line)
        if begun:
            inside = begun[1] == part
        elif line.startswith(_NOTES):
            break
        if inside:
            chosen.append(line)
    return chosen


def penalty_of(offence: OffenceArticle, part: str) -> Penalty | None:
    """Return the penalty of a part, None when the part is not there or was not read.

    Args:
        offence: The row of the article.
        part: ``2`` or ``2-1``; empty for an article without parts.
    """
    return next((row for row in offence.parts if row.part == part), None)
