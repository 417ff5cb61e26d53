"""Letters to files: free names, no half letters, the record of each."""

import json

import pytest

from eevidence_desktop.desk import composing
from eevidence_desktop.desk.composing import (
    LetterFormat,
    Written,
    file_name,
    preview,
    record_letters,
    require_sendable,
    save_letters,
    write_letters,
)
from eevidence_desktop.desk.drafts import keep_request
from eevidence_desktop.domain.errors import BlockedError, InputError
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language


def letter(data=b"one", name="letter.pdf"):
    return Written(Language.EN, LetterFormat.PDF, name, data)


def names(folder):
    return sorted(item.name for item in folder.iterdir())


def test_the_folder_is_made(tmp_path):
    (saved,) = save_letters([letter()], tmp_path / "a" / "b")
    assert saved.path.read_bytes() == b"one"
    assert saved.sha256 == letter().sha256


def test_nothing_is_ever_overwritten(tmp_path):
    for data in (b"one", b"two", b"three"):
        save_letters([letter(data)], tmp_path)
    assert names(tmp_path) == ["letter-2.pdf", "letter-3.pdf", "letter.pdf"]
    assert (tmp_path / "letter.pdf").read_bytes() == b"one"
    assert (tmp_path / "letter-3.pdf").read_bytes() == b"three"


def test_the_same_letter_takes_its_own_place(tmp_path):
    first, second, third = (save_letters([letter(data)], tmp_path)[0] for data in (b"one", b"two", b"two"))
    assert second.path == third.path != first.path
    assert len(names(tmp_path)) == 2


def test_a_folder_in_the_way_is_walked_around(tmp_path):
    (tmp_path / "letter.pdf").mkdir()
    assert save_letters([letter()], tmp_path)[0].path.name == "letter-2.pdf"


def test_a_failure_leaves_no_half_letter(tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(composing.os, "fsync", full)
    with pytest.raises(InputError, match="cannot be written to") as error:
        save_letters([letter()], tmp_path)
    assert "No space" in error.value.detail
    assert names(tmp_path) == []


def test_file_names_are_safe_everywhere():
    request = Request(channel="preservation", provider="telegram", id='../..\\Ә:*?<>|" 1')
    name = file_name(request, Language.KK, LetterFormat.TXT)
    assert name == "1_preservation_telegram_kk.txt"
    assert len(file_name(request.model_copy(update={"id": "x" * 300}), Language.KK, LetterFormat.PDF)) < 200


def test_each_language_and_format_once(bench, example):
    languages = [Language.EN, Language.KK, Language.EN]
    written = write_letters(bench, example(), languages, [LetterFormat.TXT, LetterFormat.PDF, LetterFormat.TXT])
    assert [(item.language, item.format) for item in written] == [
        (Language.EN, LetterFormat.TXT),
        (Language.EN, LetterFormat.PDF),
        (Language.KK, LetterFormat.TXT),
        (Language.KK, LetterFormat.PDF),
    ]
    assert written == write_letters(bench, example(), languages, [LetterFormat.TXT, LetterFormat.PDF])


def test_a_preview_shows_what_the_export_gives(bench, example):
    (written,) = write_letters(bench, example(), [Language.RU], [LetterFormat.PDF])
    assert preview(bench, example(), Language.RU).data == written.data


@pytest.mark.parametrize("channel", ["preservation", "voluntary_disclosure", "emergency", "mla", "police"])
def test_an_unfinished_request_can_be_seen_but_not_sent(bench, channel):
    request = Request(channel=channel)
    assert preview(bench, request, Language.EN).data.startswith(b"%PDF-")
    with pytest.raises(BlockedError) as error:
        require_sendable(bench, request, [Language.EN])
    assert error.value.findings


def test_only_the_chosen_languages_are_checked(bench, example):
    request = example()
    facts = request.case.facts.model_copy(update={"kk": ""})
    request = request.model_copy(update={"case": request.case.model_copy(update={"facts": facts})})
    assert require_sendable(bench, request, [Language.RU, Language.EN]) is not None
    with pytest.raises(BlockedError):
        require_sendable(bench, request, [Language.KK])
    with pytest.raises(InputError, match="at least one language"):
        require_sendable(bench, request, [])


def test_a_record_holds_all_that_renders_the_letter_again(bench, example, tmp_path):
    request = example()
    row = keep_request(bench, request)
    exported = save_letters(write_letters(bench, request, [Language.EN], [LetterFormat.PDF]), tmp_path)
    record_letters(bench, row.id, request, exported)
    (kept,) = bench.store.exports_of(row.id)
    assert kept.sha256 == exported[0].sha256
    assert kept.size == exported[0].path.stat().st_size
    assert kept.knowledge_version == bench.knowledge.version
    assert Request.model_validate(json.loads(kept.input)) == request
    assert bench.store.get(row.id).status == "exported"
