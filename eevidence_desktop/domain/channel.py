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
    SAFEGUARDS = "safeguards"
    OVERRIDES = "overrides"


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
    languages: tuple[Line, ...] = ()
    """Languages in which its text is printed, where that is on a paper only; empty for those of the letter."""


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


class AnnexShape(Frozen):
    """An annex: a part of the letter that begins on a page of its own after the signature."""

    title: str
    parts: tuple[Part, ...]
    when: Line = ""


class Form(StrEnum):
    """What a paper looks like."""

    LETTER = "letter"
    """Letterhead, number, addressee, signature."""
    SHEET = "sheet"
    """A working paper of the officer: title and body only."""
    STATEMENT = "statement"
    """A statement that somebody signs: title, body and signature."""
    MESSAGE = "message"
    """A message for a network: title and body only, what a letterhead says stands in the body."""


class LetterShape(Frozen):
    """The shape of a channel's letter, or of a paper that goes with it."""

    title: str
    subject: str
    notices: tuple[str, ...] = ()
    """Msgids of lines printed above the letterhead."""
    form: Form = Form.LETTER
    addressee: Line = ""
    """``provider``, ``central_authority``, ``police_unit``, ``prosecutor_office`` or ``prosecutor``; empty for
    sheets."""
    letterhead: Line = "sender.authority"
    """Path of the body that writes: ``sender.authority`` or ``case.investigated_by``."""
    own_number: bool = False
    """The paper is registered under a number of its own, for which a blank is left."""
    signatory: Line = "sender.signatory"
    """Path of the person who signs."""
    parts: tuple[Part, ...]
    annexes: tuple[AnnexShape, ...] = ()


class Paper(Frozen):
    """A paper that goes with the letter: cover letter, guarantee, certificate, call script, report."""

    id: Line
    name: str
    """Msgid."""
    purpose: str
    """Msgid of what it is for and when it is needed."""
    when: Line = ""
    languages: tuple[Line, ...] = ()
    """Languages in which it makes sense; empty for those of the letter."""
    letter: LetterShape


class Timer(Frozen):
    """A term counted from the day or hour of sending."""

    id: Line
    days: int = 0
    hours: int = 0
    minutes: int = 0
    text: str
    """Msgid of what to do then."""
    when: Line = ""
    source: str = ""
    """Msgid."""


class Refusal(Frozen):
    """A reason for which addressees refuse or return such a letter."""

    text: str
    """Msgid of the reason."""
    prevented_by: tuple[Line, ...] = ()
    """Codes of the findings that prevent it; empty where only the officer's care can."""
    source: str = ""
    """Msgid."""


class Approval(StrEnum):
    """When a channel needs the approval of a second official."""

    NEVER = ""
    IF_WARNED = "if_warned"
    ALWAYS = "always"


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
    papers: tuple[Paper, ...] = ()
    timers: tuple[Timer, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    signers: tuple[Line, ...] = ()
    """Roles that may sign; empty when any may."""
    approval: Approval = Approval.NEVER
    approver: Line = "review.by"
    """Path of the second official who approves: the superior in an emergency, the prosecutor in legal assistance."""
    one_page: bool = False
    """The letter must fit one page of plain text."""
    matter: Line = ""
    """Matter of the offence without which the channel may not be used, such as ``drugs``; empty for any."""
    senders: tuple[Line, ...] = ()
    """Ids of the bodies of Kazakhstan that alone may write by it; empty when every body may that ``may_send``."""
    members: Line = ""
    """Group of the countries that can be reached by it (``resources/labels/groups.yaml``); empty for any."""
    languages: tuple[Line, ...] = ()
    """Languages of which the letter must be in one; empty for any."""
    follows: tuple[Line, ...] = ()
    """Kinds of earlier letters that this one follows; empty for a letter that begins something."""
    sources: tuple[Line, ...] = ()
    needs_provider: bool = True

    @property
    def kind(self) -> str:
        """The channel without its variant: ``police`` for ``police.interpol``."""
        return self.id.partition(".")[0]
