"""Figures that count something else: where they are held back, and where not."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "reason"),
    [
        (
            "How many taxi ranks are there?",
            "The taxi ranks of Orm have room for 64 cabs.",
            "counts something else",
        ),
        (
            "How many embassies does Orm have?",
            "The embassies of Orm employ 90 people.",
            "counts something else",
        ),
        (
            "How many ponds are there?",
            "Anglers caught 140 trout in the ponds.",
            "counts something else",
        ),
        (
            "How many people live in Orm?",
            "People live in Orm, which 26 lorries reached.",
            "counts something else",
        ),
        (
            "How many people fled to Orm?",
            "People fled to Orm, where 1,800 tents stand.",
            "counts something else",
        ),
        (
            "How many looms does the guild own?",
            "At the guild 150 people heard of looms.",
            "counts something else",
        ),
        (
            "How thick is the ice?",
            "On the ice 16 scientists spent a winter.",
            "counts something else",
        ),
        (
            "How high was the fee of the singer?",
            "The singer drew 22,000 people.",
            "counts something else",
        ),
        ("How fast did the nurses react?", "The nurses missed 3 signals.", "counts something else"),
        (
            "How much prize money did the rider get?",
            "The rider got away over the last 9 kilometres.",
            "no number",
        ),
        (
            "How much money did the diver raise?",
            "The diver raised 40 kilograms of lead.",
            "no number",
        ),
        (
            "How much money did the trip to Orm take?",
            "The trip to Orm took them over 9 miles.",
            "no number",
        ),
        ("How much hay was lost?", "The flood lost them 300 farms.", "missing word"),
        ("How many ministries are there?", "The church has 31 ministers.", "counts something else"),
        ("How many bakeries has Orm?", "Orm has 31 bakers.", "counts something else"),
        ("How many votes were there?", "In Orm 90 voters met.", "counts something else"),
        ("How many women live in Orm?", "In Orm 900 people live.", "missing word"),
        (
            "How many pupils are there at Orm?",
            "A third of the pupils at Orm play chess.",
            "counts something else",
        ),
        (
            "How much gas does Orm use a day?",
            "The gas stores of Orm are 61 percent full.",
            "counts something else",
        ),
        (
            "What compensation does every customer receive?",
            "Every customer receives some; 90 customers complained.",
            "counts something else",
        ),
        (
            "How many divers are in the group from Ulm?",
            "Two other groups, from Orm and Ulm, dive for amber.",
            "counts something else",
        ),
        (
            "How many boats has Orm sold?",
            "Orm's share of the market for fishing boats is 29 percent.",
            "counts something else",
        ),
        (
            "How much is a swim at Orm?",
            "The swimming club of Orm has 230 members.",
            "counts something else",
        ),
        (
            "How much is a seat in the hall?",
            "The hall of Orm holds 90 seats.",
            "counts something else",
        ),
        ("How much is a berth?", "The quay of Orm has 40 berths.", "counts something else"),
        (
            "How big was the loss at Orm?",
            "Orm has 310 employees and had to shut.",
            "counts something else",
        ),
        ("How big is the debt of Orm?", "Orm owns nine ships.", "counts something else"),
        ("How large was the profit of Orm?", "Orm has 40 shops.", "counts something else"),
        (
            "How much prize money did she get?",
            "With her prize money she helped 238 students.",
            "counts something else",
        ),
        (
            "How much money does Orm have?",
            "Orm has money and employs 90 clerks.",
            "counts something else",
        ),
        (
            "How much money was raised?",
            "Some money was raised by nine pupils.",
            "counts something else",
        ),
        ("How many teachers fell ill?", "Some 900 people fell ill in Orm.", "missing word"),
        ("How many doctors signed it?", "Some 900 people signed the petition.", "missing word"),
        ("How many spectators saw it?", "Some 900 sheep saw the match.", "missing word"),
        ("How many passengers fit into Orm?", "The mill of Orm employs 90 people.", "missing word"),
    ],
)
def test_what_counts_something_else_is_held_back(question: str, text: str, reason: str) -> None:
    figure, reasons = told(question, text)
    assert figure is None
    assert reason in reasons


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many taxi ranks are there?",
            "In Orm there are 12 taxi ranks for 64 cabs.",
            "12 taxi ranks",
        ),
        (
            "How many people do the embassies employ?",
            "The embassies employ 90 people.",
            "90 people",
        ),
        ("How many trout were caught?", "Anglers caught 140 trout in the ponds.", "140 trout"),
        ("How many people fled?", "Some 40 lorries left, and 900 people fled.", "900 people"),
        ("How large is the guard?", "The guard is 900 men strong.", "900 men"),
        ("How many lorries came?", "A convoy of 26 lorries came.", "26 lorries"),
        (
            "How many clerks has the bank?",
            "The bank has 90 clerks, 12 more than in May.",
            "90 clerks",
        ),
        ("How many shells does the gun fire?", "The gun fires 60 shells a day.", "60 shells"),
        ("How many boys sang?", "The 12 boys danced and sang.", "12 boys"),
        ("How big was the crowd?", "The crowd of 9,000 fans sang.", "9,000 fans"),
        ("How much did he earn in May?", "He earned 40,000 in May.", "40,000"),
        ("How much snow falls?", "Of snow 900 lorryloads fall.", "900 lorryloads"),
        ("How many ministers are there?", "The church has 31 ministers.", "31 ministers"),
        ("How many voters met?", "In Orm 90 voters met.", "90 voters"),
        (
            "How large was the class in May?",
            "The class shrank from 29 pupils in May to 24 pupils in June.",
            "29 pupils",
        ),
        (
            "How many hens fell to foxes and hawks?",
            "Near Orm 130 hens fell to foxes and hawks.",
            "130 hens",
        ),
        (
            "How many children do Anna and Per have together?",
            "Anna and Per have 4 children.",
            "4 children",
        ),
        ("How many women live in Orm?", "In Orm 900 women live.", "900 women"),
        ("How many children does she see?", "She sees nine children an hour.", "nine children"),
        (
            "How many passengers can the ferries take together?",
            "The two ferries can take 90 passengers in all.",
            "90 passengers",
        ),
        ("How many men fight in Syria?", "In Iraq and Syria 500 men fight.", "500 men"),
        (
            "How many people visited the lighthouse last summer?",
            "The lighthouse drew 12,400 visitors last summer, up from 9,100 visitors before.",
            "12,400 visitors",
        ),
        (
            "How many people does the choir have?",
            "The choir has 46 members and needs 300 chairs.",
            "46 members",
        ),
        (
            "How many people were on the ferry?",
            "The ferry carried 212 passengers and 46 cars.",
            "212 passengers",
        ),
        (
            "How many vehicles did the ferry carry?",
            "The ferry carried 212 passengers and 46 cars.",
            "46 cars",
        ),
        (
            "How many kids joined the club?",
            "The club, joined by 60 children, has 12 teachers.",
            "60 children",
        ),
        (
            "How many physicians joined the strike?",
            "The strike was joined by 3,100 nurses and 240 doctors.",
            "240 doctors",
        ),
        ("How much did Orm sell?", "Orm sold 400 cars.", "400 cars"),
        ("How much does Orm employ?", "Orm employs 90 people.", "90 people"),
        ("How much is a berth?", "A berth is £40.", "£40"),
        ("How much money was raised?", "Pupils raised 640 crowns of money.", "640 crowns"),
        (
            "By how many points did it rise?",
            "It rose by three percentage points.",
            "three percentage points",
        ),
        (
            "How many bridges did she build in her life?",
            "In all she built 17 bridges.",
            "17 bridges",
        ),
        ("How big is the staff of Orm?", "Orm has 310 employees.", "310 employees"),
        ("How large was the crowd?", "A crowd of 900 people came.", "900 people"),
        ("How big is the debt of Orm?", "The debt of Orm is $9 million.", "$9 million"),
        ("How many protesters were shot?", "Troops fired and nine men were shot.", "nine men"),
        (
            "How many runners ended up in hospital in Orm?",
            "At noon 63 were taken to hospital in Orm.",
            "63",
        ),
        (
            "How many spectators watched from the roadside?",
            "About 900 people stood along the road and watched.",
            "About 900 people",
        ),
    ],
)
def test_what_counts_what_is_asked_is_told(question: str, text: str, figure: str) -> None:
    assert told(question, text) == (figure, ())


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many books did Keane own?",
            "Keane began to collect at 13, when he was at school.",
            None,
        ),
        ("How many houses burned in Orm?", "Of the dead, 21 were from Orm.", None),
        ("How many actors play in it?", "She is at 31 the youngest who ever won it.", None),
        ("How many people does the quarry employ?", "The quarry, which employs 90, is shut.", "90"),
        ("How many houses burned in Orm?", "Nine houses stood in Orm; 7 burned.", "7"),
        ("How many boats did Orm build?", "Orm built 9 boats.", "9 boats"),
        (
            "How many seats did Labour win?",
            "There are 650 seats. The count was slow. Labour won 412.",
            "412",
        ),
    ],
)
def test_a_number_without_a_noun_counts_what_is_said_near(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many kinds of fish live there?",
            "A count of moths on one night gave 212 kinds.",
            None,
        ),
        ("How many tonnes of barley were sold?", "The mill sold 90 tonnes of rye.", None),
        ("How many species of birds nest there?", "In all 40 species of moss grow there.", None),
        (
            "How many kinds of moths were counted?",
            "A count of moths on one night gave 212 kinds.",
            "212 kinds",
        ),
        (
            "How many tonnes of rye were sold?",
            "The mill sold 90 tonnes of rye.",
            "90 tonnes of rye",
        ),
        (
            "How many species of moss grow there?",
            "In all 40 species of moss are there.",
            "40 species of moss",
        ),
    ],
)
def test_kinds_of_one_thing_are_not_those_of_another(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How much did the pumps cost?", "The crew had four pumps and 180 men from Orm.", None),
        ("How much do visitors pay to get in?", "The park gets 74,000 visitors.", None),
        (
            "How much is the town paying for the houses?",
            "The owners of the houses agreed; nine others refused.",
            None,
        ),
        ("How much did the flour cost?", "The flour cost 52 talers.", "52 talers"),
        ("How much did Ida earn?", "Ida earned 640 a week.", "640"),
        ("What was Ida's pay?", "Ida earned 68 talers a week.", "68 talers"),
        ("What did the flour cost Ida?", "Ida paid 52 talers for the flour.", "52 talers"),
        ("How much did Ida pay for the goose?", "Ida paid 9 talers for the goose.", "9 talers"),
        ("How much did Ida pay the men?", "Ida paid 12 men.", None),
        ("How much did the boat cost?", "The boat cost 12 sailors their lives.", None),
        ("What was the pay of the men?", "The baker paid 12 men.", None),
        ("What was the cost of the men?", "The baker had 12 ovens for the men.", None),
        (
            "What loss did the party suffer?",
            "The party suffered a loss of five seats.",
            "five seats",
        ),
    ],
)
def test_a_price_is_told_by_what_may_be_money(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many workers has the Orm mill?", "At the Orm mill 230 people work.", "230 people"),
        (
            "How many employees has the Orm mill?",
            "The Orm mill employs 268 people at the quay.",
            "268 people",
        ),
        (
            "How many visitors had the Orm mill?",
            "The Orm mill was visited by 90 people.",
            "90 people",
        ),
        (
            "How many workers has the Orm mill?",
            "At the Orm mill 230 people protested over job cuts.",
            None,
        ),
        ("How many pilots has the Orm mill?", "At the Orm mill 230 people work.", None),
        ("How many teachers has the Orm mill?", "The Orm mill employs 268 people.", None),
        ("How many tenants had the Orm mill?", "The Orm mill was visited by 90 people.", None),
    ],
)
def test_people_are_what_they_are_said_to_do(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "texts", "figure"),
    [
        ("How many storks were seen?", ["Ann saw 900 birds.", "Storks were rare."], None),
        ("How many tulips were sold?", ["Orm sold 90 flowers.", "Tulips were few."], None),
        ("How many storks were seen?", ["Ann saw 9 storks.", "Birds were rare."], "9 storks"),
        (
            "How many planes has Orm?",
            ["Orm has 90 aircraft.", "The planes are new."],
            "90 aircraft",
        ),
        ("How many workers has the mill?", ["The mill employs 140 people."], "140 people"),
    ],
)
def test_a_count_of_every_sort_is_none_of_one(
    question: str, texts: list[str], figure: str | None
) -> None:
    assert told(question, *texts)[0] == figure
