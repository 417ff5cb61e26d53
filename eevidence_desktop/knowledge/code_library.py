"""The texts of the Criminal Code, opened when the first article is asked for and not before."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from eevidence_desktop.domain.law import CodeArticle
from eevidence_desktop.knowledge.errors import DataError
from eevidence_desktop.knowledge.tables import Plain, Table, validated

FOLDER = "criminal_code"
CODE_FILE = "criminal_code.json"
"""The texts have a compiled file of their own: most runs never need them."""


class CodeLibrary(Mapping[str, CodeArticle]):
    """Number to article; all rows are read at the first look, each is validated when it is first read."""

    def __init__(self, read: Callable[[], list[Plain]]) -> None:
        """Take the function that reads the rows; it is called once and raises DataError."""
        self._read = read

    @cached_property
    def _table(self) -> Table[CodeArticle]:
        return Table(CodeArticle, {row["article"]: row for row in self._read()})

    def __getitem__(self, key: str) -> CodeArticle:
        return self._table[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)

    def __contains__(self, key: object) -> bool:
        return key in self._table


def code_rows(resources: Path) -> list[Plain]:
    """Return the articles below ``criminal_code`` as plain JSON data, each checked by itself, in order of file names.

    Args:
        resources: The data folder of the program.

    Raises:
        DataError: a file is wrong, or is not named by its article.
    """
    from eevidence_desktop.knowledge.yaml_source import read_yaml  # an installed program reads no YAML at start

    rows = []
    for path in sorted((resources / FOLDER).glob("*.yaml")):
        article = validated(CodeArticle, read_yaml(path), path.name)
        if article.article != path.stem:
            raise DataError(path.name, "the file is not named by the number of its article")
        rows.append(article.model_dump(mode="json", exclude_defaults=True))
    return rows
