"""A figure of another time, of the other way or of the contrary is no answer."""

from __future__ import annotations

import pytest

from index.library import Library
from service.answering.choosing import choose_figure
from service.questions.dialogue import understand
from tests.evaluation.documents import article_of

PORT = (
    "On June 17, 2016, the guard of Lowick arrested 12 smugglers.",
    "Of the dockers 300 voted for the new quay. The catch grew by 20 percent.",
    "In 1939, 900 men worked at the quay, but in 1945 only 40.",
)
LIBRARY = Library.build([article_of(PORT, "Lowick")])


def value(question: str) -> object:
    asked = understand(question)
    choice = choose_figure(asked, LIBRARY.search(asked).hits, LIBRARY)
    return choice.figure.value if choice else None


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many smugglers did the guard arrest?", 12),
        ("How many smugglers were arrested in June?", 12),
        ("How many smugglers were arrested in Lowick?", 12),
        ("How many smugglers were arrested on 17 June 2016?", 12),
        ("How many smugglers were arrested on Jun. 17?", 12),
        ("How many dockers voted for the quay?", 300),
        ("By how many percent did the catch grow?", 20),
        ("How many men worked at the quay in 1939?", 900),
    ],
)
def test_what_agrees_is_the_answer(question: str, number: int) -> None:
    assert value(question) == number


@pytest.mark.parametrize(
    "question",
    [
        "How many smugglers were arrested on June 18?",
        "How many smugglers were arrested in Harwick?",
        "How many smugglers were arrested in early May?",
        "How many smugglers were arrested in June 2015?",
        "How many smugglers were not arrested by the guard?",
        "How many dockers didn't vote for the new quay?",
        "How many dockers voted against the new quay?",
        "By how many percent did the catch shrink?",
    ],
)
def test_what_says_otherwise_is_none(question: str) -> None:
    assert value(question) is None
