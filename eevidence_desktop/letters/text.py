"""Plain text of a letter: the text format, and what the content check in the footer is made from."""

import hashlib
import textwrap

from eevidence_desktop.domain.letter import Annex, Block, BulletList, FactTable, Heading, Letter, Paragraph, Table
from eevidence_desktop.letters.typography import tie

WIDTH = 96
PAGE_LINES = 60
PAGE_WIDTH = 80
"""What one page of a message in plain text holds: lines with text, and characters in a line."""


def write_text(letter: Letter, width: int = WIDTH) -> str:
    """Return the letter as UTF-8 text of lines up to ``width`` characters, long identifiers never broken."""
    body = "\n\n".join(_body_lines(letter, width))
    footer = letter.reference_label.format(reference=letter.reference, check=_check(body))
    return f"{body}\n\n{footer}\n"


def lines_of(letter: Letter, width: int = PAGE_WIDTH) -> int:
    """Return how many lines with text the letter has where a line holds ``width`` characters."""
    return sum(len(textwrap.wrap(line, width)) for line in write_text(letter, width).splitlines())


def content_check(letter: Letter) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of the letter's text, in groups of four."""
    return _check("\n\n".join(_body_lines(letter, WIDTH)))


def _check(body: str) -> str:
    digits = hashlib.sha256(body.encode()).hexdigest()[:16].upper()
    return "-".join(textwrap.wrap(digits, 4))


def _body_lines(letter: Letter, width: int) -> list[str]:
    parts = [
        "\n".join(letter.notices),
        _letterhead(letter),
        letter.number_line,
        "\n".join(letter.addressee),
        letter.title.upper(),
        letter.subject,
        *(_block(block, width) for block in letter.blocks),
        _signature(letter),
        letter.executor,
        *(text for annex in letter.annexes for text in _annex(annex, width)),
    ]
    return [part for part in parts if part]


def _annex(annex: Annex, width: int) -> tuple[str, ...]:
    return (annex.title.upper(), *(_block(block, width) for block in annex.blocks))


def _letterhead(letter: Letter) -> str:
    head = letter.letterhead
    return "\n".join(line for line in (head.authority, head.unit, *head.contact) if line) if head else ""


def _signature(letter: Letter) -> str:
    signature = letter.signature
    if signature is None:
        return ""
    office = ", ".join(part for part in (signature.position, signature.rank) if part)
    return f"{office}\n____________________  {signature.name}\n({signature.seal})"


def _block(block: Block, width: int) -> str:
    match block:
        case Heading(text):
            return text.upper()
        case Paragraph(number, text):
            return _wrapped(text, f"{number}. ", width)
        case FactTable(rows):
            return "\n".join(_wrapped(f"{label}: {value}", "   ", width) for label, value, _ in rows)
        case BulletList(items):
            return "\n".join(_wrapped(item, "   - ", width) for item in items)
        case Table():
            return _table(block, width)


def _table(table: Table, width: int) -> str:
    rows = ("; ".join(f"{label}: {cell}" for label, cell in zip(table.header, row, strict=True)) for row in table.rows)
    return "\n".join(_wrapped(row, "   ", width) for row in rows)


def _wrapped(text: str, first: str, width: int) -> str:
    """Wrap each line of the text; the indent of further lines is as wide as ``first``."""
    blank = " " * len(first)
    lines = tie(text).splitlines() or [""]
    wrapped = (
        textwrap.fill(
            line,
            width,
            initial_indent=blank if position else first,
            subsequent_indent=blank,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for position, line in enumerate(lines)
    )
    return "\n".join(wrapped)
