import os
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"  # or every Qt process starts a bus that never ends

from eevidence_desktop.desk.drafts import NewRequest, create_draft, open_draft, save_draft
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui import work
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import Translator

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


class Shouting(Translator):
    """A language that shows which texts went through the translator, whatever the catalogues hold."""

    def find(self, text, context=None):
        return text if self.language is Language.EN else f"{self.language.value}:{text}"


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory):
    return Workbench(tmp_path_factory.mktemp("knowledge")).knowledge


@pytest.fixture
def bench(tmp_path, knowledge):
    made = Workbench(tmp_path / "home", clock=lambda: NOW)
    made.__dict__["_knowledge"] = knowledge
    yield made
    work.finish()
    made.close()


@pytest.fixture
def interface(qapp):
    made = Interface(Shouting, Language.EN)
    yield made
    made.remove()


@pytest.fixture
def new_draft(bench):
    """Make a draft as the home page does."""

    def make(channel="preservation", provider="google", value="someone@example.org"):
        identifiers = ({"kind": "email", "value": value, "service": ""},) if value else ()
        return create_draft(bench, NewRequest(channel, provider, identifiers))

    return make


@pytest.fixture
def sendable(bench, new_draft):
    """A draft that nothing blocks."""
    draft = new_draft()
    request = example_request(bench, "preservation")
    body = {**request.model_dump(mode="json"), "id": draft.reference}
    return save_draft(bench, replace(open_draft(bench, draft.id), body=body))


@pytest.fixture
def heard():
    """Collects what a signal says."""
    said = []
    return SimpleNamespace(said=said, hear=lambda *values: said.append(values[0] if values else None))
