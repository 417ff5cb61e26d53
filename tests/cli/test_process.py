"""The program as people start it: ``python -m eevidence_desktop`` in a process of its own."""

import json
import os
import subprocess
import sys

import pytest

from tests.architecture import sources


@pytest.fixture
def program(tmp_path):
    """Start the program; the answer is its finished process."""

    def start(*arguments, **options):
        environment = {**os.environ, "EEVIDENCE_HOME": str(tmp_path / "home"), "LC_ALL": "C"}
        environment |= options.pop("env", {})
        command = [sys.executable, "-m", "eevidence_desktop", *map(str, arguments)]
        return subprocess.run(
            command, cwd=sources.ROOT, env=environment, capture_output=True, check=False, timeout=60, **options
        )

    return start


def test_kazakh_text_on_any_console(program):
    answer = program("example")
    assert answer.returncode == 0
    assert "Әзірге" in answer.stdout.decode("utf-8")
    assert answer.stderr == b""


def test_a_pipeline_from_example_to_letter(program, tmp_path):
    request = program("example", "--channel", "emergency").stdout
    options = ("--lang", "en", "--letter-lang", "en", "--out", tmp_path / "letters", "--json")
    first, second = (program("letter", *options, input=request) for _ in range(2))
    assert first.returncode == second.returncode == 0
    hashes = [json.loads(answer.stdout)["files"][0]["sha256"] for answer in (first, second)]
    assert hashes[0] == hashes[1]
    (file,) = (tmp_path / "letters").iterdir()
    assert program("verify", file).returncode == 0
    file.write_bytes(file.read_bytes() + b"\n")
    assert program("verify", file).returncode == 4


def test_errors_are_on_standard_error(program):
    answer = program("check", "nowhere.json", "--lang", "en")
    assert answer.returncode == 2
    assert answer.stdout == b""
    assert answer.stderr.decode().startswith("The file nowhere.json cannot be opened.")


def test_nothing_is_asked_of_a_missing_input(program):
    assert program("check", stdin=subprocess.DEVNULL).returncode == 2


def test_the_language_of_the_system_is_used(program):
    english = program("--version", env={"LC_ALL": "en_GB.UTF-8"})
    assert english.returncode == 0
    answer = program("nonsense", env={"LC_ALL": "en_GB.UTF-8"})
    assert answer.stderr.decode().startswith("There is no command «nonsense».")


def test_no_networking_module_is_loaded(program):
    probes = json.loads(program("doctor", "--json").stdout)["probes"]
    (offline,) = (probe for probe in probes if probe["name"] == "offline")
    assert offline["detail"] == {"loaded": []}


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows close differently")
def test_a_reader_that_went_away(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    environment = {**os.environ, "EEVIDENCE_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "eevidence_desktop", "example"]
    with os.fdopen(writing, "wb") as stream:
        answer = subprocess.run(
            command, cwd=sources.ROOT, env=environment, stdout=stream, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert answer.returncode == 141
    assert answer.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full disk to write to")  # noqa: PTH110
def test_a_full_disk(program, tmp_path):
    environment = {**os.environ, "EEVIDENCE_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "eevidence_desktop", "example", "--lang", "en"]
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        answer = subprocess.run(
            command, cwd=sources.ROOT, env=environment, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert answer.returncode == 2
    assert answer.stderr.decode().startswith("The answer could not be written.")
    assert len(answer.stderr.splitlines()) == 1
