import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eevidence_desktop.register import search
from eevidence_desktop.register.rows import Draft
from eevidence_desktop.register.search import fold
from eevidence_desktop.register.store import Store

ALPHABET = "абвеёкқнңгғуүұоөаәхһиіӘҚЁABc7\" %_*-'\n"
TEXTS = st.text(st.sampled_from(ALPHABET), max_size=12)


@pytest.mark.parametrize("query", ["алия", "ли", "ӘЛИЯ", "Әлия", "я", "алия серікқызы", "КЫЗЫ ал", "серик"])
def test_a_kazakh_name_is_found_however_it_is_typed(store, draft, query):
    row = store.create_request(draft("ӘЛИЯ Серікқызы"))
    store.create_request(draft("Болат"))
    assert store.search(query) == (row,)


@pytest.mark.parametrize("query", ["х" * 1_000_000, "х " * 500_000, "хх хх" * 200_000])
def test_a_pasted_page_is_searched_by_its_beginning(store, draft, query):
    row = store.create_request(draft("х" * 1_000_000 + " хх ххх"))
    assert store.search(query) == (row,)


@pytest.mark.parametrize("query", ["алёна", "АЛЕНА", "лён", "ле"])
def test_yo_and_ye_are_one(store, draft, query):
    row = store.create_request(draft("Алёна"))
    assert store.search(query) == (row,)


def test_a_short_i_written_as_two_characters_is_found(store, draft):
    row = store.create_request(draft("Сергей"))
    assert store.search("серге\u0438\u0306") == (row,)


@pytest.mark.parametrize("query", ["", "   ", "\n"])
def test_nothing_is_found_for_nothing(store, draft, query):
    store.create_request(draft("x"))
    assert store.search(query) == ()


def test_title_reference_and_numbers_are_searched_and_our_own_keys_are_not(store):
    body = {"facts": [{"imei": 490154203237518, "urgent": True}], "place": None}
    row = store.create_request(Draft(json.dumps(body), title="Вокзал"))
    for query in ("вокзал", "2026-0000", "49015420", "01"):
        assert store.search(query) == (row,)
    for query in ("imei", "facts", "ce", "true"):
        assert store.search(query) == ()


def test_every_word_must_be_there_long_or_short(store, draft):
    both = store.create_request(draft("телефон Ли"))
    store.create_request(draft("телефон"))
    store.create_request(draft("Ли"))
    assert store.search("ли телефон") == (both,)
    assert store.search("телефон граница") == ()


@pytest.mark.parametrize("query", ['"', '""', '"а" OR "б"', "а*", "NEAR(а)", "a'b", "%", "__", "^abc", "folded:abc"])
def test_a_query_is_text_and_never_syntax(store, draft, query):
    row = store.create_request(draft(f"до {query} после"))
    store.create_request(draft("зщш"))
    assert store.search(query) == (row,)


def test_the_newest_come_first_and_no_more_than_asked(store, draft):
    rows = [store.create_request(draft(f"дело {number}")) for number in range(5)]
    assert store.search("дело", limit=3) == tuple(rows[:1:-1])
    assert store.search("де", limit=3) == tuple(rows[:1:-1])


def test_a_save_is_found_by_its_new_words_only(store, draft):
    made = store.create_request(draft("раньше"))
    assert store.search("раньше") == (made,)
    saved = store.save_request(made.id, draft("теперь"), made.changed)
    assert store.search("раньше") == ()
    assert store.search("теперь") == (saved,)


def test_more_than_one_batch_is_indexed(store, draft, monkeypatch):
    monkeypatch.setattr(search, "BATCH", 2)
    for _ in range(5):
        store.create_request(draft("дело"))
    assert len(store.search("дело")) == 5


@given(TEXTS)
def test_folding_is_stable(text):
    assert fold(fold(text)) == fold(text) == fold(text.upper()) == fold(text.lower())


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=6), TEXTS)
def test_search_finds_what_a_plain_comparison_finds(texts, query):
    words = fold(query).split()
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder, "register.sqlite"), lambda: datetime(2026, 1, 1, tzinfo=UTC)) as store,
    ):
        made = [store.create_request(Draft(json.dumps({"facts": text}))) for text in texts]
        found = {row.id for row in store.search(query)}
    expected = {
        row.id
        for row, text in zip(made, texts, strict=True)
        if words and all(word in fold(text) or word in row.reference for word in words)
    }
    assert found == expected
