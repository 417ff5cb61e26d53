"""Is this file the letter or the package that was exported?"""

import hashlib
import io
import re
import zipfile
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from eevidence_desktop import __version__
from eevidence_desktop.desk.composing import LetterFormat, input_of, write_letters
from eevidence_desktop.desk.packaging import ZIP, differing, pack_again, recorded_sums
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message, message
from eevidence_desktop.letters.compose import TEMPLATE_VERSION
from eevidence_desktop.register.rows import ExportRow, storable

_IDENTICAL = N_("Identical to the file exported on {day}. Rendering it again gives the same file.")
_IDENTICAL_OTHER = N_(
    "Identical to the file exported on {day}. It was made with other versions, so it was not rendered again."
)
_NOT_RENDERED = N_(
    "Identical to the file exported on {day}, but rendering it again gives another file. Tell IT support."
)
_ALTERED = N_("Altered: a file of this name was exported on {day} with other content.")
_ALTERED_PARTS = N_("Altered: the package was exported on {day} with other content of: {files}.")
_UNKNOWN = N_("Unknown: no file with this content was exported from this register.")
_NO_FILE = N_("The file {file} cannot be opened. Check the name and your rights to read it.")
MOST_NAMED = 10
"""Files of a package that a sentence names; all of them are in ``parts``."""
_REFERENCE = re.compile(rb"(?<![0-9])(20[0-9]{2}-[0-9]{6})(?![0-9])")


class Verdict(StrEnum):
    """The answer."""

    IDENTICAL = "identical"
    ALTERED = "altered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verification:
    """A verdict with its reason."""

    path: Path
    sha256: str
    verdict: Verdict
    reason: Message
    parts: tuple[str, ...] = ()
    """Files of an altered package that are not as they were packed, are missing or were added."""

    @property
    def sound(self) -> bool:
        """Tell whether the file is what was recorded."""
        return self.verdict is Verdict.IDENTICAL


def verify_file(bench: Workbench, path: Path) -> Verification:
    """Compare a file with the register.

    Raises:
        InputError: the file cannot be opened.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(message(_NO_FILE, file=path.name), detail=str(error)) from error
    digest = hashlib.sha256(data).hexdigest()
    row = bench.store.export_by_hash(digest)
    if row is not None:
        return Verification(path, digest, Verdict.IDENTICAL, _identical(bench, row))
    altered = _meant(bench, path, data)
    if altered is not None:
        return _altered(path, digest, data, altered)
    return Verification(path, digest, Verdict.UNKNOWN, message(_UNKNOWN))


def _altered(path: Path, digest: str, data: bytes, row: ExportRow) -> Verification:
    """Tell that a file is not what was recorded, and of a package which of its files."""
    day = datetime.fromisoformat(row.made_at)
    parts = differing(data, recorded_sums(row.input)) if row.format == ZIP else ()
    if not parts:
        return Verification(path, digest, Verdict.ALTERED, message(_ALTERED, day=day))
    names = [" ".join(storable(name).split()) for name in parts]  # a name of somebody else's stays on its line
    shown = ", ".join([*names[:MOST_NAMED], *(["…"] if len(names) > MOST_NAMED else [])])
    return Verification(path, digest, Verdict.ALTERED, message(_ALTERED_PARTS, day=day, files=shown), tuple(names))


def _identical(bench: Workbench, row: ExportRow) -> Message:
    day = datetime.fromisoformat(row.made_at)
    made_with = (row.knowledge_version, row.template_version, row.program_version)
    if made_with != (bench.knowledge.version, str(TEMPLATE_VERSION), __version__):
        return message(_IDENTICAL_OTHER, day=day)
    return message(_IDENTICAL if render_again(bench, row) == row.sha256 else _NOT_RENDERED, day=day)


def render_again(bench: Workbench, row: ExportRow) -> str:
    """Render a recorded export from its stored input; returns the SHA-256 of the result."""
    if row.format == ZIP:
        return pack_again(bench, row.input)
    request, paper = input_of(row.input)
    return write_letters(bench, request, [Language(row.language)], [LetterFormat(row.format)], [paper])[0].sha256


def _meant(bench: Workbench, path: Path, data: bytes) -> ExportRow | None:
    """Find the export that a changed file was made from: by its name, else by the reference it carries."""
    name = storable(path.name)
    named = bench.store.exports_named(name)
    if named:
        return named[-1]
    found = _REFERENCE.search(data) or _REFERENCE.search(name.encode())
    row = bench.store.by_reference(found.group(1).decode()) if found else None
    packed = zipfile.is_zipfile(io.BytesIO(data)) and path.suffix.lower() != ".docx"
    exports = [item for item in bench.store.exports_of(row.id) if (item.format == ZIP) is packed] if row else []
    return exports[-1] if exports else None
