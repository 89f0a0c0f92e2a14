"""Whether a question says something that a figure's text says otherwise: when, where, not.

The same words with one of these changed are another question, and its figure no answer to this one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS
from index.english.countries import is_capital, places_of
from index.english.fragments import alternatives
from service.questions.wanted import years_of

if TYPE_CHECKING:
    from index import Figure
    from service.questions.wanted import Wanted

    # A month, and the day where one is named.
    Day = tuple[int, int | None]

_MONTH = alternatives([month for month in MONTHS if month not in {"may", "march"}])
_DAY = re.compile(
    rf"\b(?P<month>(?i:{_MONTH})|May|March)\b\.?(?:\s(?P<after>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d))?"
    rf"|\b(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<of>(?i:{_MONTH})|May|March)\b",
)
_NOT = r"\b(?:not|never|nor|neither|no longer)\b|n[’']t\b"
_DENIED = r"\b(?:no|none|without|unable|fail\w*|refus\w*|den(?:y|ied|ies)|lack\w*)\b"
# What a question says that turns it round, and the words that say so in a sentence.
_CONTRARIES = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(needed, re.IGNORECASE))
    for asked, needed in (
        (_NOT, f"{_NOT}|{_DENIED}"),
        (r"\bagainst\b", r"\bagainst\b|\boppos|\bversus\b|\bdefeat|\bresist|\bfought\b"),
    )
)
_WHERE = re.compile(r"\b(?:in|at|near|from)\s(?:the\s)?(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)")


def conflicts(wanted: Wanted, figure: Figure, sentence: str) -> bool:
    """Tell whether the figure is of another time, of the other way, or of the contrary.

    Args:
        wanted: what the question asks for.
        figure: any figure.
        sentence: the words of the sentence that the figure stands in.
    """
    if wanted.change and figure.change and figure.change != wanted.change:
        return True
    # Of a sentence with several times, each may be said of any of its figures.
    if figure.time and all(_is_at_another_time(wanted.text, t) for t in (figure.time, sentence)):
        return True
    return any(needed.search(sentence) is None for needed in _contraries_asked(wanted.text))


@lru_cache(maxsize=256)
def _contraries_asked(question: str) -> tuple[re.Pattern[str], ...]:
    """Give what a sentence must hold where the question says "not", or "against"."""
    return tuple(needed for asked, needed in _CONTRARIES if asked.search(question))


def is_elsewhere(wanted: Wanted, figure: Figure, words: str) -> bool:
    """Tell whether the question names a place that neither the figure nor its passage names.

    Args:
        wanted: what the question asks for.
        figure: any figure.
        words: its passage, up to the end of its sentence.
    """
    asked = [name for name in _places_asked(wanted.text) if not _is_country(name, figure.place)]
    return bool(asked) and any(not wanted.terms_of(name) & wanted.terms_of(words) for name in asked)


@lru_cache(maxsize=256)
def _places_asked(question: str) -> tuple[str, ...]:
    names = (found["name"] for found in _WHERE.finditer(question))
    return tuple(name for name in names if not _days(name))


def _is_country(name: str, place: str | None) -> bool:
    """Tell whether a name is the country's own: its capital is not all of it."""
    return place in places_of(name) and not is_capital(name)


def _is_at_another_time(question: str, time: str) -> bool:
    """Tell whether a question and a time name dates of which none can be the same.

    >>> _is_at_another_time("Who sank on June 18?", "On June 17")
    True
    >>> _is_at_another_time("Who sank in Sept?", "On September 17, 2016")
    False
    >>> _is_at_another_time("Who sank in 2015?", "On June 17, 2016")
    True
    """
    asked, said = years_of(question), years_of(time)
    if asked and said and not asked & said:
        return True
    days, others = _days(question), _days(time)
    return bool(days and others) and not any(_may_be_same(a, b) for a in days for b in others)


def _may_be_same(one: Day, other: Day) -> bool:
    return one[0] == other[0] and (one[1] == other[1] or one[1] is None or other[1] is None)


@lru_cache(maxsize=1024)
def _days(text: str) -> frozenset[Day]:
    found = (
        (match["month"] or match["of"], match["after"] or match["before"])
        for match in _DAY.finditer(text)
    )
    return frozenset((MONTHS[month.lower()], int(day) if day else None) for month, day in found)
