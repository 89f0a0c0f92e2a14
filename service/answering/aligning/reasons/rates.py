"""Changes for levels and levels for changes, and rates by something else than is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS
from index.english.classes import LIGHT_VERBS
from index.figures import direction_of, unit_named
from index.model.articles import SHARES
from index.model.asked import Doubt
from service.answering.aligning.held import Held, is_verb_asked
from service.answering.aligning.reasons.deeds import may_be_verb
from service.answering.kinship import any_kindred, are_kindred

if TYPE_CHECKING:
    from collections.abc import Iterator

# "4 in every 100,000 people"
_MEASURED_BY = re.compile(r"\b(?:per|every)\s$", re.IGNORECASE)
_LONGEST_BY = 7
# "A year for | each bin"
_RATES = re.compile(r"\b(?:per|each|every)\s(\w+)")
_LONGEST_RATE = 40
_HEADS = frozenset("head capita person people individual".split())
# How much something is more, or by how much it changed: "£38 more than last year", "by 140 metres".
_THAN = re.compile(
    r"\s(?P<than>(?:more|less|fewer|\w{2,12}er)\s(?:\w+\s){0,4}than)\b", re.IGNORECASE
)
_BY = re.compile(r"\bby\s$", re.IGNORECASE)
_ASKS_DIFFERENCE = frozenset(
    "more less fewer than difference extra additional above below over under ahead behind".split()
)
_DIFFERS = frozenset(
    "more less fewer than difference extra additional short lead margin majority".split()
)
_CONTESTS = frozenset("win wins won beat beats beaten lose loses lost defeat defeated".split())
# By so many of these somebody wins; "by 31 votes to 22" says how many they were.
_SCORED = frozenset("vote votes seat seats point points goal goals run runs".split())
_ASKS_MARGIN = frozenset("by margin majority difference lead".split())
_AGAINST = re.compile(r"\s(?:to|against)\s\w")
# "9 points | ahead", "6 metres | or so above", and "by | some 90"
_SO_FAR_FROM = re.compile(r"(?:\s\w+){0,2}\s(?:above|below|over|under|ahead|behind)\b")
_SO_MUCH_BY = re.compile(r"\bby\s(?:\w+\s){0,2}$", re.IGNORECASE)

# What tells a number for one of these, beside the date that tells it for a year.
_SPANS = {
    "second": ("second",),
    "minute": ("minute",),
    "hour": ("hour",),
    "day": ("day", "daily", "24 hours"),
    "night": ("night",),
    "week": ("week",),
    "year": ("year", "annual"),
    "month": ("month", "weeks", *(month.lower() for month in MONTHS)),
}
_BEFORE = 200


def measures_by_it(held: Held) -> Iterator[Doubt]:
    """Find a number that another is measured by: "4 in every 100,000 people"."""
    figure = held.figure
    before = held.text[max(0, figure.start - _LONGEST_BY) : figure.start]
    # "How many tonnes?" is not told by "3 grams a tonne".
    noun, per = held.asked.noun, figure.per
    by_noun = noun and per is not None and held.asked_head == held.library.terms_of(per)
    by_number = figure.kind == "count" and _MEASURED_BY.search(before) and held.asked.per is None
    if by_noun or by_number:
        yield Doubt("counts something else", held.asked.noun or "it", figure.text)


def difference(held: Held) -> Iterator[Doubt]:
    """Find by how much something differs or changed, where it is asked how much it is."""
    figure, asked = held.figure, held.asked
    if figure.role != "change" or asked.role == "change" or asked.change:
        return
    # "Profit rose 12 percent" tells no profit.
    is_share = figure.kind in SHARES and 0 < asked.kinds.get(figure.kind, 0) < 1
    if is_share and not _is_move_named(held):
        yield Doubt("change for level", asked.noun or "it", figure.text)
        return
    more = (_THAN.match(held.text, at) for at in (figure.end, figure.number.end))
    told = next(filter(None, more), None)
    if told is None and not _is_move_named(held):
        told = _BY.search(held.text, figure.sentence.start, figure.start)
    if told and held.alignment.forms.isdisjoint({*_ASKS_DIFFERENCE, *told.group().lower().split()}):
        yield Doubt("change for level", asked.noun or "it", told.group().strip())


def is_margin(held: Held) -> Iterator[Doubt]:
    """Find by how many somebody won or lost, where it is asked how many: "won by 212 votes"."""
    figure, text, forms = held.figure, held.text, held.alignment.forms
    is_by = text.endswith(" by ", figure.sentence.start, figure.start)
    is_by = is_by and not _AGAINST.match(text, figure.end, figure.sentence.end)
    asks_margin = held.asked.role == "change" or not forms.isdisjoint(_ASKS_MARGIN)
    said = held.words_of(figure.predicate).lower().split()
    is_won = not _CONTESTS.isdisjoint(said) and (figure.counted or "").lower() in _SCORED
    if is_by and is_won and not asks_margin:
        yield Doubt("change for level", held.asked.noun or "it", f"by {figure.text}")


def _is_move_named(held: Held) -> bool:
    """Tell whether a word of the question names how the figure moved: "growth" of what grew."""
    moved = held.library.terms_of(held.words_of(held.figure.predicate))
    return any_kindred((one.word.term for one in held.alignment.words), moved)


def is_no_difference(held: Held) -> Iterator[Doubt]:
    """Find where something stands, began or ended, where it is asked by how much it moved."""
    figure = held.figure
    if held.asked.role != "change" or figure.role == "change":
        return
    is_level = figure.change is None and not _tells_difference(held)
    if figure.role in {"from", "to"} or is_level:
        yield Doubt("level for change", held.asked.noun or "it", figure.text)


def _tells_difference(held: Held) -> bool:
    """Tell whether the sentence says in any word that something moved, or differs.

    "Brought in 142 million, ahead of France" tells by how much nobody is ahead.
    """
    figure, text = held.figure, held.text
    start, end = figure.sentence.start, figure.sentence.end
    if not held.alignment.held.forms.keys().isdisjoint(_DIFFERS):
        return True
    if _SO_FAR_FROM.match(text, figure.end, end) or _SO_MUCH_BY.search(text, start, figure.start):
        return True
    return direction_of(text[start:end]) is not None


def at_another_rate(held: Held) -> Iterator[Doubt]:
    """Find a rate by something else than is asked: "a week" for "a month"."""
    # A speed is one unit: "4 centimetres an hour".
    asked, said = held.asked.per, held.figure.per
    said = said or (held.figure.unit or "").partition(" per ")[2]
    if asked and said and not _is_by(said, asked) and not _is_rate_asked(held):
        yield Doubt("other rate", asked, said)
    # What something costs a night, its price may tell without a word of it.
    is_told = held.figure.kind == "money" and asked != "year"
    if asked in _SPANS and not (said or is_told or _tells_span(held, asked)):
        yield Doubt("other rate", asked)
    if said and not asked and held.asked.role == "whole":
        yield Doubt("other rate", "in all", said)
    is_change_asked = held.asked.change is not None and held.asked.change == held.figure.change
    if not held.figure.per or asked or is_change_asked or is_verb_asked(held):
        return
    # How many live there is not told by how many come an hour.
    told = held.library.terms_of(held.words_of(held.figure.predicate))
    missing = held.alignment.missing
    if len(missing) != 1 or missing[0].word.is_name or missing[0].word.form in LIGHT_VERBS:
        return
    if may_be_verb(missing[0], held) and not are_kindred(missing[0].word.term, told):
        yield Doubt("other rate", missing[0].word.text, held.figure.per)


def _is_by(said: str, asked: str) -> bool:
    """Tell "a share" of "per Orm share", and no "1,000 people" of "per 100 people"."""
    is_one_of_them = asked[0].isupper() and asked.endswith(f" {said}")
    return is_one_of_them or _measure(asked) == _measure(said)


def _tells_span(held: Held, asked: str) -> bool:
    """Tell whether a sentence says of a number, or before it, that it is one for a day, or so."""
    start = max(0, held.figure.sentence.start - _BEFORE)
    words = held.text[start : held.figure.sentence.end].lower()
    dated = asked == "year" and held.figure.time is not None
    return dated or any(word in words for word in _SPANS[asked])


def _is_rate_asked(held: Held) -> bool:
    """Tell whether something is asked that a rate behind the figure is by.

    "£48 a year for each bin" of "per garden bin", "900 euros for each attempt" of "per crossing
    attempt".
    """
    end = min(held.figure.sentence.end, held.figure.end + _LONGEST_RATE)
    by = " ".join(_RATES.findall(held.text, held.figure.end, end))
    is_asked = not held.library.terms_of(by).isdisjoint(held.alignment.asked)
    # "15 litres per person a day" of "daily".
    return is_asked or f" a {held.asked.per}" in held.text[held.figure.end : end]


def _measure(words: str) -> str:
    """Give the name of a unit, however it is written: a kilo is a kilogram, a head a person."""
    unit = unit_named(words)
    return unit.name if unit else "person" if words.lower() in _HEADS else words
