"""What a sheet shows: rows of cells side by side, each cell a stack of texts in a tone. Still without a language."""

from dataclasses import dataclass
from enum import StrEnum

from eevidence_desktop.gui.presenters.said import Said


class Tone(StrEnum):
    """How a text looks; its words say the same, so that nothing hangs on a colour."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    ACCENT = "accent"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Ink:
    """A text in a tone."""

    said: Said
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row; a heading cannot be chosen."""

    key: str
    cells: tuple[tuple[Ink, ...], ...]
    heading: bool = False
    copied: tuple[Said, ...] = ()
    """Lines for the clipboard."""
    proof: tuple[Said, ...] = ()
    """Where it comes from, line by line."""
