"""register list, show, search."""

import json

import pytest

from eevidence_desktop.desk.drafts import NewRequest, create_draft, save_draft
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.i18n.language import Language


@pytest.fixture
def kept(home):
    """Three requests of the register; the last is the newest."""
    bench = Workbench(home)
    drafts = []
    for channel, word in (("preservation", "Әлия"), ("mla", "груша"), ("police", "pear")):
        draft = create_draft(bench, NewRequest(channel, "google", ({"kind": "username", "value": word},)))
        body = {**draft.body, "case": {"facts": {"en": f"\u202eabout {word}\x1b[0m"}}}
        drafts.append(save_draft(bench, type(draft)(draft.id, draft.reference, body, draft.changed)))
    bench.close()
    return drafts


def references(answer):
    return [item["reference"] for item in answer.json["requests"]]


def test_an_empty_register(run):
    assert run("register", "list").out == "The register holds no such request.\n"
    assert run("register", "list", "--json").json == {"requests": []}
    assert run("register", "search", "x", "--json").json == {"requests": []}


def test_list_begins_with_what_changed_last(run, kept):
    assert references(run("register", "list", "--json")) == [draft.reference for draft in reversed(kept)]
    lines = run("register", "list").out.splitlines()
    assert lines[0] == f"{kept[2].reference}  draft  police  google  pear"


def test_list_by_status_and_limit(run, kept):
    assert references(run("register", "list", "--status", "exported", "--json")) == []
    assert references(run("register", "list", "--status", "draft", "--limit", "2", "--json")) == [
        kept[2].reference,
        kept[1].reference,
    ]


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1.5", "1000000", "٣", ""])
def test_a_limit_is_a_whole_number(run, limit):
    answer = run("register", "list", "--limit", limit)
    assert answer.code == 2
    assert answer.out == ""


@pytest.mark.parametrize("language", Language)
def test_show_by_reference_and_by_id(run, kept, language):
    shown = run("register", "show", kept[0].reference, "--json").json
    assert shown["id"] == kept[0].id
    assert shown["request"] == json.loads(json.dumps(kept[0].body))
    assert shown["exports"] == []
    assert shown["events"][0]["kind"] == "created"
    assert run("register", "show", kept[0].id, "--json").json == shown
    text = run("register", "show", kept[0].id, language=language).out
    assert text.startswith(kept[0].reference)
    assert "preservation" in text


def test_show_names_the_letters(run, letters, request_file):
    made = run("letter", request_file(), "--out", letters, "--letter-lang", "en", "--json").json
    text = run("register", "show", made["reference"]).out
    assert made["files"][0]["sha256"] in text
    assert "Status: exported" in text


def test_json_holds_no_character_that_a_terminal_obeys(run, kept):
    answer = run("register", "show", kept[0].id, "--json")
    assert not set(answer.out) & set("\x1b\u202e")
    assert answer.json["request"]["case"]["facts"]["en"] == "\u202eabout Әлия\x1b[0m"


@pytest.mark.parametrize("words", [("алия",), ("ӘЛИЯ",), ("about", "ӘЛИ"), ("ли",)])
def test_search_in_every_alphabet(run, kept, words):
    assert references(run("register", "search", *words, "--json")) == [kept[0].reference]


def test_search_without_result(run, kept):
    answer = run("register", "search", "nowhere")
    assert answer.code == 0
    assert answer.out == "The register holds no such request.\n"
    assert len(references(run("register", "search", "about", "--limit", "2", "--json"))) == 2
