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


def language(subject: Subject) -> Iterator[Finding]:
    """Yield a letter in no language of a channel that has languages of its own."""
    needed, chosen = subject.channel.languages, [code.value for code in subject.request.letter_languages]
    if not needed or not chosen or not set(chosen).isdisjoint(needed):
        return
    ours = next((code for code in needed if code in {item.value for item in Language}), "")
    text = N_(
        "No letter is in a language of this channel, so it will not be passed on. Add one. Codes of those "
        "languages: {languages}."
    )
    change = fix(N_("Add a letter in a language of the channel"), ("letter_languages", [*chosen, ours]))
    given = ", ".join(needed)
    yield warns("police.language", "letter_languages", text, _SOURCE, fix=change if ours else None, languages=given)


def matter(subject: Subject) -> Iterator[Finding]:
    """Yield a case that is not about drugs in a channel that carries nothing else."""
    wanted = subject.channel.matter
    rows = [subject.kb.offences.get(item.article) for item in subject.request.case.offences]
    if wanted and rows and not any(row is not None and row.matter == wanted for row in rows):
        text = N_(
            "This channel carries only cases of drug trafficking, and no offence of the case is one. Choose another "
            "channel, or add the drug offence."
        )
        yield blocks("police.no_drug_offence", "case.offences", text, _SOURCE)


def member(subject: Subject) -> Iterator[Finding]:
    """Yield a country that the channel does not reach."""
    asked, members = subject.request.police.country, subject.kb.groups.get(subject.channel.members, frozenset())
    if subject.channel.members and asked and asked not in members:
        text = N_(
            "The country is not a member, so this channel does not reach it. Choose another channel. Country: "
            "{country}. Members: {members}."
        )
        known = ", ".join(sorted(members))
        yield blocks("police.not_member", "police.country", text, _SOURCE, country=asked, members=known)


RULES: tuple[Rule, ...] = (questions, conditions, deadlines, language, matter, member)
