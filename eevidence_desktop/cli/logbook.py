"""The log of failures that nobody foresaw: for IT support, never on the screen."""

import secrets
import traceback
from datetime import datetime
from pathlib import Path

LOG = Path("logs") / "eevidence.log"


def note_failure(home: Path, error: BaseException, at: datetime) -> tuple[str, Path | None]:
    """Append the traceback to the log; returns its reference and the file, None where it cannot be written."""
    reference = secrets.token_hex(4).upper()
    told = "".join(traceback.format_exception(error))
    file = home / LOG
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(f"{at.isoformat(timespec='seconds')} {reference}\n{told}\n")
    except OSError:
        return reference, None
    return reference, file
