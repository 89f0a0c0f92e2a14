"""The words of a library: their numbers, how rare they are in it, and what a wrong one means."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from index.grams import GramIndex
from index.rarity import is_listed
from index.similarity import SimilarWords, is_slip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from index.tokens import TokenTable


class Vocabulary:
    """How a library's terms and words are numbered, and how rare each is in it."""

    def __init__(
        self, terms: Mapping[str, int], words: Mapping[str, int], table: TokenTable
    ) -> None:
        """Count in how many passages each term stands, and in how many sentences each word."""
        self.terms = terms
        self.words = words
        self.similar = SimilarWords(terms).of
        self.mean_window = max(1.0, float(table.window_lengths.mean()))
        self._similar_words = SimilarWords(words)
        self._words = list(words)
        self._nearest = lru_cache(maxsize=1 << 12)(self._find_nearest)
        passage_count = len(table.first_sentences) - 1
        passages = table.passages[table.sentences]
        self.rarest = math.log(1 + (passage_count + 0.5) / 0.5)
        self.mean_size = max(1.0, float(table.sizes.mean()))
        sentence_count = len(table.sizes)
        holding = _count_units(table.words, table.sentences, len(words))
        self.word_idf = _idf(holding, sentence_count)
        self.shared_grams = GramIndex(words, holding, sentence_count).shared
        self.term_idf = _idf(_count_units(table.terms, passages, len(terms)), passage_count)

    def idf_of_term(self, term: str) -> float:
        """Give the idf of a term over passages; a term that is not here is as rare as can be."""
        return float(self.term_idf[self.terms[term]]) if term in self.terms else self.rarest

    def idf_of_word(self, word: str) -> float:
        """Give the idf of a word over sentences; 0 for a word that is not here."""
        return float(self.word_idf[self.words[word]]) if word in self.words else 0.0

    def correct(self, word: str) -> str | None:
        """Give the word of the library that a misspelled one, in lower case, stands for.

        Only a word that English does not list can be misspelled, and its first letter is right.

        Returns:
            The most similar word that it may be a slip for; None where there is none, or the
            word needs no correction.
        """
        if word in self.words or is_listed(word):
            return None
        return self._nearest(word)

    def _find_nearest(self, word: str) -> str | None:
        numbers, likeness = self._similar_words.of(word)
        likest = numbers[np.argsort(-likeness, kind="stable")].tolist()
        return next((self._words[n] for n in likest if is_slip(word, self._words[n])), None)


def _count_units(
    items: NDArray[np.integer[Any]], units: NDArray[np.integer[Any]], size: int
) -> NDArray[np.float64]:
    """Count in how many units each of `size` items stands."""
    seen = np.unique(units.astype(np.int64) * max(size, 1) + items)
    return np.bincount(seen % max(size, 1), minlength=size).astype(float)


def _idf(holding: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    """Give the idf of every item: ln(1 + (N - n + 0.5) / (n + 0.5)), as in `index.ranking`."""
    return np.asarray(np.log(1 + (count - holding + 0.5) / (holding + 0.5)))
