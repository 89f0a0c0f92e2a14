"""What a number is among those around it: a level, its change, an end of a movement, a part.

A role is told by the words that lead up to a number, by those behind it, and by its neighbours.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from index.english.classes import AUXILIARY
from index.english.fragments import COMPARED, OWNER, SET_BESIDE
from index.figures.changes import CHANGE_NOUN
from index.figures.movements import BY, IS, TO, Row, ends_of, with_movement
from index.model.articles import SHARES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.figures.mentions import Mention
    from index.figures.words import Words
    from index.model.articles import FigureRole, Sentence

# "Rose 4% to 90", "rose by 4 in May to 90".
_TO_ALONE = re.compile(
    r"(?:\san?\s\w{1,12})?(?:\s(?:in|on|at|during|over|since|last|this)\s[^,;:()]{1,30})?,?\sto\s",
    re.IGNORECASE,
)
# "Lost 102 points, or 0.3 percent": the same in another measure.
OR_ELSE = re.compile(r",\sor\s", re.IGNORECASE)
# "The", "their last", "the club's"
_WHOSE = (
    r"(?:(?:the|its|their|his|her|all|these|those)\s)?"
    rf"(?:(?:last|past|first|next|other|then|remaining)\s|{OWNER})?"
)
# From a part to its whole: "12 of 50 ships", "8 of their last 9 games", "9 of the club's 40 men".
OF_WHOLE = re.compile(rf"\s(?:out\s)?of\s{_WHOSE}", re.IGNORECASE)
_OF_IT = re.compile(
    r"\sof\s(?:(?:them|those|these|whom|which)\b|(?:the|that)\s(?:sum|total|amount|money|number)\b)",
    re.IGNORECASE,
)
# From a whole to its part: "…, of which", "…, among them".
_OF_WHICH = re.compile(
    r"(?!\sof\s)[^.;:()]{0,60}\b(?:of\s(?:which|whom|them)\b[^.;:()]{0,40}|among\sthem\s(?:were\s)?)",
    re.IGNORECASE,
)
_OF_THOSE_WHO = re.compile(rf"\sof\sthose\s(?!(?:{AUXILIARY})\b)\w", re.IGNORECASE)
_BEST_OF = re.compile(
    r"\b(?:\w{2,12}est|first|last|only|one|each|any|none|some|many|most|all|half|part)\sof\s"
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
             |younger|dearer|cheaper|heavier|lighter|hotter|warmer|colder|cooler|wider|narrower
             |taller|deeper|shallower|thicker|thinner|stronger|weaker)
            (?= \s(?:than|in|on|from|at|by|over|last|since|an?|the|of)\b | \s?[.,;:)] | \s?$ )
        | (?:above|below|over|under) \s(?:the|that|those|its|their|a)\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Is smaller by 2,500 than it was"
_MORE_BY = re.compile(
    r"\b(?:is|are|was|were|been|became|become|grew)\s(?:\w{1,12}ly\s)?(?:more|less|fewer|\w{3,12}er)\sby\s$",
    re.IGNORECASE,
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
OPENS = re.compile(rf"\W{{0,3}}(?:(?:out\s)?of|among)\s{_WHOSE}", re.IGNORECASE)
_OPENS_BEHIND = re.compile(rf"(?:[:;]|\bthat,)\s(?:out\s)?of\s{_WHOSE}$", re.IGNORECASE)
_COUNTED = SHARES | {"count"}
_AGAINST = re.compile(rf",\s(?:as\s)?(?:against|{COMPARED})\s$", re.IGNORECASE)
_LIMIT = re.compile(r"(?:below|above|under|over)\s", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:up|down)\s(?:from\s)?$", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|below|above|under|over)\s(?:an?\s\w{1,20}\sof\s)?$", re.IGNORECASE)
_LEVEL_VERB = re.compile(
    rf"(?<!\S)(?:{IS}|stands?|stood|reach(?:es|ed)?|totals?|total(?:l)?ed|costs?"
    r"|measures?|measured|weighs?|weighed|averages?|averaged|amounts?|amounted|comes?|came|remains?"
    r"|remained|stays?|stayed|shows?|showed|reads?|exceeds?|exceeded|hits?|held|equals?|fetches"
    r"|charges?|pays?)\Z",
    re.IGNORECASE,
)
# How long something lasts, and how far something reaches.
_MEASURING_VERB = re.compile(
    r"(?<!\S)(?:lasts?|lasted|takes?|took|waits?|waited|runs?|ran|draws?|drew|delivers?|delivered"
    r"|stretch(?:es|ed)?|extends?|extended|weighing|measuring|holds?)\Z",
    re.IGNORECASE,
)
_MEASURED = frozenset(("duration", "quantity"))
_NUMBERS = frozenset(("count", "percent", "money", "quantity", "duration", "fraction"))


_CHANGING = re.compile(
    r"\b(?:chang|mov|vari|shift|warm|cool|differ|adjust|rais|lower|lift|trim|thinn|recover|rebound"
    r"|narrow|slow|(?:thick|length|short|wid|deep|height|broad|tight|weak|strength)en)\w{0,4}$",
    re.IGNORECASE,
)
_BY_SO_FAR = re.compile(r"(?:\s\w{1,20})?\sby\s(?:\w{1,20}\s){0,2}")
# What is done by something, and by how far one is ahead.
_NO_MOVE = re.compile(
    rf"(?<!\S)(?:{IS})\s|\b(?:w[io]n|won|lead|leads|led|beat|beats|los[et]|loses|miss|missed|exceed\w*"
    r"|measure[sd]?)$",
    re.IGNORECASE,
)

# "$9 a day, compared with $90 for a pass", "900 in the whole week", "$900 it cost to build"
_OF_ANOTHER_SORT = re.compile(
    r"\s(?:for\s(?!every|each|\w+s\b)|in\sthe\swhole\b|it\s|they\s|s?he\s)"
)
_SETS_BESIDE = re.compile(rf"\b{SET_BESIDE}\s(?:\w+\s){{0,2}}$")


def with_roles(
    text: str, sentence: Sentence, mentions: Sequence[Mention], words: Sequence[Words]
) -> list[Words]:
    """Give each number of a sentence its role, and both ends of a movement the rate of one."""
    row = Row(text, sentence, mentions, words)
    ends, changes = ends_of(row), _changes(row)
    levels = _levels(row, compared=changes | ends)
    # The first rule that tells of a number is right.
    roles = levels | changes | _parts(row) | _wholes(row) | ends
    told = [one._replace(role=roles.get(index)) for index, one in enumerate(words)]
    rates = _rates(row, told)
    told = [
        _with_shared_rate(rates, mention, own, shares=_is_set_beside(row, index))
        for index, (mention, own) in enumerate(zip(mentions, told, strict=True))
    ]
    return [with_movement(row, told, index) for index in range(len(told))]


def _wholes(row: Row) -> dict[int, FigureRole]:
    """Find "Of the 50 ships, 12 …", "12 of 50 ships", and what later parts are taken from."""
    roles: dict[int, FigureRole] = {}
    numbers, opened = row.numbers(), _opened(row)
    for index, following in pairwise(numbers):
        if row.links(OF_WHOLE, index, following):
            roles |= {index: "part", following: "whole"}
        of_more = row.mentions[index].kind != "percent" and _is_part(row, index)
        if _takes_part(row, index, following) and not of_more:
            roles.setdefault(index, "whole")
    for index in numbers:
        part = _first_part(row, index) if _opens_with(row, index, opened) else None
        if part is not None:
            roles |= {index: "whole", part: "part"}
        if _BEST_OF.search(row.lead(index)):
            roles.setdefault(index, "whole")
    return roles


def _first_part(row: Row, whole: int) -> int | None:
    """Give the first number that may be a part of the one that a sentence opens with.

    Up to a comma there may be others: "of the $9m that 41 states pledged, only $4m had come".
    """
    of = row.mentions[whole].kind
    comma = row.text.find(", ", row.words[whole].end, row.sentence.end)
    for at in row.numbers():
        kind = row.mentions[at].kind
        if at <= whole or (kind not in _COUNTED and kind != of):
            continue
        # "Of the four firms, Orm rose 4%" tells of no part.
        if (_may_be_part(row, at) or kind == of == "money") and not row.words[at].change:
            return at
        if row.words[at].start > comma:
            break
    return None


def _opened(row: Row) -> int | None:
    """Give where "of the" ends, if a sentence opens so."""
    opening = OPENS.match(row.text, row.sentence.start)
    return opening.end() if opening else None


def _opens_with(row: Row, index: int, opened: int | None) -> bool:
    """Tell "Of the 50 ships" at the head of a sentence, or of what stands behind a colon."""
    return opened == row.words[index].start or bool(_OPENS_BEHIND.search(row.lead(index)))


def _may_be_part(row: Row, index: int) -> bool:
    """Tell what is a part where its sentence opens with a whole: "Of the 50, 12 sank", "…, 9%"."""
    return row.words[index].elides or row.mentions[index].kind in SHARES


def _takes_part(row: Row, whole: int, part: int) -> bool:
    """Tell whether the next number is a part of this one: "…, and 64 of them"."""
    end = row.words[part].end
    is_of_it = _OF_IT.match(row.text, end) is not None
    # "8 percent of the goods bought there, and 3 percent of those bought here"
    are_shares = row.mentions[whole].kind == row.mentions[part].kind == "percent"
    if are_shares and _OF_THOSE_WHO.match(row.text, end):
        return False
    return is_of_it or row.links(_OF_WHICH, whole, part)


def _parts(row: Row) -> dict[int, FigureRole]:
    """Find what is taken of a whole: "12 of the ships", "of which 3", "a quarter of the sum"."""
    opened = _opened(row) is not None
    return {
        index: "part"
        for index, mention in enumerate(row.mentions)
        if mention.kind in _NUMBERS
        and not row.words[index].change
        and (_is_part(row, index) or (opened and _may_be_part(row, index)))
    }


def _is_part(row: Row, index: int) -> bool:
    mention, end = row.mentions[index], row.words[index].end
    if mention.rule == "odds" or _PART_BEFORE.search(row.lead(index)):
        return True
    if mention.kind == "count":
        # Its noun may be the whole's: "four of the jobs".
        return any(_OF_THEM.match(row.text, at) for at in {mention.right, end})
    return mention.kind in SHARES and _is_share(row, index)


def _is_share(row: Row, index: int) -> bool:
    """Tell "9 percent of the votes", and "9 percent voted", from "unemployment is 9 percent"."""
    mention, clause = row.mentions[index], row.words[index].clause
    if _OF.match(row.text, mention.right):
        return True
    subject = clause.subject if clause else None
    return subject is not None and subject[0] <= mention.start < subject[1]


def _changes(row: Row) -> dict[int, FigureRole]:
    """Find what says by how much something changed, and what it changed to."""
    roles: dict[int, FigureRole] = {}
    last = -1
    for index, mention in enumerate(row.mentions):
        if mention.kind not in _NUMBERS and mention.kind != "multiple":
            continue
        role = _role_in_change(row, index)
        if roles.get(last) == "change" and row.links(OR_ELSE, last, index):
            roles[index] = "change"
        elif role:
            roles[index] = role
        elif roles.get(last) == "change" and row.links(_TO_ALONE, last, index):
            roles[index] = "level"
        last = index
    return roles


def _role_in_change(row: Row, index: int) -> FigureRole | None:
    lead, own = row.lead(index), row.words[index]
    if BY.search(lead):
        # "By 90 to 400" is read as a range, and is none.
        left = row.mentions[index].left
        if index and row.mentions[index - 1].left == left:
            return "level"
        if index + 1 < len(row.mentions) and row.mentions[index + 1].left == left:
            return "change"
    if _is_called_change(row, index) or _compares(row, index) or _MORE_BY.search(lead):
        return "change"
    if own.change and own.change.change:
        bound = row.text[own.start : row.mentions[index].left]
        reached = any(pattern.search(lead) for pattern in (TO, _AT, _OF_MEASURE))
        reached = reached or _LIMIT.fullmatch(bound) is not None
        return "level" if reached else "change"
    changes = _is_changing(row.text, own) or _moves_so_far(row, index)
    return "change" if changes and BY.search(lead) else None


def _compares(row: Row, index: int) -> bool:
    """Tell "600 more than last year" from "600 more people"."""
    mention, own = row.mentions[index], row.words[index]
    if own.per is not None or mention.kind == "multiple":
        return False
    return any(_MORE.match(row.text, at) for at in {mention.right, max(mention.right, own.end)})


def _is_changing(text: str, own: Words) -> bool:
    predicate = own.clause.predicate if own.clause else None
    return predicate is not None and _CHANGING.search(text[slice(*predicate)]) is not None


def _moves_so_far(row: Row, index: int) -> bool:
    """Tell "the ice sinks by 3 cm" from "the ice is hidden by 3 m of mud" and "won by 3 metres"."""
    clause = row.words[index].clause
    if row.mentions[index].kind != "quantity" or clause is None or clause.predicate is None:
        return False
    verb = row.text[slice(*clause.predicate)]
    is_beside = _BY_SO_FAR.fullmatch(row.text, clause.predicate[1], row.words[index].start)
    return is_beside is not None and _NO_MOVE.search(verb) is None


def _levels(row: Row, compared: dict[int, FigureRole]) -> dict[int, FigureRole]:
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


def _is_beside(row: Row, index: int) -> bool:
    """Tell a change that is said beside its level: "963, up 9", "…, 12 fewer", "…, down from 8"."""
    return _compares(row, index) or _is_called_change(row, index) or _is_up(row, index)


def _is_up(row: Row, index: int) -> bool:
    return _BESIDE.search(row.lead(index)) is not None


def _is_called_change(row: Row, index: int) -> bool:
    """Tell "an increase of 9" and "a loss of 9 jobs" from "a loss of $9"."""
    called = _AN_INCREASE_OF.search(row.lead(index))
    if called is None:
        return False
    return row.mentions[index].kind != "money" or not _BALANCE.fullmatch(called["noun"])


def _is_compared(row: Row, index: int, following: int) -> bool:
    """Tell "212 herons, against 180 the year before"."""
    alike = row.mentions[index].kind == row.mentions[following].kind and following > index
    return alike and _AGAINST.search(row.lead(following)) is not None


def _is_level(row: Row, index: int) -> bool:
    own = row.words[index]
    is_at = _AT.search(row.lead(index)) or row.text.endswith(
        "at ", own.start, row.mentions[index].left
    )
    if own.per or is_at or _has_verb(row.text, own, _LEVEL_VERB):
        return True
    measured = row.mentions[index].kind in _MEASURED
    return measured and _has_verb(row.text, own, _MEASURING_VERB)


def _has_verb(text: str, own: Words, verbs: re.Pattern[str]) -> bool:
    """Tell a number that one of some verbs says of its subject, which is no part of that."""
    clause = own.clause
    if clause is None or clause.predicate is None or clause.subject is None:
        return False
    said_of_another = not clause.subject[0] <= own.start < clause.subject[1]
    verb = text[slice(*clause.predicate)]
    return said_of_another and verbs.search(verb) is not None


def _rates(row: Row, words: Sequence[Words]) -> dict[tuple[str, str | None], str]:
    """Give the first rate that is named of each kind and unit."""
    named = [
        ((mention.kind, mention.unit), one.per)
        for one, mention in zip(words, row.mentions, strict=True)
        if one.per
    ]
    return dict(reversed(named))


def _is_set_beside(row: Row, index: int) -> bool:
    """Tell what another number is compared with, and nothing is counted by it but by that one."""
    is_beside = row.words[index].phrase is None and _SETS_BESIDE.search(row.lead(index))
    return bool(is_beside) and not _OF_ANOTHER_SORT.match(row.text, row.words[index].end)


def _with_shared_rate(
    rates: Mapping[tuple[str, str | None], str], mention: Mention, own: Words, *, shares: bool
) -> Words:
    """Give the rate that another names: "from 180 a tonne to 240", "cooks $9 a day, maids $7"."""
    is_gapped = own.clause is not None and own.clause.gapped
    if own.per or not (shares or is_gapped or own.role in ("from", "to")):
        return own
    return own._replace(per=rates.get((mention.kind, mention.unit)))
