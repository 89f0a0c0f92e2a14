from __future__ import annotations

import pytest

from tests.index.figures_of import Told, assert_told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Shares were at $‹2.55› — $‹1.15› less.",
            [Told("money", 2.55, "USD"), Told("money", 1.15, "USD")],
        ),
        (
            "The fee was raised from £‹6› to £‹10›.",
            [Told("money", 6, "GBP"), Told("money", 10, "GBP")],
        ),
        ("Sales rose from ‹200› to ‹350› cars.", [Told("count", 200), Told("count", 350)]),
        (
            "Between ‹10› and ‹15› people came.",
            [Told("count", 10, limits=(10, 15)), Told("count", 15, limits=(10, 15))],
        ),
        (
            "Tickets cost from £‹6› to £‹10›.",
            [Told("money", 6, "GBP", limits=(6, 10)), Told("money", 10, "GBP", limits=(6, 10))],
        ),
        (
            "Pay is $‹20›-$‹30› an hour.",
            [Told("money", 20, "USD", limits=(20, 30)), Told("money", 30, "USD", limits=(20, 30))],
        ),
        (
            "It takes ‹three› to ‹four› weeks.",
            [
                Told("duration", 3, "week", limits=(3, 4)),
                Told("duration", 4, "week", limits=(3, 4)),
            ],
        ),
        (
            "They hold ‹five› or ‹six› seats.",
            [Told("count", 5, limits=(5, 6)), Told("count", 6, limits=(5, 6))],
        ),
        (
            "It fell from ‹34› percent to ‹21› percent.",
            [Told("percent", 34, "percent"), Told("percent", 21, "percent")],
        ),
    ],
)
def test_ends_of_a_range_and_of_a_movement(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "It went from ‹47› to ‹20› percent.",
            [Told("percent", 47, "percent"), Told("percent", 20, "percent")],
        ),
        (
            "It grew from ‹200› to ‹3 million› ships.",
            [Told("count", 200), Told("count", 3_000_000)],
        ),
        (
            "The limit moved from ‹2› to ‹3 million› tonnes.",
            [Told("quantity", 2_000_000, "tonne"), Told("quantity", 3_000_000, "tonne")],
        ),
        (
            "Fees run from £‹2› to £‹3 million›.",
            [
                Told("money", 2_000_000, "GBP", limits=(2_000_000, 3_000_000)),
                Told("money", 3_000_000, "GBP", limits=(2_000_000, 3_000_000)),
            ],
        ),
        (
            "Trips of ‹40› miles or ‹64› km.",
            [Told("quantity", 40, "mile"), Told("quantity", 64, "kilometre")],
        ),
        (
            "The war of ‹1914›–‹1918›.",
            [
                Told("date", "1914", limits=("1914", "1918")),
                Told("date", "1918", limits=("1914", "1918")),
            ],
        ),
        (
            "From ‹1904› until ‹1911› it stood.",
            [
                Told("date", "1904", limits=("1904", "1911")),
                Told("date", "1911", limits=("1904", "1911")),
            ],
        ),
    ],
)
def test_values_that_move_and_units_that_differ_are_no_range(
    marked: str, expected: list[Told]
) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Shares rose ‹3›p to ‹118.5›p.",
            [Told("money", 3, "penny"), Told("money", 118.5, "penny")],
        ),
        ("The queue fell by ‹120› to ‹1,940›.", [Told("count", 120), Told("count", 1940)]),
        (
            "Fares rose ‹10› to ‹15› percent.",
            [
                Told("percent", 10, "percent", limits=(10, 15)),
                Told("percent", 15, "percent", limits=(10, 15)),
            ],
        ),
        (
            "The share has moved, from ‹4›% to ‹12›%.",
            [Told("percent", 4, "percent"), Told("percent", 12, "percent")],
        ),
    ],
)
def test_a_change_and_what_it_has_led_to(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)
