"""What a question asks for, and the sentences and figures that are held against it."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.english.calendar import WEEKDAYS, days_in, may_be_same, years_in
from index.english.classes import PEOPLE
from index.english.countries import find_places, places_of
from index.english.relations import FAMILIES, is_turned
from index.model.articles import Span
from service.answering.kinship import counts_persons, synonyms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index import Figure, Library
    from index.english.relations import Family
    from index.model.articles import Sentence
    from index.model.asked import Asked, Hit

NOW = r"(?:now|currently|today|at\spresent)"
# What of the question is not so, and what the article says in its place; None where all agrees.
Disagreement = tuple[str, str | None] | None
_CUT = re.compile(r"[;:()–—]|,\s")
# What is only supposed has befallen nobody: "if they return home".
_SUPPOSED = re.compile(r"\b(?:if|unless|whether|lest)\b[^,;:.]*", re.IGNORECASE)
_CLAUSE_REACH = 80
_WEEKDAYS = frozenset(WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Target:
    """What a question asks for, in the terms of a library.

    Attributes:
        terms: of the whole question.
        noun, head: of what is to be counted, and of its last word.
        people_terms: those that name the people to be counted.
        alike: the terms for the same as the head; of people, whoever they are, there are none.
        is_anybody: whether people are to be counted, whoever they are.
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
    is_anybody: bool
    weekdays: frozenset[str]
    families: Sequence[Family]
    terms_of: Callable[[str], frozenset[str]]

    @classmethod
    def of(cls, asked: Asked, terms_of: Callable[[str], frozenset[str]]) -> Target:
        """Put what is asked into terms."""
        noun = asked.noun
        places = find_places(noun, 0, len(noun)) if asked.peoples else ()
        people = (noun[place.start : place.end] for place in places)
        last = noun.rpartition(" ")[2]
        head, is_anybody = terms_of(last), last.lower() in PEOPLE
        return cls(
            asked=asked,
            terms=terms_of(asked.wording),
            noun=terms_of(noun),
            head=head,
            people_terms=frozenset().union(*map(terms_of, people)),
            alike=frozenset() if is_anybody else frozenset().union(*map(synonyms, head)),
            is_anybody=is_anybody,
            weekdays=weekdays_in(asked.about),
            families=[family for name, family in FAMILIES.items() if name in asked.deeds],
            terms_of=terms_of,
        )

    def counted(self, figure: Figure) -> frozenset[str]:
        """Give the terms of what a figure counts, with those asked for that are words for it.

        Cars are vehicles, visitors are people, and citizens of Kyrgyzstan are Kyrgyz.
        """
        terms = self.terms_of(figure.counted or "")
        if figure.kind == "count" and not self.alike.isdisjoint(terms):
            terms |= self.head
        if self.is_anybody and counts_persons(figure):
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

    def is_opened_with(self, name: str) -> bool:
        """Tell whether the article opens with a name, so that it is the place of all it tells."""
        article = self.hit.passage.article_id
        return any(self.library.opens_with(article, t) for t in self.target.terms_of(name))

    @cached_property
    def is_at_another_time(self) -> bool:
        """Tell whether all dates of the sentence are others than those asked for."""
        return names_another_time(self.target, self.words)

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


def words_of(span: Span | None, text: str) -> str:
    """Give the words of a span of the text; none where a figure has no such span.

    >>> words_of(Span(4, 9), "The ferry"), words_of(None, "The ferry")
    ('ferry', '')
    """
    return text[span.start : span.end] if span else ""


def names_another_time(target: Target, words: str) -> bool:
    """Tell whether a question and the words name dates of which none can be the same."""
    asked, weekdays = target.asked, target.weekdays
    if weekdays and (said := weekdays_in(words.split())) and not weekdays & said:
        return True
    years = years_in(words) if asked.years else frozenset()
    if years and not asked.years & years:
        return True
    days = days_in(words) if asked.days else ()
    return bool(days) and not any(may_be_same(a, b) for a in asked.days for b in days)


def weekdays_in(words: Iterable[str]) -> frozenset[str]:
    """Give the days of the week among some words."""
    return frozenset(day for word in words if (day := word.lower().strip(".,;’s'")) in _WEEKDAYS)
