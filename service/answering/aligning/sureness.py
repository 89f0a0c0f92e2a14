"""How sure it is that a sentence says what is asked, and not something near it.

The confidence of the ranking tells whether the library speaks of the subject. This tells a question
that a sentence answers from one that its neighbour would: a word turned round, another name,
another number, another word in the place of the one asked for.
"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from index.english.classes import STOP_WORDS
from index.english.relations.contrasts import opposed_to
from service.answering.aligning.alignment import STANDS
from service.answering.aligning.differences import (
    denials_turned,
    opposites,
    other_modifiers,
    other_names,
    other_numbers,
    refusals_turned,
)
from service.answering.aligning.weights import SURENESS, SURENESS_BIAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model.asked import QuestionKind
    from service.answering.aligning.alignment import Alignment
    from service.answering.aligning.differences import Difference

SIGNS = (
    "all of it",
    "words asked",
    "denial turned",
    "denied both",
    "refusal turned",
    "opposite",
    "opposite beside",
    "heaviest missing",
    "elsewhere in the passage",
    "names missing",
    "another number",
    "another modifier",
    "another name behind a preposition",
    "other words said",
    "around what may answer",
    "no kind asked for",
)
# So many words before or behind what may answer are likely said of it.
_REACH = 8
# More of them than these need not be looked at.
_CANDIDATES = 64


def weigh_signs(kind: QuestionKind, alignment: Alignment) -> tuple[float, ...]:
    """Weigh a sentence against the question.

    Returns:
        A number for each of `SIGNS`, in that order.
    """
    words, total = alignment.words, alignment.total
    missing = alignment.missing
    return (
        all(one.how == "same" for one in words),
        len(words),
        _has(denials_turned(alignment)),
        alignment.denied and alignment.held.denies,
        _has(refusals_turned(alignment)),
        _has(opposites(alignment)),
        _is_opposed_beside(alignment),
        max([one.weight for one in missing], default=0.0),
        sum([one.weight for one in missing if one.how == "passage"]) / total,
        sum([one.weight for one in missing if one.word.is_name and one.how != "passage"]) / total,
        _has(other_numbers(alignment)),
        _has(other_modifiers(alignment)),
        _has(other_names(alignment)),
        _other_words(alignment),
        _around_the_answer(kind, alignment),
        kind in {"other", "reason"},
    )


def chance(signs: tuple[float, ...]) -> float:
    """Give the chance that a sentence says what is asked (logistic regression)."""
    return 1 / (1 + math.exp(-log_odds(signs)))


def log_odds(signs: tuple[float, ...]) -> float:
    """Give the same in log-odds, to be weighed with what else is known."""
    return SURENESS_BIAS + sum(
        [weight * value for weight, value in zip(SURENESS.values(), signs, strict=True)]
    )


def _is_opposed_beside(alignment: Alignment) -> bool:
    """Tell whether the sentence holds a word and what excludes it: it is said of two things."""
    forms = alignment.held.forms.keys()
    return any(
        one.how == "same" and not forms.isdisjoint(opposed_to(one.word.form))
        for one in alignment.words
    )


def _has(differences: Iterator[Difference]) -> bool:
    return next(differences, None) is not None


def _other_words(alignment: Alignment) -> float:
    """Give which share of the sentence's words tells something and is not asked."""
    terms = alignment.held.terms
    shared = (term for term in alignment.asked if term in terms and term not in STOP_WORDS)
    asked = sum([len(terms[term]) for term in shared])
    return (alignment.held.telling - asked) / max(1, len(alignment.held.words))


def _around_the_answer(kind: QuestionKind, alignment: Alignment) -> float:
    """Give which share of the question stands around one thing of the kind asked for."""
    standing = [(one.at, one.weight) for one in alignment.words if one.how in STANDS]
    best = 0.0
    for place in itertools.islice(_may_answer(kind, alignment), _CANDIDATES):
        near = sum([weight for at, weight in standing if abs(at - place) <= _REACH])
        best = max(best, near)
    return best / alignment.total


def _may_answer(kind: QuestionKind, alignment: Alignment) -> Iterator[int]:
    """Give the places of what is of the kind asked for and not named in the question."""
    held, asked = alignment.held, alignment.asked
    of_kind = {
        "date": held.dates, "count": held.numbers, "person": held.names, "place": held.names
    }  # fmt: skip
    return (at for at in of_kind.get(kind, ()) if held.words[at].term not in asked)
