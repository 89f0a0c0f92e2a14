from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.library import Library
from service.answering import answer, is_sure
from service.questions import understand
from service.suggesting import follow_ups, question_about
from tests.articles import parse

if TYPE_CHECKING:
    from index.model.articles import Figure

KAZAKHS = "How many Kazakhs are involved in armed conflicts in the Middle East?"
RETURNED = "And how many have returned?"
FLEETS = """\
Fleets of the northern ports

Fleets of the northern ports

In Norway, 120 trawlers have returned to port, the union says. In Denmark, 45 trawlers have \
returned to port.

In Iceland, 2,000 people work in fish plants.
"""
CONVERSATIONS = [
    (KAZAKHS,),
    (KAZAKHS, RETURNED),
    ("What percentage of its territory in Iraq has ISIS lost?",),
    ("Who is Peter Cook?",),
    ("How many people were in Uzbek prisons in 2015?",),
    ("bitcoin blockchain",),
]


def following(library: Library, *course: str) -> tuple[str, ...]:
    *history, question = course
    found = answer(library, understand(question, history))
    return follow_ups(library, found, course, ["Who is Emomali Rahmon?"])


@pytest.mark.parametrize("course", CONVERSATIONS)
def test_every_follow_up_is_surely_answered(library: Library, course: tuple[str, ...]) -> None:
    offered = following(library, *course)
    assert 1 <= len(offered) <= 3
    for question in offered:
        assert is_sure(answer(library, understand(question, course))), question


def test_the_same_is_asked_of_another_place() -> None:
    library = Library.build([parse(FLEETS, "fleets.txt")])
    offered = following(library, "How many trawlers have returned to port in Norway?")
    assert "And Denmark?" in offered
    assert "And Iceland?" not in offered


def test_nothing_is_asked_twice(library: Library) -> None:
    course = (KAZAKHS, RETURNED, "And Tajikistan?", "who is emomali rahmon?")
    assert not {question.casefold() for question in following(library, *course)} & set(course)


def figure_of(library: Library, text: str) -> Figure:
    return next(figure for figure in library.figures if figure.text == text)


def test_a_figure_is_asked_about_with_a_question_that_it_answers(library: Library) -> None:
    figure = figure_of(library, "around 400 Kazakhs")
    question = question_about(library, figure)
    assert question == KAZAKHS
    assert answer(library, understand(question)).figure == figure


def test_a_figure_that_no_question_surely_leads_to_is_not_asked_about(library: Library) -> None:
    assert question_about(library, figure_of(library, "June 17")) is None
