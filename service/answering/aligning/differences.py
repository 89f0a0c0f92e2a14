"""How a sentence differs from what is asked: each kind of difference finds its words, or nothing.

Every finder gives the words of the question and what the sentence says in their place. How sure the
sentence is counts what they find; the doubts beside an answer say it.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from index.english.classes import DETERMINERS, PREPOSITIONS, STOP_WORDS
from index.english.relations.contrasts import REFUSALS, is_denial
from service.answering.aligning.alignment import MISSING, STANDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.articles import Word
    from service.answering.aligning.alignment import Aligned, Alignment

# The word asked for, and what is said in its place; None where nothing is.
Difference = tuple[str, str | None]

# "To" leads to verbs as well, and what a rate is by is compared as such.
_LINKS = (PREPOSITIONS | {"about"}) - {"to", "per"}
# Names that begin with so many letters alike may be of one root: Africa, African.
_ROOT = 4
# "In all" and "in total" say of what kind nothing is.
_ADVERBIAL = frozenset("all total full part half fact addition turn".split())
_YEAR = re.compile(r"1\d{3}|20\d{2}")


def is_year(number: str) -> bool:
    """Tell whether a number, as a term, may be a year."""
    return _YEAR.fullmatch(number) is not None


def denials_turned(alignment: Alignment) -> Iterator[Difference]:
    """Find a denial of the question where the sentence denies nothing."""
    if alignment.denied and not alignment.held.denies:
        denial = next(word for word in alignment.question if is_denial(word.form))
        yield denial.text, None


def refusals_turned(alignment: Alignment) -> Iterator[Difference]:
    """Find words such as "refused" and "only" that the sentence does not say."""
    for one in alignment.words:
        if one.word.form in REFUSALS and one.how not in STANDS:
            yield one.word.text, alignment.said(one)


def opposites(alignment: Alignment) -> Iterator[Difference]:
    """Find words of which the sentence says what excludes them."""
    for one in alignment.words:
        if one.how == "opposite":
            yield one.word.text, alignment.said(one)


def other_numbers(alignment: Alignment) -> Iterator[Difference]:
    """Find numbers that are missing where others of their like stand."""
    lacking = [one.word for one in alignment.words if one.how in MISSING and _is_number(one.word)]
    if not lacking:
        return
    said = [alignment.held.words[at] for at in alignment.held.numbers]
    others = [word for word in said if word.term not in alignment.asked]
    for number in lacking:
        for other in others:
            if is_year(number.term) == is_year(other.term):
                yield number.text, other.text
                break


def other_modifiers(alignment: Alignment) -> Iterator[Difference]:
    """Find words before a noun in whose place another one stands before it."""
    words = alignment.held.words
    for one, head in itertools.pairwise(alignment.words):
        if head.place != one.place + 1 or head.how != "same" or one.how in STANDS:
            continue
        for at in alignment.held.terms.get(head.word.term, ()):
            before = words[at - 1] if at else None
            if before and words[at].start - before.end <= 1 and is_other(before, alignment):
                yield one.word.text, before.text
                break


def other_names(alignment: Alignment) -> Iterator[Difference]:
    """Find names behind a preposition where the sentence has another name behind it."""
    words = alignment.held.words
    for one in alignment.words:
        before = _preposition(one, alignment)
        if not before:
            continue
        for at in sorted((*alignment.held.names, *alignment.held.numbers)):
            if at and words[at - 1].form == before and words[at].term not in alignment.asked:
                yield one.word.text, words[at].text
                break


def parted_names(alignment: Alignment) -> Iterator[Difference]:
    """Find a name of two words of which the sentence has one, and another in the other's place.

    "Saint Ludo" is not "Saint Wenna", and Anke Dole is not Petra Dole.
    """
    words = alignment.held.words
    for one, other in itertools.pairwise(alignment.words):
        if other.place != one.place + 1 or not (one.word.is_name and other.word.is_name):
            continue
        lacking, held, step = (other, one, 1) if one.how in STANDS else (one, other, -1)
        if held.how not in STANDS or lacking.how in STANDS or lacking.how == "before":
            continue
        places = [at + step for at in alignment.held.terms.get(held.word.term, ())]
        beside = [words[at] for at in places if 0 <= at < len(words)]
        if beside and all(_is_other_name(word, lacking.word, alignment) for word in beside):
            yield lacking.word.text, beside[0].text


def _is_other_name(word: Word, name: Word, alignment: Alignment) -> bool:
    return word.is_name and is_other(word, alignment) and not are_akin(word, name)


def are_akin(one: Word, other: Word) -> bool:
    """Tell whether two names are of one root, as those of a country and its people."""
    return one.form[:_ROOT] == other.form[:_ROOT]


def _preposition(one: Aligned, alignment: Alignment) -> str | None:
    """Give the preposition before a name that the sentence lacks."""
    if not one.place or not one.word.is_name or one.how in STANDS:
        return None
    before = alignment.question[one.place - 1].form
    return before if before in PREPOSITIONS else None


def other_complements(alignment: Alignment) -> Iterator[tuple[Aligned, Word]]:
    """Find words behind a preposition where the sentence has another word behind it.

    Of "tonnes of barley" it is not asked "How many tonnes of wheat?"; what "of" is said of must be
    the same, and what any other preposition is said of stands before it in many words.
    """
    for one in alignment.words:
        link = link_before(one, alignment)
        if link is None or one.how in STANDS or one.word.is_name:
            continue
        for said, filler in _complements(alignment.held.words, alignment.question[link].form):
            if is_other(filler, alignment) and _may_be_said_of_one(alignment, link, said):
                yield one, filler


def _may_be_said_of_one(alignment: Alignment, link: int, said: int) -> bool:
    """Tell whether two prepositions hang on one word: "of" does not leave what it is behind."""
    question, held = alignment.question, alignment.held.words
    if question[link].form != "of":
        return True
    return link > 0 and said > 0 and question[link - 1].term == held[said - 1].term


def link_before(one: Aligned, alignment: Alignment) -> int | None:
    """Give where the preposition stands that leads to a word."""
    at = word_before(alignment.question, one.place)
    return at if at is not None and alignment.question[at].form in _LINKS else None


def word_before(words: Sequence[Word], place: int) -> int | None:
    """Give where the last word before a place stands that is no determiner, if there is one."""
    return next((at for at in reversed(range(place)) if words[at].form not in DETERMINERS), None)


def place_behind(words: Sequence[Word], start: int) -> int:
    """Give the first place from one on that has no determiner, which may be behind all words."""
    behind = range(start, len(words))
    return next((at for at in behind if words[at].form not in DETERMINERS), len(words))


def _complements(words: Sequence[Word], preposition: str) -> Iterator[tuple[int, Word]]:
    """Give where a preposition stands, and the first word of the noun behind it, names left out."""
    for at, word in enumerate(words):
        if word.form == preposition:
            behind = place_behind(words, at + 1)
            if behind == len(words) or (filler := words[behind]).form in _ADVERBIAL:
                continue
            if not filler.is_name and not _is_number(filler):
                yield at, filler


def is_other(word: Word, alignment: Alignment) -> bool:
    """Tell whether a word of the sentence tells something, and nothing that is asked."""
    return word.term not in STOP_WORDS and word.term not in alignment.asked


def _is_number(word: Word) -> bool:
    return word.term[0].isdigit()
