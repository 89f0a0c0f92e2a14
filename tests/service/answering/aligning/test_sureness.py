from __future__ import annotations

import pytest

from service.answering.aligning import sureness
from service.answering.aligning.weights import NEAREST_UNDER, SURENESS
from service.questions.dialogue import understand
from tests.service.answering.aligning.readings import aligned

TEXT = "In 1994 the guild of Mora bought 12 looms from the Brandt mill."


def sure(question: str) -> float:
    return sureness.chance(sureness.weigh_signs(understand(question).kind, aligned(question, TEXT)))


def test_every_sign_has_a_weight() -> None:
    assert tuple(SURENESS) == sureness.SIGNS


@pytest.mark.parametrize(
    "question",
    [
        "How many looms did the guild of Mora not buy from the Brandt mill?",
        "How many looms did the guild of Mora buy in 1990?",
        "How many looms did the guild of Lund buy from the Brandt mill?",
        "How many looms did the guild of Mora buy from the Larsen mill?",
    ],
)
def test_a_question_turned_or_swapped_is_less_sure(question: str) -> None:
    asked = "How many looms did the guild of Mora buy from the Brandt mill in 1994?"
    assert sure(question) < sure(asked) - 0.1


def test_what_is_turned_twice_is_only_near() -> None:
    assert sure("Who did not refuse to buy looms from the Larsen mill in 1990?") < NEAREST_UNDER


def test_a_question_without_words_can_be_weighed() -> None:
    assert 0 < sure("What?") < 1
