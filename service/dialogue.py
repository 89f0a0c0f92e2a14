"""Question and history to a question that needs no other to be understood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.model import Clause, Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.model import QuestionKind

CARRIED_WEIGHT = 0.5

_WORDING: dict[QuestionKind, str] = {
    "date": r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade)\b",
    "count": r"\bhow (?:many|much|long|old|far|large|big|high|tall|often|fast|heavy)\b"
    r"|\bwhat (?:percent|percentage|share|proportion|fraction|number|amount)\b|\bnumber of\b",
    "person": r"\bwhom?\b|\bwhose\b",
    "place": r"\bwhere\b|\b(?:what|which) (?:country|city|place|region|state|town)\b",
    "reason": r"\bwhy\b|\bwhat (?:caused|reason)\b",
}
_KINDS = {kind: re.compile(wording, re.IGNORECASE) for kind, wording in _WORDING.items()}


def understand(text: str, history: Sequence[str] = (), article_ids: Sequence[str] = ()) -> Question:
    """Make a question of `text`, with what it leaves out taken from the questions before it.

    Args:
        text: the question as asked.
        history: the questions before it, oldest first.
        article_ids: the articles to search; none means all.
    """
    clauses = [Clause(text)]
    if history:
        clauses.append(Clause(history[-1], CARRIED_WEIGHT))
    return Question(
        text=text, clauses=tuple(clauses), kind=kind_of(text), article_ids=tuple(article_ids)
    )


def kind_of(text: str) -> QuestionKind:
    """Tell what an answer must be.

    >>> kind_of("How many Kazakhs have returned?"), kind_of("In which year was it?")
    ('count', 'date')
    """
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(text)), "other")
