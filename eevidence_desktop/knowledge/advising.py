"""Advises a route: the first row of the decision table that fits, then every modifier that fits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provenance import Staleness, staleness
from eevidence_desktop.domain.route import (
    ROW,
    AddedStep,
    Expected,
    Fact,
    Fallback,
    Modifier,
    Route,
    RouteNote,
    RouteStep,
    Rule,
    RuledOut,
    RuleStep,
    Silence,
    Situation,
    Unit,
    kind_of,
)
from eevidence_desktop.i18n.message import Message, message

USUAL_TERM = 90
"""Days for which data are kept where the record does not say it (18 USC 2703(f))."""
_ASKING = frozenset({"voluntary_disclosure", "emergency", "police", "mla"})
_DAY_HOURS = 24


@dataclass(frozen=True, slots=True)
class _Step:
    """A step under construction; ``after`` holds keys."""

    key: int
    channel: str
    text: str
    after: tuple[int, ...]
    day: int
    expected: Expected
    source: Message
    modifier: str = ""


@dataclass(frozen=True, slots=True)
class _Plan:
    """A route under construction."""

    steps: tuple[_Step, ...]
    out: tuple[RuledOut, ...]

    def first(self, channel: str) -> _Step | None:
        """Return the earliest step of a channel or kind."""
        found = (step for step in self.steps if _is(step.channel, channel))
        return min(found, key=lambda step: step.day, default=None)

    def has(self, channels: Iterable[str]) -> bool:
        """Tell whether a step belongs to one of the channels or kinds."""
        return any(self.first(channel) for channel in channels)


def advise(situation: Situation, kb: KnowledgeBase, today: date) -> Route:
    """Return the route for a situation, a pure function of its arguments.

    Args:
        situation: What is known of the request.
        kb: The decision table and its modifiers.
        today: The day of advice on the officer's wall calendar; day 0 of the route.

    Raises:
        LookupError: no rule fits; compiled knowledge always ends in a rule without a condition.
    """
    rule = next((rule for rule in kb.rules if fits(rule.when, situation)), None)
    if rule is None:
        raise LookupError("the decision table has no rule for every situation")
    likely = tuple(item for item in kb.modifiers if fits(item.when, situation))
    plan = _row(rule, situation, likely)
    for modifier in likely:
        if (modifier.adds or modifier.rules_out) and _applies(modifier, plan, situation, today):
            plan = _changed(plan, modifier, situation, likely)
    plan = replace(plan, steps=tuple(sorted(plan.steps, key=lambda step: step.day)))
    active = tuple(item for item in likely if _applies(item, plan, situation, today))
    source = message(rule.source) if rule.source else None
    steps, notes = tuple(_steps(plan, active, today)), tuple(_notes(plan, active, situation, today))
    return Route(rule.number, message(rule.reason), source, steps, plan.out, notes)


def fits(when: Mapping[str, Any], situation: Situation) -> bool:
    """Tell whether every named input is what its condition wants (see ``Rule.when``)."""
    return all(_meets(getattr(situation, name), wanted) for name, wanted in when.items())


def _meets(value: Any, wanted: Any) -> bool:  # noqa: ANN401 - any input
    if isinstance(wanted, dict):
        below = value is not None and bool(value < wanted.get("below", wanted.get("not_below")))
        return below is ("below" in wanted)
    return value in wanted if isinstance(wanted, list) else bool(value == wanted)


def _is(channel: str, name: str) -> bool:
    return name in {channel, kind_of(channel)}


# ------------------------------------------------------------------------------------------------- the row


def _row(rule: Rule, situation: Situation, modifiers: Iterable[Modifier]) -> _Plan:
    """Return the steps of a row whose conditions hold, and the channels it leaves out."""
    row = message(ROW, number=rule.number)
    kept = {number: step for number, step in enumerate(rule.steps, start=1) if fits(step.when, situation)}
    steps = tuple(
        _Step(
            number,
            step.channel,
            step.text,
            _waits(step, rule, kept),
            step.day,
            _expected(step.channel, modifiers),
            message(step.source) if step.source else row,
        )
        for number, step in kept.items()
    )
    used = {kind_of(step.channel) for step in steps}
    out = (
        RuledOut(item.channel, message(item.reason), message(item.source) if item.source else row)
        for item in rule.ruled_out
        if item.channel not in used
    )
    return _Plan(steps, tuple(out))


def _waits(step: RuleStep, rule: Rule, kept: Mapping[int, RuleStep]) -> tuple[int, ...]:
    """Return the steps that must come first; one that was left out is replaced by those before it."""
    found: set[int] = set()
    for number in step.after:
        found |= {number} if number in kept else {*_waits(rule.steps[number - 1], rule, kept)}
    return tuple(sorted(found))


def _expected(channel: str, modifiers: Iterable[Modifier]) -> Expected:
    spans = (item.takes for item in modifiers if item.takes and any(_is(channel, name) for name in item.steps))
    return next(spans, Expected())


# ----------------------------------------------------------------------------------------------- modifiers


def _applies(modifier: Modifier, plan: _Plan, situation: Situation, today: date) -> bool:
    if modifier.steps and not plan.has(modifier.steps):
        return False
    if modifier.lacks and plan.has(modifier.lacks):
        return False
    return all(_holds(fact, plan, situation, today) for fact in modifier.facts)


def _holds(fact: Fact, plan: _Plan, situation: Situation, today: date) -> bool:
    if fact is Fact.POLICY_STALE:
        return situation.checked_on is not None and staleness(situation.checked_on, today) is Staleness.RED
    if fact is Fact.PARALLEL:
        return _parallel(plan)
    end = _end(plan, situation, extended=fact is Fact.ANSWER_AFTER_EXTENSION)
    asked = plan.first("mla")
    if end is None or asked is None:
        return False
    return asked.expected.most is None or asked.day + asked.expected.most > end


def _end(plan: _Plan, situation: Situation, *, extended: bool) -> int | None:
    """Return the day of the route on which preserved data are released, None without a preservation."""
    kept = plan.first("preservation")
    if kept is None:
        return None
    term = situation.preservation_days or USUAL_TERM
    more = (situation.extension_days or term) if extended and situation.extendable is not False else 0
    return kept.day + term + more


def _parallel(plan: _Plan) -> bool:
    """Tell whether two steps ask for data and neither waits, directly or not, for the other."""
    asking = [step for step in plan.steps if kind_of(step.channel) in _ASKING]
    before = {step.key: _ancestors(step, plan) for step in plan.steps}
    return any(
        one.key not in before[other.key] and other.key not in before[one.key]
        for at, one in enumerate(asking)
        for other in asking[at + 1 :]
    )


def _ancestors(step: _Step, plan: _Plan) -> frozenset[int]:
    found = frozenset(step.after)
    for earlier in plan.steps:
        if earlier.key in step.after:
            found |= _ancestors(earlier, plan)
    return found


def _changed(plan: _Plan, modifier: Modifier, situation: Situation, modifiers: Iterable[Modifier]) -> _Plan:
    """Return the plan with a step added, or with channels ruled out."""
    if modifier.adds:
        plan = _with_step(plan, modifier, modifier.adds, situation, modifiers)
    for channel in modifier.rules_out:
        plan = _without(plan, channel, message(modifier.note), message(modifier.source))
    return plan


def _with_step(
    plan: _Plan, modifier: Modifier, added: AddedStep, situation: Situation, modifiers: Iterable[Modifier]
) -> _Plan:
    before = plan.first(added.follows)
    if before is None:
        return plan
    days = added.days
    if added.before_lapse is not None:
        early = max(added.before_lapse, situation.lead_days or 0)
        days = max(0, (situation.preservation_days or USUAL_TERM) - early)
    key = max(step.key for step in plan.steps) + 1
    expected = _expected(added.channel, modifiers)
    source = message(modifier.source)
    step = _Step(key, added.channel, added.text, (before.key,), before.day + days, expected, source, modifier.id)
    kind = kind_of(added.channel)
    return _Plan((*plan.steps, step), tuple(item for item in plan.out if item.channel not in {kind, added.channel}))


def _without(plan: _Plan, channel: str, reason: Message, source: Message) -> _Plan:
    """Return the plan without the steps of a channel; what waited for them waits for what they waited for."""
    gone = {step.key: step.after for step in plan.steps if _is(step.channel, channel)}
    steps = tuple(
        replace(step, after=tuple(sorted({key for after in step.after for key in gone.get(after, (after,))})))
        for step in plan.steps
        if step.key not in gone
    )
    if any(item.channel == channel for item in plan.out):
        return replace(plan, steps=steps)
    return _Plan(steps, (*plan.out, RuledOut(channel, reason, source)))


# ---------------------------------------------------------------------------------------------- the result


def _steps(plan: _Plan, modifiers: Iterable[Modifier], today: date) -> Iterator[RouteStep]:
    numbers = {step.key: number for number, step in enumerate(plan.steps, start=1)}
    for step in plan.steps:
        own = [item for item in modifiers if any(_is(step.channel, name) for name in item.steps)]
        hours = [item.urgent_hours for item in own if item.urgent_hours is not None and step.day == 0]
        silences = (
            _fallback(item.silence, step, message(item.source), plan, today) for item in own if item.silence is not None
        )
        yield RouteStep(
            number=numbers[step.key],
            channel=step.channel,
            text=message(step.text),
            after=tuple(sorted(numbers[key] for key in step.after)),
            day=step.day,
            on=_on(today, step.day),
            expected=step.expected,
            source=step.source,
            urgent_hours=min(hours, default=None),
            silence=next((item for item in silences if item is not None), None),
            modifier=step.modifier,
        )


def _fallback(silence: Silence, step: _Step, source: Message, plan: _Plan, today: date) -> Fallback | None:
    """Return what to do without an answer; nothing where that variant of a channel is ruled out by name."""
    if "." in silence.channel and any(item.channel == silence.channel for item in plan.out):
        return None
    hours = silence.after if silence.unit is Unit.HOURS else None
    days = silence.after // _DAY_HOURS if hours is not None else silence.after
    return Fallback(silence.channel, message(silence.text), _on(today, step.day + days), hours, source)


def _notes(plan: _Plan, modifiers: Iterable[Modifier], situation: Situation, today: date) -> Iterator[RouteNote]:
    end = _end(plan, situation, extended=True)
    for item in modifiers:
        if item.note and not item.rules_out:
            params = {"end": _on(today, end)} if end is not None and "{end}" in item.note else {}
            yield RouteNote(item.id, Message(item.note, params), message(item.source), item.blocks, item.review)


def _on(today: date, days: int) -> date:
    return date.fromordinal(min(today.toordinal() + days, date.max.toordinal()))
