"""Turns a letter into strips for the pages and, beside them, the tree that tells what each part is."""

from collections.abc import Iterator, Sequence

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
from eevidence_desktop.i18n.formats import NBSP
from eevidence_desktop.letters import page_style as style
from eevidence_desktop.letters.binding import bind
from eevidence_desktop.letters.breaking import Line, balanced_lines, break_lines
from eevidence_desktop.letters.grids import Cell, Column, columns, grid, ruled_row, widths_of
from eevidence_desktop.letters.layout import Rule, Run, Strip, glue, stack
from eevidence_desktop.letters.page_style import Style
from eevidence_desktop.letters.tagging import COLUMN_HEAD, DASHED_LIST, ROW_HEAD, Node

_Flowing = tuple[float, list[Strip], float]
"""Room before, strips, room after."""

_INDENTED = style.LEFT + style.NUMBER_INDENT
_EDGE = style.LEFT + style.TEXT_WIDTH


def flow(letter: Letter) -> tuple[list[list[Strip]], Node]:
    """Return the strips of the letter and of each annex in reading order, and the tree of it all."""
    root = Node("Document")
    body = [*_head(letter, root), *_blocks(letter.blocks, root, "H2")]
    end = list(_end(letter, root))
    for _, strips, _ in (body[-1], *end[:-1]) if end else ():
        strips[-1].glued = True
    return [stack([*body, *end]), *(stack(_annex(annex, root)) for annex in letter.annexes)], root


def _head(letter: Letter, root: Node) -> Iterator[_Flowing]:
    for notice in letter.notices:
        yield _text(root.add("P"), notice, style.NOTICE)
    if letter.letterhead is not None:
        yield from _letterhead(letter.letterhead, root)
    if letter.number_line or letter.addressee:
        yield _number_and_addressee(letter, root)
    yield _kept(_text(root.add("H1"), letter.title, style.TITLE))
    if letter.subject:
        yield _kept(_text(root.add("P"), letter.subject, style.SUBJECT))


def _letterhead(head: Letterhead, root: Node) -> Iterator[_Flowing]:
    yield _text(root.add("P", shows="sender.authority"), head.authority, style.AUTHORITY)
    if head.unit:
        yield _text(root.add("P", shows="sender.unit"), head.unit, style.UNIT)
    for line in head.contact:
        yield _text(root.add("P", shows="sender.address"), line, style.REACH)
    yield 5, [Strip(1.1, rules=[Rule(style.LEFT, 0.5, _EDGE, 0.5, style.RULE, 1.1)])], 9


def _number_and_addressee(letter: Letter, root: Node) -> _Flowing:
    left, right = widths_of((0.46, 0.54), style.TEXT_WIDTH)
    number = Cell(root.add("P", shows="letter.number"), bind(letter.number_line), style.PLAIN)
    addressee = [
        Cell(
            root.add("P", shows="" if further else "provider"), bind(line), style.PLAIN if further else style.ADDRESSEE
        )
        for further, line in enumerate(letter.addressee)
    ]
    return 0, columns((Column(style.LEFT, left - 8, [number]), Column(style.LEFT + left, right, addressee))), 4


def _blocks(blocks: Sequence[Block], root: Node, heading: str) -> Iterator[_Flowing]:
    """Set the blocks; a list or table of nothing leaves no trace, it would be a fault in the tree."""
    for block in blocks:
        match block:
            case Heading(text):
                yield _kept(_text(root.add(heading), text, style.HEADING))
            case Paragraph():
                yield _paragraph(block, root)
            case BulletList() if block.items:
                yield _bullets(block, root)
            case FactTable(rows) if rows:
                yield _facts(rows, root)
            case Table() if block.rows:
                yield _table(block, root)


def _annex(annex: Annex, root: Node) -> Iterator[_Flowing]:
    yield _kept(_text(root.add("H2"), annex.title, style.TITLE))
    yield from _blocks(annex.blocks, root, "H3")


def _paragraph(block: Paragraph, root: Node) -> _Flowing:
    """Set a numbered paragraph; one of ours that ends in a colon stays with what it announces."""
    node = root.add("P", shows=block.field)
    flowing = _text(node, block.text, style.NUMBERED, _INDENTED, number=f"{block.number}.")
    return flowing if block.typed or not block.text.endswith(":") else _kept(flowing)


def _bullets(block: BulletList, root: Node) -> _Flowing:
    listing = root.add("L", DASHED_LIST)
    strips: list[Strip] = []
    ends = []
    for item in block.items:
        entry = listing.add("LI")
        label, body = entry.add("Lbl"), entry.add("LBody", shows=block.field)
        _, lines, _ = _text(body, item, style.BULLET, _INDENTED + style.BULLET_INDENT)
        lines[0].runs.insert(0, Run(label, Line("– ", 0), style.BULLET, _INDENTED))
        lines[0].gap = style.BULLET.before + style.BULLET.after if strips else 0
        strips += lines
        ends.append(lines[-1])
    for end in (ends[0], ends[-2]) if len(ends) > 1 else ():
        end.glued = True
    return style.BULLET.before, strips, style.NUMBERED.after


def _facts(rows: Sequence[tuple[str, str, str]], root: Node) -> _Flowing:
    table = root.add("Table")
    left, right = widths_of((0.38, 0.62), style.TEXT_WIDTH - style.NUMBER_INDENT)
    built = []
    for label, value, field in rows:
        row = table.add("TR")
        name = Cell(row.add("TH", ROW_HEAD, field), bind(label), style.LABEL)
        fact = Cell(row.add("TD", shows=field), bind(value), style.VALUE)
        built.append(
            columns((Column(_INDENTED, left - 8, [name]), Column(_INDENTED + left, right, [fact])), padding=(1, 1))
        )
    return 1, grid(built), 4


def _table(table: Table, root: Node) -> _Flowing:
    """Build a table; dates may break over lines, since its columns are narrow."""
    node = root.add("Table")
    widths = widths_of(table.widths, style.TEXT_WIDTH - style.NUMBER_INDENT)
    line = node.add("TR")
    heads = [Cell(line.add("TH", COLUMN_HEAD, table.field), bind(text), style.CELL_HEAD) for text in table.header]
    [header] = ruled_row(_INDENTED, widths, heads, whole=True)
    header.fill = (_INDENTED, _EDGE, style.HEADER_FILL)
    header.rules.insert(0, Rule(_INDENTED, 0, _EDGE, 0, style.TABLE_LINE))
    header.glued = True
    rows = []
    for texts in table.rows:
        line = node.add("TR")
        cells = [
            Cell(
                line.add("TD", shows=table.field),
                bind(text.replace(NBSP, " ")),
                style.CELL_FIXED if column in table.fixed else style.CELL,
            )
            for column, text in enumerate(texts)
        ]
        rows.append(ruled_row(_INDENTED, widths, cells))
    body = grid(rows)
    for strip in body[1:]:
        strip.header = header
    return 4, [header, *body], 8


def _end(letter: Letter, root: Node) -> Iterator[_Flowing]:
    """Yield signature and executor."""
    if letter.signature is not None:
        yield style.SIGNATURE_GAP, _signature(letter.signature, root), 0
    if letter.executor:
        node = root.add("P", shows="sender.executor")
        _, strips, _ = _text(node, letter.executor, style.SMALL)
        glue(strips, first=len(strips))
        yield style.EXECUTOR_GAP, strips, 0


def _signature(signature: Signature, root: Node) -> list[Strip]:
    office, space, name = widths_of((0.40, 0.28, 0.32), style.TEXT_WIDTH)
    texts = [text for text in (signature.position, signature.rank) if text]
    left = [Cell(root.add("P", shows="sender.signatory"), bind(text), style.PLAIN) for text in texts]
    seal = Cell(root.add("P"), signature.seal, style.SMALL)
    right = Cell(root.add("P", shows="sender.signatory"), bind(signature.name), style.ADDRESSEE)
    middle = style.LEFT + office
    [strip] = columns(
        (
            Column(style.LEFT, office - 8, left),
            Column(middle, space, [seal], top=15),
            Column(middle + space, name, [right]),
        ),
        whole=True,
    )
    strip.rules.append(Rule(middle, 13, middle + space * 0.88, 13, style.INK, 0.6))
    return [strip]


def _kept(flowing: _Flowing) -> _Flowing:
    """Keep a text with what follows it."""
    for strip in flowing[1]:
        strip.glued = True
    return flowing


def _text(node: Node, text: str, look: Style, left: float = style.LEFT, number: str = "") -> _Flowing:
    """Set a paragraph, its number before the first line."""
    width = _EDGE - left
    node.left, node.right = style.LEFT if number else left, _EDGE
    strips = []
    broken = (balanced_lines if look.centred else break_lines)(bind(text), look.font, look.size, width)
    for line in broken:
        start = left + (width - line.width) / 2 if look.centred else left
        strips.append(Strip(look.leading, runs=[Run(node, line, look, start)]))
    if number:
        strips[0].runs.insert(0, Run(node, Line(number + " ", 0), look, style.LEFT))
    glue(strips)
    return look.before, strips, look.after
