from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index.library import Library
from service.answering import answer
from service.questions import understand
from service.views.notes import Piece, count_of, explain, note, note_pieces
from service.views.presenting import Edition, present
from service.views.shapes import DoubtView
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from service.views.shapes import AnswerView

TEXT = "In 1994 the southern guild of Mora bought 12 looms from the Brandt mill."


def view(question: str) -> AnswerView:
    library = Library.build([article_of([TEXT])])
    return present(Edition.of(library), answer(library, understand(question)))


def doubting(*doubts: DoubtView) -> AnswerView:
    found = view("How many looms were bought from the Brandt mill?")
    return replace(found, status="nearest", doubts=doubts)


def test_a_whole_answer_needs_no_note() -> None:
    assert note(view("How many looms were bought from the Brandt mill?")) is None


def test_a_word_that_the_quote_holds_is_not_said_to_be_missing() -> None:
    told = note(doubting(DoubtView("other verb", "bought", None)))
    assert told == "The article does not quite say this; it comes nearest."
    assert note(doubting(DoubtView("missing word", "sold", None))) == (
        "The quote does not mention “sold”; it comes nearest."
    )


def test_an_answer_that_lacks_a_word_is_no_nearest() -> None:
    found = doubting(DoubtView("missing word", "sold", None))
    told = note(replace(found, status="answered"))
    assert told
    assert told.endswith("The quote does not mention “sold”.")


def test_a_refusal_has_none_of_its_own() -> None:
    assert note(view("Who painted the ceiling of the chapel?")) is None


def test_the_nearest_says_what_is_otherwise() -> None:
    found = view("How many looms did the northern guild of Mora not refuse to buy in 1990?")
    assert found.status == "nearest"
    assert found.answer
    assert found.answer.figure is None
    assert DoubtView("opposite", "northern", "southern") in found.doubts
    told = note(found) or ""
    assert "The article says “southern”, not “northern”." in told
    assert "The article says this of “1994”, not of “1990”." in told


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("other verb", "The article says this of “sold”, not of “bought”."),
        ("other place", "The article says this of “sold”, not of “bought”."),
        ("counts something else", "The number counts “sold”, not “bought”."),
        ("no number", "No number is told of “bought” there."),
        ("anything new", "The article says “sold”, not “bought”."),
    ],
)
def test_a_doubt_is_worded_by_its_reason(reason: str, sentence: str) -> None:
    assert note(doubting(DoubtView(reason, "bought", "sold"))) == sentence


def test_words_that_are_nowhere_are_named_together() -> None:
    told = note(doubting(DoubtView("missing word", "yarn", None), DoubtView("x", "silk", None)))
    assert told == "The quote does not mention “yarn” or “silk”; it comes nearest."


def test_a_word_that_a_doubt_names_is_not_missing_once_more() -> None:
    found = view("Has the guild of Mora bought looms or spindles from the Brandt mill?")
    assert found.terms.missing == ("spindles",)
    doubt = DoubtView("counts something else", "Spindles", "12 looms")
    assert note(replace(found, doubts=(doubt,))) == (
        "No figure is given. The number counts “12 looms”, not “Spindles”."
    )


def test_the_nearest_is_told_as_such_even_where_nothing_can_be_named() -> None:
    assert note(doubting()) == "The article does not quite say this; it comes nearest."


def test_where_a_number_is_withheld_that_is_said() -> None:
    told = note(replace(doubting(DoubtView("other verb", "bought", "sold")), status="answered"))
    assert told is not None
    assert told.endswith("The article says this of “sold”, not of “bought”.")


def test_a_page_is_given_the_words_apart() -> None:
    assert note_pieces(doubting(DoubtView("other verb", "bought", "sold")))[:4] == (
        Piece("The article says this of "),
        Piece("sold", is_quoted=True),
        Piece(", not of "),
        Piece("bought", is_quoted=True),
    )


def test_what_the_quote_lacks_is_named() -> None:
    told = note(view("Has the guild of Mora bought looms or spindles from the Brandt mill?"))
    assert told == "The quote does not mention “spindles”."


def test_each_passage_tells_how_many_of_the_words_it_holds(edition: Edition) -> None:
    found = answer(edition.library, understand("How many Turkmens are fighting alongside ISIS?"), 5)
    held = explain(edition.library, found, present(edition, found))
    assert (held[0].passage, held[0].words, held[0].together, held[0].wanted) == (7, 4, 4, 4)
    assert all(one.together <= one.words <= one.wanted for one in held)


def test_passages_that_hold_none_of_the_words_are_left_out(edition: Edition) -> None:
    found = answer(edition.library, understand("bitcoin blockchain"), 5)
    assert explain(edition.library, found, present(edition, found)) == ()


def test_counts_are_words_up_to_twelve() -> None:
    assert [count_of(number) for number in (1, 12, 13)] == ["one", "twelve", "13"]


def test_a_phrase_that_is_read_as_one_word_counts_and_stands_as_it_is_asked() -> None:
    text = ["In the north 30 miners are taking part in hostilities.", "The weather was mild."]
    library = Library.build([article_of(text)])
    found = answer(library, understand("How many miners are in armed conflicts in the north?"), 5)
    assert ("armed conflicts", "hostilities") in found.taken
    told = explain(library, found, present(Edition.of(library), found))
    assert told[0].wanted == len({"miners", "armed conflicts", "north"})
