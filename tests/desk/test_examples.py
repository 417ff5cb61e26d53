"""Every example is complete: nothing blocks it, whatever channel and provider."""

from datetime import datetime

import pytest

from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.domain.finding import Severity, blockers
from eevidence_desktop.domain.provider import DisclosureLevel
from eevidence_desktop.domain.request import Request


@pytest.mark.parametrize(
    "channel",
    [
        *("preservation", "preservation.extension", "preservation.cancellation", "voluntary_disclosure", "emergency"),
        *("asset_freeze", "reminder", "reminder.status", "mla", "police"),
    ],
)
def test_no_example_is_blocked(bench, channel):
    blocked = {}
    for provider, record in bench.knowledge.providers.items():
        if channel == "voluntary_disclosure" and record.disclosure.level.value is DisclosureLevel.NEVER_BY_LAW:
            continue  # no request of this kind is valid there
        request = example_request(bench, channel, provider)
        assert (request.channel, request.provider) == (channel, provider)
        found = blockers(check_request(bench, request))
        if found:
            blocked[provider] = [(item.code, item.field) for item in found]
    assert not blocked


@pytest.mark.parametrize("hours", [0, 18, 19, 23])
@pytest.mark.parametrize("day", ["2026-12-31", "2027-01-01", "2028-02-29", "2027-03-31"])
def test_no_example_is_blocked_on_any_day(tmp_path, day, hours):
    bench = Workbench(tmp_path, lambda: datetime.fromisoformat(f"{day}T{hours:02}:59:59+00:00"))
    for channel in bench.knowledge.channels:
        assert not blockers(check_request(bench, example_request(bench, channel)))


def test_no_example_of_a_channel_is_to_blame_for_a_warning(bench):
    for channel in bench.knowledge.channels:
        found = check_request(bench, example_request(bench, channel))
        warned = [item.code for item in found if item.severity is Severity.WARNS]
        assert not [code for code in warned if not code.startswith("provider.")], channel


def test_every_channel_has_an_example(bench):
    for channel in bench.knowledge.channels:
        request = example_request(bench, channel)
        assert Request.model_validate_json(request.model_dump_json()) == request


def test_the_same_day_gives_the_same_example(bench):
    assert example_request(bench, "mla") == example_request(bench, "mla")


def test_unknown_names_tell_those_there_are(bench):
    with pytest.raises(InputError, match="mla, police") as error:
        example_request(bench, "preservation.forever")
    assert error.value.exit_code == 2
    with pytest.raises(InputError, match="google"):
        example_request(bench, "mla", "nobody")
