"""A rule at a time, on texts of other subjects than the pairs of the evaluation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import Library
from service.reconciling import reconcile
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from service.reconciling import Pair


def pair_of(one: str, other: str, *published: str) -> Pair | None:
    """Give how the only figures of two articles stand to each other."""
    dates = published or ("2021-05-01", "2021-05-01")
    articles = [
        replace(article_of([text], article_id=name), published=day)
        for name, text, day in zip(("one", "other"), (one, other), dates, strict=True)
    ]
    groups = reconcile(Library.build(articles))
    return groups[0].pairs[0] if groups else None


def relation_of(one: str, other: str, *published: str) -> str | None:
    pair = pair_of(one, other, *published)
    return pair.relation if pair else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru sold 70 boats in 2018.", "In 2018 Peru sold seventy boats."),
        ("Nurses in Oman bought 30 tents.", "In Oman nurses purchased 30 tents."),
        ("The storm in Fiji killed 9 sailors.", "Nine sailors died in the storm in Fiji."),
    ],
)
def test_the_same_may_be_told_in_other_words(one: str, other: str) -> None:
    assert relation_of(one, other) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm in Fiji killed 9 sailors.", "The storm in Fiji wounded 80 sailors."),
        ("The storm in Fiji killed 9 sailors.", "The landslide in Fiji killed 80 sailors."),
        ("Peru sold 70 boats in 2018.", "Peru did not sell 20 boats in 2018."),
        ("Peru sold 70 boats in 2018.", "Peru may sell 20 boats in 2018."),
        ("The mill hired 70 weavers.", "The mill hired 20 weavers."),
    ],
)
def test_what_may_be_something_else_is_not_put_side_by_side(one: str, other: str) -> None:
    assert pair_of(one, other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oman caught 84,000 seals in 2018.", "Oman caught about 80,000 seals in 2018."),
        ("Oman caught 81,200 seals in 2018.", "Oman caught 81,000 seals in 2018."),
        ("Oman caught 84,000 seals in 2018.", "Oman caught over 80,000 seals in 2018."),
    ],
)
def test_what_is_rounded_or_bounded_contradicts_nothing(one: str, other: str) -> None:
    assert relation_of(one, other) == "other bound"


def test_at_least_does_not_exclude_more() -> None:
    one, other = (
        "At least 30 divers drowned in Fiji on Monday.",
        "In Fiji 300 divers drowned on Monday.",
    )
    assert pair_of(one, other) is None
    assert relation_of(one, other, "2021-05-04", "2021-05-09") == "revised"


def test_a_contradiction_names_who_contradicts_whom() -> None:
    pair = pair_of(
        "On Monday 30 divers drowned in Fiji, the navy said.",
        "On Monday 80 divers drowned in Fiji, the coast guard said.",
    )
    assert pair is not None
    assert pair.relation == "contradiction"
    assert set(pair.said) == {"the navy", "the coast guard"}


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Oman has 60 public schools.", "Oman has 95 schools.", {"public", "all"}),
        (
            "Pilots in Oman earned 900 dollars a week.",
            "Pilots in Oman earned 4,000 dollars a month.",
            {"per week", "per month"},
        ),
        (
            "The canal in Oman cost 60 million dollars.",
            "The canal in Oman cost 95 million euros.",
            {"USD", "EUR"},
        ),
    ],
)
def test_another_definition_says_in_what(one: str, other: str, said: set[str]) -> None:
    pair = pair_of(one, other)
    assert pair is not None
    assert pair.relation == "other definition"
    assert set(pair.said) == said


@pytest.mark.parametrize(
    "row",
    ["Peru: boats 70; nets 14; ropes 5", "Boats of Peru in 2018: 70", "70 boats of Peru"],
)
def test_rows_and_headings_are_not_compared(row: str) -> None:
    assert pair_of(row, row) is None
