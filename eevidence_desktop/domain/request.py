"""A request: entered once, turned into letters in three languages.

Every part may still be empty, since drafts always save; what a channel needs is data (``Channel.fields``) and what is
missing or wrong is found by the checks. Field names are the ids used in ``resources/``.
"""

from datetime import date
from enum import StrEnum

from pydantic import Field

from eevidence_desktop.domain.base import Frozen, Line, LocalizedText
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind
from eevidence_desktop.domain.instants import HOME_ZONE, Instant, Period
from eevidence_desktop.i18n.language import Language

FORMAT = 1


class Stage(StrEnum):
    """Where the proceedings stand."""

    PRE_REGISTRATION = "pre_registration"
    PRE_TRIAL = "pre_trial"
    TRIAL = "trial"


class FollowUp(StrEnum):
    """What will follow a preservation or an emergency request."""

    MLA = "mla"
    VOLUNTARY = "voluntary"
    LEGAL_PROCESS = "legal_process"


class Volatility(StrEnum):
    """Why the data may be lost (field list of the T-CY preservation template)."""

    USER_MAY_DELETE = "user_may_delete"
    SHORT_RETENTION = "short_retention"
    ACCOUNT_CLOSING = "account_closing"
    OTHER = "other"


class EmergencyNature(StrEnum):
    """Dangers to life or limb that justify an emergency request; nothing else does."""

    THREAT_TO_KILL = "threat_to_kill"
    TERRORIST_ACT = "terrorist_act"
    HOSTAGE_OR_KIDNAPPING = "hostage_or_kidnapping"
    MISSING_CHILD = "missing_child"
    SUICIDE = "suicide"
    BOMB_THREAT = "bomb_threat"
    CHILD_ABUSE = "child_abuse"
    SERIOUS_INJURY = "serious_injury"


class BasisKind(StrEnum):
    """On what a request rests; the treaty table decides what may be cited."""

    BILATERAL_TREATY = "bilateral_treaty"
    MULTILATERAL_TREATY = "multilateral_treaty"
    RECIPROCITY = "reciprocity"
    PROVIDER_POLICY = "provider_policy"
    POLICE_CHANNEL = "police_channel"


class Priority(StrEnum):
    """Urgency of a police message."""

    ROUTINE = "routine"
    URGENT = "urgent"
    FLASH = "flash"


class Person(Frozen):
    """An official named in a letter."""

    name: LocalizedText = LocalizedText()
    rank: LocalizedText = LocalizedText()
    position: LocalizedText = LocalizedText()
    badge: Line = ""
    phone: Line = ""
    email: Line = ""


class Sender(Frozen):
    """Who asks, and how the addressee can check it."""

    authority: Line = ""
    """Id in ``resources/authorities.yaml``."""
    unit: LocalizedText = LocalizedText()
    address: LocalizedText = LocalizedText()
    email: Line = ""
    phone: Line = ""
    switchboard: Line = ""
    """A public number, staffed at all hours, on which the addressee can call back."""
    hours: Line = ""
    time_zone: Line = HOME_ZONE
    officer: Person = Person()
    confirming: Person = Person()
    signatory: Person = Person()
    executor: Person = Person()


class LetterData(Frozen):
    """Number and date given by the sender's registry."""

    number: Line = ""
    day: date | None = None


class Offence(Frozen):
    """An article of the Criminal Code of Kazakhstan under which the case is registered."""

    article: Line = ""
    part: Line = ""
    point: Line = ""
    title: LocalizedText = LocalizedText()
    """Only where the table of offences does not have the article."""
    penalty: LocalizedText = LocalizedText()
    full_text: LocalizedText = LocalizedText()
    text_as_of: date | None = None
    """Redaction date of ``full_text``."""


class Case(Frozen):
    """The criminal case."""

    number: Line = ""
    """Number in the Unified Register of Pre-trial Investigations (ERDR), 15 digits."""
    kui_number: Line = ""
    """Number in the book of registration, while the case is not yet in the Register."""
    title: LocalizedText = LocalizedText()
    stage: Stage | None = None
    offences: tuple[Offence, ...] = Field(default=(), max_length=20)
    facts: LocalizedText = LocalizedText()
    suspicion: LocalizedText = LocalizedText()
    persons: LocalizedText = LocalizedText()
    damage: LocalizedText = LocalizedText()


class Identifier(Frozen):
    """One account, device or address. ``value`` is kept as typed; letters print it normalised."""

    kind: IdentifierKind
    value: Line
    service: Line = ""
    """The service or chain it belongs to, such as Instagram or Bitcoin."""
    at: Instant | None = None
    """The instant at which an IP address, or a changeable user name, was in use."""
    port: int | None = Field(default=None, ge=1, le=65535)
    relevance: LocalizedText = LocalizedText()
    """How this identifier is tied to the facts."""


class Preservation(Frozen):
    """What only a preservation request says."""

    extension: bool = False
    previous_ticket: Line = ""
    previous_day: date | None = None
    volatility: Volatility | None = None
    volatility_note: LocalizedText = LocalizedText()
    follow_up: FollowUp | None = None
    follow_up_day: date | None = None


class Confidentiality(Frozen):
    """Whether the user must not be told, why, and until when."""

    ask: bool = False
    reason: LocalizedText = LocalizedText()
    until: date | None = None


class Document(Frozen):
    """A decision or other paper attached to the request."""

    title: LocalizedText = LocalizedText()
    number: Line = ""
    day: date | None = None
    issued_by: LocalizedText = LocalizedText()


class LegalBasis(Frozen):
    """On what the request rests."""

    kind: BasisKind | None = None
    treaty: Line = ""
    """Id in ``resources/treaties.yaml``."""
    references: tuple[Line, ...] = Field(default=(), max_length=30)
    """Ids in ``resources/references.yaml`` that the letter cites."""
    documents: tuple[Document, ...] = Field(default=(), max_length=30)
    reciprocity_guarantee: bool = False


class Confirmation(Frozen):
    """An official's word that an unverified reference or treaty was checked before it is printed."""

    reference: Line
    by: Line
    at: Instant


class Justification(Frozen):
    """Why the request is lawful. Stored and approved, never printed in a letter to a provider."""

    necessity: LocalizedText = LocalizedText()
    proportionality: LocalizedText = LocalizedText()
    less_intrusive: LocalizedText = LocalizedText()


class Delivery(Frozen):
    """How the answer should come."""

    means: Line = ""
    file_format: Line = ""
    hashes: bool = True
    certificate: bool = True
    deadline: date | None = None
    preservation_ticket: Line = ""
    preservation_expires: date | None = None


class Emergency(Frozen):
    """The danger, and who allowed the request."""

    nature: EmergencyNature | None = None
    description: LocalizedText = LocalizedText()
    persons_at_risk: LocalizedText = LocalizedText()
    ongoing: bool = False
    expected_at: Instant | None = None
    evidence: LocalizedText = LocalizedText()
    link: LocalizedText = LocalizedText()
    """How the data will avert the harm."""
    too_slow: LocalizedText = LocalizedText()
    """Why the normal process is too slow."""
    approved_by: Person = Person()
    approved_at: Instant | None = None
    approved_orally: bool = True
    statement_of_truth: bool = False
    use_limited: bool = False
    follow_up: FollowUp | None = None
    follow_up_day: date | None = None


class Mla(Frozen):
    """What only a request for mutual legal assistance says."""

    requested_authority: Line = ""
    """Id in ``resources/central_authorities.yaml``."""
    evidence_sought: LocalizedText = LocalizedText()
    dual_criminality: LocalizedText = LocalizedText()
    purpose: LocalizedText = LocalizedText()
    procedure: LocalizedText = LocalizedText()
    urgency: LocalizedText = LocalizedText()
    needed_by: date | None = None
    assurances: bool = True
    """Print that the death penalty and torture are prohibited."""
    previous_requests: LocalizedText = LocalizedText()
    prosecutor: Person = Person()


class Police(Frozen):
    """What only a police-to-police message says."""

    variant: Line = "interpol"
    to_unit: LocalizedText = LocalizedText()
    priority: Priority = Priority.ROUTINE
    known: LocalizedText = LocalizedText()
    questions: LocalizedText = LocalizedText()
    """One question a line, ten at most."""
    use_conditions: LocalizedText = LocalizedText()
    deadline: date | None = None


class Request(Frozen):
    """One request for electronic evidence, whatever the channel."""

    format: int = Field(default=FORMAT, ge=1, le=FORMAT)
    id: Line = ""
    channel: Line
    """Id of a channel in ``resources/channels/``."""
    provider: Line = ""
    """Id of a provider in ``resources/providers/``."""
    account_holder_country: Line = ""
    """ISO 3166 code of the country where the account holder is; decides which legal entity is addressed."""
    letter_languages: tuple[Language, ...] = (Language.KK, Language.RU, Language.EN)
    letter: LetterData = LetterData()
    sender: Sender = Sender()
    case: Case = Case()
    identifiers: tuple[Identifier, ...] = Field(default=(), max_length=1000)
    period: Period = Period()
    period_reason: LocalizedText = LocalizedText()
    data: tuple[Line, ...] = Field(default=(), max_length=60)
    """Ids of data categories in ``resources/labels/data_categories.yaml``."""
    basis: LegalBasis = LegalBasis()
    confirmations: tuple[Confirmation, ...] = Field(default=(), max_length=60)
    confidentiality: Confidentiality = Confidentiality()
    justification: Justification = Justification()
    delivery: Delivery = Delivery()
    preservation: Preservation = Preservation()
    emergency: Emergency = Emergency()
    mla: Mla = Mla()
    police: Police = Police()
