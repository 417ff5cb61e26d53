"""Every code of the checks with one request that raises it: the list a reader looks a code up in."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.checks.world import LONG, NOW, TODAY, knowledge, with_provider, words

FUTURE = (NOW + timedelta(days=2)).isoformat()
P, V, E, M, I = "preservation", "voluntary_disclosure", "emergency", "mla", "police"  # noqa: E741 - informal
BLOCKS, WARNS, ADVISES = "blocks", "warns", "advises"


@dataclass(frozen=True)
class Case:
    """A request that raises a code."""

    code: str
    severity: str
    field: str
    channel: str
    changes: dict = field(default_factory=dict)
    kb: object = None


def case(code, severity, path, channel, kb=None, **changes):
    return Case(code, severity, path, channel, changes, kb)


def ids(*items, **one):
    return {"identifiers": list(items) or [one]}


def ident(kind, value, **more):
    return {"kind": kind, "value": value, **more, "relevance": words("The account")}


MAIL = ident("email", "seller@example.org")
SPAN = {"period__start": "2025-05-01T00:00:00+05:00"}
EXTENSION = {"preservation__extension": True, "preservation__previous_ticket": "T-1"}
SECRET = {
    "confidentiality__ask": True,
    "confidentiality__reason": words("The user could delete the messages"),
    "confidentiality__until": "2027-03-01",
}
DISCLOSURE = {"categories": {"value": ("subscriber_name", "ip_log")}}


def told(policy):
    return with_provider(notification={"policy": {"value": policy}})


def gives(level):
    return with_provider(disclosure=DISCLOSURE | {"level": {"value": level}})


ONLY_EUROPE = ({"name": "Example Ireland", "country": "IE", "when": {"account_holder_in": ("EEA",)}},)
DOUBTFUL = ({"name": "Example, Inc.", "country": "US", "verify": True},)
UNOFFICIAL = ({"purposes": ("preservation",), "medium": "email", "value": "x@example.org", "sources": ()},)

CASES = (
    # what the channel demands
    case("channel.unknown", BLOCKS, "channel", P, kb=knowledge(channels={})),
    case("required.missing", BLOCKS, "sender.phone", P, sender__phone=""),
    case("language.missing_title", BLOCKS, "case.offences.0.title.kk", P, case__offences=[{"article": "134"}]),
    case("language.missing_text", BLOCKS, "case.facts.kk", P, case__facts__kk=""),
    # provider
    case("provider.none", BLOCKS, "provider", P, provider=""),
    case("provider.unknown", BLOCKS, "provider", P, provider="nobody"),
    case("provider.not_live", WARNS, "provider", P, provider="gone"),
    case("provider.country", BLOCKS, "account_holder_country", P, account_holder_country="ZZ"),
    case(
        "provider.no_country",
        BLOCKS,
        "account_holder_country",
        P,
        kb=with_provider(entities=ONLY_EUROPE),
        account_holder_country="",
    ),
    case("provider.no_entity", WARNS, "account_holder_country", P, kb=with_provider(entities=ONLY_EUROPE)),
    case("provider.entity_unverified", ADVISES, "provider", P, kb=with_provider(entities=DOUBTFUL)),
    case("provider.no_contact", WARNS, "provider", P, kb=with_provider(contacts=())),
    case(
        "provider.domestic",
        WARNS,
        "provider",
        P,
        kb=with_provider(domestic={"kk": "Қазақстанда", "ru": "В Казахстане", "en": "In Kazakhstan"}),
    ),
    case(
        "provider.caution",
        ADVISES,
        "provider",
        P,
        kb=with_provider(warnings=({"kind": "tip_off", "kk": "Айтады", "ru": "Сообщит", "en": "Tells"},)),
    ),
    case("provider.contact_unverified", WARNS, "provider", P, kb=with_provider(contacts=UNOFFICIAL)),
    case("provider.aging", ADVISES, "provider", P, kb=with_provider(checked=TODAY - timedelta(days=91))),
    case("provider.outdated", WARNS, "provider", P, kb=with_provider(checked=TODAY - timedelta(days=181))),
    case("provider.forbidden_by_law", BLOCKS, "channel", V, kb=gives("never_by_law")),
    case("provider.mla_only", WARNS, "channel", V, kb=gives("mla_only")),
    case("provider.disclosure_unknown", ADVISES, "channel", V, kb=gives("unknown")),
    case(
        "provider.no_preservation", WARNS, "channel", P, kb=with_provider(preservation={"accepted": {"value": False}})
    ),
    case("provider.preservation_unknown", ADVISES, "channel", P, kb=with_provider(preservation={})),
    case("provider.no_emergency", WARNS, "channel", E, kb=with_provider(emergency={"accepted": {"value": False}})),
    case("provider.emergency_unknown", WARNS, "channel", E, kb=with_provider(emergency={})),
    case("provider.notifies", WARNS, "confidentiality.ask", P, kb=told("notifies_unless_prohibited")),
    case("provider.may_notify", ADVISES, "confidentiality.ask", P, kb=told("notifies_where_law_requires")),
    case("provider.language", WARNS, "letter_languages", P, letter_languages=["kk", "ru"]),
    # sender
    case("sender.mail_invalid", BLOCKS, "sender.email", P, sender__email="duty at police"),
    case("sender.free_mail", WARNS, "sender.officer.email", P, sender__officer__email="officer@mail.ru"),
    case("sender.authority_unknown", BLOCKS, "sender.authority", P, sender__authority="nobody"),
    case("sender.authority_not_valid", BLOCKS, "sender.authority", P, sender__authority="agency"),
    case("sender.authority_channel", BLOCKS, "sender.authority", P, sender__authority="bureau"),
    case(
        "sender.own_approval",
        BLOCKS,
        "emergency.approved_by",
        E,
        emergency__approved_by={"name": {"ru": "а.  Ulgibayev", "en": "a. ulgibayev (EN)"}},
        letter_languages=["en"],
    ),
    case("sender.own_confirmation", WARNS, "sender.confirming", P, sender__confirming={"name": words("A. Ulgibayev")}),
    case("sender.time_zone", BLOCKS, "sender.time_zone", P, sender__time_zone="Asia"),
    # case
    case("case.number_format", BLOCKS, "case.number", P, case__number="25000000000000A"),
    case("case.number_length", WARNS, "case.number", P, case__number="25000000000001"),
    case("case.facts_short", WARNS, "case.facts", P, case__facts=words("He lied.")),
    case("case.facts_long", ADVISES, "case.facts", P, case__facts=words("He lied. " * 300)),
    case("case.no_article", BLOCKS, "case.offences.0.article", P, case__offences=[{"part": "2"}]),
    case("case.offence_unknown", BLOCKS, "case.offences.0.article", P, case__offences=[{"article": "999"}]),
    case("case.physical_attack", ADVISES, "case.offences.0.article", P, case__offences=[{"article": "269"}]),
    case(
        "case.redaction_old",
        WARNS,
        "case.offences.0.text_as_of",
        P,
        case__offences=[{"article": "190", "text_as_of": "2026-05-01"}],
    ),
    case("case.speech", WARNS, "case.offences.0.article", P, case__offences=[{"article": "174"}]),
    case("case.interpol_barred", BLOCKS, "case.offences", I, case__offences=[{"article": "174"}]),
    # identifiers
    case("identifier.empty", BLOCKS, "identifiers.0.value", P, **ids(ident("email", ""))),
    case("identifier.invalid", BLOCKS, "identifiers.0.value", P, **ids(ident("email", "seller"))),
    case("identifier.display_name", BLOCKS, "identifiers.1.kind", P, **ids(MAIL, ident("display_name", "Askar"))),
    case("identifier.no_instant", BLOCKS, "identifiers.0.at", P, **ids(ident("ip", "8.8.8.8", port=443))),
    case("identifier.future", BLOCKS, "identifiers.0.at", P, **ids(ident("ip", "8.8.8.8", port=443, at=FUTURE))),
    case(
        "identifier.no_port",
        ADVISES,
        "identifiers.0.port",
        P,
        **ids(ident("ip", "8.8.8.8", at="2026-10-05T14:00:00+05:00")),
    ),
    case(
        "identifier.example_address",
        ADVISES,
        "identifiers.0.value",
        P,
        **ids(ident("ip", "2001:db8::1", at="2026-10-05T14:00:00+05:00")),
    ),
    case(
        "identifier.private_address",
        WARNS,
        "identifiers.0.value",
        P,
        **ids(ident("ip", "10.0.0.7", port=443, at="2026-10-05T14:00:00+05:00")),
    ),
    case("identifier.mixed_letters", BLOCKS, "identifiers.0.value", P, **ids(ident("username", "sеller"))),
    case("identifier.refused", BLOCKS, "identifiers.0.kind", P, **ids(ident("imei", "490154203237518"))),
    case("identifier.not_listed", WARNS, "identifiers.0.kind", P, **ids(ident("domain", "shop.example.com"))),
    case(
        "identifier.needs_instant",
        BLOCKS,
        "identifiers.0.at",
        P,
        **ids(ident("username", "seller", service="photos")),
    ),
    case("identifier.needs_link", WARNS, "identifiers.0", P, **ids(ident("message_id", "100000"))),
    case("identifier.pattern", WARNS, "identifiers.0.value", P, **ids(ident("account_id", "abc"))),
    case("identifier.duplicate", WARNS, "identifiers.1", P, **ids(MAIL, ident("email", "seller@EXAMPLE.org"))),
    case(
        "identifier.many",
        ADVISES,
        "identifiers",
        P,
        **ids(*(ident("email", f"seller{number}@example.org") for number in range(6))),
    ),
    # period
    case("period.no_start", BLOCKS, "period.start", P, period={"start": None}),
    case("period.no_end", BLOCKS, "period.end", P, period={"end": None}),
    case("period.reversed", BLOCKS, "period", P, period__end="2026-09-01T00:00:00+05:00"),
    case("period.future_start", BLOCKS, "period.start", P, period={"start": FUTURE, "end": FUTURE}),
    case("period.future_end", BLOCKS, "period.end", P, period__end=FUTURE),
    case("period.unexplained", BLOCKS, "period_reason", P, **SPAN),
    case("period.long", ADVISES, "period", P, **SPAN, period_reason=words("The fraud lasted so long")),
    case("period.emergency_long", WARNS, "period", E, period__start="2026-11-10T00:00:00+05:00"),
    case(
        "period.stale",
        ADVISES,
        "period.end",
        M,
        period={"start": "2025-05-01T00:00:00+05:00", "end": "2025-06-01T00:00:00+05:00"},
    ),
    # data
    case("data.empty", BLOCKS, "data", P, data=[]),
    case("data.unknown", BLOCKS, "data", P, data=["subscriber_name", "everything"]),
    case("data.real_time", BLOCKS, "data", P, data=["subscriber_name", "live"]),
    case("data.content_needs_mla", BLOCKS, "data", V, data=["subscriber_name", "messages"]),
    case(
        "data.content_by_order",
        WARNS,
        "data",
        V,
        kb=with_provider(content={"value": "court_order_or_mla"}),
        data=["subscriber_name", "messages"],
    ),
    case("data.level", BLOCKS, "data", I, data=["subscriber_name", "messages"]),
    case("data.emergency_many", BLOCKS, "data", E, data=["subscriber_name"] * 6),
    case("data.emergency_content", WARNS, "data", E, data=["subscriber_name", "messages"]),
    case("data.not_offered", WARNS, "data", V, data=["subscriber_name", "phone_numbers"]),
    case(
        "data.not_held",
        WARNS,
        "data",
        P,
        kb=with_provider(not_held={"value": ("messages",)}),
        data=["subscriber_name", "messages"],
    ),
    case(
        "data.never_available",
        WARNS,
        "data",
        P,
        kb=with_provider(content={"value": "never_available"}),
        data=["subscriber_name", "messages"],
    ),
    case(
        "data.expired",
        WARNS,
        "data",
        P,
        period={"start": "2026-03-01T00:00:00+05:00", "end": "2026-04-01T00:00:00+05:00"},
    ),
    case("data.content_without_subscriber", ADVISES, "data", M, data=["messages"]),
    case("data.everything", WARNS, "mla.evidence_sought", M, mla__evidence_sought=words("All information on the user")),
    # basis
    case("basis.treaty_unknown", BLOCKS, "basis.treaty", M, basis__treaty="nothing"),
    case("basis.treaty_not_in_force", BLOCKS, "basis.treaty", M, basis__treaty="budapest"),
    case(
        "basis.treaty_not_binding",
        BLOCKS,
        "basis.treaty",
        M,
        mla__requested_authority="ie-doj",
        account_holder_country="DE",
    ),
    case("basis.treaty_channel", BLOCKS, "basis.treaty", M, basis__treaty="police-only"),
    case("basis.unconfirmed", BLOCKS, "basis.treaty", M, basis__treaty="doubtful"),
    case("basis.reference_unknown", BLOCKS, "basis.references.0", V, basis__references=["nothing"]),
    case("basis.reference_not_valid", BLOCKS, "basis.references.1", V, basis__references=["cpc-122-2", "old"]),
    case("basis.reference_channel", BLOCKS, "basis.references.0", V, basis__references=["elsewhere"]),
    case("basis.no_treaty", BLOCKS, "basis.treaty", M, basis__treaty=""),
    case("basis.no_guarantee", BLOCKS, "basis.reciprocity_guarantee", M, basis__kind="reciprocity", basis__treaty=""),
    case("basis.not_for_mla", BLOCKS, "basis.kind", M, basis__kind="provider_policy"),
    case("basis.no_sanction", WARNS, "basis.documents", V, basis__documents=[]),
    case("basis.no_decision", BLOCKS, "basis.documents", M, basis__documents=[]),
    # preservation and secrecy
    case("preservation.no_follow_up_day", BLOCKS, "preservation.follow_up_day", P, preservation__follow_up_day=None),
    case(
        "preservation.follow_up_past", BLOCKS, "preservation.follow_up_day", P, preservation__follow_up_day="2026-11-01"
    ),
    case(
        "preservation.follow_up_late", WARNS, "preservation.follow_up_day", P, preservation__follow_up_day="2027-02-12"
    ),
    case(
        "preservation.no_ticket",
        BLOCKS,
        "preservation.previous_ticket",
        P,
        preservation__extension=True,
        preservation__previous_day="2026-10-01",
    ),
    case("preservation.no_previous_day", BLOCKS, "preservation.previous_day", P, **EXTENSION),
    case(
        "preservation.lapsed",
        WARNS,
        "preservation.previous_day",
        P,
        **EXTENSION,
        preservation__previous_day="2026-08-01",
    ),
    case(
        "preservation.not_extendable",
        WARNS,
        "preservation.extension",
        P,
        kb=with_provider(preservation={"accepted": {"value": True}, "extendable": {"value": False}}),
        **EXTENSION,
        preservation__previous_day="2026-10-01",
    ),
    case(
        "confidentiality.no_reason",
        BLOCKS,
        "confidentiality.reason",
        P,
        **SECRET | {"confidentiality__reason": {"kk": "", "ru": "", "en": ""}},
    ),
    case("confidentiality.no_end", BLOCKS, "confidentiality.until", P, **SECRET | {"confidentiality__until": None}),
    case(
        "confidentiality.ended", BLOCKS, "confidentiality.until", P, **SECRET | {"confidentiality__until": "2026-11-22"}
    ),
    case(
        "confidentiality.long", WARNS, "confidentiality.until", P, **SECRET | {"confidentiality__until": "2028-01-01"}
    ),
    # emergency
    case(
        "emergency.not_approved",
        BLOCKS,
        "emergency.approved_by",
        E,
        emergency__approved_by={"name": words("") | {"kk": "", "ru": "", "en": ""}},
    ),
    case("emergency.no_approval_time", BLOCKS, "emergency.approved_at", E, emergency__approved_at=None),
    case("emergency.approval_future", BLOCKS, "emergency.approved_at", E, emergency__approved_at=FUTURE),
    case("emergency.no_statement", BLOCKS, "emergency.statement_of_truth", E, emergency__statement_of_truth=False),
    case("emergency.no_use_limit", BLOCKS, "emergency.use_limited", E, emergency__use_limited=False),
    case("emergency.no_evidence", BLOCKS, "emergency.evidence", E, emergency__evidence={"kk": "", "ru": "", "en": ""}),
    case("emergency.description_short", WARNS, "emergency.description", E, emergency__description=words("A bomb.")),
    case("emergency.link_short", WARNS, "emergency.link", E, emergency__link=words("To find him.")),
    case(
        "emergency.not_imminent", WARNS, "emergency.expected_at", E, emergency__expected_at="2026-12-01T00:00:00+05:00"
    ),
    case("emergency.case_pending", ADVISES, "case.number", E, case__number="", case__kui_number="12345"),
    # mutual legal assistance
    case("mla.authority_unknown", BLOCKS, "mla.requested_authority", M, mla__requested_authority="nobody"),
    case("mla.other_state", WARNS, "mla.requested_authority", M, account_holder_country="DE"),
    case("mla.language", WARNS, "letter_languages", M, letter_languages=["kk", "ru"]),
    case("mla.no_full_text", BLOCKS, "case.offences.0.full_text", M, case__offences=[{"article": "190"}]),
    case(
        "mla.preservation_lapsed",
        WARNS,
        "delivery.preservation_expires",
        M,
        delivery__preservation_expires="2026-11-01",
    ),
    case("mla.no_preservation", ADVISES, "delivery.preservation_ticket", M, delivery={"preservation_ticket": ""}),
    case("mla.needed_by_past", BLOCKS, "mla.needed_by", M, mla__needed_by="2026-11-01"),
    # police, delivery
    case("police.many_questions", BLOCKS, "police.questions", I, police__questions=words("Who?\n" * 11)),
    case(
        "police.no_use_conditions",
        WARNS,
        "police.use_conditions",
        I,
        police__use_conditions={"kk": "", "ru": "", "en": ""},
    ),
    case("delivery.deadline_past", BLOCKS, "police.deadline", I, police__deadline="2026-11-01"),
    # safeguards
    case("justification.short", ADVISES, "justification.necessity", V, justification__necessity=words("We need it.")),
    case(
        "justification.identical", WARNS, "justification", V, justification={"necessity": LONG, "proportionality": LONG}
    ),
    case("safeguard.personal_number", WARNS, "case.facts", P, case__facts={"ru": f"{LONG['ru']} ИИН 850315300123"}),
    # letter
    case("letter.future", BLOCKS, "letter.day", P, letter__day="2026-11-25"),
    case("letter.old", WARNS, "letter.day", P, letter__day=date(2026, 10, 1)),
    case("letter.no_language", BLOCKS, "letter_languages", P, letter_languages=[]),
)
