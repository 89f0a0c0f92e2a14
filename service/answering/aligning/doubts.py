"""Why a sentence may not say what is asked, in words: what was asked, what is said in its place."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from index.english.countries import nation_of
from index.english.rarity import rarity_of
from index.model.asked import Doubt
from service.answering.aligning.differences import (
    denials_turned,
    opposites,
    other_modifiers,
    other_names,
    other_numbers,
    refusals_turned,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.model.asked import Asked
    from service.answering.aligning.alignment import Aligned, Alignment
    from service.answering.aligning.differences import Difference

MOST_DOUBTS = 3
# Orders of magnitude that a word is rarer than 1 in 100: what is commoner is worded in many ways.
# Where a number is asked for, what was done decides, and verbs are common.
RARE = 2.3
RARE_OF_NUMBERS = 1.5


def find_doubts(alignment: Alignment) -> tuple[Doubt, ...]:
    """Give the doubts of a sentence, those that tell most first; at most three."""
    found: dict[str, Doubt] = {}
    for name, find in _REASONS:
        for asked, said in find(alignment):
            reason = "other place" if name == "other name" and nation_of(asked) else name
            found.setdefault(asked, Doubt(reason, asked, said))
    return tuple(itertools.islice(found.values(), MOST_DOUBTS))


def missing_words(asked: Asked, alignment: Alignment) -> tuple[str, ...]:
    """Give what is asked about and not said; at most three words, those that tell most.

    A name, a number and what is to be counted are worth naming, and other words where they are
    rare: what is common is said in many ways.
    """
    missing = [
        one
        for one in alignment.words
        if _is_missing(one) and one.word.term not in alignment.titled and _is_telling(asked, one)
    ]
    heaviest = sorted(missing, key=lambda one: -one.weight)[:MOST_DOUBTS]
    return tuple(dict.fromkeys(one.word.text for one in missing if one in heaviest))


def _is_missing(one: Aligned) -> bool:
    return one.how in {"library", "unknown"}


def _is_telling(asked: Asked, one: Aligned) -> bool:
    text = one.word.text
    if text not in asked.about:
        return False
    decides = text in asked.particulars or text.lower() in asked.heads
    least = RARE_OF_NUMBERS if asked.kinds and one.how == "unknown" else RARE
    return decides or rarity_of(one.word.form) >= least


def _missing(alignment: Alignment) -> Iterator[Difference]:
    missing = (one for one in alignment.missing if one.word.term not in alignment.titled)
    for one in sorted(missing, key=lambda one: -one.weight):
        yield one.word.text, None


_REASONS: tuple[tuple[str, Callable[[Alignment], Iterator[Difference]]], ...] = (
    ("denied", denials_turned),
    ("opposite", opposites),
    ("other number", other_numbers),
    ("other name", other_names),
    ("other word", other_modifiers),
    ("refused", refusals_turned),
    ("missing word", _missing),
)
