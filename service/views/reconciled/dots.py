"""A plot of figures of one thing: a dot a figure on one line, and how far its words reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.views.wording import measure

if TYPE_CHECKING:
    from service.views.reconciled.comparisons import ComparisonView

# Percent of the plot's width between which its dots stand; values stand behind the line's end.
_FIRST, _LAST = 6.0, 54.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure in a plot: percent of its width.

    Attributes:
        low, high: how far its words reach; None where they set no end.
    """

    at: float
    low: float | None
    high: float | None


def plot_dots(comparison: ComparisonView) -> tuple[Dot, ...] | None:
    """Place figures on one line, from the least to the most; none where units differ."""
    figures = [one.figure for one in comparison.figures]
    if len({(one.unit, one.per) for one in figures}) > 1:
        return None
    ends = [
        float(end) for one in figures for end in (one.low, one.value, one.high) if end is not None
    ]
    least, most = min(ends), max(ends)
    scale = (_LAST - _FIRST) / (most - least) if most > least else 0.0

    def place(value: float | str | None) -> float | None:
        return None if value is None else round(_FIRST + (float(value) - least) * scale, 2)

    return tuple(
        Dot(place(one.value) or _FIRST, place(one.low), place(one.high)) for one in figures
    )


def describe(comparison: ComparisonView) -> str:
    """Give the plot in words."""
    told = (f"{measure(one.figure)} ({one.title})" for one in comparison.figures)
    return "; ".join(told) + "."
