"""What a noun names: a thing, or a person; and in any word, whoever is at the head of something."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from index.english.relations.table import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A plural's ending, and that of its singular.
_ENDINGS = (("", ""), ("s", ""), ("ies", "y"), ("men", "man"))
# Who is at the head of something, or is there as a deed: whoever heads a firm is its boss.
HEADING_WORDS = frozenset(
    "head heads headed boss chief chair chairs chaired chairman chairwoman chairperson director "
    "directs directed manager manages managed president governor executive ceo principal leader "
    "leadership leads led runs run ran charge".split()
)
_IS = frozenset("is was are were".split())


def is_thing(term: str) -> bool:
    """Tell whether a term names animals, plants, goods or what is made, and never people.

    >>> is_thing("lorri"), is_thing("worker"), is_thing("famili")
    (True, False, False)
    """
    table = read_table()
    number = table.numbers.get(term)
    return number is not None and bool(table.things[number])


def is_person(noun: str) -> bool:
    """Tell whether a noun, in lower case, is one for a person, or for several.

    >>> is_person("visitors"), is_person("secretaries"), is_person("policemen"), is_person("visits")
    (True, True, True, False)
    """
    return not read_table().persons.isdisjoint(_singulars(noun))


def is_role(noun: str) -> bool:
    """Tell whether a noun, in lower case, is one for what anybody may be for a while.

    >>> is_role("spectators"), is_role("opponent"), is_role("teachers"), is_role("women")
    (True, True, False, False)
    """
    return not read_table().roles.isdisjoint(_singulars(noun))


def asks_who_heads(forms: Iterable[str]) -> bool:
    """Tell whether a question asks who is at the head of something.

    Args:
        forms: its words in lower case.

    >>> asks_who_heads("who's the boss of the mill".split())
    True
    >>> asks_who_heads("who chairs it".split()), asks_who_heads("who chose the leader".split())
    (True, False)
    """
    words = " ".join(forms).replace("who's", "who is").split()
    is_asked = any(
        one == "who" and (following in _IS or following in HEADING_WORDS)
        for one, following in pairwise(words)
    )
    return is_asked and not HEADING_WORDS.isdisjoint(words)


def _singulars(noun: str) -> Iterator[str]:
    """Give what a noun may be the plural of, and itself."""
    return (
        noun.removesuffix(plural) + singular
        for plural, singular in _ENDINGS
        if noun.endswith(plural)
    )
