from __future__ import annotations

import pytest

from service.views.tables import Selection, make_table, read_selection
from tests.service.figures import make_figure

LINE = "In 2015 the ports of Lowick and Marle lost 47 percent, 1,200 jobs and 9 ships."
YEAR = make_figure(LINE, "2015", "2015", "2015", kind="date")
SHARE = make_figure(LINE, "47 percent", "47", 47, kind="percent", place="Lowick")
JOBS = make_figure(LINE, "1,200 jobs", "1,200", 1200, counted="jobs", place="Marle")
SHIPS = make_figure(LINE, "9 ships", "9", 9, counted="ships", place="Lowick")
FIGURES = (YEAR, SHARE, JOBS, SHIPS)


def test_without_a_selection_every_figure_stands_in_the_order_of_the_text() -> None:
    assert make_table((SHIPS, YEAR, JOBS, SHARE), Selection()).figures == FIGURES


def test_kind_and_place_choose_together() -> None:
    table = make_table(FIGURES, Selection(kind="count", place="Lowick"))
    assert (table.figures, table.total) == ((SHIPS,), 4)


def test_what_can_be_chosen_does_not_shrink_with_the_choice() -> None:
    table = make_table(FIGURES, Selection(kind="percent"))
    assert table.kinds == ("count", "date", "percent")
    assert table.places == ("Lowick", "Marle")


def test_values_sort_as_numbers_with_dates_behind_them_in_either_order() -> None:
    assert make_table(FIGURES, Selection(sort="value")).figures == (SHIPS, SHARE, JOBS, YEAR)
    falling = make_table(FIGURES, Selection(sort="value", descending=True))
    assert falling.figures == (JOBS, SHARE, SHIPS, YEAR)


def test_figures_that_tell_nothing_in_a_column_come_last_in_either_order() -> None:
    assert make_table(FIGURES, Selection(sort="counted")).figures[:2] == (JOBS, SHIPS)
    falling = make_table(FIGURES, Selection(sort="counted", descending=True))
    assert falling.figures == (SHIPS, JOBS, YEAR, SHARE)


def test_an_empty_choice_and_an_unknown_column_change_nothing() -> None:
    assert read_selection({"kind": "", "place": "", "sort": "rule"}) == Selection()


def test_a_page_holds_some_rows_and_knows_where_the_next_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("service.views.tables.MOST_ROWS", 3)
    table = make_table(FIGURES, Selection())
    assert (table.figures, table.chosen, table.following) == (FIGURES[:3], FIGURES, 3)
    last = make_table(FIGURES, read_selection({"from": "3"}))
    assert (last.figures, last.following) == (FIGURES[3:], None)
    assert make_table(FIGURES, Selection(first=9)).figures == ()


@pytest.mark.parametrize("first", ["-1", "٣", "1" * 10, "x", ""])
def test_a_page_that_is_none_is_the_first(first: str) -> None:
    assert read_selection({"from": first}).first == 0
