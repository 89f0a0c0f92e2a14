"""Which passages to measure, and their tokens: the protocol, and how it is met in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from index.ranking.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from index.ranking.postings import Counts
    from index.ranking.tokens import TokenTable

    Passages = NDArray[np.int64]
    Tokens = tuple[NDArray[np.int32], ...]


class Candidates(Protocol):
    """Where passages are found by their terms, and their tokens kept."""

    def best(
        self, terms: Sequence[tuple[str, float]], among: Passages | None, count: int
    ) -> Passages:
        """Give the best passages by BM25, in their order in the library.

        Args:
            terms: each once, with what its BM25 weight is multiplied by.
            among: the passages to choose from, rising; None means all.
            count: how many at most.
        """
        ...

    def table(self, passages: Passages | None) -> TokenTable:
        """Give the tokens of passages, in the order given; None means all."""
        ...

    def tokens_of(self, passage: int) -> Tokens:
        """Give the terms, words, starts and ends of the tokens of a passage, in their order."""
        ...

    def stand_together(self, first: str, second: str) -> bool:
        """Tell whether two terms stand side by side in a sentence."""
        ...

    def holds(self, term: str, among: Passages) -> bool:
        """Tell whether one of some passages, which rise, holds a term that is no stop word."""
        ...


class InMemory:
    """The tokens of a library, and postings of them."""

    def __init__(self, numbers: Mapping[str, int], table: TokenTable, counts: Counts) -> None:
        """Take the terms by their numbers, all tokens, and what is counted of each passage."""
        self._numbers = numbers
        self._table = table
        self._postings = Postings(counts, numbers)

    def best(
        self, terms: Sequence[tuple[str, float]], among: Passages | None, count: int
    ) -> Passages:
        """Give the best passages by BM25, in their order; see `Candidates`."""
        if among is None:
            return np.sort(self._postings.top(terms, count)[0])
        scores = self._postings.scores(terms)[among]
        return among[np.sort(np.argpartition(-scores, count)[:count])]

    def table(self, passages: Passages | None) -> TokenTable:
        """Give the tokens of passages, in the order given; None means all."""
        return self._table if passages is None else self._table.select(passages)

    def tokens_of(self, passage: int) -> Tokens:
        """Give the terms, words, starts and ends of the tokens of a passage, in their order."""
        table = self._table
        first, last = table.first_tokens[table.first_sentences[passage : passage + 2]]
        columns = table.terms, table.words, table.starts, table.ends
        return tuple(column[first:last] for column in columns)

    def stand_together(self, first: str, second: str) -> bool:
        """Tell whether two terms stand side by side in a sentence."""
        one, other = self._numbers.get(first), self._numbers.get(second)
        terms, sentences = self._table.terms, self._table.sentences
        together = (terms[:-1] == one) & (terms[1:] == other)
        return bool((together & (sentences[:-1] == sentences[1:])).any())

    def holds(self, term: str, among: Passages) -> bool:
        """Tell whether one of some passages holds a term that is no stop word."""
        return self._postings.holds(term, among)
