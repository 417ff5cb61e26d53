"""What can go wrong with the store: your disk (each a sentence that says what to do), or our bug."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from eevidence_desktop.domain.errors import InputError, ProgramError
from eevidence_desktop.i18n.message import N_, message

if TYPE_CHECKING:
    from eevidence_desktop.register.rows import RequestRow


class StoreBugError(Exception):
    """SQLite refused a statement of ours: a fault of the program, not of the user's disk."""


class DiskError(ProgramError):
    """The disk or the file is not as the program needs it; ``sentence`` tells the user what to do."""

    exit_code = 2
    sentence: ClassVar[str] = ""

    def __init__(self, path: Path, *, detail: str = "") -> None:
        """Take the file it happened to and what SQLite or the system said."""
        super().__init__(message(self.sentence, path=str(path)), detail=detail)
        self.path = path


class DiskFullError(DiskError):
    """No space left on the disk of the register."""

    sentence = N_(
        "The disk is full: this could not be saved. Free some space on the disk that holds {path} and try "
        "again; everything saved before is safe."
    )


class ReadOnlyError(DiskError):
    """The file, its folder or its disk cannot be written to."""

    sentence = N_(
        "The register cannot be written to: the file {path}, its folder or its disk is read-only. Ask your "
        "administrator for the right to write there, or start the program with another data folder."
    )


class CannotOpenError(DiskError):
    """The file cannot be opened at all."""

    sentence = N_(
        "The register file {path} cannot be opened. Check that its folder exists and that you may read and "
        "write there, or start the program with another data folder."
    )


class BusyError(DiskError):
    """Another process held the file longer than the busy timeout."""

    sentence = N_(
        "Another program is holding the register file {path}. Wait until a running copy, backup or virus "
        "scan of it has ended, or close the other window of this program, and try again."
    )


class CorruptError(DiskError):
    """The file is not a sound database."""

    exit_code = 4
    sentence = N_(
        "The register file {path} is damaged. Do not go on working with it: put a copy of it aside and "
        "restore the newest backup."
    )


class DiskFaultError(DiskError):
    """The disk answered a read or a write with an error."""

    sentence = N_(
        "The disk reported an error at the register file {path}. Check the disk and its connection, then "
        "start the program again; if it happens again, move the data folder to another disk."
    )


class ForeignFileError(DiskError):
    """A database, but of another program."""

    sentence = N_("The file {path} is a database of another program. Choose another file or another data folder.")


class BackupError(DiskError):
    """A copy that does not match its original; it was not kept."""

    exit_code = 4
    sentence = N_(
        "The backup {path} could not be verified and was not kept. The register itself was not touched. "
        "Check the disk, then try again."
    )


class NewerStoreError(ProgramError):
    """The database was written by a newer program: it may be read, never changed."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        """Take the file, its schema version and the newest version this program knows."""
        text = N_(
            "The register {path} was written by a newer version of this program (format {found}, this one "
            "knows {known}). It is open for reading only: install the newer version to change it."
        )
        super().__init__(message(text, path=str(path), found=found, known=known))


class ConflictError(ProgramError):
    """Somebody else changed the request since it was loaded. Nothing was written.

    Attributes:
        current: The request as it stands in the store now, perhaps deleted.
    """

    def __init__(self, current: "RequestRow") -> None:
        """Take the request as it stands in the store."""
        text = N_(
            "Request {reference} was changed in another window at {changed}. Your text is still here: save "
            "it as a copy, or load the other version."
        )
        changed = datetime.fromisoformat(current.changed)
        super().__init__(message(text, reference=current.reference, changed=changed))
        self.current = current


class NoSuchRequestError(InputError):
    """No request has this id."""

    def __init__(self, request_id: str) -> None:
        """Take the id that was asked for."""
        super().__init__(message(N_("There is no request {id} in the register."), id=request_id))


class NotDraftError(InputError):
    """Only a draft can be deleted; what was exported stays on record."""

    def __init__(self, reference: str) -> None:
        """Take the reference of the request."""
        text = N_("Request {reference} is not a draft any more and stays in the register. Close it instead.")
        super().__init__(message(text, reference=reference))


# Primary result codes, https://www.sqlite.org/rescode.html; every code that is not here is our bug.
_BY_CODE: dict[int, type[DiskError]] = {
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_READONLY: ReadOnlyError,
    sqlite3.SQLITE_PERM: ReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: CannotOpenError,
    sqlite3.SQLITE_BUSY: BusyError,
    sqlite3.SQLITE_LOCKED: BusyError,
    sqlite3.SQLITE_PROTOCOL: BusyError,
    sqlite3.SQLITE_CORRUPT: CorruptError,
    sqlite3.SQLITE_NOTADB: CorruptError,
    sqlite3.SQLITE_IOERR: DiskFaultError,
}
_BY_ERRNO: dict[int | None, type[DiskError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EROFS: ReadOnlyError,
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
    errno.EIO: DiskFaultError,
}
_UNDECODABLE = "Could not decode to UTF-8"  # how the sqlite3 module says that a text is not text; it has no code


def explain(error: sqlite3.Error, path: Path) -> DiskError | StoreBugError:
    """Return the error to raise for what SQLite reported about the file at ``path``."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        damaged = str(error).startswith(_UNDECODABLE)
        return CorruptError(path, detail=str(error)) if damaged else StoreBugError(str(error))
    detail = f"{error.sqlite_errorname}: {error}"
    kind = _BY_CODE.get(code & 0xFF)
    return kind(path, detail=detail) if kind else StoreBugError(detail)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn every SQLite or system error of the block into a DiskError or a StoreBugError.

    Raises:
        DiskError: the disk or the file is at fault; the subclass says how.
        StoreBugError: the program is at fault.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise explain(error, path) from error
    except OSError as error:
        raise _BY_ERRNO.get(error.errno, CannotOpenError)(path, detail=str(error)) from error
