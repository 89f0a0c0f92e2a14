"""Figures in tables: what the heads of a cell's row and column, and its caption, say of it.

The head of the row is what the number is said of, that of the column what is counted, or when; a
unit that a head or the caption names ("in $ millions", "%", "(km)") is the unit of every number
under it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.english.calendar import MONTH_NAME
from index.english.fragments import small
from index.figures.mentions import find_mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.model.articles import Article, Cell, Figure, Grid, Kind

_TIME = re.compile(
    rf"\b(?:1[5-9]|20)\d\d\b|\bQ[1-4]\b|\b{MONTH_NAME}\b|\b(?:first|second|third|fourth) quarter\b"
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALED = re.compile(r"\b(thousand|million|billion|trillion)s?\b", re.IGNORECASE)
_CURRENCY = re.compile(r"[$€£¥]|\b(?:USD|EUR|GBP|dollars|euros|pounds|crowns|kr)\b")
_PERCENT = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
# What is measured stands in brackets behind its name, or behind a comma: "Length (km)".
_BRACKETED = re.compile(r"[(\[,]\s?(?:in )?([^()\[\],]{1,30})[)\]]?\s*$")
_STATED_IN = re.compile(r"\bin ([^()\[\],]{1,40})$")
# A head stands in one of so many cells of its row, or of its column.
_FAR = 20
_NEGATIVE = re.compile(r"\([^()]*\)%?|[-\u2212\u2013][ ]?[$€£¥]?\d.*")


@dataclass(frozen=True, slots=True)
class _Measure:
    """How the numbers under a head are measured."""

    kind: Kind | None = None
    unit: str | None = None
    scale: int = 1


class _Table:
    """A table whose cells are found by place, row and column."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._starts = [cell.span.start for cell in grid.cells]
        self._rows: dict[int, list[Cell]] = defaultdict(list)
        self._heads: dict[int, list[Cell]] = defaultdict(list)
        for cell in grid.cells:
            self._rows[cell.row].append(cell)
            if cell.row < grid.head_rows:
                self._heads[cell.column].append(cell)

    def cell_at(self, place: int) -> Cell | None:
        """Give the cell that a place of the text is in."""
        cell = self.grid.cells[max(0, bisect_right(self._starts, place) - 1)]
        return cell if cell.span.start <= place < cell.span.end else None

    def row_head(self, text: str, cell: Cell) -> Cell | None:
        """Give the first cell of a row that holds letters, or else the first that is filled."""
        row = [one for one in self._rows[cell.row][:_FAR] if one.span.start < one.span.end]
        named = (one for one in row if any(map(str.isalpha, text[one.span.start : one.span.end])))
        head = next(named, None)
        if head is None or head.column > cell.column:
            return row[0] if row else None
        return head

    def column_head(self, text: str, cell: Cell) -> Cell | None:
        """Give the lowest head over a cell that holds a word or a number."""
        heads = reversed(self._heads[cell.column][-_FAR:])
        return next((one for one in heads if text[one.span.start : one.span.end].strip()), None)


class Tables:
    """The tables of an article, to be asked for the cell that a figure stands in."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._tables = [_Table(grid) for grid in article.tables]
        self._starts = [table.grid.cells[0].span.start for table in self._tables]

    def read(self, figures: Iterable[Figure]) -> Iterator[Figure]:
        """Give the figures with what heads say of them; what stands in heads is none."""
        for figure in figures:
            table = self._table_at(figure.number.start)
            cell = None if table is None else table.cell_at(figure.number.start)
            if table is None or cell is None:
                if not self._names_unit(figure):
                    yield figure
            elif cell.row >= table.grid.head_rows:
                headed = self._headed(figure, table, cell)
                if headed is not None:
                    yield headed

    def _names_unit(self, figure: Figure) -> bool:
        """Tell whether a figure is but the unit that a caption names: "in $ millions"."""
        number = bisect_right(self._starts, figure.number.start)
        if number == len(self._tables) or any(
            map(str.isdigit, self._text[figure.number.start : figure.number.end])
        ):
            return False
        caption = self._tables[number].grid.caption
        sentence = self._text[figure.sentence.start : figure.sentence.end]
        return " ".join(sentence.split()) in caption

    def _table_at(self, place: int) -> _Table | None:
        number = bisect_right(self._starts, place) - 1
        if number < 0 or place >= self._tables[number].grid.cells[-1].span.end:
            return None
        return self._tables[number]

    def _headed(self, figure: Figure, table: _Table, cell: Cell) -> Figure | None:
        row = table.row_head(self._text, cell)
        column = table.column_head(self._text, cell)
        if row is None or row is cell:
            # It heads its row itself.
            return None if row is cell else figure
        said = self._words(row)
        counted = self._words(column) if column else ""
        is_when = [words for words in (counted, said) if _TIME.search(words)]
        time = is_when[0] if is_when else figure.time
        # Where the rows are years, the column says what the number is said of.
        subject = column if column and said == time else row
        figure = self._within(figure, cell)
        measured = _scaled(figure, _measure((counted, table.grid.caption, said)))
        measured = _negated(measured, self._words(cell))
        named = counted if counted and counted != time and subject is row else figure.counted
        return replace(measured, subject=subject.span, counted=named, time=time)

    def _within(self, figure: Figure, cell: Cell) -> Figure:
        """Give of a figure what stands in its cell: no word of the next cell is counted."""
        start, end = max(figure.start, cell.span.start), min(figure.end, cell.span.end)
        if (start, end) == (figure.start, figure.end):
            return figure
        return replace(figure, start=start, end=end, text=self._text[start:end], counted=None)

    def _words(self, cell: Cell) -> str:
        return self._text[cell.span.start : cell.span.end]


def _measure(heads: Sequence[str]) -> _Measure:
    """Give how numbers are measured, by the first head or caption that says it.

    A scale is that of its own unit, or of sums and counts: "in $ millions" and "in thousands" say
    nothing of a column of percents.
    """
    found = [_measure_of(words) for words in heads]
    named = next((measure for measure in found if measure.kind), _Measure())
    alike = (named.unit, None) if named.kind in (None, "money") else (named.unit,)
    scales = (one.scale for one in found if one.scale > 1 and one.unit in alike)
    return replace(named, scale=next(scales, 1))


def _measure_of(words: str) -> _Measure:
    if _PERCENT.search(words):
        return _Measure("percent", "percent")
    scaled = _SCALED.search(words)
    scale = _SCALES[small(scaled[1])] if scaled else 1
    currency = _CURRENCY.search(words)
    if currency:
        sign = currency.group()
        written = f"{sign}1" if len(sign) == 1 else f"1 {sign}"
    elif bracketed := _STATED_IN.search(words) or _BRACKETED.search(words):
        unit = _SCALED.sub("", bracketed[1]).strip()
        written = f"1 {unit.removeprefix('of ')}"
    else:
        return _Measure(scale=scale)
    (mention, *_) = find_mentions(written, 0, len(written)) or (None,)
    if mention is None or mention.unit is None:
        return _Measure(scale=scale)
    return _Measure(mention.kind, mention.unit, scale)


def _scaled(figure: Figure, measure: _Measure) -> Figure:
    """Give a plain number the unit of its heads; one that names its own keeps it."""
    if figure.kind != "count" or figure.unit is not None or isinstance(figure.value, str):
        return figure
    value = _times(figure.value, measure.scale)
    low, high = (
        bound if bound is None or isinstance(bound, str) else _times(bound, measure.scale)
        for bound in (figure.low, figure.high)
    )
    kind = measure.kind or figure.kind
    return replace(figure, kind=kind, unit=measure.unit, value=value, low=low, high=high)


def _times(value: float, scale: int) -> int | float:
    product = round(value * scale, 6)
    return int(product) if product == int(product) else product


def _negated(figure: Figure, words: str) -> Figure:
    """Read a cell in brackets, "(0.5)", or one with a sign as the loss that it is."""
    if not _NEGATIVE.fullmatch(words.strip()) or isinstance(figure.value, str) or figure.value < 0:
        return figure
    value = -figure.value
    return replace(figure, value=value, low=value, high=value)
