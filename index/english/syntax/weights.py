"""What was learnt on a treebank: tables of weights, and where in them a feature's weight stands.

Features are kept without words: each is a sum of hashes times odd numbers, and the highest bits of
the sum are its place (multiply-shift hashing, Dietzfelbinger et al. 1997). Two features that share
a place share a weight; in a table with room enough few do.
"""

from __future__ import annotations

import io
import lzma
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.english.tables import find_table, read_once

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

_TABLE = "syntax.npz.xz"


class Weights(NamedTuple):
    """What tags, verbs and subjects are told by.

    Attributes:
        tags, verbs, subjects: a weight for each place.
        tag_bytes: those of tags, 128 more each: bytes are read one by one the fastest.
        known: the tags that a word in lower case is known with.
    """

    tags: NDArray[np.int8]
    verbs: NDArray[np.int8]
    subjects: NDArray[np.int8]
    tag_bytes: bytes
    known: Mapping[str, tuple[int, ...]]


class Mixer:
    """What makes places of attributes; a feature is a set of attributes, named by their columns."""

    def __init__(self, features: Sequence[Sequence[int]], columns: int, places: int) -> None:
        """Draw the numbers to multiply with.

        Args:
            features: for each the columns that it is made of.
            columns: how many attributes there are.
            places: two to this number is the size of the table.
        """
        drawn = odd_numbers((columns + 1) * len(features), len(features)).reshape(-1, len(features))
        self._salt = drawn[0]
        self._odd = np.zeros((columns, len(features)), dtype=np.uint64)
        for number, feature in enumerate(features):
            for column in feature:
                self._odd[column, number] = drawn[column + 1, number]
        self._shift = np.uint64(64 - places)
        self._features = [tuple(feature) for feature in features]

    def places(self, attributes: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Give the places of each row's features: rows × columns to rows × features."""
        mixed: NDArray[np.uint64] = attributes @ self._odd + self._salt
        return (mixed >> self._shift).astype(np.int64)

    def places_by_feature(self, attributes: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Give the same, features × rows, a feature at a time: of many rows four times as fast."""
        columns = np.ascontiguousarray(attributes.T)
        mixed = np.repeat(self._salt[:, None], len(attributes), axis=1)
        for number, feature in enumerate(self._features):
            for column in feature:
                mixed[number] += columns[column] * self._odd[column, number]
        return (mixed >> self._shift).astype(np.int64)


def odd_numbers(count: int, seed: int) -> NDArray[np.uint64]:
    """Give odd numbers of 64 bits, the same for the same seed.

    A linear congruential generator (Knuth, The Art of Computer Programming 2, 3.3.4) rather than
    a library's, which another version may draw otherwise: the weights were learnt with these.
    """
    state, numbers = seed, []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        numbers.append((state ^ state >> 29) | 1)
    return np.array(numbers, dtype=np.uint64)


def in_bytes(weights: NDArray[np.int8]) -> bytes:
    """Give weights as bytes, 128 more each."""
    return (weights.astype(np.int16) + 128).astype(np.uint8).tobytes()


@read_once
def load_weights() -> Weights:
    """Read the weights, at the first sentence that needs them.

    Raises:
        MissingTableError: they did not come with the program.
    """
    packed = find_table(_TABLE).read_bytes()
    with np.load(io.BytesIO(lzma.decompress(packed))) as kept:
        sets = [tuple(map(int, one.split())) for one in bytes(kept["sets"]).decode().split("\n")]
        words = bytes(kept["words"]).decode().split("\n")
        known = dict(zip(words, map(sets.__getitem__, kept["set_of_word"].tolist()), strict=True))
        tags = kept["tags"]
        return Weights(tags, kept["verbs"], kept["subjects"], in_bytes(tags), known)
