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
from eevidence_desktop.domain.route import Candidate, Route
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message

_CHANNEL = "preservation"
_PROVIDER = "google"
_NOTHING = N_("Nothing speaks against sending this request.")
_NOBODY = N_(
    "No provider was recognised. Paste an address, a user name with its service, a link, a phone number or a name."
)
_EMPTY = N_("There is nothing to look at in the text.")
_STEP = N_("{number}. {channel}: {text}")
_AFTER = N_("After step {steps}, day {day}")
_DAY = N_("Day {day}")
_REASON = N_("Why: {reason}")
_RULE = N_("Decision table, row {number}")
_LAW = N_("Law: {source}")
_EXTENSION = N_("extension")
_OUT = N_("Not by {channel}: {reason}")


def _example(call: Call) -> int:
    channel, provider = call.given.one("--channel"), call.given.one("--provider") or _PROVIDER
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
        "steps": [
            {
                "number": step.number,
                "channel": step.channel,
                **output.told(step.text),
                "after": list(step.after),
                "day": step.day,
            }
            for step in route.steps
        ],
        "ruled_out": [{"channel": item.channel, **output.told(item.reason)} for item in route.ruled_out],
    }


def _route_lines(call: Call, route: Route) -> Iterator[str]:
    output, knowledge = call.output, call.bench.knowledge
    for step in route.steps:
        name = _channel_name(output, knowledge, step.channel)
        yield output.fill(_STEP, number=step.number, channel=name, text=step.text)
        steps = ", ".join(map(str, step.after))
        yield f"   {output.fill(_AFTER, steps=steps, day=step.day) if steps else output.fill(_DAY, day=step.day)}"
    yield output.fill(_REASON, reason=route.reason)
    yield output.fill(_RULE, number=route.rule)
    if route.source:
        yield output.fill(_LAW, source=route.source)
    for item in route.ruled_out:
        yield output.fill(_OUT, channel=_channel_name(output, knowledge, item.channel), reason=item.reason)


def _channel_name(output: Output, knowledge: KnowledgeBase, channel: str) -> str:
    """Name a channel and its variant: ``police.interpol`` is «Police-to-police request (INTERPOL)»."""
    kind, _, variant = channel.partition(".")
    name = output.say(knowledge.channels[kind].name)
    variants = {"extension": _EXTENSION, **knowledge.names["police_variant"]}
    return f"{name} ({output.say(variants[variant])})" if variant else name


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
