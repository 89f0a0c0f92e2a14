"""Calendar dates and years in words, as EDTF (ISO 8601-2:2019, Annex A).

What a text leaves open stays open: "June 17" is `XXXX-06-17`, "the 1990s" is `199X`. A relative
date ("last November") is resolved only where the article says when it was published.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.english.calendar import MONTH_NAME, MONTHS, YEAR
from index.english.cardinals import ORDINALS
from index.english.fragments import DASH, alternatives
from index.english.numerals import read_numeral
from index.figures.mentions.mention import Mention
from index.figures.mentions.years import is_year

if TYPE_CHECKING:
    from collections.abc import Callable


_YEAR = rf"{YEAR}(?![\d%]|[.,]\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
_MONTH_DAY = re.compile(
    rf"(?P<month>{MONTH_NAME})\b\.?[ \u00a0]?(?P<day>{_DAY})"
    rf"(?:[ \u00a0]?{DASH}[ \u00a0]?(?P<last>{_DAY}))?"
    rf"(?:[ \u00a0]?,?[ \u00a0](?P<year>{_YEAR}))?|"
    rf"(?P<month2>{MONTH_NAME})(?P<day2>{_DAY})(?:[ \u00a0]?,?[ \u00a0](?P<year2>{_YEAR}))?",
    re.IGNORECASE,
)
_DAY_MONTH = re.compile(
    rf"(?P<day>{_DAY})(?:[ \u00a0]?{DASH}[ \u00a0]?(?P<last>{_DAY}))?"
    rf"[ \u00a0](?:of[ \u00a0])?(?P<month>{MONTH_NAME})\b\.?"
    rf"(?:,?[ \u00a0](?:in[ \u00a0]|of[ \u00a0])?(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"(?P<month>{MONTH_NAME})\b\.?,?[ \u00a0](?:of[ \u00a0]|in[ \u00a0])?"
    rf"(?P<year>{_YEAR}|(?<=of )['\u2019]?\d\d(?!\d))",
    re.IGNORECASE,
)
_ISO = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
# "2017-07" is a month; "2001-02" could be two years, and is left to them.
_ISO_MONTH = re.compile(r"[12]\d(?P<year>\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d-])")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/([12]\d{3})(?!\d)")
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
    r"(?P<more>[ -](?:and|to|or)[ ](?:the[ ])?[\w-]{1,15})?[ -]centur(?:y|ies)\b"
    r"(?:[ ](?P<era>BCE?))?",
    re.IGNORECASE,
)
_ERA = re.compile(
    r"[ \u00a0]?(?P<before>B\.?C\.?(?:E\.?)?)(?!\w)|[ \u00a0]?(?:A\.?D\.?|C\.?E\.?)(?![\w.])"
)
_BARE_YEAR = re.compile(rf"(?P<year>{_YEAR})(?!['\u2019]?s\b)(?:[-/\u2013](?P<last>\d\d)(?!\d))?")
_YEAR_BEGUN = re.compile(r"(?<!\d)([12]\d)(\d\d)[-/\u2013]$")
_TWO_DIGITS = re.compile(r"\d\d(?![\d%]|[.,]\d)")
_ANNO = re.compile(r"A\.?D\.?[ ](\d{1,4})(?![\d,.]\d)")
_FEW_DIGITS = re.compile(r"\d{1,4}(?!\d)")
_IN = re.compile(r"\b[Ii]n $")
_ARTICLE = re.compile(r"an?\b", re.IGNORECASE)
_THREE_DIGITS = re.compile(
    r"[1-9]\d\d(?![\d%]|[.,]\d)(?=[,.;:)]|$| (?:and|as|the|by|when|after|with|for)\b)"
)
_GONE_BY = re.compile(r"ago\b|earlier\b", re.IGNORECASE)
_LONGEST_AGO = 60
_PERIODS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}
_AGO = re.compile(
    rf"[ -]?(?P<period>{alternatives(_PERIODS)})s?[ ](?:ago|earlier)\b", re.IGNORECASE
)
_RELATIVE = re.compile(
    rf"(?P<which>last|next|this|past)[ ]"
    rf"(?:(?P<month>{MONTH_NAME})\b|(?P<period>year|month|week)\b)",
    re.IGNORECASE,
)
_LONE_MONTH = re.compile(
    r"(?:January|February|April|June|July|August|September|October|November|December"
    r"|March|May)\b(?!-)",
    re.IGNORECASE,
)
_AMBIGUOUS_MONTHS = frozenset({"april", "march", "may", "june", "august"})
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|from|during|between|of|before|after|through|early|late|mid|the"
    r"|last|next|this|each|every|and|to)[ -]$",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(
    r"\b(?:early|mid|late|later|(?:(?:beginning|start|middle|end)[ ]of)"
    r"|(?:summer|spring|autumn|fall|winter)(?:[ ](?:in|of))?)[ -]$",
    re.IGNORECASE,
)
_LEFT = 34
# From 69 on, two digits are of the 1900s, as POSIX reads them (strptime, %y). Below, it reads 20,
# where a text may as well mean 19: there they stay open until the day of publication tells.
_SURELY_1900S = 69
_OPEN_CENTURY = re.compile(r"XX(?=\d[\dX])")

Resolver = datetime.date | None


def read_date(text: str, start: int, end: int, published: Resolver = None) -> Mention | None:
    """Read the date that begins at `start`, or None.

    Args:
        text: any text.
        start: where the date begins.
        end: where reading stops, exclusive.
        published: the day that relative dates count from; None leaves them open.

    >>> read_date("June 17, 2016", 0, 13).value
    '2016-06-17'
    >>> read_date("last November", 0, 13).value
    'XXXX-11'
    >>> read_date("17 people", 0, 9) is None
    True
    """
    for rule in _DIGIT_RULES if text[start : start + 1].isdecimal() else _WORD_RULES:
        found = rule(text, start, end)
        if found:
            return _in_century(found, published)
    return _ago(text, start, end, published) or _relative(text, start, end, published)


def _dated(
    text: str, span: tuple[int, int], value: str, rule: str, *, low: str = "", high: str = ""
) -> Mention:
    left = _QUALIFIER.search(text, max(0, span[0] - _LEFT), span[0])
    return Mention(
        start=span[0],
        end=span[1],
        left=left.start() if left else span[0],
        right=span[1],
        kind="date",
        value=value,
        low=low or value,
        high=high or value,
        rule=rule,
    )


def _month_day(text: str, start: int, end: int) -> Mention | None:
    match = _MONTH_DAY.match(text, start, end)
    if match is None:
        return None
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    return _day_mention(text, match, month, day, match["year"] or match["year2"], "month day")


def _day_month(text: str, start: int, end: int) -> Mention | None:
    match = _DAY_MONTH.match(text, start, end)
    if match is None or not _names_month(match["month"]):
        return None
    return _day_mention(text, match, match["month"], match["day"], match["year"], "day month")


def _names_month(word: str) -> bool:
    """Tell the month from the verb: "4 may", "10 march"."""
    return word[0].isupper() or word.lower() not in ("may", "march", "mar")


def _day_mention(
    text: str, match: re.Match[str], month: str, day: str, year: str | None, rule: str
) -> Mention:
    def edtf(of: str) -> str:
        number = int(re.sub(r"\D", "", of))
        return f"{year or 'XXXX'}-{MONTHS[month.lower()]:02}-{number:02}"

    if not match["last"]:
        return _dated(text, match.span(), edtf(day), rule)
    low, high = edtf(day), edtf(match["last"])
    return _dated(text, match.span(), f"{low}/{high}", rule, low=low, high=high)


def _month_year(text: str, start: int, end: int) -> Mention | None:
    match = _MONTH_YEAR.match(text, start, end)
    if match is None:
        return None
    year = match["year"].strip("'\u2019")
    century = "" if len(year) == 4 else _century_of(year)
    value = f"{century}{year}-{MONTHS[match['month'].lower()]:02}"
    return _dated(text, match.span(), value, "month year")


def _iso(text: str, start: int, end: int) -> Mention | None:
    match = _ISO.match(text, start, end) or _ISO_MONTH.match(text, start, end)
    if match is None or (match.re is _ISO_MONTH and match["month"] > match["year"]):
        return None
    return _dated(text, match.span(), match.group(), "ISO date")


def _slashed(text: str, start: int, end: int) -> Mention | None:
    """Read "6/17/2016"; where both numbers could be the month, the month stays open."""
    match = _SLASHED.match(text, start, end)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[2]), match[3]
    if max(first, second) > 31 or not 0 < min(first, second) <= 12:
        return None
    ambiguous = first != second and max(first, second) <= 12
    month, day = (first, second) if second > 12 else (second, first)
    value = f"{year}-XX-XX" if ambiguous else f"{year}-{month:02}-{day:02}"
    return _dated(text, match.span(), value, "slashed date")


def _decade(text: str, start: int, end: int) -> Mention | None:
    match = _DECADE.match(text, start, end)
    if match:
        year = match[1].zfill(4)
        # "The 1900s" are a century; "the 2000s" mostly a decade.
        value = f"{year[:2]}XX" if year.endswith("00") and year != "2000" else f"{year[:3]}X"
        return _widened(_dated(text, match.span(1), value, "decade"), match.end())
    short = _SHORT_DECADE.match(text, start, end)
    begun = _DECADE_BEGUN.search(text, max(0, start - 16), start) if short else None
    # "In his 20s" is an age, "the low 20s" a temperature.
    named = short and (short.group()[0] in "'\u2019" or text[max(0, start - 4) : start] == "the ")
    if short is None or not (begun or named):
        return None
    century = begun[1] if begun else _century_of(short[1])
    return _dated(text, short.span(), f"{century}{short[1][0]}X", "decade")


def _century_of(digits: str) -> str:
    return "19" if int(digits) >= _SURELY_1900S else "XX"


def _in_century(found: Mention, published: Resolver) -> Mention:
    """Give '16 its century where the article's day is known: the last that had begun it."""
    open_century = isinstance(found.value, str) and _OPEN_CENTURY.match(found.value)
    if not open_century or published is None:
        return found
    value = str(found.value)
    begun = int(value[2:4].replace("X", "0")) <= published.year % 100
    resolved = f"{published.year // 100 - (not begun):02}{value[2:]}"
    return replace(found, value=resolved, low=resolved, high=resolved)


def _century(text: str, start: int, end: int) -> Mention | None:
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
    mention = _dated(text, match.span(), value, "century")
    # "The 10th and 11th centuries": the second is read when its turn comes.
    return mention if following["more"] else _widened(mention, following.end())


def _widened(mention: Mention, right: int) -> Mention:
    return replace(mention, right=right)


def _era(text: str, start: int, end: int) -> Mention | None:
    """Read "44 BC" and "AD 79"; EDTF counts 1 BC as the year 0000."""
    anno = _ANNO.match(text, start, end)
    if anno:
        return _dated(text, anno.span(), f"{int(anno[1]):04}", "era")
    digits = _FEW_DIGITS.match(text, start, end)
    era = _ERA.match(text, digits.end(), end) if digits else None
    if digits is None or era is None or int(digits.group()) == 0:
        return None
    year = 1 - int(digits.group()) if era["before"] else int(digits.group())
    value = f"-{-year:04}" if year < 0 else f"{year:04}"
    return _widened(_dated(text, digits.span(), value, "era"), era.end())


def _year(text: str, start: int, end: int) -> Mention | None:
    match = _BARE_YEAR.match(text, start, end)
    if match is None:
        return _short_year(text, start, end)
    if not is_year(text, match, end):
        return None
    return _dated(text, match.span("year"), match["year"], "year")


def _year_end(text: str, start: int, end: int) -> Mention | None:
    """Read "40" in "1038-40" as 1040."""
    begun = _YEAR_BEGUN.search(text, max(0, start - 5), start)
    digits = _TWO_DIGITS.match(text, start, end) if begun else None
    if begun is None or digits is None or digits.group() <= begun[2]:
        return None
    return _dated(text, digits.span(), begun[1] + digits.group(), "year end")


def _short_year(text: str, start: int, end: int) -> Mention | None:
    """Read "in 911": three digits after "in", before a stop."""
    digits = _THREE_DIGITS.match(text, start, end)
    if digits is None or not _IN.search(text, max(0, start - 4), start):
        return None
    return _dated(text, digits.span(), f"0{digits.group()}", "year")


def _lone_month(text: str, start: int, end: int) -> Mention | None:
    match = _LONE_MONTH.match(text, start, end)
    if match is None:
        return None
    name = match.group()
    before = text[max(0, start - 12) : start]
    introduced = _BEFORE_MONTH.search(before)
    if name.lower() in _AMBIGUOUS_MONTHS and not (introduced and name[0].isupper()):
        return None
    return _dated(text, match.span(), f"XXXX-{MONTHS[name.lower()]:02}", "month")


# In the order in which they are tried, by what a date begins with.
_DIGIT_RULES: tuple[Callable[[str, int, int], Mention | None], ...] = (
    _iso,
    _slashed,
    _day_month,
    _decade,
    _century,
    _era,
    _year_end,
    _year,
)
_WORD_RULES = (_month_day, _month_year, _century, _era, _decade, _lone_month)


def _ago(text: str, start: int, end: int, published: Resolver) -> Mention | None:
    """Read "a year ago", "two months ago"."""
    if _GONE_BY.search(text, start, min(end, start + _LONGEST_AGO)) is None:
        return None
    article = _ARTICLE.match(text, start, end)
    numeral = None if article else read_numeral(text, start, end)
    count_end = article.end() if article else numeral.end if numeral else start
    ago = _AGO.match(text, count_end, end) if count_end > start else None
    if ago is None:
        return None
    count = numeral.value if numeral else 1
    value = _shifted(published, ago["period"].lower(), -count)
    # "A year ago" holds no numeral: all its words are the number.
    span = (start, numeral.end if numeral else ago.end())
    mention = _dated(text, span, value, "so long ago")
    return _widened(mention, ago.end())


def _relative(text: str, start: int, end: int, published: Resolver) -> Mention | None:
    """Read "last November", "this year"."""
    match = _RELATIVE.match(text, start, end)
    if match is None:
        return None
    which = match["which"].lower()
    step = {"last": -1, "past": -1, "this": 0, "next": 1}[which]
    if match["period"]:
        value = _shifted(published, match["period"].lower(), step)
    elif match["month"][0].isupper():
        value = _month_near(published, MONTHS[match["month"].lower()], step)
    else:
        return None
    return _dated(text, match.span(), value, "relative date")


def _shifted(published: Resolver, period: str, count: float) -> str:
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


def _month_near(published: Resolver, month: int, step: int) -> str:
    if published is None:
        return f"XXXX-{month:02}"
    year = published.year
    if step < 0 and month >= published.month:
        year -= 1
    if step > 0 and month <= published.month:
        year += 1
    return f"{year:04}-{month:02}"
