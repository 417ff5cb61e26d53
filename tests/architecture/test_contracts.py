"""Who may import whom: the contracts of pyproject.toml, and what import-linter cannot see."""

import ast

import pytest
from importlinter.cli import lint_imports

from tests.architecture import sources

# Parts of foreign modules: import-linter only knows a foreign module as a whole.
FORBIDDEN = ("urllib.request", "PySide6.QtNetwork", "PySide6.QtWebSockets", "multiprocessing.connection")


def test_import_contracts_hold(monkeypatch, capsys):
    monkeypatch.chdir(sources.ROOT)
    code = lint_imports(no_logo=True, no_cache=True)
    assert code == 0, capsys.readouterr().out


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", sources.python_files(), ids=sources.name)
def test_no_module_that_opens_sockets(path):
    found = set(imported(sources.parse(path)))
    assert not [name for name in found if name.startswith(FORBIDDEN)]


@pytest.mark.parametrize("path", sources.python_files("domain"), ids=sources.name)
def test_the_domain_reads_no_clock(path):
    calls = [node for node in ast.walk(sources.parse(path)) if isinstance(node, ast.Call)]
    clocks = {"now", "utcnow", "today", "time_ns", "monotonic"}
    names = {call.func.attr for call in calls if isinstance(call.func, ast.Attribute)}
    assert not names & clocks, "time comes in as an argument"
