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
    >>> swap_nation("Tajikistan", "how many Kazakhs are fighting in Iraq and Syria")
    ('Kazakhs', 'Tajiks')
    >>> swap_nation("Tajikistan", "how many Kyrgyz are fighting in Syria")[1]
    'Tajikistan'
    >>> swap_nation("Kazakhs", "how many Kyrgyz are fighting in Syria")
    ('Kyrgyz', 'Kazakhs')
    >>> swap_nation("the tajiks", "how many attacks were there in Kazakhstan")
    ('Kazakhstan', 'Tajikistan')
    """
    mine = _nations().get(_LEAD.sub("", phrase).casefold())
    if mine is None:
        return None
    others = [
        (_is_listed(prior, match), match.group(), nation)
        for match in _WORD.finditer(prior)
        if (nation := _nation_of(match.group())) and nation.name != mine.name
    ]
    if not others:
        return None
    # A country is put for a country and a people for a people, where there is a choice; but one
    # for one, not for a part of "Syria and Iraq".
    _, word, theirs = min(
        others, key=lambda other: (other[0], other[2].is_people != mine.is_people)
    )
    return word, _in_form_of(word, theirs, mine, is_counted=_is_counted(word, prior))


def _is_listed(text: str, word: re.Match[str]) -> bool:
    """Tell whether another nation is joined to the word by "and" or a comma."""
    before, after = text[: word.start()].split(), text[word.end() :].split()
    joins = {"and", "or", ","}
    return (
        len(before) > 1 and before[-1] in joins and _nation_of(before[-2].strip(",")) is not None
    ) or (len(after) > 1 and after[0] in joins and _nation_of(after[1].strip(",?.")) is not None)


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


def _is_counted(word: str, prior: str) -> bool:
    """Tell whether people are counted: "how many Kyrgyz are", but not "how many Kyrgyz troops"."""
    counting = rf"\bhow many {re.escape(word)} (?:are|were|have|had|do|did|will|in|from|who)\b"
    return re.search(counting, prior, re.IGNORECASE) is not None


def _in_form_of(word: str, theirs: _Nation, mine: _Nation, *, is_counted: bool) -> str:
    if not theirs.is_people:
        return mine.name
    if not mine.people:
        return f"people from {mine.name}"
    plural = f"{mine.people[0]}s"
    is_many = is_counted or is_plural(word)
    return plural if is_many and plural in mine.people else mine.people[0]


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
