"""package, and verify for packages: one archive with everything, checked before and after it is carried."""

import hashlib
import io
import json
import os
import shutil
import subprocess
import zipfile
from contextlib import closing

import pytest

from eevidence_desktop.desk import composing, packaging, verifying
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.i18n.language import Language

FORMATS = ("pdf", "docx", "txt")
EVERY_FORMAT = tuple(word for kind in FORMATS for word in ("--format", kind))


@pytest.fixture
def archive(tmp_path):
    return tmp_path / "out" / "package.zip"


def members(path):
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def repack(path, changed):
    with zipfile.ZipFile(path, "w") as written:
        for name, data in changed.items():
            written.writestr(name, data)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def package(run, file, archive, *options, **more):
    answer = run("package", file, "--out", archive, *options, **more)
    assert answer.code == 0, answer.err
    return answer


def test_everything_of_a_request_is_inside(run, archive, request_file, letters):
    file = request_file("emergency")
    answer = package(run, file, archive, "--json").json
    inside = members(archive)
    manifest = json.loads(inside["manifest.json"])
    entries = {(item["language"], item["format"], item["paper"]) for item in manifest["files"] if "/" in item["name"]}
    written = run("letter", file, "--out", letters, "--paper", "all", *EVERY_FORMAT, "--json").json["files"]
    assert entries == {(item["language"], item["format"], item["paper"]) for item in written}
    assert {(code.value, kind, "") for code in Language for kind in FORMATS} < entries
    assert ("kk", "docx", "call_script") in entries
    assert manifest["channel"] == "emergency"
    assert manifest["provider"] == "google"
    assert set(manifest["versions"]) == {"knowledge", "template", "program"}
    assert answer["members"] == {name: sha256(data) for name, data in inside.items()}
    assert answer["sha256"] == sha256(archive.read_bytes())
    assert {"cover_note_en.txt", "annex_list_en.txt", "SHA256SUMS"} < set(inside)


def test_manifest_and_sums_tell_the_truth(run, archive, request_file):
    package(run, request_file("mla"), archive)
    inside = members(archive)
    manifest = json.loads(inside["manifest.json"])
    for item in manifest["files"]:
        assert (item["sha256"], item["size"]) == (sha256(inside[item["name"]]), len(inside[item["name"]]))
    assert {item["name"] for item in manifest["files"]} == set(inside) - {"manifest.json", "SHA256SUMS"}
    sums = dict(reversed(line.split("  ", 1)) for line in inside["SHA256SUMS"].decode().splitlines())
    assert sums == {name: sha256(data) for name, data in inside.items() if name != "SHA256SUMS"}


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="coreutils are not installed here")
def test_a_strangers_tool_can_check_it(run, archive, request_file, tmp_path):
    package(run, request_file(), archive)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path / "there")
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    subprocess.run(command, cwd=tmp_path / "there", check=True)


def test_letters_are_those_of_the_command_letter(run, archive, request_file, letters):
    file = request_file("mla")
    package(run, file, archive, "--letter-lang", "kk")
    run("letter", file, "--out", letters, "--letter-lang", "kk", "--paper", "all", *EVERY_FORMAT)
    packed = {name.partition("/")[2]: data for name, data in members(archive).items() if "/" in name}
    assert packed == {item.name: item.read_bytes() for item in letters.iterdir()}


def test_languages_and_formats_can_be_chosen(run, archive, request_file):
    options = ("--letter-lang", "ru", "--letter-lang", "ru", "--format", "docx", "--format", "docx")
    package(run, request_file(), archive, *options)
    (name,) = [name for name in members(archive) if name.startswith("letters/")]
    assert name.endswith("_ru.docx")


def test_without_a_language_those_of_the_request(run, archive, request_file):
    package(run, request_file(letter_languages=["en"]), archive, "--format", "txt")
    assert [name[-6:] for name in members(archive) if name.startswith("letters/")] == ["en.txt"]


@pytest.mark.parametrize("language", Language)
def test_the_note_is_in_the_officers_language(run, archive, request_file, language):
    package(run, request_file("mla"), archive, "--letter-lang", "en", "--format", "txt", language=language)
    inside = members(archive)
    note = inside[f"cover_note_{language.value}.txt"].decode()
    assert all(name in note for name in inside if "/" in name)
    assert "SHA256SUMS" in note
    annexes = inside[f"annex_list_{language.value}.txt"].decode()
    assert "Annex 1. " in annexes


def test_the_same_request_gives_the_same_bytes(run, tmp_path, request_file):
    file = request_file("emergency")
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    package(run, file, first)
    package(run, file, second, "--home", tmp_path / "another home")
    assert first.read_bytes() == second.read_bytes()
    package(run, file, first)  # once more over itself
    assert {item.name for item in tmp_path.glob("*.zip")} == {"a.zip", "b.zip"}


def test_another_file_of_the_name_is_never_overwritten(run, archive, request_file):
    archive.parent.mkdir()
    archive.write_bytes(b"something precious")
    answer = package(run, request_file(), archive, "--format", "txt")
    assert archive.read_bytes() == b"something precious"
    beside = archive.with_name("package-2.zip")
    assert str(beside) in answer.out
    assert run("verify", beside).code == 0


def test_a_blocked_request_writes_nothing(run, archive, request_file):
    file = request_file(identifiers=[{"kind": "ip", "value": "8.8.8.8"}])
    answer = run("package", file, "--out", archive)
    assert answer.code == 3
    assert "identifiers.0.at" in answer.out
    assert not archive.parent.exists()
    told = run("package", file, "--out", archive, "--json")
    assert told.json["findings"][0]["code"] == "identifier.no_instant"
    assert told.error["exit"] == 3
    assert run("register", "list", "--json").json == {"requests": []}


@pytest.mark.parametrize("name", ["package.tar", "package", "folder.zip"])
def test_the_name_must_be_one_of_an_archive(run, tmp_path, request_file, name):
    (tmp_path / "folder.zip").mkdir()
    before = sorted(tmp_path.iterdir())
    file = request_file()
    answer = run("package", file, "--out", tmp_path / name)
    assert answer.code == 2
    assert name in answer.err
    assert sorted(tmp_path.iterdir()) == sorted({*before, file, tmp_path / "home"})
    assert run("register", "list", "--json").json == {"requests": []}


def test_a_folder_below_a_file(run, tmp_path, request_file):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    answer = run("package", request_file(), "--out", tmp_path / "file" / "p.zip")
    assert answer.code == 2
    assert "cannot be written to" in answer.err


def test_a_disk_that_gives_back_something_else(run, archive, request_file, monkeypatch):
    def lying(wanted, data):
        changed = members(io.BytesIO(data))
        changed["SHA256SUMS"] += b"x"
        repack(wanted, changed)
        return wanted

    monkeypatch.setattr(packaging, "place_file", lying)
    answer = run("package", request_file(), "--out", archive)
    assert answer.code == 4
    assert "package.zip" in answer.err
    assert not archive.exists()
    assert run("register", "list", "--json").json == {"requests": []}


def test_the_register_and_the_audit_trail_know_of_it(run, archive, request_file, home):
    answer = package(run, request_file("emergency"), archive, "--letter-lang", "en", "--json").json
    shown = run("register", "show", answer["reference"], "--json").json
    assert shown["status"] == "exported"
    recorded = {item["sha256"] for item in shown["exports"]}
    inside = {name: data for name, data in members(archive).items() if "/" in name}
    assert recorded == {answer["sha256"], *map(sha256, inside.values())}
    with closing(Workbench(home)) as bench:
        store = bench.store
        events = [event for event in store.audit_events() if event.kind == "packaged"]
        assert store.check() == ()
    (event,) = events
    assert json.loads(event.detail) == {"sha256": answer["sha256"], "files": len(members(archive))}


# ---------------------------------------------------------------- verify


def test_package_and_each_of_its_letters_are_identical(run, archive, request_file, tmp_path):
    package(run, request_file("emergency"), archive, "--letter-lang", "ru")
    assert run("verify", archive).out.startswith("identical")
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path / "there")
    files = [*(tmp_path / "there" / "letters").iterdir(), *(tmp_path / "there" / "papers").iterdir()]
    assert {file.parent.name for file in files} == {"letters", "papers"}
    assert run("verify", *files).code == 0


def test_a_renamed_package_is_still_identical(run, archive, request_file):
    package(run, request_file(), archive, "--format", "txt")
    assert run("verify", archive.rename(archive.with_name("пакет 1.zip"))).code == 0


def altered(run, archive):
    answer = run("verify", archive, "--json")
    assert answer.code == 4
    (file,) = answer.json["files"]
    assert file["verdict"] == "altered", file
    return file


def test_the_altered_file_is_named(run, archive, request_file):
    package(run, request_file(), archive, "--format", "txt", "--letter-lang", "en")
    inside = members(archive)
    (letter,) = [name for name in inside if name.startswith("letters/")]
    repack(archive, inside | {letter: inside[letter] + b"x"})
    file = altered(run, archive)
    assert file["parts"] == [letter]
    assert letter in file["message"]


def test_missing_and_added_files_are_named(run, archive, request_file):
    package(run, request_file(), archive, "--format", "txt", "--letter-lang", "en")
    inside = members(archive)
    del inside["manifest.json"]
    repack(archive, inside | {"more\nidentical  x.txt": b"x"})
    assert set(altered(run, archive)["parts"]) == {"manifest.json", "more identical x.txt"}
    assert len(run("verify", archive).out.splitlines()) == 1


def test_a_file_that_is_there_twice_is_named(run, archive, request_file):
    package(run, request_file(), archive, "--format", "txt", "--letter-lang", "en")
    with zipfile.ZipFile(archive, "a") as opened, pytest.warns(UserWarning, match="Duplicate"):
        opened.writestr("manifest.json", opened.read("manifest.json"))
    assert altered(run, archive)["parts"] == ["manifest.json"]


def test_the_same_files_in_another_archive_are_told(run, archive, request_file):
    package(run, request_file(), archive, "--format", "txt")
    repack(archive, members(archive))
    assert altered(run, archive)["parts"] == []


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_changed_byte_is_found_wherever_it_is(run, archive, request_file, share):
    package(run, request_file(), archive, "--format", "txt", "--letter-lang", "en")
    data = bytearray(archive.read_bytes())
    data[int(len(data) * share)] ^= 1
    archive.write_bytes(data)
    altered(run, archive)


def test_a_cut_package_lacks_everything(run, archive, request_file):
    package(run, request_file(), archive, "--format", "txt", "--letter-lang", "en")
    names = list(members(archive))
    archive.write_bytes(archive.read_bytes()[:-100])
    assert altered(run, archive)["parts"] == names


def test_a_member_that_swells_is_not_unpacked(run, archive, request_file):
    package(run, request_file(), archive, "--format", "txt", "--letter-lang", "en")
    inside = members(archive)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in (inside | {"manifest.json": bytes(50_000_000)}).items():
            written.writestr(name, data)
    assert altered(run, archive)["parts"] == ["manifest.json"]


def test_a_package_under_another_name_is_known_by_its_reference(run, archive, request_file, tmp_path):
    reference = package(run, request_file(), archive, "--format", "txt", "--json").json["reference"]
    own = tmp_path / "own.json"
    body = run("register", "show", reference, "--json").json["request"]
    own.write_text(json.dumps({**body, "id": reference}), encoding="utf-8")
    package(run, own, archive.with_name("own.zip"), "--format", "txt")
    other = archive.with_name("other.zip")
    inside = members(archive.with_name("own.zip"))
    repack(other, inside | {"manifest.json": inside["manifest.json"] + b" "})
    assert altered(run, other)["parts"] == ["manifest.json"]


def test_a_strange_archive_is_unknown(run, archive):
    archive.parent.mkdir()
    repack(archive, {"a.txt": b"a"})
    answer = run("verify", archive, "--json")
    assert answer.code == 4
    assert (answer.json["files"][0]["verdict"], answer.json["files"][0]["parts"]) == ("unknown", [])


def test_other_versions_are_told(run, archive, request_file, monkeypatch):
    package(run, request_file(), archive, "--format", "txt")
    monkeypatch.setattr(verifying, "__version__", "9.9.9")
    assert "other versions" in run("verify", archive).out


def test_a_package_that_comes_out_otherwise_is_told(run, archive, request_file, monkeypatch):
    package(run, request_file(), archive, "--format", "txt")
    monkeypatch.setattr(composing, "write_text", lambda _letter: "something else")
    assert "gives another file" in run("verify", archive).out


def test_the_times_and_rights_of_the_machine_are_not_inside(run, archive, request_file, monkeypatch):
    previous = os.umask(0o077)
    try:
        package(run, request_file(), archive, "--format", "txt")
    finally:
        os.umask(previous)
    with zipfile.ZipFile(archive) as opened:
        entries = opened.infolist()
    assert {(entry.date_time, entry.create_system, entry.external_attr) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16)
    }
