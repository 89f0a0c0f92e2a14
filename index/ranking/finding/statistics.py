"""What is counted of a whole library: how often its terms and words are used, how long it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.ranking.grams import find_grams, find_trigrams
from index.ranking.similarity import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from index.ranking.columns import Indexed
    from index.ranking.grams import Lists
    from index.ranking.tokens import TokenTable


@dataclass(frozen=True, slots=True)
class Totals:
    """How much of a library there is, and how long its parts are on average.

    Attributes:
        mean_window: tokens that are no stop words, of a sentence and the one before.
        mean_size: tokens of a sentence.
        mean_length: tokens of a passage that are no stop words.
    """

    passages: int
    sentences: int
    mean_window: float
    mean_size: float
    mean_length: float

    @classmethod
    def of(cls, table: TokenTable) -> Totals:
        """Count what a table holds."""
        passages = len(table.first_sentences) - 1
        return cls(
            passages=passages,
            sentences=len(table.sizes),
            mean_window=max(1.0, float(table.window_lengths.mean())),
            mean_size=max(1.0, float(table.sizes.mean())),
            mean_length=float(table.lengths.sum()) / passages,
        )


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of a library; a term or a word is a number, by its place.

    Attributes:
        terms, words: in the order of their numbers; words are in lower case.
        passages_with: in how many passages each term stands.
        sentences_with: in how many sentences each word stands.
        like_terms, like_words: the terms, and the words, by trigrams.
        grams: the words by 4-grams.
    """

    terms: Sequence[str]
    words: Sequence[str]
    passages_with: NDArray[np.int32]
    sentences_with: NDArray[np.int32]
    like_terms: Lists
    like_words: Lists
    grams: Lists
    totals: Totals

    @classmethod
    def of(cls, indexed: Indexed, totals: Totals) -> Statistics:
        """Take what was counted and listed."""
        return cls(
            terms=indexed.laid.names,
            words=indexed.laid.forms,
            passages_with=indexed.passages_with,
            sentences_with=indexed.sentences_with,
            like_terms=indexed.like_terms,
            like_words=indexed.like_words,
            grams=indexed.grams,
            totals=totals,
        )

    @classmethod
    def list_anew(
        cls,
        terms: Sequence[str],
        words: Sequence[str],
        passages_with: NDArray[np.int32],
        sentences_with: NDArray[np.int32],
        totals: Totals,
    ) -> Statistics:
        """Take what was counted alone, and list terms and words by what they are spelled with."""
        like = find_trigrams(terms, SHORTEST), find_trigrams(words, SHORTEST)
        return cls(terms, words, passages_with, sentences_with, *like, find_grams(words), totals)
