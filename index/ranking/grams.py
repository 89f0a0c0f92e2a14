"""Character 4-grams of a library's words: what two words have in common that no stem shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.ranking.postings import idf
from index.ranking.runs import runs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SIZE = 4
_SHIFTS = np.arange(SIZE - 1, -1, -1, dtype=np.uint64) * np.uint64(16)


class Shared(NamedTuple):
    """The 4-grams that some words share with the words of a library.

    Attributes:
        idf, of: every such 4-gram's idf, and the entry of the word that it is of.
        words, grams: pairs: the number of a word of the library that holds the 4-gram, and the
            entry of the 4-gram in `idf`.
    """

    idf: NDArray[np.float64]
    of: NDArray[np.int64]
    words: NDArray[np.int32]
    grams: NDArray[np.int64]


class GramIndex:
    """Finds the words of a library that share 4-grams with a word."""

    def __init__(self, lists: Lists, holding: NDArray[np.float64], units: int) -> None:
        """Index words.

        Args:
            lists: the words of each 4-gram; see `find_grams`.
            holding: in how many units, sentences or other, each word stands.
            units: how many units there are.
        """
        self._lists = lists
        # As if words fell into units on their own: the share of units that none of them is in.
        absent = np.log1p(-np.minimum(holding / (units + 1), 0.99))
        held = -np.expm1(_sum_runs(absent[lists.numbers], lists.firsts))
        self._idf = idf(units * held, units)

    def shared(self, *words: str) -> Shared:
        """Give what words share; a number shares nothing with any word."""
        asked = [(at, gram) for at, word in enumerate(words) for gram in sorted({*grams_of(word)})]
        keys, found = self._lists.find([gram for _, gram in asked])
        holding, grams = self._lists.runs(keys)
        of = np.array([at for at, _ in asked], np.int64)[found]
        return Shared(self._idf[keys], of, holding, grams)


def grams_of(word: str) -> list[str]:
    """Give the 4-grams of a word, its ends marked; a number, or what holds one, has none.

    >>> grams_of("turk"), grams_of("us"), grams_of("2015")
    (['^tur', 'turk', 'urk$'], ['^us$'], [])
    """
    if _has_digit(word):
        return []
    marked = f"^{word}$"
    return [marked[start : start + SIZE] for start in range(max(1, len(marked) - SIZE + 1))]


@dataclass(frozen=True, slots=True)
class Lists:
    """For each stretch of four characters the words that hold it.

    Attributes:
        alphabet: the characters, rising; by their places in it stretches are numbers.
        keys: the stretches, rising.
        firsts: where the list of each begins; one more entry than there are keys.
        numbers: the words, rising in each list.
    """

    alphabet: NDArray[np.uint32]
    keys: NDArray[np.uint64]
    firsts: NDArray[np.int32]
    numbers: NDArray[np.int32]

    @classmethod
    def of(cls, stretches: NDArray[np.uint32], words: NDArray[np.int32]) -> Lists:
        """List words.

        Args:
            stretches: four code points a row, 0 where there are fewer.
            words: the number of the word that holds each, rising.
        """
        held = np.bincount(stretches.ravel()) > 0
        packed = _pack((np.cumsum(held) - 1)[stretches])
        # The words of a stretch stay in their order.
        order = np.argsort(packed, kind="stable")
        packed, words = packed[order], words[order]
        is_key = np.concatenate(([True], packed[1:] != packed[:-1]))[: len(packed)]
        once = is_key | (np.diff(words, prepend=-1) != 0)
        packed, words, is_key = packed[once], words[once], is_key[once]
        firsts = np.append(np.flatnonzero(is_key), len(packed)).astype(np.int32)
        return cls(np.flatnonzero(held).astype(np.uint32), packed[is_key], firsts, words)

    def find(self, stretches: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Give the keys of those stretches that a word holds, and their entries, rising."""
        if not stretches or not len(self.keys):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        points = _code_points([one.ljust(SIZE, "\0") for one in stretches]).reshape(-1, SIZE)
        places = np.minimum(np.searchsorted(self.alphabet, points), len(self.alphabet) - 1)
        wanted = _pack(places)
        keys = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        known = (self.alphabet[places] == points).all(axis=1) & (self.keys[keys] == wanted)
        return np.asarray(keys[known], np.int64), np.flatnonzero(known)

    def runs(self, keys: NDArray[np.int64]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """Give the words of some keys, and for each the entry of its key in `keys`."""
        sizes = self.firsts[keys + 1] - self.firsts[keys]
        return self.numbers[runs_of(self.firsts, keys)], np.repeat(np.arange(len(keys)), sizes)


def find_grams(words: Sequence[str]) -> Lists:
    """List the 4-grams of words, as `grams_of` gives them."""
    numbers = [n for n, word in enumerate(words) if word.isalpha() or not _has_digit(word)]
    marked = [f"^{words[number]}$" for number in numbers]
    return Lists.of(*_windows([one.ljust(SIZE, "\0") for one in marked], numbers))


def find_trigrams(words: Sequence[str], shortest: int) -> Lists:
    """List the trigrams of words of letters, each with the first letter before it."""
    numbers = [n for n, word in enumerate(words) if len(word) >= shortest and word.isalpha()]
    windows, of_words = _windows([f"{words[number]}$" for number in numbers], numbers, SIZE - 1)
    points = _code_points([words[number][0] for number in numbers])
    first = points[np.searchsorted(np.array(numbers, np.int32), of_words)]
    return Lists.of(np.column_stack((first, windows)).astype(np.uint32), of_words)


def _windows(
    words: Sequence[str], numbers: Sequence[int], size: int = SIZE
) -> tuple[NDArray[np.uint32], NDArray[np.int32]]:
    """Give every stretch of so many characters, and the number of its word."""
    points = _code_points(words)
    if len(points) < size:
        return np.zeros((0, size), np.uint32), np.zeros(0, np.int32)
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    of_words = np.repeat(np.arange(len(words)), lengths)
    windows = np.lib.stride_tricks.sliding_window_view(points, size)
    whole = of_words[size - 1 :] == of_words[: len(windows)]
    return windows[whole], np.array(numbers, np.int32)[of_words[: len(windows)][whole]]


def _code_points(words: Sequence[str]) -> NDArray[np.uint32]:
    text = "".join(words).encode("utf-32-le", "surrogatepass")
    return np.frombuffer(text, np.uint32)


def _pack(places: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Give places in the alphabet, four a row, as one number; no library has 65,536 characters."""
    return np.asarray(np.bitwise_or.reduce(places.astype(np.uint64) << _SHIFTS, axis=1), np.uint64)


def _sum_runs(values: NDArray[np.float64], firsts: NDArray[np.int32]) -> NDArray[np.float64]:
    return np.add.reduceat(values, firsts[:-1]) if len(values) else np.zeros(0)


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)
