"""Every code of the checks with one request that raises it: the list a reader looks a code up in."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.checks.world import LONG, NOW, SAFEGUARDS, TODAY, guarded, knowledge, with_provider, words

FUTURE = (NOW + timedelta(days=2)).isoformat()
X, F, RE = "preservation.extension", "asset_freeze", "reminder"
P, V, E, M, I = "preservation", "voluntary_disclosure", "emergency", "mla", "police.interpol"  # noqa: E741 - informal
R = "mla.real_time"
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
BARE = {"kind": "email", "value": "seller@example.org"}
SPAN = {"period__start": "2025-05-01T00:00:00+05:00"}
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


def answers(**given):
    """Return answers to human-rights questions; «answer: note» explains one in words."""
    said = ((question, *value.partition(": ")[::2]) for question, value in given.items())
    return {"safeguards": [{"question": name, "answer": answer, "note": note} for name, answer, note in said]}


def offence(article, part):
    return {"case__offences": [{"article": article, "part": part, "full_text": words("The article")}]}


MANY = ids(*(ident("email", f"seller{number}@example.org") for number in range(6)))
SPEECH = {"case__offences": [{"article": "174"}]}
# What else must be so for a question to be put.
PUT = {"legality": {"basis__references": []}, "secrecy": SECRET}


def from_data():
    """Yield a case for every question of which an answer has an effect; its code is made of the question's id."""
    kinds = {"police": I}
    for row in SAFEGUARDS.values():
        telling = [item for item in row.answers if item.effect]
        if telling:
            channel = kinds.get(row.channels[0], row.channels[0])
            given = answers(**{row.id: telling[0].id}) | PUT.get(row.id, {})
            yield Case(f"safeguard.{row.id}", telling[0].effect.value, "safeguards", channel, given, guarded())


FROM_DATA = tuple(from_data())
CASES = (
    # what the channel demands
    case("sender.signatory_role", WARNS, "sender.signatory.role", X, sender__signatory__role="investigator"),
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
    case("sender.officer_bare", ADVISES, "sender.officer", P, sender__officer__badge=""),
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
        BLOCKS,
        "identifiers.0.port",
        P,
        **ids(ident("ip", "8.8.8.8", at="2026-10-05T14:00:00+05:00")),
    ),
    case(
        "identifier.port_unknown",
        ADVISES,
        "identifiers.0.port",
        P,
        **ids(ident("ip", "8.8.8.8", at="2026-10-05T14:00:00+05:00", port_unknown=True)),
    ),
    case(
        "identifier.again_differs",
        BLOCKS,
        "identifiers.0.again",
        M,
        **ids(ident("phone", "+77015550123", again="+77015550132")),
    ),
    case("identifier.again_missing", ADVISES, "identifiers.0.again", M, **ids(ident("phone", "+77015550123"))),
    case("identifier.letter_for_digit", WARNS, "identifiers.0.value", P, **ids(ident("account_id", "1O00123"))),
    case("identifier.look_alike", WARNS, "identifiers.0.value", P, **ids(ident("username", "соре", service="Example"))),
    case("identifier.mail_host", WARNS, "identifiers.0.value", P, **ids(ident("email", "seller@gmial.com"))),
    case(
        "time.offset",
        WARNS,
        "period.start",
        P,
        period__start="2024-02-10T14:00:00+05:00",
        period_reason=words("Long fraud"),
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
        WARNS,
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
    case("period.long", WARNS, "period", P, **SPAN, period_reason=words("The fraud lasted so long")),
    case("period.emergency_long", WARNS, "period", E, period__start="2026-11-10T00:00:00+05:00"),
    case(
        "period.stale",
        WARNS,
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
    case("data.content_without_subscriber", WARNS, "data", M, data=["messages"]),
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
    case("preservation.no_ticket", BLOCKS, "previous.ticket", X, previous__ticket=""),
    case("preservation.no_previous_day", BLOCKS, "previous.day", X, previous__day=None),
    case("preservation.lapsed", WARNS, "previous.day", X, previous__day="2026-08-01"),
    case(
        "preservation.not_extendable",
        WARNS,
        "channel",
        X,
        kb=with_provider(preservation={"accepted": {"value": True}, "extendable": {"value": False}}),
    ),
    case("preservation.wider", WARNS, "period.end", X, period__end="2026-11-02T10:00:00+05:00"),
    # the earlier letter
    case("previous.kind", BLOCKS, "previous.channel", RE, previous__channel="mla"),
    case("previous.same_number", BLOCKS, "previous.number", RE, previous__number="2-14/1"),
    case("previous.future", BLOCKS, "previous.day", RE, previous__day="2026-11-24"),
    case("previous.early", ADVISES, "previous.due", RE, previous__due="2026-11-30"),
    case("previous.recent", ADVISES, "previous.day", RE, previous__day="2026-11-20", previous__due=None),
    # a freeze of assets
    case("freeze.not_vasp", WARNS, "provider", F, kb=with_provider(sector="")),
    case("freeze.refused", WARNS, "provider", F, kb=with_provider(freeze={"value": False})),
    case("freeze.unknown", ADVISES, "provider", F, kb=with_provider(freeze={})),
    case("freeze.no_wallet", WARNS, "identifiers", F, **ids(MAIL)),
    case("freeze.ended", BLOCKS, "freeze.until", F, freeze__until="2026-11-23"),
    case("freeze.long", WARNS, "freeze.until", F, freeze__until="2027-08-01"),
    case("freeze.follow_up_late", WARNS, "freeze.follow_up_day", F, freeze__follow_up_day="2027-02-01"),
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
    case(
        "emergency.only_money",
        WARNS,
        "emergency.description",
        E,
        emergency__description=words("The money was transferred to a wallet and will be taken out today. " * 2),
    ),
    # facts, words, languages
    case("language.wrong_script", BLOCKS, "case.facts.en", P, case__facts={"en": LONG["ru"]}),
    case("language.not_kazakh", BLOCKS, "case.facts.kk", P, case__facts={"kk": LONG["ru"]}),
    case("language.same_text", WARNS, "case.facts.kk", P, case__facts={"ru": LONG["kk"]}),
    case("mla.treaty_language", WARNS, "letter_languages", M, basis__treaty="russian", letter_languages=["kk", "en"]),
    case("facts.conclusion", ADVISES, "case.facts", P, case__facts={"en": f"{LONG['en']} By operational data."}),
    case(
        "facts.no_day", ADVISES, "case.facts", M, case__facts=words("The seller demanded money and fell silent. " * 9)
    ),
    case(
        "citation.old_constitution",
        BLOCKS,
        "case.facts",
        P,
        case__facts={"ru": f"{LONG['ru']} Статья 18 Конституции Республики Казахстан от 30 августа 1995 года."},
    ),
    case(
        "citation.constitution_article",
        WARNS,
        "case.facts",
        P,
        case__facts={"kk": f"{LONG['kk']} Қазақстан Республикасы Конституциясының 18-бабы."},
    ),
    case("citation.abolished_sender", BLOCKS, "sender.unit", P, sender__unit=words("Unit of the agency")),
    case("citation.abolished_body", WARNS, "case.facts", P, case__facts={"en": f"{LONG['en']} The agency began it."}),
    case("identifier.no_nexus", BLOCKS, "identifiers.0.relevance", M, identifiers=[BARE]),
    case("identifier.untold", ADVISES, "identifiers.0.relevance", P, identifiers=[BARE]),
    case("case.minor", ADVISES, "case.damage", M, case__damage_amount=40_000),
    # what the provider still has
    case(
        "data.encrypted",
        ADVISES,
        "data",
        P,
        kb=with_provider(warnings=({"kind": "encryption", "kk": "Шифр", "ru": "Шифр", "en": "Encrypted"},)),
        data=["subscriber_name", "messages"],
    ),
    case("data.partly_expired", ADVISES, "period.start", P, period__start="2026-03-01T00:00:00+05:00"),
    case(
        "mla.preservation_short",
        WARNS,
        "delivery.preservation_expires",
        M,
        delivery__preservation_expires="2026-12-10",
    ),
    # the instrument
    case(
        "basis.instrument_wanted",
        WARNS,
        "basis.kind",
        M,
        basis={"kind": "reciprocity", "treaty": "", "reciprocity_guarantee": True},
        mla__requested_authority="strict",
    ),
    case("basis.treaty_scope", WARNS, "basis.treaty", M, basis__treaty="laundering"),
    case("basis.treaty_conditions", ADVISES, "case.facts", M, basis__treaty="serious"),
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
    case("mla.no_preservation", WARNS, "delivery.preservation_ticket", M, delivery={"preservation_ticket": ""}),
    case("mla.needed_by_past", BLOCKS, "mla.needed_by", M, mla__needed_by="2026-11-01"),
    case("mla.no_ticket", ADVISES, "previous.ticket", "mla.supplementary", previous__ticket=""),
    case("mla.trial_stage", WARNS, "sender.authority", M, case__stage="trial"),
    case("mla.collection_open", BLOCKS, "mla.collection", R, mla__collection__end=None),
    case("mla.collection_reversed", BLOCKS, "mla.collection", R, mla__collection__end="2027-01-20T00:00:00+05:00"),
    case("mla.collection_past", BLOCKS, "mla.collection.start", R, mla__collection__start="2026-11-20T00:00:00+05:00"),
    case("mla.collection_unsanctioned", BLOCKS, "mla.collection", R, mla__collection__end="2027-02-26T00:00:00+05:00"),
    case("mla.collection_long", WARNS, "mla.collection", R, mla__collection__end="2027-03-20T00:00:00+05:00"),
    # police, delivery
    case("police.language", WARNS, "letter_languages", "police.cis", letter_languages=["en"]),
    case("police.no_drug_offence", BLOCKS, "case.offences", "police.caricc", case__offences=[{"article": "190"}]),
    case("police.not_member", BLOCKS, "police.country", "police.caricc", police__country="US"),
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
    case("safeguard.aim_short", WARNS, "mla.purpose", M, mla__purpose=words("To prove it.")),
    case("safeguard.no_imprisonment", BLOCKS, "data", M, **offence("205", "1")),
    case("safeguard.light_penalty", WARNS, "data", M, **offence("205", "2")),
    case(
        "safeguard.dragnet",
        BLOCKS,
        "mla.evidence_sought",
        M,
        mla__evidence_sought=words("The names of all users who looked for the address"),
        basis__documents=[],
    ),
    case(
        "safeguard.dragnet_allowed",
        WARNS,
        "mla.evidence_sought",
        M,
        mla__evidence_sought=words("The names of all users who looked for the address"),
    ),
    case("safeguard.before_offence", WARNS, "period.start", P, case__offence_day="2026-11-10"),
    case("safeguard.political_words", WARNS, "case.facts", P, case__facts={"en": f"{LONG['en']} He led a rally."}),
    case("safeguard.no_assurance", WARNS, "mla.assurances", M, mla__assurances=False),
    case("safeguard.unregistered", WARNS, "case.number", I, case__number="", case__kui_number="12345"),
    case("custody.retention_past", BLOCKS, "custody.retention_until", V, custody__retention_until="2026-11-23"),
    case("custody.no_hash", WARNS, "delivery.hashes", V, delivery__hashes=False),
    case("custody.no_protocol", WARNS, "custody.protocol", V, custody__protocol=False),
    # answers to the human-rights questions
    case("safeguard.unanswered", BLOCKS, "safeguards", P, guarded()),
    case("safeguard.later", ADVISES, "safeguards", E, guarded()),
    case("safeguard.unknown", BLOCKS, "safeguards", P, guarded(), **answers(political="perhaps")),
    case(
        "safeguard.twice",
        BLOCKS,
        "safeguards",
        P,
        guarded(),
        safeguards=[{"question": "political", "answer": answer} for answer in ("no", "yes")],
    ),
    case("safeguard.no_note", BLOCKS, "safeguards.0.note", V, guarded(), **answers(privileged="yes")),
    case(
        "safeguard.sanction_missing",
        BLOCKS,
        "basis.documents",
        V,
        guarded(),
        basis__documents=[],
        **answers(judicial_authorisation="obtained"),
    ),
    case(
        "safeguard.sanction_denied", WARNS, "safeguards", V, guarded(), **answers(judicial_authorisation="not_needed")
    ),
    case(
        "safeguard.no_later_sanction",
        WARNS,
        "emergency.follow_up",
        E,
        guarded(),
        **answers(judicial_authorisation="pending"),
    ),
    case(
        "safeguard.child_denied",
        BLOCKS,
        "safeguards",
        P,
        guarded(),
        case__offences=[{"article": "134"}],
        **answers(children="no", political="no"),
    ),
    case(
        "safeguard.covert_denied",
        BLOCKS,
        "safeguards",
        M,
        guarded(),
        data=["subscriber_name", "live"],
        **answers(later_notification="not_covert"),
    ),
    *FROM_DATA,
    # written reasons and second approval
    case("override.no_reason", BLOCKS, "identifiers", P, **MANY),
    case(
        "override.reason_short",
        BLOCKS,
        "identifiers",
        P,
        **MANY,
        overrides=[{"code": "identifier.many", "field": "identifiers", "reason": "It is fine."}],
    ),
    case("review.missing", BLOCKS, "review.by", P, **SPEECH),
    case(
        "review.same_person",
        BLOCKS,
        "review.by",
        P,
        **SPEECH,
        review={"by": {"name": words("A. Ulgibayev")}, "at": NOW},
    ),
    # letter
    case("letter.future", BLOCKS, "letter.day", P, letter__day="2026-11-25"),
    case("letter.old", WARNS, "letter.day", P, letter__day=date(2026, 10, 1)),
    case("letter.no_language", BLOCKS, "letter_languages", P, letter_languages=[]),
)
