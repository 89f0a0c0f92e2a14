from __future__ import annotations

from typing import TYPE_CHECKING

from index.library import Library
from service.answering import answer
from service.questions import understand
from service.views.notes import note
from service.views.presenting import DoubtView, Edition, present
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from service.views.presenting import AnswerView

TEXT = "In 1994 the southern guild of Mora bought 12 looms from the Brandt mill."


def view(question: str) -> AnswerView:
    library = Library.build([article_of([TEXT])])
    return present(Edition.of(library), answer(library, understand(question)))


def test_a_whole_answer_needs_no_note() -> None:
    assert note(view("How many looms were bought from the Brandt mill?")) is None


def test_a_refusal_has_none_of_its_own() -> None:
    assert note(view("Who painted the ceiling of the chapel?")) is None


def test_the_nearest_says_what_is_otherwise() -> None:
    found = view("How many looms did the northern guild of Mora not refuse to buy in 1990?")
    assert found.status == "nearest"
    assert found.answer
    assert found.answer.figure is None
    assert DoubtView("opposite", "northern", "southern") in found.doubts
    told = note(found) or ""
    assert told.startswith("This comes nearest. You asked: northern; the article: southern.")
    assert "You asked: 1990; the article: 1994." in told


def test_what_the_quote_lacks_is_named() -> None:
    told = note(view("Has the guild of Mora bought looms or spindles from the Brandt mill?"))
    assert told == "This does not mention “spindles”; it comes nearest."
