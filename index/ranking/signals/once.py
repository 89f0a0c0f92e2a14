"""Sentences measured for one query, all of its parts at once.

Of passages that are measured for a single query nothing is worth keeping: one pass over their
tokens counts all that the query looks for, and what `kept` adds up column by column is worked out
of these counts.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

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
    REACH,
    RELATED,
    SAID_BEFORE,
    TITLED,
    TOGETHER,
    Measured,
    fade,
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
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from index.ranking.query import Query
    from index.ranking.signals.names import Column, Matrix, Numbers
    from index.ranking.signals.titles import Titled
    from index.ranking.tokens import TokenTable
    from index.ranking.vocabulary import Vocabulary


def measure_once(
    table: TokenTable, vocabulary: Vocabulary, query: Query, titled: Titled
) -> Measured:
    """Measure every sentence of a table, as `Signals.measure` does."""
    signals, root = measure_alone(table), max(1.0, len(query.terms)) ** 0.5
    terms = _Terms(table, vocabulary, query)
    weights = np.array([*query.terms.values()]) / root
    counts = terms.counts[: len(weights)]
    both = with_before(table, counts)
    strongest = dict(zip(query.senses, terms.kin(), strict=True))
    for signal, given in enumerate(
        (saturate(both), terms.likeness(), terms.leads()), start=FIRST_OF_TERMS
    ):
        signals[signal] = _weighed(weights, given)
    for term, kin in strongest.items():
        weight = weight_related(query, term, vocabulary.terms) / root
        signals[RELATED] += weight * weaken(table, kin) * (counts[terms.rows[term]] == 0)
    if named := [terms.rows[term] for term in query.terms if term in query.names]:
        signals[SAID_BEFORE] = _weighed(weights[named], fade(table, counts[named]))
    for term, passages in titled.items():
        under = passages[table.passages] * unsaid(table, counts[terms.rows[term]])
        signals[TITLED] += under * (query.terms[term] / root)
    signals[TOGETHER] = terms.together() / root
    signals[NEAR] = terms.near() / root
    for term, passages in rarest_of(query, titled, len(table.first_sentences) - 1):
        held = both[terms.rows[term]] > 0
        signals[RAREST] += held * passages[table.passages] * query.terms[term]
    _seek_answers(signals, terms, query)
    signals[FIRST_OF_WORDS : FIRST_OF_WORDS + 2] = _measure_words(table, vocabulary, query) / root
    return Measured(
        signals,
        matches=terms.tokens[terms.token_rows < len(weights)],
        kinship=lambda term, first, last: float(strongest[term][first:last].max()),
    )


def _seek_answers(signals: Matrix, terms: _Terms, query: Query) -> None:
    """Give what tells of a sentence that it may hold what is asked for."""
    if query.kind in ASKED_FOR:
        signal, mark = ASKED_FOR[query.kind]
        signals[signal] = terms.asked_for(mark)
    if query.kinds:
        signals[FIGURE] = fit_figures(terms.table, query.kinds)
    if query.kind == "head":
        signals[HEAD] = name_heads(terms.table)


class _Terms:
    """The terms of a query, and those like them, counted in the sentences of a table.

    Attributes:
        table: the tokens.
        rows: of the query's terms, then of those that stand beside them in its pairs.
        tokens: those of the table that are counted, rising; `token_rows` are their rows.
        counts: how often each term stands in each sentence; behind `rows` those like the terms.
    """

    def __init__(self, table: TokenTable, vocabulary: Vocabulary, query: Query) -> None:
        self.table, self._vocabulary, self._query = table, vocabulary, query
        names = dict.fromkeys((*query.terms, *itertools.chain.from_iterable(query.pairs)))
        self.rows = {name: row for row, name in enumerate(names)}
        self._similar = [vocabulary.similar[term] for term in query.terms]
        self._related = {t: vocabulary.related.kept[one] for t, one in query.senses.items()}
        alike = [numbers for numbers, _ in self._similar]
        for one in self._related.values():
            alike += [one.numbers, one.phrases.ravel()]
        own = [vocabulary.terms.get(name, -1) for name in names]
        self._entries = _number(len(vocabulary.terms), own, alike)
        self.tokens = np.flatnonzero((self._entries > 0).take(table.terms))
        self.token_rows = self._entries[table.terms[self.tokens]] - 1
        self._sentences = table.sentences[self.tokens]
        self.counts = self._count(self.token_rows, int(self._entries.max(initial=0)))

    def _count(self, rows: Numbers, size: int, among: NDArray[np.bool_] | None = None) -> Matrix:
        sentences = self._sentences if among is None else self._sentences[among]
        return _count(rows, sentences, max(size, len(self.rows)), len(self.table.sizes))

    def likeness(self) -> Matrix:
        """Give how like each term the likest word of every sentence is, squared; 0 beside it."""
        likest = self._strongest([(numbers, alike**2) for numbers, alike in self._similar])
        return np.asarray(likest * (self.counts[: len(likest)] == 0), float)

    def kin(self) -> Matrix:
        """Give how strongly the best of every sentence's words is related to each term.

        Returns:
            A row for each term of the query that has senses, in their order.
        """
        related = [*self._related.values()]
        strongest = self._strongest([(one.numbers, one.strengths) for one in related])
        for row, relatives in enumerate(related):
            for phrase, strength in zip(*relatives[2:], strict=True):
                verb, particle = self._entries[phrase] - 1
                said = (self.token_rows[:-1] == verb) & (self.token_rows[1:] == particle)
                at = self._sentences[:-1][said & (np.diff(self.tokens) == 1)]
                strongest[row, at] = np.maximum(strongest[row, at], strength)
        return strongest

    def _strongest(self, valued: Sequence[tuple[Numbers, Column]]) -> Matrix:
        """Give the highest value of the terms that stand in every sentence; 0 where none does.

        Args:
            valued: for each row of what is given, the numbers of terms, and the value of each.
        """
        width, empty = len(self.table.sizes), np.zeros(0)
        numbers = np.concatenate([empty.astype(int), *(numbers for numbers, _ in valued)])
        values = np.concatenate([empty, *(values for _, values in valued)])
        of = np.repeat(np.arange(len(valued)), [len(numbers) for numbers, _ in valued])
        held = Sorted(self._entries[numbers] - 1, int(self._entries.max(initial=0)))
        pairs, at = held.among(self.token_rows)
        strongest = np.zeros(len(valued) * width)
        np.maximum.at(strongest, of[pairs] * width + self._sentences[at], values[pairs])
        return strongest.reshape(-1, width)

    def leads(self) -> Matrix:
        """Give 1 to the sentences that a term leads."""
        return (self._marked(Mark.LEADING) > 0).astype(float)

    def _marked(self, mark: Mark) -> Matrix:
        """Count the query's terms where they are so marked."""
        count = len(self._query.terms)
        marked = (self.table.marks[self.tokens] & mark) > 0
        marked &= self.token_rows < count
        return self._count(self.token_rows[marked], 0, marked)[:count]

    def asked_for(self, mark: Mark) -> Column:
        """Give 1 to the sentences that hold what is so marked, and that the query does not name."""
        table = self.table
        held = np.bincount(table.sentences[(table.marks & mark) > 0], minlength=len(table.sizes))
        return np.asarray(held > self._marked(mark).sum(axis=0), float)

    def together(self) -> Column:
        """Give the mean idf of words that stand together as in the question, to their passages."""
        idf, rows, known = self._vocabulary.idf_of_term, self.rows, self._vocabulary.terms
        values = np.zeros((len(rows), len(rows)))
        for (first, second), weight in self._query.pairs.items():
            if first in known and second in known:
                values[rows[first], rows[second]] = weight * (idf(first) + idf(second)) / 2
        passages = self.table.passages
        pairs = [
            (left * len(rows) + right, passages[sentences])
            for left, right, sentences in self._within(1, len(rows))
        ]
        given = _sum_of_each(values.ravel(), pairs, int(passages[-1]) + 1)
        return np.asarray(given[passages])

    def near(self) -> Column:
        """Give terms that stand near each other the weight of the lighter, to their sentences."""
        query, rows = self._query, self.rows
        values = np.zeros((len(query.terms), len(query.terms)))
        for one, other in pair_terms(query, self._vocabulary.terms):
            first, second = sorted((rows[one], rows[other]))
            values[first, second] = query.terms[other]
        pairs = [
            (np.minimum(left, right) * len(values) + np.maximum(left, right), sentences)
            for left, right, sentences in self._within(REACH, len(values))
        ]
        return _sum_of_each(values.ravel(), pairs, len(self.table.sizes))

    def _within(self, reach: int, count: int) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
        """Give two of the first terms wherever they stand so near, in the order of the text.

        Returns:
            The rows of the left ones and of the right ones, and their sentences.
        """
        chosen = self.token_rows < count
        tokens, rows = self.tokens[chosen], self.token_rows[chosen]
        sentences = self._sentences[chosen]
        for step in range(1, min(reach, len(tokens) - 1) + 1):
            near = tokens[step:] - tokens[:-step] <= reach
            near &= sentences[step:] == sentences[:-step]
            if not near.any():
                return
            yield rows[:-step][near], rows[step:][near], sentences[step:][near]


def _measure_words(table: TokenTable, vocabulary: Vocabulary, query: Query) -> Matrix:
    """Give BM25 of the words as they are written, and of their 4-grams."""
    weights = np.array([*query.words.values()])
    own = [vocabulary.words.get(word, -1) for word in query.words]
    told = [word for word in query.words if word not in STOP_WORDS]
    shared = vocabulary.grams.shared(*told)
    numbers = _number(len(vocabulary.words), own, [shared.words])
    tokens = np.flatnonzero((numbers > 0).take(table.words))
    rows, sentences = numbers[table.words[tokens]] - 1, table.sentences[tokens]
    is_own = rows < len(own)
    idf = np.array([vocabulary.idf_of_word(word) for word in query.words])
    sizes = table.sizes / vocabulary.mean_size
    wording = sum_bm25(rows[is_own], sentences[is_own], weights * idf, sizes)
    content = (table.marks[tokens] & Mark.CONTENT) > 0
    sharing = Sorted(numbers[shared.words] - 1, int(numbers.max()))
    pairs, at = sharing.among(rows[content])
    of, held = in_next(table, shared.grams[pairs], sentences[content][at])
    of_grams = shared.idf * np.array([query.words[word] for word in told])[shared.of]
    sizes = table.window_lengths / vocabulary.mean_window
    return np.array((wording, sum_bm25(of, held, of_grams, sizes)))


def _number(size: int, own: Sequence[int], others: Sequence[Numbers]) -> Numbers:
    """Give each of `size` numbers its row and 1: the own ones in their order, then the others.

    Args:
        size: how many numbers there are.
        own: numbers, or -1 for a row of nothing.
        others: numbers; some of them may be own ones.

    Returns:
        Rows by number, each 1 too high; 0 for a number that is not among them.
    """
    rows = np.zeros(size + 1, np.int64)
    for numbers in others:
        rows[numbers] = -1
    rows[own] = np.arange(1, len(own) + 1)
    rows[-1] = 0
    rest = np.flatnonzero(rows < 0)
    rows[rest] = np.arange(len(own) + 1, len(own) + 1 + len(rest))
    return rows


def _count(rows: Numbers, sentences: Numbers, size: int, width: int) -> Matrix:
    """Count how often each of so many rows stands in each of so many sentences."""
    counts = np.bincount(rows * width + sentences, minlength=size * width)
    return np.asarray(counts.reshape(size, width), float)


def _weighed(weights: Column, given: Matrix) -> Column:
    # A matrix product adds some columns up in another order: equal sentences must be equal.
    summed: Column = (weights[:, None] * given).sum(axis=0)
    return summed


def _sum_of_each(values: Column, pairs: Sequence[tuple[Numbers, Numbers]], count: int) -> Column:
    """Add up the values of codes in each of so many places, each code once a place."""
    if not pairs:
        return np.zeros(count)
    codes, places = (np.concatenate(one) for one in zip(*pairs, strict=True))
    valued = values[codes] > 0
    codes, places = np.divmod(np.unique(codes[valued] * count + places[valued]), count)
    return np.asarray(np.bincount(places, values[codes], count))
