"""Calendar dates and years in words, as EDTF (ISO 8601-2:2019, Annex A).

What a text leaves open stays open: "June 17" is `XXXX-06-17`, "the 1990s" is `199X`. The ends of a
range that share their month ("3 to 7 May 2022") are two dates, each with both as its limits.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from index.english.calendar import MONTH_NAME, MONTHS, YEAR
from index.english.cardinals import CARDINALS, ORDINALS
from index.english.fragments import DASH, small
from index.figures.mentions.mention import Mention, dated, widened
from index.figures.mentions.periods import (
    SEASONS,
    ago,
    century,
    century_of,
    decade,
    in_century,
    quarter,
    relative,
    season,
)
from index.figures.mentions.years import is_year, spoken_year

if TYPE_CHECKING:
    from collections.abc import Iterable

_YEAR = rf"{YEAR}(?![\d%]|[.,]\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
_SPACE = r"[ \u00a0]"
# What two days of a month are joined by. A word may join a day to another number, too, unless the
# sentence goes on as it does behind a date.
_TO = rf"(?:{_SPACE}?{DASH}{_SPACE}?|[ ](?:to|and|until|till|through)[ ])"
_AS_DATE = (
    rf"(?:[ ]?,?[ ]{YEAR}|[ ]?[.,;:)]|$"
    r"|[ ](?:in|at|for|when|as|with|by|after|before|because|but|while|where)\b)"
)
_MONTH_DAY = re.compile(
    rf"""
    (?P<month>{MONTH_NAME}) (?:\b\.?{_SPACE}?|(?=\d)) (?P<day>{_DAY})
    (?: (?:{_SPACE}?{DASH}{_SPACE}?|{_TO}(?={_DAY}{_AS_DATE})) (?P<last>{_DAY}) )?
    (?: {_SPACE}?,?{_SPACE}(?P<year>{_YEAR}) )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DAY_MONTH = re.compile(
    rf"""
    (?P<day>{_DAY}) (?:{_TO}(?P<last>{_DAY}))?
    {_SPACE}(?:of{_SPACE})? (?P<month>{MONTH_NAME})\b\.?
    (?: ,?{_SPACE}(?:(?:in|of){_SPACE})?(?P<year>{_YEAR}) )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DASHED = re.compile(
    rf"(?P<day>{_DAY})-(?P<month>{MONTH_NAME})-(?P<year>{_YEAR}|\d\d(?!\d))", re.IGNORECASE
)
_MONTH_YEAR = re.compile(
    rf"(?P<month>{MONTH_NAME})\b\.?,?[ \u00a0](?:of[ \u00a0]|in[ \u00a0])?"
    rf"(?P<year>{_YEAR}|(?<=of )['\u2019]?\d\d(?!\d))",
    re.IGNORECASE,
)
_ISO = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
# "2017-07" is a month; "2001-02" could be two years, and is left to them.
_ISO_MONTH = re.compile(r"[12]\d(?P<year>\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d-])")
_SLASHED = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2([12]\d{3})(?!\d|\.\d)")
_ERA = re.compile(
    r"[ \u00a0]?(?P<before>B\.?C\.?(?:E\.?)?)(?!\w)|[ \u00a0]?(?:A\.?D\.?|C\.?E\.?)(?![\w.])"
)
_BARE_YEAR = re.compile(rf"(?P<year>{_YEAR})(?!['\u2019]?s\b)(?:[-/\u2013](?P<last>\d\d)(?!\d))?")
_YEAR_BEGUN = re.compile(r"(?<!\d)([12]\d)(\d\d)[-/\u2013]$")
_LAST_DIGITS = re.compile(r"(?:\d\d|\d(?![ ]?[a-z]{2,20}s\b))(?![\d%]|[.,]\d)")
_ANNO = re.compile(r"A\.?D\.?[ ](\d{1,4})(?![\d,.]\d)")
_FEW_DIGITS = re.compile(r"\d{1,4}(?!\d)")
_IN = re.compile(r"\b[Ii]n $")
_THREE_DIGITS = re.compile(
    r"[1-9]\d\d(?![\d%]|[.,]\d)(?=[,.;:)]|$| (?:and|as|the|by|when|after|with|for)\b)"
)
_LONE_MONTH = re.compile(
    r"(?:January|February|April|June|July|August|September|October|November|December"
    r"|March|May)\b(?!-)",
    re.IGNORECASE,
)
_AMBIGUOUS_MONTHS = frozenset({"april", "march", "may", "june", "august"})
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|from|during|between|of|before|after|through|early|late|mid|the"
    rf"|last|next|this|each|every|and|to)[ -]$|\b{MONTH_NAME}\.?,[ ]$",
    re.IGNORECASE,
)

Published = datetime.date | None
Rule = Callable[[str, int, int], tuple[Mention, ...]]
Rules = tuple[Rule, ...]

_RUN = re.compile(r"(?P<digits>\d++)(?P<sign>[-/.QHqh]?)")


def read_dates(text: str, start: int, end: int, published: Published = None) -> tuple[Mention, ...]:
    """Read the date that begins at `start`, or the two of a range; none where none does.

    Args:
        text: any text.
        start: where the date begins.
        end: where reading stops, exclusive.
        published: the day that relative dates count from; None leaves them open.

    >>> [date.value for date in read_dates("June 17, 2016", 0, 13)]
    ['2016-06-17']
    >>> [date.value for date in read_dates("3 to 7 May", 0, 10)]
    ['XXXX-05-03', 'XXXX-05-07']
    >>> read_dates("17 people", 0, 9)
    ()
    """
    digits = _RUN.match(text, start, end)
    rules = (
        _digit_rules(digits) if digits else _WORD_RULES.get(_beginning(text[start : start + 3]), ())
    )
    for rule in rules:
        found = rule(text, start, end)
        if found:
            return tuple(in_century(one, published) for one in found)
    gone = ago(text, start, end, published) or relative(text, start, end, published)
    return (gone,) if gone else ()


def _digit_rules(digits: re.Match[str]) -> Rules:
    """Give the rules that digits of that length, with that sign behind them, could follow."""
    length = digits.end("digits") - digits.start()
    return _BY_SIGN.get(digits["sign"], ()) + _BY_LENGTH.get(length, ())


def _month_day(text: str, start: int, end: int) -> tuple[Mention, ...]:
    match = _MONTH_DAY.match(text, start, end)
    return _days(text, match, match.end("day")) if match else ()


def _day_month(text: str, start: int, end: int) -> tuple[Mention, ...]:
    match = _DAY_MONTH.match(text, start, end)
    if match is None or not _names_month(match["month"]):
        return ()
    return _days(text, match, match.end("day"))


def _names_month(word: str) -> bool:
    """Tell the month from the verb: "4 may", "10 march"."""
    return word[0].isupper() or word.lower() not in ("may", "march", "mar")


def _days(text: str, match: re.Match[str], day_end: int) -> tuple[Mention, ...]:
    """Make a date, or of a range of days two: the first ends with its own day."""
    first = _edtf(match, match["day"])
    # The full stop behind the month is the sentence's, unless the date goes on.
    end = match.end() - text.endswith(".", match.start(), match.end())
    if not match["last"]:
        return (dated(text, (match.start(), end), first, "day"),)
    limits = {"low": first, "high": _edtf(match, match["last"])}
    start = dated(text, (match.start(), day_end), first, "range start", **limits)
    last = dated(text, (match.start("last"), end), limits["high"], "range end", **limits)
    return (
        replace(start, right=end),
        replace(last, left=start.left),
    )


def _edtf(match: re.Match[str], day: str) -> str:
    number = int(day.rstrip("sndrthSNDRTH"))
    return f"{match['year'] or 'XXXX'}-{MONTHS[small(match['month'])]:02}-{number:02}"


def _dashed(text: str, start: int, end: int) -> Mention | None:
    """Read "12-Dec-2014"."""
    match = _DASHED.match(text, start, end)
    if match is None:
        return None
    value = _edtf(match, match["day"])
    if len(match["year"]) == 2:
        value = f"{century_of(match['year'])}{value}"
    return dated(text, match.span(), value, "dashed date")


def _month_year(text: str, start: int, end: int) -> Mention | None:
    match = _MONTH_YEAR.match(text, start, end)
    if match is None:
        return None
    year = match["year"].strip("'\u2019")
    begun = "" if len(year) == 4 else century_of(year)
    value = f"{begun}{year}-{MONTHS[small(match['month'])]:02}"
    return dated(text, match.span(), value, "month year")


def _iso(text: str, start: int, end: int) -> Mention | None:
    match = _ISO.match(text, start, end) or _ISO_MONTH.match(text, start, end)
    if match is None or (match.re is _ISO_MONTH and match["month"] > match["year"]):
        return None
    return dated(text, match.span(), match.group(), "ISO date")


def _slashed(text: str, start: int, end: int) -> Mention | None:
    """Read "6/17/2016", "17.6.2016"; where both numbers could be the month, it stays open."""
    match = _SLASHED.match(text, start, end)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), match[4]
    if max(first, second) > 31 or not 0 < min(first, second) <= 12:
        return None
    # With full stops the day comes first.
    is_open = match[2] == "/" and first != second and max(first, second) <= 12
    month, day = (first, second) if second > 12 else (second, first)
    value = f"{year}-XX-XX" if is_open else f"{year}-{month:02}-{day:02}"
    return dated(text, match.span(), value, "slashed date")


def _spoken_year(text: str, start: int, end: int) -> Mention | None:
    found = spoken_year(text, start, end)
    return dated(text, (start, found[1]), str(found[0]), "year in words") if found else None


def _era(text: str, start: int, end: int) -> Mention | None:
    """Read "44 BC" and "AD 79"; EDTF counts 1 BC as the year 0000."""
    anno = _ANNO.match(text, start, end)
    if anno:
        return dated(text, anno.span(), f"{int(anno[1]):04}", "era")
    digits = _FEW_DIGITS.match(text, start, end)
    era = _ERA.match(text, digits.end(), end) if digits else None
    if digits is None or era is None or int(digits.group()) == 0:
        return None
    year = 1 - int(digits.group()) if era["before"] else int(digits.group())
    value = f"-{-year:04}" if year < 0 else f"{year:04}"
    return widened(dated(text, digits.span(), value, "era"), era.end())


def _year(text: str, start: int, end: int) -> Mention | None:
    match = _BARE_YEAR.match(text, start, end)
    if match is None:
        return _short_year(text, start, end)
    if not is_year(text, match, end):
        return None
    return dated(text, match.span("year"), match["year"], "year")


def _year_end(text: str, start: int, end: int) -> Mention | None:
    """Read "40" in "1038-40" as 1040, and "9" in "2008-9" as 2009."""
    begun = _YEAR_BEGUN.search(text, max(0, start - 5), start)
    digits = _LAST_DIGITS.match(text, start, end) if begun else None
    if begun is None or digits is None:
        return None
    last = begun[2][: -len(digits.group())] + digits.group()
    return dated(text, digits.span(), begun[1] + last, "year end") if last > begun[2] else None


def _short_year(text: str, start: int, end: int) -> Mention | None:
    """Read "in 911": three digits after "in", before a stop."""
    digits = _THREE_DIGITS.match(text, start, end)
    if digits is None or not _IN.search(text, max(0, start - 4), start):
        return None
    return dated(text, digits.span(), f"0{digits.group()}", "year")


def _lone_month(text: str, start: int, end: int) -> Mention | None:
    match = _LONE_MONTH.match(text, start, end)
    if match is None:
        return None
    name = match.group()
    before = text[max(0, start - 12) : start]
    introduced = _BEFORE_MONTH.search(before)
    if name.lower() in _AMBIGUOUS_MONTHS and not (introduced and name[0].isupper()):
        return None
    return dated(text, match.span(), f"XXXX-{MONTHS[small(name)]:02}", "month")


def _one(rule: Callable[[str, int, int], Mention | None]) -> Rule:
    """Let a rule that reads one date give it as those do that may read two."""

    def rule_of_many(text: str, start: int, end: int) -> tuple[Mention, ...]:
        found = rule(text, start, end)
        return (found,) if found else ()

    return rule_of_many


def _beginning(word: str) -> str:
    """Give the first three letters of a word; two where the second is a digit: "Q4", "'80"."""
    letters = word[:3].lower()
    return letters[:2] if letters[1:2].isdecimal() else letters


def _by_beginning(rules: Iterable[tuple[Iterable[str], Rule]]) -> dict[str, Rules]:
    """Give the rules by what their words begin with."""
    listed: dict[str, Rules] = {}
    for words, rule in rules:
        for beginning in dict.fromkeys(map(_beginning, words)):
            listed[beginning] = (*listed.get(beginning, ()), rule)
    return listed


# In the order in which they are tried: first by the sign behind the digits, then by their number.
_BY_SIGN: dict[str, Rules] = {
    "-": (_one(_iso), _one(_dashed)),
    "/": (_one(_slashed),),
    ".": (_one(_slashed),),
    "q": (_one(quarter),),
    "h": (_one(quarter),),
}
_BY_SIGN |= {sign.upper(): rules for sign, rules in _BY_SIGN.items()}
_YEARS: Rules = (_one(decade), _one(_era), _one(_year_end), _one(_year))
_BY_LENGTH: dict[int, Rules] = {
    1: (_day_month, _one(century), _one(_era), _one(_year_end)),
    2: (_day_month, _one(decade), _one(century), _one(_era), _one(_year_end)),
    3: _YEARS,
    4: _YEARS,
}
_WORD_RULES = _by_beginning(
    (
        (MONTHS, _month_day),
        (MONTHS, _one(_month_year)),
        (MONTHS, _one(_lone_month)),
        ((*ORDINALS, "twenty"), _one(century)),
        (ORDINALS, _one(quarter)),
        ((f"{letter}{number}" for letter in "QH" for number in range(1, 5)), _one(quarter)),
        (SEASONS, _one(season)),
        (("A.D", "AD "), _one(_era)),
        ((f"{mark}{tens}0" for mark in "'\u2019" for tens in range(2, 10)), _one(decade)),
        (CARDINALS, _one(_spoken_year)),
    )
)
