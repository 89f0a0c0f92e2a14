"""A number as it is written, and where one plainly ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from index.english.cardinals import CARDINALS, DENOMINATORS, ORDINALS, PLURAL_DENOMINATORS, SCALES
from index.english.digits import DIGIT_RUN, SCALE_SUFFIXES
from index.english.fragments import HYPHEN, SPACE

Form = Literal["digits", "words", "fraction", "ordinal", "vague", "multiple"]

DIGITS = re.compile(DIGIT_RUN + r"|\.\d{1,19}+")
WORD = re.compile(r"[^\W\d_]++")
JOINT = re.compile(rf"(?:{SPACE}?{HYPHEN}{SPACE}?|\s{{1,2}})(?=[^\W_])")
AND = re.compile(rf"(?:\s{{1,2}}and\s{{1,2}}|{HYPHEN}and{HYPHEN})(?=\w)", re.IGNORECASE)
# Most numbers end at a stop or at a word that no number goes on with; the rest is looked into.
_PLAIN_END = re.compile(r"[,;:.)\]%?!\u201d](?!\d)|[ ](?P<word>[A-Za-z]++)(?![^\W\d_])|$")
_GOES_ON = frozenset("hundred dozen point and out in x".split()).union(
    CARDINALS, SCALES, SCALE_SUFFIXES, ORDINALS, DENOMINATORS, PLURAL_DENOMINATORS
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written.

    Attributes:
        scale: the last scale word ("million") that the value was multiplied by, or 1.
    """

    start: int
    end: int
    value: int | float
    form: Form
    scale: int = 1


def is_over(text: str, at: int, end: int) -> bool:
    """Tell whether a number in digits or words plainly ends at a place.

    >>> [is_over("9 men, 9 and a half", at, 19) for at in (1, 8)]
    [True, False]
    """
    found = _PLAIN_END.match(text, at, end)
    return found is not None and (found["word"] or "").lower() not in _GOES_ON


def joined_word(text: str, at: int, end: int) -> re.Match[str] | None:
    """Give the word behind a space or a hyphen."""
    gap = JOINT.match(text, at, end)
    return WORD.match(text, gap.end(), end) if gap else None
