"""The log for IT staff. What an officer typed never goes into it."""

import logging
import traceback
from pathlib import Path

from eevidence_desktop.domain.errors import ProgramError

LIMIT = 1_000_000
"""Bytes; then the log begins anew and the one before is kept beside it."""
_HARMLESS = (AttributeError, ImportError, NameError, NotImplementedError, TypeError)
"""Errors whose text names code, never data."""


def log_path(home: Path) -> Path:
    """Return where the log of a data folder is."""
    return home / "logs" / "eevidence.log"


class CappedFileHandler(logging.FileHandler):
    """A log file that never grows past a limit and never troubles the user."""

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        """Take the file; it is made with the first line."""
        super().__init__(path, encoding="utf-8", delay=True)
        self._path = path
        self._limit = limit

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, into a new file when this one is full."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and self._path.stat().st_size > self._limit:
                self.close()
                self._path.replace(self._path.with_suffix(".log.1"))
        except OSError:
            return  # a log that cannot be written must not hide the error it is about
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Let a line go that cannot be written."""


def write_error(home: Path, reference: str, error: BaseException) -> None:
    """Write an error into the log under its reference."""
    handler = CappedFileHandler(log_path(home))
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    text = f"{reference} {describe(error)}"
    handler.handle(logging.LogRecord("eevidence", logging.ERROR, "", 0, text, None, None))
    handler.close()


def describe(error: BaseException) -> str:
    """Return the kind of an error, where it happened, and its text where that cannot hold case data."""
    frames = traceback.extract_tb(error.__traceback__)
    places = "".join(f"\n  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
    cause = error.__cause__ or error.__context__
    behind = f"\nbecause of {describe(cause)}" if cause else ""
    return f"{type(error).__name__}: {_text(error)}{places}{behind}"


def _text(error: BaseException) -> str:
    if isinstance(error, ProgramError):
        return error.detail
    if isinstance(error, OSError):
        return f"{error.errno} {error.strerror}"
    return str(error) if isinstance(error, _HARMLESS) else ""
