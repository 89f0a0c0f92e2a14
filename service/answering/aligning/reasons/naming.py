"""Figures said of somebody or something with another name than is asked."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from index.english.calendar import WEEKDAYS
from index.english.classes import BEING, DETERMINERS, PREPOSITIONS, STOP_WORDS
from index.english.countries import nation_of
from index.english.forms import is_plural
from index.english.relations import related
from index.english.relations.contrasts import SUPERLATIVES
from index.english.relations.nouns import is_person
from index.model.asked import Doubt
from service.answering.aligning.alignment import MISSING, STANDS
from service.answering.aligning.differences import (
    are_akin,
    is_other,
    link_before,
    parted_names,
    place_behind,
)
from service.answering.aligning.held import (
    NOT_NEAR,
    OWNING,
    RELATED,
    Held,
    is_of_verb,
    is_verb_asked,
    is_within,
)
from service.answering.aligning.reasons.deeds import is_apart
from service.answering.aligning.reasons.subjects import may_be_name, subject_of
from service.answering.kinship import any_kindred, closeness, kinship, may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.articles import Word
    from service.answering.aligning.alignment import Aligned, Alignment

# A shorter number may be said in words.
_LONG_NUMBER = 3
# Behind a date: "July 3 | Baghdad | attack".
_EVENT = re.compile(r" (?P<names>(?:[A-Z][\w\u2019'-]{1,30} ){1,3})(?P<kind>[a-z]{3,20})\b")
_PERSONAL = frozenset({"he", "she", "i", "it", "they", "we"})
_ANOTHER_CLAUSE = re.compile(r";|\s(?:while|whereas)\s")
_IS_WHO = re.compile(r"\b(?:is|was)\s(?:\w+\.?\s){0,2}$", re.IGNORECASE)
_WHEN = re.compile(r"(?:\syears\sold)?,?\swhen\s(?P<what>[^,.;:]{1,80})")
# What stands behind these may be a place or a group, with a name or without.
_LEADS_ANY = frozenset("in at from of for".split())
# What any sort may be called, and how much of it there is.
_OF_ANY_SORT = frozenset(
    "total overall whole entire full actual current present exact official average mean typical "
    "estimated final first last new old main own annual ex former".split()
)
# These are sorts beside each other alone: "an annual pass" for a monthly one. What is annual is
# yearly, and only near to what is monthly.
_PERIODIC = frozenset("annual yearly monthly weekly daily".split())
# Between somebody's name and what is theirs may stand a number and a word: "Orm's 14 old ships".
_OWNED = 3
# Between somebody and their age: "her brother | Ole Holm, | 40".
_APPOSED = 3


def of_another_name(held: Held) -> Iterator[Doubt]:
    """Find a name or a number that nothing near the figure says, nor what opens its article."""
    for one in held.alignment.words:
        if one.how not in NOT_NEAR or one.word.text not in held.asked.particulars:
            continue
        is_count = len(one.word.text) < _LONG_NUMBER and one.word.text.isdigit()
        if one.how == "unknown" or (not is_count and not held.is_of_all(one.word.term)):
            yield Doubt("missing word", one.word.text)


def of_a_namesake(held: Held) -> Iterator[Doubt]:
    """Find a name that shares a word with the one asked for: "Saint Wenna" for Saint Ludo."""
    for asked, said in parted_names(held.alignment):
        yield Doubt("other name", asked, said)


def of_a_noun_by_another_name(held: Held) -> Iterator[Doubt]:
    """Find a noun to which a preposition hangs another name: "the road through Orm" of Lund's.

    What is not told from others by a determiner is a name of its kind: "children on placebo".
    """
    alignment, words = held.alignment, held.alignment.held.words
    question = alignment.question
    for one in alignment.missing:
        link = link_before(one, alignment)
        if not link or not (one.word.is_name or _is_bare(one, question[link].form, link)):
            continue
        nouns = alignment.held.terms.get(question[link - 1].term, ())
        linked = [at for at, word in enumerate(words) if word.form == question[link].form]
        places = [place_behind(words, at + 1) for at in linked if at - 1 in nouns]
        said = [words[at] for at in places if at < len(words)]
        said = [word for word in said if word.form not in WEEKDAYS]
        if said and all(word.is_name and is_other(word, alignment) for word in said):
            yield Doubt("other name", one.word.text, said[0].text)
            return


def _is_bare(one: Aligned, preposition: str, link: int) -> bool:
    is_singular = one.place == link + 1 and not is_plural(one.word.form)
    return is_singular and preposition not in _LEADS_ANY


def of_another_owner(held: Held) -> Iterator[Doubt]:
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


def of_another_sort(held: Held) -> Iterator[Doubt]:
    """Find that of what is asked another sort is told alone: "a double room" of a single one.

    Wherever the noun stands, another word stands before it, and none that is asked.
    """
    alignment, words = held.alignment, held.alignment.held.words
    for one, head in itertools.pairwise(alignment.words):
        is_sort = head.place == one.place + 1 and head.how == "same" and not head.word.is_name
        is_sort = is_sort and not is_of_verb(held, head)
        leads = alignment.question[one.place - 1].form if one.place else ""
        if not is_sort or one.how not in MISSING or one.word.is_name or leads not in DETERMINERS:
            continue
        places = alignment.held.terms.get(head.word.term, ())
        # What a sentence opens with needs no determiner: "Operating profit fell"; nor does what is
        # somebody's.
        told = (
            at
            for at in places
            if at == 1 or words[at - 2].form in DETERMINERS or words[at - 2].text.endswith(OWNING)
        )
        sorts = [words[at - 1] for at in told if at]
        sorts = [word for word in sorts if _is_sort(word, one.word, alignment)]
        if sorts and len(sorts) == len(places):
            yield Doubt("other word", one.word.text, sorts[0].text)


def _tells_sort(word: Word) -> bool:
    # "The accused" is a noun, and so may be any other participle.
    is_rank = word.form in SUPERLATIVES or word.term[0].isdigit()
    return not is_rank and word.form not in _OF_ANY_SORT and not word.form.endswith("ed")


def _is_sort(word: Word, asked: Word, alignment: Alignment) -> bool:
    """Tell whether a word before a noun says of what sort it is, and of another than is asked."""
    if not is_other(word, alignment):
        return False
    if {word.form, asked.form} <= _PERIODIC:
        return not may_be_one(asked.term, word.term)
    are_sorts = _tells_sort(word) and _tells_sort(asked)
    return are_sorts and closeness(asked.term, word.term) < RELATED


def _is_owner(word: Word) -> bool:
    return word.text[0].isupper() and word.text.endswith(OWNING)


def of_somebody_beside(held: Held) -> Iterator[Doubt]:
    """Find a figure said of somebody with a name, where another part of the sentence names the one.

    "Rincón has 64 points, while Malá is the best of the young" of Malá's points.
    """
    doer, words = subject_of(held.alignment), held.alignment.held.words
    is_behind = doer and doer.at >= 0 and words[doer.at].start >= held.figure.end
    if doer is None or not is_behind or not doer.word.is_name or held.figure.kind == "date":
        return
    subject = [word for word in words if is_within(word, held.figure.subject)]
    subject = [word for word in subject if word.term not in STOP_WORDS or word.form in PREPOSITIONS]
    # "The decline of the Orm works" names nobody who may have done it.
    said = itertools.takewhile(lambda word: word.form not in PREPOSITIONS, subject)
    asked = held.alignment.asked
    is_asked = any(word.term in asked or are_akin(word, doer.word) for word in subject)
    # "The Detroit carmaker will cut 900 jobs, Ford said."
    is_asked = is_asked or doer.word.term in held.library.terms_of(held.figure.source or "")
    is_asked = is_asked or words[doer.at - 1].form == "by"
    if any(map(may_be_name, said)) and not is_asked and is_apart(doer, held):
        yield Doubt("other name", doer.word.text, held.words_of(held.figure.subject))


def of_somebody_before(held: Held) -> Iterator[Doubt]:
    """Find a figure said of somebody with a name, where an earlier clause alone names who is asked.

    "The works at Orm has 90 men and made 40 carts; Lund made 12 sleighs" of the sleighs of Orm.
    """
    figure, words = held.figure, held.alignment.held.words
    subject = [word for word in words if is_within(word, figure.subject)]
    names = [word for word in subject if word.is_name and not word.term[0].isdigit()]
    if figure.subject is None or not names or figure.kind == "date":
        return
    if any(word.term in held.alignment.asked for word in subject):
        return
    asked = [one for one in held.alignment.words if _is_persons(one.word) and one.how in STANDS]
    opens = [
        _ANOTHER_CLAUSE.search(held.text, words[one.at].end, figure.subject.start) for one in asked
    ]
    # "Ford had a good year; Mustang sales reached 90,000": nothing else is told of Ford.
    beside = held.library.figures_beside(figure)
    told = any(one.start < figure.subject.start for one in beside)
    if asked and all(opens) and told:
        yield Doubt("other name", asked[0].word.text, held.words_of(figure.subject))


def is_age_of_another(held: Held) -> Iterator[Doubt]:
    """Find how old somebody else is: "a four-month-old girl, said Dr Oruk" of how old Oruk is."""
    figure, alignment = held.figure, held.alignment
    names = [one for one in alignment.words if _is_persons(one.word)]
    # "The 33-year-old" may be whoever was named before.
    subject = held.words_of(figure.subject)
    if figure.kind != "age" or not names or not subject or subject.lower() in _PERSONAL:
        return
    if _relative_asked(held) or "old" not in alignment.forms:
        return
    named = [alignment.held.words[one.at] for one in names if one.at >= 0]
    # "Ronaldo scored twice. The striker is 39."
    is_the = "the " in {subject[:4].lower(), held.text[: figure.start][-4:].lower()}
    is_role = is_the and any(one.how == "before" for one in names)
    if not is_role and not any(_may_be_aged(word, held) for word in named):
        yield Doubt("other subject", names[0].word.text, subject)


def is_age_of_an_owner(held: Held) -> Iterator[Doubt]:
    """Find an age of somebody whose brother's is asked: "Ada Holm, 44, runs it with her brother".

    How old the brother is, is said beside him.
    """
    kin = _relative_asked(held)
    if held.figure.kind != "age" or kin is None:
        return
    words = held.alignment.held.words
    said = [words[at] for at in held.alignment.held.terms.get(kin.term, ())]
    if not any(_is_aged(word, held) for word in said):
        yield Doubt("other subject", kin.text, held.words_of(held.figure.subject) or None)


def _relative_asked(held: Held) -> Word | None:
    """Give who is asked about as somebody's: "How old is Ida Holm's | brother?"."""
    pairs = itertools.pairwise(held.alignment.question)
    return next((kin for one, kin in pairs if _is_owner(one) and is_person(kin.form)), None)


def _is_aged(word: Word, held: Held) -> bool:
    """Tell whether a word stands beside an age, or little before it: "her brother Ole, 40"."""
    between = held.text[word.end : held.figure.start]
    is_before = word.end <= held.figure.start and len(between.split()) <= _APPOSED
    return is_before or is_within(word, held.part) or is_within(word, held.figure.subject)


def _is_persons(word: Word) -> bool:
    """Tell whether a word may be somebody's name; "Beck's boat" is not asked of Beck."""
    return word.is_name and not word.term[0].isdigit() and not _is_owner(word)


def _may_be_aged(name: Word, held: Held) -> bool:
    """Tell whether an age may be that of a name.

    That is before it, or behind it with no comma between, or as "the winner, 44, is Rosa Vik".
    """
    figure, text = held.figure, held.text
    if name.start < figure.start or "," not in text[figure.end : name.start]:
        return True
    return _IS_WHO.search(text, figure.end, name.start) is not None


def was_so_old_when(held: Held) -> Iterator[Doubt]:
    """Find how old somebody was when another thing was than is asked: "29 when he was hired"."""
    question, figure = held.alignment.question, held.figure
    at = next((at for at, word in enumerate(question) if word.form == "when"), None)
    told = _WHEN.match(held.text, figure.end, figure.sentence.end) if figure.kind == "age" else None
    if at is None or told is None:
        return
    said = held.library.terms_of(told["what"])
    asked = [one for one in held.alignment.words if one.place > at and not one.word.is_name]
    if asked and said and not any_kindred((one.word.term for one in asked), said):
        wanted = " ".join(word.text for word in question[at:])
        yield Doubt("other time", wanted, f"when {told['what'].strip()}")


def of_an_event_elsewhere(held: Held) -> Iterator[Doubt]:
    """Find a date in another event's name: "the July 3 Baghdad attack" for Istanbul's."""
    figure, words = held.figure, held.alignment.words
    event = _EVENT.match(held.text, figure.end) if figure.kind == "date" else None
    if event is None:
        return
    kind, names = (held.library.terms_of(event[part]) for part in ("kind", "names"))
    is_asked = any(
        one.word.term in kind or kinship(one.word.term, kind) >= RELATED for one in words
    )
    if not is_asked or not names.isdisjoint(held.alignment.asked):
        return
    name = next((one.word for one in words if one.word.is_name), None)
    if name and not name.term[0].isdigit():
        yield Doubt("other name", name.text, event["names"].strip())


def of_somebody_named(held: Held) -> Iterator[Doubt]:
    """Find a figure said of somebody with a name, where only another sentence names who is asked.

    "Orm landed 41 tons. Lund stayed in port": of Lund, it is not. What a number is, the sentence
    before may say; on what day somebody did something, its own sentence does. A country does what
    its courts and its people do. An age is of nobody else, wherever they are named.
    """
    said = [word for word in held.alignment.held.words if is_within(word, held.figure.subject)]
    named = _names_said(said)
    certain = [word for word in said if word.is_name and not word.term[0].isdigit()]
    is_certain = bool(certain) and _are_unasked(certain, held)
    is_another = (bool(named) and _are_unasked(named, held)) or (is_certain and is_verb_asked(held))
    elsewhere = {"passage", "before"} if held.figure.kind == "date" else {"passage"}
    question, doer = held.alignment.question, subject_of(held.alignment)
    for one in held.alignment.words:
        word = one.word
        if not word.is_name or word.term[0].isdigit() or nation_of(word.text) is not None:
            continue
        # "How old is Ida Holm?", and not "how old is the winner of Wimbledon?"
        before = (before.form for before in reversed(question[: one.place]))
        leads = next((form for form in before if form not in DETERMINERS), "")
        is_asked_of = held.figure.kind == "age" and leads in BEING
        # "The valley mined 27 tons": what Orm mined, who stands in the sentence before, it is not.
        does_so = is_another and one == doer and one.how == "before"
        if (is_certain and (one.how in elsewhere or is_asked_of)) or does_so:
            yield Doubt("other name", word.text, held.words_of(held.figure.subject))


def _names_said(subject: Sequence[Word]) -> list[Word]:
    """Give the words of a subject that are names for certain, though a sentence opens with them.

    "Management cut 900 jobs" and "The Gunners won" may be said of who was named before.
    """
    if subject and subject[0].form in DETERMINERS:
        return []
    names = [word for word in subject if may_be_name(word) and word.term not in STOP_WORDS]
    return [word for word in names if not any(related(word.term))]


def _are_unasked(names: Sequence[Word], held: Held) -> bool:
    return all(word.term not in held.alignment.asked for word in names)
