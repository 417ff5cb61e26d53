"""What is asked about data and requests: example, schema, resolve, advise, check."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from eevidence_desktop.cli.arguments import Operand, Option, Syntax
from eevidence_desktop.cli.command import BLOCKED, DONE, Call, Command
from eevidence_desktop.cli.output import Output
from eevidence_desktop.cli.requests import REQUEST, request_of
from eevidence_desktop.cli.writing import file_document, file_line
from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.composing import Exported, LetterFormat, save_letters, write_letters
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.resolving import advise_request, resolve_text
from eevidence_desktop.desk.schemas import MODELS, json_schema
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.domain.finding import blockers
from eevidence_desktop.domain.identifiers.kinds import NAMES, IdentifierKind
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.route import ROW, Candidate, Expected, Fallback, Route, RouteStep
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message, message

_CHANNEL = "preservation"
_NOTHING = N_("Nothing speaks against sending this request.")
_NOBODY = N_(
    "No provider was recognised. Paste an address, a user name with its service, a link, a phone number or a name."
)
_EMPTY = N_("There is nothing to look at in the text.")
_STEP = N_("{number}. {on}  {channel}: {text}")
_STEP_AFTER = N_("{number}. {on}  {channel}, after step {steps}: {text}")
_EXPECTED = N_("Answer expected: {span} ({source}).")
_URGENT = N_("Within {hours} hours.")
_SILENCE = N_("Without an answer by {on}: {text}")
_SILENCE_HOURS = N_("Without an answer after {hours} hours: {text}")
_REASON = N_("Why: {reason}")
_LAW = N_("Law: {source}")
_NOTE = N_("Note: {text} ({source})")
_BLOCKED = N_("Stop: {text} ({source})")
_REVIEW = N_("A second official must approve.")
_OUT = N_("Not by {channel}: {reason} ({source})")


def _example(call: Call) -> int:
    channel, provider = call.given.one("--channel"), call.given.one("--provider") or ""
    folder = call.given.one("--out")
    if folder is None:
        request = example_request(call.bench, channel or _CHANNEL, provider)
        call.output.show_json(request.model_dump(mode="json"))
        return DONE
    files = _example_letters(call, [channel] if channel else list(call.bench.knowledge.channels), provider, folder)
    call.output.show({"files": [file_document(item) for item in files]}, map(file_line, files))
    return DONE


def _example_letters(call: Call, channels: Iterable[str], provider: str, folder: str) -> list[Exported]:
    """Write letters that are in no register."""
    requests = [example_request(call.bench, channel, provider) for channel in channels]
    written = [
        letter for request in requests for letter in write_letters(call.bench, request, Language, [LetterFormat.PDF])
    ]
    return save_letters(written, Path(folder))


def _schema(call: Call) -> int:
    call.output.show_json(json_schema(call.given.operands[0]))
    return DONE


def _resolve(call: Call) -> int:
    text = " ".join(call.given.operands)
    if not text.strip():
        raise InputError(message(_EMPTY))
    found = resolve_text(call.bench, text)
    document = {"candidates": [_candidate(call.output, item) for item in found]}
    call.output.show(document, _candidate_lines(call, found))
    return DONE


def _candidate(output: Output, item: Candidate) -> dict[str, Any]:
    return {
        "provider": item.provider,
        "score": item.score,
        "kind": item.kind,
        "value": item.value,
        **output.told(item.reason),
    }


def _candidate_lines(call: Call, found: Iterable[Candidate]) -> Iterator[str]:
    empty = True
    for item in found:
        empty = False
        yield f"{item.score:3.0f}  {item.provider:<12}  {call.output.render(item.reason)}"
        if item.kind:
            yield f"     {call.output.say(NAMES[IdentifierKind(item.kind)])}: {item.value}"
    if empty:
        yield call.output.say(_NOBODY)


def _advise(call: Call) -> int:
    route = advise_request(call.bench, request_of(call))
    call.output.show(_route(call.output, route), _route_lines(call, route))
    return DONE


def _route(output: Output, route: Route) -> dict[str, Any]:
    return {
        "rule": route.rule,
        **output.told(route.reason),
        "source": output.render(route.source) if route.source else None,
        "steps": [_step(output, route, step) for step in route.steps],
        "notes": [
            {
                "modifier": note.modifier,
                **output.told(note.text),
                "source": output.render(note.source),
                "blocks": note.blocks,
                "review": note.review,
            }
            for note in route.notes
        ],
        "ruled_out": [
            {"channel": item.channel, **output.told(item.reason), "source": output.render(item.source)}
            for item in route.ruled_out
        ],
    }


def _step(output: Output, route: Route, step: RouteStep) -> dict[str, Any]:
    return {
        "number": step.number,
        "channel": step.channel,
        **output.told(step.text),
        "after": list(step.after),
        "day": step.day,
        "date": step.on.isoformat(),
        "expected": _span(output, step.expected),
        "urgent_hours": step.urgent_hours,
        "silence": _silence(output, step.silence) if step.silence else None,
        "rule": route.rule,
        "modifier": step.modifier or None,
        "source": output.render(step.source),
    }


def _span(output: Output, expected: Expected) -> dict[str, Any]:
    """Return a span for machines; an end that nobody knows is null."""
    return {
        "least": expected.least,
        "most": expected.most,
        "unit": expected.unit.value,
        "message": output.render(expected.told),
        "source": output.say(expected.source) if expected.source else None,
    }


def _silence(output: Output, silence: Fallback) -> dict[str, Any]:
    return {
        "channel": silence.channel,
        "date": silence.on.isoformat(),
        "hours": silence.hours,
        **output.told(silence.text),
        "source": output.render(silence.source),
    }


def _route_lines(call: Call, route: Route) -> Iterator[str]:
    output, knowledge = call.output, call.bench.knowledge
    for step in route.steps:
        yield _step_line(output, knowledge, step, route.rule)
    yield output.fill(_REASON, reason=route.reason)
    yield output.fill(ROW, number=route.rule)
    if route.source:
        yield output.fill(_LAW, source=route.source)
    for note in route.notes:
        said = output.fill(_BLOCKED if note.blocks else _NOTE, text=note.text, source=note.source)
        yield f"{said} {output.say(_REVIEW)}" if note.review else said
    for item in route.ruled_out:
        name = _channel_name(output, knowledge, item.channel)
        yield output.fill(_OUT, channel=name, reason=item.reason, source=item.source)


def _step_line(output: Output, knowledge: KnowledgeBase, step: RouteStep, rule: int) -> str:
    """Return all there is to say of a step on one line."""
    steps = ", ".join(map(str, step.after))
    channel = _channel_name(output, knowledge, step.channel)
    text = _STEP_AFTER if steps else _STEP
    params = {"steps": steps} if steps else {}
    said = [output.fill(text, number=step.number, on=step.on, channel=channel, text=step.text, **params)]
    if step.urgent_hours is not None:
        said.append(output.fill(_URGENT, hours=step.urgent_hours))
    span, source = step.expected.told, step.expected.source
    said.append(output.fill(_EXPECTED, span=span, source=Message(source) if source else step.source))
    if step.silence:
        said.append(_silence_line(output, step.silence))
    sources = dict.fromkeys((output.fill(ROW, number=rule), output.render(step.source)))
    return f"{' '.join(said)} [{'; '.join(sources)}]"


def _silence_line(output: Output, silence: Fallback) -> str:
    if silence.hours is not None:
        return output.fill(_SILENCE_HOURS, hours=silence.hours, text=silence.text)
    return output.fill(_SILENCE, on=silence.on, text=silence.text)


def _channel_name(output: Output, knowledge: KnowledgeBase, channel: str) -> str:
    return output.say(knowledge.channels[channel].name)


def _check(call: Call) -> int:
    findings = check_request(call.bench, request_of(call))
    blocking = len(blockers(findings))
    document = {
        "findings": [call.output.finding(item) for item in findings],
        "blocking": blocking,
        "sendable": not blocking,
    }
    call.output.show(document, call.output.finding_lines(findings) if findings else [call.output.say(_NOTHING)])
    return BLOCKED if blocking else DONE


COMMANDS = (
    Command(
        Syntax(
            "example",
            N_("Print a complete, fictional, valid request, or write its letters to a folder"),
            options=(
                Option("--channel", N_("Way of asking; without it preservation, or every way with --out"), "C"),
                Option("--provider", N_("Provider of the catalogue; without it google"), "P"),
                Option(
                    "--out", N_("Write letters in three languages to this folder; the register is not touched"), "DIR"
                ),
            ),
        ),
        _example,
    ),
    Command(
        Syntax(
            "schema",
            N_("Print the JSON Schema of a file"),
            Operand("FILE-KIND", N_("Which file"), choices=tuple(MODELS)),
        ),
        _schema,
    ),
    Command(
        Syntax(
            "resolve",
            N_("Say who holds the data"),
            Operand("TEXT", N_("An address, user name, link, phone number, wallet, IP address or name"), many=True),
        ),
        _resolve,
    ),
    Command(Syntax("advise", N_("Say by which route the data can be had, and why"), REQUEST), _advise),
    Command(Syntax("check", N_("Say what would get the request refused"), REQUEST), _check),
)
