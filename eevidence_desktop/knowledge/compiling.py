"""Compiles ``resources/`` to one file that opens in milliseconds, after every record and link was checked."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from eevidence_desktop.domain.channel import Channel
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.knowledge.channel_files import read_channels
from eevidence_desktop.knowledge.code_library import CODE_FILE, code_rows
from eevidence_desktop.knowledge.errors import DataError
from eevidence_desktop.knowledge.linking import faults
from eevidence_desktop.knowledge.tables import FORMAT, LABELS, RECORDS, Plain, TableSource, knowledge_of, validated
from eevidence_desktop.knowledge.yaml_source import read_yaml

VERSION_LENGTH = 16


def compile_knowledge(resources: Path, target: Path) -> None:
    """Write the compiled knowledge as canonical JSON (sorted keys), each file put in place in one step.

    Args:
        resources: The data folder of the program.
        target: The file to write, such as ``build/assets/knowledge.json``; the texts of the Criminal Code go into
            ``criminal_code.json`` beside it.

    Raises:
        DataError: a file, record or link is wrong; names the file and the record.
    """
    data = compiled(resources)
    _put(target.with_name(CODE_FILE), {"format": FORMAT, "code": code_rows(resources)})
    _put(target, data)


def _put(target: Path, data: Plain) -> None:
    partial = target.with_suffix(f".{os.getpid()}")
    partial.write_text(_canonical(data) + "\n", encoding="utf-8")
    partial.replace(target)


def compiled(resources: Path) -> Plain:
    """Return the checked knowledge as plain JSON data: format, version, day and tables.

    Raises:
        DataError: a file, record or link is wrong.
    """
    data = tables_of(resources)
    check_links(knowledge_of(data))
    return data


def tables_of(resources: Path, without: str = "") -> Plain:
    """Return the tables as plain JSON data, each record checked by itself; the links between them are not.

    Args:
        resources: The data folder of the program.
        without: Name of a table that stays empty.

    Raises:
        DataError: a file or record is wrong.
    """
    tables: Plain = {source.name: [] if source.name == without else _records(resources, source) for source in RECORDS}
    tables |= {name: _labels(resources / "labels" / f"{name}.yaml") for name in LABELS}
    return {"format": FORMAT, "version": _version(tables), "day": _day(tables), "tables": tables}


def check_links(knowledge: KnowledgeBase) -> None:
    """Refuse knowledge with a broken link.

    Raises:
        DataError: names the record and all that is wrong with it and others.
    """
    found = faults(knowledge)
    if found:
        raise DataError(found[0].place, "; ".join(f"{fault.place}: {fault.text}" for fault in found))


def _records(resources: Path, source: TableSource) -> list[Plain]:
    path = resources / source.path
    if not source.is_folder:
        return _checked(read_yaml(path), source, path.name)
    if source.model is Channel:
        files = read_channels(resources)
    else:
        files = [(file.name, read_yaml(file)) for file in sorted(path.glob("*.yaml"))]
    rows = []
    for name, given in files:
        row = _checked([given], source, name)[0]
        if f"{row[source.key]}.yaml" != name:
            raise DataError(name, "the file is not named by the id of its record")
        rows.append(row)
    return rows


def _checked(rows: object, source: TableSource, file: str) -> list[Plain]:
    """Validate the rows of a file; return them in order as JSON data, without what is left at its default."""
    if not isinstance(rows, list):
        raise DataError(file, "a list of records is expected")
    records = [validated(source.model, row, f"{file}, {_name(row, source.key)}") for row in rows]
    keys = [getattr(record, source.key) for record in records]
    twice = {str(key) for key in keys if keys.count(key) > 1}
    if twice:
        raise DataError(file, f"records stand there twice: {', '.join(sorted(twice))}")
    return [record.model_dump(mode="json", exclude_defaults=True) for record in records]


def _name(row: object, key: str) -> str:
    return str(row.get(key, "record without a name")) if isinstance(row, dict) else "record"


def _labels(path: Path) -> list[list[Any]]:
    """Return the names of a file as pairs, in order."""
    names = read_yaml(path)
    if not isinstance(names, dict) or not all(isinstance(name, str) for name in names):
        raise DataError(path.name, "a mapping of names is expected; words such as NO need quotes")
    return [[name, list(value.items()) if isinstance(value, dict) else value] for name, value in names.items()]


def _day(tables: Plain) -> str:
    """Return the newest day on which a record was checked, as an ISO date."""
    days = [row["checked"] for name in ("providers", "treaties") for row in tables[name]]
    return max(days, default="1970-01-01")


def _version(tables: Plain) -> str:
    return hashlib.sha256(_canonical(tables).encode("utf-8")).hexdigest()[:VERSION_LENGTH]


def _canonical(data: Plain) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
