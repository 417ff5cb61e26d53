"""The help of the command line, in the language of messages."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from eevidence_desktop.cli.arguments import EVERYWHERE, Operand, Option, Syntax
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.i18n.translator import Translator

PROGRAM = "eevidence-desktop"
WIDTH = 100
_COLUMN = 26

_ABOUT = N_(
    "Writes, checks and keeps requests to foreign providers for electronic evidence. Opens no network connection."
)
_WINDOW = N_("Without a command the window opens.")
_USAGE = N_("Usage:")
_COMMANDS = N_("Commands:")
_ARGUMENTS = N_("Arguments:")
_OPTIONS = N_("Options:")
_EVERYWHERE = N_("Options of every command:")
_ALLOWED = N_("Allowed:")
_CODES = N_("Exit codes:")
_EXITS = (
    ("0", N_("Done")),
    ("1", N_("Unexpected failure")),
    ("2", N_("Wrong usage, or input that cannot be read")),
    ("3", N_("Blocked by findings")),
    ("4", N_("A file or the register is not what was recorded")),
)


def help_lines(name: str, commands: Mapping[str, Syntax], translator: Translator) -> Iterator[str]:
    """Yield the help of a command, or of the program where ``name`` is none or the first word of several."""
    if name in commands:
        return _of_command(commands[name], translator)
    shown = {own: item for own, item in commands.items() if not name or own.split()[0] == name}
    return _of_program(name, shown, translator)


def _of_program(name: str, commands: Mapping[str, Syntax], translator: Translator) -> Iterator[str]:
    words = f"{PROGRAM} {name}".rstrip()
    yield f"{translator.text(_USAGE)} {words} … [--json] [--home DIR] [--lang kk|ru|en]"
    yield ""
    for text in (_ABOUT, _WINDOW):
        yield from textwrap.wrap(translator.text(text), WIDTH)
    yield from _section(_COMMANDS, ((own, item.help) for own, item in commands.items()), translator)
    yield from _section(_EVERYWHERE, map(_of_option, EVERYWHERE), translator)
    yield from _section(_CODES, _EXITS, translator)


def _of_command(syntax: Syntax, translator: Translator) -> Iterator[str]:
    yield f"{translator.text(_USAGE)} {PROGRAM} {syntax.usage}"
    yield ""
    yield from textwrap.wrap(translator.text(syntax.help), WIDTH)
    if syntax.operand:
        yield from _section(_ARGUMENTS, [(syntax.operand.name, syntax.operand.help)], translator)
        yield from _allowed(syntax.operand, translator)
    if syntax.options:
        yield from _section(_OPTIONS, map(_of_option, syntax.options), translator)
    yield from _section(_EVERYWHERE, map(_of_option, EVERYWHERE), translator)


def _of_option(option: Option) -> tuple[str, str]:
    return f"{option.name} {option.value}".rstrip(), option.help


def _allowed(operand: Operand, translator: Translator) -> Iterator[str]:
    if operand.choices:
        yield f"{' ' * _COLUMN}{translator.text(_ALLOWED)} {', '.join(operand.choices)}"


def _section(title: str, rows: Iterable[tuple[str, str]], translator: Translator) -> Iterator[str]:
    yield ""
    yield translator.text(title)
    for left, right in rows:
        head = f"  {left:<{_COLUMN - 3}} "
        yield from textwrap.wrap(translator.text(right), WIDTH, initial_indent=head, subsequent_indent=" " * _COLUMN)
