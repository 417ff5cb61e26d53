"""Looks for broken links: every id that a record names must exist, and every value must say where it comes from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from eevidence_desktop.domain import flags
from eevidence_desktop.domain.channel import Channel, Form, LetterShape, Part
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.route import Modifier, Rule, Situation
from eevidence_desktop.domain.safeguard import Safeguard
from eevidence_desktop.knowledge.lint.links import broken_links

OPTION_TABLES = frozenset(
    {"providers", "channels", "countries", "categories", "authorities", "central_authorities", "treaties"}
    | {"references", "offences"}
)
"""Option lists of fields that are tables of the knowledge, not lists of names."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken link: the record, and what is wrong with it."""

    place: str
    text: str


def faults(knowledge: KnowledgeBase) -> list[Fault]:
    """Return all broken links of the knowledge, empty when there are none."""
    return [
        *(Fault(f"providers/{fault.record}", fault.plain) for fault in broken_links(knowledge)),
        *(Fault(f"channels/{name}", text) for name, text in _of_channels(knowledge)),
        *(Fault(f"fields/{name}", text) for name, text in _of_fields(knowledge)),
        *(Fault(f"law/{name}", text) for name, text in _of_law(knowledge)),
        *(Fault(f"safeguards/{name}", text) for name, text in _of_safeguards(knowledge)),
        *(Fault(f"rules/{number}", text) for number, text in _of_rules(knowledge)),
        *(
            Fault(f"modifiers/{item.id}", text)
            for item in knowledge.modifiers
            for text in _modifier_links(knowledge, item)
        ),
    ]


def _missing(what: str, names: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for each name that is not known."""
    have = frozenset(known)
    for name in names:
        if name not in have:
            yield f"{what} «{name}» does not exist"


# ----------------------------------------------------------------------------------------------- channels


def _of_channels(knowledge: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for name, channel in knowledge.channels.items():
        yield from ((name, text) for text in _channel_links(knowledge, channel))


def _channel_links(knowledge: KnowledgeBase, channel: Channel) -> Iterator[str]:
    yield from _missing("field", [item.field for item in channel.fields], knowledge.fields)
    yield from _missing("level", channel.levels, [level.value for level in DataLevel])
    yield from _missing("channel", channel.follows, knowledge.channels)
    yield from _missing("role", channel.signers, knowledge.names["role"])
    yield from _missing("authority", channel.senders, knowledge.authorities)
    yield from _missing("group", [channel.members] if channel.members else [], knowledge.groups)
    yield from _missing("language", channel.languages, knowledge.names["language"])
    if not leads_somewhere(channel.approver):
        yield f"the path «{channel.approver}» leads nowhere"
    yield from _missing("flag", _conditions(channel), flags.NAMES)
    for shape in (channel.letter, *(paper.letter for paper in channel.papers)):
        yield from _shape_links(shape)


def _shape_links(shape: LetterShape) -> Iterator[str]:
    parts = _parts(shape)
    paths = [shape.letterhead, shape.signatory, *(path for part in parts for path in (part.free, part.field) if path)]
    yield from (f"the path «{path}» leads nowhere" for path in paths if not leads_somewhere(path))
    yield from (f"a part of «{shape.title}» says nothing" for part in parts if _is_blank(part))
    if shape.form is Form.LETTER and not shape.addressee:
        yield f"the letter «{shape.title}» has no addressee"


def _parts(shape: LetterShape) -> tuple[Part, ...]:
    return (*shape.parts, *(part for annex in shape.annexes for part in annex.parts))


def _conditions(channel: Channel) -> list[str]:
    shapes = (channel.letter, *(paper.letter for paper in channel.papers))
    given = [
        *(item.when for item in channel.fields),
        *(item.when for item in channel.papers),
        *(item.when for item in channel.timers),
    ]
    for shape in shapes:
        given += [*(part.when for part in _parts(shape)), *(annex.when for annex in shape.annexes)]
    return [when.removeprefix("not ") for when in given if when]


def _is_blank(part: Part) -> bool:
    return not any((part.heading, part.text, part.facts, part.table, part.list, part.free))


def _of_fields(knowledge: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for name, spec in knowledge.fields.items():
        if not leads_somewhere(name):
            yield name, "there is no such field in a request"
        if spec.options:
            for text in _missing("option list", [spec.options], [*knowledge.names, *OPTION_TABLES]):
                yield name, text


def leads_somewhere(path: str) -> bool:
    """Tell whether a dotted path such as ``case.facts`` or ``identifiers.relevance`` is a field of a request."""
    model: type[BaseModel] | None = Request
    for name in path.split("."):
        if model is None or name not in model.model_fields:
            return False
        model = _model_in(model.model_fields[name].annotation)
    return True


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type there is
    """Return the model in a field's type: itself, or inside of tuple, optional and annotated types."""
    if isinstance(annotation, type) and get_origin(annotation) is None and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {tuple, Union, UnionType}:
        return next((model for part in get_args(annotation) if (model := _model_in(part))), None)
    return None


# ---------------------------------------------------------------------------------------------------- law


def _of_law(knowledge: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for name, countries in _named_countries(knowledge):
        yield from ((name, text) for text in _missing("country", countries, knowledge.countries))
    for name, channels in _allowed_channels(knowledge):
        yield from ((name, text) for text in _missing("channel", channels, knowledge.channels))


def _named_countries(knowledge: KnowledgeBase) -> Iterator[tuple[str, Iterable[str]]]:
    yield from ((row.id, row.parties) for row in knowledge.treaties.values())
    yield from ((row.id, (row.country,)) for row in knowledge.central_authorities.values())
    yield from knowledge.groups.items()


def _allowed_channels(knowledge: KnowledgeBase) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((row.id, row.channels) for row in knowledge.treaties.values())
    yield from ((row.id, row.channels) for row in knowledge.references.values())
    yield from ((row.id, row.may_send) for row in knowledge.authorities.values())


def _of_safeguards(knowledge: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for name, row in knowledge.safeguards.items():
        answers = [item.id for item in row.answers]
        found = (
            *_missing("channel", (*row.channels, *row.required, *row.later), knowledge.channels),
            *_missing("answer", row.second_approval, answers),
            *_missing("flag", _safeguard_flags(row), flags.NAMES),
            *(f"the path «{path}» leads nowhere" for path in row.fields if not leads_somewhere(path)),
        )
        yield from ((name, text) for text in found)


def _safeguard_flags(row: Safeguard) -> list[str]:
    given = [row.when, *(when for item in row.answers for when in (item.blocks_when, item.clear_when))]
    return [when.removeprefix("not ") for when in given if when]


# ----------------------------------------------------------------------------------------- decision table


def _of_rules(knowledge: KnowledgeBase) -> Iterator[tuple[int, str]]:
    for rule in knowledge.rules:
        yield from ((rule.number, text) for text in _rule_links(knowledge, rule))
    if not knowledge.rules or knowledge.rules[-1].when:
        yield 0, "the last rule must have no condition"


def _rule_links(knowledge: KnowledgeBase, rule: Rule) -> Iterator[str]:
    conditions = [rule.when, *(step.when for step in rule.steps)]
    yield from _missing("input", chain.from_iterable(conditions), Situation.model_fields)
    named = [step.channel for step in rule.steps] + [item.channel for item in rule.ruled_out]
    yield from _missing("channel", named, knowledge.channels)
    for number, step in enumerate(rule.steps, start=1):
        yield from (f"step {number} waits for step {first}" for first in step.after if not 0 < first < number)


def _of_modifiers(knowledge: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for modifier in knowledge.modifiers:
        yield from ((modifier.id, text) for text in _modifier_links(knowledge, modifier))


def _modifier_links(knowledge: KnowledgeBase, modifier: Modifier) -> Iterator[str]:
    yield from _missing("input", modifier.when, Situation.model_fields)
    named = [*modifier.steps, *modifier.lacks, *modifier.rules_out]
    named += [modifier.adds.channel, modifier.adds.follows] if modifier.adds else []
    named += [modifier.silence.channel] if modifier.silence else []
    yield from _missing("channel", named, knowledge.channels)
    if modifier.rules_out and not modifier.note:
        yield "channels are ruled out without a reason"
