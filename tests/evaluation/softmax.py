"""Weights that make the right ones of several the likeliest (listwise softmax: Cao et al. 2007)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tests.evaluation.regression import Bounds, Column, Matrix

RIDGE = 1e-4


@dataclass(frozen=True, slots=True)
class Rows:
    """What is chosen from in many examples, in one matrix; example i is the run from `starts[i]`.

    Attributes:
        targets: 1 for the right ones, or 0; each is fitted, one beside the other.
        weights: of the examples.
    """

    signals: Matrix
    targets: tuple[Column, ...]
    starts: NDArray[np.int64]
    weights: Column


def fit_softmax(rows: Rows, start: Column | None = None, bounds: Bounds = ()) -> Column:
    """Give the weights with the least loss; a small ridge keeps signals that say the same apart.

    Args:
        rows: the examples.
        start: weights to begin with; none where none are given.
        bounds: the least and the highest that each weight may be; any where none are given.
    """
    spread = rows.signals.std(axis=0) + 1e-9
    scaled = Rows(rows.signals / spread, rows.targets, rows.starts, rows.weights)
    first = np.zeros(len(spread)) if start is None else start * spread
    limits = [
        tuple(None if end is None else end * size for end in ends)
        for ends, size in zip(bounds or [(None, None)] * len(spread), spread, strict=True)
    ]
    found = minimize(lambda w: _loss(w, scaled), first, jac=True, method="L-BFGS-B", bounds=limits)
    return np.asarray(found.x / spread)


def _loss(weights: Column, rows: Rows) -> tuple[float, Column]:
    """Give the mean negative log-likelihood of all targets, and its gradient."""
    sizes = np.diff(rows.starts, append=len(rows.signals))
    scores = rows.signals @ weights
    highest = np.repeat(np.maximum.reduceat(scores, rows.starts), sizes)
    exponents = np.exp(scores - highest)
    totals = np.add.reduceat(exponents, rows.starts)
    loss, slope = 0.0, np.zeros(len(scores))
    for target in rows.targets:
        right = exponents * target
        sums = np.add.reduceat(right, rows.starts) + 1e-300
        loss -= float(rows.weights @ (np.log(sums) - np.log(totals)))
        slope += exponents / np.repeat(totals, sizes) - right / np.repeat(sums, sizes)
    weight = rows.weights.sum()
    gradient = rows.signals.T @ (slope * np.repeat(rows.weights, sizes)) / weight
    return loss / weight + RIDGE * float(weights @ weights), gradient + 2 * RIDGE * weights
