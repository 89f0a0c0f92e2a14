"""Articles of one token over and over: what no writer writes, and what leads a reader astray."""

from __future__ import annotations

import itertools
import random
from pathlib import Path
from typing import TYPE_CHECKING

from index import Library, QuotientError, parse_article
from tests.reliability.growth import growth

if TYPE_CHECKING:
    from collections.abc import Iterator

# These have taken four times as long for twice the text.
_ONCE_QUADRATIC = (
    *(". ", "+1\t", "1/2", "9/11", "1,000\u00a0", "12,", ".", "!", "one.", "one’", "2015 ", "1.5"),
    *("2016-01-02", "5 June 2016", "’90s€1", "is-author-", "½"),
)
_NUMBERS = (
    *("1", "12 ", "1,000 ", "3.5", "-5", "+1", ".5", "½", "٣", "1/2 ", "1:2", "3-1 ", "#4", "IV "),
    *("one ", "hundred ", "million ", "dozens of ", "a half ", "third ", "one in ", "minus ", "0"),
    *(
        "12 500 ",
        "1'250'",
        "2×10²³ ",
        "1e6 ",
        "20m ",
        "lakh crore ",
        "quarter of a million ",
        "05 ",
    ),
    *("articles 28 to ", "(25) ", "$(5) ", "minus £4 ", "-$3 ", "one point two "),
)
_UNITS = (
    *("$5", "€1 ", "US$ 5 ", "5%", "10 percent ", "km ", "°C", "m ", "bn", "years old ", "times "),
    *("dollars ", "kWh", "per ", "x", "people ", "men ", "88p ", "$US5 ", "kr ", "US$'000 1 "),
    *("m/s² ", "25bp ", "people or more ", "at least ", "<0.1 ", "three quarters "),
)
_DATES = (
    *("2015", "June 5 ", "5 June 2016 ", "2016-01-02 ", "1990s ", "’90s ", "9/11/2001 ", "May "),
    *("last year ", "ago ", "century ", "BC ", "10 a.m. ", "today ", "3 to 7 May ", "May and "),
    *("nineteen eighty-two ", "Q4 2014 ", "spring 2018 ", "12-Dec-2014 ", "2008-9 ", "from £6 to "),
)
_WORDS = (
    *("a", "A", "the ", "and ", "of ", "said ", "According to ", "more than ", "between ", "from "),
    *("Kazakh ", "U.S. ", "US ", "Syria ", "who ", "but ", "fell by ", "rose to ", "won ", "No. "),
    *("Mr. ", "e.g. ", "nearly ", "or so ", "is ", "ISIS (IS) ", "é", "中", "😀", "n’t ", "A."),
)
_SIGNS = (
    *(",", ", ", ";", ": ", "-", " – ", "—", "/", "(", ")", "[", "]", "{", "“", "”", "’", '"', "'"),
    *("!", "? ", "…", "@", "_", "&", "*", "\\", "|", " | ", "<", " ", "\t", "\u00a0", "\u2009"),
    *("\u3000", "\u200b", "\n", "\n\n", "\u2028"),
)
_BEFORE = "How much was read\n\nA first sentence of prose stands here to be read. "
_AFTER = " end.\n"


def tokens() -> Iterator[str]:
    """Give tokens without end: those once slow, then others and mixtures of two, all mixed up."""
    yield from _ONCE_QUADRATIC
    alone = (*_NUMBERS, *_UNITS, *_DATES, *_WORDS, *_SIGNS)
    mixtures = ["".join(pair) for pair in itertools.product(alone, repeat=2)]
    chosen = random.Random(7)  # noqa: S311
    while True:
        yield chosen.choice(alone)
        yield chosen.choice(mixtures)
        yield chosen.choice(mixtures)


def read(text: str) -> None:
    """Read a text as an article with its figures, and make a library of it."""
    try:
        Library.build([parse_article(Path("article.txt"), text)])
    except QuotientError:
        return


def growth_on(token: str, length: int) -> float:
    """Give how many times longer twice as many of a token take to be read."""
    return growth(read, lambda size: _BEFORE + token * (size // len(token)) + _AFTER, length)
