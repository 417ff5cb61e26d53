"""A letter as a tree of typed blocks, in one language; writers turn it into PDF or text.

All text is plain: no markup of any writer is ever interpreted.
"""

from dataclasses import dataclass, field

from eevidence_desktop.i18n.language import Language


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph. ``field`` names the request field it shows, ``typed`` that the officer wrote it."""

    number: int
    text: str
    field: str = ""
    typed: bool = False


@dataclass(frozen=True, slots=True)
class FactTable:
    """Two columns: label and value; each row may name its field."""

    rows: tuple[tuple[str, str, str], ...]
    """(label, value, field)"""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; ``widths`` are shares of the line, ``fixed`` columns hold identifiers or hashes."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    fixed: tuple[int, ...] = ()
    field: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list of short items."""

    items: tuple[str, ...]
    field: str = ""


Block = Heading | Paragraph | FactTable | Table | BulletList


@dataclass(frozen=True, slots=True)
class Annex:
    """A part after the signature that begins on a page of its own; ``title`` holds its number already."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes: name of the body, unit and reach, each a line."""

    authority: str
    unit: str
    contact: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Position and rank on the left, room for signature and seal, name on the right."""

    position: str
    rank: str
    name: str
    seal: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole letter. ``reference`` is the request's short id; labels are already in the language."""

    language: Language
    channel: str
    reference: str
    letterhead: Letterhead | None
    """None for sheets."""
    number_line: str
    """Outgoing number and date, with their labels; empty for sheets."""
    addressee: tuple[str, ...]
    title: str
    subject: str
    blocks: tuple[Block, ...]
    signature: Signature | None
    """None for sheets, which nobody signs."""
    executor: str
    page_label: str
    """«Page {page} of {pages}» in the language, with both fields."""
    reference_label: str
    """Label printed before the reference and content hash in the footer."""
    notices: tuple[str, ...] = field(default=())
    """Lines printed above the letterhead, such as URGENT."""
    annexes: tuple[Annex, ...] = field(default=())
    paper: str = ""
    """Id of the paper that goes with the letter; empty for the letter itself."""
