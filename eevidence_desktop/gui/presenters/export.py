"""Exporting: what is to leave, what speaks against it, writing, recording. Imported when the dialog opens."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from eevidence_desktop.desk import composing
from eevidence_desktop.desk.composing import Exported, LetterFormat
from eevidence_desktop.desk.drafts import OpenDraft, open_draft, remember_sender
from eevidence_desktop.desk.editing import field_of
from eevidence_desktop.desk.reading import read_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import BlockedError, InputError
from eevidence_desktop.domain.finding import Finding, Severity, blockers
from eevidence_desktop.domain.request import Request
from eevidence_desktop.gui.presenters.remembered import (
    EXPORT_FOLDER,
    EXPORT_FORMATS,
    recall,
    recall_text,
    remember,
)
from eevidence_desktop.gui.presenters.said import Card
from eevidence_desktop.gui.presenters.words import SEVERITIES
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message, message

CLEAR = N_("Nothing speaks against these letters.")
CHECKING = N_("Checking the request…")
WRITING = N_("Writing the letters…")
NO_FOLDER = N_("Choose a folder for the letters.")
NO_FORMAT = N_("Choose at least one format.")
NO_LANGUAGE = N_("Choose at least one language for the letter.")
_BLOCKED = N_("These must be mended before the letters can leave: {count}")
_WARNED = N_("Weigh these before the letters leave: {count}")


@dataclass(frozen=True, slots=True)
class Plan:
    """A draft about to be exported, with what was chosen the last time."""

    draft: OpenDraft
    request: Request
    unreadable: tuple[Finding, ...]
    folder: str
    formats: tuple[LetterFormat, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the officer chose."""

    languages: tuple[Language, ...]
    formats: tuple[LetterFormat, ...]
    folder: str

    @property
    def gap(self) -> str | None:
        """The sentence for what is still to be chosen, None when all is."""
        if not self.languages:
            return NO_LANGUAGE
        if not self.formats:
            return NO_FORMAT
        return None if self.folder.strip() else NO_FOLDER


@dataclass(frozen=True, slots=True)
class Weighed:
    """The findings of a request in the languages chosen."""

    findings: tuple[Card, ...]
    headline: Message
    sendable: bool


def plan_export(bench: Workbench, draft_id: str) -> Plan:
    """Read the draft and the last choices from the store.

    Raises:
        InputError: the draft is gone.
    """
    draft = open_draft(bench, draft_id)
    request, unreadable = read_request(draft.body)
    return Plan(draft, request, tuple(unreadable), recall_text(bench, EXPORT_FOLDER), _last_formats(bench))


def weigh(bench: Workbench, plan: Plan, languages: Iterable[Language]) -> Weighed:
    """Return what speaks against the letters. For a worker thread: the store is not touched."""
    findings = [*plan.unreadable, *_findings(bench, plan, tuple(languages))]
    blocking = len(blockers(findings))
    if blocking:
        headline = message(_BLOCKED, count=blocking)
    else:
        headline = message(_WARNED, count=len(findings)) if findings else message(CLEAR)
    return Weighed(tuple(_card(bench, finding) for finding in findings), headline, not blocking)


def write(bench: Workbench, plan: Plan, choice: Choice) -> list[Exported]:
    """Write the letters. For a worker thread: the store is not touched.

    Raises:
        BlockedError: a finding blocks them.
        InputError: the folder cannot be written to.
    """
    if plan.unreadable:
        raise BlockedError(message(_BLOCKED, count=len(plan.unreadable)), plan.unreadable)
    composing.require_sendable(bench, plan.request, choice.languages)
    letters = composing.write_letters(bench, plan.request, choice.languages, choice.formats)
    return composing.save_letters(letters, Path(choice.folder).expanduser())


def record(bench: Workbench, plan: Plan, choice: Choice, exported: list[Exported]) -> None:
    """Enter the letters in the register and remember the choices. For the store's thread."""
    composing.record_letters(bench, plan.draft.id, plan.request, exported)
    remember_sender(bench, plan.draft.body)
    remember(bench, EXPORT_FOLDER, choice.folder)
    remember(bench, EXPORT_FORMATS, [item.value for item in choice.formats])


def _last_formats(bench: Workbench) -> tuple[LetterFormat, ...]:
    found = recall(bench, EXPORT_FORMATS)
    names = found if isinstance(found, list) else []
    return tuple(item for item in LetterFormat if item.value in names) or (LetterFormat.PDF,)


def _findings(bench: Workbench, plan: Plan, languages: tuple[Language, ...]) -> list[Finding]:
    try:
        return composing.require_sendable(bench, plan.request, languages)
    except BlockedError as error:
        return list(error.findings)
    except InputError:  # no language was chosen: the dialog says so itself
        return []


def _card(bench: Workbench, finding: Finding) -> Card:
    spec = field_of(bench.knowledge, finding.field)
    lines = (Message(spec.label),) if spec else ()
    blocks = finding.severity is Severity.BLOCKS
    return Card(finding.field, finding.message, lines, message(SEVERITIES[finding.severity.value]), alarm=blocks)
