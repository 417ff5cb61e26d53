"""Requests of the first format stay readable, and nothing in them is lost."""

import pytest

from eevidence_desktop.desk.reading import parse_request, read_request
from eevidence_desktop.domain.request import FORMAT, Request
from eevidence_desktop.domain.upgrading import upgraded

EXTENSION = {
    "channel": "preservation",
    "preservation": {"extension": True, "previous_ticket": "EX-1", "previous_day": "2026-09-01", "follow_up": "mla"},
}


def test_an_extension_becomes_a_channel_with_an_earlier_letter():
    request = Request.model_validate(upgraded(EXTENSION))
    assert request.channel == "preservation.extension"
    assert (request.previous.ticket, request.previous.day.isoformat()) == ("EX-1", "2026-09-01")
    assert request.previous.channel == "preservation"
    assert request.preservation.follow_up == "mla"
    assert request.format == FORMAT


@pytest.mark.parametrize(
    "variant, channel", [("interpol", "police.interpol"), ("fiu", "police.fiu"), ("", "police"), ("pigeon", "police")]
)
def test_a_police_variant_becomes_a_channel(variant, channel):
    body = {"channel": "police", "police": {"variant": variant, "priority": "urgent"}}
    request, problems = read_request(body)
    assert (request.channel, request.police.priority, problems) == (channel, "urgent", [])


def test_a_new_preservation_stays_one():
    body = {"channel": "preservation", "preservation": {"extension": False, "volatility": "other"}}
    assert Request.model_validate(upgraded(body)).channel == "preservation"


def test_data_of_the_present_format_are_left_alone():
    body = {"format": FORMAT, "channel": "police", "police": {"variant": "interpol"}}
    assert upgraded(body) is body


@pytest.mark.parametrize("body", [{}, {"channel": ["x"]}, {"preservation": 3, "police": None}, {"format": "1"}])
def test_odd_data_do_not_stop_it(body):
    read_request(upgraded(body))


def test_a_file_of_the_first_format_is_read():
    request = parse_request(b'{"format": 1, "channel": "police", "police": {"variant": "cis"}}', "old.json")
    assert request.channel == "police.cis"
