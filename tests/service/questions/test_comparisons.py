"""What a question compares, ranks or lists."""

from __future__ import annotations

import pytest

from service.questions import understand
from service.questions.comparisons import comparison_in


@pytest.mark.parametrize(
    ("text", "order", "noun", "of"),
    [
        ("Which town had the most rain?", "most", "town", "had rain"),
        ("Which moon is the smallest?", "least", "moon", "is"),
        ("Which hospital has more beds?", "most", "hospital", "has beds"),
        ("Who jumped the farthest?", "most", "", "jumped"),
        ("How far was the longest jump?", "most", "", "was jump"),
        ("How tall is the taller tower?", "most", "", "is tower"),
        ("What is the highest number of deaths?", "most", "", "is number of deaths"),
        ("In which year were the fewest books sold?", "least", "year", "were books sold"),
        ("Rank the countries by patients", "most", "countries", "patients"),
    ],
)
def test_a_question_ranks(text: str, order: str, noun: str, of: str) -> None:
    found = comparison_in(text)
    assert found is not None
    assert (found.order, found.noun, found.of) == (order, noun, of)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Compare Spain and Peru", ("Spain", "Peru")),
        ("Compare the north with the south", ("north", "south")),
        ("Lowick vs. Ashby", ("Lowick", "Ashby")),
        ("Which has more beds, the Quay hospital or the Marlow?", ("Quay hospital", "Marlow")),
    ],
)
def test_what_is_compared_may_be_named(text: str, named: tuple[str, ...]) -> None:
    found = comparison_in(text)
    assert found is not None
    assert found.named == named


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("List the figures on exports", "exports"),
        ("Show me all the numbers for Peru", "Peru"),
        ("What figures are there on the harvest?", "harvest"),
        ("all data about wells", "wells"),
    ],
)
def test_figures_on_something_are_listed(text: str, of: str) -> None:
    found = comparison_in(text)
    assert found is not None
    assert (found.order, found.of) == (None, of)


@pytest.mark.parametrize("text", ["Which one is higher?", "which is the largest", "Who has more?"])
def test_a_bare_ranking_is_one_of_the_answers_before(text: str) -> None:
    found = comparison_in(text)
    assert found is not None
    assert found.order == "most"


@pytest.mark.parametrize(
    "text",
    [
        "Which town had more than 9 wells?",
        "How many more ships sank?",
        "What share of them sail one day a week or more?",
        "How many of those at sea most of the week fell ill?",
        "How much of the cargo did most of the ships lose?",
        "How much longer is the bridge?",
        "Who is the mayor?",
        "What happened most recently?",
        "How many were killed?",
        "How many traders think they will earn less?",
        "How many homes got cheaper?",
        "How much did the guests pay for a bigger room?",
        "List the members",
        "Who survived the longest?" * 20,
        "In what year was output at its highest?",
        "When were prices at their lowest?",
        "Which month was the lake at its deepest?",
    ],
)
def test_other_questions_compare_nothing(text: str) -> None:
    assert comparison_in(text) is None


def test_which_is_higher_changes_nothing_of_what_the_talk_is_on() -> None:
    rents = ["How much is the rent in Norbyham?", "And in Sudbyham?"]
    plain = understand("And in Ashby?", rents).understood_as
    assert understand("And in Ashby?", [*rents, "Which one is higher?"]).understood_as == plain
