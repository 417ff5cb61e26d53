"""Opens the knowledge: the compiled file where it is fresh, else the YAML itself."""

import json
from dataclasses import replace
from pathlib import Path

from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.knowledge.code_library import CODE_FILE, CodeLibrary, code_rows
from eevidence_desktop.knowledge.errors import DataError
from eevidence_desktop.knowledge.tables import FORMAT, Plain, knowledge_of

FILE = "knowledge.json"


def load_knowledge(compiled: Path, resources: Path) -> KnowledgeBase:
    """Return everything the program knows; records are validated when they are first read.

    The texts of the Criminal Code are opened when the first of them is read, and may raise DataError then.

    Args:
        compiled: The folder of build products, with ``knowledge.json`` and ``criminal_code.json`` in it.
        resources: The data folder. In a checkout its YAML is compiled in memory when it is newer.

    Raises:
        DataError: the compiled file is damaged, or the YAML is wrong.
    """
    return replace(_knowledge(compiled / FILE, resources), code=CodeLibrary(lambda: _code(compiled, resources)))


def _knowledge(path: Path, resources: Path) -> KnowledgeBase:
    if _is_fresh(path, resources):
        return knowledge_of(_read(path))
    from eevidence_desktop.knowledge.compiling import compiled as compile_in_memory

    return knowledge_of(compile_in_memory(resources))


def _code(compiled: Path, resources: Path) -> list[Plain]:
    path = compiled / CODE_FILE
    if not _is_fresh(path, resources):
        return code_rows(resources)
    rows = _read(path).get("code")
    if not isinstance(rows, list) or not all(isinstance(row, dict) and "article" in row for row in rows):
        raise DataError(path.name, "a list of articles is expected")
    return rows


def _is_fresh(path: Path, resources: Path) -> bool:
    """Tell whether the compiled file can be used; times only mean something in a checkout."""
    if not path.exists():
        return False
    if not (resources.parent / "pyproject.toml").exists():
        return True
    made = path.stat().st_mtime_ns
    return all(source.stat().st_mtime_ns <= made for source in (resources, *resources.rglob("*.yaml")))


def _read(path: Path) -> Plain:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(path.name, str(error)) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise DataError(path.name, "the file was made by another version of the program")
    return data
