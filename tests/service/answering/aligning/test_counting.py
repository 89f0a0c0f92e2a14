"""Figures that count or measure something else: where they are held back, and where not."""

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
        ("How many guests felt dizzy?", "Of the guests 63 felt dizzy or sick.", "part for whole"),
        (
            "How many hens fell to hawks?",
            "Near Orm 130 hens fell to foxes and hawks.",
            "part for whole",
        ),
        ("How many monks had the flu?", "Nine monks had the flu or a cold.", "part for whole"),
        ("How much profit did Orm make?", "Orm had a turnover of $5 million.", "other word"),
        (
            "How many guests felt dizzy on Monday?",
            "Of the guests 63 felt dizzy or sick on Monday.",
            "part for whole",
        ),
        ("How much hay was lost?", "The flood lost them 300 farms.", "missing word"),
        ("How wide is the lake?", "The lake is 6 kilometres long.", "counts something else"),
        ("How much does the stone weigh?", "The stone is 90 metres wide.", "counts something else"),
        ("How large is the core?", "They drew a core 286 metres long.", "counts something else"),
        ("How many ministries are there?", "The church has 31 ministers.", "counts something else"),
        ("How old is Ann Orm?", "Ann Orm was given a term of 2 years.", "counts something else"),
        ("How many bakeries has Orm?", "Orm has 31 bakers.", "counts something else"),
        ("How many votes were there?", "In Orm 90 voters met.", "counts something else"),
        ("How much rent does Orm pay?", "Orm pays taxes of $9 million.", "other word"),
        (
            "How many tonnes of ore did Orm dig up?",
            "Orm dug up ore on 900 square kilometres.",
            "counts something else",
        ),
        ("How many women live in Orm?", "In Orm 900 people live.", "missing word"),
        ("How many ships does Orm have?", "Orm has sold three of its ships.", "part of all"),
        ("By how much did Orm rise?", "Orm rose from 48 to 57.", "level for change"),
        ("How much revenue had Orm?", "Orm had a profit of $9 million.", "other word"),
        ("How many children live in Orm?", "In Orm she sees nine children an hour.", "other rate"),
        (
            "How many passengers can the ferries take together?",
            "The one ferry can take 90 passengers; her sister takes 40 passengers.",
            "not together",
        ),
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
        (
            "What compensation does every customer receive?",
            "Every customer receives some; 90 customers complained.",
            "counts something else",
        ),
        ("How high are the debts of Orm?", "The profit of Orm rose to $9 million.", "other word"),
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
        ("How thick is the ice?", "The ice sinks by 3 centimetres a year.", "change for level"),
        ("How wide is the beach?", "The beach has receded by 40 metres.", "change for level"),
        (
            "How many people did the storm kill in Lyon?",
            "In Lyon, Lille and Nice the storm killed 40 people.",
            "part for whole",
        ),
        (
            "How many shops did Orm open in Hull?",
            "Orm opened 12 shops in Leeds, York, Hull and Ely.",
            "part for whole",
        ),
        (
            "How many nests were found near Skarn?",
            "Near Brill, Holm and Skarn 88 nests were found.",
            "part for whole",
        ),
        (
            "How many people stayed away from work?",
            "On Monday 3,100 nurses and 240 doctors stayed away from work.",
            "part of all",
        ),
        (
            "How many people did the blast kill?",
            "The blast killed 12 soldiers and three civilians near the bridge.",
            "part of all",
        ),
        (
            "How many people did the festival bring together?",
            "The festival brought together 40 pupils and 16 teachers.",
            "part of all",
        ),
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
        ("How much more does a ticket cost?", "A ticket costs £38 more than last year.", "£38"),
        (
            "How much did the port lengthen its quay?",
            "The port lengthened its quay by 140 metres.",
            "140 metres",
        ),
        (
            "How many clerks has the bank?",
            "The bank has 90 clerks, 12 more than in May.",
            "90 clerks",
        ),
        (
            "How much snow fell an hour?",
            "Snow fell at 4 centimetres an hour.",
            "4 centimetres an hour",
        ),
        ("How many shells does the gun fire?", "The gun fires 60 shells a day.", "60 shells"),
        ("How many boys sang?", "The 12 boys danced and sang.", "12 boys"),
        ("How big was the crowd?", "The crowd of 9,000 fans sang.", "9,000 fans"),
        ("How old is the firm?", "The firm has existed for 90 years.", "90 years"),
        ("How much did he earn in May?", "He earned 40,000 in May.", "40,000"),
        (
            "How much taller is the tower than the mill?",
            "The tower is 9 metres taller than the mill, which measures 12 metres.",
            "9 metres",
        ),
        ("How long is the lake?", "The lake is 6 kilometres long.", "6 kilometres"),
        ("How tall is the mast?", "The mast is 90 metres high.", "90 metres"),
        ("How much snow falls?", "Of snow 900 lorryloads fall.", "900 lorryloads"),
        ("How many ministers are there?", "The church has 31 ministers.", "31 ministers"),
        ("How many voters met?", "In Orm 90 voters met.", "90 voters"),
        (
            "How large was the class in May?",
            "The class shrank from 29 pupils in May to 24 pupils in June.",
            "29 pupils",
        ),
        ("How many guests felt dizzy or sick?", "Of the guests 63 felt dizzy or sick.", "63"),
        (
            "How many hens fell to foxes and hawks?",
            "Near Orm 130 hens fell to foxes and hawks.",
            "130 hens",
        ),
        ("How much profit did Orm make?", "Orm made a profit of $5 million.", "$5 million"),
        (
            "How many pupils play chess?",
            "A third of the pupils play chess.",
            "A third of the pupils",
        ),
        ("How long is the quay?", "The quay is 900 metres.", "900 metres"),
        (
            "How many children do Anna and Per have together?",
            "Anna and Per have 4 children.",
            "4 children",
        ),
        (
            "How many engines did the firm make?",
            "The firm, listed in London, York and Hull, made 900 engines.",
            "900 engines",
        ),
        (
            "How fast does the train go?",
            "The train runs at 90 miles per hour.",
            "90 miles per hour",
        ),
        ("How many square miles has Orm?", "Orm has 90 square miles.", "90 square miles"),
        ("How many women live in Orm?", "In Orm 900 women live.", "900 women"),
        (
            "How many of its ships has Orm sold?",
            "Orm has sold three of its ships.",
            "three of its ships",
        ),
        ("How many children does she see?", "She sees nine children an hour.", "nine children"),
        (
            "How many passengers can the ferries take together?",
            "The two ferries can take 90 passengers in all.",
            "90 passengers",
        ),
        ("How high are the debts of Orm?", "The debts of Orm rose to $9 million.", "$9 million"),
        ("How far does the ice sink?", "The ice sinks by 3 centimetres.", "3 centimetres"),
        ("How thick is the ice?", "The lake is hidden by 40 metres of ice.", "40 metres of ice"),
        (
            "How many people did the storm kill?",
            "In Lyon, Lille and Nice the storm killed 40 people.",
            "40 people",
        ),
        (
            "How many nests were found in Holm?",
            "In Brill, Holm and Skarn 88 nests were found, 12 of them in Holm.",
            "12",
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
    ],
)
def test_what_counts_what_is_asked_is_told(question: str, text: str, figure: str) -> None:
    assert told(question, text) == (figure, ())
