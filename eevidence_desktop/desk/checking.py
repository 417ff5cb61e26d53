"""Everything that speaks against sending a request: the checks, the adviser, and characters that cannot be printed."""

from collections.abc import Iterator
from typing import Any

from eevidence_desktop.checks.run import check as run_checks
from eevidence_desktop.desk.routing import day_of, not_advised
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.i18n.translator import MissingTranslationError
from eevidence_desktop.letters.compose import compose
from eevidence_desktop.letters.fonts import unprintable
from eevidence_desktop.letters.text import PAGE_LINES, lines_of

_TOO_LONG = N_(
    "The message must fit one page of plain text. Shorten the facts, what is known and the questions. Lines: {count}. "
    "At most: {most}. Language: {language}."
)
_UNPRINTABLE = N_("The character «{character}» ({code}) cannot be printed in a letter: remove or replace it.")


def check_request(bench: Workbench, request: Request) -> list[Finding]:
    """Return the findings of a request, the gravest first."""
    knowledge, now = bench.knowledge, bench.clock()
    doubt = not_advised(request, knowledge, day_of(now, request))
    also = (*_characters(request), *_length(bench, request), *([doubt] if doubt else []))
    return run_checks(request, knowledge, now, also)


def _length(bench: Workbench, request: Request) -> Iterator[Finding]:
    """Yield the first letter that is longer than the page to which its channel is limited."""
    channel = bench.knowledge.channels.get(request.channel)
    if channel is None or not channel.one_page:
        return
    for language in request.letter_languages:
        try:
            letter = compose(request, bench.knowledge, bench.translator(language))
        except MissingTranslationError:
            continue  # such a letter cannot be written at all
        count = lines_of(letter)
        if count > PAGE_LINES:
            found = message(_TOO_LONG, count=count, most=PAGE_LINES, language=language.own_name)
            yield Finding("police.too_long", Severity.BLOCKS, "case.facts", found)
            return


def _characters(request: Request) -> Iterator[Finding]:
    for path, text in _texts(request.model_dump(mode="json"), ""):
        char = unprintable(text)
        if char is not None:
            yield Finding(
                "text.unprintable",
                Severity.BLOCKS,
                path,
                message(_UNPRINTABLE, character=char, code=f"U+{ord(char):04X}"),
            )


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, f"{path}.{index}")
