"""The editor's state: steps, the fields this channel and provider need, values as typed, findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.drafts import value_in
from eevidence_desktop.desk.overruling import DEMANDS
from eevidence_desktop.desk.reading import read_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.channel import Channel, ChannelField, FieldSpec, Need, Step
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.flags import flags, holds
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.law import TreatyStatus
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.safeguard import Safeguard
from eevidence_desktop.i18n.language import Language


@dataclass(frozen=True, slots=True)
class FieldState:
    """One field of the form. ``value`` is the JSON data as typed, None when nothing was.

    Demands for a reason are left out of ``findings``: the warning that they repeat stands there already.
    """

    spec: FieldSpec
    required: bool
    value: Any
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class StepState:
    """One step of the editor with its fields and the number of findings that block."""

    step: Step
    fields: tuple[FieldState, ...]
    blocking: int


@dataclass(frozen=True, slots=True)
class EditorState:
    """All the editor shows, for one draft."""

    request: Request
    steps: tuple[StepState, ...]
    findings: tuple[Finding, ...]
    questions: tuple[Safeguard, ...] = ()
    """The human-rights questions that the officer answers for this request, by number."""

    @property
    def sendable(self) -> bool:
        """Tell whether nothing blocks an export."""
        return not any(finding.severity is Severity.BLOCKS for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Option:
    """A value to choose. ``label`` is a msgid, or a finished name when ``finished``."""

    value: str
    label: str
    finished: bool = False


def editor_state(bench: Workbench, body: Mapping[str, Any]) -> EditorState:
    """Return the state for a draft's body; takes a few milliseconds, no file or store is touched."""
    request, unreadable = read_request(body)
    findings = (*unreadable, *check_request(bench, request))
    steps = tuple(_step(step, body, request, bench.knowledge, findings) for step in Step)
    return EditorState(request, steps, findings, questions_for(request, bench.knowledge))


def questions_for(request: Request, knowledge: KnowledgeBase) -> tuple[Safeguard, ...]:
    """Return the human-rights questions that the officer answers for a request, by number.

    Questions without answers to choose from are held by checks of other fields.
    """
    channel = knowledge.channels.get(request.channel)
    if channel is None:
        return ()
    true = flags(request, knowledge)
    asked = (row for row in knowledge.safeguards.values() if row.answers and channel.kind in row.channels)
    return tuple(sorted((row for row in asked if holds(row.when, true)), key=attrgetter("number")))


def step_of(knowledge: KnowledgeBase, path: str) -> Step:
    """Return the step on which the field of a finding's path is entered; review for paths of no field."""
    spec = field_of(knowledge, path)
    return spec.step if spec else Step.REVIEW


def field_of(knowledge: KnowledgeBase, path: str) -> FieldSpec | None:
    """Return the field that a path belongs to: itself, or the longest field path that it continues."""
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        spec = knowledge.fields.get(".".join(parts[:length]))
        if spec is not None:
            return spec
    return None


def _step(
    step: Step,
    body: Mapping[str, Any],
    request: Request,
    knowledge: KnowledgeBase,
    findings: tuple[Finding, ...],
) -> StepState:
    channel = knowledge.channels.get(request.channel)
    true = flags(request, knowledge)
    fields = tuple(
        FieldState(
            spec := knowledge.fields[item.field],
            item.need is Need.REQUIRED,
            value_in(body, item.field),
            tuple(
                finding
                for finding in findings
                if finding.code not in DEMANDS and field_of(knowledge, finding.field) is spec
            ),
        )
        for item in _entered(channel)
        if knowledge.fields[item.field].step is step and holds(item.when, true)
    )
    own = (finding for finding in findings if step_of(knowledge, finding.field) is step)
    return StepState(step, fields, sum(finding.severity is Severity.BLOCKS for finding in own))


def _entered(channel: Channel | None) -> tuple[ChannelField, ...]:
    """Return the fields that have an input of their own; what stands in the rows of another field has none."""
    fields = channel.fields if channel else ()
    return tuple(item for item in fields if not any(item.field.startswith(f"{other.field}.") for other in fields))


def options(bench: Workbench, name: str, language: Language, channel: str = "") -> tuple[Option, ...]:
    """Return the values of an option list by its name in ``resources/fields.yaml``."""
    knowledge = bench.knowledge
    if name in knowledge.names:
        return tuple(Option(value, label) for value, label in knowledge.names[name].items())
    return _tables(knowledge, language, channel)[name]


def _tables(knowledge: KnowledgeBase, language: Language, channel: str) -> Mapping[str, tuple[Option, ...]]:
    """List the tables of the knowledge as options; only what may be chosen is offered."""
    names = {channel, channel.partition(".")[0]}
    return {
        "providers": tuple(Option(item.id, item.name, finished=True) for item in knowledge.providers.values()),
        "channels": tuple(Option(item.id, item.name) for item in knowledge.channels.values()),
        "countries": tuple(Option(code, name) for code, name in knowledge.countries.items()),
        "categories": tuple(Option(item.id, item.label) for item in knowledge.categories.values()),
        "authorities": tuple(
            Option(item.id, item.name.get(language), finished=True)
            for item in knowledge.authorities.values()
            if names & {*item.may_send} and item.valid_to is None
        ),
        "central_authorities": tuple(
            Option(item.id, item.name.get(language), finished=True) for item in knowledge.central_authorities.values()
        ),
        "treaties": tuple(
            Option(item.id, item.name.get(language), finished=True)
            for item in knowledge.treaties.values()
            if item.status is TreatyStatus.IN_FORCE
        ),
        "references": tuple(
            Option(item.id, item.text.get(language), finished=True)
            for item in knowledge.references.values()
            if names & {*item.channels}
        ),
        "offences": tuple(
            Option(item.article, f"{item.article} {item.title.get(language)}", finished=True)
            for item in knowledge.offences.values()
        ),
    }
