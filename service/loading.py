"""The articles that a configuration names, read into one library."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from index import ArticleError, Library
from index.reading import find_sources
from service.installation import find_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from index import Article
    from index.reading import Source
    from service.config import Config


def load_library(config: Config, tell: Callable[[ArticleError], None] | None = None) -> Library:
    """Read the articles that the configuration names, or those that come with the program.

    Args:
        config: names files and folders.
        tell: is called for each article that cannot be read, and the others are served; without
            it, or where the configuration is strict, the first such article stops the start.

    Raises:
        QuotientError: an article cannot be read, or there is none.
    """
    sources = find_sources(config.articles or find_articles())
    articles = _read_all(sources, None if config.strict else tell)
    return Library.build(articles, release=version("quotient"))


def _read_all(
    sources: Iterable[Source], tell: Callable[[ArticleError], None] | None
) -> list[Article]:
    articles: list[Article] = []
    left_out: list[ArticleError] = []
    for source in sources:
        try:
            articles.append(source.read())
        except ArticleError as error:
            if tell is None:
                raise
            left_out.append(error)
    if left_out and not articles:
        raise left_out[0]
    if tell is not None:
        for unread in left_out:
            tell(unread)
    return articles
