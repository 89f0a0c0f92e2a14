"""Words that a library lacks: which make another question, which are named."""

from __future__ import annotations

import pytest

from index.model.asked import Doubt
from service.answering.lacking import is_told, other_words, word_that_decides
from service.questions.dialogue import understand


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("How many tankers sank off Norway in May?", "tankers"),
        ("How many sailors drowned in 2012?", "2012"),
        ("How many sailors of the Aurora drowned in May?", "Aurora"),
        ("how many sailors drowned off chile in a storm?", "chile"),
        ("How many sailors were wounded?", "wounded"),
        ("How many of the sailors of the Aurora are women?", "women"),
    ],
)
def test_a_word_that_matters_makes_it_another_question(question: str, missing: str) -> None:
    assert word_that_decides(understand(question), [missing]) == Doubt("missing word", missing)


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("How many sailors perished when the ships sank in a storm?", ["perished"]),
        ("What percentage of the cargo was lost?", ["percentage"]),
        ("HOW MANY SAILORS PERISHED OFF NORWAY?", ["PERISHED"]),
        ("How many sailors of the ships were rescued?", ["rescued"]),
        ("How many ships sank?", []),
    ],
)
def test_another_word_for_the_same_does_not(question: str, missing: list[str]) -> None:
    assert word_that_decides(understand(question), missing) is None


def test_a_noun_carried_over_does_and_one_that_is_replaced_does_not() -> None:
    question = understand("And in Norway?", ["How many tankers sank in Chile?"])
    assert question.understood_as == "how many tankers sank in Norway"
    assert word_that_decides(question, ["tankers"]) == Doubt("missing word", "tankers")
    assert word_that_decides(question, ["Chile"]) is None


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("bitcoin", "How many sailors show bitcoin?"),
        ("bitcoin", "Explain how bitcoin sank the ship"),
        ("kindness", "Who preaches kindness?"),
        ("typing", "Who was typing?"),
        ("man", "How many ships did the man count?"),
    ],
)
def test_a_word_that_is_asked_about_is_named(word: str, question: str) -> None:
    assert is_told(word, understand(question))


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("far", "How far is Osh?"),
        ("percentage", "What percentage sank?"),
        ("kind", "What kind of ship sank?"),
        ("names", "What are the names of the ships?"),
    ],
)
def test_a_word_that_only_asks_is_not(word: str, question: str) -> None:
    assert not is_told(word, understand(question))


def test_one_fate_has_many_words_and_is_never_another() -> None:
    assert "killed" in other_words("died")
    assert "detained" in other_words("arrested")
    assert "killed" not in other_words("wounded")
