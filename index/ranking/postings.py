"""Terms to scores: BM25 with the statistics of rank-bm25, compiled to postings.

rank-bm25 scores by walking every document for every query term. A document's weight for a term
does not depend on the query, so it is computed once here, from rank-bm25's own statistics, and
kept as postings: for each term the documents that hold it and their weights. Adding postings up
gives the scores of `Bm25.get_scores`, in time proportional to the postings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    Documents = NDArray[np.int32]
    Scores = NDArray[np.float64]


class Bm25(BM25Okapi):  # type: ignore[misc]
    """Okapi BM25 with an idf that is never negative."""

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        holding = np.fromiter(nd.values(), np.float64)
        self.idf = dict(zip(nd, idf(holding, self.corpus_size).tolist(), strict=True))


def idf(holding: Scores, size: int) -> Scores:
    """Give the idf of what is held by so many of `size` units: ln(1 + (N - n + 0.5) / (n + 0.5)).

    Robertson's idf is negative for a term in more than half of the documents; adding 1 inside
    the logarithm, as Lucene's BM25Similarity does, keeps the order and the sign.
    """
    return np.asarray(np.log(1 + (size - holding + 0.5) / (holding + 0.5)))


# Looking a document up takes as long as adding a term to so many.
ADDED_PER_LOOKED_UP = 8


class Postings:
    """The BM25 weights of a corpus: for each term a run of documents and one of weights.

    Attributes:
        size: the number of documents.
        idf: of every term.
    """

    def __init__(self, corpus: Sequence[Sequence[str]], k1: float = 1.2, b: float = 0.75) -> None:
        """Compile the postings of `corpus`, a list of terms a document; it may be empty."""
        self.size = len(corpus)
        self.idf: dict[str, float] = {}
        self._runs: dict[str, slice] = {}
        self._bounds: dict[str, float] = {}
        self._documents = np.zeros(0, np.int32)
        self._weights = np.zeros(0)
        if any(corpus):
            self._compile(Bm25(corpus, k1=k1, b=b))

    def scores(self, query: Iterable[tuple[str, float]]) -> Scores:
        """Add up the weights of the query's terms, each times its own weight.

        Returns:
            One score a document; 0 for a document that shares no term.
        """
        scores = np.zeros(self.size)
        for term, weight in query:
            run = self._runs.get(term)
            if run is not None:
                scores[self._documents[run]] += weight * self._weights[run]
        return scores

    def top(self, query: Iterable[tuple[str, float]], count: int) -> tuple[Documents, Scores]:
        """Give the best documents and their scores, without scoring every document.

        Terms are added up from the one that can give most. Once what the rest can give does not
        reach the worst of the best so far, the rest is looked up for the documents seen alone
        (MaxScore: Turtle and Flood 1995). The result is exact.

        Args:
            query: terms, each once, and their weights, none negative.
            count: how many documents at most.

        Returns:
            Documents that share a term, the best first, and their scores.
        """
        runs = [
            _Run(self._runs[term], weight, weight * self._bounds[term])
            for term, weight in query
            if term in self._runs and weight > 0
        ]
        runs.sort(key=lambda run: -run.bound)
        scores = np.zeros(self.size)
        seen, worst = np.zeros(0, np.int32), 0.0
        left = sum(run.bound for run in runs)
        for run in runs:
            if left >= worst:
                seen = self._add(run, scores, seen)
            else:
                seen = self._look_up(run, scores, seen[scores[seen] + left >= worst])
            left -= run.bound
            worst = max(worst, _worst_of_best(scores[seen], count))
        best = seen[scores[seen] >= worst]
        best = best[np.lexsort((best, -scores[best]))][:count]
        return best, scores[best]

    def holds(self, term: str, among: NDArray[np.integer[Any]]) -> bool:
        """Tell whether one of some documents, whose numbers rise, holds a term."""
        run = self._runs.get(term)
        if run is None:
            return False
        documents = self._documents[run]
        at = np.minimum(np.searchsorted(among, documents), len(among) - 1)
        return bool((among[at] == documents).any())

    def __contains__(self, term: str) -> bool:
        return term in self._runs

    def _add(self, run: _Run, scores: Scores, seen: Documents) -> Documents:
        """Add a term to all its documents; give the documents seen, the new ones too."""
        documents = self._documents[run.entries]
        before = scores[documents]
        scores[documents] = before + run.weight * self._weights[run.entries]
        return np.concatenate((seen, documents[before == 0]))

    def _look_up(self, run: _Run, scores: Scores, seen: Documents) -> Documents:
        """Add a term to those of the documents seen that hold it; give the documents seen.

        Of documents that were not seen the scores do not matter any more.
        """
        documents = self._documents[run.entries]
        if len(documents) < ADDED_PER_LOOKED_UP * len(seen):
            scores[documents] += run.weight * self._weights[run.entries]
            return seen
        at = np.minimum(np.searchsorted(documents, seen), len(documents) - 1)
        holds = documents[at] == seen
        scores[seen[holds]] += run.weight * self._weights[run.entries][at[holds]]
        return seen

    def _compile(self, bm25: Bm25) -> None:
        """Lay out rank-bm25's statistics, a run of documents for each term."""
        self.idf = bm25.idf
        numbers = {term: number for number, term in enumerate(bm25.idf)}
        terms = np.fromiter((numbers[t] for held in bm25.doc_freqs for t in held), np.int32)
        counts = np.fromiter((n for held in bm25.doc_freqs for n in held.values()), np.float64)
        documents = np.repeat(np.arange(self.size, dtype=np.int32), list(map(len, bm25.doc_freqs)))
        order = np.argsort(terms, kind="stable")
        terms, counts, self._documents = terms[order], counts[order], documents[order]
        lengths = np.array(bm25.doc_len)[self._documents]
        saturation = bm25.k1 * (1 - bm25.b + bm25.b * lengths / bm25.avgdl)
        idf = np.fromiter(bm25.idf.values(), np.float64)[terms]
        self._weights = idf * counts * (bm25.k1 + 1) / (counts + saturation)
        ends = np.cumsum(np.bincount(terms)).tolist()
        starts = [0, *ends[:-1]]
        bounds = np.maximum.reduceat(self._weights, starts).tolist()
        self._runs = dict(zip(bm25.idf, map(slice, starts, ends), strict=True))
        self._bounds = dict(zip(bm25.idf, bounds, strict=True))


@dataclass(frozen=True, slots=True)
class _Run:
    """A term of a query: its entries, its weight, and the most that it can give a document."""

    entries: slice
    weight: float
    bound: float


def _worst_of_best(scores: Scores, count: int) -> float:
    """Give the score that is the last of the best `count`; 0 where there are fewer."""
    if len(scores) < count:
        return 0.0
    return float(np.partition(scores, len(scores) - count)[len(scores) - count])
