"""What words are together: "compared with", "in order to", "to open", "more than doubled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.syntax.finites.surroundings import OPENS_SUM
from index.english.syntax.tags import (
    CARDINAL,
    COMMA,
    FINITE_OR_MODAL,
    IN,
    NOUNS,
    RB,
    SC,
    TO,
    VB,
    VBD,
    VBN,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.english.syntax.tagger import Tagged

_PASTS = frozenset((VBD, VBN))
_DEGREES = frozenset(("more", "less"))


def with_fixed_phrases(tagged: Tagged) -> Tagged:
    """Tag words by what they are together."""
    told = dict(_told(tagged))
    if not told:
        return tagged
    tags, seconds = list(tagged.tags), list(tagged.seconds)
    for at, tag in told.items():
        tags[at] = seconds[at] = tag
    finites = {at: one for at, one in tagged.finites.items() if at not in told}
    return tagged._replace(tags=tags, seconds=seconds, finites=finites)


def _told(tagged: Tagged) -> Iterator[tuple[int, int]]:
    words = [token.text.lower() for token in tagged.tokens]
    for at, word in enumerate(words[:-1]):
        following = words[at + 1 : at + 3]
        if word == "compared" and following[0] in ("with", "to") and _compares(tagged, at):
            yield at, IN
        elif word == "in" and following == ["order", "to"]:
            yield from ((at, SC), (at + 1, RB))
        elif word == "to" and _is_bare(tagged, at + 1):
            yield from ((at, TO), (at + 1, VB))
        elif word in _DEGREES and following[0] == "than" and _leads_past(tagged, at + 2):
            yield from ((at, RB), (at + 1, RB))


def _is_bare(tagged: Tagged, place: int) -> bool:
    """Tell "to open" and "to appropriate $9m", but not "to total sales"."""
    if tagged.tags[place] == VB:
        return True
    following = tagged.tags[place + 1 : place + 2]
    return tagged.seconds[place] == VB and not OPENS_SUM.isdisjoint(following)


def _leads_past(tagged: Tagged, place: int) -> bool:
    """Tell "it more than doubled" from "more than 9"."""
    return place < len(tagged.tags) and tagged.tags[place] in _PASTS


def _compares(tagged: Tagged, place: int) -> bool:
    """Tell "…, compared with" and "Compared to …" from "is compared with"."""
    tags = tagged.tags
    if not place or tags[place - 1] == COMMA:
        return True
    # "It costs 9 pounds compared with 4", but "the pounds compared with the euros".
    is_behind = tags[place - 1] in NOUNS or tags[place - 1] == CARDINAL
    return is_behind and not FINITE_OR_MODAL.isdisjoint(tags[:place])
