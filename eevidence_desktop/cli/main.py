"""Runs one command and turns whatever happens into an answer and an exit code."""

from collections.abc import Sequence
from contextlib import closing

from eevidence_desktop import __version__, paths
from eevidence_desktop.cli.arguments import HELP, VERSION, Manner, manner_of, parse
from eevidence_desktop.cli.command import DONE, Call
from eevidence_desktop.cli.commands import COMMANDS
from eevidence_desktop.cli.help import PROGRAM, help_lines
from eevidence_desktop.cli.logbook import note_failure
from eevidence_desktop.cli.output import Output
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import InputError, ProgramError
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.i18n.translator import load_translator

FAILED = 1
INTERRUPTED = 130
UNREAD = 141

_UNEXPECTED = N_("Something went wrong in the program. Give IT support this reference: {reference}. Details: {file}.")
_UNLOGGED = N_(
    "Something went wrong in the program, and the log in the data folder cannot be written. Give IT support this "
    "reference: {reference}."
)
_NO_HOME = N_("The data folder {folder} cannot be found. Choose another one with --home.")


def run_command(arguments: Sequence[str], language: Language) -> int:
    """Run the command that the arguments name; returns the exit code.

    Args:
        arguments: What was typed after the program's name.
        language: The language of messages where ``--lang`` names none.
    """
    manner = manner_of(arguments, language)
    output = Output(load_translator(manner.language, paths.compiled()), as_json=manner.as_json)
    try:
        return _answered(arguments, manner, output)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        output.abandon()
        return UNREAD


def _answered(arguments: Sequence[str], manner: Manner, output: Output) -> int:
    """Run the command; tell what went wrong."""
    try:
        with closing(_bench(manner)) as bench:
            return _guarded(arguments, bench, output)
    except ProgramError as error:
        output.error(error)
        return error.exit_code


def _guarded(arguments: Sequence[str], bench: Workbench, output: Output) -> int:
    """Run the command; what nobody foresaw goes to the log."""
    try:
        return _run(arguments, bench, output)
    except (ProgramError, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001 - no traceback ever reaches a user
        reference, file = note_failure(bench.home, error, bench.clock())
        said = message(_UNEXPECTED, reference=reference, file=str(file))
        output.failure("unexpected", said if file else message(_UNLOGGED, reference=reference), FAILED)
        return FAILED


def _bench(manner: Manner) -> Workbench:
    try:
        return Workbench(paths.data_home(manner.home))
    except RuntimeError as error:  # «~name» of nobody
        raise InputError(message(_NO_HOME, folder=str(manner.home))) from error


def _run(arguments: Sequence[str], bench: Workbench, output: Output) -> int:
    syntaxes = {name: command.syntax for name, command in COMMANDS.items()}
    name, given = parse(arguments, syntaxes)
    if given.has(HELP.name):
        lines = list(help_lines(name, syntaxes, output.translator))
        output.show({"help": lines}, lines)
        return DONE
    if given.has(VERSION.name):
        output.show({"version": __version__}, [f"{PROGRAM} {__version__}"])
        return DONE
    return COMMANDS[name].run(Call(given, bench, output))
