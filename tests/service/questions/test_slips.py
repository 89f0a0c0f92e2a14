"""Slips in the words that make a question one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.questions.dialogue import understand
from service.questions.slips import mend


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how mnay ships sank", "how many ships sank"),
        ("How mcuh did it cost?", "How much did it cost?"),
        ("Hwo many ships sank?", "How many ships sank?"),
        ("whne did it sink", "when did it sink"),
        ("and wehre?", "and where?"),
        ("In wich year did it sink?", "In which year did it sink?"),
        ("HOW MNAY SHIPS SANK?", "HOW MANY SHIPS SANK?"),
    ],
)
def test_a_slip_in_a_question_word_is_mended(typed: str, meant: str) -> None:
    assert mend(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "How many ships sank?",
        "HOW MANY SHIPS SANK?",
        "Are there any who much prefer Osh?",
        "wow many people",
        "Whit Monday",
        "how wide is it",
        "who sank it",
        "how 2015",
        "",
    ],
)
def test_another_word_stays_as_it_is(text: str) -> None:
    assert mend(text) == text


def test_what_is_understood_is_told() -> None:
    question = understand("how mnay ships sank")
    assert (question.text, question.understood_as) == ("how mnay ships sank", "how many ships sank")
    assert question.kind == "count"
    assert understand("how many ships sank").understood_as is None


PIECES = ("how ", "hwo ", "mnay ", "many ", "whne ", "HOW ", "in ", "wich ", "and ", "ships ")


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text(max_size=60))
def test_what_is_mended_stays_mended(text: str) -> None:
    assert mend(mend(text)) == mend(text)
