"""Which signals there are, and what makes one of counts: the same for all passages or a few."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from index.ranking.columns import Mark, bit_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

    from numpy.typing import NDArray

    from index.model.articles import Kind
    from index.ranking.query import Query
    from index.ranking.signals.titles import Titled
    from index.ranking.tokens import TokenTable

    Column = NDArray[np.float64]
    Matrix = NDArray[np.float64]
    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.integer[Any]]

OF_TERMS = ("sentence and the one before", "similar words", "leading words")
OF_WORDS = ("wording", "character 4-grams")
OF_SENTENCES = ("sentence length", "passage length", "first sentence")
SIGNALS = (
    *OF_TERMS,
    *OF_WORDS,
    "related words",
    "words together",
    "words near",
    "rarest term",
    "names said before",
    "said by the title",
    *OF_SENTENCES,
    "number asked for",
    "date asked for",
    "person asked for",
    "reason asked for",
    "head asked for",
    "figure asked for",
)
FIRST_OF_TERMS, FIRST_OF_WORDS = 0, len(OF_TERMS)
RELATED, TOGETHER, NEAR, RAREST, SAID_BEFORE, TITLED = range(
    SIGNALS.index("related words"), SIGNALS.index("said by the title") + 1
)
HEAD, FIGURE = SIGNALS.index("head asked for"), SIGNALS.index("figure asked for")
_SENTENCES = slice(TITLED + 1, TITLED + 1 + len(OF_SENTENCES))
ASKED_FOR: Mapping[str, tuple[int, Mark]] = {
    "count": (SIGNALS.index("number asked for"), Mark.NUMBER),
    "date": (SIGNALS.index("date asked for"), Mark.DATE),
    "person": (SIGNALS.index("person asked for"), Mark.NAME),
    "reason": (SIGNALS.index("reason asked for"), Mark.REASON),
}
# BM25's k1: low, since what a passage says twice it does not answer twice.
SATURATION = 0.2
# The usual k1 and b where stop words count too, and a long sentence holds them all.
WORDING_SATURATION = 1.2
WORDING_NORMALIZATION = 0.75
# Two terms this many tokens apart are said of each other.
REACH = 7
# What is left of a name with every sentence that does not say it again.
FADING = 0.9
# What a related word in the sentence before is worth.
BEFORE = 0.5
# What one is worth for a term that the library lacks: there only other words can answer it.
LACKED = 1.4
# Terms whose pairs are looked at: a question of hundreds of words would have thousands.
PAIRED_TERMS = 16


@dataclass(frozen=True, slots=True)
class Measured:
    """Sentences, measured for a query.

    Attributes:
        signals: a row a signal, in the order of `SIGNALS`, and a column a sentence.
        matches: the tokens of the table that are terms of the query, rising.
        kinship: gives how strongly the best word of a run of sentences, from one up to another, is
            related to a term of the query.
    """

    signals: Matrix
    matches: Numbers
    kinship: Callable[[str, int, int], float]


def measure_alone(table: TokenTable) -> Matrix:
    """Give the signals that are the same for every query; the others are 0."""
    signals = np.zeros((len(SIGNALS), len(table.sizes)))
    signals[_SENTENCES] = table.log_lengths, table.passage_log_lengths, table.opens
    return signals


def find_near(table: TokenTable, here: Numbers, there: Numbers) -> Numbers:
    """Give the sentences of those tokens that stand near one of some others in their sentence.

    Args:
        table: the tokens.
        here: some of them, rising.
        there: the others, rising.
    """
    if not len(here) or not len(there):
        return np.zeros(0, np.int64)
    after = np.searchsorted(there, here)
    neighbours = there[np.stack((after - 1, after % len(there)))]
    sentences = table.sentences
    near = (np.abs(neighbours - here) <= REACH) & (sentences[neighbours] == sentences[here])
    return np.asarray(sentences[here[near.any(axis=0)]])


def name_heads(table: TokenTable) -> Column:
    """Give 1 to the sentences in which who is at the head of something stands near a full name."""
    heads, names = (np.flatnonzero(table.marks & one) for one in (Mark.HEADING, Mark.NAME))
    named = np.zeros(len(table.sizes))
    named[find_near(table, heads, names)] = 1
    return named


def fit_figures(table: TokenTable, kinds: Mapping[Kind, float]) -> Column:
    """Give every sentence how well the best of its figures fits what is asked, 0 to 1.

    Args:
        table: the tokens.
        kinds: the kinds of figures that may answer, and how well each fits.
    """
    fits = np.zeros(len(table.kinds))
    for kind, fit in sorted(kinds.items(), key=itemgetter(1)):
        fits[(table.kinds & bit_of(kind)) > 0] = fit
    return fits


def rarest_of(query: Query, titled: Titled, passages: int) -> Iterator[tuple[str, Mask]]:
    """Give the term that tells most of each passage, and for which of them it is that.

    What the title says, it says of all of the article, and tells none of its sentences from others.
    """
    left = np.ones(passages, bool)
    for term in sorted(query.terms, key=query.terms.__getitem__, reverse=True):
        over = titled.get(term)
        yield term, left if over is None else left & ~over
        if over is None:
            return
        left = left & over


def weight_related(query: Query, term: str, known: Container[str]) -> float:
    """Give what the words related to a term weigh; known are the terms that the library holds."""
    return query.terms[term] * (1.0 if term in known else LACKED)


def pair_terms(query: Query, known: Container[str]) -> Iterator[tuple[str, str]]:
    """Give the pairs of terms that may stand near each other; the one that weighs less comes last.

    That two terms of earlier questions stand near each other says nothing of this one.
    """
    held = (term for term in query.terms if term in known)
    terms = sorted(held, key=lambda term: (-query.terms[term], term))
    for one, other in itertools.combinations(terms[:PAIRED_TERMS], 2):
        if one not in query.carried or other not in query.carried:
            yield one, other


def with_before(table: TokenTable, counts: Matrix) -> Matrix:
    """Add to every sentence what the one before it holds, in the same passage."""
    both = counts.copy()
    both[..., 1:] += counts[..., :-1] * table.continues
    return both


def fade(table: TokenTable, counts: Matrix) -> Matrix:
    """Give what terms are worth where only sentences before the last one of the passage hold them.

    Who was named is spoken of on: as "he", "the company", or without any word.
    """
    sentences = np.arange(len(table.sizes))
    last = _last_said(counts)
    since = sentences - last
    return np.asarray((since > 1) & (last >= _openings(table))) * FADING**since


def unsaid(table: TokenTable, counts: Matrix) -> NDArray[np.bool_]:
    """Tell of every sentence whether its passage does not say terms up to its end."""
    return np.asarray(_last_said(counts) < _openings(table))


def _last_said(counts: Matrix) -> Numbers:
    """Give to every sentence the last one so far that says a term; -1 where none does."""
    held = np.where(counts > 0, np.arange(counts.shape[-1]), -1)
    return np.asarray(np.maximum.accumulate(held, axis=-1))


def _openings(table: TokenTable) -> Numbers:
    """Give to every sentence the first of its passage."""
    return table.first_sentences[table.passages]


def saturate(counts: Matrix) -> Matrix:
    """Give BM25 without idf and without length normalization of counts of a term."""
    return counts * (SATURATION + 1) / (counts + SATURATION)


def in_next(table: TokenTable, rows: Numbers, sentences: Numbers) -> tuple[Numbers, Numbers]:
    """Let what stands in a sentence stand in the next one of its passage, too.

    Returns:
        The rows and their sentences as given, then again those that another sentence follows.
    """
    followed = np.append(table.continues, 0)[sentences] > 0
    return np.append(rows, rows[followed]), np.append(sentences, sentences[followed] + 1)


def sum_bm25(rows: Numbers, sentences: Numbers, weights: Column, sizes: Column) -> Column:
    """Give every sentence the weighted sum of BM25 of the rows that stand in it.

    Args:
        rows: a word or a 4-gram of the query, wherever it stands; `sentences` are where.
        sentences: as many as there are `rows`.
        weights: of each row.
        sizes: of each sentence; a mean one is 1.
    """
    width = len(sizes)
    stands, counts = np.unique(rows * width + sentences, return_counts=True)
    rows, sentences = np.divmod(stands, width)
    given = weights[rows] * _bm25(counts.astype(float), sizes[sentences])
    return np.asarray(np.bincount(sentences, given, width), float)


def _bm25(counts: Column, sizes: Column) -> Column:
    """Give BM25 without idf of counts in units of such sizes, a mean one 1."""
    normal = WORDING_SATURATION * (1 - WORDING_NORMALIZATION + WORDING_NORMALIZATION * sizes)
    return np.asarray(counts * (WORDING_SATURATION + 1) / (counts + normal))


def weaken(table: TokenTable, strongest: Column) -> Column:
    """Give every sentence what is related in it, or half of what is in the one before."""
    related = strongest.copy()
    related[1:] = np.maximum(related[1:], BEFORE * related[:-1] * table.continues)
    return related
