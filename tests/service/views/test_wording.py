from __future__ import annotations

from typing import Any

import pytest

from service.views.shapes import TextView
from service.views.wording import comparable_values, extent, implied, measure, split_amount
from tests.service.figures import make_figure


@pytest.mark.parametrize(
    ("words", "number", "value", "stated", "told"),
    [
        ("400 Kazakhs", "400", 400, {}, "400"),
        ("around 400", "400", 400, {"bound": "about"}, "around 400"),
        ("1,300 citizens", "1,300", 1300, {"bound": "more than"}, "more than 1,300"),
        ("47 percent", "47", 47, {"kind": "percent", "unit": "percent"}, "47 %"),
        ("$2 million", "2", 2_000_000, {"kind": "money", "unit": "USD"}, "2,000,000 USD"),
        ("ten years", "ten", 10, {"kind": "duration", "unit": "year"}, "10 years"),
        ("one-third", "one-third", 1 / 3, {"kind": "fraction"}, "one-third"),
        ("June 17", "June 17", "XXXX-06-17", {"kind": "date"}, "June 17"),
        ("early June", "June", "XXXX-06", {"kind": "date"}, "early June"),
        ("four years ago", "four", "XXXX", {"kind": "date"}, "four years ago"),
        ("nearly doubled", "doubled", 2, {"kind": "multiple", "bound": "nearly"}, "nearly doubled"),
        ("14.2 pence", "14.2", 14.2, {"kind": "money", "unit": "penny"}, "14.2 pence"),
    ],
)
def test_a_value_is_told_with_its_bound_and_unit(
    words: str, number: str, value: float | str, stated: dict[str, Any], told: str
) -> None:
    assert measure(make_figure(words, words, number, value, **stated)) == told


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (400, 400, ""),
        (1500, None, "1,500 and up"),
        (None, 30, "up to 30"),
        (380, 420, "380 to 420"),
        ("2015-01", "2015-03", "2015-01 to 2015-03"),
    ],
)
def test_a_range_is_told_only_where_there_is_one(
    low: float | str | None, high: float | str | None, told: str
) -> None:
    assert extent(make_figure("400", "400", "400", low=low, high=high)) == told


@pytest.mark.parametrize(
    ("number", "value", "parts"),
    [
        ("1,300", 1300, ("1,300", "", "")),
        ("2.75", 2.75, ("2", ".", "75")),
        ("8 a.m.", "XXXX", ("8 a.m.", "", "")),
    ],
)
def test_an_amount_is_split_at_its_point(
    number: str, value: float | str, parts: tuple[str, str, str]
) -> None:
    kind = "date" if isinstance(value, str) else "count"
    assert split_amount(make_figure(number, number, number, value, kind=kind)) == parts


def test_values_of_one_kind_and_unit_stand_side_by_side() -> None:
    line = "The ports lost 47 percent, 20 percent, 1,200 jobs and no ships."
    half = make_figure(line, "47 percent", "47", 47, kind="percent", unit="percent")
    fifth = make_figure(line, "20 percent", "20", 20, kind="percent", unit="percent")
    jobs = make_figure(line, "1,200 jobs", "1,200", 1200, counted="jobs")
    assert comparable_values([half, fifth])
    assert not comparable_values([half, jobs])
    assert not comparable_values([])
    assert not comparable_values([make_figure(line, "no ships", "no", 0, counted="ships")])


@pytest.mark.parametrize(
    ("words", "number", "stated", "told"),
    [
        ("6.6", "6.6", {"kind": "money", "unit": "USD"}, "6.6 USD"),
        ("$6.6", "$6.6", {"kind": "money", "unit": "USD"}, ""),
        ("6.6 million", "6.6 million", {"kind": "money", "unit": "USD"}, ""),
        ("6.6", "6.6", {"kind": "count"}, ""),
    ],
)
def test_a_unit_is_added_where_the_number_leaves_it_to_others(
    words: str, number: str, stated: dict[str, Any], told: str
) -> None:
    figure = make_figure(words, words, number, 6.6, subject=TextView("Lowick", 0, 6), **stated)
    assert implied(figure) == told
