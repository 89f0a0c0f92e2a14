"""Figures said of another subject than the one asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import BEING, DETERMINER, STOP_WORDS
from index.english.forms import is_plural
from index.english.relations import opposites, related
from index.model.asked import Doubt
from service.answering.aligning.alignment import MISSING
from service.answering.aligning.differences import place_behind
from service.answering.aligning.held import NOT_NEAR, RELATED, Held, is_of_verb, is_within
from service.answering.aligning.reasons.deeds import HAS, is_past
from service.answering.kinship import ONE_THING, kinship

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.articles import Word
    from service.answering.aligning.alignment import Aligned, Alignment, How

_DOES = frozenset("do does did will would can could has have had".split())
_PRONOUNS = frozenset({"he", "it", "she", "they"})
# "A guest house | with six rooms"
_HOLDER = re.compile(
    rf"\b(?:{DETERMINER})\s(?:[\w\u2019'-]+\s){{0,2}}?(?P<holder>[\w\u2019'-]+)\s(?:with|of)\s(?:an?\s)?$",
    re.IGNORECASE,
)


def of_another_subject(held: Held) -> Iterator[Doubt]:
    """Find a figure whose verb is asked of another thing: "a kilogram of flour costs" for bread."""
    figure, alignment = held.figure, held.alignment
    subject = held.library.terms_of(held.words_of(figure.subject))
    said = [word for word in alignment.held.words if is_within(word, figure.subject)]
    asked = list(_subject_asked(held))
    if not (subject and asked) or subject & alignment.asked:
        return
    if may_be_name(said[-1]):
        return
    if any(one.how not in NOT_NEAR or one.word.is_name for one in asked):
        return
    # "Her uncle has a farm with 40 cows": who has them, the sentence may say anywhere.
    is_had = not HAS.isdisjoint(held.words_of(figure.predicate).lower().split())
    terms = alignment.unasked if is_had else subject
    if not any(kinship(one.word.term, terms) >= RELATED for one in asked):
        yield Doubt("other subject", asked[-1].word.text, held.words_of(figure.subject))


def may_be_name(word: Word) -> bool:
    """Tell whether a word is a name; of what begins a sentence, "Tickets" is none."""
    is_known_noun = is_plural(word.form) and any(related(word.term))
    return word.text[0].isupper() and (word.is_name or not is_known_noun)


def of_somebody_else(held: Held) -> Iterator[Doubt]:
    """Find a figure said of "they" or "she", where nothing before names who is asked about.

    "They scored 71 goals" is not of the women's team if the sentence before is on the men's.
    """
    subject = held.words_of(held.figure.subject)
    asked = list(_subject_asked(held))
    if subject.lower() not in _PRONOUNS or not asked:
        return
    said = held.words_before
    before = said.terms if said else ()
    if subject.lower() == "it" and (said is None or _may_name(said.words, asked)):
        return
    # What "it" is, a question may call in a word of its own, and nearby it may have been named.
    unsaid: frozenset[How] = MISSING if subject.lower() != "it" else frozenset({"library"})
    is_opposed = any(not opposites(one.word.term).isdisjoint(before) for one in asked)
    if is_opposed or all(
        one.how in unsaid
        and not held.is_of_all(one.word.term)
        and kinship(one.word.term, before) < ONE_THING
        for one in asked
    ):
        yield Doubt("other subject", asked[-1].word.text, subject)


def _may_name(words: Sequence[Word], asked: Sequence[Aligned]) -> bool:
    """Tell whether a sentence names what may be called a word that is asked: "Nokia", the firm."""
    names = any(may_be_name(word) and word.term not in STOP_WORDS for word in words)
    return names and not any(one.word.is_name for one in asked)


def of_another_holder(held: Held) -> Iterator[Doubt]:
    """Find that something else has so many: "a guest house with 6 rooms" of the hospital's."""
    if "has" not in held.asked.ways:
        return
    holder = _HOLDER.search(held.text, held.figure.sentence.start, held.figure.start)
    first = subject_of(held.alignment)
    asked = list(_subject_asked(held)) or ([first] if first else [])
    if holder is None or not asked or any(one.how not in MISSING for one in asked):
        return
    said = held.library.terms_of(holder["holder"])
    if not any(one.word.is_name or kinship(one.word.term, said) >= RELATED for one in asked):
        yield Doubt("other subject", asked[-1].word.text, holder["holder"])


def _subject_asked(held: Held) -> Iterator[Aligned]:
    """Give the words between a question's auxiliary and its verb: "does | a loaf | cost".

    Behind "it" they are those that say what it is to do.
    """
    alignment = held.alignment
    start, verb = _auxiliary_at(alignment, _DOES | BEING), _verb_asked(held)
    if start is None or verb is None:
        return
    question = alignment.question
    forms = [word.form for word in question]
    is_deed = held.words_of(held.figure.subject).partition(" ")[0].endswith("ing")
    if forms[start + 1 : verb] == ["it"] and forms[verb + 1 : verb + 2] == ["to"]:
        # "The ferry costs $9" may tell what it costs to get there, "sowing a field" may not.
        if not is_deed:
            return
        # "Does it cost | to hire a boat"
        yield from (one for one in alignment.words if one.place > verb)
    elif forms[start] in _DOES or is_past(forms[verb]):
        yield from (one for one in alignment.words if start < one.place < verb)


def _verb_asked(held: Held) -> int | None:
    """Give where the question has the figure's verb, if it does; its last one may be "have"."""
    alignment = held.alignment
    same = (one.place for one in alignment.words if one.how == "same" and is_of_verb(held, one))
    said = held.words_of(held.figure.predicate).lower().split()
    last = len(alignment.question) - 1
    has = bool(said) and HAS.issuperset((*said, alignment.question[last].form))
    return next(same, last if has else None)


def subject_of(alignment: Alignment) -> Aligned | None:
    """Give the first word behind a question's auxiliary: "have | wages | grown"."""
    start, question = _auxiliary_at(alignment), alignment.question
    if start is None:
        return None
    first = place_behind(question, start + 1)
    return next((one for one in alignment.words if one.place == first), None)


def _auxiliary_at(alignment: Alignment, auxiliaries: frozenset[str] = _DOES) -> int | None:
    """Give where the first auxiliary of a question stands, if it has one."""
    words = enumerate(alignment.question)
    return next((at for at, word in words if word.form in auxiliaries), None)
