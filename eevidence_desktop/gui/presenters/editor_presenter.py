"""The request editor without its widgets: values, steps, undoing, and when to save."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import Any

from eevidence_desktop.desk.confirming import confirm_reference, reference_in
from eevidence_desktop.desk.drafts import (
    NewRequest,
    OpenDraft,
    create_draft,
    open_draft,
    remember_sender,
    save_draft,
    value_in,
    with_value,
)
from eevidence_desktop.desk.editing import EditorState, FieldState, StepState, editor_state, step_of
from eevidence_desktop.desk.overruling import OVERRIDES, Weighed, overrule, weigh, withdraw
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.channel import FieldSpec, Refusal, Step, Timer
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.flags import flags, holds
from eevidence_desktop.domain.request import Request
from eevidence_desktop.gui.presenters.editor_lists import Lists
from eevidence_desktop.gui.presenters.history import History
from eevidence_desktop.gui.presenters.previewing import Order
from eevidence_desktop.gui.presenters.timers import in_order
from eevidence_desktop.gui.presenters.wall_clock import known_zone
from eevidence_desktop.i18n.language import Language, language_of
from eevidence_desktop.i18n.message import N_, Message, message
from eevidence_desktop.register.errors import ConflictError

UNCONFIRMED = "basis.unconfirmed"
_CHANNEL = "channel"
_RECORDED = ("confirmations", OVERRIDES)
"""What stands in the audit trail too, so that undoing must not touch it."""
_COPIED = N_(
    "This request was changed in another window meanwhile. Nothing is lost: what you wrote is kept as a copy, "
    "request {reference}, and you are working on the copy now."
)
_NOT_EXPORTED = N_("The letter cannot be exported yet. Findings that block it: {count}. Here is the first one.")


class Saving(StrEnum):
    """How the draft stands towards the register."""

    SAVED = "saved"
    PENDING = "pending"
    COPIED = "copied"
    FAILED = "failed"


SAVING_WORDS: Mapping[Saving, str] = {
    Saving.SAVED: N_("All changes are saved"),
    Saving.PENDING: N_("Saving…"),
    Saving.COPIED: N_("Saved as a copy"),
    Saving.FAILED: N_("Not saved yet"),
}


@dataclass(frozen=True, slots=True)
class SaveResult:
    """What became of saving, with a sentence where the officer must know."""

    saving: Saving
    notice: Message | None = None


class EditorPresenter:
    """Holds one open draft and everything the page asks about it."""

    def __init__(self, bench: Workbench) -> None:
        """Take the workbench; nothing is open yet."""
        self.lists = Lists(bench)
        self.state: EditorState | None = None
        self.saving = Saving.SAVED
        self._bench = bench
        self._draft: OpenDraft | None = None
        self._history = History()
        self._sender: object = None
        self._moved = False
        self._failure: ProgramError | None = None
        self._defaults = Request(channel="").model_dump(mode="json")

    # ------------------------------------------------------------------ opening and saving

    @property
    def draft(self) -> OpenDraft:
        """The open draft.

        Raises:
            LookupError: none was opened.
        """
        if self._draft is None:
            raise LookupError("no draft is open")
        return self._draft

    @property
    def is_open(self) -> bool:
        """Tell whether a draft is open."""
        return self._draft is not None

    @property
    def dirty(self) -> bool:
        """Tell whether something is not in the register yet."""
        return self._draft is not None and self.saving in {Saving.PENDING, Saving.FAILED}

    def open(self, draft_id: str) -> OpenDraft:
        """Open a draft where it was left.

        Raises:
            InputError: there is none.
        """
        self._draft = open_draft(self._bench, draft_id)
        self.state = None
        self.saving, self._moved, self._failure = Saving.SAVED, False, None
        self._history.clear()
        self._sender = value_in(self.body, "sender")
        return self._draft

    def save(self, *, place: bool = False) -> SaveResult:
        """Keep the draft; a draft that another window changed is kept as a copy and the copy is opened.

        Args:
            place: Save also when nothing but the place changed; typing saves the place anyway.
        """
        self._failure = None
        if not self.dirty and not (place and self._moved):
            return SaveResult(self.saving)
        try:
            self._draft = save_draft(self._bench, self.draft)
            self._remember_sender()
        except ConflictError:
            return self._save_copy()
        except ProgramError as error:
            return self._not_saved(error)
        self.saving, self._moved = Saving.SAVED, False
        return SaveResult(Saving.SAVED)

    def _not_saved(self, error: ProgramError) -> SaveResult:
        self.saving, self._failure = Saving.FAILED, error
        return SaveResult(Saving.FAILED, error.message)

    def raise_failure(self) -> None:
        """Raise what kept the last save from succeeding, if anything did.

        Raises:
            ProgramError: the draft is not in the register.
        """
        if self._failure is not None:
            raise self._failure

    def _save_copy(self) -> SaveResult:
        old = self.draft
        try:
            new = create_draft(self._bench, NewRequest(self.channel, self.provider))
            body = {**old.body, "id": new.reference}
            place = {"step": old.step, "field": old.field, "language": old.language}
            self._draft = save_draft(self._bench, replace(new, body=body, **place))
        except ProgramError as error:
            return self._not_saved(error)
        self.saving, self._moved = Saving.COPIED, False
        return SaveResult(Saving.COPIED, message(_COPIED, reference=self.draft.reference))

    def _remember_sender(self) -> None:
        sender = value_in(self.body, "sender")
        if sender != self._sender:
            remember_sender(self._bench, self.body)
            self._sender = sender

    def keep_place(self, step: Step, field: str, language: Language) -> None:
        """Note where the officer is, so that the draft opens there again."""
        draft = self.draft
        placed = replace(draft, step=step.value, field=field, language=language.value)
        if placed != draft:
            self._draft = placed
            self._moved = draft.status == "draft"

    @property
    def letter_language(self) -> Language:
        """The language of the letter on screen when the draft was left."""
        return language_of(self.draft.language or None, Language.EN)

    # ------------------------------------------------------------------ values

    @property
    def body(self) -> Mapping[str, Any]:
        """The draft's data as typed."""
        return self.draft.body

    @property
    def channel(self) -> str:
        """Id of the draft's channel."""
        return str(self.body.get(_CHANNEL) or "")

    @property
    def provider(self) -> str:
        """Id of the draft's provider."""
        return str(self.body.get("provider") or "")

    @property
    def zone(self) -> str:
        """The sender's time zone."""
        return known_zone(value_in(self.body, "sender.time_zone"))

    def value(self, path: str) -> Any:  # noqa: ANN401 - JSON
        """Return what the draft holds at a path, the default of an empty request where nothing was typed."""
        found = value_in(self.body, path)
        return value_in(self._defaults, path) if found is None else found

    def default(self, path: str) -> Any:  # noqa: ANN401 - JSON
        """Return what an empty request holds at a path: what an emptied field becomes."""
        return value_in(self._defaults, path)

    def set_value(self, path: str, value: Any) -> bool:  # noqa: ANN401 - JSON
        """Put a value in the draft, as typed; tells whether that changed anything."""
        before = value_in(self.body, path)
        if before == value and (before is not None or value is None):
            return False
        self._history.remember(self.body, "" if _restructured(before, value) else path)
        self._replace(with_value(self.body, path, value))
        return True

    def apply_fix(self, finding: Finding) -> bool:
        """Apply what a finding proposes, as one step that can be undone."""
        if finding.fix is None:
            return False
        self._history.remember(self.body, "")
        body: Mapping[str, Any] = self.body
        for path, value in finding.fix.changes:
            body = with_value(body, path, _plain(value))
        self._replace(body)
        return True

    def undo(self) -> bool:
        """Take back the last change; what was confirmed or overruled stays so."""
        return self._restore(self._history.back(self.body))

    def redo(self) -> bool:
        """Do again what was taken back."""
        return self._restore(self._history.forward(self.body))

    def _restore(self, body: Mapping[str, Any] | None) -> bool:
        if body is None:
            return False
        self._replace({**body, **{name: self.body[name] for name in _RECORDED if name in self.body}})
        return True

    def _replace(self, body: Mapping[str, Any]) -> None:
        self._draft = replace(self.draft, body=body)
        self.saving = Saving.PENDING

    def confirm(self, reference: str, by: str) -> SaveResult:
        """Record that an official checked a citation; the draft is saved with it."""
        return self._record(partial(confirm_reference, self._bench, reference=reference, by=by.strip()))

    def overrule(self, finding: Finding, reason: str, by: str) -> SaveResult:
        """Record why a warning is overruled; the draft is saved with it."""
        act = partial(overrule, self._bench, finding=finding, reason=reason.strip(), by=by.strip())
        return self._record(act)

    def withdraw(self, left: object) -> SaveResult:
        """Let the warnings stand again whose reasons are not in a list any more; the draft is saved with it."""
        result = SaveResult(self.saving)
        kept = left if isinstance(left, list) else []
        for entry in list(self.value(OVERRIDES) or []):
            if entry not in kept:
                code, field = str(entry.get("code") or ""), str(entry.get("field") or "")
                result = self._record(partial(withdraw, self._bench, code=code, field=field))
        return result

    def _record(self, act: Callable[[OpenDraft], OpenDraft]) -> SaveResult:
        """Save the draft, then do what saves it with an entry in the audit trail."""
        saved = self.save()
        if saved.saving is Saving.FAILED:
            return saved
        try:
            self._draft = act(self.draft)
        except ConflictError:
            copied = self._save_copy()
            if copied.saving is Saving.COPIED:
                self._draft = act(self.draft)
            return copied
        except ProgramError as error:
            return SaveResult(self.saving, error.message)
        return saved

    def reference_of(self, finding: Finding) -> str:
        """Return the id of the reference, treaty or authority that a finding asks to confirm."""
        return reference_in(self.body, finding)

    def official(self, language: Language) -> str:
        """Return the name of the officer in charge, proposed when a citation is confirmed."""
        names = value_in(self.body, "sender.officer.name")
        if not isinstance(names, Mapping):
            return ""
        return str(next((name for name in (names.get(language.value), *names.values()) if name), ""))

    # ------------------------------------------------------------------ state and steps

    def order(self, language: Language, window: Language, paper: str = "") -> Order:
        """Return what a worker needs to prepare state and letter, or a paper that goes with it."""
        return Order(self.draft.id, self.body, language, window, paper)

    def compute(self) -> EditorState:
        """Compute the state here and now."""
        self.state = editor_state(self._bench, self.body)
        return self.state

    def fields(self, step: Step) -> tuple[FieldState, ...]:
        """Return the fields of a step. The channel itself is no field of any channel, but can be changed."""
        if self.state is None:
            return ()
        found = next((item.fields for item in self.state.steps if item.step is step), ())
        spec = self._bench.knowledge.fields.get(_CHANNEL)
        if step is not Step.CHANNEL or spec is None or any(item.spec is spec for item in found):
            return found
        return (self._own_field(spec), *found)

    def _own_field(self, spec: FieldSpec) -> FieldState:
        findings = self.state.findings if self.state else ()
        own = tuple(finding for finding in findings if finding.field == spec.id)
        return FieldState(spec, True, self.value(spec.id), own)

    def steps(self) -> tuple[StepState, ...]:
        """Return all steps with their numbers of blockers."""
        return self.state.steps if self.state else ()

    def step_of(self, path: str) -> Step:
        """Return the step on which the field of a path is entered, review where this channel does not show it."""
        step = step_of(self._bench.knowledge, path)
        shown = (item.spec.id for item in self.fields(step))
        return step if any(path == name or path.startswith(f"{name}.") for name in shown) else Step.REVIEW

    def field_at(self, path: str) -> str:
        """Return the id of the shown field that a path belongs to, empty where there is none."""
        names = (item.spec.id for item in self.fields(self.step_of(path)))
        return next((name for name in names if path == name or path.startswith(f"{name}.")), "")

    def timers(self) -> list[Timer]:
        """Return what follows once the letter was sent, the shortest term first."""
        channel = self._bench.knowledge.channels.get(self.channel)
        if channel is None or self.state is None:
            return []
        true = flags(self.state.request, self._bench.knowledge)
        return in_order(item for item in channel.timers if holds(item.when, true))

    def refusals(self) -> tuple[Refusal, ...]:
        """Return why addressees refuse or return such letters."""
        channel = self._bench.knowledge.channels.get(self.channel)
        return channel.refusals if channel else ()

    def weighed(self, findings: Iterable[Finding] | None = None) -> tuple[Weighed, ...]:
        """Return findings, all of the state where none are given, each with the reason by which it is overruled."""
        request = self.state.request if self.state else Request(channel="")
        return weigh(request, self._findings() if findings is None else findings)

    def blockers(self) -> tuple[Finding, ...]:
        """Return the findings that forbid an export."""
        return tuple(item for item in self._findings() if item.severity is Severity.BLOCKS)

    def refusal(self) -> Message | None:
        """Return why the letter cannot be exported, None when it can."""
        count = len(self.blockers())
        return message(_NOT_EXPORTED, count=count) if count else None

    def _findings(self) -> Iterable[Finding]:
        return self.state.findings if self.state else ()


def neighbour(step: Step, distance: int) -> Step:
    """Return the step so many places on; the first or last one where there is none."""
    steps = list(Step)
    return steps[min(max(steps.index(step) + distance, 0), len(steps) - 1)]


def _restructured(before: object, after: object) -> bool:
    """Tell whether rows were added or removed: a step of its own for undoing."""
    return isinstance(after, list) and (not isinstance(before, list) or len(before) != len(after))


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a fix's value as JSON keeps it."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
