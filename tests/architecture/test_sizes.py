"""Sizes that keep the code readable; the figures stand in docs/architecture.md."""

import ast
from statistics import median, quantiles

import pytest

from tests.architecture import sources

FUNCTION_LINES = 60
FILE_LINES = 500
P95 = 30
MEDIAN = 10
ENOUGH_TO_JUDGE = 20


def functions(path):
    return [node for node in ast.walk(sources.parse(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(function):
    return function.end_lineno - function.lineno + 1


@pytest.mark.parametrize("path", sources.python_files(), ids=sources.name)
def test_file_and_function_lengths(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES
    assert not [f"{node.name}: {length(node)}" for node in functions(path) if length(node) > FUNCTION_LINES]


def test_most_functions_are_short():
    lengths = [length(node) for path in sources.python_files() for node in functions(path)]
    if len(lengths) < ENOUGH_TO_JUDGE:
        pytest.skip("too few functions to judge")
    assert median(lengths) <= MEDIAN
    assert quantiles(lengths, n=20)[-1] <= P95


@pytest.mark.parametrize("path", sources.python_files(), ids=sources.name)
def test_no_lambda_is_connected(path):
    connects = [
        node
        for node in ast.walk(sources.parse(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"
    ]
    guilty = [call.lineno for call in connects for part in ast.walk(call) if isinstance(part, ast.Lambda)]
    assert not guilty, "a lambda keeps its page alive and cannot be disconnected; connect a named method"
