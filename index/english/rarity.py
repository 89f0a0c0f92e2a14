"""How rare a word is in English at large.

An article of a few passages is too small to tell a rare word from a common one. The frequencies
are those of wordfreq (Speer 2022), its small list: 29 thousand words, read at the first question.
"""

from __future__ import annotations

import gzip
import math
from importlib.util import find_spec
from pathlib import Path

import msgpack

from index.english.forms import fold
from index.english.tables import read_once

# Orders of magnitude: "time" is 1 in 10^2.7 words, a word outside of the list under 1 in 10^6.
COMMON = 2.0
UNLISTED = 6.5
NUMBER = 4.5
_LIST = "small_en.msgpack.gz"


def rarity_of(word: str) -> float:
    """Give how many orders of magnitude a word is rarer than 1 in 100, from 0 to 4.5.

    A number has one rarity for all: how often it is written says nothing of how much it tells.

    >>> round(rarity_of("fighter"), 1), rarity_of("the"), rarity_of("Botobekov"), rarity_of("1,300")
    (2.7, 0.0, 4.5, 2.5)
    """
    if word[:1].isdigit():
        return NUMBER - COMMON
    return _rarities().get(_listed_form(word), UNLISTED - COMMON)


def is_listed(word: str) -> bool:
    """Tell whether a word is one of the 29 thousand: one that is not may be misspelled."""
    return _listed_form(word) in _rarities()


def _listed_form(word: str) -> str:
    folded = fold(word)
    if folded.isalpha():
        return folded
    return folded.replace("’", "'").removesuffix("'").removesuffix("'s")


@read_once
def _rarities() -> dict[str, float]:
    # wordfreq as a module loads tables of all languages, for ten times what its list takes.
    package = find_spec("wordfreq")
    if package is None or package.origin is None:
        raise ModuleNotFoundError(name="wordfreq")
    with gzip.open(Path(package.origin).parent / "data" / _LIST) as packed:
        # Its read_cBpack says what is in it: a header, then a list of words a hundredth of an
        # order of magnitude.
        _, *buckets = msgpack.load(packed)
    rarities = {}
    for hundredths, words in enumerate(buckets):
        rarity = max(0.0, -math.log10(10 ** (-hundredths / 100)) - COMMON)
        rarities.update(dict.fromkeys(words, rarity))
    return rarities
