"""The tokens of a library as contiguous arrays: the forward index that candidates are scored from.

Passages, sentences and tokens stand in the order of the text; a passage is a run of sentences and
a sentence a run of tokens, so that a grain's counts are sums over runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from index.ranking.runs import entries_of, firsts_of, runs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.ranking.columns import Indexed

    Numbers = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class TokenTable:
    """The tokens of some passages, and what of them is the same for every question.

    Attributes:
        terms, words, sentences, marks, starts, ends: one entry a token: the numbers of its term
            and of its word in lower case, its sentence, its `Mark`, its span in its article.
        passages: the passage of each sentence.
        sizes: the tokens of each sentence.
        first_tokens, first_sentences: where each sentence and each passage begins; one more
            entry than there are, so that run i goes from entry i to entry i + 1.
        kinds: of the figures of each sentence, the bit of a kind as `bit_of` gives it.
        lengths: the tokens of each sentence that are no stop words.
        window_lengths: those of each sentence and of the one before
            in the same passage.
        log_lengths, passage_log_lengths: ln(1 + such tokens), of each sentence and of its passage.
        opens: 1 for the first sentence of a passage, 0 for the others.
        continues: 1 where the next sentence stands in the same passage, 0 where it does not; no
            entry for the last.
    """

    terms: NDArray[np.int32]
    words: NDArray[np.int32]
    sentences: NDArray[np.int32]
    marks: NDArray[np.uint8]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    passages: NDArray[np.int32]
    sizes: NDArray[np.int32]
    first_tokens: NDArray[np.int32]
    first_sentences: NDArray[np.int32]
    kinds: NDArray[np.uint16]
    lengths: NDArray[np.int32]
    window_lengths: NDArray[np.float64]
    log_lengths: NDArray[np.float64]
    passage_log_lengths: NDArray[np.float64]
    opens: NDArray[np.float64]
    continues: NDArray[np.float64]

    @classmethod
    def whole(cls, indexed: Indexed) -> TokenTable:
        """Lay out the tokens of a library."""
        laid = indexed.laid
        columns = (laid.terms, laid.words, laid.marks, laid.starts, laid.ends)
        return cls.of(columns, laid.sizes, laid.in_passage, indexed.lengths, laid.kinds)

    @classmethod
    def of(
        cls,
        columns: Sequence[Numbers],
        sizes: NDArray[np.int32],
        in_passage: NDArray[np.int32],
        lengths: NDArray[np.int32],
        kinds: NDArray[np.uint16],
    ) -> TokenTable:
        """Lay out tokens.

        Args:
            columns: the columns term, word, mark, start, end; an entry a token.
            sizes: the tokens of each sentence.
            in_passage: the sentences of each passage, one at least.
            lengths: the tokens of each sentence that are no stop words.
            kinds: of the figures of each sentence.
        """
        sentences = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        passages = np.repeat(np.arange(len(in_passage), dtype=np.int32), in_passage)
        first_sentences = firsts_of(in_passage)
        opens = np.zeros(len(sizes))
        opens[first_sentences[:-1]] = 1
        continues = 1 - opens[1:]
        window_lengths = lengths.astype(float)
        window_lengths[1:] += lengths[:-1] * continues
        passage_lengths = np.add.reduceat(lengths, first_sentences[:-1])
        return cls(
            terms=columns[0].astype(np.int32, copy=False),
            words=columns[1].astype(np.int32, copy=False),
            sentences=sentences,
            marks=columns[2].astype(np.uint8, copy=False),
            starts=columns[3].astype(np.int32, copy=False),
            ends=columns[4].astype(np.int32, copy=False),
            passages=passages,
            sizes=sizes,
            first_tokens=firsts_of(sizes),
            first_sentences=first_sentences,
            kinds=kinds,
            lengths=lengths,
            window_lengths=window_lengths,
            log_lengths=np.log1p(lengths),
            passage_log_lengths=np.log1p(passage_lengths)[passages],
            opens=opens,
            continues=continues,
        )

    def select(self, passages: NDArray[np.int64]) -> TokenTable:
        """Give the table of some passages alone, numbered anew in the order given."""
        sentences = runs_of(self.first_sentences, passages)
        bounds = self.first_sentences[passages], self.first_sentences[passages + 1]
        tokens = entries_of(*(self.first_tokens[one] for one in bounds))
        columns = (self.terms, self.words, self.marks, self.starts, self.ends)
        return TokenTable.of(
            [column[tokens] for column in columns],
            sizes=self.sizes[sentences],
            in_passage=bounds[1] - bounds[0],
            lengths=self.lengths[sentences],
            kinds=self.kinds[sentences],
        )


class Sorted:
    """Places in a table that is asked again and again: its tokens are sorted once."""

    def __init__(self, tokens: Numbers, size: int) -> None:
        """Sort the tokens of a table, numbers under `size`."""
        self._order = np.argsort(tokens, kind="stable").astype(np.int32)
        self._firsts = np.concatenate(([0], np.cumsum(np.bincount(tokens, minlength=size))))

    def of(self, number: int) -> Numbers:
        """Give the tokens of a number, rising."""
        first, last = self._firsts[number : number + 2].tolist()
        return self._order[first:last]

    def among(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """Give the tokens of some numbers, and for each the entry of its number in `numbers`."""
        sizes = self._firsts[numbers + 1] - self._firsts[numbers]
        found = self._order[runs_of(self._firsts, numbers)]
        return found, np.repeat(np.arange(len(numbers)), sizes)
