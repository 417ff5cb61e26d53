"""Dated legal data: treaties, references, authorities and offences."""

from datetime import date
from enum import StrEnum

from eevidence_desktop.domain.base import Frozen, Line, LocalizedText
from eevidence_desktop.domain.provenance import Confidence, Source


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
    channels: tuple[Line, ...] = ()
    """Channels in which it can be the basis."""
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
    sources: tuple[Source, ...] = ()
    confidence: Confidence
    verify: bool = True
    note: LocalizedText = LocalizedText()


class OffenceArticle(Frozen):
    """An article of the Criminal Code of Kazakhstan of 3 July 2014 No. 226-V."""

    article: Line
    title: LocalizedText
    speech: bool = False
    """Speech or political offence: second review."""
    emergency: bool = False
    matter: Line = ""
    """``drugs`` or ``money`` where the decision table has a route of its own for it."""
    note: LocalizedText = LocalizedText()
    confidence: Confidence
    verify: bool = True
