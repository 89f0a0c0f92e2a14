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


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many votes did Ida Moe get?", "Ida Moe won the run-off by 212 votes.", None),
        ("How many goals did Ulm score?", "Ulm won the game against Orm by 3 goals.", None),
        ("How many points did Vik score?", "Vik beat Holm by 9 points.", None),
        (
            "By how many votes did Ida Moe win?",
            "Ida Moe won the run-off by 212 votes.",
            "212 votes",
        ),
        ("How many points did the index fall?", "The index fell by 212 points.", "212 points"),
        ("By how many goals did Ulm win?", "Ulm won the game against Orm by 3 goals.", "3 goals"),
        (
            "How many votes were for the bill?",
            "The bill was passed by 31 votes to 22.",
            "31 votes",
        ),
    ],
)
def test_by_how_many_somebody_won_is_no_number_of_them(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("What is the fee per garden bin?", "The fee is £48 a year for each bin.", "£48"),
        (
            "How much did the pilot of Orm take per crossing attempt?",
            "The pilot of Orm took 900 euros for each attempt.",
            "900 euros",
        ),
        (
            "How many litres a day does the well give?",
            "The well gives 15 litres per head per day.",
            "15 litres",
        ),
        ("What is the fee a month?", "The fee is £48 a year.", None),
        ("What does a bed cost per week?", "At the inn it is 90 euros a day for a bed.", None),
        (
            "How much did the pilot of Orm take per week?",
            "The pilot of Orm took 900 euros a day.",
            None,
        ),
        ("How many litres an hour does the well give?", "The well gives 15 litres a day.", None),
    ],
)
def test_of_several_rates_one_is_asked(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many does the Orm tram carry a day?", "The Orm tram carries 214 men.", None),
        ("How many loaves does Orm bake an hour?", "Orm bakes 900 loaves at its mill.", None),
        ("How many calls did Orm take a week?", "Orm took 90 calls from the north.", None),
        ("How many does a tram carry a day?", "On Sundays a tram carries 90 men.", "90"),
        ("What does it cost to run Orm Hall a year?", "Orm Hall cost £38 million to build.", None),
        ("How many guests did Orm have a year?", "Orm had 900 guests in 2019.", "900"),
        ("How many deaths were there in a day?", "Orle had 90 deaths in 24 hours.", "90"),
        ("How much does a room cost a night?", "A room at the inn costs $90.", "$90"),
        ("How much is paid per Orm share?", "Orm pays 12 cents a share.", "12 cents"),
    ],
)  # fmt: skip
def test_a_number_for_a_day_is_one_of_which_the_text_says_so(
    question: str, text: str, figure: str | None
) -> None:
    found = told(question, text)[0]
    assert found == figure or (figure is not None and str(found).startswith(figure))
