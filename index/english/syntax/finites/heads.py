"""The noun that a noun phrase ends with, where the weights take it for an adjective.

"Military", "flat" and "cooperative" are adjectives oftener than nouns; at the end of a phrase that
a determiner begins, none of them modifies anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.syntax.tags import (
    ADVERBS,
    COMMA,
    FINITE_OR_MODAL,
    HYPHEN,
    IN,
    JJ,
    NN,
    NOUNS,
    OPENS_PHRASE,
    POS,
    STOP,
    VBG,
    numbers_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.tagger import Tagged

_WITHIN = numbers_of("JJ JJR JJS NN NNP CD HYPH VBN VBG")
_RELATIVES = numbers_of("WDT WP")
_ENDS_PHRASE = FINITE_OR_MODAL | _RELATIVES | frozenset((IN, COMMA, STOP, POS))


def with_heads(tagged: Tagged) -> Tagged:
    """Take an adjective for a noun where its phrase has no other head."""
    places = [at for at in range(1, len(tagged.tags)) if _is_head(tagged, at)]
    if not places:
        return tagged
    tags = list(tagged.tags)
    for at in places:
        tags[at] = NN
    return tagged._replace(tags=tags)


def _is_head(tagged: Tagged, place: int) -> bool:
    tags = tagged.tags
    is_gerund = tags[place] == VBG
    if not is_gerund and (tags[place] != JJ or tagged.seconds[place] != NN):
        return False
    following = _following(tags, place)
    # "Each night sailing costs $9", but "a man sailing in May".
    if following not in (FINITE_OR_MODAL if is_gerund else _ENDS_PHRASE):
        return False
    first = place - 1
    while first >= 0 and tags[first] in _WITHIN:
        first -= 1
    if first < 0 or tags[first] not in OPENS_PHRASE:
        return False
    # "It keeps the house warm in May": behind a noun it may be what that becomes.
    is_compound = tags[place - 1] in NOUNS and HYPHEN not in tags[first:place]
    return not is_compound or following in FINITE_OR_MODAL or _is_told_of(tags, place)


def _following(tags: Sequence[int], place: int) -> int:
    """Give the class of what follows, but for an adverb: "the military also has"."""
    at = place + 1
    while at < len(tags) and tags[at] in ADVERBS:
        at += 1
    return tags[at] if at < len(tags) else STOP


def _is_told_of(tags: Sequence[int], place: int) -> bool:
    """Tell ", which" behind it."""
    return tags[place + 1 : place + 2] == [COMMA] and not _RELATIVES.isdisjoint(
        tags[place + 2 : place + 3]
    )
