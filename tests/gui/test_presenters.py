from datetime import date

import pytest

from eevidence_desktop.desk.home import home_state
from eevidence_desktop.domain.errors import BlockedError, InputError
from eevidence_desktop.gui.presenters import export, home, register, remembered, result, status, words
from eevidence_desktop.gui.presenters.names import Names, read_names
from eevidence_desktop.gui.presenters.start import warm_up
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import Message
from eevidence_desktop.i18n.translator import Translator


def text(said):
    return Translator(Language.EN).render(said) if isinstance(said, Message) else said


# ---------------------------------------------------------------- home


def test_named_provider_is_found_without_an_identifier(bench):
    first = home.find_providers(bench, "telegram")[0]
    assert first.provider == "telegram"
    assert first.identifiers == ()
    assert text(first.headline) == "For Telegram"
    assert text(first.card.badge) in words.LEVELS.values()


def test_identifier_travels_into_the_request(bench):
    found = home.find_providers(bench, "+7 701 123 45 67")
    assert {item.identifiers[0]["value"] for item in found if item.identifiers} == {"+77011234567"}
    draft_id = home.start_request(bench, "preservation", found[0])
    assert bench.store.get(draft_id).title == "+77011234567"


def test_identifier_without_a_provider_is_kept(bench):
    found = home.find_providers(bench, "8.8.8.8")
    nobody = next(item for item in found if not item.provider)
    assert nobody.identifiers[0]["kind"] == "ip"


@pytest.mark.parametrize(
    "typed,value", [("user@example.org", "user@example.org"), ("Firm X", None), ("a1  b", "a1 b"), ("", None)]
)
def test_without_a_provider_what_looks_like_an_identifier_is_kept(typed, value):
    found = home.without_provider(typed)
    assert [item["value"] for item in found.identifiers] == ([value] if value else [])


def test_huge_paste_is_cut():
    assert len(home.without_provider("9" * 1_000_000).identifiers[0]["value"]) == home.VALUE_LIMIT


def test_channels_begin_with_what_is_advised(bench):
    channels = home.channels_for(bench, home.find_providers(bench, "google")[0])
    assert {card.key for card in channels.cards if not card.heading} == set(bench.knowledge.channels)
    assert channels.chosen == "preservation"
    assert any(card.badge for card in channels.cards)
    place = next(at for at, card in enumerate(channels.cards) if card.heading)
    groups = channels.cards[:place], channels.cards[place + 1 :]
    for group, follows in zip(groups, (False, True), strict=True):
        assert all(bool(bench.knowledge.channels[card.key].follows) is follows for card in group)
        advised = [bool(card.badge) for card in group]
        assert advised == sorted(advised, reverse=True)


def test_an_advised_channel_says_when_its_step_is_due(bench):
    channels = home.channels_for(bench, home.find_providers(bench, "google")[0])
    first = next(card for card in channels.cards if card.badge)
    step = next(line for line in first.lines if line.text.startswith("Step "))
    assert step.params["day"] == bench.clock().date()


def test_channels_without_a_provider(bench):
    assert home.channels_for(bench, home.without_provider("x")).chosen in bench.knowledge.channels


def test_draft_cards_wait_for_names(bench, new_draft):
    new_draft()
    state = home_state(bench)
    ((channel, provider, _),) = home.draft_cards(state, Names())[0].lines
    assert (channel, provider) == ("", "")
    ((channel, provider, _),) = home.draft_cards(state, read_names(bench))[0].lines
    assert text(channel)
    assert provider == "Google"


def test_untitled_draft_has_its_number(bench, new_draft):
    draft = new_draft(value="")
    assert text(home.draft_cards(home_state(bench), Names())[0].title) == f"Request {draft.reference}"


# ---------------------------------------------------------------- register and status


def test_register_counts_and_searches(bench, new_draft):
    assert "empty" in text(register.register_state(bench, "").count)
    new_draft(value="first@example.org")
    new_draft(value="second@example.org")
    assert len(register.register_state(bench, " ").rows) == 2
    found = register.register_state(bench, "second")
    assert [row.title for row in found.rows] == ["second@example.org"]
    assert "No request" in text(register.register_state(bench, "third").count)


def test_register_says_when_there_is_more(bench, new_draft, monkeypatch):
    monkeypatch.setattr(register, "SHOWN", 1)
    new_draft()
    new_draft()
    assert "last" in text(register.register_state(bench, "").count)
    assert "More than 1" in text(register.register_state(bench, "example").count)


def test_cells_are_as_many_as_columns(bench, new_draft):
    new_draft()
    row = bench.store.list()[0]
    said = register.cells(row, read_names(bench))
    assert len(said) == len(register.COLUMNS)
    assert said[0] == row.reference


@pytest.mark.parametrize("age,sign", [(0, ""), (91, "▲"), (181, "✖")])
def test_catalogue_tells_its_age(age, sign):
    today = date(2026, 11, 24)
    line = text(status.catalogue_line(date.fromordinal(today.toordinal() - age), today))
    assert line.startswith("Offline")
    assert str(age) in line
    assert sign in line


def test_warm_up_gives_names_and_age(bench):
    started = warm_up(bench)
    assert started.names.providers["google"] == "Google"
    assert "days" in started.catalogue.params


# ---------------------------------------------------------------- remembering


def test_remembered_values_come_back(bench):
    remembered.remember(bench, remembered.LANGUAGE, "kk")
    assert remembered.recall_language(bench) is Language.KK
    remembered.remember(bench, remembered.LANGUAGE, "tlh")
    assert remembered.recall_language(bench) is None
    remembered.remember(bench, remembered.OPEN_DRAFT, None)
    assert remembered.recall_text(bench, remembered.OPEN_DRAFT) == ""


def test_register_that_cannot_be_used_forgets(tmp_path):
    from eevidence_desktop.desk.workbench import Workbench

    (tmp_path / "register.sqlite3").write_bytes(b"not a database at all" * 100)
    bench = Workbench(tmp_path)
    remembered.remember(bench, remembered.LANGUAGE, "kk")
    assert remembered.recall(bench, remembered.LANGUAGE) is None


# ---------------------------------------------------------------- export and result


def test_blocked_request_is_weighed_and_refused(bench, new_draft, tmp_path):
    plan = export.plan_export(bench, new_draft().id)
    weighed = export.weigh(bench, plan, [Language.EN])
    assert not weighed.sendable
    assert weighed.findings[0].alarm
    choice = export.Choice((Language.EN,), plan.formats, str(tmp_path / "out"))
    with pytest.raises(BlockedError):
        export.write(bench, plan, choice)
    assert not (tmp_path / "out").exists()


def test_unreadable_value_blocks(bench, sendable, tmp_path):
    from dataclasses import replace

    from eevidence_desktop.desk.drafts import save_draft, with_value

    save_draft(bench, replace(sendable, body=with_value(sendable.body, "letter.day", "yesterday")))
    plan = export.plan_export(bench, sendable.id)
    assert not export.weigh(bench, plan, [Language.EN]).sendable
    with pytest.raises(BlockedError):
        export.write(bench, plan, export.Choice((Language.EN,), plan.formats, str(tmp_path)))


def test_letters_are_written_recorded_and_shown(bench, sendable, tmp_path):
    plan = export.plan_export(bench, sendable.id)
    choice = export.Choice((Language.EN,), tuple(export.LetterFormat), str(tmp_path / "out"))
    written = export.write(bench, plan, choice)
    export.record(bench, plan, choice, written)
    assert bench.store.get(sendable.id).status == "exported"
    again = export.plan_export(bench, sendable.id)
    assert (again.folder, again.formats) == (choice.folder, choice.formats)

    shown = result.result_state(bench, plan, written)
    assert shown.checksums.splitlines() == [f"{item.sha256}  {item.path.name}" for item in written]
    assert shown.contacts
    assert not shown.no_contacts
    assert any("Not confirmed" in text(line) or "Confirmed" in text(line) for line in shown.contacts[0].lines)
    assert [text(step.title)[0] for step in shown.steps] == [str(n) for n in range(1, len(shown.steps) + 1)]


def test_sender_is_remembered(bench, sendable, tmp_path):
    plan = export.plan_export(bench, sendable.id)
    export.record(bench, plan, export.Choice((Language.EN,), plan.formats, str(tmp_path)), [])
    assert bench.store.get_setting("sender") == sendable.body["sender"]


def test_folder_that_cannot_be_used(bench, sendable, tmp_path):
    (tmp_path / "file").write_text("in the way")
    plan = export.plan_export(bench, sendable.id)
    with pytest.raises(InputError):
        export.write(bench, plan, export.Choice((Language.EN,), plan.formats, str(tmp_path / "file")))


@pytest.mark.parametrize(
    "languages,formats,folder,gap",
    [
        ((), (export.LetterFormat.PDF,), "/x", export.NO_LANGUAGE),
        ((Language.EN,), (), "/x", export.NO_FORMAT),
        ((Language.EN,), (export.LetterFormat.PDF,), " ", export.NO_FOLDER),
        ((Language.EN,), (export.LetterFormat.PDF,), "/x", None),
    ],
)
def test_gap_in_the_choice(languages, formats, folder, gap):
    assert export.Choice(languages, formats, folder).gap == gap


@pytest.mark.parametrize("channel", ["mla", "police", "emergency", "voluntary_disclosure"])
def test_every_channel_has_a_result(bench, channel):
    from eevidence_desktop.desk.drafts import OpenDraft
    from eevidence_desktop.desk.examples import example_request

    request = example_request(bench, channel)
    plan = export.Plan(OpenDraft("1", "2026-000001", {}, ""), request, (), "", ())
    shown = result.result_state(bench, plan, [])
    assert shown.steps
    assert bool(shown.contacts) != bool(shown.no_contacts)
