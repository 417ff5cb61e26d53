"""The wheel holds the program, its data and what was compiled from them, and is the same every time."""

import hashlib
import os
import subprocess
import sys
import zipfile

import pytest

from tests.architecture import sources

pytestmark = pytest.mark.packaging


def build(target):
    """Build the wheel from the checkout and return its path."""
    subprocess.run([sys.executable, "-m", "tools.compile_assets"], cwd=sources.ROOT, check=True)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", target]
    subprocess.run(command, cwd=sources.ROOT, env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}, check=True)
    return next(target.glob("*.whl"))


def test_the_wheel_holds_code_data_and_compiled_catalogues(tmp_path):
    names = set(zipfile.ZipFile(build(tmp_path)).namelist())
    assets = "eevidence_desktop/_assets"
    wanted = {
        "eevidence_desktop/py.typed",
        f"{assets}/resources/fonts/OFL.txt",
        f"{assets}/compiled/kk/letters.mo",
    }
    assert wanted <= names
    assert {sources.name(path) for path in sources.python_files()} <= names
    assert not [name for name in names if name.startswith(("tests/", "tools/", "ui/", "resources/"))]


def test_two_builds_are_identical(tmp_path):
    digests = []
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        digests.append(hashlib.sha256(build(tmp_path / folder).read_bytes()).hexdigest())
    assert digests[0] == digests[1]
