"""One version, in one place, and a changelog that knows it."""

import re
import tomllib

import eevidence_desktop
from tests.architecture import sources


def test_the_version_is_a_release_number():
    assert re.fullmatch(r"\d+\.\d+\.\d+(?:(?:a|b|rc|\.dev)\d+)?", eevidence_desktop.__version__)


def test_the_version_stands_in_one_place():
    project = tomllib.loads((sources.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["hatch"]["version"]["path"] == "eevidence_desktop/__init__.py"


def test_the_changelog_has_an_open_section_first():
    headings = re.findall(r"^## \[(.+?)\]", (sources.ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert len(headings) == len(set(headings))
