"""Looks for broken links: every id that a record names must exist, and every value must say where it comes from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from eevidence_desktop.domain import flags
from eevidence_desktop.domain.channel import Channel, Part
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.route import Rule, Situation
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
        *(Fault(f"rules/{number}", text) for number, text in _of_rules(knowledge)),
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
    paths = [path for part in channel.letter.parts for path in (part.free, part.field) if path]
    yield from (f"the path «{path}» leads nowhere" for path in paths if not leads_somewhere(path))
    yield from _missing("flag", _conditions(channel), flags.NAMES)
    yield from (f"part {at} says nothing" for at, part in enumerate(channel.letter.parts) if _is_blank(part))


def _conditions(channel: Channel) -> list[str]:
    given = [item.when for item in channel.fields] + [part.when for part in channel.letter.parts]
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


# ----------------------------------------------------------------------------------------- decision table


def _of_rules(knowledge: KnowledgeBase) -> Iterator[tuple[int, str]]:
    for rule in knowledge.rules:
        yield from ((rule.number, text) for text in _rule_links(knowledge, rule))
    if not knowledge.rules or knowledge.rules[-1].when:
        yield 0, "the last rule must have no condition"


def _rule_links(knowledge: KnowledgeBase, rule: Rule) -> Iterator[str]:
    yield from _missing("input", rule.when, Situation.model_fields)
    named = [step.channel for step in rule.steps] + [item.channel for item in rule.ruled_out]
    bases = [name.partition(".")[0] for name in named]
    yield from _missing("channel", bases, knowledge.channels)
    for number, step in enumerate(rule.steps, start=1):
        yield from (f"step {number} waits for step {first}" for first in step.after if not 0 < first < number)
