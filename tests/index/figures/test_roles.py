"""What each number is among those around it, and what a rate is by."""

from __future__ import annotations

import pytest

from tests.index.figures_of import figures_of, slot_of


def roles(text: str) -> dict[str, str | None]:
    """Give the role of each number by its own words."""
    numbers = (one for one in figures_of(text) if one.kind != "date")
    return {text[one.number.start : one.number.end]: one.role for one in numbers}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose 6% to €900.", {"6%": "change", "€900": "level"}),
        ("The queue fell by 40 to 310.", {"40": "change", "310": "level"}),
        ("The zoo drew 900 visitors, 80 more than in May.", {"900": "level", "80": "change"}),
        ("A pass costs $45, up $5 on the old one.", {"$45": "level", "$5": "change"}),
        ("Claims hit 963,000, an increase of 9,000.", {"963,000": "level", "9,000": "change"}),
        ("The river rose from 2 metres to 5 metres.", {"2": "from", "5": "to"}),
        ("The firm cut its staff from 80 to 60.", {"80": "from", "60": "to"}),
        ("Tickets cost 15-20 euros.", {"15": "from", "20": "to"}),
        ("Of the 50 ships, 12 sank.", {"50": "whole", "12": "part"}),
        ("It was passed by 31 of the then 36 members.", {"31": "part", "36": "whole"}),
        ("Of Orm's 50 trams, 12 broke down.", {"50": "whole", "12": "part"}),
        ("Of the northern club's 40 players, 9 fell ill.", {"40": "whole", "9": "part"}),
        ("Of the 88 hives on Orm's moor, mites ate 35.", {"88": "whole", "35": "part"}),
        ("The army is smaller by 2,500 than in May.", {"2,500": "change"}),
        ("The port lengthened its quay by 140 metres.", {"140": "change"}),
        ("The ice has thinned by 12 cm to 48 cm.", {"12": "change", "48": "level"}),
        ("The dune creeps inland by 4 metres a year.", {"4": "change"}),
        ("The dune is hidden by 4 metres of fence.", {"4": None}),
        ("The mare won by 3 metres.", {"3": None}),
        ("They freed 31 of the 36 hostages.", {"31": "part", "36": "whole"}),
        ("It employs nine cooks, six of them part-time.", {"nine": "whole", "six": "part"}),
        ("A quarter of the pupils walk to school.", {"A quarter": "part"}),
        ("The mast is 90 metres high.", {"90": "level"}),
        ("Its age is put at 60 years.", {"60": "level"}),
        ("Not one of the 38 boxes is new.", {"38": "whole"}),
        (
            "Of the 190 people on the boat, which lay 40 miles off, 26 were saved.",
            {"190": "whole", "40": None, "26": "part"},
        ),
        ("So: of the 61 goals it had, a third were luck.", {"61": "whole", "a third": "part"}),
        ("One in six fell, and a third of those died.", {"One in six": "part", "a third": "part"}),
        ("It swung to a loss of $9 from a profit of $4.", {"9": "to", "4": "from"}),
        ("Sales climbed to €9m last year, from €7m.", {"9m": "to", "7m": "from"}),
        ("Food rose by only 2%.", {"2": "change"}),
        ("Pairs dropped from 520 in 1986 to just 43 in 2008.", {"520": "from", "43": "to"}),
        ("Support collapsed to 8%.", {"8": "level"}),
        ("It rose by 5%, or £2 a week, to £900.", {"5": "change", "2": "change", "900": "level"}),
    ],
)  # fmt: skip
def test_roles(text: str, expected: dict[str, str | None]) -> None:
    found = roles(text)
    assert {words.strip("$€%"): role for words, role in expected.items()} == {
        words.strip("$€%"): role for words, role in found.items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "The choir sold 700 records.",
        "Buses from 12 villages stop here.",
        "She gave 30 talks in the older halls.",
        "The judge fined 4 drivers.",
    ],
)
def test_a_number_alone_has_no_role(text: str) -> None:
    assert set(roles(text).values()) <= {None, "part"}


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Gold fetched $1,900 an ounce.", "ounce"),
        ("The mill grinds 40 tonnes a day.", "day"),
        ("Asthma kills 3 per 100,000 people.", "100,000 people"),
        ("The room costs $80 a night, breakfast included.", "night"),
        ("The fund pays £200 annually.", "year"),
        ("Some 900 trucks cross the bridge every week.", "week"),
        ("There are 3 nurses for every 12 beds.", "12 beds"),
        ("Every hour 1,900 cars pass the gate.", "hour"),
        ("Each night the wolves take 4 sheep.", "night"),
        ("A kilowatt hour of power costs $0.31.", "kilowatt hour"),
        ("A barrel of oil costs $90.", "barrel"),
        ("She is paid $31 an hour before tax.", "hour"),
        ("She was fined $5 for each Latin word.", "Latin word"),
    ],
)
def test_rates(text: str, per: str) -> None:
    assert figures_of(text)[0].per == per


@pytest.mark.parametrize(
    "text",
    [
        "The mayor gave 40 families a house.",
        "Some 30 per cent of them left.",
        "They saw 12 ships in a bay.",
        "He lent her $50 a year ago.",
        "He paid $50 an hour before dawn.",
        "He paid $50 for the hall and flats for every guest.",
        "Every year that passes, the town of 900 souls shrinks.",
        "Every year the dunes move; in all it lost 90 homes.",
        "A ticket office costs $900 to build.",
        "Every year the 40 members meet.",
    ],
)
def test_what_is_no_rate(text: str) -> None:
    assert figures_of(text)[0].per is None


def test_both_ends_of_a_movement_have_one_rate_one_direction_and_times_of_their_own() -> None:
    text = "Oats fell from 210 crowns a tonne in 2018 to 160 crowns in 2021."
    first, second = (one for one in figures_of(text) if one.kind == "money")
    assert (first.role, first.per, first.time, first.change) == (
        "from",
        "tonne",
        "2018",
        "decrease",
    )
    assert (second.role, second.per, second.time, second.change) == (
        "to",
        "tonne",
        "2021",
        "decrease",
    )


def test_what_is_changed_is_what_a_number_is_said_of() -> None:
    text = "The brewery cut its output by 12 percent."
    (figure,) = figures_of(text)
    assert figure.subject
    assert text[figure.subject.start : figure.subject.end] == "its output"
    assert figure.counted == "its output"


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("The clinic employs 40 doctors, of whom over ‹30› have left.", "part"),
        ("Of the four firms, Orm rose ‹4›%.", "change"),
    ],
)
def test_a_part_needs_its_whole(marked: str, role: str | None) -> None:
    assert slot_of(marked, "role") == role
