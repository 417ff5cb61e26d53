"""One workbench for all properties."""

import pytest

from tests.golden.applying import open_bench
from tests.golden.conftest import every_language

__all__ = ["every_language"]  # a fixture of this folder too


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    """A workbench whose clock stands still."""
    opened = open_bench(tmp_path_factory.mktemp("properties"))
    yield opened
    opened.close()
