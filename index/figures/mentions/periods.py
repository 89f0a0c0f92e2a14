"""Periods of time in words, as EDTF: decades and centuries, quarters, seasons, and times ago.

A quarter or a half is the interval of its months. A relative date ("last November") is resolved
only where the article says when it was published, and open ("XXXX-11") elsewhere.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.english.calendar import MONTH_NAME, MONTHS, YEAR
from index.english.cardinals import ORDINALS
from index.english.fragments import alternatives, small
from index.english.numerals import read_numeral
from index.figures.mentions.mention import dated, widened

if TYPE_CHECKING:
    from index.figures.mentions.mention import Mention

_DECADE = re.compile(r"([12]?\d\d0)['\u2019]?s\b")
_SHORT_DECADE = re.compile(r"['\u2019]?([2-9]0)['\u2019]?s\b")
_DECADE_BEGUN = re.compile(
    r"([12]\d)\d0['\u2019]?s(?:[ ](?:and|or|to)[ ](?:the[ ])?|,[ ]|\u2013|-)$"
)
_ORDINAL = re.compile(
    rf"(?P<digits>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{alternatives(ORDINALS)})"
    rf"|(?P<tens>twenty)[ -](?P<ones>first)",
    re.IGNORECASE,
)
_CENTURY = re.compile(
    r"(?P<more>(?:[ -](?:and|to|or)[ ](?:the[ ])?|/)[\w-]{1,15}?)?[ -]centur(?:y|ies)\b"
    r"(?:[ ](?P<era>BCE?))?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"an?\b", re.IGNORECASE)
_LONGEST_AGO = 60
_PERIODS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}
_AGO = re.compile(
    rf"[ -]?(?P<period>{alternatives(_PERIODS)})s?[ ]"
    r"(?:(?:ago|earlier)\b|before(?=[ ]?[.,;:)]|[ ](?:and|but|while)\b|$))",
    re.IGNORECASE,
)
# EDTF counts the seasons from 21 on (ISO 8601-2:2019, 4.8). The month in which each has ended.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON_ENDS = {21: 6, 22: 9, 23: 12, 24: 3}
_RELATIVE = re.compile(
    rf"(?P<which>last|next|this|past)[ ]"
    rf"(?:(?P<month>{MONTH_NAME})\b|(?P<period>year|month|week)\b"
    rf"|(?P<season>{alternatives(SEASONS)})\b(?![ ](?:in|of)\b))",
    re.IGNORECASE,
)
_SPACE = r"[ \u00a0]"
_SEASON = re.compile(
    rf"(?P<season>{alternatives(SEASONS)})(?:{_SPACE}of|,)?{_SPACE}(?P<year>{YEAR})(?![\d%]|[.,]\d)",
    re.IGNORECASE,
)
_PART_OF_YEAR = re.compile(
    rf"""(?:
        (?P<letter>[QH])(?P<number>[1-4])                                  # "Q4 2014", "H1 2020"
        | (?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[ \u00a0-](?P<name>quarter|half)
    )
    (?: (?:{_SPACE}of|,|{_SPACE}in)?{_SPACE}(?P<year>{YEAR})(?![\d%]|[.,]\d)
        | [ ]?['\u2019](?P<short>\d\d)(?!\d)
    )?(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
# "The third quarter of the match": what else has quarters.
_OF_ANOTHER = re.compile(r"[ ]of[ ](?!the[ ](?:year|fiscal|financial)\b)|-?final")
_NUMBER_FIRST = re.compile(
    rf"(?P<number>[1-4])(?P<letter>[QH]){_SPACE}?(?:(?P<year>{YEAR})|['\u2019]?(?P<short>\d\d))(?!\w)"
)
_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
# From 69 on, two digits are of the 1900s, as POSIX reads them (strptime, %y). Below, it reads 20,
# where a text may as well mean 19: there they stay open until the day of publication tells.
_SURELY_1900S = 69
_OPEN_CENTURY = re.compile(r"XX(?=\d[\dX])")

Published = datetime.date | None


def quarter(text: str, start: int, end: int) -> Mention | None:
    """Read "Q4 2014", "the third quarter of 2019", "the first half of 2020", "4Q14"."""
    match = _PART_OF_YEAR.match(text, start, end) or _NUMBER_FIRST.match(text, start, end)
    if match is None:
        return None
    named = match.groupdict()
    letter = (named["letter"] or named["name"][0]).upper()
    is_open = not (match["year"] or match["short"])
    # "Q4" and "the third quarter" alone are this year's; "the first half" may be of much else.
    if is_open and (letter != "Q" or _OF_ANOTHER.match(text, match.end(), end)):
        return None
    ordinal = (named.get("ordinal") or "").lower()
    number = int(named["number"] or _PARTS.get(ordinal) or ordinal[0])
    months = 3 if letter == "Q" else 6
    if number * months > 12:
        return None
    short = match["short"]
    # Only books of this age write so, and POSIX's reading of two digits holds for them.
    hundreds = 19 if short and int(short) >= _SURELY_1900S else 20
    year = match["year"] or (f"{hundreds}{short}" if short else "XXXX")
    low, high = (f"{year}-{month:02}" for month in (number * months - months + 1, number * months))
    return dated(text, match.span(), f"{low}/{high}", "part of a year", low=low, high=high)


def season(text: str, start: int, end: int) -> Mention | None:
    """Read "spring 2018", "the summer of 2016"."""
    match = _SEASON.match(text, start, end)
    # "The fall of 1989" may be a collapse; its year is read alone.
    if match is None or match.group().lower().startswith("fall of"):
        return None
    value = f"{match['year']}-{SEASONS[small(match['season'])]}"
    return dated(text, match.span(), value, "season")


def decade(text: str, start: int, end: int) -> Mention | None:
    """Read "the 1990s", "the '80s"."""
    match = _DECADE.match(text, start, end)
    if match:
        year = match[1].zfill(4)
        # "The 1900s" are a century; "the 2000s" mostly a decade.
        value = f"{year[:2]}XX" if year.endswith("00") and year != "2000" else f"{year[:3]}X"
        return widened(dated(text, match.span(1), value, "decade"), match.end())
    short = _SHORT_DECADE.match(text, start, end)
    begun = _DECADE_BEGUN.search(text, max(0, start - 16), start) if short else None
    # "In his 20s" is an age, "the low 20s" a temperature.
    named = short and (short.group()[0] in "'\u2019" or text[max(0, start - 4) : start] == "the ")
    if short is None or not (begun or named):
        return None
    hundreds = begun[1] if begun else century_of(short[1])
    return dated(text, short.span(), f"{hundreds}{short[1][0]}X", "decade")


def century_of(digits: str) -> str:
    """Give the hundreds of a year of two digits, or XX where they stay open."""
    return "19" if int(digits) >= _SURELY_1900S else "XX"


def in_century(found: Mention, published: Published) -> Mention:
    """Give '16 its century where the article's day is known: the last that had begun it."""
    open_century = isinstance(found.value, str) and _OPEN_CENTURY.match(found.value)
    if not open_century or published is None:
        return found
    value = str(found.value)
    begun = int(value[2:4].replace("X", "0")) <= published.year % 100
    resolved = f"{published.year // 100 - (not begun):02}{value[2:]}"
    return replace(found, value=resolved, low=resolved, high=resolved)


def century(text: str, start: int, end: int) -> Mention | None:
    """Read "the 18th century", "the 2nd century BC"."""
    match = _ORDINAL.match(text, start, end)
    following = _CENTURY.match(text, match.end(), end) if match else None
    if match is None or following is None:
        return None
    number = (
        21 if match["tens"] else int(match["digits"] or ORDINALS[(match["word"] or "").lower()])
    )
    if not 0 < number <= 30:
        return None
    value = f"-{number - 1:02}XX" if following["era"] else f"{number - 1:02}XX"
    mention = dated(text, match.span(), value, "century")
    # "The 10th and 11th centuries": the second is read when its turn comes.
    return mention if following["more"] else widened(mention, following.end())


def ago(text: str, start: int, end: int, published: Published) -> Mention | None:
    """Read "a year ago", "two months ago"."""
    far = min(end, start + _LONGEST_AGO)
    if all(text.find(word, start, far) < 0 for word in ("ago", "earlier", "before")):
        return None
    article = _ARTICLE.match(text, start, end)
    numeral = None if article else read_numeral(text, start, end)
    count_end = article.end() if article else numeral.end if numeral else start
    gone = _AGO.match(text, count_end, end) if count_end > start else None
    if gone is None:
        return None
    count = numeral.value if numeral else 1
    value = _shifted(published, gone["period"].lower(), -count)
    # "A year ago" holds no numeral: all its words are the number.
    span = (start, numeral.end if numeral else gone.end())
    mention = dated(text, span, value, "so long ago")
    return widened(mention, gone.end())


def relative(text: str, start: int, end: int, published: Published) -> Mention | None:
    """Read "last November", "this year"."""
    match = _RELATIVE.match(text, start, end)
    if match is None:
        return None
    which = small(match["which"])
    step = {"last": -1, "past": -1, "this": 0, "next": 1}[which]
    if match["period"]:
        value = _shifted(published, small(match["period"]), step)
    elif match["season"]:
        value = _season_near(published, SEASONS[small(match["season"])], step)
    elif match["month"][0].isupper():
        value = _month_near(published, MONTHS[small(match["month"])], step)
    else:
        return None
    return dated(text, match.span(), value, "relative date")


def _shifted(published: Published, period: str, count: float) -> str:
    """Give the EDTF of a day so many periods away, as precise as the period is."""
    if published is None or abs(count) * _PERIODS[period] > 365_000:
        return {"day": "XXXX-XX-XX", "week": "XXXX-XX-XX", "month": "XXXX-XX"}.get(period, "XXXX")
    if period in ("day", "week"):
        shifted = published + datetime.timedelta(days=count * _PERIODS[period])
        return shifted.isoformat()
    if period == "month":
        months = published.year * 12 + published.month - 1 + int(count)
        return f"{months // 12:04}-{months % 12 + 1:02}"
    years = published.year + int(count * _PERIODS[period] / 365)
    return f"{years:04}" if period == "year" else f"{years // 10:03}X"


def _month_near(published: Published, month: int, step: int) -> str:
    if published is None:
        return f"XXXX-{month:02}"
    year = published.year
    if step < 0 and month >= published.month:
        year -= 1
    if step > 0 and month <= published.month:
        year += 1
    return f"{year:04}-{month:02}"


def _season_near(published: Published, number: int, step: int) -> str:
    """Give the season of that name before, in or after the year of publication."""
    ends = _month_near(published, _SEASON_ENDS[number], step)
    return f"{ends[:4]}-{number}"
