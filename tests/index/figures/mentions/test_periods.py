from __future__ import annotations

import pytest

from tests.index.figures_of import Told, assert_told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The fair runs from ‹3› to ‹7 May 2022›.",
            [
                Told("date", "2022-05-03", limits=("2022-05-03", "2022-05-07")),
                Told("date", "2022-05-07", limits=("2022-05-03", "2022-05-07")),
            ],
        ),
        (
            "Talks on ‹26› and ‹27 September 2022›.",
            [
                Told("date", "2022-09-26", limits=("2022-09-26", "2022-09-27")),
                Told("date", "2022-09-27", limits=("2022-09-26", "2022-09-27")),
            ],
        ),
        (
            "A strike on ‹June 10› to ‹12, 2023› was called.",
            [
                Told("date", "2023-06-10", limits=("2023-06-10", "2023-06-12")),
                Told("date", "2023-06-12", limits=("2023-06-10", "2023-06-12")),
            ],
        ),
        ("He signed on ‹12-Dec-2014›.", [Told("date", "2014-12-12")]),
        (
            "It rained between ‹March› and ‹May 2019›.",
            [
                Told("date", "2019-03", limits=("2019-03", "2019-05")),
                Told("date", "2019-05", limits=("2019-03", "2019-05")),
            ],
        ),
        (
            "Sales from ‹October› to ‹December 2014›.",
            [
                Told("date", "2014-10", limits=("2014-10", "2014-12")),
                Told("date", "2014-12", limits=("2014-10", "2014-12")),
            ],
        ),
        (
            "Raids in ‹February›, ‹May› and ‹August 2014›.",
            [Told("date", "2014-02"), Told("date", "2014-05"), Told("date", "2014-08")],
        ),
        ("Floods hit in ‹spring 2018›.", [Told("date", "2018-21")]),
        (
            "The ‹third quarter of 2019› was weak.",
            [Told("date", "2019-07/2019-09", limits=("2019-07", "2019-09"))],
        ),
        ("He came on Monday, ‹4 March 2019›.", [Told("date", "2019-03-04")]),
        ("The term ‹2019›/‹20› ended.", [Told("date", "2019"), Told("date", "2020")]),
    ],
)
def test_dates_and_the_year_that_they_share(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Profit in ‹Q4 2014› fell; ‹Q1› was flat.",
            [
                Told("date", "2014-10/2014-12", limits=("2014-10", "2014-12")),
                Told("date", "XXXX-01/XXXX-03", limits=("XXXX-01", "XXXX-03")),
            ],
        ),
        (
            "Sales in ‹H1 2020› and ‹4Q19› fell.",
            [
                Told("date", "2020-01/2020-06", limits=("2020-01", "2020-06")),
                Told("date", "2019-10/2019-12", limits=("2019-10", "2019-12")),
            ],
        ),
        (
            "The ‹first half of 2020› was wet.",
            [Told("date", "2020-01/2020-06", limits=("2020-01", "2020-06"))],
        ),
        (
            "It ran ‹28 June› – ‹2 July 2021›.",
            [
                Told("date", "2021-06-28", limits=("2021-06-28", "2021-07-02")),
                Told("date", "2021-07-02", limits=("2021-06-28", "2021-07-02")),
            ],
        ),
        (
            "It ran from ‹November› to ‹February 2020›.",
            [
                Told("date", "2019-11", limits=("2019-11", "2020-02")),
                Told("date", "2020-02", limits=("2019-11", "2020-02")),
            ],
        ),
        ("The vote was on ‹17.6.1990›.", [Told("date", "1990-06-17")]),
        ("It closed ‹this spring›.", [Told("date", "XXXX-21")]),
        ("Prices fell in this fall in demand.", []),
        ("The H1N1 virus spread.", []),
        ("After the fall of ‹1989› he left.", [Told("date", "1989")]),
        (
            "On ‹June 10›, ‹12› men died.",
            [Told("date", "XXXX-06-10"), Told("count", 12)],
        ),
        ("On ‹June 10› ‹12› men died.", [Told("date", "XXXX-06-10"), Told("count", 12)]),
        (
            "The ‹third› quarter of fiscal ‹2019› was weak.",
            [Told("ordinal", 3), Told("date", "2019")],
        ),
        (
            "In ‹May›, ‹40› men left in ‹2019›.",
            [Told("date", "XXXX-05"), Told("count", 40), Told("date", "2019")],
        ),
    ],
)
def test_periods_and_words_that_look_like_them(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)
