from __future__ import annotations

import pytest

from tests.index.figures_of import Told, assert_told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Villages of ‹100› inhabitants or more.", [Told("count", 100, bound="at least")]),
        ("Leave of up to ‹26› weeks.", [Told("duration", 26, "week", "at most")]),
        ("Players younger than ‹18› train.", [Told("age", 18, "year", "less than")]),
        ("A p-value of <‹0.001› was found.", [Told("count", 0.001, bound="less than")]),
        ("Those over ‹65› ride free.", [Told("age", 65, "year", "more than")]),
        ("Anyone aged ‹60› or over can join.", [Told("age", 60, "year", "at least")]),
        ("Firms with ‹50› workers or fewer.", [Told("count", 50, bound="at most")]),
        (
            "A drop of ≥‹5›% counts; ≤‹2› kg is fine; >‹300› men.",
            [
                Told("percent", 5, "percent", "at least"),
                Told("quantity", 2, "kilogram", "at most"),
                Told("count", 300, bound="more than"),
            ],
        ),
        ("The ‹100› people or so.", [Told("count", 100, bound="about")]),
        ("Some ‹40›-odd boats.", [Told("count", 40, bound="about")]),
        ("Loans of $‹5 million› or more.", [Told("money", 5000000, "USD", "at least")]),
        ("About ‹80› km or so away.", [Told("quantity", 80, "kilometre", "about")]),
        ("Fines of a maximum of €‹200›.", [Told("money", 200, "EUR", "at most")]),
        (
            "A total of ‹30› boats, ‹12› at most, sank.",
            [Told("count", 30), Told("count", 12, bound="at most")],
        ),
        ("At least ‹half› the boats sank.", [Told("fraction", 0.5, bound="at least")]),
        ("He waited upwards of ‹six› hours.", [Told("duration", 6, "hour", "more than")]),
        ("It must reply within ‹90› days.", [Told("duration", 90, "day", "at most")]),
        ("Of all ill, a few are under the age of ‹ten›.", [Told("age", 10, "year", "less than")]),
        ("Grants up to a ceiling of €‹60›.", [Told("money", 60, "EUR", "at most")]),
        ("A vine takes about ‹four› years.", [Told("duration", 4, "year", "about")]),
        ("The rate edged up to ‹5›%.", [Told("percent", 5, "percent")]),
    ],
)
def test_a_bound_stands_before_or_behind(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "It has ‹12› rooms and more than ‹40› beds.",
            [Told("count", 12), Told("count", 40, bound="more than")],
        ),
        ("He left ‹12› villages or less than that.", [Told("count", 12)]),
        ("Rules take it up to ‹8› weeks.", [Told("duration", 8, "week")]),
        ("Fares went up to ‹8› francs.", [Told("money", 8, "franc")]),
        ("A queue of up to ‹8› cars.", [Told("count", 8, bound="at most")]),
    ],
)
def test_words_that_set_no_bound(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "They get €‹50bn› over ‹four› years.",
            [Told("money", 50_000_000_000, "EUR"), Told("duration", 4, "year")],
        ),
        ("It lasted over ‹four› years.", [Told("duration", 4, "year", "more than")]),
        ("She paid £‹1,500› plus £‹85›.", [Told("money", 1500, "GBP"), Told("money", 85, "GBP")]),
        ("Crowds of ‹500› plus came.", [Told("count", 500, bound="at least")]),
        ("It is in ‹120›-plus lands.", [Told("count", 120, bound="at least")]),
        ("Divide it by ‹one› plus the rest.", [Told("count", 1)]),
    ],
)
def test_words_between_two_figures(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)
