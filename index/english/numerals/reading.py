"""A numeral in digits or in words, from where it begins."""

from __future__ import annotations

import re
from dataclasses import replace

from index.english.cardinals import (
    CARDINALS,
    ORDINALS,
    VAGUE_MAGNITUDES,
    VULGAR_FRACTIONS,
    Cardinal,
    exact,
    plain,
)
from index.english.digits import digits_value, fraction_behind, scaled_digits, slashed_fraction
from index.english.fragments import HYPHEN
from index.english.numerals.counting import read_cardinal, read_on
from index.english.numerals.numeral import DIGITS, WORD, Numeral, is_over
from index.english.numerals.vague import read_article, read_vague

# What ends digits for good: nothing behind it belongs to them.
_STOPS = ("", ",", ";", ":", ")", "]", "%", "?", "!", "\u201d")
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\s(?:out\sof|in)(?:\severy)?\s(?=\w)", re.IGNORECASE)
_PARTS = ("out", "in", "Out", "In", "OUT", "IN")
_MINUS = re.compile(rf"(?:minus|negative)(?:\s|{HYPHEN})(?=\w)", re.IGNORECASE)
# Fewer than this are told out of others as a share.
_FEW = 10


def read_numeral(text: str, start: int, end: int, *, money: bool = False) -> Numeral | None:
    """Read the longest numeral that begins at `start`.

    Args:
        text: any text.
        start: where the numeral begins.
        end: where reading stops, exclusive.
        money: whether a currency stands before, so that "m" and "t" scale.

    Returns:
        The numeral, or None where none begins there.

    >>> read_numeral("two and a half miles", 0, 20).value
    2.5
    >>> read_numeral("one hundred and sixty-one", 0, 25).value
    161
    >>> read_numeral("12k followers", 0, 13).value
    12000
    >>> read_numeral("fast", 0, 4) is None
    True
    """
    sign = _MINUS.match(text, start, end)
    if sign is None:
        return _read_unsigned(text, start, end, money=money)
    unsigned = _read_unsigned(text, sign.end(), end, money=money)
    return unsigned and replace(unsigned, start=start, value=-unsigned.value)


def _read_unsigned(text: str, start: int, end: int, *, money: bool) -> Numeral | None:
    part = VULGAR_FRACTIONS.get(text[start : min(end, start + 1)])
    if part:
        return Numeral(start, start + 1, plain(part), "fraction")
    digits = DIGITS.match(text, start, end)
    numeral = (
        _read_digits(text, digits, end, money=money) if digits else _read_words(text, start, end)
    )
    return _out_of(text, numeral, end) if numeral else None


def _read_digits(text: str, run: re.Match[str], end: int, *, money: bool) -> Numeral | None:
    if is_over(text, run.end(), end):
        value = digits_value(run.group())
        return None if value is None else Numeral(run.start(), run.end(), plain(value), "digits")
    slashed = slashed_fraction(text, run.start(), end)
    if slashed:
        part, stop = slashed
        return Numeral(run.start(), stop, plain(part), "fraction") if part else None
    value = digits_value(run.group())
    if value is None:
        return None
    suffix = _ORDINAL_SUFFIX.match(text, run.end(), end)
    if suffix:
        return Numeral(run.start(), suffix.end(), value, "ordinal")
    mixed = fraction_behind(text, run.end(), end)
    if mixed:
        return Numeral(run.start(), mixed[1], plain(exact(value) + mixed[0]), "digits")
    return _scaled(text, run, value, end, money=money)


def _scaled(
    text: str, run: re.Match[str], value: float, end: int, *, money: bool
) -> Numeral | None:
    if text[run.end() : run.end() + 1] in _STOPS:
        return Numeral(run.start(), run.end(), plain(value), "digits")
    scaled = scaled_digits(text, run, value, end, money=money)
    if scaled:
        raised, scale, stop = scaled
        return Numeral(run.start(), stop, raised, "digits", scale)
    group = value if isinstance(value, int) else exact(value)
    started = Cardinal(group=group, room=1 if value < 1000 else 0)
    return read_on(text, run.start(), run.end(), end, started, "digits")


def _read_words(text: str, start: int, end: int) -> Numeral | None:
    word = WORD.match(text, start, end)
    if not word:
        return None
    lowered = word.group().lower()
    if lowered in CARDINALS:
        return read_cardinal(text, word, end)
    if lowered in ("a", "an", "half", "quarter", "several", "few", "couple"):
        return read_article(text, word, end)
    if lowered in VAGUE_MAGNITUDES:
        return read_vague(text, word, end)
    if lowered in ORDINALS:
        return Numeral(start, word.end(), ORDINALS[lowered], "ordinal")
    return None


def _out_of(text: str, numeral: Numeral, end: int) -> Numeral:
    """Read "one in three" and "two out of five hundred" as the fractions they are."""
    if numeral.form not in ("digits", "words") or not text.startswith(_PARTS, numeral.end + 1):
        return numeral
    gap = _OUT_OF.match(text, numeral.end, end)
    whole = _part_of(text, gap, end) if gap else None
    if gap is None or whole is None or not 0 < numeral.value < whole.value:
        return numeral
    # "14 out of 60 kitchens" counts both; one hundred is what many a share is told of.
    told = "out" in gap.group() and (numeral.value < _FEW or not whole.value % 100)
    if not told and not _is_odds(numeral, whole):
        return numeral
    value = plain(exact(numeral.value) / exact(whole.value))
    return Numeral(numeral.start, whole.end, value, "fraction")


def _part_of(text: str, gap: re.Match[str], end: int) -> Numeral | None:
    digits = DIGITS.match(text, gap.end(), end)
    whole = (
        _read_digits(text, digits, end, money=False)
        if digits
        else _read_words(text, gap.end(), end)
    )
    return whole if whole and whole.form in ("digits", "words") else None


def _is_odds(numeral: Numeral, whole: Numeral) -> bool:
    """Tell "one in three" from "three in 2015"."""
    return isinstance(numeral.value, int) and numeral.value < _FEW and whole.value <= 1000
