"""Reads requests: leniently for drafts, which always save, and strictly for files, which must be right."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from eevidence_desktop.domain.base import LINE_LIMIT
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.instants import PROBLEMS
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.upgrading import upgraded
from eevidence_desktop.i18n.message import N_, Message, message

FILE_LIMIT = 2_000_000
"""Bytes of a request file; a request of a thousand identifiers stays far below."""
PATH_SHOWN = 120
"""Characters of a field's path in a message; a damaged file may hold names of any length."""

_UNREADABLE = N_("The value cannot be read. See the example beside the field.")
_SENTENCES: Mapping[str, str] = {
    "missing": N_("This field is missing."),
    "extra_forbidden": N_("There is no field of this name. Look for a misspelling."),
    "enum": N_("This is not one of the allowed values: {allowed}."),
    "string_too_long": N_("The text is too long: {limit} characters at most. Shorten it or attach it as a document."),
    "date_from_datetime_parsing": N_("This is not a date: write it as 2026-11-23."),
    "date_parsing": N_("This is not a date: write it as 2026-11-23."),
    "too_long": N_("There are too many entries: {limit} at most."),
    "less_than_equal": N_("The number is too large."),
    "greater_than_equal": N_("The number is too small."),
    "int_parsing": N_("This is not a whole number."),
    "string_unicode": N_("The text holds half a character, left over from a damaged copy. Type it again."),
}
_NOT_JSON = N_(
    "The file {file} is not a request file: it is damaged at line {line}. Export it again or restore a copy."
)
_NOT_OBJECT = N_("The file {file} is not a request file. Make one with the command «example».")
_TOO_BIG = N_("The file {file} is too large for a request: {limit} bytes at most. Attach long texts as documents.")
_EMPTY = N_("The file {file} is empty.")
_NOT_UTF8 = N_("The file {file} is not text in UTF-8. Save it in that encoding, or choose another file.")
_TWICE = N_("The field «{field}» stands in the file twice. Delete one of the two.")
_NO_NUMBER = N_("«{value}» is not a number that a request file may hold.")
_NO_FILE = N_("The file {file} cannot be opened. Check the name and your rights to read it.")
_BAD_FIELD = N_("Field {field}: {problem}")


def read_request(body: Mapping[str, Any]) -> tuple[Request, list[Finding]]:
    """Return the request of a draft and a blocking finding for each value that cannot be read.

    Values that cannot be read are left out of the request, but stay in the draft.
    """
    body = upgraded(body)
    try:
        return Request.model_validate(body), []
    except ValidationError as error:
        problems = error.errors(include_url=False)
    kept = _without(body, {problem["loc"] for problem in problems})
    return Request.model_validate({"channel": "", **kept}), [_finding(problem) for problem in problems]


def load_request(path: Path) -> Request:
    """Read a request file.

    Raises:
        InputError: it cannot be opened, is no JSON, or a field cannot be read; the message names which.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(FILE_LIMIT + 1)
    except OSError as error:
        raise InputError(message(_NO_FILE, file=path.name), detail=str(error)) from error
    return parse_request(data, path.name)


def parse_request(data: bytes, file: str) -> Request:
    """Read the bytes of a request file; ``file`` is what messages call it.

    Raises:
        InputError: it is no JSON, or a field cannot be read; the message names which.
    """
    body = upgraded(_json_object(data, file))
    try:
        return Request.model_validate(body)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        said = _problem(problem)
        path = _path(problem["loc"])
        raise InputError(message(_BAD_FIELD, field=path, problem=said) if path else said) from error


def _json_object(data: bytes, file: str) -> dict[str, Any]:
    try:
        body = json.loads(_decoded(data, file), object_pairs_hook=_each_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise InputError(message(_NOT_JSON, file=file, line=str(error.lineno))) from error
    except (ValueError, RecursionError) as error:  # thousands of digits, thousands of brackets
        raise InputError(message(_NOT_OBJECT, file=file)) from error
    if not isinstance(body, dict):
        raise InputError(message(_NOT_OBJECT, file=file))
    return body


def _decoded(data: bytes, file: str) -> str:
    if len(data) > FILE_LIMIT:
        raise InputError(message(_TOO_BIG, file=file, limit=str(FILE_LIMIT)))
    if not data.strip():
        raise InputError(message(_EMPTY, file=file))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(message(_NOT_UTF8, file=file)) from error
    if "\0" in text:  # UTF-16 of Latin letters is UTF-8 too, with a zero beside each
        raise InputError(message(_NOT_UTF8, file=file))
    return text


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object; JSON itself would silently keep the last of two values."""
    body: dict[str, Any] = {}
    for name, value in pairs:
        if name in body:
            raise InputError(message(_TWICE, field=name[:PATH_SHOWN]))
        body[name] = value
    return body


def _no_number(name: str) -> None:
    raise InputError(message(_NO_NUMBER, value=name))


def _finding(problem: ErrorDetails) -> Finding:
    return Finding("field.unreadable", Severity.BLOCKS, _path(problem["loc"]), _problem(problem))


def _path(location: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in location)[:PATH_SHOWN]


def _problem(problem: ErrorDetails) -> Message:
    context = problem.get("ctx", {})
    if problem["type"] in PROBLEMS:
        return message(PROBLEMS[problem["type"]], **context)
    text = _SENTENCES.get(problem["type"], _UNREADABLE)
    limit = str(context.get("max_length", LINE_LIMIT))
    # pydantic says «'kk', 'ru' or 'en'», which is English
    allowed = ", ".join(re.findall(r"'([^']*)'", str(context.get("expected", ""))))
    return message(text, allowed=allowed, limit=limit)


def _without(value: Any, faults: set[tuple[int | str, ...]]) -> Any:  # noqa: ANN401 - JSON
    """Copy JSON data without what is at the faulty paths; a list entry with any fault is left out whole."""
    if isinstance(value, Mapping):
        return {
            name: _without(inner, {path[1:] for path in faults if path[0] == name})
            for name, inner in value.items()
            if (name,) not in faults
        }
    if isinstance(value, list):
        broken = {path[0] for path in faults}
        return [inner for index, inner in enumerate(value) if index not in broken]
    return value
