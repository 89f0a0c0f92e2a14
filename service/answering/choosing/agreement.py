"""Why a figure does not say what is asked: an ordered list of named reasons, each one test.

The same words with one that matters changed (another country, another year, "wounded" for
"killed") are another question: a number that answers its neighbour misleads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.classes import PREPOSITION, dimension_of
from index.english.countries import is_capital, nation_of, places_of
from index.english.relations import FAMILIES, deeds_in
from index.english.relations.contrasts import is_denial
from index.figures import word_for_change
from index.model.articles import SHARES
from index.model.asked import Doubt
from service.answering.buying import may_be_coins
from service.answering.choosing.target import words_of
from service.answering.choosing.timing import (
    has_begun,
    is_now,
    is_set_against,
    is_then,
    other_grain,
    other_time,
    was_so_old_then,
)
from service.answering.kinship import any_kindred

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from index import Figure
    from index.model.articles import Kind
    from service.answering.choosing.target import Disagreement, Stated, Target

# "How many ships" is told by a share, or a measure, only where it is one of ships.
_PARTS: frozenset[Kind] = SHARES | {"money", "quantity", "duration", "age"}
# A kind that answers better than so is asked for as well: "the number fell from 90% to what?"
_STANDS_IN = 0.5
# Who asks how often is told by a number of times.
_OFTEN = 0.8
_HOW_OFTEN = frozenset("times time twice thrice once occasions occasion every each".split())
_EVERY = re.compile(r"\b(?:every|each|once\sin|once\severy)\s(?:\w+\s)?$", re.IGNORECASE)
_TIMES_OVER = ("times", "twice", "thrice", "once")
# "Twice as many", "three times the price", "four times higher".
_TIMES_AS = re.compile(
    r"[\s-](?:as|the|that|those|what|its|their|his|her|more|\w{2,12}er)\b", re.IGNORECASE
)
_BEHIND_NOUN = re.compile(rf"\s(?!of\b)(?:{PREPOSITION})\s")
_ADVERB = 8
# What leads up to a number, in so many characters: "every second ".
_LEAD = 16
_NEVER = re.compile(r"\b(never|not|\w+n[\u2019']t)\s$", re.IGNORECASE)
_AGO = re.compile(r"\sago\b", re.IGNORECASE)
_JOINED_VERB = re.compile(r"\s(?:or|and)\s[a-z]+\b")
_PERSONAL = frozenset("he she it they we i you who which that this".split())
_WHO_DID = re.compile(
    r"\b(?:does|did|will)\s(?:the\s)?(?:[A-Z][\w\u2019'-]*\s)*?(?P<who>[A-Z][\w\u2019'-]+)(?=\s[a-z])"
)
_RELATIVE_OF = re.compile(r"(?:her|his|their|its)\b", re.IGNORECASE)
# What stands right before a date that is a point in time, in so many characters.
_POINTING = 8
_POINT = re.compile(r"\b(?:in|on|at)\s(?:the\s)?$", re.IGNORECASE)
_PURPOSE = re.compile(r"\bto\s(\w+)", re.IGNORECASE)
_TIMES: frozenset[Kind] = frozenset({"date", "duration", "age", "ordinal"})


def _other_kind(target: Target, stated: Stated) -> Disagreement:
    figure, text, asked = stated.figure, stated.told.text, target.asked.wording
    fit = target.asked.kinds.get(figure.kind, 0)
    if not fit:
        return target.asked.noun or target.asked.kind, figure.text
    # How long it took, "since May" tells, and "in May" does not.
    is_point = figure.kind == "date" and _POINT.search(
        text, max(figure.sentence.start, figure.start - _POINTING), figure.start
    )
    is_ago = figure.kind == "date" and figure.text.lower().endswith(" ago")
    if is_ago and fit < 1:
        # "How long ago?" is told by "900 years ago", and "how long did it last?" is not.
        return None if _AGO.search(asked) else (target.asked.kind, figure.text)
    if fit == 1 or not is_point:
        return None
    return target.asked.noun or target.asked.kind, figure.text


def _how_often(target: Target, stated: Stated) -> Disagreement:
    """Find how often something was done, where no number of times is asked: "have twice asked"."""
    figure, fit = stated.figure, target.asked.kinds.get(stated.figure.kind, 0)
    counts = figure.kind == "multiple" and figure.text.lower().endswith(_TIMES_OVER)
    if not counts or fit >= _OFTEN or target.asked.noun == "times":
        return None
    is_ratio = _TIMES_AS.match(stated.told.text, figure.end)
    return None if is_ratio else (target.asked.noun or target.asked.kind, figure.text)


def _is_not_often(target: Target, stated: Stated) -> Disagreement:
    """Find a number of things, or how long, where it is asked how often: "has 37 members"."""
    asked, figure = target.asked, stated.figure
    if "often" not in asked.ways or figure.per:
        return None
    words = figure.text.lower().split()
    text, lead = stated.told.text, max(figure.sentence.start, figure.start - _LEAD)
    tells = not _HOW_OFTEN.isdisjoint(words) or _EVERY.search(text, lead, figure.start)
    return None if tells or figure.kind == "ordinal" else ("often", figure.text)


def _other_dimension(target: Target, stated: Stated) -> Disagreement:
    """Find a unit of another dimension than is asked: square kilometres of "how long is it?"."""
    figure, wanted = stated.figure, target.asked.dimension
    said = dimension_of(figure.unit or "") if figure.kind == "quantity" else None
    # "Six metres an hour" is a speed.
    if wanted is None or said in {None, wanted} or (wanted == "speed" and figure.per):
        return None
    return wanted, figure.text


def _named_in_the_question(target: Target, stated: Stated) -> Disagreement:
    value = stated.figure.value
    # A month of the year that is named says more: "When in 1973 did it begin?".
    is_named = value in target.asked.values or value in target.asked.years
    return (stated.figure.text, stated.figure.text) if is_named else None


def _other_direction(target: Target, stated: Stated) -> Disagreement:
    asked, said = target.asked.change, stated.figure.change
    if asked is None or said is None or asked == said:
        return None
    wanted = word_for_change(asked, target.asked.wording)
    return wanted or asked, word_for_change(said, stated.told.words) or said


def _is_whole_of_them(target: Target, stated: Stated) -> Disagreement:
    """Find how many there are, where it is asked how many of them did something nobody tells here.

    "1,203 papers were rejected" of "How many of the rejected papers were blank?"
    """
    figure, asked = stated.figure, target.asked
    deed = asked.done.rpartition(" ")[2]
    terms = target.terms_of(deed)
    if asked.role != "part" or not terms or target.head.isdisjoint(target.counted(figure)):
        return None
    if any_kindred(terms, target.terms_of(stated.told.words)):
        return None
    return deed, words_of(figure.predicate, stated.told.text) or None


def _turned_round(_: Target, stated: Stated) -> Disagreement:
    turn = stated.told.unturned
    return (turn, None) if turn else None


def _denied_itself(target: Target, stated: Stated) -> Disagreement:
    """Find a number that its own verb denies: "is not closing 40 branches"."""
    verb = stated.figure.predicate
    # "Did not open until 1990", "do not breed before five": that is no denial of the number.
    if verb is None or stated.figure.kind in _TIMES or target.asked.turns:
        return None
    # "Never owned": an adverb may stand before the verb.
    text = stated.told.text
    words = words_of(verb, text).split()
    adverb = _NEVER.search(text, max(stated.told.sentence.start, verb.start - _ADVERB), verb.start)
    denial = next((word for word in words if is_denial(word.lower())), None)
    denial = denial or (adverb and adverb.group(1))
    return (stated.figure.text, denial) if denial else None


def _is_price_of(target: Target, stated: Stated) -> Disagreement:
    """Find a count of something, where what is paid is asked: "900 extras" of "what it cost"."""
    figure, kinds = stated.figure, target.asked.kinds
    # What is paid is asked where no size would do.
    if kinds.get("money") != 1 or "quantity" in kinds or figure.kind != "count" or target.head:
        return None
    if figure.counted is None:
        return None if _is_verb_asked(target, stated) else ("money", figure.text)
    is_sum = figure.role not in {None, "part", "whole"} or may_be_coins(figure, stated.told.text)
    return None if is_sum else ("money", figure.counted)


def _is_verb_asked(target: Target, stated: Stated) -> bool:
    words = words_of(stated.figure.predicate, stated.told.text)
    # "What does it cost to fill one?" asks for no number of those filled.
    purpose = target.terms_of(" ".join(_PURPOSE.findall(target.asked.wording)))
    return not (target.terms - purpose).isdisjoint(target.terms_of(words))


def _place_not_named(_: Target, stated: Stated) -> Disagreement:
    """Find a place asked for that neither the figure nor its passage so far names."""
    for name in stated.told.places_not_named:
        place = stated.figure.place
        is_country = place in places_of(name) and not is_capital(name)
        is_there = is_country or (place is None and stated.told.is_opened_with(name))
        if not is_there:
            return name, stated.figure.place
    return None


def _part_of_something_else(target: Target, stated: Stated) -> Disagreement:
    """Find a share or a measure that is not one of what is to be counted."""
    figure = stated.figure
    kinds, asked_per = target.asked.kinds, target.asked.per is not None
    if figure.kind in SHARES and asked_per and figure.per is None and kinds.get("percent") != 1:
        return target.asked.noun or "it", figure.text
    if kinds.get("count") != 1 or not target.head or figure.kind not in _PARTS:
        return None
    if kinds[figure.kind] > _STANDS_IN:
        return None
    # How many there are, and how many a year, is told by no share.
    is_share = figure.kind in SHARES and (asked_per or "all" in target.asked.ways)
    # A share of "the market for chips" is one of the market.
    whole = _BEHIND_NOUN.split(figure.counted or "", maxsplit=1)[0]
    # "Three percentage points" are points.
    own = target.terms_of(figure.text.partition(" of ")[0])
    of_that = not is_share and target.head & (target.terms_of(whole) | own)
    if of_that or target.noun & target.terms_of(figure.unit or ""):
        return None
    return target.asked.noun, figure.counted or figure.text


def _other_deed(target: Target, stated: Stated) -> Disagreement:
    """Tell the killed from the wounded, and both from those who only went there."""
    asked = target.asked.deeds
    if not asked:
        return None
    if stated.figure.kind == "date":
        return _other_date(target, stated)
    said = deeds_in(_own_verb(stated)) or deeds_in(stated.clause)
    if said - asked and not said & asked:
        return _asked_for(target, asked), FAMILIES[min(said - asked)].said_in(stated.clause)
    is_certain = any(family.is_certain for family in target.families)
    return (
        (_asked_for(target, asked), None) if is_certain and not stated.told.tells_a_deed else None
    )


def _own_verb(stated: Stated) -> str:
    """Give the verb of a figure, with the one that it is joined to: "killed or hurt"."""
    figure, text = stated.figure, stated.told.text
    if figure.predicate is None:
        return ""
    start, end = figure.predicate.start, figure.predicate.end
    joined = _JOINED_VERB.match(text, end, figure.sentence.end)
    return text[start : joined.end() if joined else end]


def _other_date(target: Target, stated: Stated) -> Disagreement:
    """Find a date of which its sentence does not tell what is asked to have befallen somebody then.

    Of "Ada Lund (1919-1980)" it need not: that is when she was born, and died.
    """
    asked = target.asked.about[-1:]
    deeds = deeds_in(*asked) if asked else frozenset[str]()
    is_life = stated.told.text.startswith("(", stated.figure.start - 1)
    if not deeds or is_life or stated.told.tells_a_deed:
        return None
    return _asked_for(target, deeds), None


def _is_somebody_elses(target: Target, stated: Stated) -> Disagreement:
    """Find a date of what somebody else did: "her husband died in 1890" of when Ada Voss did.

    Who is named before that may have done it, and who was seen was seen by others.
    """
    figure, asked = stated.figure, _WHO_DID.search(target.asked.wording)
    if figure.kind != "date" or not asked or not figure.subject or not figure.predicate:
        return None
    before = slice(figure.sentence.start, max(figure.start, figure.predicate.start))
    if asked["who"] in stated.told.text[before]:
        return None
    subject = words_of(figure.subject, stated.told.text)
    is_told = subject.lower() in _PERSONAL or not target.terms.isdisjoint(target.terms_of(subject))
    if is_told or not _is_verb_asked(target, stated):
        return None
    is_named = subject.split()[-1][0].isupper()
    return (asked["who"], subject) if is_named or _RELATIVE_OF.match(subject) else None


def _asked_for(target: Target, deeds: frozenset[str]) -> str:
    """Give the words in which a question asks for a deed, or what it is called."""
    deed = min(deeds)
    return FAMILIES[deed].said_in(target.asked.wording) or deed


def _other_country(target: Target, stated: Stated) -> Disagreement:
    """Find people of another country than those asked for, or a country that is not asked for."""
    asked, figure, country = target.asked, stated.figure, country_of(stated.figure)
    if asked.peoples and figure.counted and country not in {None, *asked.peoples}:
        return min(asked.peoples), country
    places = asked.countries - asked.peoples
    if not places or country is None or country in places:
        return None
    return None if stated.told.names_a_country else (min(places), country)


def country_of(figure: Figure) -> str | None:
    """Give the country that a figure is of; of which one a town or a region is, nobody says."""
    return figure.place if figure.place and nation_of(figure.place) else None


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason why a figure does not answer.

    Attributes:
        name: as callers are told it.
        find: gives what disagrees; None where nothing does.
        withholds: where such a figure fits best, no other one is given in its place.
    """

    name: str
    find: Callable[[Target, Stated], Disagreement]
    withholds: bool = False


REASONS = (
    Reason("other kind", _other_kind),
    Reason("other kind", _how_often),
    Reason("other kind", _is_not_often),
    Reason("other kind", other_grain),
    Reason("counts something else", _other_dimension),
    Reason("other time", is_set_against),
    Reason("other time", has_begun),
    Reason("named in the question", _named_in_the_question),
    Reason("other direction", _other_direction),
    Reason("other time", other_time),
    Reason("other time", is_then),
    Reason("other time", is_now),
    Reason("other time", was_so_old_then),
    Reason("denied", _turned_round),
    Reason("denied", _denied_itself),
    Reason("counts something else", _is_price_of),
    Reason("other place", _place_not_named),
    Reason("part of all", _is_whole_of_them),
    Reason("counts something else", _part_of_something_else),
    Reason("other verb", _other_deed),
    Reason("other subject", _is_somebody_elses),
    Reason("other place", _other_country, withholds=True),
)
_EXCLUDING = tuple(reason for reason in REASONS if not reason.withholds)
_WITHHOLDING = tuple(reason for reason in REASONS if reason.withholds)


def excluded(target: Target, stated: Stated) -> Doubt | None:
    """Give the first reason why a figure cannot be the answer; None where there is none."""
    return _first(_EXCLUDING, target, stated)


def withheld(target: Target, stated: Stated) -> Doubt | None:
    """Give the first reason why, where this figure fits best, none is given."""
    return _first(_WITHHOLDING, target, stated)


def _first(reasons: Iterable[Reason], target: Target, stated: Stated) -> Doubt | None:
    for reason in reasons:
        found = reason.find(target, stated)
        if found:
            return Doubt(reason.name, *found)
    return None
