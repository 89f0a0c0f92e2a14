"""A figure of another time, of the other way or of the contrary is no answer."""

from __future__ import annotations

import pytest

from index.library import Library
from index.model.asked import Doubt
from service.answering import answer
from service.answering.choosing import Choice, choose_figure
from service.questions.dialogue import understand
from tests.evaluation.documents import article_of
from tests.service.answering.aligning.readings import told

PORT = (
    "On June 17, 2016, the guard of Lowick arrested 12 smugglers.",
    "Of the dockers 300 voted for the new quay. The catch grew by 20 percent.",
    "In 1939, 900 men worked at the quay, but in 1945 only 40.",
)
LIBRARY = Library.build([article_of(PORT, "Lowick")])


def value(question: str) -> object:
    asked = understand(question)
    choice = choose_figure(asked, LIBRARY.search(asked).hits, LIBRARY)
    return choice.figure.value if isinstance(choice, Choice) else None


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many smugglers did the guard arrest?", 12),
        ("How many smugglers were arrested in June?", 12),
        ("How many smugglers were arrested in Lowick?", 12),
        ("How many smugglers were arrested on 17 June 2016?", 12),
        ("How many smugglers were arrested on Jun. 17?", 12),
        ("How many dockers voted for the quay?", 300),
        ("By how many percent did the catch grow?", 20),
        ("How many men worked at the quay in 1939?", 900),
    ],
)
def test_what_agrees_is_the_answer(question: str, number: int) -> None:
    assert value(question) == number


@pytest.mark.parametrize(
    ("title", "first", "question", "figure"),
    [
        ("The quay of Harwick", "It rains.", "How many men work at the quay of Harwick?", "40 men"),
        ("The quay", "Harwick is a port.", "How many men work at the quay of Harwick?", "40 men"),
        ("The quay", "It rains.", "How many men work at the quay of Harwick?", None),
    ],
)
def test_what_an_article_opens_with_is_the_place_of_all_that_it_tells(
    title: str, first: str, question: str, figure: str | None
) -> None:
    library = Library.build([article_of([first, "At the quay 40 men work."], title)])
    found = answer(library, understand(question)).figure
    assert (found.text if found else None) == figure


def test_what_is_said_of_another_place_is_not_of_the_one_that_an_article_opens_with() -> None:
    passages = ["France was hit by floods.", "In Lagos 30 people died in the flood."]
    library = Library.build([article_of(passages, "Floods")])
    assert answer(library, understand("How many people died in France?")).figure is None


@pytest.mark.parametrize(
    "question",
    [
        "How many smugglers were arrested on June 18?",
        "How many smugglers were arrested in Harwick?",
        "How many smugglers were arrested in early May?",
        "How many smugglers were arrested in June 2015?",
        "How many smugglers were not arrested by the guard?",
        "How many dockers didn't vote for the new quay?",
        "How many dockers voted against the new quay?",
        "By how many percent did the catch shrink?",
    ],
)
def test_what_says_otherwise_is_none(question: str) -> None:
    assert value(question) is None


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How long did the sun shine in July?",
            "The sun shone 90 hours in June; July was wet.",
            None,
        ),
        (
            "How long did the sun shine in June?",
            "The sun shone 90 hours in June; July was wet.",
            "90 hours",
        ),
        (
            "What did orders come to in 2018?",
            "In 2018 orders came to $6m, up from $4m in 2017.",
            "$6m",
        ),
        (
            "How much wheat did the port handle in 2021?",
            "In 2019 the port handled 4 tonnes of wheat, and in 2021, after the storm, 3 tonnes.",
            "3 tonnes",
        ),
        ("How many came on Friday?", "On Friday 80 guests came, and 17 on Sunday.", "80 guests"),
        ("How many guests came on Monday?", "On Friday 80 guests came, and 17 on Sunday.", None),
    ],
)
def test_of_two_times_a_figure_is_of_that_beside_it(
    question: str, text: str, figure: str | None
) -> None:
    library = Library.build([article_of([text])])
    found = answer(library, understand(question)).figure
    assert (found.text if found else None) == figure


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (
            "When did the 1973 strike begin?",
            "The 1973 strike began in October 1973.",
            "October 1973",
        ),
        ("When in 1990 did the mill shut?", "The mill shut on 3 May 1990.", "3 May 1990"),
        ("When did the 1973 strike begin?", "The 1973 strike began in fog.", None),
    ],
)
def test_a_month_of_the_year_that_is_named_says_more(
    question: str, text: str, words: str | None
) -> None:
    library = Library.build([article_of([text, "The weather was mild."])])
    figure = answer(library, understand(question)).figure
    assert (figure and figure.text) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("When was Orm born?", "Orm moved to Lund in 1940.", None),
        ("When did Orm marry?", "Orm opened her shop in 1940.", None),
        ("In what year did Orm die?", "Orm left Lund in 1940.", None),
        ("When was Orm born?", "The birth of Orm was in 1940.", "1940"),
        ("When did Orm marry?", "The wedding of Orm was in 1940.", "1940"),
        ("In what year did Orm die?", "Orm drowned near Lund in 1940.", "1940"),
    ],
)
def test_a_date_is_of_what_befell_somebody_where_it_is_told(
    question: str, text: str, words: str | None
) -> None:
    library = Library.build([article_of([text, "The weather was mild."])])
    figure = answer(library, understand(question)).figure
    assert (figure and figure.text) == words


@pytest.mark.parametrize(
    ("question", "text", "doubt"),
    [
        (
            "How many Orms were wounded in the north?",
            "Around 90 Orms are involved in armed conflicts in the north.",
            Doubt("other verb", "wounded", "armed conflicts"),
        ),
        (
            "How many dockers were jailed in Orm?",
            "The judge in Orm acquitted 4 of the dockers.",
            Doubt("other verb", "jailed", "acquitted"),
        ),
        (
            "How many miners lost their lives in the north?",
            "In the north 30 miners came back.",
            Doubt("other verb", "lost their lives", "came back"),
        ),
        (
            "How many metres of water did the lake lose?",
            "The lake gained 3 metres of water in spring.",
            Doubt("other direction", "lose", "gained"),
        ),
        (
            "How many lamps does the shop sell?",
            "The shop sells the lamp for €400.",
            Doubt("counts something else", "lamps", "€400"),
        ),
    ],
)
def test_a_doubt_names_the_words_of_question_and_quote(
    question: str, text: str, doubt: Doubt
) -> None:
    library = Library.build([article_of([text, "The weather was mild."])])
    doubts = answer(library, understand(question)).doubts
    assert doubt in doubts
    assert [one.asked for one in doubts].count(doubt.asked) == 1


@pytest.mark.parametrize(
    ("question", "quoted", "other"),
    [
        (
            "How many clerks did the Brandt bank hire in Oslo in 2019?",
            "The Brandt bank hired clerks in Oslo in 2019.",
            "In 2011 the Brandt bank hired 40 clerks.",
        ),
        (
            "How many tons of cod did the Orm guild land in 2020?",
            "In 2020 the Orm guild landed tons of cod and herring.",
            "In 1999 Orm landed 40 tons of cod.",
        ),
        (
            "How many guests did the salt museum of Lund have in 2015?",
            "The salt museum of Lund had guests of all ages.",
            "In 2003 the museum had 700 guests.",
        ),
    ],
)
def test_what_another_sentence_says_is_not_said_of_the_quote(
    question: str, quoted: str, other: str
) -> None:
    library = Library.build([article_of([quoted, other])])
    found = answer(library, understand(question))
    (article,) = library.articles.values()
    assert found.quote is not None
    quote = article.text[found.quote.start : found.quote.end]
    assert quote == quoted
    assert "other time" in [one.reason for one in found.doubts]
    assert all(one.said is None or one.said in quote for one in found.doubts)


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many pits were filled in 2014?", "Orm has filled 40 pits since 2014.", None),
        ("How many barns burned in 2019?", "Until 2019 nine barns burned.", None),
        (
            "How many cars did Orm sell in 2014?",
            "Orm has sold 40 cars since Ida Lund took over in 2014.",
            None,
        ),
        (
            "How many barns have burned since 2019?",
            "Since 2019 nine barns have burned.",
            "nine barns",
        ),
        ("How many barns burned in 2019?", "In 2019 nine barns burned.", "nine barns"),
        ("How many barns had burned before 2019?", "Before 2019 nine barns burned.", "nine barns"),
        (
            "How many people died this week?",
            "In the flood of 2014, the last before this week's, 7 died.",
            None,
        ),
        ("How many cows drowned last year?", "Last year nine cows drowned.", "nine cows"),
    ],
)
def test_what_holds_since_a_year_is_not_of_that_year(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How loud is the bell?", "Neighbours of the bell have asked twice for quiet.", None),
        ("How far is the quay of Orm?", "The quay of Orm was built three times.", None),
        ("How large is the dam?", "The dam of Orm burst once.", None),
        ("How often did Orm ask?", "Orm asked three times for a bridge.", "three times"),
        ("How large is the dam?", "The dam is three times as large as the old one.", "three times"),
        ("How much did the price rise?", "The price rose fourfold.", "fourfold"),
    ],
)
def test_how_often_is_no_size(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("What did it cost to fill a pit?", "Orm has filled 40 pits.", None),
        ("What does it cost to plant a tree?", "Orm planted 900 of the trees.", None),
        ("What would it cost to shut a mill?", "Orm shut nine of the mills.", None),
        ("What does it cost to plant a tree?", "It costs $90 to plant a tree.", "$90"),
        ("How much did Orm pay?", "Orm paid 900 for it.", "900"),
        ("What do tickets cost?", "Tickets cost 45.", "45"),
    ],
)
def test_what_is_done_for_a_price_is_no_price(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many cows does the farm have now?", "The farm had 96 cows at the time.", None),
        ("How many men does the mill employ today?", "The mill employed 40 men back then.", None),
        ("How many ships has Orm now?", "Orm had 12 ships in those days.", None),
        ("How many cows did the farm have?", "The farm had 96 cows at the time.", "96 cows"),
        ("How many men does the mill employ today?", "The mill employs 40 men.", "40 men"),
        ("How many ships has Orm now?", "Orm has 12 ships; at the time it had none.", "12 ships"),
    ],
)
def test_what_was_so_then_is_not_so_now(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("In which month does the bath close?", "Since 2009 the bath closes in May.", "May"),
        (
            "Which month is the fair held in?",
            "Under the act of 1961 the fair is held yearly.",
            None,
        ),
        ("In what year does the bath close?", "The bath closes in July.", None),
        ("In what year did the bath close?", "The bath closed in July 1988.", "July 1988"),
        ("What day does the choir meet?", "The choir meets on Mondays, and rests in July.", None),
        ("What day did the mill burn?", "The mill burned on 3 May 1974.", "3 May 1974"),
        ("On what day of the week did Orm burn?", "Orm burned in the summer of 1974.", None),
        ("On what day of the week did Orm burn?", "Orm burned on Tuesday, 3 May.", "3 May"),
    ],
)
def test_a_date_names_what_is_asked_of_it(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("When is the race held?", "Since 2009 the race is held in August.", "August"),
        ("When does the choir sing?", "The choir sings at Easter since 1990.", None),
        ("When are the gates shut?", "Since early 2011 the gates are shut at dusk.", None),
        ("Since when is the race held?", "Since 2009 the race is held in August.", "2009"),
        ("When was the gate shut?", "The gate has been shut since 2011.", "2011"),
        (
            "When did the strike begin?",
            "The strike, the first since 1998, began after talks.",
            None,
        ),
        ("When is the tax due?", "The tax is due in March.", "March"),
    ],
)
def test_when_something_is_tells_not_since_when(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How often does the club meet?", "The club meets on Mondays, and has 37 members.", None),
        ("How often are classes held?", "Classes are held at noon, and the room seats 25.", None),
        ("How often does the choir sing?", "The choir sings for 9 hours on Mondays.", None),
        ("How often does the tram run?", "The tram runs every 15 minutes.", "15 minutes"),
        ("How often did the tugs go out?", "The tugs went out on 9 occasions.", "9 occasions"),
        ("How often is it painted?", "It is painted four times a year.", "four times"),
    ],
)
def test_how_often_no_number_of_things_tells(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many fires were there in 1994?", "There were 31 fires, the fewest since 1994.", None),
        ("How many men died in 1975?", "Nine men died, the most since 1975.", None),
        (
            "How many cars were sold in 2012?",
            "It sold 90 cars, the lowest number since 2012.",
            None,
        ),
        ("How many fires were there?", "There were 31 fires, the fewest since 1994.", "31 fires"),
        ("How many men died in 1975?", "Nine men died in 1975, the most since 1960.", "Nine men"),
        ("How many cars were sold in 2012?", "In 2012 it sold 90 cars.", "90 cars"),
    ],
)
def test_a_year_that_it_is_only_compared_with_is_another(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("When did Ada Voss die?", "Her husband died in March 1890, and Voss went on.", None),
        ("When did Brandner sing?", "Haas sang in May 1866, and Brandner wept.", None),
        ("When did Lund play?", "Their son played in 1950, to the joy of Lund.", None),
        ("When did Ada Voss die?", "Ada Voss, who had two sons, died in 1890.", "1890"),
        ("When did Brandner sing?", "Brandner sang in May 1866.", "May 1866"),
        ("When was Lund seen?", "Haas saw Lund in 1950.", "1950"),
    ],
)
def test_a_date_of_what_somebody_else_did(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How long did the drought last?", "The drought set in 900 years ago.", None),
        ("How long does the trip take?", "The trip is 3 km long, as it was 9 years ago.", None),
        ("How long was the siege?", "The siege of Orm was 400 years ago.", None),
        (
            "How long ago did the drought set in?",
            "The drought set in 900 years ago.",
            "900 years ago",
        ),
        (
            "How long does the trip take?",
            "The trip is 3 km long and takes 13 minutes.",
            "13 minutes",
        ),
        ("How long is the trip?", "The trip is 3 km long and takes 13 minutes.", "3 km"),
    ],
)
def test_how_long_is_not_how_long_ago(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How deep will the channel be?",
            "The channel, at present 11 metres deep, will go down to 14 metres.",
            "14 metres",
        ),
        ("How many people will live in Orm in 2050?", "Some 900 people live in Orm today.", None),
        ("How many nurses will the ward have?", "The ward now has 41 nurses.", None),
        (
            "How deep is the channel?",
            "The channel, at present 11 metres deep, will go down to 14 metres.",
            "11 metres",
        ),
        ("How many nurses does the ward have?", "The ward now has 41 nurses.", "41 nurses"),
        ("How many nurses will the ward have?", "The ward will have 41 nurses.", "41 nurses"),
        ("How much will the bridge cost?", "The bridge will now cost $90 million.", "$90 million"),
        ("How many jobs will Ford cut?", "Ford said today it will cut 900 jobs.", "900 jobs"),
    ],
)
def test_what_is_so_now_is_not_what_will_be(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many of the rejected papers were blank?",
            "In all, 1,203 papers were rejected.",
            None,
        ),
        ("How many of the ships were insured?", "The storm sank 14 ships.", None),
        ("How many of the birds had been poisoned?", "Last year 43 birds were found dead.", None),
        (
            "How many of the papers were rejected?",
            "In all, 1,203 papers were rejected.",
            "1,203 papers",
        ),
        ("How many of the ships were sunk?", "The storm sank 14 ships.", "14 ships"),
        (
            "How many of the papers were blank?",
            "In all, 1,203 papers were rejected. Some 740 papers were blank.",
            "Some 740 papers",
        ),
    ],
)
def test_how_many_there_are_is_not_how_many_of_them_did_something(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("What did revenue rise to?", "Revenue rose 6.8 percent to $743 million.", "$743 million"),
        ("What did the fee fall from?", "The fee fell from $30 to $20.", "$30"),
        ("What has the herd grown to?", "The herd has grown by 12 cows to 90.", "90"),
        (
            "What is the present size of the team?",
            "The team, 58 strong in March, now has 31 members.",
            "31 members",
        ),
        ("What did Orm react to?", "Orm reacted to the $30 fee.", None),
        ("How many were present?", "In May 58 members were present.", "58 members"),
        ("What did the price rise lead to?", "The price rise of 9 percent led to protests.", None),
        (
            "What has the increase been linked to?",
            "The increase of 40 percent has been linked to smoking.",
            None,
        ),
        (
            "What did critics compare the rise to?",
            "Critics compared the rise of 40 percent to theft.",
            None,
        ),
    ],
)
def test_of_what_moved_the_end_is_told_that_is_asked(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "What is the wingspan of a white crane?",
            "A white crane weighs 5 kilograms, and its wings span 2 metres.",
            "2 metres",
        ),
        ("How heavy is the clock?", "The clock, 2 metres tall, weighs 210kg.", "210kg"),
        ("How long is the lake?", "The lake covers 30 square kilometres.", None),
        ("How many acres burned?", "The fire, 9 miles long, burned 300 acres.", "300 acres"),
        ("What was the speed of the wind?", "The wind blew at 60 mph over 9 miles.", "60 mph"),
        (
            "What speed does the ice reach?",
            "The ice reaches a speed of 6 metres a day.",
            "6 metres",
        ),
        ("How far did sugar levels fall?", "Sugar levels fell by 3 milligrams.", "3 milligrams"),
    ],
)
def test_a_unit_measures_what_is_asked(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure
