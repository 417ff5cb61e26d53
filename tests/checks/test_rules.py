"""Where the rules begin and end."""

from datetime import timedelta

import pytest

from tests.checks.table import ONLY_EUROPE, SECRET, ident, ids
from tests.checks.world import BASE, NOW, TODAY, codes, findings, knowledge, provider, with_provider, words

X = "preservation.extension"
P, V, E, M, I = "preservation", "voluntary_disclosure", "emergency", "mla", "police.interpol"  # noqa: E741 - informal
SPEECH = ["override.no_reason", "review.missing", "case.speech"]
IP_TIME = "2026-10-05T14:00:00+05:00"


def day(days):
    return (TODAY + timedelta(days=days)).isoformat()


def instant(**ago):
    return (NOW - timedelta(**ago)).isoformat()


def only(channel, code, **changes):
    return [finding for finding in findings(channel, **changes) if finding.code == code]


# ---------------------------------------------------------------------------------- required and languages


def test_a_field_of_every_item_is_demanded():
    mail = {"kind": "email", "value": "a@example.org"}
    phone = {"kind": "phone", "value": "+12025550123"}
    missing = only(V, "required.missing", identifiers=[mail, phone])
    assert [finding.field for finding in missing] == ["identifiers.0.relevance", "identifiers.1.relevance"]


@pytest.mark.parametrize("languages, missing", [(["en"], []), (["ru", "kk"], ["kk"]), (["kk", "en"], ["kk"])])
def test_only_the_languages_of_the_letter_need_text(languages, missing):
    found = only(P, "language.missing_text", letter_languages=languages, case__facts__kk="")
    assert [finding.field for finding in found] == [f"case.facts.{code}" for code in missing]


def test_texts_inside_persons_and_lists_need_their_languages():
    found = only(P, "language.missing_text", sender__officer__position={"en": "Investigator"})
    assert [finding.field for finding in found] == ["sender.officer.position.kk", "sender.officer.position.ru"]
    item = ident("email", "a@example.org") | {"relevance": {"kk": "x", "en": "x"}}
    found = only(P, "language.missing_text", identifiers=[item])
    assert [finding.field for finding in found] == ["identifiers.0.relevance.ru"]


def test_the_language_is_named_in_itself():
    params = only(P, "language.missing_text", case__facts__kk="")[0].message.params
    assert params["language"] == "Қазақша"


def test_reasons_kept_in_the_office_need_one_language_only():
    assert codes(P, justification__necessity={"kk": "", "en": ""}) == []


def test_fields_of_other_channels_are_left_alone():
    assert codes(P, mla__urgency={"en": "soon"}, police__deadline="2020-01-01", emergency__link={"en": "x"}) == []


@pytest.mark.parametrize(
    "title, missing",
    [({}, ["kk"]), ({"kk": "Атауы"}, []), ({"ru": "x"}, ["kk"])],
)
def test_a_title_may_come_from_the_table_or_the_officer(title, missing):
    found = findings(P, case__offences=[{"article": "134", "title": title}])
    assert [(item.code, item.field) for item in found] == [
        ("language.missing_title", f"case.offences.0.title.{code}") for code in missing
    ]


def test_an_article_outside_the_table_needs_a_title_in_every_language():
    assert codes(P, case__offences=[{"article": "999", "title": words("Another offence")}]) == []
    found = findings(P, case__offences=[{"article": "999", "title": {"ru": "Иное"}}])
    assert [item.field for item in found] == ["case.offences.0.title.en", "case.offences.0.title.kk"]


# --------------------------------------------------------------------------------------------- identifiers


@pytest.mark.parametrize(
    "kind, value",
    [
        ("email", "имя@example.org"),
        ("profile_url", "https://example.org/wiki/Астана"),
        ("other", "счет ABC"),
        ("username", "продавец"),
        ("username", "seller_2026"),
    ],
)
def test_alphabets_may_stand_side_by_side(kind, value):
    assert "identifier.mixed_letters" not in codes(P, **ids(ident(kind, value)))


@pytest.mark.parametrize(
    "kind, value, letters",
    [
        ("username", "sеllеr", "«е» (U+0435)"),
        ("username", "продавeц", "«e» (U+0065)"),
        ("email", "аsel@example.org", "«а» (U+0430)"),
        ("profile_url", "https://example.org/sеller", "«е» (U+0435)"),
        ("username", "аb", "«а» (U+0430)"),
    ],
)
def test_the_odd_letters_are_named(kind, value, letters):
    found = only(P, "identifier.mixed_letters", **ids(ident(kind, value)))
    assert found[0].message.params["letters"] == letters


@pytest.mark.parametrize(
    "address, expected",
    [
        ("8.8.8.8", None),
        ("2606:4700::1", None),
        ("10.1.2.3", "identifier.private_address"),
        ("192.168.0.1", "identifier.private_address"),
        ("100.64.0.1", "identifier.private_address"),
        ("127.0.0.1", "identifier.private_address"),
        ("224.0.0.1", "identifier.private_address"),
        ("fe80::1", "identifier.private_address"),
        ("192.0.2.45", "identifier.example_address"),
        ("198.51.100.1", "identifier.example_address"),
        ("203.0.113.9", "identifier.example_address"),
        ("2001:db8::1", "identifier.example_address"),
    ],
)
def test_addresses(address, expected):
    assert codes(P, **ids(ident("ip", address, port=443, at=IP_TIME))) == ([expected] if expected else [])


def test_only_the_old_kind_of_address_needs_a_port():
    assert codes(P, **ids(ident("ip", "2606:4700::1", at=IP_TIME))) == []


def test_an_unreadable_address_is_said_once():
    assert codes(P, **ids(ident("ip", "8.8.8", at=IP_TIME))) == ["identifier.invalid"]


@pytest.mark.parametrize("value", ["https://[", "https://example.org:99999/x"])
def test_what_cannot_even_be_parsed_is_invalid(value):
    assert codes(P, **ids(ident("profile_url", value))) == ["identifier.invalid"]


@pytest.mark.parametrize(
    "service, at, needed",
    [
        ("Photos", None, True),
        ("Photos", IP_TIME, False),
        ("Example", None, False),
        ("", None, False),
        ("x", None, False),
    ],
)
def test_the_rules_of_the_named_service_count(service, at, needed):
    found = codes(P, **ids(ident("username", "seller", service=service, at=at)))
    assert ("identifier.needs_instant" in found) is needed


def test_a_link_beside_the_identifier_is_enough():
    items = (ident("message_id", "100000"), ident("profile_url", "https://www.example.org/seller"))
    assert codes(P, **ids(*items)) == []


def test_a_provider_without_a_list_accepts_any_kind():
    assert codes(P, kb=with_provider(identifiers=()), **ids(ident("domain", "shop.example.com"))) == []


def test_one_address_at_two_instants_is_no_repetition():
    first = ident("ip", "8.8.8.8", port=443, at=IP_TIME)
    assert codes(P, **ids(first, first | {"at": "2026-10-06T14:00:00+05:00"})) == []
    assert codes(P, **ids(first, first)) == ["identifier.duplicate"]


def test_five_identifiers_are_not_many():
    assert codes(P, **ids(*(ident("email", f"a{number}@example.org") for number in range(5)))) == []


def test_a_lone_display_name_cannot_be_deleted():
    assert findings(P, **ids(ident("display_name", "Askar")))[0].fix is None


# -------------------------------------------------------------------------------------------------- period


@pytest.mark.parametrize("days, expected", [(366, []), (367, ["period.unexplained"])])
def test_twelve_months(days, expected):
    period = {"start": instant(days=days + 1), "end": instant(days=1)}
    assert codes(P, period=period, data=["subscriber_name"]) == expected


@pytest.mark.parametrize("days, expected", [(7, []), (8, ["period.emergency_long"])])
def test_seven_days_in_an_emergency(days, expected):
    assert codes(E, period={"start": instant(days=days), "end": instant(days=0)}) == expected


def test_the_present_instant_is_not_the_future():
    assert codes(P, period__end=NOW.isoformat()) == []


def test_real_time_data_may_lie_ahead():
    found = codes(M, data=["subscriber_name", "live"], period={"start": instant(days=-1), "end": instant(days=-9)})
    assert found == []


def test_no_period_at_all_is_only_missing():
    assert codes(P, period={"start": None, "end": None}) == ["required.missing"]
    assert codes(I, period={"start": None, "end": None}) == []


# ---------------------------------------------------------------------------------------------------- data


@pytest.mark.parametrize(
    "words_found", ["Any and all data", "предоставить всю имеющуюся информацию", "барлық деректерді"]
)
def test_everything_is_recognised_in_three_languages(words_found):
    assert codes(M, mla__evidence_sought=words(words_found)) == ["data.everything"]


@pytest.mark.parametrize("text", ["the data of all sign-ins in October", "все входы за октябрь", "барлық кіру"])
def test_all_of_something_is_not_everything(text):
    assert codes(M, mla__evidence_sought=words(text)) == []


def test_the_fix_keeps_the_other_categories():
    finding = findings(V, data=["subscriber_name", "messages", "ip_log"])[0]
    assert finding.fix.changes == (("data", ["subscriber_name", "ip_log"]),)


def test_police_need_not_tick_data():
    assert codes(I, data=[]) == []


def test_content_in_an_emergency_may_be_asked_outside_the_united_states():
    assert codes(E, data=["subscriber_name", "messages"], account_holder_country="DE") == []


def test_what_was_preserved_has_not_expired():
    span = {"start": "2026-03-01T00:00:00+05:00", "end": "2026-04-01T00:00:00+05:00"}
    assert codes(V, period=span) == ["data.expired"]
    assert codes(V, period=span, delivery__preservation_ticket="T-1") == []


@pytest.mark.parametrize(
    "days, expected",
    [(175, []), (176, ["data.partly_expired"]), (180, ["data.partly_expired"]), (182, ["data.expired"])],
)
def test_retention(days, expected):
    assert codes(P, period={"start": instant(days=days + 5), "end": instant(days=days)}) == expected


# ----------------------------------------------------------------------------------------- provider, sender


def test_a_closed_provider_without_successor_has_no_fix():
    kb = knowledge(providers={"example": provider(status="closed")})
    assert [(item.code, item.fix) for item in findings(P, kb=kb)] == [("provider.not_live", None)]


def test_a_known_country_picks_the_company():
    kb = with_provider(entities=ONLY_EUROPE)
    assert codes(P, kb=kb, account_holder_country="DE") == []


@pytest.mark.parametrize("days, expected", [(90, []), (91, ["provider.aging"]), (180, ["provider.aging"])])
def test_age_of_the_record(days, expected):
    assert codes(P, kb=with_provider(checked=TODAY - timedelta(days=days))) == expected


def test_one_confirmed_contact_is_enough():
    contacts = (
        {"purposes": ("preservation",), "medium": "email", "value": "x@example.org", "verify": True},
        {"purposes": ("preservation",), "medium": "portal", "value": "https://www.example.org", "sources": ("page",)},
    )
    assert codes(P, kb=with_provider(contacts=contacts)) == []


def test_contacts_of_another_purpose_or_without_a_value_do_not_count():
    contacts = (
        {"purposes": ("help_desk",), "medium": "email", "value": "help@example.org", "sources": ("page",)},
        {"purposes": ("preservation",), "medium": "portal", "sources": ("page",)},
    )
    assert codes(P, kb=with_provider(contacts=contacts)) == ["provider.no_contact"]


def test_a_state_is_not_reached_by_the_providers_contacts():
    assert codes(M, kb=with_provider(contacts=(), languages={"value": ("ja",)})) == []


def test_nothing_is_warned_of_telling_once_secrecy_is_asked():
    kb = with_provider(notification={"policy": {"value": "notifies_unless_prohibited"}})
    assert codes(P, kb=kb, **SECRET) == []


def test_a_language_of_none_of_ours_cannot_be_added():
    finding = findings(P, kb=with_provider(languages={"value": ("ja", "ko")}))[0]
    assert (finding.code, finding.fix) == ("provider.language", None)


def test_never_by_policy_is_mla_only_too():
    level = {"level": {"value": "never_by_policy"}}
    assert codes(V, kb=with_provider(disclosure=level)) == ["provider.mla_only"]
    assert codes(P, kb=with_provider(disclosure=level)) == []


def test_a_body_may_be_allowed_one_variant_only():
    assert codes(I, sender__authority="bureau") == []
    assert codes("police", sender__authority="bureau") == ["sender.authority_channel"]


def test_a_body_is_judged_on_the_day_of_the_letter():
    assert "sender.authority_not_valid" not in codes(P, sender__authority="agency", letter__day="2025-06-30")


def test_the_same_name_in_another_language_is_another_name():
    assert codes(E, emergency__approved_by={"name": {"kk": "Б. С.", "ru": "Б. С.", "en": "B. S."}}) == []


# --------------------------------------------------------------------------------------------- case, basis


@pytest.mark.parametrize("number", ["²" * 15, "25-0000000000001", "٢" * 15])
def test_only_plain_digits_are_digits(number):
    assert codes(P, case__number=number) == ["case.number_format"]


@pytest.mark.parametrize(
    "channel, length, expected",
    [
        (P, 299, ["case.facts_short"]),
        (P, 300, []),
        (P, 2000, []),
        (P, 2001, ["case.facts_long"]),
        (M, 5000, ["facts.no_day"]),
        (I, 50, []),
    ],
)
def test_length_of_the_facts(channel, length, expected):
    assert codes(channel, case__facts={"kk": "қ" * length, "ru": "ж" * length, "en": "x" * length}) == expected


def test_a_mixed_case_may_go_to_interpol():
    assert codes(I, case__offences=[{"article": "174"}, {"article": "190"}]) == SPEECH
    assert codes("police", case__offences=[{"article": "174"}]) == SPEECH


@pytest.mark.parametrize("treaty", ["budapest", "future"])
def test_a_treaty_that_does_not_bind_cannot_be_confirmed(treaty):
    confirmed = [{"reference": treaty, "by": "A. Ulgibayev", "at": NOW}]
    assert codes(M, basis__treaty=treaty, confirmations=confirmed) == ["basis.treaty_not_in_force"]


def test_a_confirmation_needs_a_name():
    confirmed = {"reference": "doubtful", "by": "A. Ulgibayev", "at": NOW}
    assert codes(M, basis__treaty="doubtful", confirmations=[confirmed]) == []
    assert codes(M, basis__treaty="doubtful", confirmations=[confirmed | {"by": ""}]) == ["basis.unconfirmed"]


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"basis__references": ["cpc-122-2", "doubtful"]}, "basis.references.1"),
        ({"mla__requested_authority": "doubtful"}, "mla.requested_authority"),
    ],
)
def test_everything_unverified_waits_for_a_confirmation(changes, field):
    assert [(item.code, item.field) for item in findings(M, **changes)] == [("basis.unconfirmed", field)]


@pytest.mark.parametrize("name", ["old", "new"])
def test_an_article_is_cited_while_it_is_in_force(name):
    assert codes(P, basis__references=[name]) == ["basis.reference_not_valid"]


def test_an_article_may_be_cited_on_its_last_day():
    assert codes(P, basis__references=["old"], letter__day="2026-06-30", now=NOW.replace(month=6, day=30)) != []
    found = codes(P, basis__references=["old"], letter__day="2026-06-30")
    assert "basis.reference_not_valid" not in found


def test_reciprocity_with_a_guarantee_needs_no_treaty():
    assert codes(M, basis__kind="reciprocity", basis__treaty="", basis__reciprocity_guarantee=True) == []


def test_subscriber_information_needs_no_decision():
    assert codes(M, data=["subscriber_name"], basis__documents=[]) == []
    assert codes(V, data=["subscriber_name"], basis__documents=[]) == []


# ------------------------------------------------------------------------------- preservation and secrecy


@pytest.mark.parametrize("days, expected", [(0, []), (80, []), (81, ["preservation.follow_up_late"])])
def test_eighty_days(days, expected):
    assert codes(P, preservation__follow_up_day=day(days)) == expected


def test_an_extension_in_time():
    assert codes(X, previous__day=day(-90)) == []
    assert codes(X, previous__day=day(-91)) == ["preservation.lapsed"]


@pytest.mark.parametrize(
    "terms, kept",
    [({"days": {"value": 180}}, 180), ({"foreign_days": {"value": 60}, "days": {"value": 180}}, 60), ({}, 90)],
)
def test_the_providers_own_term_counts(terms, kept):
    kb = with_provider(preservation={"accepted": {"value": True}} | terms)
    assert codes(X, kb=kb, previous__day=day(-kept)) == []
    late = findings(X, kb=kb, previous__day=day(-kept - 1))
    assert [(item.code, item.message.params["days"]) for item in late] == [("preservation.lapsed", kept)]


def test_without_a_provider_the_usual_term_counts():
    found = codes(X, provider="", previous__day=day(-91))
    assert {"preservation.lapsed", "provider.none"} == set(found)


@pytest.mark.parametrize("days, expected", [(0, []), (366, []), (367, ["override.no_reason", "confidentiality.long"])])
def test_twelve_months_of_secrecy(days, expected):
    assert codes(P, **SECRET | {"confidentiality__until": day(days)}) == expected


def test_secrecy_is_no_matter_of_a_police_message():
    assert codes(I, confidentiality__ask=True) == []


def test_the_end_of_the_calendar_is_survived():
    found = codes(
        P, letter__day="9999-12-31", preservation__follow_up_day=None, **SECRET | {"confidentiality__until": None}
    )
    assert {"letter.future", "preservation.no_follow_up_day", "confidentiality.no_end"} <= set(found)


# ----------------------------------------------------------------------------------- emergency, MLA, police


@pytest.mark.parametrize("hours, expected", [(72, []), (73, ["override.no_reason", "emergency.not_imminent"])])
def test_seventy_two_hours(hours, expected):
    assert codes(E, emergency__expected_at=instant(hours=-hours)) == expected


def test_a_danger_that_lasts_needs_no_hour():
    assert codes(E, emergency__expected_at=None, emergency__ongoing=True) == []
    assert codes(E, emergency__expected_at=None) == ["required.missing"]


def test_the_rules_of_an_emergency_are_no_matter_of_other_channels():
    assert not [code for code in codes(P) if code.startswith("emergency.")]


@pytest.mark.parametrize(
    "days, expected",
    [(30, []), (29, ["mla.preservation_short"]), (0, ["mla.preservation_short"]), (-1, ["mla.preservation_lapsed"])],
)
def test_the_last_day_of_a_preservation(days, expected):
    assert codes(M, delivery__preservation_expires=day(days)) == expected


def test_an_incomplete_mla_request_is_not_judged_on_its_state():
    assert codes(M, mla__requested_authority="") == ["required.missing"]


def test_the_country_named_for_mla_counts_before_the_companys_own():
    kb = with_provider(entities=({"name": "Example", "country": "AE", "mla_country": "US"},))
    assert codes(M, kb=kb) == []


def test_ten_questions_and_empty_lines():
    assert codes(I, police__questions={"kk": "Кім?\n\n" * 10, "ru": "Кто?\n\n" * 10, "en": "Who?\n\n" * 10}) == []


def test_a_deadline_of_the_delivery_is_judged_where_it_is_asked():
    assert codes(V, delivery__deadline=day(-1)) == ["delivery.deadline_past"]
    assert codes(V, delivery__deadline=day(0)) == []
    assert codes(P, delivery__deadline=day(-1)) == []


# ---------------------------------------------------------------------------------------- safeguards, letter


@pytest.mark.parametrize(
    "parts, expected",
    [
        ([("205", "1")], ["safeguard.no_imprisonment"]),
        ([("205", "1"), ("205", "2")], ["safeguard.light_penalty"]),
        ([("205", "1"), ("206", "1")], []),
        ([("205", "1"), ("206", "2")], []),
        ([("205", "1"), ("190", "")], []),
        ([("205", "9")], []),
    ],
)
def test_the_gravest_of_the_penalties_counts_once_all_are_known(parts, expected):
    items = [{"article": article, "part": part, "full_text": words("Text")} for article, part in parts]
    weighed = {"safeguard.no_imprisonment", "safeguard.light_penalty"}
    assert [code for code in codes(M, case__offences=items) if code in weighed] == expected
    assert weighed.isdisjoint(codes(M, case__offences=items, data=["subscriber_name"]))
    assert weighed.isdisjoint(codes(P, case__offences=items, data=["subscriber_name", "messages"]))


@pytest.mark.parametrize("number", ["850315300123", "(850315300123)"])
def test_personal_numbers(number):
    text = BASE["case"]["facts"]["en"]
    assert codes(P, case__facts__en=f"{text} {number}") == ["override.no_reason", "safeguard.personal_number"]
    assert codes(M, case__facts__en=f"{text} {number}") == []


@pytest.mark.parametrize("number", ["855315300123", "8503153001234", "850315900123", "250000000000001"])
def test_other_numbers_are_not_personal(number):
    assert codes(P, case__facts__en=f"{BASE['case']['facts']['en']} {number}") == []


def test_the_personal_number_is_not_repeated_in_full():
    found = only(P, "safeguard.personal_number", case__facts__en=f"{BASE['case']['facts']['en']} 850315300123")
    assert found[0].message.params["number"] == "…0123"
    assert found[0].fix.changes[2] == ("case.facts.en", f"{BASE['case']['facts']['en']} ********0123")


def test_reasons_are_compared_within_a_language_only():
    reasons = {"necessity": words("a " * 80), "proportionality": words("b " * 80), "less_intrusive": words("c " * 80)}
    assert codes(V, justification=reasons) == []
    assert codes(V, justification=reasons | {"less_intrusive": words("A " * 80)}) == ["justification.identical"]


@pytest.mark.parametrize("days, expected", [(0, []), (-30, []), (-31, ["letter.old"]), (1, ["letter.future"])])
def test_date_of_the_letter(days, expected):
    assert codes(I, letter__day=day(days)) == expected


def test_a_refused_kind_does_no_harm_beside_an_accepted_one():
    refused = ident("imei", "490154203237518")
    assert only(P, "identifier.refused", identifiers=[refused])
    assert not only(P, "identifier.refused", identifiers=[refused, ident("email", "a@example.org")])
