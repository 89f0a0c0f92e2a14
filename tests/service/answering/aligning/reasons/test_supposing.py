"""Figures of what is expected, asked for or denied: where they are held back, and where not."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "reason"),
    [
        ("When did the tunnel open?", "The tunnel is to open in 2031.", "supposed"),
        ("When was the mill built?", "The mill is to be built in 2031.", "supposed"),
        ("How many homes did Orm build?", "Orm is to build 90 homes.", "supposed"),
        ("How many years did Orm get?", "Prosecutors have asked for 7 years for Orm.", "supposed"),
        ("How much did the union get?", "The union demanded $900.", "supposed"),
        (
            "How many signatures has the group collected?",
            "The group needs 900 signatures.",
            "supposed",
        ),
        ("How many schools were closed?", "The city had meant to close 90 schools.", "supposed"),
        ("How many tons did Orm supply?", "Orm had undertaken to supply 40 tons.", "supposed"),
        (
            "How many dams were inspected?",
            "She vowed to lower the tax on tin, barley and oats, to inspect 73 dams and to rest.",
            "supposed",
        ),
        ("How many houses does the mayor own?", "The mayor never owned 14 houses.", "denied"),
        ("How many carats did the mine yield?", "The mine never yielded 50 carats.", "denied"),
        ("How many dogs did the hotel take?", "The hotel has never taken 12 dogs.", "denied"),
        (
            "How many goals has Mell scored?",
            "Orm owes Holm a further $9 million should Mell score 30 goals.",
            "supposed",
        ),
        (
            "How many seats did the party win?",
            "It may govern alone if the party wins all 40 seats.",
            "supposed",
        ),
        (
            "When was the bridge built?",
            "When the bridge was built is not known; a map of 1346 shows it.",
            "no date",
        ),
        (
            "When did the mill burn down?",
            "It is unclear when the mill burned down, for a letter of 1703 does not say.",
            "no date",
        ),
        (
            "How many people does the hall hold?",
            "It is not true that the hall holds 900 people.",
            "denied",
        ),
        ("How many men did Orm hire?", "It is a myth that Orm hired 900 men.", "denied"),
        ("How much did the pier cost?", "It was wrong that the pier cost $9m.", "denied"),
        (
            "How many drones were shot down?",
            "How many of the army's 48 drones were shot down is a secret.",
            "not known",
        ),
        ("How many cows fell ill?", "None of the farm's 48 cows fell ill.", "none"),
        (
            "How many dockers went on strike?",
            "The union, which represents 60 dockers, said it may strike.",
            "supposed",
        ),
        (
            "How many pupils passed the vote?",
            "The school has 410 pupils, and they could vote in May.",
            "supposed",
        ),
        (
            "How many hens caught the plague?",
            "The farm keeps 900 hens, which the plague might catch.",
            "supposed",
        ),
        ("When will the ship lift off?", "The ship lifted off in May 2016.", "other word"),
        ("When will Orm build the mill?", "Orm built the mill in 1999.", "other word"),
        ("When will the fair be held?", "The fair was held in June.", "other word"),
    ],
)
def test_what_is_only_supposed_or_denied_is_held_back(
    question: str, text: str, reason: str
) -> None:
    figure, reasons = told(question, text)
    assert figure is None
    assert reason in reasons


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("When is the tunnel to open?", "The tunnel is to open in 2031.", "2031"),
        ("How many homes is Orm to build?", "Orm is to build 90 homes.", "90 homes"),
        ("How much did the union demand?", "The union demanded $900.", "$900"),
        (
            "How many signatures does the group need?",
            "The group needs 900 signatures.",
            "900 signatures",
        ),
        ("How long does it take to dry?", "It requires nine hours to dry.", "nine hours"),
        (
            "What share of the crop do growers fear to lose?",
            "Growers fear that hail may ruin 30 percent of the crop.",
            "30 percent of the crop",
        ),
        (
            "How many residents has the village?",
            "The village is to the north and has 310 residents.",
            "310 residents",
        ),
        (
            "How many pupils attend it?",
            "It is not true that the school closed; 410 pupils attend it.",
            "410 pupils",
        ),
        ("How many eggs are in it?", "It needs three eggs.", "three eggs"),
        (
            "How many people does the hall hold?",
            "It is true that the hall holds 900 people.",
            "900 people",
        ),
        (
            "How many people were inside?",
            "Nobody was hurt, although 130 people were inside.",
            "130 people",
        ),
        ("How many cows has the farm?", "None of the farm's 48 cows fell ill.", "48 cows"),
        (
            "After how many hours do passengers get a refund?",
            "Passengers get a refund if the flight is 3 hours late.",
            "3 hours",
        ),
        (
            "How much capital did the law require of a firm?",
            "By law a firm could trade only if it had capital of $900.",
            "$900",
        ),
        (
            "In what year is a toll first mentioned?",
            "When it was built is not known; a toll is first mentioned in 1346.",
            "1346",
        ),
        (
            "How many dockers does the union represent in the strike?",
            "The union, which represents 60 dockers, said it may strike.",
            "60 dockers",
        ),
        (
            "How many pupils might vote?",
            "The school has 410 pupils, and they might vote in May.",
            "410 pupils",
        ),
        (
            "When did they agree on a price in gold?",
            "In 1971 they agreed that they would price oil in gold.",
            "1971",
        ),
        ("When did the lace appear?", "The lace did not appear until 1850.", "1850"),
        ("What does a flat go for?", "A flat is going for $640,479.", "$640,479"),
        ("When will the bridge open?", "The bridge opens in June.", "June"),
        ("When will the mill be sold?", "The mill is to be sold in June.", "June"),
        ("When will the match be played?", "The match was postponed to July.", "July"),
        ("When will the talks start?", "The talks were due to start in August.", "August"),
    ],
)
def test_what_is_so_or_is_asked_for_as_supposed_is_told(
    question: str, text: str, figure: str
) -> None:
    assert told(question, text) == (figure, ())


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("When was the dam built?", "The dam was approved in 2009, but never built.", None),
        ("When did the choir sing?", "The choir came in May, but did not sing.", None),
        (
            "When was the garden planted?",
            "It was paid for in 1980, but the garden was not planted.",
            None,
        ),
        ("When was the dam approved?", "The dam was approved in 2009, but never built.", "2009"),
        ("When was the mill finished?", "The mill was not finished until 1769.", "1769"),
        ("When was the dam built?", "The dam was built in 1980, but never filled.", "1980"),
    ],
)
def test_what_was_never_done_was_done_on_no_day(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How tall is the tower?", "The tower, 118 metres tall, will hold 90 flats.", "118 metres"),
        ("How long is the pier?", "The pier, 90 feet long, may be sold.", "90 feet"),
        ("How deep is the lake?", "The lake, 9 metres deep, is to be drained.", "9 metres"),
        ("How tall is the tower?", "The tower will be 118 metres tall.", None),
        ("How long is the pier?", "The pier may be 90 feet long.", None),
        ("How deep is the lake?", "The lake is to be 9 metres deep.", None),
    ],
)
def test_of_what_will_be_is_told_how_tall_it_is(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How old is Ida Holm?", "Ida Holm, 78, will leave the board in May.", "78"),
        ("How old is the trainer of Ulm?", "The trainer of Ulm, 52, may retire.", "52"),
        ("How many seats has the hall?", "In the 90-seat hall they will sing.", "90-seat"),
        ("How many men were sacked?", "The mill will sack fifty-five men.", None),
        ("How many shops were closed?", "The firm may close 20-30 shops.", None),
        ("How old is Ida Holm?", "In May Ida Holm will be 78 years old.", None),
        ("How old is the trainer of Ulm?", "The trainer of Ulm may be 52 years old.", None),
        ("How many seats has the hall?", "The hall of Ulm will have 90 seats.", None),
    ],
)
def test_of_what_will_be_is_told_what_is_so_anyway(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


def test_what_is_predicted_is_told_to_whom_asks_for_that() -> None:
    text = "The port predicts 900 ships a year."
    assert told("How many ships does the port predict?", text)[0] == "900 ships"
    assert told("How many ships does the port have?", text)[0] is None


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How much does the winner get?", "The winner will get $9,000 in Orm.", "$9,000"),
        ("How much does the fund give?", "The fund will give the guild $52.", "$52"),
        ("How many boats does Orm receive?", "Orm will receive 40 boats.", "40 boats"),
        ("How far must the boats be moved?", "The boats are to move 40 miles.", "40 miles"),
        ("How much did the winner get?", "The winner will get $9,000 in Orm.", None),
        ("How much does the fund give now?", "The fund will give the guild $52.", None),
        ("How many boats does Orm receive?", "Orm may receive 40 boats.", None),
        ("How far were the boats moved?", "The boats are to move 40 miles.", None),
        # What is so as a rule no plan tells.
        ("How many people does the mill employ?", "The mill will employ 300 people.", None),
        ("How much do nurses earn?", "Nurses would earn $3,000 if the union won.", None),
        ("How many lifeboats must it carry?", "By the plan it would carry 12 lifeboats.", None),
    ],
)
def test_a_plan_tells_what_somebody_gets_or_must(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How big was Orm's loss a year earlier?",
            "Orm is expected to show a profit, against a loss of $9 million a year earlier.",
            "$9 million",
        ),
        (
            "How many boats did Orm have last year?",
            "Orm will have 40 boats, up from 12 boats last year.",
            "12 boats",
        ),
        (
            "How much was the fare a year ago?",
            "The fare is to rise to $52, compared with $48 a year ago.",
            "$48",
        ),
        (
            "How big was Orm's profit?",
            "Orm is expected to show a profit of $7 million, against a loss a year earlier.",
            None,
        ),
        ("How many boats did Orm have?", "Orm will have 40 boats, up from some.", None),
        ("How much was the fare?", "The fare is to rise to $52, compared with less now.", None),
        (
            "How much was lost last year?",
            "The mill might lose $4 million, against a planned loss of $9 million last year.",
            None,
        ),
    ],
)
def test_what_a_prospect_is_compared_with_is_so(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many sailors were killed?",
            "Nobody was killed, but two sailors were treated for burns.",
            None,
        ),
        (
            "How many nurses were infected?",
            "No one has been infected, although 40 nurses were tested.",
            None,
        ),
        (
            "How many fans were arrested?",
            "No-one was arrested, while nine fans were thrown out.",
            None,
        ),
        (
            "How many sailors were treated?",
            "Nobody was killed, but two sailors were treated for burns.",
            "two sailors",
        ),
        (
            "How many sailors were killed?",
            "Nobody was killed at Orm, but two sailors were killed at Ulm.",
            "two sailors",
        ),
        ("How many cows were killed?", "Nobody was killed, but nine cows were.", "nine cows"),
    ],
)
def test_what_nobody_did_was_done_by_none_of_them(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How big is the Orm site?", "The 96-hectare Orm site is to be sold.", "96-hectare"),
        ("How far is Orle?", "It would merge with one in Orle, 6 miles down the road.", "6 miles"),
        ("How many souls has Orle?", "Orle, a town of 90 souls, had hoped for more.", "90 souls"),
        ("How big is the Orm site?", "The Orm site is to have 96 hectares.", None),
        ("How many flats has Orle?", "Orle hopes for a block of 90 flats.", None),
        ("How many megawatts did Orm build?", "Orm hopes to build a 90-megawatt mill.", None),
        ("How far did Orm move?", "Orm might move to Orle, 90 miles away.", None),
    ],
)  # fmt: skip
def test_what_a_thing_is_like_is_so_whatever_is_planned_for_it(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many tries did it take Beck?", "For it Beck has needed 27 tries.", "27 tries"),
        ("How many nurses has Orm?", "Orm needs 27 nurses.", None),
        ("How many homes did Orm build?", "Orm has needed 90 homes for years.", None),
    ],
)
def test_what_somebody_has_needed_he_had(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure
