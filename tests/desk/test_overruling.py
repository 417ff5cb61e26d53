import json

import pytest

from eevidence_desktop.desk.drafts import NewRequest, create_draft
from eevidence_desktop.desk.overruling import overrule, weigh, withdraw
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.request import Override, Request
from eevidence_desktop.i18n.message import message

TEXT = message("An offence of speech.")
WARNING = Finding("case.speech", Severity.WARNS, "case.offences", TEXT, needs_reason=True)
OTHER = Finding("case.facts_short", Severity.ADVISES, "case.facts", message("Short."))
DEMAND = Finding(
    "override.no_reason",
    Severity.BLOCKS,
    "case.offences",
    message("Why? {text}", text=message("An offence of speech.")),
)
REASON = "The act is a threat, not an opinion."


def test_a_warning_and_its_demand_are_one_entry_where_the_demand_stood():
    weighed = weigh(Request(channel="mla"), [DEMAND, WARNING, OTHER])
    assert [item.finding.code for item in weighed] == ["case.speech", "case.facts_short"]
    assert weighed[0].severity is Severity.BLOCKS
    assert weighed[0].demand is DEMAND
    assert not weighed[0].overruled


def test_a_reason_overrules():
    given = Override(code="case.speech", field="case.offences", reason=REASON, by="A. Example")
    (item,) = weigh(Request(channel="mla", overrides=(given,)), [WARNING])
    assert item.overruled
    assert item.override == given
    assert item.severity is Severity.WARNS


def test_the_same_warning_of_another_field_stays():
    given = Override(code="case.speech", field="case.title", reason=REASON)
    (item,) = weigh(Request(channel="mla", overrides=(given,)), [WARNING])
    assert not item.overruled


def test_a_demand_without_its_warning_is_shown_itself():
    (item,) = weigh(Request(channel="mla"), [DEMAND])
    assert item.finding is DEMAND


@pytest.fixture
def draft(bench):
    return create_draft(bench, NewRequest("mla", "google"))


def test_overruling_is_saved_and_recorded(bench, draft):
    first = overrule(bench, draft, WARNING, "Too hasty a reason.", "A. Example")
    saved = overrule(bench, first, WARNING, REASON, "B. Example")
    kept = json.loads(bench.store.get(draft.id).body)["overrides"]
    assert kept == saved.body["overrides"]
    assert [(item["reason"], item["by"]) for item in kept] == [(REASON, "B. Example")]
    gone = withdraw(bench, saved, WARNING.code, WARNING.field)
    assert gone.body["overrides"] == []
    kinds = [event.kind for event in bench.store.audit_events(draft.id)]
    assert kinds.count("overruled") == 2
    assert kinds.count("override_withdrawn") == 1
