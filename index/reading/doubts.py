"""What a person should look at before an article is served."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model.articles import Article

# Of the words of a page: with fewer in its passages, much was taken for furniture.
_FEW_KEPT = 0.25
_FEWEST_WORDS = 25
_LONG_TITLE = 30


def find_doubts(article: Article) -> tuple[str, ...]:
    """Give the warnings of an article, and what else looks as if it was read amiss."""
    return (*article.warnings, *_doubts(article))


def count_words(article: Article) -> int:
    """Count the words of all passages."""
    return sum(len(article.text[p.start : p.end].split()) for p in article.passages)


def _doubts(article: Article) -> Iterator[str]:
    words = count_words(article)
    every = sum(len(article.text[part.start : part.end].split()) for part in article.parts)
    if words < _FEWEST_WORDS:
        yield f"has {words} words only; look with --show whether more of it is the article"
    elif words < _FEW_KEPT * every:
        yield f"keeps {words / every:.0%} of the words on its page; look with --show what it leaves"
    if len(article.title.split()) > _LONG_TITLE:
        yield "has a very long headline; give `title` in the .toml beside it"
