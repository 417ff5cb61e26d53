"""The whole run: order, echoes, and never an exception."""

from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from types import UnionType
from typing import get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from eevidence_desktop.checks.run import check
from eevidence_desktop.checks.subject import subject_of
from eevidence_desktop.domain.channel import Need
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.domain.request import Request
from tests.checks.world import FIELDS, NOW, codes, findings, knowledge, request

KB = knowledge()
# What a field may hold beside arbitrary text, so that the rules behind a known name are reached too.
KNOWN = {
    "provider": ["example", "gone"],
    "account_holder_country": ["KZ", "DE", "ZZ"],
    "authority": ["mia", "agency", "bureau"],
    "time_zone": ["Asia", "Asia/Almaty", "Europe/Paris"],
    "email": ["x@mail.ru", "x@example.org"],
    "number": ["250000000000001", "²", "12"],
    "article": ["190", "174", "269"],
    "value": ["http://[", "https://a.b:99999", "10.0.0.1", "2001:db8::1", "sеller", "a@example.org", "100000"],
    "data": [*KB.categories],
    "treaty": [*KB.treaties],
    "references": [*KB.references],
    "reference": [*KB.references, *KB.treaties],
    "requested_authority": [*KB.central_authorities],
}
ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))


def instants():
    """Return a strategy of instants as JSON text, to the ends of what is plausible."""
    early, late = datetime(1970, 1, 2), datetime(2099, 12, 30)  # noqa: DTZ001 - the zone is drawn beside
    return st.datetimes(early, late, timezones=ZONES).map(lambda value: value.isoformat(timespec="seconds"))


def lines(name):
    """Return a strategy of what a field of that name may hold."""
    return st.sampled_from([*KNOWN.get(name, []), ""]) | st.text(max_size=20)


def anything(annotation, name=""):
    """Return a strategy of plain data for a model's field, from its type."""
    parts = [part for part in get_args(annotation) if part is not type(None)]
    if get_origin(annotation) is UnionType:
        return st.none() | anything(parts[0], name)
    if get_origin(annotation) is tuple:
        return st.lists(anything(parts[0], name), max_size=4)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = {key: anything(field.annotation, key) for key, field in annotation.model_fields.items()}
        needed = {key: fields.pop(key) for key, field in annotation.model_fields.items() if field.is_required()}
        return st.fixed_dictionaries(needed, optional=fields)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return st.sampled_from([member.value for member in annotation])
    simple = {bool: st.booleans(), int: st.integers(1, 65535), date: st.dates().map(str)}
    return simple.get(annotation, instants() if "datetime" in str(annotation).lower() else lines(name))


PARTIAL = st.fixed_dictionaries(
    {"channel": st.sampled_from([*FIELDS, "nothing"])},
    optional={
        name: anything(field.annotation, name)
        for name, field in Request.model_fields.items()
        if name not in {"format", "channel"}
    },
)


@settings(max_examples=400, deadline=None)
@given(PARTIAL, st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=ZONES))  # noqa: DTZ001
def test_check_never_raises(data, now):
    try:
        asked = Request.model_validate(data)
    except ValidationError:
        return
    found = check(asked, KB, now)
    assert found == check(asked, KB, now)
    order = list(Severity)
    ranks = [order.index(finding.severity) for finding in found]
    assert ranks == sorted(ranks)


def test_the_strategy_makes_requests_that_are_read():
    """Guard the test above against a strategy that only makes what the models refuse."""
    read = []

    @settings(max_examples=100, deadline=None, database=None)
    @given(PARTIAL)
    def collect(data):
        try:
            read.append(Request.model_validate(data))
        except ValidationError:
            return

    collect()
    assert len(read) > 50
    assert len({asked.channel for asked in read}) > 3


@pytest.mark.parametrize("channel", FIELDS)
def test_an_empty_request_is_told_what_it_lacks(channel):
    found = check(Request(channel=channel), KB, NOW)
    fields = subject_of(Request(channel=channel), KB, NOW, KB.channels[channel]).fields
    demanded = {item.field for item in fields if item.need is Need.REQUIRED}
    blocked = {finding.field for finding in found if finding.severity is Severity.BLOCKS}
    assert {"sender.authority", "letter.day"} <= blocked & demanded
    assert ("identifiers" in demanded) is ("identifiers" in blocked)


def test_the_gravest_comes_first_then_the_order_of_fields():
    found = findings(
        "preservation",
        case__number="25000000000001",
        sender__email="duty@gmail.com",
        sender__phone="",
        data=["subscriber_name", "live"],
        case__facts={"kk": "", "en": ""},
    )
    assert [(finding.severity.value, finding.field) for finding in found] == [
        ("blocks", "sender.phone"),
        ("blocks", "case.facts.en"),
        ("blocks", "case.facts.kk"),
        ("blocks", "data"),
        ("warns", "sender.email"),
        ("warns", "case.number"),
    ]


def test_items_are_in_natural_order():
    bad = [{"kind": "email", "value": f"seller{number}"} for number in range(12)]
    fields = [
        finding.field for finding in findings("preservation", identifiers=bad) if finding.code == "identifier.invalid"
    ]
    assert fields == [f"identifiers.{number}.value" for number in range(12)]


def test_missing_is_not_said_twice():
    assert codes("mla", basis__treaty="") == ["basis.no_treaty"]
    assert codes("preservation", data=[]) == ["data.empty"]
    assert codes("preservation", preservation__follow_up_day=None) == ["preservation.no_follow_up_day"]


def test_a_finding_of_lesser_weight_does_not_hide_what_is_missing():
    found = codes("preservation", kb=knowledge(), provider="", identifiers=[])
    assert {"provider.none", "required.missing"} <= set(found)


@pytest.mark.parametrize(
    "now, zone, blocked",
    [
        (datetime(2026, 11, 22, 20, 0, tzinfo=UTC), "Asia/Almaty", False),
        (datetime(2026, 11, 22, 20, 0, tzinfo=UTC), "Europe/Paris", True),
        (datetime(2026, 11, 22, 18, 59, tzinfo=UTC), "Asia/Almaty", True),
        (datetime(2026, 11, 22, 20, 0, tzinfo=UTC), "No/Where", False),
    ],
)
def test_today_is_the_senders_day(now, zone, blocked):
    assert ("letter.future" in codes("preservation", now=now, sender__time_zone=zone)) is blocked


def test_nothing_is_changed():
    asked = request("mla", period__end="2027-01-01T00:00:00+05:00")
    before = asked.model_dump()
    check(asked, KB, NOW)
    assert asked.model_dump() == before
