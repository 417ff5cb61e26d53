"""Fields of a request by dotted path, where a path may stand for a field of every item of a list."""

from collections.abc import Iterator

from eevidence_desktop.domain.base import Frozen, LocalizedText


def values(root: object, path: str) -> tuple[tuple[str, object], ...]:
    """Return every value a path stands for, each with its own exact path.

    A name after a list stands for that field of each of its items: ``identifiers.relevance`` gives
    ``identifiers.0.relevance`` and so on; a number picks one item. A name that no model has gives None, so
    that a mistake in a channel's data shows as a missing field rather than as nothing.
    """
    found: list[tuple[str, object]] = [("", root)]
    for name in path.split("."):
        found = [step for at, value in found for step in _step(at, value, name)]
    return tuple(found)


def _step(at: str, value: object, name: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, tuple) and not name.isdecimal():
        for index, item in enumerate(value):
            yield from _step(_join(at, str(index)), item, name)
    elif isinstance(value, tuple):
        yield _join(at, name), value[int(name)] if int(name) < len(value) else None
    else:
        known = isinstance(value, Frozen) and name in type(value).model_fields
        yield _join(at, name), getattr(value, name) if known else None


def _join(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


def texts(at: str, value: object) -> Iterator[tuple[str, LocalizedText]]:
    """Yield every localized text inside a value, with its path."""
    if isinstance(value, LocalizedText):
        yield at, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(_join(at, str(index)), item)
    elif isinstance(value, Frozen):
        for name in type(value).model_fields:
            yield from texts(_join(at, name), getattr(value, name))


def covers(field: str, path: str) -> bool:
    """Tell whether a path is the field or lies inside it."""
    return path == field or path.startswith(f"{field}.")


def plain(path: str) -> str:
    """Return the path without the numbers of list items."""
    return ".".join(name for name in path.split(".") if not name.isdecimal())
