"""What a library is made of: articles, their figures, and what is indexed of their words.

The two are told apart by where they stand: in memory, where articles were read just now, or in a
saved index, from which an article is made when it is asked for.
"""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.errors import LibraryError
from index.figures import read_figures
from index.model.articles import Head
from index.ranking import Analyzer, find_acronyms
from index.ranking.columns import Indexed, Mark, PlainBuilder, lay
from index.ranking.finding import Candidates, Statistics, TokenTable, Totals, find_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from numpy.typing import NDArray

    from index.model.articles import Article, Figure

    Grouped = Mapping[int, tuple[Figure, ...]]

__all__ = [
    "Candidates",
    "Contents",
    "Mark",
    "Statistics",
    "TokenTable",
    "Totals",
    "analyzer_of",
    "group_figures",
    "head_of",
    "refuse_doubles",
    "refuse_none",
    "version_of",
]


def head_of(article: Article) -> Head:
    """Give what is known of an article without its text."""
    dated = article.published, article.author, article.collection
    stated = (article.id, article.title, article.url, *dated, article.aliases)
    digest = hashlib.sha256(repr(stated).encode("utf-8", "surrogatepass"))
    digest.update(article.text.encode("utf-8", "surrogatepass"))
    return Head(
        id=article.id,
        title=article.title,
        published=article.published,
        collection=article.collection,
        passages=len(article.passages),
        aliases=(*article.aliases, *find_acronyms(article.text)),
        digest=digest.hexdigest(),
    )


@dataclass(frozen=True, slots=True)
class Contents:
    """What a library is made of.

    Attributes:
        heads: in the order of the library, by the articles' ids.
        articles: by the same ids.
        figures: gives the figures of an article, by the number of their passage.
        analyzer: makes terms as they are indexed.
        statistics: what is counted of all passages, an article behind the other.
        candidates: where passages are found, and their tokens kept.
    """

    heads: Mapping[str, Head]
    articles: Mapping[str, Article]
    figures: Callable[[str], Grouped]
    analyzer: Analyzer
    statistics: Statistics
    candidates: Candidates

    @classmethod
    def of(
        cls,
        articles: Iterable[Article],
        figures: Callable[[Article], Iterable[Figure]] = read_figures,
    ) -> Contents:
        """Index articles in memory; `figures` gives those of an article.

        Raises:
            LibraryError: there is no article, or two have the same id.
        """
        given = [*articles]
        refuse_none(given)
        refuse_doubles(article.id for article in given)
        kept = {article.id: article for article in given}
        heads = {article.id: head_of(article) for article in kept.values()}
        grouped = {article.id: group_figures(figures(article)) for article in kept.values()}
        builder = PlainBuilder()
        for article in kept.values():
            builder.add_article(article, grouped[article.id])
        analyzer = analyzer_of(heads.values())
        laid = lay(builder.build(), analyzer.aliases)
        return cls(heads, kept, grouped.__getitem__, analyzer, *find_in(Indexed.of(laid)))

    @property
    def article_of(self) -> NDArray[np.int64]:
        """Give the number of each passage's article."""
        counts = [head.passages for head in self.heads.values()]
        return np.repeat(np.arange(len(counts)), counts)


def analyzer_of(heads: Iterable[Head]) -> Analyzer:
    """Give what makes terms where these articles stand together."""
    return Analyzer(names for head in heads for names in head.aliases)


def group_figures(figures: Iterable[Figure]) -> Grouped:
    """Group figures, in the order of the text, by the number of their passage."""
    groups = itertools.groupby(figures, lambda figure: figure.passage)
    return {number: tuple(group) for number, group in groups}


def version_of(heads: Iterable[Head], release: str) -> str:
    """Give what changes with the articles and with the program's release."""
    digest = hashlib.sha256(release.encode())
    for head in heads:
        digest.update(head.digest.encode())
    return digest.hexdigest()[:12]


def refuse_none(articles: Collection[object]) -> None:
    """Refuse a library of nothing.

    Raises:
        LibraryError: there is no article.
    """
    if not articles:
        raise LibraryError(None, "there is no article; name one, or put one into data/articles")


def refuse_doubles(ids: Iterable[str]) -> None:
    """Refuse articles of the same id.

    Raises:
        LibraryError: two have it.
    """
    seen: set[str] = set()
    for article_id in ids:
        if article_id in seen:
            raise LibraryError(article_id, f"two articles are named {article_id}; rename one file")
        seen.add(article_id)
