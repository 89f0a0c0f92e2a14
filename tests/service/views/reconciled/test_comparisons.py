from __future__ import annotations

from index import Library
from service.contract.serialization import comparisons_csv
from service.views.reconciled import Comparisons, count_relations, describe, plot_dots, standing_of
from tests.articles import TOLD_OF_A_STORM, reporting


def comparisons() -> Comparisons:
    return Comparisons(Library.build(map(reporting, TOLD_OF_A_STORM[:3])))


def test_a_comparison_says_what_is_told_and_how_each_figure_stands() -> None:
    (comparison,) = comparisons().every
    assert (comparison.title, comparison.place) == ("The storm in Fiji killed sailors", "Fiji")
    assert [one.title for one in comparison.figures] == ["The post", "The wire", "The mail"]
    assert comparison.relation == "contradiction"
    assert standing_of(comparison, 2).relation == "revised"
    assert dict(count_relations((comparison,))) == {
        "contradiction": 1,
        "revised": 1,
        "other bound": 1,
    }


def test_dots_stand_from_the_least_to_the_most_and_an_open_end_is_none() -> None:
    (comparison,) = comparisons().every
    dots = plot_dots(comparison)
    assert dots is not None
    post, wire, mail = dots
    assert mail.at < post.at < wire.at
    assert (mail.low, mail.high) == (mail.at, None)
    assert (post.low, post.high) == (post.at, post.at)
    assert describe(comparison) == "12 (The post); 30 (The wire); at least 9 (The mail)."


def test_comparisons_are_chosen_by_relation_article_and_figure() -> None:
    found = comparisons()
    (comparison,) = found.every
    figure = comparison.figures[0].figure
    assert found.of(figure) == comparison
    assert found.select(relation="same") == []
    assert found.select(relation="revised", article="mail") == [comparison]
    assert found.select(figure=f"post#{figure.start}") == [comparison]
    assert found.select(figure="post#0") == []


def test_csv_has_a_row_a_figure_with_the_one_that_it_stands_to() -> None:
    header, post, *_ = comparisons_csv(comparisons().every).splitlines()
    assert header.startswith("comparison,relation,to,published,text,start,end,kind,value")
    assert post.startswith("The storm in Fiji killed sailors,contradiction,wire#")


def test_one_article_has_nothing_to_compare() -> None:
    assert Comparisons(Library.build([reporting(TOLD_OF_A_STORM[0])])).every == ()
