"""The index of names: brands, services, aliases and companies in every spelling, with typing errors allowed for."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from eevidence_desktop.knowledge.common_words import COMMON_WORDS

_MARKS = re.compile(r"[^\w]+")
_MIXED_WORD = re.compile(r"\w*(?:[a-z][\u0400-\u052f]|[\u0400-\u052f][a-z])\w*")
_TO_CYRILLIC = str.maketrans("aceopxyikmhtb", "асеорхуікмнтв")
_TO_LATIN = str.maketrans("асеорхуікмнтв", "aceopxyikmhtb")
_KEYS_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_KEYS_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё"
_OTHER_LAYOUT = str.maketrans(_KEYS_LATIN + _KEYS_CYRILLIC, _KEYS_CYRILLIC + _KEYS_LATIN)
_STEM_LEAST = 3
"""Letters a name must have before endings are looked at («инстаграмда»)."""
_ENDING_MOST = 5
_SHORT_ENDING = 2
"""Letters of the ending at most where the name has no more than it must («зуме»)."""
_FUZZY_LEAST = 5
"""Letters a word must have before it is taken for a misspelt name: of four, one is too many to be wrong."""
_TWO_ERRORS = 9
"""Letters from which two typing errors are allowed, else one."""
_OTHER_START = 7
"""Letters from which the first one may be missing or have changed places with the second."""
_LAYOUT_LEAST = 4
_WORDS_MOST = 12
_FUZZY_WORDS = 4
_FUZZY_NEAR = 3
_GRAM_MOST = 4
EXACT, ENDING = 95.0, 90.0
_COMMON_LESS = 10.0
"""What a name that is a common word, such as «messenger», falls behind other names in the same text."""
_FUZZY, _LAYOUT = 88.0, 78.0


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in a text: the provider, the name as the catalogue has it, the words and 0 to 100."""

    provider: str
    name: str
    text: str
    score: float


def folded(text: str) -> str:
    """Return a text for comparison: small letters, ё as е, one alphabet a word, and only letters and digits."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    if not plain.isascii():
        plain = _MIXED_WORD.sub(_in_one_alphabet, plain)
    return " ".join(_MARKS.sub(" ", plain).split())


def _in_one_alphabet(found: re.Match[str]) -> str:
    """Take letters that look alike for those of the alphabet that most of the word is in."""
    word = found.group()
    latin = sum("a" <= char <= "z" for char in word)
    return word.translate(_TO_LATIN if latin * 2 > len(word) else _TO_CYRILLIC)


@dataclass(slots=True)
class NameIndex:
    """Looks names up: exactly, with a grammatical ending, misspelt, or typed with the keyboard in another layout."""

    _owners: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    _starting: dict[tuple[str, int], list[str]] = field(default_factory=lambda: defaultdict(list))
    """By first letter and length."""
    _second: dict[tuple[str, int], list[str]] = field(default_factory=lambda: defaultdict(list))
    """By second letter and length."""

    def add(self, provider: str, names: Iterable[str]) -> None:
        """Add the names of a provider."""
        for name in names:
            key = folded(name)
            for spelling in {key, key.replace(" ", "")} - {""}:
                if spelling not in self._owners:
                    self._starting[spelling[0], len(spelling)].append(spelling)
                    self._second[spelling[1:2], len(spelling)].append(spelling)
                if all(provider != owner for owner, _ in self._owners[spelling]):
                    self._owners[spelling].append((provider, name))

    def find(self, text: str) -> list[Named]:
        """Return the names in a text, the surest first; misspelt ones only where no word is right."""
        words = folded(text).split()[:_WORDS_MOST]
        found = list(self._exact(words)) or list(self._endings(words)) or list(self._misspelt(words))
        return sorted(_best(found or self._other_layout(text)).values(), key=_falling)

    def called(self, text: str) -> list[Named]:
        """Return who is called exactly so."""
        key = folded(text)
        return list(self._named(key, key, EXACT))

    def _named(self, key: str, text: str, score: float) -> Iterator[Named]:
        for provider, name in self._owners.get(key, ()):
            yield Named(provider, name, text, score)

    def _exact(self, words: list[str]) -> Iterator[Named]:
        for gram in _grams(words, _GRAM_MOST):
            # A longer name is the better one: «google play» says more than «google».
            points = EXACT + min(gram.count(" "), 2) - (_COMMON_LESS if gram in COMMON_WORDS else 0)
            yield from self._named(gram, gram, points)
            if " " in gram:
                yield from self._named(gram.replace(" ", ""), gram, points)

    def _endings(self, words: list[str]) -> Iterator[Named]:
        for word in words:
            for cut in range(1, min(_ENDING_MOST, len(word) - _STEM_LEAST) + 1):
                stem = word[:-cut]
                is_enough = len(stem) > _STEM_LEAST or cut <= _SHORT_ENDING
                if is_enough and stem in self._owners and _is_ending(word[-cut:]):
                    yield from self._named(stem, word, ENDING - cut)
                    break

    def _misspelt(self, words: list[str]) -> Iterator[Named]:
        for gram in _grams(words[:_FUZZY_WORDS], 2):
            if len(gram) < _FUZZY_LEAST or all(map(_is_common, gram.split())):
                continue
            most = 2 if len(gram) >= _TWO_ERRORS else 1
            near = process.extract(
                gram, self._alike(gram, most), scorer=OSA.distance, score_cutoff=most, limit=_FUZZY_NEAR
            )
            for key, errors, _ in near:
                yield from self._named(key, gram, _FUZZY * (1 - errors / len(gram)))

    def _alike(self, gram: str, most: int) -> list[str]:
        """Return the names that begin like a word and have about its length."""
        sizes = [size for size in range(len(gram) - most, len(gram) + most + 1) if size >= _FUZZY_LEAST]
        found = [name for size in sizes for name in self._starting.get((gram[0], size), ())]
        if len(gram) >= _OTHER_START:
            found += [name for size in sizes for name in self._second.get((gram[0], size), ())]
        return found

    def _other_layout(self, text: str) -> Iterator[Named]:
        """Find names that were typed with the keyboard in the other alphabet: «ntktuhfv» is «телеграм»."""
        words = folded(text.casefold().translate(_OTHER_LAYOUT)).split()[:_WORDS_MOST]
        for item in (*self._exact(words), *self._endings(words)):
            if len(item.text) >= _LAYOUT_LEAST or len(words) == 1:
                yield Named(item.provider, item.name, item.text, _LAYOUT)


def _falling(item: Named) -> float:
    return -item.score


def _is_common(word: str) -> bool:
    """Tell whether a word is a common one, perhaps with an ending («хостинге»)."""
    return any(word[: len(word) - cut] in COMMON_WORDS for cut in range(min(_STEM_LEAST, len(word) - _STEM_LEAST) + 1))


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
