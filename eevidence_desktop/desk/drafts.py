"""Drafts: what an officer types is kept as typed, whether or not it is right yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.register.rows import Draft, RequestRow

SENDER_SETTING = "sender"
"""The last sender profile, so that nobody types it twice."""
HOME_COUNTRY = "KZ"
TITLE_LENGTH = 120

_GONE = N_("There is no request {reference} in the register of this workstation.")


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A request under work. ``body`` is the request file's JSON, as typed."""

    id: str
    reference: str
    body: Mapping[str, Any]
    changed: str
    """Version the store last gave; guards against two windows on one draft."""
    status: str = "draft"
    step: str = ""
    field: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class NewRequest:
    """What is known when a request begins."""

    channel: str
    provider: str = ""
    identifiers: tuple[Mapping[str, Any], ...] = ()


def create_draft(bench: Workbench, new: NewRequest) -> OpenDraft:
    """Start a request, with the last sender already filled in, and keep it at once."""
    body: dict[str, Any] = {
        "channel": new.channel,
        "provider": new.provider,
        "account_holder_country": HOME_COUNTRY,
        "identifiers": [dict(item) for item in new.identifiers],
        "letter": {"day": bench.clock().date().isoformat()},
        "sender": bench.store.get_setting(SENDER_SETTING) or {},
    }
    row = bench.store.create_request(_content(body))
    return save_draft(bench, _opened(row, {**body, "id": row.reference}))


def open_draft(bench: Workbench, draft_id: str) -> OpenDraft:
    """Open a draft, by id or reference, where it was left.

    Raises:
        InputError: there is none.
    """
    row = bench.store.get(draft_id) or bench.store.by_reference(draft_id)
    if row is None:
        raise InputError(message(_GONE, reference=draft_id))
    return _opened(row, json.loads(row.body))


def save_draft(bench: Workbench, draft: OpenDraft) -> OpenDraft:
    """Keep a draft and return it with its new version.

    Raises:
        ConflictError: another window changed it meanwhile.
    """
    content = _content(draft.body, step=draft.step, field=draft.field, language=draft.language)
    row = bench.store.save_request(draft.id, content, draft.changed)
    return replace(draft, changed=row.changed)


def keep_request(bench: Workbench, request: Request) -> RequestRow:
    """Return the register's row of a request that came from a file.

    A request that is not there yet is added as given; a deleted draft comes back, since its letter leaves the house.
    """
    body = request.model_dump(mode="json")
    row = bench.store.by_reference(request.id) if request.id else None
    if row is not None and _same_case(json.loads(row.body), body):
        return bench.store.restore(row.id)
    return bench.store.create_request(_content(body))


def _same_case(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> bool:
    """Tell whether two requests under one reference are one: every workstation counts its references from 1."""
    return all(value_in(ours, path) == value_in(theirs, path) for path in ("channel", "provider", "case.number"))


def _opened(row: RequestRow, body: Mapping[str, Any]) -> OpenDraft:
    return OpenDraft(row.id, row.reference, body, row.changed, row.status, row.step, row.field, row.language)


def _content(body: Mapping[str, Any], **place: str) -> Draft:
    return Draft(
        json.dumps(body, ensure_ascii=False),
        channel=str(body.get("channel", "")),
        provider=str(body.get("provider", "")),
        title=title_of(body),
        **place,
    )


def remember_sender(bench: Workbench, body: Mapping[str, Any]) -> None:
    """Keep the sender of a request for the next one."""
    sender = body.get("sender")
    if sender:
        bench.store.set_setting(SENDER_SETTING, sender)


def with_value(body: Mapping[str, Any], path: str, value: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Return a copy of the request data with the value at a dotted path; missing parts are made on the way."""
    head, _, rest = path.partition(".")
    if not rest:
        return {**body, head: value}
    inner = body.get(head)
    if isinstance(inner, list):
        position, _, deeper = rest.partition(".")
        changed = list(inner)
        entry = changed[int(position)]
        changed[int(position)] = with_value(entry, deeper, value) if deeper else value
        return {**body, head: changed}
    return {**body, head: with_value(inner if isinstance(inner, Mapping) else {}, rest, value)}


def value_in(body: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401 - JSON
    """Return what the draft holds at a dotted path, None where nothing was typed."""
    found: Any = body
    for part in path.split("."):
        if isinstance(found, list):
            found = found[int(part)] if part.isdigit() and int(part) < len(found) else None
        elif isinstance(found, Mapping):
            found = found.get(part)
        else:
            return None
    return found


def title_of(body: Mapping[str, Any]) -> str:
    """Return a short title for lists: the case title, else the first identifier, else nothing."""
    title = value_in(body, "case.title") or {}
    names = [title.get(language) for language in ("kk", "ru", "en")] if isinstance(title, Mapping) else []
    first = value_in(body, "identifiers.0.value")
    return str(next((name for name in [*names, first] if name), ""))[:TITLE_LENGTH]
