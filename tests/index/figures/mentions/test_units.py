from __future__ import annotations

import pytest

from tests.index.figures_of import figure_of, figures_of


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cost $94,000.", 94_000, "USD"),
        ("It cost US$ 5 billion.", 5_000_000_000, "USD"),
        ("It cost €3bn.", 3_000_000_000, "EUR"),
        ("It cost £30m.", 30_000_000, "GBP"),
        ("It cost C$ 16.4 million.", 16_400_000, "CAD"),
        ("It cost USD115.5.", 115.5, "USD"),
        ("It cost 98 billion Norwegian kroner.", 98_000_000_000, "NOK"),
        ("It cost 309,381 yen.", 309_381, "JPY"),
        ("It cost 361 million pounds.", 361_000_000, "GBP"),
        ("It cost 34 cents.", 34, "cent"),
        ("It cost thirteen dollars and forty-five cents.", 13.45, "USD"),
        ("The result was $(1,234).", -1234, "USD"),
        ("Contributions: 2019 €m 166", 166_000_000, "EUR"),
        ("Contributions: 2019 €m 4.1", 4_100_000, "EUR"),
    ],
)
def test_money_is_unscaled_and_has_its_code(text: str, value: float, unit: str) -> None:
    figure = next(figure for figure in figures_of(text) if figure.kind == "money")
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It fell to 310 million pounds in March, from 352 million a year earlier.", "money"),
        ("It cost $4.5 billion, up 5 percent from about 4.2 billion.", "money"),
        ("It cost $4.5 billion, and 3 million people paid.", "count"),
        ("It cost $4.5 million to feed from 3 million to 4 million men.", "count"),
        ("It cost $4.5 million, and from 20 it went up.", "count"),
    ],
)
def test_a_sum_that_is_compared_shares_the_currency(text: str, kind: str) -> None:
    figures = [one for one in figures_of(text) if one.kind in ("money", "count")]
    assert [one.kind for one in figures[1:]] == [kind] * len(figures[1:])


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It is 188 miles an hour.", 188, "mile per hour"),
        ("It is 190 km2.", 190, "square kilometre"),
        ("It is 3 sq mi.", 3, "square mile"),
        ("It is 16,000 metric tons.", 16_000, "tonne"),
        ("It is 30 degrees Celsius.", 30, "degree Celsius"),
        ("It is 98.6 °F.", 98.6, "degree Fahrenheit"),
        ("It is 12 ft 6 in.", 12.5, "foot"),
        ("It is a 68-ounce can.", 68, "ounce"),
        ("It is 1.8m tall.", 1.8, "metre"),
        ("It weighs 250 pounds.", 250, "pound"),
        ("It is hundreds of miles.", 100, "mile"),
        ("It is half a mile.", 0.5, "mile"),
        ("It is -5 °C.", -5, "degree Celsius"),
    ],
)
def test_a_quantity_has_its_unit_in_the_singular(text: str, value: float, unit: str) -> None:
    figure = figure_of(text)
    assert (figure.kind, figure.value, figure.unit) == ("quantity", value, unit)


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("It lasted 10 years.", "duration", 10, "year"),
        ("It was a two-month lag.", "duration", 2, "month"),
        ("It took more than a decade.", "duration", 1, "decade"),
        ("It took half an hour.", "duration", 0.5, "hour"),
        ("It fell 47 percent.", "percent", 47, "percent"),
        ("It fell 4.5%.", "percent", 4.5, "percent"),
        ("It fell 25 basis points.", "quantity", 25, "basis point"),
        ("She is 38 years old.", "age", 38, "year"),
        ("She is a 38-year-old judge.", "age", 38, "year"),
        ("The judge died at age 38.", "age", 38, "year"),
        ("Ana Ruiz, 38, is a judge.", "age", 38, "year"),
        ("The baby is ten months old.", "age", 10, "month"),
        ("It grew fourfold.", "multiple", 4, None),
        ("It is four times as big.", "multiple", 4, None),
        ("Prices doubled.", "multiple", 2, None),
        ("She came second in the race.", "ordinal", 2, None),
    ],
)
def test_every_kind_has_its_words(text: str, kind: str, value: float, unit: str | None) -> None:
    figure = figure_of(text)
    assert (figure.kind, figure.value, figure.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He lost his pen 7 times.", "count"),
        ("All 70 of us came.", "count"),
        ("The 5 won medals.", "count"),
        ("We had 48m people.", "count"),
        ("A small percent of 9 men.", "count"),
    ],
)
def test_words_that_look_like_units_are_none(text: str, kind: str) -> None:
    assert figure_of(text).kind == kind
