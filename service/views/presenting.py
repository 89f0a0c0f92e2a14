"""Answer to AnswerView: one plain structure for the page, the JSON and the terminal."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote_plus, urlencode

from index.model.articles import Figure
from service.views.shapes import (
    AnswerView,
    DoubtView,
    ExplainedPassageView,
    FigureView,
    PassageView,
    QuoteView,
    Range,
    TableView,
    TalkView,
    TermsView,
    TextView,
)
from service.views.sources import find_source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index import Article, Library
    from index.model.articles import Passage
    from index.model.asked import Answer, Hit

Value = TypeVar("Value", int | float | str, int | float | str | None)

# What one passage of an answer tells of its figures, and one figure of its sentence: each figure
# repeats its sentence, and a sentence may be a table of thousands.
MOST_FIGURES = 50
MOST_SENTENCE = 600
# Of a long article so many passages are shown at once.
MOST_PASSAGES = 200

# Passages whose figures stay made.
KEPT_PASSAGES = 1_024

# The largest integer that every reader of JSON takes as it is (RFC 8259, section 6).
_EXACT_INTEGER = 2**53

# What is shown as a figure has it, with its words, and as JSON carries it.
_SPANS, _NUMBERS = ("number", "sentence", "subject", "predicate"), ("value", "low", "high")
_STATED = tuple(
    {field.name for field in fields(FigureView)}
    & {field.name for field in fields(Figure)} - {*_SPANS, *_NUMBERS}
)
_stated_of = attrgetter(*_STATED)


@dataclass(frozen=True, slots=True)
class Edition:
    """A library as it is shown: what of it is the same in every answer is made once.

    Attributes:
        figures: gives the views of a passage's figures.
    """

    library: Library
    figures: Callable[[Passage], tuple[FigureView, ...]]

    @classmethod
    def of(cls, library: Library) -> Edition:
        """Make the views of a library's figures when they are asked for."""

        @lru_cache(KEPT_PASSAGES)
        def present_figures(passage: Passage) -> tuple[FigureView, ...]:
            article = library.articles[passage.article_id]
            return tuple(present_figure(article, one) for one in library.figures_of(passage))

        return cls(library, present_figures)


def present(edition: Edition, answer: Answer, top: int = 5, *, explain: bool = False) -> AnswerView:
    """Make the view of an answer, with the `top` best passages, their scores explained or not."""
    return AnswerView(
        question=answer.asked.text,
        understood_as=answer.asked.understood_as,
        status=answer.status,
        confidence=round(answer.confidence, 4),
        answer=_quote(edition, answer),
        doubts=tuple(DoubtView(one.reason, one.asked, one.said) for one in answer.doubts),
        talk=TalkView(answer.talk.kind, answer.talk.text) if answer.talk else None,
        passages=tuple(
            _passage(edition, rank, hit, answer, explain=explain)
            for rank, hit in enumerate(() if answer.talk else answer.hits[:top], start=1)
        ),
        terms=TermsView(answer.found, answer.missing),
        offset_unit="code point",
        library_version=edition.library.version,
        took_ms=0.0,
    )


def present_figure(article: Article, figure: Figure) -> FigureView:
    """Make the view of a figure."""
    return FigureView(
        **dict(zip(_STATED, _stated_of(figure), strict=True)),
        number=TextView.of(article, figure.number),
        value=_number(figure.value),
        low=_number(figure.low),
        high=_number(figure.high),
        subject=TextView.of(article, figure.subject) if figure.subject else None,
        predicate=TextView.of(article, figure.predicate) if figure.predicate else None,
        sentence=_sentence(article, figure),
        article=article.id,
        url=link(article.id, figure.passage, (figure.start, figure.end)),
    )


def select_figures(
    edition: Edition,
    kind: str | None = None,
    place: str | None = None,
    article: str | None = None,
    passage: int | None = None,
    collection: str | None = None,
) -> list[FigureView]:
    """Give the views of the figures of a kind, a place and so on; None means any."""
    return [
        view
        for head in edition.library.heads.values()
        if article in {None, head.id} and collection in {None, head.collection}
        for part in edition.library.articles[head.id].passages
        if passage in {None, part.number}
        for view in edition.figures(part)
        if kind in {None, view.kind} and place in {None, view.place}
    ]


def link(article_id: str, passage: int, mark: Range | None = None) -> str:
    """Give the path of a passage in the article's page, with a span marked.

    A fragment does not reach the service: of a long article, it is told the passage as well.

    >>> link("budget", 3, (10, 24)), link("budget", 204)
    ('/articles/budget?mark=10-24#p3', '/articles/budget?passage=204#p204')
    """
    query = f"?mark={mark[0]}-{mark[1]}" if mark else ""
    if mark is None and passage >= MOST_PASSAGES:
        query = f"?passage={passage}"
    return f"/articles/{article_id}{query}#p{passage}"


def cite_link(article_id: str, span: Range) -> str:
    """Give the path of the citations of a span.

    >>> cite_link("budget", (10, 24))
    '/api/v1/cite?article=budget&start=10&end=24'
    """
    return f"/api/v1/cite?article={quote_plus(article_id)}&start={span[0]}&end={span[1]}"


def _quote(edition: Edition, answer: Answer) -> QuoteView | None:
    if answer.quote is None or answer.passage is None:
        return None
    library = edition.library
    article, table = library.articles[answer.passage.article_id], answer.table
    quote = TextView.of(article, answer.quote)
    return QuoteView(
        quote=quote.text,
        article=article.id,
        passage=answer.quote.passage,
        start=quote.start,
        end=quote.end,
        url=link(article.id, answer.quote.passage, (quote.start, quote.end)),
        figure=_figure(edition, answer.passage, answer.figure) if answer.figure else None,
        context=TextView.of(article, answer.context) if answer.context else None,
        alternatives=_figures(library, answer.alternatives),
        table=TableView(table.title, _figures(library, table.rows)) if table else None,
        source_url=find_source(article, quote.start, quote.end).url,
        cite_url=cite_link(article.id, (quote.start, quote.end)),
        verdict=answer.verdict,
    )


def _figure(edition: Edition, passage: Passage, figure: Figure) -> FigureView:
    """Give the view of a figure, which is made already where the passage holds it."""
    stated = (figure.article_id, figure.passage, figure.start, figure.rule)
    for view in edition.figures(passage):
        if (view.article, view.passage, view.start, view.rule) == stated:
            return view
    return present_figure(edition.library.articles[figure.article_id], figure)


def _figures(library: Library, figures: Sequence[Figure]) -> tuple[FigureView, ...]:
    return tuple(
        present_figure(library.articles[figure.article_id], figure)
        for figure in figures[:MOST_FIGURES]
    )


def _passage(
    edition: Edition, rank: int, hit: Hit, answer: Answer, *, explain: bool
) -> PassageView:
    passage, quote = hit.passage, answer.quote
    article = edition.library.articles[passage.article_id]
    figures = edition.figures(passage)
    make: Callable[..., PassageView] = PassageView
    if explain:
        make = partial(ExplainedPassageView, parts=hit.parts)
    return make(
        rank=rank,
        id=f"{article.id}#p{passage.number}",
        article=article.id,
        number=passage.number,
        score=round(hit.score, 4),
        text=article.text[passage.start : passage.end],
        start=passage.start,
        end=passage.end,
        url=link(article.id, passage.number),
        matches=tuple(map(tuple, hit.matches)),
        answer=(quote.start, quote.end) if quote and passage == answer.passage else None,
        figures=figures[:MOST_FIGURES],
        figures_url=_figures_url(passage) if len(figures) > MOST_FIGURES else None,
    )


def _figures_url(passage: Passage) -> str:
    query = urlencode({"article": passage.article_id, "passage": passage.number})
    return f"/api/v1/figures?{query}"


def _sentence(article: Article, figure: Figure) -> TextView:
    """Give the figure's sentence, or of a very long one what stands around the figure."""
    sentence = figure.sentence
    if sentence.end - sentence.start <= MOST_SENTENCE:
        return TextView.of(article, sentence)
    room = max(0, MOST_SENTENCE - (figure.end - figure.start)) // 2
    start, end = max(sentence.start, figure.start - room), min(sentence.end, figure.end + room)
    return TextView(article.text[start:end], start, end)


def _number(value: Value) -> Value | float:
    """Give a number as it is, but an integer that JSON does not carry as the nearest float."""
    return float(value) if isinstance(value, int) and abs(value) > _EXACT_INTEGER else value
