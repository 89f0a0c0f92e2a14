"""Logistic regression, and what it reaches on articles that it was not fitted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Column = NDArray[np.float64]
    Matrix = NDArray[np.float64]
    Mask = NDArray[np.bool_]

FOLDS = 8


def fit_logistic(evidence: Matrix, answerable: Mask) -> Column:
    """Give the bias and the weights of a logistic regression, with a small ridge."""
    spread = evidence.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(evidence)), evidence / spread])
    signs = np.where(answerable, 1.0, -1.0)
    ridge = np.array([0.0, *[1e-3] * len(spread)])

    def loss(weights: Column) -> tuple[float, Column]:
        margins = signs * (scaled @ weights)
        slope = -signs / (1 + np.exp(margins))
        value = np.logaddexp(0, -margins).mean() + ridge @ weights**2
        return float(value), scaled.T @ slope / len(signs) + 2 * ridge * weights

    found = minimize(loss, np.zeros(len(ridge)), jac=True, method="L-BFGS-B").x
    return np.asarray(found / np.array([1.0, *spread]))


def cross_validate_logistic(
    evidence: Matrix, answerable: Mask, articles: NDArray[np.int64]
) -> Column:
    """Give the log-odds of every row by weights fitted on other articles."""
    scores = np.empty(len(answerable))
    for fold in range(FOLDS):
        held_out = articles % FOLDS == fold
        weights = fit_logistic(evidence[~held_out], answerable[~held_out])
        scores[held_out] = weights[0] + evidence[held_out] @ weights[1:]
    return scores
