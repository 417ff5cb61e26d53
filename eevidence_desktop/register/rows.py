"""What the register keeps: frozen rows, one class per table, fields in the order of the columns."""

from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Literal

from eevidence_desktop.i18n.message import Message

Status = Literal["draft", "exported", "closed"]
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Draft:
    """What the editor saves. Everything but the body may still be empty.

    Attributes:
        body: The request as JSON text.
        channel: Channel id, for instance ``preservation``.
        provider: Provider id.
        title: What the officer calls the request.
        language: Language of the letter on screen: ``kk``, ``ru`` or ``en``.
        step: Id of the editor's open step.
        field: Id of the focused field, so that a restart returns to it.
    """

    body: str
    channel: str = ""
    provider: str = ""
    title: str = ""
    language: str = ""
    step: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request.

    Attributes:
        id: 32 hex digits (uuid4).
        reference: Short number people say aloud, ``2026-000123``, counted per year.
        created: UTC instant, ``2026-11-23T09:05:00.000000Z``.
        changed: UTC instant of the last change of the content; it grows with every save, also when the clock
            is set back, and is the token that save_request compares.
        status: Where the request is in its life.
        deleted_at: UTC instant of the deletion that can still be undone, or None.

    The other fields are those of Draft.
    """

    id: str
    reference: str
    created: str
    changed: str
    status: Status
    channel: str
    provider: str
    title: str
    language: str
    step: str
    field: str
    deleted_at: str | None
    body: str


@dataclass(frozen=True, slots=True)
class NewExport:
    """A letter that was just written to a file.

    Attributes:
        language: ``kk``, ``ru`` or ``en``.
        format: ``pdf``, ``docx``, ``txt`` …
        file_name: Name without folder.
        sha256: 64 lower-case hex digits of the file's bytes.
        size: Bytes.
        knowledge_version: Version of the knowledge base the letter was composed with.
        template_version: Version of the channel's template.
        program_version: Version of this program.
        input: JSON text with everything needed to render the same bytes again.
    """

    language: str
    format: str
    file_name: str
    sha256: str
    size: int
    knowledge_version: str
    template_version: str
    program_version: str
    input: str


@dataclass(frozen=True, slots=True)
class ExportRow:
    """An export on record: NewExport with its number, its request and its UTC instant."""

    id: int
    request_id: str
    made_at: str
    language: str
    format: str
    file_name: str
    sha256: str
    size: int
    knowledge_version: str
    template_version: str
    program_version: str
    input: str


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One link of the audit chain.

    Attributes:
        seq: 1, 2, 3 … without gaps.
        at: UTC instant by the machine's clock; it may run backwards, ``seq`` does not.
        kind: What happened: ``created``, ``changed``, ``exported`` …
        request_id: The request it happened to, or None.
        actor: Who did it, as the program was told.
        detail: Canonical JSON text.
        previous: Hash of the link before; 64 zeros at the first.
        hash: SHA-256 over the canonical JSON of all the fields above.
    """

    seq: int
    at: str
    kind: str
    request_id: str | None
    actor: str
    detail: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something check() found.

    Attributes:
        kind: Which check found it.
        message: The sentence for the user.
    """

    kind: Literal["file", "links", "audit", "export"]
    message: Message


def columns(row: type[Draft | RequestRow | NewExport | ExportRow | AuditRow], table: str = "") -> str:
    """Return the column list of a row class for a SELECT, each name prefixed with the table when given."""
    prefix = f"{table}." if table else ""
    return ", ".join(f"{prefix}{field.name}" for field in fields(row))


def stamp(instant: datetime) -> str:
    """Return an aware instant as UTC text of fixed width, so that text order is time order.

    Raises:
        ValueError: the instant has no offset.
    """
    if instant.tzinfo is None:
        raise ValueError("the register's clock must be aware")
    return instant.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def stamp_after(earlier: str, now: str) -> str:
    """Return ``now``, or one microsecond after ``earlier`` when the clock has not moved past it."""
    return now if now > earlier else stamp(datetime.fromisoformat(earlier) + timedelta(microseconds=1))


def storable(text: str) -> str:
    """Return text that SQLite can hold: a lone surrogate (half a character from a paste) becomes ``?``."""
    return text.encode("utf-8", "replace").decode("utf-8")
