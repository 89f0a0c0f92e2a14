"""The calendar in words: months, days and years, as patterns and as what a text names of them."""

from __future__ import annotations

import re
from datetime import date

from index.english.cardinals import CARDINALS
from index.english.fragments import small
from index.model.asked import Day

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
MONTH_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
# Spans of the calendar, of which a text may tell one whole: "the season before".
PERIODS = tuple("day week month quarter year season decade century".split())
SEASONS = ("spring", "summer", "autumn", "winter")
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
YEAR = r"[12]\d{3}"

_YEAR = re.compile(rf"\b{YEAR}\b")
# In small letters, "may" and "march" are verbs.
_VERBS = r"(?!may\b|mar(?:ch)?\b)"
_DAY = re.compile(
    rf"""
    \b (?=[ADFJMNOSadfjmnos]) {_VERBS} (?P<month> (?i:{MONTH_NAME}) ) \b \.?     # "June"
        (?: \s (?P<after>\d{{1,2}}) (?:st|nd|rd|th)? \b (?!\d) )?               # "June 17"
    | \b (?P<before>\d{{1,2}}) (?:st|nd|rd|th)? \s (?:of\s)?                   # "17th of June"
        {_VERBS} (?P<of> (?i:{MONTH_NAME}) ) \b
    """,
    re.VERBOSE,
)

_BEFORE_NOW = re.compile(
    r"""
    \b (?: (?:last|previous|preceding) \s (?P<last>year|quarter|month|week|season|decade)
        | (?P<count>\d{1,3}|an?|one|the|two|three|four|five|six|seven|eight|nine|ten)
            \s (?P<unit>year|quarter|month|week|season|decade)s? \s (?:ago|earlier|before) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)

_WHOLE = re.compile(
    rf"\b(?:(?P<year>{YEAR})-(?P<number>\d\d)-(?P<digits>\d\d)"
    rf"|(?P<month>{MONTH_NAME})\.?\s(?P<after>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<behind>{YEAR})"
    rf"|(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<of>{MONTH_NAME})\.?,?\s(?P<last>{YEAR}))\b",
    re.IGNORECASE,
)


def before_now(text: str) -> tuple[int, str] | None:
    """Give how long ago, in which unit, a text tells a time to be: "last year" as "a year ago".

    >>> before_now("last year"), before_now("a year earlier"), before_now("three weeks ago")
    ((1, 'year'), (1, 'year'), (3, 'week'))
    >>> before_now("this year")
    """
    found = _BEFORE_NOW.search(text)
    if found is None:
        return None
    count = (found["count"] or "one").lower()
    return int(count) if count.isdigit() else CARDINALS.get(count, 1), small(
        found["unit"] or found["last"]
    )


def date_in(text: str) -> date | None:
    """Give the first date of a text that names day, month and year, the month not by digits alone.

    Nobody knows which of 03/04/2026 is the month; in 2026-04-03 ISO 8601 tells.

    >>> [str(date_in(words)) for words in ("Mon 2 March 2026", "Feb. 30, 2026", "2026-03-02 07:45")]
    ['2026-03-02', 'None', '2026-03-02']
    """
    found = _WHOLE.search(text)
    if found is None:
        return None
    name = found["month"] or found["of"]
    month = MONTHS[small(name)] if name else int(found["number"])
    year = found["year"] or found["behind"] or found["last"]
    try:
        return date(int(year), month, int(found["digits"] or found["after"] or found["before"]))
    except ValueError:
        return None  # a thirtieth of February


def years_in(text: str) -> frozenset[str]:
    """Give the years that a text names, in four digits."""
    return frozenset(_YEAR.findall(text))


def days_in(text: str) -> frozenset[Day]:
    """Give the months and days that a text names.

    >>> sorted(day.month for day in days_in("from May to 17 June; it may rain"))
    [5, 6]
    """
    found = (
        (match["month"] or match["of"], match["after"] or match["before"])
        for match in _DAY.finditer(text)
    )
    return frozenset(Day(MONTHS[small(name)], int(day) if day else None) for name, day in found)


def may_be_same(one: Day, other: Day) -> bool:
    """Tell whether two days can be the same: a month alone may be any of its days.

    >>> may_be_same(Day(6, None), Day(6, 17)), may_be_same(Day(6, 18), Day(6, 17))
    (True, False)
    """
    return one.month == other.month and (one.day == other.day or None in (one.day, other.day))
