"""What each part of a question gives every sentence: worked out once, and kept.

Nearly every signal is a sum over the question's terms, words or pairs, and what each of these gives
does not depend on the others. It is worked out once, a column of sentences at a time, and kept: a
question of known words costs one sum of such columns.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.english.classes import STOP_WORDS
from index.ranking.columns import Mark
from index.ranking.signals.names import (
    ASKED_FOR,
    FIGURE,
    FIRST_OF_TERMS,
    FIRST_OF_WORDS,
    HEAD,
    NEAR,
    RAREST,
    RELATED,
    SAID_BEFORE,
    TITLED,
    TOGETHER,
    Measured,
    fade,
    find_near,
    fit_figures,
    in_next,
    measure_alone,
    name_heads,
    pair_terms,
    rarest_of,
    saturate,
    sum_bm25,
    unsaid,
    weaken,
    weight_related,
    with_before,
)
from index.ranking.tokens import Sorted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from index.kept import Room
    from index.ranking.query import Query
    from index.ranking.signals.names import Column, Numbers
    from index.ranking.signals.titles import Titled
    from index.ranking.tokens import TokenTable
    from index.ranking.vocabulary import Vocabulary

    # The signals that a part of a question gives anything, each with what it gives every sentence.
    Given = tuple[tuple[int, Column], ...]

_NOWHERE = np.zeros(0, np.int64)


class Signals:
    """Measures the sentences of a table for any query."""

    def __init__(self, table: TokenTable, vocabulary: Vocabulary, room: Room) -> None:
        """Measure the sentences of a table, and keep what each part of a question gives them.

        Args:
            table: some of the library's sentences, or all.
            vocabulary: of the library.
            room: for what is kept.
        """
        self._table = table
        self._vocabulary = vocabulary
        self._alone = measure_alone(table)
        self._terms = Sorted(table.terms, len(vocabulary.terms))
        self._words = Sorted(table.words, len(vocabulary.words))
        self._of_term = room.keep(self._measure_term)
        self._of_word = room.keep(self._measure_word)
        self._before = room.keep(self._measure_before)
        self._unsaid = room.keep(self._find_unsaid)
        self._related = room.keep(self._measure_related)
        self._together = room.keep(self._measure_together)
        self._near = room.keep(self._measure_near)
        self._heads = name_heads(table)
        self._marked = {mark: self._count_marked(mark) for _, mark in ASKED_FOR.values()}

    def measure(self, query: Query, titled: Titled) -> Measured:
        """Measure every sentence; `titled` are the passages under titles with a term of the query.

        What grows with the number of the question's terms is divided by the root of that number.
        """
        signals = self._alone.copy()
        rows, root = [*signals], max(1.0, len(query.terms)) ** 0.5
        for given, weight in self._parts(query):
            for signal, column in given:
                rows[signal] += column * (weight / root)
        of_passages = self._table.passages
        for term, passages in titled.items():
            under = passages[of_passages] * self._unsaid[term]
            signals[TITLED] += under * (query.terms[term] / root)
        for term, passages in rarest_of(query, titled, len(self._table.first_sentences) - 1):
            held = self._of_term[term].holds & passages[of_passages]
            signals[RAREST] += held * query.terms[term]
        if query.kind in ASKED_FOR:
            row, mark = ASKED_FOR[query.kind]
            signals[row] = self._asked_for(mark, query)
        if query.kinds:
            signals[FIGURE] = fit_figures(self._table, query.kinds)
        if query.kind == "head":
            signals[HEAD] = self._heads
        return Measured(signals, self._matches(query), partial(self._kinship, query))

    def _matches(self, query: Query) -> Numbers:
        places = [_NOWHERE, *(self._of_term[term].places for term in query.terms)]
        return np.sort(np.concatenate(places))

    def _kinship(self, query: Query, term: str, first: int, last: int) -> float:
        strongest = self._related[term, query.senses[term]].strongest
        return 0.0 if strongest is None else float(strongest[first:last].max())

    def _parts(self, query: Query) -> Iterator[tuple[Given, float]]:
        """Give what each part of a query gives, and what the part weighs."""
        known = self._vocabulary.terms
        for term, weight in query.terms.items():
            yield self._of_term[term].given, weight
            if term in query.names:
                yield self._before[term], weight
        for word, weight in query.words.items():
            yield self._of_word[word], weight
        for term, senses in query.senses.items():
            yield self._related[term, senses].given, weight_related(query, term, known)
        yield from self._pairs(query)

    def _pairs(self, query: Query) -> Iterator[tuple[Given, float]]:
        """Give what pairs give that stand together as asked, and terms near each other."""
        of_term = self._of_term
        for pair, weight in query.pairs.items():
            if of_term[pair[0]].standing & of_term[pair[1]].standing:
                yield self._together[pair], weight
        for pair in pair_terms(query, self._vocabulary.terms):
            if of_term[pair[0]].standing & of_term[pair[1]].standing:
                yield self._near[pair], query.terms[pair[1]]

    def _measure_term(self, term: str) -> _Term:
        """Find where a term stands, and what of weight 1 it gives the signals of `OF_TERMS`."""
        table, number = self._table, self._vocabulary.terms.get(term)
        places = _NOWHERE if number is None else self._terms.of(number)
        counts, marks = self._count(places), table.marks[places]
        both = with_before(table, counts)
        given = _given(
            FIRST_OF_TERMS,
            saturate(both),
            self._likeness(term) * (counts == 0),
            (self._count(places[(marks & Mark.LEADING) > 0]) > 0).astype(float),
        )
        standing = int.from_bytes(np.packbits(counts > 0).tobytes(), "big")
        return _Term(places, standing, both > 0, given)

    def _measure_before(self, term: str) -> Given:
        """Give what a name gives the sentences that stand far behind it in its passage."""
        counts = self._count(self._of_term[term].places)
        return _given(SAID_BEFORE, fade(self._table, counts))

    def _find_unsaid(self, term: str) -> NDArray[np.bool_]:
        """Tell of every sentence whether its passage does not say a term up to its end."""
        return unsaid(self._table, self._count(self._of_term[term].places))

    def _likeness(self, term: str) -> Column:
        """Give how like `term` the likest word of every sentence is, squared."""
        numbers, likeness = self._vocabulary.similar[term]
        tokens, entries = self._terms.among(numbers)
        return self._strongest(tokens, likeness[entries] ** 2)

    def _measure_related(self, asked: tuple[str, tuple[str, ...]]) -> _Kin:
        """Measure how strongly the best of every sentence's words is related to a term.

        What the sentence before holds is worth half, and nothing is worth a relation where the
        term itself stands. The words are related to the term's senses.
        """
        table, (term, senses) = self._table, asked
        relatives = self._vocabulary.related.kept[senses]
        tokens, entries = self._terms.among(relatives.numbers)
        strongest = self._strongest(tokens, relatives.strengths[entries])
        for (verb, particle), strength in zip(*relatives[2:], strict=True):
            said = np.intersect1d(self._terms.of(verb), self._terms.of(particle) - 1)
            at = table.sentences[said]
            strongest[at] = np.maximum(strongest[at], strength)
        if not strongest.any():
            return _Kin(None, ())
        related = weaken(table, strongest) * (self._count(self._of_term[term].places) == 0)
        return _Kin(strongest, _given(RELATED, related))

    def _strongest(self, tokens: Numbers, values: Column) -> Column:
        """Give the highest of what the tokens of every sentence have; 0 where none stands."""
        strongest = np.zeros(len(self._table.sizes))
        np.maximum.at(strongest, self._table.sentences[tokens], values)
        return strongest

    def _measure_word(self, word: str) -> Given:
        """Give what a word gives the signals of `OF_WORDS`."""
        return _given(FIRST_OF_WORDS, self._wording(word), self._character_grams(word))

    def _wording(self, word: str) -> Column:
        """Give BM25 of a word as it is written, stop words too, over sentences."""
        table, number = self._table, self._vocabulary.words.get(word)
        if number is None:
            return np.zeros(len(table.sizes))
        held = table.sentences[self._words.of(number)]
        idf = np.array([self._vocabulary.idf_of_word(word)])
        return sum_bm25(np.zeros_like(held), held, idf, table.sizes / self._vocabulary.mean_size)

    def _character_grams(self, word: str) -> Column:
        """Give BM25 of the 4-grams of a word over a sentence and the one before."""
        table = self._table
        if word in STOP_WORDS:
            return np.zeros(len(table.sizes))
        shared = self._vocabulary.grams.shared(word)
        tokens, pairs = self._words.among(shared.words)
        told = (table.marks[tokens] & Mark.CONTENT) > 0
        of, held = in_next(table, shared.grams[pairs[told]], table.sentences[tokens[told]])
        sizes = table.window_lengths / self._vocabulary.mean_window
        return sum_bm25(of, held, shared.idf, sizes)

    def _measure_together(self, pair: tuple[str, str]) -> Given:
        """Give the mean idf of two terms, to the passages where they stand together."""
        table, vocabulary = self._table, self._vocabulary
        first, second = pair
        here, there = (self._of_term[term].places for term in pair)
        left = np.intersect1d(here, there - 1, assume_unique=True)
        left = left[table.sentences[left] == table.sentences[left + 1]]
        if not len(left):
            return ()
        held = np.isin(table.passages, table.passages[table.sentences[left]])
        idf = vocabulary.idf_of_term(first) + vocabulary.idf_of_term(second)
        return _given(TOGETHER, held * idf / 2)

    def _measure_near(self, pair: tuple[str, str]) -> Given:
        """Give 1 to the sentences where two terms stand near each other."""
        here, there = (self._of_term[term].places for term in pair)
        near = np.zeros(len(self._table.sizes))
        near[find_near(self._table, here, there)] = 1
        return _given(NEAR, near)

    def _asked_for(self, mark: Mark, query: Query) -> Column:
        """Give 1 to the sentences that hold what is so marked, and that the query does not name."""
        held = self._marked[mark]
        named = (self._count_named(term, mark) for term in query.terms)
        return np.asarray(held > sum(one for one in named if one is not None), float)

    def _count_marked(self, mark: Mark) -> Column:
        return self._count(np.flatnonzero(self._table.marks & mark))

    def _count_named(self, term: str, mark: Mark) -> Column | None:
        """Count where a term is so marked; None where it is nowhere."""
        places = self._of_term[term].places
        places = places[(self._table.marks[places] & mark) > 0]
        return self._count(places) if len(places) else None

    def _count(self, tokens: Numbers) -> Column:
        """Count the tokens of every sentence among those given."""
        counts = np.bincount(self._table.sentences[tokens], minlength=len(self._table.sizes))
        return np.asarray(counts, float)


class _Term(NamedTuple):
    """Where a term stands, and what it gives.

    Attributes:
        places: its tokens, as entries of the table.
        standing: the sentences that hold it, as the bits of a number.
        holds: tells of every sentence whether it holds the term, or the one before does.
        given: what it gives the signals of `OF_TERMS`.
    """

    places: Numbers
    standing: int
    holds: NDArray[np.bool_]
    given: Given


class _Kin(NamedTuple):
    """How strongly the best of every sentence's words is related to a term; None for none."""

    strongest: Column | None
    given: Given


def _given(first: int, *columns: Column) -> Given:
    """Number columns by the signals that they belong to, and leave those out that give nothing."""
    return tuple((signal, one) for signal, one in enumerate(columns, start=first) if one.any())
