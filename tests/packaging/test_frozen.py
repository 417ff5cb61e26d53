"""The packaged program, from a path with spaces and Cyrillic letters. Run with ``-m packaging``."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

fcntl = pytest.importorskip("fcntl", reason="the packaged program is built here on Linux only")

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.packaging


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """Build, one worker after another, and move the folder to an awkward place."""
    place = tmp_path_factory.mktemp("моя папка") / "программа с пробелами"
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "package.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        subprocess.run([sys.executable, "dev.py", "package"], cwd=ROOT, check=True, capture_output=True)
        shutil.copytree(ROOT / "dist" / "eevidence-desktop", place, symlinks=True)
    return place / "eevidence-desktop"


def run(program, home, *arguments, given=None):
    command = [str(program), "--home", str(home), *arguments]
    return subprocess.run(command, input=given, capture_output=True, timeout=60, check=False)


def test_the_doctor_finds_nothing_wrong(program, tmp_path):
    done = run(program, tmp_path / "данные", "doctor", "--json")
    assert done.returncode == 0, done.stdout.decode()
    assert json.loads(done.stdout)["good"] is True


def test_a_letter_is_made_and_verified(program, tmp_path):
    home = tmp_path / "данные"
    example = run(program, home, "example", "--channel", "emergency", "--provider", "meta")
    assert example.returncode == 0, example.stderr.decode()
    made = run(program, home, "letter", "-", "--out", str(tmp_path / "письма"), given=example.stdout)
    assert made.returncode == 0, made.stderr.decode()
    letters = sorted((tmp_path / "письма").glob("*.pdf"))
    assert len(letters) == 3
    assert run(program, home, "verify", *map(str, letters)).returncode == 0


def test_no_networking_library_is_in_the_folder(program):
    names = {path.name for path in program.parent.rglob("*")}
    assert not [name for name in names if "Qt6Network" in name or "QtNetwork" in name or name.startswith("_ssl")]
    assert not [path for path in program.parent.rglob("*") if path.is_symlink() and not path.exists()]


@pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool")
def test_the_window_opens(program, tmp_path):
    display = ":93"
    server = subprocess.Popen(["Xvfb", display, "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL)
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    time.sleep(1)
    window = subprocess.Popen([str(program), "--home", str(tmp_path / "home"), "--lang", "en"], env=environment)
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(window.pid)]
        found = subprocess.run(search, env=environment, capture_output=True, timeout=20, check=False)
        assert found.stdout.strip(), "no window appeared"
        assert window.poll() is None
    finally:
        window.terminate()
        window.wait(10)
        server.terminate()
        server.wait(10)
