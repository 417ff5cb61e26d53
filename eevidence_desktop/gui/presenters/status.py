"""The line at the foot of the window."""

from datetime import date

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.i18n.message import N_, Message, message

OFFLINE = N_("Offline")
_LINES = {
    "fresh": N_("Offline • catalogue of {day} • age in days: {days}"),
    "amber": N_("Offline • catalogue of {day} • age in days: {days} ▲ ask for a newer one"),
    "red": N_("Offline • catalogue of {day} • age in days: {days} ✖ out of date"),
}


def catalogue_line(day: date, today: date) -> Message:
    """Return how old the catalogue is."""
    from eevidence_desktop.domain.provenance import staleness

    return message(_LINES[staleness(day, today).value], day=day, days=max(0, (today - day).days))


def read_catalogue_line(bench: Workbench) -> Message:
    """Load the knowledge if need be and return how old it is."""
    return catalogue_line(bench.knowledge.day, bench.clock().date())
