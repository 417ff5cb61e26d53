"""The index of names: brands, services, aliases and companies in every spelling, with typing errors allowed for."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

_MARKS = re.compile(r"[^\w]+")
_PREFIX_LEAST = 4
"""Letters a name must have before endings are looked at («инстаграмда»)."""
_ENDING_MOST = 5
_FUZZY_LEAST = 4
_FUZZY_CUTOFF = 78.0
"""Likeness of 100 that a name must have; one wrong letter in five leaves 80."""
_FOUR_CUTOFF = 75.0
_SHORT = 6
_WORDS_MOST = 12
_FUZZY_WORDS = 4
_GRAM_MOST = 4
EXACT, ENDING = 95.0, 90.0
_FUZZY_SHARE = 0.88


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in a text: the provider, the name as the catalogue has it, the words and 0 to 100."""

    provider: str
    name: str
    text: str
    score: float


def folded(text: str) -> str:
    """Return a text for comparison: small letters, ё as е, everything but letters and digits as one space."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return " ".join(_MARKS.sub(" ", plain).split())


@dataclass(slots=True)
class NameIndex:
    """Looks names up: exactly, with a grammatical ending, or misspelt."""

    _owners: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    _by_length: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, provider: str, names: Iterable[str]) -> None:
        """Add the names of a provider."""
        for name in names:
            key = folded(name)
            for spelling in {key, key.replace(" ", "")} - {""}:
                if spelling not in self._owners:
                    self._by_length[len(spelling)].append(spelling)
                if all(provider != owner for owner, _ in self._owners[spelling]):
                    self._owners[spelling].append((provider, name))

    def find(self, text: str) -> list[Named]:
        """Return the names in a text, the surest first; misspelt ones only where no word is right."""
        words = folded(text).split()[:_WORDS_MOST]
        found = list(self._exact(words)) or list(self._endings(words)) or list(self._misspelt(words))
        return sorted(_best(found).values(), key=lambda item: -item.score)

    def _named(self, key: str, text: str, score: float) -> Iterator[Named]:
        for provider, name in self._owners.get(key, ()):
            yield Named(provider, name, text, score)

    def _exact(self, words: list[str]) -> Iterator[Named]:
        for gram in _grams(words, _GRAM_MOST):
            # A longer name is the better one: «google play» says more than «google».
            yield from self._named(gram, gram, EXACT + min(gram.count(" "), 2))

    def _endings(self, words: list[str]) -> Iterator[Named]:
        for word in words:
            for cut in range(1, _ENDING_MOST + 1):
                stem = word[:-cut]
                if len(stem) >= _PREFIX_LEAST and stem in self._owners and _is_ending(word[-cut:]):
                    yield from self._named(stem, word, ENDING - cut)
                    break

    def _misspelt(self, words: list[str]) -> Iterator[Named]:
        grams = _grams(words[:_FUZZY_WORDS], 2)
        for gram in (item for item in grams if len(item) >= _FUZZY_LEAST):
            cutoff = _FOUR_CUTOFF if len(gram) == _FUZZY_LEAST else _FUZZY_CUTOFF
            reach = 1 if len(gram) <= _SHORT else 2
            sizes = range(len(gram) - reach, len(gram) + reach + 1)
            near = [name for size in sizes for name in self._by_length.get(size, ())]
            matches = process.extract(gram, near, scorer=fuzz.ratio, score_cutoff=cutoff, limit=3)
            for key, score, _ in matches:
                if min(len(key), len(gram)) >= _FUZZY_LEAST:
                    yield from self._named(key, gram, score * _FUZZY_SHARE)


def _is_ending(letters: str) -> bool:
    """Tell whether letters can be a Russian or Kazakh case ending; Latin names do not take any."""
    return letters.isalpha() and not letters.isascii()


def _grams(words: list[str], most: int) -> Iterator[str]:
    """Yield runs of words, the longest first."""
    for size in range(min(most, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])


def _best(found: Iterable[Named]) -> Mapping[str, Named]:
    best: dict[str, Named] = {}
    for item in found:
        if item.provider not in best or best[item.provider].score < item.score:
            best[item.provider] = item
    return best
