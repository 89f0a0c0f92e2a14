"""The articles that a configuration names, read into one library."""

from __future__ import annotations

from collections import Counter
from importlib.metadata import version
from typing import TYPE_CHECKING

from index import ArticleError, Library, read_article
from index.reading import find_files
from service.installation import find_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from index import Article
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
    paths = find_files(config.articles or find_articles())
    articles = _read_all(paths, None if config.strict else tell)
    return Library.build(articles, release=version("quotient"))


def _read_all(paths: list[Path], tell: Callable[[ArticleError], None] | None) -> list[Article]:
    articles: list[Article] = []
    left_out: list[ArticleError] = []
    for path, article_id in zip(paths, name_articles(paths), strict=True):
        try:
            articles.append(read_article(path, article_id))
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


def name_articles(paths: Iterable[Path]) -> list[str | None]:
    """Give each file the id of its article: None where its name gives it, as for most.

    Files of one name in one folder, "report.md" and "report.pdf", are told apart by their ends.
    """
    paths = list(paths)
    counts = Counter(path.with_suffix("") for path in paths)
    return [
        f"{path.stem}-{path.suffix[1:]}" if counts[path.with_suffix("")] > 1 else None
        for path in paths
    ]
