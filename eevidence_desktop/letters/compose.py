"""Composes a letter: a pure function of the request, the knowledge and the language.

The channel's data give the shape, the catalogues give the words, the request gives the facts. Paragraph numbers
depend on the request alone, so they are equal in all languages.
"""

import hashlib
from collections.abc import Iterator

from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.channel import Channel, Part
from eevidence_desktop.domain.flags import flags, holds
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.letter import (
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
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.i18n.translator import Translator
from eevidence_desktop.letters.tables import LISTS, TABLES
from eevidence_desktop.letters.values import Values
from eevidence_desktop.letters.voice import BLANK, Voice

TEMPLATE_VERSION = 1

_NUMBER_LINE = N_("Ref. No. {number}, {day}")
_SEAL = N_("Seal")
_EXECUTOR = N_("Prepared by: {person}")
_PAGE = N_("Page {page} of {pages}")
_REFERENCE = N_("Request {reference}, content check {check}")
_CONTACT = N_("Telephone {phone}, e-mail {email}")


def compose(request: Request, knowledge: KnowledgeBase, translator: Translator) -> Letter:
    """Return the letter of a request in the translator's language; values not yet given are printed as blanks.

    Raises:
        KeyError: the request's channel does not exist.
        MissingTranslationError: a sentence has no translation.
    """
    channel = knowledge.channels[request.channel]
    voice = Voice(translator, knowledge)
    reference = reference_of(request)
    values = Values(request, knowledge, voice, reference)
    shape = channel.letter
    return Letter(
        language=translator.language,
        channel=channel.id,
        reference=reference,
        letterhead=_letterhead(values),
        number_line=_number_line(values),
        addressee=_addressee(values, channel),
        title=voice.say(shape.title),
        subject=voice.say(shape.subject),
        blocks=tuple(_Composer(values, flags(request, knowledge)).blocks(shape.parts)),
        signature=_signature(values),
        executor=_executor(values),
        page_label=voice.say(_PAGE, page="{page}", pages="{pages}"),
        reference_label=voice.say(_REFERENCE, reference="{reference}", check="{check}"),
        notices=tuple(voice.say(text) for text in shape.notices),
    )


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

    def blocks(self, parts: tuple[Part, ...]) -> Iterator[Block]:
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


def _letterhead(values: Values) -> Letterhead:
    sender, voice = values.request.sender, values.voice
    contact = voice.say(_CONTACT, phone=sender.phone or BLANK, email=sender.email or BLANK)
    lines = tuple(line for line in (voice.own(sender.address), contact) if line)
    return Letterhead(values.authority() or BLANK, voice.own(sender.unit), lines)


def _number_line(values: Values) -> str:
    letter = values.request.letter
    return values.voice.say(_NUMBER_LINE, number=letter.number or BLANK, day=values.voice.day(letter.day) or BLANK)


def _addressee(values: Values, channel: Channel) -> tuple[str, ...]:
    if channel.letter.addressee == "central_authority":
        record = values.knowledge.central_authorities.get(values.request.mla.requested_authority)
        if record is None:
            return (BLANK,)
        return (values.voice.own(record.name), *record.address, values.country(record.country))
    if channel.letter.addressee == "police_unit":
        return (values.voice.own(values.request.police.to_unit) or BLANK,)
    entity = values.entity_record()
    if entity is None:
        return (BLANK,)
    return tuple(line for line in (values.entity_name(), *entity.address, values.country(entity.country)) if line)


def _signature(values: Values) -> Signature:
    person, own = values.request.sender.signatory, values.voice.own
    return Signature(
        own(person.position) or BLANK, own(person.rank), own(person.name) or BLANK, values.voice.say(_SEAL)
    )


def _executor(values: Values) -> str:
    named = values.person_with_phone(values.request.sender.executor)
    return values.voice.say(_EXECUTOR, person=named) if named else ""
