"""Articles and figures to JSON and back: what an index holds of each, and nothing that is executed.

A record is a list in the order of the fields, since their names would be most of it. Spans are
pairs; a sentence is its span, for the passage around it is known.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import orjson

from index.model import Article, Cell, Figure, Grid, Head, Part, Passage, Place, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    Number = int | float | str | None

# What is told of a figure in words.
_WORDS = 12
# orjson writes no larger integer.
_EXACT = 2**63


def write_head(head: Head) -> list[Any]:
    """Give what is known of an article without its text, as JSON can hold it."""
    return [*head]


def read_head(record: list[Any]) -> Head:
    """Give what `write_head` was given."""
    article_id, title, published, collection, passages, aliases, digest = record
    groups = tuple(map(tuple, aliases))
    return Head(article_id, title, published, collection, passages, groups, digest)


def write_article(article: Article) -> bytes:
    """Write an article; its id stands in its head."""
    passages = [
        [p.number, p.start, p.end, p.role, [(s.start, s.end) for s in p.sentences]]
        for p in article.passages
    ]
    grids = [
        [grid.head_rows, grid.caption, [(*cell.span, cell.row, cell.column) for cell in grid.cells]]
        for grid in article.tables
    ]
    return orjson.dumps(
        [
            article.title,
            article.text,
            passages,
            article.standfirst,
            article.byline,
            article.credit,
            article.url,
            article.published,
            article.author,
            article.aliases,
            article.collection,
            article.warnings,
            [(part.start, part.end, part.what) for part in article.parts],
            [(place.start, place.end, place.where) for place in article.places],
            grids,
        ]
    )


def read_article(article_id: str, record: bytes) -> Article:
    """Give the article that `write_article` was given."""
    title, text, passages, *stated, aliases, collection, warnings, parts, places, grids = (
        orjson.loads(record)
    )
    standfirst, byline, credit, url, published, author = stated
    return Article(
        id=article_id,
        title=title,
        text=text,
        passages=tuple(_passage(article_id, *one) for one in passages),
        standfirst=standfirst,
        byline=byline,
        credit=credit,
        url=url,
        published=published,
        author=author,
        aliases=tuple(map(tuple, aliases)),
        collection=collection,
        warnings=tuple(warnings),
        parts=tuple(Part(*one) for one in parts),
        places=tuple(Place(*one) for one in places),
        tables=tuple(_grid(*one) for one in grids),
    )


def write_figures(figures: Iterable[Figure]) -> bytes:
    """Write the figures of one article."""
    return orjson.dumps([_figure_record(figure) for figure in figures])


def read_figures(article: Article, record: bytes) -> Mapping[int, tuple[Figure, ...]]:
    """Give the figures of an article that `write_figures` was given, by their passages."""
    return _Figures(article, orjson.loads(record))


class _Figures(Mapping[int, tuple[Figure, ...]]):
    """Figures by the numbers of their passages, those of each made when they are asked for."""

    def __init__(self, article: Article, told: Iterable[list[Any]]) -> None:
        groups = itertools.groupby(told, lambda one: one[0][0])
        self._article = article
        self._told = {number: tuple(group) for number, group in groups}
        self._made: dict[int, tuple[Figure, ...]] = {}

    def __getitem__(self, number: int) -> tuple[Figure, ...]:
        if number not in self._made:
            told = self._told[number]
            self._made[number] = tuple(_figure(self._article, *one) for one in told)
        return self._made[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)


def _passage(
    article_id: str, number: int, start: int, end: int, role: Any, sentences: list[list[int]]
) -> Passage:
    inside = tuple(Sentence(first, last, number) for first, last in sentences)
    return Passage(article_id, number, start, end, role, inside)


def _grid(head_rows: int, caption: str, cells: list[list[int]]) -> Grid:
    made = tuple(Cell(Span(start, end), row, column) for start, end, row, column in cells)
    return Grid(made, head_rows, caption)


def _figure_record(figure: Figure) -> list[Any]:
    sentence, numbers = figure.sentence, (figure.value, figure.low, figure.high)
    is_exact = len({(type(number), number) for number in numbers}) == 1
    return [
        (figure.passage, sentence.start, sentence.end, sentence.passage),
        (figure.start, figure.end, *figure.number),
        [_written(number) for number in (numbers[:1] if is_exact else numbers)],
        [span and [*span] for span in (figure.subject, figure.predicate)],
        _without_end(
            figure.kind,
            figure.bound,
            figure.rule,
            figure.unit,
            figure.counted,
            figure.change,
            figure.place,
            figure.time,
            figure.source,
            figure.source_basis,
            figure.role,
            figure.per,
        ),
    ]


def _figure(
    article: Article,
    where: list[int],
    spans: list[int],
    numbers: list[Any],
    clause: list[list[int] | None],
    words: list[Any],
) -> Figure:
    told = [*words, *[None] * (_WORDS - len(words))]
    kind, bound, rule, unit, counted, change, place, time, source, basis, role, per = told
    start, end, first, last = spans
    value, low, high = map(_number, numbers * 3 if len(numbers) == 1 else numbers)
    subject, predicate = (Span(*span) if span else None for span in clause)
    return Figure(
        article_id=article.id,
        passage=where[0],
        sentence=Sentence(*where[1:]),
        start=start,
        end=end,
        text=article.text[start:end],
        number=Span(first, last),
        kind=kind,
        value=value if value is not None else 0,
        low=low,
        high=high,
        bound=bound,
        rule=rule,
        unit=unit,
        counted=counted,
        change=change,
        place=place,
        time=time,
        source=source,
        source_basis=basis,
        subject=subject,
        predicate=predicate,
        role=role,
        per=per,
    )


def _without_end(*told: str | None) -> list[str | None]:
    """Leave out what is None at the end: of most figures little is told."""
    last = max((at for at, one in enumerate(told) if one is not None), default=-1)
    return [*told[: last + 1]]


def _written(number: Number) -> Number | list[str]:
    """Give a number as JSON holds it: of more than 64 bits as its digits, in a list."""
    return [str(number)] if isinstance(number, int) and abs(number) >= _EXACT else number


def _number(written: Any) -> Number:
    return int(written[0]) if isinstance(written, list) else written
