"""Figures whose clause is of another time or rank: where they are held back, and where not."""

from __future__ import annotations

import pytest

from index.library import Library
from service.answering import answer
from service.questions import understand
from tests.evaluation.documents import article_of
from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many cows had Orm ten years ago?", "A decade ago Orm had 63 cows.", "63 cows"),
        ("How many ships had Orm a year ago?", "One year ago Orm had 40 ships.", "40 ships"),
        ("How many men had Orm two decades ago?", "Twenty years ago Orm had 9 men.", "9 men"),
        ("How many cows had Orm five years ago?", "A decade ago Orm had 63 cows.", None),
        ("How many ships had Orm two years ago?", "A year ago Orm had 40 ships.", None),
        ("How many men had Orm a month ago?", "A year ago Orm had 9 men.", None),
    ],
)
def test_how_long_ago_may_be_said_in_other_units(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "What was the strongest growth of Orm?",
            "Orm grew by 2 percent, its highest growth.",
            "2 percent",
        ),
        ("What was the greatest fall?", "Rents fell by 9 percent, the biggest fall.", "9 percent"),
        ("What was the biggest rise?", "Rents rose by 9 percent, the largest rise.", "9 percent"),
        ("How deep is the deepest lake?", "The lake of Orm is 90 metres deep.", None),
    ],
)
def test_a_rank_may_be_said_otherwise(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


def test_a_rank_that_was_asked_before_is_no_matter_of_what_is_asked_now() -> None:
    page = [
        "The lowest lake of Orm lies 40 metres under the sea.",
        "Orm has nine mills and a fair.",
    ]
    library = Library.build([article_of(page)])
    found = answer(
        library,
        understand("And how many mills does it have?", ("How low is the lowest lake of Orm?",)),
    )
    assert found.figure is not None
    assert found.figure.text == "nine mills"


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many guests were there last year?",
            "Some 900 guests came, twice as many as last year.",
            None,
        ),
        ("How many eels were caught last week?", "They caught 40 eels, more than last week.", None),
        ("How much rain fell last month?", "Some 40 mm of rain fell, less than last month.", None),
        ("How many guests came last year?", "Last year 900 guests came.", "900 guests"),
        (
            "What was the profit of Orm in the third quarter?",
            "On Monday Orm reported a third-quarter profit of $9 million.",
            "$9 million",
        ),
        ("How many eels were caught last week?", "They caught 40 eels last week.", "40 eels"),
        (
            "How much higher were prices in May than last year?",
            "Prices were 3.7% higher in May than last year.",
            "3.7%",
        ),
    ],
)
def test_what_it_is_compared_with_is_of_another_time(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many complaints were there about smoke?",
            "Residents made 310 complaints about untidy grass.",
            None,
        ),
        ("How many books about bees are there?", "The shop has 40 books about ships.", None),
        (
            "How many letters came about the road?",
            "The council got 9 letters about the school.",
            None,
        ),
        (
            "How many complaints were there about grass?",
            "Residents made 310 complaints about untidy grass.",
            "310 complaints",
        ),
        (
            "How many books about ships are there?",
            "The shop has about 40 books on ships.",
            "about 40 books",
        ),
    ],
)
def test_what_something_is_about_is_not_what_is_asked(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many ewes did Ada Holm lose in one night?",
            "Ada Holm, who keeps ewes, lost 16 in a single night.",
            "16",
        ),
        (
            "How many pupils came first in everything?",
            "In every subject 38 pupils came first.",
            "38 pupils",
        ),
        (
            "How many goals did Orm score in a single half?",
            "Orm scored 9 goals in one half.",
            "9 goals",
        ),
        ("How much does a ticket cost for pensioners?", "A ticket costs $38 for adults.", None),
        ("How many tons of wheat grew in Orm?", "In Orm 40 tons of barley grew.", None),
        ("How many pupils came first in physics?", "In botany 38 pupils came first.", None),
    ],
)
def test_one_and_every_are_no_other_thing(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure
