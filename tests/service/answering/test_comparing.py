"""Figures compared, ranked and listed."""

from __future__ import annotations

import pytest

from index import Library
from service.answering import answer
from service.questions import understand
from tests.articles import parse

ARTICLES = {
    "patients": """\
Fever crosses three borders

In Peru 1,300 Peruvians have fallen ill, the ministry said. Around 400 Ecuadorians have fallen ill.

More than 1,500 Colombians have fallen ill since May. In Chile 400 Chileans have fallen ill so far.

Of the Peruvians who fell ill, 31 have died. The clinics have 9,000 beds in all.
""",
    "ferries": """\
Ferries of the strait

The ferry Aster carries 240 passengers, the ferry Bellis carries 90 and the ferry Calla carries 615.

A crossing takes 40 minutes. The harbour office counts 7 crossings a day in summer.
""",
    "climbers": """\
A good week on the wall

Mara Lind climbed 41 metres on Monday. Jo Hart climbed 38 metres. Ben Ode climbed 52 metres.

The wall was built in 1998. It is the highest wall of the county, and 60 metres high.
""",
    "stores": """\
More of them at the top

Women hold 41 percent of the posts of store manager, and men 59 percent of the posts.

The drill in Ulm got down to 11 metres instead of 20 metres.

The store in Orm sold 9,000 lamps and the store in Ulm sold 7,000 lamps.
""",
}


def ask(name: str, *questions: str) -> tuple[str | None, list[str], list[str], list[str]]:
    """Give the figure that decides, those that tie with it, the rows and the reasons of doubt."""
    library = Library.build([parse(ARTICLES[name])])
    found = answer(library, understand(questions[-1], questions[:-1]))
    return (
        found.figure.text if found.figure else None,
        [figure.text for figure in found.alternatives],
        [figure.text for figure in found.table.rows] if found.table else [],
        [doubt.reason for doubt in found.doubts],
    )


@pytest.mark.parametrize(
    ("name", "question", "figure"),
    [
        ("patients", "Which country has the most ill people?", "More than 1,500 Colombians"),
        ("ferries", "Which ferry carries the most passengers?", "615"),
        ("ferries", "Which ferry carries the fewest passengers?", "90"),
        ("climbers", "Who climbed the farthest?", "52 metres"),
        ("climbers", "Who climbed the least?", "38 metres"),
        ("stores", "Which store sold the most lamps?", "9,000 lamps"),
    ],
)
def test_the_figure_that_decides_is_the_answer(name: str, question: str, figure: str) -> None:
    assert ask(name, question)[0] == figure


def test_rows_are_of_one_thing_best_first() -> None:
    rows = ask("patients", "Which country has the most ill people?")[2]
    assert rows == [
        "More than 1,500 Colombians",
        "1,300 Peruvians",
        "Around 400 Ecuadorians",
        "400 Chileans",
    ]


def test_more_than_1500_against_1300_is_sure_and_around_400_against_400_is_a_tie() -> None:
    assert ask("patients", "Which country has the most ill people?")[3] == []
    figure, ties, _, doubts = ask("patients", "Which country has the fewest ill people?")
    assert {figure, *ties} == {"Around 400 Ecuadorians", "400 Chileans"}
    assert doubts == ["tie"]


def test_answers_before_are_compared() -> None:
    asked = "How many Colombians have fallen ill?", "And Peruvians?", "Which one is higher?"
    figure, _, rows, _ = ask("patients", *asked)
    assert figure == "More than 1,500 Colombians"
    assert set(rows) == {"More than 1,500 Colombians", "1,300 Peruvians"}


def test_two_that_are_named_are_set_side_by_side() -> None:
    figure, _, rows, _ = ask("patients", "Compare Peru and Colombia")
    assert figure is None
    assert rows == ["1,300 Peruvians", "More than 1,500 Colombians"]


def test_figures_on_something_are_listed_in_the_order_of_the_text() -> None:
    assert ask("ferries", "List the figures on crossings")[2] == ["40 minutes", "7 crossings"]
    assert ask("patients", "Show all numbers for Peru")[2] == ["1,300 Peruvians"]


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("climbers", "What is the highest wall of the county?"),
        ("ferries", "Which ferry has the most cabins?"),
        ("stores", "Where is the biggest store?"),
        ("stores", "Who is the oldest manager of a store?"),
        ("stores", "What stopped the drill from going deeper?"),
        ("patients", "Who has the most goats?"),
        ("ferries", "How many passengers does the ferry Bellis carry?"),
    ],
)
def test_where_the_text_ranks_itself_or_has_nothing_to_rank_there_is_no_table(
    name: str, question: str
) -> None:
    assert ask(name, question)[2] == []


@pytest.mark.parametrize(
    ("name", "question", "title"),
    [
        ("patients", "Which country has the most ill people?", "Ill people, most first"),
        ("climbers", "Who climbed the farthest?", "Climbed, farthest first"),
        ("patients", "Compare Peru and Colombia", "Peru and Colombia"),
        ("ferries", "List the figures on crossings", "Crossings"),
    ],
)
def test_a_table_says_what_its_figures_have_in_common(name: str, question: str, title: str) -> None:
    found = answer(Library.build([parse(ARTICLES[name])]), understand(question))
    assert found.table is not None
    assert found.table.title == title
