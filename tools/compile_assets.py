"""Compiles what the program reads at start: catalogues to .mo files and the data to one fast file.

``python -m tools.compile_assets`` works only where a source is newer than its product, and imports nothing
heavy when there is none.
"""

import importlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILER = "eevidence_desktop/knowledge/compiling.py"


def is_stale(product: Path, sources: Iterable[Path]) -> bool:
    """Say whether a product is missing or older than one of its sources."""
    if not product.exists():
        return True
    made = product.stat().st_mtime_ns
    return any(source.stat().st_mtime_ns > made for source in sources)


def catalogues(root: Path, target: Path) -> dict[Path, Path]:
    """Return every .po file under ``translations`` with the .mo file it becomes."""
    sources = sorted((root / "translations").glob("*/LC_MESSAGES/*.po"))
    return {source: target / source.parent.parent.name / f"{source.stem}.mo" for source in sources}


def compile_catalogue(source: Path, product: Path) -> None:
    """Write the .mo file of a .po file; fuzzy and untranslated entries are left out."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as stream:
        catalogue = read_po(stream, locale=source.parent.parent.name, domain=source.stem)
    product.parent.mkdir(parents=True, exist_ok=True)
    # Written aside and put in place at once: a program that starts meanwhile reads the old or the new one.
    partial = product.with_suffix(f".{os.getpid()}")
    with partial.open("wb") as stream:
        write_mo(stream, catalogue)
    partial.replace(product)


def compile_catalogues(root: Path, target: Path) -> list[Path]:
    """Compile the catalogues that changed, remove products without a source; return what was written."""
    wanted = catalogues(root, target)
    stale = {source: product for source, product in wanted.items() if is_stale(product, [source])}
    for source, product in stale.items():
        compile_catalogue(source, product)
    for orphan in set(target.glob("*/*.mo")) - set(wanted.values()):
        orphan.unlink()
    return list(stale.values())


def knowledge_sources(root: Path) -> list[Path]:
    """Return what the compiled data is made of: YAML files, their folders, and the code that reads them."""
    resources = root / "resources"
    folders = [path for path in resources.rglob("*") if path.is_dir()]
    rooms = (root / "eevidence_desktop" / room for room in ("knowledge", "domain"))
    code = [path for room in rooms for path in room.rglob("*.py")]
    return [*resources.rglob("*.yaml"), resources, *folders, *code]


def compile_knowledge(root: Path, target: Path) -> list[Path]:
    """Compile the data under ``resources`` when it or its reader changed; return what was written."""
    products = [target / "knowledge.json", target / "criminal_code.json"]
    if not (root / COMPILER).exists():
        return []
    sources = knowledge_sources(root)
    if not any(is_stale(product, sources) for product in products):
        return []
    compiling = importlib.import_module("eevidence_desktop.knowledge.compiling")
    target.mkdir(parents=True, exist_ok=True)
    compiling.compile_knowledge(root / "resources", products[0])
    for product in products:
        os.utime(product)
    return products


def main() -> int:
    """Compile everything that is stale and name it."""
    target = ROOT / "build" / "assets"
    for product in [*compile_catalogues(ROOT, target), *compile_knowledge(ROOT, target)]:
        print("compiled", product.relative_to(ROOT).as_posix(), file=sys.stderr)  # output belongs to the program
    return 0


if __name__ == "__main__":
    sys.exit(main())
