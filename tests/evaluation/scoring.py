"""Questions asked to the measures of the evaluation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.evaluation.asking import Asked

Measures = dict[str, float]


def measure(asked: Sequence[Asked]) -> Measures:
    """Give every measure that the questions allow, by name; shares are 0 to 1.

    Outside of conversations every answerable question counts; in them, the follow-ups.
    """
    answerable = [a for a in asked if a.answerable]
    if any(a.raw_rank is not None for a in asked):
        return _follow_ups([a for a in answerable if a.followup])
    return {
        "questions": len(answerable),
        **_retrieval(_ranks(answerable)),
        **_answers(answerable),
        **_refusal(answerable, [a for a in asked if not a.answerable]),
    }


def _ranks(asked: Sequence[Asked]) -> list[int]:
    return [a.rank for a in asked if a.rank is not None]


def _retrieval(ranks: Sequence[int], prefix: str = "") -> Measures:
    if not ranks:
        return {}
    return {
        f"{prefix}hit@1": float(np.mean([rank == 1 for rank in ranks])),
        f"{prefix}hit@3": float(np.mean([rank <= 3 for rank in ranks])),
        f"{prefix}MRR": float(np.mean([1 / rank for rank in ranks])),
    }


def _follow_ups(asked: Sequence[Asked]) -> Measures:
    moved = [a for a in asked if a.moved]
    return {
        "follow-ups": len(asked),
        **_retrieval(_ranks(asked)),
        **_retrieval([a.raw_rank for a in asked if a.raw_rank is not None], "raw "),
        "moved": len(moved),
        **_retrieval(_ranks(moved), "moved "),
        **_retrieval([a.raw_rank for a in moved if a.raw_rank is not None], "moved raw "),
    }


def _answers(asked: Sequence[Asked]) -> Measures:
    """Measure the quote, and the figure where a number or a date is asked for.

    A question that was refused has neither, and counts as wrong; what was ranked first it has.
    """
    measures: Measures = {}
    spanned = [a for a in asked if a.gold]
    if spanned:
        held = [a.quote is not None and any(a.quote.holds(g) for g in a.gold) for a in spanned]
        measures["answer sentence"] = float(np.mean(held))
        first = [any(a.first.holds(g) for g in a.gold) for a in spanned]
        measures["ranked sentence"] = float(np.mean(first))
    numeric = [a for a in spanned if a.numeric]
    if numeric:
        right = [
            a.figure is not None and any(a.figure.overlaps(g) for g in a.gold) for a in numeric
        ]
        measures["figure questions"] = len(numeric)
        measures["figure answer"] = float(np.mean(right))
    return measures


def _refusal(answerable: Sequence[Asked], others: Sequence[Asked]) -> Measures:
    measures = {"wrongly refused": _refused(answerable)}
    if others:
        measures["rightly refused"] = _refused(others)
        measures["refusal AUC"] = area_under_curve(
            [a.confidence for a in answerable], [a.confidence for a in others]
        )
    return measures


def _refused(asked: Sequence[Asked]) -> float:
    return float(np.mean([a.status in {"nearest", "not_in_article"} for a in asked]))


def area_under_curve(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Give the chance that a positive scores over a negative; a tie counts half.

    >>> area_under_curve([0.9, 0.5], [0.5, 0.1])
    0.875
    """
    below = np.sort(np.asarray(negative))
    under = np.searchsorted(below, positive, side="left")
    tied = np.searchsorted(below, positive, side="right") - under
    return float(np.mean(under + tied / 2) / len(below))
