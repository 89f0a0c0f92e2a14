"""Talk and what only looks like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.questions import understand
from service.questions.talk import talk_in, without_courtesies

if TYPE_CHECKING:
    from index.model.asked import TalkKind

TALK: list[tuple[str, TalkKind]] = [
    ("Hello", "greeting"),
    ("Hi there!", "greeting"),
    ("Good morning", "greeting"),
    ("Hey, how are you?", "greeting"),
    ("Thanks", "thanks"),
    ("Great, thanks!", "thanks"),
    ("Thank you very much for your help", "thanks"),
    ("ok thanks bye", "thanks"),
    ("no thanks", "thanks"),
    ("Bye", "farewell"),
    ("Good night", "farewell"),
    ("See you later!", "farewell"),
    ("That's all for now", "farewell"),
    ("ok", "acknowledgement"),
    ("OK, I see.", "acknowledgement"),
    ("Interesting!", "acknowledgement"),
    ("Got it", "acknowledgement"),
    ("yes", "acknowledgement"),
    ("Never mind", "acknowledgement"),
    ("Help", "help"),
    ("What can I ask?", "help"),
    ("What can you do?", "help"),
    ("How does this work?", "help"),
    ("What kind of questions can I ask?", "help"),
    ("Can you help me?", "help"),
    ("Give me some examples", "help"),
    ("Can I ask a question?", "help"),
    ("Who are you?", "identity"),
    ("What are you?", "identity"),
    ("Are you a robot?", "identity"),
    ("What's your name?", "identity"),
    ("Who made you?", "identity"),
    ("Are you ChatGPT?", "identity"),
    ("Are you sure?", "certainty"),
    ("Are you sure about that?", "certainty"),
    ("Is that true?", "certainty"),
    ("Really?", "certainty"),
    ("How do you know?", "certainty"),
    ("Can I trust this?", "certainty"),
    ("Who wrote this?", "author"),
    ("Who wrote it?", "author"),
    ("Who is the author?", "author"),
    ("Who is the author of this article?", "author"),
    ("By whom was this article written?", "author"),
    ("Who's this by?", "author"),
    ("What is the author's name?", "author"),
    ("Do you know who wrote this piece?", "author"),
    ("Whose article is this?", "author"),
    ("Tell me who the author is", "author"),
    ("What is the title?", "title"),
    ("What's the headline of this article?", "title"),
    ("What is this article called?", "title"),
    ("When was this published?", "published"),
    ("When did it appear?", "published"),
    ("When was the article written?", "published"),
    ("What is the date of the article?", "published"),
    ("How old is this article?", "published"),
    ("On which day was this published?", "published"),
    ("Where was this published?", "source"),
    ("Which newspaper is this from?", "source"),
    ("What's the source?", "source"),
    ("Who published this?", "source"),
    ("How long is this article?", "length"),
    ("How many words does this article have?", "length"),
    ("How long does it take to read this?", "length"),
    ("What is this about?", "about"),
    ("What's it about?", "about"),
    ("What is this article about?", "about"),
    ("Tell me about this article", "about"),
    ("What is the main topic?", "about"),
    ("What does the article say?", "about"),
    ("Summarise it", "summary"),
    ("Can you summarize this article in three sentences?", "summary"),
    ("Give me a short summary, please", "summary"),
    ("tl;dr", "summary"),
    ("What are the key points?", "summary"),
    ("What are the main findings of the article?", "summary"),
    ("Which countries does it name?", "countries"),
    ("What countries are mentioned in the article?", "countries"),
    ("List all the countries", "countries"),
    ("Who is mentioned in the article?", "people"),
    ("Which people are named?", "people"),
    ("What groups does the article mention?", "groups"),
    ("Show all figures", "figures"),
    ("Show me all the numbers in the article", "figures"),
    ("What figures are there?", "figures"),
    ("Who does the article quote?", "people"),
    ("What does the author say?", "about"),
    ("Is that right?", "certainty"),
    ("I would like to know who wrote this", "author"),
    ("What is the publication date?", "published"),
    ("Sum it up, please", "summary"),
    ("Good evening, everyone", "greeting"),
    ("Cheers, bye!", "thanks"),
    ("What questions can you answer?", "help"),
    ("Which groups are named?", "groups"),
]
LOOKALIKES = [
    "Who is the author of the attack?",
    "Who wrote the letter?",
    "What is the title of the law?",
    "When was the bridge published in the survey?",
    "When was the report published?",
    "Who wrote the report?",
    "Who are they?",
    "How long is the bridge?",
    "How old is he?",
    "What is the source of the river?",
    "What is the message of the mayor?",
    "How many words did the speech have?",
    "Who published the study?",
    "What is the name of the ship?",
    "Which countries signed?",
    "Which countries?",
    "Which groups swore allegiance?",
    "What did the author of the study say?",
    "What is the theme of the festival?",
    "Who thanked the crew?",
    "Are they sure?",
    "Is the bridge safe?",
    "Who helped the miners?",
    "How many people were helped?",
    "What can farmers do?",
    "Show the figures on exports",
    "What is it?",
    "When was it?",
    "What about it?",
    "How are the patients?",
    "Who is named in the lawsuit?",
    "What are the main points of the treaty?",
    "List the people killed",
    "When did the author die?",
    "Where does the author live?",
    "How old is the author?",
    "What is the summary of charges?",
    "When does the text of the law appear?",
    "Why was this published?",
    "What is this law about?",
    "What does this mean?",
    "Who built the article of clothing?",
    "How many pages does the book have?",
    "What is the date of the election?",
    "When was she born?",
    "How does the vaccine work?",
    "What is good about the plan?",
    "Who says so?",
    "Tell me more",
    "Which one is higher?",
    "Why?",
    "And in Spain?",
    "How many?",
    "Who mentioned the treaty?",
    "Who cited the report?",
    "Is that all of them?",
    "Name the other countries",
    "What is the length of the runway?",
    "Which newspaper broke the strike?",
    "Who was named captain?",
    "When did the volcano appear?",
    "How many people were thanked?",
    "What happened in the story of the flood victims?",
    "Who is the writer who won the prize?",
    "What is the subject of the lawsuit?",
    "What are the key points of the budget?",
    "How long did the trial take?",
    "Which paper did the mill make?",
    "Who posted bail?",
]
OF_A_BOOK = "How many copies did the book sell?"


def test_the_lists_are_long_enough_to_tell() -> None:
    assert len(TALK) >= 60
    assert len(LOOKALIKES) >= 60


@pytest.mark.parametrize(("text", "kind"), TALK)
def test_talk_is_told_by_its_form(text: str, kind: TalkKind) -> None:
    found = talk_in(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize("text", LOOKALIKES)
def test_a_question_with_a_word_of_its_own_is_no_talk(text: str) -> None:
    assert talk_in(text) is None


@pytest.mark.parametrize("text", ["Who wrote it?", "When was it published?", "What is it about?"])
def test_it_is_the_article_where_nothing_else_was_named(text: str) -> None:
    assert understand(text).talk is not None
    assert understand(text, ["Who wrote this?"]).talk is not None
    assert understand(text, [OF_A_BOOK, "Who wrote this article?"]).talk is not None
    assert understand(text, [OF_A_BOOK]).talk is None
    assert understand(text, [OF_A_BOOK, "And in France?"]).talk is None


def test_this_article_is_meant_whatever_was_asked_before() -> None:
    assert understand("Who wrote this article?", [OF_A_BOOK]).talk is not None
    assert understand("Summarise it, please", ["How many men drowned?"]).talk is not None


def test_what_does_not_point_at_the_article_is_not_certain_to_mean_it() -> None:
    certain = {text: talk_in(text) for text in ("Who is the author?", "Who wrote this?")}
    assert {text: found and found.is_certain for text, found in certain.items()} == {
        "Who is the author?": False,
        "Who wrote this?": True,
    }


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hi, how many ships sank?", "how many ships sank?"),
        ("Thanks. And how many returned?", "And how many returned?"),
        ("How many ships sank? Thank you!", "How many ships sank?"),
        ("Good morning – who won?", "who won?"),
        ("Hello!", "Hello!"),
        ("How many ships, boats and rafts sank?", "How many ships, boats and rafts sank?"),
    ],
)
def test_courtesies_around_a_question_are_left_out(text: str, asked: str) -> None:
    assert without_courtesies(text) == asked


@pytest.mark.parametrize("small", ["Thanks", "Hello", "ok", "Great, thanks!", "Are you sure?"])
def test_small_talk_carries_nothing_over(small: str) -> None:
    asked = "How many seals live in the bay?"
    with_it = understand("And in the river?", [asked, small])
    assert with_it.understood_as == understand("And in the river?", [asked]).understood_as
    assert understand(small, [asked]).understood_as is None
    assert len(understand(small, [asked]).clauses) == 1


def test_talk_of_any_length_is_read_at_once() -> None:
    assert talk_in("hello " * 10_000) is None
