from __future__ import annotations

from dataclasses import replace

import pytest

from service.views.shapes import FigureView, TextView
from service.views.tables import Choice, Selection, around, holds, make_table, read_selection
from tests.service.figures import make_figure

LINE = "In 2015 the ports of Lowick and Marle lost 47 percent, 1,200 jobs and 9 ships."
YEAR = make_figure(LINE, "2015", "2015", "2015", kind="date")
SHARE = make_figure(LINE, "47 percent", "47", 47, kind="percent", place="Lowick")
JOBS = make_figure(LINE, "1,200 jobs", "1,200", 1200, counted="jobs", place="Marle")
SHIPS = make_figure(LINE, "9 ships", "9", 9, counted="ships", place="Lowick")
COUNTED = (SHARE, JOBS, SHIPS)
FIGURES = (YEAR, *COUNTED)


def test_without_a_selection_every_figure_stands_in_the_order_of_the_text() -> None:
    table = make_table((SHIPS, YEAR, JOBS, SHARE), Selection())
    assert (table.figures, table.dates) == (COUNTED, (YEAR,))


def test_dates_stand_below_unless_they_alone_are_chosen() -> None:
    table = make_table(FIGURES, Selection(kind="date"))
    assert (table.figures, table.dates) == ((YEAR,), ())


@pytest.mark.parametrize(
    ("words", "found"), [("jobs", (JOBS,)), ("LOWICK ships", (SHIPS,)), ("jobs lowick", ())]
)
def test_a_search_finds_what_is_told_of_a_figure(words: str, found: tuple[FigureView, ...]) -> None:
    lines = {JOBS: "Marle lost 1,200 jobs.", SHIPS: "Lowick lost 9 ships."}
    figures = [replace(one, sentence=TextView(line, 0, len(line))) for one, line in lines.items()]
    kept = make_table(figures, Selection(words=words)).figures
    assert tuple(one.text for one in kept) == tuple(one.text for one in found)


def test_a_search_for_nothing_finds_everything() -> None:
    assert holds(JOBS, None)
    assert holds(JOBS, "")


def test_of_a_long_sentence_whole_words_around_the_figure_are_shown() -> None:
    line = "word " * 60 + "9 ships" + " more" * 60
    figure = make_figure(line, "9 ships", "9", 9)
    shown = around(figure)
    assert "9 ships" in shown.text
    assert len(shown.text) < 200
    assert {*shown.text.split()} == {"word", "9", "ships", "more"}
    assert line[shown.start - figure.sentence.start :].startswith(shown.text)


def test_a_short_sentence_is_shown_whole() -> None:
    assert around(JOBS) == JOBS.sentence


def test_kind_and_place_choose_together() -> None:
    table = make_table(FIGURES, Selection(kind="count", place="Lowick"))
    assert (table.figures, table.total) == ((SHIPS,), 4)


def test_what_can_be_chosen_is_counted_under_the_other_filters() -> None:
    table = make_table(FIGURES, Selection(kind="percent"))
    assert table.kinds == (Choice("count", 2), Choice("date", 1), Choice("percent", 1))
    assert table.places == (Choice("Lowick", 1),)


def test_values_sort_as_numbers_with_dates_behind_them_in_either_order() -> None:
    assert make_table(FIGURES, Selection(sort="value")).figures == (SHIPS, SHARE, JOBS)
    falling = make_table(FIGURES, Selection(sort="value", descending=True))
    assert falling.figures == (JOBS, SHARE, SHIPS)


def test_figures_that_tell_nothing_in_a_column_come_last_in_either_order() -> None:
    assert make_table(FIGURES, Selection(sort="counted")).figures[:2] == (JOBS, SHIPS)
    falling = make_table(FIGURES, Selection(sort="counted", descending=True))
    assert falling.figures == (SHIPS, JOBS, SHARE)


def test_an_empty_choice_and_an_unknown_column_change_nothing() -> None:
    assert read_selection({"kind": "", "place": "", "sort": "rule"}) == Selection()


def test_a_page_holds_some_rows_and_knows_where_the_next_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("service.views.tables.MOST_ROWS", 2)
    table = make_table(FIGURES, Selection())
    assert (table.figures, table.chosen, table.following) == (COUNTED[:2], COUNTED, 2)
    assert table.preceding is None
    last = make_table(FIGURES, read_selection({"from": "2"}))
    assert (last.figures, last.preceding, last.following) == (COUNTED[2:], 0, None)
    assert make_table(FIGURES, Selection(first=9)).figures == ()


@pytest.mark.parametrize("first", ["-1", "٣", "1" * 10, "x", ""])
def test_a_page_that_is_none_is_the_first(first: str) -> None:
    assert read_selection({"from": first}).first == 0
