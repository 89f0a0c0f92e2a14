"""Character 4-grams of a library's words: what two words have in common that no stem shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.ranking.postings import idf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

SIZE = 4


class Shared(NamedTuple):
    """The 4-grams that a word shares with the words of a library.

    Attributes:
        idf: of every such 4-gram.
        words, grams: pairs: the number of a word of the library that holds the 4-gram, and the
            entry of the 4-gram in `idf`.
    """

    idf: NDArray[np.float64]
    words: NDArray[np.int32]
    grams: NDArray[np.int32]


class GramIndex:
    """Finds the words of a library that share 4-grams with a word."""

    def __init__(self, words: Mapping[str, int], holding: NDArray[np.float64], units: int) -> None:
        """Index the words.

        Args:
            words: each word with its number.
            holding: in how many units, sentences or other, each word stands.
            units: how many units there are.
        """
        lists: dict[str, list[int]] = {}
        for word, number in words.items():
            for gram in set(grams_of(word)):
                lists.setdefault(gram, []).append(number)
        self._words = {gram: np.array(numbers, np.int32) for gram, numbers in lists.items()}
        # As if words fell into units on their own: the share of units that none of them is in.
        absent = np.log1p(-np.minimum(holding / (units + 1), 0.99))
        held = np.array([-np.expm1(absent[numbers].sum()) for numbers in self._words.values()])
        self._idf = dict(zip(self._words, idf(units * held, units).tolist(), strict=True))

    def shared(self, word: str) -> Shared:
        """Give what `word` shares; a number shares nothing with any word."""
        held = [gram for gram in sorted(set(grams_of(word))) if gram in self._words]
        lists = [self._words[gram] for gram in held]
        return Shared(
            idf=np.array([self._idf[gram] for gram in held]),
            words=np.concatenate([np.zeros(0, np.int32), *lists]),
            grams=np.repeat(np.arange(len(held), dtype=np.int32), [len(found) for found in lists]),
        )


def grams_of(word: str) -> list[str]:
    """Give the 4-grams of a word, its ends marked; a number, or what holds one, has none.

    >>> grams_of("turk"), grams_of("us"), grams_of("2015")
    (['^tur', 'turk', 'urk$'], ['^us$'], [])
    """
    if any(character.isdigit() for character in word):
        return []
    marked = f"^{word}$"
    return [marked[start : start + SIZE] for start in range(max(1, len(marked) - SIZE + 1))]
