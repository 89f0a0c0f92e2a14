from __future__ import annotations

import pytest

from tests.index.figures_of import Told, assert_told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The forward joined for £‹75m› ($‹141m›).",
            [Told("money", 75000000, "GBP"), Told("money", 141000000, "USD")],
        ),
        (
            "Most came from farmers (‹25›) and teachers (‹98›).",
            [Told("count", 25), Told("count", 98)],
        ),
        (
            "Net loss: ‹2019› (‹1,204›); ‹2018› (‹98›);",
            [Told("date", "2019"), Told("count", -1204), Told("date", "2018"), Told("count", -98)],
        ),
        ("Operating loss: $(‹310›); $‹45›", [Told("money", -310, "USD"), Told("money", 45, "USD")]),
        (
            "Turnout was high in Leeds (‹61›%) and York (‹58›%).",
            [Told("percent", 61, "percent"), Told("percent", 58, "percent")],
        ),
        (
            "The walk is ‹5› miles (‹8› km).",
            [Told("quantity", 5, "mile"), Told("quantity", 8, "kilometre")],
        ),
    ],
)
def test_brackets_hold_remarks_and_in_rows_losses(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Total revenues (1) grew.", []),
        ("See the note (12) below.", []),
        ("He came (2) late.", []),
        ("Ana Ruiz, ‹38›, is a judge.", [Told("age", 38, "year")]),
        ("Buses over ‹65› years old run.", [Told("age", 65, "year", "more than")]),
        ("Drivers over ‹65› mph are fined.", [Told("quantity", 65, "mile per hour", "more than")]),
        ("A lag of ‹6› years.", [Told("duration", 6, "year")]),
        ("From the age of ‹6› years.", [Told("age", 6, "year")]),
        ("Losses ran for ‹three› quarters in a row.", [Told("duration", 3, "quarter")]),
        ("It was shut for ‹three quarters› of the year.", [Told("fraction", 0.75)]),
        ("They hold ‹three quarters› of the seats.", [Told("fraction", 0.75)]),
        ("They lost ‹three› cup ties.", [Told("count", 3)]),
        ("She sang early, and at ‹nineteen› she led.", [Told("age", 19, "year")]),
        ("The ship left, and at ‹nine› it sank.", [Told("count", 9)]),
        ("A poet who at ‹63› cycles to work.", [Told("age", 63, "year")]),
        ("A horse who at ‹9› clubs won.", [Told("count", 9)]),
        ("‹One› reader, ‹91›, wept.", [Told("count", 1), Told("age", 91, "year")]),
        ("The total, ‹91›, fell.", [Told("count", 91)]),
        ("The bull was sold for ‹900› pounds.", [Told("money", 900, "GBP")]),
        ("They sold ‹900› pounds of fish.", [Told("quantity", 900, "pound")]),
        ("Add ‹three› cups of rice.", [Told("quantity", 3, "cup")]),
    ],
)
def test_a_kind_is_told_by_the_words_around(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "A boy and a girl, aged ‹15› and ‹17›, won.",
            [Told("age", 15, "year"), Told("age", 17, "year")],
        ),
        ("A boy aged ‹15› and ‹17› goats won.", [Told("age", 15, "year"), Told("count", 17)]),
        ("At ‹94›, Marit Sund ran.", [Told("age", 94, "year")]),
        ("It rains, said the mayor, Ida Holm, ‹57›.", [Told("age", 57, "year")]),
        ("The house is in Elm Street, Orm Hill, ‹57›.", [Told("count", 57)]),
        ("Now ‹63›, she paints.", [Told("age", 63, "year")]),
        ("It is led by her pupil Tom Ayre, then only ‹26›.", [Told("age", 26, "year")]),
        ("The club led, then only ‹26› goals up.", [Told("count", 26)]),
        ("The median age is ‹seven›.", [Told("age", 7, "year")]),
        ("The average age of the crew was ‹34›.", [Told("age", 34, "year")]),
        ("The age limit will be ‹65›.", [Told("age", 65, "year")]),
        ("The average score of the crew was ‹34›.", [Told("count", 34)]),
        ("The Stone Age is ‹three› periods.", [Told("count", 3)]),
        ("She first sang when she was ‹six›.", [Told("age", 6, "year")]),
        ("Mara, a seamstress of ‹27› from Orm, left.", [Told("age", 27, "year")]),
        ("The killer of ‹13› from Orm was caught.", [Told("count", 13)]),
        ("The judge of ‹12› who were held is ill.", [Told("count", 12)]),
        ("Her opponent is ‹3›.", [Told("count", 3)]),
        ("A schoolboy of ‹16›, Callum Reyes, won.", [Told("age", 16, "year")]),
        ("A team of ‹27› from Orm left.", [Told("count", 27)]),
        ("A captain of ‹27› from Orm left.", [Told("count", 27)]),
        ("My daughter is ‹six›, and is bussed.", [Told("age", 6, "year")]),
        ("Her late brother was ‹19›.", [Told("age", 19, "year")]),
        ("Their total is ‹six›, he said.", [Told("count", 6)]),
        ("She took up jumping at ‹13›, when a club turned her away.", [Told("age", 13, "year")]),
        ("He died in Orm at ‹81›.", [Told("age", 81, "year")]),
        ("Ida, who had joined the firm at ‹nineteen›, left.", [Told("age", 19, "year")]),
        ("She kept the score at ‹nineteen›.", [Told("count", 19)]),
        ("Shares began the day at ‹13›, he said.", [Told("count", 13)]),
        ("She won the race at ‹64›.", [Told("count", 64)]),
        ("He left the motorway at ‹23›, and stopped.", [Told("count", 23)]),
        ("She fell when she was ‹six› metres up.", [Told("quantity", 6, "metre")]),
        ("A boy of ‹three› sang.", [Told("count", 3)]),
        ("Ida Holm was ‹31› when she won.", [Told("age", 31, "year")]),
        ("Orm was ‹31› points up when it rained.", [Told("count", 31)]),
        ("The victims were a boy of ‹three› and his aunt.", [Told("age", 3, "year")]),
        ("They were a family of ‹three›.", [Told("count", 3)]),
        ("The youngest, her cousin Jon, is ‹16›.", [Told("age", 16, "year")]),
        ("At ‹94›, the index stood.", [Told("count", 94)]),
        ("Now ‹63›, ships ran aground.", [Told("count", 63)]),
        ("The best score, in Lund, was ‹16› points.", [Told("count", 16)]),
        ("Visitors of ‹12› years or older pay.", [Told("age", 12, "year", "at least")]),
        ("It is worth ‹2.3›x its debt.", [Told("multiple", 2.3)]),
        ("Debt is ‹2.8› times earnings.", [Told("multiple", 2.8)]),
        ("A flat costs ‹nine› times average pay.", [Told("multiple", 9)]),
        ("The ceiling is ‹3.5› times, the bank says.", [Told("multiple", 3.5)]),
        ("They met ‹nine› times without a vote.", [Told("count", 9)]),
        ("She rang ‹three› times last night.", [Told("count", 3)]),
        (
            "Voters, ‹nine› of whom were under ‹30›, queued.",
            [Told("count", 9), Told("age", 30, "year", "less than")],
        ),
        ("He set up the firm with her at ‹23›.", [Told("age", 23, "year")]),
        (
            "Boys, aged ‹19›, ‹22› and ‹41›, swam.",
            [Told("age", 19, "year"), Told("age", 22, "year"), Told("age", 41, "year")],
        ),
        ("A ‹140›-mile-wide storm came.", [Told("quantity", 140, "mile")]),
        ("The voting age drops to ‹16›.", [Told("age", 16, "year")]),
        ("Most of the dead were over ‹75›.", [Told("age", 75, "year", "more than")]),
        ("They followed a sergeant of ‹20›, a miller.", [Told("age", 20, "year")]),
        ("Workers said that fares were under ‹20›.", [Told("count", 20, bound="less than")]),
        ("The index drops to ‹16›.", [Told("count", 16)]),
        ("He is the father of ‹14›, a miller.", [Told("count", 14)]),
        ("Ann Beck left school at ‹16›.", [Told("age", 16, "year")]),
        ("The stock closed at ‹23› in Orm.", [Told("count", 23)]),
        ("She ran it in ‹9.58›s.", [Told("duration", 9.58, "second")]),
        ("The population grew by ‹1.2m›.", [Told("count", 1_200_000)]),
        ("The wall grew by ‹1.2›m.", [Told("quantity", 1.2, "metre")]),
        ("It took ‹six-and-a-half› years.", [Told("duration", 6.5, "year")]),
        (
            "Most of those under ‹30› and ‹a quarter› of the rest left.",
            [Told("age", 30, "year", "less than"), Told("fraction", 0.25)],
        ),
    ],
)
def test_ages_multiples_and_times(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It takes ‹two› hours 15 minutes.", [Told("duration", 2.25, "hour")]),
        (
            "It takes ‹two› hours and ‹15› minutes.",
            [Told("duration", 2, "hour"), Told("duration", 15, "minute")],
        ),
        ("It takes ‹an hour› and thirty minutes.", [Told("duration", 1.5, "hour")]),
        ("It takes ‹two› hours and a half.", [Told("duration", 2.5, "hour")]),
        (
            "They got ‹three› years and ‹six› months.",
            [Told("duration", 3, "year"), Told("duration", 6, "month")],
        ),
        ("It is ‹9› feet 6 inches high.", [Told("quantity", 9.5, "foot")]),
        ("It has ‹9› years and ‹40› members.", [Told("duration", 9, "year"), Told("count", 40)]),
        (
            "It takes ‹two› hours and ‹a quarter› of the staff.",
            [Told("duration", 2, "hour"), Told("fraction", 0.25)],
        ),
        ("An hour and ‹forty› men later.", [Told("count", 40)]),
    ],
)
def test_a_measure_goes_on_in_smaller_units(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)
