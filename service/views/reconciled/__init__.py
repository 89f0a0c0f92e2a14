"""Figures of several articles as they are shown side by side, and a plot of them."""

from __future__ import annotations

from service.views.reconciled.comparisons import (
    ComparedFigureView,
    Comparisons,
    ComparisonView,
    StandingView,
    count_relations,
    key_of,
    standing_of,
)
from service.views.reconciled.dots import Dot, describe, plot_dots

__all__ = [
    "ComparedFigureView",
    "ComparisonView",
    "Comparisons",
    "Dot",
    "StandingView",
    "count_relations",
    "describe",
    "key_of",
    "plot_dots",
    "standing_of",
]
