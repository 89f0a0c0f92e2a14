"""Which questions the sentences of an article hold for its figures, and which they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.library import Library
from service.answering.makers import FIGURE_MAKERS, figure_questions
from tests.articles import TABLED, parse
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from index.model.articles import Article

ASIDE = "The town is by the sea, and the weather was mild."


def made_of(article: Article) -> list[str]:
    library = Library.build([article])
    figures = [one for part in article.passages for one in library.figures_of(part)]
    return [
        question
        for make in FIGURE_MAKERS
        for question, _ in figure_questions(article, figures, make)
    ]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("In all 90 barns are roofed with slate.", "How many barns are roofed with slate?"),
        ("Some 60 riders finished the tour of Orm.", "How many riders finished the tour of Orm?"),
        (
            "The mill lost 23 days in a single winter.",
            "How many days did the mill lose in a single winter?",
        ),
        ("The guild has spent $4 million on looms.", "How much has the guild spent on looms?"),
        (
            "A loaf of rye costs €3 at the market.",
            "How much does a loaf of rye cost at the market?",
        ),
        (
            "Farmers planted 70 alders along the road.",
            "How many alders did farmers plant along the road?",
        ),
        (
            "The lake lost 8 percent of its water.",
            "What percentage of its water did the lake lose?",
        ),
        (
            "Some 12 percent of the hay was lost in June.",
            "What percentage of the hay was lost in June?",
        ),
        (
            "They say that the mill lost 23 days in winter.",
            "How many days did the mill lose in winter?",
        ),
        ("The town opened its mint in 1903.", "When did the town open its mint?"),
        ("In 1903, the council bought the mint.", "When did the council buy the mint?"),
        ("The mint was sold on 3 May 1990.", "When was the mint sold?"),
    ],
)
def test_a_sentence_is_asked_for_its_figure(text: str, question: str) -> None:
    assert question in made_of(article_of([text, ASIDE]))


@pytest.mark.parametrize(
    "text",
    [
        "The bridges of five cities were closed.",  # The cities were not.
        "They lost 23 days in a single winter.",  # Who did?
        "His deputy planted 70 alders along the road.",
        "Of them 2,100 a day crossed the bridge.",
        "There are 300 kilometres of them.",
        "The strike cost the town 23 days.",
        "The head of the guild said on 3 May that it is calm.",
        "Of 40 percent of the ice nothing is left.",
        "Whoever exceeds the limit will pay $4 million.",  # The limit will pay nothing.
        "Those who cross the bridge spend $4 million.",
        "What drains the lake costs the town $4 million.",
        "Net profit reached $4 million.",  # Nothing tells whether "Net" is a name.
    ],
)
def test_what_its_sentence_alone_does_not_name_is_not_asked(text: str) -> None:
    assert made_of(article_of([text, ASIDE])) == []


def test_a_cell_is_asked_for_by_its_heads() -> None:
    assert "What is the income for Marsh Island in 2019?" in made_of(parse(TABLED, "harbours.txt"))
