"""Whether a number says by how much, or to what, something rose or fell; and what did."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS
from index.english.fragments import MERELY, alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.model.articles import Change, Kind

_WINDOW = 90

_DOWN = (
    "cut cuts cutting reduce reduces reduced reducing reduction decrease decreases decreased "
    "decreasing fell fall falls fallen falling drop drops dropped dropping decline declines "
    "declined declining lost lose loses losing loss shrank shrunk shrink shrinks shrinking "
    "down slash slashed slashes slashing plunge plunged plunges plunging plummet plummeted "
    "plummets slid slide slides slump slumped slumps dip dips dipped shed sheds lower lowered "
    "lowers lowering slip slips slipped slipping tumble tumbled sank diminish "
    "diminished diminishes weakened eased sliding plunging plummeting slumping tumbling dipping "
    "shedding sinking slashing collapse collapses collapsed collapsing"
).split()
_UP = (
    "rise rises risen rising rose increase increases increased increasing grow grows grew "
    "grown growing growth climb climbs climbed climbing jump jumps jumped jumping gain gains "
    "gained gaining up surge surges surged surging soar soars soared soaring raise raises "
    "raised raising expand expands expanded expanding swell swells swelled swollen add adds "
    "added adding improve improves improved boost boosts boosted advance advances advanced "
    "doubled doubles doubling tripled triples tripling trebled trebling quadrupled"
).split()
_VERB = re.compile(
    rf"\b(?:(?P<decrease>{alternatives(_DOWN)})|(?P<increase>{alternatives(_UP)}))(?=\s)",
    re.IGNORECASE,
)
_WAYS: Mapping[str, Change] = {
    **dict.fromkeys(_DOWN, "decrease"), **dict.fromkeys(_UP, "increase")
}  # fmt: skip
_WORD_BEFORE_SPACE = re.compile(r"\b\w++(?=,?\s)")
_BETWEEN = re.compile(
    r"(?:\s(?!(?:and|but|who|which|that|to|was|were|is|are|for|with)\b)(?:[\w\u2019'&.%$€£-]|,(?=\d))++){0,7}?"
    rf"\s(?:by|to|from|of|at|in|as\smuch\sas|as\sof)\s(?:{MERELY})?|\s|\sof\s|\sanother\s|\sabout\s"
    r"|\s[^.;:()]{1,60},\sto\s",
    re.IGNORECASE,
)
_RISE = "increase|rise|growth|gain|jump|hike|raise|surge|climb|improvement"
_FALL = "decrease|drop|decline|fall|reduction|cut|loss"
# What a change is called: "an increase of 4", "a 4 percent drop".
CHANGE_NOUN = f"(?:{_RISE}|{_FALL}|change)s?"
_AFTER = re.compile(
    rf"\s(?:(?P<increase>more|higher|larger|greater|{_RISE})"
    rf"|(?P<decrease>less|fewer|lower|smaller|{_FALL}))\b(?!\sor\s)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    rf"\s(?:(?:in|of)\s(?!(?i:{alternatives(MONTHS)}|the\s(?:first|second|third|fourth|last|past))\b))?"
    r"(?P<object>(?!(?:from|by|short|back|in)\b)[^\W\d_][^,;:()]{0,90}?)"
    r"(?:\sby\s[^;:()]{1,40})?\s(?:by|to|from)\s$"
)
# What brings something to a number, or keeps it at one; nothing is said of who does so.
_MOVES = re.compile(
    r"\b(?:(?:rais|reduc|increas|mov|driv|tak|narrow|lower|push|lift|cap|boost|trim|expand|extend"
    r"|shorten|widen|slash|estimat|valu|limit|cut|put|set|bring|send|keep|hold|leav)"
    r"(?:e|es|ed|s|ing|ping|ming|ting)?|took|brought|drove|sent|kept|held|left)\Z",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\s(?P<object>(?!(?:from|by|to|at|in|on|for|of|up|down|back|out|place|part|it|them|him|her)\b)"
    # A year may stand in it: "the revenue for 2022".
    r"[^\W\d_](?:[^\d,;:()]|\b(?:1[5-9]|20)\d\d\b){0,90}?)(?:\s(?:here|there|up|down|back))?\s(?:to|from|at|below|above|under)\s"
)
_SUBJECT_START = re.compile(
    r"(?:[,;:]\s|[\u2013\u2014(\u201c\"]\s?)(?:and\s|but\s|while\s)?|\b(?:that|as)\s"
)
_NOT_A_SUBJECT = re.compile(
    r"(?:it|they|he|she|this|that|which|who|there|we|also|and)\b|.{0,90}\b(?:has|have|had|it|they|he|she|this|that)\s{0,9}$",
    re.IGNORECASE,
)
_NO_PHRASE = re.compile(r"\d|\s(?:to|of|from|and|or|in|the|a)$|^\w+ing\s")
# What loses, gains, adds, cuts or sheds is not what changes: its object is.
_TAKES_OBJECT = re.compile(r"los|gain|add|cut|shed", re.IGNORECASE)
# "Lost $5 on revenue of $41": what is behind a number that changed, if it is no end of the change.
_OF_ANOTHER = re.compile(r".{0,60}\d.{0,60}\b(?!(?:by|to|from)\b)\w{1,20}\s", re.DOTALL)
# "Makes up a third", "shut down two plants": with these verbs, "up" and "down" are no change.
_WORD = 14
_PHRASAL = re.compile(
    r"\b(?:(?:mak|tak|set|open|sign|pick|end|us|buy|back|giv|hold|clean|blow|turn|split|draw|wak|build"
    r"|clos|shut|break|lay|strik|knock|tear|burn|eat)(?:e|es|ed|s|ing|ting|ning|ting)?|made|took|bought|gave"
    r"|held|blew|drew|built|broke|laid|struck|tore|burnt)\s(?:up|down)$",
    re.IGNORECASE,
)
_MADE = re.compile(r"ma[dk]|t[ao]o?k", re.IGNORECASE)
# "Lost the race by seven seconds": by how little, and no change.
_MARGIN = re.compile(r"los(?:t|e|es|ing)\s(?!\w+\sby\s)\D{1,60}\sby\s(?:\w+\s){0,2}", re.IGNORECASE)
_RAISES = re.compile(r"rais(?:e|es|ed|ing)", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\s(?:has|have|had|was|were|is|are|will|would|could|may|might|should|can|also|be|been|further)$"
)
_EARLIER_VALUE = re.compile(r"\bfrom\s(?:\w+\s){0,2}$", re.IGNORECASE)
_MEASURE = re.compile(r"\b(?:by|to|from)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_MULTIPLIED = re.compile(r"\b(?:doubl|tripl|trebl|quadrupl)(?:e|ed|ing)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """A change, and the words for what changed; `start` to `end` is empty where none are.

    Attributes:
        change: None beside the value that it began at: "up from 28 percent".
        is_object: whether the words are the verb's object: "cut its debt".
    """

    change: Change | None
    start: int
    end: int
    is_object: bool = False


def change_of(
    text: str, left: int, right: int, start: int, end: int, kind: Kind = "count"
) -> ChangeWords | None:
    """Find the change that a number states.

    Args:
        text: any text.
        left: where the number with its bound begins.
        right: where it ends, with its unit.
        start: where its sentence begins.
        end: where its sentence ends.
        kind: of the number. A time mostly says how long the change took, and a sum of money may be
            what was raised or lost, where nothing has changed.

    >>> text = "The strikes cut oil production by one-third."
    >>> found = change_of(text, 34, 43, 0, 44)
    >>> found.change, text[found.start:found.end]
    ('decrease', 'oil production')
    >>> change_of("They cut a deal with 40 men", 21, 23, 0, 27) is None
    True
    """
    after = _AFTER.match(text, right, end)
    if after and after.lastgroup:
        return ChangeWords(_named(after.lastgroup), right, right)
    multiplied = _MULTIPLIED.search(text, left, right)
    if multiplied:
        return ChangeWords("increase", *(_subject(text, multiplied, start) or (left, left)))
    verbs = list(_VERB.finditer(text, max(start, left - _WINDOW), left))
    verb = verbs[-1] if verbs else None
    if verb is None or verb.lastgroup is None or not _BETWEEN.fullmatch(text, verb.end(), left):
        return None
    if _changes_nothing(text, verb, left, start, kind):
        return None
    taken = object_between(text, verb.end(), left)
    changed = taken or _subject(text, verb, start) or (left, left)
    earlier = _EARLIER_VALUE.search(text, verb.end(), left)
    named = None if earlier else _named(verb.lastgroup)
    return ChangeWords(named, *changed, is_object=taken is not None)


def _changes_nothing(text: str, verb: re.Match[str], left: int, start: int, kind: Kind) -> bool:
    """Tell a verb that says nothing of how the number changed from one that does."""
    if kind == "duration" and not _is_measured_in_time(text, verb, left):
        return True
    if kind == "money" and _is_of_money(text, verb, left):
        return True
    phrasal = _phrasal(text, start, verb)
    # "Closed down 3 percent" is how the shares ended.
    if phrasal and (kind != "percent" or _MADE.match(phrasal.group())):
        return True
    return bool(_OF_ANOTHER.fullmatch(text, verb.end(), left)) or bool(
        _MARGIN.fullmatch(text, verb.start(), left)
    )


def direction_of(text: str) -> Change | None:
    """Give the one way in which something is said to change; None for no way, or both.

    >>> direction_of("By how much did revenue fall?"), direction_of("How many rose and fell ?")
    ('decrease', None)
    >>> direction_of("By how much did oil fall, and revenue?")
    'decrease'
    >>> direction_of("How much land did it give up?")
    """
    ways = {way for _, way in _changes_in(text)}
    return ways.pop() if len(ways) == 1 else None


def word_for_change(change: Change, text: str) -> str | None:
    """Give the first word of a text that says a change, as it stands; None where none does.

    >>> word_for_change("decrease", "The lake lost 3 metres."), word_for_change("increase", "Calm.")
    ('lost', None)
    """
    return next((word for word, way in _changes_in(text) if way == change), None)


def _changes_in(text: str) -> Iterator[tuple[str, Change]]:
    text = f"{text.rstrip('?.! ')} "
    for found in _WORD_BEFORE_SPACE.finditer(text):
        way = _WAYS.get(found.group().lower())
        if way and not _phrasal(text, 0, found):
            yield found.group(), way


def _phrasal(text: str, start: int, word: re.Match[str]) -> re.Match[str] | None:
    """Find the verb that a word completes, with which it tells of no change: "give up"."""
    return _PHRASAL.search(text, max(start, word.start() - _WORD), word.end())


def _is_measured_in_time(text: str, verb: re.Match[str], left: int) -> bool:
    """Tell "cut by two years" and "lost two days" from "fell in two days"."""
    if _TAKES_OBJECT.match(verb.group()) and left == verb.end() + 1:
        return True
    return _MEASURE.search(text, verb.end(), left) is not None


def _is_of_money(text: str, verb: re.Match[str], left: int) -> bool:
    """Tell "raised $5 million" and "a loss of $5 million" from "raised its price to $5"."""
    if _RAISES.match(verb.group()):
        return left == verb.end() + 1
    return verb.group().lower() in ("loss", "gain", "gains")


def _named(group: str) -> Change:
    return "increase" if group == "increase" else "decrease"


def object_between(text: str, verb_end: int, left: int) -> tuple[int, int] | None:
    """Find what a verb does something to, "by", "from" or "to" the number that begins at `left`."""
    match = _OBJECT.fullmatch(text, verb_end, left)
    return match.span("object") if match and not _NO_PHRASE.search(match["object"]) else None


def moved_object(text: str, verb: tuple[int, int], left: int) -> tuple[int, int] | None:
    """Find what a verb brings to, or keeps at, the number that begins at `left`.

    Args:
        text: any text.
        verb: where the verb of the number's clause stands.
        left: where the number with its bound begins.

    >>> text = "It wants to limit the number of boats to 600."
    >>> start, end = moved_object(text, (3, 17), 41)
    >>> text[start:end]
    'the number of boats'
    >>> moved_object("The ministry spent the money to 600", (13, 18), 32) is None
    True
    """
    moves = _MOVES.search(text, *verb)
    match = _MOVED.fullmatch(text, verb[1], left) if moves else None
    return match.span("object") if match else None


def _subject(text: str, verb: re.Match[str], start: int) -> tuple[int, int] | None:
    """Find the subject, from where its clause begins to its verb."""
    if _TAKES_OBJECT.match(verb.group()):
        return None
    at = max(start, verb.start() - _WINDOW)
    for opening in _SUBJECT_START.finditer(text, at, verb.start()):
        at = opening.end()
    if at > start and text[at - 1].isalnum():
        return None
    stop = verb.start() - 1
    auxiliary = _AUXILIARY.search(text, max(at, stop - 9), stop)
    stop = auxiliary.start() if auxiliary else stop
    at += 4 if text[at : at + 4] == "and " else 0
    if stop <= at or _NOT_A_SUBJECT.match(text, at, stop) or _NO_PHRASE.search(text[at:stop]):
        return None
    return at, stop
