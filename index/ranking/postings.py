"""Terms to scores: BM25 with the statistics of rank-bm25, compiled to postings.

rank-bm25 scores by walking every document for every query term. Which documents hold a term, and
how often, does not depend on the query, so it is laid out once, as postings: for each term a run
of documents and one of counts. Weighing and adding them up gives the scores of `Bm25.get_scores`,
in time proportional to the postings. Counts are kept and never weights: an idf is of the whole
library, and counts take an eighth of the room.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    Documents = NDArray[np.int32]
    Numbers = NDArray[np.integer[Any]]
    Scores = NDArray[np.float64]

# Terms, documents and counts are sorted as one number: so many bits for the latter two.
_DOCUMENT_BITS, _COUNT_BITS = 28, 12
# What is said more often counts as said so often.
MOST_COUNTED = (1 << _COUNT_BITS) - 1
# Documents whose terms are counted at a time: what is sorted at once bounds what is needed.
_AT_ONCE = 1 << 13
# Entries that are weighed at a time, the last term of them whole.
_WEIGHED_AT_ONCE = 1 << 20


class Bm25(BM25Okapi):  # type: ignore[misc]
    """Okapi BM25 with an idf that is never negative; of documents, or of counts of their terms.

    Of counts the idf is by the numbers of the terms.
    """

    def _initialize(self, corpus: Any) -> Any:
        if not isinstance(corpus, Counts):
            return super()._initialize(corpus)
        self.corpus_size, self.doc_len = len(corpus.lengths), corpus.lengths
        self.avgdl = float(corpus.lengths.mean()) if corpus.lengths.any() else 1.0
        return np.diff(corpus.firsts)

    def _calc_idf(self, nd: Any) -> None:
        if isinstance(nd, np.ndarray):
            self.idf: Any = idf(nd.astype(float), self.corpus_size)
        else:
            holding = idf(np.fromiter(nd.values(), np.float64), self.corpus_size)
            self.idf = dict(zip(nd, holding.tolist(), strict=True))


def idf(holding: Scores, size: int) -> Scores:
    """Give the idf of what is held by so many of `size` units: ln(1 + (N - n + 0.5) / (n + 0.5)).

    Robertson's idf is negative for a term in more than half of the documents; adding 1 inside
    the logarithm, as Lucene's BM25Similarity does, keeps the order and the sign.
    """
    return np.asarray(np.log(1 + (size - holding + 0.5) / (holding + 0.5)))


# Looking a document up takes as long as adding a term to so many.
ADDED_PER_LOOKED_UP = 8
# What so many documents hold at most costs less to add than to leave out.
SHORT = 2_048


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each term stands in each document that holds it.

    Attributes:
        firsts: where the run of each term begins; one more entry than there are terms.
        documents, counts: an entry a term and document, by terms, then by documents.
        lengths: the terms of each document.
    """

    firsts: NDArray[np.int64]
    documents: Documents
    counts: NDArray[np.unsignedinteger[Any]]
    lengths: NDArray[np.int32]

    @classmethod
    def of(cls, terms: Numbers, lengths: NDArray[np.int32], vocabulary: int) -> Counts:
        """Count the terms of documents.

        Args:
            terms: the numbers of the documents' terms, one document behind the other.
            lengths: how many are of each document.
            vocabulary: how many terms there are.
        """
        # Filled and sorted in place: what is held twice is what a build needs most.
        packed, filled = np.empty(len(terms), np.uint64), 0
        for some in _pack(terms, lengths):
            packed[filled : filled + len(some)] = some
            filled += len(some)
        packed = packed[:filled]
        packed.sort()
        of_terms = np.searchsorted(
            packed, np.arange(vocabulary + 1, dtype=np.uint64) << (_DOCUMENT_BITS + _COUNT_BITS)
        )
        counts = np.empty(filled, np.uint16)
        np.bitwise_and(packed, np.uint64(MOST_COUNTED), out=counts, casting="unsafe")
        packed >>= np.uint64(_COUNT_BITS)
        packed &= np.uint64((1 << _DOCUMENT_BITS) - 1)
        most = int(counts.max(initial=0))
        return cls(
            firsts=of_terms.astype(np.int64),
            documents=packed.astype(np.int32),
            counts=counts.astype(np.min_scalar_type(most), copy=False),
            lengths=lengths,
        )


def _pack(terms: Numbers, lengths: NDArray[np.int32]) -> Iterator[NDArray[np.uint64]]:
    """Give term, document and count as one number, some documents at a time."""
    ends = np.cumsum(lengths, dtype=np.int64)
    for first in range(0, len(lengths), _AT_ONCE):
        some = lengths[first : first + _AT_ONCE]
        start, end = ends[first] - lengths[first], ends[first + len(some) - 1]
        documents = np.repeat(np.arange(first, first + len(some), dtype=np.uint64), some)
        codes = (terms[start:end].astype(np.uint64) << np.uint64(_DOCUMENT_BITS)) | documents
        found, counts = np.unique(codes, return_counts=True)
        yield (found << np.uint64(_COUNT_BITS)) | np.minimum(counts, MOST_COUNTED).astype(np.uint64)


class Postings:
    """The BM25 weights of a corpus: for each term the documents that hold it.

    Attributes:
        size: the number of documents.
    """

    def __init__(
        self, counts: Counts, names: Mapping[str, int], k1: float = 1.2, b: float = 0.75
    ) -> None:
        """Weigh counts, by terms with these numbers."""
        self.size = len(counts.lengths)
        self._names = names
        self._counts = counts
        bm25 = Bm25(counts, k1=k1, b=b)
        self._idf: Scores = np.asarray(bm25.idf)
        self._k1 = bm25.k1
        self._saturation = bm25.k1 * (1 - bm25.b + bm25.b * bm25.doc_len / bm25.avgdl)
        self._bounds = self._find_bounds()

    @classmethod
    def of(cls, corpus: Sequence[Sequence[str]], k1: float = 1.2, b: float = 0.75) -> Postings:
        """Compile the postings of `corpus`, a list of terms a document; it may be empty."""
        names: dict[str, int] = {}
        every = itertools.chain.from_iterable(corpus)
        lengths = np.fromiter(map(len, corpus), np.int32, len(corpus))
        numbers = (names.setdefault(term, len(names)) for term in every)
        terms = np.fromiter(numbers, np.int32, int(lengths.sum()))
        return cls(Counts.of(terms, lengths, len(names)), names, k1, b)

    def idf(self, term: str) -> float:
        """Give the idf of a term; 0 where no document holds it."""
        run = self._run(term)
        return float(self._idf[self._names[term]]) if run else 0.0

    def _run(self, term: str) -> slice | None:
        """Give the entries of a term; None where no document holds it."""
        number = self._names.get(term)
        if number is None:
            return None
        first, last = self._counts.firsts[number : number + 2].tolist()
        return slice(first, last) if first < last else None

    def _frequencies(self, run: slice) -> Scores:
        """Give what BM25 makes of the counts of some entries, without idf."""
        return self._saturate(self._counts.counts[run], self._counts.documents[run])

    def _saturate(self, counts: Numbers, documents: Numbers) -> Scores:
        often = counts.astype(float)
        return np.asarray(often * (self._k1 + 1) / (often + self._saturation[documents]))

    def _find_bounds(self) -> Scores:
        """Give the most that each term can give a document; some terms at a time."""
        firsts, bounds = self._counts.firsts, np.zeros(len(self._idf))
        held = np.flatnonzero(np.diff(firsts))
        cuts = np.flatnonzero(np.diff(firsts[held] // _WEIGHED_AT_ONCE)) + 1
        for some in np.split(held, cuts) if len(held) else ():
            start, end = int(firsts[some[0]]), int(firsts[some[-1] + 1])
            most = np.maximum.reduceat(self._frequencies(slice(start, end)), firsts[some] - start)
            bounds[some] = self._idf[some] * most
        return bounds

    def scores(self, query: Iterable[tuple[str, float]]) -> Scores:
        """Add up the weights of the query's terms, each times its own weight.

        Returns:
            One score a document; 0 for a document that shares no term.
        """
        return self._sum(list(self._runs(query)))

    def top(self, query: Iterable[tuple[str, float]], count: int) -> tuple[Numbers, Scores]:
        """Give the best documents and their scores, without scoring every document.

        What few documents hold is added up at once. The other terms follow, from the one that can
        give most. Once what the rest can give does not reach the worst of the best so far, the
        rest is looked up for the documents alone that can still be among the best (MaxScore:
        Turtle and Flood 1995). The result is exact.

        Args:
            query: terms, each once, and their weights, none negative.
            count: how many documents at most.

        Returns:
            Documents that share a term, the best first, and their scores.
        """
        runs = [run for run in self._runs(query) if run.weight > 0]
        long = sorted((run for run in runs if run.size > SHORT), key=lambda run: -run.bound)
        scores = self._sum([run for run in runs if run.size <= SHORT])
        seen: Numbers = np.flatnonzero(scores > 0)
        left, worst = sum(run.bound for run in long), 0.0
        for run in long:
            if left >= worst:
                worst = _worst_of_best(scores[seen], count)
            if left >= worst:
                seen = self._add(run, scores, seen)
            else:
                seen = seen[scores[seen] + left >= worst]
                self._look_up(run, scores, seen)
            left -= run.bound
        best = seen[scores[seen] >= _worst_of_best(scores[seen], count)]
        best = best[np.lexsort((best, -scores[best]))][:count]
        return best, scores[best]

    def holds(self, term: str, among: NDArray[np.integer[Any]]) -> bool:
        """Tell whether one of some documents, whose numbers rise, holds a term."""
        run = self._run(term)
        if run is None:
            return False
        documents = self._counts.documents[run]
        at = np.minimum(np.searchsorted(among, documents), len(among) - 1)
        return bool((among[at] == documents).any())

    def _runs(self, query: Iterable[tuple[str, float]]) -> Iterator[_Run]:
        """Give the runs of those terms that a document holds."""
        for term, weight in query:
            run = self._run(term)
            if run is not None:
                number = self._names[term]
                yield _Run(run, weight * self._idf[number], weight * self._bounds[number])

    def _sum(self, runs: Sequence[_Run]) -> Scores:
        """Add up the weights of terms in all of their documents."""
        if not runs:
            return np.zeros(self.size)
        counts = self._counts
        documents = np.concatenate([counts.documents[run.entries] for run in runs])
        often = np.concatenate([counts.counts[run.entries] for run in runs])
        weights = np.repeat([run.weight for run in runs], [run.size for run in runs])
        scores = np.bincount(documents, weights * self._saturate(often, documents), self.size)
        return np.asarray(scores, float)

    def _weights(self, run: _Run) -> Scores:
        return run.weight * self._frequencies(run.entries)

    def _add(self, run: _Run, scores: Scores, seen: Numbers) -> Numbers:
        """Add a term to all its documents; give the documents seen, the new ones too."""
        documents = self._counts.documents[run.entries]
        before = scores[documents]
        scores[documents] = before + self._weights(run)
        return np.concatenate((seen, documents[before == 0]))

    def _look_up(self, run: _Run, scores: Scores, seen: Numbers) -> None:
        """Add a term to those of some documents that hold it; of the others nothing matters."""
        documents = self._counts.documents[run.entries]
        if len(documents) < ADDED_PER_LOOKED_UP * len(seen):
            scores[documents] += self._weights(run)
            return
        at = np.minimum(np.searchsorted(documents, seen), len(documents) - 1)
        holds = documents[at] == seen
        of_seen = self._saturate(self._counts.counts[run.entries][at[holds]], seen[holds])
        scores[seen[holds]] += run.weight * of_seen


class _Run(NamedTuple):
    """A term of a query: its entries, its weight, and the most that it can give a document."""

    entries: slice
    weight: float
    bound: float

    @property
    def size(self) -> int:
        """Give how many documents hold it."""
        return int(self.entries.stop - self.entries.start)


def _worst_of_best(scores: Scores, count: int) -> float:
    """Give the score that is the last of the best `count`; 0 where there are fewer."""
    if len(scores) < count:
        return 0.0
    return float(np.partition(scores, len(scores) - count)[len(scores) - count])
