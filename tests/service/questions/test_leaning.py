"""Questions that only an answer lets understand."""

from __future__ import annotations

import pytest

from service.questions import understand
from service.questions.leaning import leaning_of

SEALS = "How many seals live in the bay?"


@pytest.mark.parametrize(
    "text",
    [
        "Who says so?",
        "And who said that?",
        "Says who?",
        "According to whom?",
        "What's the source?",
        "Where does this number come from?",
        "Whose estimate is that?",
        "Which ministry claims this?",
    ],
)
def test_who_says_so_asks_for_the_source(text: str) -> None:
    assert leaning_of(text) == "source"


@pytest.mark.parametrize(
    "text", ["Tell me more", "More details, please", "What else?", "Go on", "Can you elaborate?"]
)
def test_more_is_asked_for(text: str) -> None:
    assert leaning_of(text.replace(", please", "")) == "more"


@pytest.mark.parametrize(
    "text",
    [
        "Who says the bridge is safe?",
        "Who reported the theft?",
        "What is the source of the river?",
        "Tell me more about the bridge",
        "What else did the mayor promise?",
        "Who counted the votes?",
    ],
)
def test_a_question_with_words_of_its_own_leans_on_no_answer(text: str) -> None:
    assert leaning_of(text) is None


def test_what_is_asked_of_an_answer_changes_nothing_of_what_the_talk_is_on() -> None:
    plain = understand("And in the river?", [SEALS])
    assert understand("And in the river?", [SEALS, "Who says so?"]) == plain
    assert understand("And in the river?", [SEALS, "Tell me more", "Who says so?"]) == plain


def test_how_often_more_was_asked_for_is_counted() -> None:
    assert understand("Tell me more", [SEALS]).times == 1
    assert understand("Tell me more", [SEALS, "Tell me more", "And more?"]).times == 3
