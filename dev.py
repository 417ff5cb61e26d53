#!/usr/bin/env python3
"""From a bare machine to a running program: python3 dev.py run | test | check | lock | build | golden | package.

Needs nothing but Python 3.11: installs missing system libraries and makes .venv from the hashed requirements.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - said plainly here instead of failing somewhere below
    sys.exit("This program needs Python 3.11 or later; this is Python {}.{}.".format(*sys.version_info[:2]))

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

# What Qt loads, by the name the loader asks for, and the Debian/Ubuntu package that holds it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
FONTS = Path("/usr/share/fonts")
# Programs the tests start, and their packages.
PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "strace": "strace",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "xclip": "xclip",
}


def loads(library: str) -> bool:
    """Say whether the loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(*, testing: bool) -> list[str]:
    """Return the system packages to install; asks for the things themselves, not for names of packages."""
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    if not any(FONTS.rglob("*.[ot]tf")):
        missing.append("fonts-dejavu-core")
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    if testing:
        missing += [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    return missing


def install_packages(*, testing: bool) -> None:
    """Install what is missing with apt, as root or through sudo; else stop and print the exact line."""
    if not sys.platform.startswith("linux") or not shutil.which("apt-get"):
        return
    packages = missing_packages(testing=testing)
    if not packages:
        return
    arguments = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    rights = [] if os.geteuid() == 0 else ["sudo"]
    if not rights or shutil.which("sudo"):
        prefix = [*rights, "env", "DEBIAN_FRONTEND=noninteractive"]
        print("Installing system packages:", " ".join(packages), file=sys.stderr, flush=True)
        listed = any(Path("/var/lib/apt/lists").glob("*_Packages*"))
        if not listed or call([*prefix, *arguments]) != 0:
            call([*prefix, "apt-get", "update"])
            call([*prefix, *arguments])
    packages = missing_packages(testing=testing)
    if packages:
        sys.exit(f"System packages are missing. Run as root:\n  apt-get update && {' '.join(arguments)}")


def environment() -> dict[str, str]:
    """Return the environment for child programs: UTF-8 everywhere, and compiled bytecode is kept."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONUTF8": "1"}


def call(command: Sequence[str | Path], **variables: str) -> int:
    """Run a program in the checkout and return its exit code."""
    return subprocess.run(command, cwd=ROOT, env={**environment(), **variables}, check=False).returncode


def python(*arguments: str, **variables: str) -> int:
    """Run the Python of .venv."""
    return call([PYTHON, *arguments], **variables)


def stamp(lock: str) -> Path:
    """Return the file that says "these very requirements are installed"."""
    return VENV / f".{lock}.{hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()[:16]}"


def prepare(*, testing: bool) -> None:
    """Make system packages, .venv and compiled assets ready; does nothing where nothing has changed."""
    install_packages(testing=testing)
    development, lock = "requirements-dev.lock", "requirements-dev.lock" if testing else "requirements.lock"
    if not PYTHON.exists() or not any(BIN.glob("pip*")):
        venv.create(VENV, clear=True, with_pip=True)
    if not stamp(lock).exists() and not stamp(development).exists():
        options = ("--quiet", "--disable-pip-version-check", "--require-hashes", "-r", lock)
        if python("-m", "pip", "install", *options) != 0:
            sys.exit(f"The packages of {lock} could not be installed; pip's message is above.")
        for old in VENV.glob(f".{lock}.*"):
            old.unlink()
        stamp(lock).touch()
    if python("-m", "tools.compile_assets") != 0:
        sys.exit("The translations or the data could not be compiled; the message is above.")


def run(arguments: list[str]) -> int:
    """Open the window, or write example letters where no display is; arguments go to the command line."""
    prepare(testing=False)
    display = os.name == "nt" or sys.platform == "darwin" or {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ)
    if not arguments and not display:
        print("There is no display here, so no window can open. Writing example letters instead:", flush=True)
        arguments = ["example", "--out", str(ROOT / "example-letters")]
    return python("-m", "eevidence_desktop", *arguments)


def test(arguments: list[str]) -> int:
    """Run the tests in two processes; arguments go to pytest."""
    prepare(testing=True)
    workers = [] if any(given.startswith(("-n", "--numprocesses")) for given in arguments) else ["-n", "2"]
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    # Without a bus address of its own, every Qt process would start a bus that never ends.
    return python("-m", "pytest", *workers, *arguments, QT_QPA_PLATFORM=platform, DBUS_SESSION_BUS_ADDRESS="disabled:")


def check(_arguments: list[str]) -> int:
    """Run the linter, the format check, the type checker and the import contracts."""
    prepare(testing=True)
    contracts = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True))"
    tools = (("-m", "ruff", "check"), ("-m", "ruff", "format", "--check"), ("-m", "mypy"), ("-c", contracts))
    return max([python(*tool) for tool in tools])


def lock(_arguments: list[str]) -> int:
    """Resolve both requirement files again, with hashes for every platform, in a throw-away environment."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        tool = [str(Path(folder) / BIN.name / PYTHON.name), "-m"]
        subprocess.run([*tool, "pip", "install", "--quiet", "uv"], check=True)
        command = [*tool, "uv", "pip", "compile", "pyproject.toml", "--no-config", "--universal", "--upgrade"]
        command += ["--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--system-certs"]
        command += ["--quiet", "--custom-compile-command", "python3 dev.py lock"]
        for name, groups in (("requirements.lock", ()), ("requirements-dev.lock", ("--extra", "dev"))):
            subprocess.run([*command, *groups, "--output-file", name], cwd=ROOT, check=True)
    return 0


def build(_arguments: list[str]) -> int:
    """Compile translations and data into build/assets."""
    prepare(testing=False)
    return 0


def golden(arguments: list[str]) -> int:
    """Compare the program with recorded answers, and print both: golden routes | requests | identifiers."""
    prepare(testing=True)
    return python("-m", "tools.golden", *arguments)


def package(_arguments: list[str]) -> int:
    """Make the packaged program in dist/ with PyInstaller, the same bytes for the same commit."""
    prepare(testing=True)
    committed = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    options = ("--noconfirm", "--clean", "--log-level", "WARN", "--distpath", "dist", "--workpath", "build/pyinstaller")
    return python("-m", "PyInstaller", *options, "build.spec", SOURCE_DATE_EPOCH=committed or "0", PYTHONHASHSEED="0")


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "lock": lock,
    "build": build,
    "golden": golden,
    "package": package,
}


def main() -> int:
    """Run the command named by the first argument."""
    if len(sys.argv) > 1 and sys.argv[1] in COMMANDS:
        return COMMANDS[sys.argv[1]](sys.argv[2:])
    print(__doc__)
    for name, command in COMMANDS.items():
        print(f"  {name:7} {command.__doc__}")
    return 2


if __name__ == "__main__":
    sys.exit(main())
