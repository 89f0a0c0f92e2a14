from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.library import Library
from index.reading.metadata import Metadata
from service.answering import answer
from service.answering.choosing import Choice, choose_figure
from service.answering.choosing.choice import MOST_AHEAD
from service.questions.dialogue import understand
from tests.articles import parse
from tests.evaluation.documents import article_of
from tests.reliability.growth import DOUBLED, growth

if TYPE_CHECKING:
    from collections.abc import Sequence

PORT = (
    "Lowick is a port in Scotland. According to the harbour master, 42 ships are waiting outside. "
    "The first came on June 17. Their crews number 900 men, 60 percent of them under 30.",
    "The flood of 2013 killed 12 dockers and injured 31; 7 are missing. The repair took three "
    "years and cost $2.5 million, of which insurers paid 40 percent.",
    "Some 400 dockers of Lowick went abroad. The union says 15 have returned. In Norway 88 ships "
    "wait, and in 2016 it was 120 ships.",
    "The quay is about 3 miles (5 km) from the station.",
)


def chosen(question: str, passages: Sequence[str] = PORT) -> Choice | None:
    library = Library.build([article_of(passages)])
    asked = understand(question)
    found = choose_figure(asked, library.search(asked).hits, library)
    return found if isinstance(found, Choice) else None


def words_chosen(question: str, passages: Sequence[str] = PORT) -> str | None:
    choice = chosen(question, passages)
    return choice.figure.text if choice else None


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many ships are waiting outside Lowick?", "42 ships"),
        ("How many dockers did the flood kill?", "12 dockers"),
        ("How many dockers were injured?", "31"),
        ("How many dockers have returned?", "15"),
        ("How many dockers went abroad?", "Some 400 dockers of Lowick"),
        ("How long did the repair take?", "three years"),
        ("How much did the repair cost?", "$2.5 million"),
        ("What percentage of the cost did insurers pay?", "40 percent"),
        ("When did the first ship come?", "June 17"),
        ("In which year was the flood?", "2013"),
        ("How many ships wait in Norway?", "88 ships"),
        ("How far is the quay from the station?", "about 3 miles"),
    ],
)
def test_the_figure_asked_for_is_chosen(question: str, words: str) -> None:
    assert words_chosen(question) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("What were sales at Orm?", "Sales at the shoemaker Orm rose 6% to £212m.", "£212m"),
        ("What is the vacancy rate?", "The vacancy rate in Lund is 5.2%.", "5.2%"),
        ("What was net debt?", "Net debt stood at $9m, $2m lower than in May.", "$9m"),
        ("What was the capital of Orm?", "Orm was formed with a capital of $6m.", "$6m"),
        ("What did loans come to in May?", "Loans came to €2.7 billion in May.", "€2.7 billion"),
        (
            "What was toll income a year earlier?",
            "Toll income fell 18% to €214m last year, compared with €261m a year earlier.",
            "€261m",
        ),
        (
            "What was toll income last year?",
            "Toll income fell 18% to €214m last year, compared with €261m a year earlier.",
            "€214m",
        ),
        ("What was the budget this year?", "The budget this year was $6 million.", "$6 million"),
        ("What is the range of the lamp?", "The lamp has a range of 18 miles.", "18 miles"),
        ("What is the range of the choir?", "The choir sang 18 miles from Orm.", None),
        ("What was output in 2022?", "Output was 88 t, compared with 81 t in 2022.", "81 t"),
        ("What was output?", "Output was 88 t, compared with 81 t in 2022.", "88 t"),
        (
            "What was turnout in Orm?",
            "Turnout was 68%, compared with 61% in 2020, and reached 79% in Orm.",
            "79%",
        ),
        ("What was her best time in 2019?", "Her best time was 54 seconds in 2019.", "54 seconds"),
        ("How much do students pay?", "Students pay 20% of the fee.", "20% of the fee"),
        ("How much will the dam cost?", "Of the town 54% voted on the dam.", None),
        ("What was the weather?", "The weather was mild; 12 boats sailed.", None),
        ("What was the plan of the guild?", "The plan of the guild cost 12 men their jobs.", None),
        ("What is the mill?", "The mill is the oldest of 14 mills.", None),
        ("What was the result?", "The result was a shock to 900 voters.", None),
        ("What is the hourly pay of a welder?", "A welder earns $25 an hour.", "$25"),
        ("What is the salary of the mayor?", "The mayor is paid $90,000 a year.", "$90,000"),
        ("What is the pay of a cook?", "A cook earns $9 in Orm and $12 in Ulm.", "$9"),
        (
            "What is average attendance in the league?",
            "Average attendance in the league rose from 300 to 900 in five years.",
            "900",
        ),
        ("What was the rise in rents?", "Rents in Orm rose by 9%.", "9%"),
        ("What was the growth of the fleet?", "The fleet grew by 14%.", "14%"),
        ("What was the fall in the catch?", "The catch fell 6% in May.", "6%"),
        ("What was the rent?", "The rent of Orm rose by 9%.", None),
        ("What was the growth of the catch?", "The catch shrank by 9%.", None),
        ("What was the rise in wages?", "Wages of 900 men were paid.", None),
    ],
)
def test_what_has_a_height_is_told_by_it(question: str, text: str, words: str | None) -> None:
    library = Library.build([article_of([text, "The storm was wild."])])
    figure = answer(library, understand(question)).figure
    assert (figure.text if figure else None) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (
            "What did Orm spend on ropes?",
            "The port of Orm spent $3 million on ropes.",
            "$3 million",
        ),
        ("What did a ticket sell for in May?", "A ticket sold for 12 kroner in May.", "12 kroner"),
        ("What did tenants pay?", "Tenants paid an average of $310 in spring.", "$310"),
        ("What fine does the guild ask?", "The guild asks a fine of $4.", "$4"),
        ("What depth did the diver reach?", "The diver reached 61 metres.", "61 metres"),
        ("What budget does the guild have?", "The guild has a budget of $4 million.", "$4 million"),
        ("What does the driver have?", "The driver has 12 years of experience.", None),
        ("What rooms does the hotel have?", "The hotel has let 90 percent of its rooms.", None),
        ("What debt does the guild have?", "The guild has a budget of $4 million.", None),
        ("What growth had Orm hoped for?", "Orm had hoped for a growth rate of 4%.", "4%"),
        ("What fee did the agent want?", "The agent wanted to be paid a fee of $900.", "$900"),
        ("What speed may a lorry do?", "A lorry may do a speed of 90 km/h.", "90 km/h"),
        ("What growth had Orm hoped for?", "Orm had hoped for 4% of the vote.", None),
        ("What does the town pay her?", "The town pays her $900.", "$900"),
        ("What did Orm offer them?", "Orm offered them $300.", "$300"),
        ("What does the guild charge him?", "The guild charges him just $4.", "$4"),
        ("What did the firm sell them?", "The firm sold them a house for $300.", None),
        ("What did the guild sell?", "The guild sold its mill for $3 million.", None),
        ("What did the guild say?", "The guild said rents of $900 were too high.", None),
        ("What did the choir sing?", "The choir sang 12 songs by Purcell.", None),
        ("What did Lund pay for ropes?", "The port of Orm paid $3 million for ropes.", None),
    ],
)
def test_what_was_done_is_told_by_the_number_it_was_done_to(
    question: str, text: str, words: str | None
) -> None:
    library = Library.build([article_of([text, "The storm was wild."])])
    figure = answer(library, understand(question)).figure
    assert (figure.text if figure else None) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("By how much did sales rise?", "Sales rose 6% to £212m.", "6%"),
        ("How much longer did the boat take?", "The boat took 9 minutes longer.", "9 minutes"),
        ("How much older is Ann than Tom?", "Ann, 54, is two years older than Tom.", "two years"),
        ("How much higher is the fare?", "The fare is £2 higher this year.", "£2"),
        ("By how much did the crowd shrink?", "The crowd fell by 900 to 11,200.", "900"),
        ("By how many points did the index fall?", "The index fell 3 points to 92.", "3 points"),
        (
            "How big is the budget?",
            "The budget grows by 3 percent to $412 million.",
            "$412 million",
        ),
        ("How many jurors had read it?", "Just 7 of the 33 jurors had read it.", "7"),
        ("How many runners gave up?", "Nine of the 64 runners gave up.", "Nine"),
        ("How many cows fell ill?", "Of the 90 cows, 12 fell ill.", "12"),
        ("How many jurors were there?", "Just 7 of the 33 jurors had read it.", "33 jurors"),
        ("How many runners were in the race?", "Nine of the 64 runners gave up.", "64 runners"),
        ("How many trout died?", "In all 90 fish died, among them 30 trout.", "30 trout"),
        ("How many fish died?", "In all 90 fish died, among them 30 trout.", "90 fish"),
        ("How many buses run on hydrogen?", "It owns 70 buses, 26 of which run on hydrogen.", "26"),
    ],
)
def test_a_change_a_level_a_part_and_a_whole_are_told_apart(
    question: str, text: str, words: str
) -> None:
    assert words_chosen(question, [text, "The weather was mild."]) == words


@pytest.mark.parametrize(
    "question",
    [
        "How many years did the dockers of Lowick go abroad?",
        "How many insurers paid the cost?",
        "How many dockers survived the flood?",
        "How many dockers of Lowick are in prison?",
    ],
)
def test_a_number_of_something_else_is_no_answer(question: str) -> None:
    assert answer(Library.build([article_of(PORT)]), understand(question)).figure is None


def test_a_figure_is_ahead_of_what_tells_something_else() -> None:
    clear = chosen("How many ships were waiting?", ["In 1931 some 42 ships were waiting."])
    told_twice = chosen(
        "How many ships were waiting?", ["Some 42 ships were waiting.", "Now 42 ships are waiting."]
    )
    close = chosen(
        "How many ships were waiting?", ["Some 42 ships were waiting.", "Now 40 ships are waiting."]
    )
    assert clear is not None
    assert clear.ahead == MOST_AHEAD
    assert told_twice is not None
    assert told_twice.ahead == MOST_AHEAD
    assert close is not None
    assert close.ahead < 2


def test_a_figure_is_as_far_behind_as_its_sentence() -> None:
    first = chosen("How many ships are waiting outside Lowick?")
    assert first is not None
    assert first.behind == 0.0
    later = chosen(
        "How many beds has the new hospital of Orm?",
        ["The new hospital of Orm is open.", "It cost a great deal. It has 40 beds."],
    )
    assert later is not None
    assert later.figure.text == "40 beds"
    assert later.behind > 0.5


def test_the_people_of_a_country_are_counted_by_either_name() -> None:
    text = "More than 500 citizens of Kyrgyzstan fight abroad. Three men came to Kyrgyz soil."
    choice = chosen("How many Kyrgyz fight abroad?", [text])
    assert choice is not None
    assert choice.figure.value == 500


def test_a_word_is_said_of_the_number_of_its_own_clause() -> None:
    text = "More than 500 citizens are fighting in Iraq and Syria, and more than 30 were killed."
    for question, number in (
        ("How many citizens are fighting in Iraq and Syria?", 500),
        ("How many citizens were killed?", 30),
    ):
        choice = chosen(question, [text])
        assert choice is not None
        assert choice.figure.value == number


def test_a_question_about_the_neighbour_of_what_is_said_gets_no_number() -> None:
    text = (
        "In Norway three fishermen drowned. "
        "In Chile 50 fishermen who gave up their catch were pardoned by the court.",
    )
    for country, number in (("Chile", 50), ("Norway", None)):
        question = f"How many who gave up their catch did the court pardon in {country}?"
        choice = chosen(question, text)
        assert (choice.figure.value if choice else None) == number


def test_a_number_that_the_question_names_is_not_its_answer() -> None:
    choice = chosen("Which of the 42 ships waiting outside number how many?")
    assert choice is None or choice.figure.value != 42


@pytest.mark.parametrize(
    "question", ["Who is the harbour master?", "Why did the dockers go abroad?"]
)
def test_a_question_for_no_number_gets_none(question: str) -> None:
    assert chosen(question) is None


def test_a_figure_of_another_country_does_not_answer() -> None:
    choice = chosen("How many ships wait in Germany?")
    assert choice is None or choice.figure.place in (None, "Germany")


def test_the_fate_of_some_is_not_the_fate_of_others() -> None:
    choice = chosen("How many dockers are missing?")
    assert choice is not None
    assert choice.figure.value == 7


def test_anybody_may_be_one_of_those_counted() -> None:
    choice = chosen("How many people did the flood kill?")
    assert choice is not None
    assert choice.figure.text == "12 dockers"


def test_nothing_is_chosen_from_no_passages() -> None:
    library = Library.build([article_of(PORT, "Lowick")])
    assert choose_figure(understand("How many ships?"), (), library) is None


def test_the_passage_is_that_of_the_figure() -> None:
    choice = chosen("How much did the repair cost?")
    assert choice is not None
    assert choice.passage.number == choice.figure.passage == 2


@pytest.mark.parametrize("name", ["ISIS", "the Islamic State", "IS"])
def test_a_figure_is_found_under_every_name_of_what_it_counts(name: str) -> None:
    page = "War in the north\n\n90 people fought for the government and 40 people for {}.\n"
    metadata = Metadata(aliases=(("ISIS", "Islamic State", "IS"),))
    library = Library.build([parse(page.format("the Islamic State"), metadata=metadata)])
    asked = understand(f"How many people fought for {name}?")
    choice = choose_figure(asked, library.search(asked).hits, library)
    assert isinstance(choice, Choice)
    assert choice.figure.value == 40


@pytest.mark.parametrize(
    "question",
    [
        "How many ships did not come to Lowick on 3 May?",
        "How many sailors were killed in Lowick in 2015?",
    ],
)
def test_a_sentence_of_numbers_takes_time_in_proportion(question: str) -> None:
    asked = understand(question)

    def choose(library: Library) -> None:
        choose_figure(asked, library.search(asked).hits, library)

    def ships(count: int) -> Library:
        told = " and ".join(f"{n} ships for Lowick on {1 + n % 28} May" for n in range(count))
        return Library.build([article_of([f"In 2015 sailors killed time; the guard saw {told}."])])

    assert growth(choose, ships, 150) < DOUBLED


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (
            "How many clocks were wound by hand in 1975?",
            "Some 90 clocks are still wound by hand, compared with about 350 in 1975.",
            "about 350",
        ),
        (
            "How many men worked there in 1990?",
            "Now 90 men work there, against 400 in 1990.",
            "400",
        ),
        ("How many ships had Orm in 2001?", "Orm has 12 ships, up from nine in 2001.", "nine"),
        ("How many men work there?", "Now 90 men work there, against 400 in 1990.", "90 men"),
        ("How many ships has Orm?", "Orm has 12 ships, up from nine in 2001.", "12 ships"),
        ("How many barns burned in 1990?", "In 1990 nine barns and 40 sheds burned.", "nine barns"),
    ],
)
def test_who_asks_for_a_year_is_told_the_number_of_that_year(
    question: str, text: str, words: str
) -> None:
    library = Library.build([article_of([text, "The storm was wild."])])
    figure = answer(library, understand(question)).figure
    assert figure is not None
    assert figure.text == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("How long is the dam in feet?", "The dam is 90 metres long (295 feet).", "295 feet"),
        ("How long is the dam in metres?", "The dam is 90 metres long (295 feet).", "90 metres"),
        ("What does a seat cost in dollars?", "A seat costs £4.50 ($6).", "$6"),
        ("How heavy is the bell in pounds?", "The bell weighs 50 kg (110 pounds).", "110 pounds"),
        ("How long is the walk in hours?", "The walk of 9 miles takes 90 minutes.", "90 minutes"),
        ("How high is the fell in Kent?", "The fell in Kent is 92 metres high.", "92 metres"),
        ("How long did the dam in May take?", "The dam in May took nine days.", "nine days"),
        ("How many men came in pairs?", "Nine men came in pairs.", "Nine men"),
    ],
)
def test_what_is_asked_in_a_unit_is_told_in_it(question: str, text: str, words: str) -> None:
    assert words_chosen(question, [text]) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (
            "How many people does the district have?",
            "Orm has 9,000 people within a harbour district of 64,000 people.",
            "64,000 people",
        ),
        (
            "How many people does Orm have?",
            "Orm has 9,000 people within a harbour district of 64,000 people.",
            "9,000 people",
        ),
        (
            "How many docks are there in the port?",
            "The town has 4 docks and shares a port of 12 docks.",
            "12 docks",
        ),
        (
            "How many schools does Orm have?",
            "Of the 38 schools of Orm, 11 are run by nuns and called free schools.",
            "38 schools of Orm",
        ),
        (
            "How many free schools does Orm have?",
            "Of the 38 schools of Orm, 11 are run by nuns and called free schools.",
            "11",
        ),
    ],
)
def test_who_has_so_many_may_stand_before_of(question: str, text: str, words: str) -> None:
    assert words_chosen(question, [text]) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("What is the weight of a sack?", "One sack, weighing 50 kg, costs $14.", "50 kg"),
        ("What is the depth of the two lakes?", "The two lakes are 40 metres deep.", "40 metres"),
        (
            "What is the width of the nine beds?",
            "The nine beds of $90 are one metre wide.",
            "one metre",
        ),
        ("What is the size of the choir?", "The choir has 40 singers.", "40 singers"),
    ],
)
def test_how_wide_or_heavy_no_number_of_things_tells(question: str, text: str, words: str) -> None:
    assert words_chosen(question, [text]) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (
            "How much was toll income a year earlier?",
            "Toll income fell 18% to $214m last year, compared with $261m a year earlier.",
            "$261m",
        ),
        (
            "How much was net profit a year earlier?",
            "Net profit fell 18% to $214m, compared with $261m a year earlier.",
            "$261m",
        ),
        ("What did a seat cost last year?", "A seat costs $12, against $9 a year ago.", "$9"),
        (
            "How long did they sing?",
            "They sang for 9 hours, compared with 4 hours for those at home.",
            "9 hours",
        ),
        (
            "How long did those at home sing?",
            "They sang for 9 hours, compared with 4 hours for those at home.",
            "4 hours",
        ),
        ("What is the rent now?", "The rent, which stood at $9 in May, has fallen to $7.", "$7"),
    ],
)
def test_what_is_compared_is_told_to_who_asks_for_it(question: str, text: str, words: str) -> None:
    assert words_chosen(question, [text]) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (
            "How much does a day pass cost?",
            "A day pass is £12, and a night pass costs £17.",
            "£12",
        ),
        (
            "How much does a night pass cost?",
            "A day pass is £12, and a night pass costs £17.",
            "£17",
        ),
        (
            "How far did Ada Beck run in a day?",
            "A typical jogger runs 6 km, but one woman, Ada Beck, ran 44 km in a day in May.",
            "44 km",
        ),
        (
            "How many men did the blaze injure?",
            "The blaze killed one worker and injured nine.",
            "nine",
        ),
        (
            "How high were the presses?",
            "Its six presses, each 2 metres high, crushed 15 tons of apples a day.",
            "2 metres",
        ),
        ("How long is the canal?", "The canal is 61 km (38 miles) long.", "61 km"),
        (
            "How much was paid in damages?",
            "Claims for damages rose from 611 to 934, and £207,000 was paid.",
            "£207,000",
        ),
    ],
)
def test_each_number_is_said_of_its_own_subject(question: str, text: str, words: str) -> None:
    assert words_chosen(question, [text]) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (
            "How many homes will be built in Ulm?",
            "The council will build 120 homes at Mill Lane and 45 in Ulm.",
            "45",
        ),
        (
            "How high is the debt of each resident in Ulm?",
            "Orm's debt is £1,140 for each resident, compared with £860 in Ulm.",
            "£860",
        ),
        (
            "What share of owners in Kent have a loan?",
            "About 62 percent of Essex owners have a loan, against 38 percent in Kent.",
            "38 percent",
        ),
        (
            "How much will trade grow in 2025?",
            "Trade will grow by 0.7% this year, and by 1.5% in 2025.",
            "1.5%",
        ),
        (
            "How many people have died?",
            "It has infected 7,340 people and killed 112 of them.",
            "112",
        ),
        (
            "How many people were hurt?",
            "It has infected 7,340 people and killed or hurt 112.",
            "112",
        ),
        (
            "How many homes will be built at Mill Lane?",
            "The council will build 120 homes at Mill Lane and 45 in Ulm.",
            "120 homes",
        ),
        (
            "How many storks nested in Orm?",
            "Some 212 storks nested here, including 43 in Orm.",
            "43",
        ),
        (
            "How many goals did Lund score in 1926?",
            "Lund scored 247 goals, including 43 in 1926.",
            "43",
        ),
    ],
)
def test_the_number_of_the_place_time_or_deed_that_is_asked(
    question: str, text: str, words: str
) -> None:
    assert words_chosen(question, [text]) == words
