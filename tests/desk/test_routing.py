"""The route of a request, and the written reason that a channel needs which the route rules out."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.resolving import advise_request
from eevidence_desktop.desk.routing import NOT_ADVISED, Standing, day_of, not_advised, route_state
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.domain.request import Request

TODAY = date(2026, 11, 24)
GOOGLE = {"provider": "google", "account_holder_country": "KZ"}


def asked(channel, *data, **more):
    return Request(channel=channel, **{**GOOGLE, "data": data or ("subscriber_name",)} | more)


def codes(bench, request):
    return [item.code for item in check_request(bench, request)]


def overruled(request, reason="The court wants a certified copy of the same data."):
    given = {"code": NOT_ADVISED, "field": "channel", "reason": reason}
    return Request.model_validate(request.model_dump() | {"overrides": [given]})


def test_a_channel_that_is_ruled_out_needs_a_reason(bench):
    request = asked("mla")
    (finding,) = [item for item in check_request(bench, request) if item.code == NOT_ADVISED]
    assert (finding.severity, finding.field, finding.needs_reason) == (Severity.WARNS, "channel", True)
    assert finding.source.params == {"number": 9}
    assert finding.message.params["step"].text == bench.knowledge.channels["voluntary_disclosure"].name
    assert finding.message.params["reason"].text.startswith("Subscriber information can be had directly")
    assert ("override.no_reason", "channel") in [(item.code, item.field) for item in check_request(bench, request)]


def test_with_the_reason_it_no_longer_blocks(bench):
    found = check_request(bench, overruled(asked("mla")))
    assert NOT_ADVISED in [item.code for item in found]
    assert not [item for item in found if item.code.startswith("override.") and item.field == "channel"]


@pytest.mark.parametrize(
    "channel, data", [("voluntary_disclosure", "subscriber_name"), ("mla", "stored_mail"), ("preservation", "ip_log")]
)
def test_a_step_of_the_route_needs_none(bench, channel, data):
    assert NOT_ADVISED not in codes(bench, asked(channel, data))


@pytest.mark.parametrize("channel", ["preservation", "preservation.extension", "mla.supplementary"])
def test_what_keeps_data_or_follows_a_letter_needs_none(bench, channel):
    request = asked(channel, case={"stage": "trial"}, safeguards=({"question": "political", "answer": "yes"},))
    assert not_advised(request, bench.knowledge, TODAY) is None


def test_a_variant_counts_as_its_kind(bench):
    lead = ({"question": "admissibility", "answer": "lead_only"},)
    for channel in ("police", "police.interpol", "police.liaison"):
        assert not_advised(asked(channel), bench.knowledge, TODAY) is not None
        assert not_advised(asked(channel, safeguards=lead), bench.knowledge, TODAY) is None


def test_a_variant_that_is_barred_is_out_beside_its_kind(bench):
    given = tuple(
        {"question": name, "answer": answer} for name, answer in (("admissibility", "lead_only"), ("political", "yes"))
    )
    found = not_advised(asked("police.interpol", safeguards=given), bench.knowledge, TODAY)
    assert "INTERPOL" in found.message.params["reason"].text


def test_what_follows_silence_needs_none(bench):
    request = asked("mla", previous={"channel": "voluntary_disclosure", "number": "1", "day": "2026-10-01"})
    assert not_advised(request, bench.knowledge, TODAY) is None


@pytest.mark.parametrize(
    "request_, said",
    [
        (asked("voluntary_disclosure", "stored_mail", case={"stage": "trial"}), "data.content_needs_mla"),
        (asked("voluntary_disclosure", provider="github"), "provider.mla_only"),
        (asked("voluntary_disclosure", provider="kolesa"), "provider.domestic"),
        (asked("voluntary_disclosure", provider=""), "provider.none"),
    ],
)
def test_what_a_check_says_already_is_not_said_twice(bench, request_, said):
    assert not_advised(request_, bench.knowledge, TODAY) is not None
    found = codes(bench, request_)
    assert said in found
    assert NOT_ADVISED not in found


def test_where_nothing_is_advised_the_finding_says_so(bench):
    found = not_advised(asked("mla", provider="kolesa"), bench.knowledge, TODAY)
    assert set(found.message.params) == {"reason"}


def test_an_example_that_the_route_rules_out_carries_a_fictional_reason(bench):
    request = example_request(bench, "voluntary_disclosure", "google")
    assert not request.overrides
    out = [
        example_request(bench, channel, provider)
        for channel in ("police.interpol", "mla", "voluntary_disclosure")
        for provider in bench.knowledge.providers
    ]
    carrying = [item for item in out if item.overrides]
    assert carrying
    for item in carrying:
        assert NOT_ADVISED in codes(bench, item)
        assert "ictional" in item.overrides[0].reason


# ------------------------------------------------------------------------------------------------- the day


@pytest.mark.parametrize("place, day", [("Asia/Almaty", 25), ("UTC", 24), ("Nowhere/Town", 25), ("", 25)])
def test_the_day_is_that_of_the_officers_wall_calendar(place, day):
    late = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
    assert day_of(late, Request(channel="mla", sender={"time_zone": place})) == date(2026, 11, day)


def test_the_route_begins_today(bench):
    route = advise_request(bench, asked("voluntary_disclosure"))
    assert route.steps[0].on == TODAY


# ------------------------------------------------------------------------------------------------ the state


@pytest.mark.parametrize(
    "channel, standing",
    [
        ("voluntary_disclosure", Standing.ADVISED),
        ("mla", Standing.RULED_OUT),
        ("police.fiu", Standing.RULED_OUT),
        ("mla.supplementary", Standing.OPEN),
    ],
)
def test_the_state_names_channels_and_says_where_the_request_stands(bench, channel, standing):
    state = route_state(bench, asked(channel))
    assert (state.standing, state.today) == (standing, TODAY)
    named = {item.channel for item in (*state.route.steps, *state.route.ruled_out)}
    assert named <= set(state.names)
    assert state.names["mla"] == bench.knowledge.channels["mla"].name


def test_knowledge_without_modifiers_still_gives_a_route(bench):
    bare = replace(bench.knowledge, modifiers=())
    assert not_advised(asked("mla"), bare, TODAY) is not None
