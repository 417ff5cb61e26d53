"""A channel as data: its fields, rules, timers and the shape of its letter (``resources/channels/*.yaml``)."""

from enum import StrEnum

from eevidence_desktop.domain.base import Frozen, Line
from eevidence_desktop.domain.provider import Purpose


class Need(StrEnum):
    """Whether a channel demands a field."""

    REQUIRED = "required"
    OPTIONAL = "optional"


class Step(StrEnum):
    """The steps of the editor, in order."""

    PROVIDER = "provider"
    CHANNEL = "channel"
    CASE = "case"
    ASK = "ask"
    BASIS = "basis"
    SAFEGUARDS = "safeguards"
    REVIEW = "review"


class FieldKind(StrEnum):
    """How a field is entered."""

    LINE = "line"
    TEXT = "text"
    LOCALIZED_LINE = "localized_line"
    LOCALIZED_TEXT = "localized_text"
    DATE = "date"
    INSTANT = "instant"
    FLAG = "flag"
    CHOICE = "choice"
    CHOICES = "choices"
    PERSON = "person"
    PERIOD = "period"
    IDENTIFIERS = "identifiers"
    OFFENCES = "offences"
    DOCUMENTS = "documents"
    REFERENCES = "references"


class FieldSpec(Frozen):
    """A field of the request: what it is called, why it is asked, an example. All texts are msgids."""

    id: Line
    """Dotted path in ``Request``, such as ``case.number``."""
    kind: FieldKind
    step: Step
    label: str
    why: str
    example: str = ""
    """Not translated for identifiers and numbers; a msgid when it holds words."""
    options: Line = ""
    """For choices: the name of the option list (an enum of the request or a table of the knowledge)."""
    source: str = ""
    """Msgid of where the demand comes from."""


class ChannelField(Frozen):
    """A field as one channel uses it."""

    field: Line
    need: Need = Need.OPTIONAL
    when: Line = ""
    """Flag that must be true for the need to apply, such as ``extension``; with ``not `` before it, false."""


class Part(Frozen):
    """One part of a letter's shape: exactly one of ``heading text facts table list free``, perhaps with ``intro``.

    A part whose value, rows or text are empty is left out, together with its intro.
    """

    heading: str | None = None
    text: str | None = None
    """Msgid of a numbered paragraph; ``{names}`` are values of the composer."""
    facts: tuple[tuple[str, str], ...] | None = None
    """Rows: msgid of the label, name of the value. Rows without a value are left out."""
    table: Line | None = None
    """Name of a table of the composer."""
    list: Line | None = None
    """Name of a list of the composer."""
    intro: str | None = None
    """Msgid of the numbered paragraph above ``facts``, ``table`` or ``list``."""
    free: Line | None = None
    """Path of a field with officer-typed text, printed as one numbered paragraph."""
    when: Line = ""
    field: Line = ""
    """Path of the request field to go to when the part is clicked."""


class LetterShape(Frozen):
    """The shape of a channel's letter."""

    title: str
    subject: str
    notices: tuple[str, ...] = ()
    """Msgids of lines printed above the letterhead."""
    addressee: Line
    """``provider``, ``central_authority`` or ``police_unit``."""
    parts: tuple[Part, ...]
    version: int = 1


class Timer(Frozen):
    """A term counted from sending, in days or hours."""

    id: Line
    days: int = 0
    hours: int = 0
    text: str


class Channel(Frozen):
    """One way of asking."""

    id: Line
    name: str
    summary: str
    """When to use it; a msgid."""
    purpose: Purpose
    """Which contacts of a provider it may use."""
    levels: tuple[Line, ...]
    """Data levels that may be asked for: bsi, traffic, content, real_time."""
    fields: tuple[ChannelField, ...]
    letter: LetterShape
    timers: tuple[Timer, ...] = ()
    refusals: tuple[str, ...] = ()
    sources: tuple[Line, ...] = ()
    needs_provider: bool = True
