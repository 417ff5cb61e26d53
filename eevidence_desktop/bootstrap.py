"""Builds the program once and hands it to the face that was asked for."""

import locale
import os
import sys
from collections.abc import Sequence

from eevidence_desktop import paths
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.i18n.language import Language, language_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code. Without a command the window opens."""
    _speak_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if wants_window(given):
        from eevidence_desktop.gui.app import run_window

        home, language = _window_options(given)
        return run_window(Workbench(paths.data_home(home)), language)
    from eevidence_desktop.cli.main import run_command

    return run_command(given, system_language())


def wants_window(arguments: Sequence[str]) -> bool:
    """Tell whether no command was given: only ``--home`` and ``--lang`` with their values."""
    rest = list(arguments)
    while rest and rest[0] in {"--home", "--lang"}:
        rest = rest[2:]
    return not rest


def system_language() -> Language:
    """Return the language of the user's system, Russian where it is none of ours."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    return language_of(named or locale.getlocale()[0])


def _window_options(arguments: Sequence[str]) -> tuple[str | None, Language | None]:
    given = dict(zip(arguments[::2], arguments[1::2], strict=False))
    code = given.get("--lang")
    return given.get("--home"), Language(code) if code in set(Language) else None


def _speak_utf8() -> None:
    """Write Kazakh on every console; a frozen windowed program has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
