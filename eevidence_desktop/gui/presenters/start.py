"""What is loaded after the first paint, so that nothing is slow when it is first used."""

import importlib
from dataclasses import dataclass

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui.presenters.names import Names, read_names
from eevidence_desktop.gui.presenters.status import read_catalogue_line
from eevidence_desktop.i18n.message import Message

_USED_SOON = (
    "eevidence_desktop.desk.resolving",
    "eevidence_desktop.desk.editing",
    "eevidence_desktop.desk.composing",
    "eevidence_desktop.i18n.formats",
)


@dataclass(frozen=True, slots=True)
class Started:
    """What the window shows once the knowledge is there."""

    names: Names
    catalogue: Message


def warm_up(bench: Workbench) -> Started:
    """Load the knowledge, then whatever is used soon. For a worker thread."""
    started = Started(read_names(bench), read_catalogue_line(bench))
    for module in _USED_SOON:
        importlib.import_module(module)
    from eevidence_desktop.desk.composing import make_ready

    make_ready()
    return started
