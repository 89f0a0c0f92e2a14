"""How well sentences and their passages fit a query: the named signals that a score is made of.

BM25 (Robertson and Zaragoza 2009) with little saturation and no length normalization at two
grains: a sentence with the one before, and the passage. The rest is what BM25 does not see: words
spelled alike, the very wording, words that stand together, what kind of answer is asked for, and
where a sentence stands.

Every function here works on whole columns: a loop over sentences would cost more than all else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from index.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from index.model import QuestionKind
    from index.query import Query
    from index.similarity import Similar
    from index.tokens import TokenTable
    from index.vocabulary import Vocabulary

    Column = NDArray[np.float64]
    Matrix = NDArray[np.float64]
    Numbers = NDArray[np.integer[Any]]

SIGNALS = (
    "passage",
    "passage length",
    "words together",
    "sentence and the one before",
    "similar words",
    "wording",
    "character 4-grams",
    "sentence length",
    "first sentence",
    "leading words",
    "number asked for",
    "date asked for",
    "name asked for",
    "place asked for",
    "reason asked for",
)
_ASKED_FOR: Mapping[QuestionKind, tuple[str, Mark]] = {
    "count": ("number asked for", Mark.NUMBER),
    "date": ("date asked for", Mark.DATE),
    "person": ("name asked for", Mark.NAME),
    "place": ("place asked for", Mark.PLACE),
    "reason": ("reason asked for", Mark.REASON),
}
# BM25's k1: low, since what a passage says twice it does not answer twice.
SATURATION = 0.2
# The usual k1 and b where stop words count too, and a long sentence holds them all.
WORDING_SATURATION = 1.2
WORDING_NORMALIZATION = 0.75


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured.

    Attributes:
        signals: a row a sentence and a column a signal, in the order of `SIGNALS`.
        matches: the tokens that are terms of the query, as entries of the table.
    """

    signals: Matrix
    matches: Numbers


def measure(table: TokenTable, query: Query, vocabulary: Vocabulary) -> Measured:
    """Measure every sentence of the table.

    What grows with the number of the question's terms is divided by the root of that number.
    """
    root = max(1.0, len(query.terms)) ** 0.5
    weights = np.fromiter(query.terms.values(), float, len(query.terms)) / root
    terms = list(dict.fromkeys([*query.terms, *(term for pair in query.pairs for term in pair)]))
    found = _find([vocabulary.terms.get(term, -1) for term in terms], vocabulary.terms, table.terms)
    words = _find([vocabulary.words.get(w, -1) for w in query.words], vocabulary.words, table.words)
    at = np.flatnonzero(found)
    content = at[found[at] <= len(weights)]
    counts = _count(table, content, found, len(weights))
    in_passage = np.add.reduceat(counts, table.first_sentences[:-1])
    columns = _grains(table, counts, in_passage, weights)
    if query.terms:
        alike = [vocabulary.similar(term) for term in query.terms]
        columns["similar words"] = _similar_words(table, counts, weights, alike, vocabulary)
    columns["wording"] = _wording(table, words, query, vocabulary) / root
    columns["character 4-grams"] = _character_grams(table, query, vocabulary) / root
    columns["words together"] = _words_together(table, at, found, terms, query, vocabulary) / root
    columns["leading words"] = _holds(table, content[(table.marks[content] & Mark.LEADING) > 0])
    columns["first sentence"] = table.opens
    columns["sentence length"] = table.log_lengths
    columns["passage length"] = table.passage_log_lengths
    if query.kind in _ASKED_FOR:
        name, mark = _ASKED_FOR[query.kind]
        fitting = np.flatnonzero(table.marks & mark)
        columns[name] = _holds(table, fitting[(found[fitting] == 0) & (words[fitting] == 0)])
    signals = np.zeros((len(SIGNALS), len(table.sizes)))
    for row, name in enumerate(SIGNALS):
        if name in columns:
            signals[row] = columns[name]
    return Measured(signals.T, content)


def _find(wanted: Sequence[int] | Numbers, numbered: Mapping[str, int], tokens: Numbers) -> Numbers:
    """Give for every token which of the wanted numbers it has, from 1; 0 for none of them."""
    positions = np.zeros(len(numbered) + 1, np.int32)
    positions[wanted] = np.arange(1, len(wanted) + 1)
    positions[-1] = 0  # What the library does not have is wanted as -1.
    return positions[tokens]


def _count(table: TokenTable, at: Numbers, found: Numbers, columns: int) -> Matrix:
    """Count the tokens at the places `at`: a row a sentence, a column a thing wanted."""
    cells = table.sentences[at] * columns + found[at] - 1
    counts = np.bincount(cells, minlength=len(table.sizes) * columns)
    return counts.reshape(len(table.sizes), columns).astype(float)


def _holds(table: TokenTable, at: Numbers) -> Column:
    """Give 1 for the sentences that the tokens at the places `at` stand in, 0 for the others."""
    held = np.zeros(len(table.sizes))
    held[table.sentences[at]] = 1
    return held


def _grains(
    table: TokenTable, counts: Matrix, in_passage: Matrix, weights: Column
) -> dict[str, Column]:
    """Give BM25 at two grains; `weights` stand for its idf."""
    with_before = counts.copy()
    with_before[1:] += counts[:-1] * table.continues
    grains = np.concatenate((with_before, in_passage))
    scores = (grains * (SATURATION + 1) / (grains + SATURATION)) @ weights
    return {
        "sentence and the one before": scores[: len(counts)],
        "passage": scores[len(counts) :][table.passages],
    }


def _similar_words(
    table: TokenTable,
    counts: Matrix,
    weights: Column,
    similar: Sequence[Similar],
    vocabulary: Vocabulary,
) -> Column:
    """Give how much the words of a sentence are like the terms that it does not hold."""
    numbers = np.concatenate([numbers for numbers, _ in similar])
    likeness = np.concatenate([likeness for _, likeness in similar])
    columns = np.repeat(np.arange(len(similar)), [len(numbers) for numbers, _ in similar])
    # Of a word that is like several terms the last one put stays: the likest.
    order = np.argsort(likeness, kind="stable")
    found = _find(numbers[order], vocabulary.terms, table.terms)
    at = np.flatnonzero(found)
    which = order[found[at] - 1]
    alike = np.zeros_like(counts)
    np.maximum.at(alike, (table.sentences[at], columns[which]), likeness[which] ** 2)
    return np.asarray((alike * (counts == 0)) @ weights)


def _wording(table: TokenTable, found: Numbers, query: Query, vocabulary: Vocabulary) -> Column:
    """Give BM25 of the words as they are written, stop words too, over sentences."""
    idf = [vocabulary.idf_of_word(word) * weight for word, weight in query.words.items()]
    counts = _count(table, np.flatnonzero(found), found, len(idf))
    sizes = table.sizes / vocabulary.mean_size
    normal = WORDING_SATURATION * (1 - WORDING_NORMALIZATION + WORDING_NORMALIZATION * sizes)
    scores = counts * (WORDING_SATURATION + 1) / (counts + normal[:, None])
    return np.asarray(scores @ np.array(idf))


def _character_grams(table: TokenTable, query: Query, vocabulary: Vocabulary) -> Column:
    """Give BM25 of the 4-grams of the question's words over a sentence and the one before."""
    shared = [vocabulary.shared_grams(word) for word in query.spellings]
    weighed = zip(shared, query.spellings.values(), strict=True)
    idf = np.concatenate([np.zeros(0), *(one.idf * weight for one, weight in weighed)])
    if not len(idf):
        return np.zeros(len(table.sizes))
    offsets = np.cumsum([0, *(len(one.idf) for one in shared[:-1])])
    grams = np.concatenate(
        [one.grams + offset for one, offset in zip(shared, offsets, strict=True)]
    )
    held = np.concatenate([one.words for one in shared])
    words = np.zeros(len(vocabulary.words), np.int32)
    words[held] = 1
    words[words > 0] = np.arange(1, np.count_nonzero(words) + 1)
    holds = np.zeros((len(held), len(idf)))
    holds[words[held] - 1, grams] = 1
    found = words[table.words]
    at = np.flatnonzero((found > 0) & (table.marks & Mark.CONTENT > 0))
    counts = _sum_by_sentence(table, at, holds[found[at] - 1])
    counts[1:] += counts[:-1] * table.continues
    sizes = table.window_lengths / vocabulary.mean_window
    normal = WORDING_SATURATION * (1 - WORDING_NORMALIZATION + WORDING_NORMALIZATION * sizes)
    return np.asarray((counts * (WORDING_SATURATION + 1) / (counts + normal[:, None])) @ idf)


def _sum_by_sentence(table: TokenTable, at: Numbers, rows: Matrix) -> Matrix:
    """Sum the rows of the tokens at the places `at`, which rise, into rows of sentences."""
    sums = np.zeros((len(table.sizes), rows.shape[1]))
    if len(at):
        sentences = table.sentences[at]
        firsts = np.flatnonzero(np.concatenate(([True], sentences[1:] != sentences[:-1])))
        sums[sentences[firsts]] = np.add.reduceat(rows, firsts)
    return sums


def _words_together(
    table: TokenTable,
    at: Numbers,
    found: Numbers,
    terms: list[str],
    query: Query,
    vocabulary: Vocabulary,
) -> Column:
    """Give the mean idf of every two terms that stand together in question and passage."""
    size = len(terms) + 1
    number = {term: position for position, term in enumerate(terms, start=1)}
    values = np.zeros(size * size)
    for (first, second), weight in query.pairs.items():
        idf = vocabulary.idf_of_term(first) + vocabulary.idf_of_term(second)
        values[number[first] * size + number[second]] = weight * idf / 2
    left, right = at[:-1], at[1:]
    pairs = found[left] * size + found[right]
    sentences = table.sentences[left]
    together = (right == left + 1) & (sentences == table.sentences[right]) & (values[pairs] > 0)
    passages = table.passages[sentences[together]]
    once = np.unique(passages * (size * size) + pairs[together])
    passage_count = len(table.first_sentences) - 1
    sums = np.bincount(once // (size * size), values[once % (size * size)], passage_count)
    return np.asarray(sums[table.passages], float)
