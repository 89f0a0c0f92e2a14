"""Each difference: texts of several subjects in which it is found, and in which it is not."""

from __future__ import annotations

import pytest

from service.answering.aligning import differences
from tests.service.answering.aligning.readings import aligned

FOUND = [
    ("denials_turned", "Who did not sign the treaty?", "Mora signed the treaty.", ("not", None)),
    ("denials_turned", "What is never sold here?", "Salt is sold here.", ("never", None)),
    ("denials_turned", "Which rooms weren't heated?", "The rooms were heated.", ("weren't", None)),
    ("refusals_turned", "Who rejected the plan?", "The mayor drew the plan.", ("rejected", None)),
    ("refusals_turned", "Who banned the film?", "Lund made the film.", ("banned", None)),
    ("refusals_turned", "What lacks salt?", "The broth has salt.", ("lacks", None)),
    (
        "opposites",
        "Where is the southern gate?",
        "The northern gate is old.",
        ("southern", "northern"),
    ),
    ("opposites", "Who scored first?", "Ito scored last.", ("first", "last")),
    ("opposites", "Which birds are unafraid?", "The birds are afraid.", ("unafraid", "afraid")),
    ("other_numbers", "Who won in 1990?", "Ito won in 1994.", ("1990", "1994")),
    ("other_numbers", "Who sold 40 cows?", "Lund sold 12 cows.", ("40", "12")),
    ("other_numbers", "What cost 7 crowns?", "A lamp cost 9 crowns.", ("7", "9")),
    ("other_names", "Who lives in Mora?", "The smith lives in Lund.", ("Mora", "Lund")),
    ("other_names", "Who played for Ito?", "She played for Brandt.", ("Ito", "Brandt")),
    ("other_names", "What came from Osh?", "The silk came from Kashgar.", ("Osh", "Kashgar")),
    (
        "other_modifiers",
        "Who made the copper roof?",
        "Ito made the slate roof.",
        ("copper", "slate"),
    ),
    ("other_modifiers", "What is the goat tax?", "The salt tax is high.", ("goat", "salt")),
    ("other_modifiers", "Who plays second violin?", "Lund plays loud violin.", ("second", "loud")),
]
NOT_FOUND = [
    ("denials_turned", "Who did not sign the treaty?", "Mora never signed the treaty."),
    ("denials_turned", "Who signed the treaty?", "Mora signed the treaty."),
    ("denials_turned", "What knots hold?", "Reef knots hold."),
    ("refusals_turned", "Who rejected the plan?", "The mayor rejected the plan."),
    ("refusals_turned", "Who drew the plan?", "The mayor drew the plan."),
    ("refusals_turned", "What has salt?", "The broth has salt."),
    ("opposites", "Where is the southern gate?", "The southern gate is old."),
    ("opposites", "Where is the under gate?", "The der gate is old."),
    ("opposites", "Who scored first?", "Ito scored a goal."),
    ("other_numbers", "Who won in 1994?", "Ito won in 1994 over 40 others."),
    ("other_numbers", "Who sold 40 cows in 1990?", "Lund sold 40 cows."),
    ("other_numbers", "Who sold cows?", "Lund sold 12 cows."),
    ("other_names", "Who lives in Mora?", "The smith lives in Mora."),
    ("other_names", "Who lives in Mora?", "The smith lives on a hill."),
    ("other_names", "Who lives here?", "The smith lives in Lund."),
    ("other_modifiers", "Who made the slate roof?", "Ito made the slate roof."),
    ("other_modifiers", "Who made the copper roof?", "Ito made the roof."),
    ("other_modifiers", "Who made the roof?", "Ito made the slate roof."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "question", "sentence", "difference"), FOUND)
def test_a_difference_is_found_with_its_words(
    name: str, question: str, sentence: str, difference: tuple[str, str | None]
) -> None:
    assert next(getattr(differences, name)(aligned(question, sentence))) == difference


@pytest.mark.parametrize(("name", "question", "sentence"), NOT_FOUND)
def test_where_both_say_the_same_there_is_none(name: str, question: str, sentence: str) -> None:
    assert list(getattr(differences, name)(aligned(question, sentence))) == []
