"""A command: how it is written and what it does."""

from collections.abc import Callable
from dataclasses import dataclass

from eevidence_desktop.cli.arguments import Given, Syntax
from eevidence_desktop.cli.output import Output
from eevidence_desktop.desk.workbench import Workbench

DONE = 0
BLOCKED = 3
UNSOUND = 4


@dataclass(frozen=True, slots=True)
class Call:
    """What a command works with."""

    given: Given
    bench: Workbench
    output: Output


@dataclass(frozen=True, slots=True)
class Command:
    """Syntax and deed; the deed returns the exit code."""

    syntax: Syntax
    run: Callable[[Call], int]
