"""What a noun names: a thing, or a person."""

from __future__ import annotations

from index.english.relations.table import read_table

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
    persons = read_table().persons
    return any(
        noun.removesuffix(plural) + singular in persons
        for plural, singular in _ENDINGS
        if noun.endswith(plural)
    )
