"""What a token may be to a question, apart from its term."""

from __future__ import annotations

import re
from enum import IntFlag
from typing import TYPE_CHECKING, Any

import numpy as np

from index.english.calendar import MONTHS
from index.english.cardinals import CARDINALS, SCALES
from index.english.classes import REASON_WORDS, STOP_WORDS
from index.english.relations.nouns import HEADING_WORDS
from index.model.articles import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.model.articles import Kind

    Numbers = NDArray[np.integer[Any]]

_YEAR = re.compile(r"1\d{3}|20\d{2}")
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DATE_WORDS = frozenset(
    [*MONTHS, *_WEEKDAYS, *"century centuries today yesterday tomorrow".split()]
)
_NUMBER_WORDS = frozenset(
    "hundred hundreds thousands millions billions dozen dozens half third quarter twice once first "
    "second".split()
).union(CARDINALS, SCALES) - {"one", "zero"}
_LEADING_TERMS = 2


class Mark(IntFlag):
    """What a token may be to a question, apart from its term."""

    CONTENT = 1
    NUMBER = 2
    DATE = 4
    LEADING = 8
    CAPITAL = 16
    REASON = 32
    # Of a full name all words but the first, of a person or of what is called as one.
    NAME = 64
    HEADING = 128


# Of a word, whatever sentence it stands in.
OF_WORDS = int(Mark.NUMBER | Mark.DATE | Mark.CAPITAL | Mark.REASON | Mark.HEADING)


def bit_of(kind: Kind) -> int:
    """Give the bit that tells of a sentence that it states a figure of a kind.

    >>> bit_of("count"), bit_of("fraction")
    (1, 4)
    """
    return 1 << KINDS.index(kind)


def marks_of(word: str) -> int:
    """Give what a word is, whatever sentence it stands in.

    >>> Mark(marks_of("2015")), Mark(marks_of("May")), Mark(marks_of("tanks"))
    (<Mark.NUMBER|DATE: 6>, <Mark.DATE: 4>, <Mark: 0>)
    >>> Mark(marks_of("Maria")), Mark(marks_of("because"))
    (<Mark.CAPITAL: 16>, <Mark.REASON: 32>)
    """
    lower, marks = word.lower(), 0
    if word[0].isdigit() or lower in _NUMBER_WORDS or lower.split(maxsplit=1)[0] in _NUMBER_WORDS:
        marks |= Mark.NUMBER
    if lower in _DATE_WORDS or _YEAR.fullmatch(word):
        marks |= Mark.DATE
    elif word[0].isupper():
        marks |= Mark.CAPITAL
    if lower in REASON_WORDS:
        marks |= Mark.REASON
    if lower in HEADING_WORDS:
        marks |= Mark.HEADING
    return int(marks)


def mark_content(
    marks: NDArray[np.uint8], terms: Numbers, names: Sequence[str], sizes: Numbers
) -> NDArray[np.uint8]:
    """Add what a token is in its sentence: no stop word, one of the first two, or in a full name.

    Args:
        marks: of the words alone.
        terms: the number of each token's term.
        names: the terms by their numbers.
        sizes: the tokens of each sentence.
    """
    is_stop = np.fromiter((name in STOP_WORDS for name in names), bool, len(names))
    content = ~is_stop[terms]
    so_far = np.cumsum(content, dtype=np.int32)
    firsts = np.cumsum(sizes) - sizes
    before = np.concatenate(([0], so_far))[firsts]
    leading = content & (so_far - np.repeat(before, sizes) <= _LEADING_TERMS)
    capital = content & ((marks & Mark.CAPITAL) > 0)
    opens = np.zeros(len(marks) + 1, bool)
    opens[firsts] = True
    in_name = capital & np.append(False, capital[:-1]) & ~opens[:-1]
    return np.asarray(
        (marks & OF_WORDS)
        | (content * Mark.CONTENT)
        | (leading * Mark.LEADING)
        | (in_name * Mark.NAME),
        np.uint8,
    )
