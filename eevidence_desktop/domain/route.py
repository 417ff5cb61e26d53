"""Which channel: the situation, the decision table and the route it gives."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from eevidence_desktop.domain.base import Frozen, Line
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.i18n.message import Message


class Threat(StrEnum):
    """Danger to life or of serious physical injury; nothing else counts (18 USC 2702(b)(8))."""

    LIFE_NOW = "life_now"
    LIFE_POSSIBLE = "life_possible"
    NONE = "none"


class Situation(Frozen):
    """The inputs of the decision table. None means not known."""

    threat: Threat = Threat.NONE
    data: DataLevel | None = None
    jurisdiction: Line = ""
    """Of the entity that controls the data: ``US``, ``EU``, ``CIS``, ``treaty``, ``no_treaty``, ``unknown``."""
    policy: Line = ""
    """``answers``, ``mla_only``, ``refuses`` or ``unknown``."""
    reachable: bool = True
    sanction: Line = ""
    """Domestic sanction: ``not_needed``, ``obtained`` or ``pending``."""
    stage: Line = ""
    sector: Line = ""
    """``vasp`` for virtual-asset providers, ``domain`` for registrars and hosts."""
    matter: Line = ""
    """``drugs`` or ``money`` (laundering, financing of terrorism) where the case has such an offence."""
    use: Line = ""
    """``lead`` when the data will only guide the investigation, ``trial`` when it will be evidence."""
    dual_criminality: Line = ""
    """``yes``, ``doubtful`` or ``no``."""


class RuleStep(Frozen):
    """A step of a rule: the channel and what is to be done in it (a msgid)."""

    channel: Line
    text: str
    after: tuple[int, ...] = ()
    """Numbers (from 1) of the steps that must come first."""
    day: int = 0
    """Day of the route on which the step is due."""


class Exclusion(Frozen):
    """A channel that a rule leaves out, and why (a msgid)."""

    channel: Line
    reason: str


class Rule(Frozen):
    """One row of the decision table: all given conditions must hold; the first row that matches wins."""

    number: int
    when: dict[str, Any]
    """Name of an input to its value, or to the list of values that will do."""
    reason: str
    steps: tuple[RuleStep, ...]
    ruled_out: tuple[Exclusion, ...] = ()
    source: str = ""
    """Msgid of the law behind the row, empty where it is experience."""


@dataclass(frozen=True, slots=True)
class RouteStep:
    """A step the officer is advised to take."""

    number: int
    channel: str
    text: Message
    after: tuple[int, ...]
    day: int


@dataclass(frozen=True, slots=True)
class RuledOut:
    """A channel that is out, and why."""

    channel: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Route:
    """Ordered steps with the rule that gave them."""

    rule: int
    reason: Message
    source: Message | None
    steps: tuple[RouteStep, ...]
    ruled_out: tuple[RuledOut, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A provider that may hold the data, with the reason and the identifier to use."""

    provider: str
    score: float
    """0 to 100."""
    reason: Message
    kind: str
    """Kind of identifier recognised in the text, empty when it named the provider."""
    value: str
    """The identifier to use, normalised."""
