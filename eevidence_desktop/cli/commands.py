"""All commands by name, in the order of the help."""

from collections.abc import Mapping

from eevidence_desktop.cli import asking, cataloguing, doctoring, inspecting, registering, writing
from eevidence_desktop.cli.command import Command

COMMANDS: Mapping[str, Command] = {
    command.syntax.name: command
    for module in (asking, writing, registering, cataloguing, inspecting, doctoring)
    for command in module.COMMANDS
}
