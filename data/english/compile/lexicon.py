"""Which words the table knows: frequent words and phrasal verbs, no names and no numbers.

What is listed by hand it knows, too, however rare that is, and whether a dictionary has it or not.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wordnet import PARTS

from index.english.cardinals import CARDINALS, SCALES
from index.english.classes import STOP_WORDS
from index.ranking.terms import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thesaurus import Thesaurus
    from vectors import Vectors
    from wordnet import Key, WordNet

MOST_VECTORS = 120_000
WORDS, PHRASES = 25_000, 2_000
# No word that so many others are more frequent than.
RAREST = 100_000
# A word that is written with a capital in so much of its use is a name there.
_NAME_SHARE = 0.3
_PARTICLES = frozenset(
    "about across ahead along apart around aside away back by down forth forward in off on out "
    "over through together under up".split()
)
# How often a word is taken to have been met as what only the list says that it is.
_LISTED_USE = 1.0
# Whatever is a kind of these, or like them, is a number.
_NUMBERS = {("n", "integer"), ("n", "common_fraction"), ("a", "cardinal"), ("a", "ordinal")}


@dataclass(frozen=True, slots=True)
class Lemma:
    """A word as a dictionary has it.

    Attributes:
        word: in lower case; of a phrasal verb, its words with a low line between them.
        term: as the ranking has it; of a phrasal verb, its terms with a space between them.
        parts: of speech, with their shares in its use.
        frequency: 1 for the most frequent word, falling by Zipf's law.
    """

    word: str
    term: str
    parts: dict[str, float]
    frequency: float


class Lexicon:
    """The words of the table by term."""

    def __init__(self, wordnet: WordNet, vectors: Vectors, thesaurus: Thesaurus) -> None:
        self._wordnet = wordnet
        self._vectors = vectors
        self._thesaurus = thesaurus
        numbers = set(_find_numbers(wordnet)) | set(CARDINALS) | set(SCALES)
        self._no_terms = {normalize(word) for word in numbers if word.isalpha()} | STOP_WORDS
        lemmas = sorted(self._lemmas(), key=lambda lemma: (-lemma.frequency, lemma.word))
        phrases = [lemma for lemma in lemmas if " " in lemma.term][:PHRASES]
        self.of_term: dict[str, list[Lemma]] = defaultdict(list)
        for lemma in lemmas:
            is_known = lemma.term in self.of_term or len(self.of_term) < WORDS
            if " " not in lemma.term and (is_known or thesaurus.parts_of(lemma.word)):
                self.of_term[lemma.term].append(lemma)
        for lemma in phrases:
            self.of_term[lemma.term].append(lemma)
        self.lemmas = {lemma.word: lemma for group in self.of_term.values() for lemma in group}

    def _lemmas(self) -> Iterator[Lemma]:
        written = self._wordnet.written
        words = [word for word, forms in written.items() if word in forms]
        words += [word for word in self._thesaurus.words if word not in written.get(word, ())]
        for word in words:
            if not word.isascii() or normalize(word) in self._no_terms:
                continue
            parts = self._parts(word)
            if not parts:
                continue
            rank = self._vectors.rank(word)
            is_listed = bool(self._thesaurus.parts_of(word))
            if word.isalpha() and (is_listed or (len(word) > 2 and rank < RAREST)):
                yield Lemma(word, normalize(word), parts, 1 / (rank + 10))
            elif _is_phrasal(word) and "v" in parts:
                verb, particle = word.split("_")
                met = sum(self._wordnet.senses.get((word, "v"), {}).values())
                frequency = max(met, _LISTED_USE * is_listed) / (self._vectors.rank(verb) + 1000)
                yield Lemma(word, f"{normalize(verb)} {normalize(particle)}", {"v": 1.0}, frequency)

    def _parts(self, word: str) -> dict[str, float]:
        """Give the parts of a word with their shares, without the senses in which it is a name."""
        met: dict[str, float] = defaultdict(float)
        named = 0.0
        for part in PARTS:
            for key, count in self._wordnet.senses.get((word, part), {}).items():
                if word in self._wordnet.synsets[key].words:
                    met[part] += count
                else:
                    named += count
        listed = self._thesaurus.parts_of(word)
        if not listed and named > _NAME_SHARE * (named + sum(met.values())):
            return {}
        for part in sorted(listed):
            met[part] = met.get(part) or _LISTED_USE
        total = sum(met.values())
        return {part: count / total for part, count in met.items()}


def idf(lemma: Lemma) -> float:
    """Give how rare a word is, 0 to about 10."""
    return -math.log(lemma.frequency * 10)


def _is_phrasal(word: str) -> bool:
    parts = word.split("_")
    return len(parts) == 2 and parts[1] in _PARTICLES and parts[0].isalpha() and parts[0].isascii()


def _find_numbers(wordnet: WordNet) -> Iterator[str]:
    """Give the words that are numbers."""
    for part, word in _NUMBERS:
        for key in wordnet.senses[word, part]:
            for synset in _below(wordnet, key):
                yield from (word.lower() for word in wordnet.synsets[synset].words)


def _below(wordnet: WordNet, key: Key) -> Iterator[Key]:
    yield key
    for pointer in wordnet.synsets[key].pointers:
        if pointer.symbol in {"~", "~i"}:
            yield from _below(wordnet, pointer.target)
        elif pointer.symbol == "&" and key[0] == "a":
            yield pointer.target
