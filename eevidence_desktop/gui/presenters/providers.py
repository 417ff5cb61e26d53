"""The page of providers: list, card, comparison, and where each value comes from, without Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eevidence_desktop.desk.browsing import Browser, Comparison, Difference, Entry, Listing, Pair, Trait
from eevidence_desktop.desk.card_parts import UNKNOWN, Mark, Proof, ProviderCard, Row, joined
from eevidence_desktop.desk.card_sections import source_day
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.provenance import Source, Staleness
from eevidence_desktop.domain.provider import Category, NotificationPolicy
from eevidence_desktop.gui.presenters.home import Found
from eevidence_desktop.gui.presenters.said import Card, Said
from eevidence_desktop.gui.presenters.sheets import Ink, SheetRow, Tone
from eevidence_desktop.gui.presenters.words import LEVELS
from eevidence_desktop.i18n.message import N_, Message, message

LOADING = N_("Reading the catalogue…")
COMPARE = N_("Compare…")
END_COMPARISON = N_("End the comparison")
COPIED = N_("Copied: {text}")
_ALL = N_("Providers: {total}")
_SOME = N_("Providers found: {count} of {total}")
_NONE = N_("No provider of {total} fits. Take away a filter or a word.")
_NO_ENTITY = N_("The company that answers Kazakhstan is not known")
_TO_COMPARE = N_("Choose in the list the provider to compare with {provider}.")
_COMPARED = N_("{left} and {right}")
_DIFFERING = N_("Rows that differ: {count} of {total}")
_VERIFY = N_("▲ to be confirmed")
_SAYS_NOTHING = N_("Nothing in the record")
ANY_CATEGORY = N_("Every kind of service")
ANY_TRAIT = N_("Whatever it gives")
TRAITS: Mapping[Trait, str] = {
    Trait.DIRECT: N_("Gives some data directly"),
    Trait.EMERGENCY: N_("Answers in an emergency"),
    Trait.MLA_ONLY: N_("Only by mutual legal assistance"),
    Trait.FREEZE: N_("Freezes assets"),
    Trait.SHARED: N_("Uses a shared portal"),
    Trait.DOMESTIC: N_("Has a route within Kazakhstan"),
}
_LOUD: Mapping[NotificationPolicy, str] = {
    NotificationPolicy.NOTIFIES_UNLESS_PROHIBITED: N_(
        "▲ It tells the user of a request unless that is forbidden: ask for silence and name the ban."
    ),
    NotificationPolicy.NOTIFIES_WHERE_LAW_REQUIRES: N_("▲ It tells the user of a request where the law requires it."),
    NotificationPolicy.DOES_NOT_NOTIFY: N_("✔ It does not tell the user of a request."),
    NotificationPolicy.UNKNOWN: N_("▲ It is not known whether the user is told of a request: reckon with it."),
}
_DIFFERENCES: Mapping[Difference, str] = {
    Difference.SAME: N_("= The same"),
    Difference.DIFFERENT: N_("≠ Different"),
    Difference.ONLY_LEFT: N_("◀ Known of the left one only"),
    Difference.ONLY_RIGHT: N_("▶ Known of the right one only"),
}
_MARKS: Mapping[Mark, Tone] = {
    Mark.PLAIN: Tone.PLAIN,
    Mark.UNKNOWN: Tone.MUTED,
    Mark.CHOSEN: Tone.STRONG,
    Mark.CAUTION: Tone.PLAIN,
    Mark.DANGER: Tone.DANGER,
}
_STALE: Mapping[Staleness, Tone] = {
    Staleness.FRESH: Tone.MUTED,
    Staleness.AMBER: Tone.WARNING,
    Staleness.RED: Tone.DANGER,
}
_CHECKED: Mapping[Staleness, str] = {
    Staleness.FRESH: N_("✔ Checked on {day}"),
    Staleness.AMBER: N_("▲ Checked on {day}: look at the provider's page again before sending"),
    Staleness.RED: N_("✖ Checked on {day}: out of date, check every contact before sending"),
}
_OFFICIAL = N_("✔ Official page")
_NOT_OFFICIAL = N_("▲ Not an official page")
_NO_SOURCE = N_("▲ No source is named for this")
_NOBODY_SAYS = N_("Unknown: none of the sources of this record says it.")
_WHOLE = N_("The record as a whole, sources at the end of the card: {count}")
_CONFIRM_FIRST = N_("▲ To be confirmed before use")
_CONFIDENCE: Mapping[str, str] = {
    "high": N_("High confidence"),
    "medium": N_("Medium confidence"),
    "low": N_("Low confidence"),
}
_NO_ADDRESS = N_("Address of the source not established")
_MORE = N_("More sources at the end of the card: {count}")
_PROOF_SOURCES = 2
_OF = N_("{provider}: {said}")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a card."""

    title: Said
    subtitle: Said
    loud: Said
    """Whether the user is told."""
    alarm: bool
    """Whether that is a reason for care."""


def open_browser(bench: Workbench) -> Browser:
    """Read the catalogue. For a worker thread."""
    return Browser(bench)


# ------------------------------------------------------------------------------------------- the list


def count_line(listing: Listing) -> Message:
    """Return how many providers are shown."""
    count = len(listing.entries)
    if not count:
        return message(_NONE, total=listing.total)
    return message(_ALL, total=count) if count == listing.total else message(_SOME, count=count, total=listing.total)


def category_choices(browser: Browser | None) -> list[tuple[Category | None, Said]]:
    """Return the kinds of service to choose from; all of them together until the catalogue is read."""
    return [(None, Message(ANY_CATEGORY)), *(browser.categories().items() if browser else ())]


def trait_choices() -> list[tuple[Trait | None, Said]]:
    """Return what providers can be filtered by."""
    return [(None, Message(ANY_TRAIT)), *((trait, Message(text)) for trait, text in TRAITS.items())]


def list_rows(listing: Listing) -> tuple[SheetRow, ...]:
    """Return the list of providers."""
    return tuple(SheetRow(entry.id, (_entry(entry),)) for entry in listing.entries)


def _entry(entry: Entry) -> tuple[Ink, ...]:
    company = (entry.entity, entry.country) if entry.entity else Message(_NO_ENTITY)
    return (
        Ink(entry.name, Tone.STRONG),
        Ink(Message(LEVELS[entry.level]), Tone.ACCENT),
        Ink(company, Tone.MUTED),
        Ink(entry.kind, Tone.MUTED),
        Ink(_checked(entry), _STALE[entry.staleness]),
    )


# ------------------------------------------------------------------------------------------- the card


def card_head(card: ProviderCard) -> Head:
    """Return what stands above a card."""
    policy = card.notification
    subtitle = (card.kind, card.state, _checked(card))
    return Head(card.name, subtitle, Message(_LOUD[policy]), policy is not NotificationPolicy.DOES_NOT_NOTIFY)


def card_rows(card: ProviderCard) -> tuple[SheetRow, ...]:
    """Return the rows of a card under their headings."""
    return tuple(_card_rows(card))


def compare_hint(card: ProviderCard) -> Message:
    """Return what to do to compare a provider with another."""
    return message(_TO_COMPARE, provider=card.name)


def to_start(card: ProviderCard) -> Found:
    """Return what a request to the provider begins with: no identifier yet."""
    return Found(Card(card.provider, card.name), card.provider, card.name, ())


def _card_rows(card: ProviderCard) -> Iterator[SheetRow]:
    for section in card.sections:
        yield SheetRow(section.key, ((Ink(Message(section.title), Tone.STRONG),),), heading=True)
        for row in section.rows:
            cells = (_label(row), _value(row))
            yield SheetRow(row.key, cells, copied=row.value, proof=proof_lines(row))


def _label(row: Row) -> tuple[Ink, ...]:
    tone = {Mark.DANGER: Tone.DANGER, Mark.CAUTION: Tone.WARNING, Mark.CHOSEN: Tone.STRONG}.get(row.mark, Tone.MUTED)
    label = Ink(row.label, tone)
    return (label, Ink(Message(_VERIFY), Tone.WARNING)) if row.proof.verify else (label,)


def _value(row: Row | None) -> tuple[Ink, ...]:
    if row is None:
        return (Ink(Message(_SAYS_NOTHING), Tone.MUTED),)
    tone = _MARKS[row.mark]
    stacks = ((row.value, tone), (row.alerts, Tone.WARNING), (row.details, Tone.MUTED))
    return tuple(Ink(line, look) for lines, look in stacks for line in lines)


# ------------------------------------------------------------------------------------------- two cards


def comparison_head(comparison: Comparison) -> Head:
    """Return what stands above two cards."""
    left, right = comparison.left, comparison.right
    differing = sum(pair.difference is not Difference.SAME for pair in _pairs(comparison))
    total = sum(1 for _ in _pairs(comparison))
    title = message(_COMPARED, left=left.name, right=right.name)
    return Head(title, message(_DIFFERING, count=differing, total=total), "", alarm=False)


def comparison_rows(comparison: Comparison, *, differences_only: bool) -> tuple[SheetRow, ...]:
    """Return two cards row by row, the difference in words under the label."""
    return tuple(_comparison_rows(comparison, differences_only=differences_only))


def _comparison_rows(comparison: Comparison, *, differences_only: bool) -> Iterator[SheetRow]:
    names = (comparison.left.name, comparison.right.name)
    for section in comparison.sections:
        pairs = [pair for pair in section.pairs if not differences_only or pair.difference is not Difference.SAME]
        if pairs:
            cells = ((Ink(Message(section.title), Tone.STRONG),), *((Ink(name, Tone.STRONG),) for name in names))
            yield SheetRow(section.key, cells, heading=True)
        for pair in pairs:
            yield _pair_row(pair, names)


def _pair_row(pair: Pair, names: tuple[str, str]) -> SheetRow:
    tone = Tone.MUTED if pair.difference is Difference.SAME else Tone.ACCENT
    label = (Ink(pair.row.label, Tone.MUTED), Ink(Message(_DIFFERENCES[pair.difference]), tone))
    sides = [(name, row) for name, row in zip(names, (pair.left, pair.right), strict=True) if row is not None]
    copied = tuple(_of(name, line) for name, row in sides for line in row.value)
    proof = tuple(line for name, row in sides for line in _short_proof(name, row))
    return SheetRow(pair.row.key, (label, _value(pair.left), _value(pair.right)), copied=copied, proof=proof)


def _pairs(comparison: Comparison) -> Iterator[Pair]:
    return (pair for section in comparison.sections for pair in section.pairs)


def _of(name: str, line: Said) -> Said:
    return message(_OF, provider=name, said=joined([line]))


# ------------------------------------------------------------------------------------------- where it comes from


def proof_lines(row: Row) -> tuple[Said, ...]:
    """Return where a value comes from: how far to trust it, when it was checked, its sources."""
    proof = row.proof
    if _is_silent(row):
        return (Message(_NOBODY_SAYS), _checked(proof))
    return (_trust(proof), _checked(proof), *_source_lines(proof))


def _checked(part: Proof | ProviderCard | Entry) -> Message:
    return message(_CHECKED[part.staleness], day=part.checked)


def _short_proof(name: str, row: Row) -> tuple[Said, ...]:
    """Return the same on two lines, with the first source only."""
    if _is_silent(row):
        return (_of(name, Message(_NOBODY_SAYS)),)
    words = _of(name, joined((*_trust(row.proof), _checked(row.proof)), " • "))
    return words, next(iter(_source_lines(row.proof)), "")


def _is_silent(row: Row) -> bool:
    return row.value == (UNKNOWN,) and not row.proof.sources


def _trust(proof: Proof) -> tuple[Said, ...]:
    official = _OFFICIAL if proof.official else _NOT_OFFICIAL
    words = [Message(official if proof.sources else _NO_SOURCE), Message(_CONFIDENCE[proof.confidence.value])]
    return (*words, Message(_CONFIRM_FIRST)) if proof.verify else tuple(words)


def _source_lines(proof: Proof) -> Iterator[Said]:
    if proof.is_record:
        yield message(_WHOLE, count=len(proof.sources))
        return
    shown = proof.sources if len(proof.sources) <= _PROOF_SOURCES else proof.sources[: _PROOF_SOURCES - 1]
    for source in shown:
        yield _source(source)
    if len(shown) < len(proof.sources):
        yield message(_MORE, count=len(proof.sources) - len(shown))


def _source(source: Source) -> Said:
    return source_day(source.source_date), source.url or Message(_NO_ADDRESS)
