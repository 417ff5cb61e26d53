"""What was typed, read against the table of commands. Every complaint is a translatable sentence.

argparse is not used: its messages are finished English sentences, and it takes options that belong to every command
either before or after the command's name, but not both.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message

_UNKNOWN_COMMAND = N_("There is no command «{command}». Commands: {commands}.")
_NO_COMMAND = N_("A command is missing. Commands: {commands}.")
_UNKNOWN_OPTION = N_("There is no option «{option}» here. Options: {options}.")
_NO_VALUE = N_("The option {option} needs a value: {option} {value}.")
_NEEDLESS_VALUE = N_("The option {option} takes no value.")
_BAD_CHOICE = N_("«{given}» is not allowed for {option}. Allowed: {allowed}.")
_MISSING = N_("Something is missing: {argument}. Write: {usage}")
_TOO_MUCH = N_("«{given}» is one word too many. Write: {usage}")
# A lone hyphen is standard input; numbers of chats on some services begin with a hyphen.
_OPTION = re.compile(r"-[^\d]")


@dataclass(frozen=True, slots=True)
class Option:
    """Something that is named: ``--name`` as a switch, or ``--name VALUE``."""

    name: str
    help: str
    value: str = ""
    """What stands for the value in the help; empty for a switch."""
    choices: tuple[str, ...] = ()
    repeatable: bool = False
    required: bool = False

    @property
    def usage(self) -> str:
        """The option as the help writes it."""
        words = f"{self.name} {self.value}".rstrip()
        return f"{words} …" if self.repeatable else words


@dataclass(frozen=True, slots=True)
class Operand:
    """Something that stands on its own, such as the name of a file."""

    name: str
    help: str
    required: bool = True
    many: bool = False
    choices: tuple[str, ...] = ()
    count: int = 1
    """How many there must be; their names stand together in ``name``."""

    @property
    def usage(self) -> str:
        """The operand as the help writes it."""
        words = f"{self.name} …" if self.many else self.name
        return words if self.required else f"[{words}]"


@dataclass(frozen=True, slots=True)
class Syntax:
    """How a command is written, and what it does (a msgid)."""

    name: str
    help: str
    operand: Operand | None = None
    options: tuple[Option, ...] = ()

    @property
    def usage(self) -> str:
        """The whole command in one line."""
        options = (item.usage if item.required else f"[{item.usage}]" for item in self.options)
        return " ".join((self.name, *((self.operand.usage,) if self.operand else ()), *options))


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed after the command's name."""

    operands: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def has(self, option: str) -> bool:
        """Tell whether an option was given."""
        return option in self.values

    def one(self, option: str) -> str | None:
        """Return the last value of an option, None where it was not given."""
        return self.values[option][-1] if option in self.values else None

    def all(self, option: str) -> tuple[str, ...]:
        """Return every value of an option."""
        return self.values.get(option, ())


JSON = Option("--json", N_("Write one JSON document instead of text"))
HOME = Option("--home", N_("Keep the register in this folder"), "DIR")
LANG = Option("--lang", N_("Language of messages"), "|".join(Language), tuple(Language))
HELP = Option("--help", N_("Show this help"))
VERSION = Option("--version", N_("Show the version of the program"))
EVERYWHERE = (JSON, HOME, LANG, HELP, VERSION)
"""Options that may stand before and after every command."""


def parse(arguments: Sequence[str], commands: Mapping[str, Syntax]) -> tuple[str, Given]:
    """Return the name of the command and what was given to it.

    The name is empty, or the first word of several commands, only where ``--help`` or ``--version`` asks for no more.

    Raises:
        InputError: it is not written as the command's syntax says.
    """
    words, rest = _take_name(arguments, {name.split()[0] for name in commands if " " in name})
    name = " ".join(words)
    informing = {HELP.name, "-h", VERSION.name} & set(rest)
    if name not in commands and not (informing and _is_start(words, commands)):
        raise _no_such_command(words, commands)
    syntax = commands.get(name, Syntax(name, ""))
    given = _read(rest, (*syntax.options, *EVERYWHERE))
    if not informing:
        _require(syntax, given)
    return name, given


def _take_name(arguments: Sequence[str], groups: set[str]) -> tuple[list[str], list[str]]:
    """Split off the command's name: the first word that is no option, and the second after the name of a group."""
    words: list[str] = []
    rest: list[str] = []
    follows_option = False
    for at, word in enumerate(arguments):
        if word == "--" or (words and words[0] not in groups) or len(words) == 2:  # noqa: PLR2004 - group and command
            return words, [*rest, *arguments[at:]]
        if follows_option or _OPTION.match(word):
            rest.append(word)
        else:
            words.append(word)
        follows_option = not follows_option and word in {HOME.name, LANG.name}
    return words, rest


def _is_start(words: Sequence[str], commands: Mapping[str, Syntax]) -> bool:
    return not words or any(name.split()[: len(words)] == list(words) for name in commands)


def _no_such_command(words: Sequence[str], commands: Mapping[str, Syntax]) -> InputError:
    """Name the commands there are: those of the group where it is known, else the first words of all."""
    parts = [name.split() for name in commands]
    inside = [" ".join(part) for part in parts if words and len(part) > 1 and part[0] == words[0]]
    names = ", ".join(inside or dict.fromkeys(part[0] for part in parts))
    if not words or (inside and len(words) == 1):
        return InputError(message(_NO_COMMAND, commands=names))
    return InputError(message(_UNKNOWN_COMMAND, command=" ".join(words), commands=names))


def _read(words: Sequence[str], options: Sequence[Option]) -> Given:
    """Sort the words into operands and options."""
    known = {option.name: option for option in options} | {"-h": HELP}
    operands: list[str] = []
    values: dict[str, tuple[str, ...]] = {}
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            operands += waiting
            break
        if not _OPTION.match(word):
            operands.append(word)
            continue
        option = known.get(word.partition("=")[0])
        if option is None:
            raise InputError(message(_UNKNOWN_OPTION, option=word, options=", ".join(item.name for item in options)))
        values[option.name] = (*values.get(option.name, ()), _value(option, word, waiting))
    return Given(tuple(operands), values)


def _value(option: Option, word: str, waiting: list[str]) -> str:
    """Return the value of an option, taken from ``--option=value`` or off the waiting words."""
    _, sign, value = word.partition("=")
    if not option.value:
        if sign:
            raise InputError(message(_NEEDLESS_VALUE, option=option.name))
        return ""
    if not sign:
        if not waiting or _OPTION.match(waiting[0]):
            raise InputError(message(_NO_VALUE, option=option.name, value=option.value))
        value = waiting.pop(0)
    _require_choice(value, option.choices, option.name)
    return value


def _require_choice(value: str, choices: Sequence[str], name: str) -> None:
    if choices and value not in choices:
        raise InputError(message(_BAD_CHOICE, given=value, option=name, allowed=", ".join(choices)))


def _require(syntax: Syntax, given: Given) -> None:
    """Find what is missing and what is too much."""
    operand = syntax.operand
    room = 0 if operand is None else len(given.operands) if operand.many else operand.count
    if len(given.operands) > room:
        raise InputError(message(_TOO_MUCH, given=given.operands[room], usage=syntax.usage))
    if operand is not None and operand.required and len(given.operands) < operand.count:
        raise InputError(message(_MISSING, argument=operand.name, usage=syntax.usage))
    for value in given.operands if operand else ():
        _require_choice(value, operand.choices if operand else (), operand.name if operand else "")
    for option in syntax.options:
        if option.required and not given.has(option.name):
            raise InputError(message(_MISSING, argument=option.name, usage=syntax.usage))


@dataclass(frozen=True, slots=True)
class Manner:
    """How to answer, known before anything is checked, so that complaints already keep to it."""

    language: Language
    home: str | None
    as_json: bool


def manner_of(arguments: Sequence[str], language: Language) -> Manner:
    """Read language, home and form of the answer wherever they stand; what is wrong in them is found later."""
    chosen = [Language(named) for named in _values(arguments, LANG.name) if named in set(Language)]
    home = _values(arguments, HOME.name)
    return Manner(chosen[-1] if chosen else language, home[-1] if home else None, JSON.name in arguments)


def _values(arguments: Sequence[str], option: str) -> list[str]:
    """Return every value of an option, those written with «=» last."""
    found = [after for word, after in pairwise(arguments) if word == option]
    return found + [word.partition("=")[2] for word in arguments if word.startswith(f"{option}=")]
