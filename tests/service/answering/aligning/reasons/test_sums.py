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


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How much did the old mill in Arlen cost?",
            "The old mill in Arlen, a museum now, earned £19,000 last summer.",
            None,
        ),
        (
            "How much did the inquiry into Holt cost?",
            "After an inquiry, a fine of $9 million was imposed on Holt.",
            None,
        ),
        ("What profit did Orm make?", "Last year Orm sold boats worth $52 million.", None),
        ("What did the old mill cost?", "The old mill was sold for £19,000.", "£19,000"),
        ("How much did the strike cost Orm?", "In the strike Orm lost $3 million.", "$3 million"),
        ("What profit did Orm make?", "Orm earned $52 million last year.", "$52 million"),
        ("What was the profit of Orm?", "Orm earned $40 million in sales.", None),
        (
            "What was the loss from the fire?",
            "The fire cost Orm $40 million.",
            "$40 million",
        ),
        ("What bonus did Teal get?", "Teal earned a bonus of $9,000.", "$9,000"),
    ],
)
def test_a_verb_says_what_a_sum_is(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


_HOSPITAL = (
    "The hospital in Arlen was built for $40 million. It has 90 beds.",
    "A helipad on the roof opens in May.",
)
_LINE = (
    "The line to Orm is to reopen. Its trains cost 9 million euros.",
    "A second tunnel is planned.",
)
_PARK = (
    "Wolves live in the park. A dog costs the park 500 euros a year.",
    "Every shepherd gets a fence.",
)


@pytest.mark.parametrize(
    ("question", "passages", "figure"),
    [
        ("What did the helipad in Arlen cost?", _HOSPITAL, None),
        ("What will the second tunnel of the line cost?", _LINE, None),
        ("How much does a fence cost the park?", _PARK, None),
        ("What did the hospital in Arlen cost to build?", _HOSPITAL, "$40 million"),
        ("What did the trains of the line cost?", _LINE, "9 million euros"),
        ("How much does a dog cost the park?", _PARK, "500 euros"),
    ],
)
def test_no_price_is_told_of_what_only_other_sentences_speak_of(
    question: str, passages: tuple[str, ...], figure: str | None
) -> None:
    assert told(question, *passages)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How much profit does Orm make?", "Orm has 13 houses and makes a profit.", None),
        ("How much income was lost?", "Income was lost as sales fell to 61 tonnes.", None),
        ("How much did the unions pay for it?", "It was paid for by two unions.", None),
        ("How much profit did Orm make?", "Orm made a profit of £4 million.", "£4 million"),
        ("How much did the mill pay for it?", "The mill paid 52 talers for it.", "52 talers"),
        ("How much profit did Orm make?", "Orm made a profit of 90 million.", "90 million"),
        ("How much snow fell?", "Snow fell to a depth of 40 centimetres.", "40 centimetres"),
    ],
)
def test_no_number_of_things_is_a_sum(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure
