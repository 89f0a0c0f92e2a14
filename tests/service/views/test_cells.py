"""The row of a table that answers, as page and terminal draw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index import Library
from service.answering import answer
from service.questions import understand
from service.terminal import render_answer
from service.views.casing import Casing
from service.views.presenting import Edition, present
from service.views.tables import cell_table
from tests.articles import TABLED, parse

if TYPE_CHECKING:
    from service.views.shapes import AnswerView

LIBRARY = Library.build([parse(TABLED)])


def view_of(question: str) -> AnswerView:
    return present(Edition.of(LIBRARY), answer(LIBRARY, understand(question)), 3)


def test_the_cell_that_is_asked_for_is_marked_in_its_row_under_the_heads() -> None:
    cells = cell_table(LIBRARY, view_of("What was the income of Marsh Island in 2019?").answer)
    assert cells is not None
    assert cells.caption == "Income by harbour ($ millions)"
    assert cells.heads == ("Harbour", "2018", "2019")
    assert cells.row == ("Marsh Island", "8.0", "6.6")
    assert cells.marked == 2


def test_a_quote_that_is_no_row_is_no_table() -> None:
    view = view_of("What did the coast office say on Monday?")
    assert view.answer is not None
    assert cell_table(LIBRARY, view.answer) is None
    assert cell_table(LIBRARY, None) is None


def test_a_terminal_draws_the_row_with_the_cell_between_brackets() -> None:
    view = view_of("What was the income of Lowick in 2018?")
    casing = Casing(LIBRARY.texts)
    drawn = render_answer(view, casing, cell_table(LIBRARY, view.answer)).splitlines()
    assert "Lowick   [12.5]  14.1" in drawn
