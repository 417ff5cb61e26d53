"""letter and verify: from an example to files, into the register and back."""

import hashlib
import json
import os
import tempfile
from pathlib import Path
from shutil import rmtree

import pytest

from eevidence_desktop.i18n.language import Language
from tests.cli.conftest import TRANSLATED

CHANNELS = ("preservation", "voluntary_disclosure", "emergency", "mla", "police")


def hashes(answer):
    lines = (line for line in answer.out.splitlines() if not line.startswith("#"))  # as sha256sum reads them
    return {Path(line.split("  ", 1)[1]).name: line.split()[0] for line in lines}


@pytest.mark.parametrize("channel", CHANNELS)
def test_from_example_to_a_verified_letter(run, letters, channel):
    request = run("example", "--channel", channel).out.encode()
    answer = run("letter", "-", "--out", letters, stdin=request)
    assert answer.code == 0
    files = sorted(letters.iterdir())
    assert len(files) == len(Language)
    assert hashes(answer) == {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    assert all(file.read_bytes().startswith(b"%PDF-") for file in files)
    assert run("verify", *files).code == 0


def test_papers_are_named_and_written_when_they_are_asked_for(run, letters):
    request = run("example", "--channel", "emergency").out.encode()
    answer = run("letter", "-", "--out", letters, "--letter-lang", "en", stdin=request)
    assert "call_script (Call script)" in answer.out.splitlines()[-1]
    assert [file["paper"] for file in written(run, letters, request)] == [""]
    asked = written(run, letters, request, "--paper", "call_script", "--paper", "call_script")
    assert [file["paper"] for file in asked] == ["", "call_script"]
    assert all(Path(file["file"]).exists() for file in asked)
    assert run("verify", *(file["file"] for file in asked)).code == 0


def written(run, letters, request, *options):
    return run("letter", "-", "--out", letters, "--letter-lang", "en", "--json", *options, stdin=request).json["files"]


@pytest.mark.parametrize("channel, said", [("emergency", "call_script, "), ("police", "No papers")])
def test_a_paper_that_does_not_exist(run, letters, channel, said):
    request = run("example", "--channel", channel).out.encode()
    answer = run("letter", "-", "--out", letters, "--paper", "poem", stdin=request)
    assert answer.code == 2
    assert said in answer.err
    assert not letters.exists()


def test_an_altered_byte_is_found(run, letters, request_file):
    run("letter", request_file(), "--out", letters, "--letter-lang", "en")
    file = next(letters.iterdir())
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    answer = run("verify", file)
    assert answer.code == 4
    assert answer.out.startswith("altered")
    assert file.name in answer.out


def test_a_strange_file_is_unknown(run, tmp_path):
    file = tmp_path / "strange.pdf"
    file.write_bytes(b"%PDF-1.7")
    answer = run("verify", file, "--json")
    assert answer.code == 4
    assert answer.json["sound"] is False
    assert answer.json["files"][0]["verdict"] == "unknown"
    assert answer.json["files"][0]["message"]


def test_one_altered_file_among_sound_ones(run, letters, request_file, tmp_path):
    run("letter", request_file(), "--out", letters)
    strange = tmp_path / "strange.txt"
    strange.write_text("x", encoding="utf-8")
    answer = run("verify", *sorted(letters.iterdir()), strange, "--json")
    assert answer.code == 4
    assert [item["verdict"] for item in answer.json["files"]] == ["identical"] * 3 + ["unknown"]


@pytest.mark.parametrize("language", Language)
def test_verdicts_in_every_language(run, letters, request_file, tmp_path, language):
    run("letter", request_file(), "--out", letters, "--letter-lang", "kk")
    strange = tmp_path / "strange.txt"
    strange.write_text("x", encoding="utf-8")
    answer = run("verify", *letters.iterdir(), strange, language=language)
    assert answer.code == 4
    assert len(answer.out.splitlines()) == 2


def test_a_renamed_letter_is_still_identical(run, letters, request_file):
    run("letter", request_file(), "--out", letters, "--letter-lang", "ru", "--format", "txt")
    renamed = next(letters.iterdir()).rename(letters / "письмо 1.txt")
    answer = run("verify", renamed)
    assert answer.code == 0
    assert "identical  письмо 1.txt" in answer.out


def test_the_same_request_gives_the_same_bytes(run, tmp_path, request_file):
    file = request_file("emergency")
    options = ("--format", "pdf", "--format", "txt")
    first = run("letter", file, "--out", tmp_path / "a", *options)
    second = run("letter", file, "--out", tmp_path / "b", *options)
    third = run("letter", file, "--out", tmp_path / "a", *options)
    assert len(hashes(first)) == 6
    assert hashes(first) == hashes(second) == hashes(third)
    assert len(list((tmp_path / "a").iterdir())) == 6


def test_another_register_gives_the_same_bytes(run, tmp_path, request_file):
    file = request_file()
    first = run("letter", file, "--out", tmp_path / "a")
    second = run("letter", file, "--out", tmp_path / "b", "--home", tmp_path / "another home")
    assert hashes(first) == hashes(second)


def test_letter_as_json(run, letters, request_file):
    answer = run("letter", request_file(), "--out", letters, "--letter-lang", "en", "--format", "txt", "--json")
    assert answer.err == ""
    (item,) = answer.json["files"]
    assert (item["language"], item["format"]) == ("en", "txt")
    assert hashlib.sha256(Path(item["file"]).read_bytes()).hexdigest() == item["sha256"]
    assert answer.json["reference"].endswith("-000001")
    assert all(finding["severity"] != "blocks" for finding in answer.json["findings"])


def test_letters_in_the_languages_of_the_request_or_those_named(run, letters, request_file):
    file = request_file(letter_languages=["ru"])
    run("letter", file, "--out", letters / "own")
    assert [item.stem[-2:] for item in (letters / "own").iterdir()] == ["ru"]
    run("letter", file, "--out", letters / "named", "--letter-lang", "kk", "--letter-lang", "en")
    assert sorted(item.stem[-2:] for item in (letters / "named").iterdir()) == ["en", "kk"]


def test_text_letters_hold_what_was_typed(run, letters, request_file):
    facts = {"kk": "Әңгіме {x} %s <b>", "ru": "Рассказ {0} <img src='http://example.org'>", "en": "A story & more"}
    run("letter", request_file(case__facts=facts), "--out", letters, "--format", "txt")
    for code, text in facts.items():
        (file,) = letters.glob(f"*_{code}.txt")
        assert text in file.read_text(encoding="utf-8")


def test_a_blocked_letter_is_not_written(run, letters, home, request_file):
    file = request_file(identifiers=[{"kind": "ip", "value": "8.8.8.8"}])
    answer = run("letter", file, "--out", letters)
    assert answer.code == 3
    assert "identifiers.0.at" in answer.out  # and no port
    assert "cannot be exported" in answer.err
    assert not letters.exists()
    told = run("letter", file, "--out", letters, "--json")
    assert told.code == told.error["exit"] == 3
    assert told.error["error"] == {"code": "blocked", "message": answer.err.rstrip("\n"), "params": {"count": 2}}
    assert told.json["files"] == []
    assert told.json["findings"][0]["code"] == "identifier.no_instant"
    assert run("register", "list", "--json").json == {"requests": []}


def test_a_language_without_its_text_blocks(run, letters, request_file):
    file = request_file(case__facts={"kk": "", "ru": "Текст", "en": "A text"})
    assert run("letter", file, "--out", letters).code == 3
    assert run("letter", file, "--out", letters, "--letter-lang", "ru").code == 0


def test_a_file_of_the_same_name_is_never_overwritten(run, letters, request_file):
    file = request_file()
    run("letter", file, "--out", letters, "--letter-lang", "en")
    first = next(letters.iterdir())
    first.write_bytes(b"something precious")
    answer = run("letter", file, "--out", letters, "--letter-lang", "en")
    assert first.read_bytes() == b"something precious"
    assert f"{first.stem}-2.pdf" in answer.out
    assert run("verify", letters / f"{first.stem}-2.pdf").code == 0


def test_a_request_from_a_file_is_in_the_register(run, letters, request_file):
    answer = run("letter", request_file("mla"), "--out", letters, "--letter-lang", "en")
    reference = run("register", "list", "--json").json["requests"][0]["reference"]
    assert answer.err.splitlines()[0] == f"Recorded in the register as {reference}."
    shown = run("register", "show", reference, "--json").json
    assert shown["status"] == "exported"
    assert shown["request"]["id"] == ""
    assert shown["exports"][0]["sha256"] == answer.out.split()[0]


def test_a_request_of_the_register_is_not_added_twice(run, letters, request_file, tmp_path):
    first = run("letter", request_file(), "--out", letters, "--letter-lang", "en", "--json").json["reference"]
    body = run("register", "show", first, "--json").json["request"]
    again = tmp_path / "again.json"
    again.write_text(json.dumps({**body, "id": first}), encoding="utf-8")
    assert run("letter", again, "--out", letters, "--letter-lang", "ru", "--json").json["reference"] == first
    assert len(run("register", "list", "--json").json["requests"]) == 1
    assert [item["language"] for item in run("register", "show", first, "--json").json["exports"]] == ["en", "ru"]


@pytest.mark.parametrize("language", Language)
def test_letters_in_kazakh_and_russian_need_every_word(run, letters, request_file, language):
    if not TRANSLATED:
        pytest.skip("translators are still at work")
    answer = run("letter", request_file(), "--out", letters, "--format", "txt", language=language)
    assert answer.code == 0
    assert all("⟦" not in file.read_text(encoding="utf-8") for file in letters.iterdir())


# ---------------------------------------------------------------- folders that cannot be used


def test_a_folder_below_a_file(run, tmp_path, request_file):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    answer = run("letter", request_file(), "--out", tmp_path / "file" / "below")
    assert answer.code == 2
    assert len(answer.err.splitlines()) == 1
    assert "cannot be written to" in answer.err


@pytest.fixture
def nobody():
    """Be a user who may write into a new folder of its own, and into a read-only one inside it not."""
    if os.name == "nt":
        pytest.skip("folders of Windows have no such permission")
    folder = Path(tempfile.mkdtemp())
    (folder / "closed").mkdir(mode=0o555)
    user = os.geteuid()
    if user == 0:
        os.chown(folder, 65534, -1)
        os.seteuid(65534)  # root may write anywhere
    try:
        if not os.access(__file__, os.R_OK, effective_ids=True):
            pytest.skip("the checkout lies where another user cannot read it")
        yield folder
    finally:
        os.seteuid(user)
        rmtree(folder)


def test_a_read_only_folder(run, nobody):
    request = run("example").out.encode()
    answer = run("letter", "--out", nobody / "closed", "--home", nobody / "home", stdin=request)
    assert answer.code == 2
    assert "cannot be written to" in answer.err
    assert list((nobody / "closed").iterdir()) == []


def test_a_read_only_data_folder(run, nobody):
    request = run("example").out.encode()
    answer = run("letter", "--out", nobody / "letters", "--home", nobody / "closed", stdin=request)
    assert answer.code == 2
    assert len(answer.err.splitlines()) == 1
    assert not (nobody / "letters").exists()


def test_files_to_verify_must_be_there(run, tmp_path):
    for path in (tmp_path / "nowhere.pdf", tmp_path):
        answer = run("verify", path)
        assert answer.code == 2
        assert f"The file {path.name} cannot be opened" in answer.err
