"""Lines on pages to blocks: paragraphs, headings, rows of tables, and what each page repeats."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from index.model.articles import Grid, Place
from index.reading.layout import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.articles import Cell
    from index.reading.formats.document import Writer
    from index.reading.layout import BlockKind

# Of the height of a page: what stands farther out may be a header or a footer.
_EDGE = 0.1
_FEWEST_PAGES = 2
_GAP = 1.9
_HEADING = 1.15
_LONGEST_HEADING = 200
_INDENT = 1.0
_DIGITS = re.compile(r"\d+")
_ITEM = re.compile(r"(?:[•▪◦●■–*-]|\(?\d{1,2}[.)])\s+(?=\S)")
_PAGE_NUMBER = re.compile(
    r"(?:page )?(?:[-–] ?)?(?:\d{1,4}|[ivxlc]{1,6})(?: ?[-–])?(?: ?(?:of|/) ?\d{1,4})?",
    re.IGNORECASE,
)
_ROWS = 3
_NARROWER = 0.85
_AT_EDGE = "page header or footer"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a line that no wide gap parts."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page.

    Attributes:
        page: its number, from 1.
        height: of the page.
        size: of its font, in points.
        base: where most of its letters stand; what hangs out of the line moves its bottom.
    """

    page: int
    cells: tuple[Stretch, ...]
    left: float
    bottom: float
    right: float
    top: float
    size: float
    base: float
    height: float

    @property
    def text(self) -> str:
        """Give its words."""
        return " ".join(cell.text for cell in self.cells)

    @property
    def is_at_edge(self) -> bool:
        """Tell whether it stands where headers and footers do."""
        edge = _EDGE * self.height
        return self.top > self.height - edge or self.bottom < edge

    @property
    def place(self) -> str:
        """Say where it stands: its page, and its box there in points from the lower left."""
        box = " ".join(str(round(side)) for side in (self.left, self.bottom, self.right, self.top))
        return f"page {self.page}, box {box}"


def write_lines(lines: Sequence[Line], writer: Writer) -> None:
    """Write the lines as blocks; headers and footers of pages stand behind all else."""
    edges = _edges(lines)
    body = [line for line in lines if line not in edges]
    if body:
        size = median(line.size for line in body for _ in line.text)
        for block in _blocks(body):
            _write_block(block, size, writer)
    for line in lines:
        if line in edges:
            writer.write(line.text, place=line.place, reason=_AT_EDGE, tight=True)


def _edges(lines: Sequence[Line]) -> frozenset[Line]:
    """Give the lines at the edges of pages that come again, or only number the page."""
    at_edge = [line for line in lines if line.is_at_edge]
    counts = Counter(map(_as_repeated, at_edge))
    return frozenset(
        line
        for line in at_edge
        if counts[_as_repeated(line)] >= _FEWEST_PAGES or _PAGE_NUMBER.fullmatch(line.text)
    )


def _as_repeated(line: Line) -> tuple[str, int]:
    """Give what two headers have in common; a title comes again in one, but is set larger."""
    return _DIGITS.sub("0", line.text), round(line.size)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Group lines into paragraphs, or the rows of a table."""
    rows = _rows(lines)
    leading = _leading(lines)
    right = {page: max(line.right for line in lines if line.page == page) for page in _pages(lines)}
    block = [lines[0]]
    for number, (before, line) in enumerate(pairwise(lines), 1):
        in_table = number in rows and number - 1 in rows
        if in_table or (
            number not in rows
            and number - 1 not in rows
            and not _parts(before, line, block[0], leading, right[before.page])
        ):
            block.append(line)
        else:
            yield block
            block = [line]
    yield block


def _pages(lines: Sequence[Line]) -> set[int]:
    return {line.page for line in lines}


def _rows(lines: Sequence[Line]) -> frozenset[int]:
    """Give the numbers of the lines that are rows: several under each other in like columns."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate(lines):
        if len(line.cells) >= 2 and (not run or line.page == lines[run[-1]].page):
            run.append(number)
            continue
        if len(run) >= _ROWS:
            found.update(run)
        run = [number] if len(line.cells) >= 2 else []
    if len(run) >= _ROWS:
        found.update(run)
    return frozenset(found)


def _leading(lines: Sequence[Line]) -> float:
    """Give how far lines of a paragraph commonly stand apart, in sizes of their font."""
    gaps = [
        (before.base - line.base) / line.size
        for before, line in pairwise(lines)
        if before.page == line.page and 0 < before.base - line.base < 3 * line.size
    ]
    return median(gaps) if gaps else 1.2


def _parts(before: Line, line: Line, first: Line, leading: float, right: float) -> bool:
    """Tell whether a paragraph ends between two lines."""
    goes_on = line.text[:1].islower() and not ends_sentence(before.text)
    if abs(before.size - line.size) > 0.1 * before.size:
        return True
    if _ITEM.match(line.text):
        return True
    fell = before.base - line.base
    if before.page != line.page or fell < 0:
        # On to the next page or column.
        return not goes_on
    if fell > max(leading * 1.35, leading + 0.3) * line.size:
        return True
    if goes_on:
        return False
    is_set_in = line.left > before.left + _INDENT * line.size and line.left > first.left
    is_short = before.right - before.left < _NARROWER * (right - before.left)
    return is_set_in or (is_short and ends_sentence(before.text))


def _write_block(block: Sequence[Line], size: float, writer: Writer) -> None:
    if len(block) >= _ROWS and all(len(line.cells) >= 2 for line in block):
        _write_table(block, writer)
        return
    words = "\n".join(line.text for line in block)
    is_large = block[0].size > size * _HEADING and len(words) <= _LONGEST_HEADING
    mark = _ITEM.match(words)
    kind: BlockKind = "heading" if is_large else "item" if mark else "paragraph"
    begun = mark.end() if mark and not is_large else 0
    written = writer.write(words[begun:], kind, tight=kind == "item")
    if written is None:
        return
    at = written.start - begun
    for line in block:
        writer.places.append(Place(max(at, written.start), at + len(line.text), line.place))
        at += len(line.text) + 1


def _write_table(block: Sequence[Line], writer: Writer) -> None:
    """Write rows, each stretch in the column that it stands under."""
    columns = _columns(block)
    cells: list[Cell] = []
    for number, line in enumerate(block):
        words = [""] * len(columns)
        for stretch in line.cells:
            column = _column(stretch, columns)
            words[column] = f"{words[column]} {stretch.text}".strip()
        writer.write_row(words, number, cells, place=line.place)
    writer.tables.append(Grid(tuple(cells), 1))


def _columns(block: Sequence[Line]) -> list[tuple[float, float]]:
    """Give the columns from left to right: the stretches of all rows that overlap are one."""
    spans = sorted((cell.left, cell.right) for line in block for cell in line.cells)
    columns = [spans[0]]
    for left, right in spans[1:]:
        if left <= columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def _column(stretch: Stretch, columns: Sequence[tuple[float, float]]) -> int:
    return next(n for n, (left, right) in enumerate(columns) if left <= stretch.left <= right)


def largest(lines: Sequence[Line]) -> str | None:
    """Give the words of the first page that are set larger than all below them, as a title is."""
    edges = _edges(lines)
    first = [line for line in lines if line.page == lines[0].page and line not in edges]
    if not first:
        return None
    size = max(line.size for line in first)
    if size <= _HEADING * median(line.size for line in lines for _ in line.text):
        return None
    words = " ".join(line.text for line in first if line.size == size)
    return words if len(words) <= _LONGEST_HEADING else None
