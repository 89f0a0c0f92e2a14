"""Sentences that run over wrapped lines, read for their figures as if they stood on one line.

The rules for figures know one space between two words. Where a file breaks its lines inside
sentences they are given a copy in which each such break, with what stands beside it, is one space;
every span that they find leads back to the text as stored.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, fields, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from index.model.articles import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.articles import Article, Figure, Grid, Passage, Sentence

_BROKEN = re.compile(r"[\r\n\u2028\u2029]\s*+")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """An article on unbroken lines.

    Attributes:
        article: the copy.
        stored: the article as stored.
        places: of the copy's text, where it goes on after a break that was longer than a space.
        shifts: how many characters the stored text is ahead from there on, behind a 0.
    """

    article: Article
    stored: Article
    places: Sequence[int]
    shifts: Sequence[int]

    def restore(self, figure: Figure) -> Figure:
        """Give a figure of the copy as one of the stored article."""
        found: dict[str, Any] = {
            field.name: self._span(value)
            for field in fields(figure)
            if isinstance(value := getattr(figure, field.name), Span)
        }
        span = self._span(Span(figure.start, figure.end))
        return replace(
            figure,
            **found,
            start=span.start,
            end=span.end,
            text=self.stored.text[span.start : span.end],
            sentence=self._sentence(figure.sentence),
        )

    def _sentence(self, sentence: Sentence) -> Sentence:
        span = self._span(Span(sentence.start, sentence.end))
        return sentence._replace(start=span.start, end=span.end)

    def _span(self, span: Span) -> Span:
        return Span(self._place(span.start), self._place(span.end))

    def _place(self, place: int) -> int:
        return place + self.shifts[bisect_right(self.places, place)]


def unwrap(article: Article) -> Unwrapped | None:
    """Give the article on unbroken lines; None where no sentence runs over a break."""
    breaks = [
        found
        for passage in article.passages
        for sentence in passage.sentences
        for found in _breaks(article.text, sentence)
    ]
    if not breaks:
        return None
    # Each break becomes one space.
    shorter = [found.end - found.start - 1 for found in breaks]
    shifts = [0, *accumulate(shorter)]
    places = [found.end - shift for found, shift in zip(breaks, shifts[1:], strict=True)]
    starts = [0, *(found.end for found in breaks)]
    ends = [*(found.start for found in breaks), len(article.text)]
    kept = (article.text[start:end] for start, end in zip(starts, ends, strict=True))
    move = _Mover([found.end for found in breaks], shifts)
    passages = tuple(move.passage(passage) for passage in article.passages)
    tables = tuple(move.grid(grid) for grid in article.tables)
    copy = replace(article, text=" ".join(kept), passages=passages, tables=tables)
    return Unwrapped(copy, article, places, shifts)


def _breaks(text: str, sentence: Sentence) -> Iterator[Span]:
    """Give every break of a line in a sentence, with the white space beside it."""
    for found in _BROKEN.finditer(text, sentence.start, sentence.end):
        start = found.start()
        while start > sentence.start and text[start - 1].isspace():
            start -= 1
        yield Span(start, found.end())


@dataclass(frozen=True, slots=True)
class _Mover:
    """Spans of the stored text as spans of the copy; none of them begins or ends in a break."""

    ends: Sequence[int]
    shifts: Sequence[int]

    def passage(self, passage: Passage) -> Passage:
        sentences = tuple(
            one._replace(start=self._place(one.start), end=self._place(one.end))
            for one in passage.sentences
        )
        start, end = self._place(passage.start), self._place(passage.end)
        return replace(passage, start=start, end=end, sentences=sentences)

    def grid(self, grid: Grid) -> Grid:
        """Move a table of the stored text."""
        return replace(
            grid,
            cells=tuple(
                replace(cell, span=Span(self._place(cell.span.start), self._place(cell.span.end)))
                for cell in grid.cells
            ),
        )

    def _place(self, place: int) -> int:
        return place - self.shifts[bisect_right(self.ends, place)]
