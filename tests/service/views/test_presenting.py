from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from index import Figure
from service.answering import answer
from service.questions import understand
from service.views.presenting import present, present_figure
from service.views.shapes import ExplainedPassageView, FigureView

if TYPE_CHECKING:
    from index import Library
    from service.views.presenting import Edition


def test_a_figure_is_shown_with_all_that_it_holds() -> None:
    held, shown = ({field.name for field in fields(kind)} for kind in (Figure, FigureView))
    assert held - shown == {"article_id"}
    assert shown - held == {"article", "url"}


def test_a_span_is_shown_with_its_words(library: Library) -> None:
    for figure in library.figures:
        article = library.articles[figure.article_id]
        view = present_figure(article, figure)
        for part in (view, view.number, view.sentence):
            assert article.text[part.start : part.end] == part.text


def test_an_integer_that_json_does_not_carry_is_shown_as_the_nearest_float(
    library: Library,
) -> None:
    figure = replace(library.figures[0], value=2**53, low=-(2**53) - 1, high=10**20)
    view = present_figure(library.articles[figure.article_id], figure)
    assert [type(value) for value in (view.value, view.low, view.high)] == [int, float, float]
    assert (view.value, view.high) == (2**53, 1e20)


def test_a_score_is_explained_only_if_that_is_asked_for(edition: Edition) -> None:
    found = answer(edition.library, understand("How many Kazakhs are involved?"))
    plain, explained = (present(edition, found, explain=explain) for explain in (False, True))
    assert not any(isinstance(passage, ExplainedPassageView) for passage in plain.passages)
    for passage, hit in zip(explained.passages, found.hits, strict=False):
        assert isinstance(passage, ExplainedPassageView)
        assert passage.parts == hit.parts
