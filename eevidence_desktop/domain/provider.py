"""A service provider: which company answers for whom, how it is reached, what it gives and on what terms."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from eevidence_desktop.domain.base import Frozen, Line, LocalizedText
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind
from eevidence_desktop.domain.provenance import Confidence, Fact, Source, SourcedText


class Status(StrEnum):
    """What became of a provider; old requests keep its id for ever."""

    LIVE = "live"
    RENAMED = "renamed"
    MERGED = "merged"
    CLOSED = "closed"


class DisclosureLevel(StrEnum):
    """What a provider gives to a foreign authority that asks directly."""

    NEVER_BY_LAW = "never_by_law"
    NEVER_BY_POLICY = "never_by_policy"
    MLA_ONLY = "mla_only"
    LIMITED_NON_CONTENT = "limited_non_content"
    CASE_BY_CASE = "case_by_case"
    UNKNOWN = "unknown"


class Purpose(StrEnum):
    """What a contact is for; a channel only ever offers contacts of its own purpose."""

    REQUESTS = "requests"
    PRESERVATION = "preservation"
    EMERGENCY = "emergency"
    COURTESY_COPY = "courtesy_copy"
    HELP_DESK = "help_desk"
    POST = "post"


class Medium(StrEnum):
    """How a contact is reached."""

    PORTAL = "portal"
    WEB_FORM = "web_form"
    EMAIL = "email"
    POST = "post"
    PHONE = "phone"


class NotificationPolicy(StrEnum):
    """Whether the user learns of a request."""

    NOTIFIES_UNLESS_PROHIBITED = "notifies_unless_prohibited"
    NOTIFIES_WHERE_LAW_REQUIRES = "notifies_where_law_requires"
    DOES_NOT_NOTIFY = "does_not_notify"
    UNKNOWN = "unknown"


class ContentRoute(StrEnum):
    """What it takes to get content."""

    US_WARRANT_BY_MLA = "us_warrant_by_mla"
    MLA = "mla"
    COURT_ORDER_OR_MLA = "court_order_or_mla"
    NEVER_AVAILABLE = "never_available"
    UNKNOWN = "unknown"


class Category(StrEnum):
    """What kind of service a provider is, for filters."""

    SOCIAL = "social"
    MESSENGER = "messenger"
    MAIL = "mail"
    CLOUD = "cloud"
    PLATFORM = "platform"
    DEVICE = "device"
    EXCHANGE = "exchange"
    CRYPTO_SERVICE = "crypto_service"
    PAYMENT = "payment"
    HOSTING = "hosting"
    REGISTRAR = "registrar"
    REGISTRY = "registry"
    TELECOM = "telecom"
    VPN = "vpn"
    GAME = "game"
    MARKETPLACE = "marketplace"
    MEDIA = "media"
    DATING = "dating"
    TRAVEL = "travel"
    WORK = "work"
    AI = "ai"
    OTHER = "other"


class CautionKind(StrEnum):
    """What a caution is about."""

    TIP_OFF = "tip_off"
    FALSE_ADDRESS = "false_address"
    ENCRYPTION = "encryption"
    ENTITY = "entity"
    OTHER = "other"


class Caution(SourcedText):
    """A trap for the officer, such as a mailbox that tells the customer, or data that nobody can read."""

    kind: CautionKind = CautionKind.OTHER


class Condition(Frozen):
    """When an entity answers: every part that is given must hold. Countries are ISO codes or group names."""

    account_holder_in: tuple[Line, ...] = ()
    account_holder_not_in: tuple[Line, ...] = ()
    requester_in: tuple[Line, ...] = ()
    products: tuple[Line, ...] = ()
    contract: Line = ""
    server_in: tuple[Line, ...] = ()

    @property
    def is_default(self) -> bool:
        """Tell whether the condition always holds."""
        return self == Condition()


class Entity(Frozen):
    """A legal entity that answers requests under a condition."""

    name: Line = ""
    """Empty when unknown."""
    addressed_as: Line = ""
    """What the letter is addressed to where the provider asks for another form than the entity's name."""
    address: tuple[Line, ...] = ()
    """Postal lines; empty when unknown."""
    country: Line | None = None
    """ISO 3166 code of the entity's country, None when unknown."""
    mla_country: Line | None = None
    """Country whose central authority takes MLA for content, where it is not the entity's own."""
    when: Condition = Condition()
    sources: tuple[Line, ...] = ()
    confidence: Confidence | None = None
    verify: bool = False
    note: LocalizedText = LocalizedText()


class Contact(Frozen):
    """A way to reach the provider, for one or several purposes."""

    purposes: tuple[Purpose, ...]
    medium: Medium
    value: Line | None = None
    """Address of the portal, mailbox or post; None when it exists but was not found in a source."""
    name: Line = ""
    account_needed: bool | None = None
    shared: Line = ""
    """Name of a portal that many providers share, such as Kodex."""
    sources: tuple[Line, ...] = ()
    confidence: Confidence | None = None
    verify: bool = False
    note: LocalizedText = LocalizedText()


class PreservationTerms(Frozen):
    """The provider's own terms for keeping data."""

    accepted: Fact[bool] = Fact()
    days: Fact[int] = Fact()
    extendable: Fact[bool] = Fact()
    extension_days: Fact[int] = Fact()
    extensions: Fact[int] = Fact()
    """How many extensions, as a rule."""
    lead_days: Fact[int] = Fact()
    """How many days before the end an extension must be asked for."""
    foreign_days: Fact[int] = Fact()
    """Days for foreign requesters where they differ."""
    note: SourcedText = SourcedText()


class Disclosure(Frozen):
    """What may be had by asking directly."""

    level: Fact[DisclosureLevel] = Fact()
    categories: Fact[tuple[Line, ...]] = Fact()
    """Ids of data categories."""
    conditions: SourcedText = SourcedText()


class EmergencyTerms(Frozen):
    """Whether and when the provider discloses to save life."""

    accepted: Fact[bool] = Fact()
    criterion: SourcedText = SourcedText()
    categories: Fact[tuple[Line, ...]] = Fact()
    """Ids of data categories that may be had in an emergency."""
    note: SourcedText = SourcedText()


class IdentifierRule(Frozen):
    """A kind of identifier the provider can search by, with what it needs beside it."""

    kind: IdentifierKind
    service: Line = ""
    needs_instant: bool = False
    needs_link: bool = False
    pattern: Line = ""
    """Regular expression the normalised value must match, empty when any value of the kind will do."""
    note: LocalizedText = LocalizedText()
    sources: tuple[Line, ...] = ()
    confidence: Confidence | None = None
    verify: bool = False


class LinkRule(Frozen):
    """How the resolver reads an identifier out of a web address of the provider."""

    pattern: Line
    """Regular expression for host, path and query without ``www.``; its group ``value`` is the identifier."""
    kind: IdentifierKind
    service: Line = ""


class HeldData(Frozen):
    """Data the provider is known to hold."""

    categories: tuple[Line, ...]
    retention_days: int | None = None
    note: LocalizedText = LocalizedText()
    sources: tuple[Line, ...] = ()
    confidence: Confidence | None = None
    verify: bool = False


class Notification(Frozen):
    """Whether the user is told, and how to prevent it."""

    policy: Fact[NotificationPolicy] = Fact()
    note: SourcedText = SourcedText()
    non_disclosure: SourcedText = SourcedText()
    """What the provider wants to see before it keeps silent."""


class Provider(Frozen):
    """One catalogue record."""

    id: Line
    name: Line
    status: Status = Status.LIVE
    redirect: Line = ""
    """Id of the record that took over."""
    status_note: SourcedText = SourcedText()
    services: tuple[Line, ...]
    category: Category = Category.OTHER
    sector: Line = ""
    """``vasp`` for virtual-asset providers, ``domain`` for registrars and hosts, else empty."""
    aliases: tuple[Line, ...] = ()
    """Other names in Latin and Cyrillic, as officers write them."""
    domains: tuple[Line, ...] = ()
    """Domains of accounts and links, for the resolver."""
    mail_domains: tuple[Line, ...] = ()
    """Domains of the e-mail addresses it gives to its users."""
    links: tuple[LinkRule, ...] = ()
    """In order; the first whose pattern matches reads the link."""
    apps: tuple[Line, ...] = ()
    """Application package names."""
    entities: tuple[Entity, ...]
    """In order; the first whose condition holds answers."""
    guidelines: Fact[Line] = Fact()
    contacts: tuple[Contact, ...] = ()
    preservation: PreservationTerms = PreservationTerms()
    freeze: Fact[bool] = Fact()
    """Whether the provider freezes assets on request (a request of its own kind, not preservation)."""
    disclosure: Disclosure = Disclosure()
    emergency: EmergencyTerms = EmergencyTerms()
    content: Fact[ContentRoute] = Fact()
    identifiers: tuple[IdentifierRule, ...] = ()
    refused_identifiers: tuple[IdentifierKind, ...] = ()
    refused_note: SourcedText = SourcedText()
    requirements: Fact[tuple[Line, ...]] = Fact()
    """Ids in ``resources/labels/requirements.yaml``."""
    languages: Fact[tuple[Line, ...]] = Fact()
    formats: Fact[tuple[Line, ...]] = Fact()
    """File formats accepted for requests and attachments, such as ``pdf``."""
    held: tuple[HeldData, ...] = ()
    not_held: Fact[tuple[Line, ...]] = Fact()
    """Ids of data categories that it says it does not hold or cannot read."""
    notification: Notification = Notification()
    costs: Fact[LocalizedText] = Fact()
    transparency: Fact[Line] = Fact()
    warnings: tuple[Caution, ...] = ()
    next_hop: SourcedText = SourcedText()
    """For providers that only route: who to ask next."""
    domestic: SourcedText = SourcedText()
    """A domestic route instead of a foreign one, where there is one."""
    sources: tuple[Source, ...] = Field(min_length=1)
    checked: date
    """Day on which the record was last compared with its sources."""
    confidence: Confidence

    def contacts_for(self, purpose: Purpose) -> tuple[Contact, ...]:
        """Return the contacts of a purpose, in the record's order."""
        return tuple(contact for contact in self.contacts if purpose in contact.purposes)

    def is_official(self, sources: tuple[str, ...]) -> bool:
        """Tell whether at least one of the named sources is the provider's or state's own page."""
        official = {source.id for source in self.sources if source.official}
        return any(name in official for name in sources)
