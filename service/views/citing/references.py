"""What every form of a citation says: who, what, when, where, and the words themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from service.views.citing.names import Name, read_names
from service.views.citing.texts import line, place_of
from service.views.presenting import link
from service.views.sources import find_source

if TYPE_CHECKING:
    from index import Article
    from service.views.shapes import Range


@dataclass(frozen=True, slots=True)
class Reference:
    """An article, or a stretch of it, as it is cited.

    Attributes:
        id: of the article.
        title: on one line, without control characters, as all texts here.
        authors: as far as the article names them.
        day: when it was published.
        place: where in it the words stand; empty of the article as a whole and of its head.
        quote: the words; empty of the article as a whole.
        source_url: of the original, opened at the words.
        url: of the page here, opened at them; None where no page is known.
    """

    id: str
    title: str
    authors: tuple[Name, ...]
    day: date | None
    place: str
    quote: str
    source_url: str | None
    url: str | None

    @property
    def address(self) -> str | None:
        """Give the address to cite: the original's, or else the page's."""
        return self.source_url or self.url


def refer(article: Article, span: Range | None = None, root: str | None = None) -> Reference:
    """Make the reference to an article, or to a span of it.

    Args:
        article: what is cited.
        span: where the words stand; None cites the article as a whole.
        root: scheme and host of the service; None where there is no page to link to.
    """
    start, end = span or (0, 0)
    number = _passage_at(article, start) if span else None
    page = f"/articles/{article.id}" if number is None else link(article.id, number, span)
    return Reference(
        id=article.id,
        title=line(article.title),
        authors=read_names(line(article.author or "")),
        day=date.fromisoformat(article.published) if article.published else None,
        place="" if number is None else place_of(number),
        quote=line(article.text[start:end]),
        source_url=find_source(article, start, end).url,
        url=None if root is None else root + page,
    )


def _passage_at(article: Article, start: int) -> int | None:
    return next((one.number for one in article.passages if one.start <= start < one.end), None)
