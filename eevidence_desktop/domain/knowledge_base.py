"""Everything the program knows of the world, as one immutable value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from eevidence_desktop.domain.channel import Channel, FieldSpec
from eevidence_desktop.domain.data_category import DataCategory
from eevidence_desktop.domain.law import Authority, CentralAuthority, CodeArticle, OffenceArticle, Reference, Treaty
from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.domain.route import Modifier, Rule
from eevidence_desktop.domain.safeguard import Safeguard


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """The tables of ``resources/``, keyed by id, in the order of their files."""

    version: str
    """SHA-256 of the compiled data, first 16 hexadecimal digits."""
    day: date
    """The newest day on which a record was checked."""
    providers: Mapping[str, Provider]
    channels: Mapping[str, Channel]
    fields: Mapping[str, FieldSpec]
    categories: Mapping[str, DataCategory]
    requirements: Mapping[str, str]
    """Id to msgid: what providers want to see in a request."""
    treaties: Mapping[str, Treaty]
    references: Mapping[str, Reference]
    authorities: Mapping[str, Authority]
    central_authorities: Mapping[str, CentralAuthority]
    offences: Mapping[str, OffenceArticle]
    safeguards: Mapping[str, Safeguard]
    countries: Mapping[str, str]
    """ISO code to msgid of the country's name."""
    groups: Mapping[str, frozenset[str]]
    """Group name such as ``EEA`` to ISO codes."""
    rules: tuple[Rule, ...]
    modifiers: tuple[Modifier, ...] = ()
    """Changes to the routes of ``rules``, in the order in which they are applied."""
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Names of option lists: list to (value to msgid)."""
    code: Mapping[str, CodeArticle] = field(default_factory=dict)
    """Number to article of the Criminal Code; its file is opened when the first article is asked for."""
