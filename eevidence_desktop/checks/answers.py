"""The officer's answers to the human-rights questions: given where they must be, heeded, and true to the request.

What an answer does is data (``resources/safeguards.yaml``): its finding has the code ``safeguard.<id of question>``.
"""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import advises, blocks, demands_reason, fix
from eevidence_desktop.checks.rule_sources import safeguard
from eevidence_desktop.checks.subject import EMERGENCY, MLA, Rule, Subject
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.finding import Finding, Fix, Severity
from eevidence_desktop.domain.flags import effect_of, holds
from eevidence_desktop.domain.request import FollowUp, SafeguardAnswer, answer_to
from eevidence_desktop.domain.safeguard import Safeguard, SafeguardChoice
from eevidence_desktop.i18n.message import N_, Message

FIELD = "safeguards"
_JUDGE = "judicial_authorisation"
_UNANSWERED = N_(
    "A human-rights question must be answered before the letter can go. Please answer it. Question: {question}"
)
_LATER = N_("A human-rights question can wait until the letter has gone, but not longer. Question: {question}")
_NO_NOTE = N_("An answer must be explained in words. Question: {question} What to write: {hint}.")
_TWICE = N_("A human-rights question has two different answers. Keep one of them. Question: {question}")
_UNKNOWN = N_("This program does not know the question, or not this answer to it. Answer it anew. Question: {question}")


def asked(subject: Subject) -> tuple[Safeguard, ...]:
    """Return the questions that are put to the officer in this channel, in order."""
    if not subject.uses(FIELD):
        return ()
    rows = (row for row in subject.kb.safeguards.values() if row.answers and subject.kind in row.channels)
    return tuple(row for row in rows if holds(row.when, subject.true))


def unanswered(subject: Subject) -> Iterator[Finding]:
    """Yield the questions that the channel needs an answer to, at once or soon after."""
    for row in asked(subject):
        if answer_to(subject.request, row.id):
            continue
        if subject.kind in row.required:
            yield blocks(
                "safeguard.unanswered", FIELD, _UNANSWERED, safeguard(row.number), question=Message(row.question)
            )
        elif subject.kind in row.later:
            yield advises("safeguard.later", FIELD, _LATER, safeguard(row.number), question=Message(row.question))


def unknown(subject: Subject) -> Iterator[Finding]:
    """Yield answers that belong to no question, or are none of its choices."""
    if not subject.uses(FIELD):
        return
    for item in subject.request.safeguards:
        row = subject.kb.safeguards.get(item.question)
        if row is None or (item.answer and _choice(row, item.answer) is None):
            name = Message(row.question) if row else item.question or "?"
            yield blocks("safeguard.unknown", FIELD, _UNKNOWN, safeguard(row.number if row else 1), question=name)


def twice(subject: Subject) -> Iterator[Finding]:
    """Yield questions that were answered in two ways."""
    for row in asked(subject):
        if len({item.answer for item in subject.request.safeguards if item.question == row.id}) > 1:
            yield blocks("safeguard.twice", FIELD, _TWICE, safeguard(row.number), question=Message(row.question))


def effects(subject: Subject) -> Iterator[Finding]:
    """Yield what the answers do: those that forbid the request, and those that need a reason or an explanation."""
    for row in asked(subject):
        given = _given(subject, row)
        choice = _choice(row, given.answer) if given else None
        if given is None or choice is None:
            continue
        if choice.note and not given.note:
            hint = Message(choice.hint)
            question = Message(row.question)
            path = f"{FIELD}.{subject.request.safeguards.index(given)}.note"
            yield blocks("safeguard.no_note", path, _NO_NOTE, safeguard(row.number), question=question, hint=hint)
        yield from _effect(row, choice, effect_of(choice, subject.true))


def _effect(row: Safeguard, choice: SafeguardChoice, effect: Severity | None) -> Iterator[Finding]:
    if effect is not None:
        code, weighty = f"safeguard.{row.id}", effect is Severity.WARNS
        yield Finding(code, effect, FIELD, Message(choice.message), safeguard(row.number), needs_reason=weighty)


def _given(subject: Subject, row: Safeguard) -> SafeguardAnswer | None:
    return next((item for item in subject.request.safeguards if item.question == row.id), None)


def _choice(row: Safeguard, answer: str) -> SafeguardChoice | None:
    return next((item for item in row.answers if item.id == answer), None)


# ------------------------------------------------------------------------------- answers that the request belies


def _answers(subject: Subject, question: str, answer: str) -> bool:
    """Tell whether a question that is put in this channel was answered so."""
    return answer_to(subject.request, question) == answer and any(row.id == question for row in asked(subject))


def _intrusive(subject: Subject) -> bool:
    return any(level.rank >= DataLevel.TRAFFIC.rank for level in subject.levels)


def sanction(subject: Subject) -> Iterator[Finding]:
    """Yield a judge's sanction that is not among the documents, or is denied without reason."""
    # an emergency letter encloses nothing; for legal assistance basis.no_decision says it
    elsewhere = subject.kind == EMERGENCY or (subject.kind == MLA and _intrusive(subject))
    unlisted = subject.uses("basis.documents") and not subject.request.basis.documents and not elsewhere
    if unlisted and _answers(subject, _JUDGE, "obtained"):
        text = N_("You answered that the investigating judge's sanction has been given. Add it to the documents.")
        yield blocks("safeguard.sanction_missing", "basis.documents", text, safeguard(8))
    if _answers(subject, _JUDGE, "not_needed") and _intrusive(subject):
        text = N_(
            "You answered that no sanction is needed, but in Kazakhstan connection data and content need the sanction "
            "of an investigating judge. Change the answer, or say why it is otherwise here."
        )
        yield demands_reason("safeguard.sanction_denied", FIELD, text, safeguard(8))


def later_sanction(subject: Subject) -> Iterator[Finding]:
    """Yield an emergency after which nobody will ask the judge."""
    planned = subject.request.emergency.follow_up is FollowUp.LEGAL_PROCESS
    if subject.kind == EMERGENCY and _answers(subject, _JUDGE, "pending") and not planned:
        text = N_(
            "The investigating judge's sanction is still to come, but what follows the request is not legal process in "
            "Kazakhstan. Plan it, or say why it is not needed afterwards."
        )
        change = fix(N_("Legal process will follow"), ("emergency.follow_up", FollowUp.LEGAL_PROCESS.value))
        yield demands_reason("safeguard.no_later_sanction", "emergency.follow_up", text, safeguard(8), fix=change)


def child(subject: Subject) -> Iterator[Finding]:
    """Yield "no child" where the offence is one against children."""
    rows = (subject.kb.offences.get(item.article) for item in subject.request.case.offences)
    articles = [row.article for row in rows if row is not None and row.minors]
    if articles and _answers(subject, "children", "no"):
        text = N_(
            "You answered that no child is concerned, but the offence is one against children. Change the answer. "
            "Article: {article}."
        )
        change = _answered(subject, "children", "yes")
        yield blocks("safeguard.child_denied", FIELD, text, safeguard(17), fix=change, article=articles[0])


def covert(subject: Subject) -> Iterator[Finding]:
    """Yield "nothing covert" where data are to be collected in real time."""
    if DataLevel.REAL_TIME in subject.levels and _answers(subject, "later_notification", "not_covert"):
        text = N_(
            "Collection in real time is a covert measure. Say whether a day is set to notify the person afterwards."
        )
        yield blocks("safeguard.covert_denied", FIELD, text, safeguard(22))


def _answered(subject: Subject, question: str, answer: str) -> Fix:
    """Return the fix that gives another answer to a question."""
    items = [item.model_dump(mode="json") for item in subject.request.safeguards]
    changed = [item | {"answer": answer} if item["question"] == question else item for item in items]
    return fix(N_("Change the answer"), (FIELD, changed))


RULES: tuple[Rule, ...] = (unanswered, unknown, twice, effects, sanction, later_sanction, child, covert)
