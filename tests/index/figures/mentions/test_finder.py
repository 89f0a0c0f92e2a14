from __future__ import annotations

import pytest

from tests.index.figures_of import Told, assert_told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Cash flow was -$‹23 million› in spring.", [Told("money", -23000000, "USD")]),
        ("The fund returned minus £‹4 million›.", [Told("money", -4000000, "GBP")]),
        ("It had negative $‹71.5 million› in cash.", [Told("money", -71500000, "USD")]),
        ("It was ‹minus-7› degrees at dawn.", [Told("quantity", -7, "degree")]),
        (
            "Prices moved by ‹−0.9›% in ‹May›.",
            [Told("percent", -0.9, "percent"), Told("date", "XXXX-05")],
        ),
        ("Earnings were $-‹3.2bn›.", [Told("money", -3200000000, "USD")]),
        ("Growth was ‹-2.5› percent.", [Told("percent", -2.5, "percent")]),
        ("The yield fell to ‹minus 0.3›%.", [Told("percent", -0.3, "percent")]),
        ("It fell to ‹–12›°C overnight.", [Told("quantity", -12, "degree Celsius")]),
        (
            "Ties are ‹5›–‹7› long.",
            [Told("count", 5, limits=(5, 7)), Told("count", 7, limits=(5, 7))],
        ),
        ("Growth of +‹3.1›% was seen.", [Told("percent", 3.1, "percent")]),
    ],
)
def test_a_sign_is_taken_in(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It has a ‹six›-speed gearbox.", [Told("count", 6)]),
        ("The now-‹20›-month-old twins.", [Told("age", 20, "month")]),
        (
            "A ‹0›-to-‹60›-mph time of ‹3.2› seconds.",
            [
                Told("quantity", 0, "mile per hour", limits=(0, 60)),
                Told("quantity", 60, "mile per hour", limits=(0, 60)),
                Told("duration", 3.2, "second"),
            ],
        ),
        ("A ‹two-thirds› majority.", [Told("fraction", 0.6666666666666666)]),
        ("A ‹300›-seat hall.", [Told("count", 300)]),
        ("A ‹12›-man crew.", [Told("count", 12)]),
        (
            "A ‹four›-year-old boy and a ‹40›-year loan.",
            [Told("age", 4, "year"), Told("duration", 40, "year")],
        ),
        ("A ‹1,500›-mile march.", [Told("quantity", 1500, "mile")]),
        (
            "The ‹70›-‹80›-strong gang.",
            [Told("count", 70, limits=(70, 80)), Told("count", 80, limits=(70, 80))],
        ),
        ("A ‹three›-day, ‹two›-city tour.", [Told("duration", 3, "day"), Told("count", 2)]),
        ("‹A half-million›-strong crowd.", [Told("count", 500000)]),
    ],
)
def test_what_a_hyphen_ties_is_read_apart(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It rained, and - ‹12› men said so - it shone.", [Told("count", 12)]),
        ("The mid-‹7› range.", [Told("count", 7)]),
        ("The plan – ‹12› men strong – failed.", [Told("count", 12)]),
        ("It was a negative for ‹5› men.", [Told("count", 5)]),
    ],
)
def test_a_dash_is_no_sign(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)
