"""The register as the desk uses it: one object, every method one short transaction."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from eevidence_desktop.register import audit, backup, checkup, exports, requests, search, settings
from eevidence_desktop.register.connection import BUSY_SECONDS, open_database
from eevidence_desktop.register.errors import NewerStoreError
from eevidence_desktop.register.rows import (
    AuditRow,
    Draft,
    ExportRow,
    Json,
    NewExport,
    Problem,
    RequestRow,
    Status,
    stamp,
)


class Store:
    """An open register.

    Every method may raise a DiskError, whose sentence tells the user what to do, and every writing one
    NewerStoreError when the file can only be read. A Store belongs to the thread that made it; another thread
    or process opens its own.

    Attributes:
        path: The file.
        actor: Who the audit chain names for what happens from now on.
    """

    def __init__(
        self,
        path: Path,
        clock: Callable[[], datetime],
        *,
        actor: str = "",
        busy_seconds: float = BUSY_SECONDS,
    ) -> None:
        """Open the register, making or upgrading it as needed.

        Args:
            path: The file.
            clock: Gives the aware instant of now; its wall clock decides the year of new references.
            actor: Who is at work.
            busy_seconds: How long to wait for another process that writes.
        """
        self.path = path
        self.actor = actor
        self._clock = clock
        self._database = open_database(path, busy_seconds=busy_seconds)

    @property
    def newer(self) -> NewerStoreError | None:
        """Return why the register can only be read (its ``message`` is for the user), or None."""
        return self._database.newer

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ------------------------------------------------------------ requests

    def create_request(self, draft: Draft) -> RequestRow:
        """Add a draft under a new id and reference."""
        now = self._clock()
        with self._database.writing() as connection:
            return requests.make(connection, draft, now, self.actor)

    def save_request(self, request_id: str, draft: Draft, changed: str) -> RequestRow:
        """Save the editor's content; returns the row whose ``changed`` the next save needs.

        Args:
            request_id: Which request.
            draft: All of its content.
            changed: ``changed`` of the row that was loaded or last saved.

        Raises:
            ConflictError: another window saved or deleted it meanwhile; nothing was written, and the content
                can be saved as a copy with create_request.
            NoSuchRequestError: no request has this id.
        """
        at = self._now()
        with self._database.writing() as connection:
            return requests.save(connection, request_id, draft, changed, at, self.actor)

    def set_status(self, request_id: str, status: Status) -> RequestRow:
        """Move a request to another status. Raises NoSuchRequestError."""
        at = self._now()
        with self._database.writing() as connection:
            return requests.set_status(connection, request_id, status, at, self.actor)

    def delete_draft(self, request_id: str) -> RequestRow:
        """Hide a draft until restore() is called. Raises NoSuchRequestError or NotDraftError."""
        at = self._now()
        with self._database.writing() as connection:
            return requests.delete(connection, request_id, at, self.actor)

    def restore(self, request_id: str) -> RequestRow:
        """Undo delete_draft(). Raises NoSuchRequestError."""
        at = self._now()
        with self._database.writing() as connection:
            return requests.restore(connection, request_id, at, self.actor)

    def get(self, request_id: str) -> RequestRow | None:
        """Return a request, also a deleted one, or None."""
        with self._database.reading() as connection:
            return requests.find(connection, request_id)

    def by_reference(self, reference: str) -> RequestRow | None:
        """Return the request with this reference, also a deleted one, or None."""
        with self._database.reading() as connection:
            return requests.find_reference(connection, reference)

    def list(self, status: Status | None = None, limit: int = 50, offset: int = 0) -> tuple[RequestRow, ...]:
        """Return requests that are not deleted, the last changed first."""
        with self._database.reading() as connection:
            return requests.page(connection, status, limit, offset)

    def count(self, status: Status | None = None) -> int:
        """Return how many requests are not deleted."""
        with self._database.reading() as connection:
            return requests.count(connection, status)

    def search(self, text: str, limit: int = 50) -> tuple[RequestRow, ...]:
        """Return the requests whose reference, title or body holds every word of ``text``, the newest first.

        Words match anywhere and folded (see search.fold). What was saved since the last search is indexed
        first, in short transactions; a register that can only be read is searched as far as it is indexed.
        """
        while True:
            with self._database.reading() as connection:
                if self.newer is not None or not search.pending(connection):
                    return search.find(connection, text, limit)
            with self._database.writing() as connection:
                search.index_batch(connection)

    # ------------------------------------------------------------ exports

    def record_export(self, request_id: str, export: NewExport) -> ExportRow:
        """Keep a letter that was written; a draft becomes ``exported``. Raises NoSuchRequestError."""
        at = self._now()
        with self._database.writing() as connection:
            return exports.record(connection, request_id, export, at, self.actor)

    def exports_of(self, request_id: str) -> tuple[ExportRow, ...]:
        """Return the exports of a request, the first one first."""
        with self._database.reading() as connection:
            return exports.of_request(connection, request_id)

    def export_by_hash(self, sha256: str) -> ExportRow | None:
        """Return the last export of a file with this SHA-256 (hex, any case), or None."""
        with self._database.reading() as connection:
            return exports.with_hash(connection, sha256)

    def exports_named(self, file_name: str) -> tuple[ExportRow, ...]:
        """Return the exports under this file name, the first one first."""
        with self._database.reading() as connection:
            return exports.named(connection, file_name)

    # ------------------------------------------------------------ settings

    def get_setting(self, key: str, default: Json = None) -> Json:
        """Return a remembered value, or ``default``."""
        with self._database.reading() as connection:
            return settings.get(connection, key, default)

    def set_setting(self, key: str, value: Json) -> None:
        """Remember a value. Raises ValueError for a NaN or an infinity."""
        with self._database.writing() as connection:
            settings.put(connection, key, value)

    # ------------------------------------------------------------ audit and safety

    def record_event(
        self, kind: str, request_id: str | None = None, detail: Mapping[str, Json] | None = None
    ) -> AuditRow:
        """Append something the register does not do itself, such as a confirmation, to the audit chain."""
        at = self._now()
        with self._database.writing() as connection:
            return audit.append(connection, at, kind, request_id=request_id, actor=self.actor, detail=detail)

    def audit_events(self, request_id: str | None = None) -> tuple[AuditRow, ...]:
        """Return the audit chain in its order, of one request or of all."""
        with self._database.reading() as connection:
            return audit.events(connection, request_id)

    def audit_head(self) -> str:
        """Return the hash of the last link: printed or sent, it proves the whole chain up to it."""
        with self._database.reading() as connection:
            return audit.head(connection)

    def check(self, *, quick: bool = False) -> tuple[Problem, ...]:
        """Return what is wrong with the register, empty when it is sound; quick looks at the file only."""
        return checkup.problems(self._database, quick=quick)

    def backup(self, target: Path) -> None:
        """Write a verified copy of the register to ``target``. Raises BackupError."""
        with self._database.reading() as connection:
            backup.write_backup(connection, target)

    def _now(self) -> str:
        return stamp(self._clock())
