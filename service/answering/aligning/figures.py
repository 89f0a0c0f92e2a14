"""Why a figure does not say what is asked, by the words of its own clause.

A number stands near the words of many questions. It answers one where it counts what is asked, and
where the verb of its clause is no other, no opposite, and no mere prospect.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.english.classes import ADVERBS, AUXILIARIES, DETERMINERS, LIGHT_VERBS, PREPOSITIONS
from index.english.relations.contrasts import PROSPECTS, REFUSALS
from index.model import Doubt
from service.answering.aligning.alignment import MISSING, STANDS, are_alike, are_kindred, kinship
from service.answering.aligning.differences import other_complements
from service.answering.elision import is_noun_left_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index import Figure, Library
    from index.model import Asked, Kind, Span, Word
    from service.answering.aligning.alignment import Aligned, Alignment, How

# So many words before an infinitive may stand what only expects it: "expect the harvest to reach".
EXPECTING = 9
# So many characters from a figure, a phrase is likely of its clause.
BESIDE = 60
# What is related less than this is no word for the same.
RELATED = 0.1
# Whoever is counted is one of these, so that they tell no one from another.
_ANYBODY = "people persons individuals men women humans others"
# What is a prospect as a verb, and mostly a noun elsewhere: "the north face".
_PROSPECTS_BEFORE = PROSPECTS - {"face", "faces"}
# "Had he cleared 5.80 metres, he would have won."
_UNREAL = re.compile(r"\W*(?P<if>Had|Were|Should)\s(?:the\s)?\w+\s[^,;]*$")
_DENYING = re.compile(r"\bden(?:y|ies|ied|ying)\s(?:that|having|reports?|claims?)\b", re.IGNORECASE)
# What stands before the whole of which none, or nobody knows how many, did what is asked.
_NONE_OF = re.compile(
    r"\b(?P<none>(?:not (?:a single )?one|none|neither) of|(?P<how>how (?:many|much)) of)"
    r"(?:\s(?:the|its|his|her|their|these|those))?\s$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\s(?:that|which|who)\s")
_DENYING_WORDS = frozenset("deny denies denied denying no not none neither how nobody".split())
_PRESENT = frozenset("do does is are can".split())
_NOBODY = frozenset({"nobody"})
# "4 in every 100,000 people"
_MEASURED_BY = re.compile(r"\b(?:per|every)\s$", re.IGNORECASE)
_LONGEST_BY = 7
# "Hail and frost destroyed 70 hectares": neither did alone. Two names may name one, as of a firm.
_COUPLED = re.compile(
    r"\b(?P<one>[A-Za-z]+)(?:,\s[a-z]+)?\s(?:and|or)\s(?:an?\s|the\s)?(?P<other>[a-z]+)\b"
)
_REST_OF_LIST = re.compile(r"(?:,\s[a-z]+){0,4}\s(?:and|or)\s[a-z]+\b")
# What leads up to a noun, and to no verb.
_LEADS_NOUN = ((DETERMINERS | PREPOSITIONS) - {"to"}) | {"do", "does", "did"}
_TELLS_WHEN: frozenset[Kind] = frozenset({"date", "age"})
_NOT_NEAR: frozenset[How] = frozenset({"library", "unknown"})
# A shorter number may be said in words.
_LONG_NUMBER = 3


@dataclass(frozen=True)
class Held:
    """A figure of an aligned sentence, and the library that both are from."""

    library: Library
    asked: Asked
    alignment: Alignment
    figure: Figure

    @property
    def text(self) -> str:
        """Give the text that the figure stands in."""
        return self.library.articles[self.figure.article_id].text

    @cached_property
    def opening_terms(self) -> frozenset[str]:
        """Give the terms of the title and of the first passage, which are said of all of it."""
        article = self.library.articles[self.figure.article_id]
        opening = article.passages[0]
        return self.library.terms_of(f"{article.title} {article.text[opening.start : opening.end]}")

    def words_of(self, span: Span | None) -> str:
        """Give the words of a slot of the figure; none where it is empty."""
        return self.text[span.start : span.end] if span else ""


def figure_doubts(held: Held) -> tuple[Doubt, ...]:
    """Give the reasons why a figure of the aligned sentence is not the one asked for."""
    return tuple(doubt for find in _REASONS for doubt in find(held))


def is_verb_asked(held: Held) -> bool:
    """Tell whether the figure's verb is a word of the question."""
    return any(one.how == "same" and _is_of_verb(held, one) for one in held.alignment.words)


def _is_of_verb(held: Held, one: Aligned) -> bool:
    """Tell whether what stands for a word of the question is of the figure's verb."""
    verb, word = held.figure.predicate, held.alignment.held.words[one.at]
    return verb is not None and verb.start <= word.start < verb.end


def _opposed(held: Held) -> Iterator[Doubt]:
    """Find words of the question of which the sentence says what excludes them."""
    for one in held.alignment.words:
        if one.how == "opposite":
            reason = "other verb" if _is_of_verb(held, one) else "opposite"
            yield Doubt(reason, one.word.text, held.alignment.said(one))


def _supposed(held: Held) -> Iterator[Doubt]:
    """Find a figure of what is only expected, where the question asks for what is or was."""
    alignment, figure = held.alignment, held.figure
    unreal = _UNREAL.match(held.text, figure.sentence.start, figure.start)
    if unreal:
        yield Doubt("supposed", figure.text, unreal["if"])
    if PROSPECTS.isdisjoint(alignment.held.forms):
        return
    forms = {word.form for word in alignment.question}
    # "When do the fares go up?" asks for what is to come.
    if forms & PROSPECTS or (held.asked.kind == "date" and forms & _PRESENT):
        return
    supposing = _supposing(held)
    if supposing:
        asked = alignment.words
        yield Doubt("supposed", asked[-1].word.text if asked else "it", supposing)


def _supposing(held: Held) -> str | None:
    """Give the words that make a figure's clause a prospect: its verb, or what it hangs on."""
    predicate = held.words_of(held.figure.predicate)
    forms = predicate.lower().split()
    if not PROSPECTS.isdisjoint(forms):
        return predicate
    start = held.figure.predicate.start if held.figure.predicate else held.figure.start
    before = [word for word in held.alignment.held.words if word.start < start]
    if forms and forms[0] != "to" and not (before and before[-1].form == "to"):
        return None
    near = (word for word in before[-EXPECTING:] if not _is_month(word, before[0]))
    expecting = (word.text for word in near if word.form in _PROSPECTS_BEFORE)
    return next(expecting, None)


def _is_month(word: Word, first: Word) -> bool:
    return word.text == "May" and word != first


def _denied(held: Held) -> Iterator[Doubt]:
    """Find a figure that is denied, where the question denies and refuses nothing."""
    alignment, figure = held.alignment, held.figure
    if _DENYING_WORDS.isdisjoint(alignment.held.forms):
        return
    if alignment.denied or not REFUSALS.isdisjoint(word.form for word in alignment.question):
        return
    before = held.text[figure.sentence.start : figure.start]
    denying = _DENYING.search(before)
    if denying:
        yield Doubt("denied", held.asked.noun or figure.text, denying.group())
    none = _NONE_OF.search(before)
    if none and _asks_main_clause(held):
        yield Doubt("not known" if none["how"] else "none", figure.text, none["none"])
    without = _without(held)
    if without:
        yield Doubt("none", held.asked.noun, without)
    nobody = next((w.text for w in alignment.held.words if w.form in _NOBODY), None)
    if nobody and _asks_for_anybody(held):
        yield Doubt("none", held.asked.noun, nobody)


def _without(held: Held) -> str | None:
    """Give "no passengers" where passengers are asked for, and the figure counts something else."""
    head = held.library.terms_of(held.asked.noun.rpartition(" ")[2])
    if not head or head <= held.library.terms_of(held.figure.counted or ""):
        return None
    words = held.alignment.held.words
    for no, following, second in zip(words, words[1:], (*words[2:], words[-1]), strict=False):
        said = next((word for word in (following, second) if word.term in head), None)
        if no.form == "no" and said:
            return held.text[no.start : said.end]
    return None


def _asks_for_anybody(held: Held) -> bool:
    terms_of = held.library.terms_of
    noun = terms_of(held.asked.noun)
    return bool(noun) and noun <= terms_of(_ANYBODY)


def _measures_by_it(held: Held) -> Iterator[Doubt]:
    """Find a number that another is measured by: "4 in every 100,000 people"."""
    figure = held.figure
    before = held.text[max(0, figure.start - _LONGEST_BY) : figure.start]
    terms_of, noun = held.library.terms_of, held.asked.noun.rpartition(" ")[2]
    # "How many tonnes?" is not told by "3 grams a tonne".
    by_noun = figure.per is not None and noun and terms_of(noun) == terms_of(figure.per)
    by_number = figure.kind == "count" and _MEASURED_BY.search(before) and held.asked.per is None
    if by_noun or by_number:
        yield Doubt("counts something else", held.asked.noun or "it", figure.text)


def _at_another_rate(held: Held) -> Iterator[Doubt]:
    """Find a rate by something else than is asked: "a week" for "a month"."""
    asked, said = held.asked.per, held.figure.per
    if asked and said and asked != said:
        yield Doubt("other rate", asked, said)
    if said and not asked and held.asked.role == "whole":
        yield Doubt("other rate", "in all", said)


def _of_two_together(held: Held) -> Iterator[Doubt]:
    """Find a number that two things share, where one of them is asked for."""
    asked, terms_of = held.alignment.asked, held.library.terms_of
    subject = held.figure.subject
    if subject is None:
        return
    # Of a list, its first member may have been read as the subject.
    rest = _REST_OF_LIST.match(held.text, subject.end)
    for pair in _COUPLED.finditer(held.text, subject.start, rest.end() if rest else subject.end):
        one, other = terms_of(pair["one"]), terms_of(pair["other"])
        if one and other and len(one & asked) + len(other & asked) == 1:
            alone = pair["one"] if one & asked else pair["other"]
            yield Doubt("part for whole", alone, pair.group())


def _counts_something_else(held: Held) -> Iterator[Doubt]:
    """Find a count of neither what is asked for, nor a kind of it, nor a word for the same."""
    asked, alignment, figure = held.asked, held.alignment, held.figure
    terms_of = held.library.terms_of
    counted, anybody = terms_of(figure.counted or ""), terms_of(_ANYBODY)
    if asked.kinds.get("count") != 1 or figure.kind != "count" or is_noun_left_out(figure):
        return
    nouns = [one for one in alignment.words if one.word.text in asked.noun.split()]
    if not nouns or nouns[-1].word.term in anybody or counted <= anybody:
        return
    if nouns[-1].how not in STANDS and _may_be(nouns[-1], counted, anybody):
        return
    if not any(_is_counted(one, counted, alignment, figure) for one in nouns):
        yield Doubt("counts something else", asked.noun, figure.counted)


def _may_be(noun: Aligned, counted: frozenset[str], anybody: frozenset[str]) -> bool:
    """Tell whether what is counted may stand for a noun that the sentence does not say."""
    return bool(counted & anybody) or are_kindred(noun.word.term, counted)


def _is_counted(
    one: Aligned, counted: frozenset[str], alignment: Alignment, figure: Figure
) -> bool:
    """Tell whether a word asked for is among what is counted, in any word for it."""
    if one.word.term in counted or are_alike(one.word.term, counted):
        return True
    word = alignment.held.words[one.at] if one.at >= 0 else None
    return word is not None and figure.start <= word.start < figure.end


def _asks_main_clause(held: Held) -> bool:
    """Tell whether a word is asked that stands behind a figure, and not in its relative clause.

    Of "None of the 230 sheep that were tested fell ill", 230 were tested, and none fell ill.
    """
    figure, words = held.figure, held.alignment.held.words
    verb = figure.predicate
    relative = _RELATIVE.match(held.text, figure.end)
    end = verb.end if relative and verb else figure.end
    said = (words[one.at] for one in held.alignment.words if one.how in STANDS)
    return any(word.start >= end for word in said)


def _of_another_verb(held: Held) -> Iterator[Doubt]:
    """Find the one word missing to be a verb, in whose place the figure has another.

    Who says it all in other words leaves out more than one; what is one word off is a near miss.
    """
    asked, figure, alignment = held.asked, held.figure, held.alignment
    if figure.kind in _TELLS_WHEN or (asked.change and asked.change == figure.change):
        return
    said = [verb for verb in held.words_of(figure.predicate).split() if _tells(verb.lower())]
    missing = [one for one in alignment.words if one.how in MISSING]
    if not said or len(missing) != 1 or is_verb_asked(held):
        return
    one = missing[0]
    is_verb = not one.word.is_name and _tells(one.word.form) and _may_be_verb(one, alignment)
    if is_verb and not are_kindred(one.word.term, held.library.terms_of(" ".join(said))):
        yield Doubt("other verb", one.word.text, held.words_of(figure.predicate))


def _tells(verb: str) -> bool:
    return verb not in AUXILIARIES and verb not in LIGHT_VERBS


def _may_be_verb(one: Aligned, alignment: Alignment) -> bool:
    """Tell whether a word of the question stands where its verb may: "did the guild | sell"."""
    before = [word.form for word in alignment.question[: one.place]]
    form = one.word.form
    return (
        not AUXILIARIES.isdisjoint(before)
        and before[-1] not in _LEADS_NOUN
        and form not in ADVERBS
        and not form.endswith("ly")
    )


def _of_another_complement(held: Held) -> Iterator[Doubt]:
    """Find what stands behind a preposition where the figure's clause has something else behind it.

    Beside a measured thing, "tonnes of barley", it decides alone; else where all other words are
    said: "€38 for adults" of "What does a ticket cost for pensioners?".
    """
    said = held.alignment.held.terms.keys() - held.alignment.asked
    unsaid = [
        one
        for one in held.alignment.words
        if one.how in MISSING and kinship(one.word.term, said) < RELATED
    ]
    for one, filler in other_complements(held.alignment):
        if one not in unsaid or kinship(one.word.term, {filler.term}) >= RELATED:
            continue
        before = held.alignment.question[one.place - 1].form == "of"
        apart = max(filler.start - held.figure.end, held.figure.start - filler.end)
        if before or (len(unsaid) == 1 and apart < BESIDE):
            yield Doubt("other word", one.word.text, filler.text)
            return


def _of_nothing_known(held: Held) -> Iterator[Doubt]:
    """Find a noun to be counted that the library says in no words: "127 passengers" for pilots.

    What is counted may be said in others: "127 passengers" for travellers.
    """
    counted = held.library.terms_of(held.figure.counted or "")
    for one in held.alignment.words:
        is_head = held.figure.kind == "count" and one.word.text.lower() in held.asked.heads
        if one.how == "unknown" and is_head and kinship(one.word.term, counted) < RELATED:
            yield Doubt("missing word", one.word.text)


def _of_another_name(held: Held) -> Iterator[Doubt]:
    """Find a name or a number that nothing near the figure says, nor what opens its article."""
    for one in held.alignment.words:
        if one.how not in _NOT_NEAR or one.word.text not in held.asked.particulars:
            continue
        is_count = len(one.word.text) < _LONG_NUMBER and one.word.text.isdigit()
        if one.how == "unknown" or (not is_count and one.word.term not in held.opening_terms):
            yield Doubt("missing word", one.word.text)


def _of_a_later_clause(held: Held) -> Iterator[Doubt]:
    """Find a name that is said behind a semicolon alone: "Plinth raised $2m; Ovaloid did not."."""
    figure, words = held.figure, held.alignment.held.words
    stop = held.text.find(";", figure.end, figure.sentence.end)
    for one in held.alignment.words if stop >= 0 else ():
        if one.word.is_name and one.how in STANDS and words[one.at].start > stop:
            yield Doubt("other name", one.word.text, held.words_of(figure.subject) or None)


def _at_no_such_time(held: Held) -> Iterator[Doubt]:
    """Find a time that is told from today, and which the sentence does not say: "last year"."""
    sentence = held.figure.sentence
    said = held.text[sentence.start : sentence.end].lower()
    for time in held.asked.from_today:
        if time.lower() not in said:
            yield Doubt("other time", time, held.figure.time)


_REASONS: tuple[Callable[[Held], Iterator[Doubt]], ...] = (
    _of_nothing_known,
    _of_another_name,
    _of_a_later_clause,
    _at_no_such_time,
    _opposed,
    _of_another_verb,
    _of_another_complement,
    _supposed,
    _denied,
    _measures_by_it,
    _at_another_rate,
    _of_two_together,
    _counts_something_else,
)
