"""Transfer packages: everything of a request in one archive, which can be checked before and after it is carried.

The same request, versions, languages and formats give the same bytes; nothing of the day or the machine is in it.
"""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from eevidence_desktop.desk.composing import (
    LetterFormat,
    RecordedFile,
    Versions,
    input_for,
    input_of,
    papers_of,
    place_file,
    record_file,
    versions_of,
    write_letters,
    writing_into,
)
from eevidence_desktop.desk.cover_note import Packed, annex_list, cover_note
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import InputError, IntegrityError
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.letters.compose import reference_of
from eevidence_desktop.letters.zipping import write_zip

ZIP = "zip"
"""The format under which the register keeps packages."""
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
_NO_ZIP = N_("Name a new file that ends in .zip for the package, not «{file}».")
_READ_BACK = N_("The package {file} reads back other than it was written and was removed. Write it to another disk.")
_UNOPENED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError)
"""What reading a damaged archive raises."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What to put in: languages and formats of the letters, and the language in which the officer is told of them."""

    languages: tuple[Language, ...]
    formats: tuple[LetterFormat, ...]
    spoken: Language


@dataclass(frozen=True, slots=True)
class Package:
    """A package in memory: its letters and papers, and every file of the archive in order."""

    packed: tuple[Packed, ...]
    members: Mapping[str, bytes]

    @property
    def data(self) -> bytes:
        """The archive; stored plainly, so that no version of a compressor decides on its bytes."""
        return write_zip(self.members, compressed=False)

    @property
    def sums(self) -> dict[str, str]:
        """Name of each file to its SHA-256, hexadecimal."""
        return {name: _sha256(data) for name, data in self.members.items()}


@dataclass(frozen=True, slots=True)
class SavedPackage:
    """A package on disk."""

    path: Path
    sha256: str
    package: Package


def write_package(bench: Workbench, request: Request, contents: Contents) -> Package:
    """Return everything of a request: letters, papers, cover note, list of annexes, manifest and checksums."""
    papers = [paper.id for paper in papers_of(bench, request)]
    written = write_letters(bench, request, contents.languages, contents.formats, ("", *papers))
    packed = tuple(Packed(f"{'papers' if item.paper else 'letters'}/{item.file_name}", item) for item in written)
    spoken = contents.spoken
    notes = {
        f"cover_note_{spoken.value}.txt": cover_note(bench, request, spoken, packed),
        f"annex_list_{spoken.value}.txt": annex_list(bench, request, spoken, contents.languages),
    }
    members = {name: text.encode() for name, text in notes.items()}
    members |= {item.name: item.written.data for item in packed}
    members[MANIFEST] = _manifest(request, versions_of(bench), packed, {name: members[name] for name in notes}, spoken)
    members[SUMS] = "".join(f"{_sha256(data)}  {name}\n" for name, data in members.items()).encode()
    return Package(packed, members)


def save_package(package: Package, wanted: Path) -> SavedPackage:
    """Write the package, read it back and compare; another file of this name is never overwritten.

    Raises:
        InputError: the name is not one of a zip archive, or the folder cannot be written to.
        IntegrityError: the disk gives back something else.
    """
    if wanted.suffix.lower() != ".zip" or wanted.is_dir():
        raise InputError(message(_NO_ZIP, file=wanted.name))
    with writing_into(wanted.parent):
        path = place_file(wanted, package.data)
        read = path.read_bytes()
    if differing(read, package.sums):
        path.unlink(missing_ok=True)
        raise IntegrityError(message(_READ_BACK, file=path.name))
    return SavedPackage(path, _sha256(read), package)


def record_package(
    bench: Workbench, request_id: str, request: Request, contents: Contents, saved: SavedPackage
) -> None:
    """Record each letter and paper of the package as an export, then the package itself."""
    for item in saved.package.packed:
        written = item.written
        name = Path(item.name).name
        file = RecordedFile(name, written.language.value, written.format.value, written.sha256, len(written.data))
        record_file(bench, request_id, file, input_for(request, written.paper))
    spoken = contents.spoken.value
    whole = RecordedFile(saved.path.name, spoken, ZIP, saved.sha256, len(saved.package.data))
    order = {
        "languages": [item.value for item in contents.languages],
        "formats": [item.value for item in contents.formats],
        "spoken": spoken,
        "members": saved.package.sums,
    }
    source = {"package": order, "request": json.loads(input_for(request, ""))}
    record_file(bench, request_id, whole, json.dumps(source, ensure_ascii=False))
    bench.store.record_event("packaged", request_id, {"sha256": saved.sha256, "files": len(saved.package.members)})


def pack_again(bench: Workbench, recorded: str) -> str:
    """Make a package again from its recorded input; returns the SHA-256 of the result."""
    order = json.loads(recorded)["package"]
    contents = Contents(
        tuple(map(Language, order["languages"])),
        tuple(map(LetterFormat, order["formats"])),
        Language(order["spoken"]),
    )
    request, _ = input_of(recorded)
    return _sha256(write_package(bench, request, contents).data)


def recorded_sums(recorded: str) -> Mapping[str, str]:
    """Return name and SHA-256 of each file of a recorded package."""
    sums: Mapping[str, str] = json.loads(recorded)["package"]["members"]
    return sums


def differing(data: bytes, sums: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the files that an archive holds otherwise, lacks, or has too many.

    Args:
        data: The archive; one that cannot be opened lacks everything.
        sums: Name to SHA-256 of what it should hold.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = [(entry.filename, _member_sum(archive, entry, len(data))) for entry in archive.infolist()]
    except _UNOPENED:
        return tuple(sums)
    names = [name for name, _ in found]
    wrong = [name for name, digest in found if sums.get(name) != digest or names.count(name) > 1]
    return tuple(dict.fromkeys([*wrong, *(name for name in sums if name not in set(names))]))


def _member_sum(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> str:
    """Return the SHA-256 of a member, nothing where it cannot be read."""
    if entry.file_size > limit:  # ours are stored plainly, so none of them is greater than the archive
        return ""
    try:
        return _sha256(archive.read(entry))
    except _UNOPENED:
        return ""


def _manifest(
    request: Request, versions: Versions, packed: Iterable[Packed], notes: Mapping[str, bytes], spoken: Language
) -> bytes:
    files = [_entry(name, data, spoken.value, "txt", "") for name, data in notes.items()]
    for item in packed:
        written = item.written
        files.append(_entry(item.name, written.data, written.language.value, written.format.value, written.paper))
    document = {
        "format": 1,
        "request": reference_of(request),
        "channel": request.channel,
        "provider": request.provider,
        "versions": asdict(versions),
        "files": files,
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()


def _entry(name: str, data: bytes, language: str, kind: str, paper: str) -> dict[str, Any]:
    return {
        "name": name,
        "sha256": _sha256(data),
        "size": len(data),
        "language": language,
        "format": kind,
        "paper": paper,
    }


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
