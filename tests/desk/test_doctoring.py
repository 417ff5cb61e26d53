"""A probe that fails says why, and the others go on."""

import sys

from eevidence_desktop.desk import doctoring
from eevidence_desktop.desk.doctoring import doctor
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.i18n.message import message
from eevidence_desktop.letters import fonts


def probe(bench, name):
    return next(item for item in doctor(bench) if item.name == name)


def test_versions(bench):
    found = probe(bench, "versions")
    assert found.good
    assert found.detail["pydantic"]


def test_a_networking_module_is_found(bench, monkeypatch):
    monkeypatch.setattr(doctoring, "_NETWORKING", ("PySide6.QtNetwork",))
    assert probe(bench, "offline").good
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", sys)
    found = probe(bench, "offline")
    assert not found.good
    assert found.detail == {"loaded": ["PySide6.QtNetwork"]}


def test_a_missing_catalogue_is_found(bench, monkeypatch):
    assert probe(bench, "languages").good
    monkeypatch.setattr("eevidence_desktop.i18n.translator.Translator.find", lambda *_arguments: None)
    assert not probe(bench, "languages").good


def test_a_missing_character_is_found(bench, monkeypatch):
    assert probe(bench, "fonts").good
    monkeypatch.setattr(fonts, "printable", lambda: frozenset(map(ord, doctoring._ALPHABET)) - {ord("Қ")})
    found = probe(bench, "fonts")
    assert not found.good
    assert found.text.params == {"character": "Қ"}


def test_a_catalogue_that_cannot_be_read(bench, monkeypatch):
    def broken(_self):
        raise ProgramError(message("The catalogue is damaged."))

    monkeypatch.setattr(Workbench, "knowledge", property(broken))
    assert not probe(bench, "catalogue").good


def test_a_data_folder_that_is_a_file(tmp_path):
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    bench = Workbench(file)
    assert not probe(bench, "folder").good
    assert not probe(bench, "register").good


def test_a_damaged_register(bench):
    bench.home.mkdir()
    (bench.home / "register.sqlite3").write_bytes(b"no database" * 1000)
    found = probe(bench, "register")
    assert not found.good
    assert probe(bench, "fonts").good


def test_a_sound_register(bench):
    found = probe(bench, "register")
    assert found.good
    assert found.detail == {"problems": 0, "requests": 0}
