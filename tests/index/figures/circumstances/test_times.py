"""When a figure holds: which words say so, and whose time they are."""

from __future__ import annotations

import pytest

from tests.index.figures_of import slot_of


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("Rents rose to £‹1,120› in the three months to June.", "the three months to June"),
        ("Exports hit $‹23› billion in the year to June 2022.", "the year to June 2022"),
        ("It lost €‹4›m in the year ended 31 March 2021.", "the year ended 31 March 2021"),
        ("Wages rose ‹4›% in June.", "June"),
        ("The ship sails to Orm with ‹40› cars in May.", "May"),
        ("It was open all year to ‹900› guests in 2019.", "2019"),
    ],
)
def test_a_period_is_told_with_its_end(marked: str, time: str) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("It sold 900 boats, against ‹700› the year before.", "the year before"),
        ("The vans had carried ‹300› beds the day before.", "the day before"),
        ("It made ‹12› films in the same year.", "the same year"),
        ("Only ‹97› came back that evening.", "that evening"),
        ("It fell by ‹9› points overnight.", "overnight"),
        ("It lost £‹2› million in its last financial year.", "its last financial year"),
        ("In the last reporting week ‹19› pupils fell ill.", "the last reporting week"),
        ("Over the past twelve months it has lost ‹30› staff.", "the past twelve months"),
        ("The choir sang ‹40› psalms during the siege.", "the siege"),
        ("It made ‹38› percent of sales during the second strike.", "the second strike"),
        # What a noun or a clause follows says no time by itself.
        ("The year before the war it had ‹40› hens.", None),
        ("In the same year group ‹12› pupils passed.", None),
        ("It has ‹40› beds for the whole valley.", None),
    ],
)  # fmt: skip
def test_words_without_a_date_say_when(marked: str, time: str | None) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("Since March last year ‹900› pupils have left.", "Since March last year"),
        ("Spending came to £‹61› million in 2021/22.", "2021/22"),
        ("It had ‹900› members in 2020 and 2021.", "2020 and 2021"),
        ("In the third quarter of 2025 it sold ‹90› boats.", "third quarter of 2025"),
        ("Cash was $‹10› million for fiscal 2018.", "fiscal 2018"),
        ("The fund held $‹9› million as of 31 December 2018.", "31 December 2018"),
        ("It has been shut since a fire that killed ‹four› men in 2021.", "2021"),
        # Two numbers have times of their own.
        ("Speeds were ‹34› mph in 2010 and 22 mph last year.", "2010"),
        ("It rose to ‹4,600› in August and fell to 2,900 in October.", "August"),
    ],
)
def test_two_words_say_one_time(marked: str, time: str) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("Analysts said that month-on-month inflation was ‹3›%.", None),
        ("The inn sold ‹9› overnight stays.", None),
        ("The storm hurt ‹nine› people overnight.", "overnight"),
        ("It lost $‹3› million during the financial crisis in 2008.", "2008"),
        ("It sold ‹40› boats during the war.", "the war"),
        ("Output fell ‹9›% in the last three months of 2019.", "the last three months of 2019"),
    ],
)
def test_what_a_time_word_describes_is_no_time(marked: str, time: str | None) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("It was minus ‹9› degrees before dawn.", "before dawn"),
        ("The road was shut to ‹900› cars at noon.", "noon"),
        ("We turned away ‹47› ambulances over Easter.", "Easter"),
        ("It expects to build ‹7,000› homes this financial year.", "this financial year"),
        ("They scored ‹four› tries in the last 20 minutes.", "the last 20 minutes"),
        ("The pool drew ‹9,000› bathers in early summer.", "early summer"),
        ("By mid-afternoon on Monday it was ‹12› degrees.", "mid-afternoon on Monday"),
    ],
)
def test_hours_holidays_and_years_of_a_sort_say_when(marked: str, time: str | None) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("In 2020 it employed 1,046 people (2019: 998) and sold ‹40› boats.", "2020"),
        ("In 2020 it employed 1,046 people (2019: ‹998›) and sold 40 boats.", "2019"),
        (
            "Over the past four decades it lost ‹nine› metres, said a study issued on 9 May 2023.",
            "the past four decades",
        ),
    ],
)
def test_a_time_in_a_bracket_is_of_what_stands_there(marked: str, time: str | None) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("The Lady Orle, built in 1998, can carry ‹320› passengers.", None),
        ("Dalby Homes, which was founded in 1974, sold ‹40› homes.", None),
        ("The singer, born at Ulm in 1961, owns ‹nine› cats.", None),
        ("The hall, built for ‹900› dollars in 1998, has 40 rooms.", "1998"),
        ("A census, taken in 1990, counted ‹40› cows.", "1990"),
        ("Shares, which closed at 3 dollars in May, were ‹9›% lower.", "May"),
    ],
)
def test_when_somebody_was_born_is_not_when_the_rest_holds(marked: str, time: str | None) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("The hall drew ‹900› guests in its first twelve months.", "its first twelve months"),
        ("The chain opened ‹31› shops in the first half.", "the first half"),
        ("Wages rose by $‹14› in the March quarter.", "March quarter"),
        ("The firm owed $‹14› million at year-end.", "year-end"),
        ("Fewer than ‹20› a day came over the winter.", "the winter"),
        ("Flour cost ‹40› pence before the war.", "before the war"),
        ("They saw ‹61› foxes on the night of 2 February.", "the night of 2 February"),
        ("The guards freed ‹70› men at dawn on 21 August.", "dawn on 21 August"),
        ("It sold 46 boats since May, compared with ‹31› in the whole of last year.", "last year"),
        # What looks like these and says no time.
        ("The first half of the wall cost $‹14› million.", None),
        ("He led by ‹14› points before the bridge.", None),
        ("It gave ‹70› beds to the winter sports club.", None),
    ],
)
def test_halves_ends_and_nights_of_a_time_are_told_with_it(marked: str, time: str | None) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("Of the $9m pledged in May, only $‹4›m had come by August.", "August"),
        ("Of the 90 men who left in 2019, ‹40› were back by 2021.", "2021"),
        ("Of its 300 pupils in May, ‹four› fell ill in June.", "June"),
        ("Of the $‹9›m pledged in May, only $4m had come by August.", "May"),
        ("Of the 90 men who left in 2019, ‹40› had no visa.", "2019"),
        ("In May, of the 90 men, ‹40› had no visa.", "May"),
        ("They saved ‹64› men, two of them boys, from a boat on Friday morning.", "Friday morning"),
        ("It made $‹6›m, up from $4m last year.", None),
    ],
)
def test_a_part_has_the_time_behind_it_and_not_that_of_its_whole(
    marked: str, time: str | None
) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("Flour cost ‹40› pence before the war.", "before the war"),
        ("The town had 9,000 people before the war and has ‹900› now.", None),
        ("The city, which was rebuilt after the war, has ‹900› cabs.", None),
        ("Inflation stood at ‹4›%, down from a high of 11% in October 2022.", None),
        ("The bank made $‹9›m, up from a loss of $4m in 2022.", None),
        ("Turnout was ‹40›%, down from an all-time high in 2019.", None),
    ],
)
def test_a_war_and_a_value_before_have_their_own_numbers(marked: str, time: str | None) -> None:
    assert slot_of(marked, "time") == time
