"""Compiles Qt Designer forms: ui/forms/<name>.ui becomes eevidence_desktop/gui/forms/ui_<name>.py.

``python -m tools.compile_forms`` writes what changed, ``--check`` names stale files and exits with 1.
The products are committed, so that a checkout runs without a compile step and type checkers see the widgets.
"""

import argparse
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = Path("ui/forms")
PRODUCTS = Path("eevidence_desktop/gui/forms")
UIC = "from PySide6.scripts.pyside_tool import uic; uic()"
# The compiler's version stands in the header of each file and would change all of them with every Qt release.
VERSION = re.compile(r"^(## Created by: Qt User Interface Compiler) version .*$", re.MULTILINE)
IMPORTS = re.compile(r"^from (?P<module>PySide6\.\w+) import \((?P<names>[^)]*)\)", re.MULTILINE)
PACKAGE = '"""Compiled forms; made by tools.compile_forms from ui/forms, never edited."""\n'


def used_only(text: str, imported: re.Match[str]) -> str:
    """Return an import without the names that the form never uses: each of them costs time at every start."""
    names = [name.strip() for name in imported["names"].split(",")]
    used = [name for name in names if len(re.findall(rf"\b{name}\b", text)) > 1]
    return f"from {imported['module']} import {', '.join(used)}" if used else ""


def compile_form(source: Path) -> str:
    """Return the Python text of one form.

    Raises:
        ValueError: the form cannot be compiled; the message is the compiler's.
    """
    command = [sys.executable, "-c", UIC, "-g", "python", "--absolute-imports", source.name]
    done = subprocess.run(command, cwd=source.parent, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0 or not done.stdout.strip():
        raise ValueError(f"{source.name}: {done.stderr.strip() or 'pyside6-uic wrote nothing'}")
    lines = VERSION.sub(r"\1", IMPORTS.sub(partial(used_only, done.stdout), done.stdout)).splitlines()
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def compile_all(root: Path) -> dict[Path, str]:
    """Return every product that should exist with its text; empty where there is no form."""
    sources = sorted((root / SOURCES).glob("*.ui"))
    if not sources:
        return {}
    products = root / PRODUCTS
    with ThreadPoolExecutor() as pool:
        texts = list(pool.map(compile_form, sources))
    compiled = {products / f"ui_{source.stem}.py": text for source, text in zip(sources, texts, strict=True)}
    return {products / "__init__.py": PACKAGE, **compiled}


def stale(root: Path, wanted: dict[Path, str]) -> list[Path]:
    """Return products that are missing, differ from their form, or have no form any more."""
    changed = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    return changed + sorted(set((root / PRODUCTS).glob("ui_*.py")) - set(wanted))


def main(arguments: list[str] | None = None) -> int:
    """Write stale products, or only name them with ``--check``."""
    parser = argparse.ArgumentParser(prog="python -m tools.compile_forms", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only name stale files; exit with 1 if there are any")
    check = parser.parse_args(arguments).check
    wanted = compile_all(ROOT)
    paths = stale(ROOT, wanted)
    for path in paths:
        print("stale" if check else "written", path.relative_to(ROOT).as_posix())
        if check:
            continue
        if path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return 1 if check and paths else 0


if __name__ == "__main__":
    sys.exit(main())
