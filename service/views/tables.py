"""Figures to tables: chosen by what they are and hold, in an order that a reader can change.

And the row of an article's own table that answers.

Dates stand apart: they count nothing, and there is no more or less of them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from index.english.forms import fold
from service.views.shapes import TextView

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index import Library
    from service.views.shapes import FigureView, QuoteView

Column = Literal["text", "value", "counted", "place", "time", "source"]
COLUMNS: tuple[Column, ...] = get_args(Column)
# Rows of a page; links lead to those before and after.
MOST_ROWS = 30
# Of the dates so many stand below the other figures; a link leads to all.
MOST_DATES = 10
# Characters of a sentence around its figure.
_SHOWN = 170
# Less than so much is not worth an ellipsis.
_LEAST_CUT = 20

NO_COLLECTIONS: Mapping[str, str | None] = MappingProxyType({})

_NUMBER = re.compile(r"[0-9]{1,9}")
_WORD = re.compile(r"\S+")
_LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class CellTable:
    """The row of an article's table that answers, under its heads.

    Attributes:
        heads, row: the words of each column; empty where it has none.
        marked: which column is asked for; None where that is none.
    """

    caption: str
    heads: tuple[str, ...]
    row: tuple[str, ...]
    marked: int | None


def cell_table(library: Library, answer: QuoteView | None) -> CellTable | None:
    """Give the row that is quoted as a table; None where the quote is no row of one."""
    if answer is None:
        return None
    article = library.articles[answer.article]
    for grid in article.tables:
        number = next((one.row for one in grid.cells if one.span.start == answer.start), None)
        if number is None or number < grid.head_rows:
            continue
        width = 1 + max(cell.column for cell in grid.cells)
        lines = [[""] * width for _ in range(2)]
        for cell in grid.cells:
            if cell.row in (grid.head_rows - 1, number):
                words = article.text[cell.span.start : cell.span.end]
                lines[cell.row == number][cell.column] = words.strip()
        told = answer.figure.number.start if answer.figure else -1
        row = (cell for cell in grid.cells if cell.row == number)
        marked = next((c.column for c in row if c.span.start <= told < c.span.end), None)
        return CellTable(grid.caption, tuple(lines[0]), tuple(lines[1]), marked)
    return None


@dataclass(frozen=True, slots=True)
class Selection:
    """Which figures to show, and in which order.

    Attributes:
        kind, place, article, collection: None shows all.
        words: what their sentences, or what is told of them, must hold.
        sort: a column; "text" is the order of the article.
        first: how many rows stand on the pages before.
    """

    kind: str | None = None
    place: str | None = None
    article: str | None = None
    collection: str | None = None
    words: str | None = None
    sort: Column = "text"
    descending: bool = False
    first: int = 0

    @property
    def parameters(self) -> dict[str, str | None]:
        """Give what its address takes, without order and page; None for what is not chosen."""
        return {
            "kind": self.kind,
            "place": self.place,
            "article": self.article,
            "collection": self.collection,
            "q": self.words,
        }


@dataclass(frozen=True, slots=True)
class Choice:
    """What a filter can be set to, and how many figures that leaves."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The figures of a selection.

    Attributes:
        figures: those of one page that are no dates, unless dates alone are chosen.
        dates: the first of the dates.
        chosen, chosen_dates: all of both.
        total: how many figures there are without the selection.
        kinds, places, articles, collections: what can be chosen.
    """

    figures: tuple[FigureView, ...]
    dates: tuple[FigureView, ...]
    chosen: tuple[FigureView, ...]
    chosen_dates: tuple[FigureView, ...]
    total: int
    kinds: tuple[Choice, ...]
    places: tuple[Choice, ...]
    articles: tuple[Choice, ...]
    collections: tuple[Choice, ...]
    selection: Selection

    @property
    def every(self) -> tuple[FigureView, ...]:
        """Give all that are chosen, dates too."""
        return (*self.chosen, *self.chosen_dates)

    @property
    def following(self) -> int | None:
        """Give where the next page begins, if there is one."""
        after = self.selection.first + MOST_ROWS
        return after if after < len(self.chosen) else None

    @property
    def preceding(self) -> int | None:
        """Give where the page before begins, if there is one."""
        first = self.selection.first
        return max(0, first - MOST_ROWS) if first else None


class _Filtered(NamedTuple):
    """A figure, and what it is filtered by: its kind, place, article and collection."""

    figure: FigureView
    of: tuple[str | None, ...]


def read_selection(arguments: Mapping[str, str]) -> Selection:
    """Read the parameters of the page; an unknown column sorts by the text.

    >>> read_selection({"kind": "percent", "sort": "value", "order": "descending"}).descending
    True
    """
    asked, first = arguments.get("sort"), arguments.get("from", "")
    return Selection(
        kind=arguments.get("kind") or None,
        place=arguments.get("place") or None,
        article=arguments.get("article") or None,
        collection=arguments.get("collection") or None,
        words=arguments.get("q", "").strip()[:_LONGEST_SEARCH] or None,
        sort=next((column for column in COLUMNS if column == asked), "text"),
        descending=arguments.get("order") == "descending",
        first=int(first) if _NUMBER.fullmatch(first) else 0,
    )


def make_table(
    figures: Sequence[FigureView],
    selection: Selection,
    collections: Mapping[str, str | None] = NO_COLLECTIONS,
) -> FigureTable:
    """Choose and sort figures, and take a page of them.

    Args:
        figures: to choose from.
        selection: what to choose.
        collections: of each article, by its id.
    """
    found = [
        _Filtered(one, (one.kind, one.place, one.article, collections.get(one.article)))
        for one in figures
        if holds(one, selection.words)
    ]
    matching = [one.figure for one in found if _is_chosen(one, selection)]
    in_order = _sorted(matching, selection)
    dates = tuple(figure for figure in in_order if figure.kind == "date")
    others = tuple(figure for figure in in_order if figure.kind != "date")
    chosen, below = (dates, ()) if selection.kind == "date" else (others, dates)
    return FigureTable(
        figures=chosen[selection.first : selection.first + MOST_ROWS],
        dates=below[:MOST_DATES],
        chosen=chosen,
        chosen_dates=below,
        total=len(figures),
        kinds=_choices(found, selection, 0),
        places=_choices(found, selection, 1),
        articles=_choices(found, selection, 2),
        collections=_choices(found, selection, 3),
        selection=selection,
    )


def holds(figure: FigureView, words: str | None) -> bool:
    """Tell whether a figure's sentence, or what is told of it, holds all of the words."""
    told = (figure.sentence.text, figure.counted, figure.place, figure.time, figure.source)
    return not words or _hold(told, words)


def is_of(figure: FigureView, words: str | None) -> bool:
    """Tell whether what a figure counts, or is said of, holds all of the words."""
    said_of = figure.subject.text if figure.subject else None
    return not words or _hold((figure.text, figure.counted, said_of), words)


def around(figure: FigureView) -> TextView:
    """Give the figure's sentence, or of a long one what stands around the figure."""
    sentence = figure.sentence
    room = max(0, _SHOWN - (figure.end - figure.start)) // 2
    start = max(0, figure.start - sentence.start - room)
    end = min(len(sentence.text), figure.end - sentence.start + room)
    if len(sentence.text) <= _SHOWN + 2 * _LEAST_CUT:
        return sentence
    if start:
        start = sentence.text.rfind(" ", 0, start) + 1
    following = sentence.text.find(" ", end)
    end = len(sentence.text) if following < 0 else following
    return TextView(sentence.text[start:end], sentence.start + start, sentence.start + end)


def _hold(told: Iterable[str | None], words: str) -> bool:
    text = fold(" ".join(filter(None, told)))
    return all(word in text for word in _WORD.findall(fold(words)))


def _is_chosen(one: _Filtered, selection: Selection, besides: int | None = None) -> bool:
    """Tell whether a figure passes every filter, one of them left out."""
    wanted = selection.kind, selection.place, selection.article, selection.collection
    return all(
        choice is None or number == besides or one.of[number] == choice
        for number, choice in enumerate(wanted)
    )


def _choices(found: Iterable[_Filtered], selection: Selection, of: int) -> tuple[Choice, ...]:
    """Give what a filter can be set to, with how many figures the other filters leave of it."""
    counts = Counter(one.of[of] for one in found if _is_chosen(one, selection, besides=of))
    return tuple(Choice(value, counts[value]) for value in sorted(filter(None, counts)))


def _sorted(figures: Iterable[FigureView], selection: Selection) -> list[FigureView]:
    """Sort by a column; figures that cannot be compared in it come last in either order."""
    by_text = sorted(figures, key=lambda figure: (figure.article, figure.start))
    if selection.sort == "text":
        return by_text[::-1] if selection.descending else by_text
    keys = {figure: _key(figure, selection.sort) for figure in by_text}
    comparable = [figure for figure in by_text if keys[figure] is not None]
    comparable.sort(key=lambda figure: keys[figure] or (0.0, ""), reverse=selection.descending)
    return comparable + [figure for figure in by_text if keys[figure] is None]


def _key(figure: FigureView, column: Column) -> tuple[float, str] | None:
    """Give what a figure is sorted by; a date has no place among the values."""
    stated = getattr(figure, column)
    if column == "value":
        return None if isinstance(stated, str) else (float(stated), "")
    return None if stated is None else (0.0, stated.casefold())
