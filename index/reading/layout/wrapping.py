"""Which lines go on with the line before them: files whose lines were broken to fit a width.

A line that begins with a small letter goes on with one that no sentence ends. Where such lines
show that a file is wrapped, and how widely, a line that left no room for the first word of the next
goes on, too, whatever that begins with. Where an empty line stands behind every line, as in what
was typed double-spaced, it parts nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from index.english.calendar import MONTH_NAME
from index.english.classes import AUXILIARY, DETERMINER, PREPOSITION
from index.reading.layout.signs import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Lines that were broken to fit are no longer than this, and hold more than a word or two.
_WIDEST = 200
_NARROWEST = 24
# The share of lines that may be longer than the width: an address cannot be broken.
_LONGER = 0.03
# Of the widest line that was broken; how wide the file may be, it need not show.
_FULL = 0.92
_ENTRY_WORDS = 4
_HEADLINE_WORDS = 3
# Of the lines of a double-spaced text: how many are right under the one before, or go on with it.
_MOST_SINGLE = 0.05
_FEWEST_WRAPPED = 0.3
_INDENT = 2

_FIRST_WORD = re.compile(r"\S{1,200}")
# A line that ends so is not over: "Letter from the".
_OPEN_END = re.compile(rf"\b(?:{DETERMINER}|{PREPOSITION}|{AUXILIARY}|and|or|but)$", re.IGNORECASE)
_MONTH_END = re.compile(rf"\b{MONTH_NAME}\.?$")
_LAST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file, without the white space around it.

    Attributes:
        indent: the white space before it, in characters.
        gap: the line ends between it and the line before: 1 where no line is empty.
        is_item: it begins with the mark of an item.
        is_rule: no letter and no digit stands in it.
    """

    start: int
    end: int
    indent: int
    gap: int
    is_item: bool
    is_rule: bool


def single_spaced(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines of a double-spaced text as if an empty line behind each were none."""
    if sum(line.gap == 1 for line in lines) > _MOST_SINGLE * len(lines):
        return lines
    fewest = max(2, _FEWEST_WRAPPED * len(lines))
    if sum(text[line.start].islower() for line in lines) < fewest:
        return lines
    closer = [replace(line, gap=max(1, line.gap - 1)) for line in lines]
    wrapped = sum(_goes_on(text, before, line) for before, line in pairwise(closer))
    return closer if wrapped >= fewest else lines


def wraps_of(text: str, lines: Sequence[Line]) -> Iterator[bool]:
    """Tell of each line whether it goes on with the line before it."""
    if not lines:
        return
    goes_on = [_goes_on(text, one, other) for one, other in pairwise(lines)]
    width = _width(line.end - line.start for line, on in zip(lines, goes_on, strict=False) if on)
    first = lines[0]
    yield False
    for (before, line), on in zip(pairwise(lines), goes_on, strict=True):
        continues = on or _is_full(text, before, line, width)
        continues = continues and not _opens_paragraph(text, first, before, line)
        if line is lines[1] and width:
            continues = continues or _is_last_word(text, lines)
        first = first if continues else line
        yield continues


def _width(lengths: Iterable[int]) -> int:
    """Give how long lines are that were broken, but for a few that could not be; 0 if none was."""
    by_length = sorted(lengths)
    return by_length[round((len(by_length) - 1) * (1 - _LONGER))] if by_length else 0


def _may_go_on(before: Line, line: Line) -> bool:
    """Tell whether two lines may be of one paragraph, by their places and marks alone."""
    parted = line.gap != 1 or line.is_item or line.is_rule or before.is_rule
    return not parted and before.end - before.start <= _WIDEST


def _goes_on(text: str, before: Line, line: Line) -> bool:
    """Tell whether the words themselves say that a line goes on with the one before."""
    if not _may_go_on(before, line) or ends_sentence(text[before.start : before.end]):
        return False
    tail = text[max(before.start, before.end - _LAST_WORDS) : before.end]
    if _OPEN_END.search(tail) or (_MONTH_END.search(tail) and text[line.start].isdigit()):
        return True
    is_broken = tail.endswith((",", "-", "\u2014")) or text[line.start].islower()
    return is_broken and not _is_entry(text, before, line)


def _is_entry(text: str, before: Line, line: Line) -> bool:
    """Tell whether a line may be one of a list of short words in small letters."""
    if before.end - before.start >= _NARROWEST or ends_sentence(text[line.start : line.end]):
        return False
    return len(text[before.start : before.end].split()) < _ENTRY_WORDS


def _is_full(text: str, before: Line, line: Line, width: int) -> bool:
    """Tell whether the first word of a line had no room in the line before it."""
    if width < _NARROWEST or not _may_go_on(before, line):
        return False
    word = _FIRST_WORD.match(text, line.start, line.end)
    needed = 1 + word.end() - word.start() if word else 0
    return before.end - before.start + needed > width * _FULL


def _is_last_word(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether a word alone under the first line ends a headline: "The bell of⏎Ola"."""
    headline, line = lines[:2]
    if len(lines) < 3 or lines[2].gap == 1 or not _may_go_on(headline, line):
        return False
    headed = text[headline.start : headline.end]
    is_long = len(headed.split()) >= _HEADLINE_WORDS and not headed.isupper()
    return is_long and text[line.start : line.end].isalpha() and not ends_sentence(headed)


def _opens_paragraph(text: str, first: Line, before: Line, line: Line) -> bool:
    """Tell whether a line is set in, as the first of a paragraph is in many books."""
    is_set_in = line.indent >= before.indent + _INDENT and not text[line.start].islower()
    return is_set_in and not first.is_item
