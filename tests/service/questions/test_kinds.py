from __future__ import annotations

import pytest

from service.questions import understand


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What percentage of its land did it lose?", "percent"),
        ("What % of its land did it lose?", "percent"),
        ("land lost percent", "percent"),
        ("harbour death toll", "count"),
        ("How old is the judge?", "age"),
        ("How long did the trial last?", "duration"),
        ("How much longer was the second trial?", "duration"),
        ("How far is the port from the city?", "quantity"),
        ("How much did the repair cost?", "money"),
        ("How many ships are waiting?", "count"),
        ("What was the population of the city?", "count"),
        ("number ships waiting", "count"),
        ("When did the port open?", "date"),
        ("In which year did the port open?", "date"),
        ("The number of ships declined after what year?", "date"),
        ("When was there a fall in the number of ships?", "date"),
        ("What is the age of the judge?", "age"),
        ("What is the judge's age?", "age"),
        ("What were the gifts to the judge worth?", "money"),
        ("How much was the judge fined?", "money"),
        ("What’s the painting worth?", "money"),
        ("What is the fare?", "money"),
        ("What was the height of the tower?", "quantity"),
        ("At what level did the bank keep its rate?", "quantity"),
        ("How likely is a cut?", "percent"),
        ("How full are the reservoirs?", "percent"),
        ("How expensive is a night at the inn?", "money"),
        ("What turnover did the firm report?", "money"),
        ("What diameter has the telescope?", "quantity"),
        ("How narrow is the strait?", "quantity"),
        ("What will the plant cost to build?", "money"),
        ("What was the final cost of building the pier?", "money"),
        ("What was the school’s heating bill last winter?", "money"),
        ("Price of the new bridge?", "money"),
        ("What do drivers pay a month?", "money"),
        ("What is the whole job expected to cost?", "money"),
        ("What does a flat sell for?", "money"),
        ("What's the wingspan of a crane?", "quantity"),
        ("From what temperature upwards is it shut?", "quantity"),
        ("What was the winning time in the race?", "duration"),
        ("What sentence did the driver get?", "duration"),
        ("Average age of the players?", "age"),
        ("What was the attendance in May?", "count"),
        ("What rating did the guests give?", "count"),
        ("What is the mayor's date of birth?", "date"),
        ("How much money did the clerk steal?", "money"),
        ("How much extra time did the crew need?", "duration"),
        ("What is the guild paying for the mill?", "money"),
        ("What did the clerk earn?", "money"),
        ("What was its market share?", "percent"),
        ("How big is the fine for the firm?", "money"),
        ("How large was Orm & Lund's pre-tax loss?", "money"),
        ("How high was the subsidy that the port lost?", "money"),
        ("How big is the fine arts school?", "quantity"),
        ("How large is the deposit of copper?", "quantity"),
        ("How large was the loss of life?", "quantity"),
        ("How large is the budget committee?", "quantity"),
        ("How high was the loss-making mill?", "quantity"),
        ("How much grain did the valley harvest?", "quantity"),
        ("How much land burnt?", "quantity"),
        ("How much of the border is in dispute?", "quantity"),
        ("How much rent do they pay?", "money"),
        ("How much profit did the mill make?", "money"),
        ("How much did the mill make?", "money"),
        ("What will the share of women be?", "percent"),
        ("When the mill was sold, how many worked there?", "count"),
        ("Along with the mill, how much did the quay cost?", "money"),
    ],
)
def test_the_kind_asked_for_answers_best(question: str, kind: str) -> None:
    asked = understand(question)
    assert max(asked.kinds, key=lambda one: asked.kinds[one]) == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What percentage of the ships sank?", "count"),
        ("When did the port open?", "count"),
        ("How many ships sank?", "date"),
        ("How old is the judge?", "money"),
        ("How old is the judge?", "count"),
        ("How large was the ransom?", "duration"),
        ("What is the value of the ring?", "duration"),
        ("How long was the trial?", "count"),
        ("When was the judge sentenced?", "duration"),
        ("How many years did the judge serve?", "count"),
        ("How many square miles of forest burned?", "count"),
        ("How many tonnes of coal burned?", "money"),
        ("How many minutes did it last?", "quantity"),
        ("How much rain fell?", "duration"),
        ("How much will the dam cost?", "percent"),
        ("How much money does it earn?", "percent"),
    ],
)
def test_another_kind_is_no_answer(question: str, kind: str) -> None:
    asked = understand(question)
    assert kind not in asked.kinds


@pytest.mark.parametrize(
    "question",
    [
        "Who leads the party?",
        "Why did he go?",
        "What is 47 percent?",
        "",
        "???",
        "What are the fees used for?",
        "What is the price called?",
        "What was the bill about?",
        "Which bill was passed?",
        "What did he pay attention to?",
        "Is the price of oil up?",
        "Does the cost matter?",
        "The loss of the mill hurt whom?",
        "Who set the temperature?",
        "What price index was used?",
    ],
)
def test_other_questions_want_no_number(question: str) -> None:
    assert understand(question).kinds == {}


def test_what_the_question_names_is_read_with_it() -> None:
    asked = understand("How many of the 147 Tajik fighters returned in 2015?")
    assert asked.values == {147, "2015"}
    assert asked.countries == {"Tajikistan"}
    assert asked.years == {"2015"}
    assert asked.noun == "147 Tajik fighters"


@pytest.mark.parametrize(
    ("question", "dimension"),
    [
        ("How wide is the strait?", "length"),
        ("What height did she clear?", "length"),
        ("How many acres burned?", "area"),
        ("What was the weight of the bell?", "mass"),
        ("What was the temperature in May?", "temperature"),
        ("How far did sales fall?", None),
        ("How large is the lake?", None),
        ("What is the capacity of the hall?", None),
    ],
)
def test_what_a_unit_must_measure_is_read(question: str, dimension: str | None) -> None:
    assert understand(question).dimension == dimension


@pytest.mark.parametrize(
    ("question", "change"),
    [
        ("By how much did sales grow?", "increase"),
        ("By how much have sales fallen?", "decrease"),
        ("By how much did sales rise and fall?", None),
        ("How many ships sailed?", None),
    ],
)
def test_a_question_may_say_which_way_something_changed(question: str, change: str | None) -> None:
    asked = understand(question)
    assert asked.change == change


@pytest.mark.parametrize("noun", ["foot soldiers", "day workers", "pound coins", "ships"])
def test_a_unit_that_only_describes_the_noun_is_none(noun: str) -> None:
    asked = understand(f"How many {noun} were there?")
    assert asked.kinds["count"] == 1


@pytest.mark.parametrize("noun", ["miles east of Osh", "years of war", "square miles"])
def test_what_is_measured_in_a_unit_is_no_count(noun: str) -> None:
    asked = understand(f"How many {noun} were there?")
    assert "count" not in asked.kinds


@pytest.mark.parametrize(
    ("question", "is_date"),
    [
        ("What was the rate when he took office?", False),
        ("Which party led when the war broke out?", False),
        ("Did prices rise when the mill shut?", False),
        ("And what did they do when it rained?", False),
        ("When did he take office?", True),
        ("The port opened when?", True),
        ("Does the article say when it opened?", True),
        ("Has it been decided when the bridge opens?", True),
        ("And when did the war break out?", True),
    ],
)
def test_when_asks_for_a_date_unless_something_else_is_asked(question: str, is_date: bool) -> None:
    assert (understand(question).kind == "date") is is_date


def test_what_happened_asks_for_no_number_whatever_was_asked_before() -> None:
    before = "How many people were killed in 1978?"
    assert not understand("What had happened then?", (before,)).kinds
    assert not understand("And what happened?", (before,)).kinds
    assert understand("And in 1990?", (before,)).kinds


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("When cells divide, what do they become?", "other"),
        ("When the mill closed, which firm bought it?", "other"),
        ("In the mill, what does rye turn into when ground?", "other"),
        ("In which case may a clerk stay when he falls ill?", "other"),
        ("When Ida Holm left, who took over?", "person"),
        ("The mill was small when compared to what?", "other"),
        ("When did the mill close?", "date"),
        ("Before it closed, when was the mill sold?", "date"),
        ("Does it say when the mill closed?", "date"),
        ("When in 2019 did the mayor who won the vote resign?", "date"),
        ("When on its first trip did the ship which sank leave?", "date"),
    ],
)
def test_when_asks_for_a_time_unless_it_only_leads_to_what_is_asked(
    question: str, kind: str
) -> None:
    assert understand(question).kind == kind
