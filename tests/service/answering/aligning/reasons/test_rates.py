"""Levels, changes and rates that are told apart: held back, and told."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("By how much did sales in Ulm rise?", "Ulm brought in €142 million, ahead of Orm.", None),
        (
            "By how much did the stock of herring grow?",
            "The stock of herring is 540 tonnes, comfortably above the limit.",
            None,
        ),
        (
            "By how many seats did the hall shrink?",
            "The hall under the hill has 900 seats, made by Beck.",
            None,
        ),
        ("By how many points does Vik lead?", "Vik is 9 points ahead of Holm.", "9 points"),
        (
            "By how many votes was the bill defeated?",
            "The bill was defeated by 16 votes.",
            "16 votes",
        ),
        (
            "By how much does the tower exceed the limit?",
            "The tower is 6 metres above the limit.",
            "6 metres",
        ),
    ],
)
def test_a_level_beside_another_is_no_difference(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure
