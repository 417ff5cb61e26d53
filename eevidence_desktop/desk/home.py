"""What the first screen shows. On the start-up path: nothing slow is imported here."""

from dataclasses import dataclass

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.register.rows import RequestRow

SHOWN = 12


@dataclass(frozen=True, slots=True)
class HomeState:
    """Drafts to continue, the last changed first, and how many requests the register holds."""

    drafts: tuple[RequestRow, ...]
    drafts_in_all: int
    requests: int


def home_state(bench: Workbench) -> HomeState:
    """Return what home shows now."""
    store = bench.store
    return HomeState(store.list("draft", limit=SHOWN), store.count("draft"), store.count())
