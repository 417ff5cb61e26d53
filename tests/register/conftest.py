import json
import os
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree

import pytest

from eevidence_desktop.register.rows import Draft, NewExport
from eevidence_desktop.register.store import Store


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self):
        self.now = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)

    def __call__(self):
        return self.now

    def move(self, **span):
        self.now += timedelta(**span)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "register.sqlite"


@pytest.fixture
def store(path, clock):
    with Store(path, clock, actor="officer") as opened:
        yield opened


@pytest.fixture
def draft():
    """Make a draft with these words in its body."""

    def make(text="", **given):
        given = {"channel": "preservation", "provider": "google", "language": "kk", **given}
        return Draft(body=json.dumps({"facts": text}, ensure_ascii=False), **given)

    return make


@pytest.fixture
def letter():
    """Make an export of a file with this hash."""

    def make(sha256="a" * 64, **given):
        values = {
            "language": "kk",
            "format": "pdf",
            "file_name": "2026-000001.kk.pdf",
            "sha256": sha256,
            "size": 40_000,
            "knowledge_version": "2026.11",
            "template_version": "3",
            "program_version": "1.0",
            "input": '{"request": {}}',
            **given,
        }
        return NewExport(**values)

    return make


@pytest.fixture
def read_only_folder(clock):
    """Make a folder that holds a register and cannot be written to, also when root runs the tests."""
    if os.name == "nt":
        pytest.skip("folders of Windows have no such permission")
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    with Store(folder / "register.sqlite", clock):
        pass
    (folder / "register.sqlite").chmod(0o644)
    folder.chmod(0o555)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)  # nobody: root may write anywhere
    try:
        yield folder
    finally:
        os.seteuid(user)
        folder.chmod(0o755)
        rmtree(folder)
