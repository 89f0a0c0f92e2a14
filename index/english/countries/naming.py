"""Where a text names a country: by its name, its people or its capital."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.english.countries.table import BY_NAME, FIRST_WORDS, POSSESSIVE, Form, bare

_CAPITALISED = re.compile(
    r"(?:U\.S\.A?\.?|U\.K\.?|(?:[A-Z][\w\u2019'-]*+)(?:\.(?=\w)[A-Z])*)"
    r"(?:[ \u00a0](?:of[ \u00a0]|and[ \u00a0]|the[ \u00a0])*+[A-Z][\w\u2019'.-]*+){0,4}+"
)
_WORD = re.compile(r"[\w\u2019'.-]++")
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A country or another place named in a text.

    Attributes:
        name: the country's English name, or the place's own.
        form: whether its own name stands there, its people or adjective, or its capital; or it is
            a site, which one is at or on: "at Mill Lane".
    """

    start: int
    end: int
    name: str
    form: Form


def find_places(text: str, start: int, end: int) -> tuple[Place, ...]:
    """Find the countries named from `start` to `end`, in the order of the text.

    >>> [place.name for place in find_places("Tajik men in South Korea", 0, 24)]
    ['Tajikistan', 'South Korea']
    >>> find_places("Turkey, may and polish", 8, 22)
    ()
    """
    found: list[Place] = []
    # Most capitalised words begin no country's name, which is asked first: the quick way past them.
    for run in _CAPITALISED.finditer(text, start, end):
        if not run[0].isalpha() or run[0] in FIRST_WORDS:
            found.extend(_places_of(text, run))
    return tuple(found)


def _places_of(text: str, run: re.Match[str]) -> list[Place]:
    words = list(_WORD.finditer(text, run.start(), run.end()))
    found: list[Place] = []
    index = 0
    while index < len(words):
        word = words[index].group()
        if (word if word.isalpha() else bare(word)) not in FIRST_WORDS:
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
            known = BY_NAME.get(name)
            if known and text[start + len(name) : start + len(name) + 1] != "$":
                return Place(start, start + len(name), known[0].name, known[1]), count
    return None, 1


def _readings(words: str) -> tuple[str, ...]:
    """Give the words as they stand, and without a possessive or a full stop behind them."""
    bare = POSSESSIVE.sub("", words)
    first = bare.split("-", 1)[0]
    return (
        (words, bare, bare.rstrip("."), first) if "-" in bare else (words, bare, bare.rstrip("."))
    )


def peoples_in(text: str) -> frozenset[str]:
    """Give the names of the countries whose people a text names."""
    found = find_places(text, 0, len(text))
    return frozenset(place.name for place in found if place.form == "people")


def places_of(text: str) -> frozenset[str]:
    """Give the names of the countries that a text names: by name, people or capital."""
    return frozenset(place.name for place in find_places(text, 0, len(text)))
