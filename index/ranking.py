"""Terms to scores: BM25 with the statistics of rank-bm25, compiled to postings.

rank-bm25 scores by walking every document for every query term. A document's weight for a term
does not depend on the query, so it is computed once here, from rank-bm25's own statistics, and
kept as postings: for each term the documents that hold it and their weights. Adding postings up
gives the scores of `Bm25.get_scores`, in time proportional to the postings.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray


class Bm25(BM25Okapi):  # type: ignore[misc]
    """Okapi BM25 with an idf that is never negative: ln(1 + (N - n + 0.5) / (n + 0.5)).

    Robertson's idf is negative for a term in more than half of the documents; adding 1 inside
    the logarithm, as Lucene's BM25Similarity does, keeps the order and the sign.
    """

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        self.idf = {
            term: math.log(1 + (self.corpus_size - count + 0.5) / (count + 0.5))
            for term, count in nd.items()
        }


@dataclass(frozen=True, slots=True)
class _Posting:
    documents: NDArray[np.int32]
    weights: NDArray[np.float64]


class Postings:
    """The BM25 weights of a corpus, a posting a term."""

    def __init__(self, corpus: Sequence[Sequence[str]], k1: float = 1.2, b: float = 0.75) -> None:
        """Compile the postings of `corpus`, a list of terms a document; it may be empty."""
        self.size = len(corpus)
        self.idf: dict[str, float] = {}
        self._postings: dict[str, _Posting] = {}
        if any(corpus):
            self._compile(Bm25(corpus, k1=k1, b=b))

    def scores(self, query: Iterable[tuple[str, float]]) -> NDArray[np.float64]:
        """Add up the weights of the query's terms, each times its own weight.

        Returns:
            One score a document; 0 for a document that shares no term.
        """
        scores = np.zeros(self.size)
        for term, weight in query:
            posting = self._postings.get(term)
            if posting is not None:
                scores[posting.documents] += weight * posting.weights
        return scores

    def __contains__(self, term: str) -> bool:
        return term in self._postings

    def _compile(self, bm25: Bm25) -> None:
        self.idf = bm25.idf
        documents: dict[str, list[int]] = {term: [] for term in bm25.idf}
        counts: dict[str, list[int]] = {term: [] for term in bm25.idf}
        for document, frequencies in enumerate(bm25.doc_freqs):
            for term, count in frequencies.items():
                documents[term].append(document)
                counts[term].append(count)
        lengths = np.array(bm25.doc_len)
        saturation = bm25.k1 * (1 - bm25.b + bm25.b * lengths / bm25.avgdl)
        for term, idf in bm25.idf.items():
            places = np.array(documents[term], dtype=np.int32)
            count = np.array(counts[term], dtype=np.float64)
            weights = idf * count * (bm25.k1 + 1) / (count + saturation[places])
            self._postings[term] = _Posting(places, weights)


def count_terms(terms: Iterable[str]) -> list[tuple[str, float]]:
    """Give each term with how often it stands, as a query for `Postings.scores`."""
    return [(term, float(count)) for term, count in Counter(terms).items()]
