"""Figures of the verb asked with another object: who passed chemistry passed no physics."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from index.english.classes import PREPOSITIONS, STOP_WORDS
from index.english.syntax import parts_of
from index.model.asked import Doubt
from service.answering.aligning.alignment import STANDS
from service.answering.aligning.differences import place_behind, word_before
from service.answering.aligning.held import RELATED, Held, is_of_verb, is_within
from service.answering.aligning.reasons.deeds import HAS, is_adverb
from service.answering.kinship import kinship, may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.articles import Word
    from service.answering.aligning.alignment import Aligned, Alignment


def of_another_object(held: Held) -> Iterator[Doubt]:
    """Find a verb that is asked of one thing and said of another: "passed chemistry" for physics.

    What is missing must be the object alone: who says it in other words leaves out more.
    """
    missing = held.alignment.missing
    if not missing or any(is_adverb(one.word.form) for one in missing):
        return
    verb = _verb_before(missing, held.alignment)
    if verb is None or not is_of_verb(held, verb):
        return
    said = _object_said(verb, held)
    pairs = list(itertools.product(missing, said))
    if said and not any(may_be_one(one.word.term, word.term) for one, word in pairs):
        yield Doubt("other word", missing[-1].word.text, said[0].text)


def of_another_thing_had(held: Held) -> Iterator[Doubt]:
    """Find that those counted had something else than is asked: "9 had a stroke" of a cold."""
    alignment, verb = held.alignment, held.figure.predicate
    missing = [one for one in alignment.missing if not one.word.is_name]
    is_had = verb is not None and held.words_of(verb).lower().split()[-1] in HAS
    if verb is None or not is_had or not missing or held.figure.end > verb.start:
        return
    leads = word_before(alignment.question, missing[0].place)
    words = alignment.held.words
    said = _noun_behind(words, bisect_left(words, verb.end, key=attrgetter("start")))
    is_told = any(word.term in alignment.asked or word.term[0].isdigit() for word in said)
    if leads is None or alignment.question[leads].form not in HAS or not said or is_told:
        return
    pairs = itertools.product(missing, said)
    if not any(may_be_one(one.word.term, word.term) for one, word in pairs):
        yield Doubt("other word", missing[-1].word.text, said[-1].text)


def of_a_thing_nobody_had(held: Held) -> Iterator[Doubt]:
    """Find that of those counted nothing like what they are asked to have had is told.

    "310,000 cyclists used the path" of "How many cyclists had accidents?"
    """
    alignment, question = held.alignment, held.alignment.question
    at = next((at for at, word in enumerate(question) if word.form in HAS), 0)
    said = held.words_of(held.figure.predicate).lower().split()
    if not at or question[at - 1].form not in held.asked.heads or HAS.intersection(said[-1:]):
        return
    place = place_behind(question, at + 1)
    # "Have the guards received", "had their data stolen": that is no thing to have.
    if any(word.form not in PREPOSITIONS for word in question[place + 1 : place + 2]):
        return
    thing = next((one for one in alignment.missing if one.place == place), None)
    if thing is None or parts_of(thing.word.form) != {"noun"} or thing.word.is_name:
        return
    if kinship(thing.word.term, alignment.unasked) < RELATED:
        yield Doubt("missing word", thing.word.text)


def _verb_before(missing: Sequence[Aligned], alignment: Alignment) -> Aligned | None:
    """Give the word of the question that stands right before all that are missing, if one does."""
    first, last = missing[0], missing[-1]
    if last.place - first.place != len(missing) - 1:
        return None
    before = word_before(alignment.question, first.place)
    return next((one for one in alignment.words if one.place == before and one.how in STANDS), None)


def _noun_behind(words: Sequence[Word], start: int) -> list[Word]:
    """Give the words from a place on, behind its determiners, that may be one noun: at most 3."""
    first = place_behind(words, start)
    return list(
        itertools.takewhile(lambda word: word.term not in STOP_WORDS, words[first : first + 3])
    )


def _object_said(verb: Aligned, held: Held) -> Sequence[Word]:
    """Give the words that the sentence has behind a verb as its object, or none that is asked.

    Where the figure is by whom it is done, the object is the subject: "was reported by 17 men".
    """
    words, figure = held.alignment.held.words, held.figure
    if held.text.startswith(" by ", words[verb.at].end):
        said = [word for word in words if is_within(word, figure.subject)]
    else:
        said = _noun_behind(words, verb.at + 1)
    is_asked = any(word.term in held.alignment.asked for word in said)
    is_none = any(word.term[0].isdigit() or is_adverb(word.form) for word in said)
    return () if is_asked or is_none else said
