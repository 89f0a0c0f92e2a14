"""Tables in plain text: lines whose cells stand under each other, told from prose by numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model.articles import Cell, Grid, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.reading.layout.wrapping import Line

# What parts the cells of a line.
_PARTED = re.compile(r"[^\S\r\n]{2,}+|[^\S\r\n]?(?:\t|\|)[^\S\r\n]*+")
# Without one of these no line has several cells.
_SIGNS = ("  ", "\t", "|", "\u00a0\u00a0")
# A cell that heads a column may be a year, or a quarter of one.
_HEAD = re.compile(r"(?:FY|[QH][1-4][ ])?(?:1[5-9]|20)\d\d(?:[-/]\d{2,4})?|[^\d]*(?:[QH][1-4])?")
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
_MOST_COLUMNS = 40
_MOST_ROWS = 5_000
# Of a text; what stands behind them is read as lines.
_MOST_CELLS = 200_000
_NUMBERS = 0.6


@dataclass(frozen=True, slots=True)
class AlignedTable:
    """A table and the lines that it takes, from `first` to before `end`; rules are among them.

    Attributes:
        rows: each from its first cell to its last, without the bars around them.
    """

    first: int
    end: int
    grid: Grid
    rows: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a table: its cells as spans, and where each stands in its line."""

    line: int
    cells: tuple[Span, ...]
    places: tuple[range, ...]


def find_tables(text: str, lines: Sequence[Line]) -> list[AlignedTable]:
    """Find the tables among the lines of a text."""
    if not any(sign in text for sign in _SIGNS):
        return []
    tables: list[AlignedTable] = []
    cells = 0
    for run in _runs(text, lines):
        if cells < _MOST_CELLS and (table := _table(text, lines, run)):
            tables.append(table)
            cells += len(table.grid.cells)
    return tables


def _runs(text: str, lines: Sequence[Line]) -> Iterator[list[_Row]]:
    """Give the stretches of lines with several cells each, right under each other but for rules."""
    run: list[_Row] = []
    for number, line in enumerate(lines):
        if line.is_rule and run and line.gap == 1:
            continue
        row = None if line.is_rule else _row(text, number, line)
        is_over = row is None or not run or not _follows(lines, run[-1].line, number)
        if run and (is_over or len(run) == _MOST_ROWS):
            yield run
            run = []
        if row is not None:
            run.append(row)
    yield run


def _follows(lines: Sequence[Line], before: int, number: int) -> bool:
    return all(lines[between].gap == 1 for between in range(before + 1, number + 1))


def _row(text: str, number: int, line: Line) -> _Row | None:
    """Part a line into cells; None where it has one only."""
    cells: list[Span] = []
    start = line.start
    for gap in _PARTED.finditer(text, line.start, line.end):
        if gap.start() > start:
            cells.append(Span(start, gap.start()))
        start = gap.end()
    if start < line.end:
        cells.append(Span(start, line.end))
    # Between bars a row may have one cell that is not empty.
    fewest = 1 if text.startswith("|", line.start) else _FEWEST_COLUMNS
    if not fewest <= len(cells) <= _MOST_COLUMNS:
        return None
    begun = _begun(line)
    return _Row(number, tuple(cells), tuple(range(c.start - begun, c.end - begun) for c in cells))


def _begun(line: Line) -> int:
    return line.start - line.indent


def _table(text: str, lines: Sequence[Line], run: Sequence[_Row]) -> AlignedTable | None:
    """Make a table of lines whose cells stand in columns; of their first, a title may span some."""
    for first in range(min(2, len(run))):
        rows = run[first:]
        columns = _by_signs(text, lines, rows) or _by_order(text, rows) or _by_place(rows)
        if columns is None or len(rows) < _FEWEST_ROWS:
            continue
        cells = tuple(
            Cell(span, number, column)
            for number, row in enumerate(rows)
            for span, column in zip(row.cells, columns[number], strict=True)
        )
        heads = _head_rows(text, lines, rows)
        if len(rows) - heads >= _FEWEST_ROWS - (heads > 0) and _holds_numbers(text, cells, heads):
            spans = tuple(Span(row.cells[0].start, row.cells[-1].end) for row in rows)
            return AlignedTable(rows[0].line, rows[-1].line + 1, Grid(cells, heads), spans)
    return None


def _by_signs(text: str, lines: Sequence[Line], rows: Sequence[_Row]) -> list[list[int]] | None:
    """Give the columns of rows by the tabs or bars before each cell, so that cells may be empty.

    The heads are there, but for the first: where others are missing, tabs only set words apart.
    """
    sign = "|" if "|" in text[lines[rows[0].line].start : lines[rows[0].line].end] else "\t"
    columns = [
        [text.count(sign, _begun(lines[row.line]), cell.start) for cell in row.cells]
        for row in rows
    ]
    first = min(row[0] for row in columns)
    columns = [[column - first for column in row] for row in columns]
    heads = columns[0]
    is_headed = len(heads) > 1 and heads == list(range(heads[-1] - len(heads) + 1, heads[-1] + 1))
    fits = all(len({*row}) == len(row) and row[-1] <= heads[-1] for row in columns)
    return columns if is_headed and heads[0] <= 1 and fits else None


def _by_order(text: str, rows: Sequence[_Row]) -> list[list[int]] | None:
    """Give the columns of rows that any tabs or bars part: the first, the second, and so on."""
    width = len(rows[0].cells)
    signs = ("\t", "|")
    if width < _FEWEST_COLUMNS or any(len(row.cells) != width for row in rows):
        return None
    is_parted = (
        any(sign in text[row.cells[0].end : row.cells[1].start] for sign in signs) for row in rows
    )
    return [list(range(width)) for _ in rows] if all(is_parted) else None


def _by_place(rows: Sequence[_Row]) -> list[list[int]] | None:
    """Give the columns of rows whose cells stand over each other; None where two share one."""
    edges: list[list[int]] = []
    for place in sorted((p for row in rows for p in row.places), key=lambda place: place.start):
        if edges and place.start < edges[-1][1]:
            edges[-1][1] = max(edges[-1][1], place.stop)
        else:
            edges.append([place.start, place.stop])
    ends = [edge[1] for edge in edges]
    columns = [[bisect_right(ends, place.start) for place in row.places] for row in rows]
    is_apart = all(len(set(row)) == len(row) for row in columns)
    return columns if is_apart and len(edges) >= _FEWEST_COLUMNS else None


def _head_rows(text: str, lines: Sequence[Line], rows: Sequence[_Row]) -> int:
    """Tell how many rows at the top are heads: those over a rule, else one that states nothing."""
    for number in range(1, min(3, len(rows))):
        if rows[number].line - rows[number - 1].line > 1:
            return number
    others = rows[0].cells[1:] if len(rows[0].cells) == len(rows[1].cells) else rows[0].cells
    return int(all(_HEAD.fullmatch(text, cell.start, cell.end) for cell in others))


def _holds_numbers(text: str, cells: Sequence[Cell], heads: int) -> bool:
    """Tell whether most cells of a column, but for the first, are numbers: prose has no such."""
    below = [cell for cell in cells if cell.row >= heads and cell.column > 0]
    for column in {cell.column for cell in below}:
        spans = [cell.span for cell in below if cell.column == column]
        numbers = sum(_is_number(text[span.start : span.end]) for span in spans)
        if len(spans) > 1 - (heads > 0) and numbers >= _NUMBERS * len(spans):
            return True
    return False


def _is_number(words: str) -> bool:
    return any(map(str.isdigit, words)) and sum(map(str.isalpha, words)) <= len(words) / 2
