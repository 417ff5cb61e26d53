"""Requests that would be refused, and requests that would not, as people wrote them down.

Each row is the complete example of a channel and provider with a few named changes. A defective one says which code
must be raised and for which reason it would be refused: ``mistake 4`` is a number of docs/rules.md,
    ``emergency: vague``
a refusal reason of the channel. Nothing here knows how the program finds it.
"""

from dataclasses import dataclass, field
from typing import Any

from tests.golden.texts import FACTS_OF_MONEY, IN_RUSSIAN, LONG_KK, LONG_RU, localized

BLOCKS, WARNS, ADVISES = "blocks", "warns", "advises"
P, V, E, M, I = "preservation", "voluntary_disclosure", "emergency", "mla", "police.interpol"  # noqa: E741
FAMILIES = ("identifier", "breadth", "no such data", "needs a court", "legal basis", "sender", "facts", "time")


@dataclass(frozen=True)
class Defect:
    """A request with one defect, and what must be said of it."""

    why: str
    family: str
    channel: str
    provider: str
    wrong: str
    code: str
    severity: str
    changes: dict[str, Any] = field(default_factory=dict)
    where: str = ""
    """The field that must be pointed at; empty where the code says it."""


def one(kind: str, value: str, **more: Any) -> dict[str, Any]:
    """Return the change to a single identifier."""
    relevance = localized("Төлем деректемелері", "Платежные реквизиты", "The payment details came from it.")
    return {"identifiers": [{"kind": kind, "value": value, "relevance": relevance, **more}]}


def mails(count: int) -> dict[str, Any]:
    """Return the change to so many mailboxes."""
    entry = one("email", "")["identifiers"][0]
    return {"identifiers": [{**entry, "value": f"seller{number}@example.org"} for number in range(count)]}


AT = "2026-11-09T14:00:00+05:00"
OFFENCE = {
    "article": "190",
    "part": "2",
    "full_text": localized("Баптың мәтіні", "Текст статьи", "Text of the article"),
}
SECRET = {"confidentiality.ask": True}
PRESENT = {"kind": "reciprocity", "treaty": "", "reciprocity_guarantee": True}

DEFECTS = (
    # ------------------------------------------------------------------------------------------ mistake 1: everything
    Defect("mistake 1", "breadth", V, "google", "no data are ticked", "data.empty", BLOCKS, {"data": []}),
    Defect("mistake 1", "breadth", V, "telegram", "a category «everything»", "data.unknown", BLOCKS, {"data": ["all"]}),
    Defect(
        "mistake 1", "breadth", M, "google", "all information about the user", "data.everything", WARNS,
        {"mla.evidence_sought.en": "Please send all information about the user of the account."},
    ),
    Defect(
        "mistake 1", "breadth", "police.liaison", "meta", "all data on the person", "data.everything", WARNS,
        {"police.questions.ru": "Просим направить все данные о пользователе."},
    ),
    Defect(
        "mistake 1", "breadth", M, "microsoft", "everybody who looked for an address", "safeguard.dragnet_allowed",
        WARNS,
        {"mla.evidence_sought.en": "The names of all users who searched for the address in that week."},
    ),
    Defect(
        "mla: overbroad", "breadth", P, "discord", "six accounts without a reason", "override.no_reason",
        BLOCKS, mails(6)
    ),
    Defect(
        "emergency: data unrelated", "breadth", E, "google", "six categories in an emergency", "data.emergency_many",
        BLOCKS,
        {"data": ["subscriber_name", "subscriber_emails", "subscriber_phones", "account_creation", "login_history",
                  "ip_log"]},
    ),
    # ----------------------------------------------------------------------------------- mistake 2: wrong identifier
    Defect(
        "preservation: name only", "identifier", P, "meta", "a display name", "identifier.display_name", BLOCKS,
        one("display_name", "Askar Example"),
    ),
    Defect(
        "mistake 2", "identifier", V, "telegram", "a telephone number that is too short", "identifier.invalid", BLOCKS,
        one("phone", "+7 701 55"),
    ),
    Defect(
        "mistake 2", "identifier", P, "google", "one Cyrillic letter in an address", "identifier.mixed_letters", BLOCKS,
        one("email", "sеller@example.org"),
    ),
    Defect(
        "mistake 2", "identifier", V, "google", "gmial.com for gmail.com", "identifier.mail_host", WARNS,
        one("email", "seller.example@gmial.com"),
    ),
    Defect(
        "mistake 2", "identifier", E, "discord", "O for 0 in an account number", "identifier.letter_for_digit", WARNS,
        one("account_id", "1O0000000000000001"),
    ),
    Defect(
        "mistake 2", "identifier", V, "binance", "a wallet with a wrong checksum", "identifier.invalid", BLOCKS,
        one("wallet", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"),
    ),
    Defect(
        "mistake 2", "identifier", P, "discord", "a nickname for the account number", "identifier.pattern", WARNS,
        one("account_id", "seller"),
    ),
    Defect(
        "mistake 2", "identifier", M, "google", "two entries that differ", "identifier.again_differs", BLOCKS,
        one("phone", "+77015550123", again="+77015550132"),
    ),
    Defect(
        "preservation: account not found", "identifier", P, "snap", "only an IP address, which it cannot search",
        "identifier.refused", BLOCKS, one("ip", "203.0.113.7", at=AT, port=51000),
    ),
    Defect(
        "police: missing identifiers", "identifier", I, "telegram", "nobody is named", "required.missing", BLOCKS,
        {"identifiers": []}, where="identifiers",
    ),
    Defect(
        "mistake 2", "identifier", V, "x", "an empty row", "identifier.empty", BLOCKS, one("username", ""),
    ),
    Defect(
        "mistake 2", "identifier", "police.cis", "vk", "the same account twice", "identifier.duplicate", WARNS,
        {"identifiers": mails(1)["identifiers"] * 2},
    ),
    # --------------------------------------------------------------------------- mistake 3: data that does not exist
    Defect(
        "mistake 3", "no such data", P, "whatsapp", "messages encrypted end to end", "data.not_held", WARNS,
        {"data": ["subscriber_phones", "messages"]},
    ),
    Defect(
        "mistake 3", "no such data", P, "signal", "a list of contacts it does not have", "data.not_held", WARNS,
        {"data": ["account_creation", "contacts_list"]},
    ),
    Defect(
        "voluntary: data not existing", "no such data", V, "threema", "IP addresses it does not store", "data.not_held",
        WARNS, {"data": ["account_creation", "ip_log"]},
    ),
    Defect(
        "mistake 3", "no such data", P, "telegram", "messages nobody gets", "data.never_available", WARNS,
        {"data": ["subscriber_phones", "messages"]},
    ),
    Defect(
        "mistake 3", "no such data", P, "viber", "content under encryption", "data.encrypted", ADVISES,
        {"data": ["subscriber_phones", "files_photos"]},
    ),
    Defect(
        "mistake 3", "no such data", P, "gofile", "logs kept for 30 days, asked for of the summer", "data.expired",
        WARNS,
        {"data": ["ip_log"], "period": {"start": "2026-08-01T00:00:00+05:00", "end": "2026-08-20T00:00:00+05:00"}},
    ),
    Defect(
        "mistake 3", "no such data", V, "bumble", "a year of logs, asked for of fourteen months", "data.partly_expired",
        ADVISES,
        {
            "data": ["ip_log"],
            "period.start": "2025-11-14T00:00:00+05:00",
        },
    ),
    # --------------------------------------------------------------------------------- mistake 4: needs a court
    Defect(
        "mistake 4", "needs a court", V, "google", "messages asked directly", "data.content_needs_mla", BLOCKS,
        {"data": ["subscriber_name", "messages"]},
    ),
    Defect(
        "mistake 4", "needs a court", V, "apple", "photographs asked directly", "data.content_needs_mla", BLOCKS,
        {"data": ["subscriber_name", "files_photos"]},
    ),
    Defect(
        "mistake 4", "needs a court", V, "proton", "its law forbids a direct answer", "provider.forbidden_by_law",
        BLOCKS
    ),
    Defect(
        "mistake 4", "needs a court", V, "tiktok", "content without the court's order", "data.content_by_order", WARNS,
        {"data": ["subscriber_name", "messages"]},
    ),
    Defect(
        "police: needs coercion", "needs a court", I, "meta", "content by a police message", "data.level", BLOCKS,
        {"data": ["subscriber_name", "messages"]},
    ),
    Defect(
        "emergency: country not served", "needs a court", E, "google", "content in an emergency",
        "data.emergency_content", WARNS, {"data": ["subscriber_name", "messages"]},
    ),
    Defect(
        "mistake 4", "needs a court", V, "microsoft", "collection in real time from the company", "data.real_time",
        BLOCKS, {"data": ["subscriber_name", "real_time_traffic"]},
    ),
    Defect(
        "mistake 4", "needs a court", V, "github", "a company that answers by legal assistance only",
        "provider.mla_only", WARNS, {"overrides": []},
    ),
    # ---------------------------------------------------------------------------------- mistake 5: no legal basis
    Defect(
        "mistake 5", "legal basis", V, "google", "no article is cited", "required.missing", BLOCKS,
        {"basis.references": []}, where="basis.references",
    ),
    Defect(
        "mistake 5", "legal basis", V, "meta", "an article on legal assistance", "basis.reference_channel", BLOCKS,
        {"basis.references": ["cpc-558"]},
    ),
    Defect(
        "mistake 5", "legal basis", P, "google", "an article that does not exist", "basis.reference_unknown", BLOCKS,
        {"basis.references": ["cpc-999"]},
    ),
    Defect(
        "mistake 5", "legal basis", V, "binance", "a citation nobody compared", "basis.unconfirmed", BLOCKS,
        {"confirmations": []},
    ),
    Defect(
        "mistake 5", "legal basis", M, "google", "legal assistance on the company's policy", "basis.not_for_mla",
        BLOCKS,
        {"basis.kind": "provider_policy"},
    ),
    Defect(
        "police: no offence", "legal basis", "police.fiu", "binance", "no offence is named", "required.missing", BLOCKS,
        {"case.offences": []}, where="case.offences",
    ),
    # --------------------------------------------------------------------------------------- mistake 6: the period
    Defect("mistake 6", "breadth", V, "google", "the period has no end", "period.no_end", BLOCKS, {"period.end": None}),
    Defect(
        "mistake 6", "breadth", M, "microsoft", "three years without a reason", "period.unexplained", BLOCKS,
        {"period.start": "2023-11-01T00:00:00+06:00"},
    ),
    Defect(
        "mistake 6", "breadth", P, "meta", "the end before the beginning", "period.reversed", BLOCKS,
        {"period": {"start": "2026-11-13T00:00:00+05:00", "end": "2026-11-04T00:00:00+05:00"}},
    ),
    Defect(
        "mistake 6", "breadth", E, "snap", "a month in an emergency", "period.emergency_long", WARNS,
        {"period.start": "2026-10-24T00:00:00+05:00"},
    ),
    # ------------------------------------------------------------------------------------ mistake 7: IP without time
    Defect(
        "mistake 7", "identifier", V, "digitalocean", "an address without its time", "identifier.no_instant", BLOCKS,
        one("ip", "203.0.113.7", port=51000),
    ),
    Defect(
        "mistake 7", "identifier", P, "digitalocean", "an address without its port", "identifier.no_port", BLOCKS,
        one("ip", "203.0.113.7", at=AT),
    ),
    Defect(
        "mistake 7", "identifier", I, "google", "today's offset on a day of 2023", "time.offset", WARNS,
        one("ip", "203.0.113.7", at="2023-10-05T14:00:00+05:00", port=51000),
    ),
    Defect(
        "mistake 7", "identifier", P, "digitalocean", "an address of an inner network", "identifier.private_address",
        WARNS, one("ip", "10.0.0.7", at=AT, port=51000),
    ),
    # --------------------------------------------------------------------------------------- mistake 8: wrong company
    Defect("mistake 8", "sender", P, "google", "no company is chosen", "provider.none", BLOCKS, {"provider": ""}),
    Defect(
        "voluntary: entity not responsible", "sender", V, "google", "a brand that is not in the catalogue",
        "provider.unknown", BLOCKS, {"provider": "instagram-astana"},
    ),
    Defect(
        "mistake 8", "legal basis", M, "google", "the authority of another State", "mla.other_state", WARNS,
        {"mla.requested_authority": "sg-agc", "basis": PRESENT},
    ),
    # ---------------------------------------------------------------------------------------- mistake 9: the language
    Defect(
        "mistake 9", "facts", V, "google", "Russian words in the English letter", "language.wrong_script", BLOCKS,
        {"case.facts.en": IN_RUSSIAN},
    ),
    Defect(
        "mistake 9", "facts", P, "meta", "Russian words in the Kazakh letter", "language.not_kazakh", BLOCKS,
        {"case.facts.kk": IN_RUSSIAN},
    ),
    Defect(
        "mistake 9", "facts", M, "google", "one text for Kazakh and Russian", "language.same_text", WARNS,
        {"case.facts.ru": LONG_KK, "case.facts.kk": LONG_KK},
    ),
    Defect(
        "mistake 9", "facts", V, "bitget", "no letter in English", "provider.language", WARNS,
        {"letter_languages": ["kk", "ru"]},
    ),
    Defect(
        "mla: poor translation", "facts", M, "google", "no English for the United States", "mla.language", WARNS,
        {"letter_languages": ["kk", "ru"], "mla.translation_language": ""},
    ),
    Defect(
        "mistake 9", "facts", E, "meta", "the danger is not told in English", "language.missing_text", BLOCKS,
        {"emergency.description.en": ""}, where="emergency.description.en",
    ),
    # ------------------------------------------------------------------------------------------- mistake 10: no nexus
    Defect(
        "mla: no nexus account to crime", "facts", M, "google", "nothing ties the account to the fraud",
        "identifier.no_nexus", BLOCKS, {"identifiers": [{"kind": "email", "value": "seller@example.org"}]},
    ),
    Defect(
        "mistake 10", "facts", M, "meta", "no day in the facts", "facts.no_day", ADVISES,
        one("email", "seller@example.org"),
    ),
    Defect(
        "mistake 10", "facts", M, "microsoft", "«operational information»", "facts.conclusion", ADVISES,
        {"case.facts.en": FACTS_OF_MONEY + " According to operational information he is a member of a criminal group."},
    ),
    Defect(
        "mla: insufficient facts", "facts", M, "google", "two lines of facts", "case.facts_short", WARNS,
        {"case.facts": localized("Сатушы алдады.", "Продавец обманул.", "The seller lied.")},
    ),
    Defect(
        "mistake 10", "facts", P, "x", "an account that nothing explains", "identifier.untold", ADVISES,
        {"identifiers": [{"kind": "username", "value": "example_seller"}]},
    ),
    # -------------------------------------------------------------------------------------- mistake 11: preservation
    Defect(
        "mistake 11", "time", M, "google", "no preservation before legal assistance", "mla.no_preservation", WARNS,
        {"delivery.preservation_ticket": "", "delivery.preservation_expires": None},
    ),
    Defect(
        "mla: preservation lapsed", "time", M, "google", "the preservation has lapsed", "mla.preservation_lapsed",
        WARNS,
        {"delivery.preservation_expires": "2026-11-01"},
    ),
    Defect(
        "mistake 11", "time", M, "microsoft", "the preservation ends in two weeks", "mla.preservation_short", WARNS,
        {"delivery.preservation_expires": "2026-12-08"},
    ),
    Defect(
        "preservation: extension after lapse", "time", "preservation.extension", "google",
        "an extension after 120 days",
        "preservation.lapsed", WARNS, {"previous.day": "2026-07-20"},
    ),
    Defect(
        "preservation: no follow-up", "time", P, "google", "no follow-up is planned", "preservation.no_follow_up_day",
        BLOCKS, {"preservation.follow_up_day": None},
    ),
    Defect(
        "mistake 11", "time", P, "meta", "a follow-up after the data are released", "preservation.follow_up_late",
        WARNS,
        {"preservation.follow_up_day": "2027-03-01"},
    ),
    # ----------------------------------------------------------------------------------------- mistake 12: the future
    Defect(
        "preservation: future data", "time", P, "google", "data of the coming month", "period.future_end", BLOCKS,
        {"period.end": "2026-12-24T00:00:00+05:00"},
    ),
    # -------------------------------------------------------------------------------- mistakes 13, 14: the emergency
    Defect(
        "mistake 13", "facts", E, "google", "money, and no danger to anybody", "emergency.only_money", WARNS,
        {
            "emergency.description": localized(LONG_KK, LONG_RU, FACTS_OF_MONEY),
            "emergency.persons_at_risk": localized("Жәбірленуші", "Потерпевший", "The victim"),
            "emergency.evidence": localized("Үзінді көшірме", "Выписка", "A statement of account"),
        },
    ),
    Defect(
        "emergency: no imminent danger", "facts", E, "meta", "harm in two weeks", "emergency.not_imminent", WARNS,
        {"emergency.expected_at": "2026-12-08T08:00:00+05:00"},
    ),
    Defect(
        "emergency: vague", "facts", E, "discord", "the danger in three words", "emergency.description_short", WARNS,
        {"emergency.description": localized("Бомба бар.", "Есть бомба.", "There is a bomb.")},
    ),
    Defect(
        "mistake 14", "facts", E, "snap", "not said how the data help", "emergency.link_short", WARNS,
        {"emergency.link": localized("Табу үшін.", "Чтобы найти.", "To find him.")},
    ),
    Defect(
        "mistake 14", "facts", E, "tiktok", "the threat is not shown", "emergency.no_evidence", BLOCKS,
        {"emergency.evidence": localized("", "", "")},
    ),
    # ---------------------------------------------------------------------------------------- mistake 15: the sender
    Defect(
        "mistake 15", "sender", V, "google", "a free mailbox", "sender.free_mail", WARNS,
        {"sender.email": "duty.example@mail.ru"},
    ),
    Defect(
        "emergency: sender not verifiable", "sender", E, "google", "no switchboard", "required.missing", BLOCKS,
        {"sender.switchboard": ""}, where="sender.switchboard",
    ),
    Defect(
        "mistake 15", "sender", E, "meta", "the officer approves the officer's own request", "sender.own_approval",
        BLOCKS, {"emergency.approved_by.name": localized("А. Үлгібаев", "А. Улгибаев", "A. Ulgibayev")},
    ),
    Defect(
        "preservation: not law enforcement", "sender", P, "telegram", "a mailbox that is none", "sender.mail_invalid",
        BLOCKS, {"sender.email": "duty at police"},
    ),
    # ------------------------------------------------------------------------------- mistakes 16, 17: the instrument
    Defect(
        "mistake 16", "legal basis", M, "google", "the Budapest Convention", "basis.treaty_not_in_force", BLOCKS,
        {"basis.kind": "multilateral_treaty", "basis.treaty": "budapest"},
    ),
    Defect(
        "mistake 16", "legal basis", M, "meta", "the UN Convention against Cybercrime", "basis.treaty_not_in_force",
        BLOCKS, {"basis.kind": "multilateral_treaty", "basis.treaty": "un-cybercrime"},
    ),
    Defect(
        "mistake 16", "legal basis", M, "apple", "the treaty with the United States, sent to Ireland",
        "basis.treaty_not_binding", BLOCKS,
        {"mla.requested_authority": "ie-central-authority", "basis.kind": "bilateral_treaty",
        "basis.treaty": "kz-us-2015"},
    ),
    Defect(
        "mistake 16", "legal basis", M, "google", "a police agreement for legal assistance", "basis.treaty_channel",
        BLOCKS, {"basis.kind": "multilateral_treaty", "basis.treaty": "cis-it-2018"},
    ),
    Defect(
        "mistake 17", "legal basis", M, "apple", "Ireland without an instrument", "basis.instrument_wanted", WARNS,
        {"mla.requested_authority": "ie-central-authority", "basis": PRESENT},
    ),
    Defect(
        "mistake 17", "legal basis", M, "google", "a treaty on laundering for a fraud", "basis.treaty_scope", WARNS,
        {"basis.kind": "multilateral_treaty", "basis.treaty": "cis-aml-2007"},
    ),
    Defect(
        "mistake 17", "legal basis", M, "google", "the convention on organised crime, and no group in the facts",
        "basis.treaty_conditions", ADVISES, {"basis.kind": "multilateral_treaty", "basis.treaty": "untoc"},
    ),
    Defect(
        "mistake 17", "legal basis", M, "proton", "reciprocity without the written guarantee", "basis.no_guarantee",
        BLOCKS, {"basis.kind": "reciprocity", "basis.treaty": "", "basis.reciprocity_guarantee": False},
    ),
    # ----------------------------------------------------------------------------------------- mistake 18: the papers
    Defect(
        "mistake 18", "legal basis", M, "google", "no full text of the article", "mla.no_full_text", BLOCKS,
        {"case.offences": [{"article": "190", "part": "2"}]},
    ),
    Defect(
        "mla: court decision absent", "needs a court", M, "meta", "the judge's decision is not attached",
        "basis.no_decision", BLOCKS, {"basis.documents": []},
    ),
    # ------------------------------------------------------------------------------- mistakes 19, 20: channel, sanction
    Defect(
        "mistake 19", "needs a court", V, "proton", "a direct request where legal assistance is the way",
        "provider.forbidden_by_law", BLOCKS,
    ),
    Defect(
        "mistake 19", "legal basis", "police.caricc", "telegram", "fraud sent to the drug trafficking centre",
        "police.no_drug_offence", BLOCKS, {"case.offences": [{"article": "190", "part": "2"}]},
    ),
    Defect(
        "mistake 20", "needs a court", V, "google", "traffic without any decision, question open", "basis.no_sanction",
        WARNS, {"basis.documents": [], "safeguards": [], "data": ["subscriber_name", "login_history"]},
    ),
    Defect(
        "mistake 20", "needs a court", V, "meta", "a sanction that is not among the papers",
        "safeguard.sanction_missing", BLOCKS, {"basis.documents": []},
    ),
    # ------------------------------------------------------------------------------- mistakes 21, 22: stale and small
    Defect(
        "mla: stale information", "time", M, "google", "content of a summer two years ago", "period.stale", WARNS,
        {"period": {"start": "2024-06-01T00:00:00+05:00", "end": "2024-07-01T00:00:00+05:00"}},
    ),
    Defect(
        "mla: de minimis", "facts", M, "google", "a loss of forty thousand tenge", "case.minor", ADVISES,
        {"case.damage_amount": 40_000, "case.offences": [{**OFFENCE, "part": "1"}]},
    ),
    # --------------------------------------------------------------------------------------------- mistake 23: secrecy
    Defect(
        "mistake 23", "facts", P, "google", "secrecy without a reason", "confidentiality.no_reason", BLOCKS,
        SECRET | {"confidentiality.reason": localized("", "", "")},
    ),
    Defect(
        "mistake 23", "time", M, "google", "secrecy without an end", "confidentiality.no_end", BLOCKS,
        SECRET | {"confidentiality.until": None},
    ),
    Defect(
        "mistake 23", "time", V, "meta", "secrecy for two years", "confidentiality.long", WARNS,
        SECRET | {"confidentiality.until": "2028-11-24"},
    ),
    # ---------------------------------------------------------------------------------------------- mistake 24: speech
    Defect(
        "mistake 24", "facts", V, "meta", "incitement under article 174", "case.speech", WARNS,
        {"case.offences": [{"article": "174", "part": "1"}]},
    ),
    Defect(
        "police: political character", "facts", I, "meta", "article 274 through INTERPOL", "case.interpol_barred",
        BLOCKS,
        {"case.offences": [{"article": "274", "part": "1"}]},
    ),
    Defect(
        "voluntary: political matter", "facts", V, "google", "a protest in the facts of a fraud",
        "safeguard.political_words", WARNS, {"case.facts.en": FACTS_OF_MONEY + " He also called people to a protest."},
    ),
    Defect(
        "mla: speech or political offence", "facts", M, "google", "the act is political by the officer's own answer",
        "safeguard.political", BLOCKS, {"safeguards.political": "yes"},
    ),
    Defect(
        "mla: dual criminality", "facts", M, "google", "no offence in the other State", "safeguard.dual_criminality",
        BLOCKS, {"safeguards.dual_criminality": "no"},
    ),
    # -------------------------------------------------------------------------------- mistakes 25, 26: no longer there
    Defect(
        "mistake 25", "legal basis", M, "google", "the Constitution of 1995", "citation.old_constitution", BLOCKS,
        {"case.facts.ru": LONG_RU + " Ограничение допускает статья 18 Конституции от 30 августа 1995 года."},
    ),
    Defect(
        "mistake 25", "legal basis", V, "google", "article 18 for the secrecy of letters",
        "citation.constitution_article", WARNS, {"case.facts.kk": LONG_KK + " Конституцияның 18-бабы."},
    ),
    Defect(
        "mistake 25", "legal basis", P, "google", "an article not yet in force on the letter's day",
        "basis.reference_not_valid", BLOCKS, {"letter.day": "2026-06-15", "basis.references": ["const-21"]},
    ),
    Defect(
        "mistake 26", "sender", V, "google", "the Anti-Corruption Agency writes", "sender.authority_not_valid", BLOCKS,
        {"sender.authority": "aca"},
    ),
    Defect(
        "mistake 26", "sender", P, "meta", "a unit of the abolished agency", "citation.abolished_sender", BLOCKS,
        {"sender.unit.ru": "Департамент Агентства Республики Казахстан по противодействию коррупции"},
    ),
    Defect(
        "mistake 26", "facts", M, "google", "the abolished agency in the facts", "citation.abolished_body", WARNS,
        {"case.facts.en": FACTS_OF_MONEY + " The Anti-Corruption Agency asked the bank."},
    ),
    # ------------------------------------------------------------------------- further refusal reasons of the channels
    Defect(
        "preservation: identifier wrong", "identifier", "preservation.extension", "google", "an extension of nothing",
        "preservation.no_ticket", BLOCKS, {"previous.ticket": ""},
    ),
    Defect(
        "police: too much asked", "breadth", I, "meta", "eleven questions", "police.many_questions", BLOCKS,
        {"police.questions.en": "Who is the user of the account?\n" * 11},
    ),
    Defect(
        "police: no conditions of use", "facts", "police.cis", "vk", "not said how the answer may be used",
        "required.missing", BLOCKS, {"police.use_conditions": localized("", "", "")}, where="police.use_conditions",
    ),
    Defect(
        "mla: sender", "sender", M, "google", "a police body in place of the central authority",
        "sender.authority_channel", BLOCKS, {"sender.authority": "mia-cyb"},
    ),
    Defect(
        "mla: time", "time", M, "meta", "an answer wanted by a day gone by", "mla.needed_by_past", BLOCKS,
        {"mla.needed_by": "2026-11-01"},
    ),
    Defect(
        "asset freeze: assets not named", "facts", "asset_freeze", "binance", "no assets are named", "required.missing",
        BLOCKS, {"freeze.assets": localized("", "", "")}, where="freeze.assets",
    ),
    Defect(
        "reminder: nothing to remind of", "identifier", "reminder", "google", "the earlier letter has no number",
        "required.missing", BLOCKS, {"previous.number": ""}, where="previous.number",
    ),
    Defect(
        "real time: without a term", "time", "mla.real_time", "google", "no term for the collection",
        "required.missing",
        BLOCKS, {"mla.collection": {"start": None, "end": None}}, where="mla.collection",
    ),
    Defect(
        "cancellation: of nothing", "identifier", "preservation.cancellation", "google", "no reference of the company",
        "required.missing", BLOCKS, {"previous.ticket": ""}, where="previous.ticket",
    ),
    Defect(
        "supplement: without the earlier request", "identifier", "mla.supplementary", "google",
        "the earlier request has no number", "required.missing",
        BLOCKS, {"previous.number": ""}, where="previous.number",
    ),
)  # fmt: skip
