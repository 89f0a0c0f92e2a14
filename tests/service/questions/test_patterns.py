"""Every regular expression that meets a question takes time in proportion to it.

The longer text is four times the shorter one, and no question is longer than it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service import questions
from tests.reliability.patterns import patterns, worst_run

if TYPE_CHECKING:
    import re

LENGTH = questions.MAX_QUESTION // 4


@pytest.mark.parametrize(
    "pattern", [pytest.param(one, id=name) for name, one in patterns(questions)]
)
def test_a_pattern_takes_time_in_proportion(pattern: re.Pattern[str]) -> None:
    assert worst_run(pattern, LENGTH) is None


def test_every_pattern_is_tried() -> None:
    assert len([*patterns(questions)]) > 90
