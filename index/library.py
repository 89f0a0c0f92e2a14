"""Articles to a library that is built once, never changes, and is searched."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from index.analysis import Analyzer, find_acronyms
from index.errors import LibraryError, UnknownArticleError
from index.figures import read_figures
from index.model import Hit, SentenceScore, Span
from index.ranking import Postings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from index.model import Article, Figure, Passage, Question, Sentence

PASSAGE_WEIGHT = 1.0
SENTENCE_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Search:
    """What a library finds for a question.

    Attributes:
        hits: every passage of the articles asked for, best first.
        found, missing: the question's words that the library holds and does not hold.
        confidence: the share, 0 to 1, of what the question asks that the best passage holds.
    """

    hits: tuple[Hit, ...]
    found: tuple[str, ...]
    missing: tuple[str, ...]
    confidence: float


class Library:
    """Articles with their figures, indexed; immutable, so threads read it without locks.

    Attributes:
        articles: by id, in the order they were given.
        figures: of every article, in the order of the text.
        version: changes with the articles and with what they were given beside the text.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        """Index the articles; see `build`."""
        self.articles: Mapping[str, Article] = _by_id(articles)
        self.figures: tuple[Figure, ...] = tuple(
            figure for article in self.articles.values() for figure in read_figures(article)
        )
        self._figures = {
            key: tuple(group)
            for key, group in groupby(self.figures, lambda f: (f.article_id, f.passage))
        }
        self.version = _version(self.articles.values())
        self._analyzer = Analyzer(
            names for article in self.articles.values() for names in _aliases(article)
        )
        self._passages: list[Passage] = []
        self._sentences: list[Sentence] = []
        self._first_sentence: list[int] = []
        self._collect()
        self._terms = [self._terms_of(p.article_id, p.start, p.end) for p in self._passages]
        self._passage_postings = Postings([list(terms) for terms in self._terms])
        self._sentence_postings = Postings(self._sentence_terms())

    @classmethod
    def build(cls, articles: Iterable[Article]) -> Library:
        """Build a library of the articles.

        Raises:
            LibraryError: there is no article, or two have the same id.
        """
        return cls(articles)

    def search(self, question: Question) -> Search:
        """Rank the passages of the articles that the question asks.

        Raises:
            UnknownArticleError: the question names an article that is not here.
        """
        query, surfaces = self._query(question)
        passage_scores = self._passage_postings.scores(query)
        sentence_scores = self._sentence_postings.scores(query)
        best = np.maximum.reduceat(sentence_scores, self._first_sentence)
        scores = PASSAGE_WEIGHT * passage_scores + SENTENCE_WEIGHT * best
        terms = [term for term, _ in query]
        hits = tuple(
            self._hit(number, terms, passage_scores, best, sentence_scores)
            for number in np.argsort(-scores, kind="stable")
            if self._asked(self._passages[number].article_id, question)
        )
        found = tuple(surfaces[term] for term in terms if term in self._passage_postings)
        missing = tuple(surfaces[term] for term in terms if term not in self._passage_postings)
        return Search(hits, found, missing, self._confidence(query, hits))

    def figures_of(self, passage: Passage) -> tuple[Figure, ...]:
        """Give the figures of a passage, in the order of the text."""
        return self._figures.get((passage.article_id, passage.number), ())

    def _asked(self, article_id: str, question: Question) -> bool:
        return not question.article_ids or article_id in question.article_ids

    def _query(self, question: Question) -> tuple[list[tuple[str, float]], dict[str, str]]:
        """Give the question's terms with their weights, and the word that each came from."""
        for article_id in question.article_ids:
            if article_id not in self.articles:
                raise UnknownArticleError(article_id)
        weights: dict[str, float] = {}
        surfaces: dict[str, str] = {}
        for clause in question.clauses:
            for token in self._analyzer.terms(clause.text):
                weights[token.term] = max(weights.get(token.term, 0.0), clause.weight)
                surfaces.setdefault(token.term, clause.text[token.start : token.end])
        return list(weights.items()), surfaces

    def _hit(
        self,
        number: int,
        terms: list[str],
        passage_scores: np.ndarray,
        best: np.ndarray,
        sentence_scores: np.ndarray,
    ) -> Hit:
        passage = self._passages[number]
        parts = (
            ("passage", PASSAGE_WEIGHT * float(passage_scores[number])),
            ("sentence", SENTENCE_WEIGHT * float(best[number])),
        )
        first = self._first_sentence[number]
        sentences = [
            SentenceScore(sentence, float(sentence_scores[first + offset]))
            for offset, sentence in enumerate(passage.sentences)
        ]
        return Hit(
            passage=passage,
            score=sum(part for _, part in parts),
            parts=parts,
            matches=tuple(span for term in terms for span in self._terms[number].get(term, ())),
            sentences=tuple(sorted(sentences, key=lambda scored: -scored.score)),
        )

    def _confidence(self, query: list[tuple[str, float]], hits: tuple[Hit, ...]) -> float:
        """Give the idf-weighted share of the question's terms that the best passage holds."""
        if not hits:
            return 0.0
        rare = math.log(1 + (len(self._passages) + 0.5) / 0.5)
        weights = {term: w * self._passage_postings.idf.get(term, rare) for term, w in query}
        number = self._passages.index(hits[0].passage)
        held = sum(weight for term, weight in weights.items() if term in self._terms[number])
        return held / total if (total := sum(weights.values())) else 0.0

    def _collect(self) -> None:
        for article in self.articles.values():
            for passage in article.passages:
                self._first_sentence.append(len(self._sentences))
                self._passages.append(passage)
                self._sentences.extend(passage.sentences)

    def _terms_of(self, article_id: str, start: int, end: int) -> dict[str, list[Span]]:
        text = self.articles[article_id].text[start:end]
        spans: dict[str, list[Span]] = {}
        for token in self._analyzer.terms(text):
            spans.setdefault(token.term, []).append(Span(start + token.start, start + token.end))
        return spans

    def _sentence_terms(self) -> list[list[str]]:
        return [
            [
                term
                for term, spans in self._terms[number].items()
                for span in spans
                if sentence.start <= span.start < sentence.end
            ]
            for number, passage in enumerate(self._passages)
            for sentence in passage.sentences
        ]


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


def _version(articles: Iterable[Article]) -> str:
    digest = hashlib.sha256()
    for article in articles:
        stated = (article.id, article.title, article.url, article.published, article.author)
        digest.update(repr((stated, article.aliases, article.text)).encode())
    return digest.hexdigest()[:12]
