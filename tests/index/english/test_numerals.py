from __future__ import annotations

import pytest

from index.english.digits import digits_value
from index.english.numerals import read_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,674,200", 1_674_200),
        ("12,34,567", 1_234_567),
        ("1\u202f234\u202f567.89", 1_234_567.89),
        (".5", 0.5),
        ("2.5 million", 2_500_000),
        ("3bn", 3_000_000_000),
        ("12k", 12_000),
        ("twenty-one", 21),
        ("a dozen", 12),
        ("a hundred and five", 105),
        ("two hundred and two thousand", 202_000),
        ("3 hundred and 21", 321),
        ("two thousand and 16", 2016),
        ("2 million and a half", 2_500_000),
        ("two and a half", 2.5),
        ("one million and a half", 1_500_000),
        ("half a million", 500_000),
        ("three quarters", 0.75),
        ("one-third", 1 / 3),
        ("two out of five", 0.4),
        ("one in four", 0.25),
        ("7 3/4", 7.75),
        ("2½", 2.5),
        ("⅔", 2 / 3),
        ("1 and 1/2", 1.5),
        ("two and a half dozen", 30),
        ("a hundred and four and a third", 104 + 1 / 3),
        ("twenty thousandth", 20_000),
        ("minus five point five", -5.5),
        ("35 lakh", 3_500_000),
        ("twenty-fifth", 25),
        ("two hundred first", 201),
        ("112th", 112),
        ("hundreds", 100),
        ("tens of thousands", 10_000),
        ("several hundred", 100),
        ("several hundred thousand", 100_000),
        ("3 million", 3_000_000),
        ("2 lakh crore", 2_000_000_000_000),
        ("a quarter of a million", 250_000),
        ("three quarters of a million", 750_000),
        ("one point two million", 1_200_000),
        ("4 thousand 3 hundred", 4_300),
        ("12 500", 12_500),
        ("1 300 million", 1_300_000_000),
        ("1'250'000", 1_250_000),
        ("6.02×10²³", 6.02e23),
        ("1.67 × 10⁻²⁷", 1.67e-27),
        ("3 x 10^8", 3e8),
        ("10⁹", 10**9),
        ("1.2e6", 1_200_000),
    ],
)
def test_a_numeral_is_read_whole(text: str, value: float) -> None:
    numeral = read_numeral(text, 0, len(text))
    assert numeral is not None
    assert (numeral.start, numeral.end) == (0, len(text))
    assert numeral.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("three two hundred", "three"),
        ("a tenth are on show", "a tenth"),
        ("a quarter have left", "a quarter"),
        ("one one one", "one"),
        ("twenty thirty", "twenty"),
        ("4000 3 hundred", "4000"),
        ("twenty and five more", "twenty"),
        ("three in 2015", "three"),
        ("30m wide", "30"),
        ("0.5 point one day", "0.5"),
        ("280 million first mortgage notes", "280 million"),
        ("2 million and 3 cars", "2 million"),
        ("2 million and forty people left", "2 million"),
        ("5 million two years ago", "5 million"),
        ("365 million twelve months before", "365 million"),
        ("3 thousand five hundred", "3 thousand"),
        ("two million five years earlier", "two million"),
        ("one thousand nine days later", "one thousand"),
        ("two million five hundred years later", "two million five hundred"),
    ],
)
def test_a_numeral_ends_where_the_next_word_does_not_fit(text: str, taken: str) -> None:
    numeral = read_numeral(text, 0, len(text))
    assert numeral is not None
    assert text[: numeral.end] == taken


@pytest.mark.parametrize(
    "text",
    ["fast", "a third man", "a third is planned", "million", "tens", "1.2.3", "1,2,3", "9" * 40],
)
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert read_numeral(text, 0, len(text)) is None


def test_a_letter_scales_like_a_million_only_beside_a_currency() -> None:
    numeral = read_numeral("30m", 0, 3, money=True)
    assert numeral is not None
    assert numeral.value == 30_000_000


def test_commas_must_stand_where_thousands_do() -> None:
    assert digits_value("1,300") == 1300
    assert digits_value("13,00") is None
