from __future__ import annotations

import pytest

from tests.index.figures_of import Told, assert_told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The engine gives ‹1200› hp.", [Told("quantity", 1200, "horsepower")]),
        ("A vote by about ‹1700› people.", [Told("count", 1700, bound="about")]),
        ("The tanker spilled ‹1950› litres.", [Told("quantity", 1950, "litre")]),
        ("The army will cut ‹2100› posts.", [Told("count", 2100)]),
        ("The pit is ‹1800› feet deep.", [Told("quantity", 1800, "foot")]),
        ("It sold ‹1900› kWh.", [Told("quantity", 1900, "kilowatt-hour")]),
        ("She was born in ‹nineteen eighty-two›.", [Told("date", "1982")]),
        ("The treaty of ‹eighteen fifteen› stood.", [Told("date", "1815")]),
        ("It began in ‹two thousand and eight›.", [Told("date", "2008")]),
        ("It ended in ‹twenty twelve›.", [Told("date", "2012")]),
        ("It closed in ‹nineteen oh five›.", [Told("date", "1905")]),
        ("The plant employs ‹two thousand and eight› people.", [Told("count", 2008)]),
        ("A flood in ‹1953› killed ‹1800› sailors.", [Told("date", "1953"), Told("count", 1800)]),
        ("The ‹2024› budget.", [Told("date", "2024")]),
        ("It stays open until at least ‹2027›.", [Told("date", "2027")]),
        ("The toll rose to at least ‹2027›.", [Told("count", 2027, bound="at least")]),
        ("It is used by at least ‹1950› clients.", [Told("count", 1950, bound="at least")]),
        ("It lifted off at 1451 GMT in ‹2016›.", [Told("date", "2016")]),
        ("By 1530 EST ‹nine› boats had left.", [Told("count", 9)]),
        ("The ship (1905 UTC) sank in ‹1905›.", [Told("date", "1905")]),
        (
            "The court heard ‹1850› witnesses in ‹1994›.",
            [Told("count", 1850), Told("date", "1994")],
        ),
    ],
)
def test_years_and_counts_that_look_like_them(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Since ‹1999› sales rose.", [Told("date", "1999")]),
        ("The ‹2006› cup final.", [Told("date", "2006")]),
        ("It cost $‹5› in ‹2008› dollars.", [Told("money", 5, "USD"), Told("date", "2008")]),
        ("A ‹1500›-metre race.", [Told("quantity", 1500, "metre")]),
        ("The storm killed ‹1984› cattle.", [Told("count", 1984)]),
        ("The ‹1984› floods.", [Told("date", "1984")]),
        (
            "They built ‹nineteen› ‹eighty›-seat buses.",
            [Told("count", 19), Told("count", 80)],
        ),
        (
            "It has ‹sixteen› ‹fifty›-gallon drums.",
            [Told("count", 16), Told("quantity", 50, "gallon")],
        ),
        (
            "It held ‹eighteen› ‹fifteen›-minute talks.",
            [Told("count", 18), Told("duration", 15, "minute")],
        ),
        ("She read ‹two thousand and eight› pages.", [Told("count", 2008)]),
        ("In ‹two thousand and eight› cases it failed.", [Told("count", 2008)]),
    ],
)
def test_what_stands_beside_a_year_tells_it(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)
