"""Whatever the officer pastes, the resolver says who may hold the data."""

import dataclasses
import time

import pytest

from eevidence_desktop.domain.identifiers.kinds import IdentifierKind, normalise
from eevidence_desktop.domain.provider import Category, Status
from eevidence_desktop.knowledge.resolving import MOST, resolve

EVM = "0x" + "ab" * 20
HASH = "4e3f" * 16


def first(kb, text):
    found = resolve(text, kb)
    return found[0] if found else None


@pytest.mark.parametrize(
    "text, provider",
    [
        ("instagram", "meta"),
        ("Instagram", "meta"),
        ("инстаграм", "meta"),
        ("ИНСТАГРАММ", "meta"),
        ("инста", "meta"),
        ("инстаграмда", "meta"),
        ("в инстаграме", "meta"),
        ("фейсбук", "meta"),
        ("фейсбуктегі парақша", "meta"),
        ("фб", "meta"),
        ("threads", "meta"),
        ("ватсап", "whatsapp"),
        ("вотсап", "whatsapp"),
        ("вацап", "whatsapp"),
        ("WhatsApp Business", "whatsapp"),
        ("ватсаптан", "whatsapp"),
        ("телеграм", "telegram"),
        ("телега", "telegram"),
        ("телеграмдағы арна", "telegram"),
        ("канал в телеграме", "telegram"),
        ("тг", "telegram"),
        ("гугл", "google"),
        ("гугл диск", "google"),
        ("Google Play", "google"),
        ("ютуб", "google"),
        ("ютубтағы бейне", "google"),
        ("gmail", "google"),
        ("джимейл", "google"),
        ("айклауд", "apple"),
        ("айфон", "apple"),
        ("Apple ID", "apple"),
        ("майкрософт", "microsoft"),
        ("хотмейл", "microsoft"),
        ("скайп", "microsoft"),
        ("твиттер", "x"),
        ("твиттере", "x"),
        ("x", "x"),
        ("тикток", "tiktok"),
        ("тик ток", "tiktok"),
        ("тиктокта", "tiktok"),
        ("снапчат", "snap"),
        ("дискорд", "discord"),
        ("дискордтегі сервер", "discord"),
        ("бинанс", "binance"),
        ("Binance P2P", "binance"),
        ("окх", "okx"),
        ("клаудфлейр", "cloudflare"),
        ("протон почта", "proton"),
        ("гитхаб", "github"),
        ("Google Ireland Limited", "google"),
        ("TikTok Pte. Limited", "tiktok"),
        ("Meta Platforms, Inc.", "meta"),
        ("Aux Cayes FinTech Co. Ltd.", "okx"),
    ],
)
def test_names_in_three_languages_lead_to_their_provider(kb, text, provider):
    assert first(kb, text).provider == provider


@pytest.mark.parametrize(
    "text, provider",
    [
        ("instagarm", "meta"),
        ("инстогамм", "meta"),
        ("фэйсбок", "meta"),
        ("watsup", "whatsapp"),
        ("телиграм", "telegram"),
        ("telegran", "telegram"),
        ("twiter", "x"),
        ("micrsoft", "microsoft"),
        ("дискрод", "discord"),
        ("binanse", "binance"),
        ("снепчат", "snap"),
        ("cloudflair", "cloudflare"),
        ("githab", "github"),
        ("тиктак", "tiktok"),
    ],
)
def test_misspelt_names_are_understood(kb, text, provider):
    assert first(kb, text).provider == provider


@pytest.mark.parametrize(
    "text, provider, kind, value",
    [
        ("https://www.instagram.com/ivan_p/", "meta", "username", "ivan_p"),
        ("instagram.com/ivan_p?igsh=abc", "meta", "username", "ivan_p"),
        ("https://instagram.com/p/Cx1y2Z3/", "meta", "content_url", "https://instagram.com/p/Cx1y2Z3"),
        ("https://www.facebook.com/profile.php?id=100012345678901", "meta", "account_id", "100012345678901"),
        ("https://m.facebook.com/ivan.petrov.5", "meta", "username", "ivan.petrov.5"),
        ("https://www.threads.net/@ivan_p", "meta", "username", "ivan_p"),
        ("https://t.me/durov", "telegram", "username", "durov"),
        ("t.me/s/kanal_kz", "telegram", "username", "kanal_kz"),
        ("https://t.me/durov/123", "telegram", "content_url", "https://t.me/durov/123"),
        ("https://t.me/+AbCdEf123", "telegram", "content_url", "https://t.me/+AbCdEf123"),
        ("https://wa.me/77011234567", "whatsapp", "phone", "+77011234567"),
        ("https://x.com/jack/status/20", "x", "content_url", "https://x.com/jack/status/20"),
        ("https://twitter.com/jack", "x", "username", "jack"),
        ("https://www.tiktok.com/@user.name/video/7123456789", "tiktok", "content_url", None),
        ("tiktok.com/@user.name", "tiktok", "username", "user.name"),
        ("https://vm.tiktok.com/ZMabc/", "tiktok", "content_url", None),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "google", "content_url", None),
        ("https://youtu.be/dQw4w9WgXcQ", "google", "content_url", None),
        ("https://www.youtube.com/channel/UC" + "a" * 22, "google", "account_id", "UC" + "a" * 22),
        ("https://www.youtube.com/@kanal", "google", "profile_url", None),
        ("https://discord.com/users/123456789012345678", "discord", "account_id", "123456789012345678"),
        ("https://discord.com/channels/123456789012345678/223456789012345678", "discord", "server_id", None),
        ("https://www.snapchat.com/add/ivan_p", "snap", "username", "ivan_p"),
        ("https://github.com/octocat", "github", "username", "octocat"),
        ("https://github.com/octocat/hello/issues/1", "github", "content_url", None),
        ("https://github.com/", "github", "", ""),
        ("https://site.pages.dev/login", "cloudflare", "domain", "site.pages.dev"),
        ("instagram.com", "meta", "", ""),
        ("someone@gmail.com", "google", "email", "someone@gmail.com"),
        ("Someone@ICLOUD.com", "apple", "email", "Someone@icloud.com"),
        ("a.b@hotmail.com", "microsoft", "email", "a.b@hotmail.com"),
        ("x@proton.me", "proton", "email", "x@proton.me"),
        ("com.whatsapp", "whatsapp", "", ""),
        ("org.telegram.messenger", "telegram", "", ""),
        ("com.zhiliaoapp.musically", "tiktok", "", ""),
        ("аккаунт @vasya в инстаграме", "meta", "username", "vasya"),
        ("телеграм @durov", "telegram", "username", "durov"),
        ("ватсап +7 701 123 45 67", "whatsapp", "phone", "+77011234567"),
        ("binance " + EVM, "binance", "wallet", EVM),
    ],
)
def test_links_and_identifiers_are_read(kb, text, provider, kind, value):
    found = first(kb, text)
    assert (found.provider, found.kind) == (provider, kind)
    assert value is None or found.value == value


@pytest.mark.parametrize(
    "text, kind, value, leading",
    [
        ("+7 701 123 45 67", "phone", "+77011234567", "whatsapp"),
        ("8 (701) 123-45-67", "phone", "+77011234567", "whatsapp"),
        ("87011234567", "phone", "+77011234567", "whatsapp"),
        ("77011234567", "phone", "+77011234567", "whatsapp"),
        ("490154203237518", "imei", "490154203237518", "apple"),
        ("@durov_kz", "username", "durov_kz", None),
        ("A0B1C2D3-1111-2222-3333-444455556666", "account_id", None, "snap"),
    ],
)
def test_identifiers_without_a_service_lead_to_who_can_search_by_them(kb, text, kind, value, leading):
    found = resolve(text, kb)
    assert all(item.kind == kind for item in found)
    assert leading is None or found[0].provider == leading
    assert value is None or found[0].value == value
    assert found[-1].provider == ""


@pytest.mark.parametrize(
    "text, kind, value",
    [
        ("185.12.3.4", "ip", "185.12.3.4"),
        ("185.12.3.4:51000", "ip", "185.12.3.4"),
        ("2001:db8::1", "ip", "2001:db8::1"),
        ("[2001:db8::1]:443", "ip", "2001:db8::1"),
        ("https://shop.example.com/item/1", "profile_url", "https://shop.example.com/item/1"),
    ],
)
def test_what_a_register_knows_best_is_looked_up_first(kb, text, kind, value):
    found = first(kb, text)
    assert (found.provider, found.kind, found.value) == ("", kind, value)


@pytest.mark.parametrize("text", [EVM, "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", HASH])
def test_wallets_and_hashes_lead_to_exchanges_that_search_by_them(kb, text):
    found = resolve(text, kb)
    assert kb.providers[found[0].provider].category is Category.EXCHANGE
    assert "okx" in [item.provider for item in found]
    assert (found[0].value, found[-1].provider) == (text, "")


@pytest.mark.parametrize(
    "address, kind, value",
    [
        ("https://etherscan.io/tx/0x" + HASH, "transaction", "0x" + HASH),
        ("https://etherscan.io/address/" + EVM + "#tokentxns", "wallet", EVM),
        ("https://tronscan.org/#/address/TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", "wallet", None),
    ],
)
def test_the_address_in_a_link_to_an_explorer_of_blockchains_is_read(kb, address, kind, value):
    found = resolve(address, kb)[0]
    assert found.kind == kind
    assert value is None or found.value == value


def test_a_wallet_in_a_link_of_a_provider_stays_with_the_provider(kb):
    assert first(kb, "https://www.okx.com/explorer/address/" + EVM).provider == "okx"


def test_telegram_may_hold_a_phone_number_though_it_says_not_by_what_it_searches(kb):
    assert "telegram" in [item.provider for item in resolve("+77011234567", kb)]


def test_a_domain_leads_to_rdap_and_to_the_network_in_front_of_it(kb):
    found = [item.provider for item in resolve("shop.example.kz", kb)]
    assert found[0] == ""
    assert "cloudflare" in found


@pytest.mark.parametrize("text", ["qwertyuiop", "zzzz", "asdf", "хостинге", "окно", "бензин", "password"])
def test_nonsense_and_common_words_name_nobody(kb, text):
    assert resolve(text, kb) == ()


@pytest.mark.parametrize("text", ["ivan_77", "kz-streamer", "serik2001"])
def test_a_word_that_is_built_like_a_user_name_is_one(kb, text):
    found = resolve(text, kb)
    assert {item.kind for item in found} == {"username"}
    assert found[-1].provider == ""


@pytest.mark.parametrize(
    "text, provider",
    [
        ("ntktuhfv", "telegram"),
        ("вшысщкв", "discord"),
        ("канал в ntktuhfv", "telegram"),
        ("инстaграм", "meta"),  # the fifth letter is Latin
        ("teлeграм", "telegram"),  # the first, second and fourth are
        ("зуме", "zoom"),
        ("гит хаб", "github"),
    ],
)
def test_slips_of_the_keyboard_are_understood(kb, text, provider):
    assert first(kb, text).provider == provider


def test_a_common_word_that_is_a_name_stands_behind_other_names(kb):
    assert first(kb, "мессенджер").provider == "meta"
    assert first(kb, "мессенджер сигнал").provider == "signal"


def test_a_bot_is_found_by_its_handle(kb):
    found = first(kb, "@CryptoBot")
    assert found.provider == "crypto-bot-telegram"


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "нет такого слова", "сұрақ", "!!!", "\u200b\u202e"])
def test_text_without_a_clue_gives_nothing(kb, text):
    assert resolve(text, kb) == ()


@pytest.mark.parametrize(
    "text",
    ["a" * 1_000_000, "@" * 500, "://" * 100, "+" * 300, "1" * 400, "https://[::1", "@@@", "a@b@c", "[", "%s {x}"],
)
def test_hostile_text_does_no_harm(kb, text):
    assert len(resolve(text, kb)) <= MOST


def test_a_sure_answer_stands_alone_at_the_top(kb):
    found = resolve("https://t.me/durov", kb)
    assert found[0].score == 100
    assert "" not in [item.provider for item in found]


def test_scores_fall_and_no_provider_comes_twice(kb):
    for text in ("someone@gmail.com", "+77011234567", "телеграм @durov"):
        found = resolve(text, kb)
        assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
        assert len({item.provider for item in found}) == len(found) <= MOST


def test_values_are_already_normalised(kb):
    for text in ("someone@GMAIL.com", "8 701 123 45 67", "@Durov", "490154203237518"):
        for item in resolve(text, kb):
            assert normalise(IdentifierKind(item.kind), item.value) == item.value


def test_reasons_can_be_filled_in(kb):
    for text in ("инстаграм", "twiter", "someone@gmail.com", EVM, "+77011234567", "com.whatsapp", "185.12.3.4"):
        for item in resolve(text, kb):
            words = {name: str(value) for name, value in item.reason.params.items()}
            assert item.reason.text.format(**words)


def test_closed_providers_are_not_offered(kb):
    closed = kb.providers["snap"].model_copy(update={"status": Status.CLOSED})
    other = dataclasses.replace(kb, providers={**kb.providers, "snap": closed})
    assert "snap" not in [item.provider for item in resolve("снапчат", other)]
    assert first(kb, "снапчат").provider == "snap"


def test_a_query_takes_less_than_ten_milliseconds(kb):
    queries = ("инстогамм аккаунты", "someone@gmail.com", "+77011234567", "abc defg hijk lmno", "https://t.me/durov")
    for text in queries:
        resolve(text, kb)
    begun = time.perf_counter()
    for text in queries:
        resolve(text, kb)
    assert (time.perf_counter() - begun) / len(queries) < 0.010
