"""Lists that stand in one array, one after the other."""

from __future__ import annotations

import numpy as np

from index.ranking.runs import entries_of, firsts_of, runs_of

FIRSTS = firsts_of(np.array([2, 0, 3]))


def test_a_run_begins_where_the_one_before_it_ends() -> None:
    assert FIRSTS.tolist() == [0, 2, 2, 5]


def test_runs_are_given_in_the_order_asked_for() -> None:
    assert runs_of(FIRSTS, np.array([2, 1, 0])).tolist() == [2, 3, 4, 0, 1]
    assert runs_of(FIRSTS, np.array([], np.int64)).tolist() == []


def test_entries_are_those_up_to_an_end() -> None:
    assert entries_of(np.array([7, 3]), np.array([9, 4])).tolist() == [7, 8, 3]
