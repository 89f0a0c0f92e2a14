"""Words that say the same as another, or may stand for it, as the table of related words has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.relations import related
from index.english.relations.nouns import is_person

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from index import Figure

# What is related by these says the same, where the table finds it telling enough.
_SAYS_THE_SAME = frozenset({"synonym", "derivation", "kind of"})
_LEAST_STRENGTH = 0.15
# A broader word that is related so strongly may stand for a narrower one.
_STANDS_FOR = 0.2
# What is related so strongly, whichever of the two tells the other, may be one thing.
ONE_THING = 0.2


def synonyms(term: str) -> Iterator[str]:
    """Give the words that say the same as a term, those related most first."""
    for found in related(term):
        if found.relation in _SAYS_THE_SAME and found.strength >= _LEAST_STRENGTH:
            yield found.term


def are_alike(term: str, others: Collection[str]) -> bool:
    """Tell whether one of some terms says the same as a term, or is a kind of it."""
    return any(found in others for found in synonyms(term))


def kinship(term: str, others: Collection[str]) -> float:
    """Give how strongly the best of some terms is related to a term, 0 to 1."""
    return max((one.strength for one in related(term) if one.term in others), default=0.0)


def may_be_one(one: str, other: str) -> bool:
    """Tell whether one thing may be called by both words; hops and barley are only near.

    >>> may_be_one("ticket", "fare"), may_be_one("hop", "barley")
    (True, False)
    """
    return closeness(one, other) >= ONE_THING


def closeness(one: str, other: str) -> float:
    """Give how strongly two terms are related, whichever of them tells the other, 0 to 1."""
    return max(kinship(one, {other}), kinship(other, {one}))


def are_kindred(term: str, others: Collection[str]) -> bool:
    """Tell whether one of some terms may stand for a term: more than what is only spoken of near.

    A translator writes and a ship has passengers; neither stands for the other.
    """
    return any(
        found.term in others and (found.relation in _SAYS_THE_SAME or found.strength >= _STANDS_FOR)
        for found in related(term)
        if found.relation != "near"
    )


def counts_persons(figure: Figure) -> bool:
    """Tell whether a figure counts persons by what they are: doctors, and not people."""
    last = (figure.counted or "").partition(" of ")[0].lower().rpartition(" ")[2]
    return figure.kind == "count" and is_person(last)


def any_kindred(terms: Iterable[str], others: Collection[str]) -> bool:
    """Tell whether one of some terms is one of the others, or one of these may stand for it."""
    return any(term in others or are_kindred(term, others) for term in terms)
