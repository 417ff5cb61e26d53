"""What nobody foresaw: a reference for IT support, the traceback in the log, never on the screen."""

import io
import re
import sys

import pytest

from eevidence_desktop.cli import main
from eevidence_desktop.cli.command import Command
from eevidence_desktop.cli.commands import COMMANDS
from eevidence_desktop.domain.errors import IntegrityError
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import message


@pytest.fixture
def failing(monkeypatch):
    """Let a command end in an exception."""

    def make(error):
        def fail(_call):
            raise error

        commands = {**COMMANDS, "doctor": Command(COMMANDS["doctor"].syntax, fail)}
        monkeypatch.setattr(main, "COMMANDS", commands)

    return make


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("error", [ZeroDivisionError("half \ud800"), MemoryError(), RecursionError(), OSError(5, "x")])
def test_an_unforeseen_failure(run, failing, home, error, language):
    failing(error)
    answer = run("doctor", language=language)
    assert answer.code == 1
    assert answer.out == ""
    assert len(answer.err.splitlines()) == 1
    reference = re.search(r"\b[0-9A-F]{8}\b", answer.err).group()
    log = (home / "logs" / "eevidence.log").read_text(encoding="utf-8")
    assert reference in log
    assert "Traceback" in log
    assert type(error).__name__ in log


def test_failures_are_appended_to_the_log(run, failing, home):
    failing(ZeroDivisionError())
    found = {run("doctor", "--json").error["error"]["params"]["reference"] for _ in range(3)}
    log = (home / "logs" / "eevidence.log").read_text(encoding="utf-8")
    assert len(found) == 3
    assert all(reference in log for reference in found)


def test_an_unforeseen_failure_as_json(run, failing):
    failing(ZeroDivisionError())
    told = run("doctor", "--json")
    assert told.error["exit"] == told.code == 1
    assert told.error["error"]["code"] == "unexpected"


def test_a_log_that_cannot_be_written(run, failing, home):
    home.write_text("a file", encoding="utf-8")
    failing(ZeroDivisionError())
    answer = run("doctor")
    assert answer.code == 1
    assert "cannot be written" in answer.err


def test_an_error_with_a_sentence_keeps_its_code(run, failing):
    failing(IntegrityError(message("Not as signed.")))
    answer = run("doctor")
    assert (answer.code, answer.err) == (4, "Not as signed.\n")
    assert run("doctor", "--json").error["error"]["code"] == "integrity"


def test_an_interrupted_command_is_quiet(run, failing):
    failing(KeyboardInterrupt())
    answer = run("doctor")
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_a_reader_that_went_away_is_no_failure(run, failing, home):
    failing(BrokenPipeError())
    answer = run("doctor")
    assert (answer.code, answer.out, answer.err) == (141, "", "")
    assert not home.exists()


def test_an_output_that_takes_nothing(run, monkeypatch, capsys):
    class Full(io.StringIO):
        def write(self, _text):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    answer = run("example")
    assert answer.code == 2
    assert "The answer could not be written" in answer.err


def test_a_program_without_streams(run, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run("example").code == 0
    assert run("nonsense").code == 2


@pytest.mark.parametrize("language", Language)
def test_a_damaged_register(run, home, language):
    home.mkdir()
    (home / "register.sqlite3").write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 40)
    answer = run("register", "list", language=language)
    assert answer.code in {1, 4}
    assert len(answer.err.splitlines()) == 1
    assert run("doctor", language=language).code == 4


def test_a_data_folder_that_is_a_file(run, home):
    home.write_text("x", encoding="utf-8")
    answer = run("register", "list")
    assert answer.code == 2
    assert len(answer.err.splitlines()) == 1


def test_a_data_folder_of_nobody(run):
    answer = run("register", "list", "--home", "~nobody-of-this-name/x")
    assert answer.code == 2
    assert "Choose another one with --home" in answer.err
