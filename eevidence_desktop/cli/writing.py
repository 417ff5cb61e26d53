"""Letters to files and back: letter, verify."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

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
from eevidence_desktop.desk.verifying import Verdict, Verification, verify_file
from eevidence_desktop.domain.errors import BlockedError, InputError
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message

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
    try:
        findings = require_sendable(call.bench, request, languages)
    except BlockedError as error:
        output.show(_document(output, None, [], error.findings), output.finding_lines(error.findings))
        raise
    reference, files = _export(call, request, languages, papers)
    output.show(_document(output, reference, files, findings), [*map(file_line, files), *_offer(call, request, papers)])
    output.remark(_KEPT, reference=reference)
    if findings:
        output.remark(_WEIGH, count=len(findings))
    return DONE


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
    if bench.store.newer is not None:  # said before any file is written
        raise bench.store.newer
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
        **output.told(item.reason),
    }


def _verification_lines(output: Output, answers: Iterable[Verification]) -> Iterator[str]:
    words = {verdict: output.say(text) for verdict, text in _VERDICTS.items()}
    width = max(map(len, words.values()))
    for item in answers:
        yield f"{words[item.verdict]:<{width}}  {item.path.name}  {output.render(item.reason)}"


COMMANDS = (
    Command(
        Syntax(
            "letter",
            N_("Write the letters of a request to a folder and record them in the register"),
            REQUEST,
            (
                Option("--out", N_("Folder of the letters"), "DIR", required=True),
                Option(
                    "--letter-lang",
                    N_("Language of the letter, several times for several; without it those of the request"),
                    "|".join(Language),
                    tuple(Language),
                    repeatable=True,
                ),
                Option(
                    "--format",
                    N_("Format of the file, several times for several; without it pdf"),
                    "|".join(LetterFormat),
                    tuple(LetterFormat),
                    repeatable=True,
                ),
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
            "verify",
            N_("Say whether exported letters are what was recorded"),
            Operand("FILE", N_("A letter that this register has exported"), many=True),
        ),
        _verify,
    ),
)
