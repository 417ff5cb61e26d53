"""A letter that follows another one names it rightly, and does not come too early."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import advises, blocks, warns
from eevidence_desktop.checks.rule_sources import field_list
from eevidence_desktop.checks.subject import EXTENSION, Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.i18n.message import N_, Message

REMIND_DAYS = 10
_SOURCE = field_list("3, T-CY")
_TERMS = field_list("3.1")


def kind(subject: Subject) -> Iterator[Finding]:
    """Yield an earlier letter that this one cannot follow: it went to another addressee."""
    name, follows = subject.request.previous.channel, subject.channel.follows
    if not name or not follows or {name, name.partition(".")[0]} & {*follows}:
        return
    known = subject.kb.channels.get(name)
    text = N_(
        "This letter cannot follow an earlier letter of that kind, because it goes to another addressee. Choose the "
        "kind of the earlier letter, or another channel for this one. Earlier letter: {channel}."
    )
    yield blocks("previous.kind", "previous.channel", text, _SOURCE, channel=Message(known.name) if known else name)


def number(subject: Subject) -> Iterator[Finding]:
    """Yield the number of this letter in place of the earlier one's."""
    earlier, own = subject.request.previous.number, subject.request.letter.number
    if subject.channel.follows and earlier and earlier == own:
        text = N_("The earlier letter bears the number of this one. Enter the number of the earlier letter.")
        yield blocks("previous.same_number", "previous.number", text, _SOURCE)


def day(subject: Subject) -> Iterator[Finding]:
    """Yield an earlier letter that is later than this one, and a reminder before an answer can be there."""
    earlier = subject.request.previous.day
    if not subject.channel.follows or earlier is None:
        return
    if earlier > subject.letter_day:
        text = N_("The earlier letter is dated after this one. Check the date. Date: {day}.")
        yield blocks("previous.future", "previous.day", text, _SOURCE, day=earlier)
    elif subject.uses("previous.due"):
        yield from _early(subject)


def _early(subject: Subject) -> Iterator[Finding]:
    asked = subject.request.previous
    waited = (subject.letter_day - asked.day).days if asked.day else REMIND_DAYS
    if asked.due and asked.due >= subject.letter_day:
        text = N_("The answer was asked for or promised by a day that has not passed yet. Wait until then. Day: {day}.")
        yield advises("previous.early", "previous.due", text, _TERMS, day=asked.due)
    elif asked.due is None and waited < REMIND_DAYS:
        text = N_("The earlier letter is only a few days old. As a rule wait ten days before you remind. Days: {days}.")
        yield advises("previous.recent", "previous.day", text, _TERMS, days=waited)


def snapshot(subject: Subject) -> Iterator[Finding]:
    """Yield an extension that reaches beyond the first snapshot, which holds nothing later than its day."""
    earlier, end = subject.request.previous.day, subject.request.period.end
    if subject.channel.id == EXTENSION and earlier and end and end.date() > earlier:
        text = N_(
            "The period ends after the day of the first request, and what was created since is not in its snapshot. "
            "Keep the period of the first request, and ask for the newer data by a new preservation request."
        )
        yield warns("preservation.wider", "period.end", text, _SOURCE)


RULES: tuple[Rule, ...] = (kind, number, day, snapshot)
