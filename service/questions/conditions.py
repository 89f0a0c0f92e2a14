"""What a question says of what it asks for: which words matter, where, when, which way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, cast

from index.english.calendar import days_in, years_in
from index.english.cardinals import CARDINALS
from index.english.classes import ASKING_WORDS, MEASURE_WORDS, SUM_NOUNS
from index.english.countries import is_place_name, peoples_in, places_of
from index.english.forms import IRREGULAR_PASTS, STATES, is_plural
from index.english.fragments import alternatives
from index.english.relations import deeds_in, turns_in
from index.figures import direction_of, find_mentions, rate_after
from service.questions.ellipsis import KEPT, NOUN_LEFT_OUT, is_bare
from service.questions.kinds import (
    LEVELS,
    SIZES,
    classify,
    dimension_asked,
    kinds_asked,
)
from service.questions.phrases import counted, level, object_link
from service.questions.units import unit_asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from index.model.articles import FigureRole
    from index.model.asked import Asked, Grain, Way
    from service.questions.kinds import Kinds

_WORD = re.compile(r"\d[\d,.]*\d|\d|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HOW = re.compile(rf"\bhow ({SIZES}|long|old|often|soon)\b", re.IGNORECASE)
_COUNTS = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
# What happened is no number, whatever was asked before.
_HAPPENS = re.compile(r"\W*+(?:(?:and|but|so)\s)?what\s(?:\w+\s){0,3}happen", re.IGNORECASE)
_BY_HOW_MUCH = re.compile(
    r"\bby (?:how (?:many|much)|what (?:percentage|percent|share|amount))\b"
    r"|\bhow (?:many|much) (?:more|fewer|less|\w{3,12}er)\b.*\bthan\b"
    r"|\b(?:how much|what) extra\b",
    re.IGNORECASE,
)
# Of what moved, where it began is asked, or where it ended.
_AT_FIRST = re.compile(
    r"""
    \b (?: before(?=\W*$|\s(?:the|that|this|then|it)\b) | earlier(?=\W*$) | previously
        | originally | initially | formerly | at\sfirst | used\sto
        | (?:at|in)\sthe\s(?:start|beginning|outset)
        | (?:year|month|week|decade)s?\s(?:ago|before|earlier) | from\s(?:how|what|which) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AT_LAST = re.compile(
    r"""
    \b (?: now | currently | (?<=the\s)(?:current|present)(?=\s[a-z]) | at\spresent | today
        | nowadays | these\sdays | so\sfar
        | (?:at|in)\sthe\send | to\s(?:how|what|which) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "What did it rise to?", "What has it fallen from?"
_WHAT_DID = re.compile(r"\bwhat\s(?:do|does|did|has|have|had)\b", re.IGNORECASE)
_END = re.compile(
    r"(?<!\bthe)(?<!\ban)(?<!\ba)(?<!\bits)\s(?P<verb>[\w’'-]+)\s(?P<end>to|from)\W*$",
    re.IGNORECASE,
)
_FROM_TODAY = re.compile(
    r"\b(?:(?:last|this|next)\s(?:year|month|week|season|quarter|spring|summer|autumn|winter)"
    r"|(?:year|month|week|season)\sbefore\slast"
    r"|(?:previous|preceding|following)\s"
    r"(?:year|month|week|season|quarter|spring|summer|autumn|winter|decade)"
    rf"|(?:\d{{1,3}}|an?|{alternatives(CARDINALS)})\s(?:year|month|week|day)s?\s(?:ago|earlier)"
    r"|the\s(?:year|month|week|season|quarter)\sbefore(?=\W*$)"
    r"|(?:first|second|third|fourth)\squarter)\b",
    re.IGNORECASE,
)
# A pronoun leaves open who is meant, "or" what is chosen between.
_POLAR = re.compile(
    r"""
    \A \W*+ (?: is|are|was|were|do|does|did|has|have|had ) \s
    (?! .* \b(?: or|who|whom|whose|what|which|when|where|why|how|he|she|it|they|we|you|i|this|that
    |these|those|him|her|them ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "The weekly paper" is no rate, and "the weekly wage" is one.
_BEFORE_RATE = re.compile(
    rf"""
    \w (?= \s(?:an?|per|each|every)\s | \s\w{{3,7}}ly\s{alternatives(SUM_NOUNS)}\b )
    | \w (?<!\bthe) (?<!\ba) (?= \s\w{{3,7}}ly\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What those counted are said to be: "how many of the citizens are women?"
_BEING = re.compile(r"\bhow many\b.*\b(?:are|were)\s(?:[\w’'-]+\s)?([\w’'-]+)\W*$", re.IGNORECASE)
_PART = re.compile(r"\bhow many of\b.*\b(?:are|were)\s([\w’'-]+)\W*$", re.IGNORECASE)
# Of a whole and its part, the part is asked, or the whole.
_OF_THEM = re.compile(r"\bhow (?:many|much) of\b", re.IGNORECASE)
_IN_ALL = re.compile(
    r"\b(?:in\s(?:all|total)|altogether|overall|to\sdate|out\sof\show\smany"
    r"|(?:has|have|had)\b.*\bsince|(?:the|an?)\s(?:whole|entire))\b",
    re.IGNORECASE,
)
# What a clause of time says befell them is not what is asked: "before she was dismissed".
_BESIDE = re.compile(r"(?<=\s)(?:before|after|when|while|until|since)\b(?!\?).+", re.IGNORECASE)
_DONE = re.compile(r"\b((?:is|are|was|were|has|have|had)(?:\sbeen)?\s[\w’'-]+)\W*$", re.IGNORECASE)
# In which ways a number is asked for.
_WAYS: Mapping[Way, re.Pattern[str]] = {
    "how": re.compile(r"\bhow\b", re.IGNORECASE),
    "all": re.compile(
        r"""
        \b how\s(?:many|much)\s (?!of\b)
        (?: .* \b (?: (?:do|does|did)\s.*\shave | (?:is|are|was|were)\sthere ) \W*$
            | [\w\s’'-]* \b (?:are|were)\s(?:there\s)?(?:in|at|on)\b )
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
    "has": re.compile(r"\b(?:do|does|did)\s.*\shave\b", re.IGNORECASE),
    "done": re.compile(
        r"\bhow\smany\b.*\b(?:has|have|had)\s(?!(?:been|children|w?o?men|often|even)\b)"
        rf"(?:\w+(?:ed|[eow]n|ne|unk|ung)|{alternatives(IRREGULAR_PASTS)})\b",
        re.IGNORECASE,
    ),
    "limit": re.compile(
        r"\b(?:may|(?i:allowed|permitted|at\s(?:most|least)|maximum|minimum))\b(?!\shave)"
    ),
    "crowd": re.compile(r"\bhow\s(?:large|big|strong)\b|\bsize\b", re.IGNORECASE),
    "often": re.compile(r"\bhow\s(?:often|frequently)\b", re.IGNORECASE),
    "habit": re.compile(r"\bwhen\s(?:is|are|do|does)\b", re.IGNORECASE),
}
_GRAIN = re.compile(
    r"\b(?:what|which)\s(?:\w+\s)?(?:(?P<weekday>days?\sof\sthe\sweek|weekday)"
    r"|(?P<day>day)|(?P<month>month)|(?P<year>year))\b",
    re.IGNORECASE,
)
# "How many in every 100,000 people": what stands behind is to be counted.
_EVERY_SO_MANY = re.compile(r"\b(?:in|out\sof)\s(?:every|each)\s[\d,.]+\s", re.IGNORECASE)
_DEMANDED = re.compile(
    r"\b(?:demand\w*|ask(?:s|ed|ing)?\sfor|want(?:s|ed)?|seek(?:s|ing)?|sought|call(?:s|ed|ing)?\sfor)\b",
    re.IGNORECASE,
)
_BEFELL = re.compile(r"\b(?:are|was|were|been)\s(\w+)\s\w+ing\b", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:in|at|near|from)\s(?:the\s)?(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)")
# How well what answered the question before answers one that leaves its noun to it.
AS_BEFORE = 0.9
_SAYS_NOTHING = MEASURE_WORDS | ASKING_WORDS


def read_conditions(text: str, wording: str, before: Asked | None = None) -> dict[str, Any]:
    """Read the fields of `Asked` that a question's words alone decide.

    Args:
        text: the question itself.
        wording: the same, with what it leaves to earlier questions filled in.
        before: the question that it leans on.

    Returns:
        Fields by name.
    """
    of_words = _OF_WORDS[text, wording]
    kinds = _kinds(text, wording, of_words["noun"], before)
    kinds = kinds or (LEVELS if _end_asked(wording) else {})
    read = {**of_words, "kinds": kinds}
    is_open = not kinds and classify(wording).kind == "other"
    measured = level(wording) or "" if is_open else ""
    link = object_link(wording) if is_open and not measured else None
    if not kinds and not measured and link is None:
        return read
    # What is said of a number matters where one is asked for.
    of_number = _OF_NUMBER[text, wording, of_words["noun"]]
    unit = unit_asked(wording)
    told_in = unit.name if unit and kinds == {unit.kind: 1} else None
    return {**read, "level": measured, "object_link": link, "unit": told_in, **of_number}


class _Fields(dict[str, Any]):
    """Fields of `Asked`, with about how many bytes a usual question takes."""

    nbytes = 3_000


def _read_of_words(asked: tuple[str, str]) -> _Fields:
    text, wording = asked
    noun, words = _noun(wording), words_about(wording)
    return _Fields(
        noun=noun,
        heads=frozenset(_heads(wording, noun)),
        words=words,
        about=words if text == wording else words_about(text),
        particulars=frozenset(_particulars(words, wording)),
        is_polar=_POLAR.match(wording) is not None,
    )


def _noun(wording: str) -> str:
    """Give what is to be counted; of a part it is what that is: "how many of the men are divers?".

    >>> _noun("How many of the men are divers?"), _noun("How many of the men are ill?")
    ('divers', 'men')
    """
    wording = _EVERY_SO_MANY.sub("", wording)
    part = _PART.search(wording)
    is_named = part is not None and is_plural(part[1]) and part[1].lower() not in STATES
    return part[1] if part and is_named else counted(wording) or ""


def _kinds(text: str, wording: str, noun: str, before: Asked | None) -> Kinds:
    """Give the kinds that a question asks for in its own words, or where it has none, in all.

    Where "how many" leaves its noun to the question before it, what answered that one nearly
    answers this one: "What percentage of voters opposed it?", "And how many supported it?".
    """
    if before is None:
        return kinds_asked(wording, noun)
    if _HAPPENS.match(text):
        return {}
    has_own = classify(text).kind != "other" or is_bare(text)
    kinds = kinds_asked(text if has_own else wording, noun)
    if not NOUN_LEFT_OUT.search(text):
        return kinds
    as_before = {kind: AS_BEFORE * fit for kind, fit in before.kinds.items()}
    return {
        kind: max(kinds.get(kind, 0), as_before.get(kind, 0)) for kind in {**kinds, **as_before}
    }


def _read_of_number(asked: tuple[str, str, str]) -> _Fields:
    text, wording, noun = asked
    return _Fields(
        values=frozenset(found.value for found in find_mentions(wording, 0, len(wording))),
        countries=places_of(wording),
        peoples=peoples_in(noun),
        # Who asks for another place no longer asks for the one before.
        places=_places(text if text != wording and places_of(text) else wording),
        years=years_in(wording),
        days=days_in(wording),
        from_today=tuple(_FROM_TODAY.findall(wording)),
        change=direction_of(wording),
        per=_rate(wording),
        role=_role(wording),
        done=done[1].lower() if (done := _DONE.search(wording)) else "",
        grain=_grain(wording),
        ways=frozenset(way for way, pattern in _WAYS.items() if pattern.search(wording)),
        dimension=dimension_asked(wording, noun),
        deeds=_deeds(_BESIDE.sub(" ", wording), noun),
        turns=turns_in(wording),
    )


# Each question after this one reads it again, to be answered in its light.
_OF_WORDS, _OF_NUMBER = KEPT.keep(_read_of_words), KEPT.keep(_read_of_number)


def _role(wording: str) -> FigureRole | None:
    """Give what the number must be of what it is said of: how far it moved, where from or to.

    >>> _role("By how much did it fall?"), _role("What was it before?"), _role("What is it?")
    ('change', 'from', None)
    >>> _role("How many more clerks does it have than in May?")
    'change'
    >>> _role("How many votes are there in total?"), _role("How many of the votes were his?")
    ('whole', 'part')
    """
    if _BY_HOW_MUCH.search(wording):
        return "change"
    if end := _end_asked(wording):
        return end
    if _IN_ALL.search(wording):
        return "whole"
    if _AT_FIRST.search(wording):
        return "from"
    if _AT_LAST.search(wording):
        return "to"
    return "part" if _OF_THEM.search(wording) else None


def _end_asked(wording: str) -> Literal["from", "to"] | None:
    """Give the end of a movement that is asked for, whatever it is told in.

    >>> _end_asked("What did revenue rise to?"), _end_asked("What did the rise lead to?")
    ('to', None)
    """
    found = _END.search(wording) if _WHAT_DID.search(wording) else None
    # A change is told by what stands before a space.
    moves = found and direction_of(f"{found['verb']} ")
    return cast('Literal["from", "to"]', found["end"].lower()) if found and moves else None


def _grain(wording: str) -> Grain | None:
    """Give what a date that is asked for must name at least.

    >>> _grain("In which month was it?"), _grain("What day of the week is it on?"), _grain("When?")
    ('month', 'weekday', None)
    """
    found = _GRAIN.search(wording)
    return cast("Grain", found.lastgroup) if found else None


def _deeds(wording: str, noun: str) -> frozenset[str]:
    """Give what befell those asked for, be they named by what befell them before.

    >>> _deeds("How many refugees have died?", "refugees"), _deeds("How many dead?", "dead")
    (frozenset({'killed'}), frozenset({'killed'}))
    >>> _deeds("How many men were killed fighting?", "men")
    frozenset({'killed'})
    """
    if _DEMANDED.search(wording):  # It has befallen nobody.
        return frozenset()
    befell = _BEFELL.search(wording)
    deeds = befell and deeds_in(befell[1])
    return deeds or deeds_in(wording.replace(noun, " ", 1)) or deeds_in(noun)


def words_about(text: str) -> tuple[str, ...]:
    """Give the words of a question that say what it is about, not what answer it wants.

    >>> words_about("How far is the kind town of Osh?"), words_about("In 2015, what percentage?")
    (('town', 'Osh'), ('2015',))
    """
    measures = {measure.lower() for measure in _HOW.findall(text)}
    return tuple(
        word
        for word in _WORD.findall(text)
        if (small := word.lower()) not in _SAYS_NOTHING and small not in measures
    )


def _heads(wording: str, noun: str) -> Iterator[str]:
    if noun and noun != "times" and _COUNTS.search(wording):
        yield noun.split()[-1].lower()
    being = _BEING.search(wording)
    if being and is_plural(being[1]):
        yield being[1].lower()


def _particulars(words: Iterable[str], text: str) -> Iterator[str]:
    """Give the numbers and names among words; one that opens the question is no sign of a name."""
    shouted = text.isupper()
    for word in words:
        is_written_as_one = word[0].isupper() and not shouted and not text.startswith(word)
        if is_written_as_one or word[0].isdigit() or is_place_name(word.title()):
            yield word


def _rate(wording: str) -> str | None:
    """Give what a rate that is asked for is by.

    >>> _rate("How much does a baker earn a month?"), _rate("How far does it move in a century?")
    ('month', 'century')
    >>> _rate("How many people come annually?"), _rate("How many really come?")
    ('year', None)
    >>> _rate("How many copies does the weekly paper sell?"), _rate("What is the weekly wage?")
    (None, 'week')
    """
    end = len(wording)
    rates = (rate_after(wording, found.end(), end) for found in _BEFORE_RATE.finditer(wording))
    return next(filter(None, rates), None)


def _places(wording: str) -> tuple[str, ...]:
    names = (found["name"] for found in _WHERE.finditer(wording))
    return tuple(name for name in names if not days_in(name))
