"""The gold list: whom officers mean by what they type, and what the resolver makes of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from eevidence_desktop.knowledge.resolving import resolve

GOLD = Path(__file__).with_name("gold_queries.tsv")
ANY, NOBODY = "any", "nobody"
TOP_1, TOP_3 = 0.90, 0.98
LEAST = 300


@dataclass(frozen=True)
class Query:
    """A line of the gold list."""

    provider: str
    text: str
    kind: str = ""
    value: str = ""

    def place(self, found):
        """Return at which place the wanted answer stands, from 1; 0 where it does not."""
        return next((at for at, item in enumerate(found, start=1) if self._is_met_by(item)), 0)

    def _is_met_by(self, item):
        known = item.value == self.value if self.kind else self.value in item.value
        return self.provider in {item.provider, ANY} and self.kind in {"", item.kind} and known


def gold() -> Iterator[Query]:
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield Query(*line.split("\t"))


ALL = tuple(gold())


def asked(kb):
    """Return the queries about providers that there are; the list may be ahead of the catalogue."""
    return [query for query in ALL if query.provider == ANY or query.provider in kb.providers]


def shown(query, found):
    answers = ", ".join(f"{item.provider or '—'} {item.kind} {item.value} {item.score:.0f}" for item in found[:3])
    return f"{query.provider}: «{query.text}» → {answers or 'nothing'}"


def test_the_list_is_long_and_says_nothing_twice():
    assert len(ALL) >= LEAST
    assert len({query.text for query in ALL}) == len(ALL)


def test_every_provider_is_asked_for(kb):
    assert set(kb.providers) <= {query.provider for query in ALL}


def test_the_wanted_answer_stands_first_or_among_the_first_three(kb):
    answers = [(query, resolve(query.text, kb)) for query in asked(kb)]
    places = [(query.place(found), query, found) for query, found in answers]
    first = sum(place == 1 for place, _, _ in places) / len(places)
    among = sum(1 <= place <= 3 for place, _, _ in places) / len(places)
    misses = [f"{place} {shown(query, found)}" for place, query, found in places if place != 1]
    print(f"{len(places)} queries: first {first:.1%}, among three {among:.1%}", *misses, sep="\n")
    assert first >= TOP_1, misses
    assert among >= TOP_3, misses


@pytest.mark.parametrize("query", [query for query in ALL if query.provider == NOBODY], ids=lambda query: query.text)
def test_words_that_mean_nobody_give_no_candidate(kb, query):
    found = resolve(query.text, kb)
    assert found == (), shown(query, found)
