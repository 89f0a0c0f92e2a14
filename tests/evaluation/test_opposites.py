"""Sentences of many subjects asked with their own verb, and with the one that excludes it."""

from __future__ import annotations

from functools import cache

from index.library import Library
from service.answering import answer
from service.questions import understand
from tests.evaluation.documents import article_of

# The sentence; the question in its own words; the verb in it; the verb that excludes it.
PAIRS = (
    ("The bakery hired 42 people in May.", "How many people did the bakery {}?", "hire", "fire"),
    (
        "Norway exported 9,000 tonnes of cod.",
        "How many tonnes of cod did Norway {}?",
        "export",
        "import",
    ),
    ("The Falcons won 11 games.", "How many games did the Falcons {}?", "win", "lose"),
    ("The museum bought 7 statues.", "How many statues did the museum {}?", "buy", "sell"),
    ("The chain opened 15 cinemas.", "How many cinemas did the chain {}?", "open", "close"),
    ("The court accepted 30 appeals.", "How many appeals did the court {}?", "accept", "reject"),
    ("The bank lent 80 farmers a plough.", "How many farmers did the bank {}?", "lend", "borrow"),
    ("The crew loaded 200 crates.", "How many crates did the crew {}?", "load", "unload"),
    ("The town banned 6 films.", "How many films did the town {}?", "ban", "allow"),
    (
        "The teacher praised 12 pupils.",
        "How many pupils did the teacher {}?",
        "praise",
        "criticise",
    ),
    ("The senate approved 14 bills.", "How many bills did the senate {}?", "approve", "disapprove"),
    ("The patrol found 3 hikers.", "How many hikers did the patrol {}?", "find", "lose"),
    ("The works built 5 bridges.", "How many bridges did the works {}?", "build", "destroy"),
    ("The guard locked 18 gates.", "How many gates did the guard {}?", "lock", "unlock"),
    ("The union gained 900 members.", "How many members did the union {}?", "gain", "lose"),
    ("The council created 60 posts.", "How many posts did the council {}?", "create", "destroy"),
    ("The zoo freed 4 owls.", "How many owls did the zoo {}?", "free", "capture"),
    ("The driver passed 21 tests.", "How many tests did the driver {}?", "pass", "fail"),
    ("The shop lowered 33 prices.", "How many prices did the shop {}?", "lower", "raise"),
    ("The mill increased 8 rents.", "How many rents did the mill {}?", "increase", "decrease"),
    ("The nurses tied 25 bandages.", "How many bandages did the nurses {}?", "tie", "untie"),
    ("The army attacked 10 forts.", "How many forts did the army {}?", "attack", "defend"),
    ("The editor included 16 poems.", "How many poems did the editor {}?", "include", "exclude"),
    ("The clerk remembered 13 names.", "How many names did the clerk {}?", "remember", "forget"),
    ("The club admitted 70 guests.", "How many guests did the club {}?", "admit", "reject"),
    ("The judge convicted 9 traders.", "How many traders did the judge {}?", "convict", "acquit"),
    ("The firm connected 55 homes.", "How many homes did the firm {}?", "connect", "disconnect"),
    ("The guests liked 17 dishes.", "How many dishes did the guests {}?", "like", "dislike"),
    ("The porters lifted 40 trunks.", "How many trunks did the porters {}?", "lift", "lower"),
    ("The smith bent 22 rods.", "How many rods did the smith {}?", "bend", "straighten"),
    ("The cook added 5 onions.", "How many onions did the cook {}?", "add", "subtract"),
    ("The farm pushed 12 carts.", "How many carts did the farm {}?", "push", "pull"),
    ("The office sent 310 letters.", "How many letters did the office {}?", "send", "receive"),
    ("The divers filled 19 tanks.", "How many tanks did the divers {}?", "fill", "empty"),
    ("The fleet boarded 6 ferries.", "How many ferries did the fleet {}?", "board", "leave"),
    ("The mayor supported 4 plans.", "How many plans did the mayor {}?", "support", "oppose"),
    ("The jury agreed on 8 points.", "On how many points did the jury {}?", "agree", "disagree"),
    ("The pilot started 3 engines.", "How many engines did the pilot {}?", "start", "stop"),
    ("The tailor dressed 26 actors.", "How many actors did the tailor {}?", "dress", "undress"),
    ("The monks covered 31 graves.", "How many graves did the monks {}?", "cover", "uncover"),
    ("The lab proved 7 claims.", "How many claims did the lab {}?", "prove", "disprove"),
    ("The staff packed 48 bags.", "How many bags did the staff {}?", "pack", "unpack"),
    ("The group trusted 5 banks.", "How many banks did the group {}?", "trust", "distrust"),
    ("The state employed 620 clerks.", "How many clerks did the state {}?", "employ", "dismiss"),
    ("The choir obeyed 2 rules.", "How many rules did the choir {}?", "obey", "disobey"),
    ("The scouts advanced 9 miles.", "How many miles did the scouts {}?", "advance", "retreat"),
    ("The valley flooded and 37 barns sank.", "How many barns {}?", "sank", "floated"),
    ("In spring 64 shops opened.", "How many shops {} in spring?", "opened", "closed"),
    ("At noon 90 trains arrived.", "How many trains {} at noon?", "arrived", "departed"),
    ("In the north 28 rivers rose.", "How many rivers {} in the north?", "rose", "fell"),
    ("After the vote 14 members joined.", "How many members {} after the vote?", "joined", "left"),
    ("By dusk 50 boats appeared.", "How many boats {} by dusk?", "appeared", "disappeared"),
    ("In the storm 12 sailors died.", "How many sailors {} in the storm?", "died", "survived"),
    ("On Monday 33 mines closed.", "How many mines {} on Monday?", "closed", "opened"),
    ("In the test 24 pumps failed.", "How many pumps {} in the test?", "failed", "succeeded"),
    ("Last year 45 dunes grew.", "How many dunes {} last year?", "grew", "shrank"),
    (
        "In the race 15 riders accelerated.",
        "How many riders {} in the race?",
        "accelerated",
        "decelerated",
    ),
    ("That week 20 ponds froze.", "How many ponds {} that week?", "froze", "melted"),
    ("In court 11 dealers lied.", "How many dealers {} in court?", "lied", "confessed"),
    ("In autumn 77 pupils entered.", "How many pupils {} in autumn?", "entered", "left"),
)
MOST_WRONG, LEAST_RIGHT = 2, 58


def test_there_are_sixty() -> None:
    assert len(PAIRS) == 60


def test_the_verb_that_is_said_gets_the_figure() -> None:
    missed = [question for sentence, question in _asked(own=True) if not figure(sentence, question)]
    assert len(PAIRS) - len(missed) >= LEAST_RIGHT, missed


def test_the_verb_that_excludes_it_gets_none() -> None:
    wrong = [question for sentence, question in _asked(own=False) if figure(sentence, question)]
    assert len(wrong) <= MOST_WRONG, wrong


def _asked(*, own: bool) -> list[tuple[str, str]]:
    return [(one[0], one[1].format(one[2] if own else one[3])) for one in PAIRS]


@cache
def figure(sentence: str, question: str) -> str | None:
    """Give the figure that a text of the sentence and its neighbours answers with."""
    library = Library.build([article_of([sentence, "The weather was mild for the season."])])
    found = answer(library, understand(question)).figure
    return found.text if found else None
