"""The tables of the knowledge: where each is written, what a row is, and rows that are validated when first read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from eevidence_desktop.domain.base import Frozen
from eevidence_desktop.domain.channel import Channel, FieldSpec
from eevidence_desktop.domain.data_category import DataCategory
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.law import Authority, CentralAuthority, OffenceArticle, Reference, Treaty
from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.domain.route import Modifier, Rule
from eevidence_desktop.domain.safeguard import Safeguard
from eevidence_desktop.knowledge.errors import DataError

Row = TypeVar("Row", bound=Frozen)
Plain = dict[str, Any]

FORMAT = 1
"""Of the compiled file."""


@dataclass(frozen=True, slots=True)
class TableSource:
    """A table of records: its name, its file or folder below ``resources/``, the key of a row and the model."""

    name: str
    path: str
    model: type[Frozen]
    key: str = "id"

    @property
    def is_folder(self) -> bool:
        """Tell whether every record has a file of its own, named by its key."""
        return not self.path.endswith(".yaml")


RECORDS = (
    TableSource("providers", "providers", Provider),
    TableSource("channels", "channels", Channel),
    TableSource("fields", "fields.yaml", FieldSpec),
    TableSource("categories", "labels/data_categories.yaml", DataCategory),
    TableSource("treaties", "treaties.yaml", Treaty),
    TableSource("references", "references.yaml", Reference),
    TableSource("authorities", "authorities.yaml", Authority),
    TableSource("central_authorities", "central_authorities.yaml", CentralAuthority),
    TableSource("offences", "offences.yaml", OffenceArticle, "article"),
    TableSource("safeguards", "safeguards.yaml", Safeguard),
    TableSource("rules", "decision.yaml", Rule, "number"),
    TableSource("modifiers", "modifiers.yaml", Modifier),
)
LABELS = ("requirements", "countries", "groups", "names")
"""Tables of plain names, each in ``labels/<name>.yaml``."""


class Table(Mapping[str, Row], Generic[Row]):
    """A table that validates a row when it is first read and then keeps it."""

    def __init__(self, model: type[Row], rows: Mapping[str, Plain]) -> None:
        """Take the model of a row and the rows as plain data."""
        self._model = model
        self._rows = rows
        self._ready: dict[str, Row] = {}

    def __getitem__(self, key: str) -> Row:
        found = self._ready.get(key)
        if found is None:
            found = self._ready.setdefault(key, validated(self._model, self._rows[key], key))
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def plain(self) -> Iterator[Plain]:
        """Yield the rows as plain JSON data, in order, without validating them."""
        return iter(self._rows.values())


def plain_rows(table: Mapping[str, Row]) -> Iterator[Plain]:
    """Yield the rows of any table as plain JSON data, without what is at its default."""
    if isinstance(table, Table):
        yield from table.plain()
    else:
        yield from (row.model_dump(mode="json", exclude_defaults=True) for row in table.values())


def validated(model: type[Row], row: Plain, place: str) -> Row:
    """Return a row as its model.

    Raises:
        DataError: the row does not fit; names the field and what is wrong with it.
    """
    try:
        return model.model_validate(row)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise DataError(place, f"{where}: {first['msg']}") from error


def knowledge_of(data: Plain) -> KnowledgeBase:
    """Return the knowledge that is given as plain data, the content of ``knowledge.json``.

    Args:
        data: ``version``, ``day`` and ``tables``: records as lists of rows, names as lists of pairs, both in
            the order of their files.

    Raises:
        DataError: a row of the decision table does not fit; other rows are looked at when they are first read.
    """
    rows = {source.name: _keyed(data["tables"][source.name], source.key) for source in RECORDS}
    names = {name: dict(data["tables"][name]) for name in LABELS}
    return KnowledgeBase(
        version=data["version"],
        day=date.fromisoformat(data["day"]),
        providers=Table(Provider, rows["providers"]),
        channels=Table(Channel, rows["channels"]),
        fields=Table(FieldSpec, rows["fields"]),
        categories=Table(DataCategory, rows["categories"]),
        requirements=names["requirements"],
        treaties=Table(Treaty, rows["treaties"]),
        references=Table(Reference, rows["references"]),
        authorities=Table(Authority, rows["authorities"]),
        central_authorities=Table(CentralAuthority, rows["central_authorities"]),
        offences=Table(OffenceArticle, rows["offences"]),
        safeguards=Table(Safeguard, rows["safeguards"]),
        countries=names["countries"],
        groups={name: frozenset(members) for name, members in names["groups"].items()},
        rules=tuple(validated(Rule, row, f"rule {number}") for number, row in rows["rules"].items()),
        modifiers=tuple(validated(Modifier, row, f"modifier {name}") for name, row in rows["modifiers"].items()),
        names={name: dict(values) for name, values in names["names"].items()},
    )


def _keyed(rows: list[Plain], key: str) -> dict[str, Plain]:
    return {str(row[key]): row for row in rows}
