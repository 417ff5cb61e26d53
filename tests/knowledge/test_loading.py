"""The data files are read safely, compiled once and opened fast."""

import json
import os
import shutil

import pytest

from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.knowledge.compiling import compile_knowledge
from eevidence_desktop.knowledge.errors import DataError
from eevidence_desktop.knowledge.loading import load_knowledge
from eevidence_desktop.knowledge.tables import Table
from eevidence_desktop.knowledge.yaml_source import read_yaml


@pytest.fixture
def checkout(tmp_path, resources):
    """A copy of the data in a folder that looks like a checkout."""
    shutil.copytree(resources, tmp_path / "resources", ignore=shutil.ignore_patterns("fonts"))
    (tmp_path / "pyproject.toml").touch()
    return tmp_path


def written(tmp_path, text):
    path = tmp_path / "data.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_marked_sentence_is_plain_text(tmp_path):
    assert read_yaml(written(tmp_path, "label: !t Name\nlist: [!t One, two]")) == {
        "label": "Name",
        "list": ["One", "two"],
    }


def test_a_key_that_stands_twice_is_refused_with_its_line(tmp_path):
    with pytest.raises(DataError) as caught:
        read_yaml(written(tmp_path, "a: 1\nb: 2\na: 3\n"))
    assert caught.value.place == "data.yaml:3"
    assert "«a»" in caught.value.fault


@pytest.mark.parametrize("text", ["a: [1", "a: !!python/object:os.system {}", "a: !unknown x", "\t- x", "a: *no"])
def test_unsafe_or_broken_yaml_is_refused_with_the_file(tmp_path, text):
    with pytest.raises(DataError) as caught:
        read_yaml(written(tmp_path, text))
    assert caught.value.place.startswith("data.yaml")
    assert caught.value.exit_code == 2


def test_a_file_that_is_missing_or_no_utf8_is_refused(tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_bytes(b"a: \xff\xfe")
    for path in (bad, tmp_path / "missing.yaml"):
        with pytest.raises(DataError, match=path.name):
            read_yaml(path)


def test_compiled_knowledge_equals_the_yaml_it_was_made_from(checkout, kb):
    compile_knowledge(checkout / "resources", checkout / "knowledge.json")
    loaded = load_knowledge(checkout, checkout / "resources")
    assert (loaded.version, loaded.day) == (kb.version, kb.day)
    for table in ("providers", "channels", "fields", "categories", "treaties", "references", "offences"):
        assert list(getattr(loaded, table).items()) == list(getattr(kb, table).items())
    assert (loaded.rules, loaded.names, loaded.groups) == (kb.rules, kb.names, kb.groups)
    assert loaded.modifiers == kb.modifiers


def test_the_same_data_compile_to_the_same_bytes(checkout):
    for name in ("one.json", "two.json"):
        compile_knowledge(checkout / "resources", checkout / name)
    assert (checkout / "one.json").read_bytes() == (checkout / "two.json").read_bytes()
    data = json.loads((checkout / "one.json").read_text(encoding="utf-8"))
    assert list(data) == sorted(data)


def test_tables_keep_the_order_of_their_files(kb):
    assert list(kb.countries)[:2] == ["KZ", "US"]
    assert list(kb.names["stage"]) == ["pre_registration", "pre_trial", "trial"]
    assert [rule.number for rule in kb.rules][:4] == [24, 1, 2, 3]


def test_the_version_changes_with_the_data(checkout):
    target = checkout / "knowledge.json"
    compile_knowledge(checkout / "resources", target)
    before = json.loads(target.read_text(encoding="utf-8"))["version"]
    path = checkout / "resources" / "providers" / "proton.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("name: Proton\n", "name: Proton AG\n"), encoding="utf-8")
    compile_knowledge(checkout / "resources", target)
    assert json.loads(target.read_text(encoding="utf-8"))["version"] != before


def test_a_checkout_reads_yaml_that_is_newer_than_the_compiled_file(checkout):
    target = checkout / "knowledge.json"
    compile_knowledge(checkout / "resources", target)
    path = checkout / "resources" / "providers" / "proton.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("name: Proton\n", "name: Newer\n"), encoding="utf-8")
    later = target.stat().st_mtime + 10
    os.utime(path, (later, later))
    assert load_knowledge(checkout, checkout / "resources").providers["proton"].name == "Newer"


def test_an_installed_program_does_not_look_at_times(checkout):
    compile_knowledge(checkout / "resources", checkout / "knowledge.json")
    (checkout / "pyproject.toml").unlink()
    shutil.rmtree(checkout / "resources" / "providers")
    assert "google" in load_knowledge(checkout, checkout / "resources").providers


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 99}'])
def test_a_damaged_compiled_file_is_refused_clearly(tmp_path, text):
    (tmp_path / "knowledge.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"knowledge\.json"):
        load_knowledge(tmp_path, tmp_path / "resources")


@pytest.mark.parametrize(
    "file, old, new, told",
    [
        ("providers/proton.yaml", "id: proton\n", "id: other\n", "proton.yaml"),
        ("providers/proton.yaml", "checked: 2026-11-23", "checked: yesterday", "checked"),
        ("treaties.yaml", "status: invited", "status: joined", "budapest"),
        ("treaties.yaml", "- id: untoc", "- id: uncac", "uncac"),
        ("labels/groups.yaml", '"NO"', "NO", "country"),
    ],
)
def test_wrong_data_are_refused_with_file_and_record(checkout, file, old, new, told):
    path = checkout / "resources" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        compile_knowledge(checkout / "resources", checkout / "knowledge.json")
    assert told in str(caught.value)
    assert not (checkout / "knowledge.json").exists()


def test_a_row_is_validated_when_it_is_first_read_and_then_kept():
    table = Table(Provider, {"bad": {"id": "bad"}})
    assert list(table) == ["bad"]
    assert "bad" in table
    assert len(table) == 1
    with pytest.raises(DataError, match="bad"):
        table["bad"]
    with pytest.raises(KeyError):
        table["missing"]


def test_the_knowledge_carries_the_day_of_the_newest_check(kb):
    assert kb.day == max(record.checked for record in (*kb.providers.values(), *kb.treaties.values()))
    assert kb.providers["google"] is kb.providers["google"]
