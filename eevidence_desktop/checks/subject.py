"""What the rules look at: the request with everything that is worked out from it once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from eevidence_desktop.checks.paths import covers, plain, texts, values
from eevidence_desktop.domain.addressing import entity_for
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.channel import Channel, ChannelField, Need
from eevidence_desktop.domain.data_category import DataCategory, DataLevel
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.flags import flags, holds
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind, normalise
from eevidence_desktop.domain.instants import local_day, zone
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.law import CentralAuthority
from eevidence_desktop.domain.provider import Entity, Provider
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import Message, Param

PRESERVATION = "preservation"
EXTENSION = "preservation.extension"
CANCELLATION = "preservation.cancellation"
VOLUNTARY = "voluntary_disclosure"
EMERGENCY = "emergency"
MLA = "mla"
SUPPLEMENT = "mla.supplementary"
POLICE = "police"
ASSET_FREEZE = "asset_freeze"
REMINDER = "reminder"
_NEVER_PRINTED = ("justification.", "safeguards", "overrides", "review")


@dataclass(frozen=True, slots=True)
class Subject:
    """A request under check, with its channel, provider and the facts that several rules need."""

    request: Request
    kb: KnowledgeBase
    now: datetime
    today: date
    """The day of ``now`` on the sender's wall calendar."""
    channel: Channel
    true: frozenset[str]
    """Names of the flags that hold (``domain/flags.py``)."""
    fields: tuple[ChannelField, ...]
    """The channel's fields whose condition holds."""
    provider: Provider | None
    entity: Entity | None
    levels: frozenset[DataLevel]
    categories: tuple[DataCategory, ...]
    """Known ticked categories, in the order of the request."""
    normal: tuple[str, ...]
    """The identifiers in the form letters print; empty where one cannot be read."""

    @property
    def kind(self) -> str:
        """The channel without its variant: ``police`` for ``police.interpol``."""
        return self.channel.kind

    @property
    def channel_names(self) -> frozenset[str]:
        """The names under which tables of knowledge may speak of this channel."""
        return frozenset({self.channel.id, self.kind})

    @property
    def letter_day(self) -> date:
        """The letter's date, today while it has none."""
        return self.request.letter.day or self.today

    @property
    def is_direct(self) -> bool:
        """Tell whether the letter goes to the provider itself."""
        return self.channel.letter.addressee == "provider"

    @property
    def central_authority(self) -> CentralAuthority | None:
        """The authority that a request for mutual legal assistance goes to, None while unknown."""
        return self.kb.central_authorities.get(self.request.mla.requested_authority)

    def uses(self, path: str) -> bool:
        """Tell whether the channel has the field, a field around it or a field inside it."""
        return any(covers(item.field, path) or covers(path, item.field) for item in self.fields)

    def requires(self, path: str) -> bool:
        """Tell whether the channel demands exactly this field."""
        return any(item.field == path and item.need is Need.REQUIRED for item in self.fields)

    def printed_texts(self) -> Iterator[tuple[str, LocalizedText]]:
        """Yield (path, text) of every text in the languages of the letter, each once."""
        seen = set()
        for item in self.fields:
            for start, value in values(self.request, item.field):
                for path, text in texts(start, value):
                    if path not in seen and not path.startswith(_NEVER_PRINTED):
                        seen.add(path)
                        yield path, text

    def languages_of(self, path: str) -> tuple[Language, ...]:
        """Return the languages of the letter in which a text is printed."""
        only = next((item.languages for item in self.fields if item.languages and covers(item.field, path)), ())
        return tuple(code for code in self.request.letter_languages if not only or code.value in only)

    def label(self, path: str) -> Param:
        """Return the label of the field or of the nearest one around it, else the path itself."""
        name = plain(path)
        while name and name not in self.kb.fields:
            name = name.rpartition(".")[0]
        return Message(self.kb.fields[name].label) if name else path


Rule = Callable[[Subject], Iterator[Finding]]


def subject_of(request: Request, kb: KnowledgeBase, now: datetime, channel: Channel) -> Subject:
    """Work out what the rules need."""
    true = flags(request, kb)
    categories = tuple(kb.categories[name] for name in request.data if name in kb.categories)
    provider = kb.providers.get(request.provider)
    return Subject(
        request=request,
        kb=kb,
        now=now,
        today=local_day(now, request.sender.time_zone),
        channel=channel,
        true=true,
        fields=tuple(item for item in channel.fields if holds(item.when, true)),
        provider=provider,
        entity=entity_for(provider, request.account_holder_country, kb.groups) if provider else None,
        levels=frozenset(category.level for category in categories),
        categories=categories,
        normal=tuple(normal_of(item.kind, item.value) for item in request.identifiers),
    )


def zone_exists(name: str) -> bool:
    """Tell whether the tz database has the zone."""
    try:
        zone(name)
    except ValueError:
        return False
    return True


def normal_of(kind: IdentifierKind, value: str) -> str:
    """Return an identifier in the form letters print, empty where it cannot be read."""
    try:
        return normalise(kind, value)
    except ValueError:
        return ""
