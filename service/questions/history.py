"""The questions before one: which of them it may lean on, and what "it" may be after them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.questions.ellipsis import form_of
from service.questions.phrases import antecedent
from service.questions.talk import SMALL, talk_in

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class History:
    """What a conversation has asked so far.

    Attributes:
        questions: those of the article's subject, oldest first; talk carries nothing over.
        is_on_the_article: whether nothing was asked yet, or of the article itself last.
        leaves_it_free: whether "it" can be nothing but the article.
    """

    questions: tuple[str, ...]
    is_on_the_article: bool
    leaves_it_free: bool


def read_history(earlier: Iterable[str]) -> History:
    """Tell talk from questions in what was asked before.

    >>> read_history(["How large is the ship?", "Thanks!"])
    History(questions=('How large is the ship?',), is_on_the_article=False, leaves_it_free=False)
    >>> read_history(["How many men drowned?"]).leaves_it_free
    True
    >>> read_history(["How large is the ship?", "Who wrote this?"]).is_on_the_article
    True
    """
    told = History((), is_on_the_article=True, leaves_it_free=True)
    for text in earlier:
        talk = talk_in(text, alone=told.is_on_the_article, it_is_free=told.leaves_it_free)
        if talk is None:
            # What a follow-up speaks of stands in the questions before it.
            is_free = (
                antecedent(text, "it") is None if form_of(text) == "whole" else told.leaves_it_free
            )
            told = History((*told.questions, text), is_on_the_article=False, leaves_it_free=is_free)
        elif talk.kind not in SMALL:
            told = History(told.questions, is_on_the_article=True, leaves_it_free=True)
    return told
