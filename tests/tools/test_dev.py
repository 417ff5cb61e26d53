"""The command that takes a bare machine to a running program."""

import os
import subprocess
import sys

import pytest

import dev
from tests.architecture import sources


@pytest.fixture
def calls(monkeypatch):
    """Record what would be run instead of running it."""
    made = []
    monkeypatch.setattr(dev, "prepare", lambda **_options: None)
    monkeypatch.setattr(dev, "call", lambda command, **variables: made.append((list(command), variables)) or 0)
    return made


def test_nothing_is_missing_on_a_machine_that_runs_the_tests():
    assert dev.missing_packages(testing=True) == []


def test_a_missing_library_names_its_package(monkeypatch):
    monkeypatch.setattr(dev, "LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    assert dev.missing_packages(testing=False) == ["libnowhere9"]


def test_without_rights_the_exact_line_is_printed(monkeypatch):
    monkeypatch.setattr(dev, "LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev.shutil, "which", lambda name: None if name == "sudo" else f"/bin/{name}")
    with pytest.raises(SystemExit, match=r"apt-get update && apt-get install -y .* libnowhere9$"):
        dev.install_packages(testing=False)


def test_a_failed_install_is_tried_once_more_with_fresh_lists(monkeypatch, calls):
    monkeypatch.setattr(dev, "LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    monkeypatch.setattr(dev, "call", lambda command, **_variables: calls.append(command[2:4]) or 100)
    monkeypatch.setattr(dev.Path, "glob", lambda _self, _pattern: iter(["a list"]))
    with pytest.raises(SystemExit):
        dev.install_packages(testing=False)
    assert calls == [["apt-get", "install"], ["apt-get", "update"], ["apt-get", "install"]]


def test_systems_without_apt_are_left_alone(monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda _name: None)
    monkeypatch.setattr(dev, "LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    dev.install_packages(testing=True)


def test_bytecode_is_kept_and_text_is_utf8(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in dev.environment()
    assert dev.environment()["PYTHONUTF8"] == "1"


def test_run_opens_the_window_where_a_display_is(monkeypatch, calls):
    monkeypatch.setenv("DISPLAY", ":5")
    assert dev.run([]) == 0
    assert calls[0][0][1:] == ["-m", "eevidence_desktop"]


def test_run_writes_example_letters_where_none_is(monkeypatch, calls, capsys):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    dev.run([])
    assert calls[0][0][1:] == ["-m", "eevidence_desktop", "example", "--out", str(dev.ROOT / "example-letters")]
    assert "no display" in capsys.readouterr().out


def test_run_hands_arguments_on_whatever_the_display(monkeypatch, calls):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    dev.run(["check", "request.json"])
    assert calls[0][0][1:] == ["-m", "eevidence_desktop", "check", "request.json"]


@pytest.mark.parametrize(
    "given, wanted",
    [
        ([], ["-n", "2"]),
        (["-n", "0"], ["-n", "0"]),
        (["-n4"], ["-n4"]),
        (["tests/x"], ["-n", "2", "tests/x"]),
    ],
)
def test_tests_run_in_two_processes_unless_told_otherwise(monkeypatch, calls, given, wanted):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    dev.test(given)
    command, variables = calls[0]
    assert command[1:] == ["-m", "pytest", *wanted]
    assert variables == {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}


def test_check_runs_everything_and_fails_when_one_fails(monkeypatch, calls):
    codes = iter([0, 1, 0, 0])
    monkeypatch.setattr(dev, "call", lambda command, **_variables: calls.append(command) or next(codes))
    assert dev.check([]) == 1
    assert len(calls) == 4


def test_an_unknown_command_explains_itself(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["dev.py", "nonsense"])
    assert dev.main() == 2
    assert "run" in capsys.readouterr().out


def test_the_entry_of_continuous_integration_can_be_run():
    script = sources.ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_package_has_hashes(lock):
    text = (sources.ROOT / lock).read_text(encoding="utf-8")
    entries = [line for line in text.splitlines() if "==" in line and not line.startswith("#")]
    assert entries
    assert all(line.endswith("\\") for line in entries)
    assert "pyside6-essentials==6.12" in text


def test_the_program_runs_with_what_it_is_tested_with():
    pins = [
        {line.split()[0] for line in (sources.ROOT / lock).read_text(encoding="utf-8").splitlines() if "==" in line}
        for lock in ("requirements.lock", "requirements-dev.lock")
    ]
    assert pins[0] <= pins[1]
