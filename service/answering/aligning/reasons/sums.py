"""Sums of money that are other sums than the one asked, or of something else."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from index.english.classes import AUXILIARIES, PREPOSITION, PREPOSITIONS, STOP_WORDS
from index.english.relations.nouns import is_person
from index.figures import unit_named
from index.model.articles import SHARES
from index.model.asked import Doubt
from service.answering.aligning.alignment import MISSING
from service.answering.aligning.held import RELATED, Held, is_within
from service.answering.buying import may_be_coins
from service.answering.kinship import kinship

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model.articles import Word
    from service.answering.aligning.alignment import Aligned, Alignment, How

# What a subject is called before what is said of it.
HEADING = re.compile(rf",|\s(?:which|who|that|(?!of\s)(?:{PREPOSITION}))\s")
# What any sum of money may be called, and what one is called that is no other.
_SUMS = frozenset("money cash amount sum total dollars pounds euros".split())
# What is of one group may be one sum, what is of no common one is another, however near the words
# are. A verb says what a sum is, too: what somebody earned is no price.
_SUMS_ALIKE = [
    frozenset(group.split())
    for group in (
        "profit profits earn earns earned earning",
        "turnover revenue revenues sales earn earns earned earning sell sells sold selling",
        "loss losses deficit lose loses lost losing cost costs",
        "debt debts loan loans owe owes owed owing",
        "cost costs price prices fare fares fee fees rent budget pay lose loses lost losing",
        "cost costs price prices sell sells sold selling",
        "wage wages salary salaries pay earn earns earned earning",
        "tax taxes", "fine fines penalty penalties", "dividend dividends", "prize prizes",
    )
]  # fmt: skip
# The verbs among these.
_DEEDS = frozenset(
    "earn earns earned earning sell sells sold selling lose loses lost losing owe owes owed "
    "owing".split()
)
KINDS_OF_SUM = frozenset().union(*_SUMS_ALIKE) - _DEEDS
# Those that are no verbs: what somebody has to "pay" may be any.
_SUMS_OWNED = KINDS_OF_SUM - frozenset("pay rent tax fine budget loan loans".split())
_ONLY_MONEY = KINDS_OF_SUM | {"income", "earnings", "money"}
_PRONOUNS = frozenset("it this that they".split())
_PRICES = frozenset("cost costs price prices".split())
# Where else an article speaks of what it does not say here.
_ELSEWHERE: frozenset[How] = frozenset({"passage", "library"})
# "$9m | of pre-tax profit"
_LONGEST_OF = 4


def is_share_for_sum(held: Held) -> Iterator[Doubt]:
    """Find a share where a sum is asked of which nothing is said: "9 percent" of a profit."""
    figure, alignment = held.figure, held.alignment
    if figure.kind not in SHARES or held.asked.kinds.get("money") != 1:
        return
    unsaid = (one for one in alignment.missing if one.word.form in _SUMS_OWNED)
    for one in unsaid:
        if kinship(one.word.term, alignment.unasked) < RELATED:
            yield Doubt("counts something else", one.word.text, figure.text)


def _words_of_sum(held: Held) -> Iterator[Word]:
    """Give the words that say what a sum is: "a profit | of $9m", or else its subject and its verb.

    Of "$9m | of sales" those behind it say so, too.
    """
    figure, words = held.figure, held.alignment.held.words
    before = [word for word in words if word.start < figure.start][-2:]
    if before and before[-1].form == "of":
        yield before[0]
    else:
        slots = (figure.subject, figure.predicate)
        yield from (word for word in words if any(is_within(word, slot) for slot in slots))
    behind = [word for word in words if word.start >= figure.end][:_LONGEST_OF]
    if behind and behind[0].form in {"of", "in"}:
        yield from itertools.takewhile(lambda word: word.term not in STOP_WORDS, behind[1:])


def of_another_sum(held: Held) -> Iterator[Doubt]:
    """Find a sum of money of which the sentence says what it is, and that is not the one asked for.

    A turnover is no profit.
    """
    alignment, noun = held.alignment, HEADING.split(held.asked.noun)[0].rpartition(" ")[2]
    if held.figure.kind != "money":
        return
    # "How high are the debts?" asks for no noun.
    asks_size = held.asked.kinds.get("quantity") == 1
    called = {noun} if noun else KINDS_OF_SUM if asks_size else _SUMS_OWNED
    head = next((one for one in alignment.words if one.word.text in called), None)
    said = [*_words_of_sum(held)]
    if head is None or head.word.form in _SUMS or head.word.term in {word.term for word in said}:
        return
    groups = [group for group in _SUMS_ALIKE if head.word.form in group]
    # Of a sum that is in no group, no verb says that it is another.
    nouns = [word for word in said if word.form in KINDS_OF_SUM - alignment.forms]
    deeds = [word for word in said if word.form in _DEEDS - alignment.forms] if groups else []
    others = nouns or deeds
    may_be_it = any(word.form in group for word in others for group in groups)
    is_unsaid = head.how in MISSING and kinship(head.word.term, alignment.unasked) < RELATED
    if others and not may_be_it and (is_unsaid or groups):
        yield Doubt("other word", head.word.text, others[0].text)


def is_no_sum(held: Held) -> Iterator[Doubt]:
    """Find a number of things, or an amount, where a sum is asked: "13 houses" of a profit."""
    figure, noun = held.figure, held.asked.noun.rpartition(" ")[2]
    if "much" not in held.alignment.forms or noun not in _ONLY_MONEY:
        return
    counted = figure.counted
    counts = figure.kind == "count" and counted is not None and counted in figure.text
    # "A wage of 9 groats" is one in any coin.
    is_sum = may_be_coins(figure, held.text) or noun in held.called.lower().split()
    is_thing_counted = counts and not is_sum
    if is_thing_counted or figure.kind in ("quantity", "duration"):
        yield Doubt("counts something else", noun, figure.text)


def is_price_of_another(held: Held) -> Iterator[Doubt]:
    """Find the price of another thing: "$11 per house" of that of a dose nobody tells there."""
    figure, alignment = held.figure, held.alignment
    per = figure.per or ""
    piece = held.library.terms_of(per)
    if figure.kind != "money" or held.asked.per or not piece or unit_named(per) or is_person(per):
        return
    unsaid = [one for one in alignment.missing if not one.word.is_name]
    subject = held.library.terms_of(held.words_of(figure.subject))
    is_said = not alignment.asked.isdisjoint(piece | subject)
    is_said = is_said or any(kinship(one.word.term, piece) >= RELATED for one in unsaid)
    # What "it" costs, the sentence before may say.
    if unsaid and subject and not is_said:
        yield Doubt("other rate", unsaid[-1].word.text, per)


def is_price_told_elsewhere(held: Held) -> Iterator[Doubt]:
    """Find a sum where it is asked what something costs of which only other sentences speak.

    Of "the helipad" an article may say nothing but that the hospital, which cost $9m, has one.
    """
    alignment = held.alignment
    priced = _priced(alignment) if held.figure.kind == "money" else None
    if priced is None or priced.how not in _ELSEWHERE or priced.word.is_name:
        return
    # What "it" costs, the passage before may say.
    if held.words_of(held.figure.subject).lower() in _PRONOUNS:
        return
    term = priced.word.term
    if not held.is_of_all(term) and kinship(term, alignment.unasked) < RELATED:
        yield Doubt("missing word", priced.word.text)


def _priced(alignment: Alignment) -> Aligned | None:
    """Give the noun for what costs something: "does a day | pass | for Ulm cost", "cost of it"."""
    forms = [word.form for word in alignment.question]
    at = next((place for place, form in enumerate(forms) if form in _PRICES), None)
    # "How much of the cost of a meal" asks for a part of it.
    if at is None or "of" in forms[max(0, at - 2) : at]:
        return None
    behind_auxiliary = next((n + 1 for n in range(at) if forms[n] in AUXILIARIES), at)
    is_of = forms[at + 1 : at + 2] == ["of"]
    places = range(at + 2, len(forms)) if is_of else range(behind_auxiliary, at)
    noun = [*itertools.takewhile(lambda place: forms[place] not in PREPOSITIONS, places)]
    return next((one for one in alignment.words if noun and one.place == noun[-1]), None)
