"""Ranges to pieces: a text cut where its markings begin and end, so that templates need no offsets.

Nothing is rewritten: the pieces of a text, joined, are the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from service.views.shapes import FigureView, Range


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the names of the markings that cover all of it."""

    text: str
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The pieces of one figure, or of the text between two figures."""

    pieces: tuple[Piece, ...]
    figure: FigureView | None = None


def cut(text: str, start: int, marks: Mapping[str, Iterable[Range]]) -> tuple[Piece, ...]:
    """Cut a text where a marking begins or ends.

    Args:
        text: a part of an article's text.
        start: where the part begins in the article.
        marks: ranges of the article by the name of their marking; what lies outside is ignored.

    >>> [piece.text for piece in cut("around 400 Kazakhs", 10, {"number": [(17, 20)]})]
    ['around ', '400', ' Kazakhs']
    """
    inside = {name: list(_clip(ranges, start, len(text))) for name, ranges in marks.items()}
    edges = {0, len(text)}.union(*(edge for ranges in inside.values() for edge in ranges))
    return tuple(
        Piece(text[first:last], _covering(inside, first, last))
        for first, last in pairwise(sorted(edges))
    )


def stretch(
    text: str, start: int, figures: Sequence[FigureView], marks: Mapping[str, Iterable[Range]]
) -> tuple[Stretch, ...]:
    """Cut a text into its figures and what stands between them, and each of these by markings.

    Of figures that overlap, the first is kept whole.
    """
    marks = {name: list(ranges) for name, ranges in marks.items()}
    stretches: list[Stretch] = []
    done = start
    for figure in _apart(figures, start, start + len(text)):
        stretches.append(Stretch(cut(text[done - start : figure.start - start], done, marks)))
        words = text[figure.start - start : figure.end - start]
        stretches.append(Stretch(cut(words, figure.start, marks), figure))
        done = figure.end
    stretches.append(Stretch(cut(text[done - start :], done, marks)))
    return tuple(part for part in stretches if part.pieces)


def _clip(ranges: Iterable[Range], start: int, length: int) -> Iterator[Range]:
    for first, last in ranges:
        clipped = max(first - start, 0), min(last - start, length)
        if clipped[0] < clipped[1]:
            yield clipped


def _covering(marks: Mapping[str, Sequence[Range]], first: int, last: int) -> frozenset[str]:
    return frozenset(
        name
        for name, ranges in marks.items()
        if any(start <= first and last <= end for start, end in ranges)
    )


def _apart(figures: Sequence[FigureView], start: int, end: int) -> Iterator[FigureView]:
    done = start
    for figure in sorted(figures, key=lambda figure: (figure.start, -figure.end)):
        if done <= figure.start and figure.end <= end:
            yield figure
            done = figure.end
