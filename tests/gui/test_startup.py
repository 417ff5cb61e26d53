"""What is loaded before the first paint, seen in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SLOW = ("pydantic", "reportlab", "babel", "pypdfium2", "yaml", "phonenumbers", "rapidfuzz", "zoneinfo", "docx", "lxml")
ROOMS = ("knowledge", "checks", "letters")
PROGRAM = """
import json, sys
from pathlib import Path
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui import app, main_window
from eevidence_desktop.i18n.language import Language

class Window(main_window.MainWindow):
    def __init__(self, *given):
        super().__init__(*given)
        self.painted.connect(self.tell)
        self.ready.connect(self.close)

    def tell(self):
        print(json.dumps(sorted(sys.modules)))

app.MainWindow = Window
sys.exit(app.run_window(Workbench(Path(sys.argv[1])), Language(sys.argv[2])))
"""


@pytest.mark.parametrize("language", ["en", "kk"])
def test_nothing_slow_is_loaded_before_the_first_paint(tmp_path, language):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, tmp_path, language],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stdout.splitlines()[0])
    ours = [name.split(".")[1] for name in loaded if name.startswith("eevidence_desktop.")]
    assert {name.split(".")[0] for name in loaded} & set(SLOW) == set()
    assert set(ROOMS) & set(ours) == set()
    assert "eevidence_desktop.gui.pages.editor_page" not in loaded
    assert "PySide6.QtNetwork" not in loaded
    assert not (tmp_path / "logs").exists()
