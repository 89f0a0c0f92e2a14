"""Four digits: a year or a count, told by the words on both sides."""

from __future__ import annotations

import re

from index.english.forms import is_plural

_LEFT = 34

_YEAR_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|during|before|after|between|early|late|mid|circa|c\.|year|year of"
    r"|summer|spring|autumn|fall|winter|class of|election|census|season|pre|post)[ -]$",
    re.IGNORECASE,
)
_AMOUNT_WORD = re.compile(
    r"\b(?:more than|less than|fewer than|at least|at most|over|nearly|almost|only|just|some"
    r"|another|all|up to|under|exceed\w*|equal to|equals|is|are|were|was|have|has|had|than|these"
    r"|those|additional|other|number|No\.?)[ ]$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?:\b(?:the|this|that|its|their|his|her|our|a)|['\u2019]s)[ ]$", re.IGNORECASE
)
# Units and scales, in full and short: what stands before one is an amount, not a year.
_UNITS_AFTER = frozenset(
    "percent per miles mile km kilometers kilometres meters metres feet tons tonnes acres hectares "
    "dollars euros pounds yen years months days hours minutes hundred thousand million billion "
    "trillion mg kg mm cm mph square rpm bp degrees kilograms times votes points "
    "people °".split()
)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w.]{0,33} $")
_YEAR_BEFORE = re.compile(r"\b[12]\d{3}[-/]$")
_AFTER_YEAR = re.compile(r"[ \u00a0]?(?P<attached>-)?(?P<word>[A-Za-z]+|°)")


def is_year(text: str, match: re.Match[str], end: int) -> bool:
    """Tell the year 2000 from 2000 guests, by the words on both sides."""
    before = text[max(0, match.start() - _LEFT) : match.start()]
    attached = before[-1:] and before[-1:] in "$€£¥#/-\u2212.,"
    if attached and not (_YEAR_PREPOSITION.search(before) or _YEAR_BEFORE.search(before)):
        return False
    after = _AFTER_YEAR.match(text, match.end("year"), end)
    word = after["word"].lower() if after else ""
    if after and (after.start("word") == match.end("year") or word in _UNITS_AFTER):
        return False
    if _YEAR_PREPOSITION.search(before):
        return True
    if _AMOUNT_WORD.search(before):
        return False
    year = int(match["year"])
    alone = not before.strip() and match.end("year") == end
    if alone and not 1900 <= year <= 2050:
        return False
    return not is_plural(word) or _is_dating(before, year)


def _is_dating(before: str, year: int) -> bool:
    """Tell "the 2016 attacks" and "1988 sales" from "2000 guests"."""
    if _NAME_BEFORE.search(before):
        return True
    recent = 1900 <= year <= 2050
    return recent and (bool(_DETERMINER.search(before)) or year % 100 != 0)
