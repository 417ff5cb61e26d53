"""A small hand-made world: one provider, seven channels, and a request for each that nothing is wrong with."""

from dataclasses import replace
from datetime import UTC, date, datetime

from eevidence_desktop import paths
from eevidence_desktop.checks.run import check
from eevidence_desktop.desk.drafts import with_value
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.channel import Channel, ChannelField, FieldKind, FieldSpec, LetterShape, Need, Step
from eevidence_desktop.domain.data_category import DataCategory, DataLevel
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.law import Authority, CentralAuthority, OffenceArticle, Reference, Treaty
from eevidence_desktop.domain.provenance import Confidence
from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.domain.request import Request
from eevidence_desktop.domain.safeguard import Safeguard
from eevidence_desktop.knowledge.yaml_source import read_yaml

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
HIGH = Confidence.HIGH


LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
# One letter for one, so that lengths stay; the Kazakh text has letters of its own.
RUSSIAN = str.maketrans(LATIN, "абцдефгхижклмнопярстувшюузАБЦДЕФГХИЖКЛМНОПЯРСТУВШЮУЗ")
KAZAKH = str.maketrans(LATIN, "абцдефгхіжқлмнөпқрстұвшүузАБЦДЕФГХІЖҚЛМНӨПҚРСТҰВШҮУЗ")


def words(text):
    """Return a text that is there in all three languages, each in its alphabet."""
    return {"kk": f"{text} (kk)".translate(KAZAKH), "ru": f"{text} (ru)".translate(RUSSIAN), "en": f"{text} (en)"}


LONG = words("On 5 October 2026 the seller demanded an advance payment and then fell silent. " * 6)


# ------------------------------------------------------------------------------------------------- knowledge

SENDER = "sender.authority sender.address sender.email sender.phone sender.officer sender.signatory"
SENDER_MAY = "account_holder_country sender.unit sender.confirming sender.executor"
SECRECY = "confidentiality.ask"
RIGHTS = "case.offence_day safeguards overrides"
CUSTODY = "custody.custodian custody.retention_until custody.receiver custody.protocol"
FIELDS = {
    "preservation": (
        (
            f"provider {SENDER} letter.number letter.day case.number case.offences case.facts identifiers period data "
            "preservation.volatility preservation.follow_up preservation.follow_up_day justification.necessity"
        ),
        f"{SENDER_MAY} period_reason {SECRECY} basis.references",
    ),
    "voluntary_disclosure": (
        (
            f"provider {SENDER} letter.number letter.day case.number case.offences case.facts identifiers "
            "identifiers.relevance period data basis.references justification.necessity justification.proportionality "
            "justification.less_intrusive"
        ),
        (
            f"{SENDER_MAY} period_reason {SECRECY} basis.documents delivery.deadline delivery.preservation_ticket "
            f"delivery.hashes {CUSTODY}"
        ),
    ),
    "emergency": (
        (
            f"provider {SENDER} sender.switchboard letter.day identifiers period data emergency.nature "
            "emergency.description emergency.evidence emergency.link emergency.approved_by emergency.approved_at "
            "emergency.statement_of_truth emergency.use_limited"
        ),
        f"{SENDER_MAY} case.kui_number case.offences {SECRECY} basis.references",
    ),
    "mla": (
        (
            f"provider mla.requested_authority {SENDER} letter.number letter.day case.number case.offences case.facts "
            "identifiers period data mla.evidence_sought basis.kind basis.references mla.dual_criminality"
        ),
        (
            f"{SENDER_MAY} period_reason {SECRECY} basis.documents case.damage mla.needed_by "
            f"delivery.preservation_ticket delivery.preservation_expires mla.purpose mla.assurances {CUSTODY}"
        ),
    ),
    "police": (
        f"police.to_unit {SENDER} letter.number letter.day case.offences case.facts identifiers police.questions",
        f"{SENDER_MAY} provider period data police.use_conditions police.deadline basis.references",
    ),
}
FIELDS["preservation.extension"] = (
    FIELDS["preservation"][0],
    FIELDS["preservation"][1] + " previous.ticket previous.day",
)
FIELDS["police.interpol"] = FIELDS["police"]
FIELDS["police.cis"] = FIELDS["police"]
FIELDS["police.caricc"] = (FIELDS["police"][0], FIELDS["police"][1] + " police.country")
FIELDS["mla.real_time"] = (
    FIELDS["mla"][0].replace(" period ", " mla.collection mla.sanctioned "),
    FIELDS["mla"][1].replace(" delivery.preservation_ticket delivery.preservation_expires", ""),
)
FIELDS["mla.supplementary"] = (
    FIELDS["mla"][0].replace("case.facts identifiers period data ", "previous.number "),
    FIELDS["mla"][1] + " case.facts identifiers period data previous.ticket",
)
RULES_OF = {
    "police.cis": {"languages": ("ru",), "senders": ("mia",)},
    "police.caricc": {"matter": "drugs", "members": "CARICC"},
}
FIELDS["asset_freeze"] = (
    (
        f"provider {SENDER} letter.number letter.day case.number case.offences case.facts identifiers "
        "identifiers.relevance freeze.assets freeze.reason freeze.until freeze.follow_up freeze.follow_up_day "
        "basis.references"
    ),
    f"{SENDER_MAY} {SECRECY} basis.documents",
)
FIELDS["reminder"] = (
    f"provider {SENDER} letter.number letter.day previous.channel previous.number previous.day case.number",
    f"{SENDER_MAY} previous.ticket previous.due previous.step previous.note",
)
FOLLOWS = {"preservation.extension": ("preservation",), "reminder": ("preservation", "voluntary_disclosure")}
WHEN = {
    "emergency": {"case.number": "not case_pending", "emergency.expected_at": "not ongoing"},
    "mla": {"basis.treaty": "not reciprocity", "basis.reciprocity_guarantee": "reciprocity"},
    "police": {"case.number": "not case_pending"},
}
SECRET = {"confidentiality.reason": "confidential", "confidentiality.until": "confidential"}
LEVELS = {
    "preservation": ("bsi", "traffic", "content"),
    "voluntary_disclosure": ("bsi", "traffic"),
    "emergency": ("bsi", "traffic", "content"),
    "mla": ("bsi", "traffic", "content", "real_time"),
    "police": ("bsi", "traffic"),
    "asset_freeze": (),
    "reminder": (),
}
PURPOSES = {"preservation": "preservation", "emergency": "emergency"}
ADDRESSEES = {"mla": "central_authority", "police": "police_unit"}


def _channel(name):
    demanded, possible = FIELDS[name]
    kind = name.partition(".")[0]
    when = WHEN.get(kind, {}) | (SECRET if SECRECY in possible else {})
    return Channel(
        id=name,
        name=f"Channel {name}",
        summary="A channel",
        purpose=PURPOSES.get(kind, "requests"),
        levels=LEVELS[kind],
        fields=(
            *(ChannelField(field=field, need=Need.REQUIRED) for field in demanded.split()),
            *(ChannelField(field=field, need=Need.REQUIRED, when=flag) for field, flag in when.items()),
            *(ChannelField(field=field) for field in f"{possible} {RIGHTS}".split()),
        ),
        letter=LetterShape(title="t", subject="s", addressee=ADDRESSEES.get(kind, "provider"), parts=()),
        signers=("head_of_unit",) if name == "preservation.extension" else (),
        needs_provider=kind != "police",
        follows=FOLLOWS.get(name, ()),
        **RULES_OF.get(name, {}),
    )


def _spec(name):
    return FieldSpec(id=name, kind=FieldKind.LINE, step=Step.CASE, label=f"Label of {name}", why="Because.")


def _category(name, level):
    return DataCategory(id=name, level=level, label=f"Label of {name}")


PROVIDER = {
    "id": "example",
    "name": "Example Social",
    "services": ("Example",),
    "sector": "vasp",
    "freeze": {"value": True},
    "entities": (
        {"name": "Example Ireland", "country": "IE", "when": {"account_holder_in": ("EEA",)}},
        {"name": "Example, Inc.", "country": "US"},
    ),
    "contacts": (
        {
            "purposes": ("requests", "preservation", "emergency"),
            "medium": "portal",
            "value": "https://www.example.org/records",
            "sources": ("page",),
        },
    ),
    "preservation": {"accepted": {"value": True}, "days": {"value": 90}, "extendable": {"value": True}},
    "disclosure": {
        "level": {"value": "limited_non_content"},
        "categories": {"value": ("subscriber_name", "email_addresses", "ip_log")},
    },
    "emergency": {"accepted": {"value": True}},
    "content": {"value": "us_warrant_by_mla"},
    "identifiers": (
        {"kind": "email"},
        {"kind": "phone"},
        {"kind": "ip"},
        {"kind": "profile_url"},
        {"kind": "transaction"},
        {"kind": "account_id", "pattern": r"\d{4,20}"},
        {"kind": "username", "service": "Example"},
        {"kind": "username", "service": "Photos", "needs_instant": True},
        {"kind": "message_id", "needs_link": True},
    ),
    "refused_identifiers": ("display_name", "imei"),
    "languages": {"value": ("en",)},
    "held": (
        {"categories": ("subscriber_name", "email_addresses")},
        {"categories": ("ip_log",), "retention_days": 180},
    ),
    "notification": {"policy": {"value": "does_not_notify"}},
    "sources": ({"id": "page", "url": "https://www.example.org", "official": True},),
    "checked": date(2026, 11, 1),
    "confidence": "high",
}


def provider(**changes):
    """Return the provider with some parts changed."""
    return Provider.model_validate(PROVIDER | changes)


def _table(*rows):
    return {row.id: row for row in rows}


def _reference(name, **more):
    given = {"verify": False, "channels": tuple(FIELDS), "confidence": HIGH} | more
    return Reference(id=name, text=LocalizedText(en=name), says=LocalizedText(en=name), **given)


def _treaty(name, **more):
    given = {"kind": "bilateral", "status": "in_force", "verify": False, "checked": TODAY, "confidence": HIGH} | more
    return Treaty(id=name, name=LocalizedText(en=name), **given)


def _authority(name, **more):
    return Authority(id=name, name=LocalizedText(en=name), confidence=HIGH, **more)


def _central(name, **more):
    return CentralAuthority(id=name, name=LocalizedText(en=name), confidence=HIGH, **({"verify": False} | more))


def _offence(article, **more):
    given = {"title": LocalizedText(**words("Offence")), "confidence": HIGH, "verify": False} | more
    return OffenceArticle(article=article, **given)


def knowledge(**changes):
    """Return the small knowledge base, with some tables replaced."""
    world = KnowledgeBase(
        version="0",
        day=TODAY,
        providers=_table(provider(), provider(id="gone", status="merged", redirect="example")),
        channels={name: _channel(name) for name in FIELDS},
        fields={name: _spec(name) for name in ("case.number", "case.facts", "sender.officer", "identifiers", "data")},
        categories=_table(
            _category("subscriber_name", DataLevel.BSI),
            _category("email_addresses", DataLevel.BSI),
            _category("phone_numbers", DataLevel.BSI),
            _category("ip_log", DataLevel.TRAFFIC),
            _category("messages", DataLevel.CONTENT),
            _category("live", DataLevel.REAL_TIME),
        ),
        requirements={},
        treaties=_table(
            _treaty("us", parties=("US",), channels=("mla",)),
            _treaty("police-only", channels=("police",)),
            _treaty("doubtful", verify=True),
            _treaty("laundering", serves=LocalizedText(en="laundering"), matter="money"),
            _treaty("russian", languages=("ru",)),
            _treaty("serious", serves=LocalizedText(en="serious crime"), least_years=4),
            _treaty("future", in_force_from=date(2027, 1, 1)),
            _treaty("budapest", status="invited"),
        ),
        references=_table(
            _reference("cpc-122-2"),
            _reference("doubtful", verify=True),
            _reference("old", valid_to=date(2026, 6, 30)),
            _reference("new", valid_from=date(2027, 1, 1)),
            _reference("elsewhere", channels=("training",)),
        ),
        authorities=_table(
            _authority("mia", may_send=tuple(FIELDS)),
            _authority("agency", may_send=tuple(FIELDS), valid_to=date(2025, 6, 30)),
            _authority("bureau", may_send=("police.interpol", "police.cis")),
        ),
        central_authorities=_table(
            _central("us-oia", country="US", languages=("en",)),
            _central("ie-doj", country="IE", languages=("en",)),
            _central("doubtful", country="US", verify=True),
            _central("strict", country="US", languages=("en",), wants_treaty=True),
        ),
        offences={
            row.article: row
            for row in (
                _offence("190"),
                _offence("269"),
                _offence("297", matter="drugs"),
                _offence("205", parts=({"part": "1"}, {"part": "2", "imprisonment_years": 1})),
                _offence("206", parts=({"part": "1", "imprisonment_years": 2}, {"part": "2", "life": True})),
                _offence("174", speech=True),
                _offence("134", title=LocalizedText(ru="x", en="x"), minors=True),
            )
        },
        safeguards={},
        countries={"KZ": "Kazakhstan", "IE": "Ireland", "US": "United States", "DE": "Germany"},
        names={"role": {"investigator": "Investigator", "head_of_unit": "Head of the unit"}},
        groups={"EEA": frozenset({"IE", "DE"}), "CARICC": frozenset({"KZ", "KG"})},
        rules=(),
    )
    return replace(world, **changes)


SAFEGUARDS = _table(*map(Safeguard.model_validate, read_yaml(paths.resources() / "safeguards.yaml")))


def guarded(**changes):
    """Return the knowledge base with the real human-rights questions."""
    return knowledge(safeguards=SAFEGUARDS, **changes)


def with_provider(**changes):
    """Return the knowledge base in which the provider has some parts changed."""
    return knowledge(providers=_table(provider(**changes)))


# -------------------------------------------------------------------------------------------------- requests

BASE = {
    "provider": "example",
    "account_holder_country": "KZ",
    "letter": {"number": "2-14/1", "day": "2026-11-23"},
    "sender": {
        "authority": "mia",
        "address": words("1 Example Street, Astana"),
        "email": "duty@police.example.org",
        "phone": "+1 555 0100",
        "switchboard": "+1 555 0102",
        "officer": {
            "name": words("A. Ulgibayev"),
            "rank": words("Police Major"),
            "badge": "KZ-000000",
            "email": "a.ulgibayev@police.example.org",
        },
        "confirming": {"name": words("S. Mysalova")},
        "signatory": {"name": words("B. Synakov")},
    },
    "case": {
        "number": "250000000000001",
        "offences": [{"article": "190", "full_text": words("The article")}],
        "facts": LONG,
    },
    "identifiers": [{"kind": "email", "value": "seller@example.org", "relevance": words("The account")}],
    "period": {"start": "2026-10-01T00:00:00+05:00", "end": "2026-10-31T23:59:59+05:00"},
    "data": ["subscriber_name", "ip_log"],
    "basis": {"kind": "provider_policy", "references": ["cpc-122-2"]},
    "justification": {
        "necessity": words("The user is known by this account only. " * 5),
        "proportionality": words("One account and one month are asked for. " * 5),
        "less_intrusive": words("The bank and the marketplace were asked first. " * 5),
    },
}
OWN = {
    "preservation": {
        "preservation": {"volatility": "user_may_delete", "follow_up": "mla", "follow_up_day": "2027-01-15"}
    },
    "voluntary_disclosure": {"basis": {"documents": [{"title": words("Order sanctioned by the judge")}]}},
    "emergency": {
        "period": {"start": "2026-11-21T09:00:00+00:00", "end": "2026-11-23T08:00:00+00:00"},
        "emergency": {
            "nature": "bomb_threat",
            "description": words("The user announced an explosion at a school and sent a picture of the device. " * 2),
            "evidence": words("You will all hear it tomorrow"),
            "link": words("The latest addresses show where the user is, so that the police can go there at once. " * 2),
            "expected_at": "2026-11-24T03:00:00+00:00",
            "approved_by": {"name": words("B. Synakov")},
            "approved_at": "2026-11-23T08:30:00+00:00",
            "statement_of_truth": True,
            "use_limited": True,
        },
    },
    "mla": {
        "data": ["subscriber_name", "messages"],
        "basis": {
            "kind": "bilateral_treaty",
            "treaty": "us",
            "references": ["cpc-122-2"],
            "documents": [{"title": words("Order sanctioned by the judge"), "issued_by": words("The judge")}],
        },
        "delivery": {"preservation_ticket": "T-1", "preservation_expires": "2027-01-20"},
        "mla": {
            "requested_authority": "us-oia",
            "evidence_sought": words("The sign-in log and the messages with the victim"),
            "dual_criminality": words("Fraud"),
        },
    },
    "police": {
        "police": {
            "to_unit": words("National Central Bureau"),
            "questions": words("Who is the user?"),
            "use_conditions": words("For police use only"),
        }
    },
}


def merged(first, second):
    """Return nested dictionaries laid over one another; a list or a value replaces another."""
    both = dict(first)
    for key, value in second.items():
        old = both.get(key)
        both[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return both


OWN["preservation.extension"] = OWN["preservation"] | {
    "previous": {"ticket": "T-1", "day": "2026-11-01"},
    "period": {"start": "2026-04-01T00:00:00+05:00", "end": "2026-04-30T23:59:59+05:00"},
    "data": ["subscriber_name"],
}
OWN["asset_freeze"] = {
    "identifiers": [
        {
            "kind": "transaction",
            "value": "0x00000000000000000000000000000000000000000000000000000000000000a1",
            "relevance": words("The transfer of the victim"),
        }
    ],
    "data": [],
    "period": {},
    "freeze": {
        "assets": words("1 500 USDT"),
        "reason": words("The assets were moved twice yesterday"),
        "until": "2027-01-20",
        "follow_up": "seizure_by_mla",
        "follow_up_day": "2026-12-15",
    },
}
OWN["reminder"] = {
    "data": [],
    "previous": {
        "channel": "voluntary_disclosure",
        "number": "2-14/0",
        "day": "2026-11-01",
        "due": "2026-11-20",
        "step": "first",
    },
}
OWN["police.interpol"] = OWN["police.cis"] = OWN["police"]
OWN["police.caricc"] = OWN["police"] | {"case": {"offences": [{"article": "297"}]}}
OWN["mla.real_time"] = merged(
    OWN["mla"],
    {
        "data": ["live"],
        "mla": {
            "collection": {"start": "2027-02-01T00:00:00+05:00", "end": "2027-02-20T00:00:00+05:00"},
            "sanctioned": {"start": "2027-02-01T00:00:00+05:00", "end": "2027-02-25T00:00:00+05:00"},
        },
    },
)
OWN["mla.supplementary"] = OWN["mla"] | {"previous": {"number": "2-14/0", "ticket": "OIA-1"}}


def nested(path, value):
    """Return the nested dictionary that sets one dotted path."""
    for name in reversed(path.split(".")):
        value = {name: value}
    return value


def draft(channel, **changes):
    """Return the clean request of a channel as plain data; a change is a dotted path with ``__`` for its dots."""
    data = merged(BASE, OWN[channel]) | {"channel": channel}
    for path, value in changes.items():
        data = merged(data, nested(path.replace("__", "."), value))
    return data


def request(channel, **changes):
    """Return the clean request of a channel with some fields changed."""
    return Request.model_validate(draft(channel, **changes))


def findings(channel, kb=None, now=NOW, **changes):
    """Return what is found in the changed request."""
    return check(request(channel, **changes), kb or knowledge(), now)


def codes(channel, kb=None, now=NOW, **changes):
    """Return the codes of what is found in the changed request."""
    return [finding.code for finding in findings(channel, kb, now, **changes)]


def fixed(channel, finding, **changes):
    """Return the changed request after the finding's fix."""
    data = request(channel, **changes).model_dump(mode="json")
    for path, value in finding.fix.changes:
        data = with_value(data, path, value)
    return Request.model_validate(data)
