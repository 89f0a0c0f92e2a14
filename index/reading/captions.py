"""What tables are said to show: the short lines right over them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from index.reading.layout import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.articles import Grid
    from index.reading.layout import Block

_LINES = 2
_WORDS = 20


def name_tables(text: str, blocks: Sequence[Block], grids: Sequence[Grid]) -> tuple[Grid, ...]:
    """Give the tables, those that a format names no caption of with the lines over them.

    Args:
        text: of the article.
        blocks: of the text, rows of the tables among them.
        grids: the tables.
    """
    starts = [block.start for block in blocks]
    return tuple(
        grid if grid.caption else replace(grid, caption=_over(text, blocks, starts, grid))
        for grid in grids
    )


def _over(text: str, blocks: Sequence[Block], starts: Sequence[int], grid: Grid) -> str:
    """Give the lines over a table that name it, or its unit: "Harvest by county (tonnes)"."""
    first = bisect_left(starts, grid.cells[0].span.start)
    words = (text[block.start : block.end] for block in _before(blocks, first))
    found: list[str] = []
    for line in words:
        if ends_sentence(line) or len(line.split()) > _WORDS:
            break
        found.insert(0, line)
    return " ".join(" ".join(found).split())


def _before(blocks: Sequence[Block], number: int) -> Iterator[Block]:
    """Give the blocks right before one, the nearest first, as far as they may name it."""
    for block in reversed(blocks[max(0, number - _LINES) : number]):
        if block.kind not in ("paragraph", "heading"):
            return
        yield block
