"""When a figure holds: the words of a sentence that say when, and which are those of a number."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from index.english.calendar import PERIODS, SEASONS
from index.english.cardinals import CARDINALS
from index.english.classes import PREPOSITION
from index.english.fragments import COMPARED, REPORTED, alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.circumstances.setting import Setting
    from index.figures.mentions import Mention

_NEAR = 60
_FAR = 1000
# What a sentence goes on with behind a time.
_GOES_ON = f"and|or|but|because|when|while|as|if|than|that|{PREPOSITION}"
_PERIODS, _SEASONS = "|".join(PERIODS), "|".join(SEASONS)


def _behind(words: str) -> str:
    """Give a pattern for what stands right behind one of some words."""
    return "|".join(rf"(?<=\b{word}\s)" for word in words.split())


# Where the words that say when end: with the clause, or before another part of it.
_ENDS = (
    r"(?=\s?[.,;:)]|\s?$"
    r"|\s(?:and|but|or|when|as|in|at|on|to|from|by|which|who|has|have|had|was|were)\b)"
)
_DAYPARTS = "morning|afternoon|evening|night"
_FEASTS = "Easter|Christmas|Whitsun|Ramadan|Diwali|Passover|Thanksgiving|New\\sYear"
# What a whole country counts time from.
_EPOCHS = "war|pandemic|crisis|lockdown|recession|revolution|invasion|outbreak|embargo|blockade"
_HOURS = "dawn|dusk|noon|midday|midnight"
# "The same year | as", and neither "year-end" nor "year class".
_WHOLE = rf"(?!\s(?!(?:{_GOES_ON})\b)[a-z]|-)"
_TIME_WORDS = re.compile(
    rf"""
    # With what they begin is asked first: most words of a sentence are none of them.
    \b(?=[acdefhilmnoprstwy])
    (?:
        to\sdate|today|tomorrow|so\sfar|currently|at\spresent|yesterday|tonight|the\sweekend
      | overnight{_ENDS}
      | (?:this|last|next)\s(?:season|term|quarter|weekend|{_DAYPARTS}|decade|century)
      | (?:this|last|next)\s(?:academic|calendar|financial|fiscal|school|tax)\syear
      | (?:mid-(?:morning|afternoon)\son\s)?
        (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:{_DAYPARTS}))?
      | (?:{_behind("since before after at by until over during")})(?:{_FEASTS}|{_HOURS}){_ENDS}
      | that\s(?:day|evening|morning|night|week|month|year|{_SEASONS}){_ENDS}
      | the\s(?:{_SEASONS})\sbefore
        # "Against 180 the year before"
      | the\s(?:previous|same)\s(?:{_PERIODS}){_WHOLE}
      | the\s(?:{_PERIODS})\s(?:before|after)(?!\s(?!and|but|in|on|at)\w)
      | (?<=\bduring\s)(?:the|this|that|its|his|her|their)\s(?:(?:first|second|last|whole)\s)?
        (?-i:[a-z]{{3,20}}){_ENDS}
        # "In its last financial year"
      | (?:{_behind("in for")})(?:the|its|his|her|their)\s
        (?:(?!an?\b|the\b|of\b)[a-z-]{{2,20}}\s){{1,3}}(?:{_PERIODS}){_WHOLE}
      | (?:{_behind("in over during within for")})(?:the|its|their|his|her)\s
        (?:past|last|coming|next|first)\s
        (?:(?:[a-z]{{3,7}}|\d{{1,3}})\s)?(?:{_PERIODS}|minute|hour)s?(?!-)
      | (?:{_behind("in for over during")})(?:the|its|their)\s(?:first|second)\shalf
        (?:\sof\sthe\s(?:year|season|decade|century))?{_WHOLE}
      | (?:{_behind("at by since until before")})(?:the\s)?(?:half-)?(?:year|month|quarter)[-\s]end
      | (?:{_behind("before since after during")})the\s(?:{_EPOCHS}){_ENDS}
      | (?:{_behind("over through throughout")})the\s(?:{_SEASONS}){_ENDS}
      | (?<=\bin\s)(?:the\s|(?:early|late|mid)[\s-])?(?:{_SEASONS})(?!\s(?!and|to|of|but|than)[a-z])
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What belongs to a time: "since 2012"; "in" and "on" do not.
_TIMED_FROM = re.compile(
    r"(?:\b(?:since|until|till|before|after|through(?:out)?|up\sto)\s(?:the\s)?"
    r"|\bthe\s(?:night|morning|evening|afternoon|eve|early\shours)\sof\s(?:the\s)?"
    # "Since she took office in 2012"
    r"|\bfiscal\s|\bsince\s(?:[^\W\d][\w\u2019'-]*\s){2,8}in\s"
    # "The year to June", "the three months ended 31 March"
    r"|\b(?:the|its|their)\s(?:[\w-]{2,10}\s)?(?:year|months|weeks|week|quarter|half|season|period)\s"
    r"(?:to|ended|ending|ended\son|ending\son|up\sto|to\sthe\send\sof)\s(?:the\s)?)$",
    re.IGNORECASE,
)
# So many characters before a time what belongs to it may begin.
_TIMED = 80
# Nothing but a preposition, or a rate and one: "420 a week in April".
_RIGHT_BEHIND = re.compile(
    r"(?:\s(?:an?|per)\s\w{1,20})?,?(?:\s(?:in|on|at|by|during|since|for|as\sof|of|until))?"
    r"(?:\s(?:the|early|late|mid))?(?:\s(?:whole|rest|course)\sof)?(?:\sthe)?\s",
    re.IGNORECASE,
)
_SET_AGAINST = rf"(?:from|against|than|{COMPARED})"
# "From 34 percent in 2010", "against 180 in 2019": the time of another number before this one.
_OF_ANOTHER = re.compile(rf"\b{_SET_AGAINST}\b[^;:()]{{0,40}}$", re.IGNORECASE)
# "Compared with 61 percent in 2020, and reached 79 percent": the number before it has the time.
_OF_NUMBER_BEFORE = re.compile(
    rf"\b{_SET_AGAINST}\s[^;:()]{{0,20}}\d[^;:()]{{0,20}}$", re.IGNORECASE
)
# "6 million, up from 4 million last year", "6 million; last year it was 4": behind these, the time
# is another number's.
_IS_ANOTHERS = re.compile(
    rf";|,\s(?:[^,;]{{0,60}}\s)?(?:against|than|{COMPARED}|of\sthe\slevel)\s"
    # "Up from 4 million", but no "from a boat".
    r"|,\s(?:[^,;]{0,60}\s)?(?:up|down)\s(?:[^,;]{0,20}\s)?from\s"
    rf"|,\s(?:[^,;]{{0,60}}\s)?from\s(?:[a-z]{{2,12}}\s){{0,3}}?[^\w\s]?"
    rf"(?:\d|last\b|a\s(?:year|month|week)|(?:{alternatives(CARDINALS)})\b)"
    r"|,?\s(?:including|among\sthem)\s[^,;]{0,12}\d"
    r"|\sfrom\s(?:an?\s|about\s|around\s|nearly\s|some\s)?[^\w\s]?(?!(?:1[5-9]|20)\d\d\b)\d",
    re.IGNORECASE,
)
# "The highest since 1989", "the last before 2014", "twice as many as last year": what it compares
# with, not when it holds.
_COMPARED_SINCE = re.compile(
    r"\b(?:many|much)\s(?:\w{1,12}\s)?as\s(?:in\s|on\s)?(?:the\s)?$|\b(?:\w{2,12}est|most|least|worst|best|first|last|record|high|low)(?:\s\w{1,12}){0,3}"
    r"\s(?:since|before)\s(?:the\s)?(?:\w{1,12}\s(?:of|in)\s)?$",
    re.IGNORECASE,
)
# "A study published on 9 October": when it was told, not when it holds.
_REPORTED = re.compile(rf"\b(?:{REPORTED})\s(?:by\s(?:[\w\u2019'-]+\s){{1,5}})?(?:(?:on|in)\s)?$")
# "…, first built at Orm in | 1998": of a survey "taken in 1998" the numbers are of then.
_ASIDE = re.compile(
    r"\w,\s(?:(?:which|who)\s)?(?:(?:is|are|was|were)\s)?(?:(?:first|\w+ly)\s)?(?:acquired|appointed"
    r"|born|bought|built|completed|constructed|created|designed|discovered|elected|erected"
    r"|established|formed|founded|invented|joined|launched|made|married|moved|named|opened|renovated"
    r"|restored|retired|set\sup|written)\s[^,;:()]{0,40}$"
)
_OF_WHOLE = re.compile(
    r"(?:^|[.!?;\u201d\"]\s|,\s(?:(?:and|but)\s)?|\n|\bthat,?\s)of\s(?:the|those|these|its|their|all|\d+)\s"
    r"[^,;:()]{0,100}$",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\s(?:quarter|half-year)\b")
_BRACKET, _MOST_CLOSED = re.compile(r"[()]"), 3
# Between two times that are told as one: "2020 and 2021", "2020/21", "March | last year", "dawn on
# 21 August".
_JOINS = re.compile(r"\sand\s|\sof\s|\son\s|/|\s(?=(?:last|this|next)\s)")
_EPOCH = re.compile(rf"the\s(?:{_EPOCHS})", re.IGNORECASE)
_JUST_BEFORE_EPOCH = re.compile(r"(?:\s(?:an?|per)\s\w{1,20})?\s(?:before|since|after|during)\s")
# "Since 2021, when 42 people died": the clause says when by itself.
_WHEN = re.compile(r",?\s(?:when|in\swhich)\s")


def find_times(
    text: str, start: int, end: int, mentions: Sequence[Mention]
) -> tuple[tuple[int, int], ...]:
    """Give the spans of a sentence that say when, in the order of the text.

    Args:
        text: the article's.
        start: where the sentence begins.
        end: where it ends.
        mentions: its numbers.
    """
    dates = [
        (found.left, _quarter_end(text, found.right))
        for found in mentions
        if found.kind == "date" and not is_compared_since(text, start, found.left, found.right)
    ]
    words = [match.span() for match in _TIME_WORDS.finditer(text, start, end)]
    # "The third quarter" of "the third quarter of 2025" is no time of its own.
    apart = [one for one in words if not _overlaps(one, dates)]
    return _joined(text, sorted([*dates, *apart]))


def _quarter_end(text: str, right: int) -> int:
    """Take "quarter" of "the March quarter" for a part of its time."""
    quarter = _QUARTER.match(text, right)
    return quarter.end() if quarter else right


def _overlaps(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a span overlaps one of others, which are in order and apart."""
    at = bisect_left(others, (span[1], 0))
    return at > 0 and others[at - 1][1] > span[0]


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Take "2020 and 2021", "2020/21" and "March last year" for one time."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _joins(text, joined[-1][1], start):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(joined)


def _joins(text: str, end: int, start: int) -> bool:
    between = _JOINS.match(text, end)
    return between is not None and between.end() == start


def is_compared_since(text: str, start: int, left: int, right: int) -> bool:
    """Tell "the highest since 1989", unless a clause goes on with that time: ", when 42 died".

    Args:
        text: the article's.
        start: where the sentence begins.
        left: where the date does.
        right: where it ends.
    """
    compared = _COMPARED_SINCE.search(text, max(start, left - _NEAR), left)
    return compared is not None and not _WHEN.match(text, right)


def time_near(text: str, setting: Setting, start: int, end: int, limit: int) -> str | None:
    """Give the words that say when a figure holds: those behind it, or the nearest before or after.

    Args:
        text: the article's.
        setting: of the sentence.
        start: where the figure begins.
        end: where it ends, with its noun and its rate.
        limit: where the sentence begins.
    """
    at = bisect_left(setting.times, (start, start))
    near = [
        span
        for span in (*_last_open(text, setting.times[:at], start), *setting.times[at : at + 1])
        if not (span[1] <= start and _is_in_aside(text, span))
        and not _is_epoch_elsewhere(text, span, end)
        and not _is_contrasted(setting, min(end, span[0]), max(start, span[0]))
        and not (span[0] >= end and _IS_ANOTHERS.search(text, end, min(span[0], end + _FAR)))
        and not (
            span[1] <= start
            and _OF_NUMBER_BEFORE.search(text, max(limit, span[0] - _NEAR), span[0])
        )
    ]
    if not near:
        return None
    nearest = min(near, key=lambda span: _time_distance(text, span, start, end))
    kept = _TIMED_FROM.search(text, max(limit, nearest[0] - _TIMED), nearest[0])
    # "A fire that killed four": of a clause that says since when, its number holds then.
    kept = kept if kept and not kept.start() <= start < nearest[0] else None
    # "The worst since 1978, when 112 people died": they died in that year.
    is_then = nearest[1] < start and _WHEN.match(text, nearest[1])
    first = kept.start() if kept and not is_then else nearest[0]
    return text[first : nearest[1]]


def _is_epoch_elsewhere(text: str, span: tuple[int, int], end: int) -> bool:
    """Tell "before the war" from "9 men before the war": it says when of what stands before it."""
    is_epoch = _EPOCH.fullmatch(text, *span) is not None
    return is_epoch and _JUST_BEFORE_EPOCH.fullmatch(text, end, max(end, span[0])) is None


def _is_in_aside(text: str, span: tuple[int, int]) -> bool:
    """Tell "1998" of "the ferry, built in 1998, carries 9 cars", which they were not in."""
    aside = _ASIDE.search(text, max(0, span[0] - _NEAR), span[0])
    return aside is not None and text.startswith(",", span[1])


def _last_open(
    text: str, times: Sequence[tuple[int, int]], start: int
) -> Sequence[tuple[int, int]]:
    """Give the last time before a figure that no bracket closed: "9 (2019: 8), and 7"."""
    for span in reversed(times[-_MOST_CLOSED:]):
        bracket = _BRACKET.search(text, span[1], min(start, span[1] + _NEAR))
        if bracket is None or bracket.group() == "(":
            return (span,)
    return times[-1:]


def _time_distance(text: str, span: tuple[int, int], start: int, end: int) -> int:
    """Measure as `_distance` does; a time right behind is nearest, one of a comparison is far."""
    if span[0] >= end and _RIGHT_BEHIND.fullmatch(text, end, span[0]):
        return 0
    if span[1] < start and _WHEN.match(text, span[1]):
        return 0
    before = (text, max(0, span[0] - _NEAR), span[0])
    is_anothers = span[0] < start and (_OF_ANOTHER.search(*before) or _is_of_whole(text, span))
    far = is_anothers or _REPORTED.search(*before)
    return _distance(text, span, start, end) + (_FAR if far else 0)


def _is_of_whole(text: str, span: tuple[int, int]) -> bool:
    """Tell "of the 9 men who came in May, 4 left": when a part did so is another time."""
    opens = _OF_WHOLE.search(text, max(0, span[0] - 2 * _NEAR), span[0])
    return opens is not None and text.startswith(",", span[1])


def _is_contrasted(setting: Setting, start: int, end: int) -> bool:
    return bisect_left(setting.contrasts, start) < bisect_left(setting.contrasts, end)


def _distance(text: str, span: tuple[int, int], start: int, end: int) -> int:
    """Measure in characters; beyond a bracket counts as far, beyond a semicolon as farther."""
    low, high = min(span[1], end), max(span[0], start)
    between = text[low : min(high, low + _FAR)]
    if ";" in between:
        return high - low + 2 * _FAR
    return high - low + (_FAR if "(" in between or ")" in between else 0)
