"""Tables and lists that letters print, by the names used in ``resources/channels/``."""

from collections.abc import Callable, Mapping

from eevidence_desktop.domain.addressing import contacts_for_channel
from eevidence_desktop.domain.data_category import DataCategory
from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.domain.identifiers.kinds import NAMES, normalise
from eevidence_desktop.domain.letter import Table
from eevidence_desktop.domain.request import Identifier, Offence
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.letters.values import Values
from eevidence_desktop.letters.voice import BLANK

_NUMBER = N_("No.")
_TYPE = N_("Type")
_IDENTIFIER = N_("Identifier")
_UTC = N_("Time in UTC")
_LOCAL = N_("Local time")
_ARTICLE = N_("Article")
_PART = N_("Part, paragraph")
_TITLE = N_("Title of the article")
_PENALTY = N_("Penalty")
_DOCUMENT = N_("Document")
_DOCUMENT_NUMBER = N_("Number")
_DATE = N_("Date")
_ISSUED_BY = N_("Issued by")
_TYPE_OF_SERVICE = N_("{type} ({service})")
_PORT = N_("{address}, port {port}")
_ARTICLE_PART = N_("Article {article}, {part}. {title}")
_ARTICLE_ALONE = N_("Article {article}. {title}")
_PART_POINT = N_("part {part}, paragraph {point}")
_ONLY_PART = N_("part {part}")
_RELEVANCE = N_("No. {number}: {relevance}")
_ARTICLE_TEXT = N_("Article {article} (text as of {day}): {text}")
_CONTACT = N_("{medium}: {value}")
_CONTACT_TO_CHECK = N_("{medium}: {value} (to be checked on the provider's own page first)")
_ASSURANCE_IDS = ("const-17-3", "const-20-2")


def _printed(item: Identifier) -> str:
    """Return the normalised value; a draft may still hold one that cannot be normalised."""
    try:
        return normalise(item.kind, item.value)
    except IdentifierError:
        return item.value


def identifiers(values: Values) -> Table | None:
    """One row an identifier; the two time columns appear when any identifier has an instant."""
    items, say = values.request.identifiers, values.voice.say
    timed = any(item.at for item in items)
    header: tuple[str, ...] = (say(_NUMBER), say(_TYPE), say(_IDENTIFIER))
    rows = tuple(_identifier_row(values, number, item, timed=timed) for number, item in enumerate(items, start=1))
    if not rows:
        return None
    if not timed:
        return Table(header, rows, (0.07, 0.33, 0.60), fixed=(2,), field="identifiers")
    header += (say(_UTC), say(_LOCAL))
    return Table(header, rows, (0.06, 0.20, 0.32, 0.21, 0.21), fixed=(2,), field="identifiers")


def _identifier_row(values: Values, number: int, item: Identifier, *, timed: bool) -> tuple[str, ...]:
    voice = values.voice
    kind = voice.say(NAMES[item.kind])
    if item.service:
        kind = voice.say(_TYPE_OF_SERVICE, type=kind, service=item.service)
    printed = _printed(item)
    if item.port:
        printed = voice.say(_PORT, address=printed, port=str(item.port))
    row = (str(number), kind, printed)
    if not timed:
        return row
    if item.at is None:
        return (*row, "—", "—")
    return (*row, voice.utc(item.at), voice.local(item.at, values.request.sender.time_zone))


def offences(values: Values) -> Table | None:
    """One row an article, with its title from the table of offences or as given."""
    say, own = values.voice.say, values.voice.own
    rows = tuple(
        (item.article or BLANK, _part(values, item), _offence_title(values, item), own(item.penalty) or "—")
        for item in values.request.case.offences
    )
    header = (say(_ARTICLE), say(_PART), say(_TITLE), say(_PENALTY))
    return Table(header, rows, (0.12, 0.17, 0.41, 0.30), field="case.offences") if rows else None


def offence_names(values: Values) -> tuple[str, ...]:
    """Return the articles with their titles, where a table would take too much room."""
    say = values.voice.say
    return tuple(
        say(
            _ARTICLE_PART if item.part else _ARTICLE_ALONE,
            article=item.article or BLANK,
            part=_part(values, item),
            title=_offence_title(values, item),
        )
        for item in values.request.case.offences
    )


def _part(values: Values, item: Offence) -> str:
    if item.part and item.point:
        return values.voice.say(_PART_POINT, part=item.part, point=item.point)
    return values.voice.say(_ONLY_PART, part=item.part) if item.part else "—"


def _offence_title(values: Values, item: Offence) -> str:
    known = values.knowledge.offences.get(item.article)
    return values.voice.own(item.title) or (values.voice.own(known.title) if known else "") or BLANK


def documents(values: Values) -> Table | None:
    """One row an attached document."""
    say, own = values.voice.say, values.voice.own
    rows = tuple(
        (str(number), own(item.title) or BLANK, item.number, values.voice.day(item.day), own(item.issued_by))
        for number, item in enumerate(values.request.basis.documents, start=1)
    )
    header = (say(_NUMBER), say(_DOCUMENT), say(_DOCUMENT_NUMBER), say(_DATE), say(_ISSUED_BY))
    return Table(header, rows, (0.07, 0.33, 0.14, 0.21, 0.25), field="basis.documents") if rows else None


def data(values: Values) -> tuple[str, ...]:
    """Return the data categories asked for, the least intrusive first."""
    known = values.knowledge.categories
    chosen = sorted((known[name] for name in values.request.data if name in known), key=_by_level)
    return tuple(values.voice.say(category.label) for category in chosen)


def _by_level(category: DataCategory) -> int:
    return category.level.rank


def references(values: Values) -> tuple[str, ...]:
    """Return the provisions cited."""
    known = values.knowledge.references
    return tuple(values.voice.own(known[name].text) for name in values.request.basis.references if name in known)


def assurances(values: Values) -> tuple[str, ...]:
    """Return the constitutional provisions on the death penalty and torture."""
    known = values.knowledge.references
    return tuple(values.voice.own(known[name].text) for name in _ASSURANCE_IDS if name in known)


def relevance(values: Values) -> tuple[str, ...]:
    """Return how each identifier is tied to the facts, with its number in the table."""
    own = values.voice.own
    return tuple(
        values.voice.say(_RELEVANCE, number=str(number), relevance=own(item.relevance) or BLANK)
        for number, item in enumerate(values.request.identifiers, start=1)
        if not item.relevance.is_empty
    )


def offence_texts(values: Values) -> tuple[str, ...]:
    """Return the full text of each article that has one (CPC 565(1)(5))."""
    own, day = values.voice.own, values.voice.day
    return tuple(
        values.voice.say(
            _ARTICLE_TEXT,
            article=item.article,
            day=day(item.text_as_of) or BLANK,
            text=own(item.full_text) or BLANK,
        )
        for item in values.request.case.offences
        if not item.full_text.is_empty
    )


def questions(values: Values) -> tuple[str, ...]:
    """Return the questions of a police message, one a line of the officer's text."""
    return tuple(
        line.strip() for line in values.voice.own(values.request.police.questions).splitlines() if line.strip()
    )


def contacts(values: Values) -> tuple[str, ...]:
    """Return the provider's contacts that this channel may use; those without an official page say so."""
    provider, channel = values.provider_record(), values.knowledge.channels[values.request.channel]
    if provider is None:
        return ()
    found = (item for item in contacts_for_channel(provider, channel) if item.value)
    return tuple(
        values.voice.say(
            _CONTACT_TO_CHECK if item.verify or not provider.is_official(item.sources) else _CONTACT,
            medium=values.voice.option("medium", item.medium),
            value=item.value or "",
        )
        for item in found
    )


TABLES: Mapping[str, Callable[[Values], Table | None]] = {
    "identifiers": identifiers,
    "offences": offences,
    "documents": documents,
}
LISTS: Mapping[str, Callable[[Values], tuple[str, ...]]] = {
    "data": data,
    "references": references,
    "assurances": assurances,
    "relevance": relevance,
    "offence_texts": offence_texts,
    "offence_names": offence_names,
    "questions": questions,
    "contacts": contacts,
}
