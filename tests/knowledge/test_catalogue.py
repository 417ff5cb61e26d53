"""What the catalogue says of each provider; unknown stays unknown."""

import pytest

from eevidence_desktop.domain.addressing import contacts_for_channel, entity_for
from eevidence_desktop.domain.provider import ContentRoute, DisclosureLevel, NotificationPolicy, Purpose

WARNED_OF = {
    "meta": "1601 Willow Road",
    "apple": "lers.apple.com",
    "tiktok": "lawenforcement.tiktok.com",
    "github": "github.com/records",
    "microsoft": "v2.leportal.microsoft.com",
}


@pytest.mark.parametrize(
    "name, country, expected",
    [
        ("google", "DE", "Google Ireland Limited"),
        ("google", "CH", "Google Ireland Limited"),
        ("google", "NO", "Google Ireland Limited"),
        ("google", "KZ", "Google LLC"),
        ("google", "GB", "Google LLC"),
        ("google", "", "Google LLC"),
        ("meta", "FR", "Meta Platforms Ireland Ltd."),
        ("meta", "GB", "Meta Platforms, Inc."),
        ("meta", "KZ", "Meta Platforms, Inc."),
        ("whatsapp", "PL", "WhatsApp Ireland Limited"),
        ("whatsapp", "KZ", "WhatsApp LLC"),
        ("apple", "KZ", "Apple Distribution International Ltd."),
        ("apple", "US", "Apple Inc."),
        ("apple", "JP", "iTunes K.K."),
        ("microsoft", "GB", "Microsoft Ireland Operations Limited"),
        ("microsoft", "KZ", "Microsoft Corporation"),
        ("x", "ES", "X Internet Unlimited Company"),
        ("x", "KZ", "X Corp."),
        ("tiktok", "US", "TikTok USDS Joint Venture LLC"),
        ("tiktok", "GB", "TikTok Information Technologies UK Limited"),
        ("tiktok", "IT", "TikTok Technology Limited"),
        ("tiktok", "CH", "TikTok Technology Limited"),
        ("tiktok", "KZ", "TikTok Pte. Limited"),
        ("telegram", "KZ", "Telegram Messenger Inc."),
        ("snap", "KZ", "Snap Inc."),
        ("discord", "DE", "Discord Netherlands BV"),
        ("discord", "KZ", "Discord Inc."),
        ("binance", "KZ", ""),
        ("okx", "DE", "OKCoin Europe LTD"),
        ("okx", "AE", "OKX Middle East FinTech FZE"),
        ("okx", "TR", "OKX TR"),
        ("okx", "KZ", "Aux Cayes FinTech Co. Ltd."),
        ("cloudflare", "KZ", "Cloudflare, Inc."),
        ("proton", "KZ", "Proton AG"),
        ("github", "KZ", "GitHub, Inc."),
    ],
)
def test_the_account_holders_country_decides_the_entity(kb, name, country, expected):
    assert entity_for(kb.providers[name], country, kb.groups).name == expected


@pytest.mark.parametrize(
    "name, country", [("google", "US"), ("apple", "IE"), ("tiktok", "SG"), ("proton", "CH"), ("okx", "SC")]
)
def test_entities_for_kazakhstan_lie_in_their_country(kb, name, country):
    assert entity_for(kb.providers[name], "KZ", kb.groups).country == country


@pytest.mark.parametrize("name", ["telegram", "binance"])
def test_a_country_that_is_not_known_stays_unknown(kb, name):
    assert entity_for(kb.providers[name], "KZ", kb.groups).country is None


@pytest.mark.parametrize("name", ["google", "microsoft", "snap", "telegram", "binance", "okx", "proton"])
def test_addresses_that_were_not_read_are_not_invented(kb, name):
    assert entity_for(kb.providers[name], "KZ", kb.groups).address == ()


def test_content_of_apple_goes_to_the_united_states_all_the_same(kb):
    assert entity_for(kb.providers["apple"], "KZ", kb.groups).mla_country == "US"
    assert entity_for(kb.providers["discord"], "DE", kb.groups).mla_country == "US"


def test_okx_and_snap_are_addressed_in_the_form_they_ask_for(kb):
    assert entity_for(kb.providers["okx"], "KZ", kb.groups).addressed_as == "OKX"
    assert "Custodian of Records" in entity_for(kb.providers["snap"], "KZ", kb.groups).addressed_as


# ------------------------------------------------------------------------------------------------ contacts


def addresses(kb, name, channel):
    return [contact.value for contact in contacts_for_channel(kb.providers[name], kb.channels[channel])]


def test_telegram_has_no_intake_contact_at_all(kb):
    assert kb.providers["telegram"].contacts == ()


@pytest.mark.parametrize(
    "name, channel, expected",
    [
        ("google", "voluntary_disclosure", ["https://lers.google.com"]),
        ("google", "emergency", ["https://lers.google.com"]),
        ("meta", "preservation", ["https://www.facebook.com/records", None]),
        ("whatsapp", "emergency", ["https://www.whatsapp.com/records/login/"]),
        ("apple", "emergency", ["https://lep.apple.com", "exigent@apple.com"]),
        ("apple", "voluntary_disclosure", ["https://lep.apple.com", "lawenforcement@apple.com"]),
        ("microsoft", "preservation", []),
        ("snap", "emergency", ["https://less.snapchat.com/emergency"]),
        ("snap", "voluntary_disclosure", ["https://less.snapchat.com", "lawenforcement@snapchat.com"]),
        ("tiktok", "preservation", ["https://www.tiktok.com/legal/report/lawenforcementrequest"]),
        ("binance", "emergency", []),
        ("okx", "preservation", []),
        ("okx", "emergency", ["enforcement@okx.com"]),
        ("okx", "voluntary_disclosure", [None, "enforcement@okx.com"]),
        ("cloudflare", "voluntary_disclosure", ["lawenforcement@cloudflare.com"]),
        ("cloudflare", "emergency", [None]),
        ("proton", "voluntary_disclosure", []),
        ("proton", "preservation", [None]),
        ("github", "emergency", []),
    ],
)
def test_a_channel_offers_the_contacts_of_its_purpose_only(kb, name, channel, expected):
    found = addresses(kb, name, channel)
    if name == "meta":
        assert found[0] == expected[0]
    else:
        assert found == expected


def test_help_desks_and_courtesy_mailboxes_are_never_offered_for_requests(kb):
    offered = {
        contact.value
        for record in kb.providers.values()
        for channel in kb.channels.values()
        for contact in contacts_for_channel(record, channel)
    }
    assert "lers-help@google.com" not in offered
    assert "legal-support@github.com" not in offered
    assert not any("dsa" in (value or "").lower() or "edsr" in (value or "").lower() for value in offered)


def test_mailboxes_read_only_in_unofficial_pages_wait_for_verification(kb):
    contacts = {contact.value: contact for record in kb.providers.values() for contact in record.contacts}
    unsure = ["lawenforcement@apple.com", "exigent@apple.com", "lawenforcement@cloudflare.com"]
    assert all(contacts[value].verify for value in unsure)
    assert contacts["https://app.kodexglobal.com/discord/signin"].verify
    assert not contacts["enforcement@okx.com"].verify


@pytest.mark.parametrize("name, trap", WARNED_OF.items())
def test_false_addresses_in_circulation_are_warned_of_and_nowhere_offered(kb, name, trap):
    record = kb.providers[name]
    assert any(trap in warning.en for warning in record.warnings)
    assert all(trap not in (contact.value or "") for contact in record.contacts)


# --------------------------------------------------------------------------------------------------- terms


@pytest.mark.parametrize(
    "name, level",
    [
        ("google", DisclosureLevel.LIMITED_NON_CONTENT),
        ("telegram", DisclosureLevel.LIMITED_NON_CONTENT),
        ("x", DisclosureLevel.CASE_BY_CASE),
        ("binance", DisclosureLevel.CASE_BY_CASE),
        ("okx", DisclosureLevel.CASE_BY_CASE),
        ("discord", DisclosureLevel.MLA_ONLY),
        ("github", DisclosureLevel.MLA_ONLY),
        ("proton", DisclosureLevel.NEVER_BY_LAW),
    ],
)
def test_what_a_direct_request_brings(kb, name, level):
    assert kb.providers[name].disclosure.level.value is level


@pytest.mark.parametrize(
    "name, accepted, days",
    [
        ("google", True, 90),
        ("meta", True, 90),
        ("x", True, 90),
        ("tiktok", True, 90),
        ("snap", True, 90),
        ("github", True, 90),
        ("microsoft", None, None),
        ("telegram", None, None),
        ("okx", None, None),
        ("cloudflare", None, None),
        ("proton", None, None),
    ],
)
def test_preservation_terms_are_the_providers_own_or_unknown(kb, name, accepted, days):
    terms = kb.providers[name].preservation
    assert (terms.accepted.value, terms.days.value) == (accepted, days)


@pytest.mark.parametrize("name", ["meta", "whatsapp", "discord", "github"])
def test_extension_is_unknown_where_the_guideline_is_silent(kb, name):
    assert not kb.providers[name].preservation.extendable.known


@pytest.mark.parametrize("name", ["google", "apple", "binance", "discord", "whatsapp"])
def test_days_from_secondary_sources_wait_for_verification(kb, name):
    assert kb.providers[name].preservation.days.verify


def test_special_preservation_terms(kb):
    assert kb.providers["snap"].preservation.foreign_days.value == 365
    assert kb.providers["tiktok"].preservation.extensions.value == 1
    assert kb.providers["x"].preservation.lead_days.value == 7
    assert kb.providers["github"].preservation.accepted.verify


@pytest.mark.parametrize("name", ["telegram", "proton", "binance"])
def test_emergency_terms_that_were_not_found_are_unknown(kb, name):
    assert not kb.providers[name].emergency.accepted.known


@pytest.mark.parametrize("name", ["whatsapp", "apple", "microsoft", "telegram", "okx"])
def test_notification_that_was_not_read_is_unknown(kb, name):
    assert not kb.providers[name].notification.policy.known


def test_notification_policies(kb):
    assert kb.providers["meta"].notification.policy.value is NotificationPolicy.NOTIFIES_UNLESS_PROHIBITED
    assert kb.providers["tiktok"].notification.policy.value is NotificationPolicy.NOTIFIES_WHERE_LAW_REQUIRES


def test_data_that_do_not_exist_are_named(kb):
    assert "messages" in kb.providers["whatsapp"].not_held.value
    assert "stored_mail" in kb.providers["proton"].not_held.value
    assert kb.providers["proton"].content.value is ContentRoute.NEVER_AVAILABLE
    assert not kb.providers["okx"].content.known


def test_okx_freezes_assets_by_its_own_guide(kb):
    assert kb.providers["okx"].freeze.value
    assert not kb.providers["binance"].freeze.known


def test_the_two_records_of_okx_are_joined_and_the_conflict_is_told(kb):
    record = kb.providers["okx"]
    assert "differ" in record.disclosure.level.note.en
    assert "guide-2025" in record.emergency.accepted.sources


def test_languages_demanded(kb):
    assert kb.providers["okx"].languages.value == ("en",)
    assert kb.providers["tiktok"].languages.value == ("en",)
    assert not kb.providers["telegram"].languages.known


def test_display_names_are_refused_where_the_provider_refuses_them(kb):
    refusing = {record.id for record in kb.providers.values() if "display_name" in record.refused_identifiers}
    assert refusing >= {"meta", "whatsapp", "tiktok", "x", "snap", "discord"}


def test_instagram_names_need_their_date(kb):
    rules = [rule for rule in kb.providers["meta"].identifiers if rule.service == "Instagram"]
    assert [rule.needs_instant for rule in rules] == [True]


def test_cloudflare_tells_whom_to_ask_next(kb):
    assert not kb.providers["cloudflare"].next_hop.is_empty


def test_no_contact_has_a_purpose_without_a_medium(kb):
    contacts = [contact for record in kb.providers.values() for contact in record.contacts]
    assert all(contact.purposes for contact in contacts)
    assert {Purpose.HELP_DESK, Purpose.COURTESY_COPY} <= {purpose for item in contacts for purpose in item.purposes}
