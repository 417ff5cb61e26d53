"""Walks through a record: all of its parts, and those that must say where they come from."""

from collections.abc import Iterator
from typing import Any

from eevidence_desktop.domain.base import Frozen
from eevidence_desktop.domain.provenance import Fact, SourcedText
from eevidence_desktop.domain.provider import Contact, Entity, HeldData, IdentifierRule

_SOURCED = (Fact, SourcedText, Entity, Contact, IdentifierRule, HeldData)


def parts(record: Frozen, path: str = "") -> Iterator[tuple[str, Frozen]]:
    """Yield each model inside a record with its dotted path, the outer ones first."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        items = value if isinstance(value, tuple) else (value,)
        for at, item in enumerate(items):
            if isinstance(item, Frozen):
                here = f"{path}{name}.{at}" if isinstance(value, tuple) else f"{path}{name}"
                yield here, item
                yield from parts(item, f"{here}.")


def sourced(record: Frozen) -> Iterator[tuple[str, Any]]:
    """Yield each part of a record that says its source, with its dotted path (facts, texts, entities, contacts)."""
    for path, item in parts(record):
        if isinstance(item, _SOURCED):
            yield path, item


def says_something(value: Any) -> bool:  # noqa: ANN401 - one of the sourced models
    """Tell whether a sourced part gives a value or text that needs a source."""
    if isinstance(value, Fact):
        return value.known
    return not value.is_empty if isinstance(value, SourcedText) else True


def said(record: Frozen) -> Iterator[tuple[str, Any]]:
    """Yield the sourced parts that give a value or a text: what an officer is shown."""
    return ((path, value) for path, value in sourced(record) if says_something(value))
