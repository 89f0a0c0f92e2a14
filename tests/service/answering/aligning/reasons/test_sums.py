"""Sums that are others than the one asked, or of something else: held back, and told."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "What operating profit did Holt contribute?",
            "Holt contributed $38 million of sales.",
            None,
        ),
        ("What was the price of Holt?", "The price rose, and Holt had $38 million of sales.", None),
        ("What was the profit of Orm?", "Orm paid $3 million in tax. A profit was made.", None),
        ("What was the profit of Holt?", "Holt made $38 million of profit.", "$38 million"),
        (
            "What was profit before tax?",
            "Profit before tax was $44 million, after a charge of $9 million.",
            "$44 million",
        ),
    ],
)
def test_a_sum_is_of_what_stands_behind_it(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "What is the price of a full dose?",
            "Workers sprayed the houses at a price of $11 per house.",
            None,
        ),
        ("What did the tents cost?", "The stoves cost $40 a stove.", None),
        ("What is the price of a full dose?", "The price is $11 per dose.", "$11"),
        ("What was the price of oil?", "Oil sold at a price of $90 a barrel.", "$90"),
        ("How much does a welder earn?", "A welder earns $25 an hour.", "$25"),
        ("How much does the tour cost?", "The price is $90 per child. The tour is long.", "$90"),
        ("How much does the weekly show earn?", "The show earns $900 an episode.", "$900"),
    ],
)
def test_a_price_of_one_thing_is_none_of_another(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("What profit did Orm make?", "Orm leads the market with 24 percent.", None),
        ("What deficit did the town report?", "The town grew by 9 percent.", None),
        ("What revenue did the mill report?", "The mill saw 9 percent of its men leave.", None),
        (
            "What fine did Orm get?",
            "Orm was fined 3 percent of its sales.",
            "3 percent of its sales",
        ),
        ("What profit did Orm make?", "Orm made a profit of $24 million.", "$24 million"),
    ],
)
def test_a_share_is_no_sum_of_which_nothing_is_said(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure
