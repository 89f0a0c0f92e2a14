"""Articles to a library that is built once, never changes, and is searched."""

from __future__ import annotations

import hashlib
import itertools
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np

from index.errors import LibraryError, UnknownArticleError
from index.figures import read_figures
from index.model import Hit, Search, SentenceScore
from index.ranking import Analyzer, Ranker, confidence, find_acronyms, make_query, place_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from numpy.typing import NDArray

    from index.model import Article, Asked, Figure, Passage, Sentence
    from index.ranking import Query, Ranking, Words

# Characters of a sentence whose words are put in their places.
MOST_READ = 10_000


class Library:
    """Articles with their figures, indexed; immutable, so threads read it without locks.

    Attributes:
        articles: by id, in the order they were given.
        figures: of every article, in the order of the text.
        ranker: what ranks the passages; they are numbered in the order of the articles.
        version: changes with the articles, with what they were given beside the text, and with
            the program's release, whose rules may answer otherwise.
    """

    def __init__(self, articles: Iterable[Article], release: str = "") -> None:
        """Index the articles; see `build`."""
        self.articles: Mapping[str, Article] = _by_id(articles)
        self.figures: tuple[Figure, ...] = tuple(
            figure for article in self.articles.values() for figure in read_figures(article)
        )
        self._figures = {
            key: tuple(group)
            for key, group in itertools.groupby(self.figures, lambda f: (f.article_id, f.passage))
        }
        self.version = _version(self.articles.values(), release)
        self._analyzer = Analyzer(
            names for article in self.articles.values() for names in _aliases(article)
        )
        self._passages: list[Passage] = [
            passage for article in self.articles.values() for passage in article.passages
        ]
        numbers = {article_id: number for number, article_id in enumerate(self.articles)}
        self._article_of = np.array([numbers[passage.article_id] for passage in self._passages])
        self.ranker = Ranker(self.articles, self._passages, self._analyzer)
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
        return cls(articles, release)

    def search(self, asked: Asked, top: int | None = None) -> Search:
        """Rank the passages of the articles that the question asks.

        Args:
            asked: what to search for.
            top: how many hits to give; None gives every passage.

        Raises:
            UnknownArticleError: the question names an article that is not here.
        """
        query = self.query(asked)
        ranking = self.ranker.rank(query, self._scope(asked), top)
        known = [(w, t in self.ranker.vocabulary.terms) for t, w in query.surfaces.items()]
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
        return make_query(asked, self._analyzer, self.ranker.vocabulary)

    def terms_of(self, text: str) -> frozenset[str]:
        """Give the terms of a text, without stop words, as the library has them."""
        return self._analyzer.terms_of(text)

    def words_of(self, article_id: str, sentence: Sentence) -> Words:
        """Give the words of a sentence with their places in the article, stop words too.

        Of a very long one, which is a table or a list, those of its beginning.
        """
        return self._words[article_id, sentence.start, sentence.end]

    def _read_words(self, place: tuple[str, int, int]) -> Words:
        article_id, start, end = place
        end = min(end, start + MOST_READ)
        words = self._analyzer.words(self.articles[article_id].text[start:end], start)
        return place_words(words)

    def is_known(self, term: str) -> bool:
        """Tell whether a term stands in the library."""
        return term in self.ranker.vocabulary.terms

    def likest(self, term: str, among: Collection[str]) -> str | None:
        """Give which of some terms is spelled most like a term; None where none is."""
        return self.ranker.vocabulary.likest(term, among)

    def holds(self, words: str) -> bool:
        """Tell whether every word of `words` stands in the library, in any of its forms."""
        terms = self.terms_of(words)
        return bool(terms) and terms <= self.ranker.vocabulary.terms.keys()

    def figures_of(self, passage: Passage) -> tuple[Figure, ...]:
        """Give the figures of a passage, in the order of the text."""
        return self._figures.get((passage.article_id, passage.number), ())

    def _scope(self, asked: Asked) -> NDArray[np.int64] | None:
        """Give the numbers of the passages of the articles asked for; None means all."""
        for article_id in asked.article_ids:
            if article_id not in self.articles:
                raise UnknownArticleError(article_id)
        if not asked.article_ids:
            return None
        wanted = [number for number, a in enumerate(self.articles) if a in asked.article_ids]
        return np.flatnonzero(np.isin(self._article_of, wanted))

    def _hits(self, ranking: Ranking, entries: NDArray[np.int64]) -> tuple[Hit, ...]:
        best = ranking.best[entries]
        scores, firsts = ranking.scores.tolist(), ranking.table.first_sentences.tolist()
        columns = entries.tolist(), best.tolist(), ranking.parts(best), ranking.spans(entries)
        hits = []
        for entry, sentence, parts, matches in zip(*columns, strict=True):
            passage = self._passages[ranking.passages[entry]]
            scored = map(SentenceScore, passage.sentences, scores[firsts[entry] :])
            in_order = tuple(sorted(scored, key=attrgetter("score"), reverse=True))
            hits.append(Hit(passage, scores[sentence], parts, matches, in_order))
        return tuple(hits)


def _by_id(articles: Iterable[Article]) -> dict[str, Article]:
    by_id: dict[str, Article] = {}
    for article in articles:
        if article.id in by_id:
            raise LibraryError(article.id, f"two articles are named {article.id}; rename one file")
        by_id[article.id] = article
    if not by_id:
        raise LibraryError(None, "there is no article; name one, or put one into data/articles")
    return by_id


def _aliases(article: Article) -> list[tuple[str, ...]]:
    return [*article.aliases, *find_acronyms(article.text)]


def _version(articles: Iterable[Article], release: str) -> str:
    digest = hashlib.sha256(release.encode())
    for article in articles:
        stated = (article.id, article.title, article.url, article.published, article.author)
        digest.update(repr((stated, article.aliases, article.text)).encode())
    return digest.hexdigest()[:12]
