"""Runs commands in this process, each test in a data folder of its own."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from eevidence_desktop import paths
from eevidence_desktop.cli.main import run_command
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import Translator
from tests.architecture import sources
from tools import compile_assets


def is_translated():
    """Tell whether every sentence is there in every language, and compiled."""
    products = compile_assets.catalogues(sources.ROOT, paths.compiled())
    compiled = not any(compile_assets.is_stale(product, [source]) for source, product in products.items())
    return bool(products) and compiled and all(entry.string for source in products for entry in _entries(source))


def _entries(path):
    with path.open("rb") as stream:
        return [entry for entry in read_po(stream) if entry.id]


TRANSLATED = is_translated()


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def error(self):
        return json.loads(self.err)


@pytest.fixture(autouse=True)
def every_language(monkeypatch):
    """Let letters be written in every language while translators are still at work."""
    if not TRANSLATED:
        monkeypatch.setattr(Translator, "find", lambda _self, text, _context=None: text)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def run(home, capsys, monkeypatch):
    """Run a command; ``stdin`` are the bytes that another program sends."""

    def call(*arguments, stdin=None, language=Language.EN):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = run_command(["--home", str(home), *map(str, arguments)], language)
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        assert not TRANSLATED or "⟦" not in said.out + said.err
        return Answer(code, said.out, said.err)

    return call


@pytest.fixture
def request_file(run, tmp_path):
    """Write the example of a channel to a file, with some values changed by their dotted paths."""

    def make(channel="preservation", provider="google", /, **changes):
        body = run("example", "--channel", channel, "--provider", provider).json
        for path, value in changes.items():
            _put(body, path.split("__"), value)
        file = tmp_path / "request.json"
        file.write_bytes(json.dumps(body, ensure_ascii=False).encode("utf-8", "surrogatepass"))
        return file

    return make


def _put(body, path, value):
    for name in path[:-1]:
        body = body[name]
    body[path[-1]] = value


@pytest.fixture
def letters(tmp_path) -> Path:
    return tmp_path / "letters"
