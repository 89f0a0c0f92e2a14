"""The ends of a movement or a range, "from 34 percent to 21", and what moves between them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from index.english.fragments import MERELY
from index.figures.changes import ChangeWords, object_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.mentions import Mention
    from index.figures.words import Words
    from index.model.articles import Change, FigureRole, Sentence

_LEAD = 60
# How many numbers away the other end of a movement is looked for.
_NEAR = 5
_FROM = re.compile(r"\bfrom\s(?:the\s)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s(?:ages?\sof\s)?)?$", re.IGNORECASE)
# "To a loss of $9m from a profit of $4m"
_CALLED = r"(?:an?\s(?:[\w-]{2,20}\s){1,2}of\s)?"
_FROM_ALONE = re.compile(
    rf"(?:\s(?:(?:last|this)\s\w{{1,12}}|(?:in|on|by)\s[\w\s]{{1,16}}),|,?)\sfrom\s{_CALLED}",
    re.IGNORECASE,
)
_TO_CALLED = re.compile(rf"\bto\s(?:the\s)?{_CALLED}$", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:the\s)?", re.IGNORECASE)
# What may stand between the two ends of a movement: "from 34 percent in 2010 to 21 percent".
_BETWEEN_ENDS = re.compile(r"[^;:()]{0,80}")
TO = re.compile(rf"\b(?:to|until|till)\s(?:the\s|{MERELY})?$", re.IGNORECASE)
BY = re.compile(
    rf"\b(?:by|up|down|another|adding)\s(?:{MERELY}|a\s(?:mere|further)\s)?$",
    re.IGNORECASE,
)
IS = "is|are|was|were|be|been"
_STATIC = re.compile(
    rf"\b(?:{IS}|rang\w+|vari\w+|vary|span\w*|differ\w*|cost\w*|last\w*|run\w*|ran)$",
    re.IGNORECASE,
)


class Row(NamedTuple):
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


def ends_of(row: Row) -> dict[int, FigureRole]:
    """Find ranges, "from … to …", "between … and …", and what a value is "up from"."""
    roles: dict[int, FigureRole] = {}
    for index, own in enumerate(row.words):
        other = None if index in roles else _other_end(row, index)
        if other is not None:
            roles |= {index: "from", other: "to"}
        elif index not in roles and (start := _start_of(row, index)) is not None:
            roles |= {index: "to", start: "from"}
        elif own.change and own.change.change is None and _FROM.search(row.lead(index)):
            roles[index] = "from"
    return roles


def _other_end(row: Row, index: int) -> int | None:
    """Find the number at the other end of the movement or the range that begins at this one."""
    lead, following = row.lead(index), index + 1
    if BY.search(lead) or following >= len(row.mentions):
        return None
    mention = row.mentions[index]
    if row.mentions[following].left == mention.left:
        return following
    if _FROM.search(lead):
        return _reached(row, index)
    is_range = _BETWEEN.search(lead) and row.links(_AND, index, following)
    return following if is_range and row.mentions[following].kind == mention.kind else None


def _start_of(row: Row, index: int) -> int | None:
    """Find where a movement began that is told end first: "fell to 9 percent from 12 percent"."""
    if not _TO_CALLED.search(row.lead(index)):
        return None
    later = range(index + 1, min(index + _NEAR, len(row.mentions)))
    start = next((at for at in later if row.mentions[at].kind != "date"), None)
    if start is None:
        return None
    kind = row.mentions[index].kind
    # "To 3 rooms from 2 villages" are two things.
    alike = kind == row.mentions[start].kind
    alike = alike and (kind != "count" or row.words[start].phrase is None)
    return start if alike and row.links(_FROM_ALONE, index, start) else None


def _reached(row: Row, index: int) -> int | None:
    """Find the number behind "to" that a movement "from" this one ends at."""
    for other in range(index + 1, min(index + _NEAR, len(row.mentions))):
        if not row.links(_BETWEEN_ENDS, index, other):
            return None
        if row.mentions[other].kind == row.mentions[index].kind and TO.search(row.lead(other)):
            return other
    return None


def with_movement(row: Row, words: Sequence[Words], index: int) -> Words:
    """Give an end of a movement the way that goes, and what moves: "cut its debt from 9 to 4"."""
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
    return own._replace(change=replace(moved, change=way))


def _moved(row: Row, start: Words, way: Change) -> ChangeWords:
    """Give what a verb without a way moves: "changed its age limit from 6 to 4 years"."""
    predicate = start.clause.predicate if start.clause else None
    moved = object_between(row.text, predicate[1], start.start) if predicate else None
    return ChangeWords(way, *(moved or (start.start, start.start)), is_object=moved is not None)


def _movement(row: Row, words: Sequence[Words], index: int) -> tuple[int, int] | None:
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
