"""Every id that a record names exists, and every value says where it comes from."""

import dataclasses

import pytest

from eevidence_desktop.domain.channel import ChannelField
from eevidence_desktop.domain.provenance import Fact
from eevidence_desktop.domain.route import Modifier, Rule, RuleStep
from eevidence_desktop.knowledge.linking import faults, leads_somewhere
from eevidence_desktop.knowledge.parts import says_something, sourced

PROVIDERS = [
    "apple",
    "binance",
    "cloudflare",
    "discord",
    "github",
    "google",
    "meta",
    "microsoft",
    "okx",
    "proton",
    "snap",
    "telegram",
    "tiktok",
    "whatsapp",
    "x",
]


def test_the_catalogue_has_no_broken_link(kb):
    assert faults(kb) == []


def test_the_first_fifteen_providers_are_there(kb):
    assert set(PROVIDERS) <= set(kb.providers)


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_value_has_a_source_that_exists_and_a_confidence(kb, name):
    record = kb.providers[name]
    known = {source.id for source in record.sources}
    said = [(path, value) for path, value in sourced(record) if says_something(value)]
    assert len(said) > 10
    for path, value in said:
        assert value.sources, path
        assert set(value.sources) <= known, path
        assert value.confidence is not None, path


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_remark_is_there_in_all_three_languages(kb, name):
    for path, value in sourced(kb.providers[name]):
        text = getattr(value, "note", value)
        if hasattr(text, "kk") and not text.is_empty:
            assert text.kk, path
            assert text.ru, path
            assert text.en, path


@pytest.mark.parametrize("name", PROVIDERS)
def test_unofficial_values_are_marked_for_verification(kb, name):
    record = kb.providers[name]
    for contact in record.contacts:
        if contact.value and contact.confidence and contact.confidence.value != "high":
            assert contact.verify or record.id in {"google", "apple"}, contact.value
    for path, value in sourced(record):
        if isinstance(value, Fact) and value.known and value.confidence and value.confidence.value == "low":
            assert value.verify, path


def broken(kb, **changes):
    return {f"{fault.place}: {fault.text}" for fault in faults(dataclasses.replace(kb, **changes))}


def with_provider(kb, **changes):
    record = kb.providers["proton"].model_copy(update=changes)
    return broken(kb, providers={**kb.providers, "proton": record})


def test_an_unknown_category_requirement_or_country_is_found(kb):
    named = with_provider(kb, requirements=Fact(value=("wishes",), sources=("le-page",), confidence="high"))
    assert "providers/proton: requirements: The requirement «wishes» does not exist." in named
    entity = kb.providers["proton"].entities[0].model_copy(update={"country": "QQ"})
    assert "providers/proton: entities.0.country: The country or group «QQ» does not exist." in with_provider(
        kb, entities=(entity,)
    )
    held = kb.providers["proton"].held[0].model_copy(update={"categories": ("dreams",)})
    assert "providers/proton: held.0.categories: The category of data «dreams» does not exist." in with_provider(
        kb, held=(held,)
    )


def test_a_value_without_source_or_confidence_is_found(kb):
    found = with_provider(kb, guidelines=Fact(value="https://example.org"))
    assert "providers/proton: guidelines: The value names no source." in found
    assert "providers/proton: guidelines: The value does not say how sure it is." in found
    found = with_provider(kb, guidelines=Fact(value="https://example.org", sources=("nobody",), confidence="low"))
    assert found == {"providers/proton: guidelines: The source «nobody» does not exist."}


def test_a_provider_without_an_unconditional_last_entity_is_found(kb):
    assert "providers/proton: entities: The last entity must answer without a condition." in with_provider(
        kb, entities=()
    )


def test_a_domain_of_two_providers_is_found(kb):
    found = with_provider(kb, domains=("t.me",))
    assert "providers/proton: domains: The domain «t.me» belongs to «telegram» too." in found


@pytest.mark.parametrize("pattern", ["([", "no group"])
def test_a_link_pattern_that_cannot_be_used_is_found(kb, pattern):
    rule = kb.providers["x"].links[0].model_copy(update={"pattern": pattern})
    assert any("pattern" in text for text in with_provider(kb, links=(rule,)))


def test_a_field_of_a_channel_that_does_not_exist_is_found(kb):
    channel = kb.channels["preservation"].model_copy(update={"fields": (ChannelField(field="case.colour"),)})
    found = broken(kb, channels={**kb.channels, "preservation": channel})
    assert "channels/preservation: field «case.colour» does not exist" in found


def test_a_field_that_is_no_part_of_a_request_is_found(kb):
    spec = kb.fields["provider"].model_copy(update={"id": "case.colour", "options": "colours"})
    found = broken(kb, fields={**kb.fields, "case.colour": spec})
    assert "fields/case.colour: there is no such field in a request" in found
    assert "fields/case.colour: option list «colours» does not exist" in found


@pytest.mark.parametrize("path", ["provider", "case.facts", "identifiers.relevance", "sender.officer.name", "period"])
def test_paths_of_a_request_are_known(path):
    assert leads_somewhere(path)


@pytest.mark.parametrize("path", ["", "colour", "case.colour", "provider.name.length", "letter.day.year"])
def test_other_paths_are_not(path):
    assert not leads_somewhere(path)


def test_faults_of_the_decision_table_are_found(kb):
    step = RuleStep(channel="pigeon", text="Fly", after=(2,))
    rule = Rule(number=99, when={"weather": "fine"}, reason="r", steps=(step,), source="s")
    found = broken(kb, rules=(*kb.rules, rule))
    assert found == {
        "rules/99: input «weather» does not exist",
        "rules/99: channel «pigeon» does not exist",
        "rules/99: step 1 waits for step 2",
        "rules/0: the last rule must have no condition",
    }


def test_faults_of_the_modifiers_are_found(kb):
    modifier = Modifier(
        id="x",
        when={"weather": "fine"},
        steps=("pigeon",),
        source="s",
        adds={"channel": "owl", "text": "Fly", "follows": "mla"},
        silence={"after": 1, "channel": "raven", "text": "Fly"},
        rules_out=("mla",),
    )
    assert broken(kb, modifiers=(*kb.modifiers, modifier)) == {
        "modifiers/x: input «weather» does not exist",
        "modifiers/x: channel «pigeon» does not exist",
        "modifiers/x: channel «owl» does not exist",
        "modifiers/x: channel «raven» does not exist",
        "modifiers/x: channels are ruled out without a reason",
    }


def test_a_condition_of_a_step_that_is_no_input_is_found(kb):
    step = RuleStep(channel="mla", text="t", when={"weather": "fine"})
    rule = Rule(number=99, when={}, reason="r", steps=(step,))
    assert "rules/99: input «weather» does not exist" in broken(kb, rules=(rule, *kb.rules))


def test_faults_of_the_law_tables_are_found(kb):
    body = kb.authorities["pgo"].model_copy(update={"may_send": ("pigeon",)})
    assert "law/pgo: channel «pigeon» does not exist" in broken(kb, authorities={**kb.authorities, "pgo": body})
    groups = {**kb.groups, "NEW": frozenset({"QQ"})}
    assert "law/NEW: country «QQ» does not exist" in broken(kb, groups=groups)
