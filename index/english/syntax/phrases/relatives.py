"""The verb of a number where a clause without commas tells of a noun: "men who were ill"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from index.english.syntax.phrases.extent import is_relative
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.outline import Outline

_PARTS = frozenset("SW,:")
_NOUNS, _GOVERNS = frozenset("N#"), frozenset("IVbng")


def relative_verb(outline: Outline, anchor: int) -> int | None:
    """Give the verb of a number in such a clause, or in the noun phrase that it tells of.

    "Three men who fell ill were sent home": the men were sent. "Men who were ill for three days
    went home": they were ill.
    """
    first, end = max(0, anchor - WINDOW), min(len(outline.letters), anchor + WINDOW)
    near = outline.verbs[bisect_left(outline.verbs, first) : bisect_left(outline.verbs, end)]
    verbs = [verb for verb in near if outline.letters[verb] == "V"]
    for relative in range(first, end):
        if _tells_of_noun(outline, relative):
            own, main = _own_and_main(outline, [verb for verb in verbs if verb > relative])
            if main is not None and outline.before(relative) >= anchor:
                return main if _is_free(outline, anchor, relative) else None
            if main is not None and relative < anchor < main and _is_governed(outline, anchor):
                return max((verb for verb in own if verb < anchor), default=None)
    return None


def _tells_of_noun(outline: Outline, place: int) -> bool:
    head = outline.before(place)
    return is_relative(outline, place) and head == place - 1 and outline.letter(head) in _NOUNS


def _is_free(outline: Outline, anchor: int, relative: int) -> bool:
    """Tell whether the noun is what is counted, and a clause begins with it."""
    start = outline.phrase_start(anchor)
    between = outline.letters[anchor:relative]
    opens = outline.letter(outline.before(start)) in ("^", "S", "C", ",")
    return opens and all(letter in ("", "N", "#") for letter in between)


def _is_governed(outline: Outline, anchor: int) -> bool:
    """Tell "for three days" from "of the 90 who set out 12 gave up"."""
    return outline.letter(outline.lead(anchor)) in _GOVERNS


def _own_and_main(outline: Outline, verbs: Sequence[int]) -> tuple[list[int], int | None]:
    """Give the verbs of a clause that opens before some, and the verb behind it."""
    own: list[int] = []
    for verb in verbs:
        group = outline.group_of(verb)
        if own and not _PARTS.isdisjoint(outline.letters[own[-1] + 1 : group]):
            return own, None
        if own and outline.letter(outline.before(group)) != "C":
            return own, verb
        own.append(verb)
    return own, None
