"""A stretch of text to tokens, cut as the Penn Treebank and English EWT cut them.

Clitics, hyphens, currency signs and percent signs stand alone; every token keeps its place.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from zlib import crc32

from index.kept import Room

_TOKEN = re.compile(
    # Behind each token stands a space, and most are a word and no more: these come first.
    r"""
    (?=\S) (?:
      [^\W\d_]++(?![\w'\u2019.])(?<!annot)
    | \d++(?:[.,:/]\d++)*+\w*                            # 1,200  9/11  10:30  20th  3.4bn
    | (?:[^\W\d_]\.){2,8}                                # U.S.  e.g.
    | (?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|Rev)\.(?=\s)
    | (?:Inc|Corp|Ltd|Co|Bros|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s)
    | [nN]['\u2019][tT]\b
    | [^\W\d_]+?(?=[nN]['\u2019][tT]\b|not\b(?<=\b[Cc]annot))   # "do" of "don't", "can" of "cannot"
    | ['\u2019](?:s|m|re|ve|ll|d|S)\b
    | \w+(?:['\u2019](?=[A-Z])\w+)?                      # AK47s  O'Brien
    | \.{2,9} | -{2,9}
    | \S
    )
    """,
    re.VERBOSE,
)


# What is farther away than this, in tokens, is not looked at: reading stays linear.
WINDOW = 60
# A text says most of its words again and again, and what is built of them; a library has many.
ROOM = Room(32_000_000)
# How many of a word's traits are numbers.
FORM = 6


class Token(NamedTuple):
    """A word, a number or a mark, as `text[start:end]`."""

    text: str
    start: int
    end: int


class Traits(NamedTuple):
    """What a word's form alone says, as numbers: hashes that features are mixed from.

    Attributes:
        word: of the word in lower case; digits are alike but for their number.
        ends: of its last two, three and four characters.
        begins: of its first three.
        shape: whether it is capital, mixed, with digits, a mark.
        key: the word in lower case, to look up which tags it is known with.
    """

    word: int
    ends2: int
    ends3: int
    ends4: int
    begins: int
    shape: int
    key: str


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of text into tokens, in its order.

    >>> [token.text for token in tokenize("The U.S. doesn't pay $5 a 10-day stay.", 0, 38)]
    ['The', 'U.S.', 'does', "n't", 'pay', '$', '5', 'a', '10', '-', 'day', 'stay', '.']
    """
    return [Token(match[0], *match.span()) for match in _TOKEN.finditer(text, start, end)]


def traits_of(word: str) -> Traits:
    """Give the traits of a word."""
    return _TRAITS[word]


def _find_traits(word: str) -> Traits:
    key = word.lower().replace("\u2019", "'")
    folded = re.sub(r"\d", "0", key)
    return Traits(
        _hash(folded),
        _hash(folded[-2:]),
        _hash(folded[-3:]),
        _hash(folded[-4:]),
        _hash(folded[:3]),
        _shape(word),
        key,
    )


_TRAITS = ROOM.keep(_find_traits)


def _hash(text: str) -> int:
    return crc32(text.encode())


def _shape(word: str) -> int:
    return (
        1 * word[0].isupper()
        + 2 * (word.isupper() and len(word) > 1)
        + 4 * any(map(str.isdigit, word))
        + 8 * word.islower()
        + 16 * (not word[0].isalnum())
    )
