"""What differs between two catalogues: records that came and went, and fields that changed, by path."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from eevidence_desktop.knowledge.tables import Plain

_ABSENT = object()


@dataclass(frozen=True, slots=True)
class Change:
    """A field that is not what it was. A value that is not there is None."""

    record: str
    path: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole difference; empty where the catalogues say the same."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[Change, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing differs."""
        return not (self.added or self.removed or self.changed)


def compare(old: Mapping[str, Plain], new: Mapping[str, Plain]) -> Comparison:
    """Compare two catalogues of plain records, keyed by id."""
    both = sorted(set(old) & set(new))
    return Comparison(
        added=tuple(sorted(set(new) - set(old))),
        removed=tuple(sorted(set(old) - set(new))),
        changed=tuple(change for name in both for change in _changes(name, old[name], new[name])),
    )


def _changes(record: str, old: Plain, new: Plain) -> Iterator[Change]:
    before, after = dict(_leaves(old, "")), dict(_leaves(new, ""))
    for path in dict.fromkeys((*before, *after)):
        was, is_now = before.get(path, _ABSENT), after.get(path, _ABSENT)
        if was != is_now:
            yield Change(record, path, None if was is _ABSENT else was, None if is_now is _ABSENT else is_now)


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - JSON
    """Yield the values of plain data with their dotted paths; a list of plain values is one value."""
    inner = _inner(value)
    if inner is None:
        yield path, value
        return
    for name, item in inner:
        yield from _leaves(item, f"{path}.{name}" if path else name)


def _inner(value: Any) -> list[tuple[str, Any]] | None:  # noqa: ANN401
    """Return what is inside of a value, None for a leaf; entries with ids are called by them."""
    if isinstance(value, dict):
        return [(str(name), item) for name, item in value.items()]
    if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
        return None
    ids = [str(item["id"]) for item in value if "id" in item]
    names = ids if len(set(ids)) == len(value) else [str(at) for at in range(len(value))]
    return list(zip(names, value, strict=True))
