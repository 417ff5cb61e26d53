"""A request: entered once, turned into letters in three languages.

Every part may still be empty, since drafts always save; what a channel needs is data (``Channel.fields``) and what is
missing or wrong is found by the checks. Field names are the ids used in ``resources/``.
"""

from datetime import date
from enum import StrEnum

from pydantic import Field

from eevidence_desktop.domain.base import Frozen, Line, LocalizedText, Text
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind
from eevidence_desktop.domain.instants import HOME_ZONE, Instant, Period
from eevidence_desktop.i18n.language import Language

FORMAT = 2
"""2: variants of channels are channels of their own; what an earlier request said stands in ``previous``."""


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


class FreezeFollowUp(StrEnum):
    """What will follow a freeze of assets."""

    SEIZURE_BY_MLA = "seizure_by_mla"
    COURT_ORDER = "court_order"


class ReminderStep(StrEnum):
    """How often the addressee has been reminded: the tone grows firmer."""

    FIRST = "first"
    SECOND = "second"
    LAST = "last"


class ContentWay(StrEnum):
    """By which way content is asked for in an emergency, while the letter itself asks for other data only."""

    LIAISON = "liaison"
    NETWORK_24_7 = "network_24_7"
    INTERPOL = "interpol"


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


class UrgencyGround(StrEnum):
    """Why a request for mutual legal assistance cannot wait (item of the T-CY template)."""

    LIMITATION = "limitation"
    CUSTODY = "custody"
    TRIAL = "trial"
    DATA_LOSS = "data_loss"
    OTHER = "other"


class LiaisonHelp(StrEnum):
    """What a liaison officer at an embassy is asked for."""

    ADVICE = "advice"
    DRAFT_REVIEW = "draft_review"
    PRESERVATION = "preservation"
    EMERGENCY_CONTENT = "emergency_content"
    CONTACTS = "contacts"


class Person(Frozen):
    """An official named in a letter."""

    role: Line = ""
    """Id in ``resources/labels/names.yaml``, list ``role``; decides which letters the person may sign."""
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
    companies: LocalizedText = LocalizedText()
    """Legal persons concerned."""
    damage: LocalizedText = LocalizedText()
    damage_amount: int | None = Field(default=None, ge=0)
    """The damage in tenge, for the check against small losses."""
    investigated_by: LocalizedText = LocalizedText()
    """The body that investigates, where it is not the requesting authority."""
    supervised_by: LocalizedText = LocalizedText()
    """The prosecutor's office that supervises, or the court that tries the case."""
    offence_day: date | None = None
    """First day of the offence, where it is known; the period is compared with it. Never printed."""


class Identifier(Frozen):
    """One account, device or address. ``value`` is kept as typed; letters print it normalised."""

    kind: IdentifierKind
    value: Line
    again: Line = ""
    """Typed a second time without sight of the first, where no checksum can show a slip."""
    service: Line = ""
    """The service or chain it belongs to, such as Instagram or Bitcoin."""
    at: Instant | None = None
    """The instant at which an IP address, or a changeable user name, was in use."""
    port: int | None = Field(default=None, ge=1, le=65535)
    port_unknown: bool = False
    """The log from which an IP address comes has no port."""
    relevance: LocalizedText = LocalizedText()
    """How this identifier is tied to the facts."""


class Previous(Frozen):
    """The earlier letter that an extension, a cancellation, a supplement or a reminder follows."""

    channel: Line = ""
    """Id of the channel of the earlier letter."""
    number: Line = ""
    """Its outgoing number."""
    day: date | None = None
    ticket: Line = ""
    """The number that the addressee gave it."""
    note: LocalizedText = LocalizedText()
    """What has changed since, or why this letter is written."""
    due: date | None = None
    """The day by which an answer was asked for or promised."""
    step: ReminderStep | None = None


class Preservation(Frozen):
    """What only a preservation request says."""

    volatility: Volatility | None = None
    volatility_note: LocalizedText = LocalizedText()
    follow_up: FollowUp | None = None
    follow_up_day: date | None = None
    custodian: LocalizedText = LocalizedText()
    """What is known of who holds the data and where (T-CY template, arts 29/30)."""


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


class SafeguardAnswer(Frozen):
    """The officer's answer to a human-rights question of ``resources/safeguards.yaml``. Stored, never printed."""

    question: Line
    answer: Line = ""
    note: Text = ""


class Override(Frozen):
    """Why a warning was overruled. Stored and audited, never printed."""

    code: Line
    """Code of the finding."""
    field: Line = ""
    """The field it pointed at."""
    reason: Text = ""
    by: Line = ""
    at: Instant | None = None


class Review(Frozen):
    """The second approval of a request, by somebody other than the officer in charge."""

    by: Person = Person()
    at: Instant | None = None
    note: Text = ""


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


class Custody(Frozen):
    """Who receives and keeps the answer, and until when. Stored, never printed."""

    custodian: Line = ""
    receiver: Line = ""
    """The officer who opens the answer and records its hash values."""
    retention_until: date | None = None
    protocol: bool = True
    """The answer will be fixed in a protocol (CPC 123(1))."""


class Freeze(Frozen):
    """What only a request to freeze virtual assets says."""

    assets: LocalizedText = LocalizedText()
    """Which assets and amounts."""
    reason: LocalizedText = LocalizedText()
    """Why they would be gone without it."""
    until: date | None = None
    follow_up: FreezeFollowUp | None = None
    follow_up_day: date | None = None


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
    content_way: ContentWay | None = None
    resolved_at: Instant | None = None
    """When the danger was over; like the rest below, written after the letter has gone."""
    answered_at: Instant | None = None
    outcome: LocalizedText = LocalizedText()
    """What the provider answered and how it ended."""
    sanction: LocalizedText = LocalizedText()
    """What was done within 24 hours to have the step approved in writing or sanctioned by a judge."""
    process: LocalizedText = LocalizedText()
    """What legal process was sent to the provider within 72 hours."""


class Mla(Frozen):
    """What only a request for mutual legal assistance says."""

    requested_authority: Line = ""
    """Id in ``resources/central_authorities.yaml``."""
    evidence_sought: LocalizedText = LocalizedText()
    dual_criminality: LocalizedText = LocalizedText()
    purpose: LocalizedText = LocalizedText()
    procedure: LocalizedText = LocalizedText()
    attendance: LocalizedText = LocalizedText()
    """Who must be present when the request is carried out, and why."""
    urgency_ground: UrgencyGround | None = None
    urgency: LocalizedText = LocalizedText()
    needed_by: date | None = None
    assurances: bool = True
    """Print that the death penalty and torture are prohibited."""
    previous_requests: LocalizedText = LocalizedText()
    prosecutor: Person = Person()
    limitation: LocalizedText = LocalizedText()
    """Limitation period of the offence."""
    collection: Period = Period()
    """For collection in real time: from when to when, in the future."""
    sanctioned: Period = Period()
    """For collection in real time: the span that the investigating judge sanctioned."""
    stored_not_enough: LocalizedText = LocalizedText()
    """Why stored data do not suffice."""
    technical_delivery: LocalizedText = LocalizedText()
    """How data collected in real time are to be handed over."""
    translation_language: Line = ""
    """ISO 639 code of the language into which the request is translated."""
    translator: Person = Person()
    """Who certifies the translation."""
    guarantor: Person = Person()
    """Who signs the written guarantee of reciprocity."""
    submitted_by: Person = Person()
    """Head of the body that conducts the case, who submits the request to the Prosecutor General's Office."""
    contact: Person = Person()
    """Whom the requested authority can reach at the central authority of Kazakhstan."""


class Police(Frozen):
    """What only a police-to-police message says."""

    to_unit: LocalizedText = LocalizedText()
    priority: Priority = Priority.ROUTINE
    known: LocalizedText = LocalizedText()
    questions: LocalizedText = LocalizedText()
    """One question a line, ten at most."""
    use_conditions: LocalizedText = LocalizedText()
    deadline: date | None = None
    handling: Line = ""
    """Handling code, from the list ``handling``."""
    purpose: LocalizedText = LocalizedText()
    answer_language: Line = ""
    """ISO 639 code of the language in which the answer is wanted."""
    country: Line = ""
    """ISO 3166 code of the country whose bodies are asked."""
    help: LiaisonHelp | None = None
    """What a liaison officer is asked for."""


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
    previous: Previous = Previous()
    justification: Justification = Justification()
    safeguards: tuple[SafeguardAnswer, ...] = Field(default=(), max_length=60)
    overrides: tuple[Override, ...] = Field(default=(), max_length=60)
    review: Review = Review()
    delivery: Delivery = Delivery()
    custody: Custody = Custody()
    preservation: Preservation = Preservation()
    freeze: Freeze = Freeze()
    emergency: Emergency = Emergency()
    mla: Mla = Mla()
    police: Police = Police()


def answer_to(request: Request, question: str) -> str:
    """Return the id of the officer's answer to a human-rights question, empty while there is none."""
    return next((item.answer for item in request.safeguards if item.question == question), "")
