"""Figures of several things together, or of some of them, where others are asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import PEOPLE, PREPOSITION
from index.english.forms import is_plural
from index.model.asked import Doubt
from service.answering.kinship import counts_persons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.answering.aligning.held import Held

_BETWEEN = re.compile(r"\bbetween\s(?!them\b)")
# "Hail and frost destroyed 70 hectares": neither did alone. Two names may name one, as of a firm.
_COUPLED = re.compile(
    r"\b(?P<one>[A-Za-z]+)(?:,\s[a-z]+)?\s(?:and|or)\s(?:an?\s|the\s)?(?P<other>[a-z]+)\b"
)
# "Had a headache or felt sick", "fell prey to foxes and hawks", and not "stood by it and watched"
_EITHER = re.compile(
    rf"(?P<behind>\b(?:{PREPOSITION})\s(?:the\s)?)?\b(?P<one>[a-z]{{3,20}})"
    r"\s(?:or|(?(behind)and(?!\s\w{2,20}ed\b)|or))\s(?:an?\s|the\s|felt\s|had\s|were\s)?(?P<other>[a-z]{3,20})"
    r"(?=\W*$|[,.;]|\s(?:on|in|at|after|during|last|this|by|from)\b)"
)
# "In Leeds, York and Hull"
_NAME = re.compile(r"[A-Z][\w\u2019'-]{1,30}(?:\s[A-Z][\w\u2019'-]{1,30}){0,3}")
_PLACES = re.compile(
    rf"\b(?i:in|at|near|across)\s(?P<names>{_NAME.pattern}(?:,\s{_NAME.pattern}){{1,8}}"
    rf",?\s(?:and|or)\s(?:in\s|the\s)?{_NAME.pattern})"
)
_TWO_NAMES = re.compile(rf"(?P<one>{_NAME.pattern})\sand\s(?:the\s)?(?P<other>{_NAME.pattern})")
# "Orm and Ulm, | which together", and "paid | a combined"
_AS_ONE = re.compile(r"(?:,?\s(?:which|who))?\stogether\b")
_COMBINED = re.compile(r"\bcombined\s$")
_TOGETHER = frozenset({"together", "combined"})
_IN_ALL = _TOGETHER | frozenset(
    "total totals totalled totaled all altogether both joint jointly between sum overall".split()
)
_CLAUSE_ENDS = re.compile(r"[,;:]")
_REST_OF_LIST = re.compile(r"(?:,\s[a-z]+){0,4}\s(?:and|or)\s[a-z]+\b")


def is_part_of_all(held: Held) -> Iterator[Doubt]:
    """Find how many of those there are, where all are asked for: "three of its ships"."""
    asked, figure = held.asked, held.figure
    head = held.asked_head
    of_whom = held.library.terms_of(figure.text.partition(" of ")[2])
    if "all" in asked.ways and figure.role == "part" and head and head <= of_whom:
        yield Doubt("part of all", asked.noun, figure.text)


def is_one_sort_of_people(held: Held) -> Iterator[Doubt]:
    """Find some of several sorts of people, where it is asked how many people: "240 doctors".

    "3,100 nurses and 240 doctors stayed away": neither number is that of the people.
    """
    figure, library = held.figure, held.library
    if held.asked.noun not in PEOPLE or not counts_persons(figure):
        return
    counted = library.terms_of(figure.counted or "")
    # "How many people: how many civilians?" asks for one sort by its name.
    if not counted.isdisjoint(held.alignment.asked):
        return
    for other in library.figures_beside(figure):
        is_beside = other.predicate == figure.predicate and counts_persons(other)
        if is_beside and counted.isdisjoint(library.terms_of(other.counted or "")):
            yield Doubt("part of all", held.asked.noun, figure.text)
            return


def of_one_of_them(held: Held) -> Iterator[Doubt]:
    """Find a number of one, where it is asked what they come to together."""
    forms = held.alignment.forms & _TOGETHER
    who = held.words_of(held.figure.subject).lower().split()
    if "and" in who or "they" in who or any(map(is_plural, who)):
        return
    if forms and held.alignment.held.forms.keys().isdisjoint(_IN_ALL):
        yield Doubt("not together", min(forms), held.figure.text)


def of_two_together(held: Held) -> Iterator[Doubt]:
    """Find a number that two things share, where one of them is asked for.

    A truce between two is the truce of each.
    """
    subject = held.figure.subject
    if subject is None or _BETWEEN.search(held.text, subject.start, subject.end):
        return
    # Of a list, its first member may have been read as the subject.
    rest = _REST_OF_LIST.match(held.text, subject.end)
    for pair in _COUPLED.finditer(held.text, subject.start, rest.end() if rest else subject.end):
        yield from _of_one_alone(held, pair)


def of_places_together(held: Held) -> Iterator[Doubt]:
    """Find a count of three places or more, where one is asked: "in Lyon, Lille and Nice".

    Of two, as of "Iraq and Syria", it is mostly asked as of one. Of one that the sentence names
    again, more is said there: "12 of them in Nice".
    """
    figure, sentence = held.figure, held.figure.sentence
    if figure.kind != "count" or "each" in held.alignment.held.forms:
        return
    for places in _PLACES.finditer(held.text, sentence.start, sentence.end):
        names = _NAME.findall(places["names"])
        asked = [name for name in names if _names(held, name)]
        again = any(held.text.count(name, sentence.start, sentence.end) > 1 for name in asked)
        between = sorted((places.start(), places.end(), figure.start, figure.end))[1:3]
        if _CLAUSE_ENDS.search(held.text, *between):
            continue
        # There may be a number for each of them.
        counts = sum(one.kind == "count" for one in held.library.figures_beside(figure))
        if 0 < len(asked) < len(names) and not again and counts < len(names):
            yield Doubt("part for whole", asked[0], places["names"])


def of_names_together(held: Held) -> Iterator[Doubt]:
    """Find a number that two with names share: "Orm and Ulm together use 9" of what Orm uses."""
    text, figure = held.text, held.figure
    if _TOGETHER.isdisjoint(held.alignment.held.forms) or held.alignment.forms & _IN_ALL:
        return
    for pair in _TWO_NAMES.finditer(text, figure.sentence.start, figure.start):
        asked = [name for name in (pair["one"], pair["other"]) if _names(held, name)]
        combined = _COMBINED.search(text, pair.end(), figure.start)
        is_of_both = combined or _AS_ONE.match(text, pair.end(), figure.start)
        if len(asked) == 1 and is_of_both and ";" not in text[pair.end() : figure.start]:
            yield Doubt("part for whole", asked[0], pair.group())


def _names(held: Held, name: str) -> bool:
    return not held.library.terms_of(name).isdisjoint(held.alignment.asked)


def of_either(held: Held) -> Iterator[Doubt]:
    """Find a number of those that did one thing or another, where one of the two is asked."""
    if "or" in held.alignment.forms:
        # "Ruined or damaged": in other words both are asked.
        return
    for pair in _EITHER.finditer(held.text, held.figure.end, held.figure.sentence.end):
        yield from _of_one_alone(held, pair)


def _of_one_alone(held: Held, pair: re.Match[str]) -> Iterator[Doubt]:
    """Find two words of which one is asked without the other."""
    asked, terms_of = held.alignment.asked, held.library.terms_of
    one, other = terms_of(pair["one"]), terms_of(pair["other"])
    if one and other and asked.isdisjoint(one) != asked.isdisjoint(other):
        alone = pair["other"] if asked.isdisjoint(one) else pair["one"]
        yield Doubt("part for whole", alone, pair.group())
