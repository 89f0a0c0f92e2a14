"""A country or its people in the place of another: "What about Tajikistan?" after Kazakhs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from index.analysis import STOP_WORDS
from index.countries import COUNTRIES
from service.phrases import is_plural

_WORD = re.compile(r"[^\W\d_][\w’'.-]*\w")
_LEAD = re.compile(r"^(?:(?:in|from|of|for)\s+)?(?:the\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Nation:
    """A country, and whether its own name is meant or its people."""

    name: str
    names: tuple[str, ...]
    people: tuple[str, ...]
    is_people: bool


def swap_nation(phrase: str, prior: str) -> tuple[str, str] | None:
    """Give the nation that `prior` names and the phrase's nation, in the same form.

    >>> swap_nation("in Tajikistan", "how many Kazakhs are fighting abroad")
    ('Kazakhs', 'Tajiks')
    >>> swap_nation("the tajiks", "how many attacks were there in Kazakhstan")
    ('Kazakhstan', 'Tajikistan')
    """
    mine = _nations().get(_LEAD.sub("", phrase).casefold())
    if mine is None:
        return None
    others = [
        (match.group(), nation)
        for match in _WORD.finditer(prior)
        if (nation := _nation_of(match.group())) and nation.name != mine.name
    ]
    # A country is put for a country and a people for a people, where there is a choice.
    others.sort(key=lambda other: other[1].is_people != mine.is_people)
    return (others[0][0], _in_form_of(*others[0], mine)) if others else None


def names_of_nation(word: str) -> tuple[str, ...]:
    """Give the names that may stand for a nation's; those who are counted are people only.

    >>> "Syria" in names_of_nation("Syrian"), "Syria" in names_of_nation("Syrians")
    (True, False)
    >>> names_of_nation("ship")
    ()
    """
    nation = _nation_of(word)
    if nation is None:
        return ()
    counts_people = nation.is_people and is_plural(word)
    return nation.people if counts_people else (*nation.names, *nation.people)


def _in_form_of(word: str, theirs: _Nation, mine: _Nation) -> str:
    if not theirs.is_people:
        return mine.name
    if not mine.people:
        return f"people from {mine.name}"
    plural = f"{mine.people[0]}s"
    return plural if is_plural(word) and plural in mine.people else mine.people[0]


def _nation_of(word: str) -> _Nation | None:
    return None if word in STOP_WORDS else _nations().get(word.casefold())


@cache
def _nations() -> dict[str, _Nation]:
    nations: dict[str, _Nation] = {}
    for name, others, people, _ in COUNTRIES:
        names = (name, *filter(None, others.split(";")))
        peoples = tuple(filter(None, people.split(";")))
        nations |= {word.casefold(): _Nation(name, names, peoples, True) for word in peoples}
        nations |= {word.casefold(): _Nation(name, names, peoples, False) for word in names}
    return nations
