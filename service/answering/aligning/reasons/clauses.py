"""Figures whose clause does not say what is asked: other words, another time, a later clause."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from index.english.calendar import before_now, years_in
from index.english.cardinals import CARDINALS
from index.english.fragments import alternatives
from index.english.relations.contrasts import SUPERLATIVES, ranks_like
from index.model.asked import Doubt
from service.answering.aligning.alignment import STANDS
from service.answering.aligning.differences import other_complements
from service.answering.aligning.held import RELATED, Held
from service.answering.aligning.reasons.subjects import subject_of
from service.answering.kinship import kinship

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.answering.aligning.alignment import Aligned

# So many characters from a figure, a phrase is likely of its clause.
BESIDE = 60
# A kind that answers worse than so is hardly ever meant: a share, where a price is asked.
_HARDLY = 0.4
# "In one night" is "in a single night", and "in everything" "in every subject".
_ANY_OF_THEM = frozenset("one single everything anything everyone anyone everybody".split())
# "Twice as many as last year" are not last year's.
_AS_THEN = re.compile(
    r"\b(?:as|than)\s(?:in\s|on\s)?(?:the\s)?(?:\w+\s){1,2}?(?:year|month|week|season)\b"
)
# "The year before" is the previous one.
_BEFORE = frozenset("before earlier last previous preceding".split())
_WEIGHT = attrgetter("weight")
_IN_YEARS = {"decade": 10.0, "year": 1.0, "month": 1 / 12, "fortnight": 2 / 52, "week": 1 / 52}
_AGO = re.compile(
    rf"(?P<count>\d{{1,3}}|an?|{alternatives(CARDINALS)})\s(?P<unit>{alternatives(_IN_YEARS)})s?\sago"
)


def of_another_complement(held: Held) -> Iterator[Doubt]:
    """Find what stands behind a preposition where the figure's clause has something else behind it.

    Beside a measured thing, "tonnes of barley", it decides alone; else where all other words are
    said: "€38 for adults" of "What does a ticket cost for pensioners?".
    """
    said = held.alignment.unasked
    unsaid = [
        one
        for one in held.alignment.missing
        if one.word.form not in _ANY_OF_THEM and kinship(one.word.term, said) < RELATED
    ]
    for one, filler in other_complements(held.alignment):
        if one not in unsaid or kinship(one.word.term, {filler.term}) >= RELATED:
            continue
        before = held.alignment.question[one.place - 1].form == "of"
        apart = max(filler.start - held.figure.end, held.figure.start - filler.end)
        if before or (len(unsaid) == 1 and apart < BESIDE):
            yield Doubt("other word", one.word.text, filler.text)
            return


def of_nothing_said(held: Held) -> Iterator[Doubt]:
    """Find that of all that is asked nothing is said there in any words, nor before.

    When something happened may be asked in no word of the text.
    """
    alignment, words = held.alignment, held.alignment.words
    is_said = len(alignment.missing) < len(words)
    if is_said or not words or held.figure.kind == "date":
        return
    if not any(kinship(one.word.term, alignment.unasked) >= RELATED for one in words):
        yield Doubt("missing word", max(words, key=_WEIGHT).word.text)


def of_a_kind_beside(held: Held) -> Iterator[Doubt]:
    """Find a figure of a kind that only stands in for the one asked, of what nobody tells.

    "47 percent of its territory" for the price of bread, where the text holds neither word.
    """
    alignment, figure = held.alignment, held.figure
    words = held.library.terms_of(held.text[figure.start : figure.end])
    if held.asked.kinds.get(figure.kind, 1) >= _HARDLY or words & alignment.asked:
        return
    unknown = [one for one in alignment.words if one.how == "unknown"]
    unknown = [one for one in unknown if kinship(one.word.term, alignment.unasked) < RELATED]
    if 2 * sum(one.weight for one in unknown) >= alignment.total:
        yield from (Doubt("missing word", one.word.text) for one in unknown)


def of_a_later_clause(held: Held) -> Iterator[Doubt]:
    """Find who is asked about to be said behind a semicolon alone, or in a list behind a colon.

    "Plinth raised $2m; Ovaloid did not."; "they employ 90: 50 at Holm and the rest at Nes".
    """
    figure, words = held.figure, held.alignment.held.words
    stop = held.text.find(";", figure.end, figure.sentence.end)
    if stop < 0 and any(one.start > figure.end for one in held.library.figures_beside(figure)):
        stop = held.text.find(": ", figure.end, figure.sentence.end)
    # "It cost $9m; the bridge opened in May": who "it" is, may be said later.
    is_open = held.words_of(figure.subject).lower() in {"it", "they"}
    subject = subject_of(held.alignment) if stop >= 0 and not is_open else None
    for one in held.alignment.words if stop >= 0 else ():
        is_behind = one.how in STANDS and words[one.at].start > stop
        if is_behind and (one.word.is_name or (one == subject and _is_same_form(one, held))):
            yield Doubt("other name", one.word.text, held.words_of(figure.subject) or None)


def _is_same_form(one: Aligned, held: Held) -> bool:
    return held.alignment.held.words[one.at].form == one.word.form


def of_no_such_rank(held: Held) -> Iterator[Doubt]:
    """Find a superlative that the sentence does not say: another throw may be the longest.

    One of the question before is no matter of this one.
    """
    before = held.asked.before
    for one in held.alignment.missing:
        form = one.word.form
        if form not in SUPERLATIVES or held.alignment.held.forms.keys() & ranks_like(form):
            continue
        if before is None or one.word.term not in held.library.terms_of(before.wording):
            yield Doubt("missing word", one.word.text)


def _is_as_long_ago(time: str, held: Held) -> bool:
    """Tell whether a figure is of so long ago as is asked: "a decade ago" of ten years."""
    asked = _years_ago(time)
    return asked is not None and asked == _years_ago(held.figure.time or "")


def _years_ago(time: str) -> float | None:
    found = _AGO.match(time.lower())
    if found is None:
        return None
    count, unit = found["count"], found["unit"]
    number = int(count) if count.isdigit() else CARDINALS.get(count, 1)
    return number * _IN_YEARS[unit]


def at_no_such_time(held: Held) -> Iterator[Doubt]:
    """Find a time that is told from today, and which the sentence does not say: "last year".

    What is dated is said of another time, whatever else the sentence names.
    """
    sentence = held.figure.sentence
    # "A third-quarter profit"
    said = held.text[sentence.start : sentence.end].lower().replace("-", " ")
    if held.asked.role != "change":
        said = _AS_THEN.sub(" ", said)
    for time in held.asked.from_today:
        ago = before_now(time)
        if ago and ago in (before_now(held.figure.time or ""), before_now(said)):
            continue
        is_before = time.lower().startswith(("previous", "preceding"))
        if is_before and not _BEFORE.isdisjoint((held.figure.time or "").lower().split()):
            continue
        is_dated = years_in(held.figure.time or "")
        is_said = time.lower().removesuffix(" ago") in said or _is_as_long_ago(time, held)
        if is_dated or not is_said:
            yield Doubt("other time", time, held.figure.time)
