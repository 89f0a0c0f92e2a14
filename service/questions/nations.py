"""A country or its people in the place of another: "What about Tajikistan?" after Kazakhs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import STOP_WORDS
from index.english.countries import nation_of
from index.english.forms import is_plural

if TYPE_CHECKING:
    from index.english.countries import Country, Form

_WORD = re.compile(r"[^\W\d_][\w’'.-]*\w")
_COUNTED = re.compile(
    r"\bhow many (?P<word>\S+) (?:are|were|have|had|do|did|will|in|from|who)\b", re.IGNORECASE
)
_LEAD = re.compile(r"^(?:(?:in|from|of|for)\s+)?(?:the\s+)?", re.IGNORECASE)


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
    mine = nation_of(_LEAD.sub("", phrase))
    if mine is None:
        return None
    others = [
        (_is_listed(prior, match), match.group(), nation)
        for match in _WORD.finditer(prior)
        if (nation := _nation_in(match.group())) and nation[0] != mine[0]
    ]
    if not others:
        return None
    # A country is put for a country and a people for a people, where there is a choice; but one
    # for one, not for a part of "Syria and Iraq".
    _, word, theirs = min(others, key=lambda other: (other[0], other[2][1] != mine[1]))
    return word, _in_form_of(word, theirs[1], mine[0], is_counted=_is_counted(word, prior))


def _is_listed(text: str, word: re.Match[str]) -> bool:
    """Tell whether another nation is joined to the word by "and" or a comma."""
    before, after = text[: word.start()].split(), text[word.end() :].split()
    joins = {"and", "or", ","}
    return (
        len(before) > 1 and before[-1] in joins and _nation_in(before[-2].strip(",")) is not None
    ) or (len(after) > 1 and after[0] in joins and _nation_in(after[1].strip(",?.")) is not None)


def names_of_nation(word: str) -> tuple[str, ...]:
    """Give the names that may stand for a nation's; those who are counted are people only.

    >>> "Syria" in names_of_nation("Syrian"), "Syria" in names_of_nation("Syrians")
    (True, False)
    >>> names_of_nation("ship")
    ()
    """
    nation = _nation_in(word)
    if nation is None:
        return ()
    country, form = nation
    counts_people = form == "people" and is_plural(word)
    return country.peoples if counts_people else (*country.names, *country.peoples)


def _is_counted(word: str, prior: str) -> bool:
    """Tell whether people are counted: "how many Kyrgyz are", but not "how many Kyrgyz troops"."""
    counted = (match.group("word").lower() for match in _COUNTED.finditer(prior))
    return word.lower() in counted


def _in_form_of(word: str, form: Form, mine: Country, *, is_counted: bool) -> str:
    if form == "name":
        return mine.name
    if not mine.peoples:
        return f"people from {mine.name}"
    plural = f"{mine.peoples[0]}s"
    is_many = is_counted or is_plural(word)
    return plural if is_many and plural in mine.peoples else mine.peoples[0]


def _nation_in(word: str) -> tuple[Country, Form] | None:
    return None if word in STOP_WORDS else nation_of(word)
