"""Asked and history to a self-contained question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.model.asked import Clause
from service.questions.dialogue import (
    DEEPEST,
    MOST_CLAUSES,
    MOST_WORDS,
    standing_alone,
    understand,
)
from service.questions.kinds import classify

if TYPE_CHECKING:
    from index.model.asked import Asked, QuestionKind

KAZAKHS = "How many Kazakhs are fighting abroad?"
WORDS = st.sampled_from(
    "and but what about how many it they its of them in the 2018 2019 ISIS Kazakhs that year "
    "why there is does party hold returned , ? ’s from to".split()
)
QUESTIONS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join))


def weight_of(question: Asked, word: str) -> float:
    """Give the greatest weight of a clause that holds the word; 0 where none does."""
    return max((c.weight for c in question.clauses if word in c.text.split()), default=0.0)


def test_without_history_a_question_is_taken_literally() -> None:
    question = understand("And how many have returned?", article_ids=["asia"])
    assert [clause.text for clause in question.clauses] == ["And how many have returned?"]
    assert question.understood_as is None
    assert question.article_ids == ("asia",)


def test_a_change_of_subject_carries_nothing_over() -> None:
    question = understand("What is the capital of Peru?", [KAZAKHS, "And how many returned?"])
    assert len(question.clauses) == 1
    assert question.understood_as is None


def test_words_carried_over_weigh_less_than_words_asked() -> None:
    question = understand("And how many have returned?", [KAZAKHS])
    assert question.understood_as == "how many Kazakhs have returned"
    assert weight_of(question, "returned?") == 1
    assert 0 < weight_of(question, "Kazakhs") < 1


def test_what_a_follow_up_replaces_is_not_searched_for() -> None:
    question = understand("And Uzbeks?", [KAZAKHS])
    assert weight_of(question, "Kazakhs") == 0
    assert weight_of(question, "fighting") > 0


def test_what_is_counted_stays_and_what_was_said_of_it_gives_way() -> None:
    question = understand("How many were wounded?", ["How many rebels were killed in Aleppo?"])
    assert weight_of(question, "rebels") == weight_of(question, "Aleppo")
    assert weight_of(question, "rebels") > weight_of(question, "killed") > 0


def test_all_else_stays_where_a_nation_takes_the_place_of_another() -> None:
    question = understand("What about Tajikistan?", ["How many Kazakhs have returned?"])
    assert question.understood_as == "how many Tajiks have returned"
    assert weight_of(question, "Kazakhs") == 0
    assert weight_of(question, "returned?") > weight_of(
        understand("What about the army?", ["How many Kazakhs have returned?"]), "returned?"
    )


def test_words_weigh_less_by_every_step_back() -> None:
    question = understand("Why?", [KAZAKHS, "And how many have returned?"])
    assert question.understood_as == "why have Kazakhs returned"
    assert weight_of(question, "returned?") > weight_of(question, "Kazakhs") > 0


def test_the_walk_back_ends_at_the_last_question_that_stands_alone() -> None:
    history = ["Who banned the Green party?", KAZAKHS, "And how many have returned?"]
    assert weight_of(understand("Why?", history), "Green") == 0


def test_an_antecedent_two_questions_back_is_found() -> None:
    history = ["How many Tajik citizens fight abroad?", "And how many have returned?"]
    question = understand("How many of them were granted amnesty?", history)
    assert question.understood_as == "how many of the Tajik citizens were granted amnesty"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("And Uzbeks?", "count"),
        ("And in Tajikistan?", "count"),
        ("in 2018?", "count"),
        ("why?", "reason"),
        ("Since when?", "date"),
        ("According to whom?", "person"),
        ("Is that much?", "other"),
    ],
)
def test_a_fragment_asks_for_what_the_question_before_asked_for(
    text: str, kind: QuestionKind
) -> None:
    assert understand(text, [KAZAKHS]).kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How many Kazakhs have returned?", "count"),
        ("In which year was it?", "date"),
        ("Who leads it?", "person"),
        ("Where was the attack?", "place"),
        ("What caused the attack?", "reason"),
        ("What is the GKNB?", "other"),
    ],
)
def test_the_kind_says_what_an_answer_must_be(text: str, kind: QuestionKind) -> None:
    assert classify(text).kind == kind


@given(QUESTIONS, st.lists(QUESTIONS, max_size=5))
def test_any_conversation_is_understood(text: str, history: list[str]) -> None:
    question = understand(text, history)
    assert question == understand(text, history)
    assert question.text == text
    assert question.clauses[0] == Clause(" ".join(text.split()))
    assert all(0 < clause.weight <= 1 for clause in question.clauses)
    assert (question.understood_as is None) == (len(question.clauses) == 1)


@given(st.lists(WORDS, min_size=8, max_size=14).map(" ".join))
def test_wording_does_not_grow_without_end(text: str) -> None:
    question = understand(text, [text] * 20)
    assert len(question.understood_as or "") < 5_000


def test_of_what_was_asked_before_the_last_hundred_words_are_read() -> None:
    ships, rambling = "How many ships were seized?", "And boats? " + "and " * 45
    near, far = (
        understand("And cars?", [ships, rambling]),
        understand("And cars?", [ships, *[rambling] * 3]),
    )
    assert "seized" in (near.understood_as or "")
    assert "seized" not in (far.understood_as or "")


def test_of_a_very_long_question_the_first_sixty_words_are_read() -> None:
    many = "How many ships sank? " + "one " * 119
    assert len(understand(many.strip()).clauses[0].text.split()) == MOST_WORDS
    assert understand(many.strip()).text == many.strip()
    # A run without white space has words as well.
    assert len(understand("1/" * 249 + "1").clauses[0].text) <= 2 * MOST_WORDS
    plain = "In which of the years between the two wars did " + "the company " * 20 + "lose most?"
    assert understand(plain).understood_as is None


def test_of_a_question_of_nothing_but_numbers_ten_are_read() -> None:
    asked = understand("Was it 1,250, 54.5 or " + "54 " * 80)
    assert asked.clauses[0].text == "Was it 1,250, 54.5 or " + " ".join(["54"] * 8)


def test_long_questions_before_are_read_but_not_answered_again() -> None:
    ships, rambling = "How many ships sank?", "And how many boats? " + "and " * 50
    near, far = understand("And cars?", [ships, "And boats?"]), understand("And?", [rambling] * 2)
    assert near.before is not None
    assert near.before.before is not None
    assert far.before is None


def test_what_is_carried_through_a_long_conversation_is_bounded() -> None:
    asked = understand("And there?", ["How many ships sank?", *(["And in the north of it?"] * 19)])
    assert len(asked.clauses) <= MOST_CLAUSES + 2
    depth, one = 0, asked.before
    while one:
        depth, one = depth + 1, one.before
    assert depth == DEEPEST


@given(
    st.lists(WORDS.map(str), min_size=1, max_size=8),
    st.lists(st.lists(WORDS, max_size=3), max_size=4),
)
def test_a_question_stands_alone_where_it_is_not_read_in_the_light_of_another(
    words: list[str], earlier: list[list[str]]
) -> None:
    text, history = " ".join(words), [" ".join(one) for one in earlier]
    alone = [] if understand(text, history).before else [text]
    assert list(standing_alone([text], history)) == alone
