"""Plain text of a letter: the text format, and what the content check in the footer is made from."""

import hashlib
import textwrap

from eevidence_desktop.domain.letter import Block, BulletList, FactTable, Heading, Letter, Paragraph, Table
from eevidence_desktop.letters.typography import tie

WIDTH = 96


def write_text(letter: Letter) -> str:
    """Return the letter as UTF-8 text of lines up to 96 characters, long identifiers never broken."""
    body = "\n\n".join(_body_lines(letter))
    footer = letter.reference_label.format(reference=letter.reference, check=_check(body))
    return f"{body}\n\n{footer}\n"


def content_check(letter: Letter) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of the letter's text, in groups of four."""
    return _check("\n\n".join(_body_lines(letter)))


def _check(body: str) -> str:
    digits = hashlib.sha256(body.encode()).hexdigest()[:16].upper()
    return "-".join(textwrap.wrap(digits, 4))


def _body_lines(letter: Letter) -> list[str]:
    head = letter.letterhead
    parts = [
        "\n".join(letter.notices),
        "\n".join(line for line in (head.authority, head.unit, *head.contact) if line),
        letter.number_line,
        "\n".join(letter.addressee),
        letter.title.upper(),
        letter.subject,
        *(_block(block) for block in letter.blocks),
        _signature(letter),
        letter.executor,
    ]
    return [part for part in parts if part]


def _signature(letter: Letter) -> str:
    signature = letter.signature
    office = ", ".join(part for part in (signature.position, signature.rank) if part)
    return f"{office}\n____________________  {signature.name}\n({signature.seal})"


def _block(block: Block) -> str:
    match block:
        case Heading(text):
            return text.upper()
        case Paragraph(number, text):
            return _wrapped(text, f"{number}. ")
        case FactTable(rows):
            return "\n".join(_wrapped(f"{label}: {value}", "   ") for label, value, _ in rows)
        case BulletList(items):
            return "\n".join(_wrapped(item, "   - ") for item in items)
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    rows = ("; ".join(f"{label}: {cell}" for label, cell in zip(table.header, row, strict=True)) for row in table.rows)
    return "\n".join(_wrapped(row, "   ") for row in rows)


def _wrapped(text: str, first: str) -> str:
    """Wrap each line of the text; the indent of further lines is as wide as ``first``."""
    blank = " " * len(first)
    lines = tie(text).splitlines() or [""]
    wrapped = (
        textwrap.fill(
            line,
            WIDTH,
            initial_indent=blank if position else first,
            subsequent_indent=blank,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for position, line in enumerate(lines)
    )
    return "\n".join(wrapped)
