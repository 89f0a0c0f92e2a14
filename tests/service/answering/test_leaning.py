"""What is asked of the answer before."""

from __future__ import annotations

import pytest

from index import Library
from service.answering import answer
from service.questions import understand
from tests.articles import parse

SEALS = """\
Seals come back to the bay

The harbour office at Torry has counted them since 1990. Some 63 seals live in the bay now, it \
said on Monday. They eat herring. Fishermen are not pleased.

The council wants to fence off a beach for the seals, which would cost 9,000 crowns.
"""
TWO_YARDS = """\
Ships for the north

The yard at Lowick built 14 ships last year. The yard at Ashby built 31 ships in the same time.

In Norbyham the rent averages 810 crowns a month. In Sudbyham it averages 940 crowns a month.
"""


def talk(text: str, *questions: str) -> tuple[str, str | None]:
    """Give the quote and the figure of the last answer."""
    article = parse(text)
    found = answer(Library.build([article]), understand(questions[-1], questions[:-1]))
    quote = article.text[found.quote.start : found.quote.end] if found.quote else ""
    return quote, found.figure.text if found.figure else None


def test_who_says_so_is_answered_with_the_sentence_that_names_the_source() -> None:
    text = SEALS.replace("it said", "the harbour office said")
    quote, figure = talk(text, "How many seals live in the bay?", "Who says so?")
    assert "harbour office said" in quote
    assert figure is None


def test_more_goes_on_sentence_by_sentence() -> None:
    asked = "How many seals live in the bay?"
    assert "63 seals" in talk(SEALS, asked)[0]
    assert talk(SEALS, asked, "Tell me more")[0] == "They eat herring."
    assert talk(SEALS, asked, "Tell me more", "And more?")[0] == "Fishermen are not pleased."
    assert "fence off" in talk(SEALS, asked, "Tell me more", "Go on", "What else?")[0]


@pytest.mark.parametrize(
    ("asked", "goes_on", "figure"),
    [
        ("How many ships did the yard at Lowick build?", "And the yard at Ashby?", "31 ships"),
        ("How much is the average rent in Norbyham?", "And in Sudbyham?", "940 crowns"),
        ("How much is the average rent in Sudbyham?", "What about Norbyham?", "810 crowns"),
    ],
)
def test_who_goes_on_is_told_another_figure(asked: str, goes_on: str, figure: str) -> None:
    assert talk(TWO_YARDS, asked)[1] != figure
    assert talk(TWO_YARDS, asked, goes_on)[1] == figure


def test_an_answer_before_is_worked_out_from_the_questions_alone() -> None:
    library = Library.build([parse(TWO_YARDS)])
    history = ["How many ships did the yard at Lowick build?"]
    first = answer(library, understand("And the yard at Ashby?", history))
    assert answer(library, understand("And the yard at Ashby?", history)) == first
