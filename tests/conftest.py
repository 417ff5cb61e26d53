"""Nothing of the suite touches the user's folders, the clock or the network."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
os.environ["EEVIDENCE_HOME"] = "/nonexistent/eevidence-home"  # a test that forgets its own home fails loudly

NETWORK_EVENTS = {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}


def _no_network(event: str, arguments: tuple) -> None:
    """Fail whatever reaches for a network from Python; strace covers the rest in tests/offline."""
    if event in NETWORK_EVENTS:
        raise AssertionError(f"the suite reached for the network: {event} {arguments[1:]}")


sys.addaudithook(_no_network)

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that rewrites golden files, so that a deliberate change is reviewed as a diff."""
    parser.addoption("--accept", action="store_true", help="write golden files instead of comparing with them")


@pytest.fixture
def now() -> datetime:
    """The fixed instant at which tests happen."""
    return NOW


@pytest.fixture
def bench(tmp_path: Path):
    """A workbench with its own data folder and a fixed clock."""
    from eevidence_desktop.desk.workbench import Workbench

    opened = Workbench(tmp_path / "home", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def knowledge():
    """The knowledge that ships."""
    from eevidence_desktop import paths
    from eevidence_desktop.knowledge.loading import load_knowledge

    return load_knowledge(paths.compiled(), paths.resources())


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with its golden file, or write the file with ``--accept``."""
    folder = Path(__file__).parent / "golden"

    def compare(name: str, text: str) -> None:
        path = folder / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"no golden file {name}: run the test with --accept and review the diff"
        assert text == path.read_text(encoding="utf-8")

    return compare
