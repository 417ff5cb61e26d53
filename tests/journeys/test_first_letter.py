"""Paste a handle, fill what is missing, export: with real keys and mouse, in a real window.

In the default run in Russian; with ``-m campaign`` in all three languages. ``EEVIDENCE_PICTURES=folder`` keeps a
picture of each step.
"""

import os
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader

from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.workbench import Workbench, now
from eevidence_desktop.i18n.language import Language
from tests.journeys.screen import Officer, Screen, missing_tools

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing_tools()), reason=f"not installed here: {', '.join(missing_tools())}"),
]
PICTURES = os.environ.get("EEVIDENCE_PICTURES")
HANDLE = "https://t.me/example_seller"
CASE_NUMBER = "000000000000001"


@pytest.fixture(scope="module")
def screen(worker_id):
    """A screen; each worker has its own."""
    opened = Screen(110 + int(worker_id.removeprefix("gw") or 0) if worker_id != "master" else 109)
    yield opened
    opened.close()


@pytest.fixture
def station(tmp_path):
    """A workstation whose sender is known, as after a first letter; returns its folder and the texts of the case."""
    bench = Workbench(tmp_path / "home")
    example = example_request(bench, "preservation")
    bench.store.set_setting("sender", example.sender.model_dump(mode="json"))
    bench.close()
    return tmp_path / "home", example


@pytest.fixture
def officer(screen, station, request):
    """An officer before the open window; the program is ended whatever happens."""
    language = getattr(request, "param", "ru")
    seated = Officer(screen, station[0], language, Path(PICTURES) / language if PICTURES else None)
    yield seated
    seated.cut_power()


class Answers:
    """What the officer enters where a finding leads."""

    def __init__(self, officer, example, language):
        self._officer = officer
        self._example = example
        self._language = language
        today = datetime.now(UTC).date()
        self._days = {
            "start": today - timedelta(days=20),
            "end": today - timedelta(days=10),
            "follow_up": today + timedelta(days=40),
        }

    def give(self, path):
        """Fill the field of a path."""
        given = {
            "letter.number": partial(self._officer.write, "2-14/77"),
            "case.number": partial(self._officer.write, CASE_NUMBER),
            "case.offences": self._offence,
            "case.facts": partial(self._text, path),
            "justification.necessity": partial(self._text, path),
            "period": self._period,
            "data": partial(self._officer.press, "space"),
            "safeguards": partial(self._officer.press, "space"),
            "preservation.volatility": partial(self._officer.press, "Down"),
            "preservation.follow_up": partial(self._officer.press, "Down"),
            "preservation.follow_up_day": partial(self._officer.write, f"{self._days['follow_up']:%d.%m.%Y}"),
        }
        if path.endswith(".note"):
            self._officer.write("CPC 122(2)")
            return
        field = next(
            (name for name in (path, ".".join(path.split(".")[:2]), path.split(".")[0]) if name in given), None
        )
        assert field, f"the journey does not know what to enter at {path}"
        given[field]()

    def _offence(self):
        button = self._officer.ask("focus")
        self._officer.press("space")
        self._officer.wait("focus", unlike=button)
        time.sleep(0.3)
        self._officer.write("190")
        self._officer.press("Tab")
        time.sleep(1.2)  # until the checks have seen the article, and not only the new row

    def _text(self, path):
        texts = self._example.case.facts if path.startswith("case") else self._example.justification.necessity
        last = path.split(".")[-1]
        self._officer.paste(texts.get(Language(last if last in set(Language) else self._language)))

    def _period(self):
        officer = self._officer
        officer.write(f"{self._days['start']:%d.%m.%Y}")
        officer.press("Tab", "Tab")
        officer.write("00:00:00")
        officer.press("Tab")
        officer.write(f"{self._days['end']:%d.%m.%Y}")
        officer.press("Tab", "Tab")
        officer.write("23:00:00")


def begin(officer):
    """From home to an open draft."""
    officer.wait("page", "HomePage")
    time.sleep(1)
    officer.picture("home")
    officer.paste(HANDLE)
    officer.wait("widget candidates")
    time.sleep(0.5)
    officer.picture("candidates")
    officer.press("Return")
    officer.wait("widget start_button")
    time.sleep(0.5)
    officer.picture("channels")
    officer.press("ctrl+Return")
    officer.wait("page", "EditorPage")
    officer.wait("finding")


def fill(officer, answers):
    """Go from finding to finding until nothing blocks."""
    for step in range(30):
        finding = officer.ask("finding")
        if finding is None:
            return
        officer.click(finding["rect"], 0.3)
        time.sleep(0.4)
        officer.wait("focus", unlike={"path": "", "widget": "NoneType", "rect": None})
        answers.give(finding["path"])
        if step in {0, 4, 8}:
            time.sleep(0.6)
            officer.picture(finding["path"].replace(".", "-"))
        until = time.monotonic() + 8
        while officer.ask("finding") == finding and time.monotonic() < until:
            time.sleep(0.05)
    raise AssertionError(f"something still blocks: {officer.ask('finding')}")


def export(officer, folder):
    """Write the letters and see the result page."""
    officer.press("ctrl+Return")
    officer.wait("page", "ExportDialog")
    time.sleep(1)  # until the window manager has put it in its place
    officer.click_widget("folder")
    officer.paste(str(folder))
    time.sleep(0.3)
    box = officer.ask("widget read_box")
    if box is not None:
        officer.click(box, 0.02)
    officer.picture("export")
    officer.click_widget("export_button")
    officer.wait("page", "ResultPage")
    time.sleep(0.5)
    officer.picture("result")


def journey(officer, station, tmp_path, language):
    """The whole journey; returns the letters."""
    begin(officer)
    fill(officer, Answers(officer, station[1], language))
    officer.picture("complete")
    export(officer, tmp_path / "letters")
    assert officer.leave() == 0
    return sorted((tmp_path / "letters").glob("*.pdf"))


def test_a_pasted_handle_becomes_three_letters(officer, station, tmp_path):
    letters = journey(officer, station, tmp_path, "ru")
    assert [path.stem[-2:] for path in letters] == ["en", "kk", "ru"]
    for path in letters:
        text = "".join("".join(page.extract_text() for page in PdfReader(path).pages).split())
        assert "example_seller" in text
        assert CASE_NUMBER in text
        assert "TelegramMessengerInc." in text
    bench = Workbench(station[0])
    assert [row.status for row in bench.store.list()] == ["exported"]
    assert len(bench.store.exports_of(bench.store.list()[0].id)) == 3
    bench.close()


def test_a_power_cut_loses_at_most_a_second_of_typing(officer, screen, station):
    begin(officer)
    finding = officer.ask("finding")
    officer.click(finding["rect"], 0.3)
    time.sleep(0.5)
    field = officer.ask("focus")["path"]
    officer.write("2-14/999")
    time.sleep(1.2)
    officer.cut_power()
    again = Officer(screen, station[0], "ru")
    try:
        again.wait("page", "EditorPage")
        bench = Workbench(station[0], clock=now)
        assert "2-14/999" in bench.store.list()[0].body
        bench.close()
        again.wait("finding")
        assert again.ask("focus")["path"] == field
    finally:
        again.cut_power()


@pytest.mark.campaign
@pytest.mark.parametrize("officer, language", [(code, code) for code in ("kk", "ru", "en")], indirect=["officer"])
def test_the_journey_in_every_language(officer, language, station, tmp_path):
    letters = journey(officer, station, tmp_path, language)
    assert len(letters) == 3
