"""Article to its views: for its page, and the records of it that programs are given."""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from index.model.articles import Role
from service.views.presenting import MOST_PASSAGES, link
from service.views.shapes import Address, Count, FigureView, TextView

if TYPE_CHECKING:
    from index import Article, Library
    from index.model.articles import Passage, Span
    from service.views.presenting import Edition


@dataclass(frozen=True, slots=True)
class _Head:
    """What an article says of itself.

    Attributes:
        published: the ISO 8601 date.
        collection: the set of articles that it belongs to.
        source_url: where it was published.
        url: the path of its page.
    """

    id: str
    title: str
    standfirst: str | None
    byline: str | None
    author: str | None
    published: str | None
    collection: str | None
    source_url: str | None
    url: Address


_STATED = [field.name for field in fields(_Head) if not field.name.endswith("url")]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    id: str
    number: Count
    role: Role
    text: str
    start: Count
    end: Count
    url: Address


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of a table within a passage.

    Attributes:
        following: where the next cell of the passage begins; of the last, its own end.
    """

    start: Count
    end: Count
    following: Count


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table within a passage."""

    cells: tuple[CellView, ...]
    is_head: bool


@dataclass(frozen=True, slots=True)
class ParagraphView(_Paragraph):
    """A passage of an article, to be read in its place.

    Attributes:
        rows: those of a table that was extracted from a file; none of one in a plain text.
        is_aligned: its lines stand as they do in the file: the cells of a table under each other.
    """

    figures: tuple[FigureView, ...]
    rows: tuple[RowView, ...]
    is_aligned: bool


@dataclass(frozen=True, slots=True)
class ArticleView(_Head):
    """An article, or a part of a long one, to be read.

    Attributes:
        before, after: the first passages of the parts beside this one; None where there is none.
    """

    credit: str | None
    paragraphs: tuple[ParagraphView, ...]
    before: Count | None
    after: Count | None


@dataclass(frozen=True, slots=True)
class ParagraphRecord(_Paragraph):
    """A passage of an article, with its sentences."""

    sentences: tuple[TextView, ...]


@dataclass(frozen=True, slots=True)
class ArticleRecord(_Head):
    """An article in the list of articles.

    Attributes:
        passages, figures: how many it has.
    """

    passages: Count
    figures: Count


@dataclass(frozen=True, slots=True)
class ArticleTextRecord(_Head):
    """An article with its text and its passages.

    Attributes:
        figures: how many it has.
        text: every character as stored, which `start` and `end` count.
    """

    passages: tuple[ParagraphRecord, ...]
    figures: Count
    text: str


def present_article(edition: Edition, article: Article, passage: int = 0) -> ArticleView:
    """Make the view of an article, with the figures of each passage.

    Args:
        edition: of the library that holds it.
        article: the one to show.
        passage: the number of one that is shown; the others of its part come with it.
    """
    every = article.passages
    place = min(max(0, passage - every[0].number), len(every) - 1)
    first = place - place % MOST_PASSAGES
    after = first + MOST_PASSAGES
    is_last = after >= len(every)
    return ArticleView(
        **_head(article),
        credit=article.credit if is_last else None,
        paragraphs=tuple(
            ParagraphView(
                **_paragraph(article, part),
                figures=edition.figures(part),
                rows=_rows(article, part) if article.places else (),
                is_aligned=_is_aligned(article, part),
            )
            for part in every[first:after]
        ),
        before=every[first - MOST_PASSAGES].number if first else None,
        after=None if is_last else every[after].number,
    )


def list_article(library: Library, article: Article) -> ArticleRecord:
    """Give what is said of an article in the list of articles."""
    figures = _count_figures(library, article)
    return ArticleRecord(**_head(article), passages=len(article.passages), figures=figures)


def give_article(library: Library, article: Article) -> ArticleTextRecord:
    """Give an article with its text, its passages and their sentences."""
    return ArticleTextRecord(
        **_head(article),
        passages=tuple(
            ParagraphRecord(
                **_paragraph(article, part),
                sentences=tuple(TextView.of(article, sentence) for sentence in part.sentences),
            )
            for part in article.passages
        ),
        figures=_count_figures(library, article),
        text=article.text,
    )


def _head(article: Article) -> dict[str, Any]:
    stated = {name: getattr(article, name) for name in _STATED}
    return {**stated, "source_url": article.url, "url": f"/articles/{article.id}"}


def _paragraph(article: Article, passage: Passage) -> dict[str, Any]:
    return {
        "id": f"{article.id}#p{passage.number}",
        "number": passage.number,
        "role": passage.role,
        "text": article.text[passage.start : passage.end],
        "start": passage.start,
        "end": passage.end,
        "url": link(article.id, passage.number),
    }


def _is_aligned(article: Article, passage: Passage) -> bool:
    """Tell whether a passage is a table of a plain text, which is the file itself."""
    starts = (grid.cells[0].span.start for grid in article.tables)
    return not article.places and any(passage.start <= s < passage.end for s in starts)


def _rows(article: Article, passage: Passage) -> tuple[RowView, ...]:
    """Give the rows of a table that a passage holds, or holds a part of."""
    rows: dict[tuple[int, int], list[Span]] = {}
    heads: set[tuple[int, int]] = set()
    for number, grid in enumerate(article.tables):
        for cell in grid.cells:
            if passage.start <= cell.span.start and cell.span.end <= passage.end:
                rows.setdefault((number, cell.row), []).append(cell.span)
                if cell.row < grid.head_rows:
                    heads.add((number, cell.row))
    spans = [span for row in rows.values() for span in row]
    following = {one: other.start for one, other in pairwise(spans)}
    return tuple(
        RowView(
            tuple(CellView(span.start, span.end, following.get(span, span.end)) for span in row),
            is_head=place in heads,
        )
        for place, row in rows.items()
    )


def _count_figures(library: Library, article: Article) -> int:
    return sum(len(library.figures_of(passage)) for passage in article.passages)
