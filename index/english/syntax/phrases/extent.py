"""How far a noun phrase reaches to its left, and what links one to another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import MONTH_NAME
from index.english.fragments import HYPHENS
from index.english.syntax.finites import DOUBT
from index.english.syntax.outline import LONGEST_PHRASE
from index.english.syntax.tags import ADVERBS, CARDINAL, HYPHEN, NOUNS, PRP, numbers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.outline import Outline
    from index.english.syntax.tokens import Token

# The first of some tokens, and the one behind the last.
Stretch = tuple[int, int]

_SELF = frozenset(("itself", "himself", "herself", "themselves"))
DETERMINERS = numbers_of("DT PRP$")
ADJECTIVES = numbers_of("JJ JJR JJS VBN VBG")
MODIFIERS = ADJECTIVES | numbers_of("CD POS HYPH $")
_OPENERS = numbers_of("SC CC WRB WP WDT")
# So many tokens stand at most between a noun and its number.
LONGEST_LINK = 4
_RELATIVES = frozenset(("who", "that", "which"))
_VERBAL = frozenset("Vbng")
_DATED = re.compile(rf"(?:1\d|20)\d\d|{MONTH_NAME}")
_SAYS_WHEN = re.compile(r"in|by|since|from|until|during|[QH][1-4]", re.IGNORECASE)


def phrase_start(outline: Outline, noun: int) -> int:
    """Give where a noun phrase begins, its determiner included; a pronoun is all of it."""
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    start = noun
    if tags[noun] == PRP and tokens[noun].text not in _SELF:
        return noun
    while start > max(0, noun - LONGEST_PHRASE):
        before = tags[start - 1]
        if before in DETERMINERS:
            return start - 1
        if tags[start] == CARDINAL and _ends_before_number(outline, start - 1):
            break
        if _is_time(tokens[start - 1].text, tokens[start - 2].text if start > 1 else ""):
            break
        # "While Orm Timber": what opens a sentence and is no noun is of no name.
        named = tokens[start][0][0].isupper() and tokens[start - 1].text[0].isupper()
        named = named and before not in _OPENERS
        joins = before in MODIFIERS or before in NOUNS or named or _is_doubtful(outline, start - 1)
        # "The far-right party"
        joins = joins or tags[start] == HYPHEN
        if not joins or (outline.letters[start - 1] in _VERBAL and not named):
            break
        start -= 1
    return start


def _ends_before_number(outline: Outline, place: int) -> bool:
    """Tell "last month 9 men" and "in Lund 9 men" from "Apollo 9 crews", "the show 9 Lives"."""
    tokens = outline.tagged.tokens
    following = tokens[place + 2].text if place + 2 < len(tokens) else ""
    if outline.tagged.tags[place] not in NOUNS or following[:1].isupper():
        return False
    if tokens[place].text == "one":
        return False
    if tokens[place].text[0].islower():
        return True
    return outline.letter(outline.lead(place)) == "I"


def _is_doubtful(outline: Outline, place: int) -> bool:
    """Tell "downtown parking": of what may be an adverb and may be none, before a noun."""
    tagged = outline.tagged
    second, margin = tagged.seconds[place], tagged.margins[place]
    return tagged.tags[place] in ADVERBS and second in NOUNS | ADJECTIVES and margin < DOUBT


def _is_time(word: str, before: str) -> bool:
    """Tell what says when, "in 1801 Lund had", "in May Orm had", from a name: "the 1801 census"."""
    return _DATED.fullmatch(word) is not None and _SAYS_WHEN.fullmatch(before) is not None


def word_end(tokens: Sequence[Token], end: int) -> int:
    """Give where a word ends that is written with hyphens: "co-operative", "26-year-old"."""
    while 0 < end < len(tokens) - 1 and tokens[end].text in HYPHENS and _touches(tokens, end):
        end += 2
    return end


def _touches(tokens: Sequence[Token], place: int) -> bool:
    before, here, behind = tokens[place - 1 : place + 2]
    return before.end == here.start and here.end == behind.start


def is_relative(outline: Outline, place: int) -> bool:
    """Tell "who", "that" and "which"."""
    return place >= 0 and outline.tagged.tokens[place].text in _RELATIVES
