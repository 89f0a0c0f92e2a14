"""A country or its people in the place of another."""

from __future__ import annotations

import pytest

from service.questions.nations import swap_nation

KAZAKHS = "how many Kazakhs are fighting in Syria"


@pytest.mark.parametrize(
    ("phrase", "prior", "swap"),
    [
        ("Tajikistan", "how many kazakhs are fighting abroad", ("kazakhs", "Tajiks")),
        ("in Tajikistan", "how many Kazakhs are fighting abroad", ("Kazakhs", "Tajiks")),
        ("Tajiks", KAZAKHS, ("Kazakhs", "Tajiks")),
        ("Iraq", KAZAKHS, ("Syria", "Iraq")),
        ("the Uzbeks", "what happened in Kazakhstan", ("Kazakhstan", "Uzbekistan")),
        ("the Kyrgyz Republic", "how many Kazakh citizens returned", ("Kazakh", "Kyrgyz")),
        ("Kyrgyzstan", "how many Kazakhs returned", ("Kazakhs", "Kyrgyz")),
        ("Vatican", "how many Kazakhs returned", ("Kazakhs", "people from Vatican City")),
    ],
)
def test_a_nation_is_given_in_the_form_of_the_other(
    phrase: str, prior: str, swap: tuple[str, str]
) -> None:
    assert swap_nation(phrase, prior) == swap


@pytest.mark.parametrize(
    ("phrase", "prior"),
    [("ISIS", KAZAKHS), ("Syria", "what happened in Syria"), ("Peru", "why did they tell us")],
)
def test_nothing_is_swapped_without_two_nations(phrase: str, prior: str) -> None:
    assert swap_nation(phrase, prior) is None
