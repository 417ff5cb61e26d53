"""Letters composed from the example request of every channel, in three languages."""

import re

import pytest

from eevidence_desktop import paths
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.domain.flags import NAMES as FLAGS
from eevidence_desktop.domain.letter import Heading, Paragraph
from eevidence_desktop.domain.paths import value_at
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import MissingTranslationError, Translator, load_translator
from eevidence_desktop.letters.compose import compose, field_names, reference_of
from eevidence_desktop.letters.tables import LISTS, TABLES
from eevidence_desktop.letters.text import content_check, write_text
from eevidence_desktop.letters.values import Values
from eevidence_desktop.letters.voice import BLANK, Voice

CHANNELS = tuple(sorted(path.stem for path in (paths.resources() / "channels").glob("*.yaml")))


def letter_of(bench, channel, language, **changes):
    request = example_request(bench, channel).model_copy(update=changes)
    return compose(request, bench.knowledge, load_translator(language, paths.compiled()))


def numbers(letter):
    return [(block.number, block.field) for block in letter.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("channel", CHANNELS)
def test_paragraph_numbers_run_from_one_and_are_equal_in_all_languages(bench, channel):
    kk, ru, en = (numbers(letter_of(bench, channel, language)) for language in Language)
    assert kk == ru == en
    assert [number for number, _ in en] == list(range(1, len(en) + 1))


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", list(Language))
def test_the_letter_is_as_it_was_accepted(bench, golden, channel, language):
    golden(f"letters/{channel}.{language.value}.txt", write_text(letter_of(bench, channel, language)))


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_english_sentence_stands_in_a_kazakh_or_russian_letter(bench, channel):
    allowed = re.compile(r"[A-Za-z0-9 .,:;()@/+_\-№–]*")
    for language in (Language.KK, Language.RU):
        text = write_text(letter_of(bench, channel, language))
        for run in re.findall(r"(?:[A-Za-z]+[ ,.]+){4,}[A-Za-z]+", text):
            assert "LLC" in run or "Inc" in run or allowed.fullmatch(run) is None, run


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", list(Language))
def test_a_complete_example_leaves_no_blank(bench, channel, language):
    assert BLANK not in write_text(letter_of(bench, channel, language)).replace("____________________", "")


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_necessity_note_never_enters_a_letter(bench, channel):
    request = example_request(bench, channel)
    for language in Language:
        text = " ".join(write_text(letter_of(bench, channel, language)).split())
        for note in ("necessity", "proportionality", "less_intrusive"):
            written = getattr(request.justification, note).get(language)
            assert written, note
            assert written not in text
            assert written[:40] not in text


@pytest.mark.parametrize("channel", CHANNELS)
def test_an_empty_request_still_composes_with_blanks(bench, channel):
    letter = compose(Request(channel=channel), bench.knowledge, load_translator(Language.RU, paths.compiled()))
    assert letter.letterhead is None or BLANK in write_text(letter)  # a message leaves out what it does not know
    assert letter.reference.startswith("X-")


def test_every_name_in_the_channel_data_exists(bench):
    voice = Voice(Translator(Language.EN), bench.knowledge)
    values = Values(Request(channel="preservation"), bench.knowledge, voice, "X")
    for channel in bench.knowledge.channels.values():
        for part in channel.letter.parts:
            assert part.when.removeprefix("not ") in FLAGS | {""}, part
            used = {name for text in (part.text, part.intro) if text for name in field_names(text)}
            used |= {name for _, name in part.facts or ()}
            assert used <= values.names, (channel.id, used - values.names)
            assert part.table is None or part.table in TABLES
            assert part.list is None or part.list in LISTS
            if part.free:
                value_at(Request(channel=channel.id), part.free)
            if part.field:
                assert part.field in bench.knowledge.fields, part.field


def test_a_missing_translation_stops_the_letter(bench):
    with pytest.raises(MissingTranslationError):
        compose(example_request(bench, "preservation"), bench.knowledge, Translator(Language.KK))


def test_a_heading_without_content_is_left_out(bench):
    letter = letter_of(bench, "mla", Language.EN)
    for block, following in zip(letter.blocks, letter.blocks[1:], strict=False):
        assert not (isinstance(block, Heading) and isinstance(following, Heading))
    assert not isinstance(letter.blocks[-1], Heading)


def test_officer_paragraph_breaks_do_not_change_the_numbers(bench):
    facts = example_request(bench, "preservation").case.facts
    broken = facts.model_copy(update={"kk": facts.kk.replace(". ", ".\n")})
    case = example_request(bench, "preservation").case.model_copy(update={"facts": broken})
    assert numbers(letter_of(bench, "preservation", Language.KK, case=case)) == numbers(
        letter_of(bench, "preservation", Language.RU, case=case)
    )


def test_the_reference_is_the_id_or_made_from_the_content(bench):
    request = example_request(bench, "preservation")
    assert reference_of(request.model_copy(update={"id": "2026-000001"})) == "2026-000001"
    assert reference_of(request) == reference_of(request)
    assert reference_of(request) != reference_of(example_request(bench, "emergency"))


def test_the_content_check_changes_with_the_content(bench):
    one = letter_of(bench, "preservation", Language.EN)
    other = letter_of(bench, "preservation", Language.EN, provider="github")
    assert content_check(one) != content_check(other)
    assert content_check(one) in write_text(one)


def test_instants_are_printed_in_utc_and_on_the_wall_clock_of_their_day(bench):
    period = {"start": "2024-02-10T20:00:00+06:00", "end": "2024-03-10T20:00:00+05:00"}
    request = Request.model_validate({"channel": "preservation", "period": period})
    text = write_text(compose(request, bench.knowledge, Translator(Language.EN))).replace("\u00a0", " ")
    flat = " ".join(text.split())
    assert "10 February 2024, 14:00:00 (UTC); local time 10 February 2024, 20:00:00 (UTC+06:00)" in flat
    assert "10 March 2024, 15:00:00 (UTC); local time 10 March 2024, 20:00:00 (UTC+05:00)" in flat
