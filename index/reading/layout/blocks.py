"""Text to blocks: a paragraph, which may run over wrapped lines, or an item of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from index.model.articles import Span
from index.reading.layout.aligned import find_tables
from index.reading.layout.furniture import furniture_of
from index.reading.layout.signs import ends_sentence, has_words, masthead_of
from index.reading.layout.wrapping import Line, single_spaced, wraps_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.model.articles import Grid

BlockKind = Literal["paragraph", "heading", "item", "row", "furniture"]

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
# The mark of an item, and the white space behind it.
_MARK = re.compile(r"(?:[*•·▪◦‣●○■–-]|\d{1,2}[.)])[^\S\r\n]+(?=\S)")
_DATA_WORDS = 10
_LONGEST_DATA = 100
_FEWEST_DATA = 3
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,})")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text that belongs together.

    Attributes:
        start, end: without the white space around it and without the mark of an item.
        kind: what it is by its form; whether a paragraph is a heading, the layout tells.
        reason: what furniture it is, where the format or a person says so.
        kept: a person says that it is of the article.
    """

    start: int
    end: int
    kind: BlockKind = "paragraph"
    reason: str = ""
    kept: bool = False


def find_blocks(text: str) -> tuple[list[Block], list[Grid]]:
    r"""Give the blocks of plain text and its tables, in its order.

    >>> text = "Rules\n=====\n\n* Swim in pairs"
    >>> [(block.kind, text[block.start : block.end]) for block in find_blocks(text)[0]]
    [('heading', 'Rules'), ('item', 'Swim in pairs')]
    """
    lines = single_spaced(text, list(_lines(text)))
    tables = find_tables(text, lines)
    if not tables:
        return _blocks(text, lines), []
    rows: list[Block] = []
    rest: list[Line] = []
    end = 0
    for table in tables:
        rest += _after_table(lines[end : table.first], is_after=end > 0)
        rows += [Block(row.start, row.end, "row") for row in table.rows]
        end = table.end
    rest += _after_table(lines[end:], is_after=True)
    blocks = sorted([*_blocks(text, rest), *rows], key=lambda block: block.start)
    return blocks, [table.grid for table in tables]


def _after_table(lines: Sequence[Line], *, is_after: bool) -> Iterator[Line]:
    """Part what follows a table from what stands before it."""
    for number, line in enumerate(lines):
        yield replace(line, gap=2) if is_after and number == 0 else line


def _blocks(text: str, lines: Sequence[Line]) -> list[Block]:
    blocks: list[Block] = []
    for line, continues in zip(lines, wraps_of(text, lines), strict=True):
        if continues:
            last = blocks[-1]
            blocks[-1] = Block(last.start, line.end, last.kind)
        elif _underlines(text, line) and blocks and line.gap == 1:
            blocks[-1] = Block(blocks[-1].start, blocks[-1].end, "heading")
        elif not line.is_rule:
            blocks.append(_block(text, line))
    return list(_with_data(text, blocks))


def _with_data(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Make items of lines right under each other with a figure each: "500 g flour", "2 eggs"."""
    run: list[Block] = []
    for block in blocks:
        is_data = block.end - block.start <= _LONGEST_DATA and _may_be_data(text, block)
        if run and not (is_data and _is_right_under(text, run[-1], block)):
            yield from _items(text, run)
            run = []
        if is_data:
            run.append(block)
        else:
            yield block
    yield from _items(text, run)


def _may_be_data(text: str, block: Block) -> bool:
    words = text[block.start : block.end]
    if (
        block.kind != "paragraph"
        or has_words(words, _DATA_WORDS + 1)
        or not any(map(str.isdigit, words))
    ):
        return False
    return not (ends_sentence(words) or masthead_of(words) or furniture_of(words))


def _is_right_under(text: str, before: Block, block: Block) -> bool:
    return len(_BREAK.findall(text, before.end, block.start)) == 1


def _items(text: str, run: Sequence[Block]) -> Iterable[Block]:
    """Give a run of lines as items, unless they are few, or numbered as a list of links is."""
    ranks = (str(number) for number in range(1, len(run) + 1))
    is_ranked = all(
        text.startswith(rank, block.start) for rank, block in zip(ranks, run, strict=True)
    )
    if len(run) < _FEWEST_DATA or is_ranked:
        return run
    return [replace(block, kind="item") for block in run]


def overrule(
    text: str, blocks: Sequence[Block], keep: Sequence[str], drop: Sequence[str]
) -> list[Block]:
    """Mark the blocks that a person says are of the article, or are not.

    Args:
        text: of the article.
        blocks: of the text.
        keep: how blocks begin that are of the article.
        drop: how those begin that are not.
    """
    ruled = []
    for block in blocks:
        if drop and text.startswith(tuple(drop), block.start, block.end):
            ruled.append(replace(block, kind="furniture", reason="dropped by the .toml"))
        elif keep and text.startswith(tuple(keep), block.start, block.end):
            kind = "paragraph" if block.kind == "furniture" else block.kind
            ruled.append(replace(block, kind=kind, reason="", kept=True))
        else:
            ruled.append(block)
    return ruled


def _underlines(text: str, line: Line) -> bool:
    return _UNDERLINE.fullmatch(text, line.start, line.end) is not None


def _block(text: str, line: Line) -> Block:
    mark = _MARK.match(text, line.start, line.end) if line.is_item else None
    return Block(mark.end(), line.end, "item") if mark else Block(line.start, line.end)


def _lines(text: str) -> Iterator[Line]:
    """Give every line that holds more than white space."""
    before = 0
    for match in _LINE.finditer(text):
        span = _trim(text, *match.span())
        if span is None:
            continue
        yield Line(
            start=span.start,
            end=span.end,
            indent=span.start - match.start(),
            gap=len(_BREAK.findall(text, before, match.start())),
            is_item=_MARK.match(text, span.start, span.end) is not None,
            is_rule=not any(map(str.isalnum, text[span.start : span.end])),
        )
        before = match.end()


def _trim(text: str, start: int, end: int) -> Span | None:
    """Leave out the white space around a line; a line of white space alone is none."""
    line = text[start:end]
    stripped = line.strip()
    if not stripped:
        return None
    start += line.index(stripped)
    return Span(start, start + len(stripped))
