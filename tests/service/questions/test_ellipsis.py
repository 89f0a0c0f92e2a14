"""How a question leans on the one before it."""

from __future__ import annotations

import pytest

from service.questions.ellipsis import form_of, fragment_of, is_bare, strip
from tests.reliability.growth import DOUBLED, growth


@pytest.mark.parametrize(
    "question",
    [
        "Who leads the GKNB?",
        "What is the capital of Peru?",
        "What is photosynthesis?",
        "How many attackers were killed?",
        "And who leads the Islamic State?",
        "What did ISIS say about its fighters?",
        "Why did the party lose its seats?",
        "How many attacks that killed civilians were there?",
        "Is there a shortage of water in the north?",
        "What was banned this year by the court?",
        "How many armed groups are there?",
        "What percentage of its territory in Iraq has ISIS lost?",
        "How much of its land did the abbey sell?",
        "How many of their goals have the Falcons scored at home?",
    ],
)
def test_a_question_without_a_mark_of_ellipsis_stands_alone(question: str) -> None:
    assert form_of(question) == "whole"


@pytest.mark.parametrize(
    "question",
    [
        "Who leads it?",
        "What was the reason for that?",
        "In which year was this amount larger?",
        "What happened there in 1881?",
        "Which were banned?",
        "Who else was detained?",
        "Who says so?",
        "What was the change?",
        "Who was killed?",
        "Who leads its army?",
        "How many of its soldiers died?",
        "How much of its land did it sell?",
    ],
)
def test_a_pronoun_or_too_few_words_point_back(question: str) -> None:
    assert form_of(question) == "pronoun"


@pytest.mark.parametrize(
    "question",
    [
        "How many of them were women?",
        "And how many did it lose?",
        "How many have returned?",
        "how many died",
    ],
)
def test_how_many_without_a_noun_counts_the_same_as_before(question: str) -> None:
    assert form_of(question) == "same noun"


@pytest.mark.parametrize(
    "question",
    [
        "why?",
        "Since when?",
        "According to whom?",
        "in 2018?",
        "And in 2018?",
        "How about 2018?",
        "Cost-plus type contract.",
        "From 2018 to 2019.",
    ],
)
def test_bare_question_words_and_phrases_are_fragments(question: str) -> None:
    assert form_of(question) == "fragment"


@pytest.mark.parametrize(
    "question",
    [
        "What about the Greens?",
        "and in the south?",
        "And Uzbeks?",
        "How about that of Brazil?",
        "How many civilians?",
    ],
)
def test_a_fragment_that_names_something_takes_a_place(question: str) -> None:
    assert form_of(question) == "replacement"


def test_a_question_about_the_same_time_carries_the_time() -> None:
    assert form_of("What was the net income of Shell in that year?") == "same time"


def test_a_fragment_is_what_it_names() -> None:
    assert fragment_of("how about that in the south") == "in the south"
    assert fragment_of("how many civilians") == "civilians"


def test_strip_keeps_names_as_they_are() -> None:
    assert strip("And Uzbeks?") == "Uzbeks"
    assert strip("But What about the IMU ?") == "what about the IMU"
    assert strip("Cost-plus type contract.") == "cost-plus type contract"


@pytest.mark.parametrize(
    "text",
    ["Under what pretext?", "In which city?", "And for what reason?", "By whom?", "At what price?"],
)
def test_a_bare_question_asks_for_one_thing_more(text: str) -> None:
    assert is_bare(text)
    assert form_of(text) == "fragment"


@pytest.mark.parametrize(
    "text", ["Under what law was it built?", "In which city did it rain?", "Who leads it?"]
)
def test_a_question_with_a_verb_is_not_bare(text: str) -> None:
    assert not is_bare(text)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("No, I meant Kazakhstan", "Kazakhstan"),
        ("Sorry, I was asking about the north", "the north"),
        ("And in Spain instead?", "in Spain"),
        ("Actually, in 2018, please", "in 2018"),
    ],
)
def test_a_correction_is_what_it_puts_right(text: str, phrase: str) -> None:
    assert fragment_of(strip(text)) == phrase


@pytest.mark.parametrize("text", ["Ada Marsh age", "Jon Hale boat", "New Lowick harbour master"])
def test_a_name_with_a_noun_stands_alone(text: str) -> None:
    assert form_of(text) == "whole"
    assert form_of(f"And {text}") != "whole"


@pytest.mark.parametrize("run", [",", " ,", ", and ", "?", "please "])
def test_a_run_is_stripped_in_proportion_to_its_length(run: str) -> None:
    def repeat(length: int) -> str:
        return "how many" + run * (length // len(run)) + "x"

    assert growth(strip, repeat, 4_000) < DOUBLED
