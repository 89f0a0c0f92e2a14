from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from service.views.plotting import MOST_BARS, make_plots
from service.views.presenting import present_figure
from tests.service.figures import make_figure

if TYPE_CHECKING:
    from index.library import Library
    from service.views.shapes import FigureView


def fighters(words: str, number: str, value: int, place: str, bound: str = "exactly") -> FigureView:
    sentence = f"The ministry says {words} are fighting abroad."
    counted = words.split()[-1]
    return make_figure(sentence, words, number, value, place=place, bound=bound, counted=counted)


@pytest.fixture
def served(library: Library) -> list[FigureView]:
    return [present_figure(library.articles[f.article_id], f) for f in library.figures]


def test_the_served_article_compares_fighters_returned_and_territory(
    served: list[FigureView],
) -> None:
    plots = {plot.title: plot.description for plot in make_plots(served)}
    assert plots == {
        "People fighting, by place": "Uzbekistan: more than 1,500; Tajikistan: 1,300;"
        " Kyrgyzstan: more than 500; Kazakhstan: around 400; Turkmenistan: 400.",
        "People returned, by place": "Tajikistan: 147; Kyrgyzstan: 44; Kazakhstan: 15.",
        "Percent of territory lost, by place": "Iraq: 47 %; Syria: 20 %.",
    }


def test_bars_begin_at_zero_and_end_as_their_bound_does() -> None:
    (plot,) = make_plots(
        [
            fighters("200 Danes", "200", 200, "Denmark", "about"),
            fighters("more than 400 Finns", "400", 400, "Finland", "more than"),
            fighters("100 Poles", "100", 100, "Poland"),
            fighters("under 50 Swedes", "50", 50, "Sweden", "less than"),
        ]
    )
    assert [(bar.label, bar.length, bar.end) for bar in plot.bars] == [
        ("Finland", 50.0, "open"),
        ("Denmark", 25.0, "soft"),
        ("Poland", 12.5, "closed"),
        ("Sweden", 6.25, "capped"),
    ]


def test_of_very_many_figures_the_largest_have_bars_and_the_rest_is_counted() -> None:
    places = [f"Place {number}" for number in range(MOST_BARS + 3)]
    (plot,) = make_plots(
        fighters(f"{100 + number} men", str(100 + number), 100 + number, place)
        for number, place in enumerate(places)
    )
    assert len(plot.bars) == MOST_BARS
    assert plot.left_out == 3
    assert plot.bars[0].label == places[-1]


def test_bars_leave_room_for_long_values() -> None:
    (plot,) = make_plots(
        [
            fighters("more than 12,400 Finns", "12,400", 12_400, "Finland", "more than"),
            fighters("100 Poles", "100", 100, "Poland"),
        ]
    )
    assert plot.bars[0].length == 92 - 3.1 * len("more than 12,400")


def test_one_place_is_no_comparison() -> None:
    same = fighters("200 Danes", "200", 200, "Denmark")
    assert make_plots([same, same]) == ()


def test_of_two_figures_of_one_place_the_first_has_a_bar_and_nothing_is_added_up() -> None:
    (plot,) = make_plots(
        [
            fighters("200 Danes", "200", 200, "Denmark"),
            fighters("300 Danes", "300", 300, "Denmark"),
            fighters("100 Poles", "100", 100, "Poland"),
        ]
    )
    assert [(bar.label, bar.value) for bar in plot.bars] == [("Denmark", "200"), ("Poland", "100")]
    assert plot.left_out == 1


def test_a_clause_that_tells_several_things_is_not_compared() -> None:
    sentence = "In all 3 people who had fought and returned were detained."
    mixed = make_figure(sentence, "3 people", "3", 3, counted="people", place="Poland")
    assert make_plots([mixed, fighters("200 Danes", "200", 200, "Denmark")]) == ()


def test_officials_and_people_are_not_compared() -> None:
    sentence = "Some 7 officials are fighting."
    officials = make_figure(sentence, "7 officials", "7", 7, counted="officials", place="Poland")
    assert make_plots([officials, fighters("200 Danes", "200", 200, "Denmark")]) == ()


def test_like_nouns_of_several_places_are_compared() -> None:
    line = "There are 12 schools in Lowick and 30 schools in Marle."
    (plot,) = make_plots(
        [
            make_figure(line, "12 schools", "12", 12, counted="schools", place="Lowick"),
            make_figure(line, "30 schools", "30", 30, counted="schools", place="Marle"),
        ]
    )
    assert (plot.title, plot.description) == ("Schools, by place", "Marle: 30; Lowick: 12.")


def test_a_plot_names_who_says_so_and_where() -> None:
    line = "There are 12 schools in Lowick and 30 schools in Marle."
    stated: dict[str, Any] = {"counted": "schools", "source": "the mayor"}
    (plot,) = make_plots(
        [
            make_figure(line, "12 schools", "12", 12, place="Lowick", passage=2, **stated),
            make_figure(line, "30 schools", "30", 30, place="Marle", passage=4, **stated),
        ]
    )
    assert plot.sources == "the mayor · ¶ 2, 4"
