"""Opens the knowledge: the compiled file where it is fresh, else the YAML itself."""

import json
from pathlib import Path

from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.knowledge.errors import DataError
from eevidence_desktop.knowledge.tables import FORMAT, Plain, knowledge_of

FILE = "knowledge.json"


def load_knowledge(compiled: Path, resources: Path) -> KnowledgeBase:
    """Return everything the program knows; records are validated when they are first read.

    Args:
        compiled: The folder of build products, with ``knowledge.json`` in it.
        resources: The data folder. In a checkout its YAML is compiled in memory when it is newer.

    Raises:
        DataError: the compiled file is damaged, or the YAML is wrong.
    """
    path = compiled / FILE
    if _is_fresh(path, resources):
        return knowledge_of(_read(path))
    from eevidence_desktop.knowledge.compiling import compiled as compile_in_memory

    return knowledge_of(compile_in_memory(resources))


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
