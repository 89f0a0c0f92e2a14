"""Number words to a cardinal: each word must fit what came before it.

"Three thousand two hundred" is one number; in "three two hundred" the second word does not fit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from index.grammar import CARDINALS, SCALES

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
    """Give an int where the value is whole, a float elsewhere."""
    if isinstance(value, int):
        return value
    whole = exact(value)
    return int(whole) if whole.denominator == 1 else float(whole)
