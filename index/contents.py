"""What a library is made of: articles, their figures, and what is indexed of their words.

The two are told apart by where they stand: in memory, where articles were read just now, or in a
saved index, from which an article is made when it is asked for.
"""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.errors import LibraryError
from index.figures import read_figures
from index.ranking import Analyzer, find_acronyms
from index.ranking.columns import Indexed, PlainBuilder, lay

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from index.model import Article, Figure

    Names = tuple[str, ...]
    Grouped = Mapping[int, tuple[Figure, ...]]


class Head(NamedTuple):
    """What is known of an article without its text.

    Attributes:
        aliases: groups of names that mean the same, those that the text defines too.
        digest: changes with the text and with what was given beside it.
    """

    id: str
    title: str
    published: str | None
    collection: str | None
    passages: int
    aliases: tuple[Names, ...]
    digest: str

    @classmethod
    def of(cls, article: Article) -> Head:
        """Give what is known of an article."""
        dated = article.published, article.author, article.collection
        stated = (article.id, article.title, article.url, *dated)
        told = repr((stated, article.aliases, article.text)).encode("utf-8", "surrogatepass")
        return cls(
            id=article.id,
            title=article.title,
            published=article.published,
            collection=article.collection,
            passages=len(article.passages),
            aliases=(*article.aliases, *find_acronyms(article.text)),
            digest=hashlib.sha256(told).hexdigest(),
        )


@dataclass(frozen=True, slots=True)
class Contents:
    """What a library is made of.

    Attributes:
        heads: in the order of the library, by the articles' ids.
        articles: by the same ids.
        figures: gives the figures of an article, by the number of their passage.
        indexed: of the passages, an article behind the other.
    """

    heads: Mapping[str, Head]
    articles: Mapping[str, Article]
    figures: Callable[[str], Grouped]
    indexed: Indexed

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
        kept = {article.id: article for article in _distinct(articles)}
        heads = {article.id: Head.of(article) for article in kept.values()}
        grouped = {article.id: group_figures(figures(article)) for article in kept.values()}
        builder = PlainBuilder()
        for article in kept.values():
            for passage in article.passages:
                builder.add_passage(article.text, passage.sentences)
        laid = lay(builder.build(), analyzer_of(heads.values()).aliases)
        return cls(heads, kept, grouped.__getitem__, Indexed.of(laid))

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


def _distinct(articles: Iterable[Article]) -> Sequence[Article]:
    kept = [*articles]
    if not kept:
        raise LibraryError(None, "there is no article; name one, or put one into data/articles")
    ids: set[str] = set()
    for article in kept:
        if article.id in ids:
            raise LibraryError(article.id, f"two articles are named {article.id}; rename one file")
        ids.add(article.id)
    return kept
