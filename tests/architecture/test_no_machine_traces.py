"""No committed file tells on which machine or from which mirror it was made."""

import re

import pytest

from tests.architecture import sources

# Put together from parts, so that this file does not find itself.
FOLDERS = "work|root|home"
PATHS = re.compile(rf"(?:file://|(?<![\w./<{{~-]))/(?:{FOLDERS})/[\w.-]")
HOSTS = re.compile("|".join(("py" + r"pi\.org", "python" + r"hosted\.org", "index" + "-url", "find" + "-links")))
ALLOWED_WORDS = {"dev.py": ("--no-emit-" + "index" + "-url",)}  # the switch that keeps mirrors out of the locks
BINARY = {".ttf", ".png", ".ico", ".gz", ".pdf", ".docx", ".sqlite3", ".db", ".zip"}


def traces(text):
    return [match.group() for pattern in (PATHS, HOSTS) for match in pattern.finditer(text)]


@pytest.mark.parametrize("path", [path for path in sources.kept_files() if path.suffix not in BINARY], ids=sources.name)
def test_no_machine_traces(path):
    text = path.read_text(encoding="utf-8")
    for word in ALLOWED_WORDS.get(sources.name(path), ()):
        text = text.replace(word, "")
    assert not traces(text)


@pytest.mark.parametrize("folder", FOLDERS.split("|"))
@pytest.mark.parametrize("before", ["", '"', "file://", "in ", "("])
def test_paths_of_a_machine_are_found(before, folder):
    assert traces(f"{before}/{folder}/someone/file")


@pytest.mark.parametrize("harmless", ["tests/home/page.py", "https://example.org/home/page", "~/work/x", "/workshop/x"])
def test_other_paths_are_not(harmless):
    assert not traces(harmless)
