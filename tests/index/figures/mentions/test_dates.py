from __future__ import annotations

import pytest

from tests.index.figures_of import figure_of, figures_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It happened on June 17.", "XXXX-06-17"),
        ("It happened on 17 June 2016.", "2016-06-17"),
        ("It happened on the 9th of May.", "XXXX-05-09"),
        ("It happened on Dec 31, 1994.", "1994-12-31"),
        ("It happened in June of 1992.", "1992-06"),
        ("It happened on 2016-06-17.", "2016-06-17"),
        ("It happened on 6/17/2016.", "2016-06-17"),
        ("It happened on 6/7/2016.", "2016-XX-XX"),
        ("It happened in June of '92.", "1992-06"),
        ("It happened in June of '16.", "XX16-06"),
        ("It happened in 2015.", "2015"),
        ("It happened in the 1990s.", "199X"),
        ("It happened in the '80s.", "198X"),
        ("It happened in the '60s.", "XX6X"),
        ("It happened in the 18th century.", "17XX"),
        ("It happened in 44 BC.", "-0043"),
        ("It happened in AD 79.", "0079"),
        ("It happened in 911, by night.", "0911"),
        ("It happened in early June.", "XXXX-06"),
        ("It happened last November.", "XXXX-11"),
        ("It happened a year ago.", "XXXX"),
        ("It happened two months ago.", "XXXX-XX"),
        ("It happened last month.", "XXXX-XX"),
    ],
)
def test_a_date_is_given_in_edtf_with_what_it_leaves_open(text: str, value: str) -> None:
    figure = figure_of(text)
    assert (figure.kind, figure.value) == ("date", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It happened last November.", "2015-11"),
        ("It happened last June.", "2016-06"),
        ("It happened next March.", "2017-03"),
        ("It happened a year ago.", "2015"),
        ("It happened two months ago.", "2016-05"),
        ("It happened ten days ago.", "2016-07-09"),
        ("It happened last year.", "2015"),
    ],
)
def test_a_relative_date_counts_from_the_day_of_publication(text: str, value: str) -> None:
    assert figure_of(text, published="2016-07-19").value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It happened in June of '16.", "2016-06"),
        ("It happened in June of '17.", "1917-06"),
        ("It happened in the '60s.", "196X"),
        ("It happened in June of 1816.", "1816-06"),
    ],
)
def test_two_digits_are_the_last_such_year_before_publication(text: str, value: str) -> None:
    assert figure_of(text, published="2016-07-19").value == value


def test_a_relative_date_keeps_its_words() -> None:
    figure = figure_of("It happened a year ago.", published="2016-07-19")
    assert figure.text == "a year ago"


@pytest.mark.parametrize(
    "text",
    [
        "They may return and march on the town.",
        "After the fall of the city he left.",
        "Theresa May spoke.",
        "The second may follow the august judge.",
        "It is 5/0/2016.",
    ],
)
def test_verbs_and_falls_are_no_dates(text: str) -> None:
    assert [figure for figure in figures_of(text) if figure.kind == "date"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The 2016 attacks were planned.", "date"),
        ("Since 2000 guests have come.", "date"),
        ("It was attended by 2000 guests.", "count"),
        ("More than 1500 people came.", "count"),
        ("It is 1500 miles long.", "quantity"),
    ],
)
def test_a_year_is_told_from_a_count_by_the_words_around_it(text: str, kind: str) -> None:
    assert figure_of(text).kind == kind


def test_both_ends_of_a_span_of_years_are_dates() -> None:
    figures = figures_of("The war of 1914-18 was long; it ran from 1914 to 1918, or 1913-1919.")
    values = [figure.value for figure in figures]
    assert values == ["1914", "1918", "1914", "1918", "1913", "1919"]
