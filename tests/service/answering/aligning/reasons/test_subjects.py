"""Figures said of another subject than the one asked: where they are held back, and where not."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told

OPENING = "The news from Orm is good."


@pytest.mark.parametrize(
    ("question", "passages", "figure"),
    [
        ("How much did the tower cost?", ["Tickets cost $4.", "The tower is closed."], None),
        (
            "How many cats does the vicar have?",
            ["The poachers have 9 cats.", "The vicar is old."],
            None,
        ),
        (
            "When was the park opened?",
            ["The town has a pool, which opened in 1961.", "The park is green."],
            None,
        ),
        (
            "When was the chapel built?",
            ["The barn, built in 1988, burned down.", "The chapel stands."],
            None,
        ),
        ("How much do tickets cost?", ["Tickets cost $4.", "The tower is closed."], "$4"),
        (
            "How many cats do the poachers have?",
            ["The poachers have 9 cats.", "The vicar is old."],
            "9 cats",
        ),
        ("When was the pool opened?", ["The town has a pool, which opened in 1961."], "1961"),
        ("When was the barn built?", ["The barn, built in 1988, burned down."], "1988"),
        (
            "How many ferries did the firm sell?",
            ["Halden sold 5 ferries last year.", "The firm is in Orm."],
            "5 ferries",
        ),
    ],
)
def test_what_another_thing_did_is_not_told_of_the_one_asked(
    question: str, passages: list[str], figure: str | None
) -> None:
    assert told(question, OPENING, *passages)[0] == figure


@pytest.mark.parametrize(
    ("question", "passages", "figure"),
    [
        (
            "When was the school built?",
            ["The light is on a cliff. It was built in 1864.", "The school is new."],
            None,
        ),
        (
            "How many boats did the quake sink?",
            ["The storm came at night. It sank 40 boats.", "The quake was weak."],
            None,
        ),
        (
            "How many men did the mill hire?",
            ["The port is full. It hired 90 men.", "The mill is shut."],
            None,
        ),
        (
            "When was the light built?",
            ["The light is on a cliff. It was built in 1864.", "The school is new."],
            "1864",
        ),
        (
            "How many boats did the storm sink?",
            ["The storm came at night. It sank 40 boats."],
            "40 boats",
        ),
        ("How many men did the harbour hire?", ["The port is full. It hired 90 men."], "90 men"),
        (
            "When was the stadium built?",
            ["Wembley is large. It was built in 2007.", "The stadium holds many."],
            "2007",
        ),
        (
            "How many people does the mill employ?",
            ["The mill is by the river. Visitors may come in May. It employs 90 people."],
            "90 people",
        ),
    ],
)
def test_it_is_what_the_sentence_before_names(
    question: str, passages: list[str], figure: str | None
) -> None:
    assert told(question, OPENING, *passages)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("What does it cost to buy a hive?", "Sowing a hectare costs $590.", None),
        ("How much did it cost to repair the organ?", "Heating the hall cost $4,000.", None),
        ("What would it cost to hire a boat?", "Walking the wall costs $12.", None),
        ("What does it cost to sow a hectare?", "Sowing a hectare costs $590.", "$590"),
        ("How much did it cost to heat the hall?", "Heating the hall cost $4,000.", "$4,000"),
        ("What does it cost to mend a roof?", "Repairing a roof costs $900.", "$900"),
    ],
)
def test_what_one_thing_costs_to_do_is_not_what_another_does(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure
