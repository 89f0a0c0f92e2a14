"""Numbers that belong to a name: "Boeing 737", "Flight 1086", "the Seven Years War"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS
from index.english.cardinals import SCALES
from index.english.classes import STOP_WORDS
from index.english.countries import is_place_name
from index.english.forms import is_plural
from index.english.fragments import DASH, alternatives

if TYPE_CHECKING:
    from index.english.numerals import Numeral

# What takes a number as its name: "page 12", "Flight 1086".
_HEADS = (
    "no nos number vol volume issue page pages p pp chapter section subsection article articles "
    "clause paragraph para footnote footnotes figure fig table chart exhibit appendix annex note "
    "item form rule part step stage phase exit junction highway motorway route interstate flight "
    "category channel grade type model version platform gate terminal room ward unit building "
    "line bus resolution protocol level class area zone sector district studio division group "
    "league lane psalm opus round game formula covid s&p nasdaq ftse nikkei dow fortune iso "
    "boeing airbus apollo windows iphone ipad galaxy apartment flat suite runway "
    "berth hangar courtroom"
)
_HEAD = re.compile(
    rf"""\b(?P<head>{"|".join(map(re.escape, _HEADS.split()))})
        (?: [ \u00a0]?\.?[ \u00a0](?:\d{{1,4}}{DASH})?
          | s[ \u00a0](?:\d{{1,4}}(?:,[ ]|[ ](?:to|and|or)[ ]|[ ]?{DASH}[ ]?))?  # of several
        )$""",
    re.IGNORECASE | re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3},\d{3}")
# Those whose number is written out as well: "lane seven".
_HEAD_OF_WORD = re.compile(
    r"\b(?:lane|chapter|page|room|platform|gate|flight|phase|stage|channel|section|article|ward"
    r"|appendix|route)[ ]$",
    re.IGNORECASE,
)
# Those that are verbs and measures as well: "they form 5 teams", "at level 40 homes".
_HEADS_AND_VERBS = frozenset("issue note form figure step line round".split())
# Those that are bodies of people as well: "gives the league 9 seats", "in the test group 9 of 50".
_BODIES = frozenset("league group district division unit class ward section".split())
_THE_BODY = re.compile(
    r"\b(?:the|its|their|our|each|every)[ ](?:[\w'\u2019-]{1,20}[ ]){1,3}$", re.IGNORECASE
)
_OF_NUMBER = re.compile(r"\d{1,4}[ ](?:out[ ])?of[ ](?:the[ ]|its[ ]|all[ ])?\d")
_MARKED = re.compile(r"[#№§@_]$|(?<![^\W_])(?:[A-Za-z]{1,12})[-\u2010\u2011]$|[A-Za-z]$|\w[./]$")
# What a number may be tied to and still be one: "mid-1950s", "now-20-month-old", "0-to-60".
_PREFIXES = re.compile(
    rf"\b(?:mid|pre|post|early|late|non|sub|under|over|super|about|now|then|to|or|and|{alternatives(SCALES)})-$",
    re.IGNORECASE,
)
# A letter written to digits makes a name of them, but for the sign of a multiple: "2.3x".
_GLUED = re.compile(r"(?!x\b)[A-Za-z]")
_NAME_BEFORE = re.compile(r"(?<![.!?:;\u201c\"]\s)(?<!^)\b(?P<name>[A-Z][\w&'\u2019]*)[ \u00a0]$")
# A name that begins its sentence is told by the verb: one thing is, many are.
_FIRST_WORD = re.compile(r"[A-Z]\w{1,20}[ ]")
_OF_ONE_THING = re.compile(r"[ ](?:is|was|has)\b")
# Words that begin sentences in capitals, and are no names.
_NOT_NAMES = STOP_WORDS | frozenset(
    "almost another around authorities before every just last least more nearly next only "
    "officials police some though until while usd gbp eur total".split()
)
_LONGEST_CELL, _LONGEST_BODY = 80, 90
# "In Osh 130 nest | boxes were hung up"
_MANY_ARE = re.compile(r"[ ][a-z]{2,20}s[ ](?:are|were|have)\b")
# What stands before a name that has a number of its own, as the one before it has.
_LONGEST_ROW = 120
_STOPS = re.compile(r"\s?(?:[.,;)]|$)|\sand\s(?:the\s|that\s|those\s)?[A-Z]|\sand\sthe\s")
_ROW_OF_NAMES = re.compile(
    r"[^:.;]{2,60}:\s(?:[A-Z][\w\u2019'-]{1,20}(?:\s[A-Z][\w\u2019'-]{1,20})?\s[\d.,]{1,12}(?:,|\sand)\s){1,9}"
)
_ROW_OF_PLACES = re.compile(r"\b[Ii]n\s[A-Z][\w\u2019'-]{1,20}\s[^;:]*\d[^;:]*,\s(?:and\s)?in\s$")
_ROW_OF_SCORES = re.compile(r"\b[A-Z][\w\u2019'-]{1,20}\s[a-z]{2,14}\s\d{1,4},?\s(?:and|while)\s$")
_NAMES = r"(?:the\s)?[A-Z][\w\u2019'-]{1,20}(?:\s[A-Z][\w\u2019'-]{1,20}){0,2}"
# "Holm have 61 points, Beck 58 and Old", "The plant at Holm burns 9 tons a day, that at"
_ROW_OF_SHARES = re.compile(
    rf"\b[A-Z][\w\u2019'-]{{1,20}}\s[a-z]{{2,14}}\s(?:[a-z]{{2,12}}\s)?\d[\d.,]{{0,8}}(?:\s[a-z]{{1,20}}){{1,8}}"
    rf"(?:,\s{_NAMES}\s[\d.]{{1,9}}){{0,8}}(?:,|,?\s(?:and|but|while))\s"
    r"(?:the\s|(?:that|those)\s(?:at|in|from)\s)?(?:[A-Z][\w\u2019'-]{1,20}\s){0,2}$"
)
_AFTER_NAME = re.compile(r"[ \u00a0-]?(?P<word>[a-z%°]+)")
_COUNTED_AFTER = re.compile(r"[\d,.]{1,12}[ ]([a-z]+)\b")
_CAPITALISED = re.compile(r"[ \u00a0-][A-Z]")
# "The Big Four banks", "Group of Seven": a name in a sentence that is no headline.
_NAME_AND = re.compile(r"(?:(?<!^)\b[A-Z][a-z\u2019']+|Group[ ]of)[ ]$")
_LOWER_AFTER = re.compile(r"[ ][a-z]{4}")


def is_part_of_name(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell whether digits belong to a name: "Boeing 737", "G7", "COVID-19".

    >>> from index.english.numerals import read_numeral
    >>> is_part_of_name("the G7 met", read_numeral("the G7 met", 5, 10), 0, 10)
    True
    """
    if is_attached(text, numeral, start):
        return True
    if not text[numeral.start].isdigit():
        named = _HEAD_OF_WORD.search(text, max(start, numeral.start - 24), numeral.start)
        return numeral.form == "words" and named is not None
    if _GLUED.match(text, numeral.end, end):
        return True
    if is_labelled(text, numeral.start, start):
        return True
    return follows_name(text, numeral, start, end) or _ends_subject(text, numeral, start, end)


def is_labelled(text: str, at: int, start: int) -> bool:
    """Tell whether a word that takes a number as its name stands before: "Flight 1086".

    >>> is_labelled("Flight 1086", 7, 0), is_labelled("In 1086", 3, 0)
    (True, False)
    >>> is_labelled("to form 12 teams", 8, 0), is_labelled("gave the league 12 seats", 16, 0)
    (False, False)
    """
    head = _HEAD.search(text, max(start, at - 24), at)
    if head is None or _GROUPED.match(text, at):
        return False
    word = head["head"].lower()
    is_body = word in _BODIES and _THE_BODY.search(text, max(start, at - _LONGEST_BODY), at)
    if not is_body and word not in _HEADS_AND_VERBS:
        return True
    counted = _COUNTED_AFTER.match(text, at)
    is_counted = counted is not None and is_plural(counted[1])
    return not is_counted and not (is_body and _OF_NUMBER.match(text, at))


def is_attached(text: str, numeral: Numeral, start: int) -> bool:
    """Tell whether digits are written to what stands before them: "#5", "F-16", "kb/4".

    >>> from index.english.numerals import read_numeral
    >>> is_attached("pre-1900", read_numeral("pre-1900", 4, 8), 0)
    False
    """
    before = text[max(start, numeral.start - 24) : numeral.start]
    attached = text[numeral.start].isdigit() and _MARKED.search(before)
    return bool(attached) and not _PREFIXES.search(before)


def follows_name(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "Apollo 11 landed" from "Ankara 11 people"."""
    match = _NAME_BEFORE.search(text, max(start, numeral.start - 24), numeral.start)
    if match is None or match.start() == start or numeral.scale > 1:
        return False
    name = match["name"]
    if name.lower() in _NOT_NAMES or name.lower() in MONTHS or is_place_name(name):
        return False
    if re.search(r"[.,\u202f]", text[numeral.start : numeral.end]):
        return False
    if _is_cell(text, numeral, start, end) or _is_in_row(text, numeral, match.start(), start, end):
        return False
    following = _AFTER_NAME.match(text, numeral.end, end)
    if following is None:
        return True
    word = following["word"]
    is_counted = word.endswith("s") or word in _COUNTED
    return not is_counted and _MANY_ARE.match(text, following.end(), end) is None


def _is_cell(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell the cell of a row, "Operating Leases 135; Finance Leases 6", from a name."""
    if text.startswith(";", numeral.end, end):
        return True
    row = text.rfind("; ", max(start, numeral.start - _LONGEST_CELL), numeral.start)
    return row >= 0 and numeral.end == end


def _is_in_row(text: str, numeral: Numeral, name: int, start: int, end: int) -> bool:
    """Tell what a name has in a row of them, or where the verb is left out, from a part of it.

    "Medals: Orm 9, Lund 4"; "in Orm 240 have none, in Lund 95"; "Holm scored 3 and Beck 5"; "Holm
    have 61 points, Beck 58".
    """
    if not _STOPS.match(text, numeral.end, end):
        return False
    if _ROW_OF_NAMES.fullmatch(text, start, name):
        return True
    before = (text, max(start, name - _LONGEST_ROW), name)
    rows = (_ROW_OF_PLACES, _ROW_OF_SCORES, _ROW_OF_SHARES)
    return any(row.search(*before) for row in rows)


def _ends_subject(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "Terminal 5 is shut" from "Another 5 were hurt"."""
    first = _FIRST_WORD.match(text, start, numeral.start)
    if first is None or first.end() != numeral.start or numeral.scale > 1:
        return False
    word = first.group().strip().lower()
    if word in _NOT_NAMES or word in MONTHS or word.endswith("ly"):
        return False
    return _OF_ONE_THING.match(text, numeral.end, end) is not None


_COUNTED = frozenset({"people", "men", "women", "children", "percent", "per", "%", "million", "km"})


def is_capitalised_name(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "the Seven Years War" from seven years.

    >>> from index.english.numerals import read_numeral
    >>> text = "the Seven Years War"
    >>> is_capitalised_name(text, read_numeral(text, 4, 19), 0, 19)
    True
    """
    if numeral.start == start or not text[numeral.start].isupper():
        return False
    opened = (
        text[numeral.start - 1] in "\u201c\"'(\u2018" or text[numeral.start - 2] in ":.!?\u2014"
    )
    if opened:
        return False
    if _CAPITALISED.match(text, numeral.end, end):
        return True
    named = _NAME_AND.search(text, max(start, numeral.start - 24), numeral.start)
    return named is not None and _LOWER_AFTER.match(text, numeral.end, end) is not None
