"""Articles to a library that is built once, never changes, and is searched."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np

from index.contents import Contents, version_of
from index.errors import UnknownArticleError, UnknownCollectionError
from index.model.articles import Scope, Span
from index.model.asked import Hit, Search, SentenceScore
from index.ranking import Ranker, Reader, confidence, place_words
from index.ranking.signals import Titles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from index.model.articles import Article, Figure, Head, Passage, Sentence, Word
    from index.model.asked import Asked
    from index.ranking import Query, Ranking, Words

# Characters of a sentence whose words are put in their places.
MOST_READ = 10_000
# Whom an article keeps naming so many of its passages name; of more than so many this is not told.
LEAST_NAMING, MOST_PASSAGES = 3, 40


class Library:
    """Articles with their figures, indexed; immutable, so threads read it without locks.

    Attributes:
        contents: what it is made of.
        articles: by id, in the order they were given.
        heads: what is known of each without its text, by the same ids.
        collections: the ids of the articles of each, by its name, in the order of the alphabet.
        ranker: what ranks the passages; they are numbered in the order of the articles.
        version: changes with the articles, with what they were given beside the text, and with
            the program's release, whose rules may answer otherwise.
    """

    def __init__(self, contents: Contents, release: str = "") -> None:
        """Take what is indexed, in memory or saved; `build` reads articles."""
        self.contents = contents
        self.articles, self.heads = contents.articles, contents.heads
        self.collections: Mapping[str, tuple[str, ...]] = _collect(self.heads.values())
        self.version = version_of(self.heads.values(), release)
        self._release = release
        self._figures = contents.figures
        self._analyzer = contents.analyzer
        self._ids = tuple(self.heads)
        self._rows = {article_id: row for row, article_id in enumerate(self._ids)}
        self._article_of = contents.article_of
        counts = np.bincount(self._article_of, minlength=len(self._ids))
        self._first_passages = np.cumsum(counts) - counts
        names = [head.title for head in self.heads.values()]
        titles = Titles(names, self._article_of, contents.analyzer.read_terms)
        self.ranker = Ranker(contents.statistics, contents.candidates, titles)
        self._reader = Reader(contents.analyzer, self.ranker.vocabulary)
        self._words = self.ranker.vocabulary.room.keep(self._read_words)

    @classmethod
    def build(cls, articles: Iterable[Article], release: str = "") -> Library:
        """Build a library of the articles.

        Args:
            articles: at least one; their ids differ.
            release: of the program, whose rules may answer otherwise than another's.

        Raises:
            LibraryError: there is no article, or two have the same id.
        """
        return cls(Contents.of(articles), release)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Give the figures of every article, in the order of the text."""
        return tuple(
            one for key in self._ids for group in self._figures(key).values() for one in group
        )

    def texts(self) -> Iterator[str]:
        """Give the text of every article, one after the other."""
        return (self.articles[one].text for one in self._ids)

    def scope(self, articles: Iterable[str] = (), collections: Iterable[str] = ()) -> Scope:
        """Give what is asked where these are named; of collections the articles named in them.

        Raises:
            UnknownCollectionError: a collection is not here.
            UnknownArticleError: an article is not here, or in none of the collections named.
        """
        named, within = tuple(dict.fromkeys(articles)), tuple(dict.fromkeys(collections))
        for collection in within:
            if collection not in self.collections:
                raise UnknownCollectionError(collection)
        held = {one for name in within for one in self.collections[name]} or self.articles.keys()
        for article_id in named:
            if article_id not in held:
                raise UnknownArticleError(article_id)
        wanted = held if within and not named else frozenset(named)
        ids = tuple(one for one in self.articles if one in wanted)
        return Scope(named, within, ids)

    def within(self, scope: Scope) -> Library:
        """Give a library of these articles alone, in which nothing tells of the others.

        Raises:
            UnknownArticleError: one of them is not here.
        """
        for article_id in scope.article_ids:
            if article_id not in self.articles:
                raise UnknownArticleError(article_id)
        if not scope.article_ids:
            return self
        kept = frozenset(scope.article_ids)
        articles = (self.articles[one] for one in self._ids if one in kept)
        return Library(Contents.of(articles, self._figures_in), self._release)

    def _figures_in(self, article: Article) -> Iterator[Figure]:
        return (one for group in self._figures(article.id).values() for one in group)

    def search(self, asked: Asked, top: int | None = None) -> Search:
        """Rank the passages of the articles that the question asks.

        Args:
            asked: what to search for.
            top: how many hits to give; None gives every passage.

        Raises:
            UnknownArticleError: the question names an article that is not here.
        """
        query, among = self.query(asked), self._numbers(asked)
        ranking = self.ranker.rank(query, among, top)
        held = self.ranker.held(query.surfaces, among)
        known = [(word, term in held) for term, word in query.surfaces.items()]
        return Search(
            hits=self._hits(ranking, ranking.order[:top]),
            found=tuple(word for word, is_known in known if is_known),
            missing=tuple(word for word, is_known in known if not is_known),
            carried=frozenset(query.surfaces[term] for term in query.carried),
            words=query.wording,
            weights=query.terms,
            confidence=confidence(self.ranker.weigh(ranking, query)),
        )

    def query(self, asked: Asked) -> Query:
        """Give what a question looks for in this library."""
        return self._reader.query(asked)

    def terms_of(self, text: str) -> frozenset[str]:
        """Give the terms of a text, without stop words, as the library has them."""
        return self._analyzer.terms_of(text)

    def words_of(self, article_id: str, sentence: Sentence) -> Words:
        """Give the words of a sentence with their places in the article, stop words too.

        Of a very long one, which is a table or a list, those of its beginning.
        """
        return self._words[article_id, sentence.passage, sentence.start, sentence.end]

    def _read_words(self, place: tuple[str, int, int, int]) -> Words:
        article_id, number, start, end = place
        article = self.articles[article_id]
        within = _place_of(article.passages, number)
        passage = int(self._first_passages[self._rows[article_id]]) + within
        span = Span(start, min(end, start + MOST_READ))
        return place_words(self.ranker.words(passage, article.text, span))

    def opens_with(self, article_id: str, term: str) -> bool:
        """Tell whether a term stands in the title of an article, or in its first passage."""
        if term in self.title_terms(article_id):
            return True
        return self.stands_in(int(self._first_passages[self._rows[article_id]]), term)

    def keeps_naming(self, article_id: str, term: str) -> bool:
        """Tell whether a term stands in a third of an article's passages, and in three of them.

        Whom an article keeps naming it speaks of where it says "the firm", too. Of an article with
        very many passages this is not told.
        """
        first = int(self._first_passages[self._rows[article_id]])
        count = len(self.articles[article_id].passages)
        if count > MOST_PASSAGES:
            return False
        holding = self.ranker.count_holding(term, range(first, first + count))
        return holding >= max(LEAST_NAMING, count / 3)

    def title_terms(self, article_id: str) -> frozenset[str]:
        """Give the terms of the title of an article, which is said of all of it."""
        return self.terms_of(self.heads[article_id].title)

    def is_known(self, term: str) -> bool:
        """Tell whether a term stands in the library."""
        return term in self.ranker.vocabulary.terms

    def stands_in(self, passage: int, term: str, within: Span | Sentence | None = None) -> bool:
        """Tell whether a term stands in a passage, or in a stretch of it.

        Args:
            passage: its number in the library.
            term: as the library has it.
            within: of the article's text.
        """
        return self.ranker.stands_in(passage, term, within)

    def likest(self, term: str, among: Collection[str]) -> str | None:
        """Give which of some terms is spelled most like a term; None where none is."""
        return self.ranker.vocabulary.likest(term, among)

    def is_given_name(self, first: Word, last: Word) -> bool:
        """Tell whether the first of two words of a question is a name before somebody's surname."""
        return self.ranker.vocabulary.is_given_name(first, last)

    def holds(self, words: str) -> bool:
        """Tell whether every word of `words` stands in the library, in any of its forms."""
        terms = self.terms_of(words)
        return bool(terms) and terms <= self.ranker.vocabulary.terms.keys()

    def figures_of(self, passage: Passage) -> tuple[Figure, ...]:
        """Give the figures of a passage, in the order of the text."""
        return self._figures(passage.article_id).get(passage.number, ())

    def figures_beside(self, figure: Figure) -> Iterator[Figure]:
        """Give all figures of a figure's sentence, in their order, that one among them."""
        figures = self.figures_of(self.passage_of(figure))
        return (one for one in figures if one.sentence == figure.sentence)

    def passage_of(self, figure: Figure) -> Passage:
        """Give the passage that a figure stands in."""
        passages = self.articles[figure.article_id].passages
        return passages[_place_of(passages, figure.passage)]

    def _passage(self, number: int) -> Passage:
        article = int(self._article_of[number])
        within = number - int(self._first_passages[article])
        return self.articles[self._ids[article]].passages[within]

    def _numbers(self, asked: Asked) -> NDArray[np.int64] | None:
        """Give the numbers of the passages of the articles asked for; None means all."""
        for article_id in asked.article_ids:
            if article_id not in self.articles:
                raise UnknownArticleError(article_id)
        if not asked.article_ids:
            return None
        asked_for = frozenset(asked.article_ids)
        wanted = [self._rows[one] for one in asked_for]
        return np.flatnonzero(np.isin(self._article_of, wanted))

    def _hits(self, ranking: Ranking, entries: NDArray[np.int64]) -> tuple[Hit, ...]:
        places, scores = entries.tolist(), ranking.scores.tolist()
        hits = []
        for entry, matches in zip(places, ranking.spans(entries), strict=True):
            number = int(ranking.passages[entry])
            passage = self._passage(number)
            of_passage = scores[ranking.sentences(entry)]
            scored = map(SentenceScore, passage.sentences, of_passage)
            in_order = tuple(sorted(scored, key=attrgetter("score"), reverse=True))
            parts = ranking.parts(ranking.best(entry))
            hits.append(Hit(passage, in_order[0].score, parts, matches, in_order, number))
        return tuple(hits)


def _place_of(passages: Sequence[Passage], number: int) -> int:
    """Give where the passage of a number stands; they count from 1, or from 0."""
    return bisect_left(passages, number, key=attrgetter("number"))


def _collect(heads: Iterable[Head]) -> dict[str, tuple[str, ...]]:
    named: dict[str, list[str]] = {}
    for head in heads:
        if head.collection:
            named.setdefault(head.collection, []).append(head.id)
    return {name: tuple(named[name]) for name in sorted(named)}
