"""How rare a word is in English at large.

An article of a few passages is too small to tell a rare word from a common one. The frequencies
are those of wordfreq (Speer 2022), its small list: 29 thousand words, read at the first question.
"""

from __future__ import annotations

import math
from functools import lru_cache

from index.english.forms import fold

# Orders of magnitude: "time" is 1 in 10^2.7 words, a word outside of the list under 1 in 10^6.
COMMON = 2.0
UNLISTED = 6.5
NUMBER = 4.5


@lru_cache(maxsize=1 << 14)
def rarity_of(word: str) -> float:
    """Give how many orders of magnitude a word is rarer than 1 in 100, from 0 to 4.5.

    A number has one rarity for all: how often it is written says nothing of how much it tells.

    >>> round(rarity_of("fighter"), 1), rarity_of("the"), rarity_of("Botobekov"), rarity_of("1,300")
    (2.7, 0.0, 4.5, 2.5)
    """
    if word[:1].isdigit():
        return NUMBER - COMMON
    frequency = _frequency(word)
    return max(0.0, (-math.log10(frequency) if frequency else UNLISTED) - COMMON)


def is_listed(word: str) -> bool:
    """Tell whether a word is one of the 29 thousand: one that is not may be misspelled."""
    return _frequency(word) > 0


def _frequency(word: str) -> float:
    folded = fold(word).replace("’", "'").removesuffix("'").removesuffix("'s")
    return _frequencies().get(folded, 0.0)


@lru_cache(maxsize=1)
def _frequencies() -> dict[str, float]:
    # Importing wordfreq takes longer than all else that a first answer needs.
    from wordfreq import get_frequency_dict

    return dict(get_frequency_dict("en", wordlist="small"))
