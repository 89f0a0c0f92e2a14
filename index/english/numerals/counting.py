"""Numbers that are read on word by word: "three thousand two hundred", "nine point four"."""

from __future__ import annotations

import re
from dataclasses import replace

from index.english.cardinals import CARDINALS, ORDINALS, Cardinal, exact, plain
from index.english.digits import LONGEST_DIGITS, digits_value
from index.english.fragments import SPACE
from index.english.numerals.fractions import and_fraction, and_fraction_end, fraction_end
from index.english.numerals.numeral import (
    AND,
    DIGITS,
    JOINT,
    WORD,
    Form,
    Numeral,
    is_over,
    joined_word,
)

_TIME = re.compile(
    rf"{SPACE}(?:year|month|week|day|hour|decade)s?{SPACE}(?:ago|earlier|later|before|after)\b",
    re.IGNORECASE,
)
_POINT = re.compile(r"\s{1,2}point\s{1,2}(?=\w)", re.IGNORECASE)


def read_cardinal(text: str, word: re.Match[str], end: int) -> Numeral | None:
    """Read "three" and "three thousand two hundred", of which the first word is given."""
    first = Cardinal().add(word.group().lower())
    if first is None:
        return None
    if is_over(text, word.end(), end):
        return Numeral(word.start(), word.end(), plain(first.value), "words")
    return read_on(text, word.start(), word.end(), end, first, "words")


def read_on(text: str, start: int, at: int, end: int, total: Cardinal, form: Form) -> Numeral:
    """Take words in for as long as they fit, then what may close a numeral."""
    while True:
        step = _next_word(text, at, end, total, form)
        if step is None:
            break
        total, at = step
    numeral = Numeral(start, at, plain(total.value), form, total.scale)
    for close in (_ordinal_end, fraction_end, _point_end, and_fraction_end):
        closed = close(text, numeral, total, end)
        if closed:
            return closed
    return numeral


def _next_word(
    text: str, at: int, end: int, total: Cardinal, form: Form
) -> tuple[Cardinal, int] | None:
    if total.opened and and_fraction(text, at, end):
        return None
    for joint in (AND if _may_take_and(total, form) else None, JOINT):
        gap = joint.match(text, at, end) if joint else None
        if gap is None:
            continue
        word = WORD.match(text, gap.end(), end)
        if total.opened and word and _counts_time(text, gap, word, end, form):
            continue
        taken = _take(text, gap, word, total, end)
        if taken:
            return taken
    return None


def _counts_time(text: str, gap: re.Match[str], word: re.Match[str], end: int, form: Form) -> bool:
    """Tell "$5 million two years ago" and "two million five years ago" from "two million five".

    What begins in digits goes on in words only with "and", or with a scale.
    """
    if word.group().lower() not in CARDINALS or "and" in gap.group().lower():
        return False
    return form == "digits" or _TIME.match(text, word.end(), end) is not None


def _may_take_and(total: Cardinal, form: Form) -> bool:
    """Tell "two million and three" and "3 hundred and 21" from "$2 million and 3 cars"."""
    return total.opened and (form == "words" or total.scale == 100)


def _take(
    text: str, gap: re.Match[str], word: re.Match[str] | None, total: Cardinal, end: int
) -> tuple[Cardinal, int] | None:
    if word:
        added = total.add(word.group().lower())
        return (added, word.end()) if added else None
    digits = DIGITS.match(text, gap.end(), end) if total.opened else None
    value = digits_value(digits.group()) if digits else None
    if digits is None or not isinstance(value, int) or not value < total.room:
        return None
    taken = replace(total, group=total.group + value, room=1, opened=False)
    if "and" in gap.group():
        return taken, digits.end()
    # "4 thousand 3 hundred": without "and" only where the digits are scaled in their turn.
    scale = joined_word(text, digits.end(), end)
    closed = taken.add(scale.group().lower()) if scale else None
    return (closed, scale.end()) if scale and closed else None


def _ordinal_end(text: str, numeral: Numeral, total: Cardinal, end: int) -> Numeral | None:
    """Read "twenty-fifth" and "twenty thousandth": the cardinal so far and an ordinal that fits."""
    word = joined_word(text, numeral.end, end)
    value = ORDINALS.get(word.group().lower(), 0) if word else 0
    if word is None or numeral.value == 1:
        return None
    if value >= 100 and total.scale == 1:
        return Numeral(numeral.start, word.end(), numeral.value * value, "ordinal")
    # Behind digits it is the next word's: "$280 million first mortgage notes".
    if not 0 < value < total.room or numeral.form == "digits":
        return None
    return Numeral(numeral.start, word.end(), numeral.value + value, "ordinal")


def _point_end(text: str, numeral: Numeral, total: Cardinal, end: int) -> Numeral | None:
    """Read "nine point nought four"; in "0.5 point one day" the point is a word of its own."""
    point = _POINT.match(text, numeral.end, end) if isinstance(numeral.value, int) else None
    if not point:
        return None
    decimals, at = "", point.end()
    word = WORD.match(text, at, end)
    while word and word.group().lower() in CARDINALS and len(decimals) < LONGEST_DIGITS:
        decimals += str(CARDINALS[word.group().lower()])
        at = word.end()
        word = joined_word(text, at, end)
    if not decimals:
        return None
    read = replace(numeral, end=at, value=float(f"{numeral.value}.{decimals}"))
    scaled = Cardinal(group=exact(read.value)).add(word.group().lower()) if word else None
    if word is None or scaled is None or scaled.scale == 1:
        return read
    return replace(read, end=word.end(), value=plain(scaled.value), scale=scaled.scale)
