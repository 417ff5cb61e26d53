"""Requests at random: the example of a channel with a few changes, some of which are wrong."""

from hypothesis import strategies as st

from eevidence_desktop.desk.drafts import value_in, with_value
from eevidence_desktop.domain.channel import Need
from eevidence_desktop.domain.request import (
    BasisKind,
    EmergencyNature,
    FollowUp,
    Priority,
    Stage,
    Volatility,
)
from eevidence_desktop.letters.fonts import printable

PROVIDERS = ("google", "meta", "telegram", "binance", "proton", "digitalocean", "whatsapp", "vk")
MOST_CHANGES = 5
MOST_IDENTIFIERS = 30
WORDS = {
    "kk": "Есептік жазбаның пайдаланушысы төлем деректемелерін жіберген «үлгі» 12.10.2026 күні № 7 <b>&amp; ",
    "ru": "Пользователь учетной записи прислал платежные реквизиты «пример» 12.10.2026 в № 7 <img src=x> & ",
    "en": "The user of the account sent the payment details “example” on 12 October 2026, No. 7 <b>&</b> {name} ",
}
POOL = (
    ("email", "seller.example@example.org"),
    ("email", "пример@example.org"),
    ("phone", "+77015550123"),
    ("username", "example_seller"),
    ("username", "сосед_пример"),
    ("account_id", "100000000000000001"),
    ("profile_url", "https://www.example.org/example_seller?a=1&b=<2>"),
    ("imei", "490154203237518"),
    ("domain", "shop.example.com"),
    ("wallet", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
    ("wallet", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
    ("transaction", "0x" + "0" * 62 + "a1"),
    ("ip", "203.0.113.7"),
    ("ip", "2001:db8::7"),
    ("order", "EXAMPLE-1"),
    ("display_name", "Askar Example"),
)
DAYS = ("2026-10-01", "2026-11-01", "2026-11-24", "2026-12-20", "2027-02-01", "2027-10-01")
TIMES = ("2024-02-10T14:00:00+06:00", "2026-06-01T00:00:00+05:00", "2026-11-09T14:00:00+05:00", "2026-11-23T09:00:00Z")
CHOICES = {
    "preservation.volatility": Volatility,
    "preservation.follow_up": FollowUp,
    "emergency.nature": EmergencyNature,
    "emergency.follow_up": FollowUp,
    "case.stage": Stage,
    "basis.kind": BasisKind,
    "police.priority": Priority,
}
FLAGS = (
    "confidentiality.ask",
    "delivery.hashes",
    "delivery.certificate",
    "custody.protocol",
    "emergency.ongoing",
    "emergency.approved_orally",
    "emergency.statement_of_truth",
    "mla.assurances",
    "basis.reciprocity_guarantee",
)
DATED = (
    "letter.day",
    "delivery.deadline",
    "delivery.preservation_expires",
    "preservation.follow_up_day",
    "confidentiality.until",
    "case.offence_day",
    "mla.needed_by",
    "police.deadline",
    "previous.day",
    "custody.retention_until",
)


def strange_text():
    """Return texts of whatever the fonts can print, in any script."""
    known = sorted(printable() - {0x20, 0xA0})
    return st.text(st.sampled_from(known).map(chr), min_size=1, max_size=60)


def plain_text(language):
    """Return texts in the letters of a language, short or of several pages."""
    return st.builds(lambda times, end: WORDS[language] * times + end, st.sampled_from((1, 3, 9, 60)), strange_text())


def localized_paths(body, at=""):
    """Yield the paths of all texts that stand in three languages."""
    for name, value in body.items() if isinstance(body, dict) else enumerate(body):
        path = f"{at}.{name}" if at else str(name)
        if isinstance(value, dict) and set(value) == {"kk", "ru", "en"}:
            yield path
        elif isinstance(value, dict | list):
            yield from localized_paths(value, path)


@st.composite
def texts(draw, body, _kb):
    path = draw(st.sampled_from(sorted(localized_paths(body))))
    if draw(st.booleans()):
        return {path: {code: draw(plain_text(code)) for code in WORDS}}
    code = draw(st.sampled_from(sorted(WORDS)))
    return {f"{path}.{code}": draw(st.one_of(st.just(""), strange_text(), plain_text(code)))}


@st.composite
def drops(draw, body, kb):
    optional = [item.field for item in kb.channels[body["channel"]].fields if item.need is Need.OPTIONAL]
    return {draw(st.sampled_from([path for path in optional if value_in(body, path) is not None] or ["id"])): DROP}


@st.composite
def identifiers(draw, _body, _kb):
    chosen = draw(st.lists(st.sampled_from(POOL), max_size=MOST_IDENTIFIERS))
    return {"identifiers": [entry(kind, value, draw(st.booleans())) for kind, value in chosen]}


def entry(kind, value, told):
    made = {
        "kind": kind,
        "value": value,
        "relevance": {code: text.strip() for code, text in WORDS.items()} if told else {},
    }
    timed = {"at": TIMES[2], "port_unknown": True} if kind == "ip" else {}
    return {**made, **timed}


@st.composite
def periods(draw, _body, _kb):
    start, end = draw(st.tuples(*[st.sampled_from((None, *TIMES))] * 2))
    return {
        "period": {"start": start, "end": end},
        "period_reason": {code: text.strip() for code, text in WORDS.items()},
    }


@st.composite
def days(draw, _body, _kb):
    return {draw(st.sampled_from(DATED)): draw(st.sampled_from((None, *DAYS)))}


@st.composite
def switches(draw, _body, _kb):
    return {draw(st.sampled_from(FLAGS)): draw(st.booleans())}


@st.composite
def choices(draw, _body, _kb):
    path = draw(st.sampled_from(sorted(CHOICES)))
    return {path: draw(st.sampled_from(list(CHOICES[path]))).value}


@st.composite
def data(draw, _body, kb):
    return {"data": draw(st.lists(st.sampled_from(sorted(kb.categories)), max_size=8, unique=True))}


@st.composite
def answers(draw, body, kb):
    row = draw(st.sampled_from([row for row in kb.safeguards.values() if row.answers]))
    answer = {
        "question": row.id,
        "answer": draw(st.sampled_from(row.answers)).id,
        "note": draw(st.sampled_from(("", "A note."))),
    }
    return {"safeguards": [answer, *(item for item in body["safeguards"] if item["question"] != row.id)]}


@st.composite
def languages(draw, _body, _kb):
    return {"letter_languages": draw(st.lists(st.sampled_from(sorted(WORDS)), max_size=3, unique=True))}


DROP = object()
KINDS = (texts, texts, drops, identifiers, periods, days, switches, choices, data, answers, languages)


@st.composite
def bodies(draw, kb, example_of, channels=None):
    """Return a request as plain data: an example, changed in up to five ways."""
    body = example_of(draw(st.sampled_from(channels or sorted(kb.channels))), draw(st.sampled_from(PROVIDERS)))
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=MOST_CHANGES)):
        for path, value in draw(kind(body, kb)).items():
            body = without(body, path) if value is DROP else with_value(body, path, value)
    return body


def without(body, path):
    """Return the data without what stands at a path."""
    head, _, rest = path.partition(".")
    if not rest or not isinstance(body.get(head), dict):
        return {name: value for name, value in body.items() if name != head}
    return {**body, head: without(body[head], rest)}
