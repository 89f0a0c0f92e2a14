"""The tokens of a library as contiguous arrays: the forward index that candidates are scored from.

Passages, sentences and tokens stand in the order of the text; a passage is a run of sentences and
a sentence a run of tokens, so that a grain's counts are sums over runs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntFlag
from typing import TYPE_CHECKING

import numpy as np

from index.english.calendar import MONTHS
from index.english.cardinals import CARDINALS, SCALES
from index.english.classes import STOP_WORDS
from index.english.forms import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from index.model import Sentence, Token
    from index.ranking.terms import Analyzer

_YEAR = re.compile(r"1\d{3}|20\d{2}")
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DATE_WORDS = frozenset(
    [*MONTHS, *_WEEKDAYS, *"century centuries today yesterday tomorrow".split()]
)
_NUMBER_WORDS = frozenset(
    "hundred hundreds thousands millions billions dozen dozens half third quarter twice once first "
    "second".split()
).union(CARDINALS, SCALES) - {"one", "zero"}
_LEADING_TERMS = 2


class Mark(IntFlag):
    """What a token may be to a question, apart from its term."""

    CONTENT = 1
    NUMBER = 2
    DATE = 4
    LEADING = 8


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
        window_lengths: the tokens that are no stop words of each sentence and of the one before
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
    window_lengths: NDArray[np.float64]
    log_lengths: NDArray[np.float64]
    passage_log_lengths: NDArray[np.float64]
    opens: NDArray[np.float64]
    continues: NDArray[np.float64]

    @classmethod
    def of(
        cls, columns: NDArray[np.int32], sizes: NDArray[np.int32], in_passage: NDArray[np.int32]
    ) -> TokenTable:
        """Lay out tokens.

        Args:
            columns: the rows term, word, mark, start, end; a column a token.
            sizes: the tokens of each sentence.
            in_passage: the sentences of each passage, one at least.
        """
        sentences = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        passages = np.repeat(np.arange(len(in_passage), dtype=np.int32), in_passage)
        content = (columns[2] & Mark.CONTENT) > 0
        lengths = np.bincount(sentences[content], minlength=len(sizes)).astype(np.int32)
        first_sentences = _firsts(in_passage)
        opens = np.zeros(len(sizes))
        opens[first_sentences[:-1]] = 1
        continues = 1 - opens[1:]
        window_lengths = lengths.astype(float)
        window_lengths[1:] += lengths[:-1] * continues
        passage_lengths = np.add.reduceat(lengths, first_sentences[:-1])
        return cls(
            terms=columns[0],
            words=columns[1],
            sentences=sentences,
            marks=columns[2].astype(np.uint8),
            starts=columns[3],
            ends=columns[4],
            passages=passages,
            sizes=sizes,
            first_tokens=_firsts(sizes),
            first_sentences=first_sentences,
            window_lengths=window_lengths,
            log_lengths=np.log1p(lengths),
            passage_log_lengths=np.log1p(passage_lengths)[passages],
            opens=opens,
            continues=continues,
        )

    def select(self, passages: NDArray[np.int64]) -> TokenTable:
        """Give the table of some passages alone, numbered anew in the order given."""
        sentences = _runs(self.first_sentences, passages)
        tokens = _runs(self.first_tokens, sentences)
        columns = (self.terms, self.words, self.marks, self.starts, self.ends)
        chosen = np.array([column[tokens] for column in columns], dtype=np.int32)
        in_passage = np.diff(self.first_sentences)[passages]
        return TokenTable.of(chosen, self.sizes[sentences], in_passage)


class TokenTableBuilder:
    """Collects sentences, article after article, into a `TokenTable`.

    Attributes:
        terms, words: the number of each term, and of each word in lower case.
    """

    def __init__(self, analyzer: Analyzer) -> None:
        self.terms: dict[str, int] = {}
        self.words: dict[str, int] = {}
        self._analyzer = analyzer
        self._tokens: list[tuple[int, int, int, int, int]] = []
        self._sizes: list[int] = []
        self._sentences: list[int] = []

    def add_passage(self, text: str, sentences: Sequence[Sentence]) -> None:
        """Add a passage of an article's text; it has at least one sentence."""
        for sentence in sentences:
            tokens = self._analyzer.tokens(text[sentence.start : sentence.end])
            self._add_tokens(text, sentence.start, tokens)
        self._sentences.append(len(sentences))

    def _add_tokens(self, text: str, offset: int, tokens: Sequence[Token]) -> None:
        words = [text[offset + token.start : offset + token.end] for token in tokens]
        for token, word, mark in zip(tokens, words, _marks(tokens, words), strict=True):
            term = self.terms.setdefault(token.term, len(self.terms))
            form = self.words.setdefault(fold(word), len(self.words))
            self._tokens.append((term, form, mark, offset + token.start, offset + token.end))
        self._sizes.append(len(tokens))

    def build(self) -> TokenTable:
        """Give the table of everything added."""
        columns = np.array(self._tokens, dtype=np.int32).reshape(-1, 5).T.copy()
        sizes = np.array(self._sizes, dtype=np.int32)
        return TokenTable.of(columns, sizes, np.array(self._sentences, dtype=np.int32))


def _marks(tokens: Sequence[Token], words: Sequence[str]) -> Iterable[int]:
    """Give the `Mark` of each token of a sentence."""
    leading = 0
    for token, word in zip(tokens, words, strict=True):
        mark = Mark.CONTENT if token.term not in STOP_WORDS else Mark(0)
        if mark and leading < _LEADING_TERMS:
            mark |= Mark.LEADING
            leading += 1
        yield int(mark | _word_marks(word))


def _word_marks(word: str) -> Mark:
    lower = word.lower()
    marks = Mark(0)
    if word[0].isdigit() or lower in _NUMBER_WORDS or lower.split(maxsplit=1)[0] in _NUMBER_WORDS:
        marks |= Mark.NUMBER
    if lower in _DATE_WORDS or _YEAR.fullmatch(word):
        marks |= Mark.DATE
    return marks


def _firsts(sizes: NDArray[np.int32]) -> NDArray[np.int32]:
    return np.concatenate(([0], np.cumsum(sizes))).astype(np.int32)


def _runs(firsts: NDArray[np.int32], runs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the entries of some runs, one run after another."""
    sizes = firsts[runs + 1] - firsts[runs]
    offsets = np.cumsum(sizes) - sizes
    return np.asarray(np.arange(sizes.sum()) + np.repeat(firsts[runs] - offsets, sizes))
