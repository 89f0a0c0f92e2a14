"""Articles and figures to JSON and back: what an index holds of each, and nothing that is executed.

A record is a list in the order of the fields, since their names would be most of it. Spans are
pairs; a sentence is its span, for the passage around it is known, and a passage begins and ends
with its sentences. A figure has its sentence by number, and its spans count from where that begins:
small numbers are few digits.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import orjson

from index.model.articles import (
    Article,
    Cell,
    Figure,
    Grid,
    Head,
    Part,
    Passage,
    Place,
    Sentence,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    Number = int | float | str | None
    Told = str | list[int]

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
        [p.number, p.role, [(s.start, s.end) for s in p.sentences]] for p in article.passages
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


def write_figures(article: Article, figures: Iterable[Figure]) -> bytes:
    """Write the figures of one article."""
    numbers = {one: n for passage in article.passages for n, one in enumerate(passage.sentences)}
    return orjson.dumps([_figure_record(figure, numbers[figure.sentence]) for figure in figures])


def read_figures(article: Article, record: bytes) -> Mapping[int, tuple[Figure, ...]]:
    """Give the figures of an article that `write_figures` was given, by their passages."""
    return _Figures(article, orjson.loads(record))


class _Figures(Mapping[int, tuple[Figure, ...]]):
    """Figures by the numbers of their passages, those of each made when they are asked for."""

    def __init__(self, article: Article, told: Iterable[list[Any]]) -> None:
        groups = itertools.groupby(told, lambda one: one[0])
        self._article = article
        self._sentences = {passage.number: passage.sentences for passage in article.passages}
        self._told = {number: tuple(group) for number, group in groups}
        self._made: dict[int, tuple[Figure, ...]] = {}

    def __getitem__(self, number: int) -> tuple[Figure, ...]:
        if number not in self._made:
            sentences = self._sentences[number]
            self._made[number] = tuple(
                _figure(self._article, sentences[at], *rest) for _, at, *rest in self._told[number]
            )
        return self._made[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)


def _passage(article_id: str, number: int, role: Any, sentences: list[list[int]]) -> Passage:
    inside = tuple(Sentence(first, last, number) for first, last in sentences)
    return Passage(article_id, number, inside[0].start, inside[-1].end, role, inside)


def _grid(head_rows: int, caption: str, cells: list[list[int]]) -> Grid:
    made = tuple(Cell(Span(start, end), row, column) for start, end, row, column in cells)
    return Grid(made, head_rows, caption)


def _figure_record(figure: Figure, sentence: int) -> list[Any]:
    start, numbers = figure.sentence.start, (figure.value, figure.low, figure.high)
    is_exact = len({(type(number), number) for number in numbers}) == 1
    return [
        figure.passage,
        sentence,
        [at - start for at in _places(figure)],
        [_written(number) for number in (numbers[:1] if is_exact else numbers)],
        _without_end(
            *(span and [at - start for at in span] for span in (figure.subject, figure.predicate))
        ),
        _without_end(
            figure.kind,
            None if figure.bound == "exactly" else figure.bound,
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
    sentence: Sentence,
    places: list[int],
    numbers: list[Any],
    clause: list[list[int] | None],
    words: list[Any],
) -> Figure:
    told = [*words, *[None] * (_WORDS - len(words))]
    kind, bound, rule, unit, counted, change, place, time, source, basis, role, per = told
    behind = sentence.start
    start, end, first, last = (at + behind for at in (*places, *places)[:4])
    value, low, high = map(_number, numbers * 3 if len(numbers) == 1 else numbers)
    spans = [
        Span(span[0] + behind, span[1] + behind) if span else None for span in (*clause, None, None)
    ]
    return Figure(
        article_id=article.id,
        passage=sentence.passage,
        sentence=sentence,
        start=start,
        end=end,
        text=article.text[start:end],
        number=Span(first, last),
        kind=kind,
        value=value if value is not None else 0,
        low=low,
        high=high,
        bound=bound or "exactly",
        rule=rule,
        unit=unit,
        counted=counted,
        change=change,
        place=place,
        time=time,
        source=source,
        source_basis=basis,
        subject=spans[0],
        predicate=spans[1],
        role=role,
        per=per,
    )


def _places(figure: Figure) -> tuple[int, ...]:
    """Give where a figure stands, and its number, unless that is all of it."""
    whole = figure.start, figure.end
    return whole if whole == figure.number else (*whole, *figure.number)


def _without_end(*told: Told | None) -> list[Told | None]:
    """Leave out what is None at the end: of most figures little is told."""
    last = max((at for at, one in enumerate(told) if one is not None), default=-1)
    return [*told[: last + 1]]


def _written(number: Number) -> Number | list[str]:
    """Give a number as JSON holds it: of more than 64 bits as its digits, in a list."""
    return [str(number)] if isinstance(number, int) and abs(number) >= _EXACT else number


def _number(written: Any) -> Number:
    return int(written[0]) if isinstance(written, list) else written
