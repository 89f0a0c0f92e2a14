"""Why a figure does not say what is asked: an ordered list of named reasons, each one test.

The same words with one that matters changed (another country, another year, "wounded" for
"killed") are another question: a number that answers its neighbour misleads.
"""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.english.calendar import WEEKDAYS, days_in, may_be_same, years_in
from index.english.classes import PREPOSITION
from index.english.countries import find_places, is_capital, nation_of, places_of
from index.english.relations import FAMILIES, deeds_in, is_turned, words_like
from index.english.relations.contrasts import is_denial
from index.figures import word_for_change
from index.model import Doubt, Span
from service.answering.kinship import synonyms
from service.questions import names_of_nation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index import Figure, Library
    from index.english.relations import Family
    from index.model import Asked, Hit, Kind, Sentence

# "How many ships" is told by a share, or a measure, only where it is one of ships.
_PARTS: frozenset[Kind] = frozenset({"percent", "fraction", "money", "quantity", "duration", "age"})
_SHARES: frozenset[Kind] = frozenset({"percent", "fraction"})
# A kind that answers better than so is asked for as well: "the number fell from 90% to what?"
_STANDS_IN = 0.5
_BEHIND_NOUN = re.compile(rf"\s(?!of\b)(?:{PREPOSITION})\s")
# What is only supposed has befallen nobody: "if they return home".
_SUPPOSED = re.compile(r"\b(?:if|unless|whether|lest)\b[^,;:.]*", re.IGNORECASE)
_CLAUSE_REACH, _ADVERB = 80, 8
_NEVER = re.compile(r"\b(never|not|\w+n[\u2019']t)\s$", re.IGNORECASE)
_CUT = re.compile(r"[;:()–—]|,\s")
# What stands right before a date that is a point in time, in so many characters.
_POINTING = 8
_POINT = re.compile(r"\b(?:in|on|at)\s(?:the\s)?$", re.IGNORECASE)
_WEEKDAYS = frozenset(WEEKDAYS)
_FAMILY_OF = {family.name: family for family in FAMILIES}
_TIMES: frozenset[Kind] = frozenset({"date", "duration", "age", "ordinal"})


@dataclass(frozen=True, slots=True)
class Target:
    """What a question asks for, in the terms of a library.

    Attributes:
        terms: of the whole question.
        noun, head: of what is to be counted, and of its last word.
        people_terms: those that name the people to be counted.
        alike: the terms for the same as the head.
        weekdays: those that are asked about.
        families: of the deeds that are asked about.
        terms_of: makes terms of a text as those of the library were made.
    """

    asked: Asked
    terms: frozenset[str]
    noun: frozenset[str]
    head: frozenset[str]
    people_terms: frozenset[str]
    alike: frozenset[str]
    weekdays: frozenset[str]
    families: Sequence[Family]
    terms_of: Callable[[str], frozenset[str]]

    @classmethod
    def of(cls, asked: Asked, terms_of: Callable[[str], frozenset[str]]) -> Target:
        """Put what is asked into terms."""
        noun = asked.noun
        places = find_places(noun, 0, len(noun)) if asked.peoples else ()
        people = (noun[place.start : place.end] for place in places)
        head = terms_of(noun.rpartition(" ")[2])
        return cls(
            asked=asked,
            terms=terms_of(asked.wording),
            noun=terms_of(noun),
            head=head,
            people_terms=frozenset().union(*map(terms_of, people)),
            alike=frozenset().union(*map(synonyms, head)),
            weekdays=_weekdays(asked.about),
            families=[family for family in FAMILIES if family.name in asked.deeds],
            terms_of=terms_of,
        )

    def counted(self, figure: Figure) -> frozenset[str]:
        """Give the terms of what a figure counts, with those asked for that are words for it.

        Cars are vehicles, and citizens of Kyrgyzstan are Kyrgyz.
        """
        terms = self.terms_of(figure.counted or "")
        if figure.kind == "count" and not self.alike.isdisjoint(terms):
            terms |= self.head
        if self.people_terms and self.asked.peoples & places_of(figure.counted or ""):
            terms |= self.people_terms
        return terms


@dataclass(frozen=True)
class Told:
    """A sentence that states figures: what they all share is read once, however many there are."""

    target: Target
    library: Library
    hit: Hit
    sentence: Sentence
    text: str

    @cached_property
    def words(self) -> str:
        """Give the words of the sentence."""
        return self.text[self.sentence.start : self.sentence.end]

    @cached_property
    def cuts(self) -> Sequence[int]:
        """Give where the parts of the sentence begin and end that may have a time of their own."""
        inner = (
            cut.start() for cut in _CUT.finditer(self.text, self.sentence.start, self.sentence.end)
        )
        return [self.sentence.start, *inner, self.sentence.end]

    @cached_property
    def places_not_named(self) -> Sequence[str]:
        """Give the places asked for that the passage up to the end of the sentence names not."""
        so_far = Span(self.hit.passage.start, self.sentence.end)
        return [
            name
            for name in self.target.asked.places
            if not any(
                self.library.stands_in(self.hit.number, term, so_far)
                for term in self.target.terms_of(name)
            )
        ]

    @cached_property
    def is_at_another_time(self) -> bool:
        """Tell whether all dates of the sentence are others than those asked for."""
        return _is_at_another_time(self.target, self.words)

    @cached_property
    def unturned(self) -> str | None:
        """Give what turns the question round and not the sentence."""
        turns = (turn for turn in self.target.asked.turns if not is_turned(self.words, turn))
        return next(turns, None)

    @cached_property
    def tells_a_deed(self) -> bool:
        """Tell whether what is asked to have befallen somebody is told, and not only supposed."""
        told = _SUPPOSED.sub("", self.words)
        return any(family.pattern.search(told) for family in self.target.families)

    @cached_property
    def names_a_country(self) -> bool:
        """Tell whether the sentence names one of the countries asked for."""
        return any(country in self.words for country in self.target.asked.countries)


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure in the sentence that states it."""

    figure: Figure
    told: Told

    @property
    def clause(self) -> str:
        """Give the words around the figure, up to the next stop or comma on either side."""
        figure, cuts = self.figure, self.told.cuts
        start = max(cuts[bisect(cuts, figure.start) - 1], figure.start - _CLAUSE_REACH)
        end = min(cuts[bisect_left(cuts, figure.end)], figure.end + _CLAUSE_REACH)
        return self.told.text[start:end]


# What of the question is not so, and what the article says in its place; None where all agrees.
Disagreement = tuple[str, str | None] | None


def _other_kind(target: Target, stated: Stated) -> Disagreement:
    figure, text = stated.figure, stated.told.text
    fit = target.asked.kinds.get(figure.kind, 0)
    # How long it took, "since May" tells, and "in May" does not.
    is_point = figure.kind == "date" and _POINT.search(
        text, max(figure.sentence.start, figure.start - _POINTING), figure.start
    )
    if fit == 1 or (fit and not is_point):
        return None
    return target.asked.noun or target.asked.kind, figure.text


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


def _other_time(target: Target, stated: Stated) -> Disagreement:
    asked, time = target.asked, stated.figure.time
    if not (asked.years or asked.days or target.weekdays):
        return None
    if time is None:
        is_other = stated.figure.kind != "date" and stated.told.is_at_another_time
    else:
        # A time beside the figure decides; of two, each may be said of it.
        beside = stated.clause
        is_other = _is_at_another_time(target, beside if _names_time(beside) else time)
    return (_named_times(asked), time) if is_other else None


def _is_at_another_time(target: Target, words: str) -> bool:
    """Tell whether a question and the words name dates of which none can be the same."""
    asked, weekdays = target.asked, target.weekdays
    if weekdays and (said := _weekdays(words.split())) and not weekdays & said:
        return True
    years = years_in(words) if asked.years else frozenset()
    if years and not asked.years & years:
        return True
    days = days_in(words) if asked.days else ()
    return bool(days) and not any(may_be_same(a, b) for a in asked.days for b in days)


def _names_time(words: str) -> bool:
    return bool(years_in(words) or days_in(words) or _weekdays(words.split()))


def _weekdays(words: Iterable[str]) -> frozenset[str]:
    return frozenset(day for word in words if (day := word.lower().strip(".,;’s'")) in _WEEKDAYS)


def _named_times(asked: Asked) -> str:
    named = (one for one in asked.about if _names_time(one))
    return next(named, "the time")


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
    words = text[verb.start : verb.end].split()
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
    return ("money", figure.counted) if figure.role is None else None


def _is_verb_asked(target: Target, stated: Stated) -> bool:
    verb = stated.figure.predicate
    words = stated.told.text[verb.start : verb.end] if verb else ""
    return not target.terms.isdisjoint(target.terms_of(words))


def _place_not_named(_: Target, stated: Stated) -> Disagreement:
    """Find a place asked for that neither the figure nor its passage so far names."""
    for name in stated.told.places_not_named:
        is_country = stated.figure.place in places_of(name) and not is_capital(name)
        if not is_country:
            return name, stated.figure.place
    return None


def _part_of_something_else(target: Target, stated: Stated) -> Disagreement:
    """Find a share or a measure that is not one of what is to be counted."""
    figure = stated.figure
    kinds, asked_per = target.asked.kinds, target.asked.per is not None
    if figure.kind in _SHARES and asked_per and figure.per is None and kinds.get("percent") != 1:
        return target.asked.noun or "it", figure.text
    if kinds.get("count") != 1 or not target.head or figure.kind not in _PARTS:
        return None
    if kinds[figure.kind] > _STANDS_IN:
        return None
    # How many there are, and how many a year, is told by no share.
    is_share = figure.kind in _SHARES and (asked_per or "all" in target.asked.ways)
    # A share of "the market for chips" is one of the market.
    whole = _BEHIND_NOUN.split(figure.counted or "", maxsplit=1)[0]
    of_that = not is_share and target.head & target.terms_of(whole)
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
    said = deeds_in(stated.clause)
    if said - asked and not said & asked:
        return _asked_for(target, asked), _FAMILY_OF[min(said - asked)].said_in(stated.clause)
    is_certain = any(family.is_certain for family in target.families)
    return (
        (_asked_for(target, asked), None) if is_certain and not stated.told.tells_a_deed else None
    )


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


def _asked_for(target: Target, deeds: frozenset[str]) -> str:
    """Give the words in which a question asks for a deed, or what it is called."""
    deed = min(deeds)
    return _FAMILY_OF[deed].said_in(target.asked.wording) or deed


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
    Reason("named in the question", _named_in_the_question),
    Reason("other direction", _other_direction),
    Reason("other time", _other_time),
    Reason("denied", _turned_round),
    Reason("denied", _denied_itself),
    Reason("counts something else", _is_price_of),
    Reason("other place", _place_not_named),
    Reason("counts something else", _part_of_something_else),
    Reason("other verb", _other_deed),
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


def word_that_decides(asked: Asked, missing: Iterable[str]) -> Doubt | None:
    """Give the doubt of a question for a number of something that the library does not hold.

    A number, a name and what is to be counted decide, also where an earlier question says them;
    any other word only where it is half of what is asked, since a question and an article often
    say one thing in two ways.

    Args:
        asked: any question.
        missing: the words of it, and of what it carries over, that the library does not hold.
    """
    lacking = [word for word in missing if _is_among(word, asked.words)]
    for word in lacking:
        if word in asked.particulars or word.lower() in asked.heads:
            return Doubt("missing word", word)
    own = [word for word in lacking if _is_among(word, asked.about)]
    return Doubt("missing word", own[0]) if own and len(own) * 2 >= len(asked.about) else None


def is_told(word: str, asked: Asked) -> bool:
    """Tell whether a word that the library lacks is worth naming: it says what is asked about."""
    return _is_among(word, asked.about)


def as_asked(word: str, asked: Asked) -> str:
    """Give the phrase that a word was read for, as it is to be shown: "lost their lives"."""
    family = _FAMILY_OF.get(word.lower())
    phrase = family.said_in(asked.wording) if family else None
    return word if phrase is None or word in asked.wording else phrase


def other_words(word: str) -> tuple[str, ...]:
    """Give words that say the same as `word`: the names of a nation, the words for a deed.

    >>> "killed" in other_words("Died"), "Syria" in other_words("Syrian"), other_words("ship")
    (True, True, ())
    """
    return (*names_of_nation(word), *sorted(words_like(word)))


def _is_among(words: str, among: tuple[str, ...]) -> bool:
    """Tell whether a word, or every word of a number of several, is one of `among` or a part."""
    parts = {part for word in among for part in (word, *word.split("-"))}
    return parts.issuperset(words.split())
