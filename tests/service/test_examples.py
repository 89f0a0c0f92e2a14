from __future__ import annotations

from typing import TYPE_CHECKING

from index.library import Library
from service.answering import answer
from service.dialogue import understand
from service.examples import Examples
from tests.articles import HARBOUR, parse

if TYPE_CHECKING:
    from collections.abc import Iterable


def questions_of(library: Library, article_id: str) -> Iterable[str]:
    return Examples(library).about(article_id)


def test_the_served_article_gives_five_questions_of_figures_and_people(library: Library) -> None:
    (article_id,) = library.articles
    questions = questions_of(library, article_id)
    assert len(tuple(questions)) == 5
    assert any(question.startswith("How many") for question in questions)
    assert any(question.startswith("Who is") for question in questions)


def test_every_example_is_answered(library: Library) -> None:
    (article_id,) = library.articles
    for question in questions_of(library, article_id):
        assert answer(library, understand(question)).status == "answered", question


def test_another_article_has_other_examples() -> None:
    library = Library.build([parse(HARBOUR, "harbour.txt")])
    assert "How many ships are waiting outside?" in questions_of(library, "harbour")


def test_examples_about_a_passage_come_from_it(library: Library) -> None:
    (article_id,) = library.articles
    for question in Examples(library).about(article_id, 3):
        found = answer(library, understand(question))
        assert found.passage is not None
        assert "Kazakh" in question or found.passage.number == 3


def test_a_passage_that_does_not_exist_gives_the_examples_of_the_article(library: Library) -> None:
    (article_id,) = library.articles
    examples = Examples(library)
    assert examples.about(article_id, 999) == examples.about(article_id)
