"""How the time that a work takes grows with its input: the shortest of several, by the processor.

A machine that is busy makes single times longer, never shorter; so the shortest counts, four times
the input is taken rather than twice, and what grows too fast is measured again. One that slows down
for a while makes all that follows longer: so what grows too fast is measured anew, too.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Input = TypeVar("Input")

# Twice the input takes twice the time where reading is linear, four times where it is quadratic.
DOUBLED = 2.6
# Anything shorter is no matter, and too short to be compared.
FLOOR = 0.008
_ATTEMPTS = 6
_ROUNDS = 3


def seconds(work: Callable[[Input], object], text: Input) -> float:
    """Give the processor time that `work` takes on `text`."""
    began = time.process_time()
    work(text)
    return time.process_time() - began


def growth(work: Callable[[Input], object], repeated: Callable[[int], Input], length: int) -> float:
    """Give how many times longer `work` takes on twice the text.

    Args:
        work: what reads a text, or what was made of it.
        repeated: gives one of about so many characters.
        length: of the shorter text; the longer one has four times as many.

    Returns:
        The ratio; 0 where even the longer text takes hardly any time.
    """
    short, long = repeated(length), repeated(4 * length)
    rounds = (_growth_between(work, short, long) for _ in range(_ROUNDS))
    return next((ratio for ratio in rounds if ratio < DOUBLED), math.inf)


def _growth_between(work: Callable[[Input], object], short: Input, long: Input) -> float:
    of_short = of_long = ratio = math.inf
    for _ in range(_ATTEMPTS):
        of_long = min(of_long, seconds(work, long))
        if of_long < FLOOR:
            return 0.0
        of_short = min(of_short, seconds(work, short))
        ratio = (of_long / of_short) ** 0.5
        if ratio < DOUBLED:
            break
    return ratio
