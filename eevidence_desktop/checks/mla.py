"""A request for mutual legal assistance reaches the right State, whole and in time."""

from collections.abc import Iterator

from eevidence_desktop.checks.basis import unconfirmed
from eevidence_desktop.checks.findings import advises, blocks, fix, warns
from eevidence_desktop.checks.rule_sources import field_list, mistake, procedure
from eevidence_desktop.checks.subject import MLA, SUPPLEMENT, Rule, Subject
from eevidence_desktop.domain.finding import Finding, Fix
from eevidence_desktop.domain.law import code_text
from eevidence_desktop.domain.request import Stage
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_

_MISTAKE_8 = mistake(8)
_MISTAKE_11 = mistake(11)
_SUPREME_COURT = "sc"
_ADDRESSEE = "mla.requested_authority"


def authority(subject: Subject) -> Iterator[Finding]:
    """Yield a central authority that is unknown, unconfirmed or of another State than the provider's."""
    name, row = subject.request.mla.requested_authority, subject.central_authority
    if subject.kind != MLA or not name:
        return
    if row is None:
        text = N_("The central authority is not in the table. Choose one from the list. Authority: {authority}.")
        yield blocks("mla.authority_unknown", _ADDRESSEE, text, procedure("565(1)(2)"), authority=name)
        return
    doubt = unconfirmed(subject, _ADDRESSEE, row.id, row.name) if row.verify else None
    if doubt:
        yield doubt
    wanted = (subject.entity.mla_country or subject.entity.country) if subject.entity else None
    if wanted and wanted != row.country:
        text = N_(
            "The provider's company answers through another State. Choose the central authority of that "
            "State. State of the company: {wanted}. State chosen: {chosen}."
        )
        yield warns("mla.other_state", _ADDRESSEE, text, _MISTAKE_8, wanted=wanted, chosen=row.country)


def language(subject: Subject) -> Iterator[Finding]:
    """Yield a request in no language that the requested State accepts."""
    row, chosen = subject.central_authority, [code.value for code in subject.request.letter_languages]
    translation = subject.request.mla.translation_language
    if (
        subject.kind != MLA
        or row is None
        or not row.languages
        or not chosen
        or not {*chosen, translation}.isdisjoint(row.languages)
    ):
        return
    text = N_(
        "No letter is in a language that the requested State accepts. Add a certified translation. Codes of "
        "those languages: {languages}."
    )
    yield warns("mla.language", "letter_languages", text, procedure("560(3)"), languages=", ".join(row.languages))


def full_text(subject: Subject) -> Iterator[Finding]:
    """Yield offences without the full text of their article."""
    if subject.kind != MLA or not subject.uses("case.offences"):
        return
    for at, offence in enumerate(subject.request.case.offences):
        if offence.full_text.is_empty:
            text = N_("The request must give the full text of the article. Add it. Article: {article}.")
            path = f"case.offences.{at}"
            change = _from_library(subject, path, offence.article)
            yield blocks(
                "mla.no_full_text",
                f"{path}.full_text",
                text,
                procedure("565(1)(5)"),
                fix=change,
                article=offence.article,
            )


def _from_library(subject: Subject, path: str, article: str) -> Fix | None:
    """Return the fix that takes the text from the code library, None where the library does not have the article."""
    row = subject.kb.code.get(article)
    if row is None:
        return None
    texts = {language.value: code_text(row, "", language) for language in Language}
    return fix(
        N_("Take the text from the code library (redaction of {day})"),
        (f"{path}.full_text", texts),
        (f"{path}.text_as_of", row.as_of.isoformat()),
        day=row.as_of,
    )


def preserved(subject: Subject) -> Iterator[Finding]:
    """Yield stored data that are not kept until the request arrives."""
    delivery = subject.request.delivery
    if not subject.uses("delivery.preservation_ticket"):
        return
    if delivery.preservation_expires and delivery.preservation_expires < subject.today:
        text = N_("The preservation has lapsed. Ask for an extension or a new one at once. Last day: {day}.")
        path = "delivery.preservation_expires"
        yield warns("mla.preservation_lapsed", path, text, _MISTAKE_11, day=delivery.preservation_expires)
    elif subject.kind == MLA and subject.requires("data") and not delivery.preservation_ticket:
        text = N_("No preservation is named. Stored data may be gone before the request arrives: ask for one first.")
        yield warns("mla.no_preservation", "delivery.preservation_ticket", text, _MISTAKE_11)


def deadlines(subject: Subject) -> Iterator[Finding]:
    """Yield days by which an answer is wanted that have passed."""
    wanted = subject.request.mla.needed_by
    if subject.kind == MLA and wanted and wanted < subject.today:
        text = N_("The day by which the evidence is needed has passed. Give a later one. Day: {day}.")
        clear = fix(N_("Leave the day open"), ("mla.needed_by", None))
        yield blocks("mla.needed_by_past", "mla.needed_by", text, field_list("5.1"), fix=clear, day=wanted)


def ticket(subject: Subject) -> Iterator[Finding]:
    """Yield a supplement that does not give the number under which the requested authority keeps the file."""
    if subject.channel.id == SUPPLEMENT and subject.request.previous.number and not subject.request.previous.ticket:
        text = N_(
            "Give the number that the requested authority gave the earlier request, so that the supplement reaches "
            "its file. Ask the Prosecutor General's Office for it."
        )
        yield advises("mla.no_ticket", "previous.ticket", text, field_list("5.1"))


def central(subject: Subject) -> Iterator[Finding]:
    """Yield a case at trial whose request does not come from the Supreme Court."""
    request = subject.request
    if subject.kind == MLA and request.case.stage is Stage.TRIAL and request.sender.authority != _SUPREME_COURT:
        text = N_("At trial the request goes through the Supreme Court. Choose it as the requesting authority.")
        yield warns("mla.trial_stage", "sender.authority", text, procedure("559(2)"))


RULES: tuple[Rule, ...] = (authority, language, full_text, preserved, deadlines, ticket, central)
