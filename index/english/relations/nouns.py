"""What a noun names: a thing, or a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.relations.table import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

# A plural's ending, and that of its singular.
_ENDINGS = (("", ""), ("s", ""), ("ies", "y"), ("men", "man"))


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


def _singulars(noun: str) -> Iterator[str]:
    """Give what a noun may be the plural of, and itself."""
    return (
        noun.removesuffix(plural) + singular
        for plural, singular in _ENDINGS
        if noun.endswith(plural)
    )
