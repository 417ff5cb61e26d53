"""Rules for identifiers: a pattern can match what it is for, and an instant is asked for where it helps."""

import re
from collections.abc import Iterator, Mapping

from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.domain.identifiers.kinds import NAMES, IdentifierKind, normalise
from eevidence_desktop.domain.provider import IdentifierRule
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.knowledge.lint.fault import Check, Fault, Grade, Record, Rule

PATTERN_EXAMPLE = Rule(
    "C60",
    "pattern-refuses-example",
    Grade.ERROR,
    N_("The pattern «{pattern}» refuses its own example «{example}»."),
    N_("Correct the pattern or the example; a pattern is compared with the whole normalised value."),
)
PATTERN_NEVER = Rule(
    "C61",
    "pattern-matches-nothing",
    Grade.ERROR,
    N_("The pattern «{pattern}» can match no identifier of this kind: {kind}."),
    N_("Write the pattern for the normalised value, such as +77010000000 for a telephone number."),
)
INSTANT_POINTLESS = Rule(
    "C62",
    "instant-pointless",
    Grade.WARNING,
    N_("A moment in time is demanded beside an identifier that never changes its owner: {kind}."),
    N_("Leave the demand out."),
)
RULE_TWICE = Rule(
    "C63",
    "identifier-twice",
    Grade.HINT,
    N_("The same kind of identifier stands in the record twice: {kind}."),
    N_("Join the two, or tell them apart by service or pattern."),
)
RULES = (PATTERN_EXAMPLE, PATTERN_NEVER, INSTANT_POINTLESS, RULE_TWICE)

_LASTING = frozenset(
    {
        IdentifierKind.IMEI,
        IdentifierKind.DEVICE_SERIAL,
        IdentifierKind.WALLET,
        IdentifierKind.TRANSACTION,
        IdentifierKind.ORDER,
        IdentifierKind.CARD_LAST_FOUR,
        IdentifierKind.CONTENT_URL,
        IdentifierKind.ACCOUNT_ID,
        IdentifierKind.SERVER_ID,
        IdentifierKind.MESSAGE_ID,
    }
)
_QUOTED = re.compile(r"(?:such as|for example|e\.g\.),? [«`\"“]([^»`\"”]{2,80})[»`\"”]")
_SAMPLES: Mapping[IdentifierKind, tuple[str, ...]] = {
    IdentifierKind.PHONE: (
        "+77010000000", "+12025550123", "+442079460958", "+8613800000000", "+821012345678", "+819012345678",
        "+4915112345678", "+33612345678", "+380501234567", "+998901234567", "+996555123456", "+905301234567",
    ),
    IdentifierKind.IMEI: ("490154203237518", "356938035643809"),
    IdentifierKind.IP: ("192.0.2.45", "2001:db8::1"),
    IdentifierKind.TRANSACTION: ("0x" + "a1" * 32, "a1" * 32),
    IdentifierKind.CARD_LAST_FOUR: ("0000",),
    IdentifierKind.WALLET: (
        "0x" + "ab" * 20, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "EQ" + "a" * 46, "a" * 44,
    ),
}  # fmt: skip
"""Values of the kinds whose shape is the same with every provider."""


def _patterns(record: Record) -> Iterator[Fault]:
    for at, rule in enumerate(record.provider.identifiers):
        if rule.pattern and _compiles(rule.pattern):
            yield from _pattern(record, rule, f"identifiers.{at}.pattern")


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _pattern(record: Record, rule: IdentifierRule, path: str) -> Iterator[Fault]:
    for example in _QUOTED.findall(rule.note.en):
        if not re.fullmatch(rule.pattern, _normal(rule.kind, example)):
            yield record.fault(PATTERN_EXAMPLE, path, pattern=rule.pattern, example=example)
    samples = _SAMPLES.get(rule.kind, ())
    if samples and not any(re.fullmatch(rule.pattern, sample) for sample in samples):
        yield record.fault(PATTERN_NEVER, path, pattern=rule.pattern, kind=message(NAMES[rule.kind]))


def _normal(kind: IdentifierKind, text: str) -> str:
    try:
        return normalise(kind, text)
    except IdentifierError:
        return text


def _kinds(record: Record) -> Iterator[Fault]:
    seen: set[tuple[str, ...]] = set()
    for at, rule in enumerate(record.provider.identifiers):
        kind = message(NAMES[rule.kind])
        if rule.needs_instant and rule.kind in _LASTING:
            yield record.fault(INSTANT_POINTLESS, f"identifiers.{at}.needs_instant", kind=kind)
        key = (rule.kind.value, rule.service, rule.pattern)
        if key in seen:
            yield record.fault(RULE_TWICE, f"identifiers.{at}", kind=kind)
        seen.add(key)


CHECKS: tuple[Check, ...] = (_patterns, _kinds)
