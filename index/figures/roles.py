"""What a number is among those around it: a level, its change, an end of a movement, a part.

A role is told by the words that lead up to a number, by those behind it, and by its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.figures.changes import CHANGE_NOUN, ChangeWords, object_between

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.figures.mentions import Mention
    from index.figures.words import Words
    from index.model import Change, FigureRole, Sentence

_LEAD = 60
# How many numbers away the other end of a movement is looked for.
_NEAR = 5
_FROM = re.compile(r"\bfrom\s(?:the\s)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_FROM_ALONE = re.compile(r",?\sfrom\s", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|until|till)\s(?:the\s)?$", re.IGNORECASE)
# "Rose 4% to 90", "rose by 4 in May to 90".
_TO_ALONE = re.compile(
    r"(?:\s(?:in|on|at|during|over|since|last|this)\s[^,;:()]{1,30})?,?\sto\s", re.IGNORECASE
)
_AND = re.compile(r"\sand\s(?:the\s)?", re.IGNORECASE)
# What may stand between the two ends of a movement: "from 34 percent in 2010 to 21 percent".
_BETWEEN_ENDS = re.compile(r"[^;:()]{0,80}")
_BY = re.compile(r"\b(?:by|up|down|another|adding)\s$", re.IGNORECASE)
# From a part to its whole: "12 of 50 ships", "8 of their last nine games".
OF_WHOLE = re.compile(
    r"\sof\s(?:(?:the|its|their|his|her|all|these|those)\s)?(?:(?:last|past|first|next|other)\s)?",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\sof\s(?:(?:them|those|these|whom|which)\b|(?:the|that)\s(?:sum|total|amount|money|number)\b)",
    re.IGNORECASE,
)
# From a whole to its part: "…, of which", "…, among them".
_OF_WHICH = re.compile(
    r"(?!\sof\s)[^.;:()]{0,60}\b(?:of\s(?:which|whom|them)\b[^.;:()]{0,40}|among\sthem\s(?:were\s)?)",
    re.IGNORECASE,
)
_BEST_OF = re.compile(
    r"\b(?:\w{2,12}est|first|last|only|none|some|many|most|all|half|part)\sof\s"
    r"(?:the|its|their|his|her|these|those)\s$",
    re.IGNORECASE,
)
_OF_MEASURE = re.compile(r"\w\sof\s(?:an?\s)?$", re.IGNORECASE)
_AN_INCREASE_OF = re.compile(rf"\b(?P<noun>{CHANGE_NOUN})\sof\s$", re.IGNORECASE)
# Of money, a loss is how much was lost, and no change of a sum.
_BALANCE = re.compile(r"(?:loss|gain)(?:es|s)?", re.IGNORECASE)
# "600 more than", "12 fewer in May", and no "30 more talks".
_MORE = re.compile(
    r"""
    \s (?: (?:more|fewer|less|higher|lower|larger|smaller|greater|longer|shorter|faster|slower|older
             |younger)
            (?= \s(?:than|in|on|from|at|by|over|last|since|an?|the|of)\b | \s?[.,;:)] | \s?$ )
        | (?:above|below|over|under) \s(?:the|that|those|its|their|a)\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_THEM = re.compile(
    r"\sof\s(?:(?:them|those|these|whom|which)\b|(?:the|its|their|his|her|all)\s)", re.IGNORECASE
)
_OF = re.compile(r"\sof\s(?!age\b)", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"(?:\bof\s(?:which|whom|them|those|these)[,\s](?:[^.;:()\d]{0,40}\s)?|\bamong\sthem\s(?:were\s)?"
    r"|\b(?:the\sother|the\sremaining|the\sremainder,?)\s)$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\W{0,3}(?:out\s)?of\s(?:(?:the|its|their|these|those|all)\s)?", re.IGNORECASE)
_AGAINST = re.compile(r",\s(?:as\s)?(?:against|compared\s(?:with|to))\s$", re.IGNORECASE)
_LIMIT = re.compile(r"(?:below|above|under|over)\s", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:up|down)\s(?:from\s)?$", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|below|above|under|over)\s(?:an?\s\w{1,20}\sof\s)?$", re.IGNORECASE)
_IS = "is|are|was|were|be|been"
_LEVEL_VERB = re.compile(
    rf"(?<!\S)(?:{_IS}|stands?|stood|reach(?:es|ed)?|totals?|total(?:l)?ed|costs?"
    r"|measures?|measured|weighs?|weighed|averages?|averaged|amounts?|amounted|comes?|came|remains?"
    r"|remained|stays?|stayed|hits?|held|equals?|fetches|charges?|pays?)\Z",
    re.IGNORECASE,
)
_NUMBERS = frozenset(("count", "percent", "money", "quantity", "duration", "fraction"))
_SHARES = frozenset(("percent", "fraction"))


_STATIC = re.compile(
    rf"\b(?:{_IS}|rang\w+|vari\w+|vary|span\w*|differ\w*|cost\w*|last\w*|run\w*|ran)$",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    r"\b(?:chang|mov|vari|shift|warm|cool|differ|adjust|rais|lower)\w{0,4}$", re.IGNORECASE
)


def with_roles(
    text: str, sentence: Sentence, mentions: Sequence[Mention], words: Sequence[Words]
) -> list[Words]:
    """Give each number of a sentence its role, and both ends of a movement the rate of one."""
    row = _Row(text, sentence, mentions, words)
    ends, changes = _ends(row), _changes(row)
    levels = _levels(row, compared=changes | ends)
    # The first rule that tells of a number is right.
    roles = levels | changes | _parts(row) | _wholes(row) | ends
    told = [replace(one, role=roles.get(index)) for index, one in enumerate(words)]
    rates = _rates(row, told)
    told = [_with_shared_rate(rates, *pair) for pair in zip(mentions, told, strict=True)]
    return [_with_movement(row, told, index) for index in range(len(told))]


class _Row(NamedTuple):
    """The numbers of a sentence, in the order of the text."""

    text: str
    sentence: Sentence
    mentions: Sequence[Mention]
    words: Sequence[Words]

    def lead(self, index: int) -> str:
        """Give the words that lead up to a number."""
        start = self.words[index].start
        return self.text[max(self.sentence.start, start - _LEAD) : start]

    def numbers(self) -> list[int]:
        """Give the numbers that are no dates."""
        return [index for index, mention in enumerate(self.mentions) if mention.kind != "date"]

    def links(self, pattern: re.Pattern[str], index: int, other: int) -> bool:
        """Tell whether the words between two numbers are such."""
        start, end = self.words[index].end, self.words[other].start
        return pattern.fullmatch(self.text, start, end) is not None


def _ends(row: _Row) -> dict[int, FigureRole]:
    """Find ranges, "from … to …", "between … and …", and what a value is "up from"."""
    roles: dict[int, FigureRole] = {}
    for index, own in enumerate(row.words):
        other = None if index in roles else _other_end(row, index)
        if other is not None:
            roles |= {index: "from", other: "to"}
        elif index not in roles and _came_from(row, index):
            roles |= {index: "to", index + 1: "from"}
        elif own.change and own.change.change is None and _FROM.search(row.lead(index)):
            roles[index] = "from"
    return roles


def _other_end(row: _Row, index: int) -> int | None:
    """Find the number at the other end of the movement or the range that begins at this one."""
    lead, following = row.lead(index), index + 1
    if _BY.search(lead) or following >= len(row.mentions):
        return None
    mention = row.mentions[index]
    if row.mentions[following].left == mention.left:
        return following
    if _FROM.search(lead):
        return _reached(row, index)
    is_range = _BETWEEN.search(lead) and row.links(_AND, index, following)
    return following if is_range and row.mentions[following].kind == mention.kind else None


def _came_from(row: _Row, index: int) -> bool:
    """Tell "fell to 9 percent from 12 percent"."""
    following = index + 1
    if following >= len(row.mentions) or not _TO.search(row.lead(index)):
        return False
    kind = row.mentions[index].kind
    # "To 3 rooms from 2 villages" are two things.
    alike = kind == row.mentions[following].kind
    alike = alike and (kind != "count" or row.words[following].phrase is None)
    return alike and row.links(_FROM_ALONE, index, following)


def _reached(row: _Row, index: int) -> int | None:
    """Find the number behind "to" that a movement "from" this one ends at."""
    for other in range(index + 1, min(index + _NEAR, len(row.mentions))):
        if not row.links(_BETWEEN_ENDS, index, other):
            return None
        if row.mentions[other].kind == row.mentions[index].kind and _TO.search(row.lead(other)):
            return other
    return None


def _wholes(row: _Row) -> dict[int, FigureRole]:
    """Find "Of the 50 ships, 12 …", "12 of 50 ships", and what later parts are taken from."""
    roles: dict[int, FigureRole] = {}
    opening = _OPENS.match(row.text, row.sentence.start)
    numbers = row.numbers()
    for index, following in pairwise(numbers):
        if row.links(OF_WHOLE, index, following):
            roles |= {index: "part", following: "whole"}
        opens = opening is not None and opening.end() == row.words[index].start
        if (opens and _may_be_part(row, following)) or _takes_part(row, index, following):
            roles.setdefault(index, "whole")
    for index in numbers:
        if _BEST_OF.search(row.lead(index)):
            roles.setdefault(index, "whole")
    return roles


def _may_be_part(row: _Row, index: int) -> bool:
    """Tell what is a part where its sentence opens with a whole: "Of the 50, 12 sank", "…, 9%"."""
    return row.words[index].elides or row.mentions[index].kind in _SHARES


def _takes_part(row: _Row, whole: int, part: int) -> bool:
    """Tell whether the next number is a part of this one: "…, and 64 of them"."""
    is_of_it = _OF_IT.match(row.text, row.words[part].end) is not None
    return is_of_it or row.links(_OF_WHICH, whole, part)


def _parts(row: _Row) -> dict[int, FigureRole]:
    """Find what is taken of a whole: "12 of the ships", "of which 3", "a quarter of the sum"."""
    opened = _OPENS.match(row.text, row.sentence.start) is not None
    return {
        index: "part"
        for index, mention in enumerate(row.mentions)
        if mention.kind in _NUMBERS
        and not row.words[index].change
        and (_is_part(row, index) or (opened and _may_be_part(row, index)))
    }


def _is_part(row: _Row, index: int) -> bool:
    mention, end = row.mentions[index], row.words[index].end
    if mention.rule == "odds" or _PART_BEFORE.search(row.lead(index)):
        return True
    if mention.kind == "count":
        # Its noun may be the whole's: "four of the jobs".
        return any(_OF_THEM.match(row.text, at) for at in {mention.right, end})
    return mention.kind in _SHARES and _is_share(row, index)


def _is_share(row: _Row, index: int) -> bool:
    """Tell "9 percent of the votes", and "9 percent voted", from "unemployment is 9 percent"."""
    mention, clause = row.mentions[index], row.words[index].clause
    if _OF.match(row.text, mention.right):
        return True
    subject = clause.subject if clause else None
    return subject is not None and subject[0] <= mention.start < subject[1]


def _changes(row: _Row) -> dict[int, FigureRole]:
    """Find what says by how much something changed, and what it changed to."""
    roles: dict[int, FigureRole] = {}
    last = -1
    for index, mention in enumerate(row.mentions):
        if mention.kind not in _NUMBERS and mention.kind != "multiple":
            continue
        role = _role_in_change(row, index)
        if role:
            roles[index] = role
        elif roles.get(last) == "change" and row.links(_TO_ALONE, last, index):
            roles[index] = "level"
        last = index
    return roles


def _role_in_change(row: _Row, index: int) -> FigureRole | None:
    lead, own = row.lead(index), row.words[index]
    if _BY.search(lead) and index and row.mentions[index - 1].left == row.mentions[index].left:
        # "By 90 to 400" is read as a range, and is none.
        return "level"
    if _is_called_change(row, index) or _compares(row, index):
        return "change"
    if own.change and own.change.change:
        bound = row.text[own.start : row.mentions[index].left]
        reached = any(pattern.search(lead) for pattern in (_TO, _AT, _OF_MEASURE))
        reached = reached or _LIMIT.fullmatch(bound) is not None
        return "level" if reached else "change"
    return "change" if _BY.search(lead) and _is_changing(row.text, own) else None


def _compares(row: _Row, index: int) -> bool:
    """Tell "600 more than last year" from "600 more people"."""
    mention, own = row.mentions[index], row.words[index]
    if own.per is not None or mention.kind == "multiple":
        return False
    return any(_MORE.match(row.text, at) for at in {mention.right, max(mention.right, own.end)})


def _is_changing(text: str, own: Words) -> bool:
    predicate = own.clause.predicate if own.clause else None
    return predicate is not None and _CHANGING.search(text[slice(*predicate)]) is not None


def _levels(row: _Row, compared: dict[int, FigureRole]) -> dict[int, FigureRole]:
    """Find how much something is: by its verb, as a rate, or beside its change."""
    roles: dict[int, FigureRole] = {}
    following = -1
    for index in reversed(row.numbers()):
        if row.mentions[index].kind in _NUMBERS:
            beside = compared.get(following) in ("change", "from") and _is_beside(row, following)
            if beside or _is_compared(row, index, following) or _is_level(row, index):
                roles[index] = "level"
        # "41 million in three months, down 6 percent": what a time stands between is beside.
        following = following if row.mentions[index].kind == "duration" else index
    return roles


def _is_beside(row: _Row, index: int) -> bool:
    """Tell a change that is said beside its level: "963, up 9", "…, 12 fewer", "…, down from 8"."""
    return _compares(row, index) or _is_called_change(row, index) or _is_up(row, index)


def _is_up(row: _Row, index: int) -> bool:
    return _BESIDE.search(row.lead(index)) is not None


def _is_called_change(row: _Row, index: int) -> bool:
    """Tell "an increase of 9" and "a loss of 9 jobs" from "a loss of $9"."""
    called = _AN_INCREASE_OF.search(row.lead(index))
    if called is None:
        return False
    return row.mentions[index].kind != "money" or not _BALANCE.fullmatch(called["noun"])


def _is_compared(row: _Row, index: int, following: int) -> bool:
    """Tell "212 herons, against 180 the year before"."""
    alike = row.mentions[index].kind == row.mentions[following].kind and following > index
    return alike and _AGAINST.search(row.lead(following)) is not None


def _is_level(row: _Row, index: int) -> bool:
    own = row.words[index]
    return bool(own.per or _AT.search(row.lead(index)) or _has_level_verb(row.text, own))


def _has_level_verb(text: str, own: Words) -> bool:
    clause = own.clause
    if clause is None or clause.predicate is None or clause.subject is None:
        return False
    said_of_another = not clause.subject[0] <= own.start < clause.subject[1]
    verb = text[slice(*clause.predicate)]
    return said_of_another and _LEVEL_VERB.search(verb) is not None


def _rates(row: _Row, words: Sequence[Words]) -> dict[tuple[str, str | None], str]:
    """Give the first rate that is named of each kind and unit."""
    named = [
        ((mention.kind, mention.unit), one.per)
        for one, mention in zip(words, row.mentions, strict=True)
        if one.per
    ]
    return dict(reversed(named))


def _with_shared_rate(
    rates: Mapping[tuple[str, str | None], str], mention: Mention, own: Words
) -> Words:
    """Give an end of a movement the rate that another names: "from 180 a tonne to 240"."""
    if own.per or own.role not in ("from", "to"):
        return own
    return replace(own, per=rates.get((mention.kind, mention.unit)))


def _with_movement(row: _Row, words: Sequence[Words], index: int) -> Words:
    """Give both ends of a movement the way it goes, and what moves: "cut its debt from 9 to 4"."""
    own = words[index]
    ends = _movement(row, words, index)
    if ends is None or _is_static(row.text, own):
        return own
    start, end = (row.mentions[at].value for at in ends)
    if isinstance(start, str) or isinstance(end, str) or start == end:
        return own
    way: Change = "increase" if end > start else "decrease"
    said = words[ends[0]].change or words[ends[1]].change
    moved = said or _moved(row, words[ends[0]], way)
    return replace(own, change=replace(moved, change=way))


def _moved(row: _Row, start: Words, way: Change) -> ChangeWords:
    """Give what a verb without a way moves: "changed its age limit from 6 to 4 years"."""
    predicate = start.clause.predicate if start.clause else None
    moved = object_between(row.text, predicate[1], start.start) if predicate else None
    return ChangeWords(way, *(moved or (start.start, start.start)), is_object=moved is not None)


def _movement(row: _Row, words: Sequence[Words], index: int) -> tuple[int, int] | None:
    """Give both ends of the movement that a number is an end of: where it starts, where it ends."""
    role, kind = words[index].role, row.mentions[index].kind
    if role not in ("from", "to"):
        return None
    before = range(index - 1, max(-1, index - _NEAR), -1)
    behind = range(index + 1, min(len(words), index + _NEAR))
    others = (*before, *behind) if role == "to" else (*behind, *before)
    wanted = "from" if role == "to" else "to"
    alike = (at for at in others if words[at].role == wanted and row.mentions[at].kind == kind)
    other = next(alike, None)
    if other is None:
        return None
    start, end = (other, index) if role == "to" else (index, other)
    return (start, end) if _FROM.search(row.lead(start)) else None


def _is_static(text: str, own: Words) -> bool:
    """Tell "prices range from 3 to 5" from "prices rose from 3 to 5"."""
    predicate = own.clause.predicate if own.clause else None
    return predicate is None or _STATIC.search(text[slice(*predicate)]) is not None
