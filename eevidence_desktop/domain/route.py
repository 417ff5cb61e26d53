"""Which channel: the situation, the decision table with its modifiers, and the route they give."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import Field

from eevidence_desktop.domain.base import Frozen, Line
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.i18n.message import N_, Message, message

ROW = N_("Decision table, row {number}")
_UP_TO_DAYS = N_("up to {most} days")
_UP_TO_HOURS = N_("up to {most} hours")
_DAYS = N_("{least} to {most} days")
_HOURS = N_("{least} to {most} hours")
_LONG = N_("{least} days or longer, without a limit")
_NOT_KNOWN = N_("not known")


class Threat(StrEnum):
    """Danger to life or of serious physical injury; nothing else counts (18 USC 2702(b)(8))."""

    LIFE_NOW = "life_now"
    LIFE_POSSIBLE = "life_possible"
    NONE = "none"


class Unit(StrEnum):
    """In what a span of time is counted."""

    DAYS = "days"
    HOURS = "hours"


class Situation(Frozen):
    """The inputs of the decision table. None or an empty text means not known."""

    threat: Threat = Threat.NONE
    data: DataLevel | None = None
    jurisdiction: Line = ""
    """Of the entity that controls the data: ``US``, ``EU``, ``CIS``, ``treaty``, ``no_treaty``, ``unknown``."""
    domestic: Line = ""
    """``only`` when the entity is in Kazakhstan, ``also`` when the record names a domestic route beside it."""
    caricc: bool = False
    """The State is a member of the Central Asian Regional Information and Coordination Centre."""
    policy: Line = ""
    """``answers``, ``mla_only``, ``refuses`` or ``unknown``."""
    checked_on: date | None = None
    """Day on which the policy was last compared with its source."""
    reachable: bool = True
    freeze: Line = ""
    """Whether the provider freezes assets on request: ``yes``, ``no`` or empty."""
    preservation_days: int | None = None
    """For how long the provider keeps data for a foreign authority."""
    extension_days: int | None = None
    extendable: bool | None = None
    lead_days: int | None = None
    """How many days before the end an extension must be asked for."""
    sanction: Line = ""
    """Domestic sanction: ``not_needed``, ``obtained`` or ``pending``."""
    stage: Line = ""
    treaty: Line = ""
    """Treaty in force on legal assistance: ``bilateral``, ``multilateral`` or ``none``."""
    dual_criminality: Line = ""
    """``yes``, ``doubtful`` or ``no``."""
    max_penalty: int | None = None
    """Longest imprisonment in years that the offences carry; 0 where there is none."""
    damage: int | None = None
    """In tenge."""
    volatility: Line = ""
    """``high``, ``medium`` or ``low``."""
    use: Line = ""
    """``lead`` when the data will only guide the investigation, ``trial`` when they will be evidence."""
    sector: Line = ""
    """``vasp`` for virtual-asset providers, ``domain`` for registrars and hosts."""
    matter: Line = ""
    """``drugs`` or ``money`` (laundering, financing of terrorism) where the case has such an offence."""
    political: Line = ""
    """The officer's answer whether the act is political: ``no``, ``unsure`` or ``yes``."""
    expression: Line = ""
    """``listed`` for an offence of speech, ``part`` or ``only`` where the case rests on what somebody said."""
    privileged: Line = ""
    """``contact``, or for the user: ``open`` while no special authority is recorded, then ``authorised``."""


class Fact(StrEnum):
    """What a modifier may ask of a route and of the day of advice."""

    ANSWER_AFTER_TERM = "answer_after_term"
    """Legal assistance is expected after the preservation ends, or nobody can say when."""
    ANSWER_AFTER_EXTENSION = "answer_after_extension"
    """The same, with one extension counted in."""
    PARALLEL = "parallel"
    """Two steps ask for data and neither waits for the other."""
    POLICY_STALE = "policy_stale"
    """The provider's policy was not compared with its source for more than 180 days."""


class Expected(Frozen):
    """How long a step takes as a rule; unknown where neither end is given."""

    least: int | None = None
    most: int | None = None
    """None with ``least`` given: nobody can say how long at most."""
    unit: Unit = Unit.DAYS
    source: str = ""
    """Msgid."""

    @property
    def told(self) -> Message:
        """Return the span in words."""
        hours = self.unit is Unit.HOURS
        if self.most is not None and self.least is not None:
            return message(_HOURS if hours else _DAYS, least=self.least, most=self.most)
        if self.most is not None:
            return message(_UP_TO_HOURS if hours else _UP_TO_DAYS, most=self.most)
        return message(_NOT_KNOWN) if self.least is None else message(_LONG, least=self.least)


class RuleStep(Frozen):
    """A step of a rule: the channel and what is to be done in it (a msgid)."""

    channel: Line
    text: str
    when: dict[str, Any] = Field(default_factory=dict)
    """Conditions as in ``Rule.when``; without them the step is left out."""
    after: tuple[int, ...] = ()
    """Numbers (from 1, in the row as written) of the steps that must come first."""
    day: int = 0
    """Day of the route on which the step is due."""
    source: str = ""
    """Msgid; the row itself where it is empty."""


class Exclusion(Frozen):
    """A channel that a rule leaves out, and why (a msgid). It falls away where the channel is among the steps."""

    channel: Line
    reason: str
    source: str = ""
    """Msgid; the row itself where it is empty."""


class Rule(Frozen):
    """One row of the decision table: all given conditions must hold; the first row that matches wins."""

    number: int
    when: dict[str, Any]
    """Name of an input to its value, to the list of values that will do, or to ``{below: n}`` or ``{not_below: n}``
    for a number; one that is not known is not below anything."""
    reason: str
    steps: tuple[RuleStep, ...]
    ruled_out: tuple[Exclusion, ...] = ()
    source: str = ""
    """Msgid of the law behind the row, empty where it is experience."""


class AddedStep(Frozen):
    """A step that a modifier adds behind the first step of the channel it follows."""

    channel: Line
    text: str
    follows: Line
    days: int = 0
    """Days after the step it follows."""
    before_lapse: int | None = None
    """Instead: days before the data that were preserved by the step it follows are released."""


class Silence(Frozen):
    """What to do when no answer comes."""

    after: int
    unit: Unit = Unit.DAYS
    channel: Line
    text: str


class Modifier(Frozen):
    """One change to a route that a row gave. All conditions must hold; every modifier that fits is applied, in order.

    ``note`` is a msgid and may use ``{end}``, the day on which preserved data are released with one extension.
    Where channels are ruled out it is the reason.
    """

    id: Line
    when: dict[str, Any] = Field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    steps: tuple[Line, ...] = ()
    """Channels or kinds of channels; one of them must be among the steps, and those steps are what is changed."""
    lacks: tuple[Line, ...] = ()
    """Channels or kinds that must not be among the steps."""
    note: str = ""
    source: str
    adds: AddedStep | None = None
    rules_out: tuple[Line, ...] = ()
    urgent_hours: int | None = None
    """Those of the steps that are due at once must be taken within so many hours."""
    takes: Expected | None = None
    silence: Silence | None = None
    blocks: bool = False
    """No step may be taken while it holds."""
    review: bool = False
    """A second official must approve."""


@dataclass(frozen=True, slots=True)
class Fallback:
    """What to do with a step that brings no answer by ``on`` (``hours`` after it where they are given)."""

    channel: str
    text: Message
    on: date
    hours: int | None
    source: Message


@dataclass(frozen=True, slots=True)
class RouteStep:
    """A step the officer is advised to take."""

    number: int
    channel: str
    text: Message
    after: tuple[int, ...]
    """Numbers of the steps that must come first."""
    day: int
    """Days from the day of advice."""
    on: date
    """The same as a date."""
    expected: Expected
    source: Message
    urgent_hours: int | None = None
    silence: Fallback | None = None
    modifier: str = ""
    """Id of the modifier that added it, empty for a step of the row."""


@dataclass(frozen=True, slots=True)
class RuledOut:
    """A channel, or a kind of channels, that is out, and why."""

    channel: str
    reason: Message
    source: Message


@dataclass(frozen=True, slots=True)
class RouteNote:
    """What else to know: by a modifier."""

    modifier: str
    text: Message
    source: Message
    blocks: bool = False
    review: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """Ordered steps with the rule that gave them."""

    rule: int
    reason: Message
    source: Message | None
    """The law behind the row, None where it is experience."""
    steps: tuple[RouteStep, ...]
    ruled_out: tuple[RuledOut, ...]
    notes: tuple[RouteNote, ...] = ()

    def exclusion_of(self, channel: str) -> RuledOut | None:
        """Return why a channel is out: named itself, or with its whole kind. None where it is not."""
        out = {item.channel: item for item in self.ruled_out}
        return out.get(channel) or out.get(kind_of(channel))


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


def kind_of(channel: str) -> str:
    """Return the channel without its variant: ``police`` for ``police.interpol``."""
    return channel.partition(".")[0]
