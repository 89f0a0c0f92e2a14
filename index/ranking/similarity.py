"""Words that are spelled alike: a typing error and what was meant, a people and its country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Similar = tuple[NDArray[np.int64], NDArray[np.float64]]

_NONE: Similar = (np.zeros(0, np.int64), np.zeros(0))
LEAST_LIKENESS = 0.4
SHORTEST = 4


class SimilarWords:
    """Finds the words of a vocabulary that are spelled like a word (Dice 1945, over trigrams).

    Words that begin with another letter are never alike: Uzbekistan is no Tajikistan.
    """

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Index the words, or terms, of `vocabulary`, each with its number."""
        self._numbers = vocabulary
        self._sizes = np.ones(len(vocabulary))
        lists: dict[str, list[int]] = {}
        for word, number in vocabulary.items():
            keys = trigrams(word)
            self._sizes[number] = len(keys) or 1
            for key in keys:
                lists.setdefault(key, []).append(number)
        self._with = {key: np.array(numbers, np.int32) for key, numbers in lists.items()}

    def of(self, word: str) -> Similar:
        """Give the numbers of the words that are spelled like `word`, and how alike: 0 to 1."""
        keys = trigrams(word)
        lists = [self._with[key] for key in keys if key in self._with]
        if not lists:
            return _NONE
        shared = np.bincount(np.concatenate(lists), minlength=len(self._sizes))
        likeness = 2 * shared / (len(keys) + self._sizes)
        itself = self._numbers.get(word)
        if itself is not None:
            likeness[itself] = 0
        numbers = np.flatnonzero(likeness >= LEAST_LIKENESS)
        return numbers, likeness[numbers]


def trigrams(word: str) -> frozenset[str]:
    """Give the trigrams of a word, its end marked and all with its first letter.

    A number and a short word have none: a number is like no other.

    >>> sorted(trigrams("uzbek"))
    ['ubek', 'uek$', 'uuzb', 'uzbe']
    >>> trigrams("2015"), trigrams("us")
    (frozenset(), frozenset())
    """
    if len(word) < SHORTEST or not word.isalpha():
        return frozenset()
    marked = f"{word}$"
    return frozenset(word[0] + marked[i : i + 3] for i in range(len(marked) - 2))
