"""The tree of a tagged PDF: what is a heading, a list, a table, and in which order it is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from eevidence_desktop.letters.pdf_file import PdfFile

COLUMN_HEAD = "/A<</O/Table/Scope/Column>>"
ROW_HEAD = "/A<</O/Table/Scope/Row>>"
DASHED_LIST = "/A<</O/List/ListNumbering/Disc>>"
"""The dash has no name of its own in PDF 1.7; Disc is its word for an unordered list with a sign."""


@dataclass(slots=True, eq=False)
class Node:
    """One element of the tree. ``shows`` names the request field that it shows, between ``left`` and ``right``."""

    tag: str
    attributes: str = ""
    shows: str = ""
    left: float = 0.0
    right: float = 0.0
    kids: list["Node"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    """Where its text is: page from 0, number of the marked content on that page."""

    def add(self, tag: str, attributes: str = "", shows: str = "") -> "Node":
        """Append a child and return it; ``shows`` is its request field."""
        node = Node(tag, attributes, shows)
        self.kids.append(node)
        return node


def write_tree(file: PdfFile, root: Node, pages: list[int], marked: list[list[Node]]) -> int:
    """Write the whole tree and return the number of its root object.

    Args:
        file: Receives the objects.
        root: The Document element.
        pages: Object numbers of the pages.
        marked: For each page, the element of each marked content on it, by number.
    """
    numbers = {node: file.reserve() for node in _walk(root)}
    tree = file.reserve()
    _write_node(file, root, tree, numbers, pages)
    lists = [file.add("[" + " ".join(f"{numbers[node]} 0 R" for node in nodes) + "]") for nodes in marked]
    entries = " ".join(f"{page} {number} 0 R" for page, number in enumerate(lists))
    parents = file.add(f"<</Nums[{entries}]>>")
    file.put(
        tree,
        f"<</Type/StructTreeRoot/K {numbers[root]} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(lists)}>>",
    )
    return tree


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        yield from _walk(kid)


def _write_node(file: PdfFile, node: Node, parent: int, numbers: dict[Node, int], pages: list[int]) -> None:
    own = numbers[node]
    page, kids = "", ""
    if node.kids:
        kids = "/K[" + " ".join(f"{numbers[kid]} 0 R" for kid in node.kids) + "]"
    elif node.marks:
        home = node.marks[0][0]
        page = f"/Pg {pages[home]} 0 R"
        kids = "/K[" + " ".join(_mark(pages, home, *mark) for mark in node.marks) + "]"
    file.put(own, f"<</S/{node.tag}/P {parent} 0 R{page}{kids}{node.attributes}>>")
    for kid in node.kids:
        _write_node(file, kid, own, numbers, pages)


def _mark(pages: list[int], home: int, page: int, number: int) -> str:
    return str(number) if page == home else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {number}>>"
