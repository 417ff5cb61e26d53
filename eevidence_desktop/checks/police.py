"""A police message is short, answerable and says how the answer may be used."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import blocks, fix, later, warns
from eevidence_desktop.checks.rule_sources import field_list, table_row
from eevidence_desktop.checks.subject import POLICE, Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_

MOST_QUESTIONS = 10
ANSWER_DAYS = 30
_SOURCE = field_list("6")


def questions(subject: Subject) -> Iterator[Finding]:
    """Yield more questions than a message can carry."""
    asked = subject.request.police.questions
    count = max(len([line for line in asked.get(code).splitlines() if line.strip()]) for code in Language)
    if subject.kind == POLICE and count > MOST_QUESTIONS:
        text = N_("Ask ten questions at most, one a line. Questions written: {count}.")
        yield blocks("police.many_questions", "police.questions", text, _SOURCE, count=count)


def conditions(subject: Subject) -> Iterator[Finding]:
    """Yield a message that does not say how the answer may be used."""
    path = "police.use_conditions"
    if subject.kind == POLICE and subject.request.police.use_conditions.is_empty and not subject.requires(path):
        text = N_(
            "Say how the answer may be used: as a lead, with mutual legal assistance (MLA) to follow for evidence."
        )
        yield warns("police.no_use_conditions", path, text, table_row(18))


def deadlines(subject: Subject) -> Iterator[Finding]:
    """Yield days by which an answer is wanted that have passed."""
    request = subject.request
    for path, day in (
        ("police.deadline", request.police.deadline),
        ("delivery.deadline", request.delivery.deadline),
    ):
        if day and day < subject.today and subject.uses(path):
            text = N_("The day by which the answer is wanted has passed. Give a later one. Day: {day}.")
            change = fix(N_("Ask for an answer within 30 days"), (path, later(subject.today, ANSWER_DAYS).isoformat()))
            yield blocks("delivery.deadline_past", path, text, _SOURCE, fix=change, day=day)


RULES: tuple[Rule, ...] = (questions, conditions, deadlines)
