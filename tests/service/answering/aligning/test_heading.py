"""Who is at the head of something, told of what is asked and of nothing else."""

from __future__ import annotations

import pytest

from index.library import Library
from index.model.asked import Doubt
from service.answering import answer
from service.questions import understand
from tests.evaluation.documents import article_of

THEATRE = """Harbour View, a theatre in Lisk, will reopen in May. Its manager, Oda Ferris, was glad.

"It took longer than we thought," said Tom Stone, who heads the firm that mended the roof.

The town pays half of the cost, and the leader of the council, Ruth Bell, will open the night."""
CLINIC = """The clinic in Corve closed two wards on Monday. Brennick's hospital takes the patients.

"We cannot staff them," said Anneke Thorvald, the director of the clinic.

The strike was called by the nurses' union. Ines Calder, who chairs the union, asked for talks."""
GROWERS = """The frost cost half of the pears, said Ida Noor, chair of the growers' association.

Pickers from abroad came late, and growers of the Vale had no others.

Vale Fruit closed its store; chief executive Tomas Weil blamed the cost of power."""
BANK = """The central bank of Marovia raised its rate on Wednesday, the fourth rise since January.

Governor Anneli Torvik said that the aim was out of reach.

The chairman of the farmers' league, Ivo Brandl, called the decision a mistake."""


def answered(text: str, question: str) -> tuple[str, str, tuple[Doubt, ...]]:
    """Give the status, the quote and the doubts."""
    article = article_of(text.split("\n\n"))
    told = answer(Library.build([article]), understand(question))
    quote = article.text[told.quote.start : told.quote.end] if told.quote else ""
    return told.status, quote, told.doubts


@pytest.mark.parametrize(
    ("text", "question", "name"),
    [
        (THEATRE, "Who is the manager of the theatre?", "Oda Ferris"),
        (THEATRE, "Who is in charge of the firm?", "Tom Stone"),
        (THEATRE, "Who leads the council?", "Ruth Bell"),
        (CLINIC, "Who runs the clinic?", "Anneke Thorvald"),
        (CLINIC, "Who is the head of the nurses' union?", "Ines Calder"),
        (GROWERS, "Who leads the growers?", "Ida Noor"),
        (GROWERS, "Who is the boss of Vale Fruit?", "Tomas Weil"),
        (BANK, "Who is the head of the bank?", "Anneli Torvik"),
        (BANK, "Who leads the league of farmers?", "Ivo Brandl"),
    ],
)
def test_whoever_heads_it_is_told_by_any_word_for_that(text: str, question: str, name: str) -> None:
    status, quote, _ = answered(text, question)
    assert (status, name in quote) == ("answered", True)


@pytest.mark.parametrize(
    ("text", "question", "reason", "asked"),
    [
        (THEATRE, "Who is the head of the orchestra?", "other subject", "orchestra"),
        (CLINIC, "Who heads the police?", "other subject", "police"),
        (GROWERS, "Who is the president of the pickers' union?", "other subject", "pickers"),
        # It does not say what Anneli Torvik is governor of.
        (BANK, "Who is the boss of the ministry?", "missing word", "ministry"),
    ],
)
def test_whoever_heads_something_else_is_no_answer(
    text: str, question: str, reason: str, asked: str
) -> None:
    status, _, doubts = answered(text, question)
    assert status == "nearest"
    assert (doubts[0].reason, doubts[0].asked) == (reason, asked)


def test_a_sentence_that_tells_of_nobody_at_the_head_is_no_answer() -> None:
    text = "The mill in Osk burned down in May. Two workers were hurt."
    status, _, doubts = answered(text, "Who runs the mill?")
    assert (status, doubts[0]) == ("nearest", Doubt("missing word", "runs"))


@pytest.mark.parametrize(
    ("said", "question", "status"),
    [
        ("the deputy director of the clinic", "Who runs the clinic?", "nearest"),
        ("a vice president of the bank", "Who is the boss of the bank?", "nearest"),
        ("a former chairman of the club", "Who leads the club?", "nearest"),
        ("the director of the clinic", "Who runs the clinic?", "answered"),
        ("a former chairman of the club", "Who is the former boss of the club?", "answered"),
        ("with the leadership of the club", "Who is the leader of the club?", "answered"),
        ("the new president of the bank", "Who is the boss of the bank?", "answered"),
    ],
)
def test_a_deputy_or_a_former_head_is_not_the_head(said: str, question: str, status: str) -> None:
    text = f'The town met on Monday.\n\n"It was time," said Ida Noor, {said}, who spoke first.'
    assert answered(text, question)[0] == status
