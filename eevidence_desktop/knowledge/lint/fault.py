"""What a rule of the lint is, what it finds, and what it looks at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.i18n.message import Message, Param
from eevidence_desktop.knowledge.parts import parts, said, sourced


class Grade(StrEnum):
    """How much a fault weighs, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """Return 0 for an error up to 2 for a hint."""
        return list(Grade).index(self)


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that must hold of a record. ``text`` and ``fix`` are msgids."""

    code: str
    """Stable, such as ``C01``; never reused for another meaning."""
    slug: str
    """The code in words."""
    grade: Grade
    text: str
    fix: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A place in a record that breaks a rule."""

    record: str
    """Name of the record's file, without its ending."""
    rule: Rule
    path: str
    """Dotted path of the field, such as ``contacts.0.value``; empty for the whole record."""
    params: Mapping[str, Param]

    @property
    def message(self) -> Message:
        """Return what is wrong."""
        return Message(self.rule.text, self.params)

    @property
    def fix(self) -> Message:
        """Return what to do about it."""
        return Message(self.rule.fix, self.params)

    @property
    def plain(self) -> str:
        """Return path and sentence in English."""
        said_in_english = self.rule.text.format_map({name: str(value) for name, value in self.params.items()})
        return f"{self.path}: {said_in_english}" if self.path else said_in_english


@dataclass(frozen=True)
class Record:
    """A record under inspection and what is known beside it."""

    file: str
    provider: Provider
    raw: Mapping[str, Any]
    """The record as it stands in its file, before texts were cleaned; empty where that is not known."""
    knowledge: KnowledgeBase
    today: date

    @cached_property
    def said(self) -> tuple[tuple[str, Any], ...]:
        """The sourced parts that give a value, with their paths."""
        return tuple(said(self.provider))

    @cached_property
    def sourced(self) -> tuple[tuple[str, Any], ...]:
        """All sourced parts, with their paths."""
        return tuple(sourced(self.provider))

    @cached_property
    def parts(self) -> tuple[tuple[str, Any], ...]:
        """All models inside the record, with their paths."""
        return tuple(parts(self.provider))

    def fault(self, rule: Rule, path: str, **params: Param) -> Fault:
        """Return a fault of this record."""
        return Fault(self.file, rule, path, params)


Check = Callable[[Record], Iterator[Fault]]
"""Looks at one record."""
CrossCheck = Callable[[Mapping[str, Provider]], Iterator[Fault]]
"""Looks at all records beside each other; they are keyed by file."""
