"""What is blocked leaves by no door: not by the use case, not by the command line, not by the window."""

import contextlib
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eevidence_desktop.cli.main import run_command
from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.composing import LetterFormat, require_sendable
from eevidence_desktop.desk.drafts import NewRequest, create_draft, open_draft, save_draft
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import BlockedError
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.domain.request import Request
from eevidence_desktop.gui.presenters import export
from eevidence_desktop.i18n.language import Language
from tests.golden.applying import changed, example_of, request_of
from tests.golden.requests import BLOCKS, DEFECTS, mails

BLOCKED = [row for row in DEFECTS if row.severity == BLOCKS]
RC_BLOCKED = 3


def blocking(bench, request):
    return [item.code for item in check_request(bench, request) if item.severity is Severity.BLOCKS]


def refuses_the_use_case(bench, request):
    with pytest.raises(BlockedError):
        require_sendable(bench, request, request.letter_languages or [Language.EN])


def refuses_the_window(bench, request, folder):
    """Export a saved draft as the window's dialog does, its button pressed although it is off."""
    draft = create_draft(bench, NewRequest(request.channel, request.provider or "google", ()))
    body = request.model_dump(mode="json") | {"id": draft.reference}
    save_draft(bench, replace(open_draft(bench, draft.id), body=body))
    plan = export.plan_export(bench, draft.id)
    languages = request.letter_languages or (Language.EN,)
    choice = export.Choice(tuple(languages), tuple(LetterFormat), str(folder))
    assert not export.weigh(bench, plan, languages).sendable
    with pytest.raises(BlockedError):
        export.write(bench, plan, choice)
    assert not folder.exists()
    assert not bench.store.exports_of(draft.id)


def refuses_the_command_line(body, home, folder, file):
    file.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
    said = io.StringIO()
    arguments = ["--home", str(home), "letter", str(file), "--out", str(folder)]
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        assert run_command(arguments, Language.EN) == RC_BLOCKED
    assert not folder.exists() or not list(folder.iterdir())


@pytest.mark.parametrize("row", BLOCKED, ids=[f"{row.channel} {row.code}" for row in BLOCKED])
def test_a_blocked_request_leaves_neither_by_the_use_case_nor_by_the_window(bench, row, tmp_path):
    request = request_of(bench, row.channel, row.provider, row.changes)
    refuses_the_use_case(bench, request)
    refuses_the_window(bench, request, tmp_path / "letters")


# Changes that block on any day of the clock; the command line has the real one.
ALWAYS = (
    {"case.facts.en": ""},
    {"sender.officer.name": {"kk": "", "ru": "", "en": ""}},
    {"sender.authority": "aca"},
    {"identifiers": []},
    {"identifiers": [{"kind": "display_name", "value": "Askar Example"}]},
    {"identifiers": [{"kind": "email", "value": "not an address"}]},
    {"period.end": None},
    {"basis.references": ["cpc-999"]},
    {"case.offences": []},
    {"safeguards": []},
)


@settings(max_examples=15, deadline=None, derandomize=True, database=None)
@given(
    channel=st.sampled_from(
        ["preservation", "voluntary_disclosure", "mla", "police.interpol", "preservation.extension"]
    ),
    provider=st.sampled_from(["google", "telegram", "binance", "vk"]),
    changes=st.lists(st.sampled_from(ALWAYS), min_size=1, max_size=3),
)
def test_a_blocked_request_leaves_not_by_the_command_line(tmp_path_factory, channel, provider, changes):
    place = tmp_path_factory.mktemp("line")
    today = Workbench(place / "home")
    body = example_of(today, channel, provider)
    for change in changes:
        body = changed(body, change).model_dump(mode="json")
    today.close()
    refuses_the_command_line(body, place / "home", place / "letters", place / "request.json")


# ------------------------------------------------------------------------------ requests with one single blocker


def unconfirmed(_bench, body):
    """Leave out what an official confirmed of one citation."""
    return {**body, "confirmations": body["confirmations"][1:]}


def unanswered(_bench, body):
    """Leave the question open whether the act is political."""
    return {**body, "safeguards": [item for item in body["safeguards"] if item["question"] != "political"]}


def unexplained(bench, body):
    """Name six accounts without the written reason; the second official has approved."""
    review = {
        "by": {"name": {"kk": "Б. Сынақов", "ru": "Б. Сынаков", "en": "B. Synakov"}},
        "at": bench.clock().isoformat(),
    }
    return {**body, **mails(6), "review": review}


SINGLE = {
    "basis.unconfirmed": unconfirmed,
    "safeguard.unanswered": unanswered,
    "override.no_reason": unexplained,
}


@pytest.mark.parametrize("code", SINGLE)
def test_one_blocker_is_enough(tmp_path, code):
    today = Workbench(tmp_path / "home")
    body = SINGLE[code](today, example_request(today, "preservation", "google").model_dump(mode="json"))
    request = Request.model_validate(body)
    assert blocking(today, request) == [code]
    refuses_the_use_case(today, request)
    refuses_the_window(today, request, tmp_path / "by-window")
    today.close()
    refuses_the_command_line(body, tmp_path / "home", tmp_path / "by-line", tmp_path / "request.json")


def test_an_unreadable_draft_does_not_leave_by_the_window(bench, tmp_path):
    """What cannot be read is left out of the request; the letter must not go without it."""
    body = example_of(bench, "preservation", "google") | {"period": {"start": "12.10.2026 2 PM", "end": None}}
    draft = create_draft(bench, NewRequest("preservation", "google", ()))
    save_draft(bench, replace(open_draft(bench, draft.id), body=body | {"id": draft.reference}))
    plan = export.plan_export(bench, draft.id)
    assert plan.unreadable
    assert not export.weigh(bench, plan, [Language.EN]).sendable
    with pytest.raises(BlockedError):
        export.write(bench, plan, export.Choice((Language.EN,), (LetterFormat.PDF,), str(tmp_path / "letters")))
    assert not (tmp_path / "letters").exists()


def test_what_passes_today_and_is_blocked_later_does_not_leave_later(tmp_path):
    """The clock counts when the letter leaves, not when the draft was written."""
    begun = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    bench = Workbench(tmp_path / "home", clock=lambda: begun)
    request = example_request(bench, "preservation", "google")
    require_sendable(bench, request, request.letter_languages)
    bench.close()
    later = Workbench(tmp_path / "home", clock=lambda: begun + timedelta(days=400))
    refuses_the_use_case(later, request)
    later.close()
