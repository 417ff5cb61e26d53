"""Channels written short come out whole: bases, shared lists, and what is wrong with them in words."""

import pytest

from eevidence_desktop.knowledge.channel_files import read_channels
from eevidence_desktop.knowledge.errors import DataError

SHARED = """
fields:
  sender: [{field: sender.officer, need: required}, {field: letter.day}]
parts:
  inner: [{text: inner}]
  outer: [{heading: h}, {use: inner}]
  circle: [{use: circle}]
"""
BASE = """
id: base
name: Base
levels: [bsi]
fields: [{use: sender}, {field: case.number}, {field: period, need: required}]
letter: {title: T, subject: S, addressee: provider, parts: [{use: outer}, {text: own}]}
"""


@pytest.fixture
def read(tmp_path):
    """Return a function that reads channel files given by name."""
    (tmp_path / "channels").mkdir()
    (tmp_path / "channel_parts.yaml").write_text(SHARED, encoding="utf-8")

    def call(**files):
        for name, text in files.items():
            (tmp_path / "channels" / f"{name.replace('__', '.')}.yaml").write_text(text, encoding="utf-8")
        return dict(read_channels(tmp_path))

    return call


def test_shared_lists_are_put_in_their_places(read):
    base = read(base=BASE)["base.yaml"]
    assert [item["field"] for item in base["fields"]] == ["sender.officer", "letter.day", "case.number", "period"]
    assert base["letter"]["parts"] == [{"heading": "h"}, {"text": "inner"}, {"text": "own"}]


def test_a_variant_takes_what_it_does_not_say_itself(read):
    text = """
id: base.more
base: base
name: More
without: [case.number, letter.day]
fields: [{field: period}, {field: previous.day, need: required}]
letter: {title: Other}
"""
    row = read(base=BASE, base__more=text)["base.more.yaml"]
    assert (row["name"], row["levels"]) == ("More", ["bsi"])
    assert row["letter"] == {**read(base=BASE)["base.yaml"]["letter"], "title": "Other"}
    assert [(item["field"], item.get("need")) for item in row["fields"]] == [
        ("sender.officer", "required"),
        ("period", None),
        ("previous.day", "required"),
    ]
    assert "base" not in row
    assert "without" not in row


@pytest.mark.parametrize(
    "text, problem",
    [
        ("id: x\nbase: nobody\n", "nobody"),
        ("- list\n", "mapping"),
        (BASE.replace("{use: sender}", "{use: nothing}"), "«nothing» of fields"),
        (BASE.replace("{use: outer}", "{use: circle}"), "circle"),
        ("id: y\nbase: x\n", "has a base itself"),
    ],
)
def test_what_is_wrong_is_named(read, text, problem):
    with pytest.raises(DataError, match=problem):
        read(base=BASE, x="id: x\nbase: base\n", broken=text)
