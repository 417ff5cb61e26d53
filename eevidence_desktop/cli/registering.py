"""The register: list, show, search."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Literal

from eevidence_desktop.cli.arguments import Operand, Option, Syntax
from eevidence_desktop.cli.command import DONE, Call, Command
from eevidence_desktop.cli.output import Output
from eevidence_desktop.desk.drafts import open_draft, title_of
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.i18n.message import N_, message

LIMIT = 50
LIMIT_MOST = 100_000

Row = dict[str, Any]
_COLUMNS = ("id", "reference", "status", "channel", "provider", "title", "created", "changed")
_EXPORT = (
    "made_at",
    "file_name",
    "language",
    "format",
    "sha256",
    "size",
    "knowledge_version",
    "template_version",
    "program_version",
)
_EVENT = ("seq", "at", "kind", "actor", "detail", "previous", "hash")

_STATUSES: Sequence[Literal["draft", "exported", "closed"]] = ("draft", "exported", "closed")
_STATUS_NAMES = {"draft": N_("draft"), "exported": N_("exported"), "closed": N_("closed")}
_BAD_LIMIT = N_("«{given}» is not a number of requests: write a whole number from 1 to {most}.")
_NONE = N_("The register holds no such request.")
_EMPTY = N_("There is nothing to search for.")
_STATUS = N_("Status: {status}")
_CHANGED = N_("Last changed: {changed}")
_CHANNEL = N_("Channel: {channel}")
_PROVIDER = N_("Provider: {provider}")
_TITLE = N_("Title: {title}")
_EXPORTS = N_("Exported letters:")
_EVENTS = N_("What happened:")


def _list(call: Call) -> int:
    status = next((name for name in _STATUSES if name == call.given.one("--status")), None)
    return _show_rows(call.output, map(asdict, call.bench.store.list(status, limit=_limit(call))))


def _search(call: Call) -> int:
    text = " ".join(call.given.operands)
    if not text.strip():
        raise InputError(message(_EMPTY))
    return _show_rows(call.output, map(asdict, call.bench.store.search(text, limit=_limit(call))))


def _limit(call: Call) -> int:
    given = call.given.one("--limit")
    if given is None:
        return LIMIT
    if not re.fullmatch(r"[0-9]{1,6}", given) or not 0 < int(given) <= LIMIT_MOST:
        raise InputError(message(_BAD_LIMIT, given=given, most=str(LIMIT_MOST)))
    return int(given)


def _show_rows(output: Output, rows: Iterable[Row]) -> int:
    found = [{name: row[name] for name in _COLUMNS} for row in rows]
    output.show({"requests": found}, _row_lines(output, found))
    return DONE


def _row_lines(output: Output, rows: Iterable[Row]) -> Iterator[str]:
    empty = True
    for row in rows:
        empty = False
        status = output.say(_STATUS_NAMES[row["status"]])
        yield "  ".join((row["reference"], status, row["channel"], row["provider"], row["title"])).rstrip()
    if empty:
        yield output.say(_NONE)


def _show(call: Call) -> int:
    store = call.bench.store
    draft = open_draft(call.bench, call.given.operands[0])
    document = {
        "id": draft.id,
        "reference": draft.reference,
        "status": draft.status,
        "changed": draft.changed,
        "title": title_of(draft.body),
        "request": draft.body,
        "exports": [{name: row[name] for name in _EXPORT} for row in map(asdict, store.exports_of(draft.id))],
        "events": [{name: row[name] for name in _EVENT} for row in map(asdict, store.audit_events(draft.id))],
    }
    call.output.show(document, _request_lines(call.output, document))
    return DONE


def _request_lines(output: Output, shown: Row) -> Iterator[str]:
    yield shown["reference"]
    yield output.fill(_STATUS, status=output.say(_STATUS_NAMES[shown["status"]]))
    yield output.fill(_CHANGED, changed=datetime.fromisoformat(shown["changed"]))
    body = shown["request"]
    for text, name, value in (
        (_CHANNEL, "channel", body.get("channel")),
        (_PROVIDER, "provider", body.get("provider")),
        (_TITLE, "title", shown["title"]),
    ):
        if value:
            yield output.fill(text, **{name: str(value)})
    if shown["exports"]:
        yield output.say(_EXPORTS)
        yield from (f"  {row['made_at']}  {row['sha256']}  {row['file_name']}" for row in shown["exports"])
    yield output.say(_EVENTS)
    yield from (f"  {row['seq']}  {row['at']}  {row['kind']}  {row['actor']}".rstrip() for row in shown["events"])


_LIMIT = Option("--limit", N_("At most so many requests; without it 50"), "N")

COMMANDS = (
    Command(
        Syntax(
            "register list",
            N_("List the requests of the register, the last changed first"),
            options=(Option("--status", N_("Only requests of this status"), "S", tuple(_STATUSES)), _LIMIT),
        ),
        _list,
    ),
    Command(
        Syntax(
            "register show",
            N_("Show one request with its letters and its history"),
            Operand("REFERENCE", N_("Reference, such as 2026-000147, or id of the request")),
        ),
        _show,
    ),
    Command(
        Syntax(
            "register search",
            N_("Find requests that hold every word of a text"),
            Operand("TEXT", N_("Words or parts of words, in any language"), many=True),
            (_LIMIT,),
        ),
        _search,
    ),
)
