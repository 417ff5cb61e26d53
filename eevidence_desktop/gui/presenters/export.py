"""Exporting: what is to leave, what speaks against it, writing, recording. Imported when the dialog opens."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from eevidence_desktop.desk import composing
from eevidence_desktop.desk.composing import Exported, LetterFormat
from eevidence_desktop.desk.drafts import OpenDraft, open_draft, remember_sender
from eevidence_desktop.desk.editing import field_of
from eevidence_desktop.desk.overruling import Weighed as WeighedFinding
from eevidence_desktop.desk.overruling import weigh as weigh_findings
from eevidence_desktop.desk.reading import read_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.channel import Paper
from eevidence_desktop.domain.errors import BlockedError, InputError
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.request import Request
from eevidence_desktop.gui.presenters.remembered import (
    EXPORT_FOLDER,
    EXPORT_FORMATS,
    recall,
    recall_text,
    remember,
)
from eevidence_desktop.gui.presenters.said import Card, Said
from eevidence_desktop.gui.presenters.words import SEVERITIES
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message, message

CLEAR = N_("Nothing speaks against these letters.")
CHECKING = N_("Checking the request…")
WRITING = N_("Writing the letters…")
NO_FOLDER = N_("Choose a folder for the letters.")
NO_FORMAT = N_("Choose at least one format.")
NO_LANGUAGE = N_("Choose at least one language for the letter.")
_OVERRULED = N_("✔ Overruled")
_REASON = N_("Overruled by {by}: {reason}")
_NEEDS_REASON = N_("Overrule it with a written reason in the request, or change what it is about.")
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
    papers: tuple[Paper, ...] = ()
    """The papers that go with the letter."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the officer chose."""

    languages: tuple[Language, ...]
    formats: tuple[LetterFormat, ...]
    folder: str
    papers: tuple[str, ...] = ()
    """Ids of the papers to write beside the letter."""
    read: tuple[str, ...] = ()
    """Codes of the warnings that the officer said to have read."""

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
    warnings: tuple[str, ...] = ()
    """Codes of the warnings that still stand."""


def plan_export(bench: Workbench, draft_id: str) -> Plan:
    """Read the draft and the last choices from the store.

    Raises:
        InputError: the draft is gone.
    """
    draft = open_draft(bench, draft_id)
    request, unreadable = read_request(draft.body)
    folder, papers = recall_text(bench, EXPORT_FOLDER), composing.papers_of(bench, request)
    return Plan(draft, request, tuple(unreadable), folder, _last_formats(bench), papers)


def weigh(bench: Workbench, plan: Plan, languages: Iterable[Language]) -> Weighed:
    """Return what speaks against the letters. For a worker thread: the store is not touched."""
    findings = weigh_findings(plan.request, [*plan.unreadable, *_findings(bench, plan, tuple(languages))])
    standing = [item for item in findings if not item.overruled]
    blocking = sum(item.severity is Severity.BLOCKS for item in standing)
    if blocking:
        headline = message(_BLOCKED, count=blocking)
    else:
        headline = message(_WARNED, count=len(standing)) if standing else message(CLEAR)
    cards = tuple(_card(bench, item) for item in findings)
    warnings = tuple(dict.fromkeys(item.finding.code for item in standing if item.severity is Severity.WARNS))
    return Weighed(cards, headline, not blocking, warnings)


def write(bench: Workbench, plan: Plan, choice: Choice) -> list[Exported]:
    """Write the letters. For a worker thread: the store is not touched.

    Raises:
        BlockedError: a finding blocks them.
        InputError: the folder cannot be written to.
    """
    if plan.unreadable:
        raise BlockedError(message(_BLOCKED, count=len(plan.unreadable)), plan.unreadable)
    composing.require_sendable(bench, plan.request, choice.languages)
    papers = ("", *choice.papers)
    letters = composing.write_letters(bench, plan.request, choice.languages, choice.formats, papers)
    return composing.save_letters(letters, Path(choice.folder).expanduser())


def record(bench: Workbench, plan: Plan, choice: Choice, exported: list[Exported]) -> None:
    """Enter the letters in the register and remember the choices. For the store's thread."""
    if choice.read:
        bench.store.record_event("warnings_read", plan.draft.id, {"codes": list(choice.read)})
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


def _card(bench: Workbench, item: WeighedFinding) -> Card:
    finding = item.finding
    spec = field_of(bench.knowledge, finding.field)
    lines: list[Said] = [Message(spec.label)] if spec else []
    if item.overruled and item.override is not None:
        lines.append(message(_REASON, by=item.override.by, reason=item.override.reason))
    elif item.demand is not None:
        lines.append(message(_NEEDS_REASON))
    badge = message(_OVERRULED if item.overruled else SEVERITIES[item.severity.value])
    return Card(finding.field, finding.message, tuple(lines), badge, alarm=item.severity is Severity.BLOCKS)
