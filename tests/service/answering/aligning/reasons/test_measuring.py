"""Figures that measure something else: where they are held back, and where not."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "reason"),
    [
        (
            "How much does a season ticket cost?",
            "A season ticket costs £38 more than last year.",
            "change for level",
        ),
        (
            "How long is the quay?",
            "The port lengthened its quay by 140 metres.",
            "change for level",
        ),
        (
            "How high is the bridge?",
            "The bridge is 12 metres higher than the mill.",
            "change for level",
        ),
        ("How much snow fell in all?", "Snow fell at 4 centimetres an hour.", "other rate"),
        (
            "How many shells has the gun fired since the war began?",
            "The gun fires 60 shells a day.",
            "other rate",
        ),
        (
            "How far has the ice moved since 1990?",
            "Every year the ice moves 6 metres.",
            "other rate",
        ),
        (
            "How many litres does the pump lift a day?",
            "The pump lifts 900 litres a second.",
            "other rate",
        ),
        ("How much profit did Orm make?", "Orm had a turnover of $5 million.", "other word"),
        ("How wide is the lake?", "The lake is 6 kilometres long.", "counts something else"),
        ("How much does the stone weigh?", "The stone is 90 metres wide.", "counts something else"),
        ("How large is the core?", "They drew a core 286 metres long.", "counts something else"),
        ("How old is Ann Orm?", "Ann Orm was given a term of 2 years.", "counts something else"),
        (
            "How old is Ann Orm?",
            "Ann Orm, born in Ulm, has been dean for six years.",
            "counts something else",
        ),
        (
            "How old is Tom Orm?",
            "Tom Orm has been married for 41 years.",
            "counts something else",
        ),
        (
            "How old is the mayor?",
            "The mayor, who was born in Ulm, served for nearly 9 years.",
            "counts something else",
        ),
        ("How much rent does Orm pay?", "Orm pays taxes of $9 million.", "other word"),
        (
            "How many tonnes of ore did Orm dig up?",
            "Orm dug up ore on 900 square kilometres.",
            "counts something else",
        ),
        ("By how much did Orm rise?", "Orm rose from 48 to 57.", "level for change"),
        (
            "By how much did the number of Tajiks rise?",
            "Some 1,300 Tajiks fight abroad.",
            "level for change",
        ),
        ("By how much did rents fall?", "Rents stand at $900.", "level for change"),
        ("By how many did the clerks increase?", "Orm has 40 clerks.", "level for change"),
        ("How much revenue had Orm?", "Orm had a profit of $9 million.", "other word"),
        ("How many children live in Orm?", "In Orm she sees nine children an hour.", "other rate"),
        (
            "How long is the quay?",
            "At the quay they dredged 9 cubic metres of mud.",
            "counts something else",
        ),
        (
            "How wide is the field?",
            "The field of 9 square kilometres is sown.",
            "counts something else",
        ),
        ("How deep is the well?", "The well yields 40 litres.", "counts something else"),
        ("How high are the debts of Orm?", "The profit of Orm rose to $9 million.", "other word"),
        ("How thick is the ice?", "The ice sinks by 3 centimetres a year.", "change for level"),
        ("How wide is the beach?", "The beach has receded by 40 metres.", "change for level"),
        ("What was the profit?", "Profit rose 12 percent.", "change for level"),
        ("How high was the rent in Orm?", "The rent in Orm fell 9 percent.", "change for level"),
        ("What was the attendance?", "Attendance grew 12 percent.", "change for level"),
        (
            "How deep is Lake Orm?",
            "They go to two deep lakes, Orm and Ulm.",
            "counts something else",
        ),
        ("How tall is the mast?", "Orm put up nine tall masts.", "counts something else"),
        (
            "How long is the bridge of Orm?",
            "The bridge of Orm was closed within two years.",
            "counts something else",
        ),
        (
            "How long was the tunnel of Orm?",
            "The tunnel of Orm was given up after nine years.",
            "counts something else",
        ),
        (
            "How long is the quay of Orm?",
            "The quay of Orm is dredged every three months.",
            "counts something else",
        ),
        ("What does it cost per head?", "It cost $286 for each horse.", "other rate"),
        (
            "How heavy are the males?",
            "The males make up only 6 percent of the stock.",
            "counts something else",
        ),
    ],
)
def test_what_measures_something_else_is_held_back(question: str, text: str, reason: str) -> None:
    figure, reasons = told(question, text)
    assert figure is None
    assert reason in reasons


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How much more does a ticket cost?", "A ticket costs £38 more than last year.", "£38"),
        (
            "How much did the port lengthen its quay?",
            "The port lengthened its quay by 140 metres.",
            "140 metres",
        ),
        (
            "How much snow fell an hour?",
            "Snow fell at 4 centimetres an hour.",
            "4 centimetres an hour",
        ),
        ("How old is the firm?", "The firm has existed for 90 years.", "90 years"),
        ("How old is the mine?", "The mine has been open for 90 years.", "90 years"),
        ("How old is the oak?", "The oak has been growing for 900 years.", "900 years"),
        ("How old is Ann Lee?", "Ann Lee has been alive for 90 years.", "90 years"),
        (
            "How much taller is the tower than the mill?",
            "The tower is 9 metres taller than the mill, which measures 12 metres.",
            "9 metres",
        ),
        ("What was the growth in profit?", "Profit grew by 12 percent.", "12 percent"),
        ("By how much did the rent fall?", "The rent in Orm fell 9 percent.", "9 percent"),
        ("What was the fee?", "The fee of the club was 12 percent.", "12 percent"),
        ("How long is the lake?", "The lake is 6 kilometres long.", "6 kilometres"),
        ("How tall is the mast?", "The mast is 90 metres high.", "90 metres"),
        ("How much profit did Orm make?", "Orm made a profit of $5 million.", "$5 million"),
        (
            "How many pupils play chess?",
            "A third of the pupils play chess.",
            "A third of the pupils",
        ),
        ("How long is the quay?", "The quay is 900 metres.", "900 metres"),
        (
            "How fast does the train go?",
            "The train runs at 90 miles per hour.",
            "90 miles per hour",
        ),
        ("How many square miles has Orm?", "Orm has 90 square miles.", "90 square miles"),
        ("How high are the debts of Orm?", "The debts of Orm rose to $9 million.", "$9 million"),
        ("How far off was the forecast?", "The forecast was 4 percent off.", "4 percent"),
        ("How far are rents to rise?", "Rents are to rise by 4 percent.", "4 percent"),
        ("How far off is Lake Orm?", "Lake Orm, 9 degrees warm, is 40 metres off.", "40 metres"),
        ("How far does the ice sink?", "The ice sinks by 3 centimetres.", "3 centimetres"),
        ("How thick is the ice?", "The lake is hidden by 40 metres of ice.", "40 metres of ice"),
        ("How deep is Lake Orm?", "Lake Orm is 40 metres deep.", "40 metres"),
        ("How long is the film of Orm?", "The film of Orm is two hours long.", "two hours"),
        ("How long was the strike?", "The strike lasted nine days.", "nine days"),
        ("How long was the mill shut?", "The mill was shut for nine weeks.", "nine weeks"),
        ("What does a trip cost per head?", "A trip costs $286 for each person.", "$286"),
        ("What does a meal cost per person?", "A meal costs $9 a head.", "$9"),
        (
            "How much oil do they burn per capita?",
            "They burn 9 litres of oil per person.",
            "9 litres of oil",
        ),
        ("How wide was the majority?", "The majority was 6 percent wide.", "6 percent"),
        ("How large is the guard?", "The guard is 900 men strong.", "900 men"),
    ],
)
def test_what_measures_what_is_asked_is_told(question: str, text: str, figure: str) -> None:
    assert told(question, text) == (figure, ())


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How deep is Lake Orm?", "The glacier, which flows into Lake Orm, is 480 m deep.", None),
        (
            "How long is the asteroid?",
            "Its panels, each 7 metres long, work at the asteroid.",
            None,
        ),
        ("How high is the church?", "The tower near the church is 90 metres high.", None),
        (
            "How deep is the glacier?",
            "The glacier, which flows into Lake Orm, is 480 m deep.",
            "480 m",
        ),
        ("How long is the tunnel?", "The best of it is the tunnel, 900 metres long.", "900 metres"),
        ("How thick is the ice?", "The lake lies beneath 9 metres of ice.", "9 metres of ice"),
        ("How heavy was the lander?", "The lander came down 85 metres from its target.", None),
        ("How much does a cow weigh?", "A cow gives 3,200 litres of milk.", None),
        ("How heavy is the bell?", "The bell weighs 900 kilograms.", "900 kilograms"),
    ],
)
def test_a_size_is_of_the_thing_asked_and_of_its_kind(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How tall is the old book?",
            "The old book was sold for $287, nearly five times its estimate.",
            None,
        ),
        (
            "How heavy was the camera?",
            "She told 2,200 people of the camera. It weighed 19 kilos.",
            "19 kilos",
        ),
        ("How tall is the tower?", "The tower is 34 metres tall.", "34 metres"),
        (
            "How big a budget did the board adopt?",
            "The board adopted a budget of $86 million for its nine schools.",
            "$86 million",
        ),
        ("How big a crowd came?", "A crowd of 9,000 people came.", "9,000 people"),
        ("How wide is the gap?", "The gap is 8 percent wide.", "8 percent"),
        ("How heavy was the fine?", "The fine was $400.", "$400"),
        ("How deep were the cuts?", "The cuts amounted to $40 million.", "$40 million"),
        ("How fast is the current?", "The current was 9 mph at the time.", "9 mph"),
    ],
)
def test_a_size_is_told_by_what_can_be_one(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How far does a bee fly from its hive?",
            "The number of hives rose to 205,000 as bees fly far.",
            None,
        ),
        (
            "How far is the harbour from the market?",
            "The market has 60 stalls by the harbour.",
            None,
        ),
        ("How far did the ship sail?", "The ship carried 300 crates.", None),
        ("How far away is Ulm?", "At 9 tonnes the bell of Ulm is far away.", None),
        ("How far from Orm is Ulm?", "Ulm, 9 hectares in size, lies far from Orm.", None),
        ("How far off was the fort?", "The fort, far up, was hit by 9 tonnes of snow.", None),
        (
            "How far does a bee fly from its hive?",
            "A bee flies 3 kilometres from its hive.",
            "3 kilometres",
        ),
        (
            "How much water can the tank at Orm hold?",
            "The tank at Orm, four kilometres away, holds water.",
            None,
        ),
        ("How much milk did the dairy sell?", "The dairy, 12 metres wide, sold milk.", None),
        (
            "How much water does the mine use?",
            "It was fined $900 for its use of water.",
            None,
        ),
        (
            "How much milk did the dairy waste?",
            "It paid $900 when milk went to waste.",
            None,
        ),
        ("How much coal does it burn?", "It was sold for $9m, for the coal that it burns.", None),
        ("How much oil did it buy?", "It bought $9 million of oil.", "$9 million"),
        ("How much debt does Orm have?", "Orm has a debt of $9 million.", "$9 million"),
        ("How much money did Orm lose?", "Orm lost $9 million.", "$9 million"),
        ("How much rain fell?", "Some 31 millimetres of rain fell.", "Some 31 millimetres of rain"),
        (
            "How much track was laid?",
            "The crew laid 12 kilometres of track.",
            "12 kilometres of track",
        ),
        (
            "For how long did the women stay on the summit?",
            "The women turned back 180 metres below the summit.",
            None,
        ),
        (
            "How long did they remain on the peak?",
            "They remained on the peak, 800 metres up.",
            None,
        ),
        (
            "For how long did the women stay on the summit?",
            "The women stayed on the summit for 25 minutes.",
            "25 minutes",
        ),
        (
            "How tall is the Thorne dam?",
            "The Thorne dam, four kilometres away, was built in 1911 and stands 18 metres high.",
            "18 metres",
        ),
        ("How broad is the road?", "The road, 9 kilometres long, is 6 metres wide.", "6 metres"),
        ("How high is the mast?", "The mast, 3 kilometres off, is 40 metres tall.", "40 metres"),
    ],
)
def test_a_distance_and_an_amount_are_told_in_what_measures_them(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "What is the capacity of the Canal Street ground?",
            "Their crowds, at the Canal Street ground, averaged 1,120.",
            None,
        ),
        ("What is the average discharge at Orm?", "The river has 14 bridges at Orm.", None),
        ("What is the population of Orm?", "In Orm 900 children were taught.", None),
        ("What is the population of Orm?", "Orm is home to 900 people.", "900 people"),
        ("What is the size of the choir?", "The choir has 31 members.", "31 members"),
        ("What is the capacity of the hall?", "The hall holds 5,000.", "5,000"),
    ],
)
def test_a_level_is_told_by_a_number_that_may_be_it(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How high is Hollin Tarn?",
            "The Varn rises at Hollin Tarn, 812 metres above the sea.",
            "812 metres",
        ),
        (
            "How high is Kharsang?",
            "Voss joined a climb to Kharsang, a peak of 8,012 metres.",
            "8,012 metres",
        ),
        (
            "How long is the canal?",
            "It was Edmund who brought in the canal, 2.5 miles long.",
            "2.5 miles",
        ),
        (
            "How deep is Lake Orm?",
            "The glacier, which flows into Lake Orm, is 480 metres deep.",
            None,
        ),
        (
            "How large was the advance for the novel?",
            "The novel went to a small house, which took it for an advance of $900.",
            "$900",
        ),
        (
            "How long is the tunnel in the ridge?",
            "The ridge, in which they drove a tunnel of 900 metres, is steep.",
            "900 metres",
        ),
    ],
)
def test_a_size_beside_a_thing_is_of_that_thing(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How long did the shooting of the film take?",
            "The 11-day fair showed the film and its shooting.",
            None,
        ),
        ("How long was the flight?", "The 14-month inquiry found that the flight was safe.", None),
        ("How long did the talks last?", "The talks followed a 72-hour strike.", None),
        ("How long was the fair?", "The 11-day fair showed the film.", "11-day"),
        ("How long did the walkout last?", "A 72-hour walkout ended on Friday.", "72-hour"),
        ("How long did the strike last?", "A 72-hour rail strike ended.", "72-hour"),
    ],
)
def test_a_duration_in_the_name_of_a_thing_is_that_of_the_thing(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How wide is the asteroid Ilmen?",
            "It passed the asteroid Ilmen at a distance of 1,900 kilometres.",
            None,
        ),
        ("How long is the tunnel?", "The tunnel lies at a depth of 90 metres.", None),
        (
            "How deep is the lake?",
            "The lake lies at an altitude of 90 metres and a height of 20 metres.",
            None,
        ),
        ("How deep is the tunnel?", "The tunnel lies at a depth of 90 metres.", "90 metres"),
        (
            "How far off is the reef?",
            "The reef lies at a distance of 7 kilometres.",
            "7 kilometres",
        ),
        ("How tall is the mast?", "The mast rises to a height of 40 metres.", "40 metres"),
    ],
)
def test_what_a_size_is_called_before_it_decides(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How high is the Orm Dam?", "The lake of the Orm Dam extends for 112 kilometres.", None),
        ("How deep is Lake Orm?", "After 95 kilometres the river enters Lake Orm.", None),
        ("How high is Orm Peak?", "She was 85 metres below Orm Peak.", None),
        ("How high is Orm Peak?", "Orm Peak is 850 metres high.", "850 metres"),
        ("How deep is Lake Orm?", "Lake Orm has a depth of 95 metres.", "95 metres"),
        ("How high is Orm Hall?", "Orm Hall measures 23 metres from floor to roof.", "23 metres"),
        ("How deep is the wreck?", "The wreck lies 90 metres below the surface.", "90 metres"),
        ("How high is the dam?", "The dam rises 90 metres from its base.", "90 metres"),
        ("How deep is the shaft?", "The shaft goes down for 900 metres.", "900 metres"),
        ("How high was the river Orm?", "The river Orm rose to 4 metres.", "4 metres"),
    ],
)
def test_how_far_something_goes_on_is_not_how_high_or_deep_it_is(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure
