"""A number's digits and words to its value: "2.5 million", "twenty-one", "two thirds".

A numeral is read word by word from where it begins, and each word must fit what came before:
"three thousand two hundred" is one numeral, "three two hundred" is two. Reading never goes back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from index.english.cardinals import (
    CARDINALS,
    DENOMINATORS,
    ORDINALS,
    PLURAL_DENOMINATORS,
    SCALES,
    VAGUE_MAGNITUDES,
    VULGAR_FRACTIONS,
    Cardinal,
    exact,
    plain,
)
from index.english.digits import (
    DIGIT_RUN,
    LONGEST_DIGITS,
    SCALE_SUFFIXES,
    digits_value,
    fraction_behind,
    scaled_digits,
    slashed_fraction,
)
from index.english.fragments import HYPHEN, SPACE

Form = Literal["digits", "words", "fraction", "ordinal", "vague", "multiple"]

_DIGITS = re.compile(DIGIT_RUN + r"|\.\d{1,19}+")
_WORD = re.compile(r"[^\W\d_]++")
_JOINT = re.compile(rf"(?:{SPACE}?{HYPHEN}{SPACE}?|\s{{1,2}})(?=[^\W_])")
_TIME = re.compile(
    rf"{SPACE}(?:year|month|week|day|hour|decade)s?{SPACE}(?:ago|earlier|later|before|after)\b",
    re.IGNORECASE,
)
_AND = re.compile(rf"(?:\s{{1,2}}and\s{{1,2}}|{HYPHEN}and{HYPHEN})(?=\w)", re.IGNORECASE)
# What ends digits for good: nothing behind it belongs to them.
_STOPS = ("", ",", ";", ":", ")", "]", "%", "?", "!", "\u201d")
# Most numbers end at a stop or at a word that no number goes on with; the rest is looked into.
_PLAIN_END = re.compile(r"[,;:.)\]%?!\u201d](?!\d)|[ ](?P<word>[A-Za-z]++)(?![^\W\d_])|$")
_GOES_ON = frozenset("hundred dozen point and out in x".split()).union(
    CARDINALS, SCALES, SCALE_SUFFIXES, ORDINALS, DENOMINATORS, PLURAL_DENOMINATORS
)
_POINT = re.compile(r"\s{1,2}point\s{1,2}(?=\w)", re.IGNORECASE)
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\s(?:out\sof|in)(?:\severy)?\s(?=\w)", re.IGNORECASE)
_PARTS = ("out", "in", "Out", "In", "OUT", "IN")
_FRACTION_GOES_ON = re.compile(
    r"\s{1,9}(?:of|more|less|fewer|higher|lower|larger|smaller|as|from|to|since|over|in|on|and|but|this"
    r"|last|next|during|between|before|when|while)\b"
    r"|\s{0,9}(?:[^\w\s]|$)"
)
_OF_WORD = re.compile(r"\sof\s([a-z]++)", re.IGNORECASE)
_MINUS = re.compile(rf"(?:minus|negative)(?:\s|{HYPHEN})(?=\w)", re.IGNORECASE)


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
    digits = _DIGITS.match(text, start, end)
    numeral = (
        _read_digits(text, digits, end, money=money) if digits else _read_words(text, start, end)
    )
    return _out_of(text, numeral, end) if numeral else None


def is_over(text: str, at: int, end: int) -> bool:
    """Tell whether a number in digits or words plainly ends at a place.

    >>> [is_over("9 men, 9 and a half", at, 19) for at in (1, 8)]
    [True, False]
    """
    found = _PLAIN_END.match(text, at, end)
    return found is not None and (found["word"] or "").lower() not in _GOES_ON


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
    return _read_on(text, run.start(), run.end(), end, started, "digits")


def _read_words(text: str, start: int, end: int) -> Numeral | None:
    word = _WORD.match(text, start, end)
    if not word:
        return None
    lowered = word.group().lower()
    if lowered in CARDINALS:
        return _read_cardinal(text, word, end)
    if lowered in ("a", "an", "half", "quarter", "several", "few", "couple"):
        return _read_article(text, word, end)
    if lowered in VAGUE_MAGNITUDES:
        return _read_vague(text, word, end)
    if lowered in ORDINALS:
        return Numeral(start, word.end(), ORDINALS[lowered], "ordinal")
    return None


def _read_cardinal(text: str, word: re.Match[str], end: int) -> Numeral | None:
    first = Cardinal().add(word.group().lower())
    if first is None:
        return None
    if is_over(text, word.end(), end):
        return Numeral(word.start(), word.end(), plain(first.value), "words")
    return _read_on(text, word.start(), word.end(), end, first, "words")


def _read_on(text: str, start: int, at: int, end: int, total: Cardinal, form: Form) -> Numeral:
    """Take words in for as long as they fit, then what may close a numeral."""
    while True:
        step = _next_word(text, at, end, total, form)
        if step is None:
            break
        total, at = step
    numeral = Numeral(start, at, plain(total.value), form, total.scale)
    for close in (_ordinal_end, _fraction_end, _point_end, _and_fraction_end):
        closed = close(text, numeral, total, end)
        if closed:
            return closed
    return numeral


def _next_word(
    text: str, at: int, end: int, total: Cardinal, form: Form
) -> tuple[Cardinal, int] | None:
    if total.opened and _and_fraction(text, at, end):
        return None
    for joint in (_AND if _may_take_and(total, form) else None, _JOINT):
        gap = joint.match(text, at, end) if joint else None
        if gap is None:
            continue
        word = _WORD.match(text, gap.end(), end)
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
    digits = _DIGITS.match(text, gap.end(), end) if total.opened else None
    value = digits_value(digits.group()) if digits else None
    if digits is None or not isinstance(value, int) or not value < total.room:
        return None
    taken = replace(total, group=total.group + value, room=1, opened=False)
    if "and" in gap.group():
        return taken, digits.end()
    # "4 thousand 3 hundred": without "and" only where the digits are scaled in their turn.
    scale = _joined_word(text, digits.end(), end)
    closed = taken.add(scale.group().lower()) if scale else None
    return (closed, scale.end()) if scale and closed else None


def _ordinal_end(text: str, numeral: Numeral, total: Cardinal, end: int) -> Numeral | None:
    """Read "twenty-fifth" and "twenty thousandth": the cardinal so far and an ordinal that fits."""
    word = _joined_word(text, numeral.end, end)
    value = ORDINALS.get(word.group().lower(), 0) if word else 0
    if word is None or numeral.value == 1:
        return None
    if value >= 100 and total.scale == 1:
        return Numeral(numeral.start, word.end(), numeral.value * value, "ordinal")
    # Behind digits it is the next word's: "$280 million first mortgage notes".
    if not 0 < value < total.room or numeral.form == "digits":
        return None
    return Numeral(numeral.start, word.end(), numeral.value + value, "ordinal")


def _fraction_end(text: str, numeral: Numeral, total: Cardinal, end: int) -> Numeral | None:
    """Read "two thirds", "one-eighth", "three quarters billion"."""
    word = _joined_word(text, numeral.end, end)
    names = DENOMINATORS if numeral.value == 1 else PLURAL_DENOMINATORS
    below = names.get(word.group().lower()) if word else None
    if word is None or below is None or not isinstance(numeral.value, int):
        return None
    part = Fraction(numeral.value, below)
    return _scaled_fraction(text, numeral.start, word.end(), part, end)


def _scaled_fraction(text: str, start: int, at: int, part: Fraction, end: int) -> Numeral:
    """Close a fraction, with the scale that may follow: "half a million", "half of a million"."""
    word = _joined_word(text, at, end)
    for article in ("of", "a"):
        if word and word.group().lower() == article:
            word = _joined_word(text, word.end(), end)
    scaled = Cardinal(group=part).add(word.group().lower()) if word else None
    if word is None or scaled is None:
        return Numeral(start, at, plain(part), "fraction")
    return Numeral(start, word.end(), plain(scaled.value), "words", scaled.scale)


def _point_end(text: str, numeral: Numeral, total: Cardinal, end: int) -> Numeral | None:
    """Read "nine point nought four"; in "0.5 point one day" the point is a word of its own."""
    point = _POINT.match(text, numeral.end, end) if isinstance(numeral.value, int) else None
    if not point:
        return None
    decimals, at = "", point.end()
    word = _WORD.match(text, at, end)
    while word and word.group().lower() in CARDINALS and len(decimals) < LONGEST_DIGITS:
        decimals += str(CARDINALS[word.group().lower()])
        at = word.end()
        word = _joined_word(text, at, end)
    if not decimals:
        return None
    read = replace(numeral, end=at, value=float(f"{numeral.value}.{decimals}"))
    scaled = Cardinal(group=exact(read.value)).add(word.group().lower()) if word else None
    if word is None or scaled is None or scaled.scale == 1:
        return read
    return replace(read, end=word.end(), value=plain(scaled.value), scale=scaled.scale)


def _and_fraction_end(text: str, numeral: Numeral, total: Cardinal, end: int) -> Numeral | None:
    """Read "two and a half", "one million and a half", "one billion and a half million"."""
    part = _and_fraction(text, numeral.end, end)
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


def _and_fraction(text: str, at: int, end: int) -> Numeral | None:
    gap = _AND.match(text, at, end)
    count = _WORD.match(text, gap.end(), end) if gap else None
    below = _joined_word(text, count.end(), end) if count else None
    if count is None or below is None:
        return None
    above = 1 if count.group().lower() == "a" else CARDINALS.get(count.group().lower(), 0)
    names = DENOMINATORS if above == 1 else PLURAL_DENOMINATORS
    if above == 0 or below.group().lower() not in names:
        return None
    part = Fraction(above, names[below.group().lower()])
    return _scaled_fraction(text, count.start(), below.end(), part, end)


def _read_article(text: str, word: re.Match[str], end: int) -> Numeral | None:
    """Read what "a", "half", "several" begin: "a dozen", "half a million", "a third of"."""
    lowered = word.group().lower()
    if lowered in ("half", "quarter"):
        part = Fraction(1, DENOMINATORS[lowered])
        return _scaled_fraction(text, word.start(), word.end(), part, end)
    following = _joined_word(text, word.end(), end)
    if following is None:
        return None
    if lowered in ("several", "few", "couple"):
        return _read_several(text, word, end)
    return _read_a(text, word, following, end)


def _read_a(text: str, word: re.Match[str], following: re.Match[str], end: int) -> Numeral | None:
    name = following.group().lower()
    if name in ("few", "couple"):
        several = _read_several(text, following, end)
        return several and replace(several, start=word.start())
    if name in DENOMINATORS:
        part = Fraction(1, DENOMINATORS[name])
        fraction = _scaled_fraction(text, word.start(), following.end(), part, end)
        goes_on = name == "half" or _FRACTION_GOES_ON.match(text, fraction.end, end)
        return fraction if goes_on or fraction.form == "words" else None
    first = Cardinal(group=1).add(name)
    if first is None:
        return None
    return _read_on(text, word.start(), following.end(), end, first, "words")


def _read_several(text: str, word: re.Match[str], end: int) -> Numeral | None:
    """Read "several hundred": at least one of the scale."""
    scale = _joined_word(text, word.end(), end)
    if scale and scale.group().lower() == "of":
        scale = _joined_word(text, scale.end(), end)
    total = Cardinal(group=1).add(scale.group().lower()) if scale else None
    if scale is None or total is None or total.scale == 1:
        return None
    # "Several hundred thousand": each scale multiplies the one before.
    further = _joined_word(text, scale.end(), end)
    larger = total.add(further.group().lower()) if further else None
    if further and larger and larger.scale > total.scale:
        return Numeral(word.start(), further.end(), plain(larger.value), "vague", larger.scale)
    return Numeral(word.start(), scale.end(), plain(total.value), "vague", total.scale)


def _read_vague(text: str, word: re.Match[str], end: int) -> Numeral | None:
    """Read "hundreds", "tens of thousands": only a lower limit."""
    first = word.group().lower()
    value, at = VAGUE_MAGNITUDES[first], word.end()
    joined = _OF_WORD.match(text, at, end)
    # Twice is as far as English goes: "tens of thousands of millions" is no news.
    if joined and joined[1].lower() in VAGUE_MAGNITUDES:
        value, at = value * VAGUE_MAGNITUDES[joined[1].lower()], joined.end()
    elif first == "tens" or (first == "scores" and not joined):
        return None
    return Numeral(word.start(), at, value, "vague", value)


_FEW = 10


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
    digits = _DIGITS.match(text, gap.end(), end)
    whole = (
        _read_digits(text, digits, end, money=False)
        if digits
        else _read_words(text, gap.end(), end)
    )
    return whole if whole and whole.form in ("digits", "words") else None


def _is_odds(numeral: Numeral, whole: Numeral) -> bool:
    """Tell "one in three" from "three in 2015"."""
    return isinstance(numeral.value, int) and numeral.value < _FEW and whole.value <= 1000


def _joined_word(text: str, at: int, end: int) -> re.Match[str] | None:
    gap = _JOINT.match(text, at, end)
    return _WORD.match(text, gap.end(), end) if gap else None
