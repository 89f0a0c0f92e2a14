"""Where and when a number holds, and who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.cardinals import CARDINALS
from index.english.fragments import alternatives
from index.figures.attribution import gives_by_itself
from index.figures.circumstances import (
    place_around,
    place_before,
    place_behind,
    place_beside,
    place_near,
    place_within,
    source_at,
    time_near,
)

if TYPE_CHECKING:
    from index.figures.circumstances import Whereabouts
    from index.figures.mentions import Mention
    from index.figures.slots.around import Around
    from index.figures.words import Words
    from index.model.articles import Figure, SourceBasis

_TWO_TIMES = re.compile(
    r"(?:between|from)\s(?P<from>.{1,30}?)\s(?:and|to)\s(?P<to>.{1,30})", re.IGNORECASE
)
_TELLS_WHICH = re.compile(r"\s(?:who|whom|which|that)\s")
# So many characters of a subject are read: what is longer is no subject.
_LONGEST = 200
_SEVERAL = alternatives([word for word in CARDINALS if word != "one"])
# A sentence that opens so goes on with what was said, and has the source of that: "Of these, 20".
_GOES_ON = re.compile(
    rf"""
    \W{{0,2}}(?:(?:and|or)\s)? (?: \d | over\s(?=\d) | (?:
        {_SEVERAL}
      | of\s(?:these|those|them|whom)|among\s(?:these|those|them|the)
      | another|others?|about|around|roughly|nearly|almost|some|most|many|half|all|both|none|only
      | at\s(?:least|most)|(?:more|less|fewer)\sthan|up\sto|as\smany\sas
      | an?\s(?:further|total|additional)|there\s(?:are|were|had\sbeen)
      | to\sdate|so\sfar|in\s(?:all|total|addition)|altogether|overall|moreover|furthermore|also
      | the\s(?:dead|injured|missing|others?|remainder|remaining|rest|toll|total|victims|wounded
        |latter|former|(?:number|figure|rate)(?!\sof))
    )\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def find_place(text: str, around: Around, words: Words, subject: Figure | None) -> str | None:
    """Give the country that a figure is of, or where none is named, the town or region."""
    countries, towns = around.setting.countries, around.setting.towns
    return (
        _place_stated(text, countries, words)
        or (_place_stated(text, towns, words) if subject else None)
        or (subject.place if subject else None)
        or _place_told(text, countries, words)
        or around.place
        or _place_stated(text, towns, words)
        or _place_told(text, towns, words)
        or place_near(text, towns, words.start, words.end)
    )


def _place_stated(text: str, where: Whereabouts, words: Words) -> str | None:
    """Give the place in the figure's words, at the head of its clause, or right behind it."""
    return (
        place_within(where, words.start, words.end)
        or place_before(text, where, words.start)
        or place_beside(text, where, words.end)
    )


def _place_told(text: str, where: Whereabouts, words: Words) -> str | None:
    """Give the place behind the figure, in its subject, or of the sentence."""
    clause = words.clause
    return (
        place_behind(text, where, words.end)
        or (_place_of_subject(text, where, clause.subject) if clause and clause.subject else None)
        or place_around(text, where, words.end)
    )


def _place_of_subject(text: str, where: Whereabouts, subject: tuple[int, int]) -> str | None:
    """Give the place that a subject names: "men in Mali", but not "men who fought in Mali"."""
    start, end = subject
    place = place_within(where, start, end)
    relative = _TELLS_WHICH.search(text, start, min(end, start + _LONGEST)) if place else None
    return place_within(where, start, relative.start()) if relative else place


def find_time(text: str, around: Around, mention: Mention, words: Words) -> str | None:
    """Give when a figure holds; of a movement "between 1984 and 2024" each end has its own."""
    if mention.kind == "date":
        return None
    paired = around.setting.paired.get(mention.start)
    if paired is not None:
        return text[slice(*paired)]
    end = max(mention.right, words.end)
    time = time_near(text, around.setting, mention.left, end, around.sentence.start)
    ends = _TWO_TIMES.fullmatch(time) if time and words.role in ("from", "to") else None
    return ends[words.role] if ends and words.role else time


def find_source(
    text: str, around: Around, mention: Mention
) -> tuple[str | None, SourceBasis | None]:
    """Give who says so, and whether the sentence itself or one before it tells."""
    own = source_at(around.setting, mention.start)
    if own:
        return text[own.start : own.end], "same sentence"
    if mention.kind == "date" or around.setting.sources:
        return None, None
    source = _carried_source(text, around)
    return (source, "carried over") if source else (None, None)


def _carried_source(text: str, around: Around) -> str | None:
    """Give the last source of the sentence before, where this one goes on with what it said."""
    if around.before is None or not around.before.sources:
        return None
    start, end = around.sentence.start, around.sentence.end
    if not _GOES_ON.match(text, start) or gives_by_itself(text, start, end):
        return None
    last = around.before.sources[-1]
    return text[last.start : last.end]
