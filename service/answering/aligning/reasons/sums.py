"""Sums of money that are other sums than the one asked, or of something else."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from index.english.classes import PREPOSITION, STOP_WORDS
from index.english.relations.nouns import is_person
from index.figures import unit_named
from index.model.articles import SHARES
from index.model.asked import Doubt
from service.answering.aligning.alignment import MISSING
from service.answering.aligning.held import RELATED, Held, is_within
from service.answering.kinship import kinship

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model.articles import Word

# What a subject is called before what is said of it.
HEADING = re.compile(rf",|\s(?:which|who|that|(?!of\s)(?:{PREPOSITION}))\s")
# What any sum of money may be called, and what one is called that is no other.
_SUMS = frozenset("money cash amount sum total dollars pounds euros".split())
# What is of one group is no other group's, however near the words are.
_SUMS_ALIKE = [
    frozenset(group.split())
    for group in (
        "profit profits", "turnover revenue revenues sales", "loss losses deficit", "debt debts",
        "cost costs price prices fare fares fee fees", "budget", "wage wages salary salaries pay",
        "rent", "tax taxes", "fine fines", "dividend dividends",
    )
]  # fmt: skip
KINDS_OF_SUM = frozenset().union(*_SUMS_ALIKE)
# Those that are no verbs: what somebody has to "pay" or "cost" may be any.
_SUMS_OWNED = KINDS_OF_SUM - frozenset("pay cost rent tax fine budget".split())
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
    """Give the words that say what a sum is: its subject's, "profit | of $9m", "$9m | of sales"."""
    figure, words = held.figure, held.alignment.held.words
    yield from (word for word in words if is_within(word, figure.subject))
    before = [word for word in words if word.start < figure.start][-2:]
    if before and before[-1].form == "of":
        yield before[0]
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
    other = next((word for word in said if word.form in KINDS_OF_SUM - alignment.forms), None)
    is_unsaid = head.how in MISSING and kinship(head.word.term, alignment.unasked) < RELATED
    if other and (is_unsaid or _is_other_sum(head.word.form, other.form)):
        yield Doubt("other word", head.word.text, other.text)


def _is_other_sum(asked: str, said: str) -> bool:
    group = next((group for group in _SUMS_ALIKE if asked in group), frozenset())
    return bool(group) and said not in group


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
