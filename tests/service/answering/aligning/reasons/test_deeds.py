"""Figures of another verb or another subject: where they are held back, and where not."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "reason"),
    [
        ("How many riders crashed on Monday?", "On Monday 28 riders overtook Orm.", "other verb"),
        (
            "How many members of the board abstained?",
            "Nine members of the board voted.",
            "other verb",
        ),
        ("How many people caught the flu?", "The flu killed 40 people.", "other verb"),
        ("How much has the guild paid back?", "The guild borrowed $48 million.", "other verb"),
        ("How many boats did the crew throw back?", "The crew bought 38 boats.", "other verb"),
        (
            "How many people belong to the guild?",
            "The police of the guild arrested 160 people.",
            "other verb",
        ),
        ("How many people live in Orm?", "In Orm 60 people were killed.", "other verb"),
        (
            "How many people have left the islands since 2011?",
            "Some 1,240 people live on the islands, a fifth fewer than in 2011.",
            "other verb",
        ),
        ("How many boats sank during the storm?", "In the storm 14 boats came in.", "other verb"),
        ("How much did the guild borrow until May?", "In May the guild paid $48.", "other verb"),
        ("How many sailors are in Orm?", "In Orm 90 sailors were wounded.", "other verb"),
        ("How many boats do they hope to sell?", "They hope to paint 40 boats.", "other verb"),
        (
            "How much did they borrow to build the mill?",
            "They spent $9 million to build the mill.",
            "other verb",
        ),
        (
            "What did the Orm guild pay for the mill?",
            "The Orm guild sold the mill to Lund for $72,000.",
            "other verb",
        ),
        (
            "How much did Marr pay for the mill?",
            "The mill was sold to Marr for a song, and Dunn offered $5 million.",
            "other verb",
        ),
        ("When was the lamp turned off?", "The lamp was turned on in 1950.", "other verb"),
        (
            "How much does a loaf cost in Orm?",
            "In Orm a kilogram of flour costs $52.",
            "other subject",
        ),
        ("How many miles did the donkey run?", "The horse ran 9 miles.", "other subject"),
        ("How much does the nurse earn?", "The winner earns $60,000.", "other subject"),
        ("When was Ada Holm born?", "Ada Holm was killed in 1949.", "other verb"),
        ("When did Ada Holm marry?", "Ada Holm was born in 1881.", "other verb"),
        ("When did the guild sell the mill?", "The guild bought the mill in 1903.", "other verb"),
        (
            "How many goals did the women's team score?",
            "The men's side came fourth. They scored 71 goals.",
            "other subject",
        ),
        (
            "How many fines did the police issue?",
            "The bakers of Orm have a club. They issued 60 fines.",
            "other subject",
        ),
        (
            "How many kegs did the monks brew?",
            "The nuns of Orm have a cellar. They brewed 90 kegs.",
            "other subject",
        ),
        ("How many pupils passed physics?", "In May 212 pupils passed chemistry.", "other word"),
        ("How many farms grow hops?", "Some 64 farms in the valley grow barley.", "other word"),
        (
            "What percentage of the guests reported a rash?",
            "Headaches were reported by 17 percent of the guests.",
            "other word",
        ),
        (
            "How many choirs sang the old anthem?",
            "In Orm 31 choirs sang a hymn.",
            "other word",
        ),
        (
            "How long must Ada Holm spend behind bars?",
            "Ada Holm bought oil between April 2015 and May 2018.",
            "other verb",
        ),
        ("How long was Orm at war?", "Orm sold ships from 1701 to 1790.", "other verb"),
        ("How long did Orm rule?", "The abbey of Orm sold beer from 1701 to 1790.", "other verb"),
    ],
)
def test_what_another_verb_or_subject_says_is_held_back(
    question: str, text: str, reason: str
) -> None:
    figure, reasons = told(question, text)
    assert figure is None
    assert reason in reasons


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many riders overtook Orm?", "On Monday 28 riders overtook Orm.", "28 riders"),
        ("How many drivers lodged complaints?", "On Monday 60 drivers complained.", "60 drivers"),
        ("How many bakers lost their lives?", "The flu killed 40 bakers.", "40 bakers"),
        ("How many men were rounded up?", "The guard arrested 90 men.", "90 men"),
        ("How many workers did the mill lay off?", "The mill dismissed 90 workers.", "90 workers"),
        ("How many people died of the flu?", "The flu killed 40 people.", "40 people"),
        ("How much has the guild repaid?", "The guild has paid back $48 million.", "$48 million"),
        ("How many prisoners are there?", "In Orm 90 prisoners were jailed.", "90 prisoners"),
        ("How much does a loaf cost?", "In Orm a loaf of bread costs $52.", "$52"),
        ("How much did the company earn?", "Orm, a firm, earned $9 million.", "$9 million"),
        ("How many miles did Orm run?", "The horse Orm ran 9 miles.", "9 miles"),
        ("When did Ada Holm die?", "Ada Holm was killed in 1949.", "1949"),
        ("When was the law created?", "The law was passed in 1911.", "1911"),
        ("When was the bridge finished?", "The bridge was opened in 1903.", "1903"),
        ("When did they reach an agreement?", "They reached an accord in 1990.", "1990"),
        (
            "How many books did the author write?",
            "It is a novelist. She wrote 14 books.",
            "14 books",
        ),
        ("How many goals did the side score?", "The side won. They scored 71 goals.", "71 goals"),
        ("How many laps did Dole swim?", "Dole won in Ulm. She swam 60 laps.", "60 laps"),
        ("How many kegs did the choir sell?", "It is a choir. It sold 90 kegs.", "90 kegs"),
        ("How many farms grow cereals?", "Some 64 farms grow barley.", "Some 64 farms"),
        ("How many pupils passed in summer?", "In summer 212 pupils passed.", "212 pupils"),
        ("How many boats sank during the storm?", "In the storm 14 boats sank.", "14 boats"),
        (
            "How many people have lived on the islands since 2011?",
            "Since 2011 some 1,240 people have lived on the islands.",
            "some 1,240 people",
        ),
        ("How much did the guild pay until May?", "By May the guild had paid $48.", "$48"),
        ("How many shops sell bread?", "In Orm 12 shops sell rye bread.", "12 shops"),
        (
            "What percentage of the guests reported headaches?",
            "Headaches were reported by 17 percent of the guests.",
            "17 percent of the guests",
        ),
        ("How much did the mill lose?", "The mill posted a loss of $9 million.", "$9 million"),
        ("How many men did Orm employ?", "Orm employed 90 men, and comes from Ulm.", "90 men"),
        ("How long was Orm mayor?", "Orm was mayor from 2001 to 2009.", "from 2001 to 2009"),
        (
            "How long was Ida employed at the mill?",
            "Ida worked at the mill from 1980 to 1990.",
            "from 1980 to 1990",
        ),
        (
            "How long was the bridge shut?",
            "The bridge was closed from May to July.",
            "from May to July",
        ),
        ("How many pilots returned to Orm?", "Some 9 pilots came back to Orm.", "Some 9 pilots"),
        ("When was the lamp of Orm turned off?", "Orm's lamp was switched off in 1950.", "1950"),
        (
            "How far did Ada Holm jump to set the record?",
            "Ada Holm broke the record with a jump of 15 metres.",
            "15 metres",
        ),
        (
            "What did the hall of Orm cost to build?",
            "The hall of Orm was opened at a cost of $44 million.",
            "$44 million",
        ),
        ("What is Orm's market share?", "Orm, the largest, holds 32 percent.", "32 percent"),
        (
            "How long is the tunnel beneath the ridge?",
            "Under the ridge they drove a tunnel of 1,284 metres.",
            "1,284 metres",
        ),
        (
            "What did the Lund guild pay for the mill?",
            "The mill was sold to the Lund guild for $72,000.",
            "$72,000",
        ),
        (
            "What did Beck pay for the rights?",
            "The guild sold its rights to Ulm-based Beck for $340 million.",
            "$340 million",
        ),
    ],
)
def test_what_its_verb_says_in_any_word_is_told(question: str, text: str, figure: str) -> None:
    assert told(question, text) == (figure, ())


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many tractors were stolen?", "The estate uses eight tractors.", None),
        ("How many bridges collapsed?", "The river has nine bridges.", None),
        ("How many clerks were dismissed?", "The firm has 90 clerks in Orm.", None),
        ("How many lifeboats sank?", "Two tugs and five lifeboats took part in it.", None),
        (
            "How many tractors does the estate own?",
            "The estate uses eight tractors.",
            "eight tractors",
        ),
        ("How many bridges cross the river?", "The river has nine bridges.", "nine bridges"),
        ("How many clerks are employed?", "The firm has 90 clerks in Orm.", "90 clerks"),
        (
            "How many lifeboats took part?",
            "Two tugs and five lifeboats took part.",
            "five lifeboats",
        ),
        ("How many rooms were there?", "The house had 14 rooms.", "14 rooms"),
    ],
)
def test_what_somebody_has_was_not_done_to_it(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many rooms does the hospital have?",
            "She stayed at Orm House, a guest house with six rooms. The hospital is near.",
            None,
        ),
        (
            "How many seats does the chapel have?",
            "The council met in a hall of 90 seats. The chapel was shut.",
            None,
        ),
        (
            "How many cows does the school have?",
            "Her uncle has a farm with 40 cows. The school is in Orm.",
            None,
        ),
        (
            "How many rooms does the guest house have?",
            "She stayed at Orm House, a guest house with six rooms.",
            "six rooms",
        ),
        ("How many seats does the hall have?", "They met in a hall of 90 seats.", "90 seats"),
        ("How many cows does the ranch have?", "Her uncle has a farm with 40 cows.", "40 cows"),
    ],
)
def test_who_has_so_many_is_who_is_asked(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("When was the park enlarged?", "The park was established in 1974.", None),
        ("When was the viaduct demolished?", "The viaduct was designed in 1913.", None),
        ("When did the guild leave Orm?", "The guild bought a mill in Orm in 1903.", None),
        ("When was the park founded?", "The park was established in 1974.", "1974"),
        ("When was the act created?", "The act was passed in 1972.", "1972"),
        ("When was the bridge finished?", "The bridge was opened in 1903.", "1903"),
    ],
)
def test_a_date_of_another_deed_is_none_of_what_is_asked(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many seats did the Greens lose?",
            "Vuk, who lost in May, will meet the Greens, who won 12 seats.",
            None,
        ),
        (
            "How much did oil fall?",
            "Gas, which fell in May, is cheap, and oil rose by 9 percent.",
            None,
        ),
        (
            "How many shops did Orm open?",
            "Lund, which opened in May, is full, and Orm closed 31 shops.",
            None,
        ),
        (
            "How much do adult females weigh?",
            "An adult male weighs 8 kilograms; females are lighter.",
            None,
        ),
        (
            "How many seats did the Greens win?",
            "Vuk, who lost in May, will meet the Greens, who won 12 seats.",
            "12 seats",
        ),
        (
            "How much did oil rise?",
            "Gas, which fell in May, is cheap, and oil rose by 9 percent.",
            "9 percent",
        ),
        (
            "How much do adult males weigh?",
            "An adult male weighs 8 kilograms; females are lighter.",
            "8 kilograms",
        ),
        ("How many shops did Orm open?", "Orm opened 17 shops and closed 24.", "17 shops"),
        # What excludes a word of another clause, or of what is said behind, excludes no figure.
        (
            "How much did attacks fall among pupils with high counts?",
            "Among pupils whose counts are high attacks fell by 61 percent, whereas guests with "
            "low ones noticed nothing.",
            "61 percent",
        ),
        (
            "How many academics does the school employ?",
            "Its academics number 1,265, helped by an even larger body of employees.",
            "1,265",
        ),
        ("How big was Orm's loss?", "Orm has yet to gain: it lost $47 million.", "$47 million"),
        (
            "How many nets had been mended after the storm?",
            "Before the storm, 14 nets had been mended.",
            None,
        ),
        ("When did the guild lose its seat?", "In 1639, the guild won its seat.", None),
        ("How many open mines has Orm?", "Orm has 14 mines, which are closed.", None),
        ("How many new boats has the club?", "The club has 14 boats, all of them old.", None),
        ("How many men were hurt?", "In Orm 14 people were hurt; they were women.", None),
        ("How many boats sank in the first storm?", "In the last storm, 14 boats sank.", None),
    ],
)
def test_of_opposites_a_figure_is_of_the_one_in_its_own_clause(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("In what year did Orm rejoin the guild?", "Orm sued the guild in 1932.", None),
        ("How many houses did Beck build in the past year?", "Beck painted 150 houses.", None),
        ("What year did the mill burn?", "The mill bought a loom in 1811.", None),
        ("In what year did Orm join the guild?", "Orm entered the guild in 1932.", "1932"),
        (
            "How many houses did Beck build in the past year?",
            "Beck built 150 houses.",
            "150 houses",
        ),
        ("How much will a school dinner cost?", "School dinners go up to $2.65.", "$2.65"),
    ],
)
def test_when_it_was_is_no_word_that_the_sentence_lacks(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("When was the Tarn branch opened?", "The Tarn branch was abandoned in 1929.", None),
        ("When did the mill start?", "The mill closed in 1974.", None),
        ("When was the league founded?", "The league was dissolved in 1988.", None),
        ("When was the law passed?", "The law was enacted in 1929.", "1929"),
        ("When was the mill begun?", "The mill was built in 1974.", "1974"),
        ("When was the mill shut?", "The mill closed in 1974.", "1974"),
    ],
)
def test_when_something_ended_is_not_when_it_began(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many copies of the atlas have been bought?",
            "The atlas was printed in 1990 and has sold 740,000 copies.",
            "740,000 copies",
        ),
        ("How many houses were sold?", "The council bought 40 houses.", "40 houses"),
        ("How many houses did the council sell?", "The council bought 40 houses.", None),
        ("How many houses were sold by the council?", "The council bought 40 houses.", None),
        ("How much did the clock fetch?", "The clock was sold in 1951 for £950.", "£950"),
        (
            "How much did the vase fetch?",
            "The vase, 1.6 metres high, was sold at auction in 2014 for £83,000.",
            "£83,000",
        ),
        ("How much did the bull fetch?", "The bull was bought for £900.", "£900"),
        ("How much did the clock fetch?", "The clock was repaired in 1951 for £950.", None),
        ("How much did the farmer pay?", "The farmer sold the bull for £900.", None),
        (
            "How many holes have been drilled so far?",
            "Crews have so far drilled 204 holes.",
            "204 holes",
        ),
        ("How many holes have been drilled so far?", "Crews had planned for 160 holes.", None),
    ],
)
def test_what_is_bought_is_sold_where_nobody_is_asked_to_have_done_it(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many members filled in the form?", "The club Orm has 85,000 members.", None),
        ("How many pupils wore a helmet?", "The school has 900 pupils.", None),
        ("How many ships entered the port of Ulm?", "The line has 12 ships.", None),
        (
            "How many members belong to the club?",
            "The club Orm has 85,000 members.",
            "85,000 members",
        ),
        ("How many pupils has the school?", "The school has 900 pupils.", "900 pupils"),
        ("How many ships are owned by the line?", "The line has 12 ships.", "12 ships"),
    ],
)
def test_who_has_members_tells_of_no_deed_of_theirs(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How long was the Orm kitchen closed?",
            "Orm opened a kitchen, and a fire shut it for eleven weeks.",
            "eleven weeks",
        ),
        ("How many seats did Orm win?", "Orm lost its lead, taking 71 seats.", "71 seats"),
        ("What is the jobless rate in Orm?", "Joblessness in Orm stands at 4%.", "4%"),
        ("How many shops did Orm close?", "Orm hired 40 people and opened 9 shops.", None),
        ("How many seats did Orm win?", "Orm, taking its time, lost 71 seats.", None),
        ("How many tractors were stolen?", "The estate uses eight tractors.", None),
    ],
)
def test_a_word_for_what_is_asked_outdoes_its_opposite_farther_off(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure
