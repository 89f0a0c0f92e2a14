"""Countries that a text names, by name, adjective, people or capital."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from index.countries import COUNTRIES

Form = Literal["name", "people", "capital"]

_CAPITALISED = re.compile(
    r"(?:U\.S\.A?\.?|U\.K\.?|(?:[A-Z][\w\u2019'-]*+)(?:\.(?=\w)[A-Z])*)"
    r"(?:[ \u00a0](?:of[ \u00a0]|and[ \u00a0]|the[ \u00a0])*+[A-Z][\w\u2019'.-]*+){0,4}+"
)
_WORD = re.compile(r"[\w\u2019'.-]++")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A country named in a text.

    Attributes:
        name: the country's English name.
        form: whether its own name stands there, its people or adjective, or its capital.
    """

    start: int
    end: int
    name: str
    form: Form


@cache
def _names() -> dict[str, tuple[str, Form]]:
    names: dict[str, tuple[str, Form]] = {}
    for name, others, people, capitals in COUNTRIES:
        forms: tuple[tuple[str, Form], ...] = (
            (capitals, "capital"),
            (people, "people"),
            (others, "name"),
            (name, "name"),
        )
        for words, form in forms:
            names.update((word, (name, form)) for word in words.split(";") if word)
    return names


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_bare(name.split()[0]) for name in _names())


def _bare(word: str) -> str:
    """Cut what may hang on a name: "Iraq-based", "Syria's", "U.S."."""
    return _POSSESSIVE.sub("", word).partition("-")[0].rstrip(".")


def is_place_name(word: str) -> bool:
    """Tell whether one word names a country, a people or a capital.

    >>> is_place_name("Kazakhs"), is_place_name("Apollo")
    (True, False)
    """
    return word in _names()


def find_places(text: str, start: int, end: int) -> tuple[Place, ...]:
    """Find the countries named from `start` to `end`, in the order of the text.

    >>> [place.name for place in find_places("Tajik men in South Korea", 0, 24)]
    ['Tajikistan', 'South Korea']
    >>> find_places("Turkey, may and polish", 8, 22)
    ()
    """
    found: list[Place] = []
    for run in _CAPITALISED.finditer(text, start, end):
        found.extend(_places_of(text, run))
    return tuple(found)


def _places_of(text: str, run: re.Match[str]) -> list[Place]:
    words = list(_WORD.finditer(text, run.start(), run.end()))
    found: list[Place] = []
    index = 0
    while index < len(words):
        # Most capitalised words begin no country's name; this is the quick way past them.
        if _bare(words[index].group()) not in _first_words():
            index += 1
            continue
        place, taken = _longest_place(text, words[index : index + _LONGEST])
        if place:
            found.append(place)
        index += taken
    return found


def _longest_place(text: str, words: list[re.Match[str]]) -> tuple[Place | None, int]:
    for count in range(len(words), 0, -1):
        start, end = words[0].start(), words[count - 1].end()
        for name in _readings(text[start:end]):
            known = _names().get(name)
            if known and text[start + len(name) : start + len(name) + 1] != "$":
                return Place(start, start + len(name), *known), count
    return None, 1


def _readings(words: str) -> tuple[str, ...]:
    """Give the words as they stand, and without a possessive or a full stop behind them."""
    bare = _POSSESSIVE.sub("", words)
    first = bare.split("-", 1)[0]
    return (
        (words, bare, bare.rstrip("."), first) if "-" in bare else (words, bare, bare.rstrip("."))
    )
