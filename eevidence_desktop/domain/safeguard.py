"""Human-rights safeguards as data: 30 questions, the channels they belong to, and what an answer does."""

from eevidence_desktop.domain.base import Frozen, Line
from eevidence_desktop.domain.finding import Severity


class SafeguardChoice(Frozen):
    """An answer to choose, and its effect."""

    id: Line
    label: str
    """Msgid."""
    effect: Severity | None = None
    """What the answer does to the request; None when it clears the question."""
    blocks_when: Line = ""
    """Flag under which the answer blocks, whatever its effect elsewhere."""
    clear_when: Line = ""
    """Flag under which the answer has no effect."""
    message: str = ""
    """Msgid of the finding, given where the answer has an effect."""
    note: bool = False
    """The answer must be explained in words."""
    hint: str = ""
    """Msgid of what to write in the note, given where there must be one."""


class Safeguard(Frozen):
    """One safeguard. It is answered by the officer (``answers``), or by fields of the request that checks look at."""

    id: Line
    number: int
    """Number in the project's list of safeguards, 1 to 30."""
    title: str
    question: str
    source: str
    """All three msgids."""
    channels: tuple[Line, ...]
    """Kinds of channels it applies to."""
    required: tuple[Line, ...] = ()
    """Kinds of channels in which an unanswered question blocks the export."""
    later: tuple[Line, ...] = ()
    """Kinds of channels in which it may still be answered after the letter has gone."""
    when: Line = ""
    """Flag under which it applies."""
    answers: tuple[SafeguardChoice, ...] = ()
    fields: tuple[Line, ...] = ()
    """Fields of the request that answer it, or help to."""
    codes: tuple[Line, ...] = ()
    """Codes of the findings that hold the request to it, beside those of its answers."""
    second_approval: tuple[Line, ...] = ()
    """Answers that need a second official."""
