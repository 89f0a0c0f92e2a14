from __future__ import annotations

from datetime import date

import pytest

from service.reconciling.periods import Period, When, compare_times, read_period

THURSDAY = date(2024, 5, 16)


def period(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2019", period("2019-01-01", "2019-12-31")),
        ("between 2010 and 2012", period("2010-01-01", "2012-12-31")),
        ("February 2024", period("2024-02-01", "2024-02-29")),
        ("14 May 2024", period("2024-05-14", "2024-05-14")),
        ("Tuesday", period("2024-05-14", "2024-05-14")),
        ("Thursday", period("2024-05-16", "2024-05-16")),
        ("November", period("2023-11-01", "2023-11-30")),
        ("last year", period("2023-01-01", "2023-12-31")),
        ("last month", period("2024-04-01", "2024-04-30")),
        ("yesterday", period("2024-05-15", "2024-05-15")),
    ],
)
def test_words_for_a_time_are_days_of_the_calendar(words: str, expected: Period) -> None:
    assert read_period(words, THURSDAY) == expected


@pytest.mark.parametrize("words", ["since 2012", "three years ago", "recently", "31 February 2023"])
def test_words_that_name_no_sure_time_are_none(words: str) -> None:
    assert read_period(words, THURSDAY) is None


def test_without_a_date_of_the_article_tuesday_is_no_day() -> None:
    assert read_period("Tuesday", None) is None


def when(words: str, published: str | None = None, *, is_state: bool = False) -> When:
    day = date.fromisoformat(published) if published else None
    return When(words, read_period(words, day) if words else None, day, is_state)


def test_one_time_may_be_told_in_two_ways() -> None:
    assert compare_times(when("Tuesday", "2024-05-16"), when("14 May 2024")) == "same"
    assert compare_times(when("2019"), when("2021")) == "other"
    assert compare_times(when("May 2024"), when("2024")) == "near"


def test_what_names_no_time_is_of_its_article_s() -> None:
    assert compare_times(when("", "2024-05-02"), when("", "2024-05-06")) == "same"
    assert compare_times(when("", "2018-05-02"), when("", "2024-05-06")) == "near"
    states = when("", "2018-05-02", is_state=True), when("", "2024-05-06", is_state=True)
    assert compare_times(*states) == "other"


def test_where_one_names_a_time_and_the_other_is_no_news_of_it_nothing_is_told() -> None:
    assert compare_times(when("May 2019", "2019-06-01"), when("", "2019-06-02")) == "near"
    assert compare_times(when("May 2019", "2019-06-01"), when("", "2023-06-02")) is None
    assert compare_times(when("since 2012", "2019-06-01"), when("2012", "2019-06-01")) is None
