"""Which company answers, and which contacts a channel may use."""

from datetime import date

import pytest

from eevidence_desktop.domain.addressing import contacts_for_channel, entity_for
from eevidence_desktop.domain.channel import Channel, LetterShape
from eevidence_desktop.domain.provenance import Confidence, Source
from eevidence_desktop.domain.provider import Condition, Contact, Entity, Medium, Provider, Purpose

GROUPS = {"EEA": frozenset({"DE", "IE"}), "CIS": frozenset({"KZ", "UZ"})}


def provider(*entities, contacts=()):
    return Provider(
        id="example",
        name="Example",
        services=("Example",),
        entities=entities,
        contacts=contacts,
        sources=(Source(id="page", url="https://www.example.org", official=True),),
        checked=date(2026, 11, 1),
        confidence=Confidence.HIGH,
    )


def entity(name, **when):
    return Entity(name=name, when=Condition(**when))


IRELAND = entity("Ireland", account_holder_in=("EEA", "CH"))
REST = entity("Rest", account_holder_not_in=("EEA", "CH"))
DEFAULT = entity("Default")


@pytest.mark.parametrize(
    "country, expected",
    [("DE", "Ireland"), ("CH", "Ireland"), ("KZ", "Default"), ("", "Default"), ("XX", "Default")],
)
def test_the_first_entity_whose_condition_holds_answers(country, expected):
    assert entity_for(provider(IRELAND, DEFAULT), country, GROUPS).name == expected


def test_order_decides_where_several_conditions_hold():
    assert entity_for(provider(DEFAULT, IRELAND), "DE", GROUPS).name == "Default"


@pytest.mark.parametrize("country, expected", [("DE", None), ("CH", None), ("KZ", "Rest"), ("XX", "Rest")])
def test_exclusion_counts_groups_and_codes(country, expected):
    found = entity_for(provider(REST), country, GROUPS)
    assert (found.name if found else None) == expected


def test_an_unknown_country_satisfies_neither_inclusion_nor_exclusion():
    assert entity_for(provider(IRELAND, REST), "", GROUPS) is None


@pytest.mark.parametrize("asking, expected", [("KZ", "Regional"), ("DE", "Default")])
def test_the_requester_counts_too(asking, expected):
    regional = entity("Regional", requester_in=("CIS",))
    assert entity_for(provider(regional, DEFAULT), "", GROUPS, asking).name == expected


def test_every_given_part_must_hold():
    both = entity("Both", account_holder_in=("EEA",), requester_in=("CIS",))
    assert entity_for(provider(both), "DE", GROUPS).name == "Both"
    assert entity_for(provider(both), "KZ", GROUPS) is None
    assert entity_for(provider(both), "DE", GROUPS, "DE") is None


@pytest.mark.parametrize("when", [{"products": ("Cloud",)}, {"contract": "business"}, {"server_in": ("DE",)}])
def test_what_is_never_known_passes_an_entity_over(when):
    assert entity_for(provider(entity("Special", **when), DEFAULT), "DE", GROUPS).name == "Default"


def test_only_contacts_of_the_channels_purpose_are_offered():
    contacts = (
        Contact(purposes=(Purpose.HELP_DESK,), medium=Medium.PHONE, value="+1 555 0100"),
        Contact(purposes=(Purpose.EMERGENCY, Purpose.REQUESTS), medium=Medium.PORTAL, value="https://a.example"),
        Contact(purposes=(Purpose.EMERGENCY,), medium=Medium.EMAIL, value="b@example.org"),
    )
    shape = LetterShape(title="t", subject="s", addressee="provider", parts=())
    channel = Channel(
        id="emergency", name="n", summary="s", purpose=Purpose.EMERGENCY, levels=("bsi",), fields=(), letter=shape
    )
    assert contacts_for_channel(provider(DEFAULT, contacts=contacts), channel) == contacts[1:]
