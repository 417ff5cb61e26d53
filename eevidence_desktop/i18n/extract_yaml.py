"""Babel extractor for data files: scalars tagged ``!t`` and mappings tagged ``!tc`` in YAML.

Examples::

    # Translators: title of the letter
    title: !t Preservation request
    button: !tc {context: verb, text: Open}

A comment that stands directly above and begins with ``# Translators:`` goes to the translators.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping
from typing import IO, Any

import yaml

Extracted = tuple[int, str | None, str | tuple[str, str], list[str]]

TEXT_TAG = "!t"
CONTEXT_TAG = "!tc"
COMMENT_TAG = "Translators:"


class UntranslatableError(ValueError):
    """A tagged value is not what its tag promises."""

    def __init__(self, node: yaml.Node, wanted: str) -> None:
        """Name the place and what was expected there."""
        super().__init__(f"{node.start_mark.name}:{node.start_mark.line + 1}: {wanted}")


def extract_yaml(
    fileobj: IO[bytes],
    keywords: Iterable[str],  # noqa: ARG001 - Babel's signature
    comment_tags: Iterable[str],  # noqa: ARG001
    options: Mapping[str, Any],  # noqa: ARG001
) -> Generator[Extracted, None, None]:
    """Yield the tagged sentences of a YAML file as Babel wants them.

    Args:
        fileobj: The .yaml file, opened in binary mode.
        keywords: Not used; data has no functions.
        comment_tags: Not used; the tag is always ``Translators:``.
        options: Not used.

    Yields:
        (line, function name or None, message or (context, message), notes).

    Raises:
        UntranslatableError: ``!t`` on something that is no text, or ``!tc`` without context and text.
    """
    source = fileobj.read().decode("utf-8")
    lines = source.splitlines()
    for root in yaml.compose_all(source, Loader=yaml.SafeLoader):
        for node in _walk(root, set()):
            line = node.start_mark.line
            if node.tag == TEXT_TAG:
                yield line + 1, None, _text(node), _notes(lines, line)
            elif node.tag == CONTEXT_TAG:
                yield line + 1, "pgettext", _context_and_text(node), _notes(lines, line)


def _walk(node: yaml.Node | None, seen: set[int]) -> Iterator[yaml.Node]:
    """Yield a node and what it holds in the order of the file, each once however often it is aliased."""
    if node is None or id(node) in seen:
        return
    seen.add(id(node))
    yield node
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _walk(item, seen)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _walk(key, seen)
            yield from _walk(value, seen)


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise UntranslatableError(node, f"{TEXT_TAG} stands before a text that is not empty")
    return str(node.value)


def _context_and_text(node: yaml.Node) -> tuple[str, str]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    fields = {key.value: value.value for key, value in pairs}
    if set(fields) != {"context", "text"} or not all(isinstance(text, str) and text for text in fields.values()):
        raise UntranslatableError(node, f"{CONTEXT_TAG} stands before a mapping of context and text")
    return fields["context"], fields["text"]


def _notes(lines: list[str], line: int) -> list[str]:
    """Return the block of comment lines directly above, from the line with the tag on."""
    block: list[str] = []
    while line > 0 and lines[line - 1].lstrip().startswith("#"):
        line -= 1
        text = lines[line].lstrip().lstrip("#").strip()
        block.insert(0, text)
        if text.startswith(COMMENT_TAG):
            return block
    return []
