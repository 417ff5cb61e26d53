"""From a request to files: preview, export with its record, rendering again."""

import hashlib
import json
import os
import re
from collections.abc import Iterable
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
                data = write_pdf(letter).data if kind is LetterFormat.PDF else write_text(letter).encode()
                written.append(Written(language, kind, file_name(request, language, kind, paper), data, paper))
    return written


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
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [Exported(_place(item, folder), item.sha256, item.language, item.format, item.paper) for item in written]
    except OSError as error:
        raise InputError(message(_NO_FOLDER, folder=str(folder)), detail=str(error)) from error


def record_letters(bench: Workbench, request_id: str, request: Request, exported: Iterable[Exported]) -> None:
    """Record each exported file with all that is needed to render it again."""
    for item in exported:
        bench.store.record_export(
            request_id,
            NewExport(
                language=item.language.value,
                format=item.format.value,
                file_name=item.path.name,
                sha256=item.sha256,
                size=item.path.stat().st_size,
                knowledge_version=bench.knowledge.version,
                template_version=str(TEMPLATE_VERSION),
                program_version=__version__,
                input=_input(request, item.paper),
            ),
        )


def _input(request: Request, paper: str) -> str:
    """Return what a file is rendered again from: the request, and the paper's id where it is not the letter itself."""
    body = request.model_dump_json()
    return json.dumps({"paper": paper, "request": json.loads(body)}, ensure_ascii=False) if paper else body


def input_of(text: str) -> tuple[Request, str]:
    """Return (request, id of the paper) of a recorded export.

    Raises:
        ValueError: the record is of a later version of the program, or damaged.
    """
    body = json.loads(text)
    paper = body["paper"] if "paper" in body else ""
    return Request.model_validate(upgraded(body["request"] if paper else body)), paper


def file_name(request: Request, language: Language, kind: LetterFormat, paper: str = "") -> str:
    """Return a name such as ``2026-000147_preservation_telegram_en.pdf``, safe on every system."""
    parts = (reference_of(request), request.channel, request.provider, paper, language.value)
    safe = (re.sub(r"[^A-Za-z0-9._-]+", "-", part)[:NAME_PART].strip("-.") for part in parts if part)
    return f"{'_'.join(safe)}.{kind.value}"


def _place(item: Written, folder: Path) -> Path:
    """Write aside and put in place at once, so that a power cut leaves no half letter."""
    target = _free_name(folder / item.file_name, item.data)
    descriptor, name = mkstemp(dir=folder, suffix=".part")
    partial = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(item.data)
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
