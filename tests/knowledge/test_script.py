"""No word of the data mixes alphabets: a Latin i in a Kazakh word prints the same and is found by no search."""

import re

from eevidence_desktop import paths
from eevidence_desktop.knowledge.yaml_source import read_yaml

WORD = re.compile(r"[A-Za-z\u0400-\u052f]+")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile(r"[A-Za-z]")


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def test_no_word_mixes_latin_and_cyrillic():
    files = sorted(paths.resources().rglob("*.yaml"))
    assert len(files) > 20
    mixed = [
        (path.name, word)
        for path in files
        for text in texts(read_yaml(path))
        for word in WORD.findall(text)
        if CYRILLIC.search(word) and LATIN.search(word)
    ]
    assert mixed == []
