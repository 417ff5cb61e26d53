"""Composes a letter: a pure function of the request, the knowledge and the language.

The channel's data give the shape, the catalogues give the words, the request gives the facts. Paragraph numbers
depend on the request alone, so they are equal in all languages. A paper that goes with a letter (a cover letter, a
guarantee, a call script) is composed in the same way from its own shape.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping

from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.channel import AnnexShape, Channel, Form, LetterShape, Paper, Part
from eevidence_desktop.domain.flags import flags, holds
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.letter import (
    Annex,
    Block,
    BulletList,
    FactTable,
    Heading,
    Letter,
    Letterhead,
    Paragraph,
    Signature,
    Table,
)
from eevidence_desktop.domain.paths import value_at
from eevidence_desktop.domain.request import LetterData, Request
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.i18n.translator import Translator
from eevidence_desktop.letters.tables import LISTS, TABLES
from eevidence_desktop.letters.values import Values
from eevidence_desktop.letters.voice import BLANK, Voice

TEMPLATE_VERSION = 2

_SIGNED = frozenset({Form.LETTER, Form.STATEMENT})
_NUMBER_LINE = N_("Ref. No. {number}, {day}")
_SEAL = N_("Seal")
_EXECUTOR = N_("Prepared by: {person}")
_PAGE = N_("Page {page} of {pages}")
_REFERENCE = N_("Request {reference}, content check {check}")
_CONTACT = N_("Telephone {phone}, e-mail {email}")
_ANNEX = N_("Annex {number}. {title}")


def compose(request: Request, knowledge: KnowledgeBase, translator: Translator, paper: str = "") -> Letter:
    """Return the letter of a request in the translator's language; values not yet given are printed as blanks.

    Args:
        request: The request, however incomplete.
        knowledge: What the program knows.
        translator: The language of the letter.
        paper: Id of a paper of the channel to compose instead of the letter itself.

    Raises:
        KeyError: the request's channel does not exist, or it has no such paper.
        MissingTranslationError: a sentence has no translation.
    """
    channel = knowledge.channels[request.channel]
    shape = paper_of(channel, paper).letter if paper else channel.letter
    voice = Voice(translator, knowledge)
    reference = reference_of(request)
    values = Values(request, knowledge, voice, reference)
    composer = _Composer(values, flags(request, knowledge))
    is_letter = shape.form is Form.LETTER
    return Letter(
        language=translator.language,
        channel=channel.id,
        reference=reference,
        letterhead=_LETTERHEADS[shape.letterhead](values) if is_letter else None,
        number_line=_number_line(values, shape) if is_letter else "",
        addressee=_addressee(values, shape),
        title=voice.say(shape.title),
        subject=voice.say(shape.subject),
        blocks=tuple(composer.blocks(shape.parts)),
        signature=_signature(values, shape) if shape.form in _SIGNED else None,
        executor=_executor(values) if is_letter else "",
        page_label=voice.say(_PAGE, page="{page}", pages="{pages}"),
        reference_label=voice.say(_REFERENCE, reference="{reference}", check="{check}"),
        notices=tuple(voice.say(text) for text in shape.notices),
        annexes=tuple(composer.annexes(shape.annexes)),
        paper=paper,
    )


def paper_of(channel: Channel, paper: str) -> Paper:
    """Return a paper of a channel.

    Raises:
        KeyError: the channel has no such paper.
    """
    found = next((item for item in channel.papers if item.id == paper), None)
    if found is None:
        raise KeyError(paper)
    return found


def papers_for(request: Request, knowledge: KnowledgeBase) -> tuple[Paper, ...]:
    """Return the papers that go with the request's letter, in the channel's order."""
    channel = knowledge.channels.get(request.channel)
    true = flags(request, knowledge)
    return tuple(item for item in channel.papers if holds(item.when, true)) if channel else ()


def reference_of(request: Request) -> str:
    """Return the request's id, or a stable one made from its content where it has none yet."""
    if request.id:
        return request.id
    return "X-" + hashlib.sha256(request.model_dump_json().encode()).hexdigest()[:10].upper()


class _Composer:
    """Turns the parts of a shape into blocks and counts paragraphs."""

    def __init__(self, values: Values, true: frozenset[str]) -> None:
        self._values = values
        self._true = true
        self._number = 0
        self._heading: Heading | None = None

    def annexes(self, shapes: tuple[AnnexShape, ...]) -> Iterator[Annex]:
        """Number the annexes that have anything to say; their paragraphs are counted on from the letter's."""
        number = 0
        for shape in shapes:
            blocks = tuple(self.blocks(shape.parts)) if holds(shape.when, self._true) else ()
            if blocks:
                number += 1
                say = self._values.voice.say
                yield Annex(say(_ANNEX, number=str(number), title=say(shape.title)), blocks)

    def blocks(self, parts: tuple[Part, ...]) -> Iterator[Block]:
        self._heading = None
        for part in parts:
            if not holds(part.when, self._true):
                continue
            if part.heading is not None:
                self._heading = Heading(self._values.voice.say(part.heading))
                continue
            body = tuple(self._part(part))
            if body and self._heading is not None:  # a heading is printed only when something follows it
                yield self._heading
                self._heading = None
            yield from body

    def _part(self, part: Part) -> Iterator[Block]:
        if part.text is not None:
            yield self._paragraph(self._fill(part.text), part.field)
        elif part.free is not None:
            yield from self._free(part)
        else:
            body = self._body(part)
            if body is not None:
                if part.intro is not None:
                    yield self._paragraph(self._fill(part.intro), part.field)
                yield body

    def _body(self, part: Part) -> FactTable | Table | BulletList | None:
        if part.facts is not None:
            get, say = self._values.get, self._values.voice.say
            rows = tuple((say(label), get(name), part.field) for label, name in part.facts)
            kept = tuple(row for row in rows if row[1])
            return FactTable(kept) if kept else None
        if part.table is not None:
            return TABLES[part.table](self._values)
        items = LISTS[part.list or ""](self._values)
        return BulletList(items, part.field) if items else None

    def _free(self, part: Part) -> Iterator[Block]:
        text = value_at(self._values.request, part.free or "")
        if not isinstance(text, LocalizedText) or text.is_empty:
            return
        written = self._values.voice.own(text) or BLANK
        if part.intro is not None:
            written = f"{self._fill(part.intro)}\n{written}"
        yield self._paragraph(written, part.free or "", typed=True)

    def _paragraph(self, text: str, field: str, *, typed: bool = False) -> Paragraph:
        self._number += 1
        return Paragraph(self._number, text, field, typed)

    def _fill(self, text: str) -> str:
        """Translate, then fill; a value that is missing from a draft becomes a blank."""
        names = {name: self._values.get(name) or BLANK for name in field_names(text)}
        return self._values.voice.say(text, **names)


def field_names(text: str) -> tuple[str, ...]:
    """Return the names of the ``{fields}`` of a sentence."""
    from string import Formatter

    return tuple(name for _, name, _, _ in Formatter().parse(text) if name)


def _sender_head(values: Values) -> Letterhead:
    sender, voice = values.request.sender, values.voice
    contact = voice.say(_CONTACT, phone=sender.phone or BLANK, email=sender.email or BLANK)
    lines = tuple(line for line in (voice.own(sender.address), contact) if line)
    return Letterhead(values.authority() or BLANK, voice.own(sender.unit), lines)


def _case_head(values: Values) -> Letterhead:
    officer = values.request.sender.officer
    contact = values.voice.say(_CONTACT, phone=officer.phone or BLANK, email=officer.email or BLANK)
    return Letterhead(values.voice.own(values.request.case.investigated_by) or BLANK, "", (contact,))


_LETTERHEADS: Mapping[str, Callable[[Values], Letterhead]] = {
    "sender.authority": _sender_head,
    "case.investigated_by": _case_head,
}
LETTERHEADS = frozenset(_LETTERHEADS)
"""Paths that a letter's shape may give as its letterhead."""


def _number_line(values: Values, shape: LetterShape) -> str:
    letter = LetterData() if shape.own_number else values.request.letter
    return values.voice.say(_NUMBER_LINE, number=letter.number or BLANK, day=values.voice.day(letter.day) or BLANK)


def _addressee(values: Values, shape: LetterShape) -> tuple[str, ...]:
    return _ADDRESSEES[shape.addressee](values) if shape.addressee else ()


def _provider_address(values: Values) -> tuple[str, ...]:
    entity = values.entity_record()
    if entity is None:
        return (BLANK,)
    return tuple(line for line in (values.entity_name(), *entity.address, values.country(entity.country)) if line)


def _central_authority(values: Values) -> tuple[str, ...]:
    record = values.knowledge.central_authorities.get(values.request.mla.requested_authority)
    if record is None:
        return (BLANK,)
    return (values.voice.own(record.name), *record.address, values.country(record.country))


def _police_unit(values: Values) -> tuple[str, ...]:
    return (values.voice.own(values.request.police.to_unit) or BLANK,)


def _body(name: str) -> Callable[[Values], tuple[str, ...]]:
    """Return what makes the address of a body of Kazakhstan, given by its id in ``resources/authorities.yaml``."""

    def address(values: Values) -> tuple[str, ...]:
        return (values.voice.own(values.knowledge.authorities[name].name),)

    return address


def _prosecutor(values: Values) -> tuple[str, ...]:
    return (values.person(values.request.mla.prosecutor) or BLANK,)


_ADDRESSEES: Mapping[str, Callable[[Values], tuple[str, ...]]] = {
    "provider": _provider_address,
    "central_authority": _central_authority,
    "police_unit": _police_unit,
    "prosecutor_office": _body("pgo"),
    "foreign_ministry": _body("mfa"),
    "national_bureau": _body("mia-ncb"),
    "prosecutor": _prosecutor,
}
ADDRESSEES = frozenset(_ADDRESSEES)
"""Names that a letter's shape may give as its addressee."""


def _signature(values: Values, shape: LetterShape) -> Signature:
    person, own = value_at(values.request, shape.signatory), values.voice.own
    return Signature(
        own(person.position) or BLANK, own(person.rank), own(person.name) or BLANK, values.voice.say(_SEAL)
    )


def _executor(values: Values) -> str:
    named = values.person_with_phone(values.request.sender.executor)
    return values.voice.say(_EXECUTOR, person=named) if named else ""
