"""Channels are written short: variants build on a base, and parts that many letters share stand once.

In ``resources/channels/<id>.yaml``: ``base: <id>`` takes everything from another channel, except what is given;
``without: [field, …]`` drops fields of the base; ``{use: name}`` among ``fields``, ``parts``, ``timers`` or
``refusals`` stands for the list of that name in ``resources/channel_parts.yaml``. Fields given again replace those of
the base in place.
"""

from pathlib import Path
from typing import Any

from eevidence_desktop.knowledge.errors import DataError
from eevidence_desktop.knowledge.yaml_source import read_yaml

Plain = dict[str, Any]
SHARED = "channel_parts.yaml"
_USE = "use"
_DEPTH = 8


def read_channels(resources: Path) -> list[tuple[str, Plain]]:
    """Return (file name, channel written out) of every channel, in the order of the file names.

    Raises:
        DataError: a file is wrong, or names a base or a list that does not exist.
    """
    shared = read_yaml(resources / SHARED)
    files = sorted((resources / "channels").glob("*.yaml"))
    written = {file.name: _written_out(_mapping(read_yaml(file), file.name), shared, file.name) for file in files}
    by_id = {str(row.get("id")): row for row in written.values()}
    return [(name, _with_base(row, by_id, name)) for name, row in written.items()]


def _mapping(row: object, file: str) -> Plain:
    if not isinstance(row, dict):
        raise DataError(file, "a mapping is expected")
    return row


def _with_base(row: Plain, by_id: dict[str, Plain], file: str) -> Plain:
    """Lay a variant over its base; a base of a base is not allowed."""
    own = dict(row)
    name, without = own.pop("base", None), frozenset(own.pop("without", ()))
    if name is None:
        return own
    base = by_id.get(str(name))
    if base is None or "base" in base:
        raise DataError(file, f"the base «{name}» does not exist, or has a base itself")
    fields = _fields([item for item in base["fields"] if item["field"] not in without], own.pop("fields", []))
    letter = {**base["letter"], **own.pop("letter", {})}
    return {**base, **own, "fields": fields, "letter": letter}


def _fields(base: list[Plain], own: list[Plain]) -> list[Plain]:
    """Replace fields in place, put new ones at the end."""
    given = {str(item["field"]): item for item in own}
    kept = [given.pop(str(item["field"]), item) for item in base]
    return [*kept, *given.values()]


def _written_out(row: Plain, shared: Plain, file: str) -> Plain:
    return {name: _expanded(value, name, shared, file, _DEPTH) for name, value in row.items()}


def _expanded(value: Any, name: str, lists: Plain, file: str, depth: int) -> Any:  # noqa: ANN401 - YAML
    """Put the shared lists in their places, however deep."""
    if depth == 0:
        raise DataError(file, "shared lists use one another in a circle")
    if isinstance(value, dict):
        return {key: _expanded(inner, key, lists, file, depth) for key, inner in value.items()}
    if not isinstance(value, list):
        return value
    found: list[Any] = []
    for item in value:
        if isinstance(item, dict) and _USE in item:
            found += _expanded(_shared(item, name, lists, file), name, lists, file, depth - 1)
        else:
            found.append(_expanded(item, name, lists, file, depth))
    return found


def _shared(item: Plain, name: str, lists: Plain, file: str) -> list[Any]:
    rows = lists.get(name, {}).get(item[_USE])
    if not isinstance(rows, list):
        raise DataError(file, f"there is no shared list «{item[_USE]}» of {name}")
    return rows
