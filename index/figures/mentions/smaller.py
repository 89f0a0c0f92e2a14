"""Measures in two units, or with a part behind them: "6 feet 2 inches", "two hours and a half"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.english.cardinals import CARDINALS
from index.english.fragments import alternatives
from index.english.numerals import read_numeral

if TYPE_CHECKING:
    from index.figures.mentions.mention import Mention

# "6ft 2in", "7lb 4oz", "an hour and ten minutes": what is counted in smaller units.
_FEWER = rf"(?P<count>\d{{1,2}}(?:\.\d+)?|{alternatives(CARDINALS)}(?:-\w{{3,5}})?)[ ]?"
_SMALLER = {
    unit: (
        parts,
        re.compile(rf"(?P<and>[ ]and[ ])?(?:[ ]|[ ]?(?=\d)|(?<=and[ ])){_FEWER}(?:{smaller})\b"),
    )
    for unit, parts, smaller in (
        ("foot", 12, "in|inches|inch"),
        ("pound", 16, "oz|ounces|ounce"),
        ("hour", 60, "m|min|mins|minutes"),
        ("minute", 60, "s|sec|secs|seconds"),
    )
}
# "Two hours and a half"
_AND_PART = re.compile(
    r"[ ]and[ ](?P<part>a[ ]half|a[ ]quarter|three[ ]quarters)\b(?![-\w]|[ ]of\b)"
)
_PARTS_OF_UNIT = {"a half": 0.5, "a quarter": 0.25, "three quarters": 0.75}


def with_smaller(text: str, found: Mention, end: int, *, joined: bool = False) -> Mention:
    """Take in what a measure is followed by in smaller units, or as a part of its own.

    "6 feet 2 inches", "two hours and a half"; where "and" joins two numbers, only if asked to:
    "two hours and ten minutes" are two.
    """
    if isinstance(found.value, str):
        return found
    behind = _part_behind(text, found, end) or _smaller_behind(text, found, end, joined=joined)
    if behind is None:
        return found
    more, right = behind
    value = found.value + more
    return replace(found, right=right, value=value, low=value, high=value)


def _part_behind(text: str, found: Mention, end: int) -> tuple[float, int] | None:
    """Give the part of a unit that follows a measure, and where it ends: "and a half"."""
    part = _AND_PART.match(text, found.right, end)
    return (_PARTS_OF_UNIT[part["part"]], part.end()) if part else None


def _smaller_behind(
    text: str, found: Mention, end: int, *, joined: bool
) -> tuple[float, int] | None:
    """Give how much of its unit follows a measure in smaller ones, and where it ends."""
    parts, pattern = _SMALLER.get(found.unit or "", (1, None))
    rest = pattern.match(text, found.right, end) if pattern else None
    if rest is None or (rest["and"] and not joined):
        return None
    count = read_numeral(text, rest.start("count"), rest.end("count"))
    return (count.value / parts, rest.end()) if count and count.value < parts else None
