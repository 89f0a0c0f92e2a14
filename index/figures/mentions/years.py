"""Years: four digits that may as well be a count, told by the words on both sides, and words."""

from __future__ import annotations

import re

from index.english.cardinals import CARDINALS, SCALES, TENS, UNITS_AND_TEENS
from index.english.forms import IRREGULAR_PASTS, is_plural
from index.english.fragments import alternatives, small
from index.figures.mentions.units import unit_after

_LEFT = 34

_YEAR_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|during|before|after|between|early|late|mid|circa|c\.|year|year of"
    r"|summer|spring|autumn|fall|winter|class of|election|census|season|pre|post)[ -]$"
    # "Until at least 2027"
    r"|\b(?:until|till|through|before|after|since)[ ]at[ ]least[ ]$",
    re.IGNORECASE,
)
# "The worst year so far was 2015": what was is a year.
_NAMED_YEAR = re.compile(r"\byear\b[^.,;:\d]{0,24}\s(?:is|was)[ ]$", re.IGNORECASE)
_AMOUNT_WORD = re.compile(
    r"\b(?:more than|less than|fewer than|at least|at most|over|nearly|almost|only|just|some"
    r"|another|all|up to|under|exceed\w*|equal to|equals|is|are|were|was|have|has|had|than|these"
    r"|those|additional|other|number|No\.?)[ ]$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?:\b(?:the|this|that|its|their|his|her|our|a)|['\u2019]s)[ ]$", re.IGNORECASE
)
# What only an amount goes on with, besides units and scales.
_AMOUNTS = frozenset({"per", "square", "cubic", "times", "votes", "points", "people", *SCALES})
# "1451 GMT" is a time of day.
_AMOUNTS |= frozenset("gmt utc bst cet cest est edt cst cdt mst mdt pst pdt".split())
_NAME_BEFORE = re.compile(r"\b[A-Z][\w.]{0,33} $")
_YEAR_BEFORE = re.compile(r"\b[12]\d{3}[-/]$")
_WORD_BEFORE = re.compile(r"\b([a-z]{2,24}) $")
_AFTER_YEAR = re.compile(r"[ \u00a0]?(?P<attached>-)?(?P<word>[A-Za-z]+|°)")

_ONES = alternatives(word for word, value in UNITS_AND_TEENS.items() if 0 < value < 10)
_TEENS = {word: value for word, value in UNITS_AND_TEENS.items() if value > 9}
_SPOKEN = re.compile(
    rf"""(?:
        (?P<century>{alternatives(word for word, value in CARDINALS.items() if 13 <= value <= 20)})
        [ -]
        (?: (?P<tens>{alternatives(TENS)})(?:[ -](?P<ones>{_ONES}))?      # "nineteen eighty-two"
          | (?P<teens>{alternatives(_TEENS)})                             # "eighteen fifteen"
          | (?:oh|aught)[ -](?P<few>{_ONES})                              # "nineteen oh five"
        )
        | two[ ]thousand[ ](?:and[ ])?(?P<small>{alternatives(UNITS_AND_TEENS)})
    )(?![-\w])""",
    re.IGNORECASE | re.VERBOSE,
)
_INTRODUCED = re.compile(
    r"\b(?:in|since|until|till|by|before|after|from|of|during|early|late|to|the|year)[ ]$",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"[ ]([a-z]+)\b")


def is_year(text: str, match: re.Match[str], end: int) -> bool:
    """Tell the year 2000 from 2000 guests, by the words on both sides."""
    before = text[max(0, match.start() - _LEFT) : match.start()]
    attached = before[-1:] and before[-1:] in "$€£¥#/-\u2212.,<>≤≥=~≈"
    if attached and not (_YEAR_PREPOSITION.search(before) or _YEAR_BEFORE.search(before)):
        return False
    after = _AFTER_YEAR.match(text, match.end("year"), end)
    word = after["word"].lower() if after else ""
    if after and (after.start("word") == match.end("year") or word in _AMOUNTS):
        return False
    is_introduced = _YEAR_PREPOSITION.search(before) is not None
    if after and _is_measured(text, match.end("year"), end, is_introduced=is_introduced):
        return False
    if is_introduced:
        return True
    if _NAMED_YEAR.search(before):
        return True
    if _AMOUNT_WORD.search(before):
        return False
    year = int(match["year"])
    alone = not before.strip() and match.end("year") == end
    if alone and not 1900 <= year <= 2050:
        return False
    return not is_plural(word) or _is_dating(before, year)


def spoken_year(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Read a year in words; give it with where it ends.

    >>> spoken_year("in nineteen eighty-two", 3, 22)
    (1982, 22)
    >>> spoken_year("nineteen eighty-seat buses", 0, 26) is None
    True
    """
    match = _SPOKEN.match(text, start, end)
    if match is None:
        return None
    following = _NEXT_WORD.match(text, match.end(), end)
    if following and is_plural(following[1]):
        return None
    century = CARDINALS[small(match["century"])] if match["century"] else 20
    is_introduced = _INTRODUCED.search(text, max(0, start - _LEFT), start)
    # "Twenty ten" and "two thousand and eight" may well be counts.
    if century == 20 and not is_introduced:
        return None
    parts = (match[name] for name in ("tens", "ones", "teens", "few", "small"))
    return century * 100 + sum(CARDINALS[small(part)] for part in parts if part), match.end()


def _is_measured(text: str, at: int, end: int, *, is_introduced: bool) -> bool:
    """Tell "1950 litres" and "1500-metre" from "the 2006 cup" and "in 2008 dollars"."""
    unit = unit_after(text, at, end)
    word = text[unit.start : unit.end] if unit else ""
    if len(word) > 3 and word.istitle():
        # In the head of a column: "2019 Tonnes".
        return False
    # "In 2008 dollars"; and codes stand behind years in the heads of tables.
    if unit is None or (unit.kind == "money" and (is_introduced or word.isupper())):
        return False
    # Beside a number above one, the singular is another word, unless a hyphen ties it.
    is_singular = word.lower() == unit.name or unit.name == "KRW"
    return not is_singular or (text[at] == "-" and unit.kind != "money")


def _is_dating(before: str, year: int) -> bool:
    """Tell "the 2016 attacks" and "1988 sales" from "2000 guests" and "killed 1984 sailors"."""
    if _NAME_BEFORE.search(before):
        return True
    verb = _WORD_BEFORE.search(before)
    if verb and (verb[1].endswith("ed") or verb[1] in IRREGULAR_PASTS):
        return False
    recent = 1900 <= year <= 2050
    return recent and (bool(_DETERMINER.search(before)) or year % 100 != 0)
