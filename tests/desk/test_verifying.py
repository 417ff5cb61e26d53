"""Is a file the letter that was exported?"""

import pytest

from eevidence_desktop.desk import composing, verifying
from eevidence_desktop.desk.composing import LetterFormat, record_letters, save_letters, write_letters
from eevidence_desktop.desk.drafts import keep_request
from eevidence_desktop.desk.verifying import Verdict, verify_file
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.i18n.language import Language


@pytest.fixture
def exported(bench, example, tmp_path):
    """A recorded letter of each format."""
    request = example("mla").model_copy(update={"id": "2026-000001"})
    row = keep_request(bench, request)
    files = save_letters(write_letters(bench, request, [Language.RU], LetterFormat), tmp_path / "letters")
    record_letters(bench, row.id, request, files)
    return [item.path for item in files]


def test_what_was_exported_is_identical(bench, exported):
    for path in exported:
        answer = verify_file(bench, path)
        assert answer.verdict is Verdict.IDENTICAL
        assert answer.sound
        assert answer.reason.text == verifying._IDENTICAL
        assert answer.reason.params["day"] == bench.clock()


@pytest.mark.parametrize("at", [0, 100, -1])
def test_each_byte_counts(bench, exported, at):
    for path in exported:
        data = bytearray(path.read_bytes())
        data[at] ^= 1
        path.write_bytes(data)
        answer = verify_file(bench, path)
        assert answer.verdict is Verdict.ALTERED
        assert not answer.sound


def test_an_altered_letter_under_another_name_is_known_by_its_reference(bench, exported):
    text = exported[-1]
    other = text.with_name("other.txt")
    other.write_bytes(text.read_bytes() + b"x")
    assert verify_file(bench, other).verdict is Verdict.ALTERED
    other.write_bytes(b"nothing of ours")
    assert verify_file(bench, other).verdict is Verdict.UNKNOWN
    named = text.with_name("copy of 2026-000001.txt")
    named.write_bytes(b"nothing of ours")
    assert verify_file(bench, named).verdict is Verdict.ALTERED


def test_other_versions_are_told(bench, exported, monkeypatch):
    monkeypatch.setattr(verifying, "__version__", "9.9.9")
    answer = verify_file(bench, exported[0])
    assert answer.sound
    assert answer.reason.text == verifying._IDENTICAL_OTHER


def test_a_letter_that_comes_out_otherwise_is_told(bench, exported, monkeypatch):
    monkeypatch.setattr(composing, "write_text", lambda _letter: "something else")
    answer = verify_file(bench, exported[-1])
    assert answer.reason.text == verifying._NOT_RENDERED


def test_a_missing_file(bench, tmp_path):
    with pytest.raises(InputError, match=r"The file nowhere\.pdf cannot be opened"):
        verify_file(bench, tmp_path / "nowhere.pdf")
