"""Letters to files and back: letter, package, verify."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from eevidence_desktop.cli.arguments import Operand, Option, Syntax
from eevidence_desktop.cli.command import DONE, UNSOUND, Call, Command
from eevidence_desktop.cli.output import Output
from eevidence_desktop.cli.requests import REQUEST, request_of
from eevidence_desktop.desk.composing import (
    Exported,
    LetterFormat,
    papers_of,
    record_letters,
    require_sendable,
    save_letters,
    write_letters,
)
from eevidence_desktop.desk.drafts import keep_request
from eevidence_desktop.desk.packaging import Contents, record_package, save_package, write_package
from eevidence_desktop.desk.verifying import Verdict, Verification, verify_file
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import BlockedError, InputError
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message

T = TypeVar("T")
_WEIGH = N_("Findings to weigh before sending: {count}. See them with the command «check».")
_KEPT = N_("Recorded in the register as {reference}.")
_PAPERS = N_("Papers that can go with this letter (--paper ID, or --paper all): {papers}.")
_NO_PAPER = N_("There is no paper «{paper}» for this letter. Papers: {papers}.")
_NO_PAPERS = N_("No papers go with this letter. Leave out --paper.")
ALL_PAPERS = "all"
_VERDICTS = {
    Verdict.IDENTICAL: N_("identical"),
    Verdict.ALTERED: N_("altered"),
    Verdict.UNKNOWN: N_("unknown"),
}


def file_document(item: Exported) -> dict[str, str]:
    """Return a written letter for machines."""
    return {
        "file": str(item.path),
        "sha256": item.sha256,
        "language": item.language.value,
        "format": item.format.value,
        "paper": item.paper,
    }


def file_line(item: Exported) -> str:
    """Return a written letter for people, as ``sha256sum --check`` reads it."""
    return f"{item.sha256}  {item.path}"


def _letter(call: Call) -> int:
    request, output = request_of(call), call.output
    languages = tuple(map(Language, call.given.all("--letter-lang"))) or request.letter_languages
    papers = _papers(call, request)
    findings = _sendable(call, request, languages)
    reference, files = _export(call, request, languages, papers)
    output.show(_document(output, reference, files, findings), [*map(file_line, files), *_offer(call, request, papers)])
    _remark(output, reference, findings)
    return DONE


def _package(call: Call) -> int:
    request, output, bench = request_of(call), call.output, call.bench
    languages = tuple(map(Language, call.given.all("--letter-lang"))) or request.letter_languages
    formats = tuple(map(LetterFormat, call.given.all("--format"))) or tuple(LetterFormat)
    contents = Contents(_once(languages), _once(formats), output.translator.language)
    findings = _sendable(call, request, languages)
    _require_writable(bench)
    saved = save_package(write_package(bench, request, contents), Path(call.given.one("--out") or ""))
    row = keep_request(bench, request)
    record_package(bench, row.id, request, contents, saved)
    document = {
        **_document(output, row.reference, [], findings),
        "file": str(saved.path),
        "sha256": saved.sha256,
        "members": saved.package.sums,
    }
    output.show(document, [f"{saved.sha256}  {saved.path}"])
    _remark(output, row.reference, findings)
    return DONE


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


def _sendable(call: Call, request: Request, languages: Iterable[Language]) -> list[Finding]:
    """Return the findings; where one blocks, show them all before it is told.

    Raises:
        BlockedError: a finding blocks the letters.
    """
    try:
        return require_sendable(call.bench, request, languages)
    except BlockedError as error:
        call.output.show(_document(call.output, None, [], error.findings), call.output.finding_lines(error.findings))
        raise


def _require_writable(bench: Workbench) -> None:
    """Say before any file is written that the register cannot take it."""
    if bench.store.newer is not None:
        raise bench.store.newer


def _remark(output: Output, reference: str, findings: Sequence[Finding]) -> None:
    output.remark(_KEPT, reference=reference)
    if findings:
        output.remark(_WEIGH, count=len(findings))


def _papers(call: Call, request: Request) -> tuple[str, ...]:
    """Return the ids of the papers asked for.

    Raises:
        InputError: one of them does not go with the letter.
    """
    known = tuple(item.id for item in papers_of(call.bench, request))
    asked = call.given.all("--paper")
    strange = next((name for name in asked if name not in {*known, ALL_PAPERS}), None)
    if asked and not known:
        raise InputError(message(_NO_PAPERS))
    if strange is not None:
        raise InputError(message(_NO_PAPER, paper=strange, papers=", ".join((*known, ALL_PAPERS))))
    return known if ALL_PAPERS in asked else tuple(dict.fromkeys(asked))


def _offer(call: Call, request: Request, written: Iterable[str]) -> Iterator[str]:
    """Yield a line that names the papers that were not written; ``sha256sum`` takes it for a comment."""
    left = [item for item in papers_of(call.bench, request) if item.id not in set(written)]
    if left:
        names = ", ".join(f"{item.id} ({call.output.say(item.name)})" for item in left)
        yield f"# {call.output.fill(_PAPERS, papers=names)}"


def _export(
    call: Call, request: Request, languages: Iterable[Language], papers: Iterable[str]
) -> tuple[str, list[Exported]]:
    """Write the letters and papers and record them; returns the reference in the register and the files."""
    bench = call.bench
    _require_writable(bench)
    formats = tuple(map(LetterFormat, call.given.all("--format"))) or (LetterFormat.PDF,)
    written = write_letters(bench, request, languages, formats, ("", *papers))
    files = save_letters(written, Path(call.given.one("--out") or ""))
    row = keep_request(bench, request)
    record_letters(bench, row.id, request, files)
    return row.reference, files


def _document(
    output: Output, reference: str | None, files: Iterable[Exported], findings: Iterable[Finding]
) -> dict[str, Any]:
    return {
        "reference": reference,
        "files": [file_document(item) for item in files],
        "findings": [output.finding(item) for item in findings],
    }


def _verify(call: Call) -> int:
    answers = [verify_file(call.bench, Path(name)) for name in call.given.operands]
    sound = all(item.sound for item in answers)
    document = {"sound": sound, "files": [_verification(call.output, item) for item in answers]}
    call.output.show(document, _verification_lines(call.output, answers))
    return DONE if sound else UNSOUND


def _verification(output: Output, item: Verification) -> dict[str, Any]:
    return {
        "file": str(item.path),
        "sha256": item.sha256,
        "verdict": item.verdict.value,
        "parts": list(item.parts),
        **output.told(item.reason),
    }


def _verification_lines(output: Output, answers: Iterable[Verification]) -> Iterator[str]:
    words = {verdict: output.say(text) for verdict, text in _VERDICTS.items()}
    width = max(map(len, words.values()))
    for item in answers:
        yield f"{words[item.verdict]:<{width}}  {item.path.name}  {output.render(item.reason)}"


_LETTER_LANG = Option(
    "--letter-lang",
    N_("Language of the letter, several times for several; without it those of the request"),
    "|".join(Language),
    tuple(Language),
    repeatable=True,
)
_FORMAT = Option(
    "--format",
    N_("Format of the files, several times for several; without it all of them"),
    "|".join(LetterFormat),
    tuple(LetterFormat),
    repeatable=True,
)
COMMANDS = (
    Command(
        Syntax(
            "letter",
            N_("Write the letters of a request to a folder and record them in the register"),
            REQUEST,
            (
                Option("--out", N_("Folder of the letters"), "DIR", required=True),
                _LETTER_LANG,
                replace(_FORMAT, help=N_("Format of the file, several times for several; without it pdf")),
                Option(
                    "--paper",
                    N_("Paper to write beside the letter, several times for several, «all» for all of them"),
                    "ID",
                    repeatable=True,
                ),
            ),
        ),
        _letter,
    ),
    Command(
        Syntax(
            "package",
            N_("Put letters, papers and checksums of a request into one archive to carry, and record it"),
            REQUEST,
            (
                Option("--out", N_("The archive"), "FILE.zip", required=True),
                _LETTER_LANG,
                _FORMAT,
            ),
        ),
        _package,
    ),
    Command(
        Syntax(
            "verify",
            N_("Say whether exported letters and packages are what was recorded"),
            Operand("FILE", N_("A letter or package that this register has exported"), many=True),
        ),
        _verify,
    ),
)
