"""Why a figure does not say what is asked, by the words of its own clause.

A number stands near the words of many questions. It answers one where it counts what is asked, and
where the verb of its clause is no other, no opposite, and no mere prospect.
"""

from __future__ import annotations

import itertools
from operator import attrgetter
from typing import TYPE_CHECKING

from index.english.classes import DETERMINERS
from index.english.countries import nation_of
from index.english.relations.contrasts import SUPERLATIVES
from index.model import Doubt
from service.answering.aligning.alignment import MISSING, STANDS
from service.answering.aligning.counting import (
    at_another_rate,
    counts_for_measure,
    counts_something_else,
    difference,
    is_measured_otherwise,
    is_no_age,
    is_no_difference,
    is_of_another_dimension,
    is_one_sort_of_people,
    is_part_of_all,
    measures_by_it,
    of_another_sum,
    of_either,
    of_nothing_known,
    of_one_of_them,
    of_places_together,
    of_two_together,
)
from service.answering.aligning.deeds import (
    of_a_deed_not_asked,
    of_another_object,
    of_another_subject,
    of_another_verb,
    of_somebody_else,
    opposed,
    subject_of,
)
from service.answering.aligning.differences import other_complements, parted_names
from service.answering.aligning.held import NOT_NEAR, RELATED, Held, is_within
from service.answering.aligning.supposing import denied, not_known_when, supposed
from service.answering.kinship import kinship

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.model import Word
    from service.answering.aligning.alignment import Aligned

# So many characters from a figure, a phrase is likely of its clause.
BESIDE = 60
# A kind that answers worse than so is hardly ever meant: a share, where a price is asked.
_HARDLY = 0.4
# A shorter number may be said in words.
_LONG_NUMBER = 3
_BEING = frozenset({"is", "was", "are", "were"})
# Between somebody's name and what is theirs may stand a number and a word: "Orm's 14 old ships".
_OWNED = 3
# "The year before" is the previous one.
_BEFORE = frozenset("before earlier last previous preceding".split())
_WEIGHT = attrgetter("weight")


def figure_doubts(held: Held) -> tuple[Doubt, ...]:
    """Give the reasons why a figure of the aligned sentence is not the one asked for."""
    return tuple(doubt for find in _REASONS for doubt in find(held))


def _of_another_complement(held: Held) -> Iterator[Doubt]:
    """Find what stands behind a preposition where the figure's clause has something else behind it.

    Beside a measured thing, "tonnes of barley", it decides alone; else where all other words are
    said: "€38 for adults" of "What does a ticket cost for pensioners?".
    """
    said = held.alignment.unasked
    unsaid = [one for one in held.alignment.missing if kinship(one.word.term, said) < RELATED]
    for one, filler in other_complements(held.alignment):
        if one not in unsaid or kinship(one.word.term, {filler.term}) >= RELATED:
            continue
        before = held.alignment.question[one.place - 1].form == "of"
        apart = max(filler.start - held.figure.end, held.figure.start - filler.end)
        if before or (len(unsaid) == 1 and apart < BESIDE):
            yield Doubt("other word", one.word.text, filler.text)
            return


def _of_another_name(held: Held) -> Iterator[Doubt]:
    """Find a name or a number that nothing near the figure says, nor what opens its article."""
    for one in held.alignment.words:
        if one.how not in NOT_NEAR or one.word.text not in held.asked.particulars:
            continue
        is_count = len(one.word.text) < _LONG_NUMBER and one.word.text.isdigit()
        if one.how == "unknown" or (not is_count and not held.opens_with(one.word.term)):
            yield Doubt("missing word", one.word.text)


def _of_nothing_said(held: Held) -> Iterator[Doubt]:
    """Find that of all that is asked nothing is said there in any words, nor before.

    When something happened may be asked in no word of the text.
    """
    alignment, words = held.alignment, held.alignment.words
    is_said = len(alignment.missing) < len(words)
    if is_said or not words or held.figure.kind == "date":
        return
    if not any(kinship(one.word.term, alignment.unasked) >= RELATED for one in words):
        yield Doubt("missing word", max(words, key=_WEIGHT).word.text)


def _of_a_namesake(held: Held) -> Iterator[Doubt]:
    """Find a name that shares a word with the one asked for: "Saint Wenna" for Saint Ludo."""
    for asked, said in parted_names(held.alignment):
        yield Doubt("other name", asked, said)


def _of_another_owner(held: Held) -> Iterator[Doubt]:
    """Find what is somebody's to be somebody else's: "Orm's freighters carried" of Lund's."""
    words = held.alignment.held.words
    for one, other in itertools.pairwise(held.alignment.words):
        if not (_is_owner(one.word) and other.how == "same" and other.place - one.place == 1):
            continue
        places = held.alignment.held.terms[other.word.term]
        owners = [word for at in places for word in words[max(0, at - _OWNED) : at]]
        owners = [word for word in owners if _is_owner(word)]
        if owners and not any(word.term in held.alignment.asked for word in owners):
            yield Doubt("other name", one.word.text, owners[0].text)


def _is_owner(word: Word) -> bool:
    return word.text[0].isupper() and word.text.endswith(("'s", "\u2019s", "s'", "s\u2019"))


def _of_somebody_named(held: Held) -> Iterator[Doubt]:
    """Find a figure said of somebody with a name, where only another sentence names who is asked.

    "Orm landed 41 tons. Lund stayed in port": of Lund, it is not. What a number is, the sentence
    before may say; on what day somebody did something, its own sentence does. A country does what
    its courts and its people do. An age is of nobody else, wherever they are named.
    """
    words = held.alignment.held.words
    named = [
        word
        for word in words
        if is_within(word, held.figure.subject) and word.is_name and not word.term[0].isdigit()
    ]
    if not named or any(word.term in held.alignment.asked for word in named):
        return
    elsewhere = {"passage", "before"} if held.figure.kind == "date" else {"passage"}
    question = held.alignment.question
    for one in held.alignment.words:
        word = one.word
        if not word.is_name or word.term[0].isdigit() or nation_of(word.text) is not None:
            continue
        # "How old is Ida Holm?", and not "how old is the winner of Wimbledon?"
        before = (before.form for before in reversed(question[: one.place]))
        leads = next((form for form in before if form not in DETERMINERS), "")
        is_asked_of = held.figure.kind == "age" and leads in _BEING
        if one.how in elsewhere or is_asked_of:
            yield Doubt("other name", word.text, held.words_of(held.figure.subject))


def _of_a_kind_beside(held: Held) -> Iterator[Doubt]:
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


def _of_a_later_clause(held: Held) -> Iterator[Doubt]:
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


def _of_no_such_rank(held: Held) -> Iterator[Doubt]:
    """Find a superlative that the sentence does not say: another throw may be the longest."""
    for one in held.alignment.words:
        if one.how in MISSING and one.word.form in SUPERLATIVES:
            yield Doubt("missing word", one.word.text)


def _at_no_such_time(held: Held) -> Iterator[Doubt]:
    """Find a time that is told from today, and which the sentence does not say: "last year"."""
    sentence = held.figure.sentence
    said = held.text[sentence.start : sentence.end].lower()
    for time in held.asked.from_today:
        is_before = time.lower().startswith(("previous", "preceding"))
        if is_before and not _BEFORE.isdisjoint((held.figure.time or "").lower().split()):
            continue
        if time.lower().removesuffix(" ago") not in said:
            yield Doubt("other time", time, held.figure.time)


_REASONS: tuple[Callable[[Held], Iterator[Doubt]], ...] = (
    of_nothing_known,
    _of_a_kind_beside,
    of_another_sum,
    of_another_subject,
    of_somebody_else,
    _of_nothing_said,
    _of_another_name,
    _of_a_namesake,
    _of_another_owner,
    _of_somebody_named,
    _of_a_later_clause,
    _at_no_such_time,
    _of_no_such_rank,
    opposed,
    of_another_verb,
    of_another_object,
    _of_another_complement,
    supposed,
    denied,
    not_known_when,
    measures_by_it,
    difference,
    is_no_difference,
    at_another_rate,
    of_two_together,
    of_places_together,
    of_one_of_them,
    of_either,
    of_a_deed_not_asked,
    counts_for_measure,
    counts_something_else,
    is_part_of_all,
    is_one_sort_of_people,
    is_of_another_dimension,
    is_measured_otherwise,
    is_no_age,
)
