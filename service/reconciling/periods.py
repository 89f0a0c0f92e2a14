"""The words for when a figure holds, to days of the calendar; and whether two hold at one time."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from index.english.calendar import WEEKDAYS, days_in, years_in

if TYPE_CHECKING:
    from index.model.asked import Day

# "near": nothing says that it is another time, nor that it is the same.
TimeRelation = Literal["same", "near", "other"]

# An event is told anew for so many days; a state is taken to last as long.
RECENT = timedelta(days=31)
# What reaches over the edge of what it names: "since 2012" is not 2012.
_OPEN = re.compile(r"\b(?:since|until|till|by|before|after|up\sto|as\sof|ago)\b", re.IGNORECASE)
_SPOKEN = re.compile(
    rf"\b(?:(?P<which>last|this)\s(?P<unit>year|month)|(?P<day>today|yesterday)"
    rf"|(?P<weekday>{'|'.join(WEEKDAYS)}))\b",
    re.IGNORECASE,
)


class Period(NamedTuple):
    """A stretch of days, both ends in it."""

    first: date
    last: date


class When(NamedTuple):
    """When a figure holds, as far as its article tells.

    Attributes:
        words: the article's; empty where it says nothing.
        period: what they mean, where that is sure.
        published: the article's date.
        is_state: whether what is said is so at that date: "has 300 beds".
    """

    words: str
    period: Period | None
    published: date | None
    is_state: bool


def read_period(words: str, published: date | None) -> Period | None:
    """Give the days that words name, in an article of a date; None where they are not sure.

    >>> read_period("May 2024", None)
    Period(first=datetime.date(2024, 5, 1), last=datetime.date(2024, 5, 31))
    >>> read_period("Tuesday", date(2024, 5, 16)).first, read_period("since 2012", None)
    (datetime.date(2024, 5, 14), None)
    """
    if _OPEN.search(words):
        return None
    years, days = sorted(map(int, years_in(words))), days_in(words)
    if not days and years:
        return Period(date(years[0], 1, 1), date(years[-1], 12, 31))
    if len(days) == 1 and len(years) <= 1:
        (day,) = days
        return _of_day(day, years[0]) if years else _latest(day, published)
    spoken = _SPOKEN.search(words)
    return _spoken(spoken, published) if spoken and published and not days else None


def compare_times(one: When, other: When) -> TimeRelation | None:
    """Tell whether two figures hold at one time; None where that is open, and decides."""
    if one.period and other.period:
        return _compare_periods(one.period, other.period)
    if one.words and other.words:
        is_same = one.words.lower() == other.words.lower() and _are_near(one, other)
        return "same" if is_same else None
    if one.words or other.words:
        dated, undated = (one, other) if one.words else (other, one)
        return "near" if _may_tell(undated, dated.period) else None
    if _are_near(one, other):
        return "same"
    is_dated = one.published is not None and other.published is not None
    return "other" if is_dated and one.is_state and other.is_state else "near"


def _compare_periods(one: Period, other: Period) -> TimeRelation:
    if one == other:
        return "same"
    is_apart = one.last < other.first or other.last < one.first
    return "other" if is_apart else "near"


def _may_tell(undated: When, period: Period | None) -> bool:
    """Tell whether an article of a date may be news of a period."""
    if period is None or undated.published is None:
        return False
    return period.first <= undated.published <= period.last + RECENT


def _are_near(one: When, other: When) -> bool:
    if one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) <= RECENT


def _of_day(day: Day, year: int) -> Period | None:
    last = calendar.monthrange(year, day.month)[1]
    if day.day is None:
        return Period(date(year, day.month, 1), date(year, day.month, last))
    if not 1 <= day.day <= last:
        return None
    return Period(date(year, day.month, day.day), date(year, day.month, day.day))


def _latest(day: Day, published: date | None) -> Period | None:
    """Give the latest such day or month that had begun when the article was published."""
    if published is None:
        return None
    periods = (_of_day(day, year) for year in (published.year, published.year - 1))
    return next((period for period in periods if period and period.first <= published), None)


def _spoken(spoken: re.Match[str], published: date) -> Period:
    """Give the days of "last year", "yesterday", "Tuesday"."""
    if spoken["weekday"]:
        back = (published.weekday() - WEEKDAYS.index(spoken["weekday"].lower())) % len(WEEKDAYS)
        return _day_before(published, back)
    if spoken["day"]:
        return _day_before(published, int(spoken["day"].lower() == "yesterday"))
    is_last = spoken["which"].lower() == "last"
    if spoken["unit"].lower() == "year":
        year = published.year - is_last
        return Period(date(year, 1, 1), date(year, 12, 31))
    end = published.replace(day=1) - timedelta(days=1) if is_last else published
    return Period(end.replace(day=1), _end_of_month(end))


def _day_before(published: date, days: int) -> Period:
    day = published - timedelta(days=days)
    return Period(day, day)


def _end_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
