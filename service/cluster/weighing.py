"""BM25 of passages that a cluster found, exact: Lucene keeps lengths over 40 to an eighth alone.

Of passages that rank as the hundredth, which are measured would otherwise hang on that eighth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.contents import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from index.contents import Statistics, TokenTable

# As `index.ranking.postings` has them.
K1, B = 1.2, 0.75


class Weighing:
    """Weighs passages by what is counted of their library."""

    def __init__(self, statistics: Statistics) -> None:
        """Take the counts of the library."""
        holding, size = statistics.passages_with.astype(float), statistics.totals.passages
        self._numbers = {term: number for number, term in enumerate(statistics.terms)}
        self._idf = np.log(1 + (size - holding + 0.5) / (holding + 0.5))
        self._mean_length = statistics.totals.mean_length

    def scores(self, terms: Iterable[tuple[str, float]], table: TokenTable) -> NDArray[np.float64]:
        """Give the BM25 of each passage of a table, by terms and what each is multiplied by."""
        weights = np.zeros(len(self._idf))
        for term, weight in terms:
            if term in self._numbers:
                weights[self._numbers[term]] = weight
        content = content_of(table)
        tokens, passages = table.terms[content], table.passages[table.sentences][content]
        count = len(table.first_sentences) - 1
        lengths = np.bincount(passages, minlength=count)
        asked = weights[tokens] > 0
        pairs = passages[asked].astype(np.int64) * len(weights) + tokens[asked]
        held, times = np.unique(pairs, return_counts=True)
        of, term = np.divmod(held, len(weights))
        saturation = K1 * (1 - B + B * lengths[of] / self._mean_length)
        gained = weights[term] * self._idf[term] * times * (K1 + 1) / (times + saturation)
        return np.bincount(of, gained, minlength=count).astype(float)


def content_of(table: TokenTable) -> NDArray[np.bool_]:
    """Tell of each token whether it is no stop word."""
    return (table.marks & Mark.CONTENT) > 0
