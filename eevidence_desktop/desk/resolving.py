"""Who holds the data, and by which route it can be had."""

from eevidence_desktop.desk.routing import day_of, route_for
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.route import Candidate, Route
from eevidence_desktop.knowledge.resolving import resolve

TEXT_LIMIT = 2_000
"""Characters of a pasted text that are looked at; an identifier is never longer."""


def resolve_text(bench: Workbench, text: str) -> tuple[Candidate, ...]:
    """Return the providers that may hold the data, the likeliest first; empty for empty text."""
    return resolve(text[:TEXT_LIMIT], bench.knowledge)


def advise_request(bench: Workbench, request: Request) -> Route:
    """Return the route that the decision table gives for a request today."""
    return route_for(request, bench.knowledge, day_of(bench.clock(), request))
