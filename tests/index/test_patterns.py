"""Every regular expression that meets an article takes time in proportion to it."""

from __future__ import annotations

import re

import pytest

import index
from tests.reliability.growth import DOUBLED
from tests.reliability.patterns import growth_on, patterns, worst_run

LENGTH = 1_000


@pytest.mark.parametrize("pattern", [pytest.param(one, id=name) for name, one in patterns(index)])
def test_a_pattern_takes_time_in_proportion(pattern: re.Pattern[str]) -> None:
    assert worst_run(pattern, LENGTH) is None


def test_every_pattern_is_tried() -> None:
    assert len([*patterns(index)]) > 150


def test_one_that_tries_again_what_it_has_read_is_told() -> None:
    assert growth_on(re.compile(r"\w+-$").search, "a", LENGTH) > DOUBLED
