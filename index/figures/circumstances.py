"""Where and when a figure holds, from its own words, its sentence and its paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.english.countries import find_places
from index.english.fragments import COMPARED
from index.figures.attribution import find_attributions
from index.figures.localities import find_localities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.countries import Place
    from index.figures.attribution import Attribution
    from index.figures.mentions import Mention
    from index.model.articles import Sentence

_NEAR = 60
_FAR = 1000
# How far from its beginning a sentence still says what it is about, in characters.
_HEAD = 50
_INSIDE = re.compile(
    r"(?:\s(?!who\b|which\b|that\b|and\b|as\b)[\w\u2019'-]++){0,3}?"
    r"\s(?:in|inside|across|within|throughout|of|from)\s(?:the\s)?(?:[\w-]+\s){0,3}?",
    re.IGNORECASE,
)
_IN = re.compile(r"\s(?:in|inside|across|within)\s(?:the\s)?", re.IGNORECASE)
# A town stands for what is around it: "two hikers died near Imlil".
_NEAR_TOWN = re.compile(r"(?:\s[\w\u2019'-]++){0,4}?\s(?:near|around|outside|off)\s(?:the\s)?")
# "In France it is 7 percent and in Spain 11".
_OPENING = 20
_OPENS_CLAUSE = re.compile(
    r"(?:^|[.!?;:,]\s|\b(?:and|but|while|whereas)\s)(?:in|for|across)\s(?:the\s)?$", re.IGNORECASE
)
_TO_NUMBER = re.compile(r"[^\d.;:()]*")
_LOCATIVE = re.compile(
    r"\b(?:in|across|inside|throughout|within"
    r"|(?:coast|north|south|east|west|capital|city|town|village|district|valley|region|province|parts?|shores?|border)\sof)"
    r"\s(?:the\s|neighbou?ring\s|(?:north|south|east|west|central)(?:ern)?\s)?$",
    re.IGNORECASE,
)
# "900 men came, but in June 12": what is said in contrast holds at a time of its own.
_CONTRAST = re.compile(r"\b(?:but|whereas)\b", re.IGNORECASE)
_OTHER_CLAUSE = re.compile(
    r"[;(]|,\s(?:and|but)\b|\band\s(?:in|on|at)\b"
    rf"|\b(?:but|while|against|{COMPARED}|including)\b"
)
# "120 homes | at Mill Lane and 45 | in Southgate": each has a place of its own.
_OWN_PLACE = re.compile(r"\s(?:at|in|near)\s(?:the\s)?[A-Z][^,;:.]{1,40}\sand\s\d")
_RELATIVE = re.compile(r"\b(?:who|which|whom|whose|where)\b", re.IGNORECASE)
_TIME_WORDS = re.compile(
    # With what they begin is asked first: most words of a sentence are none of them.
    r"\b(?=[acdefilmnprstwy])(?:t(?:o\sdate|oday|omorrow)|so\sfar|currently|at\spresent|yesterday"
    r"|(?:this|last|next)\s(?:season|term|quarter|weekend|morning|afternoon|evening|decade|century)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?"
    r"|(?:(?<=\bsince\s)|(?<=\bbefore\s)|(?<=\bafter\s)|(?<=\bat\s)|(?<=\bby\s)|(?<=\buntil\s))"
    r"(?:Easter|Christmas|Whitsun|Ramadan|Diwali|Passover|Thanksgiving|New\sYear)"
    r"|tonight|the\sweekend|the\s(?:spring|summer|autumn|winter)\sbefore"
    r"|(?<=\bin\s)(?:the\s)?(?:spring|summer|autumn|winter)(?!\s(?!and|to|of|but|than)[a-z]))\b",
    re.IGNORECASE,
)
# What belongs to a time: "since 2012"; "in" and "on" do not.
_TIMED_FROM = re.compile(
    r"\b(?:(?:since|until|till|before|after|as\sof|through(?:out)?|up\sto)\s(?:the\s)?"
    # "Since she took office in 2012"
    r"|since\s(?:[\w\u2019'-]+\s){2,8}in\s)$",
    re.IGNORECASE,
)
# So many characters before a time what belongs to it may begin.
_TIMED = 80
# Nothing but a preposition, or a rate and one: "420 a week in April".
_RIGHT_BEHIND = re.compile(
    r"(?:\s(?:an?|per)\s\w{1,20})?,?(?:\s(?:in|on|at|by|during|since|for|as\sof|of|until))?"
    r"(?:\s(?:the|early|late|mid))?\s",
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
    rf";|,\s(?:[^,;]{{0,60}}\s)?(?:{_SET_AGAINST}|of\sthe\slevel)\s"
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


# "Since 2021, when 42 people died": the clause says when by itself.
_WHEN = re.compile(r",?\s(?:when|in\swhich)\s")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The places of one sort that a sentence names.

    Attributes:
        named: in the order of the text.
        only: where it names the one place that it says it happens in.
    """

    named: tuple[Place, ...]
    only: Place | None


@dataclass(frozen=True)
class Setting:
    """What a sentence says about all of its figures; each is read once, when a figure asks for it.

    Attributes:
        mentions: its numbers.
    """

    text: str
    start: int
    end: int
    mentions: Sequence[Mention]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Give the countries that it names, in the order of the text."""
        return find_places(self.text, self.start, self.end)

    @cached_property
    def countries(self) -> Whereabouts:
        """Give where among those countries it says that it happens."""
        return _whereabouts(self.text, self.places, self.start)

    @cached_property
    def towns(self) -> Whereabouts:
        """Give the other places that it names."""
        return _whereabouts(self.text, find_localities(self.text, self.start, self.end), self.start)

    @cached_property
    def times(self) -> tuple[tuple[int, int], ...]:
        """Give the spans that say when, in the order of the text."""
        dates = [
            (found.left, found.right)
            for found in self.mentions
            if found.kind == "date"
            and not is_compared_since(self.text, self.start, found.left, found.right)
        ]
        words = [match.span() for match in _TIME_WORDS.finditer(self.text, self.start, self.end)]
        return _joined(self.text, sorted([*dates, *words]))

    @cached_property
    def contrasts(self) -> tuple[int, ...]:
        """Give where a word sets what follows against what stands before it."""
        found = _CONTRAST.finditer(self.text, self.start, self.end)
        return tuple(match.start() for match in found)

    @cached_property
    def sources(self) -> tuple[Attribution, ...]:
        """Give who says so, in the order of the text."""
        return find_attributions(self.text, self.start, self.end)


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Take "2020 and 2021" for one time."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and text[joined[-1][1] : start] == " and ":
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(joined)


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


def place_within(where: Whereabouts, start: int, end: int) -> str | None:
    """Give the place named inside the figure's own words."""
    place = _first_place(where, start)
    return place.name if place and place.start < end else None


def place_before(text: str, where: Whereabouts, start: int) -> str | None:
    """Give the place that opens a figure's clause: "and in Spain it is 11 percent"."""
    at = bisect_left(where.named, start, key=lambda place: place.start) - 1
    place = where.named[at] if at >= 0 else None
    if (
        place is None
        or start - place.end > _NEAR
        or not _TO_NUMBER.fullmatch(text, place.end, start)
    ):
        return None
    opens = _OPENS_CLAUSE.search(text, max(0, place.start - _OPENING), place.start)
    return place.name if opens else None


def place_behind(text: str, where: Whereabouts, end: int) -> str | None:
    """Give the place that the words right behind a figure put it in: "12 men in Mali"."""
    place = _first_place(where, end)
    if place is None or place.start - end > _NEAR:
        return None
    return place.name if _INSIDE.fullmatch(text, end, place.start) else None


def place_near(text: str, where: Whereabouts, end: int) -> str | None:
    """Give the town that the words right behind a figure put it near to: "9 cows near Orle"."""
    place = _first_place(where, end)
    if place is None or place.start - end > _NEAR:
        return None
    return place.name if _NEAR_TOWN.fullmatch(text, end, place.start) else None


def place_beside(text: str, where: Whereabouts, end: int) -> str | None:
    """Give the place that a figure without a noun stands in at once: "and 640 in Spain"."""
    place = _first_place(where, end)
    return place.name if place and _IN.fullmatch(text, end, place.start) else None


def place_around(text: str, where: Whereabouts, end: int) -> str | None:
    """Give the place that the sentence sets a figure in, unless another clause does."""
    place = where.only
    if place is None:
        return None
    near = place.start < end or place.start - end < _FAR
    elsewhere = place.start > end and _OTHER_CLAUSE.search(text, end, place.start) if near else True
    if place.start > end and _OWN_PLACE.match(text, end, place.start):
        return None
    return None if elsewhere else place.name


def subject_place(text: str, places: Sequence[Place], first_sentence: Sentence) -> str | None:
    """Give the country that a paragraph is about: named at its head, and more than any other."""
    counts = Counter(place.name for place in places).most_common(2)
    if not counts or (len(counts) == 2 and counts[0][1] == counts[1][1]):
        return None
    name, count = counts[0]
    first = next(place for place in places if place.name == name)
    # A paragraph that names a country once, and in passing, is not about it.
    opens = (
        first.form == "name"
        and first.start - first_sentence.start < _HEAD
        and not _RELATIVE.search(text, first_sentence.start, first.start)
    )
    at_head = first.start < first_sentence.end and (count > 1 or opens)
    return name if at_head else None


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
        for span in setting.times[max(0, at - 1) : at + 1]
        if not _is_contrasted(setting, min(end, span[0]), max(start, span[0]))
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
    # "The worst since 1978, when 112 people died": they died in that year.
    is_then = nearest[1] < start and _WHEN.match(text, nearest[1])
    first = kept.start() if kept and not is_then else nearest[0]
    return text[first : nearest[1]]


def _time_distance(text: str, span: tuple[int, int], start: int, end: int) -> int:
    """Measure as `_distance` does; a time right behind is nearest, one of a comparison is far."""
    if span[0] >= end and _RIGHT_BEHIND.fullmatch(text, end, span[0]):
        return 0
    if span[1] < start and _WHEN.match(text, span[1]):
        return 0
    if span[0] < start and _OF_ANOTHER.search(text, max(0, span[0] - _NEAR), span[0]):
        return _distance(text, span, start, end) + _FAR
    return _distance(text, span, start, end)


def _is_contrasted(setting: Setting, start: int, end: int) -> bool:
    return bisect_left(setting.contrasts, start) < bisect_left(setting.contrasts, end)


def source_at(setting: Setting, at: int) -> Attribution | None:
    """Give the last source named whose words cover a place in the sentence."""
    # Long sentences name few sources; the ten last ones bound the work.
    for source in reversed(setting.sources[-10:]):
        if source.first <= at < source.last and not source.start <= at < source.end:
            return source
    return None


def _first_place(where: Whereabouts, at: int) -> Place | None:
    index = bisect_left(where.named, at, key=lambda place: place.start)
    return where.named[index] if index < len(where.named) else None


def _whereabouts(text: str, places: tuple[Place, ...], start: int) -> Whereabouts:
    settings = [place for place in places if _is_setting(text, place, start)]
    is_one = len({place.name for place in settings}) == 1
    return Whereabouts(places, settings[0] if is_one else None)


def _is_setting(text: str, place: Place, start: int) -> bool:
    """Tell "died in Syria" from "men who fought in Syria"."""
    if not _LOCATIVE.search(text, max(start, place.start - 24), place.start):
        return False
    return not _RELATIVE.search(text, max(start, place.start - _NEAR), place.start)


def _distance(text: str, span: tuple[int, int], start: int, end: int) -> int:
    """Measure in characters; beyond a bracket counts as far, beyond a semicolon as farther."""
    low, high = min(span[1], end), max(span[0], start)
    between = text[low : min(high, low + _FAR)]
    if ";" in between:
        return high - low + 2 * _FAR
    return high - low + (_FAR if "(" in between or ")" in between else 0)
