"""Fractions in words: "two thirds", "half a million", "two and a half"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from index.english.cardinals import (
    CARDINALS,
    DENOMINATORS,
    PLURAL_DENOMINATORS,
    Cardinal,
    exact,
    plain,
)
from index.english.numerals.numeral import AND, WORD, Numeral, joined_word


def fraction_end(text: str, numeral: Numeral, total: Cardinal, end: int) -> Numeral | None:
    """Read "two thirds", "one-eighth", "three quarters billion"."""
    word = joined_word(text, numeral.end, end)
    names = DENOMINATORS if numeral.value == 1 else PLURAL_DENOMINATORS
    below = names.get(word.group().lower()) if word else None
    if word is None or below is None or not isinstance(numeral.value, int):
        return None
    part = Fraction(numeral.value, below)
    return scaled_fraction(text, numeral.start, word.end(), part, end)


def scaled_fraction(text: str, start: int, at: int, part: Fraction, end: int) -> Numeral:
    """Close a fraction, with the scale that may follow: "half a million", "half of a million"."""
    word = joined_word(text, at, end)
    for article in ("of", "a"):
        if word and word.group().lower() == article:
            word = joined_word(text, word.end(), end)
    scaled = Cardinal(group=part).add(word.group().lower()) if word else None
    # "Two thirds of sixteen-year-olds": a number that is no scale is what they are a part of.
    if word is None or scaled is None or scaled.scale == 1:
        return Numeral(start, at, plain(part), "fraction")
    return Numeral(start, word.end(), plain(scaled.value), "words", scaled.scale)


def and_fraction_end(text: str, numeral: Numeral, total: Cardinal, end: int) -> Numeral | None:
    """Read "two and a half", "one million and a half", "one billion and a half million"."""
    part = and_fraction(text, numeral.end, end)
    # "Voters under 30 and a third of the rest": it is of something else.
    if part is None or (part.form == "fraction" and text.startswith(" of ", part.end)):
        return None
    value, worth = exact(numeral.value), exact(part.value)
    if part.form == "words" and total.scale == 1:
        # "Two and a half dozen": what scales the half scales the two.
        return replace(numeral, end=part.end, value=plain(value * part.scale + worth))
    scaled = part.form == "fraction" and total.opened and total.scale > 100
    return replace(
        numeral, end=part.end, value=plain(value + worth * (total.scale if scaled else 1))
    )


def and_fraction(text: str, at: int, end: int) -> Numeral | None:
    """Read "and a half", "and two thirds"."""
    gap = AND.match(text, at, end)
    count = WORD.match(text, gap.end(), end) if gap else None
    below = joined_word(text, count.end(), end) if count else None
    if count is None or below is None:
        return None
    above = 1 if count.group().lower() == "a" else CARDINALS.get(count.group().lower(), 0)
    names = DENOMINATORS if above == 1 else PLURAL_DENOMINATORS
    if above == 0 or below.group().lower() not in names:
        return None
    part = Fraction(above, names[below.group().lower()])
    return scaled_fraction(text, count.start(), below.end(), part, end)
