"""The words and digits that numbers are written with, each with what it is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from index.english.forms import is_plural
from index.english.fragments import SPACE

UNITS_AND_TEENS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"nought": 0, "naught": 0}
TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
CARDINALS = UNITS_AND_TEENS | TENS
SCALES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
} | {
    # The one ordinal that its cardinal misleads writers to misspell so often that it must be read.
    "nineth": 9,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
}
# "second" is no denominator: one second is a duration.
DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {
    "half": 2,
    "quarter": 4,
}
PLURAL_DENOMINATORS = {word + "s": value for word, value in DENOMINATORS.items()} | {"halves": 2}
VULGAR_FRACTIONS = {
    sign: Fraction(numerator, denominator)
    for sign, numerator, denominator in (
        ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5),
        ("⅖", 2, 5), ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅛", 1, 8),
        ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8),
    )
}  # fmt: skip
# Letters that scale the digits they are written to. "m" and "t" are metres and tonnes, too.
SCALE_SUFFIXES = {
    "k": 10**3, "mil": 10**6, "mln": 10**6, "mio": 10**6, "mn": 10**6, "mm": 10**6, "m": 10**6,
    "bn": 10**9, "bln": 10**9, "mrd": 10**9, "b": 10**9, "tn": 10**12, "tln": 10**12,
    "trn": 10**12, "t": 10**12,
}  # fmt: skip
_MONEY_ONLY_SUFFIXES = frozenset({"m", "mm", "t", "mil"})
_MAY_STAND_APART = frozenset({"bn", "mn", "mln", "mio", "tn", "trn", "tln", "bln", "mrd"})
_SUFFIX = re.compile(rf"{SPACE}?([a-zA-Z]{{1,3}})(?![^\W_])")
_NEXT_WORD = re.compile(r"[ \u00a0]([a-z]++)\b")
# Plurals that are run, swum or built at a length: "the 110m hurdles".
_AT_A_LENGTH = frozenset("heats finals hurdles medleys qualifiers races relays sprints".split())
VAGUE_MAGNITUDES = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
# More digits than this are an identifier or a key, not a quantity that somebody counted.
LONGEST_DIGITS = 18
# Whole numbers beyond this are given as floats: JSON has no larger ones that all readers keep.
LARGEST_INT = 10**LONGEST_DIGITS
# Three digits a group, with a space or an apostrophe between: "12 500", "1'250'000". Where more
# digits stand beside it, or a noun hangs on it ("12 500-seat halls"), they are several numbers.
_SPACED_RUN = (
    r"(?<![\d.,])(?<!\d[ ])[1-9]\d{0,2}(?P<gap>[ '\u2019])\d{3}(?:(?P=gap)\d{3}){0,4}+"
    r"(?:\.\d{1,9}+)?(?![.,'\u2019]?\d|[ ]\d|-[a-z])"
)
# Digits with the signs that may stand inside a number; what they are worth is decided after. Of a
# run that is too long only so much is read as shows that it is: it is read again at each sign.
DIGIT_RUN = rf"{_SPACED_RUN}|\d{{1,19}}+(?:[.,\u202f\u2009\u00a0]\d{{1,19}}+){{0,9}}+"
GROUPED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u202f\u2009\u00a0'\u2019]\d{3})+(?:\.\d+)?"
)
INDIAN_GROUPED = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺\u2212\u2013", "0123456789-+--")
_POWER_OF_TEN = re.compile(
    r"""
    [ ]?[×xX*·⋅][ ]?10                          # "3 × 10", raised by "^8" or "⁸"
        (?: \^(?P<caret>[-\u2212\u2013]?\d{1,2}) | (?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}) )
    | (?P<capital>[eE])(?P<e>[+-]?\d{1,2})
    """,
    re.VERBOSE,
)
_POWER_ALONE = re.compile(r"\^(?P<caret>[-\u2212]?\d{1,2})|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
_GOES_ON = re.compile(r"\w|\.\d")


def digits_value(run: str) -> int | float | None:
    """Give the value of digits with their commas and point; None where they are no one number.

    >>> digits_value("1,674.5"), digits_value("4.800"), digits_value("1.2.3")
    (1674.5, 4.8, None)
    """
    if len(run) > LONGEST_DIGITS:
        return None
    if run.startswith("."):
        return float(run)
    if not (PLAIN.fullmatch(run) or GROUPED.fullmatch(run) or INDIAN_GROUPED.fullmatch(run)):
        return None
    bare = re.sub(r"[,\s'\u2019]", "", run)
    return float(bare) if "." in bare else int(bare)


def power_of_ten(text: str, run: str, at: int, end: int) -> tuple[int, int] | None:
    """Read what raises digits to a power of ten, as scientists write it.

    Args:
        text: any text.
        run: the digits before.
        at: where they end.
        end: where reading stops, exclusive.

    Returns:
        The exponent and where it ends.

    >>> power_of_ten("6.02×10²³", "6.02", 4, 9), power_of_ten("1.2e6", "1.2", 3, 5)
    ((23, 9), (6, 5))
    """
    match = _POWER_OF_TEN.match(text, at, end)
    if match is None and run == "10":
        return _ten_alone(text, at, end)
    if match is None or _GOES_ON.match(text, match.end(), end):
        return None
    # A name may look like it: "the 7E7 airliner".
    if match["capital"] == "E" and "." not in run and match["e"].isdecimal():
        return None
    return _exponent(match["caret"] or match["raised"] or match["e"]), match.end()


def _ten_alone(text: str, at: int, end: int) -> tuple[int, int] | None:
    match = _POWER_ALONE.match(text, at, end)
    if match is None or _GOES_ON.match(text, match.end(), end):
        return None
    exponent = _exponent(match["caret"] or match["raised"])
    # A small raised digit may be the mark of a footnote. The ten itself is one power.
    return None if 0 <= exponent < 3 else (exponent - 1, match.end())


def _exponent(written: str) -> int:
    return int(written.translate(_RAISED))


def scale_suffix(text: str, at: int, end: int, *, money: bool) -> tuple[int, int] | None:
    """Read the letters that scale the digits before them.

    Args:
        text: any text.
        at: where the digits end.
        end: where reading stops, exclusive.
        money: whether a currency stands before, so that "m" and "t" scale.

    Returns:
        The scale and where it ends.

    >>> scale_suffix("20m phones", 2, 10, money=False), scale_suffix("2m wide", 1, 7, money=False)
    ((1000000, 3), None)
    """
    suffix = _SUFFIX.match(text, at, end)
    scale = SCALE_SUFFIXES.get(suffix[1].lower()) if suffix else None
    if suffix is None or scale is None or not _may_scale(text, suffix, end, money=money):
        return None
    return scale, suffix.end()


def _may_scale(text: str, suffix: re.Match[str], end: int, *, money: bool) -> bool:
    letters, is_attached = suffix[1].lower(), suffix.start() == suffix.start(1)
    if letters not in _MONEY_ONLY_SUFFIXES and (is_attached or letters in _MAY_STAND_APART):
        return True
    if letters in _MONEY_ONLY_SUFFIXES and (money or (is_attached and suffix[1] in ("M", "mil"))):
        return True
    # "20m phones" and "9 B people" are scaled, "20m wide" is measured.
    if letters not in ("m", "b", "mil") or not (is_attached or suffix[1] in ("M", "B", "mil")):
        return False
    word = _NEXT_WORD.match(text, suffix.end(), end)
    return word is not None and is_plural(word[1]) and word[1] not in _AT_A_LENGTH


INFINITE = 10**30


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A cardinal number under way.

    >>> one = Cardinal().add("one")
    >>> one.add("hundred").add("five").value, one.add("five") is None
    (105, True)

    Attributes:
        total: the groups that a scale has closed: 3000 in "three thousand two hundred".
        group: the open group: 200.
        room: the next word must be smaller than this.
        ceiling: the next scale must be smaller than this.
        opened: whether the last word was a hundred or a scale, so that "and" may follow.
    """

    total: int | Fraction = 0
    group: int | Fraction = 0
    room: int = INFINITE
    ceiling: int = INFINITE
    scale: int = 1
    opened: bool = False

    def add(self, word: str) -> Cardinal | None:
        """Take one more word in, or None where it does not fit."""
        if word in CARDINALS:
            return self._add_small(CARDINALS[word])
        if word == "hundred":
            return self._add_hundred()
        if word in SCALES:
            return self._add_scale(SCALES[word])
        return self._add_dozen() if word == "dozen" else None

    def _add_small(self, value: int) -> Cardinal | None:
        if value >= self.room or (value == 0 and self.room < INFINITE):
            return None
        room = 10 if value >= 20 else 1
        return replace(self, group=self.group + value, room=room, opened=False)

    def _add_hundred(self) -> Cardinal | None:
        if not 0 < self.group < 100:
            return None
        return replace(self, group=self.group * 100, room=100, scale=100, opened=True)

    def _add_scale(self, scale: int) -> Cardinal | None:
        if self.group == 0 and self.opened and scale > self.scale > 100:
            # "Two lakh crore", "a thousand million".
            return replace(self, total=self.total * scale, scale=self.scale * scale)
        if self.group <= 0 or scale >= self.ceiling:
            return None
        total = self.total + self.group * scale
        return Cardinal(total, 0, room=scale, ceiling=scale, scale=scale, opened=True)

    def _add_dozen(self) -> Cardinal | None:
        if self.group <= 0:
            return None
        return Cardinal(self.total + self.group * 12, 0, room=0, ceiling=0, scale=12)

    @property
    def value(self) -> int | Fraction:
        """What the words so far are worth."""
        return self.total + self.group


def exact(value: float | Fraction) -> Fraction:
    """Hold a decimal as it is written, so that 0.1 million is 100000."""
    return value if isinstance(value, Fraction) else Fraction(str(value))


def plain(value: float | Fraction) -> int | float:
    """Give an int where the value is whole and a JSON integer holds it, a float elsewhere."""
    if isinstance(value, int) and abs(value) <= LARGEST_INT:
        return value
    whole = exact(value)
    is_int = whole.denominator == 1 and abs(whole) <= LARGEST_INT
    return int(whole) if is_int else float(whole)
