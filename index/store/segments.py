"""Segments: what some articles make together, written once and never changed.

An index of one segment is mapped as it stands. Of several, the tokens are put together when the
index is opened: their terms are numbered anew, the names that mean the same are laid over anew, and
all that ranking counts is counted over the whole, so that answers are those of one segment.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import orjson

from index.contents import Contents, analyzer_of
from index.model.articles import Article, Head
from index.ranking import Analyzer
from index.ranking.columns import Indexed, join, lay, unlay
from index.ranking.finding import find_in
from index.store.columns import Reader, Writer
from index.store.records import read_article, read_figures, read_head, write_head

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from index.contents import Grouped
    from index.store.columns import Records

# Articles that stay made once they were asked for.
_KEPT = 64
_HEADS, _ALIASES = "heads.json", "aliases.json"


@dataclass(frozen=True, slots=True)
class Segment:
    """What some articles make together.

    Attributes:
        heads: of the articles.
        articles, figures: their records, in the same order.
        analyzer: makes terms as they are indexed.
        indexed: of their passages.
    """

    heads: Sequence[Head]
    articles: Records | Sequence[bytes]
    figures: Records | Sequence[bytes]
    analyzer: Analyzer
    indexed: Indexed


Rows = Sequence[tuple[Segment, int]]


def write_segment(folder: Path, segment: Segment) -> None:
    """Write a segment into a folder, which is there and empty."""
    writer, rows = Writer(folder), range(len(segment.heads))
    writer.records("articles", (segment.articles[row] for row in rows))
    writer.records("figures", (segment.figures[row] for row in rows))
    writer.text(_HEADS, orjson.dumps([write_head(head) for head in segment.heads]))
    writer.text(_ALIASES, orjson.dumps([*segment.analyzer.aliases.items()]))
    writer.indexed(segment.indexed)


def open_segment(folder: Path) -> Segment:
    """Map the segment that was written into a folder."""
    reader, aliases = Reader(folder), orjson.loads((folder / _ALIASES).read_bytes())
    return Segment(
        heads=open_heads(folder),
        articles=reader.records("articles"),
        figures=reader.records("figures"),
        analyzer=Analyzer(table={tuple(name): term for name, term in aliases}),
        indexed=reader.indexed(),
    )


def open_heads(folder: Path) -> list[Head]:
    """Read what is known of the articles of a segment without their texts."""
    return [read_head(record) for record in orjson.loads((folder / _HEADS).read_bytes())]


def put_together(rows: Rows) -> Segment:
    """Make one segment of articles that stand in several, in this order."""
    segments = list({id(segment): segment for segment, _ in rows}.values())
    if len(segments) == 1 and [row for _, row in rows] == [*range(len(segments[0].heads))]:
        return segments[0]
    heads = [segment.heads[row] for segment, row in rows]
    plain = join([unlay(segment.indexed.laid) for segment in segments])
    plain, analyzer = plain.select(_passages(segments, rows)), analyzer_of(heads)
    return Segment(
        heads=heads,
        articles=_Gathered([(segment.articles, row) for segment, row in rows]),
        figures=_Gathered([(segment.figures, row) for segment, row in rows]),
        analyzer=analyzer,
        indexed=Indexed.of(lay(plain, analyzer.aliases)),
    )


def contents_of(segment: Segment) -> Contents:
    """Give a segment as a library takes it."""
    heads = {head.id: head for head in segment.heads}
    rows = {article_id: row for row, article_id in enumerate(heads)}

    @lru_cache(_KEPT)
    def read(article_id: str) -> tuple[Article, Grouped]:
        row = rows[article_id]
        article = read_article(article_id, segment.articles[row])
        return article, read_figures(article, segment.figures[row])

    articles = _Articles(rows, lambda article_id: read(article_id)[0])
    return Contents(
        heads, articles, lambda one: read(one)[1], segment.analyzer, *find_in(segment.indexed)
    )


class _Articles(Mapping[str, Article]):
    """Articles that are made when they are asked for."""

    def __init__(self, rows: Mapping[str, int], read: Callable[[str], Article]) -> None:
        self._rows = rows
        self._read = read

    def __getitem__(self, article_id: str) -> Article:
        if article_id not in self._rows:
            raise KeyError(article_id)
        return self._read(article_id)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class _Gathered(Sequence[bytes]):
    """Records that stand in several places."""

    def __init__(self, places: Sequence[tuple[Records | Sequence[bytes], int]]) -> None:
        self._places = places

    def __getitem__(self, number: int) -> bytes:  # type: ignore[override]
        records, row = self._places[number]
        return records[row]

    def __len__(self) -> int:
        return len(self._places)


def _passages(segments: Sequence[Segment], rows: Rows) -> NDArray[np.int64]:
    """Give the numbers that the passages of articles have where segments stand in a row."""
    firsts: dict[int, list[int]] = {}
    start = 0
    for segment in segments:
        counts = [head.passages for head in segment.heads]
        firsts[id(segment)] = [start + before for before in itertools.accumulate([0, *counts])]
        start = firsts[id(segment)][-1]
    runs = [firsts[id(segment)][row : row + 2] for segment, row in rows]
    return np.concatenate([np.arange(first, last, dtype=np.int64) for first, last in runs])
