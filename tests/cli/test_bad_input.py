"""Whatever is given as a request: one clear sentence, the right code, never a traceback."""

import json
import random
import sys

import pytest

from eevidence_desktop.i18n.language import Language

FILES = {
    "empty": b"",
    "blank": b" \r\n\t",
    "truncated": b'{"channel": "preservation", "case": {"number": "0000',
    "binary": random.Random(7).randbytes(3000),
    "zeros": bytes(300),
    "utf_16": '{"channel": "preservation"}'.encode("utf-16"),
    "utf_16_without_mark": '{"channel": "preservation"}'.encode("utf-16-le"),
    "cp1251": '{"channel": "Қызмет"}'.replace("Қ", "К").encode("cp1251"),
    "array": b"[]",
    "text": b'"preservation"',
    "number": b"12",
    "null": b"null",
    "deep_arrays": b"[" * 100_000 + b"]" * 100_000,
    "deep_objects": b'{"case":' * 100_000 + b"1" + b"}" * 100_000,
    "not_a_number": b'{"channel": "preservation", "format": NaN}',
    "infinity": b'{"channel": "preservation", "format": -Infinity}',
    "huge_float": b'{"channel": "preservation", "format": 1e999}',
    "thousands_of_digits": b'{"channel": "preservation", "format": ' + b"9" * 5000 + b"}",
    "twice": b'{"channel": "preservation", "channel": "mla"}',
    "twice_inside": b'{"channel": "preservation", "case": {"number": "1", "number": "2"}}',
    "half_character": b'{"channel": "preservation", "case": {"facts": {"en": "\\ud83d"}}}',
    "half_character_in_a_name": b'{"channel": "preservation", "\\ud800": 1}',
    "half_character_as_bytes": b'{"channel": "\xed\xa0\x80"}',
    "no_channel": b"{}",
    "null_channel": b'{"channel": null}',
    "unknown_field": b'{"channel": "preservation", "case": {"nmber": "1"}}',
    "endless_name": b'{"channel": "preservation", "' + b"x" * 100_000 + b'": 1}',
    "control_in_a_name": b'{"channel": "preservation", "\\u001b[31m": 1}',
    "wrong_type": b'{"channel": "preservation", "case": []}',
    "unknown_kind": b'{"channel": "preservation", "identifiers": [{"kind": "telepathy", "value": "x"}]}',
    "unknown_language": b'{"channel": "preservation", "letter_languages": ["de"]}',
    "no_offset": b'{"channel": "preservation", "period": {"start": "2026-01-01T00:00:00"}}',
    "no_date": b'{"channel": "preservation", "letter": {"day": "23.11.2026"}}',
    "newer_format": b'{"channel": "preservation", "format": 999}',
    "paste_of_1_mb": json.dumps({"channel": "preservation", "case": {"facts": {"en": "x" * 1_000_000}}}).encode(),
    "text_of_5_mb": json.dumps({"channel": "preservation", "case": {"facts": {"en": "x" * 5_000_000}}}).encode(),
    "thousand_and_one": json.dumps(
        {"channel": "preservation", "identifiers": [{"kind": "other", "value": str(at)} for at in range(1001)]}
    ).encode(),
}
SAID = {
    "empty": "The file request.json is empty.",
    "truncated": "The file request.json is not a request file: it is damaged at line 1.",
    "binary": "The file request.json is not text in UTF-8.",
    "utf_16": "The file request.json is not text in UTF-8.",
    "cp1251": "The file request.json is not text in UTF-8.",
    "array": "The file request.json is not a request file.",
    "deep_objects": "The file request.json is not a request file.",
    "not_a_number": "«NaN» is not a number",
    "twice_inside": "The field «number» stands in the file twice.",
    "half_character": "Field case.facts.en: The text holds half a character",
    "unknown_field": "Field case.nmber: There is no field of this name.",
    "unknown_kind": "Field identifiers.0.kind: This is not one of the allowed values: account_id, username,",
    "unknown_language": "Field letter_languages.0: This is not one of the allowed values: kk, ru, en.",
    "no_offset": "Field period.start: «2026-01-01T00:00:00» has no UTC offset",
    "no_date": "Field letter.day: This is not a date",
    "paste_of_1_mb": "Field case.facts.en: The text is too long: 20000 characters at most.",
    "text_of_5_mb": "The file request.json is too large for a request: 2000000 bytes at most.",
    "thousand_and_one": "Field identifiers: There are too many entries: 1000 at most.",
}


@pytest.fixture
def bad_file(tmp_path):
    def make(name):
        file = tmp_path / "request.json"
        file.write_bytes(FILES[name])
        return file

    return make


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", FILES)
def test_unreadable_requests(run, bad_file, name, language):
    answer = run("check", bad_file(name), language=language)
    assert answer.code == 2
    assert answer.out == ""
    assert len(answer.err.splitlines()) == 1
    assert len(answer.err) < 400
    assert "\x1b" not in answer.err
    if language is Language.EN and name in SAID:
        assert answer.err.startswith(SAID[name])


@pytest.mark.parametrize("name", FILES)
def test_unreadable_requests_stop_every_command(run, bad_file, letters, name):
    file = bad_file(name)
    assert run("advise", file).code == 2
    assert run("letter", file, "--out", letters).code == 2
    assert run("check", stdin=file.read_bytes()).code == 2
    told = run("check", file, "--json")
    assert told.error["exit"] == told.code == 2
    assert told.error["error"]["code"] == "input"
    assert not letters.exists()


@pytest.mark.parametrize("language", Language)
def test_files_that_cannot_be_opened(run, tmp_path, language):
    for path in (tmp_path / "nowhere.json", tmp_path, tmp_path / ("x" * 300)):
        answer = run("check", path, language=language)
        assert answer.code == 2
        assert len(answer.err.splitlines()) == 1
        assert path.name in answer.err
        assert str(tmp_path.parent) not in answer.err


def test_a_terminal_is_not_waited_for(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    for words in (("check",), ("advise",), ("letter", "--out", "x"), ("check", "-")):
        answer = run(*words)
        assert answer.code == 2
        assert answer.err.startswith("A request file is missing.")


# ---------------------------------------------------------------- readable, but not to be sent


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "changes, code",
    [
        ({"channel": "fax"}, "channel.unknown"),
        ({"channel": "preservation.forever"}, "channel.unknown"),
        ({"identifiers": [{"kind": "ip", "value": "8.8.8.8"}]}, "identifier.no_instant"),
        ({"period": {"start": "2036-01-01T00:00:00Z", "end": "2036-02-01T00:00:00Z"}}, "period.future_start"),
        ({"case__facts": {"kk": "a 😀", "ru": "b", "en": "c"}}, "text.unprintable"),
        ({"case__facts": {"kk": "中文", "ru": "b", "en": "c"}}, "text.unprintable"),
        ({"sender__time_zone": "../../etc/passwd"}, None),
        ({"provider": "nobody"}, None),
        ({"letter__day": "9999-12-31"}, "letter.future"),
    ],
)
def test_blocked_requests(run, request_file, letters, changes, code, language):
    file = request_file(**changes)
    answer = run("check", file, "--json", language=language)
    assert answer.code == 3
    codes = [item["code"] for item in answer.json["findings"] if item["severity"] == "blocks"]
    assert codes
    assert code is None or code in codes
    assert run("letter", file, "--out", letters, language=language).code == 3
    assert not letters.exists()


@pytest.mark.parametrize(
    "typed",
    [
        "a\u202eb\u2066c\u200fd",  # marks of direction
        "a\u200b\u200c\ufeffb",  # no width
        "a\x00\x07\x1b[31mb",  # commands to a terminal
        "a\r\nb\rc\td",
        "e\u0301 и\u0306",  # letters and accents apart
        "\ue000a\U000f0000b",  # private use
    ],
)
def test_invisible_characters_are_taken_out(run, request_file, letters, typed):
    facts = dict.fromkeys(("kk", "ru", "en"), typed)
    answer = run("letter", request_file(case__facts=facts), "--out", letters, "--format", "txt")
    assert answer.code == 0
    for file in letters.iterdir():
        text = file.read_text(encoding="utf-8")
        assert not set(text) & set("\u202e\u2066\u200f\u200b\u200c\ufeff\x00\x07\x1b\r\t\u0301\u0306\ue000\U000f0000")
        assert run("verify", file).code == 0


def test_a_file_name_cannot_command_the_terminal(run, tmp_path):
    answer = run("check", tmp_path / "\x1b[31mred\u202e\udcff.json")
    assert answer.code == 2
    assert not set(answer.err) & set("\x1b\u202e\udcff")
    assert run("verify", tmp_path / "\udcff.pdf").code == 2


def test_a_name_from_another_encoding_can_be_verified(run, tmp_path):
    file = tmp_path / "\udcff.pdf"
    try:
        file.write_bytes(b"x")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes only Unicode names")
    assert run("verify", file).code == 4
    assert run("verify", file, "--json").json["files"][0]["verdict"] == "unknown"
