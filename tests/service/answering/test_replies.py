"""Conversations: what is asked goes on from what was asked and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Library
from service.answering import answer
from service.questions import understand
from tests.articles import parse

if TYPE_CHECKING:
    from index.model.asked import Asked, Search

STRIKE = """\
Nurses walk out in two countries

By Clara Voss

According to the Nurses Union, 2,300 Peruvians walked out. In Chile 900 Chileans walked out.

To date, 410 Peruvians have returned; 35 of them have been promoted, since posts were vacant.

In Lima, police arrested 14 nurses under the pretext of a blocked road. They were held for 3 days.

The ministry spent 7 million dollars on the clinics last year, a spokesman said.
"""
FLEET = """\
The herring fleet is back

The harbour office counted 61 boats at Torry in May. At Ashby it counted 18 boats in the same month.

Skipper Jon Hale lost two nets. He blames the seals, of which 400 live in the bay.
"""


def converse(text: str, *questions: str) -> list[tuple[str | None, str]]:
    """Give the figure and the quote of each answer."""
    article = parse(text)
    library = Library.build([article])
    told = []
    for number, question in enumerate(questions):
        found = answer(library, understand(question, questions[:number]))
        quote = article.text[found.quote.start : found.quote.end] if found.quote else ""
        told.append((found.figure.text if found.figure else None, quote))
    return told


def test_a_thread_is_kept_for_seven_turns() -> None:
    told = converse(
        STRIKE,
        "How many Peruvians walked out?",
        "Who says so?",
        "Thanks!",
        "And from Chile?",
        "no, I meant Peru",
        "How many of them have returned?",
        "And how many were promoted?",
        "Why?",
    )
    figures = [figure for figure, _ in told]
    assert figures[0] == "2,300 Peruvians"
    assert "Nurses Union" in told[1][1]
    assert told[2] == (None, "")
    assert figures[3:7] == ["900 Chileans", "2,300 Peruvians", "410 Peruvians", "35"]
    assert "since posts were vacant" in told[7][1]


@pytest.mark.parametrize(
    ("text", "questions", "figure", "quoted"),
    [
        (STRIKE, ("How many nurses did police arrest?", "Under what pretext?"), None, "pretext"),
        (STRIKE, ("How many nurses did police arrest?", "Where?"), None, "In Lima"),
        (FLEET, ("How many boats were there at Torry?", "And at Ashby?"), "18 boats", "Ashby"),
        (FLEET, ("How many boats were there at Ashby?", "I meant Torry"), "61 boats", "Torry"),
        (FLEET, ("How many nets did Jon Hale lose?", "Tell me more"), None, "blames"),
        (FLEET, ("Who lost nets?", "How many did he lose?"), "two nets", "Jon Hale"),
    ],
)
def test_what_a_question_leaves_out_is_filled_in(
    text: str, questions: tuple[str, ...], figure: str | None, quoted: str
) -> None:
    told = converse(text, *questions)[-1]
    assert told[0] == figure
    assert quoted in told[1]


@pytest.mark.parametrize(
    ("question", "searches"),
    [("And in Chile?", 2), ("How many of them have returned?", 2), ("Why was it vacant?", 1)],
)
def test_what_was_told_before_is_worked_out_where_a_figure_may_follow(
    question: str, searches: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, asked = Library.build([parse(STRIKE)]), []
    search = library.search

    def counting(one: Asked, top: int | None = None) -> Search:
        asked.append(one.text)
        return search(one, top)

    monkeypatch.setattr(library, "search", counting)
    answer(library, understand(question, ["How many Peruvians walked out?"]))
    assert len(asked) == searches


def test_talk_after_a_question_is_no_question_about_its_words() -> None:
    told = converse(STRIKE, "How many Peruvians walked out?", "Hello", "Who wrote this?")
    assert told[1] == (None, "")
    assert "Clara Voss" in told[2][1]
