"""How sure it is that the library answers: by what a question asks and its best passage lacks.

How far the best sentence is ahead of the others tells nothing for it, since the best of nothing is
still the best, but something against it: what an article speaks of, many of its sentences share,
while a word that strayed into another stands in one alone.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from index.ranking.weights import CONFIDENCE, CONFIDENCE_BIAS

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from index.ranking.query import Query

EVIDENCE = (
    "held by the sentence",
    "similar words",
    "related words",
    "names that are missing",
    "heaviest term lost",
    "terms held",
    "wording",
    "score",
    "standing alone",
)
_MANY_TERMS = 4
# A word that is related less than this stands for nothing that was asked.
RELATED = 0.1
# Of a library of many articles a sentence may stand out more, and rightly so.
_ALONE = 5.0


def weigh_evidence(
    query: Query,
    passage: Set[str],
    sentence: Set[str],
    likeness: Mapping[str, float],
    kinship: Mapping[str, float],
    wording: float,
    score: float,
    alone: float,
) -> tuple[float, ...]:
    """Weigh the best passage against what is asked.

    Args:
        query: what is asked.
        passage: the terms of the best passage.
        sentence: the terms of its best sentence and of the one before, and names said before these.
        likeness: of the query's terms that the passage does not hold, to its most similar term.
        kinship: how strongly a word of these sentences is related to each term; a name has none.
        wording: the signal of that name of the best sentence.
        score: of the best sentence, by all signals.
        alone: by how many standard deviations it is over the mean of all.

    Returns:
        A number for each of `EVIDENCE`, in that order.
    """
    total = sum(query.terms.values()) or 1.0
    held = {term: weight for term, weight in query.terms.items() if term in passage}
    missing = {term: weight for term, weight in query.terms.items() if term not in passage}

    def is_lost(term: str) -> bool:
        return not likeness.get(term) and kinship.get(term, 0.0) < RELATED

    other = {term: weight for term, weight in query.terms.items() if term not in sentence}
    return (
        sum(weight for term, weight in held.items() if term in sentence) / total,
        sum(weight * likeness[term] for term, weight in missing.items()) / total,
        sum(weight * kinship.get(term, 0.0) for term, weight in other.items()) / total,
        sum(weight for term, weight in missing.items() if term in query.names) / total,
        max((weight for term, weight in other.items() if is_lost(term)), default=0.0),
        float(min(len(held), _MANY_TERMS)),
        wording,
        score,
        min(alone, _ALONE),
    )


def confidence(evidence: tuple[float, ...]) -> float:
    """Give the chance that the library answers (logistic regression)."""
    score = CONFIDENCE_BIAS + sum(
        CONFIDENCE[name] * value for name, value in zip(EVIDENCE, evidence, strict=True)
    )
    return 1 / (1 + math.exp(-score))
