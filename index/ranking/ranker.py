"""A query to passages in order: candidates by BM25, then the mix of all signals."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from index.english.classes import ASKING_WORDS
from index.english.forms import fold
from index.english.relations.nouns import HEADING_WORDS
from index.model.articles import Span, Word
from index.ranking.confidence import RELATED, weigh_evidence
from index.ranking.signals import SIGNALS, Measured, Signals, measure_once
from index.ranking.terms import is_name
from index.ranking.vocabulary import Vocabulary
from index.ranking.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from numpy.typing import NDArray

    from index.model.articles import Sentence
    from index.ranking.finding import Candidates, Statistics, TokenTable
    from index.ranking.query import Query
    from index.ranking.signals import Titles

# Of more passages than these, only so many of the best by BM25 are measured.
MEASURED_WHOLE = 400
CANDIDATES = 100
# Of so many, a long article, what a question measures is kept, since the next one shares words
# with it. Of more, measuring a new question anew in one pass takes a quarter less time.
KEPT = 60

# The weight of each signal, in the order of `SIGNALS`.
MIX = np.array([WEIGHTS[signal] for signal in SIGNALS])
_WORDING = SIGNALS.index("wording")
# Scores that differ by less are one: so a library of a sentence has a spread, too.
_LEAST_SPREAD = 0.1
# By how much the best sentence stands out, mostly; and how many sentences are too few to tell.
_USUAL = 3.3
_FEW = 5


@dataclass(frozen=True, slots=True)
class Ranking:
    """Passages that were measured, and their order.

    Attributes:
        passages: their numbers in the library.
        table: their tokens.
        measured: their sentences.
        scores: of the sentences: the signals times their weights, summed.
        firsts: where each passage's sentences begin, and where the last one's end.
        order: entries of `passages`, the best first.

    The score of a passage is that of its best sentence.
    """

    passages: NDArray[np.int64]
    table: TokenTable
    measured: Measured
    scores: NDArray[np.float64]
    firsts: Sequence[int]
    order: NDArray[np.int64]

    def parts(self, sentence: int) -> tuple[tuple[str, float], ...]:
        """Give the named parts that add up to the score of a sentence."""
        weighted = (self.measured.signals[:, sentence] * MIX).tolist()
        return tuple(zip(SIGNALS, weighted, strict=True))

    def spans(self, entries: NDArray[np.int64]) -> list[tuple[Span, ...]]:
        """Give the spans of the query's terms in each of the passages, in the order of the text."""
        table, matches = self.table, self.measured.matches
        starts, ends = table.starts[matches].tolist(), table.ends[matches].tolist()
        bounds = np.searchsorted(matches, table.first_tokens[table.first_sentences])
        firsts, lasts = bounds[entries].tolist(), bounds[entries + 1].tolist()
        return [
            tuple(map(Span, starts[first:last], ends[first:last]))
            for first, last in zip(firsts, lasts, strict=True)
        ]

    def sentences(self, entry: int) -> slice:
        """Give the rows of a passage's sentences."""
        return slice(self.firsts[entry], self.firsts[entry + 1])

    def best(self, entry: int) -> int:
        """Give the best sentence of a passage; of equals the first."""
        sentences = self.sentences(entry)
        return int(sentences.start + self.scores[sentences].argmax())


class Ranker:
    """Ranks passages for a query; immutable once made.

    Attributes:
        vocabulary: the terms of the passages, and how rare they are.
    """

    def __init__(self, statistics: Statistics, candidates: Candidates, titles: Titles) -> None:
        """Take what is counted of the library, where its passages are found, and their titles."""
        self._candidates = candidates
        self._titles = titles
        self._all = np.arange(statistics.totals.passages)
        self.vocabulary = Vocabulary(statistics, candidates.stand_together)

    @cached_property
    def _table(self) -> TokenTable:
        return self._candidates.table(None)

    @cached_property
    def _kept(self) -> Signals:
        return Signals(self._table, self.vocabulary, self.vocabulary.room)

    def rank(self, query: Query, among: NDArray[np.int64] | None, top: int | None) -> Ranking:
        """Rank passages.

        Args:
            query: what to look for.
            among: the numbers of the passages to rank, rising; None means all.
            top: how many are wanted; None means that every passage must be measured.
        """
        count = len(self._all) if among is None else len(among)
        if top is not None and count > max(MEASURED_WHOLE, top):
            found = self._candidates.best(self._weigh(query), among, max(CANDIDATES, top))
            found = np.union1d(found, self._under_titles(query, among))
            first = (self._all if among is None else among)[:top]
            among = found if len(found) >= top else np.union1d(found, first)
        table = self._table if among is None else self._candidates.table(among)
        titled = self._titles.holding(query.terms, among)
        if among is None and count <= KEPT:
            measured = self._kept.measure(query, titled)
        else:
            measured = measure_once(table, self.vocabulary, query, titled)
        # A matrix product adds some columns up in another order: equal sentences must be equal.
        scores = (MIX[:, None] * measured.signals).sum(axis=0)
        highest = np.maximum.reduceat(scores, table.first_sentences[:-1])
        order = np.argsort(-highest, kind="stable")
        passages = self._all if among is None else among
        return Ranking(passages, table, measured, scores, table.first_sentences.tolist(), order)

    def _under_titles(self, query: Query, among: NDArray[np.int64] | None) -> NDArray[np.int64]:
        """Give passages under titles that say what no passage does; so BM25 does not find them."""
        unknown = query.terms.keys() - self.vocabulary.terms.keys()
        titled = self._titles.under(unknown, CANDIDATES)
        return titled if among is None else np.intersect1d(titled, among)

    def held(self, terms: Iterable[str], among: NDArray[np.int64] | None) -> frozenset[str]:
        """Give which of some terms the passages hold, or their titles; `among` as in `rank`."""
        asked = frozenset(terms)
        known = self.vocabulary.terms.keys() & asked
        if among is not None:
            known = {term for term in known if self._candidates.holds(term, among)}
        return frozenset(known | self._titles.holding(asked - known, among).keys())

    def stands_in(self, passage: int, term: str, within: Span | Sentence | None = None) -> bool:
        """Tell whether a term stands in a passage, or in a stretch of it."""
        number = self.vocabulary.terms.get(term)
        if number is None:
            return False
        terms, _, starts, ends = self._candidates.tokens_of(passage)
        said = terms == number
        if within is not None:
            said &= (starts >= within.start) & (ends <= within.end)
        return bool(said.any())

    def count_holding(self, term: str, passages: Sequence[int]) -> int:
        """Count the passages, of some, that hold a term."""
        number = self.vocabulary.terms.get(term)
        if number is None:
            return 0
        table = self._candidates.table(np.array(passages))
        return len(np.unique(table.passages[table.sentences[table.terms == number]]))

    def words(self, passage: int, text: str, span: Span) -> tuple[Word, ...]:
        """Give the words of a stretch of a passage, as `Analyzer.words` reads a sentence's.

        Args:
            passage: its number.
            text: of its article.
            span: of a sentence in the text, or of the beginning of one.
        """
        start, end = span
        names, forms = self.vocabulary.names, self.vocabulary.forms
        shouted = text[start:end].isupper()
        columns = [column.tolist() for column in self._candidates.tokens_of(passage)]
        within = [one for one in zip(*columns, strict=True) if start <= one[2] and one[3] <= end]
        return tuple(
            Word(names[term], forms[form], text[s:e], s, e, is_name(text[s:e], not at or shouted))
            for at, (term, form, s, e) in enumerate(within)
        )

    def weigh(self, ranking: Ranking, query: Query) -> tuple[float, ...]:
        """Weigh the best passage, as `index.ranking.confidence` does.

        A term that is carried over and that the library lacks is no matter of this question, nor
        is one that only asks ("what kind of", "the name of") and that the passage lacks.
        """
        entry, table = int(ranking.order[0]), ranking.table
        sentences, best = ranking.sentences(entry), ranking.best(entry)
        before = max(sentences.start, best - 1)
        known = self.vocabulary.terms
        passage = _terms_of(table, sentences.start, sentences.stop)
        sentence = _terms_of(table, before, best + 1)
        # Names hold on; where none is asked, what stands further before is not looked at.
        opening = _terms_of(table, sentences.start, best + 1) if query.names else sentence
        lacking = {term for term in query.carried if term not in known}
        if not ASKING_WORDS.isdisjoint(query.words):
            lacking |= {
                term
                for term, word in query.surfaces.items()
                if fold(word) in ASKING_WORDS and known.get(term) not in passage
            }
        if query.kind == "head":
            lacking |= _if_nothing_else_is_known(query, known)
        if lacking:
            asked = {term: w for term, w in query.terms.items() if term not in lacking}
            query = replace(query, terms=asked)
        numbers = {term: known.get(term, -1) for term in query.terms}
        titled = self._titled(ranking, query, best, sentence)
        return weigh_evidence(
            query,
            passage={term for term, number in numbers.items() if number in passage} | titled,
            sentence={
                term
                for term, number in numbers.items()
                if number in (opening if term in query.names else sentence)
            }
            | titled,
            likeness={
                t: self._likeness(t, passage)
                for t, n in numbers.items()
                if n not in passage and t not in titled
            },
            kinship={
                term: ranking.measured.kinship(term, before, best + 1)
                for term in query.terms.keys() & query.senses.keys()
            },
            wording=float(ranking.measured.signals[_WORDING, best]),
            score=float(ranking.scores[best]),
            alone=_standing_out(ranking.scores, best),
        )

    def _titled(self, ranking: Ranking, query: Query, best: int, sentence: Set[int]) -> Set[str]:
        """Give the terms that the title of the best passage says for its best sentence.

        It speaks for none that says nothing else of what is asked, nor anything like it.
        """
        titled = self._titles.holding(query.terms, ranking.passages[ranking.order[:1]]).keys()
        known = self.vocabulary.terms
        says = any(known.get(term) in sentence for term in query.terms.keys() - titled)
        is_like = any(ranking.measured.kinship(t, best, best + 1) >= RELATED for t in query.senses)
        return titled if says or is_like else frozenset()

    def _likeness(self, term: str, held: frozenset[int]) -> float:
        """Give how much the most similar of the terms held is like a term."""
        numbers, likeness = self.vocabulary.similar[term]
        pairs = zip(numbers.tolist(), likeness.tolist(), strict=True)
        return max((alike for number, alike in pairs if number in held), default=0.0)

    def _weigh(self, query: Query) -> list[tuple[str, float]]:
        """Give the query's terms, and those like them, with their weights over their idf."""
        known = self.vocabulary
        weights = dict(query.terms)
        for term, weight in query.terms.items():
            numbers, likeness = known.similar[term]
            for number, alike in zip(numbers.tolist(), likeness.tolist(), strict=True):
                similar = known.names[number]
                weights[similar] = max(weights.get(similar, 0.0), weight * alike**2)
        for term, senses in query.senses.items():
            relatives = known.related.kept[senses]
            pairs = zip(relatives.numbers.tolist(), relatives.strengths.tolist(), strict=True)
            for number, strength in pairs:
                kin = known.names[number]
                weights[kin] = max(weights.get(kin, 0.0), query.terms[term] * strength)
        return [(t, w / known.idf_of_term(t)) for t, w in weights.items() if t in known.terms]


def _standing_out(scores: NDArray[np.float64], best: int) -> float:
    """Give by how many standard deviations one of some scores is over their mean.

    Few scores tell little of that: so it is drawn to what is usual, as by so many more of them.
    """
    count = len(scores)
    mean = float(np.add.reduce(scores)) / count
    variance = float(np.add.reduce(scores * scores)) / count - mean * mean
    alone = (float(scores[best]) - mean) / (math.sqrt(max(variance, 0.0)) + _LEAST_SPREAD)
    return (count * alone + _FEW * _USUAL) / (count + _FEW)


def _if_nothing_else_is_known(query: Query, known: Mapping[str, int]) -> set[str]:
    """Give the words for whoever is at the head, where nothing else that is asked is known."""
    heads = {term for term, word in query.surfaces.items() if fold(word) in HEADING_WORDS}
    return set() if any(term in known for term in query.terms.keys() - heads) else heads


def _terms_of(table: TokenTable, first: int, last: int) -> frozenset[int]:
    """Give the numbers of the terms in a run of sentences."""
    start, end = table.first_tokens[first], table.first_tokens[last]
    return frozenset(table.terms[start:end].tolist())
