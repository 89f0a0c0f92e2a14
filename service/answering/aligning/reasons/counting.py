"""Figures that count something else than is asked: another noun, another measure, two things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import PEOPLE
from index.english.relations import related
from index.english.relations.nouns import is_person, is_thing
from index.model.asked import Doubt
from service.answering.aligning.alignment import MISSING, STANDS
from service.answering.aligning.held import (
    NOT_NEAR,
    RELATED,
    Held,
    is_verb_asked,
    is_within,
    may_be_called,
)
from service.answering.aligning.reasons.sums import KINDS_OF_SUM
from service.answering.buying import may_be_coins
from service.answering.elision import is_noun_left_out
from service.answering.kinship import are_alike, are_kindred, counts_persons, kinship

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.articles import FigureRole
    from service.answering.aligning.alignment import Aligned

# Who works somewhere, and what is said of them.
_STAFF = frozenset("employee employees personnel staff worker workers workforce".split())
_WORKING = "work employ hire"
_LOSE_WORK = re.compile(r"\s(?:have\s)?los[et]\stheir\s(?:jobs?|work|posts?)\b")
_WOMEN = frozenset({"women", "girls", "boys"})
# Words of so many letters alike may be of one root; who does something ends otherwise than it.
_ROOT = 4
_AGENT = re.compile(r"(?:er|or|ist|ian|ant|ent|ee)s$")
# What a number is among others of its subject, which then is what it counts.
_OF_SUBJECT: frozenset[FigureRole] = frozenset({"level", "change", "from", "to"})


def counts_for_measure(held: Held) -> Iterator[Doubt]:
    """Find a count where a size or a price is asked: "9 scientists" of "how thick is the ice?"."""
    asked, figure = held.asked, held.figure
    # What is paid has no size: no number of things tells it, nor a bare one of another verb.
    asks_price = asked.kinds.get("money") == 1 and "quantity" not in asked.kinds
    if figure.kind != "count" or (_counts_nothing_itself(held) and not asks_price):
        return
    counted = held.library.terms_of(figure.counted or "")
    # A guard may be 900 men strong; no fee is 900 men high, and no loss 900 men big.
    is_crowd = "crowd" in asked.ways and (not _is_of_things(held) or _is_subject_asked(held))
    is_crowd = is_crowd and held.alignment.forms.isdisjoint(KINDS_OF_SUM)
    is_size = asked.kinds.get("quantity") == 1 and not is_crowd
    is_price = asks_price and not (_may_be_money(held) or _is_sum_of(held))
    is_amount = (
        0 < asked.kinds.get("count", 0) < 1
        and asked.role != "change"
        and _is_amount_of_nothing(held)
    )
    # Who is paid is asked about, and is no price, nor an amount of anything.
    is_asked = bool(counted & held.library.terms_of(asked.noun)) or (
        is_size and _is_of_what_is_asked(held, counted)
    )
    if (is_size or is_price or is_amount) and not is_asked:
        wanted = asked.noun or ("money" if asks_price else "size")
        yield Doubt("counts something else", wanted, figure.counted)


def _may_be_money(held: Held) -> bool:
    """Tell whether a count may be a sum: in a coin that no table knows, or with its unit left out.

    "The flour cost 52 talers"; "in May I paid 55 dollars, and today he wants 140".
    """
    if held.figure.counted and held.figure.counted in held.figure.text:
        if not held.asked.noun and _head(held) & held.alignment.asked:
            # "Two unions" of "How much did the unions pay?" are those who paid.
            return False
        is_paid = may_be_coins(held.figure, held.text) or is_verb_asked(held)
        return is_paid and not (_is_of_things(held) or counts_persons(held.figure))
    beside = held.library.figures_beside(held.figure)
    return is_verb_asked(held) or any(one.kind == "money" for one in beside)


def _is_sum_of(held: Held) -> bool:
    """Tell whether a word that is asked leads to a figure: "a net loss of | five seats"."""
    return not held.library.terms_of(held.called).isdisjoint(held.alignment.asked)


def _is_amount_of_nothing(held: Held) -> bool:
    """Tell whether the sentence does not say of what an amount is asked: "300 farms" of hay.

    Where no noun says of what, its verb must be asked: "230 members" of "How much is a swim?".
    """
    noun = held.asked.noun.rpartition(" ")[2]
    if not noun and "much" in held.alignment.forms:
        return not is_verb_asked(held)
    return any(one.word.text == noun and one.how in MISSING for one in held.alignment.words)


def _is_subject_asked(held: Held) -> bool:
    subject = held.library.terms_of(held.words_of(held.figure.subject))
    return not subject.isdisjoint(held.alignment.asked)


def of_a_noun_not_said(held: Held) -> Iterator[Doubt]:
    """Find a number without a noun, of which nobody near says that it counts what is asked."""
    figure, asked = held.figure, held.asked
    is_bare = figure.kind == "count" and not figure.counted and asked.kinds.get("count") == 1
    # Who goes on asking leaves the noun to the question before, as the article may.
    if not is_bare or held.asks_for_anybody or asked.before or is_verb_asked(held):
        return
    # Nearby, the noun may have been said: "There are 650 seats. … Labour won 412."
    far = (one for one in held.alignment.words if one.how in NOT_NEAR)
    for one in (one for one in far if one.word.text.lower() in asked.heads):
        is_said = kinship(one.word.term, held.alignment.unasked) >= RELATED
        if not is_said and not may_be_called(one, held):
            yield Doubt("missing word", one.word.text)


def counts_something_else(held: Held) -> Iterator[Doubt]:
    """Find a count of neither what is asked for, nor a kind of it, nor a word for the same."""
    asked, figure = held.asked, held.figure
    if asked.kinds.get("count") != 1 or figure.kind != "count" or _counts_nothing_itself(held):
        return
    nouns = [one for one in held.alignment.words if one.word.text in asked.noun.split()]
    if nouns and _is_of_another_noun(held, nouns):
        yield Doubt("counts something else", asked.noun, figure.counted)


def counts_every_sort(held: Held) -> Iterator[Doubt]:
    """Find a count of more than the sort that is asked: "900 birds", where storks are told of, too.

    An article that has no other word for storks may mean them by birds.
    """
    asked, figure = held.asked, held.figure
    if asked.kinds.get("count") != 1 or figure.kind != "count":
        return
    counted, noun = _head(held), asked.noun.rpartition(" ")[2]
    one = next((one for one in held.alignment.words if one.word.text == noun), None)
    if one is None or one.how == "same" or not held.library.is_known(one.word.term):
        return
    broader = _sorts_of(one.word.term)
    # People are whoever is meant: "It employs 140 people" tells of its workers.
    if not broader.isdisjoint(counted - held.anybody):
        yield Doubt("counts something else", noun, figure.counted)


def _sorts_of(term: str) -> set[str]:
    """Give the broader words of a word but for those that stand for it: an aircraft for a plane."""
    broader = {near.term for near in related(term) if near.relation == "broader"}
    return {
        other
        for other in broader
        if not any(back.term == term and back.relation == "synonym" for back in related(other))
    }


def _counts_nothing_itself(held: Held) -> bool:
    """Tell whether a count leaves its noun to others: to what stands before, or to its subject."""
    figure, counted = held.figure, held.figure.counted or ""
    may_be_of_subject = figure.role in _OF_SUBJECT or counted == held.words_of(figure.subject)
    return (may_be_of_subject and counted not in figure.text) or is_noun_left_out(figure)


def _is_of_another_noun(held: Held, nouns: Sequence[Aligned]) -> bool:
    """Tell whether a figure counts none of the words asked for, of which the last is the head."""
    head, counted = nouns[-1], held.library.terms_of(held.figure.counted or "")
    # Men may be whoever is meant, and women may not. Of what nobody tells, `of_nothing_known` does.
    if head.word.form in _WOMEN and head.how in MISSING and head.how != "unknown":
        return head.word.term not in counted
    if head.word.term in held.anybody:
        return _is_of_things(held)
    if counted <= held.anybody and not (_is_subject(head, held) or is_thing(head.word.term)):
        return False
    if head.how not in STANDS and _may_be(head, counted, held):
        return False
    # "64 cabs" are of the taxi ranks that the sentence names, and no number of them.
    told = nouns[-1:] if head.how in STANDS else nouns
    return not any(_is_counted(one, counted, held) for one in told)


def _is_of_things(held: Held) -> bool:
    """Tell whether a figure counts what cannot be people: "94 lorries"."""
    return any(map(is_thing, _head(held)))


def _head(held: Held) -> frozenset[str]:
    """Give the terms of the last word of what a figure counts: "lorries" of "lorries of sand"."""
    noun = (held.figure.counted or "").partition(" of ")[0]
    return held.library.terms_of(noun.rpartition(" ")[2])


def _is_subject(noun: Aligned, held: Held) -> bool:
    """Tell whether a noun is who the figure is said of: "the embassies employ 90 people"."""
    said = held.alignment.held.words[noun.at]
    return noun.how == "same" and is_within(said, held.figure.subject)


def _is_of_what_is_asked(held: Held, counted: frozenset[str]) -> bool:
    """Tell whether what is counted is a word of the question, or related to one."""
    return any(
        one.word.term in counted or kinship(one.word.term, counted) >= RELATED
        for one in held.alignment.words
    )


def _may_be(noun: Aligned, counted: frozenset[str], held: Held) -> bool:
    """Tell whether what is counted may stand for a noun that the sentence does not say.

    "92 others" may be whoever is asked for, and "two other groups" may not.
    """
    return bool(_head(held) & held.anybody) or are_kindred(noun.word.term, counted)


def _is_counted(one: Aligned, counted: frozenset[str], held: Held) -> bool:
    """Tell whether a word asked for is among what is counted, in any word for it."""
    if _is_agent_of(one.word.form, held.figure.counted or ""):
        return False
    if one.word.term in counted or are_alike(one.word.term, counted):
        return True
    if one.at < 0:
        return False
    word = held.alignment.held.words[one.at]
    return held.figure.start <= word.start < held.figure.end


def _is_agent_of(asked: str, counted: str) -> bool:
    """Tell whether what is counted does what is asked, or has it done: ministers, ministries."""
    said = [word for word in counted.lower().split() if word[:_ROOT] == asked[:_ROOT]]
    plurals = [word for word in (asked, *said) if word.endswith("s")]
    return len(plurals) == len(said) + 1 and any(
        bool(_AGENT.search(asked)) != bool(_AGENT.search(word)) for word in said
    )


def _do_as_called(one: Aligned, held: Held) -> bool:
    """Tell whether people are said to do what they are called by: "230 people work" of staff."""
    verb = held.words_of(held.figure.predicate)
    said = held.library.terms_of(verb)
    if one.word.form in _STAFF:
        works = not said.isdisjoint(held.library.terms_of(_WORKING))
        return works or _LOSE_WORK.match(held.text, held.figure.end) is not None
    return is_person(one.word.form) and kinship(one.word.term, said) >= RELATED


def of_nothing_known(held: Held) -> Iterator[Doubt]:
    """Find a noun to be counted that the library says in no words: "127 passengers" for pilots.

    What is counted may be said in others: "127 passengers" for travellers.
    """
    counted = held.library.terms_of(held.figure.counted or "")
    # "It employs 90": people, if it does not say whom.
    is_open = not counted and held.figure.value != 1
    counted -= held.anybody
    for one in held.alignment.words:
        if one.word.form in PEOPLE and (is_open or counts_persons(held.figure)):
            continue
        if not counted and not is_open and _do_as_called(one, held):
            continue
        if may_be_called(one, held):
            continue
        is_head = held.figure.kind == "count" and one.word.text.lower() in held.asked.heads
        if one.how == "unknown" and is_head and kinship(one.word.term, counted) < RELATED:
            yield Doubt("missing word", one.word.text)
