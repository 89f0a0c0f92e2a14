"""Figures said of somebody with another name: where they are held back, and where not."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many tons did Kent mine?",
            "Kent and Essex have mines. The Lund valley mined 27 tons.",
            None,
        ),
        (
            "How many ships did Orm build?",
            "Orm and Ulm have yards. The yard of Lund built 9 ships.",
            None,
        ),
        ("How many goals did Ole score?", "Ole and Tom ran. Then Kim Holm scored 3 goals.", None),
        (
            "How many tons did the Lund valley mine?",
            "Kent and Essex have mines. The Lund valley mined 27 tons.",
            "27 tons",
        ),
        ("How many ships did Orm build?", "Orm has a yard. It built 9 ships.", "9 ships"),
        ("How many goals did Ole score?", "Ole ran. He scored 3 goals.", "3 goals"),
    ],
)
def test_what_somebody_named_did_another_did_not(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "When was Orm attacked?",
            "Men carried out attacks in Orm and Lund; the July 3 Lund attack killed nine.",
            None,
        ),
        ("When was Orm bombed?", "Bombs fell on Orm before the 1998 Ulm bombing.", None),
        ("When did Orm strike?", "Orm had a strike, as in the May 5 Ulm strike.", None),
        (
            "When was Lund attacked?",
            "Men carried out attacks in Orm and Lund; the July 3 Lund attack killed nine.",
            "July 3",
        ),
        ("When did the Ulm bombing happen?", "The 1998 Ulm bombing killed nine.", "1998"),
        ("When did Orm revive?", "Orm revived after the 2006 Ulm conflict.", "2006"),
    ],
)
def test_a_date_in_the_name_of_an_event_is_of_that_event(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How much does a single room cost?", "A double room costs $85.", None),
        ("When does the summer term begin?", "The spring term begins on 8 January.", None),
        ("How much did the village fair raise?", "The school fair raised $900.", None),
        ("What does a monthly pass cost?", "An annual pass costs $45.", None),
        ("What does a yearly pass cost?", "An annual pass costs $45.", "$45"),
        ("How much does a double room cost?", "A double room costs $85.", "$85"),
        ("When does the spring term begin?", "The spring term begins on 8 January.", "8 January"),
        ("What is the birth rate?", "Norland's death rate is 9 percent.", None),
        ("What was the gross profit?", "The bank's net profit was $9.", None),
        ("What did the night bus earn?", "Orm's school bus earned $900.", None),
        ("What is the death rate?", "Norland's death rate is 9 percent.", "9 percent"),
        ("What was the profit?", "The bank's summer profit was $9.", "$9"),
        ("What did the total profit come to?", "The bank's profit came to $9.", "$9"),
        ("How much did the annual fair raise?", "The school fair raised $900.", "$900"),
        ("How much does the room cost?", "A double room costs $85.", "$85"),
        ("How much did the yearly fair raise?", "The annual fair raised $900.", "$900"),
    ],
)
def test_of_another_sort_it_is_not_told(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "What is the average speed on the road through Penn?",
            "On the road through Orm average speed is 36mph.",
            None,
        ),
        (
            "When was the palace on the Odra rebuilt?",
            "The Palace on the Vistula was rebuilt in 1775.",
            None,
        ),
        (
            "What share of children on placebo fell ill?",
            "Some 11 percent of children on Tavorin fell ill.",
            None,
        ),
        (
            "What is the average speed on the road through Orm?",
            "On the road through Orm average speed is 36mph.",
            "36mph",
        ),
        ("How many people in the town work?", "Some 900 people in Orm work.", "Some 900 people"),
        (
            "What share of children on the drug fell ill?",
            "Some 11 percent of children on Tavorin fell ill.",
            "Some 11 percent of children",
        ),
        ("How many people in Orm work?", "Some 900 people in the", None),
        (
            "How many people in hospital are ill?",
            "Some 90 people in Orm are ill.",
            "Some 90 people",
        ),
    ],
)
def test_a_noun_with_one_name_behind_it_is_none_with_another(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many points does Malá have?",
            "Rincón leads with 64 points, while Malá is the best of the young.",
            None,
        ),
        (
            "How many ships did Lund build?",
            "In May Orm built 9 ships, more than it had sold; Lund built none.",
            None,
        ),
        (
            "What share of votes did Ulm take?",
            "Orm won with 41 percent of votes, ending the rule of Ulm.",
            None,
        ),
        (
            "How many points does Rincón have?",
            "Rincón leads with 64 points, while Malá is the best of the young.",
            "64 points",
        ),
        (
            "When did the Normans attack?",
            "The fall of the Orm fort led to an attack in 1185, when a Norman army came.",
            "1185",
        ),
        (
            "When did Ulm close the deal?",
            "By May 3, 1974, the envoy of the Lund crown, Ole Ulm, closed the deal.",
            "May 3, 1974",
        ),
        (
            "How many jobs will Ford cut?",
            "The Detroit carmaker will cut 900 jobs, Ford said on Monday.",
            "900 jobs",
        ),
        (
            "How many goals did Beck score?",
            "Orm won with 3 goals, all of them scored by Beck.",
            "3 goals",
        ),
    ],
)
def test_who_stands_behind_the_figure_has_not_done_it(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How old is Dr Oruk?",
            "The youngest was a four-month-old girl, according to Dr Oruk.",
            None,
        ),
        (
            "How old is General Maren?",
            "General Maren came. One grandmother, 84, sat in a tree, he said.",
            None,
        ),
        (
            "How old is Marit Boer?",
            "The 27-year-old Swede won, nine seconds ahead of Marit Boer.",
            None,
        ),
        (
            "How old is Rosa Vik?",
            "Rosa Vik, who began at the port at the age of 19, resigned.",
            None,
        ),
        ("How old is Rosa Vik?", "Rosa Vik, a 44-year-old former mayor, resigned.", "44-year-old"),
        ("How old is Rosa Vik?", "Rosa Vik, 44, resigned.", "44"),
        ("How old is Rosa Vik?", "Rosa Vik, 78, who began at the age of 15, will go.", "78"),
        (
            "How old is the oldest man in Orle?",
            "The oldest man in Orle left at the age of 90.",
            None,
        ),
        (
            "How old was Rosa Vik when she began?",
            "Rosa Vik, who began at the port at the age of 19, resigned.",
            "19",
        ),
        (
            "How old is Vik's boat?",
            "From the deck of his 106-year-old schooner Vik looks at Orm.",
            "106-year-old",
        ),
        (
            "How old are children when they start school?",
            "Children start school at the age of 5.",
            "5",
        ),
        (
            "How old is the Orm Tower?",
            "The Orm Tower is in Ulm. It is 130 years old.",
            "130 years old",
        ),
        (
            "How old is Dole?",
            "Ada Dole scored twice. The 39-year-old striker was happy.",
            "39-year-old",
        ),
        (
            "How old is Rosa Vik?",
            "The winner, a 44-year-old teacher from Orm, is Rosa Vik.",
            "44-year-old",
        ),
    ],
)
def test_an_age_is_of_who_is_asked(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many sleighs did the works at Orm make?",
            "The works at Orm has 90 men and made 40 carts; Lund made 12 sleighs.",
            None,
        ),
        (
            "How many votes did Vik get?",
            "Vik spent 9 million crowns, while Holm got 412 votes.",
            None,
        ),
        (
            "How many rooms does the Ulm hostel have?",
            "The Ulm hostel has 9 cooks; Sund has 30 rooms.",
            None,
        ),
        (
            "How many sleighs did Lund make?",
            "The works at Orm has 90 men and made 40 carts; Lund made 12 sleighs.",
            "12 sleighs",
        ),
        (
            "How many votes did Holm get?",
            "Vik spent 9 million crowns, while Holm got 412 votes.",
            "412 votes",
        ),
        (
            "How many carts did the works at Orm make?",
            "The works at Orm has 90 men and made 40 carts; Lund made 12 sleighs.",
            "40 carts",
        ),
        (
            "How many assists did Idowu provide?",
            "Idowu scored twice. Sampaio had 13 assists.",
            None,
        ),
        ("How many trees did Beck plant?", "Beck left in May. Holm planted 40 trees.", None),
        ("How many trees did Holm plant?", "Beck left in May. Holm planted 40 trees.", "40 trees"),
        ("How many trees did Beck plant?", "Beck left in May. He planted 40 trees.", "40 trees"),
    ],
)
def test_who_is_named_in_an_earlier_clause_alone_has_not_done_it(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("What was the net profit?", "Operating profit slipped to $29 million.", None),
        ("How many did the junior team beat?", "Senior team beat 12 clubs.", None),
        ("What was the gross margin?", "Net margin was 9 percent.", None),
        (
            "What was the operating profit?",
            "Operating profit slipped to $29 million.",
            "$29 million",
        ),
        ("What was the profit?", "Operating profit slipped to $29 million.", "$29 million"),
    ],
)
def test_what_a_sentence_opens_with_is_of_its_sort(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How old was Trewin when he died?",
            "The engineer, Josiah Trewin, was only 29 when he was given the task.",
            None,
        ),
        ("How old was Ida Holm when she retired?", "Ida Holm was 31 when she won the cup.", None),
        ("How old was Beck when he married?", "Ole Beck was 40 when he moved to Ulm.", None),
        (
            "How old was Trewin when he was given the task?",
            "The engineer, Josiah Trewin, was only 29 when he was given the task.",
            "29",
        ),
        (
            "How old was Ida Holm when she won the cup?",
            "Ida Holm was 31 when she won the cup.",
            "31",
        ),
        ("How old was Beck when he moved?", "Ole Beck was 40 when he moved to Ulm.", "40"),
    ],
)
def test_an_age_is_of_the_time_that_is_asked(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How old is Ida Holm's brother?", "Ida Holm, 44, runs the inn with her brother.", None),
        (
            "How old was Beck's father?",
            "Ole Beck, the son of a dentist, came to Ulm at the age of 11, and his father stayed.",
            None,
        ),
        (
            "How old is Trewin's daughter?",
            "Josiah Trewin, 52, is a builder, and so is his daughter.",
            None,
        ),
        (
            "How old is Ida Holm's brother?",
            "The brother of Ida Holm is 40 years old.",
            "40 years old",
        ),
        (
            "How old is Beck's father?",
            "Ole Beck sings, and his father is 71 years old.",
            "71 years old",
        ),
        ("How old is Ida Holm?", "Ida Holm, 44, runs the inn with her brother.", "44"),
    ],
)
def test_somebodys_brother_is_as_old_as_is_said_beside_him(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


KESSEL = (
    "Two yards stand by the harbour.",
    "Kessel lost its roof in a fire.",
    "Kessel sold its crane.",
    "Kessel is run by two sisters.",
)


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many workers does Kessel employ?", "The firm employs 120 workers.", "120 workers"),
        ("How many boats does Kessel build?", "It builds 12 boats a year.", "12 boats"),
        ("How much did Kessel lose in May?", "In May the yard lost $9 million.", "$9 million"),
        ("How many workers does Kessel employ?", "At Orrin it employs 120 workers.", None),
        ("How many boats does Kessel build?", "Orrin moved. It builds 12 boats a year.", None),
        ("How many workers does Brandt employ?", "The firm employs 120 workers.", None),
    ],
)
def test_whom_an_article_keeps_naming_it_speaks_of_where_nobody_else_is_named(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, *KESSEL, text)[0] == figure
