"""The two papers that the officer finds on top of a transfer package: the cover note and the list of annexes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from eevidence_desktop.desk.composing import Written, papers_of
from eevidence_desktop.desk.delivery import UNCONFIRMED, authority_of, contacts_of, delivery_steps
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.request import Document, Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.i18n.translator import Translator
from eevidence_desktop.letters.compose import compose, reference_of

_TITLE = N_("Transfer package of request {reference}")
_INSIDE = N_("What is inside")
_LETTER = N_("Letter")
_WHERE = N_("Where each file goes")
_CHECK = N_("How to check")
_CHECK_THERE = N_("On the connected machine compare the files with the list SHA256SUMS, for example with: {command}")
_CHECK_HERE = N_("On this workstation: {command}")
_ANNEXES = N_("Annexes and attached documents")
_IN_LETTER = N_("In the letter ({language})")
_PAPERS = N_("Papers that go with the letter")
_ATTACH = N_("Documents to attach")
_NONE = N_("None")
_SUMS = ("sha256sum --check SHA256SUMS", "certutil -hashfile <FILE> SHA256")
_VERIFY = "eevidence-desktop verify <FILE.zip>"


@dataclass(frozen=True, slots=True)
class Packed:
    """A letter or paper and its name in the package."""

    name: str
    written: Written


def cover_note(bench: Workbench, request: Request, language: Language, packed: Sequence[Packed]) -> str:
    """Return the note in the officer's language: what is inside, where each file goes, how to check it."""
    translator, known = bench.translator(language), bench.knowledge
    channel, provider = known.channels[request.channel], known.providers.get(request.provider)
    named = {"": translator.text(_LETTER)} | {item.id: translator.text(item.name) for item in channel.papers}
    about = " – ".join(part for part in (translator.text(channel.name), provider.name if provider else "") if part)
    inside = [
        f"{item.name}  ({named[item.written.paper]}, {item.written.language.own_name}, {item.written.format.upper()})"
        for item in packed
    ]
    parts = (
        (translator.render(message(_TITLE, reference=reference_of(request))), [about]),
        (translator.text(_INSIDE), inside),
        (translator.text(_WHERE), _directions(bench, request, translator)),
        (translator.text(_CHECK), _checks(translator)),
    )
    return _page(parts)


def annex_list(bench: Workbench, request: Request, language: Language, letters: Iterable[Language]) -> str:
    """Return the list of what belongs to the letters: their annexes, the papers, the documents to attach."""
    translator, none = bench.translator(language), bench.translator(language).text(_NONE)
    parts = [(translator.text(_ANNEXES), [reference_of(request)])]
    for code in letters:
        annexes = compose(request, bench.knowledge, bench.translator(code)).annexes
        heading = translator.render(message(_IN_LETTER, language=code.own_name))
        parts.append((heading, [annex.title for annex in annexes] or [none]))
    papers = [translator.text(item.name) for item in papers_of(bench, request)]
    documents = [_document(item, translator) for item in request.basis.documents]
    parts.append((translator.text(_PAPERS), papers or [none]))
    parts.append((translator.text(_ATTACH), documents or [none]))
    return _page(parts)


def _directions(bench: Workbench, request: Request, translator: Translator) -> Iterator[str]:
    """Yield the receivers, what to do with the letter, and what each paper is for."""
    known = bench.knowledge
    authority = authority_of(known, request)
    if authority is not None:
        lines = [authority.name.any(translator.language), *authority.address]
        yield "; ".join([*lines, *([translator.text(UNCONFIRMED)] if authority.verify else [])])
    for contact in contacts_of(known, request):
        if contact.value:
            yield "; ".join([contact.value, *([translator.text(UNCONFIRMED)] if contact.verify else [])])
    yield from map(translator.render, delivery_steps(known.channels[request.channel]))
    for paper in papers_of(bench, request):
        yield f"{translator.text(paper.name)}: {translator.text(paper.purpose)}"


def _checks(translator: Translator) -> Iterator[str]:
    for command in _SUMS:
        yield translator.render(message(_CHECK_THERE, command=command))
    yield translator.render(message(_CHECK_HERE, command=_VERIFY))


def _document(item: Document, translator: Translator) -> str:
    day = translator.value(item.day) if item.day else ""
    issuer = item.issued_by.any(translator.language)
    return ", ".join(part for part in (item.title.any(translator.language), item.number, day, issuer) if part)


def _page(parts: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Set headings and their lines; a line break of the officer's stays inside its line."""
    listed = ((title, *(f"- {' '.join(line.split())}" for line in lines)) for title, lines in parts)
    return "\n\n".join("\n".join(lines) for lines in listed) + "\n"
