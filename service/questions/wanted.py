"""What number a question asks for: its kind, what it counts, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from index.english.countries import find_places, places_of
from index.figures import direction_of
from index.figures.mentions import find_mentions, unit_after
from index.ranking import Analyzer
from service.questions.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index.model import Change, Kind

SIZES = "far|tall|high|deep|wide|heavy|hot|cold|warm|fast|big|large|strong|thick|loud|close"
# What a wording asks for, the first that is found; 1 is the kind itself, less what may stand in.
_ASKED: tuple[tuple[str, dict[Kind, float]], ...] = (
    (
        r"(?:what|which) (?:\w+ )?(?:years?|date|day|month|century|decade)\b",
        {"date": 1},
    ),
    (
        r"(?:what|which) (?:percent|percentage|proportion|share|fraction|portion)\b"
        r"|how (?:large|big|high|much) (?:of )?(?:a|an|the)? ?(?:percentage|share|proportion)\b"
        r"|by what percent|(?:what|which|how many) ?%|how many percent\b",
        {"percent": 1, "fraction": 1},
    ),
    (r"how old|what age|which age", {"age": 1, "duration": 0.5}),
    (
        r"how long",
        {"duration": 1, "quantity": 0.6, "age": 0.3, "date": 0.2},
    ),
    (
        rf"how (?:{SIZES})\b",
        {
            "quantity": 1, "money": 0.5, "percent": 0.5, "count": 0.5, "multiple": 0.5,
            "fraction": 0.4, "duration": 0.2,
        },
    ),
    (
        r"how (?:often|frequently)\b",
        {"duration": 0.8, "count": 0.8, "multiple": 0.8, "ordinal": 0.6, "quantity": 0.5},
    ),
    (
        r"how much\b|what amount|what (?:is|was|were|are) the (?:total )?"
        r"(?:cost|price|amount|value|budget|revenue)",
        {
            "money": 1, "quantity": 0.9, "percent": 0.8, "fraction": 0.6, "multiple": 0.5,
            "count": 0.5, "duration": 0.3,
        },
    ),
    (
        r"how many\b|what (?:is|was|were|are) the (?:\w+ )?(?:number|population)\b|what number"
        r"|what population",
        {
            "count": 1, "quantity": 0.5, "duration": 0.5, "multiple": 0.4, "money": 0.3,
            "fraction": 0.3, "percent": 0.3, "age": 0.3, "ordinal": 0.1,
        },
    ),
    (r"when\b", {"date": 1}),
    (
        r"number of|percentage of|(?<!\w )number\b|number\W*$|(?:death )?toll\b",
        {"count": 1, "percent": 0.8, "fraction": 0.5, "quantity": 0.4, "duration": 0.3},
    ),
    (
        r"(?<!\d )(?:percent|percentage)\W*$|^\W*(?:percent|percentage)",
        {"percent": 1, "fraction": 1},
    ),
)  # fmt: skip
_PATTERNS = tuple((re.compile(rf"\b(?:{words})", re.IGNORECASE), kinds) for words, kinds in _ASKED)
_NOUN = re.compile(
    r"\b(?:how (?:many|much)|(?:number|amount|percentage|percent|proportion|fraction|share) of)\s"
    r"(?P<noun>(?:(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|in|on|at|for"
    r"|to|from|by|that|who|which|there)\b)[\w\u2019'-]++\s?){1,5})",
    re.IGNORECASE,
)
_IN_DIRECTION = re.compile(
    r"(?:\s(?:of|per|north|south|east|west|away|apart|long|wide|high|deep|tall|old|ago)\b.*)?"
)
_HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
_YEAR = re.compile(r"\b[12]\d{3}\b")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The number that a question asks for.

    Attributes:
        kinds: how well a figure of each kind answers, 0 to 1; a kind that is missing does not.
        terms: every term of the question.
        noun: the terms of what is to be counted, and of what is said of it.
        head: the term of the noun alone; empty where the question counts nothing.
        values: the numbers that the question itself names, which are not its answer.
        places: the countries that it names.
        peoples, people_terms: the countries whose people are to be counted, and the terms that
            name these.
        years: the years that it names.
        change: whether it asks what rose, or what fell.
        text: the question.
        terms_of: makes terms of a text as those of the question were made.
    """

    kinds: Mapping[Kind, float]
    terms: frozenset[str]
    noun: frozenset[str]
    head: frozenset[str]
    values: frozenset[int | float | str]
    places: frozenset[str]
    peoples: frozenset[str]
    people_terms: frozenset[str]
    years: frozenset[str]
    change: Change | None
    text: str
    terms_of: Callable[[str], frozenset[str]]


@lru_cache(maxsize=4096)
def terms_of(text: str) -> frozenset[str]:
    """Give the terms of a text, without stop words."""
    return frozenset(token.term for token in _analyzer().terms(text))


@cache
def _analyzer() -> Analyzer:
    return Analyzer()


def read_wanted(text: str, terms_of: Callable[[str], frozenset[str]] = terms_of) -> Wanted | None:
    """Tell what number a question asks for; None where it asks for none.

    Args:
        text: the question.
        terms_of: makes terms of a text; a library's knows its aliases.

    >>> sorted(read_wanted("What percentage of its land did it lose?").kinds)
    ['fraction', 'percent']
    >>> read_wanted("Who leads the party?") is None
    True
    """
    kinds = next((kinds for pattern, kinds in _PATTERNS if pattern.search(text)), None)
    if kinds is None:
        return None
    noun = _NOUN.search(text)
    asked = counted(text) or ""
    return Wanted(
        kinds=_in_units(kinds, asked) if _HOW_MANY.search(text) else kinds,
        terms=terms_of(text),
        noun=terms_of(noun["noun"]) if noun else frozenset(),
        head=terms_of(asked.rpartition(" ")[2]),
        values=frozenset(found.value for found in find_mentions(text, 0, len(text))),
        places=places_of(text),
        peoples=places_of(noun["noun"]) if noun else frozenset(),
        people_terms=_people_terms(noun["noun"], terms_of) if noun else frozenset(),
        years=years_of(text),
        change=direction_of(text),
        text=text,
        terms_of=terms_of,
    )


def _in_units(kinds: Mapping[Kind, float], asked: str) -> Mapping[Kind, float]:
    """Give the kinds of what is counted in units: years are no count, however many of them.

    >>> _in_units({"count": 1, "duration": 0.5}, "years"), _in_units({"count": 1}, "men")
    ({'duration': 1}, {'count': 1})
    """
    unit = unit_after(f"2 {asked}", 1, len(asked) + 2)
    # Foot soldiers are no feet; miles east are miles.
    if unit and _IN_DIRECTION.fullmatch(f"2 {asked}", unit.end) is None:
        return kinds
    return {**{k: v for k, v in kinds.items() if k != "count"}, unit.kind: 1} if unit else kinds


def _people_terms(noun: str, terms_of: Callable[[str], frozenset[str]]) -> frozenset[str]:
    names = (noun[place.start : place.end] for place in find_places(noun, 0, len(noun)))
    return frozenset().union(*map(terms_of, names))


@lru_cache(maxsize=1024)
def years_of(text: str) -> frozenset[str]:
    """Give the years that a text names, in four digits."""
    return frozenset(_YEAR.findall(text))
