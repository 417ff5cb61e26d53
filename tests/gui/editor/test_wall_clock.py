from datetime import UTC, date, datetime

import pytest

from eevidence_desktop.gui.presenters.wall_clock import (
    join_moment,
    known_zone,
    read_day,
    read_moment,
    split_moment,
    stored_day,
    stored_moment,
    utc_text,
    write_day,
)

HOME = "Asia/Almaty"


@pytest.mark.parametrize(
    "text, day",
    [
        ("23.11.2026", date(2026, 11, 23)),
        (" 3.1.2026 ", date(2026, 1, 3)),
        ("2026-11-23", date(2026, 11, 23)),
        ("23/11/2026", date(2026, 11, 23)),
        ("11/23/2026", date(2026, 11, 23)),
        ("05/05/2026", date(2026, 5, 5)),
        ("", None),
    ],
)
def test_days_that_can_be_read_in_one_way(text, day):
    assert read_day(text).value == day
    assert read_day(text).problem is None


@pytest.mark.parametrize(
    "text, words",
    [
        ("03/04/2026", "two different days"),
        ("31.02.2026", "no such day"),
        ("31/31/2026", "no such day"),
        ("23.11.26", "four digits"),
        ("tomorrow", "not a date"),
        ("0.0.0000", "no such day"),
    ],
)
def test_other_days_are_refused_with_a_sentence(text, words):
    found = read_day(text)
    assert found.value is None
    assert words in found.problem.text


def test_the_home_zone_was_another_one_before_march_2024():
    assert read_moment("29.02.2024", "12:00", HOME).value.isoformat() == "2024-02-29T12:00:00+06:00"
    assert read_moment("01.03.2024", "12:00:30", HOME).value.isoformat() == "2024-03-01T12:00:30+05:00"


def test_an_hour_that_occurred_twice_is_told():
    found = read_moment("29.02.2024", "23:30", HOME)
    assert found.note.params == {"offset": "UTC+06:00"}
    assert read_moment("28.02.2024", "23:30", HOME).note is None


@pytest.mark.parametrize(
    "day, clock, words",
    [
        ("23.11.2026", "", "time as well"),
        ("", "14:05", "date as well"),
        ("23.11.2026", "2 pm", "not a time"),
        ("23.11.2026", "25:00", "not a time"),
        ("03/04/2026", "14:05", "two different days"),
    ],
)
def test_half_an_instant_is_refused_with_a_sentence(day, clock, words):
    found = read_moment(day, clock, HOME)
    assert found.value is None
    assert words in found.problem.text


@pytest.mark.parametrize("typed", [("23.11", ""), ("", "14:0"), ("someday", "noon"), ("23.11.2026", "")])
def test_what_cannot_be_read_comes_back_as_it_was_typed(typed):
    kept = join_moment(*typed, HOME)
    assert split_moment(kept, HOME) == typed


def test_an_instant_comes_back_on_the_wall_clock():
    kept = join_moment("23.11.2026", "14:05", HOME)
    assert kept == "2026-11-23T14:05:00+05:00"
    assert split_moment(kept, HOME) == ("23.11.2026", "14:05:00")
    assert split_moment("2026-11-23T09:05:00+00:00", HOME) == ("23.11.2026", "14:05:00")
    assert join_moment(" ", "", HOME) is None
    assert split_moment(None, HOME) == ("", "")


def test_small_readers():
    assert stored_day("2026-11-23") == date(2026, 11, 23)
    assert stored_day("23.11") is None
    assert stored_moment("2026-11-23T09:05:00") is None
    assert write_day(date(926, 1, 2)) == "02.01.0926"
    assert utc_text(datetime(2026, 11, 23, 9, 5, tzinfo=UTC)) == "23.11.2026 09:05:00 UTC"
    assert known_zone("Nowhere/None") == HOME
    assert known_zone(None) == HOME
    assert known_zone("Europe/Berlin") == "Europe/Berlin"
