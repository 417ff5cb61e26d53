"""The program's own source files, for tests that look at the code itself."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "eevidence_desktop"
GENERATED = PACKAGE / "gui" / "forms"


@cache
def python_files(room=""):
    """Return the package's Python files, below one room if named, without compiled forms."""
    return [path for path in sorted((PACKAGE / room).rglob("*.py")) if GENERATED not in path.parents]


@cache
def parse(path):
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name(path):
    """Return the path of a file as people write it."""
    return path.relative_to(ROOT).as_posix()


@cache
def kept_files():
    """Return every file that is or could be committed: tracked, or new and not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return _walked()
    return sorted(path for line in listed.split("\0") if line and (path := ROOT / line).is_file())


def _walked():
    """Stand in for git where there is none: a source archive."""
    skipped = {".venv", "build", "dist", "example-letters", "__pycache__", ".git"}
    paths = (path for path in ROOT.rglob("*") if path.is_file())
    return sorted(
        path
        for path in paths
        if not any(part in skipped or part.endswith("_cache") for part in path.relative_to(ROOT).parts)
    )
