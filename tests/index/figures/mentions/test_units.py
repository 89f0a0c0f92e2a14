from __future__ import annotations

import pytest

from tests.index.figures_of import Told, assert_told, figure_of, figures_of


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


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It does ‹48› mpg.", [Told("quantity", 48, "mile per gallon")]),
        (
            "A ‹400›-kV line and a ‹132›kV one.",
            [Told("quantity", 400, "kilovolt"), Told("quantity", 132, "kilovolt")],
        ),
        ("The disc spins at ‹7,200› rpm.", [Told("quantity", 7200, "revolution per minute")]),
        ("The index gained ‹114› points.", [Told("count", 114)]),
        ("The car has ‹510›bhp.", [Told("quantity", 510, "brake horsepower")]),
        ("Homes get ‹50›Mbps.", [Told("quantity", 50, "megabit per second")]),
        ("Seas warmed by ‹3.5›degC.", [Told("quantity", 3.5, "degree Celsius")]),
        (
            "The plant makes ‹900› megawatts and ‹3.1› TWh.",
            [Told("quantity", 900, "megawatt"), Told("quantity", 3.1, "terawatt-hour")],
        ),
        ("The train does ‹320› km/h.", [Told("quantity", 320, "kilometre per hour")]),
        ("Winds hit ‹90› miles per hour.", [Told("quantity", 90, "mile per hour")]),
        ("It fell at ‹9.8› m/s².", [Told("quantity", 9.8, "metre per square second")]),
        ("Air held ‹421› ppm of carbon dioxide.", [Told("quantity", 421, "part per million")]),
        (
            "The tank holds ‹60› litres and ‹12› US gallons.",
            [Told("quantity", 60, "litre"), Told("quantity", 12, "gallon")],
        ),
        ("A 5G network", []),
        ("The plot is ‹3.5› acres.", [Told("quantity", 3.5, "acre")]),
        ("Blood sugar was ‹140› mg/dL.", [Told("quantity", 140, "milligram per decilitre")]),
        ("The quake moved ‹2.4› gigatonnes of ice.", [Told("quantity", 2.4, "gigatonne")]),
        ("A ‹2.0›-litre engine.", [Told("quantity", 2, "litre")]),
        (
            "The phone has ‹256›GB and a ‹50›MP camera.",
            [Told("quantity", 256, "gigabyte"), Told("quantity", 50, "megapixel")],
        ),
        ("The film runs ‹142› mins.", [Told("duration", 142, "minute")]),
        ("The shell was ‹155›mm wide.", [Told("quantity", 155, "millimetre")]),
        ("The chip is ‹3› nm thin.", [Told("quantity", 3, "nanometre")]),
        ("The quake was of magnitude ‹6.1›.", [Told("count", 6.1)]),
        ("It used ‹1.5 million› barrels a day.", [Told("quantity", 1500000, "barrel")]),
        (
            "A reaction took ‹30› ms or ‹12› µs.",
            [Told("duration", 30, "millisecond"), Told("duration", 12, "microsecond")],
        ),
        ("Pressure was ‹1,013› hPa.", [Told("quantity", 1013, "hectopascal")]),
        (
            "He ran ‹10› kilometers in ‹35› min.",
            [Told("quantity", 10, "kilometre"), Told("duration", 35, "minute")],
        ),
        ("A dose of ‹5› mSv.", [Told("quantity", 5, "millisievert")]),
        ("Wages rose ‹4.1› pc in Pune.", [Told("percent", 4.1, "percent")]),
        ("Wages rose ‹4.1›pc in Pune.", [Told("percent", 4.1, "percent")]),
        (
            "Support fell by ‹3› percentage points to ‹41› per cent.",
            [Told("percent", 3, "percentage point"), Told("percent", 41, "percent")],
        ),
        (
            "The rate fell ‹25› basis points, or ‹25›bp.",
            [Told("quantity", 25, "basis point"), Told("quantity", 25, "basis point")],
        ),
        ("Yields rose ‹12›bps.", [Told("quantity", 12, "basis point")]),
        ("Support rose ‹2›pp.", [Told("percent", 2, "percentage point")]),
        ("A ‹15›-percent tariff came.", [Told("percent", 15, "percent")]),
        (
            "Between ‹10› and ‹15› per cent drop out.",
            [
                Told("percent", 10, "percent", limits=(10, 15)),
                Told("percent", 15, "percent", limits=(10, 15)),
            ],
        ),
        ("It grew by a percentage point.", []),
        (
            "Some ‹0.5›-‹1›% leak.",
            [
                Told("percent", 0.5, "percent", "about", limits=(0.5, 1)),
                Told("percent", 1, "percent", "about", limits=(0.5, 1)),
            ],
        ),
        (
            "About ‹a third› of the herd died.",
            [Told("fraction", 0.3333333333333333, bound="about")],
        ),
    ],
)
def test_units_in_all_their_spellings(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The ‹110›m hurdles were won.", [Told("quantity", 110, "metre")]),
        ("It is in his 60s.", []),
        ("She saw ‹two› gray cats and ‹three› moles.", [Told("count", 2), Told("count", 3)]),
        ("The pond lost ‹30› Teslas.", [Told("count", 30)]),
        ("It grew ‹3› centimetres a year.", [Told("quantity", 3, "centimetre")]),
        ("It scored ‹20› points.", [Told("count", 20)]),
        ("A 5G network and an MP3 file.", []),
    ],
)
def test_words_that_look_like_units(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)
