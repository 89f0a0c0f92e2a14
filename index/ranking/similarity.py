"""Words that are alike: in spelling, as a slip and what was meant, or by relation, as synonyms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.english.relations import related
from index.english.relations.nouns import HEADING_WORDS
from index.ranking.terms import normalize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from index.kept import Room
    from index.ranking.grams import Lists

    Similar = tuple[NDArray[np.int64], NDArray[np.float64]]

LEAST_LIKENESS = 0.4
SHORTEST = 4
# Above this a stronger relation tells no more of which sentence answers: the strongest are words
# of one root, as often of another sentence.
STRONGEST = 0.4
# Below this a relation tells so little that it misleads as often.
WEAKEST = 0.16
# The sense of a word for who is at the head of something, where it is asked who that is.
AT_THE_HEAD = "at the head"


class SimilarWords:
    """Finds the words of a vocabulary that are spelled like a word (Dice 1945, over trigrams).

    Words that begin with another letter are never alike: Uzbekistan is no Tajikistan.
    """

    def __init__(self, numbers: Mapping[str, int], lists: Lists) -> None:
        """Index words, each with its number, by their trigrams; see `find_trigrams`."""
        self._numbers = numbers
        self._lists = lists
        self._sizes = np.maximum(np.bincount(lists.numbers, minlength=len(numbers)), 1)

    def of(self, word: str) -> Similar:
        """Give the numbers of the words that are spelled like `word`, and how alike: 0 to 1."""
        keys = trigrams(word)
        found, _ = self._lists.find(sorted(keys))
        numbers, shared = np.unique(self._lists.runs(found)[0], return_counts=True)
        likeness = 2 * shared / (len(keys) + self._sizes[numbers])
        alike = (likeness >= LEAST_LIKENESS) & (numbers != self._numbers.get(word, -1))
        return numbers[alike], likeness[alike]


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


class Relatives(NamedTuple):
    """What of a vocabulary is related to a word.

    Attributes:
        numbers, strengths: the terms, and how strongly each is related, 0 to 1.
        phrases: phrasal verbs: the number of the verb and of its particle.
        phrase_strengths: how strongly each of these is related.
    """

    numbers: NDArray[np.int64]
    strengths: NDArray[np.float64]
    phrases: NDArray[np.int64]
    phrase_strengths: NDArray[np.float64]


class RelatedTerms:
    """Finds the terms of a vocabulary that are related to a word or a phrasal verb."""

    def __init__(self, vocabulary: Mapping[str, int], room: Room) -> None:
        """Take the terms of a vocabulary, each with its number, and room for what is found."""
        self._numbers = vocabulary
        self.kept = room.keep(self.of)

    def of(self, senses: tuple[str, ...]) -> Relatives:
        """Give what is related to a term, or to the two terms of a phrasal verb."""
        words: dict[int, float] = {}
        phrases: dict[tuple[int, int], float] = {}
        if AT_THE_HEAD in senses:
            heads = sorted({*map(normalize, HEADING_WORDS)} & self._numbers.keys())
            words = {self._numbers[term]: STRONGEST for term in heads}
        for sense in senses:
            for term, strength, _ in related(sense):
                if strength < WEAKEST:
                    continue
                strength = min(strength, STRONGEST)
                number = self._numbers.get(term)
                if number is not None:
                    words[number] = max(words.get(number, 0.0), strength)
                elif " " in term:
                    verb, particle = map(self._numbers.get, term.split())
                    if verb is not None and particle is not None:
                        phrases[verb, particle] = strength
        return Relatives(
            numbers=np.array(list(words), np.int64),
            strengths=np.array(list(words.values())),
            phrases=np.array(list(phrases), np.int64).reshape(-1, 2),
            phrase_strengths=np.array(list(phrases.values())),
        )
