"""The words that belong to each number of a sentence: its bound, its noun, its clause, its rate."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.english.calendar import PERIODS, SEASONS
from index.english.classes import PREPOSITION
from index.english.fragments import alternatives
from index.figures.changes import change_of
from index.figures.counted import counted_after, is_elided
from index.figures.mentions import BoundWords, bound_after, bound_before
from index.figures.rates import with_rates
from index.figures.roles import OF_WHOLE, OPENS, with_roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.english.syntax import Clause
    from index.english.syntax import Sentence as Syntax
    from index.figures.changes import ChangeWords
    from index.figures.counted import Phrase
    from index.figures.mentions import Mention
    from index.model.articles import Bound, FigureRole, Sentence

# "…, and in 1952 a lake": a clause that leaves its verb to the one before.
_OPENS_ANOTHER = re.compile(r"(?:;|\sand|\sbut)\s(?:in|on|by|since)\s$")
_OPENING = 16
_PERIOD = f"(?:{alternatives((*PERIODS, 'half', *SEASONS))})"
# "Last year | farmers", "today | 34 schools"
_WHEN = re.compile(
    rf"(?:(?:last|next)\s{_PERIOD}|this\s(?:year|month|week)|today|yesterday)\s", re.IGNORECASE
)
_IN = re.compile(
    r"\b(?:in|at|by|for|after|before|since|during|until|over|inside|outside|near|under|within)\s$",
    re.IGNORECASE,
)
# "In the autumn of 2023 | the university", "at lift-off | the satellite": no noun has another right
# behind it with an article of its own.
_SETTING = re.compile(
    rf"""
      (?:the\s)?(?:\w{{1,20}}\s){{0,2}}{_PERIOD}(?:\sof)?(?:\s[12]\d{{3}})?\s
      (?=(?:the|its|his|her|their|an?)\s|[A-Z])
    | [a-z]\w{{1,20}}ing\s[^,;:\d]{{0,40}}?\b[12]\d{{3}}\s(?=(?:the|its|his|her|their|an?)\s|[A-Z])
    | (?:(?:the|an?|its|his|her|their)\s)?
      (?:(?!(?:{PREPOSITION}|all|and|both|half|or|than|that)\s)[\w-]{{2,20}}\s){{1,3}}
      (?=(?:the|its|his|her|their)\s)
    """,
    re.VERBOSE,
)
_WITHIN, _LIMITED = re.compile(r"within\b", re.IGNORECASE), frozenset(("duration", "quantity"))
_NOUN_BEHIND = re.compile(r",?\s(?:an?|the|its|their|his|her)\s")
_UP_DOWN = re.compile(r"[^.;:]{0,40},\s(?:up|down)\s(?:from\s)?", re.IGNORECASE)


class Words(NamedTuple):
    """The words that belong to a number.

    Attributes:
        phrase: what it counts, where the sentence says so.
        elides: whether it leaves its noun to the words before.
        clause: the verb of its clause, and the subject.
        per: what it is by, where it is a rate.
        role: what it is among the numbers around it.
    """

    start: int
    end: int
    bound: Bound
    phrase: Phrase | None
    change: ChangeWords | None
    elides: bool
    clause: Clause | None = None
    per: str | None = None
    role: FigureRole | None = None


def words_of(
    text: str, sentence: Sentence, syntax: Syntax | None, mentions: Sequence[Mention]
) -> list[Words]:
    """Give each number of a sentence its words.

    No word belongs to two numbers, but for the ends of a range.
    """
    if not mentions:
        return []
    words = _with_wholes(text, mentions, list(_with_phrases(text, sentence, syntax, mentions)))
    if syntax:
        words = _with_clauses(text, syntax, mentions, words)
    words = with_rates(text, sentence, mentions, words)
    return with_roles(text, sentence, mentions, words)


def _with_phrases(
    text: str, sentence: Sentence, syntax: Syntax | None, mentions: Sequence[Mention]
) -> Iterator[Words]:
    bounded = _with_bounds(text, sentence, mentions)
    for index, (mention, bound) in enumerate(zip(mentions, bounded, strict=True)):
        # The other end of a range, of the same stretch, does not stop it.
        following = (one.start for one in bounded[index + 1 : index + 3] if one.start >= bound.end)
        end = next(following, sentence.end)
        phrase = counted_after(text, mention, bound.end, end, syntax)
        if phrase and syntax and index and _is_of_opening(text, sentence, bounded[0], bound):
            phrase = phrase if syntax.is_named(phrase.start, phrase.end) else None
        elides = phrase is None and is_elided(text, mention, bound.end, sentence.end, syntax)
        yield _with_phrase(text, sentence, mention, bound, phrase, elides=elides)


def _is_of_opening(text: str, sentence: Sentence, whole: BoundWords, own: BoundWords) -> bool:
    """Tell "300" of "Of its 1,200 staff, 300 work nights", whose noun is that of the whole."""
    if not text.endswith((", ", ", only ", ", just "), sentence.start, own.start):
        return False
    opening = OPENS.match(text, sentence.start)
    return opening is not None and opening.end() == whole.start


def _with_clauses(
    text: str, syntax: Syntax, mentions: Sequence[Mention], words: Sequence[Words]
) -> list[Words]:
    """Give each number the verb of its clause and the subject of that."""
    read = [index for index, one in enumerate(mentions) if not _is_put_behind(text, one)]
    clauses = syntax.clauses([(mentions[index].start, mentions[index].end) for index in read])
    of_index = dict(zip(read, clauses, strict=True))
    told: list[Words] = []
    for index, one in enumerate(words):
        same = bool(told) and _is_said_of_same(text, mentions, told[-1], index, one)
        clause = told[-1].clause if same else _without_setting(text, of_index.get(index))
        told.append(one._replace(clause=_without_subject(text, mentions[index], clause)))
    return told


def _is_put_behind(text: str, mention: Mention) -> bool:
    """Tell "Ann Lee (1920-1999) wrote": what is put behind a name says when it was, not when."""
    return mention.kind == "date" and text[mention.left - 1 : mention.left] == "("


def _without_setting(text: str, clause: Clause | None) -> Clause | None:
    """Leave out of a subject when and where: "in the autumn of 2023 | the university enrolled"."""
    if clause is None or clause.subject is None:
        return clause
    start, end = clause.subject
    lead = _WHEN.match(text, start, end)
    if lead is None and _IN.search(text, max(0, start - _OPENING), start):
        lead = _SETTING.match(text, start, end)
    return clause._replace(subject=(lead.end(), end)) if lead and lead.end() < end else clause


def _without_subject(text: str, mention: Mention, clause: Clause | None) -> Clause | None:
    """Leave out who did something else: "in 1927 a zoo was opened, and in 1952 a lake"."""
    if mention.kind != "date" or clause is None or clause.verb is None:
        return clause
    opened = _OPENS_ANOTHER.search(text, max(0, mention.left - _OPENING), mention.left)
    afresh = opened and clause.verb < opened.start() and _NOUN_BEHIND.match(text, mention.right)
    return clause._replace(subject=None) if afresh else clause


def _is_said_of_same(
    text: str, mentions: Sequence[Mention], last: Words, index: int, own: Words
) -> bool:
    """Tell both ends of a range, and what is said behind a comma: "it stood at 61, up 4"."""
    if last.clause is None:
        return False
    is_range = mentions[index].left == mentions[index - 1].left
    return is_range or _UP_DOWN.fullmatch(text, last.end, own.start) is not None


def _with_wholes(text: str, mentions: Sequence[Mention], words: list[Words]) -> list[Words]:
    """Give a part the noun of its whole: "112 of 230 seats", "9 of the club's 40 players"."""
    for index, (part, whole) in enumerate(pairwise(words)):
        end = part.end if part.phrase is None else mentions[index].right
        if OF_WHOLE.fullmatch(text, end, whole.start):
            elides = part.elides or whole.elides
            words[index] = part._replace(phrase=whole.phrase, end=end, elides=elides)
    return words


def _with_bounds(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> list[BoundWords]:
    """Give each number the stretch that it fills with its unit and the words of its bound."""
    found: list[BoundWords] = []
    free = sentence.start
    for index, mention in enumerate(mentions):
        if index and mention.left == mentions[index - 1].left:
            found.append(found[-1])
            continue
        following = next(
            (one.left for one in mentions[index + 1 : index + 3] if one.left >= mention.right),
            sentence.end,
        )
        found.append(_bounded(text, mention, free, following))
        free = found[-1].end
    return found


def _bounded(text: str, mention: Mention, start: int, end: int) -> BoundWords:
    bound = mention.bound or "exactly"
    if mention.kind in ("date", "ordinal"):
        return BoundWords(bound, mention.left, mention.right)
    before = bound_before(text, mention.left, start)
    if before and mention.kind not in _LIMITED and _WITHIN.match(text, before.start):
        # "Divisions within 14 parties"
        before = None
    after = bound_after(text, mention.right, end)
    said = after or before
    return BoundWords(
        said.bound if said else bound,
        before.start if before else mention.left,
        after.end if after else mention.right,
    )


def _with_phrase(
    text: str,
    sentence: Sentence,
    mention: Mention,
    bounded: BoundWords,
    phrase: Phrase | None,
    *,
    elides: bool,
) -> Words:
    measurable = mention.kind not in ("date", "age", "ordinal")
    span = (bounded.start, bounded.end, sentence.start, sentence.end)
    return Words(
        start=bounded.start,
        end=phrase.end if phrase and mention.kind != "date" else bounded.end,
        bound=bounded.bound,
        phrase=phrase,
        change=change_of(text, *span, mention.kind) if measurable else None,
        elides=elides,
    )
