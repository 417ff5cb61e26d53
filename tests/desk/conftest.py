"""Requests for the use cases, made by the use case that makes examples."""

import pytest

from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.i18n.translator import Translator
from tests.cli.conftest import TRANSLATED


@pytest.fixture(autouse=True)
def every_language(monkeypatch):
    """Let letters be written in every language while translators are still at work."""
    if not TRANSLATED:
        monkeypatch.setattr(Translator, "find", lambda _self, text, _context=None: text)


@pytest.fixture
def example(bench):
    """Return the example of a channel."""

    def make(channel="preservation", provider="google"):
        return example_request(bench, channel, provider)

    return make
