"""catalogue check, list with counts, diff."""

import json
import shutil

import pytest

from eevidence_desktop import paths
from eevidence_desktop.cli import inspecting
from eevidence_desktop.desk import cataloguing
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.knowledge.lint.run import RULES

RECORD = {
    "id": "good-mail",
    "name": "Good Mail",
    "services": ["Good Mail"],
    "entities": [
        {"name": "Good Inc.", "country": "US", "address": ["1 Street"], "sources": ["page"], "confidence": "high"}
    ],
    "languages": {"value": ["en"], "sources": ["page"], "confidence": "high"},
    "sources": [{"id": "page", "url": "https://good.example/law", "official": True}],
    "checked": "2020-01-01",
    "confidence": "high",
}


@pytest.fixture
def resources(tmp_path):
    """A data folder with one record; everything else is the program's."""
    folder = tmp_path / "resources"
    shutil.copytree(paths.resources(), folder, ignore=shutil.ignore_patterns("providers", "fonts"))
    write(folder, "good-mail", RECORD)
    return folder


def write(resources, name, record):
    folder = resources / "providers"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.yaml").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


@pytest.mark.parametrize("language", Language)
def test_warnings_alone_are_no_failure(run, resources, language):
    answer = run("catalogue", "check", "--resources", resources, language=language)
    assert answer.code == 0
    assert "C17  good-mail  checked" in answer.out.splitlines()[0]
    assert len(answer.out.splitlines()) == 3


def test_an_error_is_answered_with_code_4_and_told_whole(run, resources):
    write(resources, "good-mail", RECORD | {"languages": RECORD["languages"] | {"value": ["english"]}})
    answer = run("catalogue", "check", "--resources", resources, "--json")
    assert answer.code == 4
    document = answer.json
    assert (document["records"], document["errors"], document["warnings"], document["hints"]) == (1, 1, 1, 0)
    assert document["sound"] is False
    first = document["faults"][0]
    assert {name: first[name] for name in ("record", "code", "rule", "severity", "field", "params")} == {
        "record": "good-mail",
        "code": "C49",
        "rule": "language-code-unknown",
        "severity": "error",
        "field": "languages",
        "params": {"name": "english"},
    }
    assert "english" in first["message"]
    assert first["fix"]


def test_a_record_that_cannot_be_read_does_not_hide_the_others(run, resources):
    write(resources, "broken", {"id": "broken"})
    document = run("catalogue", "check", "--resources", resources, "--json").json
    assert [(item["record"], item["code"]) for item in document["faults"]] == [("broken", "C00"), ("good-mail", "C17")]
    assert document["records"] == 2


def test_the_catalogue_of_the_program_is_looked_at_without_a_folder(run):
    document = run("catalogue", "check", "--json").json
    assert document["records"] == len(list((paths.resources() / "providers").glob("*.yaml")))
    assert {item["code"] for item in document["faults"]} <= {rule.code for rule in RULES}


def test_a_packaged_program_without_sources_looks_at_the_compiled_catalogue(run, monkeypatch, tmp_path):
    shown = run("catalogue", "check", "--json").json
    monkeypatch.setattr(cataloguing.paths, "resources", lambda: tmp_path)
    monkeypatch.setattr(cataloguing, "lint_compiled", lambda kb, _today: ((), len(kb.providers)))
    monkeypatch.setattr("eevidence_desktop.knowledge.loading._is_fresh", lambda *_: True)
    document = run("catalogue", "check", "--json").json
    assert document["faults"] == []
    assert 0 < document["records"] <= shown["records"]


def test_a_folder_without_records_is_bad_input(run, tmp_path):
    answer = run("catalogue", "check", "--resources", tmp_path, "--json")
    assert answer.code == 2
    assert answer.error["error"]["code"] == "input"


def test_list_counts_what_the_catalogue_knows(run):
    document = run("catalogue", "list", "--json").json
    counts, size = document["counts"], len(document["providers"])
    assert counts["providers"] == size
    for name in ("status", "category", "confidence", "disclosure"):
        assert sum(counts[name].values()) == size
    assert {"preservation", "voluntary_disclosure", "emergency", "mla", "police"} <= set(counts["channels"])
    assert all(0 <= reach["address"] <= reach["contact"] <= size for reach in counts["channels"].values())
    values = counts["values"]
    assert values["share"] == 1.0
    assert values["shown"] == values["sourced"] > values["official"] > 0
    assert values["dated_source"] <= values["sourced"]


# ---------------------------------------------------------------------------------------------------- diff


@pytest.fixture
def newer(resources, tmp_path):
    folder = tmp_path / "newer"
    record = json.loads(json.dumps(RECORD))
    record["entities"][0]["name"] = "Better Inc."
    record["languages"]["value"] = ["en", "de"]
    record["sources"].insert(0, {"id": "news", "url": "https://news.example", "official": False})
    write(folder, "good-mail", record)
    write(folder, "new-mail", RECORD | {"id": "new-mail"})
    return folder


def test_a_catalogue_does_not_differ_from_itself(run, resources):
    answer = run("catalogue", "diff", resources, resources / "providers")
    assert answer.code == 0
    assert len(answer.out.splitlines()) == 1
    assert run("catalogue", "diff", resources, resources, "--json").json["same"] is True


def test_what_came_went_and_changed(run, resources, newer):
    document = run("catalogue", "diff", resources, newer, "--json").json
    assert (document["added"], document["removed"], document["same"]) == (["new-mail"], [], False)
    changes = {item["field"]: (item["old"], item["new"]) for item in document["changed"]}
    assert changes == {
        "entities.0.name": ("Good Inc.", "Better Inc."),
        "languages.value": (["en"], ["en", "de"]),
        "sources.news.id": (None, "news"),
        "sources.news.url": (None, "https://news.example"),
        "sources.news.official": (None, False),
    }
    assert run("catalogue", "diff", newer, resources, "--json").json["removed"] == ["new-mail"]


@pytest.mark.parametrize("language", Language)
def test_differences_for_people(run, resources, newer, language):
    lines = run("catalogue", "diff", resources, newer, language=language).out.splitlines()
    assert len(lines) == 6
    assert "new-mail" in lines[0]
    assert any("entities.0.name" in line and '"Better Inc."' in line for line in lines)


def test_a_compiled_catalogue_can_be_compared(run, resources, tmp_path):
    compiled = tmp_path / "knowledge.json"
    compiled.write_text(json.dumps({"tables": {"providers": [RECORD]}}), encoding="utf-8")
    assert run("catalogue", "diff", compiled, resources, "--json").json["same"] is True


@pytest.mark.parametrize("content", ["{}", "[1]", '{"tables": {"providers": 7}}', "no JSON"])
def test_a_file_that_is_no_catalogue_is_bad_input(run, resources, tmp_path, content):
    file = tmp_path / "other.json"
    file.write_text(content, encoding="utf-8")
    assert run("catalogue", "diff", resources, file).code == 2


def test_places_without_a_catalogue_are_bad_input(run, resources, tmp_path):
    (tmp_path / "empty").mkdir()
    assert run("catalogue", "diff", resources, tmp_path / "missing").code == 2
    assert run("catalogue", "diff", resources, tmp_path / "empty").code == 2
    write(resources, "broken", {"id": "broken"})
    assert run("catalogue", "diff", resources, resources).code == 2


@pytest.mark.parametrize("operands", [[], ["a"], ["a", "b", "c"]])
def test_two_catalogues_are_named(run, operands):
    assert run("catalogue", "diff", *operands).code == 2


def test_both_commands_are_in_the_help(run):
    assert {command.syntax.name for command in inspecting.COMMANDS} == {"catalogue check", "catalogue diff"}
    said = run("catalogue", "diff", "--help").out
    assert "catalogue diff OLD NEW" in said
