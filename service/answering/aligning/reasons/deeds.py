"""Figures of another verb than the one asked, or of its opposite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    DETERMINERS,
    LIGHT_VERBS,
    MEASURE_WORDS,
    PREPOSITIONS,
    STOP_WORDS,
)
from index.english.forms import IRREGULAR_PASTS
from index.english.relations import deeds_in
from index.english.syntax import asked_form, parts_of
from index.figures import unit_named
from index.model.articles import Span
from index.model.asked import Doubt
from service.answering.aligning.alignment import STANDS, excludes
from service.answering.aligning.held import (
    OWNING,
    RELATED,
    Held,
    is_of_verb,
    is_within,
    may_be_called,
)
from service.answering.buying import PAYING, buyer_of, is_price_asked
from service.answering.kinship import any_kindred, are_kindred, kinship, synonyms

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from index.model.articles import Kind, Word
    from service.answering.aligning.alignment import Aligned, Alignment

# What befalls somebody in these families is nothing else that is asked in other words.
_BEFALLS = frozenset({"killed", "injured", "arrested", "missing", "born", "married"})
_DOES_FOR = frozenset("do does did".split())
# Verbs that say no more than that somebody has something.
_HOLDS = frozenset(
    "is are was were be been has have had having use uses used using get gets got need needs "
    "needed".split()
)
_IS_NOW = frozenset("is are has have".split())
_PASSIVE = _IS_NOW | frozenset("was were had been being be get got".split())
# Participles of what is there, and of whom it is known.
_BEING_THERE = frozenset(
    "available based counted employed enrolled found included installed involved known left listed "
    "located named owned present recorded registered reported stationed".split()
)
HAS = frozenset("have has had".split())
# How it is asked when something began, or was there first.
_BEGINNINGS = (
    "air appoint appear arrive adopt begin build come commission complete compose construct create "
    "design draft elect enact erect establish find finish form found hold inaugurate install "
    "introduce invent issue join launch make name open organise originate pass print produce "
    "publish record release set settle sign start take write"
)
# How it is told that something was there no more, which tells nothing of when it began.
_ENDINGS = (
    "abandon abolish cease close collapse demolish destroy die disappear disband dismantle "
    "dissolve expire retire scrap shut sink"
)
_MEASURED_BY = frozenset("cost costs take takes took".split())
_PAST = frozenset({"last", "past"})
_LEADS_TIME = _PAST | {"what", "which"}
_APART = re.compile(r"[,;:()\d]")
# What parts a clause from another, however long.
_CLAUSE_STOP = re.compile(r"[;:\u2013\u2014]|\s(?:whereas|while)\s")
# What says more of what was counted.
_GOES_ON = re.compile(
    r"[,;:()\u2013\u2014]\s?(?:(?:and|but|though|although)\s)?(?:mostly\s|nearly\s|almost\s)?"
    r"(?:all|both|each|every|half|it|many|most|none|some|that|these|they|those|which|who)\b",
    re.IGNORECASE,
)
_BACK = frozenset({"away", "back"})
# What leads up to a noun, and to no verb.
_LEADS_NOUN = ((DETERMINERS | PREPOSITIONS) - {"to"}) | {"do", "does", "did"}
_TELLS_WHEN: frozenset[Kind] = frozenset({"age"})


def opposed(held: Held) -> Iterator[Doubt]:
    """Find words of the question of which the sentence says what excludes them.

    No verb excludes a noun: an employee is no employer, and "the mill employs" them.
    """
    for one in held.alignment.words:
        if one.how != "opposite" or _is_said_nearer(one, held):
            continue
        is_verb = is_of_verb(held, one)
        if not is_verb and _is_said_apart(held.alignment.held.words[one.at], held):
            continue
        if not is_verb or "verb" in parts_of(one.word.form):
            reason = "other verb" if is_verb else "opposite"
            yield Doubt(reason, one.word.text, held.alignment.said(one))


def _is_said_nearer(one: Aligned, held: Held) -> bool:
    """Tell whether a word for what is asked stands nearer to the figure than what excludes it.

    "It opened two shops, and had to shut one for 9 weeks" of "How long was it closed?"
    """
    words = held.alignment.held.words
    said = (held.alignment.held.terms.get(term, ()) for term in synonyms(one.word.term))
    alike = [_gap(words[at], held) for places in said for at in places]
    return bool(alike) and min(alike) < _gap(words[one.at], held)


def _gap(word: Word, held: Held) -> int:
    """Give how many characters stand between a word and the figure."""
    return max(held.figure.start - word.end, word.start - held.figure.end)


def _is_said_apart(word: Word, held: Held) -> bool:
    """Tell whether a word is said of something else than a figure: in another clause, or behind it.

    A date that leads a sentence is of all of it, and "before the storm, 14 boats" of the boats; so
    is "all of them old" behind them.
    """
    figure, part = held.figure, held.part
    if is_within(word, part) or _GOES_ON.match(held.text, part.end, word.end):
        return False
    if figure.kind != "date" and word.start > part.end:
        return True
    between = sorted((figure.start, word.start))
    return _CLAUSE_STOP.search(held.text, *between) is not None


def opposed_in_its_clause(held: Held) -> Iterator[Doubt]:
    """Find that the figure is said of what excludes a word said apart from it in its sentence.

    "Vuk, who lost in 2020, will talk to the Greens, who won 12 seats" of those that they lost.
    """
    figure, words = held.figure, held.alignment.held.words
    # Of a date, what is said of it is what was done then.
    slots = [figure.predicate]
    if figure.kind != "date":
        slots += [figure.subject, Span(figure.start, figure.end)]
    own = [word for word in words if any(is_within(word, slot) for slot in slots)]
    terms = {word.term for word in own}
    for one in held.alignment.words:
        if one.how != "same" or one.word.term in terms or not is_apart(one, held):
            continue
        other = next((word for word in own if excludes(one.word, word)), None)
        if other and other.term not in held.alignment.asked:
            reason = "other verb" if is_within(other, figure.predicate) else "opposite"
            yield Doubt(reason, one.word.text, other.text)


def is_apart(one: Aligned, held: Held) -> bool:
    """Tell whether a stop, or a number, stands between a word and the figure."""
    figure, words = held.figure, held.alignment.held.words
    places = [words[at] for at in held.alignment.held.terms.get(one.word.term, (one.at,))]
    between = ((min(word.end, figure.end), max(word.start, figure.start)) for word in places)
    return all(_APART.search(held.text, *span) for span in between)


def of_another_verb(held: Held) -> Iterator[Doubt]:
    """Find the one word missing to be a verb, in whose place the figure has another.

    Who says it all in other words leaves out more than one; what is one word off is a near miss.
    """
    asked, figure, alignment = held.asked, held.figure, held.alignment
    if figure.kind in _TELLS_WHEN or (asked.change and asked.change == figure.change):
        return
    said = _telling_verbs(held)
    missing = [
        one
        for one in alignment.missing
        if not (
            one.word.form in PREPOSITIONS
            or _is_particle(one, alignment)
            or may_be_called(one, held)
            or _tells_time(one, alignment)
            or _is_to_what_end(one, held)
        )
    ]
    # Of a rate more may be said otherwise, where no rate is asked: "sees nine born an hour".
    is_near = len(missing) == 1 or (figure.per is not None and asked.per is None)
    if not said or not is_near or _is_deed_asked(held, said[-1]):
        return
    # "Posted a loss of 41 million" tells what they lost.
    called = held.library.terms_of(held.called)
    for one in missing:
        if is_price_asked(one.word.form, figure, held.text, held.library.terms_of):
            return
        if one.word.form in PAYING and _is_buyer_asked(held):
            continue
        is_verb = not one.word.is_name and _tells(one.word.form) and may_be_verb(one, held)
        is_verb = is_verb and parts_of(one.word.form) != {"noun"}
        if is_verb and _is_another(one, said, held) and kinship(one.word.term, called) < RELATED:
            yield Doubt("other verb", one.word.text, held.words_of(figure.predicate))
            return


def _is_buyer_asked(held: Held) -> bool:
    """Tell whether a sum is what something was sold for to somebody whom the question names."""
    buyer = held.library.terms_of(buyer_of(held.figure, held.text))
    return any(one.word.is_name and one.word.term in buyer for one in held.alignment.words)


def _tells_time(one: Aligned, alignment: Alignment) -> bool:
    """Tell whether a word only says when: "in what | year", "in the | past year"."""
    before = alignment.question[one.place - 1].form if one.place else ""
    if before not in _LEADS_TIME:
        return one.word.form in _PAST
    unit = unit_named(one.word.form)
    return unit is not None and unit.kind == "duration"


def _is_to_what_end(one: Aligned, held: Held) -> bool:
    """Tell whether a verb only says to what end something costs or measures what is told.

    "How far did she jump to | set the record?", "what did it cost to | build?"; not "how many are
    expected to | come?".
    """
    question = held.alignment.question
    if one.place < 2 or question[one.place - 1].form != "to":
        return False
    before = next((two for two in held.alignment.words if two.place == one.place - 2), None)
    if before is None or before.how not in STANDS:
        return False
    return held.figure.kind == "quantity" or before.word.form in _MEASURED_BY


def of_no_such_deed(held: Held) -> Iterator[Doubt]:
    """Find that of those counted only is said that somebody has or uses them: of those stolen.

    "The farm uses 8 tractors", "it has 9 bridges". Some participles tell no more than that they are
    there: "how many clerks are employed?".
    """
    question, missing = [word.form for word in held.alignment.question], held.alignment.missing
    verb = held.words_of(held.figure.predicate).lower().split()
    counts = not held.asked_head.isdisjoint(held.library.terms_of(held.figure.counted or ""))
    if not missing or not verb or not counts or held.figure.per or _telling_verbs(held):
        return
    one = missing[0]
    is_deed = not one.word.is_name and _tells(one.word.form) and one.word.form not in _BEING_THERE
    leads = question[one.place - 1]
    if not is_deed or not may_be_verb(one, held) or not _DOES_FOR.isdisjoint(question):
        return
    if leads not in _PASSIVE and leads not in held.asked.heads:
        return
    # Who takes seats may have won them; who takes part does no more than that.
    part = held.figure.predicate and held.text.startswith(" part ", held.figure.predicate.end)
    # "How many bridges cross the river?" may be told by what it has.
    is_done = leads in _PASSIVE or is_past(one.word.form) or verb[-1] not in _IS_NOW
    # Of what is said in more words than one, only who has members tells of no deed of theirs.
    holds = verb[-1] in (_HOLDS if len(missing) == 1 else HAS)
    if is_done and (holds or (part and len(missing) == 1)):
        yield Doubt("other verb", one.word.text, held.words_of(held.figure.predicate))


def of_another_time_than_its_own(held: Held) -> Iterator[Doubt]:
    """Find dates between which something else was done, where it is asked how long it took.

    "He bought oil between May and July" of "How long must he spend behind bars?"
    """
    figure, said = held.figure, _telling_verbs(held)
    is_range = figure.kind == "date" and figure.text.lower().startswith(("from ", "between "))
    if not is_range or held.asked.kinds.get("duration") != 1 or not said:
        return
    if not any_kindred((one.word.term for one in held.alignment.words), _told_deeds(held)):
        asked = held.alignment.missing[0].word.text if held.alignment.missing else "it"
        yield Doubt("other verb", asked, held.words_of(figure.predicate))


def _is_another(one: Aligned, said: list[str], held: Held) -> bool:
    """Tell whether a verb that is asked is another one than a figure's.

    When a law was "passed" is asked as "created", too: what began has a hundred words for it.
    """
    wanted, told = deeds_in(one.word.text), deeds_in(" ".join(said))
    is_open = not wanted or not told or wanted & told
    # "When will it be played?" is told by what it was put off to.
    ends = not held.library.terms_of(_ENDINGS).isdisjoint(held.library.terms_of(" ".join(said)))
    begins = (_begins(one, held) and not ends) or "will" in held.alignment.forms
    if held.figure.kind == "date" and is_open and begins:
        return False
    deeds, phrase = _told_deeds(held), held.alignment.phrases.get(one.place)
    return not any(are_kindred(term, deeds) for term in (one.word.term, phrase) if term)


def _begins(one: Aligned, held: Held) -> bool:
    """Tell whether a verb that is asked says that something began, or was made."""
    return one.word.term in held.library.terms_of(_BEGINNINGS)


def _telling_verbs(held: Held) -> list[str]:
    """Give the words of the figure's verb that say what is done: "taken" does so before "on"."""
    return [held.alignment.held.words[at].text for at in _telling_places(held)]


def _told_deeds(held: Held) -> Set[str]:
    """Give the terms of what the figure's verb says is done: "come", and "come back"."""
    said, places = held.alignment.held, _telling_places(held)
    phrases = (said.phrases[at] for at in places if at in said.phrases)
    return {said.words[at].term for at in places}.union(phrases)


def _telling_places(held: Held) -> Iterator[int]:
    said, verb = held.alignment.held, held.figure.predicate
    for at, word in enumerate(said.words):
        if is_within(word, verb) and (_tells(word.form) or at in said.phrases):
            yield at


def _is_particle(one: Aligned, alignment: Alignment) -> bool:
    """Tell whether a word only completes the verb before it: "paid back"."""
    return one.word.form in _BACK or one.place - 1 in alignment.phrases


def _is_deed_asked(held: Held, verb: str) -> bool:
    """Tell whether the question has a figure's verb in any word: "lodged complaints" for it."""
    words = held.alignment.held.words
    standing = [one for one in held.alignment.words if one.how in STANDS]
    # "What share cycled?" asks of nobody who shares.
    said = (words[one.at] for one in standing if one.word.form not in MEASURE_WORDS)
    return any(word.text == verb for word in said)


def _tells(verb: str) -> bool:
    return verb not in STOP_WORDS and verb not in AUXILIARIES and verb not in LIGHT_VERBS


def may_be_verb(one: Aligned, held: Held) -> bool:
    """Tell whether a word of the question stands where its verb may.

    "Did the guild | sell", and where no auxiliary leads up to it "how many riders | crashed".
    """
    lead = held.alignment.question[: one.place]
    before, form = [word.form for word in lead], one.word.form
    if not before or before[-1] in _LEADS_NOUN or is_adverb(form):
        return False
    # "What is Brannock's | market share?"
    if lead[-1].text.endswith(OWNING):
        return False
    leading = AUXILIARIES.intersection(before)
    if not leading:
        return before[-1] in held.asked.heads or is_past(form)
    # "What is the jobless | rate?": behind "is" no verb stands bare.
    is_bare = asked_form(form) == ("do", form) and form != "worth"
    return not (leading <= BEING and is_bare) or before[-1] == "to"


def is_past(form: str) -> bool:
    """Tell whether a word may be a verb of the past, or its participle."""
    return form.endswith("ed") or form in IRREGULAR_PASTS


def is_adverb(form: str) -> bool:
    """Tell whether a word is an adverb, by its ending or as one of those that no ending tells."""
    return form in ADVERBS or form.endswith("ly")


def of_a_deed_not_asked(held: Held) -> Iterator[Doubt]:
    """Find those whom something befell, where nothing is asked to have befallen them."""
    words, asked = held.words_of(held.figure.predicate), held.asked
    is_counted = held.figure.kind == "count" and held.figure.role != "whole"
    if not words or not is_counted or asked.deeds or asked.kinds.get("count") != 1:
        return
    if deeds_in(words) & _BEFALLS and not held.library.terms_of(words) & held.alignment.asked:
        yield Doubt("other verb", asked.noun or "it", words)
