"""Static word vectors: which words stand among the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import orjson

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

SIZE = 100


class Vectors:
    """Unit vectors of words, the most frequent word first.

    Attributes:
        ranks: of each word, from 0.
    """

    def __init__(self, path: Path, most: int) -> None:
        """Read the vectors of the `most` most frequent words of the file of JSON."""
        read = orjson.loads(path.read_bytes())
        words = read["words"][:most]
        rows = np.array([read["vectors"][word][:SIZE] for word in words], np.float32)
        self.ranks = {word: rank for rank, word in enumerate(words)}
        self._rows = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)

    def rank(self, word: str) -> int:
        """Give how many words are more frequent."""
        return self.ranks.get(word, len(self.ranks))

    def of(self, word: str) -> NDArray[np.float32]:
        """Give the unit vector of a word; zeros where there is none."""
        rank = self.ranks.get(word)
        return np.zeros(SIZE, np.float32) if rank is None else self._rows[rank]

    def likeness(self, one: str, other: str) -> float:
        """Give the cosine of two words; 0 where one of them has no vector."""
        return float(self.of(one) @ self.of(other))

    def nearest(self, words: list[str], count: int) -> dict[str, list[str]]:
        """Give the `count` nearest others of each of `words` among them, the nearest first."""
        rows = np.array([self.of(word) for word in words])
        found = {}
        for start in range(0, len(words), 1000):
            likeness = rows[start : start + 1000] @ rows.T
            likeness[np.arange(len(likeness)), np.arange(start, start + len(likeness))] = -1
            for word, row in zip(words[start : start + 1000], likeness, strict=True):
                best = np.argpartition(-row, count)[:count]
                found[word] = [words[n] for n in best[np.lexsort((best, -row[best]))].tolist()]
        return found
