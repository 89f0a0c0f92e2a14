"""What a number is said of: the subject of its clause, who has an age or a size, and its verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import YEAR
from index.english.classes import BEING, DETERMINER
from index.english.fragments import HYPHENS
from index.figures.changes import moved_object
from index.model.articles import Figure, Span

if TYPE_CHECKING:
    from index.figures.mentions import Mention
    from index.figures.slots.around import Around
    from index.figures.words import Words

MEASURES = frozenset(("money", "percent", "quantity"))
# What something may be the holder of: "a loan of $3m", "a truce of three days".
_HELD = MEASURES | {"duration"}
# What hangs an age on who has it, and a sum on what it is the size of.
_OF_AGE = frozenset(", ( of over under above below both now aged age ages the".split())
_OF = frozenset(("of",))
_NOTHING: frozenset[str] = frozenset()
# "At the age of 14 she won": nobody is named but by the clause.
_AGE = re.compile(r"(?:the|an?|his|her|their)\sages?", re.IGNORECASE)
_BRACKET = frozenset(("(",))
_TO_DATE = re.compile(r"\s(?:in|on|during|for|since|from|of)\s(?:the\s)?$")
_IT = re.compile(r"(?:it|them|this|that)", re.IGNORECASE)
_MOVED = frozenset(("change", "from", "to", "level"))
_HOW_ACROSS = re.compile(r"[-\u2010\u2011][a-z]{3,6}\s")
_AT_ASIDE = re.compile(r"(?<=\w),\sat\s(?:just\s|only\s)?$")
_ENDS_ASIDE = re.compile(r"(?:\s\([^()]{1,40}\))?,\s(?!an?\s)")
_COMMA = frozenset((",",))
_DIMENSION = re.compile(r"\s(?:long|wide|broad|deep|high|tall|thick|across)\b")
_IS_WORTH = re.compile(r"\sworth\s(?:just\s|only\s|an?\s\w{1,12}\s)?$")
# "By gusts of", "with a grant of", "compared with a minimum of"; but "rose to a high of" and "at a
# cost of" say it of what rose or was bought. "Forecast a profit of"
_LEADS_HOLDER = re.compile(
    rf"\b(?:by|(?:compared|along|together)\swith|after|above|below|over|under|against|than|on"
    rf"|(?:expect|project|predict|foresee|anticipat)(?:e|s|es|ed|ing)?|forecasts?|forecast(?:ing|ed)"
    rf")\s(?P<whose>(?:{DETERMINER})\s)?$",
    re.IGNORECASE,
)
# "Won by a majority of", "sprawls over an area of": who won by it, and what is so large.
_EXTENTS = frozenset(
    "area average back cost depth distance factor height length majority margin maximum period "
    "price rate score speed sum term total vote weight width".split()
)
_LEAD = 60
_OUT_OF = re.compile(r"\s(?:out\s)?of\s")
_FROM = "from "
_YEAR = re.compile(YEAR)
# Between the first of several counted nouns and a later one.
_LIST = re.compile(r"(?:,\s[^.,;:()]{1,40}){0,6},?\s(?:and\s|or\s)?")
COORDINATED = re.compile(r"[^.;:,()]{0,60}?,?\s(?:and|or)\s", re.IGNORECASE)


def find_predicate(words: Words) -> Span | None:
    """Give the verb of a number's clause."""
    predicate = words.clause.predicate if words.clause else None
    return Span(*predicate) if predicate else None


def find_subject(
    text: str, around: Around, mention: Mention, words: Words, earlier: Figure | None
) -> Span | None:
    """Give what a number is said of: who is so old, what is brought to it, or its clause's subject.

    Of "9 sailors stayed and 4 left" and "9 left, 4 of them late" neither is said of the other.

    Of "They cut their debt by a third" it is what they cut: that is what the number is said of.
    """
    own = _whose_age(text, around, mention) or _said_of_object(text, mention, words)
    if own is not None:
        return own
    if words.role == "to" and earlier and earlier.role == "from" and _same_verb(words, earlier):
        # "Lifted its rate from 3 to 4 percent": both are said of the rate.
        return earlier.subject
    change = words.change
    # "Losing it by 9 votes" is said of who lost it.
    names_it = change and not _IT.fullmatch(text, change.start, change.end)
    if change and names_it and change.is_object and words.role in _MOVED:
        return Span(change.start, change.end)
    held = (
        _held_apart(text, around, mention, words)
        or _set_aside(text, around, words)
        or _put_beside(text, around, mention, words, earlier)
    )
    if held is not None:
        return held
    subject = words.clause.subject if words.clause else None
    if subject is None:
        return None
    # "12 of the club's 40 men left": the subject begins before what is tagged as its head.
    is_part = _OUT_OF.fullmatch(text, words.end, subject[0])
    if mention.kind == "date" and subject[0] < words.start < subject[1]:
        return _before_date(text, words, subject)
    if is_part or (subject[0] < words.end and words.start < subject[1]):
        return _what_has_size(text, around, mention) or _holder(around, mention, words, subject)
    is_none = (
        _YEAR.fullmatch(text, *subject) is not None
        or _is_member(text, words, subject)
        or is_beside(text, mention, words, earlier)
    )
    return None if is_none else Span(*subject)


def _before_date(text: str, words: Words, subject: tuple[int, int]) -> Span | None:
    """Give "the population" of "the population in 2011 was 900", which that is said of."""
    link = _TO_DATE.search(text, subject[0], words.start)
    return Span(subject[0], link.start()) if link else None


def _is_member(text: str, words: Words, subject: tuple[int, int]) -> bool:
    """Tell a number of a list that is its verb's subject: "18 men, three women and five … left"."""
    predicate = words.clause.predicate if words.clause else None
    if predicate is None or predicate[0] < words.end or not text[subject[0]].isdigit():
        return False
    return _LIST.fullmatch(text, subject[1], words.start) is not None


def _same_verb(words: Words, earlier: Figure) -> bool:
    return bool(words.clause) and earlier.predicate == find_predicate(words)


def _what_has_size(text: str, around: Around, mention: Mention) -> Span | None:
    """Give what has a size that is written to its unit: of "a 40-tonne lorry sank" the lorry."""
    hyphened = mention.kind == "quantity" and text[mention.end : mention.end + 1] in HYPHENS
    if not hyphened or around.syntax is None:
        return None
    # "A 140-mile-wide storm"
    across = _HOW_ACROSS.match(text, mention.right)
    noun = around.syntax.counted_after(across.end() if across else mention.right, one=True)
    return Span(*noun) if noun else None


def _whose_age(text: str, around: Around, mention: Mention) -> Span | None:
    """Give who is so old: "a 24-year-old striker", "Lena Beck, 44", "a boy of 15"."""
    if mention.kind != "age" or around.syntax is None:
        return None
    if mention.rule == "years old" and (behind := around.syntax.counted_after(mention.right)):
        return Span(*behind)
    before = around.syntax.holder_before(mention.left, _OF_AGE)
    return Span(*before) if before and not _AGE.fullmatch(text, *before) else None


def _holder(
    around: Around, mention: Mention, words: Words, subject: tuple[int, int]
) -> Span | None:
    """Give "a loan" of "a loan of $3m was granted", where the subject holds the number."""
    if mention.kind not in _HELD or around.syntax is None:
        return None
    holder = around.syntax.holder_before(words.start, _OF)
    return Span(*holder) if holder and subject[0] <= holder[0] else None


def _held_apart(text: str, around: Around, mention: Mention, words: Words) -> Span | None:
    """Give what is so much and is no part of what is said of the subject.

    "Paid for with a grant of $3m", "expects growth of 4 percent", "repairs worth $9m": neither who
    was paid for nor who expects is so much. Nor are those so long who have "blades 88 m long".
    """
    if mention.kind not in _HELD or around.syntax is None:
        return None
    if mention.kind == "quantity" and _DIMENSION.match(text, words.end):
        verb = find_predicate(words)
        # "The snow was in places 9 m deep" is said of the snow.
        if verb is None or text[verb.start : verb.end].rpartition(" ")[2] not in BEING:
            sized = around.syntax.holder_before(words.start, _NOTHING)
            return Span(*sized) if sized else None
    if _IS_WORTH.search(text, max(around.sentence.start, words.start - _LEAD), words.start):
        worth = around.syntax.measured_before(words.start, link="worth")
        return Span(*worth) if worth else None
    holder = around.syntax.measured_before(words.start, link="of")
    if holder is None or text[slice(*holder)].rpartition(" ")[2] in _EXTENTS:
        return None
    lead = _LEADS_HOLDER.search(text, max(around.sentence.start, holder[0] - _LEAD), holder[0])
    if lead is None:
        return None
    return Span(lead.start("whose") if lead["whose"] else holder[0], holder[1])


def _set_aside(text: str, around: Around, words: Words) -> Span | None:
    """Give what is so much in passing: "its workforce, at 830, is smaller"."""
    aside = _AT_ASIDE.search(text, max(around.sentence.start, words.start - _LEAD), words.start)
    if aside is None or around.syntax is None or words.phrase:
        return None
    ends = _ENDS_ASIDE.match(text, words.end)
    if ends is None or not around.syntax.is_verb(ends.end()):
        return None
    holder = around.syntax.holder_before(aside.start() + len(", "), _COMMA)
    return Span(*holder) if holder else None


def _put_beside(
    text: str, around: Around, mention: Mention, words: Words, earlier: Figure | None
) -> Span | None:
    """Give whose number stands in brackets behind it: "Arden Rail (£210m) and Covasa (£198m)"."""
    is_alone = text[words.start - 1 : words.start] == "(" and text[words.end : words.end + 1] == ")"
    if not is_alone or around.syntax is None or words.phrase or mention.kind == "date":
        return None
    if earlier and words.start - earlier.end <= len(" ("):
        return None
    beside = around.syntax.holder_before(words.start, _BRACKET)
    # "Cows (40)" are counted.
    if beside is None:
        return None
    subject = words.clause.subject if words.clause else None
    if subject and subject[0] < beside[0] and beside[1] == subject[1]:
        # "The shop in Leeds (£4m) is open"
        return Span(*subject)
    is_name = text[slice(*beside)].rpartition(" ")[2][0].isupper()
    return Span(*beside) if mention.kind != "count" or is_name else None


def _said_of_object(text: str, mention: Mention, words: Words) -> Span | None:
    """Give what is brought to a number: "taking the price to $4", no "took men to 3 camps"."""
    predicate = words.clause.predicate if words.clause else None
    if predicate is None or (words.phrase and mention.kind == "count"):
        return None
    # A range begins with its own "from".
    opens = _FROM if text.startswith(_FROM, words.start) else ""
    moved = moved_object(text, predicate, words.start + len(opens))
    return Span(*moved) if moved else None


def is_beside(text: str, mention: Mention, words: Words, earlier: Figure | None) -> bool:
    """Tell a number that has the verb of the one before, which is that verb's subject."""
    subject = words.clause.subject if words.clause else None
    if earlier is None or subject is None or words.phrase:
        return False
    if not earlier.kind == mention.kind == "count":
        return False
    shares = subject[0] <= earlier.number.start < subject[1] <= words.start
    joined = words.elides or COORDINATED.fullmatch(text, earlier.end, words.start)
    return shares and bool(joined)
