"""Logistic regression, and what it reaches on articles that it was not fitted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Column = NDArray[np.float64]
    Matrix = NDArray[np.float64]
    Mask = NDArray[np.bool_]
    Bounds = Sequence[tuple[float | None, float | None]]

FOLDS = 8


def fit_logistic(
    evidence: Matrix, answerable: Mask, weights: Column | None = None, bounds: Bounds = ()
) -> Column:
    """Give the bias and the weights of a logistic regression, with a small ridge.

    Args:
        evidence, answerable: a row a question.
        weights: of the questions; all the same where none are given.
        bounds: the least and the highest that each weight may be; any where none are given.
    """
    shares = np.ones(len(evidence)) if weights is None else weights
    spread = evidence.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(evidence)), evidence / spread])
    signs = np.where(answerable, 1.0, -1.0)
    ridge = np.array([0.0, *[1e-3] * len(spread)])

    def loss(weights: Column) -> tuple[float, Column]:
        margins = signs * (scaled @ weights)
        slope = -signs / (1 + np.exp(margins))
        value = shares @ np.logaddexp(0, -margins) / shares.sum() + ridge @ weights**2
        return float(value), scaled.T @ (shares * slope) / shares.sum() + 2 * ridge * weights

    limits = [(None, None), *bounds] if bounds else None
    found = minimize(loss, np.zeros(len(ridge)), jac=True, method="L-BFGS-B", bounds=limits).x
    return np.asarray(found / np.array([1.0, *spread]))


def cross_validate_logistic(
    evidence: Matrix,
    answerable: Mask,
    articles: NDArray[np.int64],
    weights: Column | None = None,
    bounds: Bounds = (),
) -> Column:
    """Give the log-odds of every row by weights fitted on other articles."""
    scores = np.empty(len(answerable))
    for fold in range(FOLDS):
        held_out = articles % FOLDS == fold
        shares = None if weights is None else weights[~held_out]
        fitted = fit_logistic(evidence[~held_out], answerable[~held_out], shares, bounds)
        scores[held_out] = fitted[0] + evidence[held_out] @ fitted[1:]
    return scores
