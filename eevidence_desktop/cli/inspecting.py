"""The catalogue under inspection: check, diff."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eevidence_desktop.cli.arguments import Operand, Option, Syntax
from eevidence_desktop.cli.command import DONE, UNSOUND, Call, Command
from eevidence_desktop.cli.output import Output
from eevidence_desktop.desk.cataloguing import Inspection, check_catalogue, compare_catalogues
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.knowledge.comparing import Change
from eevidence_desktop.knowledge.lint.fault import Fault, Grade

_GRADES = {Grade.ERROR: N_("error"), Grade.WARNING: N_("warning"), Grade.HINT: N_("hint")}
_REMEDY = N_("Remedy: {label}")
_SUMMARY = N_("Records: {records}. Errors: {errors}. Warnings: {warnings}. Hints: {hints}.")
_SAME = N_("The catalogues say the same.")
_ADDED = N_("added: {record}")
_REMOVED = N_("removed: {record}")
_CHANGED = N_("changed: {record}  {path}: {old} → {new}")
_NOTHING = N_("nothing")


def _check(call: Call) -> int:
    folder = call.given.one("--resources")
    inspection = check_catalogue(call.bench, Path(folder) if folder else None)
    call.output.show(_document(call.output, inspection), _lines(call.output, inspection))
    return DONE if inspection.is_sound else UNSOUND


def _document(output: Output, inspection: Inspection) -> dict[str, Any]:
    return {
        "faults": [_fault(output, fault) for fault in inspection.faults],
        "records": inspection.records,
        "errors": inspection.count(Grade.ERROR),
        "warnings": inspection.count(Grade.WARNING),
        "hints": inspection.count(Grade.HINT),
        "sound": inspection.is_sound,
    }


def _fault(output: Output, fault: Fault) -> dict[str, Any]:
    return {
        "record": fault.record,
        "code": fault.rule.code,
        "rule": fault.rule.slug,
        "severity": fault.rule.grade.value,
        "field": fault.path,
        **output.told(fault.message),
        "fix": output.render(fault.fix),
    }


def _lines(output: Output, inspection: Inspection) -> Iterator[str]:
    words = {grade: output.say(text) for grade, text in _GRADES.items()}
    width = max(map(len, words.values()))
    for fault in inspection.faults:
        place = f"{fault.record}  {fault.path}".rstrip()
        yield f"{words[fault.rule.grade]:<{width}}  {fault.rule.code}  {place}  {output.render(fault.message)}"
        yield f"{'':<{width}}  {output.fill(_REMEDY, label=output.render(fault.fix))}"
    counted = {f"{grade.value}s": inspection.count(grade) for grade in Grade}
    yield output.fill(_SUMMARY, records=inspection.records, **counted)


def _diff(call: Call) -> int:
    old, new = map(Path, call.given.operands)
    found = compare_catalogues(old, new)
    document = {
        "added": list(found.added),
        "removed": list(found.removed),
        "changed": [
            {"record": item.record, "field": item.path, "old": item.old, "new": item.new} for item in found.changed
        ],
        "same": found.is_empty,
    }
    lines = [call.output.fill(_ADDED, record=name) for name in found.added]
    lines += [call.output.fill(_REMOVED, record=name) for name in found.removed]
    lines += [_change(call.output, item) for item in found.changed]
    call.output.show(document, lines or [call.output.say(_SAME)])
    return DONE


def _change(output: Output, item: Change) -> str:
    values = {"old": _shown(output, item.old), "new": _shown(output, item.new)}
    return output.fill(_CHANGED, record=item.record, path=item.path, **values)


def _shown(output: Output, value: Any) -> str:  # noqa: ANN401 - JSON
    return output.say(_NOTHING) if value is None else json.dumps(value, ensure_ascii=False)


COMMANDS = (
    Command(
        Syntax(
            "catalogue check",
            N_("Look for errors, doubts and gaps in the records of providers"),
            options=(Option("--resources", N_("Data folder to look at; without it that of the program"), "DIR"),),
        ),
        _check,
    ),
    Command(
        Syntax(
            "catalogue diff",
            N_("Say what differs between two catalogues"),
            Operand("OLD NEW", N_("Two folders of records, data folders or compiled catalogues"), count=2),
        ),
        _diff,
    ),
)
