"""Runs: how columns of many lists stand in one array, list after list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer[Any]]


def firsts_of(sizes: Numbers) -> NDArray[np.int32]:
    """Give where each of runs of such sizes begins, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(sizes))).astype(np.int32)


def runs_of(firsts: Numbers, runs: Numbers) -> NDArray[np.int64]:
    """Give the entries of some runs, one run after another."""
    return entries_of(firsts[runs], firsts[runs + 1])


def entries_of(firsts: Numbers, ends: Numbers) -> NDArray[np.int64]:
    """Give the entries from each of `firsts` up to its end, one run after another."""
    sizes = ends - firsts
    offsets = sizes.cumsum() - sizes
    return np.asarray(np.arange(sizes.sum()) + (firsts - offsets).repeat(sizes))
