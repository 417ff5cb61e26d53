"""The register's table, without Qt."""

from dataclasses import dataclass

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui.presenters.names import Names, local_time
from eevidence_desktop.gui.presenters.said import Said
from eevidence_desktop.gui.presenters.words import STATUSES
from eevidence_desktop.i18n.message import N_, Message, message
from eevidence_desktop.register.rows import RequestRow

SHOWN = 200
COLUMNS = (N_("Number"), N_("Title"), N_("Provider"), N_("Channel"), N_("Status"), N_("Changed"))
_ALL = N_("Requests in the register: {count}")
_NEWEST = N_("Requests in the register: {count}. The {shown} changed last are shown; search for older ones.")
_MATCHES = N_("Requests found: {count}")
_MANY = N_("More than {count} requests found: add a word to see fewer.")
_NONE = N_("No request holds all of these words.")
_EMPTY = N_("The register is empty: every request you start is kept here.")


@dataclass(frozen=True, slots=True)
class RegisterState:
    """The rows to show and a line that counts them."""

    rows: tuple[RequestRow, ...]
    count: Message


def register_state(bench: Workbench, words: str) -> RegisterState:
    """Return what the register shows for the words of the search box."""
    if words.strip():
        found = bench.store.search(words, limit=SHOWN + 1)
        return RegisterState(found[:SHOWN], _found_line(len(found)))
    rows = bench.store.list(limit=SHOWN)
    return RegisterState(rows, _all_line(bench.store.count()))


def cells(row: RequestRow, names: Names) -> tuple[Said, ...]:
    """Return one row of the table."""
    return (
        row.reference,
        row.title,
        names.provider(row.provider),
        names.channel(row.channel),
        Message(STATUSES[row.status]),
        local_time(row.changed),
    )


def _found_line(count: int) -> Message:
    if count > SHOWN:
        return message(_MANY, count=SHOWN)
    return message(_MATCHES, count=count) if count else message(_NONE)


def _all_line(count: int) -> Message:
    if count > SHOWN:
        return message(_NEWEST, count=count, shown=SHOWN)
    return message(_ALL, count=count) if count else message(_EMPTY)
