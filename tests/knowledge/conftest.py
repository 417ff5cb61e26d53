from pathlib import Path

import pytest

from eevidence_desktop.knowledge.compiling import compiled
from eevidence_desktop.knowledge.tables import knowledge_of

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def resources():
    return RESOURCES


@pytest.fixture(scope="session")
def kb():
    return knowledge_of(compiled(RESOURCES))
