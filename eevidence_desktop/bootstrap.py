"""Builds the program once and hands it to the face that was asked for."""

import gc
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
    options = _window_options(given)
    if options is not None:
        gc.disable()  # nothing made before the first paint is garbage; the window turns it on again
        from eevidence_desktop.gui.app import run_window

        language = Language(options["--lang"]) if "--lang" in options else None
        return run_window(Workbench(paths.data_home(options.get("--home"))), language)
    from eevidence_desktop.cli.main import run_command

    return run_command(given, system_language())


def system_language() -> Language:
    """Return the language of the user's system, Russian where it is none of ours."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    return language_of(named or locale.getlocale()[0])


def _window_options(arguments: Sequence[str]) -> dict[str, str] | None:
    """Return the options by name, None where there is anything else."""
    rest, found = list(arguments), {}
    while rest:
        name, joined, value = rest.pop(0).partition("=")
        if name not in {"--home", "--lang"} or not (joined or rest):
            return None
        found[name] = value if joined else rest.pop(0)
    return found if found.get("--lang", Language.RU) in set(Language) else None


def _speak_utf8() -> None:
    """Write Kazakh on every console; a frozen windowed program has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
