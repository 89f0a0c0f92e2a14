"""The questions before one: which of them it may lean on, and what "it" may be after them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.questions.ellipsis import form_of
from service.questions.phrases import antecedent
from service.questions.talk import SMALL, talk_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.model.asked import TalkForm


@dataclass(frozen=True, slots=True)
class History:
    """What a conversation has asked so far.

    Attributes:
        questions: those of the article's subject, oldest first; talk carries nothing over.
        is_on_the_article: whether nothing was asked yet, or of the article itself last.
        whole: the last question that left nothing out, since the article itself was spoken of.
    """

    questions: tuple[str, ...] = ()
    is_on_the_article: bool = True
    whole: str | None = None

    @property
    def leaves_it_free(self) -> bool:
        """Tell whether "it" can be nothing but the article."""
        # What a follow-up speaks of stands in the questions before it.
        return self.whole is None or antecedent(self.whole, "it") is None

    def talk_in(self, text: str) -> TalkForm | None:
        """Tell what kind of talk a text is after this conversation; None where it is none."""
        talk = talk_in(text, alone=self.is_on_the_article)
        # What "it" may be takes long to tell, and only what may be talk hangs on it.
        if talk is None or self.leaves_it_free:
            return talk
        return talk_in(text, alone=self.is_on_the_article, it_is_free=False)


def read_history(earlier: Iterable[str]) -> History:
    """Tell talk from questions in what was asked before.

    >>> read_history(["How large is the ship?", "Thanks!"]).questions
    ('How large is the ship?',)
    >>> read_history(["How many men drowned?"]).leaves_it_free
    True
    >>> read_history(["How large is the ship?", "Who wrote this?"]).is_on_the_article
    True
    """
    told = History()
    for text in earlier:
        talk = told.talk_in(text)
        if talk is None:
            whole = text if form_of(text) == "whole" else told.whole
            told = History((*told.questions, text), is_on_the_article=False, whole=whole)
        elif talk.kind not in SMALL:
            told = History(told.questions)
    return told
