"""The words that numbers are written with, each with what it is worth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

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
INFINITE = 10**30
# Whole numbers beyond this are given as floats: JSON has no larger ones that all readers keep.
LARGEST_INT = 10**18


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
