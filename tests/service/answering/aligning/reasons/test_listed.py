"""Why a figure is held back: texts of several subjects where it is, and where it is not."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "reason"),
    [
        ("How many looms did the guild sell?", "The guild bought 12 looms.", "other verb"),
        ("How many games did the Falcons lose?", "The Falcons won 11 games.", "other verb"),
        ("How many wells did the town close?", "The town opened 4 wells.", "other verb"),
        ("How much did the pier cost?", "The pier could cost £12m.", "supposed"),
        ("How many cooks did the inn hire?", "The inn plans to hire 30 cooks.", "supposed"),
        ("How many trees did the park plant?", "The park wants to plant 90 trees.", "supposed"),
        ("How many cooks did the inn hire?", "The inn promised to hire 30 cooks.", "supposed"),
        ("How big is the dam?", "Engineers expect the dam to reach 90 metres.", "supposed"),
        ("When did the ferry reach Orm?", "The ferry is due to reach Orm in 2031.", "supposed"),
        (
            "How many cows were stolen?",
            "The farmer denied that 40 cows had been stolen.",
            "denied",
        ),
        ("How many jobs were cut?", "The mill denied reports that 90 jobs were cut.", "denied"),
        (
            "How many votes were bought?",
            "Aides denied having known that 600 votes were bought.",
            "denied",
        ),
        ("How many boats sank?", "Not one of the 11 boats sank.", "none"),
        ("How many wells dried up?", "None of the 30 wells dried up.", "none"),
        ("How many people drowned?", "Nobody drowned, but 22 barns were lost.", "none"),
        (
            "How many guests fell ill?",
            "We do not know how many of the 90 guests fell.",
            "not known",
        ),
        ("How many cows died?", "It is unclear how many of the 40 cows died.", "not known"),
        (
            "How many voters came?",
            "They would not say how many of their 600 voters came.",
            "not known",
        ),
        (
            "How many people live in Mora?",
            "In Mora flu kills 4 in every 100,000 people.",
            "counts something else",
        ),
        (
            "How many operas did the older man write?",
            "The younger of the two men of the Delafane house wrote 7 operas.",
            "opposite",
        ),
        ("How many alders did the town fell?", "The town planted 90 alders.", "other verb"),
        ("How many calls did the nurses miss?", "The nurses answered 40 calls.", "other verb"),
        ("How many clerks has the bank trained?", "The bank praised 60 clerks.", "other verb"),
        ("How much water does the mill clean?", "The mill draws 90 litres of water.", "other verb"),
        ("How many looms did the mill sell last year?", "The mill sold 40 looms.", "other time"),
        ("How many goals has Orm scored this season?", "Orm has scored 19 goals.", "other time"),
        ("How many pies will be sold next week?", "The cafe sells 300 pies.", "other time"),
        ("How many pies did Orm sell in 1995?", "Orm sold 300 pies.", "missing word"),
        ("How many pies did Orm sell two years ago?", "Orm sold 300 pies.", "other time"),
        ("How far was the longest throw?", "Orm threw 62 metres in her throw.", "missing word"),
        ("How large is the largest park?", "The park at Orm covers 60 acres.", "missing word"),
        ("How many acres does Saint Orm own?", "Saint Lund owns 340 acres.", "missing word"),
        ("How many gulls were there at the start?", "At the end there were 60 gulls.", "opposite"),
        ("How much does a baker earn a month?", "A baker earns 640 crowns a week.", "other rate"),
        ("How far does the ice move in a century?", "The ice moves 5 metres a year.", "other rate"),
        ("How many buses run each hour?", "The town runs 90 buses a day.", "other rate"),
        ("How many acres did frost ruin?", "Hail and frost ruined 70 acres.", "part for whole"),
        ("How many died of cholera?", "Cholera and typhus killed 34 men.", "part for whole"),
        (
            "How many plates did the waiter break?",
            "The cook and the waiter broke 12 plates.",
            "part for whole",
        ),
        (
            "How much did Orm earn in the fourth race?",
            "Orm earned $8m in the third race.",
            "opposite",
        ),
        (
            "How many riders did the trams and ferries carry?",
            "Buses, trams and ferries carried 90 riders.",
            "part for whole",
        ),
        ("How many tons of rice burned?", "Of barley 90 tons of barley burned.", "other word"),
        ("How much did Orm spend on seed?", "Orm spent $9m on sheds and ships.", "other word"),
        ("What is the fare for monks?", "The fare is $4 for nuns.", "other word"),
        (
            "How many sheep had the virus?",
            "None of the 30 sheep that were tested had the virus.",
            "none",
        ),
        ("What height did Orm clear?", "Had Orm cleared 5 metres, she would have won.", "supposed"),
        ("How much rain fell in all?", "The storm dropped 9 litres of rain an hour.", "other rate"),
        ("How much did Orm raise?", "Lund raised $2m; Orm has raised doubts.", "other name"),
        ("How old is Ito?", "Now 63, she paints; her cook, Ito, sings.", "other name"),
        (
            "How many tons did Lund land?",
            "In May Orm landed 41 tons. Lund stayed in port.",
            "other name",
        ),
        (
            "How many goals did Silva score?",
            "Then Pereira scored 21 goals for the club. Silva watched.",
            "other name",
        ),
        (
            "When did Ada Brook marry?",
            "The house is named after Ada Brook. In 1902 Tom Hill married.",
            "other subject",
        ),
        (
            "How many men did Falk hire in Osh?",
            "Falk hired 9 men; in Osh it hires none.",
            "other name",
        ),
        (
            "What is the price of rye bread in spring?",
            "The guild lost 47 percent of its members in spring.",
            "missing word",
        ),
        (
            "What does a ticket cost in Lund?",
            "In Lund 30 percent of the gulls left.",
            "missing word",
        ),
        (
            "What is the fee for swimmers in Mora?",
            "A storm took a third of the trees in Mora.",
            "missing word",
        ),
        ("How many novels did Orm translate?", "Orm wrote 16 novels.", "other verb"),
        ("How many vans did Orm build in the fourth quarter?", "Orm built 90 vans.", "other time"),
        (
            "How many forges are there?",
            "The forges of Mora employ 620 guards.",
            "counts something else",
        ),
        (
            "How many lakes are there?",
            "The lakes hold 75 islands.",
            "counts something else",
        ),
        (
            "How many clinics are there?",
            "The clinics share 14 scanners.",
            "counts something else",
        ),
        (
            "How many tons did Lund's freighters carry?",
            "Orm's 14 freighters carried 60 tons, and Lund went bankrupt.",
            "other name",
        ),
        (
            "How many fans does Ida Holm's choir have?",
            "Ida Holm sang; Petra Dole's choir has 90 fans.",
            "other name",
        ),
        (
            "By how much have wages grown since May?",
            "Rents are €80 higher than in May; wages fell.",
            "other name",
        ),
        (
            "How much did the cameras cost?",
            "Thieves cost the firm $3,100; it hung cameras in the hall.",
            "other name",
        ),
        (
            "How many people does the mill at Nes employ?",
            "The mills employ 90 people: 50 at Holm and the rest at Nes.",
            "other name",
        ),
        (
            "How old is Ida Holm?",
            "Petra Dole, 81, has taken the chain from Ida Holm.",
            "other name",
        ),
        (
            "How many hips were mended in the previous winter?",
            "In January 860 hips were mended.",
            "other time",
        ),
        ("How long was the first stage?", "The final stage was 134 kilometres long.", "opposite"),
    ],
)
def test_a_figure_of_something_else_is_held_back(question: str, text: str, reason: str) -> None:
    figure, reasons = told(question, text)
    assert figure is None
    assert reason in reasons


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How much did the bridge cost?", "It cost $9m; the bridge opened in May.", "$9m"),
        ("How many looms did the guild buy?", "The guild bought 12 looms.", "12 looms"),
        ("How many games did the Falcons win?", "The Falcons won 11 games.", "11 games"),
        ("How many wells were opened?", "The town opened 4 wells.", "4 wells"),
        ("How much could the pier cost?", "The pier could cost £12m.", "£12m"),
        ("How many cooks will be hired?", "The inn plans to hire 30 cooks.", "30 cooks"),
        ("How many trees did the park plant?", "The park planted 90 trees.", "90 trees"),
        ("How many guards do the forges employ?", "The forges employ 620 guards.", "620 guards"),
        ("How many cows were stolen?", "The farmer said that 40 cows were stolen.", "40 cows"),
        ("How many boats are there?", "Not one of the 11 boats sank.", "11 boats"),
        (
            "How many guests were there?",
            "We do not know how many of the 90 guests fell ill.",
            "90 guests",
        ),
        ("How many people drowned?", "In the flood 22 people drowned.", "22 people"),
        ("How many bids were denied?", "The town denied 40 bids.", "40 bids"),
        ("How much does a baker earn a week?", "A baker earns 640 crowns a week.", "640 crowns"),
        ("How many buses run?", "The town runs 90 buses a day.", "90 buses"),
        ("How many acres did hail and frost ruin?", "Hail and frost ruined 70 acres.", "70 acres"),
        ("How many acres did frost ruin?", "Frost ruined 70 acres and 3 barns.", "70 acres"),
        ("How much did Orm earn in the third race?", "Orm earned $8m in the third race.", "$8m"),
        ("How high is the dam going to be?", "The dam is due to reach 90 metres.", "90 metres"),
        ("How many dockers drowned?", "In the flood 12 dockers drowned.", "12 dockers"),
        ("How many alders did the town plant?", "The town planted 90 alders.", "90 alders"),
        ("How many calls did nurses get?", "The nurses answered 40 calls.", "40 calls"),
        ("How many clerks are there now?", "The bank praised 60 clerks.", "60 clerks"),
        ("By how much did the rent fall?", "The rent slipped by 9 percent.", "9 percent"),
        ("How many pies did it sell last year?", "It sold 300 pies last year.", "300 pies"),
        ("How far was the longest throw?", "The longest throw was 62 metres.", "62 metres"),
        ("How many pies does Orm sell this year?", "This year Orm sells 300 pies.", "300 pies"),
        ("How many goals has Orm scored?", "Orm has scored 19 goals this season.", "19 goals"),
        ("How many looms did the mill lend?", "The mill lent 40 looms.", "40 looms"),
        ("How many wells did they find?", "They found 40 wells.", "40 wells"),
        ("How many cooks saw the fire?", "Did nine cooks see the fire?", "nine cooks"),
        ("How many scanners are there?", "The clinics share 14 scanners.", "14 scanners"),
        ("How many tons of corn burned?", "In May 90 tons of maize burned.", "90 tons of maize"),
        ("How much did Orm spend on sheds?", "Orm spent $9m on sheds in May.", "$9m"),
        ("What is the fare for nuns?", "The fare is $4 for nuns and $2 for monks.", "$4"),
        ("How many sheep were tested?", "None of the 30 sheep that were tested fell.", "30 sheep"),
        ("What height did Orm clear?", "Orm, who had won before, cleared 5 metres.", "5 metres"),
        ("How many goals did Silva score?", "Silva joined. In all he scored 21 goals.", "21 goals"),
        ("How many tons did Lund land?", "Lund did well. In May it landed 41 tons.", "41 tons"),
        (
            "How many people work for Lund?",
            "Lund is old. In May it employed 41 people.",
            "41 people",
        ),
        ("How much did Orm raise?", "Lund raised doubts; Orm raised $2m.", "$2m"),
        ("How much did Orm raise?", "Orm raised $2m; Orm's rival Lund has raised doubts.", "$2m"),
        ("How many men did Falk hire?", "Falk hired 9 men; in Osh it hires none.", "9 men"),
        ("How many men struck?", "The strike began in May 2019, and 90 men struck.", "90 men"),
        ("How heavy is the stone?", "The stone weighs 61 kilograms.", "61 kilograms"),
        ("How many kilograms does it weigh?", "It is a stone of 61 kilograms.", "61 kilograms"),
        ("When do the fares go up?", "Fares will go up on 3 May.", "3 May"),
        ("How many monks are there for every nun?", "For every nun 4 monks came.", "4 monks"),
        ("How much does a kilo cost?", "A kilogram costs 90 cents.", "90 cents"),
    ],
)
def test_a_figure_of_what_is_asked_is_told(question: str, text: str, figure: str) -> None:
    assert told(question, text) == (figure, ())


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many herring boats are there now?",
            "There were once 400 herring boats here, now only 12.",
            "12",
        ),
        (
            "How many farms does the village have now?",
            "The village had 90 farms, now just 12.",
            "12",
        ),
        (
            "How many seats did Labour hold?",
            "The number of seats held by Labour was 31 when he resigned.",
            "31",
        ),
        ("How old is Ida?", "Ida is a middle child of three.", None),
        (
            "How many graves from this age are there?",
            "The number of graves from this age is 26.",
            "26",
        ),
        ("How many cars will the plant get to sell?", "The plant bought 900 cars.", None),
        (
            "How many people live in Ulm?",
            "Ulm and Saint Orm together have 3 million people; 400,000 people live in Ulm.",
            "400,000 people",
        ),
        (
            "How many goals did Vik score?",
            "Vik and Lund played together for years; Vik scored 90 goals.",
            "90 goals",
        ),
        (
            "How many cows does Beck own?",
            "Beck and Holm live together, and Beck owns 40 cows.",
            "40 cows",
        ),
        (
            "How many shops does Marks have?",
            "Marks and Spencer, brought together in 1894, has 900 shops.",
            "900 shops",
        ),
        ("What is the population of Orm?", "Orm has 9,000 inhabitants.", "9,000 inhabitants"),
        (
            "What is the population of Orm?",
            "Some 9,000 residents live in Orm.",
            "Some 9,000 residents",
        ),
        ("What is the population of tigers?", "Only 900 tigers remain in the wild.", "900 tigers"),
        ("What is the size of the fleet?", "The fleet has 90 ships.", "90 ships"),
        (
            "How much ash fell on the town?",
            "Up to 30 centimetres of ash fell on the town.",
            "Up to 30 centimetres of ash",
        ),
        ("How much hose was laid?", "Crews laid 90 metres of hose.", "90 metres of hose"),
        (
            "How much water lies over the wreck?",
            "The wreck lies in 40 metres of water.",
            "40 metres of water",
        ),
        (
            "How many species of fish live in the lake?",
            "The lake is home to 31 species.",
            "31 species",
        ),
        (
            "How long is the race?",
            "The race is run over a distance of 90 kilometres.",
            "90 kilometres",
        ),
        ("How big is the ship?", "The ship has a length of 300 metres.", "300 metres"),
        ("How many jobs did Orm cut?", "Orm made a loss. Management cut 900 jobs.", "900 jobs"),
        (
            "How many wins did Arsenal have?",
            "Arsenal were strong. The Gunners had 26 wins.",
            "26 wins",
        ),
        ("When was the treaty signed?", "The treaty ended the war in 1648.", "1648"),
        ("When was the album recorded?", "The album was cut in May 1964.", "May 1964"),
        (
            "How long is the section that remains?",
            "The section is 9 kilometres long.",
            "9 kilometres",
        ),
        ("How far did he walk?", "He walked 9,000 steps.", "9,000 steps"),
        (
            "How many cars did Ford sell?",
            "Ford had a good year; Mustang sales reached 90,000 cars.",
            "90,000 cars",
        ),
        ("What does it cost to get to the island?", "The ferry costs $9.", "$9"),
    ],
)
def test_no_reason_goes_further_than_its_own(question: str, text: str, figure: str | None) -> None:
    assert told(question, text)[0] == figure
