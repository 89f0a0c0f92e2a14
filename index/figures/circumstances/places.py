"""Where a figure holds: in its own words, its clause, its sentence or its paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.fragments import COMPARED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.countries import Place
    from index.model.articles import Sentence

_NEAR = 60
_FAR = 1000
# How far from its beginning a sentence still says what it is about, in characters.
_HEAD = 50
# What may stand between a figure and where it is.
_OF_FIGURE = r"\s(?!who\b|which\b|that\b|and\b|as\b)[\w\u2019'-]++"
_INSIDE = re.compile(
    rf"(?:{_OF_FIGURE}(?:,\d{{3}})*+){{0,3}}?"
    r"\s(?:in|inside|across|within|throughout|of|from)\s(?:the\s)?(?:[\w-]+\s){0,3}?",
    re.IGNORECASE,
)
_AT = re.compile(rf"(?:{_OF_FIGURE}){{0,3}}?\s(?:at|on)\s(?:the\s)?")
_OPENS_AT = re.compile(r"\b(?:at|on)\s(?:the\s)?$", re.IGNORECASE)
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
    r"\b(?:in|across|inside|throughout|within|near|outside|around|off"
    r"|(?:coast|north|south|east|west|capital|city|town|village|district|valley|region|province|parts?|shores?|border)\sof)"
    r"\s(?:the\s|neighbou?ring\s|(?:north|south|east|west|central)(?:ern)?\s)?$",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(
    r"[;(]|,\s(?:and|but)\b|\band\s(?:in|on|at)\b"
    rf"|\b(?:but|while|against|than|{COMPARED}|including)\b"
)
# "120 homes | at Mill Lane and 45 | in Southgate": each has a place of its own.
_OWN_PLACE = re.compile(r"\s(?:at|in|near)\s(?:the\s)?[A-Z][^,;:.]{1,40}\sand\s\d")
_FOR = re.compile(r"\s(?:for|after|on|with|at|by)\s(?:[a-z]+\s){0,2}")
# So many characters lead up to a place.
_LEAD = 24
_RELATIVE = re.compile(r"\b(?:who|which|whom|whose|where)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The places of one sort that a sentence names.

    Attributes:
        named: in the order of the text.
        only: where it names the one place that it says it happens in.
    """

    named: tuple[Place, ...]
    only: Place | None


def whereabouts_of(text: str, places: tuple[Place, ...], start: int) -> Whereabouts:
    """Give where among some places a sentence says that it happens."""
    settings = [place for place in places if _is_setting(text, place, start)]
    is_one = len({place.name for place in settings}) == 1
    return Whereabouts(places, settings[0] if is_one else None)


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
    between = _AT if place.form == "site" else _INSIDE
    return place.name if between.fullmatch(text, end, place.start) else None


def place_near(text: str, where: Whereabouts, start: int, end: int) -> str | None:
    """Give the town that stands beside a figure: "9 cows near Orle", "in Orle for 9 years"."""
    place = _first_place(where, end)
    if place and place.start - end <= _NEAR and _NEAR_TOWN.fullmatch(text, end, place.start):
        return place.name
    return _place_just_before(text, where, start)


def _place_just_before(text: str, where: Whereabouts, start: int) -> str | None:
    at = bisect_left(where.named, start, key=lambda place: place.start) - 1
    place = where.named[at] if at >= 0 else None
    if place is None or not _FOR.fullmatch(text, place.end, start):
        return None
    before = _OPENS_AT if place.form == "site" else _LOCATIVE
    is_in = before.search(text, max(0, place.start - _LEAD), place.start)
    return place.name if is_in else None


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


def _first_place(where: Whereabouts, at: int) -> Place | None:
    index = bisect_left(where.named, at, key=lambda place: place.start)
    return where.named[index] if index < len(where.named) else None


def _is_setting(text: str, place: Place, start: int) -> bool:
    """Tell "died in Syria" from "men who fought in Syria"."""
    before = _OPENS_AT if place.form == "site" else _LOCATIVE
    if not before.search(text, max(start, place.start - _LEAD), place.start):
        return False
    return not _RELATIVE.search(text, max(start, place.start - _NEAR), place.start)
