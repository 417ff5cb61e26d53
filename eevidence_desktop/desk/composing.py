"""From a request to files: preview, export with its record, rendering again."""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import mkstemp

from eevidence_desktop import __version__
from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.channel import Paper
from eevidence_desktop.domain.errors import BlockedError, InputError
from eevidence_desktop.domain.finding import Finding, blockers
from eevidence_desktop.domain.letter import Letter
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.upgrading import upgraded
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.letters.compose import TEMPLATE_VERSION, compose, paper_of, papers_for, reference_of
from eevidence_desktop.letters.fonts import load_fonts
from eevidence_desktop.letters.pdf import RenderedPdf, write_pdf
from eevidence_desktop.letters.text import write_text
from eevidence_desktop.register.rows import NewExport

_BLOCKED = N_("The letter cannot be exported yet. Findings that block it: {count}.")
_NO_FOLDER = N_("The folder {folder} cannot be written to. Choose another folder; the request itself is safe.")
_NO_LANGUAGE = N_("Choose at least one language for the letter.")

NAME_PART = 60
"""Characters of one part of a file name; an id from a file may be of any length."""


class LetterFormat(StrEnum):
    """A file format of letters."""

    PDF = "pdf"
    DOCX = "docx"
    TXT = "txt"


@dataclass(frozen=True, slots=True)
class Written:
    """A letter in memory: its file name and bytes."""

    language: Language
    format: LetterFormat
    file_name: str
    data: bytes
    paper: str = ""
    """Id of the paper that goes with the letter; empty for the letter itself."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the file, hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Exported:
    """A letter on disk."""

    path: Path
    sha256: str
    language: Language
    format: LetterFormat
    paper: str = ""


def make_ready() -> None:
    """Load the fonts, so that the first letter does not wait for them."""
    load_fonts()


def preview(bench: Workbench, request: Request, language: Language, paper: str = "") -> RenderedPdf:
    """Return the letter or a paper as it stands, blanks where values are missing; nothing is recorded."""
    return write_pdf(compose(request, bench.knowledge, bench.translator(language), paper))


def papers_of(bench: Workbench, request: Request) -> tuple[Paper, ...]:
    """Return the papers that go with the request's letter, in the channel's order."""
    return papers_for(request, bench.knowledge)


def write_letters(
    bench: Workbench,
    request: Request,
    languages: Iterable[Language],
    formats: Iterable[LetterFormat],
    papers: Iterable[str] = ("",),
) -> list[Written]:
    """Render in memory, in every language and format asked for.

    Args:
        bench: What everything needs.
        request: A request whose channel exists.
        languages: Languages of the letter; a paper is written in those of them in which it makes sense.
        formats: File formats.
        papers: Ids of the papers to write; the empty id is the letter itself.
    """
    chosen, kinds = tuple(dict.fromkeys(languages)), list(dict.fromkeys(formats))
    written = []
    for paper in dict.fromkeys(papers):
        for language in _sensible(bench, request, paper, chosen):
            letter = compose(request, bench.knowledge, bench.translator(language), paper)
            for kind in kinds:
                name = file_name(request, language, kind, paper)
                written.append(Written(language, kind, name, _rendered(letter, kind), paper))
    return written


def _rendered(letter: Letter, kind: LetterFormat) -> bytes:
    match kind:
        case LetterFormat.PDF:
            return write_pdf(letter).data
        case LetterFormat.TXT:
            return write_text(letter).encode()
        case LetterFormat.DOCX:
            from eevidence_desktop.letters.docx import write_docx  # python-docx is slow to load and rarely needed

            return write_docx(letter)


def _sensible(bench: Workbench, request: Request, paper: str, chosen: tuple[Language, ...]) -> tuple[Language, ...]:
    """Return the languages of a paper: the chosen ones it is made for, else those it is made for."""
    if not paper:
        return chosen
    made_for = tuple(Language(code) for code in paper_of(bench.knowledge.channels[request.channel], paper).languages)
    return tuple(code for code in chosen if code in made_for) or made_for if made_for else chosen


def require_sendable(bench: Workbench, request: Request, languages: Iterable[Language]) -> list[Finding]:
    """Return the findings of a request that may leave in these languages.

    Raises:
        InputError: no language was chosen.
        BlockedError: a finding blocks it; ``findings`` of the error holds them all.
    """
    chosen = tuple(dict.fromkeys(languages))
    if not chosen:
        raise InputError(message(_NO_LANGUAGE))
    findings = check_request(bench, request.model_copy(update={"letter_languages": chosen}))
    blocking = blockers(findings)
    if blocking:
        raise BlockedError(message(_BLOCKED, count=len(blocking)), findings)
    return findings


def save_letters(written: Iterable[Written], folder: Path) -> list[Exported]:
    """Write letters into a folder; a file of the same name with other content is never overwritten.

    Raises:
        InputError: the folder cannot be made or written to; files already written stay.
    """
    with writing_into(folder):
        return [_save(item, folder) for item in written]


@contextmanager
def writing_into(folder: Path) -> Iterator[None]:
    """Make the folder, and tell of every failure to write into it while the block runs.

    Raises:
        InputError: the folder cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise InputError(message(_NO_FOLDER, folder=str(folder)), detail=str(error)) from error


def _save(item: Written, folder: Path) -> Exported:
    path = place_file(folder / item.file_name, item.data)
    return Exported(path, item.sha256, item.language, item.format, item.paper)


def record_letters(bench: Workbench, request_id: str, request: Request, exported: Iterable[Exported]) -> None:
    """Record each exported file with all that is needed to render it again."""
    for item in exported:
        source = input_for(request, item.paper)
        file = RecordedFile(
            item.path.name, item.language.value, item.format.value, item.sha256, item.path.stat().st_size
        )
        record_file(bench, request_id, file, source)


@dataclass(frozen=True, slots=True)
class RecordedFile:
    """What the register keeps of a file beside what it was made from."""

    name: str
    language: str
    format: str
    sha256: str
    size: int


def record_file(bench: Workbench, request_id: str, file: RecordedFile, source: str) -> None:
    """Record one file that left, with the versions it was made with and the JSON text it can be made from again."""
    versions = versions_of(bench)
    bench.store.record_export(
        request_id,
        NewExport(
            language=file.language,
            format=file.format,
            file_name=file.name,
            sha256=file.sha256,
            size=file.size,
            knowledge_version=versions.knowledge,
            template_version=versions.template,
            program_version=versions.program,
            input=source,
        ),
    )


@dataclass(frozen=True, slots=True)
class Versions:
    """What a file depends on beside its request: the same versions give the same bytes."""

    knowledge: str
    template: str
    program: str


def versions_of(bench: Workbench) -> Versions:
    """Return the versions that are at work."""
    return Versions(bench.knowledge.version, str(TEMPLATE_VERSION), __version__)


def input_for(request: Request, paper: str) -> str:
    """Return what a file is rendered again from: the request, and the paper's id where it is not the letter itself."""
    body = request.model_dump_json()
    return json.dumps({"paper": paper, "request": json.loads(body)}, ensure_ascii=False) if paper else body


def input_of(text: str) -> tuple[Request, str]:
    """Return (request, id of the paper) of a recorded letter, paper or package.

    Raises:
        ValueError: the record is of a later version of the program, or damaged.
    """
    body = json.loads(text)
    whole = "request" not in body
    return Request.model_validate(upgraded(body if whole else body["request"])), body.get("paper", "")


def file_name(request: Request, language: Language, kind: LetterFormat, paper: str = "") -> str:
    """Return a name such as ``2026-000147_preservation_telegram_en.pdf``, safe on every system."""
    parts = (reference_of(request), request.channel, request.provider, paper, language.value)
    safe = (re.sub(r"[^A-Za-z0-9._-]+", "-", part)[:NAME_PART].strip("-.") for part in parts if part)
    return f"{'_'.join(safe)}.{kind.value}"


def place_file(wanted: Path, data: bytes) -> Path:
    """Write aside and put in place at once, so that a power cut leaves no half file; returns where it is.

    A file of this name with other content is never overwritten: the new one takes the next free name.

    Raises:
        OSError: the folder cannot be written to.
    """
    target = _free_name(wanted, data)
    descriptor, name = mkstemp(dir=wanted.parent, suffix=".part")
    partial = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        partial.chmod(0o644)
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    return target


def _free_name(wanted: Path, data: bytes) -> Path:
    candidate, number = wanted, 2
    while candidate.exists() and not (candidate.is_file() and candidate.read_bytes() == data):
        candidate = wanted.with_stem(f"{wanted.stem}-{number}")
        number += 1
    return candidate
