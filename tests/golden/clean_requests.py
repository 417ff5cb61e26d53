"""Requests that nothing is wrong with: the complete example of a channel and provider with a few named changes."""

from dataclasses import dataclass, field
from typing import Any

from tests.golden.requests import AT, OFFENCE, E, I, M, P, V, mails, one
from tests.golden.texts import FACTS_OF_MONEY, LONG_KK, LONG_RU, localized


@dataclass(frozen=True)
class Clean:
    """A request that nothing is wrong with."""

    channel: str
    provider: str
    what: str
    changes: dict[str, Any] = field(default_factory=dict)


# What a warning says that states a fact of the record, whatever the officer writes; these are not counted as false.
FACTS = {
    "provider.contact_unverified": "the catalogue has no official source for the address",
    "provider.no_contact": "the catalogue has no address",
    "provider.no_entity": "the catalogue does not know which company answers",
    "provider.emergency_unknown": "the catalogue does not know whether emergencies are taken",
    "provider.domestic": "the catalogue knows a way inside Kazakhstan",
}

TWO_YEARS = {
    "period": {"start": "2024-11-14T00:00:00+05:00", "end": "2026-11-13T00:00:00+05:00"},
    "period_reason": localized(
        "Алаяқтық екі жыл бойы жалғасқан.", "Мошенничество продолжалось два года.", "The fraud went on for two years."
    ),
}
RANSOM = localized(
    "Белгісіз адам баланы ұрлап, ақша төленбесе, оны өлтіретінін жазған. Бала кеше мектептен үйге қайтпаған.",
    "Неизвестный похитил ребенка и написал, что убьет его, если не переведут деньги. Ребенок вчера не пришел домой.",
    "An unknown person kidnapped a child and wrote that the child would be killed unless money was transferred. The "
    "child did not come home from school yesterday.",
)
DRUGS = [{**OFFENCE, "article": "297", "part": "1"}]
ONE_NAME = localized("Ержан Серікұлы Мысалов", "Ержан Серикулы Мысалов", "Yerzhan Serikuly Mysalov")
QUESTIONS = localized(
    "\n".join(["Есептік жазбаны кім пайдаланады?"] * 10),
    "\n".join(["Кто пользуется учетной записью?"] * 10),
    "\n".join(["Who uses the account?"] * 10),
)

CLEAN = (
    Clean(P, "google", "the example as it is"),
    Clean(P, "google", "in English only", {"letter_languages": ["en"]}),
    Clean(P, "google", "five mailboxes, the most without a reason", mails(5)),
    Clean(P, "google", "a period of three hundred days", {"period.start": "2026-01-18T00:00:00+05:00"}),
    Clean(P, "google", "two years, with the reason", TWO_YEARS),
    Clean(P, "google", "a mailbox at Gmail", one("email", "example.seller@gmail.com")),
    Clean(P, "google", "no citation: a company is not bound by one", {"basis.references": []}),
    Clean(P, "google", "content as well, since keeping discloses nothing", {"data": ["subscriber_name", "messages"]}),
    Clean(P, "google", "an article 21 of the Constitution in force", {
        "case.facts.ru": LONG_RU + " Тайна переписки ограничена по статье 21 Конституции 2026 года."}),
    Clean(P, "meta", "an account number", one("account_id", "100000000000001")),
    Clean(P, "meta", "a victim born in 1995", {"case.facts.en": FACTS_OF_MONEY + " The victim was born in 1995."}),
    Clean(M, "google", "the Constitution in force, and a birth in 1995", {
        "case.facts.en": FACTS_OF_MONEY + " Article 21 of the Constitution protects it. The victim was born in 1995."}),
    Clean(P, "whatsapp", "a telephone number with spaces and brackets", one("phone", "+7 (701) 555-01-23")),
    Clean(P, "telegram", "a follow-up on the eightieth day", {"preservation.follow_up_day": "2027-02-12"}),
    Clean(P, "discord", "an account number of eighteen digits", one("account_id", "100000000000000001")),
    Clean(P, "tiktok", "secrecy for a year", {"confidentiality.until": "2027-11-24"}),
    Clean(P, "apple", "a mailbox and a telephone", {
        "identifiers": [*one("email", "seller@example.org")["identifiers"], *one("phone",
        "+12025550123")["identifiers"]]}),
    Clean(P, "microsoft", "a letter of twenty days ago", {"letter.day": "2026-11-05"}),
    Clean(P, "digitalocean", "an address with its time and port", one("ip", "203.0.113.7", at=AT, port=51000)),
    Clean(P, "digitalocean", "a log without ports", one("ip", "203.0.113.7", at=AT, port_unknown=True)),
    Clean(P, "digitalocean", "an address of the sixth version", one("ip", "2001:db8::7", at=AT)),
    Clean(P, "snap", "a user name with its day", one("username", "example_seller", at=AT)),
    Clean(P, "x", "one day only", {
        "period": {"start": "2026-11-09T00:00:00+05:00", "end": "2026-11-09T23:59:00+05:00"}}),
    Clean(P, "google", "another offence: extortion", {"case.offences": [{**OFFENCE, "article": "194"}]}),
    Clean(P, "okx", "a wallet of Ethereum", one("wallet", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")),
    Clean(V, "google", "the example as it is"),
    Clean(V, "google", "in Russian and English", {"letter_languages": ["ru", "en"]}),
    Clean(V, "google", "one name in both languages", {"sender.officer.name": ONE_NAME}),
    Clean(V, "google", "a longer text of facts", {
        "case.facts": localized(LONG_KK * 4, LONG_RU * 4, FACTS_OF_MONEY * 4)}),
    Clean(V, "meta", "the user name alone", one("username", "example_seller", service="Instagram", at=AT)),
    Clean(V, "apple", "only the name of the subscriber", {"data": ["subscriber_name"]}),
    Clean(V, "binance", "a wallet of Bitcoin", one("wallet", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")),
    Clean(V, "binance", "a wallet of Tron", one("wallet", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")),
    Clean(V, "coinbase", "no secrecy where nothing calls for it", {"confidentiality.ask": False}),
    Clean(V, "godaddy", "a domain", one("domain", "shop.example.com")),
    Clean(V, "cloudflare", "a domain behind the network", one("domain", "shop.example.com")),
    Clean(V, "bumble", "an answer within sixty days", {"delivery.deadline": "2027-01-23"}),
    Clean(V, "airbnb", "the example as it is"),
    Clean(V, "google", "sent by the anti-corruption service that exists", {"sender.authority": "knb-ac"}),
    Clean(V, "google", "an instant of February 2024 with its own offset", {
        "period": {"start": "2024-02-01T00:00:00+06:00", "end": "2024-02-20T00:00:00+06:00"}}),
    Clean(E, "google", "the example as it is"),
    Clean(E, "google", "the case is still to be registered", {"case.number": "", "case.kui_number": "267500000000001"}),
    Clean(E, "google", "a harm that goes on", {"emergency.ongoing": True, "emergency.expected_at": None}),
    Clean(E, "meta", "a ransom: money and a life", {
        "emergency.nature": "hostage_or_kidnapping", "emergency.description": RANSOM}),
    Clean(E, "discord", "in English only", {"letter_languages": ["en"]}),
    Clean(E, "telegram", "one telephone", one("phone", "+77015550123", again="+77015550123")),
    Clean(E, "google", "the threat in the words in which it was made", {
        "emergency.evidence.en": "Завтра утром вы все услышите, я заложу устройство во всех классах этой школы"}),
    Clean(E, "snap", "the last day only", {"period.start": "2026-11-23T00:00:00+05:00"}),
    Clean(E, "tiktok", "three categories", {"data": ["subscriber_name", "ip_log", "login_history"]}),
    Clean(E, "whatsapp", "a suicide announced", {"emergency.nature": "suicide"}),
    Clean(M, "google", "the example as it is"),
    Clean(M, "google", "five mailboxes", mails(5) | {"case.facts": localized(LONG_KK, LONG_RU, FACTS_OF_MONEY)}),
    Clean(M, "meta", "traffic without content", {"data": ["subscriber_name", "login_history", "ip_log"]}),
    Clean(M, "microsoft", "in English only", {"letter_languages": ["en"]}),
    Clean(M, "discord", "a preservation of thirty more days", {"delivery.preservation_expires": "2026-12-24"}),
    Clean(M, "snap", "a large loss", {"case.damage_amount": 12_000_000}),
    Clean(M, "apple", "the example as it is"),
    Clean(M, "google", "evidence needed in half a year", {"mla.needed_by": "2027-05-24"}),
    Clean(M, "proton", "reciprocity with Switzerland, without content", {"data": ["subscriber_name", "login_history"]}),
    Clean(I, "google", "the example as it is"),
    Clean(I, "meta", "ten questions", {"police.questions": QUESTIONS}),
    Clean("police", "telegram", "without a company", {"provider": ""}),
    Clean("police.cis", "vk", "an account number", one("account_id", "100000000001")),
    Clean("police", "google", "a user name in Cyrillic letters", {"provider": ""} | one("username", "сосед_пример")),
    Clean("police.liaison", "google", "urgent", {"police.priority": "urgent"}),
    Clean("police.fiu", "binance", "a transaction", one("transaction", "0x" + "0" * 62 + "a1")),
    Clean("police.caricc", "telegram", "a drug offence", {"case.offences": DRUGS}),
    Clean("preservation.extension", "google", "on the seventy-fifth day"),
    Clean("preservation.extension", "meta", "on the eighty-fifth day", {"previous.day": "2026-08-31"}),
    Clean("preservation.cancellation", "google", "the example as it is"),
    Clean("asset_freeze", "binance", "the example as it is"),
    Clean("reminder", "google", "the example as it is"),
    Clean("reminder.mla", "meta", "the example as it is"),
    Clean("mla.supplementary", "google", "the example as it is"),
    Clean("mla.real_time", "google", "the example as it is"),
)  # fmt: skip
