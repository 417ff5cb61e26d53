"""The program's own work, traced for system calls: no socket but a local one is ever opened."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOREIGN = re.compile(r"socket\((?!AF_UNIX|AF_LOCAL)(\w+)")

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed here")


def traced(tmp_path, *arguments, given=None):
    """Run the program under strace; return its output and the trace of network calls."""
    trace = tmp_path / "trace.txt"
    command = ["strace", "-f", "-e", "trace=network", "-o", str(trace), sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, timeout=120, check=False)
    return done, trace.read_text(encoding="utf-8", errors="replace")


def test_the_trace_sees_an_internet_socket_when_there_is_one(tmp_path):
    _, trace = traced(tmp_path, "-c", "import socket; socket.socket(socket.AF_INET).close()")
    assert FOREIGN.findall(trace) == ["AF_INET"]


def test_the_command_line_job_opens_no_socket(tmp_path):
    home = str(tmp_path / "home")
    example, trace = traced(tmp_path, "-m", "eevidence_desktop", "--home", home, "example", "--channel", "mla")
    assert example.returncode == 0
    assert FOREIGN.findall(trace) == []
    out = str(tmp_path / "out")
    arguments = ("-m", "eevidence_desktop", "--home", home, "letter", "-", "--out", out)
    letters, trace = traced(tmp_path, *arguments, given=example.stdout)
    assert letters.returncode == 0, letters.stderr.decode()
    assert len(list(Path(out).glob("*.pdf"))) == 3
    assert FOREIGN.findall(trace) == []


def test_the_window_opens_no_socket(tmp_path):
    script = (
        "import sys; from PySide6.QtCore import QTimer\n"
        "from eevidence_desktop.gui import main_window\n"
        "shown = main_window.MainWindow.showEvent\n"
        "def leave(self, event):\n"
        "    shown(self, event)\n"
        "    QTimer.singleShot(3000, self.close)\n"
        "main_window.MainWindow.showEvent = leave\n"
        "from eevidence_desktop.bootstrap import main\n"
        f"sys.exit(main(['--home', {str(tmp_path / 'home')!r}, '--lang', 'kk']))\n"
    )
    window, trace = traced(tmp_path, "-c", script)
    assert window.returncode == 0, window.stderr.decode()
    assert FOREIGN.findall(trace) == []
