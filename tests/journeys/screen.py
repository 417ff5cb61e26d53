"""A screen of its own with a window manager, and a driver that works it as a person does: mouse, keys, clipboard."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "openbox", "xdotool", "xclip")
PATIENCE = 20.0


def missing_tools() -> list[str]:
    """Return the programs that are not installed here."""
    return [name for name in TOOLS if shutil.which(name) is None]


class Screen:
    """An X server without a monitor."""

    def __init__(self, number: int, size: str = "1280x800x24") -> None:
        self.environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "PYTHONPATH": str(ROOT),
        }
        self._running = [self._start("Xvfb", f":{number}", "-screen", "0", size)]
        time.sleep(1)
        self._running.append(self._start("openbox"))
        time.sleep(0.5)

    def _start(self, *command: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def close(self) -> None:
        """End window manager and server."""
        for process in reversed(self._running):
            process.terminate()
            process.wait(10)


class Officer:
    """Sits before the program: sees through the probe, acts through the X server."""

    def __init__(
        self, screen: Screen, home: Path, language: str, pictures: Path | None = None, **environment: str
    ) -> None:
        self._screen = screen
        self._pictures = pictures
        self._shots = 0
        self.actions = 0
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.probe", "--home", str(home), "--lang", language],
            cwd=ROOT,
            env={
                **screen.environment,
                "HOME": str(home.parent),
                **environment,
            },  # the user's own folders stay untouched
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    # ------------------------------------------------------------------ seeing

    def ask(self, question: str) -> Any:
        """Ask the probe."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(f"{question}\n")
        self._program.stdin.flush()
        line = self._program.stdout.readline()
        assert line, self._program.stderr.read() if self._program.stderr else "the program ended"
        return json.loads(line)

    def wait(self, question: str, wanted: Any = None, *, unlike: Any = None) -> Any:
        """Ask until the answer is as wanted, not as unwanted, or at least there."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            answer = self.ask(question)
            if answer == wanted if wanted is not None else (answer and answer != unlike):
                return answer
            time.sleep(0.05)
        raise AssertionError(f"«{question}» stayed {answer!r}")

    def picture(self, name: str) -> None:
        """Keep a picture of the screen where pictures are kept."""
        if self._pictures is None or shutil.which("import") is None:
            return
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._shots += 1
        target = self._pictures / f"{self._shots:02}-{name}.png"
        subprocess.run(["import", "-window", "root", str(target)], env=self._screen.environment, check=True)

    # ------------------------------------------------------------------ acting

    def _xdotool(self, *arguments: str) -> None:
        self.actions += 1
        subprocess.run(["xdotool", *arguments], env=self._screen.environment, check=True)

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self._xdotool("key", key)

    def write(self, text: str) -> None:
        """Type ASCII text at a quick typist's pace."""
        self._xdotool("type", "--delay", "15", text)

    def paste(self, text: str) -> None:
        """Paste any text over what the field holds."""
        subprocess.run(
            ["xclip", "-selection", "clipboard"],
            input=text.encode(),
            env=self._screen.environment,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.press("ctrl+a", "ctrl+v")

    def click(self, rect: list[int], at: float = 0.5) -> None:
        """Click into a rectangle, ``at`` that share of its width."""
        left, top, width, height = rect
        self._xdotool("mousemove", str(int(left + width * at)), str(top + height // 2))
        time.sleep(0.15)  # a hand does not press while it still moves, and the server loses such clicks
        self._xdotool("click", "1")

    def click_widget(self, name: str) -> None:
        """Click the middle of a widget."""
        self.click(self.wait(f"widget {name}"))

    def leave(self) -> int:
        """Close the window and return the program's exit code."""
        self.ask("quit")
        code = self._program.wait(20)
        for stream in (self._program.stdin, self._program.stdout, self._program.stderr):
            if stream is not None:
                stream.close()
        return code

    def cut_power(self) -> None:
        """Kill the program at once."""
        self._program.kill()
        self._program.wait(10)
        for stream in (self._program.stdin, self._program.stdout, self._program.stderr):
            if stream is not None:
                stream.close()
