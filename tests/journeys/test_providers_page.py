"""The page of providers in a real window: found by typing, read with the keyboard, compared; in every look."""

import os
import time
from pathlib import Path

import pytest

from tests.journeys.screen import Officer, Screen, missing_tools

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing_tools()), reason=f"not installed here: {', '.join(missing_tools())}"),
]
PICTURES = os.environ.get("EEVIDENCE_PICTURES")


@pytest.fixture(scope="module")
def wide_screen(worker_id):
    """A screen large enough for 175 %."""
    opened = Screen(130 + int(worker_id.removeprefix("gw") or 0) if worker_id != "master" else 129, "1960x1240x24")
    yield opened
    opened.close()


def visit(screen, tmp_path, language, scheme, scale):
    """Search, read and compare; pictures of both are kept where pictures are kept."""
    folder = Path(PICTURES) / "providers" if PICTURES else None
    look = {"EEVIDENCE_SCHEME": scheme, "QT_SCALE_FACTOR": scale}
    officer = Officer(screen, tmp_path / "home", language, folder, **look)
    try:
        officer.wait("page", "HomePage")
        time.sleep(1)
        officer.press("alt+3")
        officer.wait("page", "ProvidersPage")
        time.sleep(1)
        officer.write("telegram")
        time.sleep(1)
        officer.press("Down")
        time.sleep(0.7)
        officer.picture(f"{language}-{scheme}-{scale}")
        assert officer.ask("page") == "ProvidersPage"
    finally:
        officer.cut_power()


def test_a_provider_is_found_by_typing(wide_screen, tmp_path):
    visit(wide_screen, tmp_path, "kk", "light", "1")


@pytest.mark.campaign
@pytest.mark.parametrize("scale", ["1", "1.75"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_look(wide_screen, tmp_path, language, scheme, scale):
    visit(wide_screen, tmp_path, language, scheme, scale)
