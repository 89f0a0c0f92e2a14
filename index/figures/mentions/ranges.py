"""Numbers that share what is written once: the ends of a range, of a movement, sums compared."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.english.fragments import DASH, SPACE
from index.figures.changes import direction_of
from index.figures.mentions.mention import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.figures.mentions.mention import Mention

Limit = int | float | str | None

_NEAR = 40
_CLAUSE = 90
# The ends of a range lie nearer to each other than a change and what it has led to.
_FAR_APART = 3

_RANGE = re.compile(
    r"""
    [ \u00a0]?(?P<link>[-\u2010\u2011\u2012\u2013]|\b(?:to|and|or|until|till|through)\b)[ \u00a0]?
    | (?P<joined>\u2014|-to-|-or-)        # with spaces around it, a long dash begins a remark
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = re.compile(r"\bbetween[ ](?:about[ ]|around[ ])?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom[ ](?:about[ ]|around[ ])?$", re.IGNORECASE)
# What moves something from one value to another, and says neither up nor down.
# Dates in a row, of which the last may say the year for all.
_IN_A_ROW = re.compile(
    rf",?[ ](?:and|or|to|until|till|through)[ ]|,[ ]|{SPACE}?{DASH}{SPACE}?", re.IGNORECASE
)
_MOVES = re.compile(
    r"\b(?:went|goes|going|gone|mov\w+|chang\w+|revis\w+|switch\w+|shift\w+|turn\w+|extend\w+"
    r"|narrow\w+|widen\w+|doubl\w+|trebl\w+|tripl\w+|quadrupl\w+|halv\w+|lengthen\w+|shorten\w+|amend\w+)\b"
    r"(?!.*\bfrom\b.)",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[,;:()]\s")
_LINK = re.compile(r"\b(?:from|to|with|against|versus|than|and)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_FROM_ALONE = re.compile(r"(?:\s[^.;:()]{1,20})?,?\s(?:up\s|down\s)?from\s", re.IGNORECASE)
# "From 9 years to 6", "54 litres, 9 fewer": what links a number to the measure before it.
_TO_ALONE = re.compile(r"(?:\s(?:in|on)\s[^.;:(),]{1,20})?\sto\s", re.IGNORECASE)
_FROM_BEFORE = re.compile(r"\bfrom\s(?:\w+\s)?$", re.IGNORECASE)
_COMMA = re.compile(r",\s")
_COMPARED = re.compile(
    r"\s(?:more|fewer|less|higher|lower|longer|shorter|larger|smaller)"
    r"(?=\s(?:than|in|on|at|from|last|a|the)\b|\s?[.,;)]|\s?$)",
    re.IGNORECASE,
)
# "40 by 55 centimetres": the unit stands behind the last.
_BY = re.compile(r"\s(?:by|x|×)\s", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"\s(?:an?|the|in|at|on|last|this|previously|before|earlier|for|by|from|to|and)\b"
    r"|\s?(?:[^\w\s]|$)"
)


def join_ranges(text: str, start: int, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give both ends of a range its limits and its unit, and pass all else on."""
    earlier: Mention | None = None
    for mention in mentions:
        if earlier is None:
            earlier = mention
            continue
        ends = _pair(text, start, earlier, mention)
        yield ends[0] if ends else earlier
        earlier = ends[1] if ends else mention
    if earlier:
        yield earlier


def share_years(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Give dates in a row the year that the last of them says: "between March and May 2019"."""
    shared = list(mentions)
    for index in range(len(shared) - 2, -1, -1):
        first, last = shared[index], shared[index + 1]
        if _leaves_its_year_to(first, last) and _IN_A_ROW.fullmatch(text, first.right, last.left):
            shared[index] = _with_year_of(first, str(last.low))
        elif first.rule == "range start" and last.rule == "range end" and last.low != first.low:
            shared[index] = replace(first, value=str(last.low), low=last.low, high=last.high)
    return shared


def share_units(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give a bare number that is compared with a measure the unit of that.

    "310 million pounds, from 352 million", "to 9 percent from 12": the second leaves its unit to
    the first.
    """
    money: Mention | None = None
    measure: Mention | None = None
    aged: Mention | None = None
    for mention in mentions:
        found = mention
        if aged and _is_aged_too(text, aged, mention):
            found = replace(mention, kind="age", unit=aged.unit, rule="aged")
        elif money and _is_compared(text, money, mention):
            found = replace(mention, kind="money", unit=money.unit, rule="elided currency")
        elif measure and _leaves_its_unit(text, measure, mention):
            found = replace(mention, kind=measure.kind, unit=measure.unit, rule="elided unit")
        # What stands between, a date or a percentage, leaves the currency as it is.
        if found.kind not in ("date", "percent"):
            money = found if found.kind == "money" else None
        aged = found if found.rule == "aged" else None
        if found.kind != "date":
            measure = found if found.kind in ("percent", "quantity", "duration") else None
        yield found


def share_sides(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Give the first side of "40 by 55 centimetres" the unit that stands behind the last."""
    shared = list(mentions)
    for index in range(len(shared) - 2, -1, -1):
        first, last = shared[index], shared[index + 1]
        sides = first.kind == "count" and last.kind == "quantity"
        if sides and _BY.fullmatch(text, first.right, last.left):
            shared[index] = replace(first, kind="quantity", unit=last.unit, rule="elided unit")
    return shared


def _leaves_its_year_to(first: Mention, last: Mention) -> bool:
    if first.kind != "date" or last.kind != "date":
        return False
    is_open = re.match(r"XXXX-\d\d", str(first.value)) is not None
    return is_open and re.match(r"\d{4}-\d\d", str(last.low)) is not None


def _with_year_of(mention: Mention, date: str) -> Mention:
    """Take a later date's year, or the one before where the month comes round again."""
    year = int(date[:4]) - (str(mention.value)[5:7] > date[5:7])
    value, low, high = (
        str(one).replace("XXXX", f"{year:04}") for one in (mention.value, mention.low, mention.high)
    )
    return replace(mention, value=value, low=low, high=high)


def _pair(text: str, start: int, first: Mention, last: Mention) -> tuple[Mention, Mention] | None:
    link = _RANGE.fullmatch(text, first.right, last.left)
    if link is None or first.rule.startswith("range") or _are_of_two_kinds(first, last):
        return None
    said = (link["link"] or "").lower()
    if said == "or" and first.kind == "date":
        return None
    if said == "through" and first.kind == "money" != last.kind:
        # "It moved $9m through 28 firms"
        return None
    opened = _BETWEEN.search(text, max(start, first.left - 20), first.left)
    if said == "and" and not opened:
        return _two_ages(text, first, last)
    shared = _with_shared_unit(first, last)
    if shared is None:
        return None
    if said == "to" and not opened and _has_come_to(text, start, *shared):
        return None
    opened = opened or _FROM.search(text, max(start, first.left - 20), first.left)
    if said == "to" and opened and _moves(text, start, opened.start(), *shared):
        return shared
    return _range_ends(*shared, opened.start() if opened else first.left)


def _is_aged_too(text: str, aged: Mention, other: Mention) -> bool:
    """Tell the ages of "aged 19, 22 and 41" from "aged 19, and 22 others"."""
    joined = _IN_A_ROW.fullmatch(text, aged.right, other.left)
    return other.kind == "count" and joined is not None and bool(_NO_NOUN.match(text, other.right))


def _two_ages(text: str, first: Mention, last: Mention) -> tuple[Mention, Mention] | None:
    """Read "aged 15 and 17" as two ages, which are no range."""
    if first.rule != "aged" or last.kind != "count" or not _NO_NOUN.match(text, last.right):
        return None
    return first, replace(last, kind="age", unit=first.unit, rule="aged")


def _are_of_two_kinds(first: Mention, last: Mention) -> bool:
    if isinstance(first.value, str) != isinstance(last.value, str):
        return True
    return first.unit is not None and last.unit is not None and first.unit != last.unit


def _with_shared_unit(first: Mention, last: Mention) -> tuple[Mention, Mention] | None:
    """Give both ends the kind, the unit and the scale that one of them shows."""
    if first.kind != last.kind:
        if first.kind == "count" and last.kind != "ordinal":
            first = replace(first, kind=last.kind, unit=last.unit)
        elif last.kind in ("count", "duration") and first.kind in ("money", "age"):
            last = replace(last, kind=first.kind, unit=first.unit)
        else:
            return None
    return _scaled_like(first, last), last


def _scaled_like(first: Mention, last: Mention) -> Mention:
    """Read "between 2 and 3 million" as two million and three."""
    if isinstance(first.value, str) or isinstance(last.value, str):
        return first
    if first.scale > 1 or last.scale < 1000 or first.value * last.scale > last.value:
        return first
    return replace(scaled(first, last.scale), scale=last.scale)


def _moves(text: str, start: int, opening: int, first: Mention, last: Mention) -> bool:
    """Tell "raised from £6 to £10", which are two values at two times, from "costs £6 to £10"."""
    if isinstance(first.value, str) or isinstance(last.value, str):
        return False
    if first.value > last.value:
        return True
    before = text[max(start, opening - _CLAUSE) : opening]
    # "It has tripled, from 4 to 12": the verb stands before the comma.
    clause = _CLAUSE_ENDS.split(before.rstrip(", "))[-1]
    return bool(direction_of(clause) or _MOVES.search(clause))


def _has_come_to(text: str, start: int, first: Mention, last: Mention) -> bool:
    """Tell "rose 3p to 118p", by how much and to what, from "rose 10 to 15 percent"."""
    if isinstance(first.value, str) or isinstance(last.value, str):
        return False
    words = text[max(start, first.left - _CLAUSE) : first.left].split()[-2:]
    return last.value >= first.value * _FAR_APART and direction_of(" ".join(words)) is not None


def _range_ends(first: Mention, last: Mention, left: int) -> tuple[Mention, Mention]:
    low, high = _limits(first, last)
    return (
        replace(first, left=left, right=last.right, low=low, high=high, rule="range start"),
        replace(last, left=left, right=last.right, low=low, high=high, rule="range end"),
    )


def _limits(first: Mention, last: Mention) -> tuple[Limit, Limit]:
    if isinstance(first.value, str) or isinstance(last.value, str):
        return first.low, last.high
    return min(first.value, last.value), max(first.value, last.value)


def _leaves_its_unit(text: str, measure: Mention, mention: Mention) -> bool:
    if mention.kind != "count":
        return False
    if _COMMA.fullmatch(text, measure.right, mention.left):
        return _COMPARED.match(text, mention.right) is not None
    if _NO_NOUN.match(text, mention.right) is None:
        return False
    if _FROM_ALONE.fullmatch(text, measure.right, mention.left):
        return True
    moves = _FROM_BEFORE.search(text, max(0, measure.left - _NEAR), measure.left)
    return moves is not None and _TO_ALONE.fullmatch(text, measure.right, mention.left) is not None


def _is_compared(text: str, money: Mention, mention: Mention) -> bool:
    if mention.kind != "count" or min(money.scale, mention.scale) < 1000:
        return False
    linked = _LINK.search(text, max(money.right, mention.left - _NEAR), mention.left)
    return bool(linked and _NO_NOUN.match(text, mention.right))
