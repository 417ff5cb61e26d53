"""Reads the records of providers for inspection: what cannot be read becomes a fault, and the others go on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.knowledge.compiling import tables_of
from eevidence_desktop.knowledge.errors import DataError
from eevidence_desktop.knowledge.lint.fault import Fault
from eevidence_desktop.knowledge.lint.run import lint, unreadable
from eevidence_desktop.knowledge.tables import Plain, knowledge_of, plain_rows
from eevidence_desktop.knowledge.yaml_source import read_yaml

FOLDER = "providers"
_NO_MAPPING = "a record is a mapping of fields"
_NOTHING_THERE = "there is neither a folder of records nor a compiled file"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The records of a folder, keyed by file."""

    records: dict[str, Provider] = field(default_factory=dict)
    raw: dict[str, Plain] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    """One for each record that cannot be read."""


def read_catalogue(folder: Path) -> Catalogue:
    """Read every record of a folder."""
    catalogue = Catalogue()
    for file in sorted(folder.glob("*.yaml")):
        try:
            row = read_yaml(file)
        except DataError as error:
            catalogue.faults.append(unreadable(file.stem, "", f"{error.place}: {error.fault}"))
            continue
        _take(catalogue, file.stem, row)
    return catalogue


def _take(catalogue: Catalogue, file: str, row: Any) -> None:  # noqa: ANN401 - whatever the file holds
    if not isinstance(row, dict):
        catalogue.faults.append(unreadable(file, "", _NO_MAPPING))
        return
    try:
        catalogue.records[file] = Provider.model_validate(row)
        catalogue.raw[file] = row
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = ".".join(str(part) for part in first["loc"])
        catalogue.faults.append(unreadable(file, path, first["msg"]))


def lint_files(resources: Path, today: date) -> tuple[tuple[Fault, ...], int]:
    """Return the faults of the catalogue in a data folder, and how many records it has.

    Raises:
        DataError: another table that the records refer to cannot be read.
    """
    catalogue = read_catalogue(resources / FOLDER)
    knowledge = knowledge_of(tables_of(resources, without=FOLDER))
    found = lint(catalogue.records, catalogue.raw, replace(knowledge, providers=catalogue.records), today)
    return (*catalogue.faults, *found), len(catalogue.records) + len(catalogue.faults)


def lint_compiled(knowledge: KnowledgeBase, today: date) -> tuple[tuple[Fault, ...], int]:
    """Return the faults of a catalogue that is only there in its compiled form, and how many records it has."""
    return lint(knowledge.providers, {}, knowledge, today), len(knowledge.providers)


def plain_records(place: Path) -> dict[str, Plain]:
    """Return records as plain data by id, from a folder of records, a data folder or a compiled file.

    Raises:
        DataError: nothing of the kind is there, or a record cannot be read.
    """
    if place.is_file():
        return _from_compiled(place)
    folder = place / FOLDER if (place / FOLDER).is_dir() else place
    catalogue = read_catalogue(folder)
    if catalogue.faults:
        first = catalogue.faults[0]
        raise DataError(f"{first.record}.yaml", first.plain)
    if not catalogue.records:
        raise DataError(place.name, _NOTHING_THERE)
    return dict(_by_id(plain_rows(catalogue.records)))


def _from_compiled(file: Path) -> dict[str, Plain]:
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))["tables"][FOLDER]
        return dict(_by_id(iter(rows)))
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise DataError(file.name, str(error)) from error


def _by_id(rows: Iterator[Plain]) -> Iterator[tuple[str, Plain]]:
    yield from ((str(row["id"]), row) for row in rows)
