"""Answer to AnswerView: one plain structure for the page, the JSON and the terminal.

The fields and their order are the contract's; a view holds strings, numbers and ranges only.
Every range counts code points of the article's text, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index import Article, Figure, Library
    from index.model import (
        Answer,
        Bound,
        Change,
        Hit,
        Kind,
        Passage,
        Role,
        Sentence,
        SourceBasis,
        Span,
        Status,
    )

Range = tuple[int, int]

# The largest integer that every reader of JSON takes as it is (RFC 8259, section 6).
_EXACT_INTEGER = 2**53


@dataclass(frozen=True, slots=True)
class TextView:
    """A stretch of an article's text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure, as the contract says."""

    text: str
    start: int
    end: int
    number: TextView
    kind: Kind
    value: int | float | str
    low: int | float | str | None
    high: int | float | str | None
    bound: Bound
    unit: str | None
    counted: str | None
    change: Change | None
    place: str | None
    time: str | None
    source: str | None
    source_basis: SourceBasis | None
    article: str
    passage: int
    sentence: TextView
    url: str
    rule: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """The sentence that answers, and the figure in it that was asked for.

    Attributes:
        context: the sentence before, where the quote cannot be read without it.
        alternatives: other figures that fit just as well.
    """

    quote: str
    article: str
    passage: int
    start: int
    end: int
    url: str
    figure: FigureView | None
    context: TextView | None
    alternatives: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """A ranked passage.

    Attributes:
        matches: the words that the question and the passage share.
        answer: where the quote stands, in the passage that holds it.
        parts: the named parts that add up to the score.
    """

    rank: int
    id: str
    article: str
    number: int
    score: float
    text: str
    start: int
    end: int
    url: str
    matches: tuple[Range, ...]
    answer: Range | None
    figures: tuple[FigureView, ...]
    parts: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class TermsView:
    """The question's words that the library holds, and those that it does not."""

    found: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """All that is told about a question."""

    question: str
    understood_as: str | None
    status: Status
    confidence: float
    answer: QuoteView | None
    passages: tuple[PassageView, ...]
    terms: TermsView
    library_version: str


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A passage of an article, to be read in its place."""

    number: int
    role: Role
    text: str
    start: int
    end: int
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article, to be read."""

    id: str
    title: str
    standfirst: str | None
    byline: str | None
    credit: str | None
    author: str | None
    published: str | None
    url: str | None
    paragraphs: tuple[ParagraphView, ...]


def present(library: Library, answer: Answer, top: int = 5) -> AnswerView:
    """Make the view of an answer, with the `top` best passages."""
    return AnswerView(
        question=answer.asked.text,
        understood_as=answer.asked.understood_as,
        status=answer.status,
        confidence=round(answer.confidence, 4),
        answer=_quote(library, answer),
        passages=tuple(
            _passage(library, rank, hit, answer)
            for rank, hit in enumerate(answer.hits[:top], start=1)
        ),
        terms=TermsView(answer.found, answer.missing),
        library_version=library.version,
    )


def present_article(library: Library, article: Article) -> ArticleView:
    """Make the view of an article, with the figures of each passage."""
    return ArticleView(
        id=article.id,
        title=article.title,
        standfirst=article.standfirst,
        byline=article.byline,
        credit=article.credit,
        author=article.author,
        published=article.published,
        url=article.url,
        paragraphs=tuple(_paragraph(library, article, part) for part in article.passages),
    )


def present_figure(article: Article, figure: Figure) -> FigureView:
    """Make the view of a figure."""
    return FigureView(
        text=figure.text,
        start=figure.start,
        end=figure.end,
        number=_text(article, figure.number),
        kind=figure.kind,
        value=_interoperable(figure.value),
        low=_interoperable(figure.low),
        high=_interoperable(figure.high),
        bound=figure.bound,
        unit=figure.unit,
        counted=figure.counted,
        change=figure.change,
        place=figure.place,
        time=figure.time,
        source=figure.source,
        source_basis=figure.source_basis,
        article=figure.article_id,
        passage=figure.passage,
        sentence=_text(article, figure.sentence),
        url=link(article.id, figure.passage, (figure.start, figure.end)),
        rule=figure.rule,
    )


def select_figures(
    library: Library, kind: str | None = None, place: str | None = None
) -> list[FigureView]:
    """Give the views of the figures of a kind and a place; None means any."""
    return [
        view
        for views in _figure_views(library).values()
        for view in views
        if kind in {None, view.kind} and place in {None, view.place}
    ]


def link(article_id: str, passage: int, mark: Range | None = None) -> str:
    """Give the path of a passage in the article's page, with a span marked.

    >>> link("budget", 3, (10, 24))
    '/articles/budget?mark=10-24#p3'
    """
    query = f"?mark={mark[0]}-{mark[1]}" if mark else ""
    return f"/articles/{article_id}{query}#p{passage}"


def _quote(library: Library, answer: Answer) -> QuoteView | None:
    if answer.quote is None or answer.passage is None:
        return None
    article = library.articles[answer.passage.article_id]
    quote = _text(article, answer.quote)
    return QuoteView(
        quote=quote.text,
        article=article.id,
        passage=answer.quote.passage,
        start=quote.start,
        end=quote.end,
        url=link(article.id, answer.quote.passage, (quote.start, quote.end)),
        figure=present_figure(article, answer.figure) if answer.figure else None,
        context=_text(article, answer.context) if answer.context else None,
        alternatives=tuple(
            present_figure(library.articles[figure.article_id], figure)
            for figure in answer.alternatives
        ),
    )


def _paragraph(library: Library, article: Article, passage: Passage) -> ParagraphView:
    return ParagraphView(
        number=passage.number,
        role=passage.role,
        text=article.text[passage.start : passage.end],
        start=passage.start,
        end=passage.end,
        figures=_figure_views(library).get((article.id, passage.number), ()),
    )


def _passage(library: Library, rank: int, hit: Hit, answer: Answer) -> PassageView:
    passage, quote = hit.passage, answer.quote
    article = library.articles[passage.article_id]
    return PassageView(
        rank=rank,
        id=f"{article.id}#p{passage.number}",
        article=article.id,
        number=passage.number,
        score=round(hit.score, 4),
        text=article.text[passage.start : passage.end],
        start=passage.start,
        end=passage.end,
        url=link(article.id, passage.number),
        matches=tuple((match.start, match.end) for match in hit.matches),
        answer=(quote.start, quote.end) if quote and passage == answer.passage else None,
        figures=_figure_views(library).get((article.id, passage.number), ()),
        parts=hit.parts,
    )


@lru_cache(maxsize=8)
def _figure_views(library: Library) -> Mapping[tuple[str, int], tuple[FigureView, ...]]:
    """Give the views of every figure, by article and passage: made once, as the library is."""
    return {
        (article.id, passage.number): tuple(
            present_figure(article, figure) for figure in library.figures_of(passage)
        )
        for article in library.articles.values()
        for passage in article.passages
    }


def _interoperable(value: int | float | str | None) -> Any:
    """Give an integer that JSON does not carry exactly as the nearest float."""
    return float(value) if isinstance(value, int) and abs(value) > _EXACT_INTEGER else value


def _text(article: Article, span: Span | Sentence) -> TextView:
    return TextView(article.text[span.start : span.end], span.start, span.end)
