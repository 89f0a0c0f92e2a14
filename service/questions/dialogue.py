"""Question and history to a question that needs no other to be understood.

A follow-up is searched with its own words at full weight and with words of the questions before
it at less, so that history helps where the talk stays and gives way where it moves on. What is
carried goes back as far as the last question that stood alone, and weighs less by every step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model import Asked, Clause
from service.questions.conditions import read_conditions
from service.questions.ellipsis import form_of
from service.questions.kinds import classify
from service.questions.resolution import fill
from service.questions.slips import mend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.model import QuestionKind
    from service.questions.ellipsis import Form
    from service.questions.resolution import Filled

# Characters of a question, and how many of those before it count.
MAX_QUESTION, MAX_HISTORY = 500, 20

# How much the words of the last question weigh, by the form of the follow-up. Fitted 2026-11-22.
# MRR of follow-ups on pacific_dev .860 (the question alone .648, with the last one .794), where the
# talk moves to another passage .814 (alone .741); on coqa_wikipedia_dev .747 (.663, .734), where
# it moves .798 (.786).
CARRIED_WEIGHTS: dict[Form, float] = {
    "fragment": 0.7,
    "replacement": 0.4,
    "pronoun": 0.85,
    "same noun": 0.2,
    "same time": 0.2,
}
# What the last question carries itself weighs so much less again.
DECAY = 0.8
# What stays of the last question where all else in it is replaced.
ADDED_WEIGHT = 0.6
LEAST_WEIGHT = 0.02


@dataclass(frozen=True, slots=True)
class _Turn:
    """A question of the conversation as understood."""

    wording: str
    clauses: tuple[Clause, ...]
    kind: QuestionKind


def understand(text: str, history: Sequence[str] = (), article_ids: Sequence[str] = ()) -> Asked:
    """Read what `text` asks, with what it leaves out taken from the questions before it.

    Without history the question is taken literally.

    >>> asked = understand("And how many have returned?", ["How many Kazakhs fight abroad?"])
    >>> asked.understood_as, asked.kind
    ('how many Kazakhs have returned', 'count')

    Args:
        text: the question as asked.
        history: the questions before it, oldest first.
        article_ids: the articles to search; none means all.
    """
    turn: _Turn | None = None
    short = _bounded(text)
    meant = mend(short)
    earlier = [mend(_bounded(question)) for question in history[-MAX_HISTORY:]]
    for question in _related(meant, earlier):
        turn = _follow(turn, question)
    turn = _follow(turn, meant)
    understood_as = turn.wording if len(turn.clauses) > 1 or meant != short else None
    return Asked(
        text=text,
        clauses=turn.clauses,
        kind=turn.kind,
        understood_as=understood_as,
        article_ids=tuple(article_ids),
        **read_conditions(short, understood_as or short),
    )


def _bounded(text: str) -> str:
    """Give a question without runs of white space and not too long, so that reading it is quick."""
    return " ".join(text.split())[:MAX_QUESTION]


def _related(text: str, history: Sequence[str]) -> Sequence[str]:
    """Give the questions that `text` can lean on: from the last that stands alone."""
    if not history or form_of(text) == "whole":
        return ()
    for age, question in enumerate(reversed(history), start=1):
        if form_of(question) == "whole":
            return history[-age:]
    return history


def _follow(before: _Turn | None, text: str) -> _Turn:
    """Understand `text` after the turn before it."""
    kind = classify(text).kind
    if before is None:
        return _Turn(text, (Clause(text),), kind)
    form = form_of(text)
    filled = fill(text, before.wording)
    weight = CARRIED_WEIGHTS[_form_of_filled(form, filled)]
    carried = _carry(before.clauses, filled.replaced, weight)
    if filled.added:
        carried.insert(0, Clause(filled.added, ADDED_WEIGHT))
    if kind == "other" and form in {"fragment", "replacement"}:
        kind = before.kind
    return _Turn(filled.wording, (Clause(text), *carried), kind)


def _form_of_filled(form: Form, filled: Filled) -> Form:
    """Give the form by what could be filled in.

    Where a nation takes another's place, all else of the last question stays, as for a fragment;
    where no noun is found for "how many", nothing is known of what stays, as for a pronoun.
    """
    if form == "replacement" and filled.added:
        return "fragment"
    return "pronoun" if form == "same noun" and not filled.added else form


def _carry(clauses: tuple[Clause, ...], replaced: tuple[str, ...], weight: float) -> list[Clause]:
    """Give the clauses of the last question without what is replaced in it, each at less."""
    carried = []
    for age, clause in enumerate(clauses):
        text = clause.text
        for words in replaced:
            text = text.replace(words, " ")
        left = clause.weight * weight * (DECAY if age else 1)
        if text.strip() and left >= LEAST_WEIGHT:
            carried.append(Clause(text, left))
    return carried
