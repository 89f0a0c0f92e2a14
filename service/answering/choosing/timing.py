"""Why a figure is of another time than is asked, each reason one test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import YEAR, days_in, years_in
from index.figures import is_compared_since
from service.answering.choosing.target import NOW, names_another_time, weekdays_in

if TYPE_CHECKING:
    from index.model.asked import Asked
    from service.answering.choosing.target import Disagreement, Stated, Target

# What leads up to a date, in so many characters: "Tuesday, ", "since early ".
_LEAD = 16
# So near behind a figure, "at the time" is said of it.
_THEN = re.compile(
    r"[^,;:]*?\b(?P<then>at\s(?:the|that)\stime|back\sthen|in\sthose\sdays)\b", re.IGNORECASE
)
_NEAR_THEN = 40
# What is so now will be otherwise; with so many characters between the two.
_WILL = re.compile(r"\bwill\b", re.IGNORECASE)
_NOW = re.compile(rf"\b(?P<now>{NOW})\b[^,;:\d]*$", re.IGNORECASE)
_STILL = re.compile(rf"[^,;:\d]{{0,40}}\b(?P<now>{NOW})\b", re.IGNORECASE)
_NEAR_NOW = 40
_IS_SOMEBODY = re.compile(r"\b(?:is|are)\s(?:\S+\s){0,12}[A-Z]")
_AT_AGE = re.compile(r"\bat\sthe\sage\sof\s$", re.IGNORECASE)
# What has been done since a year has not all been done in it.
_SINCE = re.compile(r"\b(?:since|before|until)\b", re.IGNORECASE)
_SINCE_WHEN = re.compile(r"\bsince\s(?:\w+\s)?$", re.IGNORECASE)
# Dates are EDTF (ISO 8601-2:2019, Annex A): what must stand in one that names so much.
_NAMES_GRAIN = {
    "year": re.compile(r"(?!X)"),
    "month": re.compile(r".{4,}?-(?:0\d|1[0-2])"),
    "day": re.compile(r".{4,}?-\d\d-\d\d"),
}
_YEAR = re.compile(rf"\b{YEAR}\b")
# "When was the last strike?"
_COMPARES = re.compile(r"\b(?:since|before|last|previous\w*|until|\w{2,12}er)\b", re.IGNORECASE)


def other_grain(target: Target, stated: Stated) -> Disagreement:
    """Find a date that does not name what is asked: "1961" for a month, "May" for a year."""
    figure, grain = stated.figure, target.asked.grain
    if grain is None or figure.kind != "date":
        return None
    if grain == "weekday":
        around = stated.told.text[max(figure.sentence.start, figure.start - _LEAD) : figure.end]
        is_named = bool(weekdays_in(around.split()))
    else:
        is_named = _NAMES_GRAIN[grain].match(str(figure.value)) is not None
    return None if is_named else (grain, figure.text)


def is_set_against(target: Target, stated: Stated) -> Disagreement:
    """Find a date that something is only compared with: "the first since 1998"."""
    figure = stated.figure
    if figure.kind != "date" or _COMPARES.search(target.asked.wording):
        return None
    span = figure.sentence.start, figure.start, figure.end
    return ("when", figure.text) if is_compared_since(stated.told.text, *span) else None


def has_begun(target: Target, stated: Stated) -> Disagreement:
    """Find since when something is, where it is asked when it always is: "held since 2011"."""
    figure = stated.figure
    if figure.kind != "date" or "habit" not in target.asked.ways:
        return None
    lead = max(figure.sentence.start, figure.start - _LEAD)
    since = _SINCE_WHEN.search(stated.told.text, lead, figure.start)
    asked = _SINCE.search(target.asked.wording)
    return ("when", f"since {figure.text}") if since and not asked else None


def other_time(target: Target, stated: Stated) -> Disagreement:
    """Find a figure of which its clause, or else its sentence, names another time alone."""
    asked, time = target.asked, stated.figure.time
    if not (asked.years or asked.days or target.weekdays):
        return None
    if time is None:
        is_other = stated.figure.kind != "date" and (
            stated.told.is_at_another_time or _is_only_compared(target, stated.told.words)
        )
    else:
        # A time beside the figure decides; of two, each may be said of it.
        beside = stated.clause
        is_other = names_another_time(target, beside if _names_time(beside) else time)
        is_other = is_other or (_SINCE.match(time) is not None and not _SINCE.search(asked.wording))
    return (_named_times(asked), time) if is_other else None


def _is_only_compared(target: Target, words: str) -> bool:
    """Tell whether the year asked stands there only as far back: "the lowest since 1994"."""
    if _SINCE.search(target.asked.wording):
        return False
    years = [one for one in _YEAR.finditer(words) if one[0] in target.asked.years]
    return bool(years) and all(is_compared_since(words, 0, *one.span()) for one in years)


def is_then(target: Target, stated: Stated) -> Disagreement:
    """Find a number said of then, where now is asked: "96 donkeys on two farms at the time"."""
    figure = stated.figure
    end = min(figure.sentence.end, figure.end + _NEAR_THEN)
    then = _THEN.match(stated.told.text, figure.end, end) if target.asked.role == "to" else None
    return ("now", then["then"]) if then else None


def is_now(target: Target, stated: Stated) -> Disagreement:
    """Find a number said of now, where it is asked what will be: "at present 11 metres deep"."""
    figure, text = stated.figure, stated.told.text
    if figure.kind == "date" or not _WILL.search(target.asked.wording):
        return None
    # "The bridge will now cost $90 million."
    if _WILL.search(stated.clause):
        return None
    lead = max(figure.sentence.start, figure.start - _NEAR_NOW)
    now = _NOW.search(text, lead, figure.start) or _STILL.match(
        text, figure.end, figure.sentence.end
    )
    return ("will", now["now"]) if now else None


def was_so_old_then(target: Target, stated: Stated) -> Disagreement:
    """Find how old somebody with a name was at some time, where it is asked how old they are."""
    figure = stated.figure
    if figure.kind != "age" or not _IS_SOMEBODY.search(target.asked.wording):
        return None
    then = _AT_AGE.search(stated.told.text, figure.sentence.start, figure.start)
    return ("is", figure.text) if then else None


def _names_time(words: str) -> bool:
    return bool(years_in(words) or days_in(words) or weekdays_in(words.split()))


def _named_times(asked: Asked) -> str:
    named = (one for one in asked.about if _names_time(one))
    return next(named, "the time")
