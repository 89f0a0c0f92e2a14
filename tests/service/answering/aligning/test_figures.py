"""Why a figure is held back: texts of several subjects where it is, and where it is not."""

from __future__ import annotations

import pytest

from index.library import Library
from service.answering import answer
from service.questions import understand
from tests.evaluation.documents import article_of


def told(question: str, text: str) -> tuple[str | None, tuple[str, ...]]:
    library = Library.build([article_of([text, "The weather was mild."])])
    found = answer(library, understand(question))
    return found.figure.text if found.figure else None, tuple(one.reason for one in found.doubts)


@pytest.mark.parametrize(
    ("question", "text", "reason"),
    [
        ("How many looms did the guild sell?", "The guild bought 12 looms.", "other verb"),
        ("How many games did the Falcons lose?", "The Falcons won 11 games.", "other verb"),
        ("How many wells did the town close?", "The town opened 4 wells.", "other verb"),
        ("How much did the pier cost?", "The pier could cost £12m.", "supposed"),
        ("How many cooks did the inn hire?", "The inn plans to hire 30 cooks.", "supposed"),
        ("How many trees did the park plant?", "The park wants to plant 90 trees.", "supposed"),
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
    ],
)
def test_a_figure_of_something_else_is_held_back(question: str, text: str, reason: str) -> None:
    figure, reasons = told(question, text)
    assert figure is None
    assert reason in reasons


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many looms did the guild buy?", "The guild bought 12 looms.", "12 looms"),
        ("How many games did the Falcons win?", "The Falcons won 11 games.", "11 games"),
        ("How many wells were opened?", "The town opened 4 wells.", "4 wells"),
        ("How much could the pier cost?", "The pier could cost £12m.", "£12m"),
        ("How many cooks will be hired?", "The inn plans to hire 30 cooks.", "30 cooks"),
        ("How many trees did the park plant?", "The park planted 90 trees.", "90 trees"),
        ("How many guards do the forges employ?", "The forges employ 620 guards.", "620 guards"),
        ("How many dockers drowned?", "In the flood 12 dockers drowned.", "12 dockers"),
        ("How many scanners are there?", "The clinics share 14 scanners.", "14 scanners"),
    ],
)
def test_a_figure_of_what_is_asked_is_told(question: str, text: str, figure: str) -> None:
    assert told(question, text) == (figure, ())
