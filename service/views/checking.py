"""An article to what a person looks at before it is served."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index import Library
from index.reading import count_words, find_doubts

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article, ArticleError

_SHOWN = 100


@dataclass(frozen=True, slots=True)
class PartView:
    """A block of an article's text.

    Attributes:
        what: what it was taken for.
        text: its words, cut off where they are many.
    """

    what: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """What was found in a file.

    Attributes:
        error: why it cannot be read; None where it can.
        doubts: what a person should look at.
        parts: every block of it, where they are asked for.
    """

    file: str
    error: str | None = None
    id: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    source_url: str | None = None
    words: int = 0
    passages: int = 0
    figures: int = 0
    tables: int = 0
    doubts: tuple[str, ...] = ()
    parts: tuple[PartView, ...] = ()


def check_article(path: Path, article: Article, *, shows_parts: bool = False) -> CheckView:
    """Report on an article."""
    return CheckView(
        file=_name(path),
        id=article.id,
        title=article.title,
        author=article.author,
        published=article.published,
        source_url=article.url,
        words=count_words(article),
        passages=len(article.passages),
        figures=len(Library.build([article]).figures),
        tables=len(article.tables),
        doubts=find_doubts(article),
        parts=_parts(article) if shows_parts else (),
    )


def unreadable(error: ArticleError) -> CheckView:
    """Report on a file that cannot be read."""
    return CheckView(file=_name(error.path), error=error.reason)


def _name(path: Path) -> str:
    # A file's name may hold bytes that are no UTF-8.
    return str(path).encode(errors="replace").decode()


def _parts(article: Article) -> tuple[PartView, ...]:
    return tuple(
        PartView(part.what, part.start, part.end, _cut(article.text[part.start : part.end]))
        for part in article.parts
    )


def _cut(words: str) -> str:
    line = " ".join(words[: _SHOWN * 4].split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
