from __future__ import annotations

from typing import TYPE_CHECKING

from service.answering import answer
from service.questions import understand
from service.views.finding import count_of, explain
from service.views.presenting import present

if TYPE_CHECKING:
    from service.views.presenting import Edition


def test_each_passage_tells_how_many_of_the_words_it_holds(edition: Edition) -> None:
    found = answer(edition.library, understand("How many Turkmens are fighting alongside ISIS?"), 5)
    held = explain(edition.library, found, present(edition, found))
    assert found.passage is not None
    assert (held[0].passage, held[0].words, held[0].together, held[0].wanted) == (7, 4, 4, 4)
    assert all(one.together <= one.words <= one.wanted for one in held)


def test_passages_that_hold_none_of_the_words_are_left_out(edition: Edition) -> None:
    found = answer(edition.library, understand("bitcoin blockchain"), 5)
    assert explain(edition.library, found, present(edition, found)) == ()


def test_counts_are_words_up_to_twelve() -> None:
    assert [count_of(number) for number in (1, 12, 13)] == ["one", "twelve", "13"]
