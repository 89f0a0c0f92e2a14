"""All that ranking looks up of a library: made once, of its tokens alone, and fit to be kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from index.ranking.columns.marks import Mark
from index.ranking.grams import Lists, find_grams, find_trigrams
from index.ranking.postings import Counts
from index.ranking.similarity import SHORTEST

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.ranking.columns.laying import Laid

    Numbers = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class Indexed:
    """Tokens with what is counted of them; counts alone, for weights are of a whole library.

    Attributes:
        laid: the tokens.
        lengths: the tokens of each sentence that are no stop words.
        passages_with, sentences_with: how many passages hold each term, and how many sentences
            each word.
        counts: of the terms of each passage that are no stop words.
        like_terms, like_words: the terms, and the words, by trigrams.
        grams: the words by 4-grams.
    """

    laid: Laid
    lengths: NDArray[np.int32]
    passages_with: NDArray[np.int32]
    sentences_with: NDArray[np.int32]
    counts: Counts
    like_terms: Lists
    like_words: Lists
    grams: Lists

    @classmethod
    def of(cls, laid: Laid) -> Indexed:
        """Count, and list."""
        sentences = np.repeat(np.arange(len(laid.sizes), dtype=np.int32), laid.sizes)
        in_passages = np.repeat(np.arange(len(laid.in_passage), dtype=np.int32), laid.in_passage)
        passages = in_passages[sentences]
        content = (laid.marks & Mark.CONTENT) > 0
        lengths = np.bincount(sentences[content], minlength=len(laid.sizes)).astype(np.int32)
        of_passages = np.bincount(in_passages, lengths, len(laid.in_passage)).astype(np.int32)
        names = len(laid.names)
        return cls(
            laid=laid,
            lengths=lengths,
            passages_with=_count_units(laid.terms, passages, names),
            sentences_with=_count_units(laid.words, sentences, len(laid.forms)),
            counts=Counts.of(laid.terms[content], of_passages, names),
            like_terms=find_trigrams(laid.names, SHORTEST),
            like_words=find_trigrams(laid.forms, SHORTEST),
            grams=find_grams(laid.forms),
        )


def _count_units(items: Numbers, units: Numbers, size: int) -> NDArray[np.int32]:
    """Count in how many units, which rise, each of `size` items stands."""
    codes = (items.astype(np.int64) << 32) | units
    codes.sort()
    is_first = np.diff(codes, prepend=-1) != 0
    return np.bincount(codes[is_first] >> 32, minlength=size).astype(np.int32)
